"""Positions: the n-th of a series, and the place in an order within a scope."""

from __future__ import annotations

from typing import Any, Literal

import attrs

from factcheck.errors import ValueRangeError
from factcheck.values.relation import Relation, Value
from factcheck.values.scope import Scope

ORDERS = ("top", "bottom")


@attrs.frozen(slots=True)
class Ordinal(Value):
    """The n-th of a series: the 79th session. Two ordinals are equal or conflict."""

    number: int

    def __attrs_post_init__(self) -> None:
        if self.number < 0:
            raise ValueRangeError(f"ordinal {self.number}: must not be negative")

    def relation_to(self, other: Value) -> Relation:
        """See `factcheck.values.relate`."""
        if not isinstance(other, Ordinal):
            return Relation.INCOMPARABLE
        return Relation.EQUAL if self.number == other.number else Relation.CONFLICTS

    def to_dict(self) -> dict[str, Any]:
        """``number`` as a decimal string."""
        return {"number": str(self.number)}

    def __str__(self) -> str:
        """``#79``."""
        return f"#{self.number}"


@attrs.frozen(slots=True)
class Rank(Value):
    """A place from ``low`` to ``high`` in an order, counted from its ``top`` ("one of the five largest" is 1-5) or its ``bottom`` ("the smallest").

    Ranks counted from different ends are INCOMPARABLE. `ValueRangeError` unless ``1 <= low <= high``.
    """

    low: int
    high: int
    order: str = "top"

    def __attrs_post_init__(self) -> None:
        if not 1 <= self.low <= self.high:
            raise ValueRangeError(f"rank {self.low} to {self.high}: must be 1 <= low <= high")
        if self.order not in ORDERS:
            raise ValueRangeError(f"rank order {self.order!r}: must be top or bottom")

    def relation_to(self, other: Value) -> Relation:
        """See `factcheck.values.relate`."""
        if not isinstance(other, Rank) or self.order != other.order:
            return Relation.INCOMPARABLE
        return Relation.of_sets(
            inside=other.low <= self.low and self.high <= other.high,
            around=self.low <= other.low and other.high <= self.high,
            overlap=self.low <= other.high and other.low <= self.high,
        )

    def to_dict(self) -> dict[str, Any]:
        """``low`` and ``high`` as decimal strings, ``order``."""
        return {"low": str(self.low), "high": str(self.high), "order": self.order}

    def __str__(self) -> str:
        """``#2``, ``#1–5``, ``#1 from the bottom`` as ``#1↑``."""
        places = f"#{self.low}" if self.low == self.high else f"#{self.low}–{self.high}"
        return places if self.order == "top" else f"{places}↑"


def rank_relation(position_a: Rank, scope_a: Scope, position_b: Rank, scope_b: Scope) -> Relation | Literal["entails"]:
    """How two positions of one holder by one criterion relate, each within its scope.

    A narrower scope never gives a worse place, so place *n* in the wider scope leaves the places 1 to *n* in the narrower one:

    * largest in Asia and Oceania, largest in Asia: ``"entails"`` (the wider statement implies the narrower, whichever comes first);
    * second in Asia and Oceania, first or second in Asia: COMPATIBLE;
    * largest in Asia and Oceania, second in Asia: CONFLICTS;
    * largest in Asia, second in Asia and Oceania: COMPATIBLE.

    In one scope it is the relation of the positions; scopes that are not nested say nothing of one another: INCOMPARABLE.
    """
    scopes = scope_a.relation_to(scope_b)
    if scopes is Relation.EQUAL:
        return position_a.relation_to(position_b)
    if scopes not in (Relation.REFINES, Relation.REFINED_BY) or position_a.order != position_b.order:
        return Relation.INCOMPARABLE
    wide, narrow = (position_a, position_b) if scopes is Relation.REFINED_BY else (position_b, position_a)
    left = Rank(1, wide.high, wide.order)
    match left.relation_to(narrow):
        case Relation.CONFLICTS:
            return Relation.CONFLICTS
        case Relation.EQUAL | Relation.REFINES:
            return "entails"
        case _:
            return Relation.COMPATIBLE
