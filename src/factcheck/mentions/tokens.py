"""Tokens: the words, numbers and signs of a passage with their places, and a folded form for look-ups.

The one pass over the characters that every recognizer shares. The text is not edited: ``starts`` and ``ends`` index it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from itertools import accumulate, chain, compress
from operator import add, ne
from sys import intern
from typing import Any, TypeAlias

import attrs

# A word keeps combining marks and inner apostrophes apart: "l'an" is l, ', an. A run of digits is a token of its own, also inside "3bn".
TOKEN = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*|\d+|[^\w\s]|_+|[\u0300-\u036f]+")

# A token with the white space after it.
_ASCII_TOKEN_AND_GAP = re.compile(r"(?:[a-z]+|[0-9]+|[^\w\s]|_+)\s*")
_TOKEN_AND_GAP = re.compile(rf"(?:{TOKEN.pattern})\s*")

DIGITS = 1
"""The mark of a token of decimal digits; the other marks are those of ``mentions.lexicon``."""
CAPITAL = 1 << 20
"""Stands in ``Tokens.present`` where a token begins with a capital letter."""
CAPITALS = frozenset(c for c in map(chr, range(0x41, 0x2000)) if c.isupper())
REMEMBERED = 1 << 16
"""Words whose classes are remembered: texts repeat their words, and a text that does not costs no more memory than this."""
LONGEST_CHUNK = 32
_CHUNK = re.compile(r"\S+")


def fold(word: str) -> str:
    """The look-up form of a word: NFC, case folded, typographic apostrophe straightened. Diacritics stay.

    >>> fold("Việt")
    'việt'
    """
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFC", word).casefold().replace("’", "'")


class WordMarks(dict[str, int]):
    """From the look-up form of a word to its classes: what a lexicon says of it, or digits; every word that was asked for is remembered.

    ``chunks`` tells the same of what stands between white space, and ``times`` what each word is in the search of times: see `Tokens`.

    >>> WordMarks({"ships": 64})["1987"] == DIGITS
    True
    """

    def __init__(self, lexicon: Mapping[str, int], times: Mapping[str, str] | None = None) -> None:
        super().__init__()
        self._lexicon = lexicon
        self.chunks = Chunks(self, times or {})

    def __missing__(self, form: str) -> int:
        if len(self) >= REMEMBERED:
            self.clear()
        mark = self[form] = self._lexicon.get(form) or (DIGITS if form.isdecimal() else 0)
        return mark


Chunk: TypeAlias = tuple[Any, ...]
"""Of each token between two white spaces, one behind another: its look-up form, its length, how far behind its start the next one starts, its
classes, whether it has a capital, whether it is the first, its mark in the search of times. All in one record, which lies in one place of the memory:
texts have many words."""
_FIELDS = 7


class Chunks(dict[str, Chunk]):
    """From what stands between white space, as written, to its tokens; remembered like words, since most of them are one word and a sign at most."""

    def __init__(self, marks: WordMarks, times: Mapping[str, str]) -> None:
        super().__init__()
        self._marks = marks
        self._times = times

    def __missing__(self, written: str) -> Chunk:
        if written.isascii() and written.isalpha():  # one word, as most are
            low = written.lower()
            return self._kept(written, self._token(written, written if low == written else intern(low), 0, len(low), len(low) + 1))
        cut = tokenize(written)
        folds = [written if fold == written else intern(fold) for fold in cut.folds]  # one word is one string, wherever it stands
        spans = zip(folds, cut.starts, cut.ends, [*cut.starts[1:], len(written) + 1], strict=True)
        return self._kept(written, tuple(chain.from_iterable([self._token(written, *span) for span in spans])))

    def _token(self, written: str, fold: str, at: int, end: int, after: int) -> Chunk:
        """The fields of the token that stands at ``written[at:end]``, before the one at ``after``."""
        return fold, end - at, after - at, self._marks[fold], written[at] in CAPITALS, at == 0, self._times.get(fold, " ")

    def _kept(self, written: str, chunk: Chunk) -> Chunk:
        """A chunk, remembered where it is not too long."""
        if len(written) <= LONGEST_CHUNK:
            if len(self) >= REMEMBERED:
                self.clear()
            self[written] = chunk
        return chunk


@attrs.define  # not frozen, never changed: made by the hundred per text, and a frozen one takes three times as long to make
class Tokens:
    """Parallel sequences: token ``i`` is ``text[starts[i]:ends[i]]``, ``folds[i]`` its look-up form, ``marks[i]`` the classes of its word.

    ``hits`` are the indexes of the tokens with any mark, ascending: where a recognizer has to look; ``present`` has every bit that one of them has.
    ``upper`` are the indexes of those that begin with a capital letter, where they are known: ask `capitals`. ``gaps`` says of each token whether
    white space stands before it: not before the first one, and after the last. ``times`` has for each token one character, its mark in the
    vocabulary of time, where the tokens are marked.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    folds: Sequence[str]
    marks: Sequence[int] = ()
    hits: Sequence[int] = ()
    present: int = 0
    gaps: Sequence[bool] = ()
    upper: list[int] | None = None
    times: Sequence[str] = ()

    def __len__(self) -> int:
        return len(self.starts)

    def word(self, index: int) -> str:
        """The token as written."""
        return self.text[self.starts[index] : self.ends[index]]

    def spaced(self, index: int) -> bool:
        """Whether white space stands before token ``index``; the end of the tokens counts as white space, their start does not."""
        return index > 0 and (index >= len(self.gaps) or self.gaps[index])

    def capitals(self) -> list[int]:
        """The indexes of the tokens that begin with a capital letter, ascending."""
        if self.upper is not None:
            return self.upper
        return list(compress(range(len(self.starts)), map(CAPITALS.__contains__, map(self.text.__getitem__, self.starts))))

    def apart(self, index: int) -> bool:
        """Whether more than two characters of white space stand before token ``index``, as between the columns of a table."""
        return 0 < index < len(self.starts) and self.starts[index] - self.ends[index - 1] > 2


def tokenize(text: str, start: int = 0, end: int | None = None, marks: WordMarks | None = None) -> Tokens:
    """The tokens of ``text[start:end]``, offsets into ``text``, marked with the classes of ``marks`` where it is given."""
    piece = text if start == 0 and end is None else text[start:end]
    if marks is not None:
        return _marked(text, start, piece, marks.chunks)
    ascii_only = piece.isascii()
    low = piece.lower() if ascii_only else piece.casefold().replace("’", "'")
    if ascii_only or (len(low) == len(piece) and unicodedata.is_normalized("NFC", piece)):
        spaced = (_ASCII_TOKEN_AND_GAP if ascii_only else _TOKEN_AND_GAP).findall(low)
        if not spaced:
            return Tokens(text, (), (), ())
        folds = tuple(map(str.rstrip, spaced))
        first = start + len(piece) - len(piece.lstrip())
        starts = list(accumulate(map(len, spaced), initial=first))
        starts.pop()
        ends = list(map(add, starts, map(len, folds)))
    else:
        spans = [m.span() for m in TOKEN.finditer(text, start, len(text) if end is None else end)]
        starts, ends = [a for a, _ in spans], [b for _, b in spans]
        folds = tuple(fold(text[a:b]) for a, b in spans)
    return Tokens(text, starts, ends, folds, gaps=(False, *map(ne, ends, starts[1:]), True))


def _marked(text: str, start: int, piece: str, table: Chunks) -> Tokens:
    """The tokens of a piece of a text that starts at an offset, with their marks: put together from what is known of its chunks."""
    written = piece.split()
    if not written:
        return Tokens(text, (), (), ())
    known = list(chain.from_iterable(map(table.__getitem__, written)))
    folds, lengths, steps, marks, capitals, gaps, times = [known[field::_FIELDS] for field in range(_FIELDS)]
    starts = list(accumulate(steps, initial=start + len(piece) - len(piece.lstrip())))
    if starts.pop() != start + len(piece.rstrip()) + 1:  # more than one white space between two chunks
        shifts = [start + match.start() - at for match, at in zip(_CHUNK.finditer(piece), compress(starts, gaps), strict=True)]
        starts = [at + shifts[chunk - 1] for at, chunk in zip(starts, accumulate(gaps), strict=True)]
    indexes = range(len(folds))
    present = 0
    for mark in set(filter(None, marks)):
        present |= mark
    upper = list(compress(indexes, capitals))
    if upper:
        present |= CAPITAL
    ends = list(map(add, starts, lengths))
    gaps[0] = False
    gaps.append(True)
    return Tokens(text, starts, ends, tuple(folds), marks, list(compress(indexes, marks)), present, gaps, upper, times)
