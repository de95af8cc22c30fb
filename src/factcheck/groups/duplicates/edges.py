"""Which wordings are copies of which: candidates from the join, verified word by word.

A *wording* is one sequence of words; a *pattern* is a wording with its values masked. Wordings of one pattern are compared with one another; of patterns
that share enough shingles, the wordings are. A pattern with many wordings is a series of reports: there a wording is held only against those that differ in
one value, and the pattern stays one group.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import attrs
import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import LCSseq
from rapidfuzz.process import cpdist

from factcheck.groups.duplicates import join
from factcheck.groups.duplicates.align import Alignment, align
from factcheck.groups.duplicates.align import Sequence as Words
from factcheck.groups.duplicates.encoding import Encoded, Integers, Masked, classes, sequence_keys
from factcheck.groups.duplicates.shingles import shingles

# Wordings of one pattern above this number are a series.
SERIES = 8
# The shortest unit that is compared, in words; shorter ones only continue a run.
SHORTEST = 5
_BATCH = 1 << 16

COPY, TEMPLATE = "copy", "template"


@attrs.frozen(slots=True)
class Edge:
    """Two wordings (by number) that are copies, or fill one template; with the alignment of their words."""

    left: int
    right: int
    label: str
    alignment: Alignment


@attrs.frozen(slots=True, eq=False)
class Wordings:
    """The distinct sequences of words: the wording of every unit, the unit that stands for every wording, its pattern, its length in words."""

    of_unit: Integers
    first: Integers
    pattern: Integers
    lengths: Integers


def wordings(encoded: Encoded, masked: Masked) -> Wordings:
    """Units with the same words under one number."""
    hashes = encoded.hashes
    of_unit, first = classes(sequence_keys(hashes[encoded.words], encoded.starts))
    patterned = np.append(hashes, np.uint64(0))
    pattern, _ = classes(sequence_keys(patterned[masked.words], masked.starts))
    return Wordings(of_unit, first, pattern[first], encoded.lengths()[first])


def judge(alignment: Alignment, left: int, right: int) -> str | None:
    """What two wordings of ``left`` and ``right`` words are to each other: copies, fillings of one template, or nothing (None).

    One value or name may stand against another, in longer passages one every twenty-five words; more are a template.
    """
    matched, shorter = alignment.matched, min(left, right)
    alike = 2 * matched / (left + right)
    slots = alignment.slots
    few = slots <= max(1, matched // 25)
    if alike >= (0.7 if slots == 0 else 0.8):
        return COPY if few else TEMPLATE
    if not few:
        return None
    inside, reach = sorted((alignment.left[1] - alignment.left[0], alignment.right[1] - alignment.right[0]))
    contained = matched >= 0.9 * shorter and reach <= 1.3 * inside + 1
    reworded = slots == 0 and alike >= 0.6 and alignment.longest >= 9
    quoted = alignment.longest >= 12 and alignment.longest >= 0.35 * shorter
    return COPY if contained or reworded or quoted else None


@attrs.frozen(slots=True, eq=False)
class _Comparison:
    """The wordings ready for alignment, and the edges found so far."""

    sequences: Sequence[Words]
    found: dict[tuple[int, int], Edge]

    def add(self, a: int, b: int, label: str | None = None) -> None:
        """Align two wordings and keep what they are to each other."""
        left, right = (a, b) if a < b else (b, a)
        if left == right or (left, right) in self.found:
            return
        alignment = align(self.sequences[left], self.sequences[right])
        label = label or judge(alignment, len(self.sequences[left].words), len(self.sequences[right].words))
        if label is not None:
            self.found[left, right] = Edge(left, right, label, alignment)


def edges(encoded: Encoded, words: Wordings, masked: Masked) -> list[Edge]:
    """All pairs of wordings that are copies or fill one template, each pair once, in ascending order."""
    comparison = _Comparison(encoded.sequences(words.first), {})
    members: dict[int, list[int]] = defaultdict(list)
    for wording, pattern in enumerate(words.pattern.tolist()):
        members[pattern].append(wording)
    for group in members.values():
        if len(group) > 1 and words.lengths[group[0]] >= SHORTEST:
            _inside(comparison, group)
    pairs = _alike(encoded, words, masked)
    batch: list[tuple[int, int]] = []
    for left, right in pairs:
        batch.extend(_partners(members[left], members[right]))
        if len(batch) >= _BATCH:
            _compare(comparison, batch)
            batch.clear()
    _compare(comparison, batch)
    return [comparison.found[pair] for pair in sorted(comparison.found)]


def _compare(comparison: _Comparison, pairs: Sequence[tuple[int, int]]) -> None:
    """Align those pairs that share enough words in order, values and all."""
    if not pairs:
        return
    left = [comparison.sequences[a].words for a, _ in pairs]
    right = [comparison.sequences[b].words for _, b in pairs]
    good = _enough(left, right)
    for place in np.flatnonzero(good).tolist():
        comparison.add(*pairs[place])


def _enough(left: Sequence[str], right: Sequence[str]) -> npt.NDArray[np.bool_]:
    """Which pairs of word sequences share enough words in order that they may be copies."""
    matched = cpdist(left, right, scorer=LCSseq.similarity, dtype=np.int32)
    one = np.fromiter(map(len, left), np.int64, len(left))
    other = np.fromiter(map(len, right), np.int64, len(right))
    shorter = np.minimum(one, other)
    return (matched >= SHORTEST - 1) & ((10 * matched >= 3 * (one + other)) | (matched >= 0.85 * shorter) | ((matched >= 12) & (matched >= 0.35 * shorter)))


def _inside(comparison: _Comparison, group: Sequence[int]) -> None:
    """Edges among the wordings of one pattern."""
    if len(group) <= SERIES:
        for place, a in enumerate(group):
            for b in group[place + 1 :]:
                comparison.add(a, b)
        return
    for a, b in zip(group, group[1:], strict=False):
        comparison.add(a, b, TEMPLATE)


def _partners(left: Sequence[int], right: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Which wordings of two patterns to compare: all, or of a series those with the same values."""
    if len(left) <= SERIES and len(right) <= SERIES:
        yield from ((a, b) for a in left for b in right)
    else:
        yield left[0], right[0]


def _alike(encoded: Encoded, words: Wordings, masked: Masked) -> Iterator[tuple[int, int]]:
    """Pairs of patterns that share enough shingles and enough words in order."""
    _, firsts = np.unique(words.pattern, return_index=True)
    units = words.first[firsts]
    patterns = words.pattern[firsts].tolist()
    item = np.full(len(words.of_unit), -1, np.int64)
    item[units] = np.arange(len(units))
    hashes, owner = shingles(masked, encoded.hashes)
    chosen = item[owner] >= 0
    strings = masked.strings(units)
    for a, b in join.candidates(hashes[chosen], item[owner[chosen]], len(units)):
        one, other = a.tolist(), b.tolist()
        good = _enough([strings[i] for i in one], [strings[i] for i in other])
        yield from ((patterns[one[place]], patterns[other[place]]) for place in np.flatnonzero(good).tolist())
