"""Texts: words as they were said or written."""

from __future__ import annotations

from typing import Any

import attrs

from factcheck.values.folding import folded_words
from factcheck.values.relation import Relation, Value


@attrs.frozen(slots=True)
class Text(Value):
    """Words in their order. A text denotes all utterances that hold these words in a row, so a longer quotation REFINES a shorter one that it
    contains.

    Words compare folded. Texts that do not contain one another are INCOMPARABLE: different words of one speaker never conflict.
    """

    words: tuple[str, ...]
    folded: tuple[str, ...] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "folded", tuple(word for text in self.words for word in folded_words(text)))

    @classmethod
    def of(cls, text: str) -> Text:
        """The words of a text, split at white space."""
        return cls(tuple(text.split()))

    def relation_to(self, other: Value) -> Relation:
        """See `factcheck.values.relate`."""
        if not isinstance(other, Text):
            return Relation.INCOMPARABLE
        mine, theirs = f" {' '.join(self.folded)} ", f" {' '.join(other.folded)} "
        if theirs not in mine and mine not in theirs:
            return Relation.INCOMPARABLE
        return Relation.of_sets(inside=theirs in mine, around=mine in theirs, overlap=True)

    def to_dict(self) -> dict[str, Any]:
        """``words`` as one string."""
        return {"words": " ".join(self.words)}

    def __str__(self) -> str:
        """The words in quotation marks."""
        return f"“{' '.join(self.words)}”"
