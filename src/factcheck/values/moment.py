"""Moments: a point in time, known to the day, the month, the year ...

A moment denotes the days on which the thing may have happened: "1960" any day of that year, "2 December 1960" one day, "5 May" that day of any year.
Days are counted as `datetime.date.toordinal` counts them, on into the years before 1: the proleptic Gregorian calendar with a year 0 (44 BC is the
year -43), as ISO 8601 and EDTF have it. An approximate moment ("about 1960") reaches further on either side: `SLACK` days by grain. A moment of
which nothing is known is INCOMPARABLE, even to itself.
"""

from __future__ import annotations

import datetime
from types import MappingProxyType
from typing import Any

import attrs

from factcheck.errors import ValueRangeError
from factcheck.values.days import MONTH_DAYS, civil, date_of, day_of, days_in_month, iso_day, iso_year
from factcheck.values.relation import Relation, Value

GRAINS = ("instant", "day", "week", "month", "season", "quarter", "half", "year", "decade", "century")
"""Grains from the finest to the coarsest."""
SLACK = MappingProxyType(
    {"instant": 1, "day": 3, "week": 7, "month": 31, "season": 92, "quarter": 92, "half": 183, "year": 1826, "decade": 3653, "century": 18262}
)
"""By how many days an approximate moment reaches beyond its start and its end."""
WHOLE = MappingProxyType({"month": 28, "season": 88, "quarter": 90, "half": 181, "year": 365, "decade": 3652, "century": 36524})
"""How many days a whole month, year ... has at the least: what has fewer is a part of one ("the early 1960s") and reaches half its length further."""


@attrs.frozen(slots=True)
class Moment(Value):
    """A point in time that lies in the days from ``start`` up to, not including, ``end``.

    ``grain`` (see `GRAINS`) says how finely it was stated, ``edtf`` how it is written. One bound alone is None in "before 1900". Both are None when
    the year is not known: then ``month`` and perhaps ``day`` are set ("5 May"), or nothing at all is known ("last Friday" in an undated text).
    """

    start: int | None
    end: int | None
    grain: str
    edtf: str
    approximate: bool = False
    month: int | None = None
    day: int | None = None

    def __attrs_post_init__(self) -> None:
        if self.grain not in GRAINS:
            raise ValueRangeError(f"grain {self.grain!r}: must be one of {', '.join(GRAINS)}")
        if self.start is not None and self.end is not None and self.start >= self.end:
            raise ValueRangeError(f"moment {self.edtf!r}: must end after it starts")
        day = 1 if self.day is None else self.day
        if self.month is not None and not (1 <= self.month <= 12 and 1 <= day <= MONTH_DAYS[self.month - 1]):
            raise ValueRangeError(f"moment {self.edtf!r}: no year has a day {self.day} in month {self.month}")

    @classmethod
    def of(cls, year: int, month: int | None = None, day: int | None = None, *, approximate: bool = False, julian: bool = False) -> Moment:
        """A year, a month or a day. 44 BC is the year -43; ``julian`` reads an Old Style date.

        >>> Moment.of(1960, 12, 2).edtf, Moment.of(1960, approximate=True).edtf, Moment.of(1960).end == day_of(1961)
        ('1960-12-02', '1960~', True)
        """
        if month is None and day is not None:
            raise ValueRangeError(f"day {day}: needs a month")
        start = day_of(year, month or 1, day or 1, julian=julian)
        if day is not None:
            end, grain = start + 1, "day"
        elif month is not None:
            end, grain = day_of(year + month // 12, month % 12 + 1, julian=julian), "month"
        else:
            end, grain = day_of(year + 1, julian=julian), "year"
        if julian and grain == "day":
            year, month, day = civil(start)
        edtf = "-".join([iso_year(year), *(f"{part:02}" for part in (month, day) if part is not None)])
        return cls(start, end, grain, edtf + ("~" if approximate else ""), approximate)

    @classmethod
    def span(cls, start_day: int, end_day: int, grain: str, edtf: str, *, approximate: bool = False) -> Moment:
        """A point in time somewhere in the days from ``start_day`` up to, not including, ``end_day``."""
        return cls(start_day, end_day, grain, edtf, approximate)

    @classmethod
    def yearless(cls, month: int, day: int | None = None) -> Moment:
        """A month or a day of a year that is not known.

        >>> Moment.yearless(5, 5).edtf
        'XXXX-05-05'
        """
        edtf = f"XXXX-{month:02}" + ("" if day is None else f"-{day:02}")
        return cls(None, None, "month" if day is None else "day", edtf, month=month, day=day)

    @classmethod
    def decade(cls, first_year: int, *, approximate: bool = False) -> Moment:
        """The ten years from one that ends in 0: ``196X``."""
        if first_year % 10 or first_year < 0:
            raise ValueRangeError(f"decade {first_year}: must start with a year that ends in 0")
        return cls(day_of(first_year), day_of(first_year + 10), "decade", f"{first_year // 10:03}X", approximate)

    @classmethod
    def century(cls, number: int, *, approximate: bool = False) -> Moment:
        """The hundred years that EDTF writes ``19XX`` for the 20th century: from 1900 up to 2000."""
        if number < 1:
            raise ValueRangeError(f"century {number}: must be 1 or more")
        first = (number - 1) * 100
        return cls(day_of(first), day_of(first + 100), "century", f"{number - 1:02}XX", approximate)

    @classmethod
    def before(cls, moment: Moment) -> Moment:
        """Some time before a moment starts."""
        return cls(None, moment.start, moment.grain, f"../{moment.edtf}", moment.approximate)

    @classmethod
    def after(cls, moment: Moment) -> Moment:
        """Some time after a moment has ended."""
        return cls(moment.end, None, moment.grain, f"{moment.edtf}/..", moment.approximate)

    @property
    def known(self) -> bool:
        """Whether anything is known of when it was."""
        return self.start is not None or self.end is not None or self.month is not None

    @property
    def yearly(self) -> bool:
        """Whether it denotes a day or month of any year ("5 May")."""
        return self.start is None and self.end is None and self.month is not None

    @property
    def dated(self) -> bool:
        """Whether both its first and its last day are known."""
        return self.start is not None and self.end is not None

    @property
    def date(self) -> datetime.date:
        """The date of a moment known to the day; `ValueRangeError` for any other."""
        if self.start is None or self.end != self.start + 1:
            raise ValueRangeError(f"moment {self.edtf!r}: is not known to the day")
        return date_of(self.start)

    @property
    def days(self) -> tuple[int | None, int | None]:
        """The days denoted, end exclusive, with the slack of an approximate moment; None is unbounded."""
        slack = SLACK[self.grain] if self.approximate else 0
        if slack and self.start is not None and self.end is not None and self.end - self.start < WHOLE.get(self.grain, 0):
            slack = min(slack, (self.end - self.start) // 2)
        return (None if self.start is None else self.start - slack, None if self.end is None else self.end + slack)

    def relation_to(self, other: Value) -> Relation:
        """See `factcheck.values.relate`."""
        if not isinstance(other, Moment) or not self.known or not other.known:
            return Relation.INCOMPARABLE
        if self.yearly and other.yearly:
            return _relate_yearless(self, other)
        if self.yearly:
            return _relate_dated(other, self).converse()
        if other.yearly:
            return _relate_dated(self, other)
        return relate_days(self.days, other.days)

    def to_dict(self) -> dict[str, Any]:
        """``edtf``, ``start``, ``end`` (exclusive), ``grain``, ``approximate``; days are ISO 8601 dates or None."""
        return {
            "edtf": self.edtf,
            "start": None if self.start is None else iso_day(self.start),
            "end": None if self.end is None else iso_day(self.end),
            "grain": self.grain,
            "approximate": self.approximate,
        }

    def __str__(self) -> str:
        """EDTF (``1960-12-02``, ``1960~``, ``196X``, ``XXXX-05-05``), or ``?`` when nothing is known."""
        return self.edtf or "?"


def relate_days(a: tuple[int | None, int | None], b: tuple[int | None, int | None]) -> Relation:
    """The relation of two runs of days, ends exclusive, None unbounded."""
    (a_start, a_end), (b_start, b_end) = a, b
    apart = (a_end is not None and b_start is not None and a_end <= b_start) or (b_end is not None and a_start is not None and b_end <= a_start)
    return Relation.of_sets(inside=_inside(a, b), around=_inside(b, a), overlap=not apart)


def _inside(a: tuple[int | None, int | None], b: tuple[int | None, int | None]) -> bool:
    starts = b[0] is None or (a[0] is not None and b[0] <= a[0])
    ends = b[1] is None or (a[1] is not None and a[1] <= b[1])
    return starts and ends


def _relate_yearless(a: Moment, b: Moment) -> Relation:
    if a.month != b.month:
        return Relation.CONFLICTS
    return Relation.of_sets(inside=b.day in (None, a.day), around=a.day in (None, b.day), overlap=False)


def _relate_dated(dated: Moment, yearless: Moment) -> Relation:
    """The relation of known days to a day or month of any year, whose set has no first and no last day."""
    start, end = dated.days
    if start is None or end is None or end - start > 366 * 9:
        return Relation.COMPATIBLE
    month = yearless.month or 1
    for year in range(civil(start)[0], civil(end - 1)[0] + 1):
        if (yearless.day or 1) > days_in_month(year, month):
            continue
        first = day_of(year, month, yearless.day or 1)
        last = first + 1 if yearless.day is not None else first + days_in_month(year, month)
        relation = relate_days((start, end), (first, last))
        if relation.agrees:
            return Relation.REFINES if relation in (Relation.EQUAL, Relation.REFINES) else Relation.COMPATIBLE
    return Relation.CONFLICTS
