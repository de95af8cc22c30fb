"""Which kinds of place can lie in one another, so that one event may be told of both."""

from __future__ import annotations

import functools
from typing import ClassVar

import attrs

from factcheck.world.tables import world_table


@attrs.frozen(slots=True)
class SiteTable:
    """The table ``world/sites.toml``: ``within`` gives for each kind of place those in or beside which it may lie."""

    FILE: ClassVar[str] = "sites.toml"

    source: str
    within: dict[str, tuple[str, ...]]


@functools.cache
def site_table() -> SiteTable:
    """The table, loaded once."""
    return world_table(SiteTable)


def apart(one: str, other: str) -> bool:
    """Whether no place is of both kinds, nor one of them in the other.

    >>> apart("field", "hangar"), apart("hangar", "airport"), apart("field", "field")
    (True, False, False)
    """
    within = site_table().within
    return one != other and one in within and other in within and other not in within[one] and one not in within[other]
