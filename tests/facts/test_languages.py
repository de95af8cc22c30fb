"""A fact is held against articles in every language, whatever its own."""

from __future__ import annotations

import pytest

from tests.facts.corpora import codes, conflicts, fact, held

RELATIONS = {
    "en": "Norway and Ghana established diplomatic relations on {}.",
    "fr": "La Norvège et le Ghana ont établi leurs relations diplomatiques le {}.",
    "es": "Noruega y Ghana establecieron relaciones diplomáticas el {}.",
    "vi": "Na Uy và Ghana thiết lập quan hệ ngoại giao ngày {}.",
}
RIGHT = {"en": "7 March 1961", "fr": "7 mars 1961", "es": "7 de marzo de 1961", "vi": "7/3/1961"}
WRONG = {"en": "17 March 1961", "fr": "17 mars 1961", "es": "17 de marzo de 1961", "vi": "17/3/1961"}

PAIRS = [(own, other) for own in RELATIONS for other in RELATIONS]
each_pair = pytest.mark.parametrize(("own", "other"), PAIRS, ids=[f"{own}-{other}" for own, other in PAIRS])


def statement(language: str) -> str:
    return fact("relations", RELATIONS[language].format(RIGHT[language]), f'language = "{language}"', "required = true")


@each_pair
def test_a_contradiction_is_found_in_another_language(own, other):
    (finding, missing) = conflicts(held(statement(own), RELATIONS[other].format(WRONG[other])))
    assert (finding.code, finding.severity) == ("FCT001", "error")
    assert [value.value for value in finding.values] == ["1961-03-07", "1961-03-17"]
    assert missing.code == "FCT002"


@each_pair
def test_the_same_in_another_language_states_the_fact(own, other):
    assert codes(conflicts(held(statement(own), RELATIONS[other].format(RIGHT[other])))) == []


def test_the_proposed_edit_is_in_words_within_a_language_and_a_value_across():
    edits = {other: conflicts(held(statement("en"), RELATIONS[other].format(WRONG[other])))[0].explanation[0] for other in ("en", "fr")}
    assert edits["en"].endswith("“17 March 1961” → “7 March 1961”")
    assert edits["fr"].endswith("17 mars 1961” → “1961-03-07”")


LENGTHS = {
    "en": "The Marnau Bridge is {} metres long.",
    "fr": "Le pont de Marnau est long de {} mètres.",
    "es": "El puente de Marnau tiene una longitud de {} metros.",
    "vi": "Cầu Marnau có chiều dài {} mét.",
}
NAMES = '[[name]]\nname = "Marnau Bridge"\naliases = ["pont de Marnau", "puente de Marnau", "Cầu Marnau"]\n'


@each_pair
def test_names_of_ours_lead_from_language_to_language(own, other):
    facts = fact("length", LENGTHS[own].format(740), f'language = "{own}"') + NAMES
    assert codes(conflicts(held(facts, LENGTHS[other].format(470)))) == ["FCT001"]
    assert codes(conflicts(held(facts, LENGTHS[other].format(740)))) == []
