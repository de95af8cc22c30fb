"""A longer name is another thing, or the same one in full: judged over two texts."""

from __future__ import annotations

import datetime

import pytest

import factcheck

DAY = datetime.date(2024, 5, 14)

# Two things of which one has the other's name in its own: never in conflict.
OTHERS = [
    ("en", "The Orlen Dam is 84 metres high.", "The Orlen Lower Dam is 31 metres high."),
    ("en", "The Orlen Dam is 84 metres high.", "The Orlen II Dam is 31 metres high."),
    ("en", "The Orlen Dam is 84 metres high.", "The Orlen-Low Dam is 31 metres high."),
    ("en", "The Orlen Dam employs 84 people.", "The Orlen Dam Museum employs 51 people."),
    ("en", "Basalt Hall was founded in 1984.", "The Basalt Hall Choir was founded in 1991."),
    ("en", "Marrow University has 12,000 students.", "Marrow State University has 9,000 students."),
    ("en", "The University of Marrow has 12,000 students.", "The University of East Marrow has 9,000 students."),
    ("en", "The Marlow Bank was founded in 1901.", "The Marlow Central Bank was founded in 1934."),
    ("en", "The Orsa Prize was founded in 1951.", "The Orsa Junior Prize was founded in 1978."),
    ("en", "Marlow Airport opened in 1951.", "Marlow West Airport opened in 1978."),
    ("en", "Orlen Castle was built in 1901.", "Orlen Palace was built in 1934."),
    ("en", "Orlen Stadium seats 12,000.", "Orlen Arena seats 9,000."),
    ("en", "The Marlow Hotel was founded in 1901.", "The Marlow Brewery was founded in 1934."),
    ("fr", "Haut de 84 mètres, le barrage d'Arvel retient un lac.", "Le barrage d'Arvel-Aval, haut de 31 mètres, date de 1964."),
    ("fr", "Le pont de Sorme mesure 340 mètres de long.", "Le pont de Sorme Sud mesure 210 mètres de long."),
    ("fr", "Saint-Orlac compte 1 200 habitants.", "Saint-Orlac-le-Haut compte 900 habitants."),
    ("es", "La presa de Orlén mide 84 metros de altura.", "La presa de Orlén-Bajo mide 31 metros de altura."),
    ("es", "Villa Sorva tiene 12.000 habitantes.", "Villa Sorva del Norte tiene 9.000 habitantes."),
    ("es", "El castillo de Sorva fue construido en 1901.", "El palacio de Sorva fue construido en 1934."),
    ("vi", "Cầu Sơn Khê dài 340 mét.", "Cầu Sơn Khê 2 dài 210 mét."),
    ("vi", "Trường Đại học Sơn Khê có 12.000 sinh viên.", "Trường Đại học Sơn Khê Tây có 9.000 sinh viên."),
    ("vi", "Nhà máy Sơn Khê có 1.200 công nhân.", "Nhà máy Sơn Khê Mới có 900 công nhân."),
]

# One name, in full on one side: with the place, the form of the firm, the whole noun of its class, or in another language.
SAME = [
    (("en", "The Orlen Dam is 84 metres high."), ("en", "The Orlen Dam is 31 metres high.")),
    (("en", "Kelso Motors Group employs 900 people."), ("en", "Kelso Motors employs 1,100 people.")),
    (("fr", "Le musée Brisal de Garance a été fondé en 1901."), ("fr", "Le musée Brisal a été fondé en 1934.")),
    (("vi", "Trường Đại học Sơn Khê có 12.000 sinh viên."), ("vi", "Đại học Sơn Khê có 9.000 sinh viên.")),
    (("vi", "Xưởng đóng tàu Sơn Khê thành lập năm 1955."), ("vi", "Xưởng Sơn Khê thành lập năm 1958.")),
    (("en", "The Tessan Dam is 84 metres high."), ("fr", "Le barrage de Tessan est haut de 31 mètres.")),
    (("es", "El lago Tambora tiene 84 metros de profundidad."), ("en", "Lake Tambora is 31 metres deep.")),
]


def conflicts(*told: tuple[str, str]) -> int:
    documents = [factcheck.Document(id=str(i), text=text, language=language, published=DAY) for i, (language, text) in enumerate(told)]
    return len(factcheck.check(documents).conflicts)


@pytest.mark.parametrize(("language", "one", "other"), OTHERS, ids=[row[2] for row in OTHERS])
def test_a_longer_name_is_of_another_thing(language, one, other):
    assert not conflicts((language, one), (language, other))


@pytest.mark.parametrize(("one", "other"), SAME, ids=[row[1][1] for row in SAME])
def test_a_longer_name_may_be_the_full_one(one, other):
    assert conflicts(one, other)
