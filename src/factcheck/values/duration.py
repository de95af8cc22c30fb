"""Durations: how long something lasts, whenever it does."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import attrs

from factcheck.errors import ValueRangeError
from factcheck.values.interval import Interval, decimal_text
from factcheck.values.precision import Reading
from factcheck.values.quantity import Quantity
from factcheck.values.relation import Relation, Value
from factcheck.values.symbols import grouped

_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}
_MONTHS = {"month": 1, "year": 12}
DURATION_UNITS = (*_SECONDS, *_MONTHS)
"""Units from the finest to the coarsest."""
_ISO = {"second": "T{}S", "minute": "T{}M", "hour": "T{}H", "day": "{}D", "week": "{}W", "month": "{}M", "year": "{}Y"}
_UCUM = {"second": "s", "minute": "min", "hour": "h", "day": "d", "week": "wk", "month": "mo", "year": "a"}
_SHORTEST, _LONGEST = Fraction(28 * 86400), Fraction(31 * 86400)
_MEAN = Fraction(146097 * 86400, 4800)
_DRIFT = Fraction(3 * 86400)


@attrs.frozen(slots=True)
class Duration(Value):
    """A length of time: the ``interval`` of its possible lengths in ``unit`` (`DURATION_UNITS`).

    ``number`` is the length as stated, None for a range; ``parts`` are the numbers and units of a compound one ("1 hour 30 minutes"), coarsest first.
    Seconds to weeks compare exactly, so do months and years; across the two a month has 28 to 31 days, so these can only be COMPATIBLE or CONFLICT.
    """

    interval: Interval
    unit: str
    number: Fraction | None = None
    hedged: bool = False
    parts: tuple[tuple[Fraction, str], ...] = ()
    precision: Fraction | None = None

    def __attrs_post_init__(self) -> None:
        if self.unit not in DURATION_UNITS:
            raise ValueRangeError(f"duration unit {self.unit!r}: must be one of {', '.join(DURATION_UNITS)}")

    @classmethod
    def stated(cls, digits: str, unit: str, *, scale: int = 1, hedge: str | None = None, exact: bool = False) -> Duration:
        """A duration from digits, with the precision and hedges of `Quantity.stated`: "three years" is [2.5, 3.5) years."""
        read = Quantity.stated(digits, scale=scale, hedge=hedge, exact=exact)
        return cls(read.interval, unit, read.number, read.hedged, (), read.precision)

    @classmethod
    def compound(cls, parts: tuple[tuple[Fraction, str], ...], *, hedge: str | None = None) -> Duration:
        """Several units together, coarsest first ("1 hour 30 minutes"), as precise as the last; in the unit of the first.

        >>> Duration.compound(((Fraction(1), "hour"), (Fraction(30), "minute"))).to_dict()["iso8601"]
        'PT1H30M'
        """
        if not parts:
            raise ValueRangeError("duration: has no parts")
        unit, last = parts[0][1], parts[-1][1]
        bounds = [_bounds(number, part, unit) for number, part in parts]
        low, high = sum(low for low, _ in bounds), sum(high for _, high in bounds)
        half = _bounds(Fraction(1, 2), last, unit)[1]
        number = Fraction(low) if low == high else None
        if hedge is None or number is None:
            return cls(Interval(low - half, high + half, high_open=True), unit, number, hedge is not None, parts, half)
        return cls(Reading(number, half, 2 * half).interval(hedge), unit, number, hedge != "exactly", parts, half)

    @classmethod
    def between(cls, low: Duration, high: Duration) -> Duration:
        """The range from one stated duration to another, both included, in the coarser unit; `ValueRangeError` when low exceeds high."""
        unit = max(low.unit, high.unit, key=DURATION_UNITS.index)
        bottom = low.number if low.number is not None else low.interval.low
        top = high.number if high.number is not None else high.interval.high
        interval = Interval(None if bottom is None else _bounds(bottom, low.unit, unit)[0], None if top is None else _bounds(top, high.unit, unit)[1])
        return cls(interval, unit, None, low.hedged or high.hedged)

    def relation_to(self, other: Value) -> Relation:
        """See `factcheck.values.relate`."""
        if not isinstance(other, Duration):
            return Relation.INCOMPARABLE
        if (self.unit in _MONTHS) == (other.unit in _MONTHS):
            return self.base.relation_to(other.base)
        return Relation.COMPATIBLE if self.seconds.overlaps(other.seconds) else Relation.CONFLICTS

    @property
    def quantity(self) -> Quantity:
        """The duration as a quantity in the UCUM unit of time, for `coarser_precision` and `gap`."""
        return Quantity(self.number, self.interval, _UCUM[self.unit], self.hedged, (), self.precision)

    @property
    def base(self) -> Interval:
        """The interval in seconds, or in months for months and years."""
        return self.interval.mapped(Fraction(_SECONDS.get(self.unit) or _MONTHS[self.unit]))

    @property
    def seconds(self) -> Interval:
        """The interval in seconds; months and years as the shortest and longest that calendars make of them."""
        if self.unit in _SECONDS:
            return self.base
        low, high = self.base.low, self.base.high
        return Interval(None if low is None else _shortest(low), None if high is None else _longest(high))

    @property
    def iso8601(self) -> str | None:
        """The stated length in ISO 8601 (``PT1H30M``); of a one-sided range its bound, of a two-sided one None; None when no unit gives decimals
        that end.
        """
        parts = self.parts or ((self.number, self.unit),)
        if parts[0][0] is None:
            return None
        date = time = ""
        for number, unit in parts:
            text = None if number is None else _iso_part(number, unit)
            if text is None:
                return None
            date, time = (date, time + text[1:]) if text.startswith("T") else (date + text, time)
        return f"P{date}{'T' + time if time else ''}"

    def to_dict(self) -> dict[str, Any]:
        """``iso8601``, ``low``, ``high``: the bounds in the coarsest unit named, decimals as strings, None when unbounded."""
        low, high = self.interval.low, self.interval.high
        return {
            "iso8601": self.iso8601,
            "low": None if low is None else decimal_text(low),
            "high": None if high is None else decimal_text(high),
        }

    def __str__(self) -> str:
        """``3 a``, ``1 h 30 min``, ``≥ 2 wk``, ``2–3 d`` with the UCUM letters (``a`` is a year, ``mo`` a month)."""
        if self.parts and not self.hedged:
            return " ".join(f"{grouped(number)} {_UCUM[unit]}" for number, unit in self.parts)
        return str(self.quantity)


def _bounds(number: Fraction, unit: str, to: str) -> tuple[Fraction, Fraction]:
    """The least and the greatest that a number in ``unit`` may be in ``to``: alike, unless days are turned into months of 28 to 31 days."""
    for table in (_SECONDS, _MONTHS):
        if unit in table and to in table:
            exact = number * table[unit] / table[to]
            return exact, exact
    if unit in _MONTHS:
        raise ValueRangeError(f"duration: {unit} cannot be counted in the finer {to}, name the coarser unit first")
    months = Fraction(_MONTHS[to])
    return number * _SECONDS[unit] / _LONGEST / months, number * _SECONDS[unit] / _SHORTEST / months


def _iso_part(number: Fraction, unit: str) -> str | None:
    """``T1.5H`` or ``3Y``; a number whose decimals do not end is turned into a finer unit."""
    table = _SECONDS if unit in _SECONDS else _MONTHS
    for finer in [unit, *(u for u in reversed(table) if table[u] < table[unit])]:
        text = decimal_text(number * table[unit] / table[finer])
        if "/" not in text:
            return _ISO[finer].format(text)
    return None


def _shortest(months: Fraction) -> Fraction:
    """A length in seconds that so many months do not fall below."""
    return max(months * _SHORTEST, months * _MEAN - _DRIFT) if months > 0 else months * _LONGEST


def _longest(months: Fraction) -> Fraction:
    """A length in seconds that so many months do not exceed."""
    return min(months * _LONGEST, months * _MEAN + _DRIFT) if months > 0 else months * _SHORTEST
