"""How two values relate: each denotes a set, and the relation follows from the two sets.

A value is a frozen record that denotes a set of possibilities (numbers, days, positions, territories ...). `relate` compares what two values *mean*;
``==`` compares how they are *written down*. Nothing here takes a tolerance: precision and hedges are part of the sets.
"""

from __future__ import annotations

import enum
import functools
from typing import Any


class Relation(enum.StrEnum):
    """The relation of the first value to the second; exactly one holds for any two values.

    EQUAL: the same set. REFINES: a strict subset. REFINED_BY: a strict superset. COMPATIBLE: any other overlap. CONFLICTS: disjoint.
    INCOMPARABLE: another kind, another dimension, or not known well enough to say.
    """

    EQUAL = "equal"
    REFINES = "refines"
    REFINED_BY = "refined-by"
    COMPATIBLE = "compatible"
    CONFLICTS = "conflicts"
    INCOMPARABLE = "incomparable"

    def converse(self) -> Relation:
        """The relation of the second value to the first.

        >>> Relation.REFINES.converse()
        <Relation.REFINED_BY: 'refined-by'>
        """
        return _CONVERSE.get(self, self)

    @property
    def agrees(self) -> bool:
        """Whether both values can be true of one thing: equal, refined or compatible."""
        return self in _AGREEING

    @classmethod
    def of_sets(cls, *, inside: bool, around: bool, overlap: bool) -> Relation:
        """The relation of two sets, of which the first lies inside the second, or around it, or overlaps it."""
        if inside and around:
            return cls.EQUAL
        if inside:
            return cls.REFINES
        if around:
            return cls.REFINED_BY
        return cls.COMPATIBLE if overlap else cls.CONFLICTS

    @classmethod
    def of_product(cls, relations: tuple[Relation, ...]) -> Relation:
        """The relation of two products of sets, from the relations of their factors.

        >>> Relation.of_product((Relation.EQUAL, Relation.REFINES))
        <Relation.REFINES: 'refines'>
        """
        found = set(relations)
        if cls.CONFLICTS in found:
            return cls.CONFLICTS
        if cls.INCOMPARABLE in found:
            return cls.INCOMPARABLE
        found.discard(cls.EQUAL)
        if not found:
            return cls.EQUAL
        return found.pop() if len(found) == 1 else cls.COMPATIBLE


_CONVERSE = {Relation.REFINES: Relation.REFINED_BY, Relation.REFINED_BY: Relation.REFINES}
_AGREEING = frozenset({Relation.EQUAL, Relation.REFINES, Relation.REFINED_BY, Relation.COMPATIBLE})


class Value:
    """What a span of text denotes. Subclasses are frozen records; ``str(value)`` is the normalized form that reports show."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """The value as plain data: decimals as strings, dates ISO 8601, ends exclusive."""
        raise NotImplementedError

    def relation_to(self, other: Any) -> Relation:
        """The relation to another value; use `relate`."""
        raise NotImplementedError


def relate(a: Value, b: Value) -> Relation:
    """The relation of ``a`` to ``b``; values of different kinds are INCOMPARABLE.

    >>> from factcheck.values import Quantity
    >>> relate(Quantity.stated("26412", unit="{spectators}"), Quantity.stated("26000", unit="{spectators}"))
    <Relation.REFINES: 'refines'>
    """
    return _related(a, b)


@functools.lru_cache(maxsize=4096)
def _related(a: Value, b: Value) -> Relation:
    """The relation, found once: of the many texts on one thing most state one of a few values."""
    return a.relation_to(b)
