"""A moment denotes the days on which something may have happened."""

from __future__ import annotations

import datetime

import pytest

from factcheck.errors import ValueRangeError
from factcheck.values import Moment, Relation, day_of, relate

of, yearless = Moment.of, Moment.yearless
SPRING_1994 = Moment.span(day_of(1994, 3), day_of(1994, 6), "season", "1994-21")


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        # year, month, day
        (of(1960), of(1960), Relation.EQUAL),
        (of(1960, 12, 2), of(1960, 12), Relation.REFINES),
        (of(1960, 12, 2), of(1960), Relation.REFINES),
        (of(1994, 4, 11), SPRING_1994, Relation.REFINES),
        (of(1994, 7, 11), SPRING_1994, Relation.CONFLICTS),
        (of(1960, 12, 2), of(1961), Relation.CONFLICTS),
        (of(1960, 12, 31), of(1961, 1, 1), Relation.CONFLICTS),
        (of(1887, 3, 14), of(1887, 3, 17), Relation.CONFLICTS),
        # decades and centuries
        (of(1960), Moment.decade(1960), Relation.REFINES),
        (of(1970), Moment.decade(1960), Relation.CONFLICTS),
        (Moment.decade(1960), Moment.century(20), Relation.REFINES),
        (of(2000), Moment.century(20), Relation.CONFLICTS),
        # about
        (of(1960), of(1960, approximate=True), Relation.REFINES),
        (of(1963), of(1960, approximate=True), Relation.REFINES),
        (of(1970), of(1960, approximate=True), Relation.CONFLICTS),
        (of(1960, 12, 4), of(1960, 12, 2, approximate=True), Relation.REFINES),
        # a part of a decade is no whole decade off
        (Moment.span(day_of(1960), day_of(1963, 5), "decade", "", approximate=True), Moment.span(day_of(1970), day_of(1973, 5), "decade", "", approximate=True), Relation.CONFLICTS),
        (Moment.span(day_of(1960), day_of(1963, 5), "decade", "", approximate=True), of(1964), Relation.COMPATIBLE),
        # eras and calendars
        (of(1711, 3, 14, julian=True), of(1711, 3, 25), Relation.EQUAL),
        (of(1711, 3, 14), of(1711, 3, 25), Relation.CONFLICTS),
        (of(-43, 3, 15), of(-43), Relation.REFINES),
        (of(-43), of(44), Relation.CONFLICTS),
        # years that are not known
        (yearless(5, 5), yearless(5, 5), Relation.EQUAL),
        (yearless(5, 5), yearless(5), Relation.REFINES),
        (yearless(5, 5), yearless(5, 6), Relation.CONFLICTS),
        (yearless(5, 5), yearless(6), Relation.CONFLICTS),
        (of(2020, 5, 5), yearless(5, 5), Relation.REFINES),
        (of(2020, 5, 5), yearless(5), Relation.REFINES),
        (of(2020, 5), yearless(5), Relation.REFINES),
        (of(2020, 5), yearless(5, 5), Relation.COMPATIBLE),
        (of(2020), yearless(5, 5), Relation.COMPATIBLE),
        (of(2020, 5, 6), yearless(5, 5), Relation.CONFLICTS),
        (of(2023), yearless(2, 29), Relation.CONFLICTS),
        (of(2024), yearless(2, 29), Relation.COMPATIBLE),
        (Moment.decade(1890), yearless(2, 29), Relation.COMPATIBLE),
        # from March 1896 to the end of February 1904, no year leaps
        (Moment.span(day_of(1896, 3, 1), day_of(1904, 2, 29), "decade", ""), yearless(2, 29), Relation.CONFLICTS),
        (Moment.span(day_of(1896, 3, 1), day_of(1904, 2, 29), "decade", ""), yearless(2, 28), Relation.COMPATIBLE),
        # before and after
        (of(1899, 12, 31), Moment.before(of(1900)), Relation.REFINES),
        (of(1900), Moment.before(of(1900)), Relation.CONFLICTS),
        (Moment.before(of(1900)), Moment.before(of(1950)), Relation.REFINES),
        (Moment.before(of(1950)), Moment.after(of(1900)), Relation.COMPATIBLE),
        (Moment.before(of(1900)), Moment.after(of(1900)), Relation.CONFLICTS),
        (Moment.before(of(1900)), yearless(5, 5), Relation.COMPATIBLE),
    ],
)
def test_moments_relate_by_their_days(a: Moment, b: Moment, relation: Relation) -> None:
    assert relation is relate(a, b)


@pytest.mark.parametrize(
    ("moment", "edtf", "start", "end", "grain"),
    [
        (of(1960), "1960", "1960-01-01", "1961-01-01", "year"),
        (of(1960, 12), "1960-12", "1960-12-01", "1961-01-01", "month"),
        (of(1960, 12, 2), "1960-12-02", "1960-12-02", "1960-12-03", "day"),
        (of(9999), "9999", "9999-01-01", "+10000-01-01", "year"),
        (of(-43, 3), "-0043-03", "-0043-03-01", "-0043-04-01", "month"),
        (of(1711, 3, 14, julian=True), "1711-03-25", "1711-03-25", "1711-03-26", "day"),
        (Moment.decade(1960), "196X", "1960-01-01", "1970-01-01", "decade"),
        (Moment.century(20), "19XX", "1900-01-01", "2000-01-01", "century"),
        (yearless(5, 5), "XXXX-05-05", None, None, "day"),
        (yearless(5), "XXXX-05", None, None, "month"),
        (Moment.before(of(1900)), "../1900", None, "1900-01-01", "year"),
        (Moment(None, None, "day", ""), "", None, None, "day"),
    ],
)
def test_plain_data_gives_days_with_the_end_exclusive(moment: Moment, edtf: str, start: str | None, end: str | None, grain: str) -> None:
    assert {"edtf": edtf, "start": start, "end": end, "grain": grain, "approximate": False} == moment.to_dict()
    assert (edtf or "?") == str(moment)


def test_an_approximate_moment_keeps_its_stated_days() -> None:
    assert of(1960, approximate=True).to_dict() == {"edtf": "1960~", "start": "1960-01-01", "end": "1961-01-01", "grain": "year", "approximate": True}


def test_only_a_day_has_a_date() -> None:
    assert datetime.date(1960, 12, 2) == of(1960, 12, 2).date
    for moment in (of(1960, 12), of(1960), yearless(5, 5), Moment.after(of(1960))):
        with pytest.raises(ValueRangeError, match="not known to the day"):
            _ = moment.date


@pytest.mark.parametrize("parts", [(2024, 6, 31), (2023, 2, 29), (2024, 13, None), (2024, None, 5)])
def test_a_moment_that_no_calendar_has_is_refused(parts: tuple[int, int | None, int | None]) -> None:
    with pytest.raises(ValueRangeError):
        of(*parts)


@pytest.mark.parametrize("parts", [(2, 30), (13, None), (0, 1), (6, 31), (6, 0)])
def test_a_day_that_no_year_has_is_refused(parts: tuple[int, int | None]) -> None:
    with pytest.raises(ValueRangeError):
        yearless(*parts)


@pytest.mark.parametrize(("start", "end", "grain"), [(5, 5, "day"), (6, 5, "day"), (5, 6, "fortnight")])
def test_a_span_needs_days_and_a_grain(start: int, end: int, grain: str) -> None:
    with pytest.raises(ValueRangeError):
        Moment.span(start, end, grain, "")


def test_a_decade_starts_with_a_round_year_and_a_century_is_counted_from_one() -> None:
    with pytest.raises(ValueRangeError, match="ends in 0"):
        Moment.decade(1964)
    with pytest.raises(ValueRangeError, match="must be 1 or more"):
        Moment.century(0)
