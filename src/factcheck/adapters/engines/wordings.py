"""Wordings: units with the same words become one, and each goes where its copies may be: to its pattern, to its shingles, to its bucket."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs
import numpy as np

from factcheck.adapters.engines.arrays import SHINGLE, bucket_key, buckets_of_hashes, buckets_of_places, pieces_by_bucket
from factcheck.adapters.engines.reading import SHORT, UNIT, has_value
from factcheck.adapters.engines.rows import BUCKET, EDGE, LINKS, PATTERN, SHINGLES, Groups, Row, decoded, document_of, number, packed
from factcheck.groups.duplicates.align import SIZE
from factcheck.groups.duplicates.edges import Comparison, Edges, pattern_keys, wordings
from factcheck.groups.duplicates.encoding import Encoded, encode, mask
from factcheck.groups.duplicates.join import least_shared
from factcheck.groups.duplicates.shingles import shingles
from factcheck.groups.duplicates.units import Unit

# How many wordings are handled in one go: arrays make them cheap, and bounds the memory.
BATCH = 4096
TEXT = b"t"

Wording = tuple[int, bytes]


def unit_of(payload: bytes) -> Unit:
    """A unit with the language and the words of a payload; the rest of it does not count in a comparison of words."""
    language, _, text = payload.partition(b"\0")
    words = decoded(text)
    return Unit("", 0, 0, len(words), words, language=decoded(language))


@attrs.frozen(slots=True)
class Distinct:
    """The reducer over units by wording: what the first unit of each gives to the next stages, and which documents are linked by the others.

    ``bits``: the logarithm of the number of buckets that hashes and places are spread over.
    """

    bits: int

    def __call__(self, groups: Groups) -> Iterator[Row]:
        """The rows of every wording."""
        batch: list[Wording] = []
        links: list[int] = []
        for key, rows in groups:
            _, order, payload = next(rows)
            first = int.from_bytes(order, "big")
            for _, other, _ in rows:
                links += (document_of(first), document_of(int.from_bytes(other, "big")))
            if key[1:2] == UNIT:
                batch.append((first, payload))
            if len(batch) >= BATCH:
                yield from self.sent(batch)
                batch = []
            if len(links) >= BATCH:
                yield linked(links)
                links = []
        if batch:
            yield from self.sent(batch)
        if links:
            yield linked(links)

    def sent(self, batch: Sequence[Wording]) -> Iterator[Row]:
        """Wordings to their patterns (those with a value: only they have company there), their buckets and their shingles."""
        found = encode(unit_of(payload) for _, payload in batch)
        lengths, valued, patterns = found.lengths(), has_value(found), pattern_keys(found, mask(found))
        places = np.array([place for place, _ in batch], np.uint64)
        buckets = buckets_of_places(places, self.bits)
        for at, (place, payload) in enumerate(batch):
            if valued[at]:
                yield PATTERN + number(int(patterns[at])), number(place), payload
            if lengths[at] >= SHORT:
                yield bucket_key(BUCKET, int(buckets[at])), TEXT + number(place), payload
        yield from self._shingles(found, places)

    def _shingles(self, found: Encoded, places: np.ndarray) -> Iterator[Row]:
        hashes, owners = shingles(found)
        order = np.lexsort((hashes, owners))
        hashes, owners = hashes[order], owners[order]
        fresh = np.ones(len(hashes), np.bool_)
        fresh[1:] = (hashes[1:] != hashes[:-1]) | (owners[1:] != owners[:-1])
        hashes, owners = hashes[fresh], owners[fresh]
        sizes = np.maximum(found.lengths() - SIZE + 1, 0)
        least = least_shared(sizes, np.bincount(owners, minlength=len(sizes)))
        rows = np.empty(len(hashes), SHINGLE)
        rows["hash"], rows["place"], rows["size"], rows["least"] = hashes, places[owners], sizes[owners], least[owners]
        yield from pieces_by_bucket(SHINGLES, number(int(places[0])), rows, buckets_of_hashes(hashes, self.bits))


def linked(pairs: Sequence[int]) -> Row:
    """Ranks of documents, each two of them linked, as a row for the caller."""
    return LINKS, b"", np.array(pairs, np.int64).tobytes()


def edge_rows(edges: Edges, places: Sequence[int]) -> Iterator[Row]:
    """Edges between wordings; ``places`` says by number of a wording where it stands."""
    for left, right, copy, measure in edges.rows():
        ends = places[left], places[right]
        yield EDGE + number(ends[0]), number(ends[1]), packed((*ends, copy, measure))


def pattern_edges(groups: Groups) -> Iterator[Row]:
    """The edges among the wordings of one pattern."""
    batch: list[list[Wording]] = []
    count = 0
    for _, rows in groups:
        group = [(int.from_bytes(order, "big"), payload) for _, order, payload in rows]
        if len(group) > 1:
            batch.append(group)
            count += len(group)
        if count >= BATCH:
            yield from _compared(batch)
            batch, count = [], 0
    if batch:
        yield from _compared(batch)


def _compared(batch: Sequence[Sequence[Wording]]) -> Iterator[Row]:
    members = [wording for group in batch for wording in group]
    found = encode(unit_of(payload) for _, payload in members)
    distinct = wordings(found, mask(found))
    comparison = Comparison.of(found, distinct)
    places = [members[unit][0] for unit in distinct.first.tolist()]
    for edges in comparison.patterned():
        yield from edge_rows(edges, places)
