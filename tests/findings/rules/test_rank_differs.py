"""One holder, one list: two places conflict; what says less, speaks of another list or of another year does not."""

from __future__ import annotations

import datetime

import pytest

from tests.findings.rules.pairs import Pair, agreement, conflicts, found, silent

LATER = (datetime.date(2019, 3, 1), datetime.date(2024, 3, 1))

DIFFER = [
    Pair("owner and members", "en", "Belmar Steel was the nation's third-largest exporter of rails in 2022.", "Belmar Steel ranked fifth among the nation's exporters of rails in 2022, the customs office said."),
    Pair("wider scope first", "en", "Orsk Foods is the largest producer of frozen peas in Europe, its annual report for 2023 says. It held that place in 2023.", "Orsk Foods was the second-largest producer of frozen peas in Germany in 2023."),
    Pair("number with ending", "en", "Velora was the 4th largest city of Peru in 2020.", "In 2020 Velora was the sixth-largest city in Peru."),
    Pair("adjective of a country", "en", "Tarnholm Bank is the second-biggest Danish bank.", "Tarnholm Bank is Denmark's fourth-biggest bank, figures from Tarnholm Bank show."),
    Pair("by a measure", "en", "Kelso Province is the second-largest of the country's provinces by area.", "Kelso Province, the fourth-largest province of the country by area, lies on the coast."),
    Pair("from below", "en", "Ilby Island is the smallest island of Norway.", "Ilby Island is the third-smallest island of Norway."),
    Pair("most and adjective", "en", "Dunmore Lake is the second most visited lake in Ireland.", "Dunmore Lake is the most visited lake in Ireland."),
    Pair("ranked noun", "fr", "En 2021, la coopérative Valfrance était le deuxième exportateur de fromage du pays.", "La coopérative Valfrance était en 2021 le quatrième exportateur de fromage du pays."),
    Pair("superlative after its noun", "fr", "Le lac Orvan est le deuxième lac le plus profond d'Europe.", "Le lac Orvan est le lac le plus profond d'Europe."),
    Pair("place in a ranking", "fr", "En 2020, le groupe Sogal occupait le troisième rang mondial des producteurs de zinc.", "Le groupe Sogal était en 2020 le premier producteur mondial de zinc."),
    Pair("ordinal and superlative", "es", "Minera Alta fue en 2022 la segunda mayor productora de cobre de Chile.", "En 2022, Minera Alta fue la mayor productora de cobre de Chile."),
    Pair("after the noun", "es", "El río Tarco es el río más largo de Colombia.", "El río Tarco es el tercer río más largo de Colombia."),
    Pair("after the class", "vi", "Năm 2022, Công ty Hải Long là nhà xuất khẩu tôm lớn thứ hai Việt Nam.", "Công ty Hải Long là nhà xuất khẩu tôm lớn thứ tư Việt Nam năm 2022."),
    Pair("alone and with an ordinal", "vi", "Hồ Vân Sơn là hồ nước ngọt lớn nhất Đông Nam Á.", "Hồ Vân Sơn là hồ nước ngọt lớn thứ ba Đông Nam Á."),
]

LEFT_ALONE = [
    Pair("another scope", "en", "Belmar Steel is the second-largest maker of rails in Europe.", "Belmar Steel is the fifth-largest maker of rails in the world."),
    Pair("narrow first", "en", "Orsk Foods is the largest producer of frozen peas in Germany.", "Orsk Foods is the third-largest producer of frozen peas in Europe."),
    Pair("another measure", "en", "Kelso Province is the second-largest of the country's provinces by area.", "Kelso Province is the fifth-largest of the country's provinces by population."),
    Pair("other goods", "en", "Belmar Steel is the nation's largest exporter of rails.", "Belmar Steel is the nation's third-largest exporter of nails."),
    Pair("a restricting word", "en", "Harrow Mills is the largest private employer in Kent.", "Harrow Mills is the fourth-largest employer in Kent."),
    Pair("foreign and all", "en", "Norlux is the second-largest foreign bank in Vietnam.", "Norlux is the ninth-largest bank in Vietnam."),
    Pair("from the other end", "en", "Ilby Island is the smallest island of Norway.", "Ilby Island is the second-largest island of Norway."),
    Pair("one of so many", "en", "Belmar Steel is one of the five largest makers of rails in Europe.", "Belmar Steel is the third-largest maker of rails in Europe."),
    Pair("another year", "en", "Velora was the fourth-largest city of Peru in 2005.", "Velora was the sixth-largest city of Peru in 2020."),
    Pair("no list", "en", "Orsk Foods came third in 2023.", "Orsk Foods is the largest producer of frozen peas in Germany."),
    Pair("once", "en", "Belmar Steel was once the largest maker of rails in Europe.", "Belmar Steel is the third-largest maker of rails in Europe."),
    Pair("a plan", "en", "Belmar Steel wants to become the largest maker of rails in Europe by 2030.", "Belmar Steel is the third-largest maker of rails in Europe."),
    Pair("another in the sentence", "en", "Orsk Foods bought Pelham, the largest grower of peas in Kent.", "Orsk Foods is the third-largest grower of peas in Kent."),
    Pair("another holder", "en", "Velora is the largest city of Peru.", "Marisca is the second-largest city of Peru."),
    Pair("third place of another", "en", "Peru has the largest fleet in the region, ahead of second-place Chile and third place Bolivia's forty boats.", "Peru has the largest fleet in the region."),
    Pair("scope", "fr", "La coopérative Valfrance est le premier exportateur de fromage du pays.", "La coopérative Valfrance est le quatrième exportateur mondial de fromage."),
    Pair("criterion", "fr", "La province d'Arcy est la deuxième du pays par la superficie.", "La province d'Arcy est la cinquième du pays par la population."),
    Pair("scope", "es", "Minera Alta es la mayor productora de cobre de Chile.", "Minera Alta es la tercera productora mundial de cobre."),
    Pair("goods", "vi", "Công ty Hải Long là nhà xuất khẩu tôm lớn nhất Việt Nam.", "Công ty Hải Long là nhà xuất khẩu gạo lớn thứ tư Việt Nam."),
    Pair("scope", "vi", "Hồ Vân Sơn là hồ nước ngọt lớn nhất Việt Nam.", "Hồ Vân Sơn là hồ nước ngọt lớn thứ ba châu Á."),
]

AGREE = [
    (Pair("same place", "en", "Belmar Steel is Europe's second-largest maker of rails.", "Belmar Steel, the second-largest maker of rails in Europe, cut jobs."), "equal"),
    (Pair("a wider scope implies", "en", "Orsk Foods is the largest producer of frozen peas in Europe.", "Orsk Foods is the largest producer of frozen peas in Germany."), "entails"),
    (Pair("a bloc", "en", "Hai Long is the largest exporter of shrimp in Southeast Asia.", "Hai Long is Vietnam's largest exporter of shrimp."), "entails"),
    (Pair("leaves open", "en", "Orsk Foods is the third-largest producer of frozen peas in Europe.", "Orsk Foods is the largest producer of frozen peas in Germany."), "compatible"),
    (Pair("within a group", "en", "Belmar Steel is one of the five largest makers of rails in Europe.", "Belmar Steel is the third-largest maker of rails in Europe."), "refines"),
    (Pair("across languages", "fr", "La société Norlux est la deuxième banque d'Europe.", "The Norlux group is the second-largest bank in Europe.", other="en"), "equal"),
]


@pytest.mark.parametrize("pair", DIFFER, ids=str)
def test_two_places_in_one_list_conflict(pair):
    assert conflicts(pair, "RNK001"), found(pair)


@pytest.mark.parametrize("pair", LEFT_ALONE, ids=str)
def test_other_lists_scopes_measures_and_years_are_left_alone(pair):
    assert silent(pair, "RNK001"), found(pair)


@pytest.mark.parametrize(("pair", "relation"), AGREE, ids=str)
def test_places_agree(pair, relation):
    assert relation in agreement(pair, "RNK"), found(pair)


def test_years_apart_is_a_change():
    pair = Pair("years", "en", "Velora was the fourth-largest city of Peru in 2005.", "Velora was the sixth-largest city of Peru in 2020.", published=LATER)
    assert ("RNK003", "change", "changed") in found(pair) or ("RNK003", "change", "conflicts") in found(pair)
