"""Runs: matching units that follow one another in both documents are one stretch of copied text, as long as it goes on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import attrs
import numpy as np

from factcheck.groups.duplicates.edges import SHORTEST, Edges
from factcheck.groups.duplicates.encoding import Flags, Integers

# A wording in more places than this is linked from place to place, not pair by pair.
CROWD = 64

# Left unit, right unit, and the number of the edge between their wordings (SAME where the words are the same).
Step = tuple[int, int, int]
SAME = -1

# How far apart two matches of one run may be, nearest first: one unit may lie between them on either side.
_MOVES = ((1, 1), (0, 1), (1, 0), (1, 2), (2, 1), (2, 2), (0, 2), (2, 0))


@attrs.frozen(slots=True, eq=False)
class Shelf:
    """The units of all documents in a row.

    By number of a unit: its ``document`` (by number) and its ``wording``. By number of a document: its ``first`` unit, and the ``end`` behind its
    last. Of documents that consist of the same wordings only the first is ``shown``; ``same`` holds the others by its number.
    """

    document: Integers
    wording: Integers
    first: Integers
    end: Integers
    shown: Flags
    same: dict[int, tuple[int, ...]]


def shelve(document: Integers, wording: Integers) -> Shelf:
    """The documents, those with the same wordings from end to end as one."""
    opens = np.flatnonzero(np.diff(document, prepend=-1))
    ends = np.append(opens[1:], len(document))[: len(opens)]
    firsts: dict[int | tuple[int, ...], int] = {}
    same: dict[int, list[int]] = defaultdict(list)
    row = wording.tolist()
    for number, (first, end) in enumerate(zip(opens.tolist(), ends.tolist(), strict=True)):
        shown = firsts.setdefault(row[first] if end - first == 1 else tuple(row[first:end]), number)
        if shown != number:
            same[shown].append(number)
    is_shown = np.ones(len(opens), np.bool_)
    is_shown[[number for others in same.values() for number in others]] = False
    return Shelf(document, wording, opens, ends, is_shown, {number: tuple(others) for number, others in same.items()})


@attrs.frozen(slots=True, eq=False)
class Steps:
    """Steps in columns: ``left`` and ``right`` unit, and the ``edge`` between their wordings (SAME where the words are the same)."""

    left: Integers
    right: Integers
    edge: Integers

    def at(self, chosen: Integers | Flags) -> Steps:
        """Those chosen, in the order of the choice."""
        return Steps(self.left[chosen], self.right[chosen], self.edge[chosen])


@attrs.frozen(slots=True, eq=False)
class Runs:
    """Runs, one behind the other: each has the ``steps`` from one of ``starts`` up to the next; the last of ``starts`` is the end."""

    steps: Steps
    starts: Integers


@attrs.frozen(slots=True, eq=False)
class Walk:
    """What is needed to follow runs: the shelf, the edges between wordings, the number of words of every unit, and how much they tell."""

    shelf: Shelf
    edges: Edges
    words: Integers
    telling: Integers

    def matched(self, steps: Steps) -> Integers:
        """How many words of the two units of every step are the same in order."""
        return _or_same(steps.edge, self.edges.measures.matched, self.words[steps.left])

    def told(self, steps: Steps) -> Integers:
        """How much the words tell that are the same in order, in quarters of a word."""
        return _or_same(steps.edge, self.edges.measures.told, self.telling[steps.left])

    def slots(self, steps: Steps) -> Integers:
        """How many values and names stand against others in the two units of every step."""
        return _or_same(steps.edge, self.edges.measures.slots, np.zeros_like(steps.edge))

    def reach(self, steps: Steps) -> tuple[Integers, Integers, Integers, Integers]:
        """From which word to which the two units of every step match: starts and ends on the left, starts and ends on the right."""
        found, edge = self.edges.measures, steps.edge
        zero, left, right = np.zeros_like(edge), self.words[steps.left], self.words[steps.right]
        turned = (edge != SAME) & (self.shelf.wording[steps.left] != _or_same(edge, self.edges.left, edge))
        starts = _or_same(edge, found.left_start, zero), _or_same(edge, found.right_start, zero)
        ends = _or_same(edge, found.left_end, left), _or_same(edge, found.right_end, right)
        return (
            np.where(turned, starts[1], starts[0]),
            np.where(turned, ends[1], ends[0]),
            np.where(turned, starts[0], starts[1]),
            np.where(turned, ends[0], ends[1]),
        )

    def runs(self) -> Runs:
        """The runs of all copies among the documents shown."""
        steps = _matches(self)
        document = self.shelf.document
        pairs = document[steps.left] * len(self.shelf.first) + document[steps.right]
        steps = steps.at(np.lexsort((steps.left * len(document) + steps.right, pairs)))
        pairs.sort()
        fresh = np.flatnonzero(np.diff(pairs, prepend=-1, append=-1))
        single = np.zeros(len(pairs), np.bool_)
        single[fresh[:-1][np.diff(fresh) == 1]] = True
        single &= ~(_same_beside(self.shelf, steps, -1) | _same_beside(self.shelf, steps, 1))
        chains = list(_Chaining.of(self, steps.at(~single)).chains()) if not single.all() else []
        alone = steps.at(single)
        columns = np.array([step for chain in chains for step in chain], np.int64).reshape(-1, 3).T
        joined = [np.concatenate(both) for both in zip((alone.left, alone.right, alone.edge), columns, strict=True)]
        lengths = np.concatenate([np.ones(len(alone.left), np.int64), np.array([len(chain) for chain in chains], np.int64)])
        return Runs(Steps(*joined), np.concatenate([np.zeros(1, np.int64), np.cumsum(lengths)]))


def _or_same(edge: Integers, column: Integers, otherwise: Integers) -> Integers:
    """What a column of the edges says of every step, or something else where the words are the same."""
    result = otherwise.copy()
    differs = edge != SAME
    result[differs] = column[edge[differs]]
    return result


def _same_beside(shelf: Shelf, steps: Steps, way: int) -> Flags:
    """Whether the units before (``way`` -1) or behind (1) those of a step are there on both sides and have the same words."""
    result = np.ones(len(steps.left), np.bool_)
    for units in (steps.left, steps.right):
        document = shelf.document[units]
        result &= (units + way >= shelf.first[document]) & (units + way < shelf.end[document])
    asked = np.flatnonzero(result)
    result[asked] = shelf.wording[steps.left[asked] + way] == shelf.wording[steps.right[asked] + way]
    return result


def _matches(walk: Walk) -> Steps:
    """All pairs of units shown whose wordings are the same or copies; of wordings in many places only so many that all hang together."""
    shelf, edges = walk.shelf, walk.edges
    units = np.flatnonzero(shelf.shown[shelf.document])
    places = units[np.argsort(shelf.wording[units], kind="stable")]
    counts = np.bincount(shelf.wording[units], minlength=int(shelf.wording.max(initial=-1)) + 1)
    opens = np.cumsum(counts) - counts
    lots = [_same_words(walk, places, counts)]
    number = np.flatnonzero(edges.copy)
    left, right = edges.left[number], edges.right[number]
    product = counts[left] * counts[right]
    few = product <= CROWD * CROWD
    total = product[few]
    which = np.repeat(np.flatnonzero(few), total)
    offset = np.arange(len(which)) - np.repeat(np.cumsum(total) - total, total)
    across = counts[right[which]]
    lots.append((places[opens[left[which]] + offset // across], places[opens[right[which]] + offset % across], number[which]))
    for many in np.flatnonzero(~few).tolist():
        ours, theirs = (places[opens[side[many]] : opens[side[many]] + counts[side[many]]] for side in (left, right))
        ones = np.concatenate([np.repeat(ours[:1], len(theirs)), ours[1:]])
        lots.append((ones, np.concatenate([theirs, np.repeat(theirs[:1], len(ours) - 1)]), np.full(len(ones), number[many])))
    one, other, edge = (np.concatenate(column) for column in zip(*lots, strict=True))
    return Steps(np.minimum(one, other), np.maximum(one, other), edge)


def _same_words(walk: Walk, places: Integers, counts: Integers) -> tuple[Integers, Integers, Integers]:
    """The pairs of units with the same words: ``places`` holds the units wording by wording, ``counts`` how many of each."""
    position = np.arange(len(places))
    ends = np.repeat(np.cumsum(counts), counts)
    ends = np.where(np.repeat(counts > CROWD, counts), np.minimum(ends, position + 2), ends)
    partners = np.where(walk.words[places] >= SHORTEST, ends - position - 1, 0)
    first = np.repeat(position, partners)
    offset = np.arange(len(first)) - np.repeat(np.cumsum(partners) - partners, partners)
    return places[first], places[first + offset + 1], np.full(len(first), SAME)


@attrs.frozen(slots=True, eq=False)
class _Chaining:
    """Steps in the order of their pairs of documents, to be chained one by one."""

    steps: Sequence[Step]
    reach: Sequence[tuple[int, int, int, int]]
    document: Sequence[int]
    wording: Sequence[int]
    bounds: Sequence[tuple[int, int]]

    @classmethod
    def of(cls, walk: Walk, steps: Steps) -> _Chaining:
        shelf = walk.shelf
        columns = zip(steps.left.tolist(), steps.right.tolist(), steps.edge.tolist(), strict=True)
        reach = zip(*(column.tolist() for column in walk.reach(steps)), strict=True)
        bounds = zip(shelf.first.tolist(), shelf.end.tolist(), strict=True)
        return cls(list(columns), list(reach), shelf.document.tolist(), shelf.wording.tolist(), list(bounds))

    def chains(self) -> Iterator[Sequence[Step]]:
        """The steps of every pair of documents as chains, each prolonged over units with the same words."""
        opens = 0
        while opens < len(self.steps):
            pair = self._pair(opens)
            end = opens + 1
            while end < len(self.steps) and self._pair(end) == pair:
                end += 1
            for numbers in self._chained(range(opens, end), within=pair[0] == pair[1]):
                chain = [self.steps[number] for number in numbers]
                yield (*self._prolonged(chain, pair, -1), *chain, *self._prolonged(chain, pair, 1))
            opens = end

    def _pair(self, number: int) -> tuple[int, int]:
        left, right, _ = self.steps[number]
        return self.document[left], self.document[right]

    def _chained(self, numbers: Iterable[int], *, within: bool) -> list[list[int]]:
        """The steps of two documents, or ``within`` one, by the chains that they form."""
        chains: list[list[int]] = []
        last: dict[tuple[int, int], list[int]] = {}
        for number in numbers:
            left, right, _ = self.steps[number]
            chain = self._continued(last, number)
            if chain is None or (within and left >= self.steps[chain[0]][1]):
                chain = []
                chains.append(chain)
            else:
                del last[self.steps[chain[-1]][:2]]
            chain.append(number)
            last[left, right] = chain
        return chains

    def _continued(self, last: dict[tuple[int, int], list[int]], number: int) -> list[int] | None:
        """The chain that ends just before the step, the nearest one. In a unit that both share the step must lie behind it."""
        left, right, _ = self.steps[number]
        for i, j in _MOVES if last else ():
            chain = last.get((left - i, right - j))
            if chain is None:
                continue
            if i and j:
                return chain
            here, before = self.reach[number], self.reach[chain[-1]]
            if (i or here[0] >= before[1]) and (j or here[2] >= before[3]):
                return chain
        return None

    def _prolonged(self, chain: Sequence[Step], pair: tuple[int, int], way: int) -> list[Step]:
        """The units with the same words before (``way`` -1) or behind (1) a chain."""
        left, right, _ = chain[0] if way < 0 else chain[-1]
        left_bounds, right_bounds = (range(*self.bounds[number]) for number in pair)
        found: list[Step] = []
        while True:
            left, right = left + way, right + way
            if left not in left_bounds or right not in right_bounds or self.wording[left] != self.wording[right]:
                break
            if pair[0] == pair[1] and (right <= chain[-1][0] or left >= chain[0][1]):
                break
            found.append((left, right, SAME))
        return found if way > 0 else found[::-1]
