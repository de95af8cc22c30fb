"""The whole search: units in, clusters out."""

from __future__ import annotations

import contextlib
import gc
import operator
from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np

from factcheck.groups.duplicates.clusters import Cluster
from factcheck.groups.duplicates.edges import Edges, Wordings, edges, wordings
from factcheck.groups.duplicates.encoding import Encoded, Integers, Weights, encode, mask
from factcheck.groups.duplicates.gather import Gathering, templates
from factcheck.groups.duplicates.links import LEAST, joined, links, whole
from factcheck.groups.duplicates.runs import Shelf, Walk, shelve
from factcheck.groups.duplicates.series import Contents
from factcheck.groups.duplicates.units import LONGEST, Unit, pieces


def find(units: Iterable[Unit], *, compare: Callable[[Encoded, Wordings], Edges] = edges) -> list[Cluster]:
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
    row.sort(key=operator.attrgetter("document", "index", "start"))
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


def _clusters(row: Sequence[Unit], compare: Callable[[Encoded, Wordings], Edges]) -> Iterator[Cluster]:
    encoded = encode(row)
    words = wordings(encoded, mask(encoded))
    found = compare(encoded, words)
    shelf = shelve(_documents(row), words.of_unit)
    walk, weights = Walk(shelf, found, encoded.lengths(), encoded.telling()), encoded.weights()
    gathering = Gathering.of(row, shelf, Contents(encoded, words, found))
    yield from gathering.clusters(joined(links(walk.runs(), walk, weights), whole(_same_documents(shelf, weights), walk)))
    yield from templates(row, words, found, weights)


def _in_order(cluster: Cluster) -> tuple[str, int, int, str, bool, int]:
    first = cluster.members[0]
    return first.document, first.start, first.end, cluster.relation, cluster.templated, len(cluster.members)


def _documents(row: Sequence[Unit]) -> Integers:
    """The number of the document of every unit."""
    opens = np.fromiter(map(operator.ne, names := [unit.document for unit in row], ["", *names[:-1]]), np.int64, len(row))
    opens[0] = 0
    return np.cumsum(opens)


def _same_documents(shelf: Shelf, weights: Weights) -> Integers:
    """Pairs of documents that say the same from end to end, the first of them with each of the others."""
    before = np.concatenate([np.zeros(1), np.cumsum(weights)])
    enough = (before[shelf.end] - before[shelf.first] >= LEAST).tolist()
    return np.array([(shown, other) for shown, others in shelf.same.items() if enough[shown] for other in others], np.int64).reshape(-1, 2)
