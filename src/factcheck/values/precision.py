"""What digits denote: half a unit of the last significant digit to either side, and how far hedges reach."""

from __future__ import annotations

import functools
import re
from decimal import Decimal
from fractions import Fraction

import attrs

from factcheck.errors import ValueRangeError
from factcheck.values.interval import Interval, exact

HEDGES = ("about", "nearly", "over-slightly", "more-than", "at-least", "less-than", "at-most", "exactly")
"""What a hedge may say of a number."""
_DIGITS = re.compile(r"[+-]?\d{1,400}(?:\.\d{1,400})?(?:[eE][+-]?\d{1,3})?|[+-]?\d{1,40}/\d{1,40}", re.ASCII)


@attrs.frozen(slots=True)
class Reading:
    """A ``number``, the ``half`` unit of its last significant digit, and the unit of its last digit that is not zero, for the reach of a hedge."""

    number: Fraction
    half: Fraction
    rounded: int | Fraction

    @property
    def reach(self) -> Fraction:
        """How far a hedge before the number reaches.

        A tenth of the number, at most five of its last unit that is not zero, at least one significant unit, but no more than half of a small
        number.
        """
        size, unit = abs(self.number), 2 * self.half
        reach = max(unit, min(size / 10, Fraction(5 * self.rounded)))
        return max(self.half, min(reach, size / 2)) if size else unit

    def interval(self, hedge: str | None = None) -> Interval:
        """The numbers denoted under a hedge of `HEDGES`, or by the digits alone; `ValueRangeError` for another hedge."""
        if hedge is None:
            return around(self.number, self.half)
        number, reach = self.number, self.reach
        match hedge:
            case "exactly":
                return Interval.point(number)
            case "about":
                return Interval(number - reach, number + reach)
            case "nearly" | "over-slightly":
                below = (hedge == "nearly") == (number >= 0)
                return Interval(number - reach, number, high_open=True) if below else Interval(number, number + reach, low_open=True)
            case "more-than" | "at-least":
                return Interval(number, None, low_open=hedge == "more-than")
            case "less-than" | "at-most":
                return Interval(None, number, high_open=hedge == "less-than")
            case _:
                raise ValueRangeError(f"hedge {hedge!r}: must be one of {', '.join(HEDGES)}")


def around(number: Fraction, half: Fraction) -> Interval:
    """The number and half a unit to either side, open on the side away from zero."""
    if not half:
        return Interval.point(number)
    # In integers: fractions take twice as long to add and to compare themselves.
    share, part = number.numerator * half.denominator, half.numerator * number.denominator
    whole, negative = number.denominator * half.denominator, number.numerator < 0
    return Interval(Fraction(share - part, whole), Fraction(share + part, whole), low_open=negative, high_open=not negative)


@functools.lru_cache(maxsize=8192)
def read_digits(digits: str, scale: int | Fraction) -> Reading:
    """What digits (``"88"``, ``"1.50"``, ``"1/3"``, ``"1E-12"``) times a scale denote; `ValueRangeError` for anything else.

    >>> read_digits("8600", Fraction(1)).half, read_digits("100", Fraction(10**6)).half
    (Fraction(50, 1), Fraction(500000, 1))
    """
    if not _DIGITS.fullmatch(digits):
        raise ValueRangeError(f"digits {digits!r}: not a decimal number such as 88, 1.50 or 1/3")
    if scale <= 0:
        raise ValueRangeError(f"scale {scale}: must be above zero")
    whole, _, decimals = digits.partition(".")
    if scale.denominator == 1 and whole.isdigit() and (not decimals or decimals.isdigit()):
        return _unsigned(whole + decimals, len(decimals), scale.numerator)
    scale = Fraction(scale)
    if "/" in digits:
        number = exact(digits)
        unit = round_unit = _second_digit(number)
    else:
        decimal = Decimal(digits)
        number, written, exponent = Fraction(decimal), "".join(map(str, decimal.as_tuple().digits)), int(decimal.as_tuple().exponent)
        plain = digits.lstrip("+-").isdigit() and scale == 1
        unit = Fraction(10) ** (_plain_place(written) if plain else exponent)
        round_unit = Fraction(10) ** (exponent + len(written) - len(written.rstrip("0"))) if number else unit
    return Reading(number * scale, unit * scale / 2, round_unit * scale)


def _unsigned(digits: str, decimals: int, scale: int) -> Reading:
    """The same for the most frequent kind, plain digits with or without decimals times a whole scale: in integers until the end."""
    number, zeros = int(digits), len(digits) - len(digits.rstrip("0"))
    unit = 10 ** _plain_place(digits.lstrip("0") or "0") if scale == 1 and not decimals else 1
    whole: int = 10**decimals
    rounded = scale * 10**zeros if number else scale * unit
    return Reading(Fraction(number * scale, whole), Fraction(unit * scale, 2 * whole), Fraction(rounded, whole) if decimals else rounded)


def _plain_place(written: str) -> int:
    """The power of ten of the last significant digit of a plain integer: zeros beyond the second digit do not count."""
    zeros = len(written) - len(written.rstrip("0"))
    return max(0, min(zeros, len(written) - 2))


def _second_digit(number: Fraction) -> Fraction:
    """The unit of the second significant digit of a fraction; a tenth, for zero."""
    size, place = abs(number), Fraction(1)
    while size and size < place:
        place /= 10
    while size >= place * 10:
        place *= 10
    return place / 10
