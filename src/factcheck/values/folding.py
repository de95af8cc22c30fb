"""Folding of words, so that forms of one name compare equal: case, diacritics, points and apostrophes are dropped."""

from __future__ import annotations

import functools
import re
import unicodedata

_MARKS = re.compile("[\u0300-\u036f]")
_DROPPED = re.compile("[.'\u2019\u02bc\u00ad\u200b\u200d]")
_WORD = re.compile(r"[^\W_]+")
_LETTERS = str.maketrans({"đ": "d", "ð": "d", "ø": "o", "ł": "l", "ħ": "h", "ı": "i", "œ": "oe", "æ": "ae", "þ": "th", "ŋ": "n"})


@functools.lru_cache(maxsize=65_536)
def fold_name(text: str) -> str:
    """Text without case and Latin diacritics.

    >>> fold_name("Đà Nẵng"), fold_name("Łódź"), fold_name("STRASSE") == fold_name("Straße")
    ('da nang', 'lodz', True)
    """
    if text.isascii():
        return text.lower()
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", text))
    return _MARKS.sub("", unicodedata.normalize("NFKD", unicodedata.normalize("NFC", bare).casefold())).translate(_LETTERS)


def folded_words(text: str) -> tuple[str, ...]:
    """The folded words of a text; points and apostrophes join what they stand between.

    >>> folded_words("O’Brien, J.K. (U.S.)")
    ('obrien', 'jk', 'us')
    """
    return tuple(_WORD.findall(_DROPPED.sub("", fold_name(text))))
