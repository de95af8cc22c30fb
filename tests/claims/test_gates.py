"""Mood and voice of what is said at a word."""

from __future__ import annotations

import pytest

from factcheck.claims.claim import Gate
from tests.claims.reading import extraction

STATUS = [
    ("en", "The bridge is 340 metres long.", "340", "actual"),
    ("en", "The bridge was planned to be 340 metres long.", "340", "planned"),
    ("en", "The firm is expected to employ 340 people.", "340", "planned"),
    ("en", "All 340 metres are to be inspected.", "340", "actual"),
    ("fr", "Le pont devrait mesurer 340 mètres.", "340", "planned"),
    ("es", "El puente medirá 340 metros.", "340", "planned"),
]
ASSERTED = [
    ("en", "The firm does not employ 340 people.", "340", False),
    ("en", "The firm employs 340 people.", "340", True),
    ("en", "The firm never paid 340 euros.", "340", False),
    ("en", "The firm won't employ 340 people.", "340", False),
    ("en", "The firms haven't employed 340 people.", "340", False),
    ("en", "The firm won 340 euros.", "340", True),
    ("en", "Not far from Kelso, the quiet firm of two brothers employs 340 people.", "340", True),
    ("fr", "Le groupe n'emploie pas 340 personnes.", "340", False),
    ("es", "La empresa no emplea a 340 personas.", "340", False),
    ("vi", "Công ty không có 340 nhân viên.", "340", False),
]
VOICES = [
    ("en", "The firm employs 340 people.", "340", "own"),
    ("en", "“The firm employs 340 people in this town,” Ada Vik said.", "340", "quoted"),
    ("en", "The firm employs 340 people, Ada Vik said.", "340", "said"),
    ("en", "In a town where the firm employs 340 people, officers told him to leave.", "340", "own"),
    ("en", "The mayor told him that the firm employs 340 people.", "340", "said"),
]


def gate(language: str, text: str, word: str) -> Gate:
    whole = extraction(text, language)
    (sentence,) = whole.reading.sentences
    token = next(i for i in range(len(sentence.tokens)) if sentence.tokens.word(i) == word)
    return whole.gate(sentence, token)


@pytest.mark.parametrize(("language", "text", "word", "status"), STATUS, ids=[row[1] for row in STATUS])
def test_status(language, text, word, status):
    assert gate(language, text, word).status == status


@pytest.mark.parametrize(("language", "text", "word", "asserted"), ASSERTED, ids=[row[1] for row in ASSERTED])
def test_denial(language, text, word, asserted):
    assert gate(language, text, word).asserted is asserted


@pytest.mark.parametrize(("language", "text", "word", "voice"), VOICES, ids=[row[1] for row in VOICES])
def test_voice(language, text, word, voice):
    assert gate(language, text, word).voice == voice
