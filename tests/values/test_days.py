"""Days are numbered in one calendar through all years, and Old Style dates are read into it."""

from __future__ import annotations

import datetime

import pytest

from factcheck.errors import ValueRangeError
from factcheck.values import add_months, civil, date_of, day_number, day_of, days_in_month, iso_day


@pytest.mark.parametrize(
    "date", [datetime.date(1, 1, 1), datetime.date(1600, 2, 29), datetime.date(1900, 2, 28), datetime.date(2024, 2, 29), datetime.date(9999, 12, 31)]
)
def test_days_are_numbered_as_python_numbers_them(date: datetime.date) -> None:
    assert date.toordinal() == day_of(date.year, date.month, date.day) == day_number(date)
    assert date == date_of(day_number(date))


@pytest.mark.parametrize(
    ("old_style", "new_style"),
    [
        ((1711, 3, 14), (1711, 3, 25)),
        ((1582, 10, 5), (1582, 10, 15)),
        ((1917, 10, 25), (1917, 11, 7)),
        ((1900, 2, 29), (1900, 3, 13)),
        ((-43, 3, 15), (-43, 3, 13)),
        ((1, 1, 1), (0, 12, 30)),
    ],
)
def test_old_style_dates_are_days_too(old_style: tuple[int, int, int], new_style: tuple[int, int, int]) -> None:
    assert new_style == civil(day_of(*old_style, julian=True))


@pytest.mark.parametrize(
    "date", [(2023, 2, 29), (2024, 6, 31), (2024, 13, 1), (2024, 0, 1), (2024, 1, 0), (1900, 2, 29), (100_000, 1, 1), (-100_000, 1, 1)]
)
def test_a_day_that_no_calendar_has_is_refused(date: tuple[int, int, int]) -> None:
    with pytest.raises(ValueRangeError):
        day_of(*date)


def test_years_before_1_and_after_9999_are_signed() -> None:
    assert [iso_day(day_of(*date)) for date in ((-43, 3, 15), (0, 12, 31), (1, 1, 1), (9999, 12, 31), (10_000, 1, 1))] == [
        "-0043-03-15",
        "0000-12-31",
        "0001-01-01",
        "9999-12-31",
        "+10000-01-01",
    ]


def test_only_python_s_years_have_a_python_date() -> None:
    with pytest.raises(ValueRangeError, match="outside the years 1 to 9999"):
        date_of(day_of(0))


@pytest.mark.parametrize(
    ("start", "months", "reached"),
    [
        ((2021, 1, 1), 48, (2025, 1, 1)),
        ((2024, 1, 31), 1, (2024, 2, 29)),
        ((2024, 2, 29), 12, (2025, 2, 28)),
        ((2024, 3, 31), -1, (2024, 2, 29)),
        ((1, 1, 1), -12, (0, 1, 1)),
    ],
)
def test_months_are_added_by_the_calendar(start: tuple[int, int, int], months: int, reached: tuple[int, int, int]) -> None:
    assert reached == civil(add_months(day_of(*start), months))


def test_a_century_year_leaps_in_the_julian_calendar_only() -> None:
    assert (days_in_month(1900, 2), days_in_month(1900, 2, julian=True), days_in_month(2000, 2)) == (28, 29, 29)
