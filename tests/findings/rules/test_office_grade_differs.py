"""On one occasion one person holds one grade of an office with one portfolio."""

from __future__ import annotations

import datetime

import pytest

from tests.findings.rules.pairs import Pair, conflicts, found, silent

MONTHS = (datetime.date(2024, 1, 10), datetime.date(2024, 5, 14))

DIFFER = [
    Pair("deputy and minister", "en", "Danish Deputy Finance Minister Karen Holm opened the fair on 12 May 2024.", "On 12 May 2024 Danish Finance Minister Karen Holm opened the fair."),
    Pair("acting and full", "en", "The acting director of the Selwyn Institute, Anna Roth, signed on 12 May 2024.", "On 12 May 2024 Anna Roth, director of the Selwyn Institute, signed."),
    Pair("portfolio", "fr", "Le ministre de la Santé, Paul Meyer, a ouvert la foire le 12 mai 2024.", "Le ministre de la Culture, Paul Meyer, a ouvert la foire le 12 mai 2024."),
    Pair("portfolio", "es", "El ministro de Salud, Pablo Mena, abrió la feria el 12 de mayo de 2024.", "El ministro de Cultura, Pablo Mena, abrió la feria el 12 de mayo de 2024."),
    Pair("deputy and director", "vi", "Ngày 12/5/2024, Phó Giám đốc Viện Hải dương học Vân Sơn, ông Lê Văn Minh, khai mạc hội thảo.", "Ngày 12/5/2024, Giám đốc Viện Hải dương học Vân Sơn, ông Lê Văn Minh, khai mạc hội thảo."),
    Pair("deputy minister", "vi", "Thứ trưởng Bộ Xây dựng Lê Văn Minh tiếp đoàn Na Uy ngày 12/5/2024.", "Bộ trưởng Bộ Xây dựng Lê Văn Minh tiếp đoàn Na Uy ngày 12/5/2024."),
]

LEFT_ALONE = [
    Pair("months apart", "en", "Danish Deputy Finance Minister Karen Holm opened the fair.", "Danish Finance Minister Karen Holm opened the port.", published=MONTHS),
    Pair("other days", "en", "Danish Deputy Finance Minister Karen Holm spoke on 12 May 2020.", "Danish Finance Minister Karen Holm spoke on 12 May 2024."),
    Pair("former", "en", "Former Danish Finance Minister Karen Holm spoke on 12 May 2024.", "Danish Finance Minister Karen Holm spoke on 12 May 2024."),
    Pair("both titles", "en", "Danish Deputy Finance Minister Karen Holm spoke on 12 May 2024. Finance Minister Karen Holm is new.", "Danish Finance Minister Karen Holm spoke on 12 May 2024."),
    Pair("many holders", "en", "Deputy spokeswoman Karen Holm spoke on 12 May 2024.", "Spokeswoman Karen Holm spoke on 12 May 2024."),
    Pair("another office", "en", "Danish Deputy Finance Minister Karen Holm spoke on 12 May 2024.", "Karen Holm, mayor of Aarhus, spoke on 12 May 2024."),
    Pair("another person", "en", "Danish Deputy Finance Minister Karen Holm spoke on 12 May 2024.", "Danish Finance Minister Peter Lund spoke on 12 May 2024."),
    Pair("joint portfolio", "fr", "Le ministre de la Santé et de la Culture, Paul Meyer, a parlé le 12 mai 2024.", "Le ministre de la Culture, Paul Meyer, a parlé le 12 mai 2024."),
    Pair("standing deputy", "vi", "Phó Giám đốc thường trực Viện Hải dương học Vân Sơn, ông Lê Văn Minh, phát biểu ngày 12/5/2024.", "Phó Giám đốc Viện Hải dương học Vân Sơn, ông Lê Văn Minh, phát biểu ngày 12/5/2024."),
]


@pytest.mark.parametrize("pair", DIFFER, ids=str)
def test_two_grades_or_portfolios_on_one_occasion_conflict(pair):
    assert conflicts(pair, "OFF004"), found(pair)


@pytest.mark.parametrize("pair", LEFT_ALONE, ids=str)
def test_other_days_people_and_courtesies_are_left_alone(pair):
    assert silent(pair, "OFF"), found(pair)
