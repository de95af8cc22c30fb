"""What goes on for a time, as nouns and as what is told of it, and the words between it and its length."""

from __future__ import annotations

from typing import ClassVar

import attrs

from factcheck.errors import TableError

NOTHING = "none"


@attrs.frozen(slots=True, kw_only=True)
class Matter:
    """``nouns`` name what goes on ("manhunt"); ``told`` are verbs and states that tell of it ("searched for", "on the run")."""

    nouns: tuple[str, ...] = ()
    told: tuple[str, ...] = ()


@attrs.frozen(slots=True, kw_only=True)
class Lasting:
    """Section ``lasting.toml``.

    ``matters`` by the id of what goes on; those of ``none`` only hold one of its words ("search warrant"). ``over`` says that it ended,
    ``after`` stands before the length of what ended ("ended *after* nine days"), ``lasted`` between it and its length ("dragged on"). Where
    a word of ``reached`` says what came of it, a length behind "after" is all of it ("convicted after nine hours of deliberations"). Behind a
    word of ``planned`` it is still to come ("called a two-day strike"), behind one of ``some`` it is told of a part ("*some* homes").
    """

    FILE: ClassVar[str] = "lasting.toml"

    source: str
    over: tuple[str, ...]
    after: tuple[str, ...]
    lasted: tuple[str, ...]
    reached: tuple[str, ...]
    planned: tuple[str, ...]
    some: tuple[str, ...]
    matters: dict[str, Matter]

    def validate(self, place: str) -> None:
        """Every matter has words."""
        for name, matter in self.matters.items():
            if not matter.nouns and not matter.told:
                raise TableError(f"{place}: matters.{name}: no words")
