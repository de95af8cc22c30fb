"""The names and the small words of a sentence by their places: what a tie reads around its words."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from factcheck.claims.claim import Candidate, may_be_person
from factcheck.claims.extraction import Extraction
from factcheck.claims.phrases import FINAL_HEADS
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.claims.titles import POSSESSIVES
from factcheck.documents.document import Span
from factcheck.languages.concepts import VERBAL
from factcheck.languages.language import section
from factcheck.languages.ties import TieForms, TieWords
from factcheck.mentions.signs import QUOTES
from factcheck.values.folding import fold_name

FARTHEST, MOST_ADJECTIVES, BESIDE = 9, 2, 2


@attrs.frozen(slots=True)
class Around:
    """What one sentence offers to its ties: names by where they begin, and the sets of small words."""

    extraction: Extraction
    sentence: Sentence
    words: TieWords
    starts: dict[int, Located]
    named: frozenset[int]
    timed: frozenset[int]
    classed: frozenset[int]
    verbal: frozenset[int]
    articles: frozenset[str]
    function: frozenset[str]
    dating: frozenset[str]

    @classmethod
    def of(cls, extraction: Extraction, sentence: Sentence) -> Around:
        """What a sentence offers."""
        words = extraction.reading.words
        names = [item for item in sentence.names() if item.referent is not None]
        times = sentence.values("moment", "period")
        concepts = sentence.concepts
        return cls(
            extraction,
            sentence,
            section(extraction.reading.layout.language, TieWords),
            {item.first: item for item in names if not item.pointing},
            frozenset(index for item in names if not item.pointing for index in range(item.first, item.last)),
            frozenset(index for item in times for index in range(item.first, item.last)),
            frozenset(index for match in concepts if match.layer == "class" for index in range(match.start_token, match.end_token)),
            frozenset(match.start_token for match in concepts if match.layer == "concept" and match.role in VERBAL),
            word_set(words.articles) | word_set(words.demonstratives),
            word_set(words.function_words) | word_set(words.copulas) | word_set(words.prepositions),
            word_set(words.dating) | word_set(words.genitives),
        )

    @property
    def folds(self) -> Sequence[str]:
        """The folded tokens of the sentence."""
        return self.sentence.tokens.folds

    def adjectives(self, first: int) -> int | None:
        """Where the adjectives before a noun begin; None where one of them makes it another ("*former* owner")."""
        at = first
        while at and first - at < MOST_ADJECTIVES and self.folds[at - 1].isalpha() and not self.small(at - 1):
            at -= 1
        beside = self.folds[max(0, at - 2) : first]
        return None if not self.words.spoils or set(self.words.spoils) & set(beside) or self.folds[first - 1 : first] == ("-",) else at

    def small(self, at: int) -> bool:
        """Whether a token is a function word, a verb, or part of a name or a time."""
        fold = self.folds[at]
        apart = at in self.named or at in self.timed or at in self.verbal or (at + 1 < len(self.folds) and fold == "s" and self.folds[at - 1] in "'’")
        return apart or fold in self.function or fold in self.articles or self.extraction.subjects.possessive(fold)

    def before_articles(self, at: int) -> int:
        """Where the articles and times before a token begin."""
        while at and (self.folds[at - 1] in self.articles or (at - 1 in self.timed and at - 1 not in self.named)):
            at -= 1
        return at

    def name_from(self, at: int, loose: int) -> Located | None:
        """The name that begins at a token, past articles, quotation marks, times, class nouns and at most ``loose`` unknown words."""
        free, pointing = 0, {index for item in self.sentence.names() if item.pointing for index in range(item.first, item.last)}
        for index in range(at, min(len(self.folds), at + FARTHEST)):
            if index in self.starts:
                if not loose or not self._tells_whence(self.starts[index], loose):
                    return self.starts[index]
                continue
            fold = self.folds[index]
            if fold in self.articles or fold in QUOTES or index in self.timed or index in self.classed or index in pointing:
                continue
            free += 1
            if free > loose or not fold.isalpha() or fold in self.function or index in self.verbal:
                return None
        return None

    def _tells_whence(self, item: Located, loose: int) -> bool:
        """Whether a word with a capital only says whence somebody is whose trade and name follow ("the *Cornish* blacksmith Ada Roe")."""
        if item.last - item.first > 1 or self.extraction.reading.layout.language not in FINAL_HEADS:
            return False
        at = item.last
        while at < len(self.folds) and at - item.last < loose and at not in self.starts and self.folds[at].isalpha() and not self.small(at):
            at += 1
        return at > item.last and at in self.starts and self.starts[at].last - at > 1

    def ending_at(self, at: int) -> Located | None:
        """The name that ends at a token, a closing quotation mark behind it counted in."""
        while at and self.folds[at - 1] in QUOTES:
            at -= 1
        return next((item for item in self.starts.values() if item.last == at), None)

    def described(self, at: int) -> tuple[Candidate, int] | None:
        """What a description at a token means ("of *the company*"), and the token behind it."""
        found = self.extraction.subjects.objects(self.sentence, at) if at < len(self.folds) and self.folds[at] in self.articles else ()
        if not found:
            return None
        return found[0], next((i for i in range(at, len(self.folds)) if self.sentence.tokens.starts[i] >= found[0].span.end), len(self.folds))

    def end(self, item: Located) -> int:
        """The token behind a name, its closing quotation mark and the time right behind it."""
        at = item.last
        at = at + 1 if at < len(self.folds) and self.folds[at] in QUOTES and self.folds[at : at + 2] not in POSSESSIVES else at
        while at in self.timed or (at + 1 in self.timed and self.folds[at] in self.dating):
            at += 1
        return at

    def begin(self, item: Located) -> int:
        """The token with which a name begins, an opening quotation mark before it counted in."""
        return item.first - 1 if item.first and self.folds[item.first - 1] in QUOTES else item.first

    def modifies(self, item: Located, end: int) -> bool:
        """Whether a name only tells of the noun behind it ("the Orsa Cup *final*")."""
        if end > item.last or end >= len(self.folds) or self.extraction.reading.layout.language not in FINAL_HEADS:
            return False
        return self.folds[end].isalpha() and not self.small(end)

    def place(self, item: Located) -> Span:
        """The span of the reading text of a name."""
        return self.sentence.place(item.first, item.last)

    def candidate(self, item: Located, how: str) -> Candidate:
        """A name as a candidate."""
        return self.sentence.candidate(item, 3, how)

    def in_company(self, item: Located) -> bool:
        """Whether "and", a comma or "with" joins a name to another of its kind."""
        words = self.extraction.reading.words
        folds, joints, company = self.folds, word_set(words.coordinators) | {"&"}, word_set(words.accompanying)
        others = [other for other in self.sentence.names() if other is not item and other.mention.kind == item.mention.kind]
        behind = item.last < len(folds) and folds[item.last] in joints | {","}
        return any(
            (behind and 0 < other.first - item.last <= BESIDE and (folds[item.last] in joints or folds[other.last : other.last + 1] != ("'",)))
            or (other.last + 1 == item.first and folds[other.last] in joints)
            or (other.first and folds[other.first - 1] in company)
            for other in others
        )

    def called(self, candidate: Candidate) -> tuple[str, ...]:
        """The words of a name with the class noun right before it ("giải thưởng *Hoa Sữa*")."""
        item = next((one for one in self.starts.values() if self.place(one) == candidate.span), None)
        begin = at = self.begin(item) if item is not None else 0
        while at and at - 1 in self.classed:
            at -= 1
        return (*self.folds[at:begin], *candidate.referent.tokens)


def names_it(forms: TieForms, tokens: tuple[str, ...]) -> bool:
    """Whether the name of a thing has one of the words that things of a tie are called by, where it has any ("the Selden *Prize*")."""
    if not forms.named:
        return True
    told = f" {fold_name(' '.join(tokens))} "
    return any(f" {fold_name(word)} " in told for word in (*forms.named, *forms.bodies))


def is_of(candidate: Candidate, types: tuple[str, ...]) -> bool:
    """Whether an entity is of one of these types; a full name of an unknown type may be a person's."""
    return candidate.referent.type in types or ("person" in types and may_be_person(candidate.referent))
