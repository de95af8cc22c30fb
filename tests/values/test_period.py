"""A period is meant as a whole: its relation goes by its ends, its place in time by its days."""

from __future__ import annotations

import pytest

from factcheck.errors import ValueRangeError
from factcheck.values import Moment, Period, Relation, day_gap, day_of, disjoint, extent, overlaps, relate, same_grain, year_of

of = Moment.of


def years(first: int | None, last: int | None) -> Period:
    return Period(None if first is None else of(first), None if last is None else of(last))


UNKNOWN = Moment(None, None, "day", "")
JANUARY_TO_AUGUST = Period(of(2024, 1), of(2024, 8))


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (years(2020, 2021), years(2020, 2021), Relation.EQUAL),
        # an end stated less precisely
        (Period(of(2020, 1, 1), of(2021, 12, 31)), years(2020, 2021), Relation.REFINES),
        (Period(of(2020, 1), of(2021)), years(2020, 2021), Relation.REFINES),
        (Period(of(2020, 1), of(2021)), Period(of(2020), of(2021, 12)), Relation.COMPATIBLE),
        # ends that cannot be the same, whether the periods overlap or not
        (years(2020, 2021), years(2021, 2023), Relation.CONFLICTS),
        (years(2022, 2024), years(2021, 2023), Relation.CONFLICTS),
        (years(2009, 2017), years(2013, 2017), Relation.CONFLICTS),
        (years(2008, 2012), years(2008, 2014), Relation.CONFLICTS),
        (JANUARY_TO_AUGUST, Period(of(2024, 1), of(2024, 9)), Relation.CONFLICTS),
        (Period(of(2024, 9, 21), of(2024, 9, 27)), Period(of(2024, 9, 21), of(2024, 9, 28)), Relation.CONFLICTS),
        # an end that is open
        (years(2012, None), years(2012, 2016), Relation.COMPATIBLE),
        (years(2012, None), years(2012, None), Relation.EQUAL),
        (Period(of(2012, 5), None), years(2012, None), Relation.REFINES),
        (years(2012, None), years(2013, 2016), Relation.CONFLICTS),
        (years(2012, None), years(None, 2016), Relation.COMPATIBLE),
        # ends without a year
        (Period(Moment.yearless(9, 21), Moment.yearless(9, 27)), Period(of(2024, 9, 21), of(2024, 9, 27)), Relation.REFINED_BY),
        # ends of which nothing is known, as in an undated text's "since last Friday"
        (Period(UNKNOWN, of(2021)), Period(UNKNOWN, of(2021)), Relation.INCOMPARABLE),
        (Period(UNKNOWN, of(2021)), Period(UNKNOWN, of(2023)), Relation.CONFLICTS),
        # years before Christ run forward
        (years(-263, -145), years(-263, -145), Relation.EQUAL),
    ],
)
def test_periods_relate_end_by_end(a: Period, b: Period, relation: Relation) -> None:
    assert relation is relate(a, b)


@pytest.mark.parametrize("moment", [of(2020), of(2020, 5), Moment.yearless(5)])
def test_a_period_is_another_thing_than_a_moment(moment: Moment) -> None:
    assert Relation.INCOMPARABLE is relate(years(2020, 2021), moment)
    assert Relation.INCOMPARABLE is relate(Period.whole(moment), moment)


@pytest.mark.parametrize(("start", "end"), [(of(2024, 8, 18), of(2024, 8, 12)), (of(2024), of(2023)), (None, None), (of(-145), of(-263))])
def test_a_period_that_ends_before_it_starts_is_refused(start: Moment | None, end: Moment | None) -> None:
    with pytest.raises(ValueRangeError, match="period"):
        Period(start, end)


@pytest.mark.parametrize(
    ("period", "edtf", "start", "end", "grain", "shown"),
    [
        (years(2020, 2021), "2020/2021", "2020-01-01", "2022-01-01", "year", "2020 – 2021"),
        (Period(of(2024, 9, 21), of(2024, 9, 27)), "2024-09-21/2024-09-27", "2024-09-21", "2024-09-28", "day", "2024-09-21 – 2024-09-27"),
        (JANUARY_TO_AUGUST, "2024-01/2024-08", "2024-01-01", "2024-09-01", "month", "2024-01 – 2024-08"),
        (years(2012, None), "2012/..", "2012-01-01", None, "year", "2012 – …"),
        (years(None, 2016), "../2016", None, "2017-01-01", "year", "… – 2016"),
        (Period.whole(of(2024)), "2024", "2024-01-01", "2025-01-01", "year", "2024"),
        (Period(of(2020, 5, 1), of(2021)), "2020-05-01/2021", "2020-05-01", "2022-01-01", "year", "2020-05-01 – 2021"),
    ],
)
def test_plain_data_gives_days_with_the_end_exclusive(period: Period, edtf: str, start: str, end: str, grain: str, shown: str) -> None:
    assert {"edtf": edtf, "start": start, "end": end, "grain": grain, "approximate": False} == period.to_dict()
    assert shown == str(period)


@pytest.mark.parametrize(
    ("a", "b", "together", "apart"),
    [
        (years(2020, 2021), years(2021, 2023), True, False),
        (years(2020, 2021), years(2022, 2023), False, True),
        (of(2024, 5), of(2024), True, False),
        (of(2023, 5), of(2024), False, True),
        (of(2024, 5), JANUARY_TO_AUGUST, True, False),
        (of(2024, 9), JANUARY_TO_AUGUST, False, True),
        (years(2012, None), years(2030, 2031), True, False),
        (years(2012, None), years(2010, 2011), False, True),
        (years(None, 2012), years(2013, None), False, True),
        # not known to lie anywhere
        (Moment.yearless(5, 5), of(2024), False, False),
        (Period(Moment.yearless(9, 21), None), of(2024), False, False),
        (Moment(None, None, "day", ""), of(2024), False, False),
    ],
)
def test_periods_and_moments_overlap_or_lie_apart_in_time(a: Moment | Period, b: Moment | Period, together: bool, apart: bool) -> None:
    assert (together, apart) == (overlaps(a, b), disjoint(a, b))
    assert (together, apart) == (overlaps(b, a), disjoint(b, a))


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        (of(2023), of(2024), True),
        (of(2023), Period.whole(of(2024)), True),
        (of(2023, 2), of(2024, 3), True),
        (of(2023, 2), of(2023), False),
        (JANUARY_TO_AUGUST, Period(of(2023, 1), of(2023, 8)), True),
        (JANUARY_TO_AUGUST, Period(of(2024, 1), of(2024, 9)), False),
        (Period(of(2024, 1), of(2024, 6)), Moment.span(day_of(2023, 7), day_of(2024), "half", "2023-41"), True),
        (years(2020, 2021), years(2008, 2009), True),
        (years(2020, 2021), years(2008, 2010), False),
        # a fiscal year is as long as a calendar year: the two are told apart by their days
        (Period(of(2022, 7), of(2023, 6)), of(2023), True),
        (of(2024, 5, 5), of(2024, 5, 6), True),
        (Period(of(2024, 9, 21), of(2024, 9, 27)), Moment.span(day_of(2024, 9, 23), day_of(2024, 9, 30), "week", "2024-W39"), True),
        (years(2012, None), years(2012, None), False),
        (Moment.yearless(5), Moment.yearless(5), False),
    ],
)
def test_stretches_of_one_length_have_one_grain(a: Moment | Period, b: Moment | Period, same: bool) -> None:
    assert same is same_grain(a, b)
    assert same is same_grain(b, a)


def test_the_extent_of_a_day_that_starts_a_month_is_a_day() -> None:
    assert extent(of(2024, 1, 1)) == ("day", 1)


@pytest.mark.parametrize(
    ("a", "b", "days"),
    [
        (of(1960, 12, 2), of(1960, 12, 2), 0),
        (of(1960, 12, 2), of(1960, 12, 3), 1),
        (of(1961), of(1960, 12, 2), 30),
        (years(2012, None), of(2011), 1),
        (Moment.yearless(5), of(2011), None),
    ],
)
def test_a_day_and_the_next_are_one_day_apart(a: Moment | Period, b: Moment | Period, days: int | None) -> None:
    assert days == day_gap(a, b) == day_gap(b, a)


@pytest.mark.parametrize(
    ("when", "year"),
    [
        (of(2024, 5), 2024),
        (of(2024), 2024),
        (years(2020, 2021), None),
        (Period(of(2024, 1), of(2024, 12)), 2024),
        (Moment.yearless(5), None),
        (of(-43, 3), -43),
    ],
)
def test_a_stretch_within_one_year_has_that_year(when: Moment | Period, year: int | None) -> None:
    assert year == year_of(when)
