"""Quantities and durations: every number of a passage with its hedge, unit, noun, range and change, as one mention each."""

from __future__ import annotations

import functools

import attrs

from factcheck.languages.language import section
from factcheck.languages.numbers import Numbers
from factcheck.languages.units import Changes
from factcheck.mentions.amounts import Amount, read_amount
from factcheck.mentions.context import Context
from factcheck.mentions.lexicon import DIGITS, NUMERAL, ORDINAL
from factcheck.mentions.mention import Mention
from factcheck.mentions.phrases import HYPHENS, Phrases
from factcheck.mentions.tokens import Tokens
from factcheck.values import Duration, Quantity, Value, ValueRangeError

_BARE_MIDDLES = frozenset(("–", "—", "~", "through", "thru"))


@attrs.frozen(slots=True)
class QuantityTable:
    """Hedges, ranges and words of change of a language."""

    before: Phrases[str]
    after: Phrases[str]
    openings: Phrases[tuple[str, ...]]
    closings: Phrases[frozenset[str]]
    middles: Phrases[str]
    changes: dict[str, str]
    changes_after: Phrases[str]
    roles: Phrases[str]
    passed: frozenset[str]
    bases: Phrases[str]


@functools.lru_cache(maxsize=None)
def quantity_table(language: str) -> QuantityTable:
    """The table of a language, built once."""
    numbers, changes = section(language, Numbers), section(language, Changes)
    openings: dict[str, tuple[str, ...]] = {}
    middles: dict[str, str] = {}
    for choice in numbers.ranges:
        for opening in choice.opening:
            openings[opening] = openings.get(opening, ()) + choice.middle
        if not choice.opening:
            middles.update(dict.fromkeys(choice.middle, "free"))
        for middle in choice.middle:
            middles.setdefault(middle, "opened")
    return QuantityTable(
        before=Phrases([(p, h) for h, phrases in numbers.hedges.items() for p in phrases]),
        after=Phrases([(p, h) for h, phrases in numbers.trailing.items() for p in phrases]),
        openings=Phrases(list(openings.items())),
        closings=Phrases([]),
        middles=Phrases(list(middles.items())),
        changes={w: d for d, words in changes.directions.items() for w in words},
        changes_after=Phrases([(w, d) for d, words in changes.after.items() for w in words]),
        roles=Phrases([(w, r) for r, words in changes.roles.items() for w in words]),
        passed=frozenset(changes.passed),
        bases=Phrases([(p, b) for b, phrases in changes.bases.items() for p in phrases]),
    )
