"""Write the generated tables of unit and currency names from the CLDR data that Babel carries.

    python scripts/build_unit_names.py

Writes languages/<code>/measures.toml (names of units of measure) and languages/<code>/currencies.toml (names of currencies). The words of
languages/<code>/units.toml are added to these when a language is loaded; they are written by hand.
"""

from __future__ import annotations

import pathlib
import unicodedata

import babel
from babel import Locale

LANGUAGES = pathlib.Path(__file__).parent.parent / "src/factcheck/languages"
UNITS = {
    "length-kilometer": "km", "length-meter": "m", "length-decimeter": "dm", "length-centimeter": "cm", "length-millimeter": "mm",
    "length-micrometer": "um", "length-nanometer": "nm", "length-mile": "[mi_i]", "length-yard": "[yd_i]", "length-foot": "[ft_i]",
    "length-inch": "[in_i]", "length-light-year": "[ly]", "length-nautical-mile": "[nmi_i]", "length-astronomical-unit": "AU",
    "area-square-kilometer": "km2", "area-hectare": "har", "area-square-meter": "m2", "area-square-centimeter": "cm2",
    "area-square-mile": "[mi_i]2", "area-acre": "[acr_us]", "area-square-yard": "[syd_i]", "area-square-foot": "[sft_i]",
    "area-square-inch": "[sin_i]", "mass-tonne": "t", "mass-metric-ton": "t", "mass-kilogram": "kg", "mass-gram": "g", "mass-milligram": "mg",
    "mass-microgram": "ug", "mass-ton": "[ston_av]", "mass-stone": "[stone_av]", "mass-pound": "[lb_av]", "mass-ounce": "[oz_av]",
    "mass-ounce-troy": "[oz_tr]", "mass-carat": "[car_m]", "volume-cubic-kilometer": "km3", "volume-cubic-meter": "m3",
    "volume-cubic-centimeter": "cm3", "volume-megaliter": "ML", "volume-hectoliter": "hL", "volume-liter": "L", "volume-deciliter": "dL",
    "volume-centiliter": "cL", "volume-milliliter": "mL", "volume-gallon": "[gal_us]", "volume-quart": "[qt_us]",
    "volume-gallon-imperial": "[gal_br]", "volume-pint": "[pt_us]", "volume-cup": "[cup_us]", "volume-fluid-ounce": "[foz_us]",
    "volume-cubic-foot": "[cft_i]", "volume-cubic-yard": "[cyd_i]", "volume-barrel": "[bbl_us]", "temperature-celsius": "Cel",
    "temperature-fahrenheit": "[degF]", "temperature-kelvin": "K", "speed-kilometer-per-hour": "km/h", "speed-meter-per-second": "m/s",
    "speed-mile-per-hour": "[mi_i]/h", "speed-knot": "[kn_i]", "energy-kilocalorie": "kcal", "energy-calorie": "cal", "energy-kilojoule": "kJ",
    "energy-joule": "J", "energy-kilowatt-hour": "kW.h", "energy-electronvolt": "eV", "energy-british-thermal-unit": "[Btu_IT]",
    "power-gigawatt": "GW", "power-megawatt": "MW", "power-kilowatt": "kW", "power-watt": "W", "power-milliwatt": "mW", "power-horsepower": "[HP]",
    "digital-petabyte": "PBy", "digital-terabyte": "TBy", "digital-gigabyte": "GBy", "digital-megabyte": "MBy", "digital-kilobyte": "kBy",
    "digital-byte": "By", "digital-terabit": "Tbit", "digital-gigabit": "Gbit", "digital-megabit": "Mbit", "digital-kilobit": "kbit",
    "digital-bit": "bit", "frequency-gigahertz": "GHz", "frequency-megahertz": "MHz", "frequency-kilohertz": "kHz", "frequency-hertz": "Hz",
    "pressure-hectopascal": "hPa", "pressure-pascal": "Pa", "pressure-bar": "bar", "pressure-millibar": "mbar", "pressure-atmosphere": "atm",
    "pressure-kilopascal": "kPa", "pressure-megapascal": "MPa", "electric-volt": "V", "electric-ampere": "A", "force-newton": "N",
    "concentr-percent": "%", "concentr-permille": "[ppth]", "concentr-karat": "[kar]", "concentr-part-per-million": "[ppm]",
}  # fmt: skip


def names(patterns: dict[str, str]) -> set[str]:
    """The names in a unit's patterns, folded, without the place of the number."""
    out = set()
    for pattern in patterns.values():
        if isinstance(pattern, str) and "{0}" in pattern:
            name = unicodedata.normalize("NFC", pattern.replace("{0}", "").replace("\u00a0", " ").strip()).casefold()
            if name and name[0].isalpha():
                out.add(name)
    return out


def write(path: pathlib.Path, table: str, rows: dict[str, set[str]]) -> None:
    lines = [f'source = "Unicode CLDR through Babel {babel.__version__}; written by scripts/build_unit_names.py"', "", f"[{table}]"]
    lines += [f'"{code}" = [{", ".join(chr(34) + n + chr(34) for n in sorted(found))}]' for code, found in sorted(rows.items()) if found]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    for code in ("en", "fr", "es", "vi"):
        data = Locale(code)._data  # noqa: SLF001 -- the unit patterns have no public door
        units: dict[str, set[str]] = {}
        for key, ucum in UNITS.items():
            patterns = data["unit_patterns"].get(key, {}).get("long", {})
            units.setdefault(ucum, set()).update(names(dict(patterns.items())))
        if code == "en":  # CLDR's plain English is American
            for found in units.values():
                found |= {n.replace("meter", "metre").replace("liter", "litre") for n in found}
        write(LANGUAGES / code / "measures.toml", "units", units)
        money: dict[str, set[str]] = {}
        plural = data["currency_names_plural"]
        for iso, name in data["currency_names"].items():
            if "(" in name or not iso.isalpha() or (iso.startswith("X") and iso not in ("XAF", "XOF", "XCD", "XPF", "XDR", "XEU")):
                continue
            forms = {name, *plural.get(iso, {}).values()}
            money[iso] = {unicodedata.normalize("NFC", f).casefold().replace("\u00a0", " ") for f in forms if f.casefold() != iso.casefold()}
        write(LANGUAGES / code / "currencies.toml", "currencies", money)


if __name__ == "__main__":
    main()
