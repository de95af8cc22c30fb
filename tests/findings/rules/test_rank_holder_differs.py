"""One place of one list has one holder; tied places, groups and holders that may be one have not."""

from __future__ import annotations

import pytest

from tests.findings.rules.pairs import Pair, conflicts, found, silent

DIFFER = [
    Pair("owner", "en", "Lake Taro, which freezes in January, is the province's largest lake. Ubrin Province has forty lakes. Lake Taro is the largest lake in Ubrin Province.", "Ubrin Province is proud of Lake Selm. Lake Selm is the largest lake in Ubrin Province. Lake Taro is smaller."),
    Pair("highest", "en", "Mount Tarvis is the highest mountain in Slovenia. Mount Brenta is lower.", "Mount Brenta is the highest mountain in Slovenia."),
    Pair("tallest", "fr", "Le mont Tarvis est la plus haute montagne de Slovénie.", "Le mont Brenta est la plus haute montagne de Slovénie, devant le mont Tarvis."),
    Pair("of one class, each named alone", "en", "Lake Taro is the deepest lake in Sweden.", "The deepest lake in Sweden is Lake Selm."),
    Pair("d'une classe", "fr", "Le lac Taro est le lac le plus profond de Suède.", "Le lac Selm est le lac le plus profond de Suède."),
    Pair("cùng loại", "vi", "Hồ Taro là hồ sâu nhất Thụy Điển.", "Hồ sâu nhất Thụy Điển là hồ Selm."),
    Pair("longest", "es", "El río Tarco es el río más largo de Colombia.", "El río Sumarí es el río más largo de Colombia, por delante del río Tarco."),
    Pair("largest", "vi", "Sông Vân Hà là con sông dài nhất Việt Nam.", "Sông Lam Hà là con sông dài nhất Việt Nam, dài hơn Sông Vân Hà."),
]

LEFT_ALONE = [
    Pair("another scope", "en", "Mount Tarvis is the highest mountain in Slovenia. Mount Brenta is lower.", "Mount Brenta is the highest mountain in Croatia."),
    Pair("another measure", "en", "Lake Taro is the largest lake in Sweden.", "Lake Selm is the deepest lake in Sweden, deeper than Lake Taro."),
    Pair("another place", "en", "Lake Taro is the largest lake in Sweden.", "Lake Selm is the second-largest lake in Sweden after Lake Taro."),
    Pair("a group", "en", "Lake Taro is one of the three largest lakes in Sweden.", "Lake Selm is one of the three largest lakes in Sweden, like Lake Taro."),
    Pair("shared", "en", "Harrow Mills is the joint second-largest employer in Kent.", "Pelham Foods is the joint second-largest employer in Kent, level with Harrow Mills."),
    Pair("a restricting word", "en", "Harrow Mills is the largest private employer in Kent.", "Pelham Foods is the largest employer in Kent, ahead of Harrow Mills."),
    Pair("goods", "en", "Harrow Mills is the largest maker of rails in Europe.", "Pelham Foods is the largest maker of nails in Europe, ahead of Harrow Mills."),
    Pair("years", "en", "Velora City was the largest city of Peru in 1950.", "Marisca City was the largest city of Peru in 2020, ahead of Velora City."),
    Pair("one under two names", "en", "Pelham Foods is the largest grower of peas in Kent.", "Pelham is the largest grower of peas in Kent."),
    Pair("scope", "vi", "Sông Vân Hà là con sông dài nhất Việt Nam.", "Sông Lam Hà là con sông dài nhất Lào, dài hơn Sông Vân Hà."),
]


@pytest.mark.parametrize("pair", DIFFER, ids=str)
def test_two_holders_of_one_place_conflict(pair):
    assert conflicts(pair, "RNK004"), found(pair)


@pytest.mark.parametrize("pair", LEFT_ALONE, ids=str)
def test_other_places_lists_and_years_are_left_alone(pair):
    assert silent(pair, "RNK"), found(pair)
