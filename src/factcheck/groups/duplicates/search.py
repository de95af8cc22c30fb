"""The whole search: units in, clusters out."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter

from factcheck.groups.duplicates.clusters import Cluster
from factcheck.groups.duplicates.edges import Edge, Wordings, edges, wordings
from factcheck.groups.duplicates.encoding import Encoded, encode, mask
from factcheck.groups.duplicates.gather import Gathering, templates
from factcheck.groups.duplicates.links import IDENTICAL, LEAST, TO_THE_END, Link, links
from factcheck.groups.duplicates.runs import Shelf, Walk, shelve
from factcheck.groups.duplicates.units import LONGEST, Unit, pieces


def find(units: Iterable[Unit], *, compare: Callable[[Encoded, Wordings], list[Edge]] = edges) -> list[Cluster]:
    """All clusters of near-duplicates among the units, across documents and within them; the order of the units does not matter.

    Reported are runs of units that share eight words or more, as long as they go on. Raises nothing; an empty list where nothing repeats.
    ``compare`` gives the edges between the wordings, for callers who have found them elsewhere.
    """
    row = arranged(units)
    if not row:
        return []
    with _without_collection():
        return sorted(_clusters(row, compare), key=_in_order)


def arranged(units: Iterable[Unit]) -> list[Unit]:
    """The units as they are compared: long ones cut into pieces, in the order of the documents and their text."""
    row = [piece for unit in units for piece in (pieces(unit) if len(unit.text) > LONGEST else (unit,))]
    row.sort(key=attrgetter("document", "index", "start"))
    return row


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


def _clusters(row: Sequence[Unit], compare: Callable[[Encoded, Wordings], list[Edge]]) -> Iterator[Cluster]:
    document, bounds = _documents(row)
    encoded = encode(row)
    words = wordings(encoded, mask(encoded))
    found = compare(encoded, words)
    shelf = shelve(document, bounds, words.of_unit.tolist())
    walk = Walk(shelf, found, encoded.lengths().tolist())
    weights = encoded.weights().tolist()
    linked = [link for run in walk.runs() for link in links(run, walk, weights)]
    linked.extend(_whole_documents(shelf, weights))
    yield from Gathering(row, shelf, found).clusters(linked)
    yield from templates(row, words, found, weights)


def _in_order(cluster: Cluster) -> tuple[str, int, int, str, bool, int]:
    first = cluster.members[0]
    return first.document, first.start, first.end, cluster.relation, cluster.templated, len(cluster.members)


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
