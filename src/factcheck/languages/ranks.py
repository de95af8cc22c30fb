"""Ranks and superlatives of a language, as ``<code>/ranks.toml``."""

from __future__ import annotations

from typing import ClassVar

import attrs


@attrs.frozen(slots=True, kw_only=True)
class Ranks:
    """How a language says that something is first, second or last in an order."""

    FILE: ClassVar[str] = "ranks.toml"
    source: str

    def triggers(self) -> list[str]:
        """The words from which a rank can be read."""
        return []
