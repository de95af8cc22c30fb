"""A clock denotes the minutes of a day that a time of day may mean."""

from __future__ import annotations

import pytest

from factcheck.errors import ValueRangeError
from factcheck.values import Clock, Moment, Relation, relate

at = Clock.stated


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (at(13, 34), at(13, 34), Relation.EQUAL),
        (at(13, 34), at(14, 34), Relation.CONFLICTS),
        (at(13, 34), at(13, 36), Relation.CONFLICTS),
        (at(7, 10), at(7), Relation.REFINES),
        (at(7, 40), at(7), Relation.CONFLICTS),
        (at(7), at(8), Relation.CONFLICTS),
        (at(3, 25), at(3, 25, hedged=True), Relation.REFINES),
        (at(23, 50), at(0, hedged=True), Relation.REFINES),
        (at(23), at(0, 0, hedged=True), Relation.CONFLICTS),
        (at(12), Moment.of(2012), Relation.INCOMPARABLE),
    ],
)
def test_relation(a, b, relation):
    assert relate(a, b) is relation
    assert relate(b, a) is relation.converse()


def test_as_text_and_as_data():
    assert (str(at(7)), str(at(19, 5)), str(at(3, 25, hedged=True))) == ("07:00", "19:05", "≈ 03:25")
    assert at(19, 4).to_dict() == {"time": "19:04", "low": "19:04", "high": "19:05"}


@pytest.mark.parametrize("fields", [(1440, 1440, 1441), (60, 61, 70), (60, 50, 60)])
def test_what_is_no_time_of_day_is_refused(fields):
    with pytest.raises(ValueRangeError):
        Clock(*fields)
