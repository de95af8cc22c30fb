"""Ids that all languages share beside the concepts proper: classes of named things, grades and portfolios of offices, and cues.

What a thing *is* (a tunnel, a company), what goes before a title (deputy, acting), what a minister looks after, and the small words that change
what a value means (a plan, a base, a part). The words of these ids stand in ``languages/<code>/concepts.toml``.
"""

from __future__ import annotations

import functools
import importlib.resources
import tomllib
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, TypeVar

import attrs
import cattrs

from factcheck.errors import TableError

T = TypeVar("T")

_converter = cattrs.Converter(forbid_extra_keys=True)


def load(name: str, schema: type[T]) -> T:
    """The table ``world/<name>.toml`` as an instance of ``schema``.

    Raises TableError naming the table when it is missing, is no TOML or does not fit the schema.
    """
    place = f"world/{name}.toml"
    try:
        data: dict[str, Any] = tomllib.loads(importlib.resources.files("factcheck.world").joinpath(f"{name}.toml").read_text(encoding="utf-8"))
        return _converter.structure(data, schema)
    except FileNotFoundError:
        raise TableError(f"{place}: no such table") from None
    except tomllib.TOMLDecodeError as error:
        raise TableError(f"{place}: {error}") from None
    except cattrs.errors.BaseValidationError as error:
        raise TableError(f"{place}: {'; '.join(cattrs.transform_error(error, path=name))}") from None


def by_id(entries: Iterable[T], place: str) -> Mapping[str, T]:
    """Entries by their ``id``; an id that occurs twice is a TableError."""
    found: dict[str, T] = {}
    for entry in entries:
        key: str = entry.id  # type: ignore[attr-defined]
        if key in found:
            raise TableError(f"{place}: {key}: stands twice")
        found[key] = entry
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

    def kinds(self, id: str) -> tuple[str, ...]:  # noqa: A002
        """The class itself and every wider class, nearest first; an unknown class has only itself.

        >>> catalogue().kinds("class.university")[:2]
        ('class.university', 'class.school')
        """
        found = [id]
        for near in found:
            entry = self.classes.get(near)
            found.extend(kind for kind in (entry.kinds if entry else ()) if kind not in found)
        return tuple(found)


@functools.cache
def catalogue() -> Catalogue:
    """Classes, grades, portfolios and cues, loaded and checked once.

    Raises TableError for an id that stands twice, lacks its prefix or points at an unknown class or type.
    """
    tables = load("concepts", _Tables)
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
