"""The join: all pairs of items that share enough shingles, exactly, without looking at every pair.

An item A must share ``needed(size of A)`` shingles with a partner of at least its own size. So one of the ``size - needed + 1`` rarest shingles of A is
in the partner too: only those are looked up. The order by rarity makes the search quick and never changes what it finds.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from factcheck.groups.duplicates.encoding import Hashes, Integers

# Pairs looked at in one go: bounds the memory.
_BATCH = 1 << 20


def needed(sizes: Integers) -> Integers:
    """How many shingles a pair must share, by the number of shingles of the smaller item: two fifths, at least one, never more than eight.

    Eight shingles in a row are a run of ten words.
    """
    return np.clip((2 * sizes + 4) // 5, 1, 8)


def candidates(hashes: Hashes, owners: Integers, items: int) -> Iterator[tuple[Integers, Integers]]:
    """Pairs of items (smaller, larger), in batches, among them every pair that shares as many shingles as ``needed`` says; a pair may come twice.

    ``owners`` holds the item of every hash, ascending. A pair of equal size comes once, in the order of items.
    """
    hashes, owners, sizes = _distinct(hashes, owners, items)
    # Items by size: within one shingle the partners of an item are those behind it.
    by_size = np.argsort(sizes, kind="stable")
    rank = np.empty(items, np.int64)
    rank[by_size] = np.arange(items)
    order = np.lexsort((rank[owners], hashes))
    hashes, ranks = hashes[order], rank[owners[order]]
    opens = np.flatnonzero(np.concatenate([[True], hashes[1:] != hashes[:-1]])) if len(hashes) else np.zeros(0, np.int64)
    counts = np.diff(np.append(opens, len(hashes)))
    shared = counts > 1
    inside = np.repeat(shared, counts)
    postings = ranks[inside]
    ends = np.repeat(np.cumsum(counts[shared]), counts[shared])
    frequency = np.repeat(counts[shared], counts[shared])
    probes = _probes(postings, frequency, sizes[by_size])
    for smaller, larger in _expand(probes, ends, postings, items):
        yield by_size[smaller], by_size[larger]


def _distinct(hashes: Hashes, owners: Integers, items: int) -> tuple[Hashes, Integers, Integers]:
    """Hashes without those that an item holds twice, and the number of distinct hashes per item."""
    order = np.lexsort((owners, hashes))
    hashes, owners = hashes[order], owners[order]
    fresh = np.ones(len(hashes), np.bool_)
    fresh[1:] = (hashes[1:] != hashes[:-1]) | (owners[1:] != owners[:-1])
    hashes, owners = hashes[fresh], owners[fresh]
    return hashes, owners, np.bincount(owners, minlength=items)


def _probes(postings: Integers, frequency: Integers, sizes: Integers) -> Integers:
    """The places among the postings that must be looked up: the rarest shingles of every item."""
    order = np.lexsort((frequency, postings))
    items = postings[order]
    opens = np.flatnonzero(np.concatenate([[True], items[1:] != items[:-1]])) if len(items) else np.zeros(0, np.int64)
    counts = np.diff(np.append(opens, len(items)))
    place = np.arange(len(items)) - np.repeat(opens, counts)
    own = sizes[items]
    single = own - np.repeat(counts, counts)  # shingles that no other item has come first
    return np.sort(order[place + single < own - needed(own) + 1])


def _expand(probes: Integers, ends: Integers, postings: Integers, items: int) -> Iterator[tuple[Integers, Integers]]:
    """Every posting probed with every one behind it under the same shingle, as distinct pairs per batch."""
    partners = ends[probes] - probes - 1
    probes, partners = probes[partners > 0], partners[partners > 0]
    batch = np.cumsum(partners) // _BATCH
    bounds = np.append(np.flatnonzero(np.diff(batch, prepend=-1)), len(probes))
    for low, high in zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True):
        some, counts = probes[low:high], partners[low:high]
        first = np.repeat(some, counts)
        offset = np.arange(len(first)) - np.repeat(np.cumsum(counts) - counts, counts)
        keys = np.sort(postings[first] * items + postings[first + offset + 1])
        keys = keys[np.concatenate([[True], keys[1:] != keys[:-1]])]
        yield keys // items, keys % items
