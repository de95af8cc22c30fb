"""One fact in two languages or two voices: names by their class noun, one number in two units, a passive with its doer, capacities, ends of terms."""

from __future__ import annotations

import datetime

import pytest

import factcheck
from tests.findings.rules.table import case, conflict, shortcomings, table

ACROSS = [
    ("es", "La isla de Norama tiene 7.800 habitantes.", "fr", "L'île de Norama, peuplée de 8 700 habitants, n'a pas de médecin."),
    ("en", "The Kelso tunnel is 12 miles long.", "fr", "Le tunnel de Kelso mesure 12 kilomètres."),
    ("en", "The 20th Cam Sea Conference opened in Nha Trang on Monday.", "vi", "Hội nghị Biển Cam lần thứ 22 khai mạc tại Nha Trang hôm thứ Hai."),
    ("es", "El incendio de la catedral de Linarte, el 9 de noviembre de 1928, duró dos días.", "fr", "La cathédrale de Linarte brûla le 19 novembre 1928."),
]
TWO_THINGS = [
    ("es", "La isla de Norama tiene 7.800 habitantes.", "fr", "La province de Norama compte 87 000 habitants."),
    ("en", "The Kelso tunnel is 12 miles long.", "fr", "Le tunnel de Kelso mesure 19,3 kilomètres."),
    ("es", "El puerto de Norama se inauguró en 1911.", "fr", "L'île de Norama a inauguré son phare en 1934."),
]


def conflicts(one: str, first: str, other: str, second: str) -> list[str]:
    """The codes of the conflicts between two texts in two languages."""
    day = datetime.date(2024, 5, 14)
    texts = [factcheck.Document(id=code, text=text, language=code, published=day) for code, text in ((one, first), (other, second))]
    return [finding.code for finding in factcheck.check(texts).conflicts]


@pytest.mark.parametrize(("one", "first", "other", "second"), ACROSS)
def test_one_fact_in_two_languages_is_compared(one, first, other, second):
    assert conflicts(one, first, other, second) != []


@pytest.mark.parametrize(("one", "first", "other", "second"), TWO_THINGS)
def test_two_things_in_two_languages_are_left_alone(one, first, other, second):
    assert conflicts(one, first, other, second) == []


CONFLICTS = [
    case("by whom it was rejected", "El Parlamento de Tarbes aprobó el jueves la ley de puertos.", "La ley de puertos fue rechazada el jueves por el Parlamento de Tarbes.",
         finds=conflict("REL001", "aprobó", "rechazada"), language="es"),
    case("par qui", "Le Parlement de Tarbe a adopté jeudi la loi sur les ports.", "La loi sur les ports a été rejetée jeudi par le Parlement de Tarbe.",
         finds=conflict("REL001", "adopté", "rejetée"), language="fr"),
    case("the end of a term behind a name", "El mandato del gobernador de Arbeca, Luis Tena, termina en junio de 2025.",
         "Luis Tena seguirá como gobernador de Arbeca hasta junio de 2027.", finds=conflict("TRM005", "junio de 2025", "junio de 2027"), language="es"),
    case("the land behind a portfolio", "La ministra de Sanidad de Uruguay, Lola Anaya, visitó el puerto el martes.",
         "El martes llegó al puerto el ministro de Sanidad de Uruguay, Julián Ocaña.", finds=conflict("OFF001", "Lola Anaya", "Julián Ocaña"), language="es"),
    case("what it can hold", "El embalse de Cuerva puede almacenar 410 hectómetros cúbicos.", "El embalse de Cuerva, con capacidad para 140 hectómetros cúbicos, está al 30 %.",
         finds=conflict("QTY001", "410", "140"), language="es"),
]  # fmt: skip

LEFT_ALONE = [
    case("another law", "El Parlamento de Tarbes aprobó el jueves la ley de costas.", "La ley de puertos fue rechazada el jueves por el Parlamento de Tarbes.", language="es"),
    case("what it holds today", "El embalse de Cuerva tiene capacidad para 140 hectómetros cúbicos.", "El embalse de Cuerva guarda hoy 40 hectómetros cúbicos.", language="es"),
    case("another office", "El mandato del gobernador de Arbeca, Luis Tena, termina en junio de 2025.", "Luis Tena fue gobernador de Segura hasta junio de 2017.", language="es"),
    case("another land's minister", "La ministra de Sanidad de Uruguay, Lola Anaya, dimitió.", "El ministro de Sanidad de Perú, Julián Ocaña, dimitió.", language="es"),
]  # fmt: skip


@table(CONFLICTS)
def test_it_is_found(case):
    assert shortcomings(case) == []


@table(LEFT_ALONE)
def test_it_is_left_alone(case):
    assert shortcomings(case) == []
