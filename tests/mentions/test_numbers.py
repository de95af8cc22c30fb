"""Numbers are read in digits, words and both, with the separators and scale words of their language."""

from __future__ import annotations

import pytest

from tests.mentions.amount_reading import values


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("en", "a fleet of 4,183", ["4,183 = 4183"]),
        ("en", "a fleet of 1 200 000", ["1 200 000 = 1 200 000"]),
        ("en", "the index closed at 1,234.5", ["1,234.5 = 1234.5"]),
        ("en", "the index closed at 1.5", ["1.5 = 1.5"]),
        ("en", "the index closed at 1,234,567.89", ["1,234,567.89 = 1 234 567.89"]),
        ("en", "12,34,567 in all", ["12,34,567 = 1 234 567"]),
        ("fr", "la somme de 1 234 567", ["1 234 567 = 1 234 567"]),
        ("fr", "la somme de 1.234.567,89", ["1.234.567,89 = 1 234 567.89"]),
        ("fr", "la somme de 4,5", ["4,5 = 4.5"]),
        ("es", "la suma de 1.234.567", ["1.234.567 = 1 234 567"]),
        ("es", "la suma de 1,234.50", ["1,234.50 = 1234.50"]),
        ("es", "la suma de 0,75", ["0,75 = 0.75"]),
        ("vi", "tổng cộng 1.234.567", ["1.234.567 = 1 234 567"]),
        ("vi", "tổng cộng 1.5", ["1.5 = 1.5"]),
        ("vi", "tổng cộng 0,123", ["0,123 = 0.123"]),
        ("und", "12,5 kg, 1.234.567 m", ["12,5 kg = 12.5 kg", "1.234.567 m = 1 234 567 m"]),
        ("und", "1,234 kg", []),
    ],
)
def test_digits(language: str, text: str, read: list[str]) -> None:
    """Separators are those of the language; both signs together decide by their order."""
    assert read == values(language, text)


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("en", "3.5 million", ["3.5 million = 3 500 000"]),
        ("en", "3.2bn", ["3.2bn = 3 200 000 000"]),
        ("en", "10k", ["10k = 10 000"]),
        ("en", "10M", ["10M = 10 000 000"]),
        ("en", "4 thousand 3 hundred", ["4 thousand 3 hundred = 4300"]),
        ("en", "3 hundred and 21", ["3 hundred and 21 = 321"]),
        ("en", "3 dozen", ["3 dozen = 36"]),
        ("en", "2 million and a half", ["2 million and a half = 2 500 000"]),
        ("fr", "3,2 milliards", ["3,2 milliards = 3 200 000 000"]),
        ("fr", "2 mille", ["2 mille = 2000 ± 500"]),
        ("es", "3.200 millones", ["3.200 millones = 3 200 000 000 ± 500 000"]),
        ("es", "3,5 mil millones", ["3,5 mil millones = 3 500 000 000"]),
        ("es", "20 mil", ["20 mil = 20 000"]),
        ("vi", "1.200 tỷ", ["1.200 tỷ = 1 200 000 000 000 ± 500 000 000"]),
        ("vi", "1,5 nghìn tỷ", ["1,5 nghìn tỷ = 1 500 000 000 000"]),
        ("vi", "3 tỷ 200 triệu", ["3 tỷ 200 triệu = 3 200 000 000 ± 500 000"]),
        ("vi", "1200k", ["1200k = 1 200 000 ± 500"]),
    ],
)
def test_scales(language: str, text: str, read: list[str]) -> None:
    """A scale word, suffix or dozen multiplies the digits before it; the digits stay as precise as written."""
    assert read == values(language, text)


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("en", "twenty-five", ["twenty-five = 25"]),
        ("en", "one hundred and five", ["one hundred and five = 105"]),
        ("en", "nineteen hundred seventy-three", ["nineteen hundred seventy-three = 1973"]),
        ("en", "two million three hundred thousand", ["two million three hundred thousand = 2 300 000 ± 500"]),
        (
            "en",
            "sixteen billion, one hundred and six million, one hundred and forty-seven thousand, nine hundred and forty-five",
            ["sixteen billion, one hundred and six million, one hundred and forty-seven thousand, nine hundred and forty-five = 16 106 147 945"],
        ),
        ("en", "twelve point zero five", ["twelve point zero five = 12.05"]),
        ("en", "minus fifteen", ["minus fifteen = -15"]),
        ("en", "half a million", ["half a million = 500 000"]),
        ("en", "two and a half million", ["two and a half million = 2 500 000"]),
        ("fr", "quatre-vingt-dix-sept", ["quatre-vingt-dix-sept = 97"]),
        ("fr", "soixante et onze", ["soixante et onze = 71"]),
        ("fr", "septante et un", ["septante et un = 71"]),
        ("fr", "mille deux cent un", ["mille deux cent un = 1201"]),
        ("fr", "deux millions et demi", ["deux millions et demi = 2 500 000"]),
        ("fr", "moins quinze", ["moins quinze = -15"]),
        ("es", "treinta y uno", ["treinta y uno = 31"]),
        ("es", "mil doscientos sesenta y seis", ["mil doscientos sesenta y seis = 1266"]),
        ("es", "setecientos cincuenta y cuatro mil millones", ["setecientos cincuenta y cuatro mil millones = 754 000 000 000 ± 500 000"]),
        ("es", "uno coma cuatrocientos uno", ["uno coma cuatrocientos uno = 1.401"]),
        ("es", "dos millones y medio", ["dos millones y medio = 2 500 000"]),
        ("vi", "hai mươi mốt", ["hai mươi mốt = 21"]),
        ("vi", "một trăm lẻ năm", ["một trăm lẻ năm = 105"]),
        ("vi", "hai nghìn không trăm linh năm", ["hai nghìn không trăm linh năm = 2005"]),
        ("vi", "hai triệu rưỡi", ["hai triệu rưỡi = 2 500 000"]),
        ("vi", "mười lăm nghìn tỷ", ["mười lăm nghìn tỷ = 15 000 000 000 000 ± 500 000 000"]),
    ],
)
def test_words(language: str, text: str, read: list[str]) -> None:
    """Numerals add and multiply as their language does."""
    assert read == values(language, text)


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("en", "two thirds", ["two thirds = 2/3"]),
        ("en", "one-fifth", ["one-fifth = 0.20"]),
        ("en", "a quarter of voters", ["a quarter = 0.25"]),
        ("en", "more than half of them", ["more than half = > 0.5"]),
        ("en", "5½", ["5½ = 5.5"]),
        ("en", "2 1/4", ["2 1/4 = 2.25 ± 0.05"]),
        ("fr", "trois quarts", ["trois quarts = 0.75"]),
        ("fr", "la moitié des voix", ["moitié = 0.50"]),
        ("es", "dos tercios", ["dos tercios = 2/3"]),
        ("es", "la mitad de los votos", ["mitad = 0.50"]),
        ("vi", "hai phần ba", ["hai phần ba = 2/3"]),
    ],
)
def test_fractions(language: str, text: str, read: list[str]) -> None:
    """A fraction is known to about two digits."""
    assert read == values(language, text)


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("en", "fifty zero", ["fifty = 50", "zero = 0"]),
        ("en", "sixty fifteen", ["sixty = 60", "fifteen = 15"]),
        ("fr", "cinquante zéro", ["cinquante = 50", "zéro = 0"]),
        ("es", "sesenta cien", ["sesenta = 60", "cien = 100"]),
        ("es", "mil mil doscientos", ["mil = 1000 ± 500", "mil doscientos = 1200"]),
        ("en", "between two million and three million", ["between two million and three million = 2 000 000–3 000 000"]),
        ("en", "two hundred, five hundred", ["two hundred = 200", "five hundred = 500"]),
    ],
)
def test_near_misses(language: str, text: str, read: list[str]) -> None:
    """Two numbers that do not add up stay two; an article, a time or a part of a name is none."""
    assert read == values(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "version 1.2.3 of it"),
        ("en", "at 192.168.1.2"),
        ("en", "call 555-010-4477"),
        ("en", "the F16 and the B52"),
        ("en", "won 3-1"),
        ("en", "at 10:30 sharp"),
        ("en", "on 24/7 duty"),
        ("en", "at 10 pm"),
        ("en", "12345678901234567890123456789012345678901"),
        ("en", "which one do you prefer"),
        ("en", "the one that got away"),
        ("en", "half-time, by halves"),
        ("en", "dozens of boats, millions of people"),
        ("fr", "les uns et les autres"),
        ("fr", "à 10 heures"),
        ("fr", "des milliers de personnes"),
        ("es", "a las 10 horas"),
        ("es", "unos y otros"),
        ("vi", "lúc 10 giờ sáng"),
        ("vi", "năm nay, mỗi năm, không ai"),
        ("vi", "hàng nghìn người"),
    ],
)
def test_no_numbers(language: str, text: str) -> None:
    """Versions, addresses, telephone numbers, scores, clock times and names are no numbers."""
    assert values(language, text) == []
