"""From what an expression of time says to a value, held against the publication date.

No words here. A time that cannot be placed (no publication date, "that year") is a moment without start and end that keeps its month and day.
"""

from __future__ import annotations

import datetime
import functools

import attrs

from factcheck.errors import ValueRangeError
from factcheck.mentions.day_numbers import DAYS, MONTHS, around, moved_months, of_day, some_day, unplaced, week_of, week_start
from factcheck.mentions.stated_dates import FUTURE, Frame, of_fields
from factcheck.mentions.times import Anaphor, Cued, Ending, Expression, Fields, Nth, Offset, Open, Part, Range, Several, Stretch
from factcheck.values import Moment, Period, civil, date_of

NEXT_WEEKEND = 4
"""From Thursday on "the weekend" is the one to come."""
BESIDE_TODAY = frozenset({"earlier", "later", "rest"})
REMEMBERED = 1 << 15
LONG = 300
NEARLY = 31
ROUND = 10


@functools.lru_cache(maxsize=REMEMBERED)
def value_of(expression: Expression, reference: datetime.date | None, tense: int) -> Moment | Period | None:
    """What `resolve` gives: pure, so it is remembered. A text says "last year" many times, and the texts of a day say it of one year."""
    return resolve(expression, Frame(reference, tense))


def resolve(expression: Expression, frame: Frame) -> Moment | Period | None:
    """The value of an expression, or None when it says nothing that can hold (a range that ends before it starts)."""
    try:
        match expression:
            case Fields():
                return of_fields(expression, frame)
            case Offset():
                return of_offset(expression, frame)
            case Anaphor():
                return unplaced(expression.unit, expression.month, expression.day)
            case Nth():
                return of_nth(expression, frame)
            case Stretch():
                return of_stretch(expression, frame)
            case Ending():
                return of_ending(expression, frame)
            case Part():
                return of_part(expression, frame)
            case Range():
                return of_range(expression, frame)
            case Open():
                return of_open(expression, frame)
            case Several():
                return None
            case Cued():
                value = resolve(expression.of, frame)
                return attrs.evolve(value, approximate=True) if isinstance(value, Moment) and expression.name == "hedge" else value
    except (ValueRangeError, OverflowError, ValueError):
        return None


def of_offset(offset: Offset, frame: Frame) -> Moment | None:
    """So many days, weeks, months … before or after a time; the unit itself when it is meant as a whole."""
    base = anchor(offset.base, frame)
    if base is None:
        return unplaced(offset.unit)
    if offset.unit == "weekend":
        saturday = week_start(base + (NEXT_WEEKEND if offset.vague else 0)) + 5 - (7 if offset.vague else 0) + 7 * offset.count
        return Moment.span(saturday, saturday + 2, "day", some_day(saturday, saturday + 2))
    if offset.unit in DAYS:
        day = base + DAYS[offset.unit] * offset.count
        return week_of(day) if offset.unit == "week" and offset.whole else of_day(day)
    if offset.unit not in MONTHS:
        return of_day(base)
    moved = moved_months(base, MONTHS[offset.unit] * offset.count)
    if offset.base is not None:
        held = resolve(offset.base, frame)
        grain = held.grain if isinstance(held, Moment) and not isinstance(offset.base, Offset) else "day"
        return around(moved, grain) if grain in MONTHS else of_day(moved)
    found = around(moved, offset.unit)
    return found if offset.whole or abs(offset.count) < ROUND else attrs.evolve(found, approximate=True)


def anchor(base: Expression | None, frame: Frame) -> int | None:
    """The day that an offset counts from: the publication date, or the first day of a time."""
    if base is None:
        return None if frame.reference is None else frame.reference.toordinal()
    if isinstance(base, Offset) and not base.whole:
        start = anchor(base.base, frame)
        return None if start is None else advanced(start, base.unit, base.count)
    value = resolve(base, frame)
    moment = value.start if isinstance(value, Period) else value
    return None if moment is None else moment.start


def bounds(expression: Expression, frame: Frame) -> tuple[int, int] | None:
    """First day and day after the last of a time that can be placed."""
    value = resolve(expression, frame)
    if isinstance(value, Period):
        if value.start is None or value.end is None or value.start.start is None or value.end.end is None:
            return None
        return value.start.start, value.end.end
    if value is None or value.start is None or value.end is None:
        return None
    return value.start, value.end


def of_nth(nth: Nth, frame: Frame) -> Moment | None:
    """The n-th unit or weekday of a time; weeks belong to the time that holds their Thursday."""
    held = bounds(nth.of, frame)
    if held is None:
        return unplaced(nth.unit or "day")
    low, high = held
    if nth.weekday is not None:
        first = low + (nth.weekday - low) % 7
        count = (high - 1 - first) // 7 + 1
        found = first + 7 * (nth.number - 1 if nth.number > 0 else count + nth.number)
        return of_day(found) if low <= found < high else None
    if nth.unit == "day":
        found = low + nth.number - 1 if nth.number > 0 else high + nth.number
        return of_day(found) if low <= found < high else None
    if nth.unit == "week":
        thursday = low + (4 - low) % 7
        count = (high - 1 - thursday) // 7 + 1
        found = thursday + 7 * (nth.number - 1 if nth.number > 0 else count + nth.number)
        return week_of(found) if low <= found < high else None
    return nth_months(nth, low, high)


def nth_months(nth: Nth, low: int, high: int) -> Moment | None:
    """The n-th month, quarter, half, year or decade of a time."""
    size = MONTHS.get(nth.unit or "")
    if size is None:
        return None
    found = around(moved_months(low, size * (nth.number - 1)) if nth.number > 0 else moved_months(high, size * nth.number), nth.unit or "")
    return found if found.start is not None and found.end is not None and low <= found.start and found.end <= high else None


def of_stretch(stretch: Stretch, frame: Frame) -> Moment | Period | None:
    """The first or last so many units of a time; up to, or from, the publication date when no time is named."""
    held = bounds(stretch.of, frame) if stretch.of is not None else None
    if stretch.of == Fields() and frame.reference is not None:
        held = unsaid_year(stretch, frame.reference.toordinal(), frame.tense)
    if stretch.of is None and frame.reference is not None:
        today = frame.reference.toordinal()
        low, high = current(today, stretch.unit) if stretch.unit != "day" else (today, today + 1)
        held = (advanced(low, stretch.unit, stretch.number), low) if stretch.number < 0 else (high, advanced(high, stretch.unit, stretch.number))
        return whole(*held)
    if held is None:
        return unplaced(stretch.unit)
    low, high = held
    edge = advanced(low if stretch.number > 0 else high, stretch.unit, stretch.number)
    first, last = (low, edge) if stretch.number > 0 else (edge, high)
    return whole(first, last) if low <= first < last <= high else None


def unsaid_year(stretch: Stretch, today: int, tense: int) -> tuple[int, int]:
    """The year whose first (or last) so many units are meant: the current one when they are nearly over or in a future tense, else the last."""
    low, high = current(today, "year")
    over = advanced(low, stretch.unit, stretch.number) if stretch.number > 0 else high
    return (low, high) if tense == FUTURE or today >= over - NEARLY else current(low - 1, "year")


def of_ending(ending: Ending, frame: Frame) -> Period | Moment | None:
    """So many units up to the end of a time."""
    frame = Frame(frame.reference, ending.tense or frame.tense)
    held = bounds(ending.of, frame)
    if held is None:
        return resolve(ending.of, frame)
    return whole(advanced(held[1], ending.unit, -ending.number), held[1])


def current(today: int, unit: str) -> tuple[int, int]:
    """The unit that holds a day, as first day and day after the last."""
    found = week_of(today) if unit in DAYS else around(today, unit)
    assert found.start is not None
    assert found.end is not None
    return found.start, found.end


def advanced(number: int, unit: str, count: int) -> int:
    """A day so many units later."""
    return number + DAYS[unit] * count if unit in DAYS else moved_months(number, MONTHS.get(unit, 0) * count)


def whole(low: int, high: int) -> Period | None:
    """The period from a day to the day before another."""
    return Period(coarse(low, first=True), coarse(high, first=False)) if low < high else None


def coarse(number: int, *, first: bool) -> Moment:
    """The month that begins with a day (or ends before it), else the day (or the one before)."""
    edge = number if first else number - 1
    return around(edge, "month") if civil(number)[2] == 1 else of_day(edge)


def of_part(part: Part, frame: Frame) -> Moment | Period | None:
    """The early, middle or late third of a time, approximately; of a month the first, second or last ten days."""
    value = resolve(part.of, frame)
    if not isinstance(value, Moment) or value.start is None or value.end is None:
        return value if isinstance(value, Moment) else None
    if part.part in BESIDE_TODAY:
        return beside_today(part.part, value, frame)
    third = {"early": 0, "mid": 1, "late": 2}[part.part]
    low, high = (share(value.start, value.end, cut) for cut in (third, third + 1))
    return Moment.span(low, high, value.grain, some_day(low, high), approximate=True)


def beside_today(part: str, held: Moment, frame: Frame) -> Moment | Period | None:
    """What of a time lies before ("earlier this year") or after ("later this year", "the rest of the year") the publication date."""
    low, high = held.start or 0, held.end or 0
    today = frame.reference.toordinal() if frame.reference is not None else low
    if part == "rest":
        return whole(today if low <= today < high else low, high)
    if low < today < high:
        low, high = (low, today) if part == "earlier" else (today, high)
    return Moment.span(low, high, held.grain, some_day(low, high))


def share(low: int, high: int, thirds: int) -> int:
    """The day so many thirds into a time; whole months of a year or longer."""
    if thirds == 3:
        return high
    if high - low < LONG:
        return low + (high - low) // 3 * thirds
    return moved_months(low, round((high - low) * 12 / 365.2425) // 3 * thirds)


def of_range(expression: Range, frame: Frame) -> Period | Moment | None:
    """A period from one time to another; a yearless end comes after its start. Of one that ends before it starts in one month, the month."""
    start, end = expression.start, expression.end
    if expression.reversed_days is not None and isinstance(end, Fields):
        return of_fields(attrs.evolve(end, day=None), frame)
    first, last = resolve(start, frame), resolve(end, frame)
    if isinstance(first, Period):
        first = first.start
    if isinstance(last, Period):
        last = last.end
    if first is None or last is None:
        return None
    if first.start is None or last.end is None:
        return Period(first, last)
    if isinstance(start, Fields) and start.year is None and start.weekday is None and isinstance(end, Fields) and end.year is not None:
        first = latest_before(start, last, frame)
    elif isinstance(end, Fields) and end.year is None and end.shift is None:
        last = earliest_after(end, first, frame)
    if first.start is None or last.end is None or first.start >= last.end:
        return None
    return Period(first, last)


def latest_before(fields: Fields, last: Moment, frame: Frame) -> Moment:
    """A yearless start in the year of its end, or in the year before when it would come after it."""
    assert last.start is not None
    year = civil(last.start)[0]
    for candidate in (year, year - 1):
        found = of_fields(attrs.evolve(fields, year=candidate), frame)
        if found is not None and found.start is not None and found.start <= last.start:
            return found
    return unplaced("day")


def earliest_after(fields: Fields, first: Moment, frame: Frame) -> Moment:
    """A yearless end: the first one that is not before the start."""
    assert first.start is not None
    found = of_fields(fields, Frame(date_of(first.start), FUTURE))
    if found is not None and found.start is not None and found.end is not None and found.end <= first.start:
        found = of_fields(attrs.evolve(fields, year=civil(first.start)[0] + 1), frame)
    return found if found is not None else unplaced("day")


def of_open(expression: Open, frame: Frame) -> Period | Moment | None:
    """A time bounded on one side. "Since" and "until" make periods, the one who says "before", "after" or "by" means some time on that side."""
    value = resolve(expression.of, frame)
    start = value.start if isinstance(value, Period) else value
    end = value.end if isinstance(value, Period) else value
    if start is None or end is None:
        return None
    if expression.bound == "since":
        return Period(start, None)
    if expression.bound == "until":
        return Period(None, end)
    if not start.dated or not end.dated:
        return start
    if expression.bound == "after":
        return Moment.after(end)
    return Moment.before(start) if expression.bound == "before" else Moment(None, end.end, end.grain, f"../{end.edtf}", end.approximate)
