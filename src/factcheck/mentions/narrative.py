"""The year that a sentence tells: "In 1945, on 2 September …", "arrested on 3 March 1998 and released on 5 May".

A date without its year that follows in the same sentence is of that year, when the year lies well before the publication. Nearer ones are
left to the publication date, and what is to come is no story.
"""

from __future__ import annotations

import datetime

import attrs

from factcheck.mentions.symbols import Symbol
from factcheck.mentions.time_words import Vocabulary
from factcheck.mentions.times import Expression, Fields, Range
from factcheck.mentions.tokens import Tokens

REACH = 40
LONG_AGO = 2
STOPS = frozenset(".!?;")


@attrs.frozen(slots=True)
class ToldYear:
    """A year and the token after the time that told it."""

    year: int
    end: int


def told_year(expression: Expression, symbol: Symbol, tokens: Tokens, words: Vocabulary) -> ToldYear | None:
    """The year that a time tells: that of a full date, or one that opens its sentence ("In 1945, …")."""
    if not isinstance(expression, Fields) or expression.year is None or expression.era is not None:
        return None
    return ToldYear(expression.year, symbol.end) if expression.month is not None or opens(symbol, tokens, words) else None


def opens(symbol: Symbol, tokens: Tokens, words: Vocabulary) -> bool:
    """Whether a time stands at the start of its sentence, behind no more than one word that leads to a year."""
    first = symbol.start - (symbol.start > 0 and tokens.folds[symbol.start - 1] in words.around.year_leads)
    return first == 0 or tokens.folds[first - 1] in STOPS


def in_told_year(expression: Expression, told: ToldYear | None, start: int, tokens: Tokens, published: datetime.date | None) -> Expression | None:
    """A yearless date, or range of such, in the year that its sentence has told; None when it tells none that lies long ago."""
    if told is None or start - told.end > REACH or (published is not None and told.year > published.year - LONG_AGO):
        return None
    if any(fold in STOPS for fold in tokens.folds[told.end : start]):
        return None
    if isinstance(expression, Range):
        first, last = (in_told_year(side, told, start, tokens, published) for side in (expression.start, expression.end))
        return Range(first, last) if first is not None and last is not None else None
    if isinstance(expression, Fields) and expression.month is not None and expression.year is None and expression.shift is None:
        return attrs.evolve(expression, year=told.year)
    return None
