"""Dates, periods and relative times: the places of a passage that may hold one are read by the word orders of its language.

The search touches every token once, by look-up; only the neighbourhood of a month, weekday, year or noun of time is read further.
"""

from __future__ import annotations

import re

import attrs

from factcheck.mentions.context import Context
from factcheck.mentions.evidence import holds
from factcheck.mentions.mention import Mention
from factcheck.mentions.readers import READERS
from factcheck.mentions.resolution import resolve
from factcheck.mentions.stated_dates import Frame
from factcheck.mentions.symbols import Symbol, moment_symbol, symbols_of
from factcheck.mentions.temporal_cues import cues_of
from factcheck.mentions.tense import tense_at
from factcheck.mentions.time_words import Vocabulary, vocabulary
from factcheck.mentions.times import Expression
from factcheck.mentions.tokens import Tokens
from factcheck.mentions.word_orders import Pattern, Stage
from factcheck.values import Period

# A place begins with a word of time, a year, or digits with signs between; it goes on as long as the words are known.
PLACE = re.compile(r"[ty]|[de](?:s[de]|p[de]p[de]|p?z)")


def recognize(tokens: Tokens, context: Context) -> list[Mention]:
    """The moments and periods of a passage, in order, without overlaps.

    Cues: ``bound`` (since, until, before, after, by), ``weekday``, ``alternative`` (the other reading of an ambiguous date), ``impossible``
    (a day that no calendar has), ``part`` (early, mid, late), ``fiscal``, ``era``, ``style``, ``hedge``, ``relative``, ``yearless``, ``clock``, ``zone``.
    """
    words = vocabulary(context.language)
    marks = "".join(map(words.marks.__getitem__, tokens.folds))
    found: list[Mention] = []
    at = 0
    for place in iter(lambda: PLACE.search(marks, at), None):
        start = max(marks.rfind(" ", at, place.start()) + 1, at)
        end = marks.find(" ", place.end())
        end = len(marks) if end < 0 else end
        found.extend(read_place(tokens, start, end, words, context))
        at = end
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
    if expression is not None and holds(expression, symbol, tokens, words):
        mention = mention_of(expression, symbol, tokens, words, context)
        if mention is not None:
            found.append(mention)
            return
    for part in symbol.parts:
        collect(part, tokens, words, context, found)


def read_stage(symbols: list[Symbol], stage: Stage, words: Vocabulary) -> list[Symbol]:
    """The symbols after one stage: at each place the longest word order that its reader accepts."""
    starting = stage.starting
    if not any(symbol.letter in starting for symbol in symbols):
        return symbols
    letters = "".join(symbol.letter for symbol in symbols)
    read: list[Symbol] = []
    at = 0
    while at < len(symbols):
        patterns = starting.get(letters[at])
        symbol = longest(patterns, letters, at, symbols, words) if patterns else None
        if symbol is None:
            read.append(symbols[at])
            at += 1
        else:
            read.append(symbol[0])
            at = symbol[1]
    return read


def longest(patterns: tuple[Pattern, ...], letters: str, at: int, symbols: list[Symbol], words: Vocabulary) -> tuple[Symbol, int] | None:
    """The symbol that the longest accepted word order at a place makes, and where it ends."""
    matches = []
    for order, pattern in enumerate(patterns):
        match = pattern.regex.match(letters, at)
        if match is not None:
            matches.append((-match.end(), order, pattern, match))
    matches.sort(key=lambda item: item[:2])
    for negative_end, _, pattern, match in matches:
        slots = {name: symbols[match.start(group)].values[role] for group, name, role in pattern.slots if match.start(group) >= 0}
        result = READERS[pattern.reader](slots, words.time.day_first)
        if result is None:
            continue
        end = -negative_end
        return made(result, pattern.reader, symbols[at:end], words), end
    return None


def made(result: Expression | int, reader: str, parts: list[Symbol], words: Vocabulary) -> Symbol:
    """The symbol of what a reader returned: a number of the first stage, or a time."""
    start, end = parts[0].start, parts[-1].end
    rules = (*(rule for part in parts for rule in part.rules), reader)
    if isinstance(result, int):
        role = {"spoken_year": "year"}.get(reader, reader)
        roles = {role, "day"} if reader == "ordinal" and result <= 31 else {role}
        return Symbol(words.alphabet.letter(roles), start, end, dict.fromkeys(roles, result), rules)
    return moment_symbol(words, result, start, end, rules, tuple(part for part in parts if "moment" in part.values))


def mention_of(expression: Expression, symbol: Symbol, tokens: Tokens, words: Vocabulary, context: Context) -> Mention | None:
    """The mention of a time that holds."""
    frame = Frame(context.published, tense_at(tokens, symbol.start, symbol.end, words) if context.published is not None else 0)
    value = resolve(expression, frame)
    if value is None:
        return None
    start, end = tokens.starts[symbol.start], tokens.ends[symbol.end - 1]
    kind = "period" if isinstance(value, Period) else "moment"
    return Mention(kind, start, end, tokens.text[start:end], value, cues_of(expression), symbol.rules)
