"""Reading the tables of the world: one TOML file each, validated on load, with the source of its facts."""

from __future__ import annotations

from typing import TypeVar

from factcheck.languages.language import Section, table

S = TypeVar("S", bound=Section)


def world_table(schema: type[S]) -> S:
    """The table of a schema, from ``world/<schema.FILE>``; raises TableError naming file and key."""
    return table("world", schema.FILE, schema)
