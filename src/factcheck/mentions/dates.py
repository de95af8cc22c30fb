"""Dates, periods and relative times: the places of a passage that may hold one are read by the word orders of its language.

The search touches every token once, by look-up; only the neighbourhood of a month, weekday, year or noun of time is read further.
"""

from __future__ import annotations

import re

from factcheck.mentions.context import Context
from factcheck.mentions.evidence import holds
from factcheck.mentions.mention import Mention
from factcheck.mentions.resolution import resolve
from factcheck.mentions.stages import read_stage
from factcheck.mentions.stated_dates import NEAREST, Frame
from factcheck.mentions.symbols import Symbol, symbols_of
from factcheck.mentions.temporal_cues import cues_of, without_alternatives
from factcheck.mentions.tense import NARROW, WIDE, tense_at
from factcheck.mentions.time_words import Vocabulary, regional
from factcheck.mentions.times import Expression, Fields, Several
from factcheck.mentions.tokens import Tokens
from factcheck.values import Period

# A place begins with a word of time, a year, or digits with signs between; it goes on as long as the words are known.
PLACE = re.compile(r"[ty]|[de](?:s[de]|p[de]p[de]|p?z)")


def recognize(tokens: Tokens, context: Context) -> list[Mention]:
    """The moments and periods of a passage, in order, without overlaps.

    Cues: ``bound`` (since, until, before, after, by), ``weekday`` (monday …), ``alternative`` (the other reading of an ambiguous date),
    ``impossible`` (a day that no calendar has; the value is the month), ``part`` (early, mid, late, rest), ``fiscal`` (fiscal, academic, ending),
    ``era`` (bc), ``style`` (julian, gregorian), ``hedge`` (about), ``clock`` (23:40), ``zone``, ``yearless`` (published: the year is not stated) and
    ``relative``: published (counted from the publication date), stated (from a date that stands there), either (from the publication date or from a
    time in the text), present (now), text (from a time in the text: not resolved).
    """
    words = regional(context.language, context.region)
    marks = "".join(map(words.marks.__getitem__, tokens.folds))
    found: list[Mention] = []
    place = PLACE.search(marks)
    at = 0
    while place is not None:
        start = max(marks.rfind(" ", at, place.start()) + 1, at)
        end = marks.find(" ", place.end())
        at = len(marks) if end < 0 else end
        found.extend(read_place(tokens, start, at, words, context))
        place = PLACE.search(marks, at)
    return found


def read_place(tokens: Tokens, start: int, end: int, words: Vocabulary, context: Context) -> list[Mention]:
    """The times of ``tokens[start:end]``."""
    symbols = symbols_of(tokens, start, end, words)
    for stage in words.stages:
        symbols = read_stage(symbols, stage, words)
    found: list[Mention] = []
    for symbol in symbols:
        collect(symbol, tokens, words, context, found)
    return found


def collect(symbol: Symbol, tokens: Tokens, words: Vocabulary, context: Context, found: list[Mention]) -> None:
    """Add the mention of a symbol that is a time; of one that does not hold, the times it was made of."""
    expression = symbol.values.get("moment")
    if isinstance(expression, Several):
        for item, part in zip(expression.of, symbol.parts, strict=True):
            mention = mention_of(item, part, tokens, words, context)
            if mention is not None:
                found.append(mention)
        return
    if expression is not None and holds(expression, symbol, tokens, words):
        mention = mention_of(expression, symbol, tokens, words, context)
        if mention is not None:
            found.append(mention)
            return
    for part in symbol.parts:
        collect(part, tokens, words, context, found)


def mention_of(expression: Expression, symbol: Symbol, tokens: Tokens, words: Vocabulary, context: Context) -> Mention | None:
    """The mention of a time that holds."""
    cues = cues_of(expression)
    tense = NEAREST
    if context.published is not None and ("yearless", "published") in cues:
        reach = WIDE if isinstance(expression, Fields) and expression.bare_weekday else NARROW
        tense = tense_at(tokens, symbol.start, symbol.end, words, reach)
    frame = Frame(context.published, tense)
    value = resolve(expression, frame)
    if value is None:
        return None
    start, end = tokens.starts[symbol.start], tokens.ends[symbol.end - 1]
    kind = "period" if isinstance(value, Period) else "moment"
    return Mention(kind, start, end, tokens.text[start:end], value, cues if words.time.mixed_order else without_alternatives(cues), symbol.rules)
