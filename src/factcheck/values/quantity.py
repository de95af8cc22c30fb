"""Quantities: a number as stated, the set of numbers it denotes, and its unit.

Precision and hedges decide the set:

* **Precision.** Digits denote half a unit of the last significant digit to either side, the upper end open: ``8600`` is [8550, 8650), ``4183``
  [4182.5, 4183.5), ``1.0`` [0.95, 1.05). Zeros that end a plain integer are not significant beyond the second digit (``20`` ± 0.5, ``100`` ± 5,
  ``26000`` ± 500); with a scale word the written digits are (``100`` million ± 0.5 million). A fraction ``n/d`` is known to two digits (``1/3`` ±
  0.005). Negative numbers mirror positive ones.
* **Hedges.** ``about`` [n-s, n+s], ``nearly`` [n-s, n), ``over-slightly`` (n, n+s], ``more-than`` (n, ∞), ``at-least`` [n, ∞), ``less-than`` (-∞, n),
  ``at-most`` (-∞, n], ``exactly`` [n, n]. The reach *s* is a tenth of the number, but no more than five units of its last digit that is not zero, no
  less than one unit of its last significant digit, and no more than half the number: the rounder the number, the further (20 by 2, 88 billion by 5
  billion, 8600 by 500, 88432 by 5, 1 by 0.5).
* **Counted things.** A count is a whole number: in a unit ``{stem}`` the set holds the integers of the interval ("four principles" is {4}, "more
  than 123 people" is {124, 125, ...}). A decimal narrower than one thing ("1.5 {children}") is an average: another kind than a count.
* **Candidate units.** "$" may be any of several: the set then is the union over the candidates. Two such values are equal or conflict only with the
  same candidates.
"""

from __future__ import annotations

import functools
from fractions import Fraction
from typing import Any

import attrs

from factcheck.values.dimension import conversion, convertible, is_counted, measure
from factcheck.values.interval import Interval, decimal_text, relate_unions, united
from factcheck.values.precision import read_digits
from factcheck.values.relation import Relation, Value
from factcheck.values.symbols import THIN, grouped, unit_symbol

_Fibre = tuple[str, bool]


@attrs.frozen(slots=True, cache_hash=True)
class Quantity(Value):
    """``number`` as stated (None for a range), the ``interval`` it denotes, the ``unit`` of both.

    ``unit``: ``iso4217:USD``, ``%``, ``[pp]``, a UCUM code, ``{stem}`` for counted things, None for a bare number. ``hedged``: a hedge, not the
    digits, drew a bound. ``alternatives``: further units that may be meant instead. ``precision``: half a unit of the last significant digit, 0 when
    exact, None when not stated in digits.
    """

    number: Fraction | None
    interval: Interval
    unit: str | None = None
    hedged: bool = False
    alternatives: tuple[str, ...] = ()
    precision: Fraction | None = None

    @classmethod
    def stated(
        cls,
        digits: str,
        *,
        scale: int | Fraction = 1,
        unit: str | None = None,
        hedge: str | None = None,
        alternatives: tuple[str, ...] = (),
        exact: bool = False,
    ) -> Quantity:
        """The quantity that digits such as ``"88"`` or ``"1.50"`` state, times a scale word's value.

        ``hedge`` is one of `HEDGES` or None; ``exact`` (and the hedge ``exactly``) means the number and nothing beside it. `ValueRangeError` for
        other digits or hedges.

        >>> str(Quantity.stated("88", scale=10**9, unit="iso4217:USD").interval)
        '[87500000000, 88500000000)'
        """
        reading = read_digits(digits, scale)
        hedge = "exactly" if exact else hedge
        half = Fraction(0) if hedge == "exactly" else reading.half
        return cls(reading.number, reading.interval(hedge), unit, hedge not in (None, "exactly"), alternatives, half)

    @classmethod
    def between(cls, low: Quantity, high: Quantity) -> Quantity:
        """The range from one stated number to another, both included: "10-12%" is [10, 12], not [9.5, 12.5).

        An end without a unit takes that of the other; a low end in another unit is converted to that of the high end. `ValueRangeError` when the ends
        cannot be compared or the low end lies above the high one.
        """
        if high.unit is None:
            high = attrs.evolve(high, unit=low.unit, alternatives=low.alternatives)
        elif low.unit not in (None, high.unit):
            low = low.converted(high.unit)
        bottom = low.number if low.number is not None else low.interval.low
        top = high.number if high.number is not None else high.interval.high
        bottom_open = low.interval.low_open and low.number is None
        top_open = high.interval.high_open and high.number is None
        interval = Interval(bottom, top, bottom_open, top_open)
        known = [p for p in (low.precision, high.precision) if p is not None]
        return cls(None, interval, high.unit, low.hedged or high.hedged, high.alternatives, max(known, default=None))

    @property
    def low(self) -> Fraction | None:
        """The low bound of the interval; None when unbounded."""
        return self.interval.low

    @property
    def high(self) -> Fraction | None:
        """The high bound of the interval; None when unbounded."""
        return self.interval.high

    @property
    def units(self) -> tuple[str | None, ...]:
        """Every unit that may be meant, the likeliest first."""
        return (self.unit, *(u for u in self.alternatives if u != self.unit))

    def settled(self, unit: str | None) -> Quantity:
        """The same quantity once the unit is known to be this one; nothing is converted."""
        return attrs.evolve(self, unit=unit, alternatives=())

    def converted(self, unit: str | None) -> Quantity:
        """The same quantity in another unit of its dimension, its precision converted with it; `ValueRangeError` when there is none."""
        factor, offset = conversion(self.unit, unit)
        number = None if self.number is None else self.number * factor + offset
        precision = None if self.precision is None else self.precision * factor
        return Quantity(number, self.interval.mapped(factor, offset), unit, self.hedged, (), precision)

    def relation_to(self, other: Value) -> Relation:
        """See `factcheck.values.relate`."""
        if not isinstance(other, Quantity):
            return Relation.INCOMPARABLE
        if not (self.alternatives or other.alternatives or is_counted(self.unit) or is_counted(other.unit)):
            if self.unit == other.unit:
                return self.interval.relation_to(other.interval)
            if not convertible(self.unit, other.unit):
                return Relation.INCOMPARABLE
            return self.interval.relation_to(other.interval.mapped(*conversion(other.unit, self.unit)))
        mine, theirs = _fibres(self), _fibres(other)
        if mine.keys() == theirs.keys():
            return _relate_fibres(mine, theirs)
        overlap = any(relate_unions(mine[key], theirs[key]).agrees for key in mine.keys() & theirs.keys())
        return Relation.COMPATIBLE if overlap else Relation.INCOMPARABLE

    def to_dict(self) -> dict[str, Any]:
        """``number``, ``low``, ``high``, ``low_open``, ``high_open``, ``unit``; numbers as decimal strings, or ``n/d`` where decimals do not end."""
        return {
            "number": None if self.number is None else decimal_text(self.number),
            "low": None if self.low is None else decimal_text(self.low),
            "high": None if self.high is None else decimal_text(self.high),
            "low_open": self.interval.low_open,
            "high_open": self.interval.high_open,
            "unit": self.unit,
        }

    def __str__(self) -> str:
        """The number in groups of three with its unit: ``88 000 000 000 USD``, ``≲ 88 USD`` (nearly), ``≈ 20``, ``> 100``, ``10-12 %`` with an en
        dash.

        Where the set is not the one that the plain digits would denote, half a unit is added (``100 000 000 ± 500 000``), or ``=`` stands before an
        exact number.
        """
        return _displayed(self)

    def _shown(self) -> str:
        low, high = self.interval.low, self.interval.high
        if self.number is None:
            if low is not None and high is not None:
                return f"{grouped(low)}–{grouped(high)}"
            return _bound(self.interval)
        if low is None or high is None:
            return _bound(self.interval)
        number = grouped(self.number, decimals=_decimals(self.precision))
        if self.hedged:
            return f"{_mark(self.number, low, high)} {number}"
        plain = Quantity.stated(number.replace(THIN, ""), unit=self.unit)
        if plain.relation_to(self.settled(self.unit)) is Relation.EQUAL:
            return number
        return f"= {number}" if low == high else f"{number} ± {grouped((high - low) / 2)}"


@functools.lru_cache(maxsize=65536)
def _displayed(quantity: Quantity) -> str:
    symbol = unit_symbol(quantity.unit)
    return f"{quantity._shown()} {symbol}" if symbol else quantity._shown()  # noqa: SLF001


@functools.lru_cache(maxsize=65536)
def _fibres(quantity: Quantity) -> dict[_Fibre, tuple[Interval, ...]]:
    """Per dimension (and whether it is counted), the numbers denoted, in the base of that dimension."""
    out: dict[_Fibre, list[Interval]] = {}
    for unit in quantity.units:
        dimension, factor, offset = measure(unit)
        if is_counted(unit):
            whole = _counted(quantity.interval)
            out.setdefault((dimension, whole is not None), []).append(whole or quantity.interval)
        else:
            out.setdefault((dimension, False), []).append(quantity.interval.mapped(factor, offset))
    return {key: united(intervals) for key, intervals in out.items()}


def _bound(interval: Interval) -> str:
    if interval.low is not None:
        return f"{'>' if interval.low_open else '≥'} {grouped(interval.low)}"
    return "any" if interval.high is None else f"{'<' if interval.high_open else '≤'} {grouped(interval.high)}"


def _decimals(precision: Fraction | None) -> int:
    """How many decimals a precision asks for: 0.005 is half a unit of the second."""
    unit = 0 if not precision else 1 / (2 * precision)
    places = len(str(unit)) - 1
    return places if unit == 10**places else 0


def _mark(number: Fraction, low: Fraction, high: Fraction) -> str:
    """The sign of a hedge: what lies at one end of its set is a little more or less."""
    return "≲" if number == high else "≳" if number == low else "≈"


def _counted(interval: Interval) -> Interval | None:
    """The whole numbers of an interval that speaks of a count; None when it speaks of an average."""
    width = interval.width
    return interval.integers() if width is None or width == 0 or width >= 1 else None


def _relate_fibres(a: dict[_Fibre, tuple[Interval, ...]], b: dict[_Fibre, tuple[Interval, ...]]) -> Relation:
    """The relation of two sets over the same dimensions."""
    relations = {relate_unions(a[key], b[key]) for key in a}
    return Relation.of_sets(
        inside=relations <= {Relation.EQUAL, Relation.REFINES},
        around=relations <= {Relation.EQUAL, Relation.REFINED_BY},
        overlap=any(relation.agrees for relation in relations),
    )


def coarser_precision(a: Quantity, b: Quantity) -> Fraction:
    """Half a unit of the last significant digit of the less precisely stated of two quantities, in the unit of ``a``.

    Hedges do not count, the digits do; a range counts as its less precise end. `ValueRangeError` when the units cannot be converted.

    >>> coarser_precision(Quantity.stated("8.6", unit="km"), Quantity.stated("8612", unit="m"))
    Fraction(1, 20)
    """
    factor, _ = conversion(b.unit, a.unit)
    return max(_half_unit(a), _half_unit(b) * factor)


def _half_unit(quantity: Quantity) -> Fraction:
    if quantity.precision is not None:
        return quantity.precision
    width = quantity.interval.width
    return Fraction(0) if width is None else width / 2


def gap(a: Quantity, b: Quantity) -> Fraction | None:
    """The distance between the two sets in the unit of ``a``: 0 when they touch or overlap, None when the units cannot be compared.

    With candidate units, the smallest distance of any two readings that can be compared, in the unit of ``a``.

    >>> gap(Quantity.stated("8600", unit="m"), Quantity.stated("8.9", unit="km"))
    Fraction(200, 1)
    """
    if a.unit == b.unit and not a.alternatives and not b.alternatives:
        return a.interval.gap(b.interval)
    found = []
    for unit in a.units:
        for other in b.units:
            if convertible(unit, other):
                theirs = b.settled(other).converted(unit).interval
                inside_a = a.interval.gap(theirs)
                found.append(inside_a if unit == a.unit or not convertible(unit, a.unit) else inside_a * conversion(unit, a.unit)[0])
    return min(found, default=None)
