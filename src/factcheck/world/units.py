"""Signs of units of measure that hold in every language, as ``world/units.toml``."""

from __future__ import annotations

import functools
from typing import ClassVar

import attrs

from factcheck.errors import TableError
from factcheck.values.dimension import measure
from factcheck.world.tables import world_table


@attrs.frozen(slots=True, kw_only=True)
class UnitSigns:
    """``symbols``: signs by UCUM code; ``ambiguous``: candidate codes by sign; ``touching``: signs read only where they touch the number,
    unless they are ``loose`` too and the number is followed by nothing that could make them a word.
    """

    FILE: ClassVar[str] = "units.toml"
    source: str
    symbols: dict[str, tuple[str, ...]]
    ambiguous: dict[str, tuple[str, ...]]
    touching: tuple[str, ...]
    loose: tuple[str, ...]

    def validate(self, place: str) -> None:
        """Raise TableError where a code has no dimension or a sign stands for two codes."""
        seen: dict[str, str] = {}
        for code, signs in self.symbols.items():
            measure(code)
            for sign in signs:
                if seen.setdefault(sign, code) != code:
                    raise TableError(f"{place}: symbols.{sign}: both {seen[sign]} and {code}")


@functools.cache
def unit_signs() -> UnitSigns:
    """The table, loaded once."""
    return world_table(UnitSigns)
