"""International bodies and a few others that the news of every language names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import attrs

from factcheck.errors import TableError
from factcheck.world.blocs import BLOCS
from factcheck.world.tables import world_table


@attrs.frozen(slots=True)
class Organization:
    """English name, type (body, agency, bank, court, parliament, government, group), the id of the body it belongs to."""

    name: str
    type: str
    part_of: str | None = None


@attrs.frozen
class OrganizationTable:
    """The table ``world/organizations.toml``."""

    FILE: ClassVar[str] = "organizations.toml"
    source: str
    organization: dict[str, Organization]

    def validate(self, place: str) -> None:
        """Bodies belong to listed bodies; no id is a bloc's."""
        for name, row in self.organization.items():
            if row.part_of is not None and row.part_of not in self.organization:
                raise TableError(f"{place}: {name} belongs to the unknown {row.part_of}")
            if name in BLOCS:
                raise TableError(f"{place}: {name} is a bloc")


ORGANIZATIONS: Mapping[str, Organization] = world_table(OrganizationTable).organization
