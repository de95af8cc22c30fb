"""Excerpts show the words of a finding with whole words around them, on one line that does no harm."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reports.display import clip, columns, inert
from factcheck.reports.excerpt import excerpt

TEXT = "Harbour news\n\nThe port of Lisdal is the largest container port in northern Norland, the harbour office said on Monday.\nIt opened in 1962.\n"


def marked(text: str, words: str, width: int = 60) -> tuple[str, str]:
    """The line and the words above its underline."""
    start = text.index(words)
    cut = excerpt(text, (start, start + len(words)), width)
    return cut.text, "".join(part.text for part in cut.parts if part.marked)


CASES = [
    # words, width, line
    ("1962", 60, "It opened in 1962."),
    ("Harbour news", 60, "Harbour news"),
    ("The port", 40, "The port of Lisdal is the largest…"),
    ("Monday", 40, "…the harbour office said on Monday."),
    ("the largest container port", 50, "…is the largest container port in northern…"),
    ("Lisdal", 200, "The port of Lisdal is the largest container port in northern Norland, the harbour office said on Monday."),
]


@pytest.mark.parametrize(("words", "width", "line"), CASES)
def test_the_line_ends_with_its_paragraph_and_at_whole_words(words, width, line):
    assert marked(TEXT, words, width) == (line, words)


def test_a_hard_wrapped_line_is_joined_with_the_next():
    text = "The port of Lisdal is\nthe largest in Norland.\n"
    assert marked(text, "is\nthe largest", 80) == ("The port of Lisdal is the largest in Norland.", "is the largest")


def test_words_wider_than_the_line_lose_their_middle():
    words = " ".join(f"word{number}" for number in range(100))
    line, _ = marked(words, words, 50)
    assert line.startswith("word0 word1")
    assert " … " in line
    assert line.endswith("word99")
    assert len(line) <= 55


def test_several_words_may_be_marked():
    cut = excerpt("about 300 men and 20 ships", (6, 9), 60, [(6, 9), (18, 20)])
    assert cut.text == "about 300 men and 20 ships"
    assert cut.underline() == "      ~~~         ~~"


ALIGNED = [
    ("Hội nghị lần thứ 79", "79", "                 ~~"),
    ("Hội nghị thứ 79", "79", "             ~~"),
    ("会議は 79 回", "79", "       ~~"),
    ("a\u200db 79", "79", None),
]


@pytest.mark.parametrize(("text", "words", "underline"), ALIGNED)
def test_the_underline_stands_under_the_words(text, words, underline):
    start = text.index(words)
    cut = excerpt(text, (start, start + len(words)), 60)
    if underline is not None:
        assert cut.underline() == underline
    assert columns(cut.underline()) == columns(cut.text[: cut.text.index(words)]) + len(words)


HOSTILE = [
    ("\x1b[31mred\x1b[0m", "<U+001B>[31mred<U+001B>[0m"),
    ("abc\u202edef", "abc<U+202E>def"),
    ("\u2066x\u2069", "<U+2066>x<U+2069>"),
    ("a\rb", "a b"),
    ("a\tb", "a b"),
    ("\x00", "<U+0000>"),
    ("\x9b31m", "<U+009B>31m"),
    ("\ud800", "<U+D800>"),
    ("a\u200bb", "a<U+200B>b"),
    ("\U000e0041", "<U+E0041>"),
    ("Việt Nam, l’été", "Việt Nam, l’été"),
]


@pytest.mark.parametrize(("text", "shown"), HOSTILE)
def test_control_and_direction_characters_are_written_out(text, shown):
    assert inert(text) == shown


def test_a_line_is_clipped_by_its_columns():
    assert clip("会議会議", 8) == "会議会議"
    assert clip("会議会議", 7) == "会議会…"


@given(st.text(max_size=200), st.data(), st.integers(min_value=10, max_value=120))
def test_any_span_of_any_text_has_an_excerpt_that_holds_it(text, data, width):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    cut = excerpt(text, (start, end), width)
    assert not set(cut.text) & set("\n\r\x1b\x00\u202e")
    shown = inert(text[start:end])
    if columns(shown) <= width:
        assert shown in cut.text
