"""The table that decides what can conflict: its entries, what follows from them, and what it refuses."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from factcheck.world import cardinality as table
from factcheck.world.cardinality import CARDINALITIES, apart, cardinality, concepts, default_measure, exclusive, implied
from factcheck.world.concepts import catalogue


@pytest.mark.parametrize(
    ("concept", "expected"),
    [
        ("event.birth", "once"),
        ("event.founding", "once"),
        ("event.signing", "once"),
        ("event.visit", "repeated"),
        ("event.loan", "repeated"),
        ("event.match", "repeated"),
        ("measure.length", "fixed"),
        ("measure.population", "stock"),
        ("measure.revenue", "flow"),
        ("measure.killed", "toll"),
        ("measure.distance", "many"),
        ("relation.born-in", "functional"),
        ("relation.owned-wholly", "functional"),
        ("relation.owned", "many"),
        ("office.prime-minister", "one"),
        ("office.chief-executive", "one"),
        ("office.spokesperson", "many"),
        ("office.judge", "many"),
        ("event.nothing-of-the-kind", "many"),
    ],
)
def test_how_often_how_long_by_whom(concept: str, expected: str) -> None:
    assert cardinality(concept) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("outcome.upheld", "outcome.overturned", True),
        ("outcome.approved-unanimously", "outcome.rejected", True),
        ("outcome.rose", "outcome.unchanged", True),
        ("outcome.won", "outcome.drew", True),
        ("outcome.approved-unanimously", "outcome.approved", False),
        ("outcome.upheld", "outcome.rejected", False),
        ("outcome.won", "outcome.won", False),
        ("event.opening", "event.closing", False),
    ],
)
def test_two_outcomes_exclude_each_other_both_ways(a: str, b: str, expected: bool) -> None:
    assert (exclusive(a, b), exclusive(b, a)) == (expected, expected)


def test_what_follows_from_a_concept() -> None:
    assert implied("relation.owned-wholly") == ("relation.owned-wholly", "relation.owned")
    assert implied("counted.nothing") == ("counted.nothing",)


@pytest.mark.parametrize(
    ("cls", "dimension", "expected"),
    [
        ("class.tunnel", "length", "measure.length"),
        ("class.mountain", "length", "measure.height"),
        ("class.volcano", "length", "measure.height"),
        ("class.wind-farm", "power", "measure.power"),
        ("class.lake", "area", "measure.area"),
        ("class.company", "length", None),
        ("class.tunnel", "money", None),
    ],
)
def test_what_a_bare_measurement_of_a_thing_means(cls: str, dimension: str, expected: str | None) -> None:
    assert default_measure(cls, dimension) == expected


def test_things_that_are_mixed_up_are_kept_apart() -> None:
    assert apart("measure.killed", "measure.injured")
    assert apart("measure.loss", "measure.profit")
    assert not apart("measure.killed", "measure.casualties")


def test_every_entry_shows_what_it_is_and_what_it_is_not() -> None:
    for entry in concepts().values():
        assert entry.cardinality in CARDINALITIES[entry.family]
        assert entry.example.endswith(".")
        assert entry.counter_example.endswith(".")
        assert entry.example != entry.counter_example


def test_a_kind_of_thing_is_its_own_kind_first() -> None:
    assert catalogue().kinds("class.wind-farm")[:4] == ("class.wind-farm", "class.power-plant", "class.factory", "class.company")
    assert catalogue().kinds("class.unheard-of") == ("class.unheard-of",)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"family": "deed"}, "unknown family"),
        ({"cardinality": "functional"}, "a event is not functional"),
        ({"by": ("victim",)}, "unknown role"),
        ({"dimension": ("beauty",)}, "unknown dimension"),
        ({"implies": ("event.no-such",)}, "unknown concept event.no-such"),
        ({"opposites": ("event.death",)}, "event.death does not name it as its opposite"),
        ({"apart": ("event.signing",)}, "event.signing is not apart from it"),
        ({"default_for": ("class.no-such",)}, "unknown class class.no-such"),
    ],
)
def test_an_entry_that_can_not_hold_is_named(changes: dict[str, Any], reason: str) -> None:
    entry = attrs.evolve(concepts()["event.birth"], **changes)
    assert reason in (table._check(entry, concepts(), ("count", "length")) or "")
