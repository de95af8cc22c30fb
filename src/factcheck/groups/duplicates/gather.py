"""Gathering: links into clusters, one for all places that one relation links, through however many steps."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import TypeVar

import attrs
import numpy as np

from factcheck.groups.duplicates.clusters import Cluster, Member
from factcheck.groups.duplicates.edges import Edges, Wordings
from factcheck.groups.duplicates.encoding import Flags, Integers, Weights
from factcheck.groups.duplicates.links import IDENTICAL, LEAST, RELATIONS, SIMILAR, Links
from factcheck.groups.duplicates.places import Ranges, distinct
from factcheck.groups.duplicates.runs import SAME, Shelf, Step
from factcheck.groups.duplicates.series import Contents
from factcheck.groups.duplicates.sets import Sets, once
from factcheck.groups.duplicates.units import Unit

Item = TypeVar("Item")


@attrs.frozen(slots=True, eq=False)
class Gathering:
    """The units of all documents in a row, their order by documents, and what their wordings state.

    ``names`` are the documents by number; ``shifts`` says by document how far from its units those of the documents stand that consist of the same
    wordings.
    """

    row: Sequence[Unit]
    shelf: Shelf
    contents: Contents
    names: Sequence[str]
    shifts: Mapping[str, Sequence[int]]

    @classmethod
    def of(cls, row: Sequence[Unit], shelf: Shelf, contents: Contents) -> Gathering:
        """What clusters are gathered from."""
        first = shelf.first.tolist()
        names = [row[unit].document for unit in first]
        shifts = {names[shown]: [first[twin] - first[shown] for twin in twins] for shown, twins in shelf.same.items()}
        return cls(row, shelf, contents, names, shifts)

    def clusters(self, links: Links) -> Iterator[Cluster]:
        """The clusters of all links, relation by relation."""
        for number, relation in enumerate(RELATIONS):
            chosen = np.flatnonzero(links.relation == number)
            series = self.contents.series(links, chosen)
            for templated in (False, True):
                some = series.filled == templated
                if some.any():
                    yield from self._of_relation(relation, links, chosen[some], series.crowded[some], templated=templated)

    def _of_relation(self, relation: str, links: Links, chosen: Integers, crowded: Flags, *, templated: bool) -> Iterator[Cluster]:
        """The clusters of the chosen links, which are all of one relation; ``crowded``: those of sentences with too many contents."""
        places, numbers = distinct(np.concatenate([links.left[chosen], links.right[chosen]]))
        ranges = Ranges.of(places, self.row, self.shelf.document)
        left, right = numbers[: len(chosen)], numbers[len(chosen) :]
        sets = Sets(len(places))
        sets.join_all(left, right)
        if relation != IDENTICAL:
            sets.join_all(*ranges.overlapping())
        group_of_place = _numbered(sets.roots())
        group = group_of_place[left]
        stepping = np.diff(links.runs.starts)[chosen] > 0
        twins, twin_groups = self._twins(places, once(np.concatenate([left[stepping], right[stepping]])), group_of_place)
        ranges = ranges.and_others(Ranges.of(twins, self.row, self.shelf.document))
        count = int(group.max()) + 1
        members = self._members(ranges, np.concatenate([group_of_place, twin_groups]), count)
        steps = self._steps(links, chosen, group, count)
        alike, total = _least_alike(links.alike[chosen], links.total[chosen], group)
        fractions: dict[tuple[int, int], Fraction] = {}
        many = np.bincount(group, crowded, count) > 0
        for held, own, share, over in zip(members, steps, zip(alike, total, strict=True), many.tolist(), strict=True):
            similarity = fractions.get(share) or fractions.setdefault(share, Fraction(*share))
            yield Cluster(relation, similarity, held, templated, self._edited(own), over)

    def _members(self, ranges: Ranges, group: Integers, count: int) -> Iterator[tuple[Member, ...]]:
        """The places of every group, in the order of the text."""
        order, groups = ranges.longest(group)
        chosen = ranges.at(order)
        documents = [self.names[number] for number in chosen.document.tolist()]
        held = list(map(Member, documents, chosen.low.tolist(), chosen.high.tolist()))
        return _slices(held, groups, count)

    def _steps(self, links: Links, chosen: Integers, group: Integers, count: int) -> Iterator[tuple[Step, ...]]:
        """The steps between different wordings in the links of every group, each once, in the order of the text."""
        runs = links.runs
        group_of_link = np.full(len(links.left), -1, np.int64)
        group_of_link[chosen] = group
        groups = np.repeat(group_of_link, np.diff(runs.starts))
        kept = np.flatnonzero((groups >= 0) & (runs.steps.edge != SAME))
        steps, groups = runs.steps.at(kept), groups[kept]
        order = np.lexsort((steps.right, steps.left, groups))
        steps, groups = steps.at(order), groups[order]
        fresh = np.ones(len(order), np.bool_)
        fresh[1:] = (np.diff(steps.left) != 0) | (np.diff(steps.right) != 0) | (np.diff(groups) != 0)
        steps, groups = steps.at(fresh), groups[fresh]
        return _slices(list(zip(steps.left.tolist(), steps.right.tolist(), steps.edge.tolist(), strict=True)), groups, count)

    def _edited(self, steps: Sequence[Step]) -> tuple[tuple[Unit, Unit], ...]:
        """The pairs of units of steps, also those of the documents that consist of the same wordings."""
        row, shifts = self.row, self.shifts
        pairs = [(row[left], row[right]) for left, right, _ in steps]
        if shifts:
            for left, right, _ in steps:
                pairs.extend([(row[left + shift], row[right]) for shift in shifts.get(row[left].document, ())])
                pairs.extend([(row[left], row[right + shift]) for shift in shifts.get(row[right].document, ())])
        return tuple(pairs)

    def _twins(self, places: Integers, asked: Integers, group: Integers) -> tuple[Integers, Integers]:
        """The places asked about in the documents that consist of the same wordings, and the group of each."""
        found: list[tuple[int, int, int, int]] = []
        groups: list[int] = []
        twinned = np.zeros(len(self.shelf.first), np.bool_)
        twinned[list(self.shelf.same)] = True
        for place in asked[twinned[self.shelf.document[places[asked, 0]]]].tolist():
            first, last, start, end = places[place].tolist()
            shifts = self.shifts[self.row[first].document]
            found.extend([(first + shift, last + shift, start, end) for shift in shifts])
            groups.extend([int(group[place])] * len(shifts))
        return np.array(found, np.int64).reshape(-1, 4), np.array(groups, np.int64)


def _numbered(roots: Integers) -> Integers:
    """The sets by numbers from 0 on, without gaps."""
    return np.searchsorted(once(roots), roots)


def _slices(items: Sequence[Item], groups: Integers, count: int) -> Iterator[tuple[Item, ...]]:
    """The items of every group; they stand in the order of the groups."""
    bounds = np.searchsorted(groups, np.arange(count + 1)).tolist()
    return (tuple(items[first:end]) for first, end in itertools.pairwise(bounds))


def _least_alike(alike: Integers, total: Integers, group: Integers) -> tuple[list[int], list[int]]:
    """The least share of every group, as two columns."""
    order = np.lexsort((alike / total, group))
    first = order[np.flatnonzero(np.diff(group[order], prepend=-1))]
    return alike[first].tolist(), total[first].tolist()


def templates(row: Sequence[Unit], words: Wordings, found: Edges, weights: Weights) -> Iterator[Cluster]:
    """The units that fill one template, as one cluster each."""
    chosen = np.flatnonzero(~found.copy & (weights[words.first[found.left]] >= LEAST))
    left, right = found.left[chosen], found.right[chosen]
    sets = Sets(len(words.first))
    sets.join_all(left, right)
    # Those of one pattern hang together by copies too: who differs in one value from the next was not held against it as a filling.
    patterns = np.zeros(len(words.first), np.bool_)
    patterns[words.pattern[left]] = True
    alike = found.copy & (words.pattern[found.left] == words.pattern[found.right]) & patterns[words.pattern[found.left]]
    sets.join_all(found.left[alike], found.right[alike])
    roots = sets.roots()
    named = once(roots[left])
    group_of_root = np.full(len(words.first), -1, np.int64)
    group_of_root[named] = np.arange(len(named))
    filled = group_of_root[roots]
    share, total = _least_alike(2 * found.measures.matched[chosen], words.lengths[left] + words.lengths[right], filled[left])
    group = filled[words.of_unit]
    units = np.flatnonzero(group >= 0)
    units = units[np.argsort(group[units], kind="stable")]
    members = _slices([Member(row[unit].document, row[unit].start, row[unit].end) for unit in units.tolist()], group[units], len(named))
    for held, *least in zip(members, share, total, strict=True):
        yield Cluster(SIMILAR, Fraction(*least), tuple(sorted(held)), templated=True, edited=())
