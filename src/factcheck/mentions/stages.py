"""Reading in stages: at each place of a row of symbols the longest word order whose reader accepts what it says."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterable
from typing import Any

import attrs

from factcheck.mentions.readers import READERS
from factcheck.mentions.symbols import Symbol, moment_symbol
from factcheck.mentions.time_words import Vocabulary
from factcheck.mentions.times import Expression, Several
from factcheck.mentions.word_orders import Candidate, Plan, Stage


def read_stages(symbols: list[Symbol], stages: Iterable[Stage], words: Vocabulary) -> list[Symbol]:
    """The symbols after some stages, one after another."""
    letters = "".join([symbol.letter for symbol in symbols])
    for stage in stages:
        plan = stage.plan(letters)
        if plan:
            symbols = _read_stage(symbols, plan, words)
            letters = "".join([symbol.letter for symbol in symbols])
    return symbols


def _read_stage(symbols: list[Symbol], plan: Plan, words: Vocabulary) -> list[Symbol]:
    """The symbols after one stage: at each place of its plan the longest word order that its reader accepts."""
    read: list[Symbol] = []
    done = 0
    for at, candidates in plan:
        found = accepted(candidates, at, symbols, words) if at >= done else None
        if found is not None:
            read += symbols[done:at]
            read.append(found[0])
            done = found[1]
    return [*read, *symbols[done:]] if read else symbols


def accepted(candidates: tuple[Candidate, ...], at: int, symbols: list[Symbol], words: Vocabulary) -> tuple[Symbol, int] | None:
    """The symbol that the first accepted word order at a place makes, and where it ends."""
    for candidate in candidates:
        result = _says(candidate.reader, candidate.slots, tuple([symbols[at + index].values[role] for index, role in candidate.fillers]))
        if result is None:
            continue
        end = at + candidate.size
        symbol = made(result, candidate.reader, symbols[at:end], words)
        if isinstance(result, Several):
            symbol = attrs.evolve(symbol, parts=tuple(symbols[at + index] for index in sorted(index for index, _ in candidate.fillers)))
        return symbol, end
    return None


@functools.lru_cache(maxsize=1 << 14)
def _says(reader: str, slots: tuple[str, ...], values: tuple[Any, ...]) -> Expression | int | None:
    """What a reader makes of its slots. Readers are pure and the times of a corpus repeat, so it is remembered."""
    return READERS[reader](dict(zip(slots, values, strict=True)))


def made(result: Expression | int, reader: str, parts: list[Symbol], words: Vocabulary) -> Symbol:
    """The symbol of what a reader returned: a number of the first stage, or a time."""
    start, end = parts[0].start, parts[-1].end
    rules = (*itertools.chain.from_iterable([part.rules for part in parts]), reader)
    if isinstance(result, int):
        role = {"spoken_year": "year"}.get(reader, reader)
        roles = {role, "day"} if reader == "ordinal" and result <= 31 else {role}
        return Symbol(words.alphabet.letter(roles), start, end, dict.fromkeys(roles, result), rules)
    return moment_symbol(words, result, start, end, rules, tuple([part for part in parts if "moment" in part.values]))
