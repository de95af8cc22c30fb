"""The words by which page furniture, captions and publication dates are recognized."""

from __future__ import annotations

from typing import ClassVar

import attrs

from factcheck.errors import TableError


@attrs.frozen(slots=True, kw_only=True)
class Furniture:
    """Folded words and phrases of pages, not of articles.

    ``navigation`` are whole lines ("skip to content"); ``related`` are lines that open a list of links ("read also"); ``labels`` stand before a colon
    ("source: ..."); ``bylines`` before a name ("by"), ``particles`` between names or inside them; ``captions`` name a picture ("photo"), ``givers``
    stand before who made it; ``rights`` open a notice of rights; ``notices`` stand anywhere in a short line about the article or its author
    ("contributed to this report").
    ``published`` and ``updated`` stand before a date. For dates: ``months`` by name, ``weekdays``, ``links`` (words between or before the parts of a
    date), ``suffixes`` of day numbers, and ``month_words`` and ``year_words`` where months are numbered ("tháng 9 năm 2024").
    ``day_first`` says how 5/3/2024 is read; absent, it is not read.
    """

    FILE: ClassVar[str] = "layout.toml"

    source: str
    navigation: tuple[str, ...]
    related: tuple[str, ...]
    labels: tuple[str, ...]
    bylines: tuple[str, ...]
    particles: tuple[str, ...]
    captions: tuple[str, ...]
    givers: tuple[str, ...]
    rights: tuple[str, ...]
    notices: tuple[str, ...]
    published: tuple[str, ...]
    updated: tuple[str, ...]
    months: dict[str, int]
    weekdays: tuple[str, ...]
    links: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    month_words: tuple[str, ...] = ()
    year_words: tuple[str, ...] = ()
    day_first: bool | None = None

    def validate(self, place: str) -> None:
        """Phrases are folded with single spaces; months run from 1 to 12."""
        for field in attrs.fields(Furniture):
            entries = getattr(self, field.name)
            if isinstance(entries, tuple):
                wrong = [entry for entry in entries if entry != " ".join(entry.casefold().split())]
                if wrong:
                    raise TableError(f"{place}: {field.name}: small letters and single spaces, not {', '.join(map(repr, wrong))}")
        outside = [name for name, month in self.months.items() if not 1 <= month <= 12 or name != name.casefold()]
        if outside:
            raise TableError(f"{place}: months: small letters and 1 to 12, see {', '.join(outside)}")
