"""Short forms of given names: Bill is William."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import ClassVar

import attrs

from factcheck.world.tables import world_table


@attrs.frozen(slots=True)
class Nicknames:
    """The table ``world/nicknames.toml``: each group holds a full given name and its short forms, folded."""

    FILE: ClassVar[str] = "nicknames.toml"

    source: str
    groups: tuple[tuple[str, ...], ...]


@functools.cache
def full_names() -> Mapping[str, str]:
    """The full name of each short form.

    >>> full_names()["bill"]
    'william'
    """
    return {short: group[0] for group in world_table(Nicknames).groups for short in group[1:]}
