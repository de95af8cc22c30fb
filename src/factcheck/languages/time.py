"""The words and word orders of time in one language: ``time.toml``.

``words`` gives, per role (month, weekday, unit, shift …) and canonical value, the surface forms. ``patterns`` gives, per stage of the reading and per
reader, the word orders. A pattern is a sequence of elements separated by white space:

==================  ====================================================================================
``{role}``          a word that has the role; ``{role2}`` is a second one of the same role
``of``, ``of|in``   these very words (also signs: ``,`` ``-`` ``/``)
``( … | … )``       one of several sequences
``?`` behind one    the element or the group may be missing
``<name>``          the sequence of this name under ``parts``
==================  ====================================================================================

The stages are read one after the other, each over the result of the one before: ``numbers`` (composed number words), ``moments`` (a date, a year,
"last week"), ``modified`` ("early …", "the first eight months of …"), ``joined`` ("from … to …", "since …"). What a stage has read is a
``{moment}`` for the next ones. ``anniversaries`` are read apart, over the ``numbers``.
"""

from __future__ import annotations

import re
from typing import ClassVar

import attrs

from factcheck.errors import TableError

PART = re.compile(r"<(\w+)>(\?)?")
STAGES = ("numbers", "moments", "modified", "joined")
ANNIVERSARIES = "anniversaries"


@attrs.frozen(slots=True)
class Tense:
    """What tells past from future near a bare weekday or month: whole words, and endings of verbs (of words of five letters or more)
    unless a ``passive`` auxiliary stands before.
    """

    past: list[str]
    future: list[str]
    past_endings: list[str]
    future_endings: list[str] = attrs.field(factory=list)
    passive: list[str] = attrs.field(factory=list)


@attrs.frozen(slots=True)
class Time:
    """The section ``time.toml``.

    ``day_first``: whether 05/03 is 5 March. ``spare_diacritics``: whether the words are read without their diacritics too.
    Of the weak ones the ``proper`` need a capital too. ``abbreviations`` may be followed by a full stop.
    ``weak`` words (may, march, sun, mars) mean time only beside another part of a date or behind one of the ``leads`` (in, since).
    ``capital_shows``: a capital tells a weekday from an ordinal (thứ Hai). ``dash_leads`` stand before a day and month with a dash (ngày 31-10),
    ``pair_leads`` before one that could be a fraction (on 3/4).
    ``mixed_order``: both orders of day and month are used, ``day_first_regions`` are those that put the day first. ``records`` and ``record_endings``
    make "in ten years" a stretch that is over (the first, the highest in ten years).
    ``year_leads`` stand before a bare year, ``counted`` after a number that is no year, ``gauges``
    (about, some) before one that is a count, ``labels`` (page, no.) before one that only tells things apart. ``binders`` (of) tie "the first three
    months" to what follows. ``names`` are months that are given names too.
    """

    FILE: ClassVar[str] = "time.toml"

    source: str
    day_first: bool
    words: dict[str, dict[str, list[str]]]
    patterns: dict[str, dict[str, list[str]]]
    tense: Tense
    parts: dict[str, str] = attrs.field(factory=dict)
    spare_diacritics: bool = False
    ordinal_suffixes: list[str] = attrs.field(factory=list)
    abbreviations: list[str] = attrs.field(factory=list)
    proper: list[str] = attrs.field(factory=list)
    weak: list[str] = attrs.field(factory=list)
    names: list[str] = attrs.field(factory=list)
    pair_leads: list[str] = attrs.field(factory=list)
    dash_leads: list[str] = attrs.field(factory=list)
    records: list[str] = attrs.field(factory=list)
    record_endings: list[str] = attrs.field(factory=list)
    day_first_regions: list[str] = attrs.field(factory=list)
    mixed_order: bool = False
    capital_shows: bool = False
    leads: list[str] = attrs.field(factory=list)
    year_leads: list[str] = attrs.field(factory=list)
    counted: list[str] = attrs.field(factory=list)
    binders: list[str] = attrs.field(factory=list)
    labels: list[str] = attrs.field(factory=list)
    gauges: list[str] = attrs.field(factory=list)

    def validate(self, place: str) -> None:
        """Refuse stages and parts that do not exist; the patterns are checked when they are compiled."""
        for stage in self.patterns:
            if stage not in (*STAGES, ANNIVERSARIES):
                raise TableError(f"{place}: patterns.{stage}: no such stage, there are {', '.join((*STAGES, ANNIVERSARIES))}")
        named = {
            match[1] for readers in self.patterns.values() for sources in readers.values() for source in sources for match in PART.finditer(source)
        }
        for name in sorted(named - set(self.parts)):
            raise TableError(f"{place}: patterns use the part <{name}>, which is not under parts")

    def written_out(self, pattern: str) -> str:
        """A pattern with its named parts in place."""
        return PART.sub(lambda match: f"( {self.parts[match[1]]} {(match[2] and ')?') or ')'}", pattern)
