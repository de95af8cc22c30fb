"""The only one of a class in a place is not one of several there."""

from __future__ import annotations

import datetime

import pytest

from tests.findings.rules.pairs import Pair, conflicts, found, silent

YEARS = (datetime.date(1998, 3, 1), datetime.date(2024, 3, 1))

DIFFER = [
    Pair("one of two", "en", "The school at Velora is the only school on Ilby Island.", "The school at Velora is one of the two schools on Ilby Island."),
    Pair("sole", "en", "Orsk Mill is the sole brick factory in Kelso Province.", "Orsk Mill is one of the three brick factories in Kelso Province."),
    Pair("seul", "fr", "Le pont d'Orvan est le seul pont de pierre de l'île d'Arz.", "Le pont d'Orvan est l'un des deux ponts de pierre de l'île d'Arz."),
    Pair("único", "es", "El faro de Orsk es el único faro en la isla de Tarma.", "El faro de Orsk es uno de los dos faros en la isla de Tarma."),
]

LEFT_ALONE = [
    Pair("another class", "en", "The school at Velora is the only school on Ilby Island.", "The church at Velora is one of the two churches on Ilby Island."),
    Pair("a narrower class", "en", "Orsk Mill is the only wooden mill in Kelso Province. The only wooden lighthouse in Kelso Province stands there too.", "Orsk light is one of the three lighthouses in Kelso Province."),
    Pair("another place", "en", "The school at Velora is the only school on Ilby Island.", "The school at Marisca is one of the two schools on Tarn Island."),
    Pair("long before", "en", "The school at Velora is the only school on Ilby Island.", "The school at Velora is one of the two schools on Ilby Island.", published=YEARS),
    Pair("an adverb", "en", "Only two schools on Ilby Island teach music.", "The school at Velora is one of the three schools on Ilby Island."),
    Pair("some of them", "en", "The only school on Ilby Island is at Velora.", "Two schools from Ilby Island took part in the games."),
]


@pytest.mark.parametrize("pair", DIFFER, ids=str)
def test_the_only_one_and_one_of_several_conflict(pair):
    assert conflicts(pair, "FST004"), found(pair)


@pytest.mark.parametrize("pair", LEFT_ALONE, ids=str)
def test_other_classes_places_and_times_are_left_alone(pair):
    assert silent(pair, "FST"), found(pair)
