"""The classes of a language's words: one dictionary from folded word to a bit mask, so that one pass over the tokens finds every place to look.

A recognizer asks ``tokens.hits`` and ``tokens.marks``; only there does it do work.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping, Sequence

from factcheck.languages.language import CODES, section
from factcheck.languages.numbers import Numbers
from factcheck.languages.ranks import Ranks
from factcheck.mentions.name_words import name_words
from factcheck.mentions.number_reading import VULGAR
from factcheck.mentions.numeral_words import ENDS, numeral_table
from factcheck.mentions.phrases import words_of
from factcheck.mentions.time_words import vocabulary
from factcheck.mentions.tokens import DIGITS, Tokens, WordMarks
from factcheck.mentions.unit_names import unit_words

NUMERAL = 2
"""A word that may begin a number: numerals, scales, collectives, fractions, vulgar fractions."""
ORDINAL = 4
"""An ordinal word, or what stands before an ordinal number ("thứ")."""
ROMAN = 8
"""A word that is a roman numeral when written in capitals."""
RANK = 16
"""A word from which a rank can be read: superlatives, "top", "ranks"."""

UNIT = 32
"""A word of a unit that an article may count ("an hour")."""

NAME = 64
"""A word in lower case that may open a name ("the", "bank")."""

TIME = 128
"""A word with which alone a time may be told ("monday", "week"); years are digits."""

MEMORIAL = 256
"""A word of anniversaries."""

QUOTE = 512
"""A quotation mark, or what may be one: also an apostrophe."""
QUOTES = frozenset('«»“”"„‟')
SINGLE_QUOTES = frozenset("'‘’")

_ROMAN_PARTS = (("c", 100), ("xc", 90), ("l", 50), ("xl", 40), ("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1))

__all__ = [
    "DIGITS", "MEMORIAL", "NAME", "NUMERAL", "ORDINAL", "QUOTE", "QUOTES", "RANK", "ROMAN", "ROMANS", "SINGLE_QUOTES", "TIME", "UNIT", "VULGAR",
    "lexicon", "places", "roman", "word_marks",
]  # fmt: skip


def roman(number: int) -> str:
    """A number from 1 to 399 in roman numerals, lower case.

    >>> roman(79)
    'lxxix'
    """
    written = ""
    for letters, worth in _ROMAN_PARTS:
        while number >= worth:
            written += letters
            number -= worth
    return written


ROMANS: Mapping[str, int] = {roman(n): n for n in range(1, 150)}


@functools.cache
def lexicon(language: str) -> Mapping[str, int]:
    """The marks of the words of a language."""
    numbers, ranks = section(language, Numbers), section(language, Ranks)
    marks: dict[str, int] = {}

    def mark(phrases: Iterable[str], bit: int) -> None:
        for phrase in phrases:
            first = words_of(phrase)[0]
            marks[first] = marks.get(first, 0) | bit

    for words, (kind, _) in numeral_table(language).words.entries():
        mark([words[0]], ORDINAL if kind in ENDS else NUMERAL)
    mark(numbers.leading, NUMERAL)
    mark(numbers.collectives, NUMERAL)
    mark(numbers.about_collectives, NUMERAL)
    mark(numbers.denominators, NUMERAL)
    mark(VULGAR, NUMERAL)
    mark(numbers.ordinals, ORDINAL)
    mark(numbers.ordinal_prefixes, ORDINAL)
    mark([f"{r}{s}" for r in ROMANS for s in numbers.roman_suffixes], ROMAN)
    mark(ROMANS, ROMAN)
    mark(ranks.triggers(), RANK)
    if numbers.articles:
        mark((words[0] for words in unit_words(language)), UNIT)
    for word in numbers.articles:
        marks.pop(word, None)
    return marks


@functools.cache
def word_marks(language: str) -> WordMarks:
    """The marks of the words of a language, those that open names and tell times among them, ready for ``tokenize``."""
    marks = dict(lexicon(language))
    times = vocabulary(language)
    classes = {NAME: name_words(language).lower if language in CODES else (), TIME: times.triggers}
    classes |= {MEMORIAL: times.memorial, QUOTE: QUOTES | SINGLE_QUOTES}
    for bit, words in classes.items():
        for word in words:
            marks[word] = marks.get(word, 0) | bit | (DIGITS if word.isdecimal() else 0)
    return WordMarks(marks, times.marks)


def places(tokens: Tokens, classes: int) -> Sequence[int]:
    """The tokens of some classes, ascending; every token where none is marked.

    >>> from factcheck.mentions.tokens import tokenize
    >>> places(tokenize("the 3 ships of 1987", marks=word_marks("en")), DIGITS)
    [1, 4]
    """
    marks = tokens.marks
    if not marks:
        return range(len(tokens.folds))
    return [i for i in tokens.hits if marks[i] & classes] if tokens.present & classes else ()
