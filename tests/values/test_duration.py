"""A duration denotes lengths of time; days and weeks compare exactly, so do months and years, and a month has 28 to 31 days."""

from __future__ import annotations

from fractions import Fraction

import pytest

from factcheck.errors import ValueRangeError
from factcheck.values import Duration, Relation, gap, relate
from factcheck.values.symbols import THIN

stated = Duration.stated


def compound(*parts: tuple[int, str], hedge: str | None = None) -> Duration:
    return Duration.compound(tuple((Fraction(number), unit) for number, unit in parts), hedge=hedge)


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (stated("3", "year"), stated("3", "year"), Relation.EQUAL),
        (stated("3", "year"), stated("4", "year"), Relation.CONFLICTS),
        (stated("36", "month"), stated("3", "year"), Relation.REFINES),
        (stated("90", "minute"), stated("1.5", "hour"), Relation.REFINES),
        (compound((1, "hour"), (30, "minute")), stated("90", "minute"), Relation.EQUAL),
        (stated("14", "day"), stated("2", "week"), Relation.REFINES),
        (stated("14", "day", exact=True), stated("2", "week", exact=True), Relation.EQUAL),
        (stated("4", "year", hedge="more-than"), stated("3", "year"), Relation.CONFLICTS),
        # across the calendar: how long is a month?
        (stated("1", "year"), stated("365", "day"), Relation.COMPATIBLE),
        (stated("2", "month"), stated("60", "day"), Relation.COMPATIBLE),
        (stated("3", "month"), stated("2", "week"), Relation.CONFLICTS),
        (stated("100", "year", exact=True), stated("36525", "day", exact=True), Relation.COMPATIBLE),
        (stated("100", "year", exact=True), stated("36100", "day", exact=True), Relation.CONFLICTS),
    ],
)
def test_durations_relate_by_their_lengths(a: Duration, b: Duration, relation: Relation) -> None:
    assert relation is relate(a, b)


@pytest.mark.parametrize(
    ("duration", "iso8601", "low", "high", "shown"),
    [
        (stated("3", "year"), "P3Y", "2.5", "3.5", "3 a"),
        (stated("1.5", "hour"), "PT1.5H", "1.45", "1.55", "1.5 h"),
        (stated("1/3", "year"), "P4M", "197/600", "203/600", "1/3 a"),
        (stated("2", "week"), "P2W", "1.5", "2.5", "2 wk"),
        (stated("20", "day", hedge="more-than"), "P20D", "20", None, "> 20 d"),
        (stated("1", "hour", hedge="about"), "PT1H", "0.5", "1.5", "≈ 1 h"),
        (compound((1, "hour"), (30, "minute")), "PT1H30M", "179/120", "181/120", "1 h 30 min"),
        (compound((2, "year"), (6, "month")), "P2Y6M", "59/24", "61/24", "2 a 6 mo"),
        (Duration.between(stated("2", "day"), stated("3", "day")), None, "2", "3", "2–3 d"),
        (Duration.between(stated("7", "day"), stated("2", "week")), None, "1", "2", "1–2 wk"),
    ],
)
def test_plain_data_holds_the_stated_length_and_its_bounds(duration: Duration, iso8601: str | None, low: str, high: str | None, shown: str) -> None:
    assert {"iso8601": iso8601, "low": low, "high": high} == duration.to_dict()
    assert shown == str(duration).replace(THIN, " ")


def test_months_and_days_together_leave_open_how_long_the_month_is() -> None:
    duration = compound((2, "month"), (3, "day"))
    assert duration.iso8601 == "P2M3D"
    assert Relation.COMPATIBLE is relate(duration, stated("63", "day"))
    assert Relation.CONFLICTS is relate(duration, stated("70", "day"))
    assert Relation.COMPATIBLE is relate(Duration.between(stated("10", "day"), stated("2", "month")), stated("30", "day"))


def test_a_hedge_belongs_to_the_whole_of_a_compound() -> None:
    assert str(compound((1, "hour"), (30, "minute"), hedge="more-than").interval) == "(1.5, ∞)"


def test_a_duration_is_a_quantity_of_time_when_distances_are_asked() -> None:
    assert Fraction(2) == gap(stated("3", "year").quantity, stated("6", "year").quantity)


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: stated("3", "fortnight"),
        lambda: Duration.between(stated("3", "day"), stated("2", "day")),
        lambda: Duration.compound(()),
        lambda: compound((3, "day"), (2, "month")),
    ],
)
def test_a_duration_that_cannot_be_is_refused(wrong: object) -> None:
    with pytest.raises(ValueRangeError):
        wrong()  # type: ignore[operator]
