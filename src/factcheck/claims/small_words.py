"""The closed-class words of a language as the finding of subjects asks for them: by sets of single folded words."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from factcheck.claims.reading import word_set
from factcheck.languages.clauses import Clauses


@attrs.frozen(slots=True)
class SmallWords:
    """``prepositions`` hold the genitives too; ``where`` are those that may lead to a place; ``openers`` open a phrase before the main clause.

    ``pronouns``, ``possessives`` and both as ``referring`` say of each form what it can stand for (person, thing, any); ``having`` without
    prepositions; ``light`` may stand before the verb with which a sentence begins.
    """

    prepositions: frozenset[str]
    genitives: frozenset[str]
    where: frozenset[str]
    openers: frozenset[str]
    determiners: frozenset[str]
    pronouns: Mapping[str, str]
    possessives: Mapping[str, str]
    referring: Mapping[str, str]
    copulas: frozenset[str]
    having: frozenset[str]
    function: frozenset[str]
    coordinators: frozenset[str]
    personal: frozenset[str]
    light: frozenset[str]
    determining: frozenset[str]

    @classmethod
    def of(cls, words: Clauses) -> SmallWords:
        """Those of a language."""
        known = _KNOWN.get(id(words))
        if known is None or known[0] is not words:
            known = _KNOWN[id(words)] = words, cls._of(words)
        return known[1]

    @classmethod
    def _of(cls, words: Clauses) -> SmallWords:
        genitives = word_set(words.genitives)
        prepositions = word_set(words.prepositions) | genitives
        determiners = word_set(words.articles) | word_set(words.demonstratives)
        pronouns = {word: kind for kind, forms in words.pronouns.items() for word in forms}
        possessives = {word: kind for kind, forms in words.possessives.items() for word in forms}
        return cls(
            prepositions,
            genitives,
            word_set(words.prepositions) - genitives - word_set(words.agents),
            prepositions | word_set(words.capacity) | word_set(words.agents),
            determiners,
            pronouns,
            possessives,
            {**possessives, **pronouns},
            word_set(words.copulas),
            word_set(words.having) - prepositions,
            word_set(words.function_words),
            word_set(words.coordinators),
            word_set(words.personal),
            word_set(words.function_words) - determiners - prepositions - set(pronouns) - set(possessives),
            determiners | frozenset(possessives),
        )


# Those of the languages met, by the identity of their words, which are read once each.
_KNOWN: dict[int, tuple[Clauses, SmallWords]] = {}
