"""The readers of word orders: from the values of a pattern's slots to what the expression says.

``READERS`` is the closed list of names that ``patterns`` in ``time.toml`` may use.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from factcheck.mentions import clock, nested, periods, relative, stated
from factcheck.mentions.slots import Slots
from factcheck.mentions.times import Expression

Reader: TypeAlias = Callable[[Slots], Expression | int | None]
"""A function of the slots: an expression, a number in the first stage, or None when they say nothing that holds."""

READERS: Mapping[str, Reader] = {
    "count": stated.read_count,
    "spoken_year": stated.read_spoken_year,
    "ordinal": stated.read_count,
    "date": stated.read_date,
    "named_day": stated.read_named_day,
    "quarter": stated.numbered("quarter", 4),
    "half": stated.numbered("half", 2),
    "week": stated.numbered("week", 53),
    "season": stated.read_season,
    "decade": stated.read_decade,
    "century": stated.read_century,
    "fiscal": stated.read_fiscal,
    "unit": relative.read_unit,
    "day_word": relative.read_day_word,
    "ago": relative.read_ago,
    "hence": relative.read_hence,
    "in_units": relative.read_hence,
    "recent": relative.read_recent,
    "ending": relative.read_ending,
    "anaphor": relative.read_anaphor,
    "vague": relative.read_vague,
    "part": periods.read_part,
    "nth": periods.read_nth,
    "monthly": periods.read_monthly,
    "nested": nested.read_nested,
    "beside": nested.read_beside,
    "week_of": relative.read_week_of,
    "skip": relative.read_skip,
    "after": relative.read_after,
    "before": relative.read_before,
    "neighbour": relative.read_neighbour,
    "current": relative.read_current,
    "stretch": periods.read_stretch,
    "range": periods.read_range,
    "list": periods.read_list,
    "open": periods.read_open,
    "around": periods.read_around,
    "style": stated.read_style,
    "time_of_day": clock.read_time_of_day,
    "clock": clock.read_clock,
    "ordinal_anniversary": relative.read_anniversary,
    "years_anniversary": relative.read_anniversary,
}

NEEDS: Mapping[str, tuple[frozenset[str], ...]] = {
    reader: tuple(frozenset(slot.split("|")) for slot in slots.split())
    for reader, slots in {
        "spoken_year": "thousand|hundreds",
        "named_day": "named_day",
        "season": "season",
        "unit": "shift|vague unit",
        "day_word": "dayword|present",
        "ago": "unit|weekday",
        "hence": "unit|weekday",
        "in_units": "unit",
        "recent": "shift count|one|few unit|units",
        "ending": "unit|business_year moment",
        "vague": "unit|units",
        "part": "part|part_in|rest moment|unit|season",
        "nth": "ordinal|count|last unit moment",
        "monthly": "day|ordinal|count moment|unit",
        "nested": "moment moment2",
        "beside": "moment moment2",
        "week_of": "moment",
        "neighbour": "neighbour moment",
        "skip": "shift unit",
        "after": "unit moment",
        "before": "unit moment",
        "current": "unit|rest_days",
        "stretch": "count|one|few unit",
        "list": "moment",
        "open": "bound|bound_after moment",
        "around": "moment",
        "style": "style moment",
        "clock": "time_of_day moment",
    }.items()
}
"""Per reader the slots that its patterns must have: of each group at least one."""
