"""The words of rank of a language, ready for matching."""

from __future__ import annotations

import functools

import attrs

from factcheck.languages.language import section
from factcheck.languages.ranks import Forms, Ranks
from factcheck.mentions.deeds import deeds
from factcheck.mentions.ordinals import OrdinalTable, ordinal_table
from factcheck.mentions.phrases import Phrases


@attrs.frozen(slots=True)
class Superlative:
    """A superlative: its dimension, from which end it counts, and whether it counts only beside an ordinal."""

    dimension: str
    order: str = "top"
    needs_ordinal: bool = False


@attrs.frozen(slots=True)
class RankTable:
    """The words of rank of a language."""

    section: Ranks
    ordinals: OrdinalTable
    words: Phrases[Superlative]
    adjectives: Phrases[Superlative]
    most: frozenset[str]
    least: frozenset[str]
    definite: Phrases[bool]
    passed: frozenset[str]
    than: frozenset[str]
    fractions: Phrases[bool]
    articles: frozenset[str]
    members: Phrases[bool]
    plural_members: Phrases[bool]
    top: frozenset[str]
    verbs: Phrases[bool]
    between: frozenset[str]
    ends: frozenset[str]
    places: Phrases[bool]
    numbers: frozenset[str]
    tied: Phrases[bool]
    fixed: Phrases[int]
    idioms: Phrases[bool]
    ranked_nouns: frozenset[str]
    deeds: frozenset[str]


def _superlatives(top: Forms, bottom: Forms, *, needs_ordinal: bool = False) -> list[tuple[str, Superlative]]:
    out = [(form, Superlative(d, "top", needs_ordinal)) for d, forms in top.items() for form in forms]
    return out + [(form, Superlative(d, "bottom", needs_ordinal)) for d, forms in bottom.items() for form in forms]


def _set(words: tuple[str, ...]) -> Phrases[bool]:
    return Phrases([(w, True) for w in words])


@functools.cache
def rank_table(language: str) -> RankTable:
    """The table of a language, built once."""
    ranks = section(language, Ranks)
    beside = _superlatives(ranks.with_ordinal, ranks.with_ordinal_low, needs_ordinal=True)
    return RankTable(
        section=ranks,
        ordinals=ordinal_table(language),
        words=Phrases(_superlatives(ranks.superlatives, ranks.lowest) + beside),
        adjectives=Phrases(_superlatives(ranks.adjectives, ranks.low_adjectives)),
        most=frozenset(ranks.most),
        least=frozenset(ranks.least),
        definite=_set(ranks.definite),
        passed=frozenset(ranks.passed),
        than=frozenset(ranks.than),
        fractions=_set(ranks.fractions),
        articles=frozenset(ranks.articles),
        members=_set(ranks.members),
        plural_members=_set(ranks.plural_members),
        top=frozenset(ranks.top),
        verbs=Phrases([(v, False) for v in ranks.verbs] + [(v, True) for v in ranks.strong_verbs]),
        between=frozenset(ranks.between),
        ends=frozenset(ranks.ends),
        places=_set(ranks.places),
        numbers=frozenset(ranks.numbers),
        tied=_set(ranks.tied),
        fixed=Phrases(list(ranks.fixed.items())),
        idioms=_set(ranks.idioms),
        ranked_nouns=frozenset(ranks.ranked_nouns),
        deeds=deeds(language),
    )
