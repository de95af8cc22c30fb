"""Units of one dimension convert by exact factors; everything else is comparable to itself only."""

from __future__ import annotations

from fractions import Fraction

import pytest

from factcheck.errors import ValueRangeError
from factcheck.values import UNITS, conversion, convertible, is_counted, is_unit


@pytest.mark.parametrize(
    ("unit", "to", "number", "converted"),
    [
        ("km", "m", "8.6", "8600"),
        ("[ft_i]", "m", "10", "3.048"),
        ("[mi_i]", "km", "1", "1.609344"),
        ("har", "km2", "100", "1"),
        ("[acr_i]", "m2", "1", "4046.8564224"),
        ("t", "kg", "1", "1000"),
        ("[ston_av]", "[lb_av]", "1", "2000"),
        ("[lton_av]", "[lb_av]", "1", "2240"),
        ("m3", "L", "1", "1000"),
        ("[bbl_us]", "[gal_us]", "1", "42"),
        ("Cel", "[degF]", "100", "212"),
        ("[degF]", "K", "-459.67", "0"),
        ("km/h", "m/s", "36", "10"),
        ("[mi_i]/h", "km/h", "1", "1.609344"),
        ("[kn_i]", "km/h", "1", "1.852"),
        ("GW.h", "MJ", "1", "3600000"),
        ("GW", "MW", "1.6", "1600"),
        ("GBy", "MBy", "1", "1000"),
        ("GiBy", "MiBy", "1", "1024"),
        ("By", "bit", "1", "8"),
        ("wk", "h", "1", "168"),
        ("a", "mo", "2", "24"),
        ("[ppth]", "%", "5", "0.5"),
        ("[bp]", "[pp]", "25", "0.25"),
        ("iso4217:USD/[bbl_us]", "iso4217:USD/[gal_us]", "84", "2"),
        ("{people}/km2", "{people}/har", "100", "1"),
    ],
)
def test_units_convert_exactly(unit: str, to: str, number: str, converted: str) -> None:
    factor, offset = conversion(unit, to)
    assert Fraction(converted) == Fraction(number) * factor + offset


@pytest.mark.parametrize(
    ("unit", "other"),
    [
        ("%", "[pp]"),
        ("%", None),
        ("iso4217:USD", "iso4217:EUR"),
        ("{seats}", "{members}"),
        ("{seats}", None),
        ("a", "d"),
        ("W", "W.h"),
        ("km", "km2"),
        ("km/h", "km"),
        ("parsnip", "turnip"),
        ("iso4217:USD/[bbl_us]", "iso4217:EUR/[bbl_us]"),
    ],
)
def test_other_dimensions_do_not_convert(unit: str, other: str | None) -> None:
    assert not convertible(unit, other)
    assert convertible(unit, unit)
    with pytest.raises(ValueRangeError, match="cannot be converted"):
        conversion(unit, other)


@pytest.mark.parametrize("unit", ["km", "%", "[pp]", "iso4217:VND", "{người}", "km/h", "iso4217:USD/t", "{people}/km2"])
def test_units_that_are_known(unit: str) -> None:
    assert is_unit(unit)


@pytest.mark.parametrize("unit", ["parsnip", "iso4217:usd", "iso4217:", "USD", "{}", "km/", "/h", "km/h/s", ""])
def test_units_that_are_not_known(unit: str) -> None:
    assert not is_unit(unit)


def test_counted_things_are_written_in_braces() -> None:
    assert is_counted("{seats}")
    assert not any(is_counted(unit) for unit in (None, "seats", "{}", "{people}/km2", "%"))


def test_every_factor_is_exact_and_above_zero() -> None:
    assert [unit for unit, (dimension, factor, offset) in UNITS.items() if not (dimension and factor > 0 and isinstance(offset, Fraction))] == []
