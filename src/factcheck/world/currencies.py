"""Currencies: their codes and signs, as ``world/currencies.toml``."""

from __future__ import annotations

import functools
import re
from typing import ClassVar

import attrs

from factcheck.errors import TableError
from factcheck.world.tables import world_table

_CODE = re.compile(r"[A-Z]{3}")


@attrs.frozen(slots=True, kw_only=True)
class Currencies:
    """``codes`` of ISO 4217, with some of the past; ``signs``: candidate codes by sign, folded, the likeliest first.

    ``home``: the currency that a bare sign means, by region; ``lower``: signs of letters that are also written small; ``words``: codes that
    are words in capitals, and so are no sign before a number.
    """

    FILE: ClassVar[str] = "currencies.toml"
    source: str
    codes: tuple[str, ...]
    signs: dict[str, tuple[str, ...]]
    home: dict[str, str]
    lower: tuple[str, ...]
    words: tuple[str, ...]

    def validate(self, place: str) -> None:
        """Raise TableError where a code is malformed or a sign names an unknown one."""
        for code in self.codes:
            if not _CODE.fullmatch(code):
                raise TableError(f"{place}: codes: {code!r} is no code of ISO 4217")
        known = set(self.codes)
        for region, code in self.home.items():
            if code not in known:
                raise TableError(f"{place}: home.{region}: {code!r} is not among the codes")
        for sign, candidates in self.signs.items():
            for code in candidates:
                if code not in known:
                    raise TableError(f"{place}: signs.{sign}: {code!r} is not among the codes")


@functools.cache
def currencies() -> Currencies:
    """The table, loaded once."""
    return world_table(Currencies)
