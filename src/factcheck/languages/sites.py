"""Common nouns of where something happens, and the deeds that happen to somebody in one place."""

from __future__ import annotations

from typing import ClassVar

import attrs


@attrs.frozen(slots=True, kw_only=True)
class Sites:
    """Section ``sites.toml``. ``deeds`` are the verbs, in the forms of what is over, of deeds that somebody undergoes in one place; ``at`` are the
    prepositions that say where; ``sites`` the nouns of places by their ids in ``world/sites.toml``.
    """

    FILE: ClassVar[str] = "sites.toml"

    source: str
    deeds: dict[str, tuple[str, ...]]
    at: tuple[str, ...]
    sites: dict[str, tuple[str, ...]]
