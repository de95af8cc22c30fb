"""Tokens index the text as it is; their look-up forms are folded, whatever the text is written in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.languages.language import CODES
from factcheck.mentions.lexicon import MEMORIAL, TIME, places, word_marks
from factcheck.mentions.time_words import vocabulary
from factcheck.mentions.tokens import DIGITS, TOKEN, WordMarks, fold, tokenize


@pytest.mark.parametrize(
    ("text", "folds"),
    [
        ("The 3bn deal", ["the", "3", "bn", "deal"]),
        ("l’an 2000", ["l", "'", "an", "2000"]),
        ("U.S. $5", ["u", ".", "s", ".", "$", "5"]),
        ("Việt Nam", ["việt", "nam"]),
        ("Vie\u0323\u0302t", ["việt"]),
        ("km² ½", ["km²", "½"]),
        ("", []),
        ("  \n ", []),
    ],
)
def test_words_numbers_and_signs(text: str, folds: list[str]) -> None:
    """Words, runs of digits and single signs are tokens; an apostrophe and a digit end a word."""
    assert folds == list(tokenize(text).folds)


def test_part_of_a_text() -> None:
    """The tokens of a part have offsets into the whole text."""
    tokens = tokenize("one two three", 4, 7)
    assert list(tokens.folds) == ["two"]
    assert tokens.word(0) == "two"


def test_marks() -> None:
    """Hits are the tokens with a mark; digits have theirs without a table."""
    tokens = tokenize("the 3 ships", marks=WordMarks({"ships": 64}))
    assert list(tokens.marks) == [0, DIGITS, 64]
    assert list(tokens.hits) == [1, 2]


@pytest.mark.parametrize("language", [*CODES, "und"])
def test_places_of_a_class_are_those_of_the_words_themselves(language: str) -> None:
    """Where no token is marked, every one has to be looked at; where they are, those of the class alone."""
    text = "the 3 ships of 1987, on Monday 5/6, el lunes, lundi, thứ hai, 60th anniversary, aniversario, kỷ niệm"
    marked, bare = tokenize(text, marks=word_marks(language)), tokenize(text)
    words = vocabulary(language)
    assert list(places(bare, TIME)) == list(range(len(bare)))
    assert [marked.folds[i] for i in places(marked, TIME)] == [fold for fold in bare.folds if fold in words.triggers]
    assert [marked.folds[i] for i in places(marked, MEMORIAL)] == [fold for fold in bare.folds if fold in words.memorial]
    assert [marked.folds[i] for i in places(marked, DIGITS)] == ["3", "1987", "5", "6", "60"]


def test_spaces() -> None:
    """White space before a token; the end of the tokens counts as white space, their start does not."""
    tokens = tokenize("a-b c")
    assert [tokens.spaced(i) for i in range(5)] == [False, False, False, True, True]


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60), st.text(max_size=8))
def test_every_text(text: str, before: str) -> None:
    """Offsets are those of the token pattern, and each look-up form is its token folded: for any text, also in the middle of another."""
    tokens = tokenize(before + text, len(before))
    found = list(TOKEN.finditer(before + text, len(before)))
    assert [m.span() for m in found] == list(zip(tokens.starts, tokens.ends, strict=True))
    assert [fold(m.group()) for m in found] == list(tokens.folds)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60) | st.text(alphabet="aZ9é’.-  \n\t", max_size=40), st.text(max_size=8))
def test_tokens_with_marks_are_those_without(text: str, before: str) -> None:
    """What is remembered of the chunks between white space gives the places, look-up forms and capitals of the text itself, whatever the gaps."""
    bare, marked = tokenize(before + text, len(before)), tokenize(before + text, len(before), marks=word_marks("fr"))
    assert list(zip(marked.starts, marked.ends, marked.folds, strict=True)) == list(zip(bare.starts, bare.ends, bare.folds, strict=True))
    assert list(marked.capitals()) == list(bare.capitals())
    assert list(marked.hits) == [i for i, mark in enumerate(marked.marks) if mark]


def test_long_chunks_are_not_remembered() -> None:
    """What stands between white space in many characters is cut anew each time: it costs no memory."""
    marks = WordMarks({})
    assert tokenize("a-" * 40, marks=marks).folds == ("a", "-") * 40
    assert not marks.chunks
    tokenize("a-b a-b", marks=marks)
    assert list(marks.chunks) == ["a-b"]
