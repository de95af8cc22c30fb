"""Fractions and dozens: "3/4", "two thirds", "half a million", "hai phần ba", "two dozen"."""

from __future__ import annotations

import functools
from fractions import Fraction

from factcheck.mentions.lexicon import VULGAR
from factcheck.mentions.number_reading import NumberReading, NumberTable, reading_of, scaled_fraction
from factcheck.mentions.phrases import HYPHENS
from factcheck.mentions.tokens import Tokens

SLASHING = frozenset(("-", "/", "⁄", *VULGAR))
"""What may stand behind the whole number or above the line of a fraction."""
_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 32, 64, 100))


def slash_fraction(tokens: Tokens, end: int, text: str) -> tuple[Fraction | None, int] | None:
    """A fraction written with a slash or as one sign, alone or after a whole number: its value and the index after it.

    None: no fraction here; a value of None: digits and slashes that are no fraction ("24/7", "5/17/2018").
    """
    folds, size = tokens.folds, len(tokens.folds)
    if end < size and folds[end] in VULGAR and text.isdigit():
        return int(text) + Fraction(VULGAR[folds[end]]), end + 1
    if (
        end + 1 < size
        and folds[end] == "-"
        and not tokens.spaced(end)
        and not tokens.spaced(end + 1)
        and text.isdigit()
        and folds[end + 1].isdecimal()
    ):
        slash = _slash(tokens, end + 2)
        part = _proper(folds[end + 1], slash) if slash is not None else None
        if part is not None:
            return int(text) + part, end + 4  # "7-1/4 percent"
    slash = _slash(tokens, end)
    if slash is not None and text.isdigit():
        value = _proper(text, slash)
        longer = _slash(tokens, end + 2) is not None
        return (None if longer or value is None else value), end + 2
    if end < size and folds[end].isdecimal() and tokens.spaced(end) and text.isdigit():
        slash = _slash(tokens, end + 1)
        if slash is not None and _slash(tokens, end + 3) is None:
            part = _proper(folds[end], slash)
            if part is not None and part < 1:
                return int(text) + part, end + 3
    return None


def _slash(tokens: Tokens, at: int) -> str | None:
    """The digits after a slash at token ``at``, all without spaces."""
    if at > 0 and at + 1 < len(tokens.folds) and tokens.folds[at] in "/⁄" and tokens.folds[at + 1].isdecimal():
        return None if tokens.spaced(at) or tokens.spaced(at + 1) else tokens.folds[at + 1]
    return None


@functools.lru_cache(maxsize=1 << 12)
def _proper(above: str, below: str) -> Fraction | None:
    """A fraction of a kind that people write."""
    if len(above) > 3 or len(below) > 3 or int(below) not in _DENOMINATORS or below.startswith("0") or int(above) == 0:
        return None
    value = Fraction(int(above), int(below))
    return value if value < 1 else None


def leading_fraction(tokens: Tokens, start: int, leading: tuple[int, Fraction], table: NumberTable) -> NumberReading | None:
    """As "half a million", "a quarter of an hour", "half": a fraction before what it is a fraction of."""
    end, value = leading
    folds = tokens.folds
    collective = table.collectives.match(folds, end)
    if collective is not None:
        return reading_of(tokens, start, collective[0], str(value * collective[1][0]), 1, "words", table)
    return scaled_fraction(tokens, start, end, value, table)


def spoken_fraction(tokens: Tokens, start: int, end: int, above: int, table: NumberTable) -> NumberReading | None:
    """As "two thirds", "one-fifth", "hai phần ba"."""
    folds = tokens.folds
    if not -1000 < above < 1000 or above == 0:
        return None
    at = end + 1 if end < len(folds) and folds[end] in HYPHENS else end
    if at < len(folds) and folds[at] in table.section.over:
        found = table.denominators.match(folds, at + 1)
    elif table.section.over:
        return None
    else:
        found = (table.denominators if abs(above) == 1 else table.plurals).match(folds, at)
    if found is None:
        return None
    return scaled_fraction(tokens, start, found[0], Fraction(above, found[1]), table)


def collective_number(tokens: Tokens, start: int, at: int, count: Fraction, table: NumberTable) -> NumberReading | None:
    """As "two dozen", "une vingtaine"."""
    found = table.collectives.match(tokens.folds, at)
    if found is None:
        return None
    size, about = found[1]
    return reading_of(tokens, start, found[0], str(count * size), 1, "words", table, hedge="about" if about else None)
