"""A first of one class has one holder, and one visit one number; other classes, deeds and qualified firsts are left alone."""

from __future__ import annotations

import datetime

import pytest

from tests.findings.rules.pairs import Pair, agreement, conflicts, found, silent

YEARS = (datetime.date(2010, 3, 1), datetime.date(2024, 3, 1))

DIFFER = [
    Pair("deed and doer", "en", "Anna Roth was the first woman to conduct the Tarnholm Orchestra.", "The Tarnholm Orchestra remembers Karen Holm, the first woman to conduct it. In 1971 Karen Holm was the first woman to conduct the Tarnholm Orchestra."),
    Pair("of one country", "en", "In 1998 Peter Lund became the first Dane to sail around Cape Orsk.", "Paul Hansen was the first Dane to sail around Cape Orsk, in 1987."),
    Pair("woman", "fr", "Anna Roux a été la première femme à diriger l'Opéra de Lyon.", "Claire Dumas a été la première femme à diriger l'Opéra de Lyon."),
    Pair("woman", "es", "Ana Rojas fue la primera mujer en dirigir el Museo Orsk.", "Carmen Vidal fue la primera mujer en dirigir el Museo Orsk."),
    Pair("visit counted", "en", "This is the first visit to Chile by a Danish prime minister. Danish Prime Minister Karen Holm landed on Monday.", "For the second time a Danish prime minister visits Chile: Karen Holm landed on Monday."),
    Pair("visit counted", "fr", "C'est la première visite d'un président finlandais au Chili.", "Le programme est chargé, car la deuxième visite d'un président finlandais au Chili ne dure qu'un jour."),
]

LEFT_ALONE = [
    Pair("woman and anyone", "en", "Anna Roth was the first woman to conduct the Tarnholm Orchestra.", "Peter Lund was the first Dane to conduct the Tarnholm Orchestra."),
    Pair("another deed", "en", "Anna Roth was the first woman to conduct the Tarnholm Orchestra.", "Karen Holm was the first woman to sing with the Tarnholm Orchestra."),
    Pair("another body", "en", "Anna Roth was the first woman to conduct the Tarnholm Orchestra.", "Karen Holm was the first woman to conduct the Velora Orchestra."),
    Pair("another origin", "en", "Peter Lund was the first Dane to win the Tarnholm Marathon.", "Paul Meyer was the first Austrian to win the Tarnholm Marathon."),
    Pair("since", "en", "Anna Roth is the first woman to conduct the Tarnholm Orchestra since 1990.", "Karen Holm was the first woman to conduct the Tarnholm Orchestra."),
    Pair("as president", "en", "It is the first visit to Chile by a Danish prime minister since 1990.", "It is the second visit to Chile by a Danish prime minister."),
    Pair("other visits", "en", "The first visit to Chile by a Danish prime minister was in 1972.", "This is the second visit to Chile by a Danish prime minister.", published=YEARS),
    Pair("other places", "en", "This is the first visit to Chile by a Danish prime minister.", "This is the second visit to Peru by a Danish prime minister."),
    Pair("since", "fr", "Pour la première fois depuis 1990, un président finlandais s'est rendu à Lima.", "La deuxième visite d'un président finlandais à Lima date de 1985."),
    Pair("men and women", "es", "Ana Rojas fue la primera mujer en dirigir el Museo Orsk.", "Pablo Mena fue el primer director del Museo Orsk."),
    Pair("another deed", "vi", "Bà Lê Thị Hoa là người phụ nữ đầu tiên lái tàu phá băng của Công ty Vân Sơn.", "Bà Trần Thị Mai là người phụ nữ đầu tiên lãnh đạo Công ty Vân Sơn."),
]

AGREE = [
    (Pair("said otherwise", "en", "Anna Roth was the first woman to conduct the Tarnholm Orchestra.", "The Tarnholm Orchestra invited Anna Roth, its first female conductor."), "equal"),
    (Pair("narrower class", "en", "Amina Diallo was the first African woman to win the Tarnholm Marathon.", "Amina Diallo was the first Kenyan woman to win the Tarnholm Marathon."), "entails"),
    (Pair("visit", "en", "The first visit to Chile by Danish Prime Minister Karen Holm begins on Monday.", "Karen Holm's first visit to Chile begins on Monday."), "equal"),
]


@pytest.mark.parametrize("pair", DIFFER, ids=str)
def test_two_holders_or_numbers_of_one_first_conflict(pair):
    assert conflicts(pair, "FST001"), found(pair)


@pytest.mark.parametrize("pair", LEFT_ALONE, ids=str)
def test_other_classes_deeds_and_times_are_left_alone(pair):
    assert silent(pair, "FST"), found(pair)


@pytest.mark.parametrize(("pair", "relation"), AGREE, ids=str)
def test_firsts_agree(pair, relation):
    assert relation in agreement(pair, "FST"), found(pair)
