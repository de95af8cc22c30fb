"""Dates, periods and relative times: the places of a passage that may hold one are read by the word orders of its language.

Only the neighbourhood of a month, weekday, year or noun of time is read.
"""

from __future__ import annotations

import re

import attrs

from factcheck.mentions.context import Context
from factcheck.mentions.evidence import day_is_count, holds
from factcheck.mentions.mention import Mention, new_mention
from factcheck.mentions.narrative import ToldYear, in_told_year, told_year
from factcheck.mentions.resolution import value_of
from factcheck.mentions.stages import read_stages
from factcheck.mentions.stated_dates import FUTURE, NEAREST
from factcheck.mentions.symbols import Symbol, symbols_of
from factcheck.mentions.temporal_cues import cues_of, without_alternatives
from factcheck.mentions.tense import NARROW, WIDE, tense_at
from factcheck.mentions.time_words import Vocabulary, regional
from factcheck.mentions.times import Expression, Fields, Several
from factcheck.mentions.tokens import Tokens
from factcheck.values import Moment, Period

# A place holds a word of time, a year, or digits with signs between; it reaches as far as the words are known. In a row of marks, one for each token.
PLACE = re.compile(r"[ty]|[de](?:s[de]|p[de]p[de]|p?z)")


def recognize(tokens: Tokens, context: Context) -> list[Mention]:
    """The moments and periods of a passage, in order, without overlaps.

    Cues: ``bound`` (since, until, before, after, by), ``weekday`` (monday …), ``alternative`` (the other reading of an ambiguous date),
    ``impossible`` (a day that no calendar has, "31", or days in the wrong order, "18-12"; the value is the month), ``part`` (early, mid, late,
    earlier, later, rest), ``fiscal`` (fiscal, academic, ending), ``era`` (bc), ``style`` (julian, gregorian), ``hedge`` (about), ``clock`` (23:40),
    ``zone``, ``yearless`` (the year is not stated: published, or text where the sentence told it before) and ``relative``: published (counted
    from the publication date), stated (from a date that stands there), either (from the publication date or from a time in the text), present
    (now), text (from a time in the text: not resolved).
    """
    return read_passage(tokens, context, regional(context.language, context.region))


def read_passage(tokens: Tokens, context: Context, words: Vocabulary) -> list[Mention]:
    """The moments and periods of a passage by a vocabulary: see `recognize`."""
    reading: PassageReading | None = None
    row, done = "".join(tokens.times or map(words.marks.__getitem__, tokens.folds)), 0
    for telling in PLACE.finditer(row):
        at = telling.start()
        if at >= done:
            start, done = row.rfind(" ", 0, at) + 1, row.find(" ", at)
            if done < 0:
                done = len(row)
            reading = reading or PassageReading(tokens, words, context)
            reading.read_place(start, done)
    return [] if reading is None else reading.found


@attrs.define
class PassageReading:
    """One pass over a passage: what has been found so far, and the year that the sentence has told."""

    tokens: Tokens
    words: Vocabulary
    context: Context
    found: list[Mention] = attrs.field(factory=list)
    told: ToldYear | None = None

    def read_place(self, start: int, end: int) -> None:
        """Read the times of the tokens from ``start`` up to ``end``."""
        for symbol in read_stages(symbols_of(self.tokens, start, end, self.words), self.words.stages, self.words):
            if "moment" in symbol.values:
                self.collect(symbol)

    def collect(self, symbol: Symbol) -> None:
        """Add the mention of a symbol that is a time; of one that does not hold, the times it was made of."""
        expression = symbol.values.get("moment")
        if isinstance(expression, Fields) and day_is_count(expression, symbol, self.tokens, self.words):
            expression, symbol = attrs.evolve(expression, day=None), attrs.evolve(symbol, end=symbol.end - 1)
        if isinstance(expression, Several):
            for item, part in zip(expression.of, symbol.parts, strict=True):
                self.add(item, part)
            return
        if expression is None or not holds(expression, symbol, self.tokens, self.words) or not self.add(expression, symbol):
            for part in symbol.parts:
                self.collect(part)

    def add(self, expression: Expression, symbol: Symbol) -> bool:
        """Add the mention of a time that holds; whether it has a value."""
        cues = cues_of(expression)
        tense = NEAREST
        if ("yearless", "published") in cues:
            reach = WIDE if isinstance(expression, Fields) and expression.bare_weekday else NARROW
            tense = tense_at(self.tokens, symbol.start, symbol.end, self.words, reach)
            narrated = in_told_year(expression, self.told, symbol.start, self.tokens, self.context.published) if tense != FUTURE else None
            if narrated is not None:
                expression, cues = narrated, (*(cue for cue in cues if cue[0] != "yearless"), ("yearless", "text"))
        value = value_of(expression, self.context.published, tense)
        if value is None or (symbol.rules[-1:] == ("named_day",) and self._to_come(value)):
            return False
        self.told = told_year(expression, symbol, self.tokens, self.words) or self.told
        start, end = self.tokens.starts[symbol.start], self.tokens.ends[symbol.end - 1]
        kind = "period" if isinstance(value, Period) else "moment"
        shown = cues if self.words.time.mixed_order else without_alternatives(cues)
        self.found.append(new_mention(kind, start, end, self.tokens.text[start:end], value, shown, symbol.rules))
        return True

    def _to_come(self, value: Moment | Period) -> bool:
        """Whether a time lies after the publication: a day that nobody can have named yet."""
        published, start = self.context.published, value.start
        return published is not None and isinstance(start, int) and start > published.toordinal()
