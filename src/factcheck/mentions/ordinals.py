"""Ordinals: words ("twenty-third"), figures with a suffix ("79th", "23.ª"), figures after a word ("thứ 79"), and roman numerals beside the
noun of a series.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence

import attrs

from factcheck.languages.language import section
from factcheck.languages.numbers import Numbers
from factcheck.mentions.context import Context
from factcheck.mentions.counted import NounTable, noun_table
from factcheck.mentions.lexicon import DIGITS, NUMERAL, ORDINAL, ROMAN, ROMANS, places
from factcheck.mentions.mention import Mention
from factcheck.mentions.numeral_words import NumeralTable, numeral_table
from factcheck.mentions.numerals import read_numeral
from factcheck.mentions.phrases import Phrases
from factcheck.mentions.tokens import Tokens
from factcheck.values import Ordinal

_AFTER_POINT = frozenset(("º", "ª", "°", "er", "os", "as"))
_LONGEST = 12


@attrs.frozen(slots=True)
class OrdinalTable:
    """The ordinals of a language."""

    numerals: NumeralTable
    nouns: NounTable
    suffixes: frozenset[str]
    after_digits: frozenset[str]
    """What has to follow digits at once that are an ordinal."""
    prefixes: frozenset[str]
    needs_context: frozenset[str]
    not_after: frozenset[str]
    series_before: Phrases[bool]
    series_after: Phrases[bool]
    roman_suffixes: tuple[str, ...]
    words: Phrases[int]


@attrs.frozen(slots=True)
class OrdinalReading:
    """Tokens ``start`` to ``end`` read as the ordinal ``number``; ``form``: words, figures or roman."""

    start: int
    end: int
    number: int
    form: str


@functools.cache
def ordinal_table(language: str) -> OrdinalTable:
    """The table of a language, built once."""
    numbers = section(language, Numbers)
    return OrdinalTable(
        numerals=numeral_table(language),
        nouns=noun_table(language),
        suffixes=frozenset(numbers.ordinal_suffixes),
        after_digits=frozenset((*numbers.ordinal_suffixes, ",", ".")),
        prefixes=frozenset(numbers.ordinal_prefixes),
        needs_context=frozenset(numbers.ordinal_needs_context),
        not_after=frozenset(numbers.ordinal_not_after),
        series_before=Phrases([(n, True) for n in numbers.series_before]),
        series_after=Phrases([(n, True) for n in numbers.series_after]),
        roman_suffixes=numbers.roman_suffixes,
        words=Phrases(list(numbers.ordinals.items()) if numbers.ordinal_prefixes else []),
    )


def recognize(tokens: Tokens, context: Context) -> list[Mention]:
    """The ordinals of a passage, in order."""
    out: list[Mention] = []
    table = ordinal_table(context.language)
    skip = 0
    for i in _beginnings(tokens, table):
        reading = read_ordinal(tokens, i, table) if i >= skip else None
        if reading is None:
            continue
        skip = reading.end
        first, last = tokens.starts[reading.start], tokens.ends[reading.end - 1]
        out.append(Mention("ordinal", first, last, tokens.text[first:last], Ordinal(reading.number), (), ("ordinal", reading.form)))
    return out


def _beginnings(tokens: Tokens, table: OrdinalTable) -> Sequence[int]:
    """The tokens that an ordinal may begin at: digits where the passage has a suffix of ordinals, numerals where it has a word that makes one."""
    if not tokens.marks:
        return ()
    classes = (NUMERAL | ORDINAL | ROMAN) if tokens.present & ORDINAL else ROMAN
    if not tokens.present & DIGITS or table.suffixes.isdisjoint(tokens.folds):
        return places(tokens, classes)
    folds, size = tokens.folds, len(tokens.folds)
    found = places(tokens, classes | DIGITS)
    return [i for i in found if not tokens.marks[i] & DIGITS or (i + 1 < size and folds[i + 1] in table.after_digits)]


def read_ordinal(tokens: Tokens, i: int, table: OrdinalTable) -> OrdinalReading | None:
    """The ordinal that starts at token ``i``; None where there is none."""
    mark = tokens.marks[i]
    if mark & DIGITS:
        return _figures(tokens, i, table)
    reading = _words(tokens, i, table) if mark & (NUMERAL | ORDINAL) else None
    if reading is None and mark & ROMAN:
        return _roman(tokens, i, table)
    return reading


def _figures(tokens: Tokens, i: int, table: OrdinalTable) -> OrdinalReading | None:
    """Digits with an ordinal suffix that touches them; "1,000th" and "23.ª" too."""
    start, number = i, tokens.folds[i]
    at = i + 1
    while (
        at + 1 < len(tokens.folds)
        and len(number) <= _LONGEST
        and tokens.folds[at] == ","
        and len(tokens.folds[at + 1]) == 3
        and tokens.folds[at + 1].isdecimal()
        and not tokens.spaced(at + 1)
    ):
        number, at = number + tokens.folds[at + 1], at + 2
    if (
        at < len(tokens.folds)
        and tokens.folds[at] == "."
        and at + 1 < len(tokens.folds)
        and tokens.folds[at + 1] in _AFTER_POINT
        and not tokens.spaced(at)
        and not tokens.spaced(at + 1)
    ):
        at += 1
    if at >= len(tokens.folds) or tokens.spaced(at) or tokens.folds[at] not in table.suffixes or len(number) > _LONGEST:
        return None
    after = at + 1
    if after < len(tokens.folds) and not tokens.spaced(after) and tokens.folds[after][0].isalnum():
        return None
    if start and not tokens.spaced(start) and (tokens.folds[start - 1][0].isalnum() or tokens.folds[start - 1] in ".,"):
        return None
    return OrdinalReading(start, after, int(number), "figures")


def _words(tokens: Tokens, i: int, table: OrdinalTable) -> OrdinalReading | None:
    """An ordinal in words, or a numeral after the word that makes it one."""
    folds = tokens.folds
    if table.prefixes:
        known = table.words.match(folds, i)
        if known is not None and known[0] > i + 1:
            return OrdinalReading(i, known[0], known[1], "words")
        return _prefixed(tokens, i, table) if folds[i] in table.prefixes else None
    article = i > 0 and folds[i - 1] in table.numerals.section.articles
    numeral = read_numeral(folds, i, table.numerals, one=article)
    if numeral is None or not numeral.ordinal:
        return None
    if numeral.end == i + 1 and folds[i] in table.needs_context and not _in_context(tokens, i, table):
        return None
    return OrdinalReading(i, numeral.end, numeral.value, "words")


def _prefixed(tokens: Tokens, i: int, table: OrdinalTable) -> OrdinalReading | None:
    """As "thứ 79", "thứ hai", "thứ nhất", "thứ XIII"."""
    at = i + 1
    if at >= len(tokens.folds):
        return None
    word = tokens.folds[at]
    if word.isdecimal():
        glued = at + 1 < len(tokens.folds) and not tokens.spaced(at + 1) and (tokens.folds[at + 1][0].isalnum())
        return None if glued or len(word) > 6 else OrdinalReading(i, at + 1, int(word), "figures")
    known = table.words.match(tokens.folds, at)
    numeral = read_numeral(tokens.folds, at, table.numerals)
    if known is not None and (numeral is None or known[0] > numeral.end):
        return OrdinalReading(i, known[0], known[1], "words")
    if numeral is not None:
        return OrdinalReading(i, numeral.end, numeral.value, "words")
    if word in ROMANS and tokens.word(at).isupper():
        return OrdinalReading(i, at + 1, ROMANS[word], "roman")
    return None


def _in_context(tokens: Tokens, i: int, table: OrdinalTable) -> bool:
    """Whether a word such as "second" is the ordinal: not counted by a number, and before a noun or after no word that makes it a unit."""
    folds = tokens.folds
    before = folds[i - 1] if i else ""
    if i and (tokens.marks[i - 1] & DIGITS or (tokens.marks[i - 1] & NUMERAL and before not in table.numerals.section.weak)):
        return False
    after = folds[i + 1] if i + 1 < len(tokens.folds) else ""
    noun = after.isalpha() and after not in table.nouns.stops and tokens.spaced(i + 1)
    return noun or before not in table.not_after


def _roman(tokens: Tokens, i: int, table: OrdinalTable) -> OrdinalReading | None:
    """A roman numeral in capitals before or after the noun of a series ("XXIV edición", "khóa XVII"); the number of a king or a war is part of
    a name.
    """
    word, written = tokens.folds[i], tokens.word(i)
    for suffix in table.roman_suffixes:
        stem = word[: -len(suffix)]
        if (
            word.endswith(suffix)
            and stem in ROMANS
            and (len(stem) > 1 or stem in "ivx")
            and written[: len(stem)].isupper()
            and written[len(stem) :].islower()
        ):
            return OrdinalReading(i, i + 1, ROMANS[stem], "roman")
    if word not in ROMANS or not written.isupper():
        return None
    if i + 1 < len(tokens.folds) and not tokens.spaced(i + 1) and tokens.folds[i + 1] not in '.,;:)»”’"':
        return None
    if table.series_after.match(tokens.folds, i + 1) is not None or table.series_before.match_before(tokens.folds, i) is not None:
        return OrdinalReading(i, i + 1, ROMANS[word], "roman")
    return None
