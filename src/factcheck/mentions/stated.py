"""Readers of stated dates: a day, a month, a year, a quarter, a season, a decade, and the numbers in words that they need."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from factcheck.mentions.nested import within
from factcheck.mentions.slots import Slots, pick, year_of
from factcheck.mentions.times import Expression, Fields, Nth, Offset

FIRST_HUNDREDS, LAST_HUNDREDS = 1000, 2000
"""Between these "the 1800s" is a century, not a decade."""


def read_count(slots: Slots) -> int | None:
    """A composed number: the parts are added."""
    parts = [slots[name] for name in ("tens", "tens2", "ones", "count", "ordinal") if slots.get(name) is not None]
    return int(sum(parts)) if parts else None


def read_spoken_year(slots: Slots) -> int | None:
    """A year in words: hundreds and the rest ("nineteen eighty-four"), or thousands and the rest."""
    rest = int(sum(slots[name] for name in ("tens", "count") if slots.get(name) is not None))
    if slots.get("thousand") is not None:
        return int(slots["thousand"]) * 1000 + rest
    return int(slots["hundreds"]) * 100 + rest


def read_date(slots: Slots) -> Expression | None:
    """Weekday, day, month, year: whichever are there; or a date in digits with its weekday."""
    day = pick(slots, "day", "ordinal", "count")
    month = pick(slots, "month", "month_number")
    weekday = slots.get("weekday")
    held: Expression | None = slots.get("moment")
    if isinstance(held, Fields):
        if weekday is None:
            return held
        return attrs.evolve(held, weekday=weekday) if held.weekday is None and held.day is not None else None
    if slots.get("feast") is not None:
        return Fields(year=year_of(slots), month=slots["feast"] // 100, day=slots["feast"] % 100)
    if slots.get("pair") is not None:
        pair: Fields = slots["pair"]
        return attrs.evolve(pair, year=year_of(slots), weekday=weekday, shift=slots.get("shift"))
    if day is not None and not 1 <= day <= 31:
        return None
    fields = Fields(
        year=year_of(slots), month=month, day=day, weekday=weekday, era=slots.get("era"), shift=slots.get("shift"), style=slots.get("style")
    )
    return fields if fields.parts else None


def read_named_day(slots: Slots) -> Expression:
    """A day that goes by a name of its own, whatever year is written about it ("9/11")."""
    year, rest = divmod(slots["named_day"], 10_000)
    return Fields(year=year, month=rest // 100, day=rest % 100)


def numbered(part: str, highest: int) -> Callable[[Slots], Expression | None]:
    """A reader of a numbered part of a year: quarter, half, week."""

    def read(slots: Slots) -> Expression | None:
        number = pick(slots, "ordinal", "roman", "count", part + "_word", part, "day")
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


def read_season(slots: Slots) -> Expression | None:
    """A season with its year or direction word, or with a year by its distance."""
    season = pick(slots, "season", "season_word")
    held = slots.get("moment")
    if season is None:
        return None
    if held is not None:
        return within(Fields(season=season), held, None)
    return Fields(season=season, year=year_of(slots), shift=slots.get("shift"))


def read_decade(slots: Slots) -> Expression | None:
    """Ten years: "the 1990s", "the nineties", "années 90"."""
    first = pick(slots, "decade", "year") or (slots["thousand"] * 1000 if slots.get("thousand") is not None else None)
    short = pick(slots, "two_digits", "count")
    if first is None and short is not None and short < 100:
        first = 1900 + short if short else 2000
    if first is None or first % 10:
        return None
    if slots.get("ending") is not None and first % 100 == 0 and FIRST_HUNDREDS <= first < LAST_HUNDREDS:
        return Fields(century=first // 100 + 1)
    return Fields(decade=first % 100 + slots["hundreds"] * 100 if slots.get("hundreds") is not None else first)


def read_century(slots: Slots) -> Expression | None:
    """A hundred years by number."""
    number = pick(slots, "ordinal", "roman", "count", "day")
    return Fields(century=number, era=slots.get("era")) if number is not None and 1 <= number <= 30 else None


def read_fiscal(slots: Slots) -> Expression | None:
    """A business year: the year is named, its borders are not known."""
    return Fields(year=year_of(slots), fiscal=slots.get("fiscal", "fiscal"), shift=slots.get("shift"))


def read_style(slots: Slots) -> Expression | None:
    """A date with the calendar that it is written in."""
    held = slots["moment"]
    return attrs.evolve(held, style=slots["style"]) if isinstance(held, Fields) and held.day is not None and held.year is not None else None
