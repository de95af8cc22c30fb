"""What is told of a part of a named thing is not told of the thing."""

from __future__ import annotations

import datetime

import pytest

import factcheck

DAY = datetime.date(2024, 5, 14)

PARTS = [
    ("en", "The Fenwick Line is 12 kilometres long.", "The Fenwick Line extension is 4 kilometres long."),
    ("en", "The Marlow Bridge is 340 metres long.", "The Marlow Bridge footpath is 210 metres long."),
    ("en", "Fort Orrin was built in 1751.", "The Fort Orrin barracks were built in 1778."),
    ("en", "Kelso Airport was opened in 1951.", "The terminal of Kelso Airport was opened in 1978."),
    ("en", "The first phase of the Kelso metro opened in 2001.", "The second phase of the Kelso metro opened in 2009."),
    ("en", "The Kelso metro opened in 2001.", "The second line of the Kelso metro opened in 2009."),
    ("en", "The Orlen Bridge is 1,200 metres long.", "The main span of the Orlen Bridge is 340 metres long."),
    ("fr", "La ligne Brisal mesure 12 kilomètres.", "Le prolongement de la ligne Brisal mesure 4 kilomètres."),
    ("es", "La línea Sorva mide 12 kilómetros.", "La ampliación de la línea Sorva mide 4 kilómetros."),
]

WHOLES = [
    ("en", "The Fenwick Line is 12 kilometres long.", "The Fenwick Line itself is 14 kilometres long."),
    ("en", "The Marlow Bridge is 340 metres long.", "The Marlow Bridge today is 360 metres long."),
    ("en", "The Marlow Bridge is 340 metres long.", "The length of the Marlow Bridge is 360 metres."),
    ("fr", "La ligne Brisal mesure 12 kilomètres.", "La longueur de la ligne Brisal est de 14 kilomètres."),
    ("es", "La línea Sorva mide 12 kilómetros.", "La longitud de la línea Sorva es de 14 kilómetros."),
]


def conflicts(language: str, one: str, other: str) -> int:
    documents = [factcheck.Document(id=name, text=text, language=language, published=DAY) for name, text in (("a", one), ("b", other))]
    return len(factcheck.check(documents).conflicts)


@pytest.mark.parametrize(("language", "one", "other"), PARTS, ids=[row[2] for row in PARTS])
def test_a_part_is_not_the_thing(language, one, other):
    assert not conflicts(language, one, other)


@pytest.mark.parametrize(("language", "one", "other"), WHOLES, ids=[row[2] for row in WHOLES])
def test_a_word_beside_a_name_may_speak_of_it(language, one, other):
    assert conflicts(language, one, other)
