"""Reading the tables of the world: one TOML file each, validated on load, with the source of its facts."""

from __future__ import annotations

from typing import TypeVar

from factcheck.languages.language import Section, read_table, structure

S = TypeVar("S", bound=Section)


def world_table(schema: type[S]) -> S:
    """The table of a schema, from ``world/<schema.FILE>``; raises TableError naming file and key."""
    return structure(read_table("factcheck.world", schema.FILE), schema, f"world/{schema.FILE}")
