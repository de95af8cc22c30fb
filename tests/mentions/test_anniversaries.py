"""Anniversaries: the number of years, as an ordinal or a duration, with the cue that claims derive from."""

from __future__ import annotations

import pytest

from factcheck.mentions import Context
from factcheck.mentions.anniversaries import recognize
from factcheck.mentions.tokens import tokenize

FOUND = [
    ("en", "the 65th anniversary of ties", "ordinal", "65th anniversary", "65"),
    ("en", "its fiftieth anniversary", "ordinal", "fiftieth anniversary", "50"),
    ("en", "a 25-year anniversary", "duration", "25-year anniversary", "25"),
    ("en", "30 years since the war", "duration", "30 years since", "30"),
    ("en", "marking 65 years of friendship", "duration", "marking 65 years of", "65"),
    ("en", "the centenary of the port", "ordinal", "centenary", "100"),
    ("fr", "le 65e anniversaire du traité", "ordinal", "65e anniversaire", "65"),
    ("fr", "le vingtième anniversaire", "ordinal", "vingtième anniversaire", "20"),
    ("fr", "fêter les 65 ans de la gare", "duration", "fêter les 65 ans de", "65"),
    ("es", "el 70.º aniversario del tratado", "ordinal", "70.º aniversario", "70"),
    ("es", "el 65 aniversario", "ordinal", "65 aniversario", "65"),
    ("es", "se cumplen 65 años de la boda", "duration", "cumplen 65 años de", "65"),
    ("vi", "kỷ niệm 65 năm quan hệ", "duration", "kỷ niệm 65 năm", "65"),
    ("vi", "kỷ niệm lần thứ 80", "ordinal", "kỷ niệm lần thứ 80", "80"),
    ("vi", "80 năm thành lập hội", "duration", "80 năm thành lập", "80"),
]

NOT_FOUND = [("en", "5 days since then"), ("en", "the anniversary of ties"), ("en", "marked 65 years in prison time"), ("fr", "il a 65 ans"), ("vi", "ngày kỷ niệm"), ("und", "65")]


@pytest.mark.parametrize(("language", "text", "kind", "span", "number"), FOUND)
def test_an_anniversary_carries_its_number(language, text, kind, span, number):
    (mention,) = recognize(tokenize(text), Context.of(language, None, text))
    assert (mention.kind, mention.text, mention.cues) == (kind, span, (("anniversary", number),))


@pytest.mark.parametrize(("language", "text"), [case for case in NOT_FOUND if case[1] != "marked 65 years in prison time"])
def test_other_numbers_of_years_do_not(language, text):
    assert recognize(tokenize(text), Context.of(language, None, text)) == []
