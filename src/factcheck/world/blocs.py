"""Blocs and alliances of states: their members with the dates of membership."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from typing import ClassVar

import attrs

from factcheck.errors import TableError
from factcheck.world.tables import world_table

_ROW = re.compile(r"([A-Z]{2}) (\d{4}(?:-\d\d(?:-\d\d)?)?)(?: (\d{4}(?:-\d\d(?:-\d\d)?)?))?")


@attrs.frozen(slots=True)
class Membership:
    """A territory's membership from ``since`` up to, not including, ``until`` (``None``: still a member).

    Dates are ISO 8601 and as exact as known: a year, a month or a day. On the partly known days a member counts as one.
    """

    code: str
    since: str
    until: str | None

    def on(self, day: datetime.date) -> bool:
        """Whether the territory is a member on a day."""
        written = day.isoformat()
        return self.since <= written[: len(self.since)] and (self.until is None or written[: len(self.until)] < self.until)


@attrs.frozen(slots=True)
class BlocRow:
    """A bloc as the table has it; ``unions`` are blocs that are members as such and bring no territory in."""

    name: str
    type: str
    members: list[str]
    unions: list[str] = attrs.Factory(list)


@attrs.frozen
class BlocTable:
    """The table ``world/blocs.toml``."""

    FILE: ClassVar[str] = "blocs.toml"
    source: str
    bloc: dict[str, BlocRow]

    def validate(self, place: str) -> None:
        """Every member row is ``CODE since`` or ``CODE since until`` with dates in order, memberships of one territory follow one another."""
        for name, bloc in self.bloc.items():
            last: dict[str, Membership] = {}
            for row in bloc.members:
                member = _membership(row, f"{place}: bloc {name}")
                before = last.get(member.code)
                if before is not None and (before.until is None or before.until > member.since):
                    raise TableError(f"{place}: bloc {name}: memberships of {member.code} overlap")
                last[member.code] = member


def _membership(row: str, place: str) -> Membership:
    found = _ROW.fullmatch(row)
    if found is None:
        raise TableError(f'{place}: "{row}" is not "CODE since [until]"')
    code, since, until = found.groups()
    if until is not None and until <= since:
        raise TableError(f'{place}: "{row}" ends before it starts')
    return Membership(code, since, until)


@attrs.frozen(slots=True)
class Bloc:
    """A bloc or alliance: id, English name, type (``bloc``, ``alliance``), memberships in the order of the table."""

    id: str
    name: str
    type: str
    memberships: tuple[Membership, ...]

    def members(self, on: datetime.date | None = None) -> frozenset[str]:
        """The members on a day; without a day those that never left, or for a bloc that ended those at its end.

        >>> import datetime
        >>> sorted(BLOCS["eu"].members(datetime.date(1960, 1, 1)))
        ['BE', 'DE', 'FR', 'IT', 'LU', 'NL']
        """
        if on is not None:
            return frozenset(member.code for member in self.memberships if member.on(on))
        return frozenset(member.code for member in self.memberships if member.until is None) or frozenset(m.code for m in self.memberships)


_table = world_table(BlocTable)

BLOCS: Mapping[str, Bloc] = {
    name: Bloc(name, row.name, row.type, tuple(_membership(member, name) for member in row.members)) for name, row in _table.bloc.items()
}
