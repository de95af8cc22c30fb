"""Gathering: links into clusters, one for all places that one relation links, through however many steps."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

import attrs

from factcheck.groups.duplicates.clusters import Cluster, Member
from factcheck.groups.duplicates.edges import Edge, Wordings
from factcheck.groups.duplicates.links import IDENTICAL, LEAST, SIMILAR, TO_THE_END, Link, Place
from factcheck.groups.duplicates.runs import SAME, Shelf, Step
from factcheck.groups.duplicates.sets import Sets
from factcheck.groups.duplicates.units import Unit
from factcheck.groups.duplicates.words import word_place

# More sets of values than this among copies are a series.
VARIANTS = 4

# With how many of those that follow a place in the text it is compared.
_AHEAD = 16

Range = tuple[str, int, int]


@attrs.frozen(slots=True, eq=False)
class Gathering:
    """The units of all documents in a row, their order by documents, and the edges between wordings."""

    row: Sequence[Unit]
    shelf: Shelf
    edges: Sequence[Edge]

    def clusters(self, linked: Iterable[Link]) -> Iterator[Cluster]:
        """The clusters of all links, relation by relation."""
        by_relation: dict[str, list[Link]] = defaultdict(list)
        for link in linked:
            by_relation[link[2]].append(link)
        for relation, some in by_relation.items():
            numbers: dict[Place, int] = {}
            ends = [(numbers.setdefault(link[0], len(numbers)), numbers.setdefault(link[1], len(numbers))) for link in some]
            sets = Sets(len(numbers))
            for left, right in ends:
                sets.join(left, right)
            ranges = list(map(self._range, numbers))
            if relation != IDENTICAL:
                _join_overlapping(ranges, sets)
            groups: dict[int, list[int]] = defaultdict(list)
            for place, (left, _) in enumerate(ends):
                groups[sets.root(left)].append(place)
            for group in groups.values():
                held = {ranges[end] for place in group for end in ends[place]}
                yield self._cluster(relation, [some[place] for place in group], held)

    def _range(self, place: Place) -> Range:
        """The characters of a place, with their document."""
        first, last, start, end = place
        opens, closes = self.row[first], self.row[last]
        low = opens.start + word_place(opens.text, start)[0] if start else opens.start
        high = closes.start + word_place(closes.text, end - 1)[1] if end != TO_THE_END else closes.end
        return opens.document, low, high

    def _cluster(self, relation: str, group: Sequence[Link], held: set[Range]) -> Cluster:
        row, document, same = self.row, self.shelf.document, self.shelf.same
        twinned = {place for link in group if link[5] for place in link[:2] if document[place[0]] in same}
        if twinned:
            held.update(self._twins(twinned))
        if len(group) == 1:
            steps = [step for step in group[0][5] if step[2] != SAME]
        else:
            steps = sorted({step for link in group for step in link[5] if step[2] != SAME})
        similarity = Fraction(*min([link[3:5] for link in group], key=_share))
        templated = len(steps) > VARIANTS and self._variants(steps) > VARIANTS
        edited = [(row[left], row[right]) for left, right, _ in steps]
        if twinned:
            edited.extend([pair for left, right, _ in steps for pair in self._twin_pairs(left, right)])
        return Cluster(relation, similarity, _longest(sorted(held)), templated, tuple(edited))

    def _twin_pairs(self, left: int, right: int) -> Iterator[tuple[Unit, Unit]]:
        """Two units with those of the documents that consist of the same wordings as either of theirs."""
        for place, other in ((left, right), (right, left)):
            shown = self.shelf.document[place]
            for twin in self.shelf.same.get(shown, ()):
                unit = self.row[place + self.shelf.bounds[twin][0] - self.shelf.bounds[shown][0]]
                yield (unit, self.row[other]) if place == left else (self.row[other], unit)

    def _twins(self, places: Iterable[Place]) -> Iterator[Range]:
        """The same places in the documents that consist of the same wordings."""
        document, same = self.shelf.document, self.shelf.same
        for first, last, start, end in places:
            shown = document[first]
            for other in same.get(shown, ()):
                shift = self.shelf.bounds[other][0] - self.shelf.bounds[shown][0]
                yield self._range((first + shift, last + shift, start, end))

    def _variants(self, steps: Sequence[Step]) -> int:
        """How many contents one sentence has at most: copies of it without another value or name between them share one."""
        numbers: dict[int, int] = {}
        for _, _, edge in steps:
            for wording in self.edges[edge][:2]:
                numbers.setdefault(wording, len(numbers))
        sentences, contents = Sets(len(numbers)), Sets(len(numbers))
        for _, _, edge in steps:
            left, right = (numbers[wording] for wording in self.edges[edge][:2])
            sentences.join(left, right)
            if self.edges[edge].measure.slots == 0:
                contents.join(left, right)
        return max(Counter(sentences.root(number) for number in range(len(numbers)) if contents.root(number) == number).values())


def _share(link: tuple[int, int]) -> float:
    return link[0] / link[1]


def _join_overlapping(ranges: Sequence[Range], sets: Sets) -> None:
    """Places of one document of which one covers half of the other are one place."""
    by_document: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for number, (document, start, end) in enumerate(ranges):
        by_document[document].append((start, end, number))
    for places in by_document.values():
        if len(places) == 1:
            continue
        places.sort()
        for ahead, (start, end, number) in enumerate(places, 1):
            for place in range(ahead, min(ahead + _AHEAD, len(places))):
                low, high, other = places[place]
                if low >= end:
                    break
                if 2 * (min(end, high) - low) >= max(end - start, high - low):
                    sets.join(number, other)


def _longest(ranges: Iterable[Range]) -> tuple[Member, ...]:
    """Of places that overlap only the longest."""
    chosen: list[Range] = []
    for one in ranges:
        if chosen and chosen[-1][0] == one[0] and one[1] < chosen[-1][2]:
            if one[2] - one[1] > chosen[-1][2] - chosen[-1][1]:
                chosen[-1] = one
        else:
            chosen.append(one)
    return tuple([Member(*one) for one in chosen])


def templates(row: Sequence[Unit], words: Wordings, found: Iterable[Edge], weights: Sequence[float]) -> Iterator[Cluster]:
    """The units that fill one template, as one cluster each."""
    sets = Sets(len(words.first))
    least: dict[int, Fraction] = {}
    for edge in found:
        if not edge.copy and weights[int(words.first[edge.left])] >= LEAST:
            sets.join(edge.left, edge.right)
            alike = Fraction(2 * edge.measure.matched, int(words.lengths[edge.left] + words.lengths[edge.right]))
            least[edge.left] = min(least.get(edge.left, alike), alike)
            least.setdefault(edge.right, alike)
    similarity: dict[int, Fraction] = {}
    for wording, alike in least.items():
        root = sets.root(wording)
        similarity[root] = min(similarity.get(root, alike), alike)
    groups: dict[int, list[Member]] = defaultdict(list)
    for unit, wording in zip(row, words.of_unit.tolist(), strict=True):
        if wording in least:
            groups[sets.root(wording)].append(Member(unit.document, unit.start, unit.end))
    for root, group in groups.items():
        yield Cluster(SIMILAR, similarity[root], tuple(sorted(group)), templated=True, edited=())
