"""Runs: matching units that follow one another in both documents are one stretch of copied text, as long as it goes on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import attrs

from factcheck.groups.duplicates.edges import COPY, SHORTEST, Edge, Wordings

# A wording (or a pair of wordings) in more places than this is linked from place to place, not pair by pair, and starts no runs.
CROWD = 64
# How many units may lie between two matches of one run, on either side.
_GAP = 1

Step = tuple[int, int, Edge | None]


@attrs.frozen(slots=True)
class Run:
    """Matches of units in the order of both documents: ``(left unit, right unit, edge)``, the edge None where the words are the same."""

    steps: tuple[Step, ...]

    @property
    def left(self) -> tuple[int, int]:
        """First and last unit on the left."""
        return self.steps[0][0], self.steps[-1][0]

    @property
    def right(self) -> tuple[int, int]:
        """First and last unit on the right."""
        return self.steps[0][1], self.steps[-1][1]


@attrs.frozen(slots=True, eq=False)
class Shelf:
    """The units of all documents in a row: the document (by number) of every unit; of documents with the same units only one is ``shown``."""

    document: Sequence[int]
    bounds: Sequence[tuple[int, int]]
    shown: Sequence[bool]
    same: dict[int, tuple[int, ...]]


def shelve(document: Sequence[int], bounds: Sequence[tuple[int, int]], of_unit: Sequence[int]) -> Shelf:
    """The documents, those that consist of the same wordings as one with its copies."""
    groups: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for number, (first, end) in enumerate(bounds):
        groups[tuple(of_unit[first:end])].append(number)
    shown = [False] * len(bounds)
    for group in groups.values():
        shown[group[0]] = True
    return Shelf(document, bounds, shown, {group[0]: tuple(group[1:]) for group in groups.values() if len(group) > 1})


def runs(shelf: Shelf, words: Wordings, edges: Iterable[Edge]) -> Iterator[Run]:
    """The runs of all copies, in the order of documents."""
    of_unit = words.of_unit.tolist()
    places: dict[int, list[int]] = defaultdict(list)
    for unit, wording in enumerate(of_unit):
        if shelf.shown[shelf.document[unit]]:
            places[wording].append(unit)
    matches: dict[tuple[int, int], list[Step]] = defaultdict(list)
    for a, b, edge in _matches(places, words, edges):
        left, right, turned = (a, b, edge) if a < b else (b, a, _turned(edge))
        step = (left, right, turned)
        if edge is not None and (len(places[edge.left]) * len(places[edge.right]) > CROWD * CROWD):
            yield Run((step,))
        elif edge is None and len(places[of_unit[a]]) > CROWD:
            yield Run((step,))
        else:
            matches[shelf.document[left], shelf.document[right]].append(step)
    for pair in sorted(matches):
        yield from _chained(shelf, of_unit, sorted(matches[pair], key=lambda step: step[:2]), pair)


def _matches(places: dict[int, list[int]], words: Wordings, edges: Iterable[Edge]) -> Iterator[Step]:
    lengths = words.lengths.tolist()
    for wording, units in places.items():
        if len(units) < 2 or lengths[wording] < SHORTEST:
            continue
        if len(units) > CROWD:
            yield from ((a, b, None) for a, b in zip(units, units[1:], strict=False))
        else:
            yield from ((a, b, None) for place, a in enumerate(units) for b in units[place + 1 :])
    for edge in edges:
        if edge.label != COPY:
            continue
        left, right = places[edge.left], places[edge.right]
        if len(left) * len(right) > CROWD * CROWD:
            yield from ((left[0], b, edge) for b in right)
            yield from ((a, right[0], edge) for a in left[1:])
        else:
            yield from ((a, b, edge) for a in left for b in right)


def _turned(edge: Edge | None) -> Edge | None:
    return None if edge is None else Edge(edge.right, edge.left, edge.label, edge.alignment.turned())


def _chained(shelf: Shelf, of_unit: Sequence[int], steps: Sequence[Step], pair: tuple[int, int]) -> Iterator[Run]:
    """Matches of two documents as runs, each prolonged over short units that are the same."""
    chains: list[list[Step]] = []
    last: dict[tuple[int, int], list[Step]] = {}
    for step in steps:
        chain = _before(last, step)
        if chain is None or (pair[0] == pair[1] and step[0] >= chain[0][1]):
            chain = []
            chains.append(chain)
        else:
            del last[chain[-1][:2]]
        chain.append(step)
        last[step[:2]] = chain
    for chain in chains:
        yield Run((*_prolonged(shelf, of_unit, chain, pair, -1), *chain, *_prolonged(shelf, of_unit, chain, pair, 1)))


def _before(last: dict[tuple[int, int], list[Step]], step: Step) -> list[Step] | None:
    """The chain that the step continues: the nearest one that ends just before it."""
    reach = range(_GAP + 2)
    near = sorted(((i + j, i, j) for i in reach for j in reach if i + j), key=lambda move: (move[0], abs(move[1] - move[2])))
    for _, i, j in near:
        chain = last.get((step[0] - i, step[1] - j))
        if chain is not None:
            return chain
    return None


def _prolonged(shelf: Shelf, of_unit: Sequence[int], chain: Sequence[Step], pair: tuple[int, int], way: int) -> list[Step]:
    (left, right, _), (low, high) = (chain[0], (shelf.bounds[pair[0]][0], shelf.bounds[pair[1]][0])) if way < 0 else (
        chain[-1],
        (shelf.bounds[pair[0]][1], shelf.bounds[pair[1]][1]),
    )
    found: list[Step] = []
    while True:
        left, right = left + way, right + way
        outside = (left < low or right < high) if way < 0 else (left >= low or right >= high)
        if outside or of_unit[left] != of_unit[right] or (pair[0] == pair[1] and left >= chain[0][1]):
            return found if way > 0 else found[::-1]
        found.append((left, right, None))
