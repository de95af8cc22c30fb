"""The slots of a word order: values by the names that its pattern gives them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from factcheck.mentions.numeric_dates import full_year

Slots: TypeAlias = Mapping[str, Any]


def pick(slots: Slots, *names: str) -> Any:
    """The first of some slots that is filled."""
    return next((slots[name] for name in names if slots.get(name) is not None), None)


def year_of(slots: Slots) -> int | None:
    """The year of a pattern: four digits, any digits beside an era, or two digits."""
    year = pick(slots, "year", "any_year")
    if year is None and slots.get("two_digits") is not None:
        return full_year(f"{slots['two_digits']:02}")
    return year if year is None else int(year)
