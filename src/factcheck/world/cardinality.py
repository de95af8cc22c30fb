"""What can conflict at all: for each concept, how often it happens, how long it stays, who can hold it.

``world/cardinality.toml`` holds one entry per concept; *unknown means many*: what is not in the table can agree, never conflict.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import ClassVar

import attrs

from factcheck.errors import TableError
from factcheck.world.concepts import by_id, catalogue
from factcheck.world.tables import world_table

# The cardinalities that each family knows.
CARDINALITIES: Mapping[str, frozenset[str]] = {
    "event": frozenset({"once", "rare", "repeated"}),  # rare: at most once a year to one bearer
    "measure": frozenset({"fixed", "stock", "flow", "toll", "many"}),
    "counted": frozenset({"fixed", "stock", "flow", "toll"}),
    "relation": frozenset({"functional", "many"}),
    "office": frozenset({"one", "many"}),
    "outcome": frozenset({"exclusive"}),
}

ROLES = frozenset({"agent", "patient", "parties", "place", "subject", "organization", "portfolio", "occasion", "name"})
VOICES = frozenset({"agent", "patient", "either", "parties", ""})


@attrs.frozen(slots=True)
class Concept:
    """One concept.

    ``by``: the roles that determine the value or the occurrence. ``subject``: what the grammatical subject of an active verb form is (agent,
    patient, either, parties). ``dimension``: what a measure is measured in; its first entry is the usual one. ``default_for``: classes whose bare
    measurement of that dimension means this measure. ``counts``: counted concepts that a verb of this measure takes as its number ("employs 260
    people"). ``bare``: a verb of this measure means it with a bare number too ("killed 17"). ``measure``: what a bare count of this class says
    about its owner ("260 employees"). ``opposites``: outcomes that exclude this one. ``implies``: concepts that follow from this one. ``apart``:
    concepts that readers and word lists mix up with this one; they share no form.
    """

    id: str
    family: str
    cardinality: str
    example: str
    counter_example: str
    by: tuple[str, ...] = ()
    subject: str = ""
    dimension: tuple[str, ...] = ()
    default_for: tuple[str, ...] = ()
    counts: tuple[str, ...] = ()
    measure: str = ""
    opposites: tuple[str, ...] = ()
    implies: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    bare: bool = False


@attrs.frozen(slots=True)
class _Table:
    """The file as written."""

    FILE: ClassVar[str] = "cardinality.toml"

    source: str
    dimensions: tuple[str, ...]
    concept: tuple[Concept, ...]


def _check(entry: Concept, table: Mapping[str, Concept], dimensions: tuple[str, ...]) -> str | None:
    """What is wrong with an entry, or None."""
    if entry.family not in CARDINALITIES or not entry.id.startswith(entry.family + "."):
        return f"unknown family {entry.family}"
    if entry.cardinality not in CARDINALITIES[entry.family]:
        return f"a {entry.family} is not {entry.cardinality}"
    if not set(entry.by) <= ROLES or entry.subject not in VOICES:
        return "unknown role"
    if not set(entry.dimension) <= set(dimensions):
        return "unknown dimension"
    for other in (*entry.counts, *entry.opposites, *entry.implies, *entry.apart, *((entry.measure,) if entry.measure else ())):
        if other not in table:
            return f"unknown concept {other}"
    for other in entry.opposites:
        if entry.id not in table[other].opposites:
            return f"{other} does not name it as its opposite"
    for other in entry.apart:
        if entry.id not in table[other].apart:
            return f"{other} is not apart from it"
    for other in entry.default_for:
        if other not in catalogue().classes:
            return f"unknown class {other}"
    return None


@functools.cache
def concepts() -> Mapping[str, Concept]:
    """Every concept by id, loaded and checked once.

    Raises TableError naming the entry that is wrong.

    >>> concepts()["event.birth"].cardinality
    'once'
    """
    loaded = world_table(_Table)
    table = by_id(loaded.concept, "world/cardinality.toml")
    for entry in loaded.concept:
        wrong = _check(entry, table, loaded.dimensions)
        if wrong is not None:
            raise TableError(f"world/cardinality.toml: {entry.id}: {wrong}")
    return table


def cardinality(id: str) -> str:  # noqa: A002
    """The cardinality of a concept; ``many`` for one that the table does not hold."""
    entry = concepts().get(id)
    return "many" if entry is None else entry.cardinality


def exclusive(a: str, b: str) -> bool:
    """Whether one thing can not be both on one occasion: two opposite outcomes, or what they imply.

    >>> exclusive("outcome.upheld", "outcome.overturned")
    True
    """
    table = concepts()
    wider = implied(b)
    return any(other in wider for near in implied(a) if near in table for other in table[near].opposites)


def apart(a: str, b: str) -> bool:
    """Whether no form may mean both: exclusive outcomes, and pairs that the table keeps apart.

    >>> apart("measure.killed", "measure.injured")
    True
    """
    table = concepts()
    return exclusive(a, b) or (a in table and b in table[a].apart)


def implied(id: str) -> tuple[str, ...]:  # noqa: A002
    """The concept itself and all that follow from it, nearest first."""
    found = [id]
    for near in found:
        entry = concepts().get(near)
        found.extend(other for other in (entry.implies if entry else ()) if other not in found)
    return tuple(found)


@functools.cache
def default_measure(cls: str, dimension: str) -> str | None:
    """What a bare measurement of a thing of class ``cls`` means: the length of a tunnel, the height of a peak; None when nothing does.

    >>> default_measure("class.tunnel", "length")
    'measure.length'
    """
    for near in catalogue().kinds(cls):
        for entry in concepts().values():
            if near in entry.default_for and dimension in entry.dimension:
                return entry.id
    return None
