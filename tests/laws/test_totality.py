"""Exactly one relation holds for any two values, whatever their kinds, and it does not depend on who asks first."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given

from factcheck.values import Relation, Value, relate
from tests.laws.pool import FAMILIES, UNKNOWN_MOMENTS
from tests.laws.strategies import ANY, BY_FAMILY, LAW

EVERYTHING = [value for family in FAMILIES.values() for value in family]


@LAW
@given(ANY, ANY)
def test_the_relation_of_b_to_a_is_the_converse(a: Value, b: Value) -> None:
    assert relate(a, b).converse() is relate(b, a)


@pytest.mark.parametrize("family", FAMILIES)
def test_the_converse_holds_throughout_the_pool(family: str) -> None:
    assert [(a, b) for a, b in itertools.combinations(FAMILIES[family], 2) if relate(a, b).converse() is not relate(b, a)] == []


@pytest.mark.parametrize("family", FAMILIES)
def test_the_pool_shows_the_relations_that_its_family_has(family: str) -> None:
    """A pool that shows no conflict proves nothing about conflicts."""
    never = {
        "words": {Relation.CONFLICTS},
        "ranks": set(),
        "moments": {Relation.INCOMPARABLE},
        "periods": {Relation.INCOMPARABLE},
        "durations": {Relation.INCOMPARABLE},
        "clocks": {Relation.INCOMPARABLE},
    }
    shown = {relate(a, b) for a, b in itertools.product(FAMILIES[family], repeat=2)}
    assert set(Relation) - never.get(family, set()) == shown


@pytest.mark.parametrize("pair", [*itertools.combinations(FAMILIES, 2)], ids="-".join)
def test_values_of_different_kinds_are_incomparable(pair: tuple[str, str]) -> None:
    first, second = pair
    assert {Relation.INCOMPARABLE} == {relate(a, b) for a in FAMILIES[first] for b in FAMILIES[second]}


@pytest.mark.parametrize("unknown", UNKNOWN_MOMENTS)
def test_what_is_not_known_is_incomparable_to_all_and_to_itself(unknown: Value) -> None:
    assert {Relation.INCOMPARABLE} == {relate(unknown, other) for other in [unknown, *EVERYTHING]}


@pytest.mark.parametrize("family", BY_FAMILY)
def test_every_family_of_the_pool_has_a_strategy(family: str) -> None:
    assert family in FAMILIES
