"""What can bear what: the types of entity that an event can happen to, and the measures whose words say too little to compare two amounts."""

from __future__ import annotations

import functools
from collections.abc import Set as AbstractSet
from typing import ClassVar

import attrs

from factcheck.errors import TableError
from factcheck.world.cardinality import concepts
from factcheck.world.concepts import catalogue
from factcheck.world.tables import world_table

TERRITORY = "territory"
EVERYTHING_BUT_PERSONS = ("organization", "thing", "place", "work")


@attrs.frozen(slots=True)
class ToldOf:
    """What the words for ``event`` tell of when it happens ``to`` an entity of one of these types or classes: the event ``tells``."""

    event: str
    to: tuple[str, ...]
    tells: str


@attrs.frozen(slots=True)
class Bearers:
    """The table ``world/bearers.toml``."""

    FILE: ClassVar[str] = "bearers.toml"

    source: str
    open_measures: frozenset[str]
    events: dict[str, tuple[str, ...]]
    actors: frozenset[str]
    deeds: frozenset[str]
    relations: dict[str, tuple[str, ...]]
    tells: dict[str, str]
    sure: dict[str, str]
    dated: dict[str, str]
    plans: frozenset[str]
    totals: frozenset[str]
    had: frozenset[str]
    holdings: frozenset[str]
    rates: frozenset[str]
    had_as: dict[str, str]
    inverse: frozenset[str]
    recurring: frozenset[str]
    directed: dict[str, str]
    fit: dict[str, tuple[str, ...]]
    of_something: frozenset[str]
    not_of_lands: frozenset[str]
    told_of: tuple[ToldOf, ...]
    of_structures: frozenset[str]
    slow: frozenset[str]
    steady: frozenset[str]
    editions: frozenset[str]
    takes_part: dict[str, str]
    occasions: frozenset[str]
    recalled: frozenset[str]
    made: frozenset[str]
    of_things: frozenset[str]
    of_deals: frozenset[str]
    of_judgments: frozenset[str]
    of_products: frozenset[str]
    told_bare: dict[str, str]
    lasting: frozenset[str]
    matters: frozenset[str]
    single: frozenset[str]
    voted: frozenset[str]
    of_places: frozenset[str]
    not_of_persons: frozenset[str]
    editioned: frozenset[str]


@functools.cache
def bearers() -> Bearers:
    """The table, loaded and checked once. Raises TableError for an id that is no concept."""
    found = world_table(Bearers)
    ids = found.open_measures | found.deeds | {*found.events, *found.relations, *found.tells, *found.tells.values(), *found.plans}
    ids |= {*found.sure, *found.dated.values(), *found.totals, *found.recurring, *found.inverse, *found.directed, *found.directed.values()}
    ids |= {*found.steady, *found.occasions, *found.editions, *found.takes_part, *found.takes_part.values(), *found.recalled}
    ids |= {*found.of_structures, *found.slow, *found.made, *found.of_things, *found.of_deals, *found.of_judgments, *found.lasting}
    ids |= {*found.single, *found.voted, *found.of_places, *found.not_of_persons, *found.editioned}
    ids |= {*found.holdings, *found.rates, *found.had_as, *found.had_as.values()}
    ids |= {*found.fit, *found.had, *(row.event for row in found.told_of), *(row.tells for row in found.told_of)}
    for unknown in sorted((ids - set(concepts()) - found.matters) | (set(found.dated) - set(catalogue().classes))):
        raise TableError(f"world/bearers.toml: {unknown}: no such concept")
    return found


def can_bear(event: str, kind: str, *, territory: bool, sort: str = "") -> bool:
    """Whether an event can happen to an entity of this type and sort; ``territory``: a country or region that the tables know.

    >>> can_bear("event.birth", "person", territory=False), can_bear("event.opening", "place", territory=True)
    (True, False)
    >>> can_bear("event.opening", "place", territory=False, sort="structure"), can_bear("event.opening", "place", territory=False, sort="city")
    (True, False)
    """
    if sort in bearers().actors and event in bearers().deeds:
        return False
    allowed = bearers().events.get(event, EVERYTHING_BUT_PERSONS)
    return TERRITORY in allowed if territory else kind in allowed


def event_told(concept: str) -> str:
    """The event that a concept tells of: itself, or for a relation the event that ties ("born in", "founded by").

    >>> event_told("relation.born-in"), event_told("event.opening")
    ('event.birth', 'event.opening')
    """
    return bearers().tells.get(concept, concept)


def event_of(event: str, kinds: AbstractSet[str]) -> str:
    """The event that the words for ``event`` tell of, by the type and the classes of what it happens to; itself where no table says otherwise.

    >>> event_of("event.birth", {"person"}), event_of("event.birth", {"organization"})
    ('event.birth', 'event.founding')
    """
    return next((row.tells for row in bearers().told_of if row.event == event and not kinds.isdisjoint(row.to)), event)


def can_tie(relation: str, subject: str, target: str) -> bool:
    """Whether a relation can hold between entities of these types; an untyped ``thing`` may be anything but a person.

    >>> can_tie("relation.married-to", "place", "place")
    False
    """
    allowed = bearers().relations.get(relation)
    return allowed is None or (fits(subject, allowed[0]) and fits(target, allowed[1]))


def fits(kind: str, wanted: str) -> bool:
    """Whether an entity type is the wanted one, or unknown and not a person."""
    return kind == wanted or (kind == "thing" and wanted != "person")


def of_works(event: str) -> bool:
    """Whether an event happens to works and other things, and to no place or person: a release, a premiere.

    >>> of_works("event.release"), of_works("event.founding"), of_works("event.birth")
    (True, False, False)
    """
    types = bearers().events.get(event, ())
    return "work" in types and not {"place", "person"} & set(types)
