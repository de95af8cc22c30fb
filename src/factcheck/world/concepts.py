"""Ids that all languages share beside the concepts proper: classes of named things, grades and portfolios of offices, and cues.

What a thing *is* (a tunnel, a company), what goes before a title (deputy, acting), what a minister looks after, and the small words that change
what a value means (a plan, a base, a part). The words of these ids stand in ``languages/<code>/concepts.toml``.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import ClassVar, Protocol, TypeVar

import attrs

from factcheck.errors import TableError
from factcheck.world.tables import world_table


class _Entry(Protocol):
    """What every entry of a table has."""

    @property
    def id(self) -> str:
        """What the other tables call it."""
        ...


T = TypeVar("T", bound=_Entry)


def by_id(entries: Iterable[T], place: str) -> Mapping[str, T]:
    """Entries by their ``id``; an id that occurs twice is a TableError."""
    found: dict[str, T] = {}
    for entry in entries:
        if entry.id in found:
            raise TableError(f"{place}: {entry.id}: stands twice")
        found[entry.id] = entry
    return MappingProxyType(found)


@attrs.frozen(slots=True)
class Class:
    """What a named thing is: ``class.tunnel``. ``type`` is the type of entity that bears the name, ``kinds`` the wider classes it belongs to."""

    id: str
    type: str
    kinds: tuple[str, ...] = ()


@attrs.frozen(slots=True)
class Grade:
    """What goes before a title and makes it another office: ``grade.deputy``. ``many``: several people may hold it at once."""

    id: str
    many: bool
    means: str


@attrs.frozen(slots=True)
class Portfolio:
    """What a minister, secretary or committee looks after: ``portfolio.health``."""

    id: str
    means: str


@attrs.frozen(slots=True)
class Cue:
    """A small word that changes what a value or clause means: ``cue.plan``."""

    id: str
    means: str


@attrs.frozen(slots=True)
class _Tables:
    """The file as written."""

    FILE: ClassVar[str] = "concepts.toml"

    source: str
    types: tuple[str, ...]
    classes: tuple[Class, ...]
    grades: tuple[Grade, ...]
    portfolios: tuple[Portfolio, ...]
    cues: tuple[Cue, ...]


@attrs.frozen(slots=True)
class Catalogue:
    """The shared ids beside the concepts, each table by id."""

    classes: Mapping[str, Class]
    grades: Mapping[str, Grade]
    portfolios: Mapping[str, Portfolio]
    cues: Mapping[str, Cue]
    _kinds: dict[str, tuple[str, ...]] = attrs.field(factory=dict, init=False, eq=False, repr=False)

    def kinds(self, id: str) -> tuple[str, ...]:  # noqa: A002
        """The class itself and every wider class, nearest first; an unknown class has only itself.

        >>> catalogue().kinds("class.university")[:2]
        ('class.university', 'class.school')
        """
        known = self._kinds.get(id)
        if known is None:
            found = [id]
            for near in found:
                entry = self.classes.get(near)
                found.extend(kind for kind in (entry.kinds if entry else ()) if kind not in found)
            known = tuple(found)
            if id in self.classes:
                self._kinds[id] = known
        return known


@functools.cache
def catalogue() -> Catalogue:
    """Classes, grades, portfolios and cues, loaded and checked once.

    Raises TableError for an id that stands twice, lacks its prefix or points at an unknown class or type.
    """
    tables = world_table(_Tables)
    place = "world/concepts.toml"
    classes = by_id(tables.classes, place)
    for entry in tables.classes:
        if entry.type not in tables.types:
            raise TableError(f"{place}: {entry.id}: unknown type {entry.type}")
        for kind in entry.kinds:
            if kind not in classes:
                raise TableError(f"{place}: {entry.id}: unknown class {kind}")
    found = Catalogue(classes, by_id(tables.grades, place), by_id(tables.portfolios, place), by_id(tables.cues, place))
    for prefix, table in (("class.", found.classes), ("grade.", found.grades), ("portfolio.", found.portfolios), ("cue.", found.cues)):
        for key in table:
            if not key.startswith(prefix):
                raise TableError(f"{place}: {key}: should start with {prefix}")
    return found
