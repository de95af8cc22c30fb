"""Readers of times made of times: early March, the first eight months of 2024, from 3 to 9 July, since 2012, 5 and 7 May."""

from __future__ import annotations

import attrs

from factcheck.mentions.nested import SIZES, size_of
from factcheck.mentions.slots import Slots, pick, year_of
from factcheck.mentions.times import Cued, Expression, Fields, Nth, Offset, Open, Part, Range, Several, Stretch


def read_part(slots: Slots) -> Expression | None:
    """The early, mid or late part of a time, or of the unit that holds the publication date."""
    held = slots.get("moment")
    if held is None and slots.get("unit") is not None:
        held = Offset(0, slots["unit"]) if slots["unit"] != "day" else None
    if held is None and slots.get("season") is not None:
        held = Fields(season=slots["season"])
    return (
        None
        if held is None or isinstance(held, Range | Open | Part | Several) or size_of(held) == SIZES["day"]
        else Part(pick(slots, "part", "part_in", "rest"), held)
    )


def read_nth(slots: Slots) -> Expression | None:
    """The n-th unit or weekday of a time."""
    number = pick(slots, "ordinal", "count", "day", "roman")
    held = slots.get("moment")
    if slots.get("last") is not None:
        number = -(number or 1)
    if held is None or not number or isinstance(held, Range | Open | Several):
        return None
    return Nth(number, held, slots["unit"])


def read_monthly(slots: Slots) -> Expression | None:
    """A day of a month that is named by its distance ("the 20th of next month") or the current one ("the 26th day of the month")."""
    day = pick(slots, "day", "ordinal", "count")
    held = slots.get("moment") or Offset(0, slots["unit"])
    return Nth(day, held, "day") if isinstance(held, Offset) and held.unit == "month" and held.base is None else None


def read_stretch(slots: Slots) -> Expression | None:
    """The first or last so many units of a time; without a time, of a year that is not said."""
    number = pick(slots, "count", "one", "few")
    held = slots.get("moment") or (Offset(0, slots["unit2"]) if "unit2" in slots else Fields())
    if number is None:
        return None
    return Stretch(-number if slots.get("last") is not None else number, slots["unit"], held)


def read_range(slots: Slots) -> Expression | None:
    """From one time to another; a bare day or month takes the rest from the other side."""
    start, end = _side(slots, ""), _side(slots, "2")
    if slots.get("any_year") is not None and isinstance(end, Fields) and end.bare_era:
        start = Fields(year=slots["any_year"], era=end.era)
    year = year_of({name.rstrip("3"): value for name, value in slots.items() if name in ("year3", "two_digits3")})
    if start is None or end is None:
        return None
    if isinstance(end, Fields) and end.parts and year is not None:
        end = attrs.evolve(end, year=year)
    if isinstance(start, Fields) and isinstance(end, Fields):
        start, end = shared(start, end)
    if isinstance(start, Range | Open | Several) or isinstance(end, Range | Open | Several):
        return None
    if isinstance(end, Nth) and end.unit == "day" and isinstance(start, Fields) and start.day is not None and start.parts == 1:
        start = Nth(start.day, end.of, "day")
    lone = [isinstance(side, Fields) and side.day is not None and side.month is None and side.weekday is None for side in (start, end)]
    return Range(start, end) if lone[0] == lone[1] else None


def _side(slots: Slots, again: str) -> Expression | None:
    held = slots.get("moment" + again)
    if held is not None:
        return held  # type: ignore[no-any-return]
    day, month = pick(slots, "day" + again, "ordinal" + again, "count" + again), pick(slots, "month" + again, "month_number" + again)
    pair = slots.get("pair" + again)
    if pair is not None:
        return pair  # type: ignore[no-any-return]
    return (
        Fields(day=day, month=month, weekday=slots.get("weekday" + again))
        if day is not None or month is not None or slots.get("weekday" + again) is not None
        else None
    )


def shared(start: Fields, end: Fields) -> tuple[Fields, Fields]:
    """The two sides of a range with what is said once given to both: "3 to 9 July 2023", "September 21 to 27", "28 December to 3 January 2021"."""
    if start.day is not None and start.month is None and end.month is not None:
        return attrs.evolve(start, month=end.month, year=end.year), end
    if end.day is not None and end.month is None and start.month is not None:
        year = end.year or start.year
        return attrs.evolve(start, year=year), attrs.evolve(end, month=start.month, year=year)
    if start.month is None or end.month is None:
        return start, end
    turn = (start.month, start.day or 0) > (end.month, end.day or 31)
    if start.year is None and end.year is not None:
        start = attrs.evolve(start, year=end.year - turn)
    elif end.year is None and start.year is not None:
        end = attrs.evolve(end, year=start.year + turn)
    return start, end


def read_list(slots: Slots) -> Expression | None:
    """Days or months named before the one that has the month or year of them all."""
    last = slots["moment"]
    if not isinstance(last, Fields) or last.month is None:
        return None
    firsts = [_side(slots, again) for again in ("2", "3")]
    items: list[Expression] = []
    for first in firsts:
        if first is None:
            continue
        if not isinstance(first, Fields) or first.year is not None or first.shift is not None:
            return None
        if first.day is not None and first.month is None and last.day is not None:
            items.append(attrs.evolve(first, month=last.month, year=last.year))
        elif first.month is not None and last.year is not None and (first.day is None) == (last.day is None):
            items.append(attrs.evolve(first, year=last.year))
        else:
            return None
    return Several((*items, last)) if items else None


def read_open(slots: Slots) -> Expression | None:
    """A time bounded on one side."""
    held = slots["moment"]
    return None if isinstance(held, Range | Open | Several) else Open(pick(slots, "bound", "bound_after"), held)


def read_around(slots: Slots) -> Expression | None:
    """A time stated as approximate."""
    held = slots["moment"]
    dated = isinstance(held, Fields) and held.shift is None and (held.year is not None or held.day is not None)
    distant = isinstance(held, Offset) and not held.whole
    return Cued(held, "hedge", "about") if dated or distant else None
