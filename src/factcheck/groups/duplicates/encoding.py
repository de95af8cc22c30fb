"""Units as arrays of numbers: every word once in a vocabulary, every unit a run of word numbers, equal units one class.

Hashes of words are the same on every machine, so those of shingles and classes are too; the numbers of words are those of one lexicon.
"""

from __future__ import annotations

import itertools
from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

import attrs
import numpy as np
import numpy.typing as npt

from factcheck.groups.duplicates.align import NAME_BYTE, VALUE_BYTE
from factcheck.groups.duplicates.lexicon import lexicon
from factcheck.groups.duplicates.telling import SYLLABLE, WORD
from factcheck.groups.duplicates.units import Unit
from factcheck.groups.duplicates.words import is_syllabic
from factcheck.languages.language import CODES

Number = TypeVar("Number", np.int64, np.float64)
Hashes = npt.NDArray[np.uint64]
Integers = npt.NDArray[np.int64]
Words = npt.NDArray[np.int32]
Flags = npt.NDArray[np.bool_]
Weights = npt.NDArray[np.float64]
Scalar = TypeVar("Scalar", bound=np.generic)


# Words handled in one go. Arrays beyond some thirty megabytes are fetched from the system anew each time, page by page, which takes three times as
# long as filling them; smaller ones stay at hand.
_LOT = 1 << 19


@attrs.frozen(slots=True, eq=False)
class Encoded:
    """All words of all units in one row: ``words[starts[i]:starts[i + 1]]`` are those of unit ``i``.

    ``capital`` tells for every place whether the word is written with a capital, ``value`` whether it states a value in the language of the unit,
    ``tells`` how much it tells there, in quarters of a word. By number of a word: ``hashes``, and ``half`` (whether it weighs half a word). By number
    of a unit: ``syllabic`` (whether its words are syllables).
    """

    words: Words
    capital: Flags
    value: Flags
    tells: npt.NDArray[np.uint8]
    starts: Integers
    hashes: Hashes
    half: Flags
    syllabic: Flags

    def lengths(self) -> Integers:
        """The number of words of each unit."""
        return np.diff(self.starts)

    def weights(self) -> Weights:
        """The length of each unit in words, where a letter of a script without spaces weighs half a word, and a syllable three quarters."""
        weights = self.lengths().astype(np.float64)
        weights[self.syllabic] *= SYLLABLE / WORD
        if self.half.any():
            weights -= np.diff(counted(self.half[self.words])[self.starts]) / 2
        return weights

    def told(self, kinds: npt.NDArray[np.uint8]) -> Words:
        """How much the words before every place tell, in quarters of a word; those of a name tell half: other texts have it, too."""
        return counted(np.where(kinds == NAME_BYTE, self.tells // 2, self.tells))

    def telling(self) -> Integers:
        """How much the words of each unit tell, in quarters of a word."""
        return np.diff(self.told(self.kinds())[self.starts]).astype(np.int64)

    def worded(self) -> Integers:
        """The same, of the words that are no values."""
        return np.diff(counted(np.where(self.value, np.uint8(0), self.tells))[self.starts]).astype(np.int64)

    def kinds(self) -> npt.NDArray[np.uint8]:
        """What every word is to an alignment. One with a capital counts as a name unless it opens the unit or seven in ten words there have one."""
        inside = np.ones(len(self.words) + 1, np.bool_)
        inside[self.starts] = False
        capitals = counted(self.capital)
        titled = np.diff(capitals[self.starts]) * 10 > self.lengths() * 7
        named = self.capital & inside[:-1] & ~np.repeat(titled, self.lengths())
        return np.where(self.value, np.uint8(VALUE_BYTE), np.where(named, np.uint8(NAME_BYTE), np.uint8(0)))

    def characters(self) -> Words:
        """The words as characters; numbers of words above a million share them."""
        return self.words & np.int32(0xFFFFF)

    def strings(self, units: Integers) -> list[str]:
        """Units as strings of one character per word."""
        data = memoryview(self.characters().tobytes())
        bounds = zip((self.starts[units] * 4).tolist(), (self.starts[units + 1] * 4).tolist(), strict=True)
        return [str(data[first:end], "utf-32-le", "surrogatepass") for first, end in bounds]


def counted(flags: Flags | npt.NDArray[np.uint8]) -> Words:
    """How many are set before every place (or their sum), and behind the last one."""
    counts = np.zeros(len(flags) + 1, np.int32)
    np.cumsum(flags, out=counts[1:])
    return counts


def sums(numbers: npt.NDArray[Number], opens: Integers) -> npt.NDArray[Number]:
    """The sum of every stretch of numbers that begins at one of ``opens``; none may be empty."""
    return np.add.reduceat(numbers, opens) if len(opens) else numbers[:0]


def encode(units: Iterable[Unit]) -> Encoded:
    """The words of units as numbers."""
    known = lexicon()
    read = known.__getitem__
    row = bytearray()
    starts = array("q", [0])
    languages: list[str] = []
    for unit in units:
        languages.append(unit.language if unit.language in CODES else "und")
        row += b"".join(map(read, unit.text.split()))
        starts.append(len(row))
    forms = known.read()
    written = np.frombuffer(row, dtype=np.int32)
    words, places = forms.words[written], np.frombuffer(starts, dtype=np.int64) // written.itemsize
    columns = [known.told(code) for code in (sorted(set(languages)) or ["und"])]
    value, tells = (_by_language(words, places, languages, column) for column in zip(*columns, strict=True))
    syllabic = np.fromiter(map(is_syllabic, languages), np.bool_, len(languages))
    return Encoded(words, forms.capital[written], value, tells, places, forms.hashes, forms.half, syllabic)


def _by_language(words: Words, starts: Integers, languages: Sequence[str], known: Sequence[npt.NDArray[Scalar]]) -> npt.NDArray[Scalar]:
    """What is known of every word by its number, a row for each language in their order: for every place in the language of its unit."""
    if len(known) == 1:
        return known[0][words]
    codes = {language: place for place, language in enumerate(sorted(set(languages)))}
    unit_code = np.fromiter((codes[language] for language in languages), np.int64, len(languages))
    found: npt.NDArray[Scalar] = np.stack(known)[np.repeat(unit_code, np.diff(starts)), words]
    return found


def mix(numbers: Hashes) -> Hashes:
    """The numbers stirred, so that every bit of the result depends on every bit of the number."""
    numbers = numbers ^ (numbers >> np.uint64(32))
    numbers *= np.uint64(0xD6E8FEB86659FD93)
    numbers ^= numbers >> np.uint64(32)
    numbers *= np.uint64(0xD6E8FEB86659FD93)
    numbers ^= numbers >> np.uint64(32)
    return numbers


def factors(count: int) -> Hashes:
    """So many odd numbers without pattern, the same ones on every machine: hashes times these, summed up, tell the order in which they stand."""
    return mix(np.arange(1, count + 1, dtype=np.uint64)) | np.uint64(1)


def sequence_keys(hashes: Hashes, starts: Integers) -> Hashes:
    """One key per run of hashes, equal for equal runs: the sum of every hash times the factor of its place in the run."""
    lengths = np.diff(starts)
    if not len(hashes):
        return lengths.astype(np.uint64)
    places = np.arange(len(hashes)) - np.repeat(starts[:-1], lengths)
    terms = np.empty(len(hashes) + 1, np.uint64)
    np.multiply(hashes, factors(int(lengths.max()))[places], out=terms[:-1])
    terms[-1] = 0
    sums = np.add.reduceat(terms, np.minimum(starts[:-1], len(hashes)))
    return np.where(lengths > 0, mix(sums + lengths.astype(np.uint64)), np.uint64(0))


def lots(starts: Integers) -> Iterator[tuple[int, int]]:
    """Ranges of runs of words, given where each starts and the last one ends: about half a million words in each, all runs in order.

    >>> list(lots(np.array([0, 300_000, 700_000, 1_200_000])))
    [(0, 2), (2, 3)]
    """
    cuts = np.searchsorted(starts, np.arange(_LOT, int(starts[-1]), _LOT)).tolist()
    for first, end in itertools.pairwise([0, *cuts, len(starts) - 1]):
        if first < end:
            yield first, end


def run_keys(hashes: Hashes, words: Words, starts: Integers) -> Hashes:
    """The same for runs of words by number, of which ``hashes`` holds the hash."""
    keys = [np.zeros(0, np.uint64)]
    for first, end in lots(starts):
        begin = starts[first]
        keys.append(sequence_keys(hashes[words[begin : starts[end]]], starts[first : end + 1] - begin))
    return np.concatenate(keys)


@attrs.frozen(slots=True, eq=False)
class Masked:
    """The words of all units with every run of value words as one place: ``words`` (-1 for a value), ``plain`` (its first word), ``starts``."""

    words: Words
    plain: Words
    starts: Integers


def mask(encoded: Encoded) -> Masked:
    """The words with their values masked."""
    none = np.zeros(0, np.int32)
    words, plain, ends = [none], [none], [np.zeros(1, np.int64)]
    for first, end in lots(encoded.starts):
        place = slice(int(encoded.starts[first]), int(encoded.starts[end]))
        value = encoded.value[place]
        opens = np.zeros(len(value) + 1, np.bool_)
        opens[encoded.starts[first : end + 1] - place.start] = True
        keep = ~value | opens[:-1]
        keep[1:] |= ~value[:-1]
        plain.append(encoded.words[place][keep])
        words.append(np.where(value[keep], np.int32(-1), plain[-1]))
        ends.append(ends[-1][-1] + counted(keep)[encoded.starts[first + 1 : end + 1] - place.start])
    return Masked(np.concatenate(words), np.concatenate(plain), np.concatenate(ends))


def classes(keys: Hashes) -> tuple[Integers, Integers]:
    """Equal keys as classes, numbered by their keys: the class of every item, and the first item of every class. So what is lesser of two does not
    depend on what else there is.
    """
    order = np.argsort(keys, kind="stable")
    ordered = keys[order]
    opens = np.concatenate([[True], ordered[1:] != ordered[:-1]])[: len(keys)]
    numbers = np.empty(len(keys), np.int64)
    numbers[order] = np.cumsum(opens) - 1
    return numbers, order[opens]
