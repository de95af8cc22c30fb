"""Whether two names from two texts mean one entity: by evidence, never by form alone."""

from __future__ import annotations

import enum
import functools
from collections.abc import Iterator

import attrs

from factcheck.claims.claim import FRAGMENT, UNNAMED, Candidate, Referent, Subject, may_be_person
from factcheck.groups.longer import class_of, may_be_longer, may_be_translated
from factcheck.world.concepts import catalogue
from factcheck.world.nicknames import full_names

# What no place gives its name to for short.
FIRMS = frozenset({"company", "bank"})


class Identity(enum.IntEnum):
    """``DISTINCT``: known to be two; ``UNKNOWN``: nothing says; ``SHORT``: one is a shorter name of the other; ``SAME``: one entity."""

    DISTINCT = 0
    UNKNOWN = 1
    SHORT = 2
    SAME = 3


@functools.lru_cache(maxsize=65536)
def identity(a: Referent, b: Referent) -> Identity:
    """How two referents of two documents relate.

    World ids decide where both have one. Otherwise equal tokens (or aliases) are the same; all tokens of one in the other a short name. Two full
    names of one type that share no token are two entities. The order of the tokens does not count (family name first or last).
    """
    if (UNNAMED,) in (a.tokens, b.tokens):
        return Identity.SHORT if may_be_unnamed(a, b) else Identity.UNKNOWN
    if a.id and b.id:
        return Identity.SAME if a.id == b.id else Identity.DISTINCT
    if may_be_person(a) and may_be_person(b):
        a, b = (attrs.evolve(referent, tokens=formal(referent.tokens)) for referent in (a, b))
    names_a, names_b = (a.tokens, *a.aliases), (b.tokens, *b.aliases)
    if a.tokens == b.tokens and may_be_person(a) and may_be_person(b) and len(a.tokens) > 1:
        return Identity.SAME
    if compatible_types(a.type, b.type):
        if any(sorted(x) == sorted(y) and (len(x) > 1 or x == a.tokens or y == b.tokens) for x in names_a for y in names_b if x and y):
            return Identity.SAME if a.tokens and b.tokens and one_name(a, b) else Identity.UNKNOWN
        if any(x and y and (set(x) <= set(y) or set(y) <= set(x)) for x in spelled(a) for y in spelled(b)):
            return Identity.SHORT if not firm_of_place(a, b) and may_be_longer(a, b) else Identity.UNKNOWN
        if a.type == b.type and len(a.tokens) > 1 and len(b.tokens) > 1 and apart(a, b):
            return Identity.DISTINCT
    return Identity.UNKNOWN


def one_name(a: Referent, b: Referent) -> bool:
    """Whether names that share all their words, or all but the noun of their class, are one name."""
    if sorted(a.tokens) == sorted(b.tokens) or not class_of(a) or class_of(a) != class_of(b):
        return True
    inside = set(a.tokens) <= set(b.tokens) or set(b.tokens) <= set(a.tokens)
    return may_be_longer(a, b) if inside else may_be_translated(a, b)


def firm_of_place(a: Referent, b: Referent) -> bool:
    """Whether one is a known place and the other a firm that has its name in its own: "Peru" is never short for "Orsa Peru Ltd"."""
    return any(place.type == "place" and place.id and firm.sort in FIRMS for place, firm in ((a, b), (b, a)))


def may_be_unnamed(a: Referent, b: Referent) -> bool:
    """Whether two entities can be one of which one at least has no name: by their types, and by their classes where both are known."""
    if FRAGMENT in (a.type, b.type) or not compatible_types(a.type, b.type):
        return False
    if a.tokens == b.tokens and not a.aliases and not b.aliases and a.type == b.type == "person" and a.label != b.label:
        return False  # he and she
    classes = catalogue().classes
    known = [[alias[0] for alias in referent.aliases if alias and alias[0] in classes] for referent in (a, b)]
    kinds = catalogue().kinds
    return not all(known) or any(x in kinds(y) or y in kinds(x) for x in known[0] for y in known[1])


def spelled(referent: Referent) -> tuple[tuple[str, ...], ...]:
    """The names of a referent that may be part of a longer one: of what is no person not what a text shortens it to, for other bodies and places are
    shortened to the same word.
    """
    if referent.type == "person":
        return (referent.tokens, *referent.aliases)
    own = set(referent.tokens)
    return (referent.tokens, *(alias for alias in referent.aliases if not set(alias) <= own))


def formal(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """The tokens of a person's name with a short form of the given name in full ("Bill Roe", "William Roe"); a name of one word as it is."""
    full = full_names().get(tokens[0]) if len(tokens) > 1 else None
    return tokens if full is None else (full, *tokens[1:])


def apart(a: Referent, b: Referent) -> bool:
    """Whether two full names share no word, the noun of their class apart ("Lake Orrin", "Lake Sel"); of two people, neither the first nor the last
    (a middle "Van" or "Thi" is no kinship).
    """
    if a.type != "person":
        own = [next((alias[1:] for alias in referent.aliases if alias and alias[0] in catalogue().classes), referent.tokens) for referent in (a, b)]
        return not set(own[0]) & set(own[1])
    return not {a.tokens[0], a.tokens[-1]} & set(b.tokens) and not {b.tokens[0], b.tokens[-1]} & set(a.tokens)


def telling_words(referent: Referent) -> Iterator[str]:
    """The id and the words of a referent, one of which it has in common with any other that it may be, ``may_be_any`` apart."""
    if referent.id:
        yield referent.id
    for tokens in (referent.tokens, *referent.aliases):
        yield from tokens
    yield from formal(referent.tokens)


def may_be_any(referent: Referent) -> bool:
    """Whether a referent may be another one's without a word in common: it has no name, or is what a fragment is about."""
    return UNNAMED in referent.tokens or referent.type == FRAGMENT


def compatible_types(a: str, b: str) -> bool:
    """Whether entities of two types can be one: a person is never a place."""
    return a == b or "thing" in (a, b) or (a != "person" and b != "person")


def shared(a: Subject, b: Subject) -> tuple[int, Candidate, Candidate] | None:
    """The best level at which two subjects meet, with the candidates that meet; None when they share none or name two entities.

    Level 3: the same entity, named on both sides. 2: one side linked or described, or by a short name. 1: one side only by its topic.
    """
    best: tuple[int, Candidate, Candidate] | None = None
    for x in a.candidates:
        for y in b.candidates:
            reached = min(x.grade, y.grade)
            if best is not None and reached <= best[0]:
                continue
            kinship = identity(x.referent, y.referent)
            if kinship < Identity.SHORT:
                continue
            level = min(reached, 3 if kinship is Identity.SAME else 2)
            if best is None or level > best[0]:
                best = (level, x, y)
    return best


def foremost(a: Subject, b: Subject) -> bool:
    """Whether the subjects meet in their best candidates: a candidate of the highest grade on each side, and the very best on one."""
    tops = [tuple(candidate for candidate in subject.candidates if candidate.grade == subject.best.grade) for subject in (a, b)]
    return any(identity(x.referent, y.referent) >= Identity.SHORT and x is a.best and y is b.best for x in tops[0] for y in tops[1])
