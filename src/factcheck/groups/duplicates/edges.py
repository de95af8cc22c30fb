"""Which wordings are copies of which: candidates from the join, verified word by word.

A *wording* is one sequence of words; a *pattern* is a wording with its values masked. Wordings of one pattern are compared with one another;
those of different patterns when they share enough shingles. A pattern with many wordings is a series of reports: there a wording is held only
against those that differ in one of several values, and the pattern stays one group.
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import attrs
import numpy as np
from rapidfuzz.distance import LCSseq
from rapidfuzz.process import cpdist

from factcheck.groups.duplicates.align import SIZE, Measure, Tokens, measure
from factcheck.groups.duplicates.encoding import Encoded, Hashes, Integers, Masked, classes, sequence_keys
from factcheck.groups.duplicates.join import MOST_NEEDED, candidates, needed
from factcheck.groups.duplicates.shingles import shingles
from factcheck.groups.duplicates.words import word_hash

# Wordings of one pattern above this number are a series.
SERIES = 8
# Wordings of a series that agree in all values but one are copies where they state this many.
FEW_VALUES = 3
# A stretch of so many words without a change, names not counted, is a copy, whatever stands around it.
QUOTED_WORDS = 11
# A reworded copy shares at least so many words, and has a stretch of so many without a change.
REWORDED_WORDS, REWORDED_RUN = 12, 9
# The shortest unit that is compared, in words; shorter ones only continue a run.
SHORTEST = 5

_VALUES = re.compile(b"\x01+")


class Edge(NamedTuple):
    """Two wordings (by number, the smaller first): copies, or else fillings of one template; ``measure`` tells how they lie on one another."""

    left: int
    right: int
    copy: bool
    measure: Measure


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
    return sequence_keys(encoded.hashes[encoded.words], encoded.starts)


def pattern_keys(encoded: Encoded, masked: Masked) -> Hashes:
    """One key per unit, equal for units with the same words but for their values."""
    patterned = np.append(encoded.hashes, np.uint64(0))  # the last one for a value, whose number is -1
    return sequence_keys(patterned[masked.words], masked.starts)


def judge(found: Measure, left: int, right: int) -> bool | None:
    """What two wordings of ``left`` and ``right`` words are to each other: copies (True), fillings of one template (False), or nothing (None).

    One value or name may stand against another, in longer passages one every twenty-five words; more are a template.
    """
    matched, longest, shared, slots = found[:4]
    shorter, both = min(left, right), left + right
    if shared < MOST_NEEDED and shared < needed(shorter - SIZE + 1):
        return None
    few = slots <= max(1, matched // 25)
    if matched * 20 >= (7 if slots == 0 else 8) * both:
        return few
    if not few:
        return None
    inside, reach = sorted((found.left_end - found.left_start, found.right_end - found.right_start))
    contained = 10 * matched >= 9 * shorter and 10 * reach <= 13 * inside + 10
    reworded = slots == 0 and 10 * matched >= 3 * both and matched >= REWORDED_WORDS and longest >= REWORDED_RUN
    quoted = longest >= QUOTED_WORDS and 100 * longest >= 35 * shorter
    return True if contained or reworded or quoted else None


def edges(encoded: Encoded, words: Wordings) -> list[Edge]:
    """All pairs of wordings that are copies or fill one template, each pair once."""
    comparison = Comparison.of(encoded, words)
    for group in _patterns(words):
        comparison.inside(group)
    item = np.full(len(words.of_unit), -1, np.int64)
    item[words.first] = np.arange(len(words.first))
    hashes, owner = shingles(encoded)
    chosen = item[owner] >= 0
    found = list(comparison.found.values())
    for left, right, most in candidates(hashes[chosen], item[owner[chosen]], np.maximum(words.lengths - SIZE + 1, 0)):
        found.extend(comparison.alike(words, left, right, most))
    return found


def _patterns(words: Wordings) -> Iterator[list[int]]:
    """The wordings of every pattern that has several."""
    order = np.argsort(words.pattern, kind="stable")
    patterns = words.pattern[order]
    bounds = np.flatnonzero(np.diff(patterns, prepend=-1, append=-1))
    for first, end in zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True):
        if end - first > 1:
            yield order[first:end].tolist()


class Comparison:
    """Wordings ready for alignment, and the edges between those of one pattern found so far."""

    def __init__(self, tokens: Sequence[Tokens], lengths: Sequence[int]) -> None:
        self.tokens = tokens
        self.lengths = lengths
        self.strings = [token.words for token in tokens]
        self.found: dict[tuple[int, int], Edge] = {}

    @classmethod
    def of(cls, encoded: Encoded, words: Wordings) -> Comparison:
        """The wordings of encoded units, none compared yet."""
        return cls(encoded.tokens(words.first), words.lengths.tolist())

    def add(self, a: int, b: int, *, template: bool = False) -> None:
        """Align two wordings and keep what they are to each other; ``template``: they fill one template whatever else."""
        pair = (a, b) if a < b else (b, a)
        if a == b or pair in self.found:
            return
        left, right = pair
        found = measure(self.tokens[left], self.tokens[right])
        copy = False if template else judge(found, self.lengths[left], self.lengths[right])
        if copy is not None:
            self.found[pair] = Edge(left, right, copy, found)

    def inside(self, group: Sequence[int]) -> None:
        """Edges among the wordings of one pattern, in ``found``; none where the first of them is too short."""
        if self.lengths[group[0]] < SHORTEST:
            return
        if len(group) <= SERIES:
            for a, b in itertools.combinations(group, 2):
                self.add(a, b)
            return
        for near in self._one_value_apart(group):
            for a, b in itertools.combinations(near, 2) if len(near) <= SERIES else itertools.pairwise(near):
                self.add(a, b)
        for a, b in itertools.pairwise(group):
            self.add(a, b, template=True)

    def _one_value_apart(self, group: Sequence[int]) -> Iterator[list[int]]:
        """Wordings of one pattern that agree in all values but one."""
        near: dict[tuple[int, int], list[int]] = defaultdict(list)
        for wording in group:
            tokens = self.tokens[wording]
            stated = [tokens.words[found.start() : found.end()] for found in _VALUES.finditer(tokens.kinds)]
            if len(stated) >= FEW_VALUES:
                terms = [word_hash(f"{place} {value}") for place, value in enumerate(stated)]
                total = sum(terms)
                for place, term in enumerate(terms):
                    near[place, total - term].append(wording)
        return (some for some in near.values() if len(some) > 1)

    def alike(self, words: Wordings, a: Integers, b: Integers, most: Integers) -> Iterator[Edge]:
        """Edges among pairs of wordings of different patterns, of which each may share at most so many shingles as ``most`` says."""
        apart = words.pattern[a] != words.pattern[b]
        left, right = a[apart], b[apart]
        texts = [self.strings[i] for i in left.tolist()], [self.strings[i] for i in right.tolist()]
        matched = cpdist(*texts, scorer=LCSseq.similarity, dtype=np.int32)
        one, other = words.lengths[left], words.lengths[right]
        shorter = np.minimum(one, other)
        quoted = (most[apart] >= QUOTED_WORDS - SIZE + 1) & (100 * matched >= 35 * shorter)
        reworded = (most[apart] >= REWORDED_RUN - SIZE + 1) & (matched >= REWORDED_WORDS) & (10 * matched >= 3 * (one + other))
        good = (20 * matched >= 7 * (one + other)) | (10 * matched >= 9 * shorter) | reworded | quoted
        left, right = left[good], right[good]
        for first, second in zip(np.minimum(left, right).tolist(), np.maximum(left, right).tolist(), strict=True):
            lain = measure(self.tokens[first], self.tokens[second])
            copy = judge(lain, self.lengths[first], self.lengths[second])
            if copy is not None:
                yield Edge(first, second, copy, lain)
