"""Exact intervals of numbers: what lies between two bounds, either of which may be missing, inside or outside."""

from __future__ import annotations

import math
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

import attrs

from factcheck.errors import ValueRangeError
from factcheck.values.relation import Relation


@attrs.frozen(slots=True)
class Interval:
    """The numbers from ``low`` to ``high``; ``None`` is unbounded, and an open bound is not itself inside.

    An unbounded side is open. An interval that holds no number raises `ValueRangeError`.

    >>> Interval(Fraction(3), Fraction(4), low_open=False, high_open=True).contains(Fraction(4))
    False
    """

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False

    def __attrs_post_init__(self) -> None:
        if self.low is None:
            object.__setattr__(self, "low_open", True)
        if self.high is None:
            object.__setattr__(self, "high_open", True)
        if self.low is not None and self.high is not None:
            # By their cross products: fractions take several times as long to compare themselves.
            low, high = self.low.numerator * self.high.denominator, self.high.numerator * self.low.denominator
            if low > high or (low == high and (self.low_open or self.high_open)):
                raise ValueRangeError(f"interval {self}: holds no number, its low bound must lie below its high bound")

    @classmethod
    def point(cls, number: Fraction) -> Interval:
        """The interval of one number."""
        return cls(number, number)

    @property
    def width(self) -> Fraction | None:
        """The distance of the bounds; None when unbounded."""
        return None if self.low is None or self.high is None else self.high - self.low

    def contains(self, number: Fraction) -> bool:
        """Whether a number lies inside."""
        above = self.low is None or self.low < number or (self.low == number and not self.low_open)
        below = self.high is None or number < self.high or (number == self.high and not self.high_open)
        return above and below

    def within(self, other: Interval) -> bool:
        """Whether every number of this interval lies in the other."""
        return _low_key(other) <= _low_key(self) and _high_key(self) <= _high_key(other)

    def overlaps(self, other: Interval) -> bool:
        """Whether the two share a number."""
        return not (_ends_before(self, other) or _ends_before(other, self))

    def gap(self, other: Interval) -> Fraction:
        """The distance between the two; 0 when they touch or overlap."""
        for before, after in ((self, other), (other, self)):
            if before.high is not None and after.low is not None and before.high < after.low:
                return after.low - before.high
        return Fraction(0)

    def relation_to(self, other: Interval) -> Relation:
        """The relation of the two sets of numbers."""
        return Relation.of_sets(inside=self.within(other), around=other.within(self), overlap=self.overlaps(other))

    def mapped(self, factor: Fraction, offset: Fraction = Fraction(0)) -> Interval:
        """The interval of ``number * factor + offset``; a negative factor turns it round."""
        if factor == 0:
            raise ValueRangeError("interval: cannot be multiplied by zero")
        if factor == 1 and offset == 0:
            return self
        low = None if self.low is None else self.low * factor + offset
        high = None if self.high is None else self.high * factor + offset
        if factor < 0:
            return Interval(high, low, self.high_open, self.low_open)
        return Interval(low, high, self.low_open, self.high_open)

    def integers(self) -> Interval | None:
        """The closed interval from the first integer inside to the last; None when no integer lies inside.

        >>> str(Interval(Fraction(7, 2), Fraction(9, 2), high_open=True).integers())
        '[4, 4]'
        """
        low = high = None
        if self.low is not None:
            low = math.floor(self.low) + 1 if self.low_open else math.ceil(self.low)
        if self.high is not None:
            high = math.ceil(self.high) - 1 if self.high_open else math.floor(self.high)
        if low is not None and high is not None and low > high:
            return None
        return Interval(None if low is None else Fraction(low), None if high is None else Fraction(high))

    def __str__(self) -> str:
        low = "∞" if self.low is None else decimal_text(self.low)
        high = "∞" if self.high is None else decimal_text(self.high)
        return f"{'(' if self.low_open else '['}{'-' if self.low is None else ''}{low}, {high}{')' if self.high_open else ']'}"


def _low_key(interval: Interval) -> tuple[bool, Fraction, bool]:
    """Orders low ends: unbounded first, then by number, a closed end before an open one."""
    return (interval.low is not None, interval.low if interval.low is not None else Fraction(0), interval.low_open)


def _high_key(interval: Interval) -> tuple[bool, Fraction, bool]:
    """Orders high ends: by number, an open end before a closed one, unbounded last."""
    return (interval.high is None, interval.high if interval.high is not None else Fraction(0), not interval.high_open)


def _ends_before(a: Interval, b: Interval) -> bool:
    """Whether every number of ``a`` lies below every number of ``b``."""
    if a.high is None or b.low is None:
        return False
    return a.high < b.low or (a.high == b.low and (a.high_open or b.low_open))


def united(intervals: Iterable[Interval]) -> tuple[Interval, ...]:
    """The union as disjoint intervals in rising order, touching ones joined."""
    out: list[Interval] = []
    for interval in sorted(intervals, key=_low_key):
        if out and not _apart(out[-1], interval):
            high = max(out[-1], interval, key=_high_key)
            out[-1] = Interval(out[-1].low, high.high, out[-1].low_open, high.high_open)
        else:
            out.append(interval)
    return tuple(out)


def _apart(a: Interval, b: Interval) -> bool:
    """Whether a number lies between the two, ``a`` being the lower."""
    if a.high is None or b.low is None:
        return False
    return a.high < b.low or (a.high == b.low and a.high_open and b.low_open)


def relate_unions(a: tuple[Interval, ...], b: tuple[Interval, ...]) -> Relation:
    """The relation of two unions as `united` returns them."""
    return Relation.of_sets(
        inside=all(any(x.within(y) for y in b) for x in a),
        around=all(any(y.within(x) for x in a) for y in b),
        overlap=any(x.overlaps(y) for x in a for y in b),
    )


def decimal_text(number: Fraction) -> str:
    """A number in plain decimal digits, or ``n/d`` when these do not end.

    >>> decimal_text(Fraction(53, 10)), decimal_text(Fraction(1, 3)), decimal_text(Fraction(-88_000))
    ('5.3', '1/3', '-88000')
    """
    if number.denominator == 1:
        return str(number.numerator)
    twos = fives = 0
    rest = number.denominator
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return f"{number.numerator}/{number.denominator}"
    places = max(twos, fives)
    scaled = number * 10**places
    sign = "-" if scaled < 0 else ""
    digits = str(abs(scaled.numerator)).rjust(places + 1, "0")
    return f"{sign}{digits[:-places]}.{digits[-places:]}"


def exact(number: int | str | Decimal | Fraction) -> Fraction:
    """A number as an exact fraction; floats are refused.

    >>> exact("0.1")
    Fraction(1, 10)
    """
    if isinstance(number, float):
        raise ValueRangeError(f"{number!r}: a float is not exact, write it as a string")
    try:
        return Fraction(number)
    except (ValueError, ZeroDivisionError) as error:
        raise ValueRangeError(f"{number!r}: not a number") from error
