"""Capitals and other well-known cities: id, English name, country."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import ClassVar

import attrs

from factcheck.errors import TableError
from factcheck.values.folding import fold_name
from factcheck.world.tables import world_table


@attrs.frozen
class CityTable:
    """The table ``world/cities.toml``: cities by country code; the first capital of a country is the one that a capital's rule means."""

    FILE: ClassVar[str] = "cities.toml"
    source: str
    capitals: dict[str, list[str]]
    cities: dict[str, list[str]]

    def validate(self, place: str) -> None:
        """No city stands twice."""
        seen: set[str] = set()
        for rows in (self.capitals, self.cities):
            for country, names in rows.items():
                for name in names:
                    identifier = city_id(country, name)
                    if identifier in seen:
                        raise TableError(f"{place}: {name} of {country} stands twice")
                    seen.add(identifier)


@attrs.frozen(slots=True)
class City:
    """``name`` is how English writes it; a remark in brackets in the table tells namesakes apart and is part of the id only."""

    id: str
    name: str
    country: str
    capital: bool


def city_id(country: str, name: str) -> str:
    """The id of a city.

    >>> city_id("BR", "São Paulo")
    'BR:sao-paulo'
    """
    return f"{country}:{re.sub('[^a-z0-9]+', '-', fold_name(name).replace(chr(39), '-')).strip('-')}"


_table = world_table(CityTable)


def _cities() -> dict[str, City]:
    found = {}
    for rows, capital in ((_table.capitals, True), (_table.cities, False)):
        for country, names in rows.items():
            for name in names:
                city = City(city_id(country, name), name.partition(" (")[0], country, capital)
                found[city.id] = city
    return found


CITIES: Mapping[str, City] = _cities()
CAPITALS: Mapping[str, tuple[str, ...]] = {country: tuple(city_id(country, name) for name in names) for country, names in _table.capitals.items()}
