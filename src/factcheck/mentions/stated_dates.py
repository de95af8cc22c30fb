"""Stated calendar parts as a moment: a date, a month, a quarter, a weekday; a missing year comes from the publication date and the tense."""

from __future__ import annotations

import datetime

import attrs

from factcheck.mentions.day_numbers import half_of, impossible, months, numbered_week, of_day, quarter_of, split, unplaced, week_start, years
from factcheck.mentions.times import Fields
from factcheck.values import Moment, civil

PAST, NEAREST, FUTURE = -1, 0, 1
SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}


@attrs.frozen(slots=True)
class Frame:
    """What an expression is held against: the publication date and the tense of its clause."""

    reference: datetime.date | None
    tense: int = NEAREST


def of_fields(fields: Fields, frame: Frame) -> Moment | None:
    """The moment of stated calendar parts; a missing year comes from the publication date and the tense."""
    if fields.era is not None and fields.year is not None:
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
    years_near = range(frame.reference.year - reach - (fields.shift == -1), frame.reference.year + reach + 1)
    found = [dated(fields, year) for year in years_near if not impossible(fields.month, fields.day, year)]
    if not found:
        return unplaced("month", fields.month)
    return chosen(found, today, fields.shift, frame.tense)


def chosen(found: list[Moment], today: int, shift: int | None, tense: int) -> Moment:
    """Of moments in order the one that the direction word, the tense or else nearness picks."""
    spans = [(moment.start or 0, moment.end or 0, moment) for moment in found]
    before = [moment for start, end, moment in spans if start <= today]
    after = [moment for start, end, moment in spans if end > today]
    if shift == 0:
        year = civil(today)[0]
        return next((moment for start, _, moment in spans if civil(start)[0] == year), before[-1])
    if shift == -1:
        return next(moment for start, end, moment in reversed(spans) if end <= today)
    if shift == 1:
        return next(moment for start, end, moment in spans if start > today)
    if tense == PAST and before:
        return before[-1]
    if tense == FUTURE and after:
        return after[0]
    return min(spans, key=lambda span: (0 if span[0] <= today < span[1] else min(abs(span[0] - today), abs(span[1] - 1 - today)), -span[0]))[2]


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
    for index in range(first - 14, first + 15):
        year, month = split(index)
        if impossible(month, fields.day, year):
            continue
        moment = Moment.of(year, month, fields.day)
        if fields.weekday is None or (moment.start or 0) % 7 == fields.weekday % 7:
            found.append(moment)
    return chosen(found, reference.toordinal(), None, tense) if found else unplaced("day", None, fields.day)
