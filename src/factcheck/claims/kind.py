"""A kind of claim: a relation declared like a table, with its roles, how each is compared, and by which roles its rows are brought together."""

from __future__ import annotations

import enum

import attrs


class Mark(enum.Enum):
    """What a role means for the slot (docs/design.md, "Kinds")."""

    REQUIRED = "!"
    HARD = "="
    SCORED = "~"
    TIME = "@"
    DEPENDENT = "|"


class Compare(enum.Enum):
    """How two fillers of one role are compared."""

    SUBJECT = "subject"
    CONCEPT = "concept"
    PHRASE = "phrase"
    SCOPE = "scope"
    FLAG = "flag"
    TIME = "time"
    VALUE = "value"


@attrs.frozen(slots=True)
class Role:
    """One column of a kind."""

    name: str
    compare: Compare
    mark: Mark = Mark.SCORED


@attrs.frozen(slots=True)
class Kind:
    """``roles`` in reading order; ``keys`` are the combinations of roles under which rows meet (each at most a few keys a row)."""

    name: str
    roles: tuple[Role, ...]
    keys: tuple[tuple[str, ...], ...]
