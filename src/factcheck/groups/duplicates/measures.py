"""Measures: how many pairs of wordings lie on one another, word by word, all of a batch at once and in columns."""

from __future__ import annotations

from collections.abc import Sequence

import attrs
import numpy as np
from rapidfuzz.distance import LCSseq, Levenshtein, MatchingBlock, Postfix, Prefix
from rapidfuzz.process import cpdist

from factcheck.groups.duplicates.align import NAME_BYTE, SIZE, VALUE_BYTE, blocks
from factcheck.groups.duplicates.encoding import Encoded, Flags, Integers, Words, counted, sums

# Pairs aligned in one go: bounds the memory.
_BATCH = 1 << 16


@attrs.frozen(slots=True, eq=False)
class Texts:
    """Wordings ready for alignment.

    ``strings`` has one character per word; ``characters`` holds those of all units in a row, those of a wording from ``starts`` on, ``lengths`` many.
    ``values`` and ``names`` count the words before every place that state a value or are written as a name; ``told`` sums up what they tell.
    """

    strings: Sequence[str]
    characters: Words
    starts: Integers
    lengths: Integers
    values: Words
    names: Words
    told: Words

    @classmethod
    def of(cls, encoded: Encoded, units: Integers) -> Texts:
        """The wordings that the given units stand for."""
        kinds, characters = encoded.kinds(), encoded.characters()
        return cls(
            encoded.strings(units),
            characters,
            encoded.starts[units],
            encoded.lengths()[units],
            counted(kinds == VALUE_BYTE),
            counted(kinds == NAME_BYTE),
            encoded.told(kinds),
        )

    def paired(self, left: Integers, right: Integers) -> tuple[list[str], list[str]]:
        """The strings on both sides of pairs."""
        return [self.strings[number] for number in left.tolist()], [self.strings[number] for number in right.tolist()]

    def values_of(self, number: int) -> list[str]:
        """The values that a wording states, in order: runs of value words."""
        first, end = int(self.starts[number]), int(self.starts[number] + self.lengths[number])
        stated = np.diff(self.values[first : end + 1])
        bounds = np.flatnonzero(np.diff(stated, prepend=0, append=0)).tolist()
        return [self.strings[number][low:high] for low, high in zip(bounds[::2], bounds[1::2], strict=True)]


@attrs.frozen(slots=True, eq=False)
class Measures:
    """How the two wordings of every pair lie on one another, in words; a column for each.

    ``matched`` words stand on both sides in the same order, on the left from ``left_start`` to ``left_end``, on the right from ``right_start`` to
    ``right_end``; they tell ``told`` quarters of a word.
    ``longest`` is the longest stretch of them without a change, names not counted; ``shared`` says how often four of them follow one another.
    ``slots`` says how many values and names stand against others. First words cannot be told for names: different ones count where more of the name
    follows, or where something else is exchanged.
    """

    matched: Integers
    longest: Integers
    shared: Integers
    slots: Integers
    left_start: Integers
    left_end: Integers
    right_start: Integers
    right_end: Integers
    told: Integers

    def at(self, chosen: Flags) -> Measures:
        """Those of the chosen pairs."""
        return Measures(*(column[chosen] for column in attrs.astuple(self, recurse=False)))

    @classmethod
    def joined(cls, parts: Sequence[Measures]) -> Measures:
        """Those of several lots of pairs, one behind the other."""
        columns = [attrs.astuple(part, recurse=False) for part in parts] or [tuple(np.zeros(0, np.int64) for _ in attrs.fields(cls))]
        return cls(*(np.concatenate(some) for some in zip(*columns, strict=True)))


@attrs.frozen(slots=True, eq=False)
class _Blocks:
    """The stretches that are the same on both sides of ``pair``, from ``a`` and ``b`` on; the last of every pair is one of no length at the ends."""

    pair: Integers
    a: Integers
    b: Integers
    size: Integers


def measure(texts: Texts, left: Integers, right: Integers) -> Measures:
    """How the two wordings of every pair lie on one another."""
    bounds = range(0, len(left), _BATCH)
    return Measures.joined([_measured(texts, left[low : low + _BATCH], right[low : low + _BATCH]) for low in bounds])


def _measured(texts: Texts, left: Integers, right: Integers) -> Measures:
    one, other = texts.lengths[left], texts.lengths[right]
    strings = texts.paired(left, right)
    before = cpdist(*strings, scorer=Prefix.similarity, dtype=np.int64)
    behind = np.minimum(cpdist(*strings, scorer=Postfix.similarity, dtype=np.int64), np.minimum(one, other) - before)
    plain = _only_ends(one - before - behind, other - before - behind) & ~_inside(strings, before, behind, np.minimum(one, other))
    exchanged = ~plain & (one == other) & _only_exchanged(texts, left, right, strings)
    ordinary = ~(plain | exchanged)
    lots = [
        (plain, _of_ends(one[plain], other[plain], before[plain], behind[plain])),
        (exchanged, _of_places(texts, left[exchanged], right[exchanged])),
        (ordinary, _of_edits(strings, np.flatnonzero(ordinary).tolist())),
    ]
    columns = [np.zeros(len(left), np.int64) for _ in attrs.fields(Measures)]
    for chosen, found in lots:
        for column, part in zip(columns, attrs.astuple(_reduced(texts, left[chosen], right[chosen], found), recurse=False), strict=True):
            column[chosen] = part
    return Measures(*columns)


def _only_ends(one: Integers, other: Integers) -> Flags:
    """Pairs of which nothing is left on one side, or one word on each, without what both begin and end with: no alignment has fewer edits."""
    found: Flags = (one == 0) | (other == 0) | ((one == 1) & (other == 1))
    return found


def _inside(strings: tuple[list[str], list[str]], before: Integers, behind: Integers, shorter: Integers) -> Flags:
    """Pairs of which one stands inside the other but does not open it, among those that begin and end with all of it."""
    result = np.zeros(len(before), np.bool_)
    asked = np.flatnonzero((before + behind == shorter) & (before < shorter)).tolist()
    left, right = strings
    result[asked] = [left[i] in right[i] or right[i] in left[i] for i in asked]
    return result


def _only_exchanged(texts: Texts, left: Integers, right: Integers, strings: tuple[list[str], list[str]]) -> Flags:
    """Pairs of one length of which no alignment has fewer edits, and none more words alike, than the one word by word."""
    even = np.flatnonzero(texts.lengths[left] == texts.lengths[right])
    some = [strings[0][i] for i in even.tolist()], [strings[1][i] for i in even.tolist()]
    fewest = cpdist(*some, scorer=Levenshtein.distance, dtype=np.int64)
    most = cpdist(*some, scorer=LCSseq.similarity, dtype=np.int64)
    pair, differs = _word_by_word(texts, left[even], right[even])
    exchanged = np.bincount(pair[differs], minlength=len(even))
    result = np.zeros(len(left), np.bool_)
    result[even] = (exchanged == fewest) & (exchanged + most == texts.lengths[left][even])
    return result


def _word_by_word(texts: Texts, left: Integers, right: Integers) -> tuple[Integers, Flags]:
    """For pairs of one length every place in a row: its pair, and whether the words there differ."""
    lengths = texts.lengths[left]
    pair = np.repeat(np.arange(len(left)), lengths)
    place = np.arange(len(pair)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    return pair, texts.characters[texts.starts[left][pair] + place] != texts.characters[texts.starts[right][pair] + place]


def _of_ends(one: Integers, other: Integers, before: Integers, behind: Integers) -> _Blocks:
    """The blocks of pairs that begin and end alike, with nothing else alike between."""
    zero = np.zeros(len(one), np.int64)
    pair = np.repeat(np.arange(len(one)), 3)
    a, b = np.stack([zero, one - behind, one], axis=1).ravel(), np.stack([zero, other - behind, other], axis=1).ravel()
    size = np.stack([before, behind, zero], axis=1).ravel()
    kept = size > 0
    kept[2::3] = True
    return _Blocks(pair[kept], a[kept], b[kept], size[kept])


def _of_places(texts: Texts, left: Integers, right: Integers) -> _Blocks:
    """The blocks of pairs of one length that are aligned word by word."""
    lengths = texts.lengths[left]
    begins = np.cumsum(lengths) - lengths
    pair, differs = _word_by_word(texts, left, right)
    fresh = np.ones(len(pair) + 1, np.bool_)
    fresh[1:-1] = (pair[1:] != pair[:-1]) | differs[:-1] | differs[1:]
    opens = np.flatnonzero(fresh)
    sizes, opens = np.diff(opens), opens[:-1]
    same = ~differs[opens]
    pairs = np.concatenate([pair[opens[same]], np.arange(len(left))])
    places = np.concatenate([opens[same] - begins[pair[opens[same]]], lengths])
    order = np.argsort(pairs, kind="stable")
    return _Blocks(pairs[order], places[order], places[order], np.concatenate([sizes[same], np.zeros(len(left), np.int64)])[order])


def _of_edits(strings: tuple[list[str], list[str]], pairs: Sequence[int]) -> _Blocks:
    """The blocks of the alignment with the fewest edits, of the pairs with these numbers."""
    found: list[MatchingBlock] = []
    counts: list[int] = []
    for number in pairs:
        some = blocks(strings[0][number], strings[1][number])
        found += some
        counts.append(len(some))
    a = np.fromiter([block.a for block in found], np.int64, len(found))
    b = np.fromiter([block.b for block in found], np.int64, len(found))
    size = np.fromiter([block.size for block in found], np.int64, len(found))
    return _Blocks(np.repeat(np.arange(len(counts)), counts), a, b, size)


def _reduced(texts: Texts, left: Integers, right: Integers, found: _Blocks) -> Measures:
    """The blocks of every pair summed up."""
    pair, a, b, size = found.pair, found.a, found.b, found.size
    opens = np.flatnonzero(np.diff(pair, prepend=-1))
    first = np.zeros(len(pair), np.bool_)
    first[opens] = True
    a_before, b_before = np.zeros_like(a), np.zeros_like(b)
    a_before[1:], b_before[1:] = (a + size)[:-1], (b + size)[:-1]
    a_before[first] = b_before[first] = 0
    gap = (a > a_before) & (b > b_before)
    at, to = texts.starts[left][pair], texts.starts[right][pair]
    names = texts.names[at + a] > texts.names[at + a_before], texts.names[to + b] > texts.names[to + b_before]
    values = (texts.values[at + a] > texts.values[at + a_before]) & (texts.values[to + b] > texts.values[to + b_before])
    slot = gap & (values | (names[0] & names[1]))
    opening = (gap & ~slot)[opens].astype(np.int64) * (1 + (names[0] | names[1])[opens])
    slots = sums(slot.astype(np.int64), opens)
    ends = np.append(opens[1:], len(pair))[: len(opens)] - 1
    unnamed = size - (texts.names[at + a + size] - texts.names[at + a])
    some = size[opens] > 0
    return Measures(
        matched=sums(size, opens),
        longest=np.maximum.reduceat(unnamed, opens) if len(opens) else opens,
        shared=sums(np.maximum(size - SIZE + 1, 0), opens),
        slots=slots + ((opening > 0) & ((slots > 0) | (opening > 1))),
        left_start=a[opens] * some,
        left_end=a_before[ends],
        right_start=b[opens] * some,
        right_end=b_before[ends],
        told=sums((texts.told[at + a + size] - texts.told[at + a]).astype(np.int64), opens),
    )
