"""Words are the same whatever their case and Unicode form; numbers are one word each; scripts without spaces are read letter by letter."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.groups.duplicates.words import find_words, fold, states_value, unspaced, value_words, word_place, word_spans
from tests.laws.strategies import LAW


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rent rose 4.5% (to $1,250).", ["Rent", "rose", "4.5", "%", "to", "$", "1,250"]),
        ("It opened on 20/10/2012 at 11:30.", ["It", "opened", "on", "20/10/2012", "at", "11:30"]),
        ("the 13th and the 1990s", ["the", "13th", "and", "the", "1990s"]),
        ("don't — l’été", ["don", "t", "l", "été"]),
        ("€5 ¥7", ["€", "5", "¥", "7"]),
        ("日本の町 2024年", ["日", "本", "の", "町", "2024", "年"]),
        ("ที่นี่", ["ที่", "นี่"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("", []),
        ("… — ( )", []),
    ],
)
def test_a_text_is_cut_into_words(text, expected):
    assert find_words(text) == expected
    assert [text[start:end] for start, end in word_spans(text)] == expected
    assert [word_place(text, number) for number in range(len(expected))] == word_spans(text)


@LAW
@given(st.text("aZ9 é-_.,:/$%€\u0301漢ที่", max_size=80))
def test_a_word_is_found_by_its_number(text):
    assert [word_place(text, number) for number in range(len(word_spans(text)))] == word_spans(text)


def test_a_word_far_on_in_a_text_of_any_script_is_found_by_its_number():
    text = "l’été 漢字 5% ที่นี่ — x_y " * 30
    assert len(word_spans(text)) > 200
    assert [word_place(text, number) for number in range(len(word_spans(text)))] == word_spans(text)


@pytest.mark.parametrize(("text", "number"), [("", 0), ("one two", 2), ("one two", 40), ("été", 1), ("été " * 70, 70), ("été " * 70, 500)])
def test_a_word_that_is_not_there_is_refused(text, number):
    with pytest.raises(IndexError):
        word_place(text, number)


def test_an_ascii_text_is_cut_as_any_other():
    text = "A 3rd of 1,000.50 a1b2 $7 5% x_y 10:30 3-4 o'clock."
    assert find_words(text) == find_words(text + " é")[:-1]


@pytest.mark.parametrize(
    ("one", "other"),
    [("SEVERAL", "several"), ("Straße", "STRASSE"), (unicodedata.normalize("NFD", "Đường"), "đường"), ("co\u00adoperate", "cooperate")],
)
def test_forms_of_one_word_fold_to_one(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("cote", "côte"), ("ma", "má"), ("5", "6")])
def test_other_words_stay_apart(one, other):
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("language", "word", "expected"),
    [
        ("en", "seven", True),
        ("en", "march", True),
        ("en", "1998", True),
        ("en", "13th", True),
        ("en", "%", True),
        ("en", "mill", False),
        ("fr", "seize", True),
        ("fr", "par", False),
        ("es", "once", True),
        ("en", "once", False),
        ("vi", "tám", True),
        ("und", "seize", True),
    ],
)
def test_value_words_belong_to_their_language(language, word, expected):
    assert states_value(word, value_words(language)) is expected


def test_a_letter_of_a_script_without_spaces_weighs_half_a_word():
    assert [unspaced(word) for word in ("町", "ที่", "town", "हिन्दी", "7")] == [True, True, False, False, False]
