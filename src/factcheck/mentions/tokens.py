"""Tokens: the words, numbers and signs of a passage with their places, and a folded form for look-ups.

The one pass over the characters that every recognizer shares. The text is not edited: ``starts`` and ``ends`` index it.
"""

from __future__ import annotations

import re
import unicodedata

import attrs

# A word keeps combining marks and inner apostrophes apart: "l'an" is l, ', an. A run of digits is a token of its own, also inside "3bn".
TOKEN = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*|\d+|[^\w\s]|_+|[\u0300-\u036f]+")


def fold(word: str) -> str:
    """The look-up form of a word: NFC, case folded, typographic apostrophe straightened. Diacritics stay.

    >>> fold("Việt")
    'việt'
    """
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFC", word).casefold().replace("’", "'")


@attrs.frozen(slots=True)
class Tokens:
    """Parallel tuples: token ``i`` is ``text[starts[i]:ends[i]]``, ``folds[i]`` its look-up form."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    folds: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.starts)

    def word(self, index: int) -> str:
        """The token as written."""
        return self.text[self.starts[index] : self.ends[index]]

    def spaced(self, index: int) -> bool:
        """Whether white space stands before token ``index``."""
        return index > 0 and self.ends[index - 1] != self.starts[index]


def tokenize(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """The tokens of ``text[start:end]``, offsets into ``text``."""
    found = list(TOKEN.finditer(text, start, len(text) if end is None else end))
    return Tokens(text, tuple(m.start() for m in found), tuple(m.end() for m in found), tuple(fold(m.group()) for m in found))
