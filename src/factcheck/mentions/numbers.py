"""Reading one number: digits, numerals, scale words, suffixes, fractions and dozens, as one value with its written precision.

``read_number`` looks at one place only; which numbers are mentions, and of what, the recognizers of quantities, durations, dates and ordinals decide.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from fractions import Fraction

import attrs

from factcheck.languages.language import section
from factcheck.languages.numbers import Numbers
from factcheck.mentions.context import Context
from factcheck.mentions.digits import read_digits
from factcheck.mentions.lexicon import VULGAR
from factcheck.mentions.numerals import ATOM, MULTIPLIER, SCALE, NumeralTable, as_fraction, decimals, numeral_table, read_numeral
from factcheck.mentions.phrases import HYPHENS, Phrases
from factcheck.mentions.tokens import Tokens

MINUS = frozenset("-−–")
_NEVER_BEFORE = frozenset("_@&%\\#=")
_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 32, 64, 100))


@attrs.frozen(slots=True)
class NumberReading:
    """Tokens ``start`` to ``end`` (exclusive) read as one number.

    ``digits`` is its canonical decimal string ("88", "-1.50", or "2/3" for a fraction) and ``scale`` what multiplies it, so that precision can be
    derived; ``value`` is their product. ``form``: digits, words, fraction or slash ("3/4", which may be a date). ``ordinal``: the words are an ordinal ("twenty-third"). ``weak``: a word that is more
    often an article or pronoun. ``hedge``: the words themselves mean about so many. ``glued``: a letter follows without a space ("10kg", "747s");
    ``attached``: a letter stands before it without a space ("F16", "USD100").
    """

    start: int
    end: int
    value: Fraction
    digits: str
    scale: int = 1
    form: str = "digits"
    ordinal: bool = False
    weak: bool = False
    hedge: str | None = None
    glued: bool = False
    attached: bool = False

    @property
    def whole(self) -> int | None:
        """The value as an integer; None when it is none."""
        return self.value.numerator if self.value.denominator == 1 else None


@attrs.frozen(slots=True)
class NumberTable:
    """The tables of a language that reading a number needs."""

    section: Numbers
    numerals: NumeralTable
    leading: Phrases[Fraction]
    halves: Phrases[Fraction]
    denominators: Phrases[int]
    plurals: Phrases[int]
    collectives: Phrases[tuple[int, bool]]
    articles: frozenset[str]
    weak: frozenset[str]
    suffixes: Mapping[str, int]
    money_suffixes: Mapping[str, int]


@functools.lru_cache(maxsize=None)
def number_table(language: str) -> NumberTable:
    """The table of a language, built once."""
    numbers = section(language, Numbers)
    collectives = [(w, (v, False)) for w, v in numbers.collectives.items()] + [(w, (v, True)) for w, v in numbers.about_collectives.items()]
    return NumberTable(
        section=numbers,
        numerals=numeral_table(language),
        leading=Phrases([(w, as_fraction(v)) for w, v in numbers.leading.items()]),
        halves=Phrases([(w, as_fraction(v)) for w, v in numbers.halves.items()]),
        denominators=Phrases(list(numbers.denominators.items())),
        plurals=Phrases(list(numbers.plural_denominators.items())),
        collectives=Phrases(collectives),
        articles=frozenset(numbers.articles),
        weak=frozenset(numbers.weak),
        suffixes={w: 10**v for w, v in numbers.suffixes.items()},
        money_suffixes={w: 10**v for w, v in numbers.money_suffixes.items()},
    )


def read_number(tokens: Tokens, i: int, context: Context, *, joined: bool = False, money: bool = False) -> NumberReading | None:
    """The number whose first digit or word is token ``i`` (an article or sign before it is taken in); None where none is.

    ``joined``: the sign before it joins it to another number of a range, and is not its own. ``money``: a currency stands before it ("$3m").
    """
    table = number_table(context.language)
    word = tokens.folds[i]
    if word.isdecimal():
        return _from_digits(tokens, i, table, joined=joined, money=money)
    if word in VULGAR:
        value = as_fraction(VULGAR[word])
        return _scaled_fraction(tokens, i, i + 1, value, table)
    return _from_words(tokens, i, table)


def _from_digits(tokens: Tokens, i: int, table: NumberTable, *, joined: bool, money: bool) -> NumberReading | None:
    """A number whose first part is in digits."""
    left = _left_of(tokens, i, table, joined=joined)
    if left is None:
        return None
    start, sign, zero = left
    written = read_digits(tokens.text, tokens.starts[i], tokens.ends[-1], table.section.decimal, neutral=table.section.neutral)
    if written is None:
        return None
    end = _index_after(tokens, i, written.end)
    text = f"0.{written.text}" if zero else written.text
    if len(text) > 1 and text[0] == "0" and "." not in text:
        return None
    fraction = _slash_fraction(tokens, i, end, text)
    if fraction is not None:
        value, after = fraction
        if value is None:
            return None
        reading = _scaled_fraction(tokens, start, after, -value if sign else value, table)
        slashed = after == end + 2 and value < 1 and reading.scale == 1
        return attrs.evolve(reading, form="slash") if slashed else reading
    reading = _with_scale(tokens, start, end, ("-" if sign else "") + text, table, money=money)
    attached = start > 0 and not tokens.spaced(start) and tokens.folds[start - 1][0].isalpha()
    return attrs.evolve(reading, attached=True) if attached else reading


def _index_after(tokens: Tokens, i: int, offset: int) -> int:
    """The first token at or after an offset."""
    size = len(tokens)
    while i < size and tokens.starts[i] < offset:
        i += 1
    return i


def _left_of(tokens: Tokens, i: int, table: NumberTable, *, joined: bool) -> tuple[int, bool, bool] | None:
    """What stands before digits: the first token of the number, whether it is negative, whether a bare decimal sign opens it; None: part of something else."""
    if i == 0 or joined:
        return i, False, False
    folds = tokens.folds
    before = folds[i - 1]
    if tokens.spaced(i):
        negative = _is_minus(tokens, i - 1, table) or (before in MINUS and i == 1)
        return (i - 1, True, False) if negative else (i, False, False)
    free = i == 1 or tokens.spaced(i - 1) or not (folds[i - 2][0].isalnum() or folds[i - 2] in ").]_")
    if before in MINUS:
        return (i - 1, True, False) if free else None
    if before in ".,":
        if not free:
            part = before == "." or before == table.section.decimal
            return None if part and (folds[i - 2].isdecimal() or folds[i - 2] in ")]") else (i, False, False)
        return (i - 1, False, True) if before == table.section.decimal or before == "." else (i, False, False)
    if before == "/" and not free:
        return None
    if before in _NEVER_BEFORE and not (before in "#=" and free):
        return None
    return i, False, False


def _slash_fraction(tokens: Tokens, i: int, end: int, text: str) -> tuple[Fraction | None, int] | None:
    """A fraction written with a slash or as one sign, alone or after a whole number: its value and the index after it.

    None: no fraction here; a value of None: digits and slashes that are no fraction ("24/7", "5/17/2018").
    """
    folds, size = tokens.folds, len(tokens)
    if end < size and folds[end] in VULGAR and text.isdigit():
        return int(text) + as_fraction(VULGAR[folds[end]]), end + 1
    slash = _slash(tokens, end)
    if slash is not None and text.isdigit():
        value = _proper(text, slash)
        longer = _slash(tokens, end + 2) is not None
        return (None if longer or value is None else value), end + 2
    if end < size and folds[end].isdecimal() and tokens.spaced(end) and text.isdigit():
        slash = _slash(tokens, end + 1)
        if slash is not None and _slash(tokens, end + 3) is None:
            part = _proper(folds[end], slash)
            if part is not None and part < 1:
                return int(text) + part, end + 3
    return None


def _slash(tokens: Tokens, at: int) -> str | None:
    """The digits after a slash at token ``at``, all without spaces."""
    if 0 < at and at + 1 < len(tokens) and tokens.folds[at] in "/⁄" and tokens.folds[at + 1].isdecimal():
        return None if tokens.spaced(at) or tokens.spaced(at + 1) else tokens.folds[at + 1]
    return None


def _proper(above: str, below: str) -> Fraction | None:
    """A fraction of a kind that people write."""
    if len(above) > 3 or len(below) > 3 or int(below) not in _DENOMINATORS or below.startswith("0") or int(above) == 0:
        return None
    value = Fraction(int(above), int(below))
    return value if value < 1 else None


def _with_scale(tokens: Tokens, start: int, end: int, text: str, table: NumberTable, *, money: bool) -> NumberReading:
    """Digits with what may follow them: a suffix, scale words, "and a half", a dozen."""
    suffix = _suffix(tokens, end, table, money=money)
    if suffix is not None:
        return _reading(tokens, start, end + 1, text, suffix, "digits", table)
    folds = tokens.folds
    at = end + 1 if end < len(folds) and folds[end] in HYPHENS else end
    found = table.numerals.words.match(folds, at)
    follows = (SCALE, MULTIPLIER) if table.section.digit_multipliers else (SCALE,)
    if found is not None and found[1][0] in follows and (at == end or not tokens.spaced(at)):
        return _digits_and_words(tokens, start, at, text, table)
    collective = table.collectives.match(folds, end) if text.isdigit() else None
    if collective is not None and not collective[1][1]:
        return _collective(tokens, start, end, Fraction(text), table) or _reading(tokens, start, end, text, 1, "digits", table)
    return _reading(tokens, start, end, text, 1, "digits", table)


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
                    return _reading(tokens, start, end, text, scale, "digits", table)
                end, value, scale = more[0], value + more[1], more[2]
            return _reading(tokens, start, end, str(sign * value // scale), scale, "digits", table)
    factor, end = 1, at
    while True:
        found = table.numerals.words.match(folds, end)
        if found is None or found[1][0] not in (SCALE, MULTIPLIER):
            break
        end, factor = found[0], factor * found[1][1]
    return _reading(tokens, start, end, text, factor, "digits", table)


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
    if at >= len(tokens):
        return None
    word = tokens.folds[at]
    factor = table.suffixes.get(word)
    near = not tokens.spaced(at)
    after = at + 1
    closed = after >= len(tokens) or tokens.spaced(after) or not tokens.folds[after][0].isalnum()
    if factor is not None and closed:
        return factor if near or len(word) > 1 or tokens.word(at) == "k" else None
    factor = table.money_suffixes.get(word)
    if factor is None or not closed:
        return None
    written = tokens.word(at)
    sign = after < len(tokens) and tokens.folds[after] in "€$£¥₫₽₹₩"
    if (money and near) or sign or (written.isupper() and factor == 10**6) or (near and word == "b"):
        return factor
    return None


def _scaled_fraction(tokens: Tokens, start: int, end: int, value: Fraction, table: NumberTable) -> NumberReading:
    """A fraction, with a scale word after it where there is one ("2½ million", "3/4 of a million")."""
    at = end + 1 if end < len(tokens) and tokens.folds[end] in HYPHENS else end
    found = table.numerals.words.match(tokens.folds, at)
    scale = 1
    while found is not None and found[1][0] == SCALE:
        end, scale = found[0], scale * found[1][1]
        found = table.numerals.words.match(tokens.folds, end)
    return _reading(tokens, start, end, f"{value.numerator}/{value.denominator}", scale, "fraction", table, final=True)


def _from_words(tokens: Tokens, i: int, table: NumberTable) -> NumberReading | None:
    """A number whose first part is a word."""
    folds = tokens.folds
    article = i > 0 and folds[i - 1] in table.articles and tokens.spaced(i)
    start = i - 1 if article else i
    leading = table.leading.match(folds, start) or table.leading.match(folds, i)
    numeral = read_numeral(folds, i, table.numerals, one=article)
    if leading is not None and (numeral is None or numeral.ordinal or leading[0] > numeral.end):
        return _leading_fraction(tokens, start if article else i, leading, table)
    if article and (numeral is None or numeral.ordinal):
        part = table.denominators.match(folds, i)
        if part is not None and part[0] < len(folds) and folds[part[0]] in table.section.of:
            return _scaled_fraction(tokens, start, part[0], Fraction(1, part[1]), table)
    if numeral is None:
        pair = i + 1 < len(folds) and folds[i + 1] in table.section.of
        return _collective(tokens, start, i, Fraction(1), table) if article or pair else None
    simple_article = article and numeral.simple
    if simple_article and table.numerals.words.match(folds, i) and _kind(table, folds, i) == ATOM:
        start = i  # "a five": the article is not part of the number
    elif article and numeral.ordinal:
        start = i
    start, sign = _sign_before(tokens, start, table)
    if numeral.ordinal:
        return NumberReading(start, numeral.end, Fraction(numeral.value), str(numeral.value), 1, "words", ordinal=True)
    spoken = _spoken_fraction(tokens, start, numeral.end, numeral.value * (-1 if sign else 1), table)
    if spoken is not None:
        return spoken
    collective = _collective(tokens, start, numeral.end, Fraction(numeral.value), table)
    if collective is not None:
        return collective
    digits, scale, end = str(numeral.value // numeral.scale), numeral.scale, numeral.end
    if end < len(folds) and folds[end] in table.numerals.points:
        parts = decimals(folds, end + 1, table.numerals)
        if parts is not None:
            digits, scale, end = f"{numeral.value}.{parts[1]}", 1, parts[0]
            found = table.numerals.words.match(folds, end)
            if found is not None and found[1][0] == SCALE:
                end, scale = found[0], found[1][1]
    weak = numeral.simple and not sign and "." not in digits and folds[i] in table.weak
    return _reading(tokens, start, end, ("-" if sign else "") + digits, scale, "words", table, weak=weak)


def _kind(table: NumberTable, folds: object, i: int) -> str:
    found = table.numerals.words.match(folds, i)  # type: ignore[arg-type]
    return found[1][0] if found else ""


def _sign_before(tokens: Tokens, start: int, table: NumberTable) -> tuple[int, bool]:
    """A word for minus or plus before the numeral."""
    if start > 0 and (_is_minus(tokens, start - 1, table) or (start == 1 and tokens.folds[0] in MINUS)):
        return start - 1, True
    return start, False


def _is_minus(tokens: Tokens, i: int, table: NumberTable) -> bool:
    """Whether token ``i`` is a word for minus, not the end of a hedge ("al menos")."""
    return tokens.folds[i] in table.section.minus and (i == 0 or tokens.folds[i - 1] not in table.section.minus_not_after)


def _leading_fraction(tokens: Tokens, start: int, leading: tuple[int, Fraction], table: NumberTable) -> NumberReading | None:
    """ "half a million", "a quarter of an hour", "half": a fraction before what it is a fraction of."""
    end, value = leading
    folds = tokens.folds
    collective = table.collectives.match(folds, end)
    if collective is not None:
        return _reading(tokens, start, collective[0], str(value * collective[1][0]), 1, "words", table)
    return _scaled_fraction(tokens, start, end, value, table)


def _spoken_fraction(tokens: Tokens, start: int, end: int, above: int, table: NumberTable) -> NumberReading | None:
    """ "two thirds", "one-fifth", "hai phần ba"."""
    folds = tokens.folds
    if not -1000 < above < 1000 or above == 0:
        return None
    at = end + 1 if end < len(folds) and folds[end] in HYPHENS else end
    if at < len(folds) and folds[at] in table.section.over:
        found = table.denominators.match(folds, at + 1)
    elif table.section.over:
        return None
    else:
        found = (table.denominators if abs(above) == 1 else table.plurals).match(folds, at)
    if found is None:
        return None
    return _scaled_fraction(tokens, start, found[0], Fraction(above, found[1]), table)


def _collective(tokens: Tokens, start: int, at: int, count: Fraction, table: NumberTable) -> NumberReading | None:
    """ "two dozen", "une vingtaine"."""
    found = table.collectives.match(tokens.folds, at)
    if found is None:
        return None
    size, about = found[1]
    return _reading(tokens, start, found[0], str(count * size), 1, "words", table, hedge="about" if about else None)


@functools.lru_cache(maxsize=1 << 16)
def _product(digits: str, scale: int) -> Fraction:
    """The value of digits times a scale; the numbers of a corpus repeat, so it is remembered."""
    return Fraction(digits) * scale


def _reading(
    tokens: Tokens, start: int, end: int, digits: str, scale: int, form: str, table: NumberTable, *, weak: bool = False, hedge: str | None = None, final: bool = False
) -> NumberReading:
    """A reading, with the half that may follow it ("3 million and a half", "two and a half million")."""
    value = _product(digits, scale)
    half = None if final or end >= len(tokens) or tokens.folds[end] not in table.halves.opening else table.halves.match(tokens.folds, end)
    if half is not None and value.denominator == 1 and value > 0:
        end, part = half
        total = value + part * scale
        found = table.numerals.words.match(tokens.folds, end) if scale == 1 else None
        if found is not None and found[1][0] == SCALE:
            end, scale = found[0], found[1][1]
            total *= scale
        ratio = total / scale
        digits, value, form, weak = f"{ratio.numerator}/{ratio.denominator}", total, "fraction", False
    glued = end < len(tokens) and not tokens.spaced(end) and tokens.folds[end][0].isalpha()
    return NumberReading(start, end, value, digits, scale, form, weak=weak, hedge=hedge, glued=glued)
