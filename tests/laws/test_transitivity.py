"""EQUAL and REFINES are transitive; COMPATIBLE is not, and equal values cannot be told apart by any third."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values import Quantity, Relation, Value, relate
from tests.laws.pool import FAMILIES
from tests.laws.strategies import BY_FAMILY, LAW

INSIDE = (Relation.EQUAL, Relation.REFINES)
same_family = st.sampled_from(sorted(BY_FAMILY)).flatmap(lambda family: st.tuples(*[BY_FAMILY[family]] * 3))


def unequal(family: str, law: str) -> list[tuple[Value, Value, Value]]:
    """The triples of a family of the pool that break a law."""
    values = FAMILIES[family]
    size = range(len(values))
    relation = {(i, j): relate(values[i], values[j]) for i, j in itertools.product(size, repeat=2)}
    inside = {i: [j for j in size if relation[i, j] in INSIDE] for i in size}
    broken = []
    for i, j in [(start, end) for start in size for end in inside[start]]:
        for k in size:
            if law == "transitive" and k in inside[j]:
                ok = relation[i, k] is (Relation.EQUAL if relation[i, j] is relation[j, k] is Relation.EQUAL else Relation.REFINES)
            elif law == "inherits" and relation[j, k] is Relation.CONFLICTS:
                ok = relation[i, k] is Relation.CONFLICTS
            elif law == "same" and relation[i, j] is Relation.EQUAL:
                ok = relation[i, k] is relation[j, k]
            else:
                continue
            if not ok:
                broken.append((values[i], values[j], values[k]))
    return broken


@LAW
@given(same_family)
def test_refining_is_transitive(triple: tuple[Value, Value, Value]) -> None:
    a, b, c = triple
    if relate(a, b) in INSIDE and relate(b, c) in INSIDE:
        equal = relate(a, b) is relate(b, c) is Relation.EQUAL
        assert relate(a, c) is (Relation.EQUAL if equal else Relation.REFINES)


@LAW
@given(same_family)
def test_conflicts_are_inherited_by_refinement(triple: tuple[Value, Value, Value]) -> None:
    a, b, c = triple
    if relate(a, b) in INSIDE and relate(b, c) is Relation.CONFLICTS:
        assert relate(a, c) is Relation.CONFLICTS


@pytest.mark.parametrize("law", ["transitive", "inherits", "same"])
@pytest.mark.parametrize("family", sorted(FAMILIES))
def test_no_triple_of_the_pool_breaks_a_law(family: str, law: str) -> None:
    if (family, law) == ("words", "same"):
        return  # an entity is equal by its id, and compared with names by its words
    assert unequal(family, law)[:3] == []


def test_compatible_is_not_transitive() -> None:
    """So equal rows are united first, and distinct values are judged pair by pair."""
    low, middle, high = (Quantity.between(Quantity.stated(a), Quantity.stated(b)) for a, b in (("1", "3"), ("2", "5"), ("4", "6")))
    assert (relate(low, middle), relate(middle, high), relate(low, high)) == (Relation.COMPATIBLE, Relation.COMPATIBLE, Relation.CONFLICTS)
