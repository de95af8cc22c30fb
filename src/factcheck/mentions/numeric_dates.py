"""Dates written in digits: 2024-09-25, 05/03/2024, 31.12.99, 3/2020, 14/12, 2008-09.

Day-first or month-first is a fact of the language; where both readings make a date, the other one is kept as the alternative.
"""

from __future__ import annotations

import functools
import re

import attrs

from factcheck.mentions.day_numbers import impossible
from factcheck.mentions.times import Cued, Expression, Fields, Range

FULL = re.compile(r"(\d{4}|\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{1,2})(?!\d|\2\d|[.,]\d)", re.ASCII)
CLOCK = re.compile(r"T(\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?(?![\w:])", re.ASCII)
SHORT = re.compile(r"(\d{4}|\d{1,2})([-/–.])(\d{4}|\d{1,2})(?!\d|\2\d|[.]\d)", re.ASCII)
FIRST_YEAR, LAST_YEAR = 1000, 2199
CENTURY_TURN = 50
LONGEST_STRETCH = 60


@attrs.frozen(slots=True)
class Reading:
    """What digits say and where they end: a time, or a ``pair`` of numbers that may be day and month."""

    end: int
    time: Expression | None
    pair: tuple[int, int] | None = None
    sign: str = "/"


def full_year(digits: str) -> int:
    """A year of two digits in the hundred years around 2000.

    >>> full_year("74"), full_year("17")
    (1974, 2017)
    """
    number = int(digits)
    if len(digits) > 2:
        return number
    return number + (2000 if number < CENTURY_TURN else 1900)


@functools.lru_cache(maxsize=1 << 12)
def ordered(pair: tuple[int, int], year: int | None, *, day_first: bool) -> Fields | None:
    """Two numbers as month and day, in the order of the language if that makes a date, with the other order as the alternative."""
    first, second = pair
    orders = [(second, first), (first, second)] if day_first else [(first, second), (second, first)]
    possible = [(month, day) for month, day in orders if 1 <= month <= 12 and 1 <= day <= 31]
    if not possible:
        return None
    month, day = possible[0]
    other = possible[1] if len(possible) == 2 and possible[1] != possible[0] and not impossible(*possible[1], year) else None
    return Fields(year=year, month=month, day=day, alternative=other)


def read_digits(text: str, start: int, *, day_first: bool) -> Reading | None:
    """The date in digits that begins at ``start``.

    >>> read_digits("2024-09-25", 0, day_first=False).time == Fields(year=2024, month=9, day=25)
    True
    >>> read_digits("05/3/2024", 0, day_first=True).time.alternative
    (5, 3)
    """
    if start and (text[start - 1].isdigit() or (text[start - 1] in ".,/" and start > 1 and text[start - 2].isdigit())):
        return None
    found = FULL.match(text, start)
    if found:
        if start > 1 and text[start - 1] == found[2] and text[start - 2].isdigit():
            return None
        time = three(found, day_first=day_first)
        if time is None:
            return None
        clock = CLOCK.match(text, found.end())
        return Reading(clock.end(), Cued(time, "clock", clock[1])) if clock else Reading(found.end(), time)
    found = SHORT.match(text, start)
    return two(found, day_first=day_first) if found else None


def three(found: re.Match[str], *, day_first: bool) -> Fields | None:
    """Three numbers as a date: year, month, day, or day and month in either order before the year."""
    first, sign, second, third = found.groups()
    if len(first) == 4 and len(third) <= 2:
        year, month, day = int(first), int(second), int(third)
        if not FIRST_YEAR <= year <= LAST_YEAR or not 1 <= month <= 12 or not 1 <= day <= 31:
            return None
        return Fields(year=year, month=month, day=day)
    if len(first) == 4 or len(third) == 3 or (len(third) == 1) or (sign == "." and len(third) == 2 and len(first) == 1):
        return None
    year = full_year(third)
    return ordered((int(first), int(second)), year, day_first=day_first) if FIRST_YEAR <= year <= LAST_YEAR else None


def two(found: re.Match[str], *, day_first: bool) -> Reading | None:
    """Two numbers: month and year, two years, or a pair that may be day and month."""
    first, sign, second = found[1], found[2], found[3]
    low, high = int(first), int(second)
    if len(first) == 4:
        time = year_and(low, sign, second) if FIRST_YEAR <= low <= LAST_YEAR else None
        return Reading(found.end(), time) if time is not None else None
    if sign == "–":
        return None
    if len(second) == 4:
        return Reading(found.end(), Fields(year=high, month=low), None, sign) if 1 <= low <= 12 and FIRST_YEAR <= high <= LAST_YEAR else None
    if sign == "-" and found.string.startswith("/", found.end()):
        return None
    return Reading(found.end(), None, (low, high), sign) if ordered((low, high), None, day_first=day_first) else None


def year_and(year: int, sign: str, second: str) -> Expression | None:
    """A year and one or two digits: its month ("2015-12"), or the end of a stretch of years ("2008-09", "2015/16")."""
    number = int(second)
    if sign == "." or len(second) > 2:
        return None
    following = year // 100 * 100 + number + (100 if number < year % 100 else 0)
    if 1 <= number <= 12 and sign in "/-" and (len(second) == 1 or following != year + 1):
        return Fields(year=year, month=number)
    return Range(Fields(year=year), Fields(year=following)) if len(second) == 2 and year < following <= year + LONGEST_STRETCH else None
