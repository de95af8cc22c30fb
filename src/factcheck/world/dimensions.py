"""What a superlative goes by: the tallest by height, the busiest by traffic; "largest" by nothing certain."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import ClassVar

import attrs

from factcheck.errors import TableError
from factcheck.world.cardinality import concepts
from factcheck.world.concepts import catalogue
from factcheck.world.tables import world_table


@attrs.frozen(slots=True)
class Dimensions:
    """The table ``world/dimensions.toml``: the measures of each dimension of ``languages/*/ranks.toml`` that has some, and those by which the largest
    of a class is meant where nothing says it (``ordinary``).
    """

    FILE: ClassVar[str] = "dimensions.toml"

    source: str
    measures: dict[str, frozenset[str]]
    ordinary: dict[str, frozenset[str]]


@functools.cache
def dimension_measures() -> Mapping[str, frozenset[str]]:
    """The measures of each dimension. Raises TableError for a measure that is no concept.

    >>> sorted(dimension_measures()["populous"])
    ['measure.population']
    """
    found = world_table(Dimensions).measures
    unknown = sorted(frozenset().union(*found.values()) - set(concepts()))
    if unknown:
        raise TableError(f"world/dimensions.toml: {unknown[0]}: no such measure")
    return found


@functools.cache
def ordinary_measures() -> Mapping[str, frozenset[str]]:
    """The measures by which the largest of a class is meant where nothing says it. Raises TableError for what is no class or no measure.

    >>> sorted(ordinary_measures()["class.city"])
    ['measure.population']
    """
    found = world_table(Dimensions).ordinary
    unknown = sorted((set(found) - set(catalogue().classes)) | (frozenset().union(*found.values()) - set(concepts())))
    if unknown:
        raise TableError(f"world/dimensions.toml: {unknown[0]}: no such class or measure")
    return found
