"""A fact that guards nothing, or that another fact contradicts, is an error that names it."""

from __future__ import annotations

import pytest

from factcheck.adapters.reviewed import read_facts
from factcheck.errors import FactError
from factcheck.facts import parse, refuse
from tests.facts.corpora import FILE, fact


def problems(text: str) -> list[str]:
    return [str(problem) for problem in read_facts(parse(text, FILE))[1]]


MUTE = [
    ("The weather was fine.", "nothing can be read from “The weather was fine.”, so it would guard nothing"),
    ("The Ostrel Tunnel is not 8.6 kilometres long.", "“The Ostrel Tunnel is not 8.6 kilometres long.” does not assert what it says: a fact says what is"),
]


@pytest.mark.parametrize(("statement", "reason"), MUTE)
def test_a_statement_that_would_guard_nothing_is_told_with_its_place(statement, reason):
    assert problems("\n" + fact("mute", statement, 'language = "en"')) == [f"claims/facts.toml:2: mute: {reason}"]


def test_a_statement_in_no_known_language_is_told_to_say_which():
    (line,) = problems(fact("mute", "Zzyx qwv."))
    assert line.endswith('its language is not recognized: say language = "en"')


def test_a_short_statement_is_read_in_the_language_in_which_it_says_something():
    assert problems(fact("mayor", "Ana Leite is the mayor of Lisdal.")) == []


CLASHES = [
    ("two amounts", fact("a", "The Ostrel Tunnel is 8.6 km long.") + fact("b", "The Ostrel Tunnel is 6.8 km long."), True),
    ("two days", fact("a", "The Ostrel Tunnel was opened on 4 May 2001.") + fact("b", "The Ostrel Tunnel was opened on 14 June 2001."), True),
    ("one more precise", fact("a", "The Ostrel Tunnel was opened on 4 May 2001.") + fact("b", "The Ostrel Tunnel was opened in 2001."), False),
    ("two things", fact("a", "The Ostrel Tunnel is 8.6 km long.") + fact("b", "The Marnau Tunnel is 6.8 km long."), False),
    (
        "one after the other",
        fact("a", "Velmora is the largest container port in Spain.", "valid = { until = 2023-12-31 }")
        + fact("b", "Velmora is the second-largest container port in Spain.", "valid = { from = 2024-01-01 }"),
        False,
    ),
    (
        "on the same days",
        fact("a", "Velmora is the largest container port in Spain.", "valid = { until = 2024-12-31 }")
        + fact("b", "Velmora is the second-largest container port in Spain.", "valid = { from = 2024-01-01 }"),
        True,
    ),
]


@pytest.mark.parametrize(("text", "clash"), [case[1:] for case in CLASHES], ids=[case[0] for case in CLASHES])
def test_two_facts_that_cannot_both_be_right_are_an_error(text, clash):
    found = problems(text)
    assert len(found) == clash
    if clash:
        second = text.index("[[fact]]", 1)
        line = text.count("\n", 0, second) + 1
        assert found[0].startswith(f"claims/facts.toml:{line}: b: conflicts with the fact a at claims/facts.toml:1: ")


def test_problems_are_refused_together():
    found = read_facts(parse(fact("a", "The weather was fine.") + fact("b", "It rained."), FILE))[1]
    with pytest.raises(FactError) as caught:
        refuse(found)
    assert len(str(caught.value).splitlines()) == 2
    refuse(())
