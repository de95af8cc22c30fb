"""Opposites: words of which one says the contrary of the other in the same place of a sentence."""

from __future__ import annotations

import functools
from typing import ClassVar

import attrs

from factcheck.errors import TableError
from factcheck.languages.language import CODES, section


@attrs.frozen(slots=True)
class Pair:
    """Two sides of an opposition: folded words or short phrases that may stand for one another on each side."""

    one: tuple[str, ...]
    other: tuple[str, ...]


@attrs.frozen(slots=True, kw_only=True)
class Opposites:
    """The opposites of a language.

    ``degrees`` are ends of a scale ("most", "least"), of which several may be turned in one sentence without turning back what it says; ``deeds``
    are contrary acts and states ("accepted", "rejected"). No converses ("buy" and "sell", "taller" and "shorter"), which tell one thing from two
    sides.
    """

    FILE: ClassVar[str] = "opposites.toml"

    source: str
    degrees: tuple[Pair, ...]
    deeds: tuple[Pair, ...] = ()

    def validate(self, place: str) -> None:
        """Forms are folded and stand on one side of one pair."""
        forms = [form for pair in (*self.degrees, *self.deeds) for form in (*pair.one, *pair.other)]
        wrong = [form for form in forms if form != form.casefold() or not form.strip() or forms.count(form) > 1]
        if wrong:
            raise TableError(f"{place}: small letters, each form once; see {', '.join(sorted(set(wrong)))}")


@attrs.frozen(slots=True)
class Pole:
    """One side of an opposition: ``pair`` names the opposition, ``side`` is 0 or 1, ``degree`` tells ends of a scale from deeds."""

    pair: str
    side: int
    degree: bool


@functools.lru_cache(maxsize=8)
def poles(language: str) -> dict[str, tuple[tuple[tuple[str, ...], Pole], ...]]:
    """The forms of a language's opposites by their first word, the longest first; nothing for a language without tables.

    >>> poles("en")["least"][0][1].side
    1
    """
    if language not in CODES:
        return {}
    table = section(language, Opposites)
    found: dict[str, list[tuple[tuple[str, ...], Pole]]] = {}
    for degree, pairs in ((True, table.degrees), (False, table.deeds)):
        for pair in pairs:
            for side, forms in enumerate((pair.one, pair.other)):
                for form in forms:
                    words = tuple(form.split())
                    found.setdefault(words[0], []).append((words, Pole(f"{pair.one[0]}/{pair.other[0]}", side, degree)))
    return {first: tuple(sorted(forms, key=lambda form: -len(form[0]))) for first, forms in found.items()}
