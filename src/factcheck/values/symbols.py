"""How numbers and units are shown in reports: no language, no ambiguity.

Integers of five digits or more are grouped by narrow no-break spaces, as ISO 80000 asks; a comma or a point would mean different things to different
readers.
"""

from __future__ import annotations

from fractions import Fraction

from factcheck.values.interval import decimal_text

THIN = "\N{NARROW NO-BREAK SPACE}"
_SYMBOLS = {
    "Cel": "°C", "[pp]": "pp", "[bp]": "bp", "[ppth]": "‰", "har": "ha", "[ppm]": "ppm", "[ppb]": "ppb", "[kn_i]": "kn", "m2": "m²",
    "km2": "km²", "cm2": "cm²", "mm2": "mm²", "m3": "m³", "km3": "km³", "hm3": "hm³", "cm3": "cm³", "mm3": "mm³", "dm3": "dm³", "By": "B", "deg": "°",
    "[mi_i]2": "sq mi", "[sft_i]": "sq ft",
}  # fmt: skip


def grouped(number: Fraction, *, decimals: int = 0) -> str:
    """A number with its integer digits in groups of three from five digits on, and at least so many decimals.

    >>> grouped(Fraction(88_000)).replace(THIN, " "), grouped(Fraction(8600)), grouped(Fraction(-1, 3))
    ('88 000', '8600', '-1/3')
    """
    text = decimal_text(number)
    if "/" in text:
        return text
    sign = "-" if text.startswith("-") else ""
    whole, _, rest = text.removeprefix("-").partition(".")
    if len(whole) > 4:
        head = len(whole) % 3 or 3
        whole = THIN.join([whole[:head], *(whole[i : i + 3] for i in range(head, len(whole), 3))])
    rest = rest.ljust(decimals, "0")
    return f"{sign}{whole}.{rest}" if rest else sign + whole


def unit_symbol(unit: str | None) -> str:
    """A unit as shown after a number: ``USD``, ``%``, ``pp``, ``km²``, ``leaders``; empty for a bare number.

    >>> unit_symbol("iso4217:USD/[bbl_us]"), unit_symbol("{leaders}"), unit_symbol("km2")
    ('USD/bbl us', 'leaders', 'km²')
    """
    if unit is None:
        return ""
    above, slash, below = unit.partition("/")
    if slash and above and below:
        return f"{unit_symbol(above)}/{unit_symbol(below)}"
    if unit in _SYMBOLS:
        return _SYMBOLS[unit]
    if unit.startswith("{") and unit.endswith("}"):
        return unit[1:-1]
    code = unit.removeprefix("iso4217:").replace("[", "").replace("]", "")
    if code.startswith("deg") and code != "deg":
        return "°" + code[3:]
    return code.removesuffix("_i").removesuffix("_av").replace("_", " ")
