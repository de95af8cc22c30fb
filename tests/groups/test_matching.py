"""Levels of a pair: what must be alike for a conflict to be certain, likely, or none."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

import attrs
import pytest

from factcheck.claims.claim import Candidate, Claim, Filler, Phrase, Referent, Subject
from factcheck.documents.document import Span
from factcheck.groups.matching import Levels, concept_level, context_level, copied, hard_level, levels, phrase_level
from factcheck.groups.times import TimeMatch

SPAN = Span(0, 1)
KELSO, BRENN = Referent("Kelso Tunnel", ("kelso", "tunnel"), "place"), Referent("Brenn Tunnel", ("brenn", "tunnel"), "place")


def claim(document: str = "a", signature: Iterable[str] = (), language: str = "en", **roles: object) -> Claim:
    fillers = {name: Filler(value, SPAN) for name, value in roles.items()}
    return Claim(kind="x", roles=fillers, document=document, published=None, language=language, span=SPAN, sentence=SPAN, signature=frozenset(signature))


def about(*candidates: tuple[Referent, int]) -> Subject:
    return Subject(tuple(Candidate(referent, grade, "named", SPAN) for referent, grade in candidates))


PHRASES = [
    (Phrase("port"), Phrase("port"), 3),
    (Phrase("port", ("container",)), Phrase("port"), 2),
    (Phrase("port", ("container",)), Phrase("port", ("fishing",)), 0),
    (Phrase("port"), Phrase("city"), 0),
]


@pytest.mark.parametrize(("a", "b", "expected"), PHRASES)
def test_phrases(a, b, expected):
    assert phrase_level(a, b) == phrase_level(b, a) == expected


def test_modifiers_of_two_languages_may_be_one_word():
    assert phrase_level(Phrase("port", ("container",)), Phrase("port", ("conteneurs",)), foreign=True) == 1


def test_a_concept_missing_on_one_side_takes_one_level():
    assert concept_level(claim(what="x"), claim(), ("what",)) == 2
    assert concept_level(claim(what="x"), claim(what="y"), ("what",)) == 0
    assert concept_level(claim(), claim(), ("what",)) == 3


def test_a_hard_role_that_differs_ends_the_comparison():
    assert hard_level(claim(part="part"), claim(part="whole"), ("part",)) is None
    assert hard_level(claim(part="part"), claim(), ("part",)) == 1
    assert hard_level(claim(part="part"), claim(part="part"), ("part",)) == 0


@pytest.mark.parametrize(
    ("shared", "published", "level"),
    [
        (["n:kelso pass", "v:moment:2002-08-09"], ("2022-08-11", "2022-10-03"), 2),
        (["n:kelso pass", "v:moment:2002-08-09"], ("2022-08-11", "2002-08-11"), 1),
        (["n:kelso pass", "v:moment:2022-08-09"], ("2022-08-11", "2022-08-12"), 1),
        (["n:kelso pass", "v:moment:2002-08"], ("2022-08-11", "2022-10-03"), 1),
        (["n:kelso pass", "v:moment:2002-08-09"], ("2022-08-11", None), 1),
        (["v:moment:2002-08-09"], ("2022-08-11", "2022-10-03"), 1),
    ],
)
def test_a_day_long_past_counts_for_two_details(shared, published, level):
    days = [day and datetime.date.fromisoformat(day) for day in published]
    one, other = (attrs.evolve(claim(name, shared), published=day) for name, day in zip("ab", days, strict=True))
    assert context_level(one, other) == context_level(other, one) == level


def met(a: Claim, b: Claim) -> Levels | None:
    return levels(a, b, subject="who", concept=(), hard=(), policy="fixed")


def test_one_entity_named_on_both_sides_is_certain():
    found = met(claim(who=about((KELSO, 3))), claim("b", who=about((KELSO, 3)), signature=("n:1",)))
    assert found is not None
    assert found.certain


def test_two_entities_do_not_meet():
    assert met(claim(who=about((KELSO, 3))), claim("b", who=about((BRENN, 3)))) is None


def test_another_entity_of_its_sort_that_is_meant_more_surely_leaves_a_touch():
    found = met(claim(who=about((KELSO, 3))), claim("b", who=about((BRENN, 3), (KELSO, 2))))
    assert found is not None
    assert found.subject == 1
    assert not found.certain
    assert not found.likely


def test_copies_lift_all_but_a_time_that_is_stated_to_be_another():
    base = Levels(1, 2, TimeMatch(0, "on one side"), 1, ())
    assert copied(base).certain
    apart = Levels(1, 2, TimeMatch(0, "other periods", unequal=True), 1, ())
    assert not copied(apart).certain
