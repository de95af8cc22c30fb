"""Periods: a stretch of time that is meant as a whole ("the 2020-2021 term", "from 21 to 27 September", "since 2012").

A period is another thing than a moment known to the year: "1960" as a moment is some day of 1960, as a period it is all of it, so the two are
INCOMPARABLE. A period denotes the pairs of a first and a last day that it may have, each end being known as finely as it was stated; the relation
follows end by end:

* both ends equal: EQUAL ("from January to August 2024" and "the first eight months of 2024");
* an end stated less precisely on one side: REFINES ("from 1 January 2020 to 31 December 2021" refines "2020-2021");
* an end that cannot be the same day: CONFLICTS ("2020-2021" and "2021-2023", whether they overlap in time or not);
* an end that is open or not said, against a stated one: COMPATIBLE ("since 2012" and "2012-2016": it may still have been running when the first was
  written).

Whether two periods lie apart in *time* is another question: `disjoint`, `overlaps` and `same_grain` answer it, for periods and moments.
"""

from __future__ import annotations

from typing import Any

import attrs

from factcheck.errors import ValueRangeError
from factcheck.values.days import civil, day_of, iso_day
from factcheck.values.moment import GRAINS, Moment
from factcheck.values.relation import Relation, Value


@attrs.frozen(slots=True)
class Period(Value):
    """A stretch of time from the moment ``start`` through the moment ``end``, both part of it; None is open ("since 2012").

    `ValueRangeError` when both are open, or when it would end before it starts.
    """

    start: Moment | None
    end: Moment | None

    def __attrs_post_init__(self) -> None:
        if self.start is None and self.end is None:
            raise ValueRangeError("period: open at both ends, it says nothing")
        if self.start is not None and self.end is not None:
            first, last = self.start.start, self.end.end
            if first is not None and last is not None and first >= last:
                raise ValueRangeError(f"period {self.edtf}: must end after it starts")

    @classmethod
    def whole(cls, moment: Moment) -> Period:
        """A year, month, quarter ... as a whole: "revenue of 2024"."""
        return cls(moment, moment)

    @property
    def edtf(self) -> str:
        """The period in EDTF: ``2020/2021``, ``2012/..``; one moment as a whole is written once."""
        if self.start is not None and self.start == self.end:
            return self.start.edtf
        return f"{self.start.edtf if self.start else '..'}/{self.end.edtf if self.end else '..'}"

    @property
    def first_day(self) -> int | None:
        """The first day it may have; None when open or not known."""
        return None if self.start is None else self.start.start

    @property
    def end_day(self) -> int | None:
        """The day after the last day it may have; None when open or not known."""
        return None if self.end is None else self.end.end

    @property
    def grain(self) -> str:
        """The coarser grain of its ends."""
        return max((m.grain for m in (self.start, self.end) if m is not None), key=GRAINS.index)

    def relation_to(self, other: Value) -> Relation:
        """See `factcheck.values.relate`."""
        if not isinstance(other, Period):
            return Relation.INCOMPARABLE
        return Relation.of_product((_relate_ends(self.start, other.start), _relate_ends(self.end, other.end)))

    def to_dict(self) -> dict[str, Any]:
        """``edtf``, ``start``, ``end`` (exclusive), ``grain``, ``approximate``; days are ISO 8601 dates or None."""
        return {
            "edtf": self.edtf,
            "start": None if self.first_day is None else iso_day(self.first_day),
            "end": None if self.end_day is None else iso_day(self.end_day),
            "grain": self.grain,
            "approximate": any(m.approximate for m in (self.start, self.end) if m is not None),
        }

    def __str__(self) -> str:
        """EDTF with a dash to be read: ``2020 – 2021``, ``2012 – …``."""
        if self.start is not None and self.start == self.end:
            return str(self.start)
        return f"{self.start or '…'} – {self.end or '…'}"


def _relate_ends(a: Moment | None, b: Moment | None) -> Relation:
    if a is None and b is None:
        return Relation.EQUAL
    return Relation.COMPATIBLE if a is None or b is None else a.relation_to(b)


def days(when: Moment | Period) -> tuple[int | None, int | None]:
    """First day and day after the last of a moment or period; None is open or not known."""
    return when.days if isinstance(when, Moment) else (when.first_day, when.end_day)


def overlaps(a: Moment | Period, b: Moment | Period) -> bool:
    """Whether the two are known to share a day; an open end reaches on for ever, a year that is not known is never known to."""
    return _placed(a) and _placed(b) and not disjoint(a, b)


def disjoint(a: Moment | Period, b: Moment | Period) -> bool:
    """Whether the two are known to share no day.

    >>> disjoint(Moment.of(2023, 5), Moment.of(2024)), disjoint(Moment.of(2024, 5), Moment.of(2024))
    (True, False)
    """
    if not (_placed(a) and _placed(b)):
        return False
    (a_start, a_end), (b_start, b_end) = days(a), days(b)
    return (a_end is not None and b_start is not None and a_end <= b_start) or (b_end is not None and a_start is not None and b_end <= a_start)


def day_gap(a: Moment | Period, b: Moment | Period) -> int | None:
    """How many days the nearest days of the two lie apart: 0 when they overlap, 1 for a day and the next; None when not known.

    >>> day_gap(Moment.of(1960, 12, 2), Moment.of(1960, 12, 3)), day_gap(Moment.of(1960), Moment.of(1961, 1, 31))
    (1, 31)
    """
    if not (_placed(a) and _placed(b)):
        return None
    (a_start, a_end), (b_start, b_end) = days(a), days(b)
    if a_end is not None and b_start is not None and a_end <= b_start:
        return b_start - a_end + 1
    if b_end is not None and a_start is not None and b_end <= a_start:
        return a_start - b_end + 1
    return 0


def _placed(when: Moment | Period) -> bool:
    """Whether every end that it has lies at a known day."""
    if isinstance(when, Moment):
        return when.start is not None or when.end is not None
    return all(m is None or m.dated for m in (when.start, when.end))


def extent(when: Moment | Period) -> tuple[str, int] | None:
    """How long it is, in whole months where it begins and ends with a month, else in days; None when open or not known.

    >>> extent(Moment.of(2024)), extent(Period(Moment.of(2024, 1), Moment.of(2024, 9))), extent(Moment.of(2024, 9, 21))
    (('month', 12), ('month', 9), ('day', 1))
    """
    start, end = (when.start, when.end) if isinstance(when, Moment) else (when.first_day, when.end_day)
    if start is None or end is None:
        return None
    (year, month, day), (end_year, end_month, end_day) = civil(start), civil(end)
    if day == end_day == 1:
        return ("month", 12 * (end_year - year) + end_month - month)
    return ("day", end - start)


def same_grain(a: Moment | Period, b: Moment | Period) -> bool:
    """Whether the two are stretches of the same length: a year and a year, nine months and nine months; not a month and nine months.

    Days and instants count alike; a stretch that is open or not known has no grain in common with any.
    """
    length = extent(a)
    return length is not None and length == extent(b)


def year_of(when: Moment | Period) -> int | None:
    """The year in which all of it lies; None when it spans several or is not known."""
    start, end = (when.start, when.end) if isinstance(when, Moment) else (when.first_day, when.end_day)
    if start is None or end is None:
        return None
    year = civil(start)[0]
    return year if end <= day_of(year + 1) else None
