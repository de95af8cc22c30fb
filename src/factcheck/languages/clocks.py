"""The words around a time of day: what says that a number is an hour, and in which half of the day."""

from __future__ import annotations

from typing import ClassVar

import attrs

from factcheck.errors import TableError


@attrs.frozen(slots=True, kw_only=True)
class Clocks:
    """Every entry is folded tokens separated by single spaces ("a . m").

    ``morning`` and ``afternoon`` stand behind an hour up to twelve; ``signs`` between or behind the numbers of an hour counted to twenty-four
    ("15h30"); ``leading`` before such an hour; ``named`` are hours with a name. ``about`` and ``off`` stand before a time: about it, and on one side
    of it.
    """

    FILE: ClassVar[str] = "clocks.toml"

    source: str
    morning: tuple[str, ...]
    afternoon: tuple[str, ...]
    named: dict[str, int]
    about: tuple[str, ...]
    off: tuple[str, ...]
    signs: tuple[str, ...] = ()
    leading: tuple[str, ...] = ()

    def validate(self, place: str) -> None:
        """Named hours are hours of a day."""
        wrong = [name for name, hour in self.named.items() if not 0 <= hour < 24]
        if wrong:
            raise TableError(f"{place}: named: {wrong[0]} is no hour of the day")
