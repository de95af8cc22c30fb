"""Classes whose bearer needs a counterpart: an investor invests *in* some country, a partner is the partner *of* one."""

from __future__ import annotations

import functools
from typing import ClassVar

import attrs

from factcheck.errors import TableError
from factcheck.world.concepts import catalogue
from factcheck.world.tables import world_table


@attrs.frozen(slots=True)
class Relational:
    """The table ``world/relational.toml``."""

    FILE: ClassVar[str] = "relational.toml"

    source: str
    classes: tuple[str, ...]


@functools.cache
def relational() -> frozenset[str]:
    """The ids of relational classes. Raises TableError for an id that is no class.

    >>> "class.investor" in relational()
    True
    """
    found = frozenset(world_table(Relational).classes)
    for unknown in sorted(found - set(catalogue().classes)):
        raise TableError(f"world/relational.toml: {unknown}: no such class")
    return found
