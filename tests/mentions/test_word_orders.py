"""The little language of word orders, and the tables of time written in it."""

from __future__ import annotations

import pytest

from factcheck.errors import TableError
from factcheck.languages.language import CODES, section
from factcheck.languages.time import Time
from factcheck.mentions.time_words import vocabulary
from factcheck.mentions.word_orders import Alphabet, compile_pattern, compile_stage

LANGUAGES = (*CODES, "und")


def alphabet() -> Alphabet:
    letters = Alphabet()
    for roles in ({"day"}, {"month"}, {"year"}, {"=of"}, {"=the"}, {"=,"}, set()):
        letters.letter(roles)
    return letters


def spell(letters: Alphabet, *roles: str) -> str:
    return "".join(letters.letter({role}) for role in roles)


@pytest.mark.parametrize(
    ("source", "row", "matched"),
    [
        ("{day} of? {month}", ("day", "=of", "month"), 3),
        ("{day} of? {month}", ("day", "month"), 2),
        ("{day} {month} ( ,|of {year} )?", ("day", "month", "=,", "year"), 4),
        ("{day} {month} ( ,|of {year} )?", ("day", "month", "=,"), 2),
        ("( {day} | the ) {month}", ("=the", "month"), 2),
        ("{day} {month}", ("month", "day"), 0),
    ],
)
def test_a_pattern_matches_as_much_as_it_can(source, row, matched):
    letters = alphabet()
    found = compile_pattern(source, "date", letters, "here").regex.match(spell(letters, *row))
    assert (found.end() if found else 0) == matched


@pytest.mark.parametrize("source", ["{day} of? {month}", "( {day} | the )? {month} {year}?", "{month}", "{day} ( ,|of {year} )?"])
def test_what_a_pattern_can_begin_with_is_known_before_it_is_tried(source):
    letters = alphabet()
    pattern = compile_pattern(source, "date", letters, "here")
    every = ["day", "month", "year", "=of", "=the", "=,"]
    for first in every:
        for second in every:
            row = spell(letters, first, second)
            fits = any(pattern.regex.match(row + spell(letters, third)) for third in every)
            assert pattern.can_begin(row) or not fits


@pytest.mark.parametrize(
    ("row", "places"),
    [
        (("=the", "day", "month", "year"), [(1, 2)]),
        (("day", "month", "year", "day", "=of", "month"), [(0, 2), (3, 3)]),
        (("month", "day"), []),
        (("=of", "=,", "year"), []),
    ],
)
def test_a_plan_is_the_same_for_characters_that_no_pattern_tells_apart(row, places):
    """No pattern has a year, a comma or "the": one stands for them all, the whole row for its like."""
    letters = alphabet()
    stage = compile_stage({"date": ["{day} of? {month}"]}, letters, "here")
    unlike = {letters.letter({role}) for role in ("day", "month", "=of")}
    alike = {stage.alike[ord(letters.letter({role}))] for role in ("year", "=,", "=the")}
    assert len(alike) == 1
    assert alike.isdisjoint(unlike)
    for _ in range(2):  # as found, and as remembered
        plan = stage.plan(spell(letters, *row))
        assert [(at, candidate.size) for at, candidates in plan for candidate in candidates] == places


@pytest.mark.parametrize("source", ["{day}?", "( {day}", "{day} )", "{colour} {day}", "( {day} )?"])
def test_a_pattern_that_cannot_be_right_is_refused(source):
    with pytest.raises(TableError):
        compile_pattern(source, "date", alphabet(), "here")


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_table_of_a_language_compiles_and_has_its_source(code):
    assert vocabulary(code).stages
    assert len(section(code, Time).source) > 20


@pytest.mark.parametrize("code", ["en", "fr", "es"])
def test_a_language_names_twelve_months_and_seven_weekdays(code):
    words = section(code, Time).words
    assert sorted(map(int, words["month"])) == list(range(1, 13))
    assert sorted(map(int, words["weekday"])) == list(range(1, 8))


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_list_of_a_language_says_a_word_twice(code):
    time = section(code, Time)
    for name in ("weak", "names", "leads", "year_leads", "counted", "gauges", "labels", "proper"):
        words = getattr(time, name)
        assert sorted(words) == sorted(set(words)), name
