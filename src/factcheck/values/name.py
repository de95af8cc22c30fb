"""Names: what someone or something is called."""

from __future__ import annotations

from typing import Any

import attrs

from factcheck.errors import ValueRangeError
from factcheck.values.folding import folded_words
from factcheck.values.relation import Relation, Value


@attrs.frozen(slots=True)
class Name(Value):
    """A name as written, its titles already off; ``tokens`` are its folded words, without diacritics.

    Names never conflict by form. The same words, in any order, are EQUAL; one name's words among the other's are COMPATIBLE ("Tô Lâm" and "Lâm");
    other names are INCOMPARABLE: they may belong to one person. `ValueRangeError` for a name without a letter or digit.
    """

    text: str
    tokens: tuple[str, ...] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        tokens = folded_words(self.text)
        if not tokens:
            raise ValueRangeError(f"name {self.text!r}: has no letter or digit")
        object.__setattr__(self, "tokens", tokens)

    def relation_to(self, other: Value) -> Relation:
        """See `factcheck.values.relate`; an entity compares by its name, and is never more than compatible."""
        tokens = getattr(other, "tokens", None)
        if not isinstance(tokens, tuple):
            return Relation.INCOMPARABLE
        relation = relate_tokens(self.tokens, tokens)
        return relation if isinstance(other, Name) or relation is Relation.INCOMPARABLE else Relation.COMPATIBLE

    def to_dict(self) -> dict[str, Any]:
        """``name`` as written."""
        return {"name": self.text}

    def __str__(self) -> str:
        """The name as written."""
        return self.text


def relate_tokens(a: tuple[str, ...], b: tuple[str, ...]) -> Relation:
    """EQUAL for the same words, COMPATIBLE when one's are among the other's, else INCOMPARABLE."""
    first, second = frozenset(a), frozenset(b)
    if not (first and second):
        return Relation.INCOMPARABLE
    if first == second:
        return Relation.EQUAL
    return Relation.COMPATIBLE if first < second or second < first else Relation.INCOMPARABLE
