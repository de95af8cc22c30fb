"""A rank that was read, and the ordinals and small numbers around the words that make one."""

from __future__ import annotations

import attrs

from factcheck.mentions.lexicon import DIGITS, NUMERAL, ORDINAL, ROMAN, places
from factcheck.mentions.numerals import read_numeral
from factcheck.mentions.ordinals import OrdinalReading, OrdinalTable, read_ordinal
from factcheck.mentions.rank_words import RankTable
from factcheck.mentions.tokens import Tokens

_ORDINALS = DIGITS | NUMERAL | ORDINAL | ROMAN


@attrs.frozen(slots=True)
class RankReading:
    """Tokens ``start`` to ``end`` read as the places ``low`` to ``high`` of an order."""

    start: int
    end: int
    low: int
    high: int
    order: str
    dimension: str | None
    rule: str
    tied: bool = False


class OrdinalsAround:
    """The ordinals of a passage by the token where they start and the one where they end, read when first asked for."""

    __slots__ = ("_ends", "_starts", "_table", "_tokens")

    def __init__(self, tokens: Tokens, table: OrdinalTable) -> None:
        self._tokens, self._table = tokens, table
        self._starts: dict[int, OrdinalReading] | None = None
        self._ends: dict[int, OrdinalReading] = {}

    def starting(self, at: int) -> OrdinalReading | None:
        """The ordinal that starts at a token."""
        marks = self._tokens.marks
        return self._read().get(at) if at < len(marks) and marks[at] & _ORDINALS else None

    def ending(self, at: int) -> OrdinalReading | None:
        """The ordinal that ends before a token."""
        self._read()
        return self._ends.get(at)

    def _read(self) -> dict[int, OrdinalReading]:
        if self._starts is None:
            self._starts, skip = {}, 0
            for i in places(self._tokens, _ORDINALS):
                reading = read_ordinal(self._tokens, i, self._table) if i >= skip else None
                if reading is not None:
                    self._starts[reading.start] = self._ends[reading.end] = reading
                    skip = reading.end
        return self._starts


def count_before(tokens: Tokens, at: int, table: RankTable) -> tuple[int, int] | None:
    """The small number that ends just before token ``at``: its first token and value."""
    if at <= 0:
        return None
    word = tokens.folds[at - 1]
    if word.isdecimal() and len(word) <= 3:
        return at - 1, int(word)
    if tokens.marks[at - 1] & NUMERAL:
        numeral = read_numeral(tokens.folds, at - 1, table.ordinals.numerals)
        if numeral is not None and numeral.end == at and not numeral.ordinal:
            return at - 1, numeral.value
    return None


def count_after(tokens: Tokens, at: int, table: RankTable) -> int | None:
    """The small number at token ``at``."""
    word = tokens.folds[at]
    if word.isdecimal():
        return int(word) if len(word) <= 3 else None
    numeral = read_numeral(tokens.folds, at, table.ordinals.numerals) if tokens.marks[at] & NUMERAL else None
    return None if numeral is None or numeral.ordinal else numeral.value
