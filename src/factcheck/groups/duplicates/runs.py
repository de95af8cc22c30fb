"""Runs: matching units that follow one another in both documents are one stretch of copied text, as long as it goes on."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Sequence

import attrs

from factcheck.groups.duplicates.edges import SHORTEST, Edge

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

    ``document`` holds the document (by number) of every unit, ``bounds`` its first unit and end, ``wording`` the wording of every unit. Of documents
    that consist of the same wordings only the first is ``shown``; ``same`` holds the others by its number.
    """

    document: Sequence[int]
    bounds: Sequence[tuple[int, int]]
    wording: Sequence[int]
    shown: Sequence[bool]
    same: dict[int, tuple[int, ...]]


def shelve(document: Sequence[int], bounds: Sequence[tuple[int, int]], wording: Sequence[int]) -> Shelf:
    """The documents, those with the same wordings from end to end as one."""
    firsts: dict[int | tuple[int, ...], int] = {}
    same: dict[int, list[int]] = defaultdict(list)
    shown = [True] * len(bounds)
    for number, (first, end) in enumerate(bounds):
        shown_first = firsts.setdefault(wording[first] if end - first == 1 else tuple(wording[first:end]), number)
        if shown_first != number:
            shown[number] = False
            same[shown_first].append(number)
    return Shelf(document, bounds, wording, shown, {number: tuple(others) for number, others in same.items()})


@attrs.frozen(slots=True, eq=False)
class Walk:
    """What is needed to follow runs: the shelf, the edges between wordings, the number of words of every unit."""

    shelf: Shelf
    edges: Sequence[Edge]
    words: Sequence[int]

    def matched(self, step: Step) -> int:
        """How many words of the two units of a step are the same in order."""
        return self.words[step[0]] if step[2] == SAME else self.edges[step[2]].measure.matched

    def reach(self, step: Step) -> tuple[int, int, int, int]:
        """From which word to which the two units of a step match: start and end on the left, start and end on the right."""
        left, right, number = step
        if number == SAME:
            return 0, self.words[left], 0, self.words[right]
        edge = self.edges[number]
        one, other = edge.measure[4:6], edge.measure[6:8]
        return (*one, *other) if self.shelf.wording[left] == edge.left else (*other, *one)

    def runs(self) -> Iterator[tuple[Step, ...]]:
        """The runs of all copies among the documents shown, in their order."""
        document = self.shelf.document
        firsts: dict[int, int] = {}
        places: dict[int, list[int]] = {}
        for unit, wording in enumerate(self.shelf.wording):
            if self.shelf.shown[document[unit]]:
                first = firsts.setdefault(wording, unit)
                if first != unit:
                    places.setdefault(wording, [first]).append(unit)
        together: dict[tuple[int, int], list[Step]] = defaultdict(list)
        alone = [end - first == 1 for first, end in self.shelf.bounds]
        for left, right, number in self._matches(firsts, places):
            step = (left, right, number) if left < right else (right, left, number)
            together[document[step[0]], document[step[1]]].append(step)
        for pair, steps in sorted(together.items()):
            if alone[pair[0]] and alone[pair[1]]:
                yield tuple(steps)
            else:
                yield from self._chained(steps, pair)

    def _matches(self, firsts: dict[int, int], places: dict[int, list[int]]) -> Iterator[Step]:
        """All matches: ``firsts`` holds the first unit of every wording, ``places`` all units of those that have several."""
        for units in places.values():
            if self.words[units[0]] >= SHORTEST:
                for a, b in itertools.pairwise(units) if len(units) > CROWD else itertools.combinations(units, 2):
                    yield a, b, SAME
        for number, edge in enumerate(self.edges):
            if not edge.copy:
                continue
            left, right = places.get(edge.left), places.get(edge.right)
            if left is None and right is None:
                yield firsts[edge.left], firsts[edge.right], number
                continue
            left, right = left or [firsts[edge.left]], right or [firsts[edge.right]]
            if len(left) * len(right) <= CROWD * CROWD:
                for a, b in itertools.product(left, right):
                    yield a, b, number
            else:
                for b in right:
                    yield left[0], b, number
                for a in left[1:]:
                    yield a, right[0], number

    def _chained(self, steps: list[Step], pair: tuple[int, int]) -> Iterator[tuple[Step, ...]]:
        """Matches of two documents as runs, each prolonged over units with the same words."""
        within = pair[0] == pair[1]
        chains: list[list[Step]] = []
        last: dict[tuple[int, int], list[Step]] = {}
        for step in sorted(steps):
            chain = self._continued(last, step)
            if chain is None or (within and step[0] >= chain[0][1]):
                chain = []
                chains.append(chain)
            else:
                del last[chain[-1][:2]]
            chain.append(step)
            last[step[:2]] = chain
        for chain in chains:
            yield (*self._prolonged(chain, pair, -1), *chain, *self._prolonged(chain, pair, 1))

    def _continued(self, last: dict[tuple[int, int], list[Step]], step: Step) -> list[Step] | None:
        """The chain that ends just before the step, the nearest one. In a unit that both share the step must lie behind it."""
        for i, j in _MOVES if last else ():
            chain = last.get((step[0] - i, step[1] - j))
            if chain is None:
                continue
            if i and j:
                return chain
            here, before = self.reach(step), self.reach(chain[-1])
            if (i or here[0] >= before[1]) and (j or here[2] >= before[3]):
                return chain
        return None

    def _prolonged(self, chain: Sequence[Step], pair: tuple[int, int], way: int) -> list[Step]:
        """The units with the same words before (``way`` -1) or behind (1) a chain."""
        wording = self.shelf.wording
        left, right, _ = chain[0] if way < 0 else chain[-1]
        left_bounds, right_bounds = (range(*self.shelf.bounds[number]) for number in pair)
        found: list[Step] = []
        while True:
            left, right = left + way, right + way
            if left not in left_bounds or right not in right_bounds or wording[left] != wording[right]:
                break
            if pair[0] == pair[1] and (right <= chain[-1][0] or left >= chain[0][1]):
                break
            found.append((left, right, SAME))
        return found if way > 0 else found[::-1]
