"""Symbols: the tokens of a place that may hold a time, each word, phrase, number or date in digits as one character with its values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import attrs

from factcheck.mentions.numeric_dates import Reading, ordered, read_digits
from factcheck.mentions.time_words import BARE, CLOCK, DASHES, MOMENT, PAIR, Vocabulary, dashless, digit_roles, ordinal_roles
from factcheck.mentions.times import Expression, Fields
from factcheck.mentions.tokens import Tokens

CLOCK_TIME = re.compile(r"(\d{1,2})[:h]([0-5]\d)(?::[0-5]\d)?(?![\d:])")
GROUPED = re.compile(r"\d{1,6}(?:(?:[.,]\d{3})+(?!\d)(?:[.,]\d{1,9})?|[.,]\d{1,2}(?![\d./-]))")
MIXED = re.compile(r"\d{1,4}-\d{1,2}/(?:2|3|4|8|16|32|64)(?![\d/])")
DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 9, 10, 16})
OPENING = frozenset("(\"'“‘«—–")
CLOSING = frozenset("'’")
MONEY = frozenset("$€£¥₫#№")


@attrs.define  # not frozen, never changed: made by the hundred per text, and a frozen one takes three times as long to make
class Symbol:
    """``tokens[start:end]`` as one character; ``values`` per role; ``rules``: the readers that made it, ``parts``: what they made it of."""

    letter: str
    start: int
    end: int
    values: Mapping[str, Any]
    rules: tuple[str, ...] = ()
    parts: tuple[Symbol, ...] = ()


def moment_symbol(
    vocabulary: Vocabulary, expression: Expression, start: int, end: int, rules: tuple[str, ...], parts: tuple[Symbol, ...] = ()
) -> Symbol:
    """The symbol of a time that has been read; a bare year, month or weekday can still be part of a larger one as such."""
    values: dict[str, Any] = {"moment": expression}
    roles = MOMENT
    if isinstance(expression, Fields) and expression.shift is None and expression.era is None and expression.fiscal is None:
        only = expression.only
        if only in BARE:
            values[only], roles = getattr(expression, only), BARE[only]
    return Symbol(vocabulary.alphabet.letter(roles), start, end, values, rules, parts)


def symbols_of(tokens: Tokens, start: int, end: int, vocabulary: Vocabulary) -> list[Symbol]:
    """The symbols of ``tokens[start:end]``, without gaps."""
    found: list[Symbol] = []
    at = start
    while at < end:
        fold = tokens.folds[at]
        plain = vocabulary.plain.get(fold)
        if plain is not None:
            found.append(Symbol(plain.letter, at, at + 1, plain.values))
            at += 1
            continue
        symbol = (
            (_named_day(tokens, at, end, vocabulary) or _digits(tokens, at, vocabulary)) if fold.isdigit() else _word(tokens, at, end, vocabulary)
        )
        found.append(symbol)
        at = symbol.end
    return found


def _named_day(tokens: Tokens, at: int, end: int, vocabulary: Vocabulary) -> Symbol | None:
    """Digits that are the name of a day ("9/11"), no part of a longer date or number."""
    if tokens.folds[at] not in vocabulary.phrases or (at and not tokens.spaced(at) and tokens.folds[at - 1] not in OPENING):
        return None
    symbol = _word(tokens, at, end, vocabulary)
    after = symbol.end
    if after == at + 1:
        return None
    if after + 1 < len(tokens.folds) and tokens.folds[after] not in CLOSING and not tokens.spaced(after) and not tokens.spaced(after + 1):
        return None if tokens.folds[after + 1].isdigit() else Symbol(vocabulary.alphabet.letter(()), at, after, {})
    return symbol


def _word(tokens: Tokens, at: int, end: int, vocabulary: Vocabulary) -> Symbol:
    fold = tokens.folds[at]
    phrases = vocabulary.phrases.get(fold) if at + 1 < end else None
    if phrases is not None:
        following = dashless(tokens.folds[at + 1])
        for rest, word in phrases:
            stop = at + 1 + len(rest)
            if rest[0] == following and stop <= end and tuple([dashless(part) for part in tokens.folds[at + 1 : stop]]) == rest:
                return Symbol(word.letter, at, stop, word.values)
    known = vocabulary.words.get(fold)
    if known is None:
        return Symbol(vocabulary.alphabet.letter(()), at, at + 1, {})
    stop = at + 1
    if at + 2 < end and tokens.folds[stop] == "." and fold in vocabulary.around.abbreviations and not tokens.spaced(stop):
        stop += 1
    elif fold in vocabulary.around.beside_digits and not _beside_digits(tokens, at, vocabulary):
        return Symbol(vocabulary.alphabet.letter(()), at, at + 1, {})
    return Symbol(known.letter, at, stop, known.values)


def _beside_digits(tokens: Tokens, at: int, vocabulary: Vocabulary) -> bool:
    """Whether a day in digits stands before a token, a hyphen or "of" passed over, or a year or its own stop behind it."""
    folds, after = tokens.folds, at + 1
    before = at - 2 if at > 1 and (folds[at - 1] in DASHES or folds[at - 1] in vocabulary.around.binders) else at - 1
    if before >= 0 and folds[before].isdigit():
        return True
    return after < len(folds) and ((folds[after] == "." and not tokens.spaced(after)) or (folds[after].isdigit() and len(folds[after]) == 4))


def _digits(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Symbol:
    digits = tokens.folds[at]
    letter = vocabulary.alphabet.letter
    after = at + 1
    behind = tokens.folds[at - 1] if at and not tokens.gaps[at] else ""
    if behind and behind in MONEY:
        return Symbol(letter(()), at, after, {})
    following = "" if tokens.gaps[after] else tokens.folds[after]
    clock = CLOCK_TIME.match(tokens.text, tokens.starts[at]) if following and following in ":h" else None
    if clock is not None and int(clock[1]) < 24:
        return Symbol(letter(CLOCK), at, _token_after(tokens, at, clock.end()), {"clock": 60 * int(clock[1]) + int(clock[2])})
    if following and (following in "/.," or following in DASHES) and not behind.isalpha():
        written = _written_together(tokens, at, vocabulary)
        if written is not None:
            return written
    if len(digits) > 5:
        return Symbol(letter(()), at, after, {})
    number = int(digits)
    if (
        following == "."
        and after + 1 < len(tokens.folds)
        and tokens.folds[after + 1] in vocabulary.around.ordinal_suffixes
        and not tokens.spaced(after + 1)
    ):
        after, following = after + 1, tokens.folds[after + 1]
    if following and following in vocabulary.around.ordinal_suffixes:
        return Symbol(letter(ordinal_roles(number)), at, after + 1, {"day": number, "ordinal": number})
    roles = digit_roles(digits)
    return Symbol(letter(roles), at, at + 1, dict.fromkeys(roles, number))


def _written_together(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Symbol | None:
    """Digits with signs between as one symbol: a date, a pair that may be one, or a number that is none."""
    letter, start = vocabulary.alphabet.letter, tokens.starts[at]
    mixed = MIXED.match(tokens.text, start)
    reading = None if mixed else read_digits(tokens.text, start, day_first=vocabulary.time.day_first)
    stop = _token_after(tokens, at, reading.end) if reading is not None else at
    if reading is not None and reading.sign == "." and (at == 0 or tokens.folds[at - 1] not in vocabulary.around.dash_leads):
        reading = None
    if reading is not None:
        if reading.time is not None:
            return moment_symbol(vocabulary, reading.time, at, stop, ("digits",))
        if reading.pair is not None and pair_holds(reading, tokens, at, stop, vocabulary):
            return Symbol(letter(PAIR), at, stop, {"pair": ordered(reading.pair, None, day_first=vocabulary.time.day_first)})
        return None if reading.sign in "-." else Symbol(letter(()), at, stop, {})
    number = mixed or GROUPED.match(tokens.text, start)
    return Symbol(letter(()), at, _token_after(tokens, at, number.end()), {}) if number else None


def _token_after(tokens: Tokens, at: int, end: int) -> int:
    """The first token that starts at ``end`` or later."""
    while at < len(tokens.folds) and tokens.starts[at] < end:
        at += 1
    return at


def pair_holds(reading: Reading, tokens: Tokens, at: int, stop: int, vocabulary: Vocabulary) -> bool:
    """Whether 7/3 is a day rather than a fraction or a score.

    With a dash it must stand behind one of the language's ``dash_leads``; with a stroke behind a lead (what is like a
    fraction: one of the ``pair_leads``), or it has the order of the language, is not like a fraction, and has no word behind it ("24/7 service").
    """
    before = tokens.folds[at - 1] if at else ""
    if reading.sign in "-.":
        return before in vocabulary.around.dash_leads
    assert reading.pair is not None
    first, second = reading.pair
    month = second if vocabulary.time.day_first else first
    like_fraction = first < second and second in DENOMINATORS
    if before in vocabulary.around.leads:
        bound = stop < len(tokens.folds) and tokens.folds[stop] in vocabulary.around.binders
        return not like_fraction or (before in vocabulary.around.pair_leads and not bound)
    behind = tokens.folds[stop] if stop < len(tokens.folds) else ""
    if behind in DASHES and stop + 1 < len(tokens.folds) and tokens.folds[stop + 1].isalpha() and not tokens.spaced(stop + 1):
        return False
    return month <= 12 and not like_fraction and (not behind.isalpha() or vocabulary.marks[behind] != " ")
