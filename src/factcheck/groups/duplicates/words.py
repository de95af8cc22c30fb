"""The words of a passage as near-duplicates see them: folded, with values told apart, in any script.

A word is a run of letters, digits and their marks; a number keeps its inner signs (``1,250.5``, ``20/10/2012``); a money or percent sign is a
word of its own; every letter of a script written without spaces is a word. Two words are equal when they differ only in case or Unicode form.
"""

from __future__ import annotations

import functools
import hashlib
import itertools
import re
import unicodedata

from factcheck.languages.clauses import Clauses
from factcheck.languages.formulas import Formulas
from factcheck.languages.language import CODES, section
from factcheck.languages.numbers import Numbers
from factcheck.languages.time import Time

# Marks that belong to the letter before them; ``\w`` leaves them out. Last: soft hyphen and the joiners that cannot be seen.
_MARKS = "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06ed"
_MARKS += "\u0900-\u0903\u093a-\u094f\u0955-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09d7\u0a01-\u0a51\u0a70-\u0a75\u0a81-\u0a83\u0abc-\u0acd"
_MARKS += "\u0b01-\u0b03\u0b3c-\u0b57\u0b82\u0bbe-\u0bd7\u0c00-\u0c04\u0c3c-\u0c56\u0c81-\u0c83\u0cbc-\u0cd6\u0d00-\u0d03\u0d3b-\u0d57\u0dca-\u0ddf"
_MARKS += "\u20d0-\u20f0\ufe20-\ufe2f\u00ad\u200b-\u200d\u2060\ufeff"
# Scripts without spaces: Thai and Lao, Myanmar and Khmer, kana and Han. One letter with the marks on it is one word.
_UNSPACED = "\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46\u0e81-\u0eb0\u0eb2\u0eb3\u0ec0-\u0ec6\u1000-\u102a\u103f\u1780-\u17b3"
_UNSPACED += "\u3005-\u3007\u3041-\u3096\u30a1-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_UNSPACED_MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u102b-\u103e\u17b4-\u17d3\u3099\u309a"
_MONEY = "$¢£¤¥฿€₫₹₽₩₪₺₴₦%‰"
_WORD = (
    rf"[{_UNSPACED}][{_UNSPACED_MARKS}{_MARKS}]*|\d+(?:[.,:/]\d+)*[^\W\d_{_UNSPACED}]*|[{_MONEY}]|[^\W_{_UNSPACED}][^\W_{_UNSPACED}{_MARKS}]*(?:[{_MARKS}]+[^\W_{_UNSPACED}]*)*"
)
_ASCII_WORD = re.compile(r"\d+(?:[.,:/]\d+)*[A-Za-z]*|[$%]|[A-Za-z][A-Za-z0-9]*")
# So many words in a row with what stands before each, to get ahead in a text. What begins a word is never passed over, so nothing is tried twice.
_STRIDE = 8
# To go so far in strides is worth their compilation.
_FAR = 64
_ASCII_STRIDE = re.compile(rf"(?>[^A-Za-z0-9$%]*(?:{_ASCII_WORD.pattern})){{{_STRIDE}}}")
_WORD_STRIDE = rf"(?>(?:[^\w{_MONEY}{_UNSPACED}]|_)*(?:{_WORD})){{{_STRIDE}}}"
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_LONE = f"[{_UNSPACED}]"


def fold(word: str) -> str:
    """The form in which two words are compared: composed, without case and without characters that cannot be seen.

    >>> fold("SEVERAL") == fold("se\u00adveral")
    True
    """
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFC", _UNSEEN.sub("", unicodedata.normalize("NFC", word).casefold()))


def find_words(text: str) -> list[str]:
    """The words of a text as they are written, in order.

    >>> find_words("Rent rose 4.5% (to $1,250) on 20/10/2012.")
    ['Rent', 'rose', '4.5', '%', 'to', '$', '1,250', 'on', '20/10/2012']
    """
    return _pattern(text).findall(text)


def word_spans(text: str) -> list[tuple[int, int]]:
    """The half-open range of every word of a text, in order."""
    return [match.span() for match in _pattern(text).finditer(text)]


def word_place(text: str, number: int) -> tuple[int, int]:
    """The half-open range of one word of a text, by its number from 0 on; the text is read no further.

    Raises IndexError where there are not so many words.
    """
    place, left = 0, number
    if text.isascii() or number >= _FAR:
        stride, left = _ASCII_STRIDE if text.isascii() else _compiled(_WORD_STRIDE), number % _STRIDE
        for _ in range(number // _STRIDE):
            ahead = stride.match(text, place)
            if ahead is None:
                raise IndexError(number)
            place = ahead.end()
    for found in itertools.islice(_pattern(text).finditer(text, place), left, None):
        return found.span()
    raise IndexError(number)


def _pattern(text: str) -> re.Pattern[str]:
    return _ASCII_WORD if text.isascii() else _compiled(_WORD)


@functools.cache
def _compiled(expression: str) -> re.Pattern[str]:
    """Compiled when a text first needs it: half the scripts of the world take a while."""
    return re.compile(expression)


def unspaced(word: str) -> bool:
    """Whether the word is one letter of a script without spaces, which weighs half a word."""
    return word >= _UNSPACED[0] and _compiled(_LONE).match(word) is not None


def word_hash(folded: str) -> int:
    """64 bits that stand for a folded word on every machine and in every run.

    >>> word_hash("archive") == word_hash("archive")
    True
    """
    return int.from_bytes(hashlib.blake2b(folded.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


@functools.cache
def value_words(language: str) -> frozenset[str]:
    """The folded words of a language that state a value: numbers in words, months, weekdays; for a language without tables those of all that have."""
    if language not in CODES:
        return frozenset().union(*map(value_words, CODES))
    numbers, time = section(language, Numbers), section(language, Time)
    spare = {*numbers.weak, *numbers.ordinal_needs_context, *(joiner.word for joiner in numbers.joiners)}
    named = (numbers.atoms, numbers.multipliers, numbers.scales, numbers.collectives, numbers.ordinals)
    forms = [form for table in named for form in table if form not in spare]
    forms += [form for role in ("month", "weekday") for some in time.words.get(role, {}).values() for form in some]
    words = [find_words(form) for form in forms]
    return frozenset(fold(some[0]) for some in words if len(some) == 1)


def template(text: str, language: str) -> str:
    """A text with its values left open.

    >>> template("On 3 May 14 mm fell, and 2 on Sunday.", "en")
    'On … mm fell, and … on ….'
    """
    values, written, done, is_open = value_words(language), [], 0, False
    for start, end in word_spans(text):
        if states_value(fold(text[start:end]), values):
            if not is_open:
                written.append(text[done:start] + "…")
            done, is_open = end, True
        else:
            written.append(text[done:end])
            done, is_open = end, False
    return " ".join("".join([*written, text[done:]]).split())


@functools.cache
def small_words(language: str) -> frozenset[str]:
    """The folded words of a language that carry a sentence and say nothing themselves; for a language without tables those of all that have."""
    if language not in CODES:
        return frozenset().union(*map(small_words, CODES))
    return frozenset(fold(word) for form in section(language, Clauses).function_words for word in find_words(form))


def states_value(folded: str, words: frozenset[str]) -> bool:
    """Whether a folded word states a value or a part of one: it begins with a digit, is a money or percent sign, or is one of ``words``."""
    return folded[:1].isdigit() or folded in _MONEY or folded in words


@functools.cache
def formula_words(language: str) -> frozenset[str]:
    """The folded words of a language that notices of one sort have in common; none for a language without tables."""
    return frozenset(map(fold, section(language, Formulas).words)) if language in CODES else frozenset()


def is_syllabic(language: str) -> bool:
    """Whether a language is written syllable by syllable."""
    return language in CODES and section(language, Formulas).syllables
