"""A rank is a place in an order, from its top or its bottom, by a dimension that the languages share."""

from __future__ import annotations

import pytest

from tests.mentions.amount_reading import cues, values


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("en", "the second-largest city", ["second-largest = #2"]),
        ("en", "the world's third most populous country", ["third most populous = #3"]),
        ("en", "the largest in Asia", ["largest = #1"]),
        ("en", "Canada's smallest province", ["smallest = #1↑"]),
        ("en", "the second-smallest state", ["second-smallest = #2↑"]),
        ("en", "the least expensive car", ["least expensive = #1↑"]),
        ("en", "the world's third-busiest airport", ["third-busiest = #3"]),
        ("fr", "la deuxième plus grande ville", ["deuxième plus grande = #2"]),
        ("fr", "la deuxième ville la plus peuplée", ["deuxième ville la plus peuplée = #2"]),
        ("fr", "le plus grand pays", ["plus grand = #1"]),
        ("fr", "deuxième exportateur mondial", ["deuxième exportateur = #2"]),
        ("es", "el segundo mayor exportador", ["segundo mayor = #2"]),
        ("es", "la tercera economía más grande", ["tercera economía más grande = #3"]),
        ("es", "el país más poblado", ["más poblado = #1"]),
        ("es", "su mayor socio", ["mayor = #1"]),
        ("vi", "thành phố lớn thứ hai", ["lớn thứ hai = #2"]),
        ("vi", "cảng lớn nhất", ["lớn nhất = #1"]),
        ("vi", "nước đông dân thứ ba", ["đông dân thứ ba = #3"]),
        ("vi", "tỉnh nhỏ nhất", ["nhỏ nhất = #1↑"]),
    ],
)
def test_superlatives(language: str, text: str, read: list[str]) -> None:
    """A superlative beside an ordinal is that place, alone and definite the first."""
    assert read == values(language, text)


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("en", "It ranks 7th among 40 states.", ["ranks 7th = #7", "40 states = 40 state"]),
        ("en", "ranked number three", ["ranked number three = #3"]),
        ("en", "They came joint third in the race.", ["came joint third = #3"]),
        ("en", "She finished second.", ["finished second = #2"]),
        ("en", "It is second only to China.", ["second only to = #2"]),
        ("en", "the world's No. 2 exporter", ["No. 2 = #2"]),
        ("en", "in third place", ["third place = #3"]),
        ("fr", "au troisième rang", ["troisième rang = #3"]),
        ("fr", "Il arrive en deuxième position.", ["arrive en deuxième position = #2"]),
        ("es", "Ocupa el séptimo puesto.", ["Ocupa el séptimo puesto = #7"]),
        ("es", "Quedó quinto.", ["Quedó quinto = #5"]),
        ("vi", "đứng thứ năm", ["đứng thứ năm = #5"]),
        ("vi", "xếp thứ 7", ["xếp thứ 7 = #7"]),
        ("vi", "vị trí thứ ba", ["vị trí thứ ba = #3"]),
        ("vi", "đứng đầu", ["đứng đầu = #1"]),
    ],
)
def test_places(language: str, text: str, read: list[str]) -> None:
    """Verbs, nouns and phrases of rank."""
    assert read == values(language, text)


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("en", "one of the top five exporters", ["one of the top five = #1–5"]),
        ("en", "one of the five largest", ["one of the five largest = #1–5"]),
        ("en", "in the top 10", ["in the top 10 = #1–10"]),
        ("fr", "l'un des cinq plus grands", ["l'un des cinq plus grands = #1–5"]),
        ("es", "uno de los cinco mayores productores", ["uno de los cinco mayores = #1–5"]),
        ("vi", "nằm trong top 10", ["nằm trong top 10 = #1–10"]),
        ("vi", "một trong năm nước xuất khẩu lớn nhất", ["một trong năm nước xuất khẩu lớn nhất = #1–5"]),
    ],
)
def test_groups(language: str, text: str, read: list[str]) -> None:
    """One of so many is a set of places."""
    assert read == values(language, text)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "the second-largest city", {"dimension": "large"}),
        ("fr", "la deuxième plus grande ville", {"dimension": "large"}),
        ("es", "el segundo mayor exportador", {"dimension": "large"}),
        ("vi", "thành phố lớn thứ hai", {"dimension": "large"}),
        ("en", "They came joint third in the race.", {"tied": "tied"}),
    ],
)
def test_dimensions(language: str, text: str, expected: dict[str, str]) -> None:
    """The dimension is the same id in every language; a shared place is marked."""
    assert expected == cues(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "some of the biggest banks"),
        ("en", "one of the largest"),
        ("en", "the poorest people"),
        ("en", "a larger city"),
        ("en", "the most important thing"),
        ("en", "the latest news"),
        ("fr", "l'un des plus grands"),
        ("fr", "plus grand que"),
        ("fr", "la plus grande partie"),
        ("es", "un país más grande que otro"),
        ("es", "la mayor parte"),
        ("es", "mayor de edad"),
        ("vi", "một trong những cảng lớn nhất"),
        ("vi", "thống nhất đất nước"),
        ("vi", "nhất là"),
    ],
)
def test_no_ranks(language: str, text: str) -> None:
    """Plurals, comparisons, shares and idioms rank nothing."""
    assert values(language, text) == []
