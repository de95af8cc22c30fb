"""Which outcomes are decided once for one occasion, and which are movements of a measure."""

from __future__ import annotations

import functools
from typing import ClassVar

import attrs

from factcheck.errors import TableError
from factcheck.world.cardinality import concepts
from factcheck.world.tables import world_table


@attrs.frozen(slots=True)
class Outcomes:
    """The table ``world/outcomes.toml``: ids of ``cardinality.toml``."""

    FILE: ClassVar[str] = "outcomes.toml"

    source: str
    decisive: frozenset[str]
    movement: frozenset[str]
    verdicts: frozenset[str]


@functools.cache
def outcomes() -> Outcomes:
    """The table, loaded and checked once. Raises TableError for an id that is no concept.

    >>> "outcome.upheld" in outcomes().decisive
    True
    """
    found = world_table(Outcomes)
    for unknown in sorted((found.decisive | found.movement | found.verdicts) - set(concepts())):
        raise TableError(f"world/outcomes.toml: {unknown}: no such concept")
    return found
