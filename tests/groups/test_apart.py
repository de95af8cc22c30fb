"""When two full names are of two entities."""

from __future__ import annotations

import pytest

from factcheck.claims.claim import Referent
from factcheck.groups.identity import Identity, identity


def person(name: str) -> Referent:
    return Referent(name, tuple(name.split()), "person")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("le thi hoa", "tran thi mai", Identity.DISTINCT),  # a middle name is no kinship
        ("le van minh", "tran van hoa", Identity.DISTINCT),
        ("anna roth", "paul meyer", Identity.DISTINCT),
        ("anna roth", "paul roth", Identity.UNKNOWN),  # brother, husband, or a slip: nothing says
        ("anna maria roth", "anna meyer", Identity.UNKNOWN),
        ("le thi hoa", "hoa le thi", Identity.SAME),
        ("anna maria roth", "anna roth", Identity.SHORT),
    ],
)
def test_people_are_two_when_neither_end_of_the_names_is_shared(one, other, expected):
    assert identity(person(one), person(other)) is expected
    assert identity(person(other), person(one)) is expected


def test_things_are_two_only_when_no_word_is_shared():
    one, other = Referent("Lake Selm", ("lake", "selm"), "place"), Referent("Lake Orrin", ("lake", "orrin"), "place")
    assert identity(one, other) is Identity.UNKNOWN


def lake(name: str) -> Referent:
    return Referent(f"Lake {name}", ("lake", name), "place", aliases=(("class.lake", name),))


def test_of_one_class_the_rest_of_the_name_decides():
    assert identity(lake("selm"), lake("orrin")) is Identity.DISTINCT
    assert identity(lake("selm"), lake("selm")) is Identity.SAME
    bridge = Referent("Selm Bridge", ("selm", "bridge"), "place", aliases=(("class.bridge", "selm"),))
    assert identity(lake("selm"), bridge) is Identity.UNKNOWN
