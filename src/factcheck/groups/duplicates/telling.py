"""Telling: how much of what two passages share is about their matter, and not the small change of every text of their sort."""

from __future__ import annotations

from factcheck.groups.duplicates.words import formula_words, is_syllabic, small_words, states_value, unspaced, value_words

# What a word tells, in quarters. Small words, lone letters and the words of formulas tell nothing, nor do small numbers, months and years: many texts
# share them. Of longer numbers every significant digit counts.
WORD, SYLLABLE, HALF, NOTHING = 4, 3, 2, 0
# Numbers tell by their digits from so many on, and no more than so much.
_FEW_DIGITS, _MOST = 3, 16
_YEAR_DIGITS, _CENTURIES = 4, ("16", "17", "18", "19", "20")


def telling(words: list[str], language: str) -> list[int]:
    """How much each folded word tells in a language, in quarters of a word.

    >>> telling(["the", "old", "mill", "paid", "12", "1,250", "3,213,310", "1987"], "en")
    [0, 4, 4, 0, 0, 6, 12, 0]
    """
    nothing = small_words(language) | formula_words(language)
    values = value_words(language)
    whole = SYLLABLE if is_syllabic(language) else WORD
    return [NOTHING if word in nothing else _of_value(word) if states_value(word, values) else _of_letters(word, whole) for word in words]


def _of_letters(word: str, whole: int) -> int:
    if unspaced(word):
        return HALF
    return whole if len(word) > 1 else NOTHING


def _of_value(word: str) -> int:
    if "/" in word or ":" in word or (len(word) == _YEAR_DIGITS and word.isdecimal() and word.startswith(_CENTURIES)):
        return NOTHING
    digits = "".join(filter(str.isdecimal, word)).strip("0")
    return min(2 * len(digits), _MOST) if len(digits) >= _FEW_DIGITS else NOTHING
