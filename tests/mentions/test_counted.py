"""A number counts the noun that the rule of its language finds; its unit is the stem."""

from __future__ import annotations

import pytest

from tests.mentions.amount_reading import values


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("en", "52 wooden boats", ["52 wooden boats = 52 boat"]),
        ("en", "12 sports officials", ["12 sports officials = 12 official"]),
        ("en", "26,000 spectators watched", ["26,000 spectators = 26 000 spectator"]),
        ("en", "10 other countries", ["10 other countries = 10 country"]),
        ("en", "40 more sheep", ["40 more sheep = 40 sheep"]),
        ("en", "12 wounded soldiers", ["12 wounded soldiers = 12 soldier"]),
        ("en", "one person died", ["one person = 1 person"]),
        ("en", "a 48-floor tower", ["48-floor = 48 floor"]),
        ("en", "half a million copies", ["half a million copies = 500 000 copy"]),
        ("fr", "52 bateaux en bois", ["52 bateaux = 52 bateau"]),
        ("fr", "deux grandes villes", ["deux grandes villes = 2 ville"]),
        ("fr", "trois nouveaux membres", ["trois nouveaux membres = 3 membre"]),
        ("fr", "300 travaux", ["300 travaux = 300 travail"]),
        ("fr", "deux millions de personnes", ["deux millions de personnes = 2 000 000 ± 500 000 personne"]),
        ("es", "52 barcos de madera", ["52 barcos = 52 barco"]),
        ("es", "tres nuevas leyes", ["tres nuevas leyes = 3 ley"]),
        ("es", "dos millones y medio de personas", ["dos millones y medio de personas = 2 500 000 persona"]),
        ("vi", "52 con tàu gỗ", ["52 con tàu = 52 tàu"]),
        ("vi", "có 2013 người xem", ["2013 người = 2013 người"]),
        ("vi", "1.500 lượng vàng", ["1.500 lượng = 1500 lượng"]),
        ("vi", "ba cuốn sách", ["ba cuốn sách = 3 sách"]),
        ("vi", "hai mươi quốc gia thành viên", ["hai mươi quốc gia = 20 quốc gia"]),
    ],
)
def test_nouns(language: str, text: str, read: list[str]) -> None:
    """English takes the last plural of the run, French and Spanish the first noun, Vietnamese the noun after the classifier."""
    assert read == values(language, text)


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("en", "3 of them", ["3 = 3"]),
        ("en", "the 12 were freed", ["12 = 12"]),
        ("en", "Boeing 747 jets", ["747 = 747"]),
        ("en", "chapter 12 heroes", ["12 = 12"]),
        ("en", "in 2019 exports grew", ["2019 = 2019"]),
        ("en", "his 2012 plans", ["2012 = 2012"]),
        ("fr", "les 12 ont voté", ["12 = 12"]),
        ("es", "los 12 fueron liberados", ["12 = 12"]),
        ("vi", "tháng 9 thấp hơn", ["9 = 9"]),
        ("vi", "Giải Sông Lam 2013 diễn ra hôm qua", ["2013 = 2013"]),
    ],
)
def test_no_nouns(language: str, text: str, read: list[str]) -> None:
    """A verb, a preposition or the name that the number belongs to is no counted thing."""
    assert read == values(language, text)
