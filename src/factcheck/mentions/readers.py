"""Readers of word orders: from the values of a pattern's slots to what the expression says.

``READERS`` is the closed list of names that ``patterns`` in ``time.toml`` may use.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

import attrs

from factcheck.mentions.numeric_dates import full_year, ordered
from factcheck.mentions.times import Anaphor, Cued, Expression, Fields, Nth, Offset, Open, Part, Range, Stretch

Slots: TypeAlias = Mapping[str, Any]
Reader: TypeAlias = Callable[[Slots, bool], "Expression | int | None"]


def pick(slots: Slots, *names: str) -> Any:
    """The first of some slots that is filled."""
    return next((slots[name] for name in names if slots.get(name) is not None), None)


def year_of(slots: Slots) -> int | None:
    """The year of a pattern: four digits, any digits beside an era, or two digits."""
    year = pick(slots, "year", "any_year")
    if year is None and slots.get("two_digits") is not None:
        return full_year(f"{slots['two_digits']:02}")
    return year if year is None else int(year)


def read_count(slots: Slots, day_first: bool) -> int | None:
    """A composed number: tens and ones, scores and teens are added."""
    parts = [slots[name] for name in ("tens", "tens2", "count", "ordinal") if slots.get(name) is not None]
    return sum(parts) if parts else None


def read_spoken_year(slots: Slots, day_first: bool) -> int | None:
    """A year in words: hundreds and the rest ("nineteen eighty-four"), or thousands and the rest."""
    rest = sum(slots[name] for name in ("tens", "count") if slots.get(name) is not None)
    if slots.get("thousand") is not None:
        return int(slots["thousand"]) * 1000 + rest
    return int(slots["hundreds"]) * 100 + rest


def read_date(slots: Slots, day_first: bool) -> Expression | None:
    """Weekday, day, month, year: whichever are there; or a date in digits with its weekday."""
    day = pick(slots, "day", "ordinal", "count")
    month = pick(slots, "month", "month_number")
    weekday = slots.get("weekday")
    held = slots.get("moment")
    if isinstance(held, Fields):
        return attrs.evolve(held, weekday=weekday) if held.weekday is None and held.day is not None else None
    if slots.get("pair") is not None:
        fields = ordered(*slots["pair"], year_of(slots), day_first)
        return None if fields is None else attrs.evolve(fields, weekday=weekday, shift=slots.get("shift"))
    if day is not None and not 1 <= day <= 31:
        return None
    fields = Fields(year=year_of(slots), month=month, day=day, weekday=weekday, era=slots.get("era"), shift=slots.get("shift"), style=slots.get("style"))
    return fields if fields.parts else None


def numbered(part: str, highest: int) -> Reader:
    """A reader of a numbered part of a year: quarter, half, week."""

    def read(slots: Slots, day_first: bool) -> Expression | None:
        number = pick(slots, "ordinal", "count", part, "day")
        held = slots.get("moment")
        if number is None or not 1 <= number <= highest:
            return None
        if isinstance(held, Offset) and held.unit == "year":
            return Nth(number, held, part)
        if held is not None and not (isinstance(held, Fields) and (held.bare_year or held.fiscal)):
            return None
        fiscal = slots.get("fiscal") or (held.fiscal if held is not None else None)
        year = year_of(slots) if held is None else held.year
        return Fields(year=year, shift=slots.get("shift"), fiscal=fiscal, **{part: number})

    return read


def read_season(slots: Slots, day_first: bool) -> Expression | None:
    """A season with its year or direction word."""
    return Fields(season=slots["season"], year=year_of(slots), shift=slots.get("shift"))


def read_decade(slots: Slots, day_first: bool) -> Expression | None:
    """Ten years: "the 1990s", "the nineties", "années 90"."""
    first = pick(slots, "decade", "year")
    short = pick(slots, "two_digits", "count")
    if first is None and short is not None and short < 100:
        first = 1900 + short if short else 2000
    if first is None or first % 10:
        return None
    return Fields(decade=first % 100 + slots["hundreds"] * 100 if slots.get("hundreds") is not None else first)


def read_century(slots: Slots, day_first: bool) -> Expression | None:
    """A hundred years by number."""
    number = pick(slots, "ordinal", "roman", "count", "day")
    return Fields(century=number, era=slots.get("era")) if number is not None and 1 <= number <= 30 else None


def read_fiscal(slots: Slots, day_first: bool) -> Expression | None:
    """A business year: the year is named, its borders are not known."""
    return Fields(year=year_of(slots), fiscal=slots.get("fiscal", "fiscal"), shift=slots.get("shift"))


def read_unit(slots: Slots, day_first: bool) -> Expression | None:
    """A whole unit by its distance: "last week", "this year"."""
    return Offset(slots["shift"], slots["unit"])


def read_day_word(slots: Slots, day_first: bool) -> Expression | None:
    """Today, yesterday, the day after tomorrow."""
    return Offset(slots["dayword"], "day")


def read_ago(slots: Slots, day_first: bool) -> Expression | None:
    """A distance back from the publication date."""
    return _distance(slots, -1)


def read_hence(slots: Slots, day_first: bool) -> Expression | None:
    """A distance ahead of the publication date."""
    return _distance(slots, 1)


def _distance(slots: Slots, sign: int) -> Expression | None:
    count = pick(slots, "count", "one", "few")
    base = slots.get("moment")
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


def read_recent(slots: Slots, day_first: bool) -> Expression | None:
    """So many units up to or from the publication date: "the last three years", "the next 2 weeks"."""
    shift = slots.get("shift")
    count = pick(slots, "count", "one", "few")
    return Stretch((1 if shift > 0 else -1) * count, pick(slots, "unit", "units")) if shift and count else None


def read_anaphor(slots: Slots, day_first: bool) -> Expression | None:
    """A time that the text gives elsewhere."""
    return Anaphor(slots.get("unit") or "day", "that")


def read_part(slots: Slots, day_first: bool) -> Expression | None:
    """The early, mid or late part of a time, or of the unit that holds the publication date."""
    held = slots.get("moment")
    if held is None and slots.get("unit") is not None:
        held = Offset(0, slots["unit"])
    if held is None:
        held = Fields(season=slots["season"])
    return None if isinstance(held, Range | Open | Part) else Part(pick(slots, "part", "part_in", "rest"), held)


def read_nth(slots: Slots, day_first: bool) -> Expression | None:
    """The n-th unit or weekday of a time."""
    number = pick(slots, "ordinal", "count", "day", "roman")
    held = slots.get("moment")
    if slots.get("last") is not None:
        number = -(number or 1)
    if held is None or not number or isinstance(held, Range | Open):
        return None
    return Nth(number, held, slots["unit"])


def read_monthly(slots: Slots, day_first: bool) -> Expression | None:
    """A day of a month that is named by its distance ("the 20th of next month") or the current one ("the 26th day of the month")."""
    day = pick(slots, "day", "ordinal", "count")
    held = slots.get("moment") or Offset(0, slots["unit"])
    return Nth(day, held, "day") if isinstance(held, Offset) and held.unit == "month" and held.base is None else None


def read_nested(slots: Slots, day_first: bool) -> Expression | None:
    """A time within another: "Friday of next week", "last Sunday of March", "5 May last year", "the last day of 2015"."""
    inner, outer = slots["moment"], slots["moment2"]
    number = pick(slots, "ordinal", "count") if slots.get("last") is None else -1
    return within(inner, outer, number) or (within(outer, inner, number) if number is None else None)


def within(inner: Expression, outer: Expression, number: int | None) -> Expression | None:
    """``inner`` as a part of ``outer``, if it can be one."""
    if isinstance(outer, Range | Open | Part | Cued):
        return None
    if isinstance(inner, Stretch):
        return Stretch(inner.number, inner.unit, outer) if inner.of is None and inner.number < 0 and SIZES.get(inner.unit, 9) < size_of(outer) else None
    if isinstance(inner, Offset):
        smaller = SIZES.get(inner.unit, 9) < size_of(outer)
        return Nth(-1, outer, inner.unit) if inner.base is None and inner.whole and inner.count == -1 and number is None and smaller else None
    if not isinstance(inner, Fields):
        return None
    if inner.bare_weekday:
        if number is None and isinstance(outer, Offset) and outer.unit == "week" and inner.shift is None:
            return Nth(1, outer, weekday=inner.weekday)
        chosen = -1 if inner.shift == -1 else number
        return Nth(chosen, outer, weekday=inner.weekday) if chosen is not None and size_of(outer) > SIZES["week"] else None
    if number is not None or inner.year is not None or not isinstance(outer, Offset) or outer.unit != "year" or outer.base is not None:
        return None
    if inner.month is not None:
        month = Nth(inner.month, outer, "month")
        return month if inner.day is None else Nth(inner.day, month, "day")
    for unit in ("quarter", "half"):
        if getattr(inner, unit) is not None:
            return Nth(getattr(inner, unit), outer, unit)
    return attrs.evolve(inner, shift=outer.count) if inner.season is not None and abs(outer.count) <= 1 else None


SIZES = {"day": 1, "weekend": 2, "week": 3, "fortnight": 3, "month": 4, "season": 5, "quarter": 5, "half": 6, "year": 7, "decade": 8, "century": 9}


def size_of(expression: Expression) -> int:
    """The rank of the unit that an expression is as long as; 0 when it has none."""
    if isinstance(expression, Fields):
        for part in ("day", "weekday", "week", "month", "season", "quarter", "half", "year", "decade", "century"):
            if getattr(expression, part) is not None:
                return SIZES.get(part, 1)
    if isinstance(expression, Offset) and expression.whole:
        return SIZES.get(expression.unit, 0)
    return SIZES.get(expression.unit or "day", 0) if isinstance(expression, Nth) else 0


def read_week_of(slots: Slots, day_first: bool) -> Expression | None:
    """The week that holds a day."""
    return Offset(0, "week", slots["moment"]) if slots.get("bound", "since") == "since" and size_of(slots["moment"]) == SIZES["day"] else None


def read_skip(slots: Slots, day_first: bool) -> Expression | None:
    """The unit after the next, or before the last."""
    return Offset(2 * slots["shift"], slots["unit"])


def read_after(slots: Slots, day_first: bool) -> Expression | None:
    """So many units after a time."""
    return _distance(slots, 1)


def read_before(slots: Slots, day_first: bool) -> Expression | None:
    """So many units before a time."""
    return _distance(slots, -1)


def read_current(slots: Slots, day_first: bool) -> Expression | None:
    """The unit that holds the publication date."""
    return Offset(0, slots["unit"])


def read_stretch(slots: Slots, day_first: bool) -> Expression | None:
    """The first or last so many units of a time; without a time, of the year of publication."""
    number = pick(slots, "count", "one")
    held = slots.get("moment") or Offset(0, "year")
    if number is None:
        return None
    return Stretch(-number if slots.get("last") is not None else number, slots["unit"], held)


def read_range(slots: Slots, day_first: bool) -> Expression | None:
    """From one time to another; a bare day or month takes the rest from the other side."""
    start, end = _side(slots, ""), _side(slots, "2")
    year = year_of({name.rstrip("3"): value for name, value in slots.items() if name in ("year3", "two_digits3")})
    if start is None or end is None:
        return None
    if isinstance(end, Fields) and end.parts and year is not None:
        end = attrs.evolve(end, year=year)
    if isinstance(start, Fields) and isinstance(end, Fields):
        start, end = shared(start, end)
    if isinstance(start, Range | Open) or isinstance(end, Range | Open):
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
        return ordered(*pair, None, True)
    return Fields(day=day, month=month, weekday=slots.get("weekday" + again)) if day is not None or month is not None or slots.get("weekday" + again) is not None else None


def shared(start: Fields, end: Fields) -> tuple[Fields, Fields]:
    """The two sides of a range with what is said once given to both: "3 to 9 July 2023", "September 21 to 27"."""
    if start.day is not None and start.month is None and end.month is not None:
        start = attrs.evolve(start, month=end.month, year=end.year)
    if end.day is not None and end.month is None and start.month is not None:
        end = attrs.evolve(end, month=start.month, year=end.year or start.year)
    return start, end


def read_open(slots: Slots, day_first: bool) -> Expression | None:
    """A time bounded on one side."""
    held = slots["moment"]
    return None if isinstance(held, Range | Open) else Open(pick(slots, "bound", "bound_after"), held)


def read_around(slots: Slots, day_first: bool) -> Expression | None:
    """A time stated as approximate."""
    return Cued(slots["moment"], "hedge", "about")


READERS: Mapping[str, Reader] = {
    "count": read_count,
    "spoken_year": read_spoken_year,
    "ordinal": read_count,
    "date": read_date,
    "quarter": numbered("quarter", 4),
    "half": numbered("half", 2),
    "week": numbered("week", 53),
    "season": read_season,
    "decade": read_decade,
    "century": read_century,
    "fiscal": read_fiscal,
    "unit": read_unit,
    "day_word": read_day_word,
    "ago": read_ago,
    "hence": read_hence,
    "recent": read_recent,
    "anaphor": read_anaphor,
    "part": read_part,
    "nth": read_nth,
    "monthly": read_monthly,
    "nested": read_nested,
    "week_of": read_week_of,
    "skip": read_skip,
    "after": read_after,
    "before": read_before,
    "current": read_current,
    "stretch": read_stretch,
    "range": read_range,
    "open": read_open,
    "around": read_around,
}
