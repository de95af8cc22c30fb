"""Stated calendar parts as a moment: a date, a month, a quarter, a weekday; a missing year comes from the publication date and the tense."""

from __future__ import annotations

import datetime

import attrs

from factcheck.mentions.day_numbers import half_of, impossible, months, numbered_week, of_day, quarter_of, split, unplaced, week_start, years
from factcheck.mentions.times import Fields
from factcheck.values import Moment, civil, day_of

PAST, NEAREST, FUTURE = -1, 0, 1
CLOSE = 60
"""Within so many days before the publication (half as many after it) a date without its year is the nearest one, whatever the tense."""
SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}


@attrs.frozen(slots=True)
class Frame:
    """What an expression is held against: the publication date and the tense of its clause."""

    reference: datetime.date | None
    tense: int = NEAREST


def of_fields(fields: Fields, frame: Frame) -> Moment | None:
    """The moment of stated calendar parts; a missing year comes from the publication date and the tense."""
    if fields.era == "bc" and fields.year is not None:
        fields = attrs.evolve(fields, year=1 - fields.year, era=None)
    if fields.century is not None:
        if fields.era == "bc":
            return years(1 - 100 * fields.century, 100, "century", f"-{fields.century - 1:02}XX")
        return Moment.century(fields.century)
    if fields.decade is not None:
        return Moment.decade(fields.decade)
    if fields.year is None and fields.parts == 0:
        return unplaced("year")
    if fields.year is None:
        return yearless(fields, frame)
    return dated(fields, fields.year)


def dated(fields: Fields, year: int) -> Moment:
    """The moment of stated parts in a year."""
    if fields.month is not None:
        if fields.day is not None and impossible(fields.month, fields.day, year):
            return Moment.of(year, fields.month)
        return Moment.of(year, fields.month, fields.day, julian=fields.style == "julian")
    if fields.quarter is not None:
        return quarter_of(year, fields.quarter)
    if fields.half is not None:
        return half_of(year, fields.half)
    if fields.season is not None:
        return months(year, SEASON_STARTS[fields.season], 3, "season", f"{year:04}-{fields.season}")
    if fields.week is not None:
        return numbered_week(year, fields.week)
    return Moment.of(year)


def grain_of(fields: Fields) -> str:
    """The grain of stated parts."""
    if fields.day is not None or fields.weekday is not None:
        return "day"
    named = (("month", fields.month), ("quarter", fields.quarter), ("half", fields.half), ("season", fields.season), ("week", fields.week))
    return next((grain for grain, part in named if part is not None), "year")


def yearless(fields: Fields, frame: Frame) -> Moment | None:
    """A month, a day of a month, a weekday, a quarter … without its year: the one before, after or nearest to the publication date."""
    if frame.reference is None:
        return unplaced(grain_of(fields), fields.month, fields.day)
    today = frame.reference.toordinal()
    if fields.month is None and fields.day is not None:
        return day_of_month(fields, frame.reference, frame.tense)
    if fields.month is None and fields.weekday is not None:
        return of_weekday(fields.weekday, fields.shift, today, frame.tense)
    reach = 4 if fields.month == 2 and fields.day == 29 else 1
    first, last = frame.reference.year - reach - (fields.shift == -1), frame.reference.year + reach
    found = [(*extent(fields, year), year) for year in range(first, last + 1) if not impossible(fields.month, fields.day, year)]
    return dated(fields, chosen(found, today, fields.shift, frame.tense)) if found else unplaced("month", fields.month)


def months_of(fields: Fields) -> tuple[int, int] | None:
    """First month and number of months of the part of a year that is stated; None for a week or for no part."""
    if fields.month is not None:
        return fields.month, 1
    if fields.quarter is not None:
        return 3 * fields.quarter - 2, 3
    if fields.half is not None:
        return 6 * fields.half - 5, 6
    return (SEASON_STARTS[fields.season], 3) if fields.season is not None else None


def extent(fields: Fields, year: int) -> tuple[int, int]:
    """First day and day after the last of stated parts in a year."""
    stated = months_of(fields)
    if stated is None:
        moment = dated(fields, year)
        return moment.start or 0, moment.end or 0
    month, length = stated
    start = day_of(year, month, fields.day or 1)
    return start, start + 1 if fields.day is not None else day_of(*split(12 * year + month - 1 + length))


def chosen(spans: list[tuple[int, int, int]], today: int, shift: int | None, tense: int) -> int:
    """Of stretches of days in order, each with what it stands for, the one that the direction word, the tense or else nearness picks."""
    before = [span for span in spans if span[0] <= today]
    after = [span for span in spans if span[1] > today]
    if shift == 0:
        year = civil(today)[0]
        return next((key for start, _, key in spans if civil(start)[0] == year), spans[0][2])
    if shift == -1:
        return next((key for _, end, key in reversed(spans) if end <= today), spans[0][2])
    if shift == 1:
        return next((key for start, _, key in spans if start > today), spans[-1][2])
    near = min(spans, key=lambda span: (distance(span, today), -span[0]))
    if tense == NEAREST or distance(near, today) <= CLOSE:
        return near[2]
    return before[-1][2] if tense == PAST and before else after[0][2] if tense == FUTURE and after else near[2]


def distance(span: tuple[int, int, int], today: int) -> int:
    """How many days lie between a stretch and a day; what is to come counts double, for news tells mostly what has been."""
    return max(2 * (span[0] - today), today - span[1] + 1, 0)


def of_weekday(weekday: int, shift: int | None, today: int, tense: int) -> Moment:
    """A weekday near a day: "last", "next" and "this" by the direction word, else by tense, else the nearest (today included)."""
    back = (today - weekday) % 7
    last, following = today - (back or 7), today + (7 - back)
    if shift == 0:
        return of_day(week_start(today) + weekday - 1)
    if shift is not None and abs(shift) == 1:
        return of_day(last if shift < 0 else following)
    if back == 0:
        return of_day(today)
    if tense == PAST:
        return of_day(last)
    if tense == FUTURE:
        return of_day(following)
    return of_day(last if today - last <= following - today else following)


def day_of_month(fields: Fields, reference: datetime.date, tense: int) -> Moment:
    """A bare day of the month ("the 21st"), with or without its weekday."""
    assert fields.day is not None
    first = 12 * reference.year + reference.month - 1
    found = []
    reach = 2 if fields.weekday is None else 14
    for index in range(first - reach, first + reach + 1):
        year, month = split(index)
        if impossible(month, fields.day, year):
            continue
        start = day_of(year, month, fields.day)
        if fields.weekday is None or start % 7 == fields.weekday % 7:
            found.append((start, start + 1, start))
    return of_day(chosen(found, reference.toordinal(), None, tense)) if found else unplaced("day")
