"""The marks by which a language sets off what somebody else says."""

from __future__ import annotations

from typing import ClassVar

import attrs

from factcheck.errors import TableError


@attrs.frozen(slots=True, kw_only=True)
class Quotations:
    """``pairs`` are opening and closing marks that go together, in real texts also mixed ones. ``apostrophes`` are the closing marks that
    stand inside and after words, too. ``elided`` are folded words that begin with one ("'tis").
    ``contracted`` gives the ends of words behind an apostrophe in full ("'ve"), and what wires abbreviate ("mln").
    ``interchanged`` are letters for which another one is written as well, with that other ("sỹ", "sĩ").
    ``dialogue`` are dashes that open a turn of speech at the start of a paragraph; where ``narrated``, dashes inside it set off the narrator.
    """

    FILE: ClassVar[str] = "quotations.toml"

    source: str
    pairs: tuple[tuple[str, str], ...]
    apostrophes: tuple[str, ...] = ()
    elided: tuple[str, ...] = ()
    dialogue: tuple[str, ...] = ()
    narrated: bool = False
    contracted: dict[str, str] = attrs.field(factory=dict)
    interchanged: dict[str, str] = attrs.field(factory=dict)

    def validate(self, place: str) -> None:
        """Marks are single characters."""
        wrong = [mark for pair in self.pairs for mark in pair if len(mark) != 1] + [dash for dash in self.dialogue if len(dash) != 1]
        if wrong:
            raise TableError(f"{place}: pairs: one character each, not {', '.join(map(repr, wrong))}")
