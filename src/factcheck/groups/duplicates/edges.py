"""Which wordings are copies of which: candidates from the join, verified word by word.

A *wording* is one sequence of words; a *pattern* is a wording with its values masked. Wordings of one pattern are compared with one another;
those of different patterns when they share enough shingles. A pattern with many wordings is a series of reports: there a wording is held only
against those that differ in one of several values, and the pattern stays one group.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import attrs
import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import LCSseq
from rapidfuzz.process import cpdist

from factcheck.groups.duplicates.align import SIZE
from factcheck.groups.duplicates.encoding import Encoded, Flags, Hashes, Integers, Masked, classes, run_keys
from factcheck.groups.duplicates.join import candidates, least_shared
from factcheck.groups.duplicates.measures import Measures, Texts, measure
from factcheck.groups.duplicates.shingles import shingles_by_lot
from factcheck.groups.duplicates.words import word_hash

# Wordings of one pattern above this number are a series.
SERIES = 8
# Wordings of a series that agree in all values but one are copies where they state this many.
FEW_VALUES = 3
# A stretch of so many words without a change, names not counted, is a copy, whatever stands around it. Where something is exchanged and both begin
# with another subject of at most so many words, it takes more: formulas ("said its board declared a two-for-one stock split payable") are shorter.
QUOTED_WORDS, FORMULA_WORDS, SUBJECT_WORDS = 11, 16, 5
# A reworded copy shares at least so many words, and has a stretch of so many without a change.
REWORDED_WORDS, REWORDED_RUN = 12, 9
# The shortest unit that is compared, in words; shorter ones only continue a run.
SHORTEST = 5

# What two wordings are to each other.
COPY, TEMPLATE, NOTHING = 1, 0, -1

# An edge by itself: left, right, copy, and its measure.
Edge = tuple[int, int, bool, tuple[int, ...]]


@attrs.frozen(slots=True, eq=False)
class Edges:
    """Pairs of wordings (by number, the smaller first): copies, or else fillings of one template; ``measures`` tell how they lie on one another."""

    left: Integers
    right: Integers
    copy: Flags
    measures: Measures

    @classmethod
    def of(cls, rows: Iterable[Edge]) -> Edges:
        """Edges given one by one."""
        columns = np.array([(left, right, copy, *lain) for left, right, copy, lain in rows], np.int64).reshape(-1, 12).T
        return cls(columns[0], columns[1], columns[2] == 1, Measures(*columns[3:]))

    def rows(self) -> Iterator[Edge]:
        """The edges one by one."""
        measures = zip(*(column.tolist() for column in attrs.astuple(self.measures, recurse=False)), strict=True)
        return zip(self.left.tolist(), self.right.tolist(), self.copy.tolist(), measures, strict=True)

    @classmethod
    def joined(cls, parts: Sequence[Edges]) -> Edges:
        """Several lots of edges, one behind the other."""
        none = np.zeros(0, np.int64)
        return cls(
            np.concatenate([none, *(part.left for part in parts)]),
            np.concatenate([none, *(part.right for part in parts)]),
            np.concatenate([none.astype(np.bool_), *(part.copy for part in parts)]),
            Measures.joined([part.measures for part in parts]),
        )


@attrs.frozen(slots=True, eq=False)
class Wordings:
    """The distinct sequences of words: the wording of every unit, the unit that stands for every wording, its pattern, its length in words."""

    of_unit: Integers
    first: Integers
    pattern: Integers
    lengths: Integers


def wordings(encoded: Encoded, masked: Masked) -> Wordings:
    """Units with the same words under one number."""
    of_unit, first = classes(wording_keys(encoded))
    pattern, _ = classes(pattern_keys(encoded, masked))
    return Wordings(of_unit, first, pattern[first], encoded.lengths()[first])


def wording_keys(encoded: Encoded) -> Hashes:
    """One key per unit, equal for units with the same words."""
    return run_keys(encoded.hashes, encoded.words, encoded.starts)


def pattern_keys(encoded: Encoded, masked: Masked) -> Hashes:
    """One key per unit, equal for units with the same words but for their values."""
    patterned = np.append(encoded.hashes, np.uint64(0))  # the last one for a value, whose number is -1
    return run_keys(patterned, masked.words, masked.starts)


def judge(found: Measures, left: Integers, right: Integers) -> npt.NDArray[np.int8]:
    """What pairs of wordings of ``left`` and ``right`` words are to each other: COPY, TEMPLATE (fillings of one) or NOTHING.

    One value or name may stand against another, in longer passages one every twenty-five words; more are a template.
    """
    matched, longest, slots = found.matched, found.longest, found.slots
    shorter, both = np.minimum(left, right), left + right
    few = slots <= np.maximum(1, matched // 25)
    alike = matched * 20 >= np.where(slots == 0, 7, 8) * both
    spans = found.left_end - found.left_start, found.right_end - found.right_start
    contained = (10 * matched >= 9 * shorter) & (10 * np.maximum(*spans) <= 13 * np.minimum(*spans) + 10)
    reworded = (slots == 0) & (10 * matched >= 3 * both) & (matched >= REWORDED_WORDS) & (longest >= REWORDED_RUN)
    subjects = np.minimum(found.left_start, found.right_start), np.maximum(found.left_start, found.right_start)
    formula = (slots > 0) & (subjects[0] > 0) & (subjects[1] <= SUBJECT_WORDS)
    quoted = (longest >= np.where(formula, FORMULA_WORDS, QUOTED_WORDS)) & (100 * longest >= 35 * shorter)
    enough = found.shared >= least_shared(shorter - SIZE + 1, shorter)
    copies = few & (alike | contained | reworded | quoted)
    return np.where(enough & copies, COPY, np.where(enough & alike, TEMPLATE, NOTHING)).astype(np.int8)


def edges(encoded: Encoded, words: Wordings) -> Edges:
    """All pairs of wordings that are copies or fill one template, each pair once."""
    comparison = Comparison.of(encoded, words)
    item = np.full(len(words.of_unit), -1, np.int64)
    item[words.first] = np.arange(len(words.first))
    hashes, owners = [np.zeros(0, np.uint64)], [np.zeros(0, np.int64)]
    for some, units in shingles_by_lot(encoded):
        wording = item[units]
        hashes.append(some[wording >= 0])
        owners.append(wording[wording >= 0])
    sizes = np.maximum(words.lengths - SIZE + 1, 0)
    alike = [comparison.alike(*pairs) for pairs in candidates(np.concatenate(hashes), np.concatenate(owners), sizes)]
    return Edges.joined([*comparison.patterned(), *alike])


def _patterns(words: Wordings) -> Iterator[list[int]]:
    """The wordings of every pattern that has several and is not too short to be compared."""
    order = np.argsort(words.pattern, kind="stable")
    patterns = words.pattern[order]
    bounds = np.flatnonzero(np.diff(patterns, prepend=-1, append=-1))
    several = (np.diff(bounds) > 1) & (words.lengths[order[bounds[:-1]]] >= SHORTEST)
    for first, end in zip(bounds[:-1][several].tolist(), bounds[1:][several].tolist(), strict=True):
        yield order[first:end].tolist()


@attrs.frozen(slots=True, eq=False)
class Comparison:
    """Wordings, and their texts ready for alignment."""

    texts: Texts
    words: Wordings

    @classmethod
    def of(cls, encoded: Encoded, words: Wordings) -> Comparison:
        """The wordings of encoded units."""
        return cls(Texts.of(encoded, words.first), words)

    def alike(self, a: Integers, b: Integers, most: Integers) -> Edges:
        """The edges among pairs of wordings of different patterns, of which each may share at most so many shingles as ``most`` says."""
        words = self.words
        apart = words.pattern[a] != words.pattern[b]
        left, right = np.minimum(a, b)[apart], np.maximum(a, b)[apart]
        matched = cpdist(*self.texts.paired(left, right), scorer=LCSseq.similarity, dtype=np.int64)
        one, other = words.lengths[left], words.lengths[right]
        shorter = np.minimum(one, other)
        quoted = (most[apart] >= QUOTED_WORDS - SIZE + 1) & (100 * matched >= 35 * shorter)
        reworded = (most[apart] >= REWORDED_RUN - SIZE + 1) & (matched >= REWORDED_WORDS) & (10 * matched >= 3 * (one + other))
        good = (20 * matched >= 7 * (one + other)) | (10 * matched >= 9 * shorter) | reworded
        # What only a stretch could make a copy is asked for one first: it costs less than an alignment, and few have it.
        asked = np.flatnonzero(quoted & ~good)
        good[asked] = self._share_a_stretch(left[asked], right[asked])
        return self._judged(left[good], right[good])

    def _share_a_stretch(self, left: Integers, right: Integers) -> list[bool]:
        """Whether a stretch of QUOTED_WORDS may be in both: any holds a window that begins at a multiple of the window's length."""
        window = (QUOTED_WORDS + 1) // 2
        pairs = zip(*self.texts.paired(left, right), strict=True)
        return [any(one[at : at + window] in other for at in range(0, len(one) - window + 1, window)) for one, other in pairs]

    def _judged(self, left: Integers, right: Integers, *, template: bool = False) -> Edges:
        """The edges among pairs; ``template``: they fill one template whatever else."""
        found = measure(self.texts, left, right)
        lengths = self.words.lengths
        kinds = np.full(len(left), TEMPLATE, np.int8) if template else judge(found, lengths[left], lengths[right])
        kept = kinds != NOTHING
        return Edges(left[kept], right[kept], kinds[kept] == COPY, found.at(kept))

    def patterned(self) -> tuple[Edges, Edges]:
        """The edges among wordings of one pattern: those that stand out of a series, then the series themselves."""
        close: dict[tuple[int, int], None] = {}
        series: dict[tuple[int, int], None] = {}
        for group in _patterns(self.words):
            if len(group) <= SERIES:
                close.update(dict.fromkeys(itertools.combinations(group, 2)))
                continue
            series.update(dict.fromkeys(itertools.pairwise(group)))
            for near in self._one_value_apart(group):
                close.update(dict.fromkeys(itertools.combinations(near, 2) if len(near) <= SERIES else itertools.pairwise(near)))
        single = self._judged(*_columns(close))
        for pair in zip(single.left.tolist(), single.right.tolist(), strict=True):
            series.pop(pair, None)
        return single, self._judged(*_columns(series), template=True)

    def _one_value_apart(self, group: Sequence[int]) -> Iterator[list[int]]:
        """Wordings of one pattern that agree in all values but one."""
        near: dict[tuple[int, int], list[int]] = defaultdict(list)
        for wording in group:
            stated = self.texts.values_of(wording)
            if len(stated) >= FEW_VALUES:
                terms = [word_hash(f"{place} {value}") for place, value in enumerate(stated)]
                total = sum(terms)
                for place, term in enumerate(terms):
                    near[place, total - term].append(wording)
        return (some for some in near.values() if len(some) > 1)


def _columns(pairs: Iterable[tuple[int, int]]) -> tuple[Integers, Integers]:
    columns = np.array(list(pairs), np.int64).reshape(-1, 2)
    return columns[:, 0], columns[:, 1]
