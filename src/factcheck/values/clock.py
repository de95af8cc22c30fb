"""Clocks: times of day, on whatever day."""

from __future__ import annotations

from typing import Any

import attrs

from factcheck.errors import ValueRangeError
from factcheck.values.relation import Relation, Value

HOUR, DAY = 60, 1440
# By how many minutes a time may be off: one said to the hour, to half an hour, to five minutes; and what a hedge adds.
TO_THE_HOUR, TO_THE_HALF, TO_FIVE, HEDGED = 30, 10, 3, 20


@attrs.frozen(slots=True)
class Clock(Value):
    """A time of day: the minutes after midnight ``[low, high)`` that it may mean, on a clock that goes round; ``minute`` is the one stated."""

    minute: int
    low: int
    high: int
    hedged: bool = False

    def __attrs_post_init__(self) -> None:
        if not (0 <= self.minute < DAY and self.low <= self.minute < self.high <= self.low + DAY):
            raise ValueRangeError(f"clock {self.minute}: minutes of a day, within their bounds")

    @classmethod
    def stated(cls, hour: int, minute: int | None = None, *, hedged: bool = False) -> Clock:
        """A time as stated; one without minutes, or with round ones, may be off by some.

        >>> str(Clock.stated(13, 34)), Clock.stated(7).high - Clock.stated(7).low
        ('13:34', 60)
        """
        exact = HOUR * hour + (minute or 0)
        off = TO_THE_HOUR if minute is None else TO_THE_HALF if minute % 30 == 0 else TO_FIVE if minute % 5 == 0 else 0
        off += HEDGED if hedged else 0
        return cls(exact, exact - off, exact + max(off, 1), hedged)

    def relation_to(self, other: Value) -> Relation:
        """See `factcheck.values.relate`."""
        if not isinstance(other, Clock):
            return Relation.INCOMPARABLE
        if (self.minute, self.low, self.high) == (other.minute, other.low, other.high):
            return Relation.EQUAL
        shifts = [(other.low + turn, other.high + turn) for turn in (-DAY, 0, DAY)]
        inside = any(low <= self.low and self.high <= high for low, high in shifts)
        around = any(self.low <= low and high <= self.high for low, high in shifts)
        return Relation.of_sets(inside=inside, around=around, overlap=any(self.low < high and low < self.high for low, high in shifts))

    def to_dict(self) -> dict[str, Any]:
        """The time stated and its bounds, ``high`` exclusive, as ISO 8601 hours and minutes."""
        return {"time": _written(self.minute), "low": _written(self.low), "high": _written(self.high)}

    def __str__(self) -> str:
        """ISO 8601 hours and minutes; about so when hedged."""
        return f"{'≈ ' if self.hedged else ''}{_written(self.minute)}"


def _written(minute: int) -> str:
    return f"{minute % DAY // HOUR:02}:{minute % HOUR:02}"
