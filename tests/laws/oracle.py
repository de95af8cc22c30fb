"""What the relation must be, from the sets themselves, element by element: slow, and too simple to be wrong.

Numbers: a set of numbers with finitely many bounds is told from another by its bounds, the points between neighbouring bounds and a point beyond either end. Days: all
days of the years in which the tests live.
"""

from __future__ import annotations

import functools
import itertools
import math
from fractions import Fraction

from factcheck.values import UNITS, Duration, Interval, Moment, Period, Quantity, Rank, Relation, Scope, civil, day_of

Point = tuple[str, bool, Fraction]
_DAYS = range(day_of(2010), day_of(2036))


def of_sets(a: frozenset[object], b: frozenset[object]) -> Relation:
    if a == b:
        return Relation.EQUAL
    if a < b:
        return Relation.REFINES
    if a > b:
        return Relation.REFINED_BY
    return Relation.COMPATIBLE if a & b else Relation.CONFLICTS


def _inside(number: Fraction, interval: Interval) -> bool:
    if interval.low is not None and (number < interval.low or (number == interval.low and interval.low_open)):
        return False
    return interval.high is None or number < interval.high or (number == interval.high and not interval.high_open)


def _telling(bounds: set[Fraction]) -> set[Fraction]:
    """The bounds, a point between any two neighbours and one beyond either end."""
    ordered = sorted(bounds | {Fraction(0)})
    between = {(x + y) / 2 for x, y in itertools.pairwise(ordered)}
    return {*ordered, *between, ordered[0] - 7, ordered[-1] + 7}


def _base(unit: str | None) -> tuple[str, Fraction, Fraction]:
    return ("bare", Fraction(1), Fraction(0)) if unit is None else UNITS.get(unit, (unit, Fraction(1), Fraction(0)))


@functools.lru_cache
def _is_count(quantity: Quantity) -> bool:
    """A decimal narrower than one thing is no count."""
    low, high = quantity.interval.low, quantity.interval.high
    if low is None or high is None:
        return True
    whole = any(_inside(Fraction(n), quantity.interval) for n in range(math.floor(low), math.ceil(high) + 1))
    return whole and (low == high or high - low >= 1)


@functools.lru_cache
def _bounds(quantity: Quantity) -> set[Fraction]:
    """The bounds in the base of every unit that may be meant, with the whole numbers beside them."""
    out: set[Fraction] = set()
    for unit in (quantity.unit, *quantity.alternatives):
        _, factor, offset = _base(unit)
        for bound in (quantity.interval.low, quantity.interval.high):
            if bound is not None:
                at = bound * factor + offset
                out |= {at, *(Fraction(math.floor(at) + step) for step in (-1, 0, 1, 2))}
    return out


def _holds(quantity: Quantity, point: Point) -> bool:
    dimension, counted, number = point
    for unit in (quantity.unit, *quantity.alternatives):
        name, factor, offset = _base(unit)
        counts = name.startswith("{") and _is_count(quantity)
        whole = number.denominator == 1 or not counts
        if name == dimension and counted == counts and whole and _inside((number - offset) / factor, quantity.interval):
            return True
    return False


@functools.lru_cache
def _kinds(quantity: Quantity) -> frozenset[tuple[str, bool]]:
    units = (quantity.unit, *quantity.alternatives)
    return frozenset((name, name.startswith("{") and _is_count(quantity)) for name in (_base(unit)[0] for unit in units))


def quantities(a: Quantity, b: Quantity) -> Relation:
    kinds = _kinds(a) | _kinds(b)
    points = [(*kind, number) for kind in kinds for number in _telling(_bounds(a) | _bounds(b))]
    mine, theirs = (frozenset(point for point in points if _holds(quantity, point)) for quantity in (a, b))
    relation = of_sets(mine, theirs)
    if _kinds(a) == _kinds(b):
        return relation
    return Relation.COMPATIBLE if mine & theirs else Relation.INCOMPARABLE


def days(moment: Moment) -> frozenset[int]:
    """The days of the oracle's years on which it may have been."""
    if moment.month is not None and moment.start is None:
        return frozenset(n for n in _DAYS if civil(n)[1] == moment.month and moment.day in (None, civil(n)[2]))
    start, end = moment.days
    return frozenset(range(_DAYS.start if start is None else start, _DAYS.stop if end is None else end))


def moments(a: Moment, b: Moment) -> Relation:
    return of_sets(days(a), days(b))


def periods(a: Period, b: Period) -> Relation:
    """By pairs of a first and a last day; both ends of both periods are stated, and short."""
    first, second = (frozenset((s, e) for s in days(p.start) for e in days(p.end)) for p in (a, b) if p.start and p.end)
    return of_sets(first, second)


def durations(a: Duration, b: Duration) -> Relation:
    """Within seconds to weeks, and within months and years."""
    sizes = {"day": 1, "week": 7, "month": 1, "year": 12}
    bounds = {bound * sizes[d.unit] for d in (a, b) for bound in (d.interval.low, d.interval.high) if bound is not None}
    first, second = (frozenset(x for x in _telling(bounds) if _inside(x / sizes[d.unit], d.interval)) for d in (a, b))
    return of_sets(first, second)


def ranks(a: Rank, b: Rank) -> Relation:
    return of_sets(frozenset(range(a.low, a.high + 1)), frozenset(range(b.low, b.high + 1)))


def ranks_in_scopes(a: Rank, b: Rank, nested: Relation) -> Relation | str:
    """By all pairs of a place in the wider scope and a place, no worse, in the narrower one."""
    pairs = [(wide, narrow) for wide in range(1, 25) for narrow in range(1, wide + 1)]
    of_wide, of_narrow = (a, b) if nested is Relation.REFINED_BY else (b, a)
    first = frozenset(pair for pair in pairs if of_wide.low <= pair[0] <= of_wide.high)
    second = frozenset(pair for pair in pairs if of_narrow.low <= pair[1] <= of_narrow.high)
    if first <= second:
        return "entails"
    return Relation.COMPATIBLE if first & second else Relation.CONFLICTS


def scopes(a: Scope, b: Scope) -> Relation:
    return of_sets(a.codes, b.codes)
