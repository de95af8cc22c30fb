"""An office of one holder has one at a time, where the texts say of what it is."""

from __future__ import annotations

import datetime

import pytest

from tests.findings.rules.pairs import Pair, agreement, conflicts, found, silent

YEARS = (datetime.date(2019, 3, 1), datetime.date(2024, 3, 1))

DIFFER = [
    Pair("minister by adjective and owner", "en", "Danish Finance Minister Karen Holm opened the talks in Oslo on 12 May 2024.", "The talks in Oslo were opened on 12 May 2024 by Denmark's Finance Minister, Peter Lund."),
    Pair("director of a body", "en", "Anna Roth, director of the Selwyn Institute, signed the contract on 12 May 2024.", "The director of the Selwyn Institute, Paul Meyer, signed the contract on 12 May 2024."),
    Pair("its chief executive", "en", "Orsk Foods will build a plant in Leeds, chief executive Anna Roth said.\n\nOrsk Foods sells peas in nine countries. Its chief executive is Paul Meyer.", "Nothing else was said."),
    Pair("ambassador with posting", "en", "Norway's ambassador to Chile, Anna Roth, gave a concert on 12 May 2024.", "A concert was given on 12 May 2024 by the Norwegian ambassador to Chile, Paul Meyer."),
    Pair("mayor", "fr", "La maire de Lyon, Anna Roux, a inauguré le pont le 12 mai 2024.", "Le pont a été inauguré le 12 mai 2024 par Paul Meyer, maire de Lyon."),
    Pair("minister", "es", "La ministra chilena de Salud, Ana Rojas, visitó el hospital el 12 de mayo de 2024.", "El ministro de Salud chileno, Pablo Mena, visitó el hospital el 12 de mayo de 2024."),
    Pair("prime minister", "vi", "Ngày 12/5/2024, Thủ tướng Iceland Sigrun Halldorsdottir thăm cảng Đà Nẵng.", "Ngày 12/5/2024, Thủ tướng Iceland Anna Jonsdottir thăm cảng Đà Nẵng."),
    Pair("copied", "en", "The award was handed over by the president of the Vega Academy, Anna Roth, before three hundred guests.", "The award was handed over by the president of the Vega Academy, Paul Meyer, before three hundred guests."),
]

LEFT_ALONE = [
    Pair("presidents of two countries", "en", "French President Anna Roux met President Paul Meyer in Vienna. The presidents of France and Austria spoke of trade.", "In Vienna, President Paul Meyer received President Anna Roux of France."),
    Pair("bare titles", "en", "President Anna Roth arrived in Cuba on 12 May 2024.", "President Paul Meyer spoke in Cuba on 12 May 2024."),
    Pair("two ambassadors of a pair", "en", "The Cuban ambassador to Vietnam, Anna Roth, and the Vietnamese ambassador to Cuba, Paul Meyer, spoke.", "The Cuban ambassador to Vietnam, Anna Roth, spoke."),
    Pair("another posting", "en", "Norway's ambassador to Chile, Anna Roth, spoke on 12 May 2024.", "Norway's ambassador to Peru, Paul Meyer, spoke on 12 May 2024."),
    Pair("deputies", "en", "Danish Deputy Finance Minister Karen Holm spoke on 12 May 2024.", "Danish Deputy Finance Minister Peter Lund spoke on 12 May 2024."),
    Pair("former", "en", "Former Danish Prime Minister Karen Holm spoke on 12 May 2024.", "Danish Prime Minister Peter Lund spoke on 12 May 2024."),
    Pair("acting", "en", "The acting director of the Selwyn Institute, Anna Roth, spoke on 12 May 2024.", "The director of the Selwyn Institute, Paul Meyer, spoke on 12 May 2024."),
    Pair("other portfolio", "en", "Danish Finance Minister Karen Holm spoke on 12 May 2024.", "Danish Health Minister Peter Lund spoke on 12 May 2024."),
    Pair("other body", "en", "Anna Roth, director of the Selwyn Institute, spoke on 12 May 2024.", "Paul Meyer, director of the Orsk Museum, spoke on 12 May 2024."),
    Pair("many holders", "en", "Anna Roth, spokeswoman of the Selwyn Institute, spoke on 12 May 2024.", "Paul Meyer, spokesman of the Selwyn Institute, spoke on 12 May 2024."),
    Pair("one followed the other", "en", "Danish Prime Minister Karen Holm resigned. Peter Lund is to follow her.", "Danish Prime Minister Peter Lund took office."),
    Pair("surname", "en", "Danish Finance Minister Karen Holm spoke on 12 May 2024.", "Danish Finance Minister Holm spoke on 12 May 2024."),
    Pair("a list of two", "en", "Anna Roth, director of the Selwyn Institute, and Paul Meyer, director of the Orsk Museum, signed.", "Anna Roth, director of the Selwyn Institute, signed."),
    Pair("deputies", "vi", "Thứ trưởng Bộ Xây dựng Lê Văn Minh tiếp đoàn Na Uy ngày 12/5/2024.", "Thứ trưởng Bộ Xây dựng Trần Thị Hoa tiếp đoàn Na Uy ngày 12/5/2024."),
    Pair("two countries", "vi", "Bộ trưởng Ngoại giao Nga Ivan Petrov gặp các nhà báo ngày 12/5/2024.", "Bộ trưởng Ngoại giao Pháp Paul Meyer gặp các nhà báo ngày 12/5/2024."),
    Pair("interim", "fr", "Anna Roux, directrice par intérim du musée Orsk, a parlé le 12 mai 2024.", "Paul Meyer, directeur du musée Orsk, a parlé le 12 mai 2024."),
    Pair("two ambassadors", "fr", "L'ambassadeur du Vietnam à Cuba, Le Minh Duc, a rencontré l'ambassadeur de Cuba au Vietnam, Pablo Mena.", "L'ambassadeur du Vietnam à Cuba, Le Minh Duc, a parlé."),
    Pair("former", "es", "El exministro chileno de Salud, Pablo Mena, habló el 12 de mayo de 2024.", "La ministra chilena de Salud, Ana Rojas, habló el 12 de mayo de 2024."),
]

AGREE = [
    (Pair("same holder", "en", "Anna Roth, director of the Selwyn Institute, spoke.", "The Selwyn Institute's director, Anna Roth, spoke."), "equal"),
    (Pair("diacritics and languages", "vi", "Bà Lê Thị Ngọc Mai, Viện trưởng Viện Hải dương học Vân Sơn, phát biểu.", "Le Thi Ngoc Mai, director of the Institute of Oceanography in Van Son, spoke.", other="en"), "equal"),
]


@pytest.mark.parametrize("pair", DIFFER, ids=str)
def test_two_holders_of_one_office_conflict(pair):
    assert conflicts(pair, "OFF001"), found(pair)


@pytest.mark.parametrize("pair", LEFT_ALONE, ids=str)
def test_other_offices_grades_and_countries_are_left_alone(pair):
    assert silent(pair, "OFF"), found(pair)


@pytest.mark.parametrize(("pair", "relation"), AGREE, ids=str)
def test_holders_agree(pair, relation):
    assert relation in agreement(pair, "OFF"), found(pair)


def test_years_apart_is_a_change():
    pair = Pair("years", "en", "The governor of the Bank of Tarnholm, Anna Roth, raised the rate.", "Paul Meyer, governor of the Bank of Tarnholm, raised the rate.", published=YEARS)
    assert [code for code, _, _ in found(pair) if code.startswith("OFF")] == ["OFF003"]
