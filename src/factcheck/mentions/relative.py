"""Readers of relative times: last week, yesterday, two years ago, the past three months, that year, the year ended June 30."""

from __future__ import annotations

from factcheck.mentions.nested import SIZES, size_of
from factcheck.mentions.slots import Slots, pick
from factcheck.mentions.times import Anaphor, Ending, Expression, Fields, Offset, Open, Part, Range, Several, Stretch


def read_unit(slots: Slots) -> Expression | None:
    """A whole unit by its distance: "last week", "this year"."""
    return Offset(pick(slots, "vague", "shift"), slots["unit"], vague="either" if "vague" in slots else None)


def read_day_word(slots: Slots) -> Expression | None:
    """Today, yesterday, the day after tomorrow."""
    return Offset(slots["dayword"], "day") if "dayword" in slots else Offset(0, "day", vague="present")


def read_ago(slots: Slots) -> Expression | None:
    """A distance back from the publication date."""
    return _distance(slots, -1)


def read_hence(slots: Slots) -> Expression | None:
    """A distance ahead of the publication date."""
    return _distance(slots, 1)


def _distance(slots: Slots, sign: int) -> Expression | None:
    count = pick(slots, "count", "one", "few", "any_year")
    base = slots.get("moment")
    if count is None and not base:
        count = 1
    if count is None:
        return None
    if slots.get("weekday") is not None:
        near = Fields(weekday=slots["weekday"], shift=sign)
        return Offset(sign * 7 * (count - 1), "day", near)
    first = Offset(sign * count, slots["unit"], base, whole=False) if "unit" in slots else None
    if first is None:
        return None
    if slots.get("count2") is not None:
        return Offset(sign * slots["count2"], slots["unit2"], first, whole=False)
    return first


def read_recent(slots: Slots) -> Expression | None:
    """So many units up to or from the publication date: "the last three years", "the next 2 weeks"."""
    shift = slots.get("shift")
    count = pick(slots, "count", "one", "few")
    return Stretch((1 if shift > 0 else -1) * count, pick(slots, "unit", "units")) if shift and count else None


def read_ending(slots: Slots) -> Expression | None:
    """So many units that end with a time: "the year ended June 30"."""
    held = slots["moment"]
    number = pick(slots, "count", "few") or 1
    if isinstance(held, Range | Open | Part | Several):
        return None
    return Ending(number, pick(slots, "unit", "business_year"), held, slots.get("ended") or 0)


def read_anaphor(slots: Slots) -> Expression | None:
    """A time that the text gives elsewhere."""
    return Anaphor(slots.get("unit") or slots.get("units") or "day")


def read_vague(slots: Slots) -> Expression | None:
    """A number of units that is not said: "recent years", "the past months"."""
    return Anaphor(pick(slots, "unit", "units"))


def read_week_of(slots: Slots) -> Expression | None:
    """The week that holds a day."""
    return Offset(0, "week", slots["moment"]) if slots.get("bound", "since") == "since" and size_of(slots["moment"]) == SIZES["day"] else None


def read_skip(slots: Slots) -> Expression | None:
    """The unit after the next, or before the last."""
    return Offset(2 * slots["shift"], slots["unit"])


def read_after(slots: Slots) -> Expression | None:
    """So many units after a time; before it where the language has one word order for both."""
    bound = slots.get("bound", "after")
    return _distance(slots, -1 if bound == "before" else 1) if bound in ("before", "after", "since") else None


def read_before(slots: Slots) -> Expression | None:
    """So many units before a time."""
    return _distance(slots, -1)


def read_neighbour(slots: Slots) -> Expression | None:
    """The day, week, month or year beside a time: "the day after 5 May", "le lendemain du 13 février"."""
    return Offset(slots["neighbour"], slots.get("unit") or "day", slots["moment"], whole=False)


def read_current(slots: Slots) -> Expression | None:
    """The unit that holds the publication date, or the weekend nearest to it."""
    return Offset(0, pick(slots, "rest_days", "unit"), vague="either" if "rest_days" in slots else None)


def read_anniversary(slots: Slots) -> int | None:
    """How many years ago the thing was: "65th anniversary", "marking 65 years"."""
    unit = slots.get("unit")
    number = pick(slots, "ordinal", "count", "hundred_years", "day")
    return number if number and unit in (None, "year") else None
