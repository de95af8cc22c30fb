"""Days by number, in any year: the proleptic Gregorian calendar, counted as `datetime.date.toordinal` counts, on into the years before 1.

The year 0 is 1 BC and the year -43 is 44 BC, as ISO 8601 and EDTF have it.
"""

from __future__ import annotations

import datetime

from factcheck.errors import ValueRangeError

_LAST_YEAR = 99_999
MONTH_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""The most days that each month can have."""


def day_of(year: int, month: int = 1, day: int = 1, *, julian: bool = False) -> int:
    """The number of a day, in any year (0 is 1 BC); ``julian`` reads an Old Style date. `ValueRangeError` for a day that no calendar has.

    >>> day_of(1, 1, 1), day_of(0, 12, 31), day_of(1917, 10, 25, julian=True) == day_of(1917, 11, 7)
    (1, 0, True)
    """
    if abs(year) > _LAST_YEAR:
        raise ValueRangeError(f"year {year}: must lie within {_LAST_YEAR} years of the year 0")
    if not 1 <= month <= 12:
        raise ValueRangeError(f"month {month}: must be 1 to 12")
    if not 1 <= day <= days_in_month(year, month, julian=julian):
        raise ValueRangeError(f"day {day}: month {month} of the year {year} has no such day")
    march_year = year - (month <= 2)
    of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    leap_days = march_year // 4 if julian else march_year // 4 - march_year // 100 + march_year // 400
    return march_year * 365 + leap_days + of_year - (307 if julian else 305)


def days_in_month(year: int, month: int, *, julian: bool = False) -> int:
    """How many days a month has.

    >>> days_in_month(2024, 2), days_in_month(1900, 2), days_in_month(1900, 2, julian=True)
    (29, 28, 29)
    """
    leap = year % 4 == 0 and (julian or year % 100 != 0 or year % 400 == 0)
    return 28 if month == 2 and not leap else MONTH_DAYS[month - 1]


def civil(number: int) -> tuple[int, int, int]:
    """Year, month and day of a day number, in any year.

    >>> civil(0), civil(day_of(-43, 3, 15))
    ((0, 12, 31), (-43, 3, 15))
    """
    cycle, of_cycle = divmod(number + 305, 146097)
    century_year = (of_cycle - of_cycle // 1460 + of_cycle // 36524 - of_cycle // 146096) // 365
    of_year = of_cycle - (365 * century_year + century_year // 4 - century_year // 100)
    shifted = (5 * of_year + 2) // 153
    month = shifted + 3 if shifted < 10 else shifted - 9
    return (century_year + cycle * 400 + (month <= 2), month, of_year - (153 * shifted + 2) // 5 + 1)


def day_number(date: datetime.date) -> int:
    """The number of a date."""
    return date.toordinal()


def date_of(number: int) -> datetime.date:
    """The date of a day number; `ValueRangeError` outside the years 1 to 9999."""
    try:
        return datetime.date.fromordinal(number)
    except (ValueError, OverflowError) as error:
        raise ValueRangeError(f"day {number}: lies outside the years 1 to 9999") from error


def iso_day(number: int) -> str:
    """A day number as an ISO 8601 date; years outside 0 to 9999 are signed.

    >>> iso_day(day_of(1960, 12, 2)), iso_day(day_of(-43, 3, 15)), iso_day(day_of(10000))
    ('1960-12-02', '-0043-03-15', '+10000-01-01')
    """
    year, month, day = civil(number)
    return f"{iso_year(year)}-{month:02}-{day:02}"


def iso_year(year: int) -> str:
    """A year in ISO 8601: four digits, a sign before those outside 0 to 9999."""
    sign = "-" if year < 0 else "+" if year > 9999 else ""
    return f"{sign}{abs(year):04}"


def add_months(number: int, months: int) -> int:
    """The same day of the month so many months later; the last day of a month that is too short.

    >>> iso_day(add_months(day_of(2024, 1, 31), 1)), iso_day(add_months(day_of(2024, 2, 29), -12))
    ('2024-02-29', '2023-02-28')
    """
    year, month, day = civil(number)
    years, month = divmod(month - 1 + months, 12)
    return day_of(year + years, month + 1, min(day, days_in_month(year + years, month + 1)))
