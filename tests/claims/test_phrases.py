"""The noun phrase at a word: its head, its modifiers, the names in it."""

from __future__ import annotations

import pytest

from factcheck.claims.phrases import after, before, stem
from tests.claims.reading import reading

# language, text, the word at which the phrase begins, head, modifiers
AFTER = [
    ("en", "They are the largest wool exporters of the north.", "wool", "class.exporter", ("wool",)),
    ("en", "It is the largest wooden bridge that stands.", "wooden", "class.bridge", ("wooden",)),
    ("fr", "C'est le premier exportateur de vanille du pays.", "exportateur", "class.exporter", ("vanille",)),
    ("es", "Es el primer exportador de vainilla del país.", "exportador", "class.exporter", ("vainilla",)),
]

STEMS = [("ports", "port"), ("cities", "city"), ("glass", "glass"), ("exportateurs", "exportateur"), ("châteaux", "chateau"), ("gas", "gas"), ("ciudades", "ciudade")]


@pytest.mark.parametrize(("language", "text", "word", "head", "modifiers"), AFTER, ids=[row[1] for row in AFTER])
def test_after_a_word(language, text, word, head, modifiers):
    read = reading(text, language)
    (sentence,) = read.sentences
    token = next(i for i in range(len(sentence.tokens)) if sentence.tokens.word(i) == word)
    found = after(sentence, token, read.words, language)
    assert found is not None
    assert head == found.phrase.head
    assert set(modifiers) <= set(found.phrase.modifiers)


def test_before_a_rank_in_vietnamese():
    read = reading("Đây là cảng container lớn nhất cả nước.", "vi")
    (sentence,) = read.sentences
    token = next(i for i in range(len(sentence.tokens)) if sentence.tokens.word(i) == "lớn")
    found = before(sentence, token, read.words)
    assert found is not None
    assert found.phrase.head == "class.port"


def test_no_noun_no_phrase():
    read = reading("They are the largest of all.")
    (sentence,) = read.sentences
    token = next(i for i in range(len(sentence.tokens)) if sentence.tokens.word(i) == "of")
    assert after(sentence, token, read.words, "en") is None


@pytest.mark.parametrize(("word", "expected"), STEMS)
def test_stems_meet_the_other_number(word, expected):
    assert stem(word) == expected
