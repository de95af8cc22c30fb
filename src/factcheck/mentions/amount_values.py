"""The values of amounts: a quantity or a duration, with precision, hedge and the parts of a compound one."""

from __future__ import annotations

import functools
from fractions import Fraction

import attrs

from factcheck.errors import ValueRangeError
from factcheck.mentions.amounts import Amount
from factcheck.values import Duration, Interval, Quantity
from factcheck.values.dimension import conversion


def between(low: Amount, high: Amount) -> Quantity | Duration | None:
    """The value of a range; None when its ends do not fit."""
    try:
        a, b = value_of(low, None), value_of(high, None)
        if isinstance(a, Duration) and isinstance(b, Duration):
            return Duration.between(a, b)
        if isinstance(a, Quantity) and isinstance(b, Quantity):
            if a.number is not None and b.number is not None and a.number > b.number and a.number < 0:
                a, b = b, a
            return Quantity.between(a, b)
    except ValueRangeError:
        return None
    return None


def value_of(amount: Amount, hedge: str | None) -> Quantity | Duration:
    """The value of an amount."""
    digits = amount.reading.digits
    if amount.negative:
        digits = digits[1:] if digits.startswith("-") else f"-{digits}"
    if amount.parts:
        return _compound(amount, hedge)
    unit = amount.unit
    if unit is None:
        return stated_quantity(digits, amount.scale, amount.code, hedge, ())
    if unit.kind == "duration":
        return _duration(digits, amount.scale, unit.code, hedge)
    return stated_quantity(digits, amount.scale, unit.code, hedge, unit.alternatives)


@functools.lru_cache(maxsize=1 << 16)
def stated_quantity(
    digits: str, scale: int | Fraction = 1, unit: str | None = None, hedge: str | None = None, alternatives: tuple[str, ...] = ()
) -> Quantity:
    """A stated quantity; a mixed number is as precise as its fraction. The amounts of a corpus repeat, so it is remembered."""
    quantity = Quantity.stated(digits, scale=scale, unit=unit, hedge=hedge, alternatives=alternatives)
    if "/" not in digits or hedge is not None or quantity.number is None or quantity.precision is None:
        return quantity
    half = Fraction(scale) / (2 * Fraction(digits).denominator)
    if half >= quantity.precision:
        return quantity
    number = quantity.number  # "101-1/8" is known to half an eighth, not to its second digit
    return attrs.evolve(quantity, interval=Interval(number - half, number + half, high_open=True), precision=half)


@functools.lru_cache(maxsize=1 << 14)
def _duration(digits: str, scale: int | Fraction, unit: str, hedge: str | None) -> Duration:
    """A stated duration, remembered likewise."""
    whole = scale if isinstance(scale, int) else scale.numerator if scale.denominator == 1 else None
    if whole is None:
        raise ValueRangeError(f"duration scale {scale}: must be whole")
    return Duration.stated(digits, unit, scale=whole, hedge=hedge)


def _compound(amount: Amount, hedge: str | None) -> Quantity | Duration:
    """The value of an amount in several units, in the first of them."""
    if amount.unit is not None and amount.unit.kind == "duration":
        return Duration.compound(tuple((number, unit.code) for number, unit in amount.parts), hedge=hedge)
    whole, last = amount.parts[0][1], amount.parts[-1][1]
    total = Fraction(0)
    for number, unit in amount.parts:
        step = Fraction(1) if unit.kind == "money" else conversion(unit.code, last.code)[0]
        total += number * step * (unit.factor if unit.kind == "money" else 1)
    sign = -1 if amount.negative else 1
    if whole.kind == "money":
        cents = total / last.factor
        return Quantity.stated(
            str(sign * cents.numerator // cents.denominator), scale=last.factor, unit=whole.code, hedge=hedge, alternatives=whole.alternatives
        )
    ratio = sign * total
    return Quantity.stated(f"{ratio.numerator}/{ratio.denominator}" if ratio.denominator > 1 else str(ratio.numerator), unit=last.code, hedge=hedge)
