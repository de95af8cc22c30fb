"""Arithmetic on day numbers: months of any length, weeks from Monday, quarters and halves. No words, no publication date."""

from __future__ import annotations

import calendar

from factcheck.values import Moment, civil, day_of, iso_day
from factcheck.values.days import days_in_month

MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}
PLAIN_GRAINS = frozenset({"day", "week", *MONTHS})


def unplaced(grain: str, month: int | None = None, day: int | None = None) -> Moment:
    """A moment of which only the grain, and perhaps month and day, are known; another unit than a grain counts as days."""
    if month is not None and not impossible(month, day):
        return Moment.yearless(month, day)
    return Moment(None, None, grain if grain in PLAIN_GRAINS or grain == "season" else "day", "")


def longest_month(year: int, month: int) -> int:
    """How many days a month has."""
    return days_in_month(year, month)


def impossible(month: int | None, day: int | None, year: int | None = None) -> bool:
    """Whether no calendar has such a day: the 31st of June, the 29th of February of a common year.

    >>> impossible(2, 29, 2023), impossible(2, 29)
    (True, False)
    """
    if month is None or day is None:
        return False
    return day > (calendar.monthrange(2000, month)[1] if year is None else longest_month(year, month))


def years(first: int, length: int, grain: str, edtf: str) -> Moment:
    """The moment of some whole years."""
    return Moment.span(day_of(first), day_of(first + length), grain, edtf)


def months(year: int, month: int, length: int, grain: str, edtf: str) -> Moment:
    """The moment of some whole months."""
    first = 12 * year + month - 1
    return Moment.span(day_of(*split(first)), day_of(*split(first + length)), grain, edtf)


def split(index: int) -> tuple[int, int]:
    """Year and month of a month counted from the year 0.

    >>> split(12 * 2024), split(-1)
    ((2024, 1), (-1, 12))
    """
    return index // 12, index % 12 + 1


def of_day(number: int) -> Moment:
    """The moment of a day number."""
    return Moment.of(*civil(number))


def week_start(number: int) -> int:
    """The Monday of the week of a day."""
    return number - (number - 1) % 7


def some_day(low: int, high: int) -> str:
    """EDTF for one of the days from ``low`` up to, not including, ``high``.

    >>> some_day(day_of(2024, 9, 16), day_of(2024, 9, 23))
    '[2024-09-16..2024-09-22]'
    """
    return f"[{iso_day(low)}..{iso_day(high - 1)}]"


def week_of(number: int) -> Moment:
    """The week, from Monday, that holds a day."""
    monday = week_start(number)
    return Moment.span(monday, monday + 7, "week", some_day(monday, monday + 7))


def numbered_week(year: int, week: int) -> Moment:
    """The n-th week of a year, by its Thursday (ISO 8601)."""
    return week_of(day_of(year, 1, 4) + 7 * (week - 1))


def moved_months(number: int, count: int) -> int:
    """A day so many months later, or the last day of a month that is too short."""
    year, month, day = civil(number)
    year, month = split(12 * year + month - 1 + count)
    return day_of(year, month, min(day, longest_month(year, month)))


def around(number: int, unit: str) -> Moment:
    """The month, quarter, half, year, decade or century that holds a day."""
    year, month, _ = civil(number)
    if unit == "month":
        return Moment.of(year, month)
    if unit == "quarter":
        return quarter_of(year, (month + 2) // 3)
    if unit == "half":
        return half_of(year, (month + 5) // 6)
    if unit == "year":
        return Moment.of(year)
    return Moment.decade(year // 10 * 10) if unit == "decade" else Moment.century(year // 100 + 1)


def quarter_of(year: int, quarter: int) -> Moment:
    """The n-th quarter of a year."""
    return months(year, 3 * quarter - 2, 3, "quarter", f"{year:04}-{32 + quarter}")


def half_of(year: int, half: int) -> Moment:
    """The n-th half of a year."""
    return months(year, 6 * half - 5, 6, "half", f"{year:04}-{39 + half}")
