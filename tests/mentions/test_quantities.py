"""A quantity is a number with its unit, hedge, range and change, the bounds that these give, and the words that it covers."""

from __future__ import annotations

import pytest

from factcheck.values import Quantity
from tests.mentions.amount_reading import cues, read, values


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("en", "301,338 km2", ["301,338 km2 = 301 338 km²"]),
        ("en", "660 square metres", ["660 square metres = 660 m²"]),
        ("en", "500,000 barrels of oil", ["500,000 barrels = 500 000 bbl us"]),
        ("en", "98.6 degrees Fahrenheit", ["98.6 degrees Fahrenheit = 98.6 °F"]),
        ("en", "45 degrees", ["45 degrees = 45 °C"]),
        ("en", "5 degrees below zero", ["5 degrees below zero = -5 °C"]),
        ("en", "188 miles an hour", ["188 miles an hour = 188 mi/h"]),
        ("en", "120 km/h", ["120 km/h = 120 km/h"]),
        ("en", "7.3 MWh", ["7.3 MWh = 7.3 MW.h"]),
        ("en", "8 GB", ["8 GB = 8 GBy"]),
        ("en", "6 ft 2 in", ["6 ft 2 in = 74 in"]),
        ("en", "20 (kg)", ["20 (kg) = 20 kg"]),
        ("en", "a 6.8-metre-long boat", ["6.8-metre = 6.8 m"]),
        ("en", "12 percent", ["12 percent = 12 %"]),
        ("en", "two percentage points", ["two percentage points = 2 pp"]),
        ("en", "25 basis points", ["25 basis points = 25 bp"]),
        ("fr", "190 000 mètres carrés", ["190 000 mètres carrés = 190 000 m²"]),
        ("fr", "25 degrés Celsius", ["25 degrés Celsius = 25 °C"]),
        ("fr", "5 pour cent", ["5 pour cent = 5 %"]),
        ("es", "300 km/h", ["300 km/h = 300 km/h"]),
        ("es", "10 grados bajo cero", ["10 grados bajo cero = -10 °C"]),
        ("es", "un 5 por ciento", ["5 por ciento = 5 %"]),
        ("vi", "100 ha", ["100 ha = 100 ha"]),
        ("vi", "5 độ C", ["5 độ C = 5 °C"]),
        ("vi", "12.000 tấn", ["12.000 tấn = 12 000 t"]),
        ("vi", "5 phần trăm", ["5 phần trăm = 5 %"]),
    ],
)
def test_units(language: str, text: str, read: list[str]) -> None:
    """Names and signs of units, with the capitals and the places that they need."""
    assert read == values(language, text)


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("en", "$5 million", ["$5 million = 5 000 000 ± 500 000 USD"]),
        ("en", "US$5m", ["US$5m = 5 000 000 ± 500 000 USD"]),
        ("en", "A$ 30", ["A$ 30 = 30 AUD"]),
        ("en", "€2.5bn", ["€2.5bn = 2 500 000 000 EUR"]),
        ("en", "$20 USD", ["$20 USD = 20 USD"]),
        ("en", "5 million Swiss francs", ["5 million Swiss francs = 5 000 000 ± 500 000 CHF"]),
        ("en", "250 million yen", ["250 million yen = 250 000 000 ± 500 000 JPY"]),
        ("en", "75 USD million", ["75 USD million = 75 000 000 USD"]),
        ("en", "USD 100", ["USD 100 = 100 USD"]),
        ("en", "30 MUSD", ["30 MUSD = 30 000 000 USD"]),
        ("en", "34 cents", ["34 cents = 0.34 USD"]),
        ("en", "3 dollars and 20 cents", ["3 dollars and 20 cents = 3.20 USD"]),
        ("en", "a 3.2-million-euro gift", ["3.2-million-euro = 3 200 000 EUR"]),
        ("en", "5 million pounds", ["5 million pounds = 5 000 000 ± 500 000 GBP"]),
        ("en", "5 pounds of rice", ["5 pounds = 5 lb"]),
        ("fr", "3,2 milliards d’euros", ["3,2 milliards d’euros = 3 200 000 000 EUR"]),
        ("fr", "12 M€", ["12 M€ = 12 000 000 EUR"]),
        ("es", "50 pesos mexicanos", ["50 pesos mexicanos = 50 MXN"]),
        ("es", "un billón de dólares", ["un billón de dólares = 1 000 000 000 000 ± 500 000 000 000 USD"]),
        ("vi", "100.000 đồng", ["100.000 đồng = 100 000 VND"]),
        ("vi", "2 triệu đô la Mỹ", ["2 triệu đô la Mỹ = 2 000 000 ± 500 000 USD"]),
        ("vi", "1.5 tỷ USD", ["1.5 tỷ USD = 1 500 000 000 USD"]),
    ],
)
def test_money(language: str, text: str, read: list[str]) -> None:
    """Codes, signs and names of currencies before and after the number; a sign of several currencies keeps its candidates."""
    assert read == values(language, text)


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("en", "nearly 88 billion dollars", ["nearly 88 billion dollars = ≲ 88 000 000 000 USD"]),
        ("en", "more than 100 dead", ["more than 100 dead = > 100 dead"]),
        ("en", "at least 19 ships", ["at least 19 ships = ≥ 19 ship"]),
        ("en", "up to 5 percent", ["up to 5 percent = ≤ 5 %"]),
        ("en", "about 40 km", ["about 40 km = ≈ 40 km"]),
        ("en", "no more than 12 ships", ["no more than 12 ships = ≤ 12 ship"]),
        ("en", "just over 3 metres", ["just over 3 metres = ≳ 3 m"]),
        ("en", "exactly 50 votes", ["exactly 50 votes = 50 vote"]),
        ("en", "500 people or more", ["500 people or more = ≥ 500 person"]),
        ("fr", "près de 88 milliards de dollars", ["près de 88 milliards de dollars = ≲ 88 000 000 000 USD"]),
        ("fr", "plus de 100 morts", ["plus de 100 morts = > 100 mort"]),
        ("fr", "au moins 19 navires", ["au moins 19 navires = ≥ 19 navire"]),
        ("fr", "jusqu'à 5 %", ["jusqu'à 5 % = ≤ 5 %"]),
        ("fr", "environ 40 km", ["environ 40 km = ≈ 40 km"]),
        ("fr", "une vingtaine de navires", ["une vingtaine de navires = ≈ 20 navire"]),
        ("es", "casi 88.000 millones de dólares", ["casi 88.000 millones de dólares = ≲ 88 000 000 000 USD"]),
        ("es", "más de 100 muertos", ["más de 100 muertos = > 100 muerto"]),
        ("es", "al menos 19 buques", ["al menos 19 buques = ≥ 19 buque"]),
        ("es", "unos 40 km", ["unos 40 km = ≈ 40 km"]),
        ("vi", "gần 88 tỷ USD", ["gần 88 tỷ USD = ≲ 88 000 000 000 USD"]),
        ("vi", "hơn 100 người", ["hơn 100 người = > 100 người"]),
        ("vi", "ít nhất 19 tàu cá", ["ít nhất 19 tàu cá = ≥ 19 tàu cá"]),
        ("vi", "khoảng 40 km", ["khoảng 40 km = ≈ 40 km"]),
        ("vi", "tối đa 5%", ["tối đa 5% = ≤ 5 %"]),
    ],
)
def test_hedges(language: str, text: str, read: list[str]) -> None:
    """A hedge belongs to the value and to the span, before the number or after it."""
    assert read == values(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "over the hill, about him, some people, under water"),
        ("fr", "plus tard, au moins, près du pont"),
        ("es", "más tarde, al menos, unos amigos"),
        ("vi", "gần nhà, hơn nữa, khoảng cách"),
    ],
)
def test_hedges_of_nothing(language: str, text: str) -> None:
    """Words of hedges without a number are none."""
    assert values(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("en", "10–12%", ["10–12% = 10–12 %"]),
        ("en", "4 to 5 million tonnes", ["4 to 5 million tonnes = 4 000 000–5 000 000 t"]),
        ("en", "between 44 and 50 mg", ["between 44 and 50 mg = 44–50 mg"]),
        ("en", "between 2.0 and about 7.0 g", ["between 2.0 and about 7.0 g = 2–7 g"]),
        ("en", "from 10 to 12 ships", ["from 10 to 12 ships = 10–12 ship"]),
        ("en", "$10-12 million", ["$10-12 million = 10 000 000–12 000 000 USD"]),
        ("en", "8- to 16-metre boats", ["8- to 16-metre = 8–16 m"]),
        ("en", "from -18 °C to -34 °C", ["from -18 °C to -34 °C = -34–-18 °C"]),
        ("en", "rose from 5 to 7 percent", ["5 = 5 %", "7 percent = 7 %"]),
        ("fr", "de 10 à 12 %", ["de 10 à 12 % = 10–12 %"]),
        ("fr", "entre 4 et 5 millions de tonnes", ["entre 4 et 5 millions de tonnes = 4 000 000–5 000 000 t"]),
        ("es", "entre 44 y 50 mg", ["entre 44 y 50 mg = 44–50 mg"]),
        ("es", "de 10 a 12 buques", ["de 10 a 12 buques = 10–12 buque"]),
        ("vi", "từ 10 đến 12%", ["từ 10 đến 12% = 10–12 %"]),
        ("vi", "7.850 – 7.950 đồng", ["7.850 – 7.950 đồng = 7850–7950 VND"]),
    ],
)
def test_ranges(language: str, text: str, read: list[str]) -> None:
    """Unit and scale of a range may be given once; after a word of change it is two amounts."""
    assert read == values(language, text)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "up 22% year on year", {"change": "up", "role": "by", "basis": "year"}),
        ("en", "exports fell by 3.5 percent", {"change": "down", "role": "by"}),
        ("en", "a 12 percent increase from a year earlier", {"change": "up", "role": "by", "basis": "year"}),
        ("en", "rates rose to 5 percent", {"change": "up", "role": "to"}),
        ("en", "prices fell 2 percent on the month", {"change": "down", "role": "by", "basis": "month"}),
        ("en", "two percentage points higher", {"change": "up", "role": "by"}),
        ("en", "up the hill 5 km away", {}),
        ("en", "18 dollars a barrel", {"per": "[bbl_us]"}),
        ("fr", "une baisse de 3 %", {"change": "down", "role": "by"}),
        ("es", "subió un 3% interanual", {"change": "up", "role": "by", "basis": "year"}),
        ("vi", "tăng 22% so với cùng kỳ", {"change": "up", "role": "by", "basis": "year"}),
        ("vi", "400.000 đồng/tháng", {"per": "month"}),
    ],
)
def test_changes(language: str, text: str, expected: dict[str, str]) -> None:
    """Words of change give direction and role, phrases of comparison the basis, "a barrel" what the amount is for."""
    assert expected == cues(language, text)


def test_candidates() -> None:
    """A sign of several currencies keeps them, unless the passage names one of them or the text has a region."""

    def units(text: str, language: str = "en") -> list[tuple[str | None, bool]]:
        found = [m.value for m in read(language, text)]
        return [(v.unit, bool(v.alternatives)) for v in found if isinstance(v, Quantity)]

    assert units("It cost $5 million.") == [("iso4217:USD", True)]
    assert units("It cost C$5 million, then $3 million.") == [("iso4217:CAD", False), ("iso4217:CAD", False)]
    assert units("US$5 or C$6, and $3 more.") == [("iso4217:USD", False), ("iso4217:CAD", False), ("iso4217:USD", True)]
    assert units("Costó 20 pesos.", "es-MX") == [("iso4217:MXN", False)]
    assert units("Costó $20.", "es") == [("iso4217:USD", True)]
