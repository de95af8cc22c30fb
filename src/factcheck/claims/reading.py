"""A document read for claims: each sentence with its tokens, mentions, concepts and clauses, side by side."""

from __future__ import annotations

import bisect
import functools
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

import attrs

from factcheck.claims.claim import Candidate, Referent
from factcheck.documents.document import Span
from factcheck.documents.layout import Layout
from factcheck.languages.clauses import Clauses
from factcheck.languages.concepts import ConceptMatch
from factcheck.mentions.mention import Mention
from factcheck.mentions.tokens import Tokens
from factcheck.values import HOME, Quantity

NAMES = frozenset({"place", "organization", "person", "work"})
# How many sentences back a description can mean something: it bounds what a text of one endless passage costs.
LOOK_BACK = 100


@attrs.frozen(slots=True)
class Located:
    """A mention with its token range ``[first, last)`` in the sentence.

    ``referent`` is what a name refers to; ``pointing``: by an adjective only.
    """

    mention: Mention
    first: int
    last: int
    referent: Referent | None = None
    pointing: bool = False

    @property
    def quantity(self) -> Quantity | None:
        """The value of the mention when it is a quantity."""
        return self.mention.value if isinstance(self.mention.value, Quantity) else None

    @property
    def unit(self) -> str | None:
        """The unit of a quantity; None for a bare number and for everything else."""
        return self.quantity.unit if self.quantity is not None else None


@attrs.frozen(slots=True)
class Segment:
    """A clause: tokens ``[first, last)``; ``nest``: main, relative, bracket, quotation; ``host``: the index of the segment it hangs on, or -1."""

    first: int
    last: int
    nest: str
    host: int = -1


@attrs.frozen(slots=True)
class Sentence:
    """One sentence of the reading text, all token indices within it.

    ``ids`` are those of its concepts, ``classes`` and ``cues`` the concepts of these layers, left to right.
    """

    index: int
    passage: int
    span: Span
    tokens: Tokens
    located: tuple[Located, ...]
    concepts: tuple[ConceptMatch, ...]
    segments: tuple[Segment, ...]
    quoted: tuple[tuple[int, int], ...]
    heading: bool = False
    ids: frozenset[str] = attrs.field(init=False, eq=False, repr=False)
    classes: tuple[ConceptMatch, ...] = attrs.field(init=False, eq=False, repr=False)
    cues: tuple[ConceptMatch, ...] = attrs.field(init=False, eq=False, repr=False)
    _names: tuple[Located, ...] = attrs.field(init=False, eq=False, repr=False)
    _by_kind: dict[tuple[str, ...], tuple[Located, ...]] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        # Many kinds look for something in every sentence, and few find it: what they look for first is gathered once.
        keep, concepts = object.__setattr__, self.concepts
        keep(self, "ids", frozenset([match.id for match in concepts]))
        keep(self, "classes", tuple([match for match in concepts if match.layer == "class"]))
        keep(self, "cues", tuple([match for match in concepts if match.layer == "cue"]))
        keep(self, "_names", tuple([item for item in self.located if item.referent is not None and item.referent.id != HOME]))
        keep(self, "_by_kind", {})

    def names(self) -> tuple[Located, ...]:
        """The names of the sentence, left to right; what only means "the country" is none."""
        return self._names

    def places(self) -> Iterator[Located]:
        """The places of the sentence, left to right, "the country" included."""
        return (item for item in self.located if item.referent is not None and item.mention.kind == "place")

    def values(self, *kinds: str) -> Iterator[Located]:
        """The mentions of the given kinds, left to right."""
        found = self._by_kind.get(kinds)
        if found is None:
            found = self._by_kind[kinds] = tuple([item for item in self.located if item.mention.kind in kinds])
        return iter(found)

    def segment_at(self, token: int) -> int:
        """The index of the innermost segment that holds ``token``."""
        if len(self.segments) == 1:
            return 0
        best, size = 0, 1 << 30
        for index, segment in enumerate(self.segments):
            if segment.first <= token < segment.last and segment.last - segment.first <= size:
                best, size = index, segment.last - segment.first
        return best

    def is_quoted(self, token: int) -> bool:
        """Whether ``token`` stands inside quotation marks."""
        return bool(self.quoted) and any(first <= token < last for first, last in self.quoted)

    def concepts_in(self, first: int, last: int, *families: str) -> Iterator[ConceptMatch]:
        """The concept matches that begin in ``[first, last)``, of the families given (``event``, ``measure``, ``class`` ...)."""
        for match in self.concepts:
            if first <= match.start_token < last and (not families or match.id.partition(".")[0] in families):
                yield match

    def text(self, first: int, last: int) -> str:
        """The words of tokens ``[first, last)`` as written."""
        return self.tokens.text[self.tokens.starts[first] : self.tokens.ends[last - 1]]

    def place(self, first: int, last: int) -> Span:
        """The span of the reading text of tokens ``[first, last)``."""
        return Span(self.tokens.starts[first], self.tokens.ends[last - 1])

    def before(self, token: int, small: AbstractSet[str]) -> int:
        """The token before ``token`` and the words of ``small`` that stand right before it; -1 where the sentence begins with them."""
        at = token - 1
        while at >= 0 and self.tokens.folds[at] in small:
            at -= 1
        return at

    def candidate(self, item: Located, grade: int, how: str) -> Candidate:
        """A name of the sentence as a candidate. Raises ValueError for what refers to nothing."""
        if item.referent is None:
            raise ValueError("a candidate needs a referent")
        return Candidate(item.referent, grade, how, self.place(item.first, item.last))


@attrs.frozen(slots=True)
class Reading:
    """All sentences of a document that are read for claims, in order, with the words of its language and its entities.

    ``rows`` are the rows of each table of the layout, read like sentences but for their clauses; None for one without words.
    """

    layout: Layout
    words: Clauses
    sentences: tuple[Sentence, ...]
    referents: tuple[Referent, ...]
    topics: tuple[Referent, ...]
    rows: tuple[tuple[Sentence | None, ...], ...] = ()

    def up_to(self, sentence: Sentence) -> tuple[Sentence, ...]:
        """The sentences in which a description in ``sentence`` can find what it means: the last hundred, and itself."""
        return self.sentences[max(0, sentence.index - LOOK_BACK) : sentence.index + 1]


def token_range(tokens: Tokens, start: int, end: int) -> tuple[int, int]:
    """The tokens that overlap the characters ``[start, end)``, as a half-open range."""
    return bisect.bisect_right(tokens.ends, start), bisect.bisect_left(tokens.starts, end)


@functools.lru_cache(maxsize=512)
def word_set(words: tuple[str, ...]) -> frozenset[str]:
    """Single-word entries of a word list, for look-ups by token."""
    return frozenset(word for word in words if " " not in word)
