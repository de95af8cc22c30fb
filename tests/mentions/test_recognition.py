"""``recognize`` reads a text whole: every kind in the order of the text, with offsets into it, in time linear in its length."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.languages.language import CODES
from factcheck.mentions import recognize

PIECES = [
    "12", "1,5", "3.000", "½", "-", "–", " to ", "$", "€", "%", " km", " million", " triệu", " de ", " mil", "cent ", "twenty", " and a half", " second", " nhất", "thứ ", "XIV",
    " largest", " years", " ans", " 2019", "/", ".", ",", "(", "'s ", " più", "\u0301", "٣", "\u00a0",
]  # fmt: skip


def test_kinds_in_one_text() -> None:
    """A text with several kinds gives each once, in order."""
    text = "The second-largest port handled nearly 12 million tonnes, up 4%, for two years, said the 79th session."
    assert [m.kind for m in recognize(text, language="en")] == ["rank", "quantity", "quantity", "duration", "ordinal"]


def test_unknown_language() -> None:
    """In a language without tables digits, signs and codes are read, and no words."""
    assert [m.text for m in recognize("zwanzig USD 1.234.567 und 12,5 km", language="de")] == ["USD 1.234.567", "12,5 km"]


def test_region() -> None:
    """A tag with a region reads as its language."""
    assert [m.text for m in recognize("500 barcos", language="es")] == [m.text for m in recognize("500 barcos", language="es-MX")]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join), st.sampled_from([*CODES, "und"]))
def test_offsets_index_the_text(text: str, language: str) -> None:
    """Whatever the text: a mention's text is its span, mentions come in order, and values of one family do not overlap."""
    mentions = recognize(text, language=language)
    assert [m.text for m in mentions] == [text[m.start : m.end] for m in mentions]
    assert mentions == sorted(mentions, key=lambda m: (m.start, -m.end))
    values = [m for m in mentions if m.kind in ("quantity", "duration", "ordinal", "rank", "moment", "period")]
    assert all(a.end <= b.start for a, b in itertools.pairwise(values))


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1,",
        "1.",
        "1 234 ",
        "1/2/",
        "1-",
        "(1",
        "$",
        "two and ",
        "hundred ",
        "the most ",
        "second ",
        "more than ",
        "1 hour 2 minutes ",
        "US$1 ",
        "5% ",
        "IV ",
        "twenty-",
    ],
)
def test_hostile_text_takes_linear_time(piece: str) -> None:
    """Twice the text takes about twice the time, also where every token could begin a number."""

    def seconds(size: int) -> float:
        text = (piece * size)[:size]
        best = 9.0
        for _ in range(2):
            begun = time.process_time()
            recognize(text, language="en")
            best = min(best, time.process_time() - begun)
        return best

    small, large = seconds(2_000), seconds(8_000)
    assert large < 12 * max(small, 0.004)
