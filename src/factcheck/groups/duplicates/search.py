"""The whole search: units in, clusters out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from factcheck.groups.duplicates.clusters import IDENTICAL, SIMILAR, Cluster, Member, Pair, word_range
from factcheck.groups.duplicates.edges import TEMPLATE, Edge, Wordings, edges, wordings
from factcheck.groups.duplicates.encoding import encode, mask
from factcheck.groups.duplicates.links import LEAST, Link, Place, links
from factcheck.groups.duplicates.runs import Shelf, runs, shelve
from factcheck.groups.duplicates.sets import Sets
from factcheck.groups.duplicates.units import Unit
from factcheck.groups.duplicates.words import word_spans

# More values than this against one another are a series.
VARIANTS = 4


def find(units: Iterable[Unit]) -> list[Cluster]:
    """All clusters of near-duplicates among the units, across documents and within them; the order of the units does not matter.

    Reported are runs of units that share eight words or more, as long as they go on. Raises nothing; an empty list where nothing repeats.
    """
    row = sorted(units, key=lambda unit: (unit.document, unit.index))
    if not row:
        return []
    document, bounds = _documents(row)
    encoded = encode(row)
    masked = mask(encoded)
    words = wordings(encoded, masked)
    found = edges(encoded, words, masked)
    shelf = shelve(document, bounds, words.of_unit.tolist())
    lengths, weights = encoded.lengths().tolist(), encoded.weights().tolist()
    linked = [link for run in runs(shelf, words, found) for link in links(run, lengths, weights)]
    linked.extend(_whole_documents(shelf, lengths, weights))
    clusters = [*_clusters(row, shelf, linked), *_templates(row, words, found, weights)]
    return sorted(clusters, key=lambda cluster: (cluster.members, cluster.relation, cluster.templated))


def _documents(row: Sequence[Unit]) -> tuple[list[int], list[tuple[int, int]]]:
    """The number of the document of every unit, and first unit and end of every document."""
    opens = [0, *(place for place in range(1, len(row)) if row[place].document != row[place - 1].document)]
    bounds = list(zip(opens, [*opens[1:], len(row)], strict=True))
    return [number for number, (first, end) in enumerate(bounds) for _ in range(first, end)], bounds


def _whole_documents(shelf: Shelf, lengths: Sequence[int], weights: Sequence[float]) -> Iterator[Link]:
    """Documents that say the same from end to end, each linked with the first of them."""
    for shown, others in shelf.same.items():
        first, end = shelf.bounds[shown]
        if sum(weights[first:end]) < LEAST:
            continue
        for other in others:
            start, stop = shelf.bounds[other]
            yield Link(Place(first, end - 1), Place(start, stop - 1), IDENTICAL, Fraction(1), ())


def _clusters(row: Sequence[Unit], shelf: Shelf, linked: Sequence[Link]) -> Iterator[Cluster]:
    by_relation: dict[str, list[Link]] = defaultdict(list)
    for link in linked:
        by_relation[link.relation].append(link)
    for relation in sorted(by_relation):
        some = by_relation[relation]
        spans = {place: _span(row, place) for link in some for place in (link.left, link.right)}
        sets: Sets[Place] = Sets()
        for link in some:
            sets.join(link.left, link.right)
        if relation != IDENTICAL:
            _join_overlapping(spans, sets, shelf)
        members: dict[Place, list[Place]] = defaultdict(list)
        for place in sorted(spans):
            members[sets.root(place)].append(place)
        inside: dict[Place, list[Link]] = defaultdict(list)
        for link in some:
            inside[sets.root(link.left)].append(link)
        for root, places in members.items():
            yield _cluster(row, shelf, relation, {place: spans[place] for place in places}, inside[root])


def _join_overlapping(spans: dict[Place, tuple[int, int]], sets: Sets[Place], shelf: Shelf) -> None:
    """Places of one document of which one covers half of the other are one place."""
    by_document: dict[int, list[Place]] = defaultdict(list)
    for place in spans:
        by_document[shelf.document[place.first]].append(place)
    for places in by_document.values():
        places.sort(key=lambda place: (spans[place], place))
        for number, place in enumerate(places):
            start, end = spans[place]
            for other in places[number + 1 :]:
                low, high = spans[other]
                if low >= end:
                    break
                if 2 * (min(end, high) - low) >= max(end - start, high - low):
                    sets.join(place, other)


def _cluster(row: Sequence[Unit], shelf: Shelf, relation: str, spans: dict[Place, tuple[int, int]], inside: Sequence[Link]) -> Cluster:
    members = {Member(row[place.first].document, *span) for place, span in spans.items()}
    for place in spans:
        shown = shelf.document[place.first]
        for other in shelf.same.get(shown, ()):
            shift = shelf.bounds[other][0] - shelf.bounds[shown][0]
            twin = Place(place.first + shift, place.last + shift, place.start, place.end)
            members.add(Member(row[twin.first].document, *_span(row, twin)))
    pairs = {(left, right): edge for link in inside for left, right, edge in link.steps}
    return Cluster(
        relation=relation,
        similarity=min(link.similarity for link in inside),
        members=_longest(members),
        templated=_variants(pairs.values()) > VARIANTS,
        pairs=tuple(Pair(row[left], row[right], None if edge is None else edge.alignment) for (left, right), edge in sorted(pairs.items(), key=_units)),
    )


def _units(item: tuple[tuple[int, int], Edge | None]) -> tuple[int, int]:
    return item[0]


def _longest(members: Iterable[Member]) -> tuple[Member, ...]:
    """Of members that overlap only the longest."""
    chosen: list[Member] = []
    for member in sorted(members):
        if chosen and chosen[-1].document == member.document and member.start < chosen[-1].end:
            chosen[-1] = max(chosen[-1], member, key=lambda one: (one.end - one.start, -one.start))
        else:
            chosen.append(member)
    return tuple(chosen)


def _variants(found: Iterable[Edge | None]) -> int:
    """How many sets of values there are: wordings without another value or name between them share one."""
    sets: Sets[int] = Sets()
    wordings: set[int] = set()
    for edge in found:
        if edge is not None:
            wordings |= {edge.left, edge.right}
            if edge.alignment.slots == 0:
                sets.join(edge.left, edge.right)
    return len({sets.root(wording) for wording in wordings})


def _templates(row: Sequence[Unit], words: Wordings, found: Iterable[Edge], weights: Sequence[float]) -> Iterator[Cluster]:
    """The units that fill one template, as one cluster."""
    sets: Sets[int] = Sets()
    filled: set[int] = set()
    for edge in found:
        if edge.label == TEMPLATE and weights[int(words.first[edge.left])] >= LEAST:
            sets.join(edge.left, edge.right)
            filled |= {edge.left, edge.right}
    groups: dict[int, list[Unit]] = defaultdict(list)
    for unit, wording in zip(row, words.of_unit.tolist(), strict=True):
        if wording in filled:
            groups[sets.root(wording)].append(unit)
    similarity: dict[int, Fraction] = {}
    for edge in found:
        if edge.label == TEMPLATE and edge.left in filled:
            alike = Fraction(2 * edge.alignment.matched, int(words.lengths[edge.left] + words.lengths[edge.right]))
            root = sets.root(edge.left)
            similarity[root] = min(similarity.get(root, alike), alike)
    for root, group in groups.items():
        members = tuple(sorted(Member(unit.document, unit.start, unit.end) for unit in group))
        yield Cluster(SIMILAR, similarity[root], members, templated=True, pairs=())


def _span(row: Sequence[Unit], place: Place) -> tuple[int, int]:
    """The characters of a place."""
    first, last = row[place.first], row[place.last]
    start = word_range(first, (place.start, place.start + 1), word_spans(first.text))[0] if place.start else first.start
    end = word_range(last, (place.end - 1, place.end), word_spans(last.text))[1] if place.end >= 0 else last.end
    return start, end
