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

    ``participles``: past participles, which tell the past as the endings do. ``participle_endings`` do right before the time alone, behind a noun
    ("l'accord *signé* vendredi"), not behind one of the ``determiners`` of nouns, which have such endings too. ``reflexives``: behind one the
    passive auxiliary is that of the past ("s'*est* achevé"). ``scheduled``: verbs of the present that tell what is to come right before a day
    ("begins on Friday"). ``light``: words before which the last word of ``past`` is a verb of the present ("a *lieu*").
    """

    past: list[str]
    future: list[str]
    past_endings: list[str]
    future_endings: list[str] = attrs.field(factory=list)
    passive: list[str] = attrs.field(factory=list)
    participles: list[str] = attrs.field(factory=list)
    participle_endings: list[str] = attrs.field(factory=list)
    determiners: list[str] = attrs.field(factory=list)
    reflexives: list[str] = attrs.field(factory=list)
    scheduled: list[str] = attrs.field(factory=list)
    light: list[str] = attrs.field(factory=list)


@attrs.frozen(slots=True)
class Time:
    """The section ``time.toml``.

    - ``words``: role, canonical value, surface forms. ``patterns``: stage, reader, word orders. ``parts``: named sequences for them.
    - ``spare_diacritics``: the words are read without their diacritics too. ``abbreviations`` may be followed by a full stop.
    - Orders of dates in digits: ``day_first`` (05/03 is 5 March), ``day_first_regions`` where only some do, ``mixed_order`` where both are in use.
    - ``weak`` words (may, sun, mars) mean time only beside another part of a date or behind one of the ``leads`` (in, since); the ``proper`` ones
      need a capital too; ``capital_shows``: a capital alone is enough (thứ Hai). ``names`` are months that are given names too. ``except_after``:
      words that are no time behind some others (la mañana).
    - ``beside_digits``: abbreviations that are other words too (sept) and mean a month only with their stop, behind a day or before a year in digits.
    - A bare year stands behind ``year_leads`` (in, since), not before ``counted`` things (people, km), not behind ``gauges`` (about, some) or
      ``labels`` (page, no.). Day and month may be a fraction or score: they stand behind ``pair_leads`` (on 3/4) or ``dash_leads`` (ngày 31-10).
    - ``month_leads`` stand before a month alone (in May 20 people died). ``records`` and ``record_endings`` (first, highest) make "in ten years" a
      stretch that is over. ``binders`` (of) tie "the first three months" to what follows.
      ``openers`` (the) open, before a weekday and a further capital, the name of a paper or a club.
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
    beside_digits: list[str] = attrs.field(factory=list)
    leads: list[str] = attrs.field(factory=list)
    month_leads: list[str] = attrs.field(factory=list)
    year_leads: list[str] = attrs.field(factory=list)
    counted: list[str] = attrs.field(factory=list)
    except_after: dict[str, list[str]] = attrs.field(factory=dict)
    binders: list[str] = attrs.field(factory=list)
    openers: list[str] = attrs.field(factory=list)
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
