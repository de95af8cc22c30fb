"""Territories, their first-level divisions, and the regions of the world that hold them: containment as a directed graph."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Mapping
from typing import ClassVar

import attrs

from factcheck.errors import TableError
from factcheck.values.scope import HOME, Scope
from factcheck.world.blocs import BLOCS
from factcheck.world.cities import CITIES
from factcheck.world.tables import world_table


@attrs.frozen(slots=True)
class RegionRow:
    """A region as its table has it: an English name and its parts, territories or other regions."""

    name: str
    parts: list[str]


@attrs.frozen
class Regions:
    """The table ``world/regions.toml``."""

    FILE: ClassVar[str] = "regions.toml"
    source: str
    region: dict[str, RegionRow]

    def validate(self, place: str) -> None:
        """Every part is known, nothing contains itself, each territory has one place in the M49 tree."""
        for name, row in self.region.items():
            for part in row.parts:
                if len(part) != 2 and part not in self.region:
                    raise TableError(f"{place}: region {name} has the unknown part {part}")
            if len(set(row.parts)) != len(row.parts):
                raise TableError(f"{place}: region {name} names a part twice")
        self.expand("001", place)
        for name in self.region:
            strange = self.expand(name, place) - self.expand("001", place)
            if strange:
                raise TableError(f"{place}: region {name} has territories outside the world: {', '.join(sorted(strange))}")

    def expand(self, name: str, place: str, above: tuple[str, ...] = ()) -> frozenset[str]:
        """The territories of a region; a region inside itself is an error."""
        if name in above:
            raise TableError(f"{place}: region {name} contains itself")
        codes: set[str] = set()
        for part in self.region[name].parts:
            codes |= {part} if len(part) == 2 else self.expand(part, place, (*above, name))
        return frozenset(codes)


@attrs.frozen
class Territories:
    """The table ``world/territories.toml``: dependent territories, and divisions by country (ISO 3166-2 code to English name)."""

    FILE: ClassVar[str] = "territories.toml"
    source: str
    dependent: list[str]
    division: dict[str, dict[str, str]]

    def validate(self, place: str) -> None:
        """Codes of divisions begin with the code of their country."""
        for country, rows in self.division.items():
            for code in rows:
                if not code.startswith(country + "-"):
                    raise TableError(f"{place}: division {code} is not one of {country}")


_regions = world_table(Regions)
_table = world_table(Territories)

# Region id to its territories (alpha-2 codes), and the English names of regions and divisions.
REGIONS: Mapping[str, frozenset[str]] = {name: _regions.expand(name, "world/regions.toml") for name in _regions.region}
REGION_NAMES: Mapping[str, str] = {name: row.name for name, row in _regions.region.items()}
TERRITORIES: frozenset[str] = REGIONS["001"]
DEPENDENT: frozenset[str] = frozenset(_table.dependent)
COUNTRIES: frozenset[str] = TERRITORIES - DEPENDENT
DIVISIONS: Mapping[str, str] = {code: name for rows in _table.division.values() for code, name in rows.items()}




def _parents() -> dict[str, tuple[str, ...]]:
    above: dict[str, list[str]] = {code: [code[:2]] for code in DIVISIONS}
    above |= {city.id: [city.country] for city in CITIES.values()}
    for name, row in _regions.region.items():
        for part in row.parts:
            above.setdefault(part, []).append(name)
    return {child: tuple(names) for child, names in above.items()}


_PARENTS = _parents()


def parents(identifier: str) -> tuple[str, ...]:
    """What directly contains a place: regions of a territory or region, the country of a division or city; nothing for the world and unknown places.

    >>> parents("US-GA")
    ('US',)
    """
    return _PARENTS.get(identifier, ())


@functools.lru_cache(maxsize=4096)
def ancestors(identifier: str) -> frozenset[str]:
    """Everything that contains a place, the world included, itself not."""
    found: set[str] = set()
    rest = list(parents(identifier))
    while rest:
        place = rest.pop()
        if place not in found:
            found.add(place)
            rest.extend(parents(place))
    return frozenset(found)


def contains(whole: str, part: str) -> bool:
    """Whether a place lies inside another or is the same: by the graph, or because all territories of the part are the whole's.

    >>> contains("142", "VN:hanoi"), contains("035", "142"), contains("asean", "VN")
    (True, False, True)
    """
    if whole == part or whole in ancestors(part):
        return True
    inner, outer = scope(country_of(part) or part), scope(whole)
    return not inner.opaque and outer.covers(inner)


def country_of(identifier: str) -> str | None:
    """The country or territory that a place is or lies in; ``None`` for regions, blocs and unknown places.

    >>> country_of("US-GA"), country_of("VN:hanoi"), country_of("142")
    ('US', 'VN', None)
    """
    code = identifier[:2]
    if code in TERRITORIES and (len(identifier) == 2 or identifier in DIVISIONS or identifier in CITIES or identifier[2:3] in ("-", ":")):
        return code
    return None


def known(identifier: str) -> bool:
    """Whether the id is one of the world tables (places and blocs)."""
    return identifier in TERRITORIES or identifier in REGIONS or identifier in BLOCS or identifier in DIVISIONS or identifier in CITIES


@functools.lru_cache(maxsize=8192)
def scope(identifier: str, on: datetime.date | None = None) -> Scope:
    """The territories that a place or bloc stands for; for anything smaller, relative (``home``) or unknown one opaque code.

    ``on`` chooses the members of a bloc on that day; without it they are today's.

    >>> sorted(scope("scandinavia").codes), sorted(scope("home").codes), sorted(scope("VN:hanoi").codes)
    (['DK', 'NO', 'SE'], ['home'], ['x-vn-hanoi'])
    """
    if identifier in REGIONS:
        codes = REGIONS[identifier]
    elif identifier in BLOCS:
        codes = BLOCS[identifier].members(on)
    elif identifier in TERRITORIES or identifier == HOME:
        codes = frozenset((identifier,))
    else:
        codes = frozenset((f"x-{identifier.removeprefix('x-').lower().replace(':', '-')}",))
    return Scope(codes, identifier)


def place_type(identifier: str) -> str:
    """What a place is: ``country``, ``territory``, ``region``, ``division``, ``city``, or the type of a bloc; else ``place``."""
    if identifier in TERRITORIES:
        return "territory" if identifier in DEPENDENT else "country"
    if identifier in REGIONS:
        return "region"
    if identifier in BLOCS:
        return BLOCS[identifier].type
    if identifier in DIVISIONS:
        return "division"
    return "city" if identifier in CITIES else "place"


def place_name(identifier: str) -> str | None:
    """The English name of a place or bloc of the tables but territories, whose names are the languages'."""
    if identifier in REGION_NAMES:
        return REGION_NAMES[identifier]
    if identifier in BLOCS:
        return BLOCS[identifier].name
    if identifier in CITIES:
        return CITIES[identifier].name
    return DIVISIONS.get(identifier)


def _check() -> None:
    """Facts across tables: members of blocs, divisions and cities are of known territories."""
    for name, bloc in BLOCS.items():
        strange = {member.code for member in bloc.memberships} - TERRITORIES
        if strange:
            raise TableError(f"world/blocs.toml: bloc {name} has unknown members: {', '.join(sorted(strange))}")
    for where, codes in (
        ("world/territories.toml: dependent", DEPENDENT),
        ("world/territories.toml: division", frozenset(_table.division)),
        ("world/cities.toml", frozenset(city.country for city in CITIES.values())),
    ):
        if codes - TERRITORIES:
            raise TableError(f"{where}: unknown territories: {', '.join(sorted(codes - TERRITORIES))}")


_check()
