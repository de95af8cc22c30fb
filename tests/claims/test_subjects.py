"""Who a word is about: named in its clause (3), linked or described (2), the text's topic (1)."""

from __future__ import annotations

import pytest

from tests.claims.reading import extraction, graded

# text, the word asked for, the entity and its grade
MEANT = [
    ("en", "Marlow Foods employs 260 people.", "employs", "Marlow Foods", 3),
    ("en", "Marlow Foods, which employs 260 people, makes soup.", "employs", "Marlow Foods", 3),
    ("en", "Founded in 1950, Marlow Foods makes soup.", "Founded", "Marlow Foods", 3),
    ("en", "Marlow Foods makes soup. It employs 260 people.", "employs", "Marlow Foods", 2),
    ("en", "Ada Vik lives in Bergen. She was born in 1921.", "born", "Ada Vik", 2),
    ("en", "The revenue of Marlow Foods rose.", "revenue", "Marlow Foods", 3),
    ("en", "Like the Kelso Tunnel, the Brenn Tunnel, 6.8 kilometres long, was dug by hand.", "long", "Brenn Tunnel", 3),
    ("fr", "Le groupe Valmer fabrique des soupes. Il emploie 260 personnes.", "emploie", "Valmer", 2),
    ("es", "Ana Ruiz vive en Sevilla. Nació en 1921.", "Nació", "Ana Ruiz", 2),
    ("vi", "Công ty Tân Hòa sản xuất mì. Công ty có 260 nhân viên.", "nhân", "Công ty Tân Hòa", 2),
]

# text, the word asked for, the entity that it is not surely about
NOT_MEANT = [
    ("en", "With the town of Orsa, Marlow Foods pays for a school that was founded by monks.", "founded", "Marlow Foods", 2),
    ("en", "Marlow Foods belongs to Pelham Group, which was founded in 1902.", "founded", "Marlow Foods", 2),
    ("en", "In Kelso, Marlow Foods employs 260 people.", "employs", "Kelso", 3),
]


def asked(language: str, text: str, word: str) -> list[tuple[str, int]]:
    whole = extraction(text, language)
    for sentence in whole.reading.sentences:
        for i in range(len(sentence.tokens)):
            if sentence.tokens.word(i) == word:
                return graded(whole.subjects.of(sentence, i))
    raise AssertionError(f"{word} is not in the text")


@pytest.mark.parametrize(("language", "text", "word", "name", "grade"), MEANT, ids=[row[1] for row in MEANT])
def test_the_best_candidate(language, text, word, name, grade):
    best = asked(language, text, word)[0]
    assert best == (name, grade)


@pytest.mark.parametrize(("language", "text", "word", "name", "grade"), NOT_MEANT, ids=[row[1] for row in NOT_MEANT])
def test_another_entity_is_not_meant_as_surely(language, text, word, name, grade):
    assert [found for label, found in asked(language, text, word) if label == name and found >= grade] == []


def test_a_text_without_names_is_about_nobody():
    assert asked("en", "The soup was hot.", "soup") == []


def test_a_name_may_end_the_text():
    assert ("Varn", 3) not in asked("en", "Orsa says 900 people live in the attics of Varn", "people")
