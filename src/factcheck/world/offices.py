"""How offices are spoken of: which govern a territory, which are titles for life, which have a posting, which grades make another office."""

from __future__ import annotations

import functools
from typing import ClassVar

import attrs

from factcheck.errors import TableError
from factcheck.world.cardinality import concepts
from factcheck.world.concepts import catalogue
from factcheck.world.tables import world_table


@attrs.frozen(slots=True)
class Offices:
    """``territorial``: offices of a country, region or town. ``courtesy``: titles that past holders keep. ``posted``: offices with a place of
    posting. ``apart``: grades that are another office than the plain title.
    ``turnover``: events with which an office changes hands. ``by_portfolio``: offices of which there is one for each portfolio. ``municipal``:
    offices of a town, which the head of the sentence may name. ``heads``: offices of those who run the body or the place.
    """

    FILE: ClassVar[str] = "offices.toml"

    source: str
    territorial: frozenset[str]
    courtesy: frozenset[str]
    posted: frozenset[str]
    apart: frozenset[str]
    turnover: frozenset[str]
    heads: frozenset[str]
    by_portfolio: frozenset[str]
    municipal: frozenset[str]


@functools.cache
def offices() -> Offices:
    """The table ``world/offices.toml``, loaded and checked once. Raises TableError for an id that is no office or no grade.

    >>> "office.mayor" in offices().territorial
    True
    """
    found = world_table(Offices)
    unknown = sorted(
        ((found.territorial | found.courtesy | found.posted | found.turnover | found.by_portfolio | found.municipal | found.heads) - set(concepts()))
        | (found.apart - set(catalogue().grades))
    )
    if unknown:
        raise TableError(f"world/offices.toml: {unknown[0]}: no such office or grade")
    return found
