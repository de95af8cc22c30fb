"""Scopes: where a statement holds, as a set of territories."""

from __future__ import annotations

from typing import Any

import attrs

from factcheck.errors import ValueRangeError
from factcheck.values.relation import Relation, Value

WORLD = "001"
"""UN M49's code of the world: the scope that holds every other."""
HOME = "home"
"""The country that a text is about, not known until it is resolved."""


@attrs.frozen(slots=True)
class Scope(Value):
    """A set of ISO 3166 territory ``codes``, or one opaque code (``x-name``, ``home``), or the `WORLD`; ``label`` is the id of the region or country
    named.

    The label says how it was written and plays no part in comparing, but for the world, which may be labelled instead of coded. An opaque code is
    equal to itself, inside the world, and otherwise incomparable. `ValueRangeError` without a code.
    """

    codes: frozenset[str]
    label: str = ""

    def __attrs_post_init__(self) -> None:
        if not self.codes:
            raise ValueRangeError(f"scope {self.label!r}: holds no territory")

    @classmethod
    def of(cls, *codes: str, label: str = "") -> Scope:
        """The scope of these codes, labelled with them when no label is given.

        >>> str(Scope.of("VN"))
        'VN'
        """
        return cls(frozenset(codes), label or "+".join(sorted(codes)))

    @property
    def universal(self) -> bool:
        """Whether it is the world."""
        return WORLD in self.codes or self.label == WORLD

    @property
    def opaque(self) -> bool:
        """Whether its territories are not known."""
        return any(code == HOME or code.startswith("x-") for code in self.codes)

    def relation_to(self, other: Value) -> Relation:
        """See `factcheck.values.relate`."""
        if not isinstance(other, Scope):
            return Relation.INCOMPARABLE
        if self.universal or other.universal:
            return Relation.of_sets(inside=other.universal, around=self.universal, overlap=True)
        if self.codes == other.codes:
            return Relation.EQUAL
        if self.opaque or other.opaque:
            return Relation.INCOMPARABLE
        return Relation.of_sets(inside=self.codes < other.codes, around=self.codes > other.codes, overlap=not self.codes.isdisjoint(other.codes))

    def covers(self, other: Scope) -> bool:
        """Whether every territory of the other is known to lie in this one."""
        return self.relation_to(other) in (Relation.EQUAL, Relation.REFINED_BY)

    def to_dict(self) -> dict[str, Any]:
        """``label``, ``codes`` in order."""
        return {"label": self.label, "codes": sorted(self.codes)}

    def __str__(self) -> str:
        """The label, or the codes when there is none."""
        return self.label or "+".join(sorted(self.codes))
