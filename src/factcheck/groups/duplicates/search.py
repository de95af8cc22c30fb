"""The whole search: units in, clusters out."""

from __future__ import annotations

import contextlib
import gc
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from operator import attrgetter

import attrs

from factcheck.groups.duplicates.clusters import Cluster, Member
from factcheck.groups.duplicates.edges import Edge, Wordings, edges, wordings
from factcheck.groups.duplicates.encoding import encode, mask
from factcheck.groups.duplicates.links import IDENTICAL, LEAST, SIMILAR, TO_THE_END, Lengths, Link, Place, links
from factcheck.groups.duplicates.runs import SAME, Shelf, Step, runs, shelve
from factcheck.groups.duplicates.sets import Sets
from factcheck.groups.duplicates.units import Unit
from factcheck.groups.duplicates.words import word_place

# More sets of values than this among copies are a series.
VARIANTS = 4

_span_of = attrgetter("document", "start", "end")


def find(units: Iterable[Unit]) -> list[Cluster]:
    """All clusters of near-duplicates among the units, across documents and within them; the order of the units does not matter.

    Reported are runs of units that share eight words or more, as long as they go on. Raises nothing; an empty list where nothing repeats.
    """
    row = sorted(units, key=attrgetter("document", "index"))
    if not row:
        return []
    with _without_collection():
        return _find(row)


@contextlib.contextmanager
def _without_collection() -> Iterator[None]:
    """No search for cyclic garbage meanwhile: none is made, and looking for it would take a third of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _find(row: Sequence[Unit]) -> list[Cluster]:
    document, bounds = _documents(row)
    encoded = encode(row)
    words = wordings(encoded, mask(encoded))
    found = edges(encoded, words)
    shelf = shelve(document, bounds, words.of_unit.tolist())
    lengths = Lengths(encoded.lengths().tolist(), encoded.weights().tolist(), shelf.wording, found)
    linked = [link for run in runs(shelf, lengths.words, found) for link in links(run, lengths)]
    linked.extend(_whole_documents(shelf, lengths.weights))
    clusters = [*_Gathering(row, shelf, found).clusters(linked), *_templates(row, words, found, lengths.weights)]
    return sorted(clusters, key=lambda cluster: (*map(_span_of, cluster.members), (cluster.relation, 0, 0), ("", cluster.templated, 0)))


def _documents(row: Sequence[Unit]) -> tuple[list[int], list[tuple[int, int]]]:
    """The number of the document of every unit, and first unit and end of every document."""
    opens = [0, *(place for place in range(1, len(row)) if row[place].document != row[place - 1].document)]
    bounds = list(zip(opens, [*opens[1:], len(row)], strict=True))
    return [number for number, (first, end) in enumerate(bounds) for _ in range(first, end)], bounds


def _whole_documents(shelf: Shelf, weights: Sequence[float]) -> Iterator[Link]:
    """Documents that say the same from end to end, each linked with the first of them."""
    for shown, others in shelf.same.items():
        first, end = shelf.bounds[shown]
        if sum(weights[first:end]) < LEAST:
            continue
        for other in others:
            start, stop = shelf.bounds[other]
            yield Link((first, end - 1, 0, TO_THE_END), (start, stop - 1, 0, TO_THE_END), IDENTICAL, 1, 1, ())


@attrs.frozen(slots=True, eq=False)
class _Gathering:
    """Links gathered into clusters, per relation."""

    row: Sequence[Unit]
    shelf: Shelf
    edges: Sequence[Edge]

    def clusters(self, linked: Sequence[Link]) -> Iterator[Cluster]:
        """One cluster for all places that are linked by one relation, through however many steps."""
        by_relation: dict[str, list[Link]] = defaultdict(list)
        for link in linked:
            by_relation[link.relation].append(link)
        for relation, some in by_relation.items():
            spans = {place: self._span(place) for link in some for place in (link.left, link.right)}
            sets: Sets[Place] = Sets()
            for link in some:
                sets.join(link.left, link.right)
            if relation != IDENTICAL:
                self._join_overlapping(spans, sets)
            inside: dict[Place, list[Link]] = defaultdict(list)
            for link in some:
                inside[sets.root(link.left)].append(link)
            for group in inside.values():
                yield self._cluster(relation, group, spans)

    def _span(self, place: Place) -> tuple[int, int]:
        """The characters of a place."""
        first, last, start, end = place
        opens, closes = self.row[first], self.row[last]
        low = opens.start + word_place(opens.text, start)[0] if start else opens.start
        high = closes.start + word_place(closes.text, end - 1)[1] if end != TO_THE_END else closes.end
        return low, high

    def _join_overlapping(self, spans: dict[Place, tuple[int, int]], sets: Sets[Place]) -> None:
        """Places of one document of which one covers half of the other are one place."""
        document = self.shelf.document
        ordered = sorted((document[place[0]], *span, place) for place, span in spans.items())
        for number, (holder, start, end, place) in enumerate(ordered):
            for ahead in range(number + 1, len(ordered)):
                other_holder, low, high, other = ordered[ahead]
                if other_holder != holder or low >= end:
                    break
                if 2 * (min(end, high) - low) >= max(end - start, high - low):
                    sets.join(place, other)

    def _cluster(self, relation: str, group: Sequence[Link], spans: dict[Place, tuple[int, int]]) -> Cluster:
        places = {place for link in group for place in link[:2]}
        ranges = {(self.row[place[0]].document, *spans[place]) for place in places}
        if self.shelf.same and any(link.steps for link in group):
            ranges.update(self._twins(places))
        steps = sorted({step for link in group for step in link.steps if step[2] != SAME})
        return Cluster(
            relation,
            min(Fraction(link.alike, link.total) for link in group),
            _longest(sorted(ranges)),
            len(steps) > VARIANTS and self._variants(steps) > VARIANTS,
            tuple((self.row[left], self.row[right]) for left, right, _ in steps),
        )

    def _twins(self, places: Iterable[Place]) -> Iterator[tuple[str, int, int]]:
        """The same places in the documents that consist of the same wordings."""
        for first, last, start, end in places:
            shown = self.shelf.document[first]
            for other in self.shelf.same.get(shown, ()):
                shift = self.shelf.bounds[other][0] - self.shelf.bounds[shown][0]
                yield self.row[first + shift].document, *self._span((first + shift, last + shift, start, end))

    def _variants(self, steps: Sequence[Step]) -> int:
        """How many sets of values there are: wordings without another value or name between them share one."""
        sets: Sets[int] = Sets()
        held: set[int] = set()
        for _, _, number in steps:
            edge = self.edges[number]
            held |= {edge.left, edge.right}
            if edge.measure.slots == 0:
                sets.join(edge.left, edge.right)
        return len({sets.root(wording) for wording in held})


def _longest(ranges: Iterable[tuple[str, int, int]]) -> tuple[Member, ...]:
    """Of places that overlap only the longest."""
    chosen: list[tuple[str, int, int]] = []
    for document, start, end in ranges:
        if chosen and chosen[-1][0] == document and start < chosen[-1][2]:
            if end - start > chosen[-1][2] - chosen[-1][1]:
                chosen[-1] = document, start, end
        else:
            chosen.append((document, start, end))
    return tuple(Member(*one) for one in chosen)


def _templates(row: Sequence[Unit], words: Wordings, found: Iterable[Edge], weights: Sequence[float]) -> Iterator[Cluster]:
    """The units that fill one template, as one cluster."""
    sets: Sets[int] = Sets()
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
