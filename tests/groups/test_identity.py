"""Whether two names mean one entity: by evidence, never by form alone."""

from __future__ import annotations

import pytest

from factcheck.claims.claim import Candidate, Referent, Subject
from factcheck.documents.document import Span
from factcheck.groups.identity import Identity, identity, shared


def person(name, **more):
    return Referent(name, tuple(name.lower().split()), "person", **more)


def body(name, **more):
    return Referent(name, tuple(name.lower().split()), "organization", **more)


def place(name, **more):
    return Referent(name, tuple(name.lower().split()), "place", **more)


PAIRS = [
    ("one name", person("ada vik"), person("ada vik"), Identity.SAME),
    ("family name first", person("vik ada"), person("ada vik"), Identity.SAME),
    ("a short name", person("vik"), person("ada vik"), Identity.SHORT),
    ("two full names that share no token", person("ada vik"), person("olav strand"), Identity.DISTINCT),
    ("two full names that share a token", person("ada vik"), person("mia vik"), Identity.UNKNOWN),
    ("one id", place("laos", id="LA"), place("lao pdr", id="LA"), Identity.SAME),
    ("two ids", place("laos", id="LA"), place("mongolia", id="MN"), Identity.DISTINCT),
    ("a person and a known place of one name", person("victoria"), place("victoria", id="KE:victoria"), Identity.UNKNOWN),
    ("an alias", body("kelso port authority", aliases=(("kpa", "kelso"),)), body("kpa kelso"), Identity.SAME),
    ("a thing and a body", Referent("Marlow Foods", ("marlow", "foods"), "thing"), body("marlow foods"), Identity.SAME),
]


@pytest.mark.parametrize(("why", "a", "b", "expected"), PAIRS, ids=[row[0] for row in PAIRS])
def test_identity(why, a, b, expected):
    assert identity(a, b) is expected
    assert identity(b, a) is expected


def subject(*candidates):
    return Subject(tuple(Candidate(referent, grade, "", Span(0, 1)) for referent, grade in candidates))


def test_subjects_meet_at_the_worse_side():
    a, b = subject((person("ada vik"), 3)), subject((person("ada vik"), 1))
    assert shared(a, b)[0] == 1
    assert shared(a, a)[0] == 3


def test_a_short_name_is_never_certain():
    assert shared(subject((person("ada vik"), 3)), subject((person("vik"), 3)))[0] == 2


def test_subjects_of_two_entities_do_not_meet():
    assert shared(subject((person("ada vik"), 3)), subject((person("olav strand"), 3))) is None
