"""One number that was read: its value, written precision and place, and the tables that reading it takes."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from fractions import Fraction

import attrs

from factcheck.languages.language import section
from factcheck.languages.numbers import Numbers
from factcheck.mentions.numeral_words import SCALE, NumeralTable, numeral_table
from factcheck.mentions.phrases import HYPHENS, Phrases
from factcheck.mentions.tokens import Tokens

MINUS = frozenset("-−–")
_NONE = Fraction(0)
_JOINING = frozenset(("/", "⁄", *HYPHENS))
VULGAR = {"½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5", "⅖": "2/5", "⅗": "3/5", "⅘": "4/5", "⅙": "1/6", "⅚": "5/6",
          "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8", "⅐": "1/7", "⅑": "1/9", "⅒": "1/10"}  # fmt: skip
"""Signs that are fractions."""


@attrs.define  # not frozen, never changed once it is handed out: made by the hundred per text, and a frozen one takes three times as long to make
class NumberReading:
    """Tokens ``start`` to ``end`` (exclusive) read as one number.

    ``digits`` is its canonical decimal string ("88", "-1.50", or "2/3" for a fraction) and ``scale`` what multiplies it, so that precision can be
    derived; ``value`` is their product. ``form``: digits, words, fraction or slash ("3/4", which may be a date). ``ordinal``: the words are an
    ordinal ("twenty-third"). ``weak``: a word that is more
    often an article or pronoun. ``hedge``: the words themselves mean about so many. ``glued``: a letter follows without a space ("10kg", "747s");
    ``attached``: a letter stands before it without a space ("F16", "USD100").
    """

    start: int
    end: int
    digits: str
    scale: int = 1
    form: str = "digits"
    ordinal: bool = False
    weak: bool = False
    hedge: str | None = None
    glued: bool = False
    attached: bool = False

    @property
    def value(self) -> Fraction:
        """The digits times the scale."""
        return _product(self.digits, self.scale)

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
    signs: frozenset[str]
    """Every word and sign for minus."""
    joining: frozenset[str]
    """Every word and sign that goes on with a number in digits; where none follows, it ends."""


@functools.cache
def number_table(language: str) -> NumberTable:
    """The table of a language, built once."""
    numbers = section(language, Numbers)
    collectives = [(w, (v, False)) for w, v in numbers.collectives.items()] + [(w, (v, True)) for w, v in numbers.about_collectives.items()]
    halves = Phrases([(w, Fraction(v)) for w, v in numbers.halves.items()])
    dozens = Phrases(collectives)
    joining = {
        *halves.opening,
        *dozens.opening,
        *numeral_table(language).words.opening,
        *numbers.suffixes,
        *numbers.money_suffixes,
        *VULGAR,
        *_JOINING,
    }
    return NumberTable(
        section=numbers,
        numerals=numeral_table(language),
        leading=Phrases([(w, Fraction(v)) for w, v in numbers.leading.items()]),
        halves=halves,
        denominators=Phrases(list(numbers.denominators.items())),
        plurals=Phrases(list(numbers.plural_denominators.items())),
        collectives=dozens,
        articles=frozenset(numbers.articles),
        weak=frozenset(numbers.weak),
        suffixes={w: 10**v for w, v in numbers.suffixes.items()},
        money_suffixes={w: 10**v for w, v in numbers.money_suffixes.items()},
        signs=MINUS.union(numbers.minus),
        joining=frozenset(joining),
    )


@functools.lru_cache(maxsize=1 << 16)
def _product(digits: str, scale: int) -> Fraction:
    """The value of digits times a scale; the numbers of a corpus repeat, so it is remembered."""
    return Fraction(digits) * scale


def reading_of(
    tokens: Tokens,
    start: int,
    end: int,
    digits: str,
    scale: int,
    form: str,
    table: NumberTable,
    *,
    weak: bool = False,
    hedge: str | None = None,
    final: bool = False,
) -> NumberReading:
    """A reading, with the half that may follow it ("3 million and a half", "two and a half million")."""
    half = None if final or end >= len(tokens.folds) or tokens.folds[end] not in table.halves.opening else table.halves.match(tokens.folds, end)
    value = _product(digits, scale) if half is not None else _NONE
    if half is not None and value.denominator == 1 and value > 0:
        end, part = half
        total = value + part * scale
        found = table.numerals.words.match(tokens.folds, end) if scale == 1 else None
        if found is not None and found[1][0] == SCALE:
            end, scale = found[0], found[1][1]
            total *= scale
        ratio = total / scale
        digits, form, weak = f"{ratio.numerator}/{ratio.denominator}", "fraction", False
    glued = not tokens.gaps[end] and tokens.folds[end][0].isalpha()
    return NumberReading(start, end, digits, scale, form, False, weak, hedge, glued)  # noqa: FBT003  by place: a third faster


def scaled_fraction(tokens: Tokens, start: int, end: int, value: Fraction, table: NumberTable) -> NumberReading:
    """A fraction, with a scale word after it where there is one ("2½ million", "3/4 of a million")."""
    at = end + 1 if end < len(tokens.folds) and tokens.folds[end] in HYPHENS else end
    found = table.numerals.words.match(tokens.folds, at)
    scale = 1
    while found is not None and found[1][0] == SCALE:
        end, scale = found[0], scale * found[1][1]
        found = table.numerals.words.match(tokens.folds, end)
    return reading_of(tokens, start, end, f"{value.numerator}/{value.denominator}", scale, "fraction", table, final=True)
