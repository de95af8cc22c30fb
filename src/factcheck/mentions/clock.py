"""Readers of times of day: 23:40 UTC, 5 p.m., 10 giờ 30. They belong to the day that stands beside them; alone they are no mention."""

from __future__ import annotations

from factcheck.mentions.nested import SIZES, size_of
from factcheck.mentions.slots import Slots, pick
from factcheck.mentions.times import Cued, Expression


def read_time_of_day(slots: Slots) -> int | None:
    """An hour, with or without minutes, as minutes since midnight."""
    hour = pick(slots, "clock", "count")
    if hour is None:
        return None
    minutes = hour if slots.get("clock") is not None else 60 * hour + (slots.get("count2") or 0)
    if slots.get("meridiem") is not None:
        minutes = minutes % 720 + (720 if slots["meridiem"] == "pm" else 0)
    return minutes if 0 <= minutes < 1440 else None


def read_clock(slots: Slots) -> Expression | None:
    """A day with a time of day, and its zone."""
    held, minutes = slots["moment"], slots["time_of_day"]
    if size_of(held) != SIZES["day"] or minutes is None:
        return None
    timed = Cued(held, "clock", f"{minutes // 60:02}:{minutes % 60:02}")
    return timed if slots.get("zone") is None else Cued(timed, "zone", slots["zone"])
