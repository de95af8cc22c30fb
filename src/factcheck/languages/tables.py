"""The words that tables use for other things than subjects and measures."""

from __future__ import annotations

from typing import ClassVar

import attrs

from factcheck.errors import TableError


@attrs.frozen(slots=True, kw_only=True)
class TableWords:
    """Folded words of tables.

    ``totals`` label a row or column that sums up others, or stands for what is left ("total", "other"); those of ``wholes`` say nothing beside a
    measure ("total length"); ``times`` head a column that says when its rows hold, or stand beside an event ("year", "date").
    """

    FILE: ClassVar[str] = "tables.toml"

    source: str
    totals: tuple[str, ...]
    wholes: tuple[str, ...]
    times: tuple[str, ...]

    def validate(self, place: str) -> None:
        """Entries are folded, single words."""
        for field in ("totals", "wholes", "times"):
            wrong = [entry for entry in getattr(self, field) if entry != entry.casefold() or len(entry.split()) != 1]
            if wrong:
                raise TableError(f"{place}: {field}: single words in small letters, not {', '.join(map(repr, wrong))}")
