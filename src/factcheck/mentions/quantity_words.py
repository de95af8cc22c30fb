"""The hedges and ranges of a language, and the tables of what stands beside numbers, ready for matching."""

from __future__ import annotations

import functools
from typing import Any

import attrs

from factcheck.languages.language import section
from factcheck.languages.numbers import Numbers
from factcheck.languages.units import Units
from factcheck.mentions.beside import AmountTable, amount_table
from factcheck.mentions.changes import ChangeTable, change_table
from factcheck.mentions.lexicon import VULGAR
from factcheck.mentions.phrases import Phrases

_SIGNS = frozenset(".,/:'’-‐‑–—−_@&%\\#=[{<>+*^~")


@attrs.frozen(slots=True)
class QuantityTable:
    """Hedges and ranges of a language, and the tables of what stands beside numbers."""

    amounts: AmountTable
    changes: ChangeTable
    before: Phrases[str]
    after: Phrases[str]
    openings: Phrases[frozenset[str]]
    middles: Phrases[tuple[str, bool]]
    clock_before: frozenset[str]
    clock_after: Phrases[bool]
    ages_between_commas: bool
    clocks: frozenset[str]
    """Every word and sign beside a time of day."""
    slash_dates: bool
    bare_words: bool
    beside: frozenset[str]
    """Every word and sign that may begin or end something beside a number: where none stands, the number is bare."""


def _beside(numbers: Numbers, units: Units, amounts: AmountTable, phrases: list[Phrases[Any]]) -> frozenset[str]:
    """The first and last words of all that may stand beside a number."""
    tables = [
        *phrases,
        amounts.units.names,
        amounts.units.signs,
        amounts.units.prefixes,
        amounts.units.ages_after,
        amounts.units.ages_before,
        amounts.units.ages_opening,
        amounts.numbers.halves,
        amounts.numbers.collectives,
        amounts.numbers.numerals.words,
    ]
    words = {w for t in tables for w in (*t.opening, *t.ending)} | set(units.clock_before) | set(numbers.minus) | set(numbers.suffixes)
    words |= amounts.units.adjectives | amounts.units.connectors | set(numbers.ordinal_suffixes) | set(VULGAR) | set(numbers.money_suffixes) | _SIGNS
    return frozenset(words)


@functools.cache
def quantity_table(language: str) -> QuantityTable:
    """The table of a language, built once."""
    numbers, units = section(language, Numbers), section(language, Units)
    openings: dict[str, frozenset[str]] = {}
    middles: dict[str, tuple[str, bool]] = {}
    for choice in numbers.ranges:
        for opening in choice.opening:
            openings[opening] = openings.get(opening, frozenset()) | frozenset(choice.middle)
        for middle in choice.middle:
            free = not choice.opening or middles.get(middle, ("", False))[1]
            middles[middle] = (middle, free)
    amounts = amount_table(language)
    before = Phrases([(p, h) for h, phrases in numbers.hedges.items() for p in phrases])
    after = Phrases([(p, h) for h, phrases in numbers.trailing.items() for p in phrases])
    opened, joined = Phrases(list(openings.items())), Phrases(list(middles.items()))
    clocks = Phrases([(w, True) for w in units.clock_after])
    return QuantityTable(
        amounts=amounts,
        changes=change_table(language),
        before=before,
        after=after,
        openings=opened,
        middles=joined,
        clock_before=frozenset(units.clock_before),
        clock_after=clocks,
        ages_between_commas=units.ages_between_commas,
        clocks=frozenset((":", *units.clock_before, *clocks.opening)),
        slash_dates=numbers.slash_dates,
        bare_words=numbers.bare_words,
        beside=_beside(numbers, units, amounts, [before, after, opened, joined, clocks]),
    )
