"""The lexicon: words as numbers, with what is known of each. One is kept by each thread, for texts of one sort have most of their words in common."""

from __future__ import annotations

import threading
from array import array
from typing import Any

import attrs
import numpy as np
import numpy.typing as npt

from factcheck.groups.duplicates.telling import telling
from factcheck.groups.duplicates.words import find_words, fold, states_value, unspaced, value_words, word_hash

# Longer pieces between white spaces are not kept.
_LONG = 40
# A lexicon of more forms is not used for another text.
_MOST = 1 << 16
# So many entries of a column have room before it grows.
_ROOM = 1 << 10


class Lexicon(dict[str, bytes]):
    """What stands between two white spaces, as the numbers of the forms of its words, four bytes each. Forms are words as they are written; the words
    themselves, which are folded, have numbers of their own. What is found by number only grows.
    """

    def __init__(self) -> None:
        super().__init__()
        self._forms: dict[str, int] = {}
        self._words: dict[str, int] = {}
        self._row: list[str] = []
        self._folded, self._capital = _Column(np.int32), _Column(np.bool_)
        self._hashes, self._half = _Column(np.uint64), _Column(np.bool_)
        self._languages: dict[str, tuple[_Column, _Column]] = {}

    def __missing__(self, piece: str) -> bytes:
        forms = self._forms
        numbers = array("i", [forms[form] if form in forms else self._add(form) for form in find_words(piece)]).tobytes()
        if len(piece) <= _LONG:
            self[piece] = numbers
        return numbers

    def _add(self, form: str) -> int:
        word = fold(form)
        if word not in self._words:
            self._words[word] = len(self._words)
            self._row.append(word)
            self._hashes.fresh.append(word_hash(word))
            self._half.fresh.append(unspaced(word))
        self._folded.fresh.append(self._words[word])
        self._capital.fresh.append(form[:1].isupper())
        self._forms[form] = len(self._forms)
        return self._forms[form]

    @property
    def is_full(self) -> bool:
        """Whether it should not be used again."""
        return len(self._forms) > _MOST or len(self) > 2 * _MOST

    def read(self) -> Read:
        """What is known of all forms and words so far."""
        return Read(self._folded.all(), self._capital.all(), self._hashes.all(), self._half.all())

    def told(self, language: str) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.uint8]]:
        """By number of a word whether it states a value in a language, and how much it tells there, in quarters of a word."""
        values, tells = self._languages.setdefault(language, (_Column(np.bool_), _Column(np.uint8)))
        fresh = self._row[len(tells) :]
        values.fresh.extend(states_value(word, value_words(language)) for word in fresh)
        tells.fresh.extend(telling(fresh, language))
        return values.all(), tells.all()


class _Column:
    """A column that grows; what was handed out of it stays as it is, and is not copied: a text adds little to what thousands before it have."""

    def __init__(self, kind: type[np.generic]) -> None:
        self.fresh: list[Any] = []
        self._row = np.zeros(_ROOM, kind)
        self._filled = 0

    def __len__(self) -> int:
        return self._filled + len(self.fresh)

    def all(self) -> npt.NDArray[Any]:
        """All of it so far."""
        size = len(self)
        if self.fresh:
            if size > len(self._row):
                self._row = np.concatenate([self._row[: self._filled], np.zeros(2 * size - self._filled, self._row.dtype)])
            self._row[self._filled : size] = self.fresh
            self._filled = size
            self.fresh.clear()
        return self._row[:size]


@attrs.frozen(slots=True, eq=False)
class Read:
    """By number of a form: the number of its word (``words``), and whether it is written with a ``capital``. By number of a word: ``hashes``, and
    ``half`` (whether it weighs half a word).
    """

    words: npt.NDArray[np.int32]
    capital: npt.NDArray[np.bool_]
    hashes: npt.NDArray[np.uint64]
    half: npt.NDArray[np.bool_]


class _Kept(threading.local):
    """The lexicon of each thread."""

    lexicon: Lexicon | None = None


_KEPT = _Kept()


def lexicon() -> Lexicon:
    """That of this thread, another one where it has grown too large."""
    found = _KEPT.lexicon
    if found is None or found.is_full:
        found = _KEPT.lexicon = Lexicon()
    return found
