"""The class that something is counted among, and what bounds it: noun phrases with their places, read word by word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from factcheck.claims.claim import Phrase
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.languages.clauses import Clauses
from factcheck.languages.concepts import ConceptMatch
from factcheck.world.blocs import BLOCS

LONGEST_NOUN = 8
FINAL_HEADS = frozenset({"en"})
POSSESSIVES = (("'", "s"), ("’", "s"), ("'",), ("’",))
PLACE_NOUNS = frozenset({"class.province", "class.region", "class.city", "class.island", "class.country"})


@attrs.frozen(slots=True)
class Bound:
    """A place that bounds a rank: named (``item``) or described by a class noun (``noun``, "the province"); ``link`` is the word that ties it,
    ``joined`` by "and".
    """

    first: int
    last: int
    item: Located | None = None
    noun: ConceptMatch | None = None
    joined: bool = False


@attrs.frozen(slots=True)
class Listed:
    """What a rank is a place among: the class, its bounds in the order of reading, what it goes by, its restricting words; tokens ``[first,
    last)``.
    """

    phrase: Phrase | None
    bounds: tuple[Bound, ...]
    criterion: frozenset[str]
    restrictions: frozenset[str]
    first: int
    last: int
    beyond: Located | None = None
    time: Located | None = None


@attrs.define(slots=True)
class Surroundings:
    """The words of a sentence as a reader of lists sees them; ``bounds`` gathers the places that it comes by."""

    sentence: Sentence
    words: Clauses
    language: str
    bounds: list[Bound] = attrs.field(factory=list)

    @property
    def folds(self) -> Sequence[str]:
        """The folded words of the sentence."""
        return self.sentence.tokens.folds

    def gather(self, start: int, into: list[int]) -> int:
        """The content words of the noun phrase at ``start`` into ``into``; the places in it become bounds. Returns where it ends.

        In English the phrase ends with its head; in French and Spanish a bare genitive ("de vanille") goes on with it.
        """
        places = {item.first: item for item in self.places()}
        others = {item.first for item in self.sentence.names()}
        numbers = {index for item in self.sentence.located if item.mention.kind == "quantity" for index in range(item.first, item.last)}
        function, genitives = self._function(), word_set(self.words.genitives)
        i, end = start, min(len(self.folds), start + LONGEST_NOUN)
        while i < end:
            fold = self.folds[i]
            if i in places:
                if not self._takes(places[i], into):
                    break
                self.bounds.append(Bound(places[i].first, places[i].last, places[i]))
                i = places[i].last
                continue
            if fold in genitives and into and self.language not in FINAL_HEADS:
                following = self._past_bare_genitive(i, end, {*places, *others})
                if not following:
                    break
                i = following
                continue
            counted = fold == "-" or fold.isdigit() or (i in numbers and not self._is_class(i))
            if not counted:
                if i in others or fold in function or not fold[0].isalpha() or (into and self._is_verb(i)):
                    break
                into.append(i)
            i += 1
        return i

    def _takes(self, place: Located, into: list[int]) -> bool:
        """Whether a place belongs to the noun phrase that is read: an adjective, or a name before an English head; no owner of something else."""
        if into and self.language not in FINAL_HEADS and not pointing(place):
            return False
        return self.past_possessive(place.last) == place.last

    def _past_bare_genitive(self, i: int, end: int, names: set[int]) -> int:
        """Where a genitive without an article goes on, or 0."""
        articles = word_set(self.words.articles) | word_set(self.words.demonstratives)
        following = i + 2 if i + 1 < end and self.folds[i + 1] in {"'", "’"} else i + 1
        stops = following >= end or self.folds[following] in articles or following in names or (self.language == "fr" and self.folds[i] == "des")
        return 0 if stops else following

    def _function(self) -> frozenset[str]:
        words = self.words
        lists = (words.function_words, words.prepositions, words.coordinators, words.relatives, words.copulas)
        return frozenset().union(*(word_set(each) for each in lists))

    def past_possessive(self, i: int) -> int:
        """The token after a possessive ending at ``i``; ``i`` itself without one."""
        return next((i + len(mark) for mark in POSSESSIVES if tuple(self.folds[i : i + len(mark)]) == mark), i)

    def matches(self, i: int, forms: Iterable[str]) -> int:
        """How many tokens the longest of the forms takes at ``i``; 0 when none stands there."""
        return max((len(parts) for parts in map(str.split, forms) if tuple(self.folds[i : i + len(parts)]) == tuple(parts)), default=0)

    def skip(self, i: int, small: frozenset[str]) -> int:
        """The first token from ``i`` that is none of the small words, or begins a place."""
        places = {item.first for item in self.places()}
        while i < len(self.folds) and self.folds[i] in small | {"'", "’"} and i not in places:
            i += 1
        return i

    def places(self) -> list[Located]:
        """The places of the sentence, and the blocs of states."""
        blocs = [
            item for item in self.sentence.names() if item.mention.kind == "organization" and item.referent is not None and item.referent.id in BLOCS
        ]
        return sorted([*self.sentence.places(), *blocs], key=lambda item: item.first)

    def place_nouns(self) -> list[ConceptMatch]:
        """The class nouns that can mean a place named before ("the province")."""
        return [match for match in self.sentence.concepts if match.layer == "class" and match.id in PLACE_NOUNS]

    def _is_class(self, i: int) -> bool:
        return any(match.layer == "class" and match.start_token <= i < match.end_token for match in self.sentence.concepts)

    def _is_verb(self, i: int) -> bool:
        return any(match.start_token == i and match.layer == "concept" and match.role in {"verb", "passive"} for match in self.sentence.concepts)


def pointing(item: Located) -> bool:
    """Whether a place is an adjective or means "the country"."""
    return item.pointing or dict(item.mention.cues).get("form", "name") != "name"
