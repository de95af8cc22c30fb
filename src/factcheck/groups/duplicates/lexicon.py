"""The lexicon: words as numbers, with what is known of each. One is kept by each thread, for texts of one sort have most of their words in common."""

from __future__ import annotations

import threading
from array import array

import attrs
import numpy as np
import numpy.typing as npt

from factcheck.groups.duplicates.telling import telling
from factcheck.groups.duplicates.words import find_words, fold, states_value, unspaced, value_words, word_hash

# Longer pieces between white spaces are not kept.
_LONG = 40
# A lexicon of more forms is not used for another text.
_MOST = 1 << 16


class Lexicon(dict[str, bytes]):
    """What stands between two white spaces, as the numbers of the forms of its words, four bytes each. Forms are words as they are written; the words
    themselves, which are folded, have numbers of their own. What is found by number only grows.
    """

    def __init__(self) -> None:
        super().__init__()
        self._forms: dict[str, int] = {}
        self._words: dict[str, int] = {}
        self._folded, self._capital = array("i"), bytearray()
        self._hashes, self._half = array("Q"), bytearray()
        self._languages: dict[str, tuple[bytearray, bytearray]] = {}

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
            self._hashes.append(word_hash(word))
            self._half.append(unspaced(word))
        self._folded.append(self._words[word])
        self._capital.append(form[:1].isupper())
        self._forms[form] = len(self._forms)
        return self._forms[form]

    @property
    def is_full(self) -> bool:
        """Whether it should not be used again."""
        return len(self._forms) > _MOST or len(self) > 2 * _MOST

    def read(self) -> Read:
        """What is known of all forms and words so far."""
        return Read(np.array(self._folded), _flags(self._capital), np.array(self._hashes), _flags(self._half))

    def told(self, language: str) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.uint8]]:
        """By number of a word whether it states a value in a language, and how much it tells there, in quarters of a word."""
        values, tells = self._languages.setdefault(language, (bytearray(), bytearray()))
        fresh = list(self._words)[len(tells) :] if len(tells) < len(self._words) else []
        values.extend(states_value(word, value_words(language)) for word in fresh)
        tells.extend(telling(fresh, language))
        return _flags(values), np.frombuffer(bytes(tells), np.uint8)


@attrs.frozen(slots=True, eq=False)
class Read:
    """By number of a form: the number of its word (``words``), and whether it is written with a ``capital``. By number of a word: ``hashes``, and
    ``half`` (whether it weighs half a word).
    """

    words: npt.NDArray[np.int32]
    capital: npt.NDArray[np.bool_]
    hashes: npt.NDArray[np.uint64]
    half: npt.NDArray[np.bool_]


def _flags(data: bytearray) -> npt.NDArray[np.bool_]:
    return np.frombuffer(bytes(data), np.bool_)


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
