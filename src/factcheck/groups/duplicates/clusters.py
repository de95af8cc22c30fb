"""Clusters: places in documents that hold the same, a part of the same, or nearly the same words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from fractions import Fraction

import attrs

from factcheck.groups.duplicates.align import VALUE, WORDS, Alignment
from factcheck.groups.duplicates.units import Unit
from factcheck.groups.duplicates.words import word_spans

IDENTICAL, CONTAINED, SIMILAR = "identical", "contained", "similar"


@attrs.frozen(slots=True, order=True)
class Member:
    """One place of a cluster: offsets into the reading text of the document."""

    document: str
    start: int
    end: int


@attrs.frozen(slots=True)
class Difference:
    """What stands in one copy where the other has something else: half-open ranges of the reading texts, one of them may be empty.

    ``kind``: ``value`` (each side states a value), ``name`` (each side has a word with a capital) or ``words``.
    """

    left: tuple[int, int]
    right: tuple[int, int]
    kind: str


@attrs.frozen(slots=True)
class Copy:
    """Two sentences of a cluster that are copies of one another, with the words in which they differ."""

    left: Member
    right: Member
    differences: tuple[Difference, ...]

    @property
    def slots(self) -> tuple[Difference, ...]:
        """The differences where a value or a name stands against another."""
        return tuple(difference for difference in self.differences if difference.kind != WORDS)


@attrs.frozen(slots=True)
class Pair:
    """Two matching units and their alignment (None: the same words)."""

    left: Unit
    right: Unit
    alignment: Alignment | None


@attrs.frozen(slots=True)
class Cluster:
    """Places that repeat one another.

    ``relation``: ``identical`` (the same words), ``contained`` (one holds all words of the other and more) or ``similar`` (edited).
    ``similarity`` in (0, 1] is the share of words in order of the least alike pair that was found: of both passages, for ``contained`` of the shorter.
    ``templated``: the places fill one template with different values, as periodic reports do.
    """

    relation: str
    similarity: Fraction
    members: tuple[Member, ...]
    templated: bool
    pairs: tuple[Pair, ...] = attrs.field(repr=False, eq=False)

    @property
    def copies(self) -> tuple[Copy, ...]:
        """The pairs of sentences that differ, in the order of the text, with their differences. Built on each call."""
        words = _Offsets()
        return tuple(
            Copy(_member(pair.left), _member(pair.right), words.differences(pair)) for pair in self.pairs if pair.alignment is not None
        )

    @property
    def differences(self) -> tuple[tuple[tuple[int, int], ...], ...]:
        """For every member the ranges of its words that another member does not have, ascending and disjoint. Built on each call."""
        ranges: dict[str, set[tuple[int, int]]] = defaultdict(set)
        for copy in self.copies:
            for difference in copy.differences:
                ranges[copy.left.document].add(difference.left)
                ranges[copy.right.document].add(difference.right)
        return tuple(
            tuple(_united(r for r in ranges[member.document] if r[0] < r[1] and member.start <= r[0] and r[1] <= member.end)) for member in self.members
        )

    @property
    def values_differ(self) -> bool:
        """Whether a value stands against another somewhere in the cluster."""
        return any(change.kind == VALUE for pair in self.pairs if pair.alignment is not None for change in pair.alignment.changes)


def _member(unit: Unit) -> Member:
    return Member(unit.document, unit.start, unit.end)


def _united(ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    united: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if united and start <= united[-1][1]:
            united[-1] = united[-1][0], max(end, united[-1][1])
        else:
            united.append((start, end))
    return united


class _Offsets:
    """Ranges of words as ranges of characters; the words of a unit are looked for once."""

    def __init__(self) -> None:
        self._spans: dict[Unit, list[tuple[int, int]]] = {}

    def differences(self, pair: Pair) -> tuple[Difference, ...]:
        changes = () if pair.alignment is None else pair.alignment.changes
        return tuple(Difference(self.range(pair.left, change.left), self.range(pair.right, change.right), change.kind) for change in changes)

    def range(self, unit: Unit, words: tuple[int, int]) -> tuple[int, int]:
        return word_range(unit, words, self._spans.setdefault(unit, []) or self._fill(unit))

    def _fill(self, unit: Unit) -> list[tuple[int, int]]:
        spans = self._spans[unit] = word_spans(unit.text)
        return spans


def word_range(unit: Unit, words: tuple[int, int], spans: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The characters from the first to the last word of a range; for an empty range the place behind the word before it."""
    first, end = words
    if first < end:
        return unit.start + spans[first][0], unit.start + spans[end - 1][1]
    place = unit.start + (spans[first - 1][1] if first else 0)
    return place, place
