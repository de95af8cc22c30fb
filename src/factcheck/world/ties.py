"""Which things have one maker, owner, winner or kin, and what ties them."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar

import attrs

from factcheck.errors import TableError
from factcheck.world.cardinality import concepts
from factcheck.world.concepts import catalogue
from factcheck.world.tables import world_table


@attrs.frozen(slots=True, kw_only=True)
class Tie:
    """One tie of a thing to the one who holds it.

    ``things`` and ``holders`` are types of entities; ``kinds`` the classes of things of which "a novel by Ada Roe" tells the tie; ``time`` the time
    policy of a conflict (``groups.times``), empty where there may be several; ``sole``: a noun for the holder says that there is no other ("the
    author of"); ``mutual``: the holder is tied to the thing in the same way; ``placed``: the holder is a place, behind a preposition; ``yearly``: a
    thing of the kind has a holder every year; ``titled``: it is a work with a title, of which many share a short one; ``firm``: it is a firm or the
    like, of which many share a word, so that only a full name that both texts write is one, and an active verb ("the state owned X") tells no
    conflict.
    """

    id: str
    things: tuple[str, ...]
    holders: tuple[str, ...]
    kinds: tuple[str, ...] = ()
    time: str = ""
    sole: bool = True
    mutual: bool = False
    placed: bool = False
    yearly: bool = False
    titled: bool = False
    firm: bool = False


@attrs.frozen(slots=True)
class Ties:
    """The table ``world/ties.toml``."""

    FILE: ClassVar[str] = "ties.toml"

    source: str
    tie: tuple[Tie, ...]


@functools.cache
def ties() -> Mapping[str, Tie]:
    """The ties by their ids. Raises TableError for an id that is no concept and for a kind that is no class.

    >>> ties()["relation.written-by"].time
    'fixed'
    """
    found = {tie.id: tie for tie in world_table(Ties).tie}
    unknown = sorted((set(found) - set(concepts())) | ({kind for tie in found.values() for kind in tie.kinds} - set(catalogue().classes)))
    if unknown:
        raise TableError(f"world/ties.toml: {unknown[0]}: no such concept")
    return MappingProxyType(found)


@functools.cache
def kinds_of_works() -> frozenset[str]:
    """The classes of things that a tie can tell of by their noun alone, with the classes below them."""
    kinds = {kind for tie in ties().values() for kind in tie.kinds}
    return frozenset(id_ for id_ in catalogue().classes if not kinds.isdisjoint(catalogue().kinds(id_)))
