"""Entities: a place, organization, person or work, known by an id."""

from __future__ import annotations

from typing import Any

import attrs

from factcheck.errors import ValueRangeError
from factcheck.values.folding import folded_words
from factcheck.values.name import relate_tokens
from factcheck.values.relation import Relation, Value

ENTITY_TYPES = ("place", "organization", "person", "work")


@attrs.frozen(slots=True)
class Entity(Value):
    """``id``: ISO 3166 or UN M49 code, a bloc's id, or a slug of the name; ``name`` as shown; ``type``: one of `ENTITY_TYPES`.

    One id of one type is EQUAL. Different ids are COMPATIBLE when the words of one name are among the other's, else INCOMPARABLE: whether two
    entities are known to be distinct, or one lies in the other, is knowledge of the world, not of values.
    """

    id: str
    name: str
    type: str
    tokens: tuple[str, ...] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if self.type not in ENTITY_TYPES:
            raise ValueRangeError(f"entity type {self.type!r}: must be one of {', '.join(ENTITY_TYPES)}")
        if not self.id:
            raise ValueRangeError(f"entity {self.name!r}: has no id")
        object.__setattr__(self, "tokens", folded_words(self.name))

    def relation_to(self, other: Value) -> Relation:
        """See `factcheck.values.relate`."""
        if isinstance(other, Entity):
            if self.type != other.type:
                return Relation.INCOMPARABLE
            if self.id == other.id:
                return Relation.EQUAL
        tokens = getattr(other, "tokens", None)
        if not isinstance(tokens, tuple):
            return Relation.INCOMPARABLE
        return Relation.COMPATIBLE if relate_tokens(self.tokens, tokens).agrees else Relation.INCOMPARABLE

    def to_dict(self) -> dict[str, Any]:
        """``id`` and ``name``."""
        return {"id": self.id, "name": self.name}

    def __str__(self) -> str:
        """The name."""
        return self.name
