"""What an expression of time says, before it is held against the publication date.

The readers of word orders make these records; ``resolution`` turns them into values. None of them knows a language.
"""

from __future__ import annotations

from typing import TypeAlias

import attrs

PARTS = ("year", "month", "day", "weekday", "quarter", "half", "season", "decade", "century", "week")


@attrs.frozen(slots=True, kw_only=True, cache_hash=True)
class Fields:
    """Parts of a calendar date as stated: any of `PARTS`. Weekday 1 is Monday, a decade is its first year.

    ``era`` is "bc" or None, ``style`` "julian" for Old Style, ``alternative`` the other reading (month, day) of an ambiguous date in digits.
    ``fiscal`` (fiscal, academic) marks a year with other borders, ``shift`` a direction word beside a yearless part ("next March", "last Friday").
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: int | None = None
    decade: int | None = None
    century: int | None = None
    week: int | None = None
    era: str | None = None
    style: str | None = None
    fiscal: str | None = None
    shift: int | None = None
    alternative: tuple[int, int] | None = None
    only: str | None = attrs.field(init=False, eq=False, repr=False)
    """The name of the one part that is stated; None for several or none. A direction word beside it does not count."""

    @only.default
    def _only(self) -> str | None:
        named = [name for name in PARTS if getattr(self, name) is not None]
        return named[0] if len(named) == 1 else None

    @property
    def parts(self) -> int:
        """How many parts are stated."""
        return sum([getattr(self, name) is not None for name in PARTS])

    @property
    def bare_year(self) -> bool:
        """Whether nothing but a year of our era is stated."""
        return self.year is not None and self.only == "year" and self.era is None and self.fiscal is None

    @property
    def bare_era(self) -> bool:
        """Whether nothing but a year with its era is stated."""
        return self.only == "year" and self.era is not None

    @property
    def bare_weekday(self) -> bool:
        """Whether nothing but a weekday is stated, with or without a direction word."""
        return self.weekday is not None and self.only == "weekday"


@attrs.frozen(slots=True)
class Offset:
    """So many units from ``base`` (None: the publication date).

    ``whole``: the unit itself is meant ("last week"), not a point so far away ("a week ago"). ``vague``: the word can also count from a time in the
    text ("the previous year") or means the present at large ("now").
    """

    count: int
    unit: str
    base: Expression | None = None
    whole: bool = True
    vague: str | None = None


@attrs.frozen(slots=True)
class Anaphor:
    """A time that another part of the text gives: "that year", "two days later", "the day before"; month and day when they are stated."""

    unit: str
    month: int | None = None
    day: int | None = None


@attrs.frozen(slots=True)
class Nth:
    """The n-th ``unit`` or ``weekday`` of a time, from the end when negative: "first Monday of May", "last day of October 2015"."""

    number: int
    of: Expression
    unit: str | None = None
    weekday: int | None = None


@attrs.frozen(slots=True)
class Stretch:
    """The first (or, negative, last) ``number`` units of a time: "first eight months of 2024".

    Without ``of`` up to or from the publication date ("the last three years"); with empty `Fields` of a year not said ("the first eight months").
    """

    number: int
    unit: str
    of: Expression | None = None


@attrs.frozen(slots=True)
class Ending:
    """So many units that end with a time: "the three months ended June 30"; ``tense`` is -1 for one that is over, 1 for one to come."""

    number: int
    unit: str
    of: Expression
    tense: int = 0


@attrs.frozen(slots=True)
class Part:
    """The early, mid or late part of a time; earlier, later, rest: what of it lies before or after the publication date."""

    part: str
    of: Expression


@attrs.frozen(slots=True)
class Range:
    """From one time to another, both included."""

    start: Expression
    end: Expression

    @property
    def reversed_days(self) -> tuple[int, int] | None:
        """The two days of a range within one month that ends before it starts ("from 18 to 12 May"); None for any other."""
        start, end = self.start, self.end
        if not (isinstance(start, Fields) and isinstance(end, Fields)) or (start.month, start.year) != (end.month, end.year) or start.month is None:
            return None
        return (start.day, end.day) if start.day is not None and end.day is not None and start.day > end.day else None


@attrs.frozen(slots=True)
class Open:
    """Bounded on one side: ``bound`` is since, until, before, after or by."""

    bound: str
    of: Expression


@attrs.frozen(slots=True)
class Cued:
    """A time with one more cue: a clock time, a zone, an approximation."""

    of: Expression
    name: str
    word: str


@attrs.frozen(slots=True)
class Several:
    """Times that share what is said once: "5 and 7 May", "May and June 2023"; each is a mention of its own."""

    of: tuple[Expression, ...]


Expression: TypeAlias = Fields | Offset | Anaphor | Nth | Stretch | Ending | Part | Range | Open | Cued | Several
