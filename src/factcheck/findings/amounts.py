"""Amounts as what tells claims apart: how far one reaches."""

from __future__ import annotations

from fractions import Fraction

from factcheck.findings.comparison import Extent
from factcheck.values import Quantity, dimension

MONEY = "iso4217:"


def is_count(value: Quantity) -> bool:
    """Whether a quantity counts things rather than measures them."""
    return value.unit is None or value.unit.startswith("{")


def extent_of(value: Quantity) -> Extent | None:
    """How far an amount reaches, in the base unit of its dimension, money of every land on one axis; None where units of several may be meant."""
    if is_count(value):
        return None if value.alternatives else Extent("{}", value.low, value.high)
    axes = {_axis(unit) for unit in value.units}
    if len(axes) != 1:
        return None
    ((axis, factor, offset),) = axes
    interval = value.interval.mapped(factor, offset)
    return Extent(axis, interval.low, interval.high)


def _axis(unit: str | None) -> tuple[str, Fraction, Fraction]:
    axis, factor, offset = dimension.measure(unit)
    above, slash, below = axis.partition("/")
    return (MONEY + slash + below if above.startswith(MONEY) else axis), factor, offset
