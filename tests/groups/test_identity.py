"""Whether two names mean one entity: by evidence, never by form alone."""

from __future__ import annotations

import pytest

from factcheck.claims.claim import Candidate, Referent, Subject
from factcheck.documents.document import Span
from factcheck.groups.identity import Identity, identity, shared


def person(name: str) -> Referent:
    return Referent(name, tuple(name.lower().split()), "person")


def body(name: str, aliases: tuple[tuple[str, ...], ...] = ()) -> Referent:
    return Referent(name, tuple(name.lower().split()), "organization", aliases=aliases)


def place(name: str, id: str = "") -> Referent:  # noqa: A002
    return Referent(name, tuple(name.lower().split()), "place", id)


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


def subject(*candidates: tuple[Referent, int]) -> Subject:
    return Subject(tuple(Candidate(referent, grade, "", Span(0, 1)) for referent, grade in candidates))


def level(a: Subject, b: Subject) -> int | None:
    meeting = shared(a, b)
    return None if meeting is None else meeting[0]


def test_subjects_meet_at_the_worse_side():
    a, b = subject((person("ada vik"), 3)), subject((person("ada vik"), 1))
    assert level(a, b) == 1
    assert level(a, a) == 3


def test_a_short_name_is_never_certain():
    assert level(subject((person("ada vik"), 3)), subject((person("vik"), 3))) == 2


def test_subjects_of_two_entities_do_not_meet():
    assert level(subject((person("ada vik"), 3)), subject((person("olav strand"), 3))) is None
