"""How two quotations relate word by word: the same, one shortened, or one sentence with words exchanged."""

from __future__ import annotations

import enum

from rapidfuzz.distance import Indel, Levenshtein

from factcheck.groups.duplicates.words import states_value, value_words
from factcheck.languages.language import CODES, section
from factcheck.languages.numbers import Numbers
from factcheck.values import Text

LEAST_ALIKE = 0.7
MOST_EXCHANGED = 3
# A word of fewer letters is another word when one letter differs; an ending has so many letters.
LEAST_SPELT = 5
ENDING = 3


class Wording(enum.Enum):
    """``SAME`` words; ``PART``: one has all words of the other in order; ``EXCHANGED``: aligned, with other words in a few places; ``OTHER``."""

    SAME = "same"
    PART = "part"
    EXCHANGED = "exchanged"
    OTHER = "other"


def wording(a: Text, b: Text) -> Wording:
    """The relation of two wordings, each a tuple of folded words."""
    if a.words == b.words:
        return Wording.SAME
    x, y = list(a.words), list(b.words)
    common = (len(x) + len(y) - Indel.distance(x, y)) // 2
    if common == min(len(x), len(y)):
        return Wording.PART
    if common < LEAST_ALIKE * max(len(x), len(y)):
        return Wording.OTHER
    operations = [step for step in Levenshtein.opcodes(x, y) if step.tag != "equal"]
    replaced = [step for step in operations if step.tag == "replace"]
    if replaced and len(operations) == len(replaced) and sum(step.src_end - step.src_start for step in replaced) <= MOST_EXCHANGED:
        return Wording.EXCHANGED
    return Wording.OTHER


def respelled(a: Text, b: Text, language: str) -> bool:
    """Whether two wordings of one length differ only in how words are spelt, put in order or ended: "7" and "seven", "emphasise" and "emphasize".

    A number is never another one's spelling.
    """
    if sorted(a.words) == sorted(b.words):
        return True
    exchanged = [(x, y) for x, y in zip(a.words, b.words, strict=False) if x != y]
    return len(a.words) == len(b.words) and all(_one_word(x, y, language) for x, y in exchanged)


def _one_word(x: str, y: str, language: str) -> bool:
    numbers = [_number(word, language) for word in (x, y)]
    if numbers != [None, None]:
        return numbers[0] == numbers[1]
    if states_value(x, value_words(language)) or states_value(y, value_words(language)) or min(len(x), len(y)) < LEAST_SPELT or x[0] != y[0]:
        return False
    stem = max(len(x), len(y)) - ENDING
    return Levenshtein.distance(x, y) <= 1 or x[:stem] == y[:stem]


def _number(word: str, language: str) -> int | None:
    """The number that one word says, in digits or letters."""
    if word.isdecimal():
        return int(word)
    return section(language, Numbers).atoms.get(word) if language in CODES else None
