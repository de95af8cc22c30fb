"""Units and their dimensions, as exact factors: ``base = number * factor + offset``.

Codes are UCUM's; further dimensions: ``%`` and ``[pp]`` (percentage points) are two, every ``iso4217:XXX`` is its own (no exchange rate is exact),
so is every counted thing ``{stem}``. A month is no fixed number of days, so calendar time is a dimension beside time. ``a/b`` divides two units. A
code that is not known is a dimension of its own: comparable to itself only.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType

from factcheck.errors import ValueRangeError

_EXACT: tuple[tuple[str, str, str], ...] = (
    # length, in metres
    ("length", "m", "1"), ("length", "[in_i]", "0.0254"), ("length", "[ft_i]", "0.3048"), ("length", "[yd_i]", "0.9144"),
    ("length", "[mi_i]", "1609.344"), ("length", "[nmi_i]", "1852"), ("length", "AU", "149597870700"), ("length", "[ly]", "9460730472580800"),
    # area, in square metres
    ("area", "m2", "1"), ("area", "km2", "1000000"), ("area", "cm2", "0.0001"), ("area", "mm2", "0.000001"), ("area", "har", "10000"),
    ("area", "ha", "10000"),
    ("area", "ar", "100"), ("area", "[acr_us]", "62726400000/15499969"), ("area", "[acr_br]", "4046.8564224"), ("area", "[acr_i]", "4046.8564224"),
    ("area", "[sft_i]", "0.09290304"), ("area", "[syd_i]", "0.83612736"),
    ("area", "[sin_i]", "0.00064516"), ("area", "[mi_i]2", "2589988.110336"),
    # mass, in grams
    ("mass", "g", "1"), ("mass", "t", "1000000"), ("mass", "kt", "1000000000"), ("mass", "Mt", "1000000000000"), ("mass", "Gt", "1000000000000000"),
    ("mass", "[lb_av]", "453.59237"), ("mass", "[oz_av]", "28.349523125"), ("mass", "[ston_av]", "907184.74"), ("mass", "[lton_av]", "1016046.9088"),
    ("mass", "[stone_av]", "6350.29318"), ("mass", "[oz_tr]", "31.1034768"), ("mass", "[car_m]", "0.2"),
    # volume, in litres
    ("volume", "L", "1"), ("volume", "m3", "1000"), ("volume", "dm3", "1"), ("volume", "cm3", "0.001"), ("volume", "mm3", "0.000001"),
    ("volume", "hm3", "1000000000"), ("volume", "km3", "1000000000000"), ("volume", "[gal_us]", "3.785411784"), ("volume", "[gal_br]", "4.54609"),
    ("volume", "[qt_us]", "0.946352946"),
    ("volume", "[pt_us]", "0.473176473"), ("volume", "[pt_br]", "0.56826125"), ("volume", "[foz_us]", "0.0295735295625"),
    ("volume", "[cup_us]", "0.2365882365"),
    ("volume", "[bbl_us]", "158.987294928"), ("volume", "[cft_i]", "28.316846592"), ("volume", "[cyd_i]", "764.554857984"),
    # time, in seconds; months and years are calendar time, in months
    ("time", "s", "1"), ("time", "min", "60"), ("time", "h", "3600"), ("time", "d", "86400"), ("time", "wk", "604800"),
    ("calendar time", "mo", "1"), ("calendar time", "a", "12"),
    # speed, in metres a second; km/h and the like are quotients
    ("length/time", "[kn_i]", "463/900"), ("length/time", "[c]", "299792458"),
    # energy, in joules; power, in watts
    ("energy", "J", "1"), ("energy", "W.h", "3600"), ("energy", "cal", "4.184"), ("energy", "kcal", "4184"), ("energy", "eV", "1.602176634e-19"),
    ("energy", "[Btu_IT]", "1055.05585262"), ("power", "W", "1"), ("power", "[HP]", "745.69987158227022"), ("power", "[HP_M]", "735.49875"),
    # data size, in bits
    ("data size", "bit", "1"), ("data size", "By", "8"), ("data size", "KiBy", "8192"), ("data size", "MiBy", "8388608"),
    ("data size", "GiBy", "8589934592"),
    ("data size", "TiBy", "8796093022208"),
    # shares: per cent, per mille, parts per million and billion; percentage points and basis points are differences of shares
    ("%", "%", "1"), ("%", "[ppth]", "0.1"), ("%", "[ppm]", "0.0001"), ("%", "[ppb]", "0.0000001"), ("[pp]", "[pp]", "1"), ("[pp]", "[bp]", "0.01"),
    # others that the news names
    ("frequency", "Hz", "1"), ("pressure", "Pa", "1"), ("pressure", "bar", "100000"), ("pressure", "atm", "101325"),
    ("pressure", "[psi]", "6894.757293168"),
    ("voltage", "V", "1"), ("current", "A", "1"), ("force", "N", "1"), ("radiation dose", "Sv", "1"), ("activity", "Bq", "1"), ("angle", "deg", "1"),
    ("sound level", "dB", "1"), ("luminous flux", "lm", "1"), ("acidity", "[pH]", "1"),
)  # fmt: skip
_PREFIXES = {"p": -12, "n": -9, "u": -6, "m": -3, "c": -2, "d": -1, "h": 2, "k": 3, "M": 6, "G": 9, "T": 12, "P": 15, "E": 18}
_PREFIXED = ("m", "g", "L", "s", "J", "W.h", "W", "bit", "By", "Hz", "Pa", "V", "A", "N", "Sv", "Bq", "eV")
_TEMPERATURES = {
    "K": ("temperature", Fraction(1), Fraction(0)),
    "Cel": ("temperature", Fraction(1), Fraction("273.15")),
    "[degF]": ("temperature", Fraction(5, 9), Fraction("459.67") * 5 / 9),
}
_ALIASES = {"l": "L", "mo_j": "mo", "a_j": "a", "B": "By"}


def _table() -> dict[str, tuple[str, Fraction, Fraction]]:
    table = {code: (dimension, Fraction(factor), Fraction(0)) for dimension, code, factor in _EXACT}
    for base in _PREFIXED:
        dimension, factor, offset = table[base]
        for letter, power in _PREFIXES.items():
            table.setdefault(letter + base, (dimension, factor * Fraction(10) ** power, offset))
    table.update(_TEMPERATURES)
    table.update({alias: table[code] for alias, code in _ALIASES.items()})
    return table


UNITS: Mapping[str, tuple[str, Fraction, Fraction]] = MappingProxyType(_table())
"""Unit code to dimension, factor and offset."""


@functools.lru_cache(maxsize=4096)
def measure(unit: str | None) -> tuple[str, Fraction, Fraction]:
    """Dimension, factor and offset of a unit; a bare number (None) has the dimension ``"1"``, an unknown code its own.

    >>> measure("km/h")
    ('length/time', Fraction(5, 18), Fraction(0, 1))
    """
    if unit is None:
        return ("1", Fraction(1), Fraction(0))
    if unit in UNITS:
        return UNITS[unit]
    above, slash, below = unit.partition("/")
    if slash and above and below and "/" not in below:
        (upper, factor, _), (lower, divisor, _) = measure(above), measure(below)
        return (f"{upper}/{lower}", factor / divisor, Fraction(0))
    return (unit, Fraction(1), Fraction(0))


def is_unit(unit: str) -> bool:
    """Whether a code is one whose meaning is known: of the table, a currency, a counted thing, or a quotient of such."""
    above, slash, below = unit.partition("/")
    if slash:
        return is_unit(above) and "/" not in below and is_unit(below)
    currency = unit.removeprefix("iso4217:")
    return unit in UNITS or (len(currency) == 3 and currency != unit and currency.isalpha() and currency.isupper()) or is_counted(unit)


def is_counted(unit: str | None) -> bool:
    """Whether a unit is a counted thing, ``{stem}``."""
    return unit is not None and len(unit) > 2 and unit.startswith("{") and unit.endswith("}") and "/" not in unit


def convertible(unit_a: str | None, unit_b: str | None) -> bool:
    """Whether numbers in one unit have an exact meaning in the other.

    >>> convertible("km", "[mi_i]"), convertible("%", "[pp]"), convertible("iso4217:USD", "iso4217:EUR")
    (True, False, False)
    """
    return unit_a == unit_b or measure(unit_a)[0] == measure(unit_b)[0]


@functools.lru_cache(maxsize=4096)
def conversion(unit: str | None, to: str | None) -> tuple[Fraction, Fraction]:
    """Factor and offset with ``number_in_to = number * factor + offset``; `ValueRangeError` when there is none."""
    (dimension, factor, offset), (target, divisor, shift) = measure(unit), measure(to)
    if dimension != target:
        raise ValueRangeError(f"unit {unit}: cannot be converted to {to}, {dimension} is not {target}")
    return (factor / divisor, (offset - shift) / divisor)
