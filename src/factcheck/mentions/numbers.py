"""Reading one number: digits, numerals, scale words, suffixes, fractions and dozens, as one value with its written precision.

``read_number`` looks at one place only; which numbers are mentions, and of what, the recognizers of quantities, durations, dates and ordinals decide.
"""

from __future__ import annotations

import bisect
from fractions import Fraction

from factcheck.mentions.digits import LONGEST, read_digits
from factcheck.mentions.lexicon import VULGAR
from factcheck.mentions.number_reading import MINUS, NumberReading, NumberTable, number_table, reading_of, scaled_fraction
from factcheck.mentions.numeral_words import ATOM, MULTIPLIER, SCALE
from factcheck.mentions.numerals import Numeral, decimals, read_numeral
from factcheck.mentions.phrases import HYPHENS
from factcheck.mentions.shares import SLASHING, collective_number, leading_fraction, slash_fraction, spoken_fraction
from factcheck.mentions.tokens import Tokens

__all__ = ["MINUS", "NumberReading", "NumberTable", "number_table", "read_number"]

_GROUPING = frozenset(".,'’")
_NEVER_BEFORE = frozenset("_@&%\\#=")


def read_number(tokens: Tokens, i: int, table: NumberTable, *, joined: bool = False, money: bool = False) -> NumberReading | None:
    """The number whose first digit or word is token ``i`` (an article or sign before it is taken in); None where none is.

    ``joined``: the sign before it joins it to another number of a range, and is not its own. ``money``: a currency stands before it ("$3m").
    """
    word = tokens.folds[i]
    if word.isdecimal():
        return _from_digits(tokens, i, table, joined=joined, money=money)
    if word in VULGAR:
        value = Fraction(VULGAR[word])
        return scaled_fraction(tokens, i, i + 1, value, table)
    return _from_words(tokens, i, table)


def _from_digits(tokens: Tokens, i: int, table: NumberTable, *, joined: bool, money: bool) -> NumberReading | None:
    """A number whose first part is in digits."""
    folds, gaps, size = tokens.folds, tokens.gaps, len(tokens.folds)
    left = _left_of(tokens, i, table, joined=joined) if i and (not gaps[i] or folds[i - 1] in table.signs) else (i, False, False)
    if left is None:
        return None
    start, sign, zero = left
    if _goes_on(tokens, i):
        written = read_digits(tokens.text, tokens.starts[i], tokens.ends[-1], table.section.decimal, neutral=table.section.neutral)
        if written is None:
            return None
        text, end = written.text, bisect.bisect_left(tokens.starts, written.end, i)
    else:
        text, end = folds[i], i + 1
        if len(text) > LONGEST or not text.isascii():
            return None
    if zero:
        if "." in text:
            return None
        text = f"0.{text}"
    elif text[0] == "0" and len(text) > 1 and "." not in text:
        return None
    attached = not gaps[start] and start > 0 and folds[start - 1][0].isalpha()
    after = folds[end] if end < size else ""
    if after not in table.joining and not after.isdecimal():
        glued = not gaps[end] and after[:1].isalpha()
        return NumberReading(start, end, f"-{text}" if sign else text, 1, "digits", False, False, None, glued, attached)  # noqa: FBT003  by place: a third faster
    fraction = slash_fraction(tokens, end, text) if after in SLASHING or after.isdecimal() else None
    if fraction is not None:
        value, stop = fraction
        if value is None:
            return None
        reading = scaled_fraction(tokens, start, stop, -value if sign else value, table)
        if stop == end + 2 and value.numerator < value.denominator and reading.scale == 1:
            reading.form = "slash"
        return reading
    reading = _with_scale(tokens, start, end, ("-" if sign else "") + text, table, money=money)
    reading.attached = attached
    return reading


def _goes_on(tokens: Tokens, i: int) -> bool:
    """Whether digits may go on behind token ``i``: further digits, or a separator with digits behind it, without a space."""
    folds, after = tokens.folds, i + 1
    if after + 1 >= len(folds):
        return after < len(folds) and folds[after].isdecimal()
    if folds[after] in _GROUPING:
        return not tokens.gaps[after] and not tokens.gaps[after + 1] and folds[after + 1].isdecimal()
    return folds[after].isdecimal()


def _left_of(tokens: Tokens, i: int, table: NumberTable, *, joined: bool) -> tuple[int, bool, bool] | None:
    """What stands before digits: the first token of the number, whether it is negative, whether a bare decimal sign opens it; None: part of
    something else.
    """
    if i == 0 or joined:
        return i, False, False
    folds = tokens.folds
    before = folds[i - 1]
    if tokens.gaps[i]:
        if before not in table.signs:
            return i, False, False
        negative = _is_minus(tokens, i - 1, table) or (before in MINUS and i == 1)
        return (i - 1, True, False) if negative else (i, False, False)
    free = i == 1 or tokens.spaced(i - 1) or not (folds[i - 2][0].isalnum() or folds[i - 2] in ").]_")
    if before in MINUS:
        return (i - 1, True, False) if free else None
    if before in ".,":
        if not free:
            part = before in (".", table.section.decimal)
            return None if part and (folds[i - 2].isdecimal() or folds[i - 2] in ")]") else (i, False, False)
        return (i - 1, False, True) if before in (".", table.section.decimal) else (i, False, False)
    if before == "/" and not free:
        return None
    if before in _NEVER_BEFORE and not (before in "#=" and free):
        return None
    return i, False, False


def _with_scale(tokens: Tokens, start: int, end: int, text: str, table: NumberTable, *, money: bool) -> NumberReading:
    """Digits with what may follow them: a suffix, scale words, "and a half", a dozen."""
    folds = tokens.folds
    word = folds[end] if end < len(folds) else ""
    suffix = _suffix(tokens, end, table, money=money) if word in table.suffixes or word in table.money_suffixes else None
    if suffix is not None:
        return reading_of(tokens, start, end + 1, text, suffix, "digits", table)
    at = end + 1 if end < len(folds) and folds[end] in HYPHENS else end
    found = table.numerals.words.match(folds, at)
    follows = (SCALE, MULTIPLIER) if table.section.digit_multipliers else (SCALE,)
    if found is not None and found[1][0] in follows and (at == end or not tokens.spaced(at)):
        behind = folds[found[0]] if found[0] < len(folds) else ""
        if found[1][0] == SCALE and behind != "," and not behind.isdecimal() and behind not in table.numerals.going_on:
            return reading_of(tokens, start, found[0], text, found[1][1], "digits", table)  # one scale word, as mostly
        return _digits_and_words(tokens, start, at, text, table)
    collective = table.collectives.match(folds, end) if text.isdigit() else None
    if collective is not None and not collective[1][1]:
        return collective_number(tokens, start, end, Fraction(text), table) or reading_of(tokens, start, end, text, 1, "digits", table)
    return reading_of(tokens, start, end, text, 1, "digits", table)


def _digits_and_words(tokens: Tokens, start: int, at: int, text: str, table: NumberTable) -> NumberReading:
    """Digits before scale words: "3.5 million", "4 thousand 3 hundred", "1.200 nghìn tỷ"."""
    folds = tokens.folds
    unsigned = text.lstrip("-")
    sign = -1 if text.startswith("-") else 1
    if unsigned.isdigit():
        numeral = read_numeral(folds, at, table.numerals, first=int(unsigned))
        if numeral is not None and not numeral.ordinal:
            end, value, scale = numeral.end, numeral.value, numeral.scale
            if scale == 1 and value == int(unsigned) * 100:
                scale = 100
            if scale > 1 and int(unsigned) * scale == value:
                more = _lower_part(tokens, end, scale, table)
                if more is None:
                    return reading_of(tokens, start, end, text, scale, "digits", table)
                end, value, scale = more[0], value + more[1], more[2]
            return reading_of(tokens, start, end, str(sign * value // scale), scale, "digits", table)
    factor, end = 1, at
    while True:
        found = table.numerals.words.match(folds, end)
        if found is None or found[1][0] not in (SCALE, MULTIPLIER):
            break
        end, factor = found[0], factor * found[1][1]
    return reading_of(tokens, start, end, text, factor, "digits", table)


def _lower_part(tokens: Tokens, at: int, scale: int, table: NumberTable) -> tuple[int, int, int] | None:
    """A smaller part in digits with its own scale word after a scale word ("4 thousand 3 hundred"): index after it, value, scale."""
    folds = tokens.folds
    joined = at < len(folds) - 1 and folds[at] in {j.word for j in table.section.joiners if 100 in j.after}
    if scale == 100 and joined and folds[at + 1].isdecimal() and 0 < int(folds[at + 1][:3]) < 100 and len(folds[at + 1]) < 3:
        return at + 2, int(folds[at + 1]), 1
    if at >= len(folds) or not folds[at].isdecimal() or len(folds[at]) > 3:
        return None
    found = table.numerals.words.match(folds, at + 1)
    if found is None or found[1][0] not in (SCALE, MULTIPLIER) or int(folds[at]) * found[1][1] >= scale:
        return None
    numeral = read_numeral(folds, at + 1, table.numerals, first=int(folds[at]))
    if numeral is None or numeral.value >= scale:
        return None
    deeper = _lower_part(tokens, numeral.end, found[1][1], table)
    if deeper is not None:
        return deeper[0], numeral.value + deeper[1], deeper[2]
    return numeral.end, numeral.value, numeral.scale if numeral.scale > 1 else found[1][1]


def _suffix(tokens: Tokens, at: int, table: NumberTable, *, money: bool) -> int | None:
    """What an abbreviated scale at token ``at`` multiplies with ("3bn", "$2m", "10M"); None when it is none."""
    word = tokens.folds[at]
    factor = table.suffixes.get(word)
    near = not tokens.spaced(at)
    after = at + 1
    closed = after >= len(tokens.folds) or tokens.spaced(after) or not tokens.folds[after][0].isalnum()
    if factor is not None and closed:
        return factor if near or len(word) > 1 or tokens.word(at) == "k" else None
    factor = table.money_suffixes.get(word)
    if factor is None or not closed:
        return None
    written = tokens.word(at)
    sign = after < len(tokens.folds) and tokens.folds[after] in "€$£¥₫₽₹₩"
    if (money and near) or sign or (written.isupper() and factor == 10**6) or (near and word == "b"):
        return factor
    return None


def _from_words(tokens: Tokens, i: int, table: NumberTable) -> NumberReading | None:
    """A number whose first part is a word."""
    folds = tokens.folds
    article = i > 0 and folds[i - 1] in table.articles and tokens.spaced(i)
    start = i - 1 if article else i
    led = folds[start] in table.leading.opening or folds[i] in table.leading.opening
    leading = table.leading.match(folds, start) or table.leading.match(folds, i) if led else None
    numeral = read_numeral(folds, i, table.numerals, one=article)
    if leading is not None and (numeral is None or numeral.ordinal or leading[0] > numeral.end):
        return leading_fraction(tokens, start if article else i, leading, table)
    if article and (numeral is None or numeral.ordinal):
        part = table.denominators.match(folds, i)
        if part is not None and part[0] < len(folds) and folds[part[0]] in table.section.of:
            return scaled_fraction(tokens, start, part[0], Fraction(1, part[1]), table)
    if numeral is None:
        several = table.collectives.match(folds, i) if folds[i] in table.collectives.opening else None
        pair = several is not None and several[1][0] == 2 and several[0] < len(folds) and folds[several[0]] in table.section.of
        return collective_number(tokens, start, i, Fraction(1), table) if article or pair else None
    found = table.numerals.words.match(folds, i)
    if article and (numeral.ordinal or (numeral.simple and found is not None and found[1][0] == ATOM)):
        start = i  # "a five": the article is not part of the number
    start, sign = _sign_before(tokens, start, table)
    if numeral.ordinal:
        return NumberReading(start, numeral.end, str(numeral.value), 1, "words", ordinal=True)
    spoken = spoken_fraction(tokens, start, numeral.end, numeral.value * (-1 if sign else 1), table)
    if spoken is not None:
        return spoken
    collective = collective_number(tokens, start, numeral.end, Fraction(numeral.value), table)
    if collective is not None:
        return collective
    digits, scale, end = _with_decimals(tokens, numeral, table)
    weak = numeral.simple and not sign and "." not in digits and folds[i] in table.weak
    return reading_of(tokens, start, end, ("-" if sign else "") + digits, scale, "words", table, weak=weak)


def _with_decimals(tokens: Tokens, numeral: Numeral, table: NumberTable) -> tuple[str, int, int]:
    """The digits, scale and end of a numeral, with the decimals that may follow it in words ("two point five million")."""
    end = numeral.end
    if end < len(tokens.folds) and tokens.folds[end] in table.numerals.points:
        parts = decimals(tokens.folds, end + 1, table.numerals)
        if parts is not None:
            found = table.numerals.words.match(tokens.folds, parts[0])
            digits = f"{numeral.value}.{parts[1]}"
            return (digits, found[1][1], found[0]) if found is not None and found[1][0] == SCALE else (digits, 1, parts[0])
    return str(numeral.value // numeral.scale), numeral.scale, end


def _sign_before(tokens: Tokens, start: int, table: NumberTable) -> tuple[int, bool]:
    """A word for minus or plus before the numeral."""
    if start > 0 and (_is_minus(tokens, start - 1, table) or (start == 1 and tokens.folds[0] in MINUS)):
        return start - 1, True
    return start, False


def _is_minus(tokens: Tokens, i: int, table: NumberTable) -> bool:
    """Whether token ``i`` is a word for minus, not the end of a hedge ("al menos")."""
    return tokens.folds[i] in table.section.minus and (i == 0 or tokens.folds[i - 1] not in table.section.minus_not_after)
