"""Reading one stage: at each place of a row of symbols the longest word order whose reader accepts what it says."""

from __future__ import annotations

import attrs

from factcheck.mentions.readers import READERS
from factcheck.mentions.symbols import Symbol, moment_symbol
from factcheck.mentions.time_words import Vocabulary
from factcheck.mentions.times import Expression, Several
from factcheck.mentions.word_orders import Pattern, Stage


def read_stage(symbols: list[Symbol], stage: Stage, words: Vocabulary) -> list[Symbol]:
    """The symbols after one stage: at each place the longest word order that its reader accepts."""
    letters = "".join([symbol.letter for symbol in symbols])
    place = stage.opening.search(letters)
    if place is None:
        return symbols
    read: list[Symbol] = []
    done = 0
    while place is not None:
        at = place.start()
        patterns = stage.beginning(letters[at : at + 2])
        found = longest(patterns, letters, at, symbols, words) if patterns else None
        after = at + 1
        if found is not None:
            read += symbols[done:at]
            read.append(found[0])
            done = after = found[1]
        place = stage.opening.search(letters, after)
    return [*read, *symbols[done:]] if read else symbols


def longest(patterns: tuple[Pattern, ...], letters: str, at: int, symbols: list[Symbol], words: Vocabulary) -> tuple[Symbol, int] | None:
    """The symbol that the longest accepted word order at a place makes, and where it ends."""
    matches = [(match, pattern) for pattern in patterns if (match := pattern.regex.match(letters, at)) is not None]
    if len(matches) > 1:
        matches.sort(key=lambda item: -item[0].end())
    for match, pattern in matches:
        slots = {name: symbols[match.start(group)].values[role] for group, name, role in pattern.slots if match.start(group) >= 0}
        result = READERS[pattern.reader](slots)
        if result is None:
            continue
        end = match.end()
        symbol = made(result, pattern.reader, symbols[at:end], words)
        if isinstance(result, Several):
            fillers = sorted(match.start(group) for group, _, _ in pattern.slots if match.start(group) >= 0)
            symbol = attrs.evolve(symbol, parts=tuple(symbols[index] for index in fillers))
        return symbol, end
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
