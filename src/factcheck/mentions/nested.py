"""A time within another: Friday of next week, last Sunday of March, 5 May last year. Which unit is larger than which."""

from __future__ import annotations

import attrs

from factcheck.mentions.slots import Slots, pick
from factcheck.mentions.times import Anaphor, Cued, Expression, Fields, Nth, Offset, Open, Part, Range, Several, Stretch

SIZES = {"day": 1, "weekend": 2, "week": 3, "fortnight": 3, "month": 4, "season": 5, "quarter": 5, "half": 6, "year": 7, "decade": 8, "century": 9}


def read_nested(slots: Slots) -> Expression | None:
    """A time within another: "Friday of next week", "last Sunday of March", "5 May last year", "the last day of 2015"."""
    inner, outer = slots["moment"], slots["moment2"]
    number = pick(slots, "ordinal", "count") if slots.get("last") is None else -1
    return within(inner, outer, number) or (within(outer, inner, number) if number is None else None)


def read_beside(slots: Slots) -> Expression | None:
    """A stated date beside the time that it lies in: "Friday, next week", "March last year"."""
    first, second = slots["moment"], slots["moment2"]
    return next((within(a, b, None) for a, b in ((first, second), (second, first)) if isinstance(a, Fields) and isinstance(b, Offset)), None)


def within(inner: Expression, outer: Expression, number: int | None) -> Expression | None:
    """``inner`` as a part of ``outer``, if it can be one."""
    if isinstance(outer, Range | Open | Part | Cued | Several):
        return None
    if isinstance(inner, Stretch):
        return (
            Stretch(inner.number, inner.unit, outer) if inner.of is None and inner.number < 0 and SIZES.get(inner.unit, 9) < size_of(outer) else None
        )
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
    if isinstance(outer, Anaphor) and outer.unit == "year" and inner.month is not None and inner.year is None:
        return Anaphor("month" if inner.day is None else "day", inner.month, inner.day)
    if number is not None or inner.year is not None or not isinstance(outer, Offset) or outer.unit != "year" or outer.base is not None:
        return None
    if inner.month is not None:
        month = Nth(inner.month, outer, "month")
        return month if inner.day is None else Nth(inner.day, month, "day")
    for unit in ("quarter", "half"):
        if getattr(inner, unit) is not None:
            return Nth(getattr(inner, unit), outer, unit)
    return attrs.evolve(inner, shift=outer.count) if inner.season is not None and abs(outer.count) <= 1 else None


def size_of(expression: Expression) -> int:
    """The rank of the unit that an expression is as long as; 0 when it has none."""
    if isinstance(expression, Fields):
        for part in ("day", "weekday", "week", "month", "season", "quarter", "half", "year", "decade", "century"):
            if getattr(expression, part) is not None:
                return SIZES.get(part, 1)
    if isinstance(expression, Offset) and expression.whole:
        return SIZES.get(expression.unit, 0)
    if isinstance(expression, Cued):
        return size_of(expression.of)
    return SIZES.get(expression.unit or "day", 0) if isinstance(expression, Nth) else 0
