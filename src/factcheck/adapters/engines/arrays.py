"""Rows of numbers: what the join of shingles moves goes in bulk, as arrays spread over buckets, never a row for every shingle."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

from factcheck.adapters.engines.rows import Row
from factcheck.groups.duplicates.encoding import Hashes, Integers, mix

Table = npt.NDArray[np.void]

# A shingle of a wording: its hash; the place, the number of shingles and the fewest shared ones of the wording.
SHINGLE = np.dtype([("hash", "<u8"), ("place", "<u8"), ("size", "<i4"), ("least", "<i2")])
# A wording under a hash that several have. ``hash``: bucket and running number there, in the order of the hashes.
POSTING = np.dtype([("hash", "<u8"), ("place", "<u8"), ("size", "<i4"), ("least", "<i2"), ("rarity", "<i2")])
# A hash under which a wording looks for partners.
PROBE = np.dtype([("hash", "<u8"), ("place", "<u8")])
# How often the smaller wording met the larger one.
MEETING = np.dtype([("smaller", "<u8"), ("larger", "<u8"), ("seen", "<i4"), ("least", "<i2")])
# A pair to be compared word by word, and how many shingles it may share at most.
CANDIDATE = np.dtype([("larger", "<u8"), ("most", "<i4")])

# Low bits of a posting's hash: the running number in its bucket.
RUNNING_BITS = 40


def buckets_of_hashes(hashes: Hashes, bits: int) -> Integers:
    """The bucket of every hash: its high bits, so that buckets keep the order of the hashes."""
    return (hashes >> np.uint64(64 - bits)).astype(np.int64)


def buckets_of_places(places: Hashes, bits: int) -> Integers:
    """The bucket of every place."""
    return (mix(places) >> np.uint64(64 - bits)).astype(np.int64)


def bucket_key(family: bytes, bucket: int) -> bytes:
    """The key of a bucket."""
    return family + bucket.to_bytes(4, "big")


def pieces_by_bucket(family: bytes, order: bytes, rows: Table, buckets: Integers) -> Iterator[Row]:
    """A table cut by bucket, one row for each that has a part of it."""
    by_bucket = np.argsort(buckets, kind="stable")
    rows, buckets = rows[by_bucket], buckets[by_bucket]
    for first, end in stretches(buckets):
        yield bucket_key(family, int(buckets[first])), order, rows[first:end].tobytes()


def starts(column: npt.NDArray[Any]) -> Integers:
    """Where a sorted column has a new value.

    >>> starts(np.array([4, 4, 7])).tolist(), starts(np.array([])).tolist()
    ([0, 2], [])
    """
    return np.flatnonzero(np.concatenate([np.ones(min(1, len(column)), np.bool_), column[1:] != column[:-1]]))


def stretches(column: npt.NDArray[Any]) -> Iterator[tuple[int, int]]:
    """The ranges of equal values of a sorted column.

    >>> list(stretches(np.array([4, 4, 7])))
    [(0, 2), (2, 3)]
    """
    opens = starts(column).tolist()
    return zip(opens, [*opens[1:], len(column)][: len(opens)], strict=True)


def joined(payloads: Iterable[bytes], kind: np.dtype[Any]) -> Table:
    """Tables of one kind as one."""
    table: Table = np.frombuffer(b"".join(payloads), kind)
    return table


def ranks(places: Hashes, sizes: Integers) -> tuple[Integers, Integers]:
    """The rank of every item by size, then by place, equal items alike; and for every rank an item that has it."""
    order = np.lexsort((places, sizes))
    ordered = places[order]
    fresh = np.ones(len(ordered), np.bool_)
    fresh[1:] = ordered[1:] != ordered[:-1]
    rank = np.empty(len(places), np.int64)
    rank[order] = np.cumsum(fresh) - 1
    return rank, order[fresh]
