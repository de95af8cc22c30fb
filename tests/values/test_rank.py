"""A rank is a set of places in an order, within a scope that is a set of territories."""

from __future__ import annotations

import pytest

from factcheck.errors import ValueRangeError
from factcheck.values import Ordinal, Rank, Relation, Scope, rank_relation, relate

ASIA = Scope(frozenset({"VN", "LA", "TH", "JP"}), "142")
ASIA_AND_OCEANIA = Scope(frozenset({"VN", "LA", "TH", "JP", "AU", "FJ"}), "asia-oceania")
AFRICA = Scope(frozenset({"KE", "MA"}), "002")
WORLD = Scope.of("001")
FIRST, SECOND, TOP_FIVE = Rank(1, 1), Rank(2, 2), Rank(1, 5)


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (FIRST, FIRST, Relation.EQUAL),
        (FIRST, TOP_FIVE, Relation.REFINES),
        (FIRST, SECOND, Relation.CONFLICTS),
        (Rank(1, 3), Rank(2, 5), Relation.COMPATIBLE),
        (Rank(6, 6), TOP_FIVE, Relation.CONFLICTS),
        (FIRST, Rank(1, 1, "bottom"), Relation.INCOMPARABLE),
        (Rank(1, 1, "bottom"), Rank(2, 2, "bottom"), Relation.CONFLICTS),
        (Ordinal(79), Ordinal(79), Relation.EQUAL),
        (Ordinal(79), Ordinal(78), Relation.CONFLICTS),
        (Ordinal(1), FIRST, Relation.INCOMPARABLE),
    ],
)
def test_ranks_and_ordinals_relate_by_their_places(a: Rank | Ordinal, b: Rank | Ordinal, relation: Relation) -> None:
    assert relation is relate(a, b)


@pytest.mark.parametrize(
    ("a", "scope_a", "b", "scope_b", "relation"),
    [
        # the four examples of the design
        (FIRST, ASIA_AND_OCEANIA, FIRST, ASIA, "entails"),
        (SECOND, ASIA_AND_OCEANIA, Rank(1, 2), ASIA, "entails"),
        (SECOND, ASIA_AND_OCEANIA, FIRST, ASIA, Relation.COMPATIBLE),
        (SECOND, ASIA_AND_OCEANIA, SECOND, ASIA, Relation.COMPATIBLE),
        (FIRST, ASIA_AND_OCEANIA, SECOND, ASIA, Relation.CONFLICTS),
        (FIRST, ASIA, SECOND, ASIA_AND_OCEANIA, Relation.COMPATIBLE),
        # and beyond them
        (SECOND, ASIA_AND_OCEANIA, Rank(3, 3), ASIA, Relation.CONFLICTS),
        (Rank(3, 3), ASIA, SECOND, ASIA_AND_OCEANIA, Relation.CONFLICTS),
        (TOP_FIVE, ASIA_AND_OCEANIA, TOP_FIVE, ASIA, "entails"),
        (TOP_FIVE, ASIA, TOP_FIVE, ASIA_AND_OCEANIA, "entails"),
        (FIRST, WORLD, FIRST, Scope.of("x-lisdal"), "entails"),
        (FIRST, WORLD, SECOND, Scope.of("home"), Relation.CONFLICTS),
        (Rank(1, 1, "bottom"), ASIA_AND_OCEANIA, Rank(2, 2, "bottom"), ASIA, Relation.CONFLICTS),
        # one scope: the places decide
        (FIRST, ASIA, SECOND, Scope(ASIA.codes, "asian"), Relation.CONFLICTS),
        (FIRST, ASIA, TOP_FIVE, ASIA, Relation.REFINES),
        # nothing follows
        (FIRST, ASIA, SECOND, AFRICA, Relation.INCOMPARABLE),
        (FIRST, Scope.of("VN", "LA"), SECOND, Scope.of("LA", "TH"), Relation.INCOMPARABLE),
        (FIRST, ASIA, SECOND, Scope.of("home"), Relation.INCOMPARABLE),
        (FIRST, ASIA_AND_OCEANIA, Rank(1, 1, "bottom"), ASIA, Relation.INCOMPARABLE),
    ],
)
def test_a_narrower_scope_never_gives_a_worse_place(a: Rank, scope_a: Scope, b: Rank, scope_b: Scope, relation: Relation | str) -> None:
    assert relation == rank_relation(a, scope_a, b, scope_b)


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (ASIA, ASIA_AND_OCEANIA, Relation.REFINES),
        (ASIA, Scope(ASIA.codes, "asian"), Relation.EQUAL),
        (ASIA, AFRICA, Relation.CONFLICTS),
        (Scope.of("VN", "LA"), Scope.of("LA", "TH"), Relation.COMPATIBLE),
        (ASIA_AND_OCEANIA, WORLD, Relation.REFINES),
        (Scope(frozenset({"VN", "KE", "FR"}), "001"), WORLD, Relation.EQUAL),
        # what is not known lies in the world, and nowhere that could be said
        (Scope.of("x-lisdal"), WORLD, Relation.REFINES),
        (Scope.of("home"), WORLD, Relation.REFINES),
        (Scope.of("x-lisdal"), Scope.of("x-lisdal"), Relation.EQUAL),
        (Scope.of("x-lisdal"), Scope.of("x-other"), Relation.INCOMPARABLE),
        (Scope.of("x-lisdal"), ASIA, Relation.INCOMPARABLE),
        (Scope.of("home"), Scope.of("VN"), Relation.INCOMPARABLE),
    ],
)
def test_scopes_relate_by_their_territories(a: Scope, b: Scope, relation: Relation) -> None:
    assert relation is relate(a, b)


def test_a_scope_covers_what_is_known_to_lie_in_it() -> None:
    assert ASIA_AND_OCEANIA.covers(ASIA)
    assert ASIA.covers(ASIA)
    assert not ASIA.covers(ASIA_AND_OCEANIA)
    assert not ASIA.covers(Scope.of("home"))


@pytest.mark.parametrize(
    "wrong", [lambda: Rank(0, 1), lambda: Rank(2, 1), lambda: Rank(1, 1, "left"), lambda: Ordinal(-1), lambda: Scope(frozenset(), "nowhere")]
)
def test_places_that_cannot_be_are_refused(wrong: object) -> None:
    with pytest.raises(ValueRangeError):
        wrong()  # type: ignore[operator]


def test_places_are_shown_by_number() -> None:
    assert [str(v) for v in (FIRST, TOP_FIVE, Rank(2, 2, "bottom"), Ordinal(79), ASIA, Scope.of("VN", "LA"))] == [
        "#1",
        "#1–5",
        "#2↑",
        "#79",
        "142",
        "LA+VN",
    ]


def test_plain_data_holds_decimal_strings_and_ordered_codes() -> None:
    assert TOP_FIVE.to_dict() == {"low": "1", "high": "5", "order": "top"}
    assert Ordinal(79).to_dict() == {"number": "79"}
    assert AFRICA.to_dict() == {"label": "002", "codes": ["KE", "MA"]}
