"""The wording of concepts: which forms of a language say that something was founded, is long, was killed, is planned.

``concepts.toml`` lists surface forms, no stems: the code finds the longest listed sequence of folded tokens. Five layers are matched apart, so
that a title, its grade and its portfolio, a class noun and a cue may overlap: concepts, classes, grades, portfolios, cues.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import ClassVar

import attrs

from factcheck.bytecode import kept
from factcheck.errors import TableError
from factcheck.languages.language import CODES, section

# A form is cut as text is cut: letters, digits, single signs.
_TOKEN = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")

# What no form holds, where each stands on a line of its own: an empty line, white space but single spaces within, a typographic apostrophe.
_IMPROPER = re.compile(r"\n(?=\n)|[^\S\n ]|\n(?= )| (?=[ \n])|’")

_NONE: tuple[int, list[tuple[str, str]]] = (0, [])
ROLES = ("phrase", "passive", "verb", "noun", "adjective", "cue")
LAYERS = ("concept", "class", "grade", "portfolio", "cue")


@attrs.frozen(slots=True)
class Forms:
    """The forms of one concept by part of speech; ``passive`` holds those whose grammatical subject is what the deed is done to."""

    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    passive: tuple[str, ...] = ()

    def by_role(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The lists with the names of their roles."""
        return (("phrase", self.phrases), ("passive", self.passive), ("verb", self.verbs), ("noun", self.nouns), ("adjective", self.adjectives))


@attrs.frozen(slots=True)
class ConceptWords:
    """Section ``concepts.toml`` of a language.

    ``spellings``: endings of a word that are also written otherwise ("òa" = "oà"); both spellings of a form are then matched. ``shields``: sequences
    that hold a listed form and mean something else ("sinh học" is no birth); where one is the longest, nothing is found.
    """

    FILE: ClassVar[str] = "concepts.toml"

    source: str
    concepts: dict[str, Forms]
    classes: dict[str, tuple[str, ...]]
    grades: dict[str, tuple[str, ...]]
    portfolios: dict[str, tuple[str, ...]]
    cues: dict[str, tuple[str, ...]]
    spellings: dict[str, str] = attrs.field(factory=dict)
    shields: tuple[str, ...] = ()

    def ids(self) -> frozenset[str]:
        """Every id that the language has words for."""
        return frozenset((*self.concepts, *self.classes, *self.grades, *self.portfolios, *self.cues))

    def entries(self) -> Iterator[tuple[str, str, str, str]]:
        """(layer, id, role, form) for every form, in the order of the file."""
        for id, forms in self.concepts.items():  # noqa: A001
            for role, words in forms.by_role():
                for word in words:
                    yield "concept", id, role, word
        for layer, role, table in (
            ("class", "noun", self.classes),
            ("grade", "adjective", self.grades),
            ("portfolio", "noun", self.portfolios),
            ("cue", "cue", self.cues),
        ):
            for id, words in table.items():  # noqa: A001
                for word in words:
                    yield layer, id, role, word

    def validate(self, place: str) -> None:
        """Every id has a form, and forms are written as they are matched.

        Raises TableError naming the file, the id and the form.
        """
        entries = list(self.entries())
        used = {id for _, id, _, _ in entries}  # noqa: A001
        everything = "\n".join(word for _, _, _, word in entries)
        # All at once where all is well, which is always; one by one only to name the form that is not.
        if everything != everything.casefold() or _IMPROPER.search(f"\n{everything}\n"):
            for _, id, _, word in entries:  # noqa: A001
                if not word or word != " ".join(word.casefold().replace("’", "'").split()):
                    raise TableError(f"{place}: {id}: {word!r} should be lower case with single spaces and straight apostrophes")
        silent = sorted(self.ids() - used)
        if silent:
            raise TableError(f"{place}: {silent[0]}: has no form")


# The roles of words that tell: finite verbs, participles and set phrases.
VERBAL = frozenset({"verb", "passive", "phrase"})


@attrs.frozen(slots=True, order=True)
class ConceptMatch:
    """A concept found: tokens ``start_token`` to ``end_token`` (exclusive) are a form of ``id`` in ``role``; ``layer`` is the table it stands in."""

    start_token: int
    end_token: int
    layer: str
    id: str
    role: str


class _Node:
    """A step of the trie: what may follow, what ends here by layer, and whether a shield does."""

    __slots__ = ("ends", "following", "shield")

    def __init__(self) -> None:
        self.following: dict[str, _Node] = {}
        self.ends: dict[str, list[tuple[str, str]]] = {}
        self.shield = False

    def grow(self, tokens: Sequence[str], end: tuple[str, str, str] | None) -> None:
        """Add the rest of a form: it ends in a layer as an id in a role, or, when ``end`` is None, as a shield."""
        node = self
        for token in tokens:
            node = node.following.setdefault(token, _Node())
        if end is None:
            node.shield = True
            return
        layer, id, role = end  # noqa: A001
        ends = node.ends.setdefault(layer, [])
        if (id, role) not in ends:
            ends.append((id, role))


def _first_token(form: str) -> str:
    found = _TOKEN.search(form)
    return found.group() if found else ""


def tokens_of(form: str) -> tuple[str, ...]:
    """A listed form cut as texts are cut.

    >>> tokens_of("vice-president")
    ('vice', '-', 'president')
    """
    return tuple(_TOKEN.findall(form))


def spellings_of(form: str, pairs: Mapping[str, str]) -> Iterable[str]:
    """The form, with hyphens as spaces too, and with each word's ending in its other spelling."""
    yield form
    if "-" in form.strip("-"):
        yield " ".join(form.replace("-", " ").split())
    words = form.split()
    if not any(word.endswith((*pairs, *pairs.values())) for word in words):
        return
    for old, new in pairs.items():
        for a, b in ((old, new), (new, old)):
            if any(word.endswith(a) for word in words):
                yield " ".join(word[: -len(a)] + b if word.endswith(a) else word for word in words)


End = tuple[str, str, str] | None
Seeds = Mapping[str, tuple[tuple[str, End], ...]]
"""The forms that start with a token, as they are spelled, each with what it ends in (layer, id, role; None for a shield)."""


def seeds(words: ConceptWords) -> Seeds:
    """All forms of a language, in all their spellings, by their first tokens."""
    found: dict[str, list[tuple[str, End]]] = {}
    forms: list[tuple[str, End]] = [(form, (layer, id, role)) for layer, id, role, form in words.entries()]  # noqa: A001
    for form, end in (*forms, *((form, None) for form in words.shields)):
        plain = form.isalpha() and not words.spellings
        for spelling in (form,) if plain else spellings_of(form, words.spellings):
            found.setdefault(spelling if plain else _first_token(spelling), []).append((spelling, end))
    return {first: tuple(some) for first, some in found.items()}


class Matcher:
    """Longest-match look-up of the listed forms over folded tokens. Linear: at most the longest form's tokens are looked at from each token.

    The tree of the forms that start with a token grows when that token is met first: most of a language's words are in no text at hand.
    """

    def __init__(self, seeds: Seeds) -> None:
        self._grown: dict[str, _Node] = {}
        self._seeds = seeds

    def _tree(self, token: str) -> _Node:
        """The tree of the forms that start with ``token``, which some do."""
        node = self._grown.get(token)
        if node is None:
            node = _Node()
            for spelling, end in self._seeds[token]:
                node.grow(tokens_of(spelling)[1:], end)
            self._grown[token] = node  # when it is whole: reading may be stopped at any moment
        return node

    def match(self, folds: Sequence[str], start: int = 0, end: int | None = None) -> list[ConceptMatch]:
        """The matches within tokens ``start`` to ``end``, sorted by place.

        In each layer the longest form wins and matches do not overlap; a form that belongs to several ids or roles gives one match for each.
        """
        stop = len(folds) if end is None else min(end, len(folds))
        free = dict.fromkeys(LAYERS, start)
        found: list[ConceptMatch] = []
        seeds, grown = self._seeds, self._grown
        for i in range(start, stop):
            if folds[i] not in seeds:
                continue
            node: _Node | None = grown.get(folds[i]) or self._tree(folds[i])
            longest: dict[str, tuple[int, list[tuple[str, str]]]] = {}
            shielded, j = 0, i + 1
            while node is not None:
                for layer, ends in node.ends.items():
                    longest[layer] = (j, ends)
                if node.shield:
                    shielded = j
                node = node.following.get(folds[j]) if j < stop else None
                j += 1
            if not shielded and len(longest) < 2:  # most words stand in one layer
                for layer, (after, ends) in longest.items():
                    if free[layer] <= i:
                        free[layer] = after
                        found += [ConceptMatch(i, after, layer, id, role) for id, role in ends]  # noqa: A001
                continue
            for layer in LAYERS:
                after, ends = longest.get(layer, _NONE)
                if free[layer] <= i and (after or shielded):
                    free[layer] = max(after, shielded)
                    if after >= shielded:
                        found += [ConceptMatch(i, after, layer, id, role) for id, role in ends]  # noqa: A001
        return found


@functools.cache
def words(code: str) -> ConceptWords:
    """The concept words of a language, loaded and validated once."""
    table: ConceptWords = section(code, ConceptWords)
    return table


@functools.cache
def matcher(code: str) -> Matcher:
    """The compiled matcher of a language; an unknown language has no words and matches nothing."""
    return Matcher(kept(f"languages-{code}-seeds", lambda: seeds(words(code))) if code in CODES else {})


def check_ids(code: str, known: Collection[str], exclusive: Callable[[str, str], bool]) -> None:
    """Hold the words of a language against the ids of the world.

    Every id is known, every known id has a form, and no form of a concept stands under two ids that exclude each other. Raises TableError naming
    the form and the ids.
    """
    place = f"languages/{code}/{ConceptWords.FILE}"
    table = words(code)
    for id in sorted(table.ids() - set(known)):  # noqa: A001
        raise TableError(f"{place}: {id}: no such id in the world's tables")
    for id in sorted(set(known) - table.ids()):  # noqa: A001
        raise TableError(f"{place}: {id}: has no words")
    owners: dict[str, list[str]] = {}
    for layer, id, _, form in table.entries():  # noqa: A001
        if layer != "concept":
            continue
        others = owners.setdefault(form, [])
        for other in others:
            if exclusive(other, id):
                raise TableError(f"{place}: {form!r} stands under {other} and under {id}, which exclude each other")
        if id not in others:
            others.append(id)
