"""The join: all pairs of items that share enough shingles, exactly, without looking at every pair.

An item A must share ``needed(size of A)`` shingles with a partner of at least its own size. So one of any ``size - needed + 1`` shingles of A is in
the partner too: only those are looked up, the rarest. Rarity makes the search quick and never changes what it finds. Where more than one must be
shared, up to three more are looked up and as many must be in the partner, which leaves fewer to verify.

What more than a hundred items share (a formula, one word again and again) is held only against the next ones in size, so that the work stays bounded:
items that are alike still hang together, from one to the next.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from factcheck.groups.duplicates.encoding import Hashes, Integers

# Pairs looked at in one go: bounds the memory.
_BATCH = 1 << 18
# A hash that more items have than this is crowded: there an item meets only so many of the next ones.
_CROWD, _NEXT = 128, 32
# How many shingles are seen in a partner before it is a candidate, where so many are needed.
HITS = 4
_LEAST, _SHARE, MOST_NEEDED, _LONG = 1, 0.3, 7, 300


def needed(size: int) -> int:
    """How many shingles a pair must share, by the number of shingles of the smaller item: three in ten, at least one, not more than seven.

    Seven shingles of four words in a row are a run of ten words. Above three hundred words every tenth more: pieces of long passages share some by
    chance where there are few different words.
    """
    return int(least_shared(np.array([size]), np.array([max(size, 1)]))[0])


def candidates(hashes: Hashes, owners: Integers, sizes: Integers) -> Iterator[tuple[Integers, Integers, Integers]]:
    """Pairs of items in batches, each pair once, among them every pair that shares as many hashes as ``needed`` says.

    ``owners`` holds the item of every hash, ``sizes`` the number of hashes of every item. The first of a pair is not larger than the second. The
    third is the most hashes that the pair can share.
    """
    items = len(sizes)
    by_size = np.argsort(sizes, kind="stable")
    rank = np.empty(items, np.int64)
    rank[by_size] = np.arange(items)
    held, counts, distinct = postings(hashes, rank[owners], items)
    least = least_shared(sizes[by_size], distinct)
    hits = seen_first(least)
    probes = _probes(held, counts, least - hits)
    for smaller, larger, seen in expand(probes, reaches(counts), held, items):
        enough = seen >= hits[smaller]
        yield by_size[smaller[enough]], by_size[larger[enough]], (seen + (least - hits)[smaller])[enough]


def least_shared(sizes: Integers, distinct: Integers) -> Integers:
    """How many hashes items must share with a larger one, by their sizes and by how many distinct hashes they have."""
    shared = np.maximum(np.clip((_SHARE * sizes).astype(np.int64), _LEAST, MOST_NEEDED), (sizes - _LONG) // 10)
    return np.minimum(shared, np.maximum(distinct, 1))


def seen_first(least: Integers) -> Integers:
    """How many shared hashes are seen in a partner before it is a candidate, by how many are needed."""
    return np.minimum(least, np.maximum(HITS, least // 2))


def reaches(counts: Integers) -> Integers:
    """For every posting the end of those that its item meets: of its hash all, in a crowd the next ones."""
    ends = np.repeat(np.cumsum(counts), counts)
    return np.where(np.repeat(counts > _CROWD, counts), np.minimum(ends, np.arange(len(ends)) + 1 + _NEXT), ends)


def rarities(counts: Integers) -> Integers:
    """For every posting how frequent its hash is, in eighths of a doubling."""
    return np.repeat(np.minimum(8 * np.log2(counts), 255).astype(np.int64), counts)


def postings(hashes: Hashes, ranks: Integers, items: int) -> tuple[Integers, Integers, Integers]:
    """The items (by rank) under every hash that two or more have, hash by hash and ascending; how many under each; the distinct hashes of every item.

    Hashes lose as many bits as an item takes: two that fall together thereby only make a candidate more.
    """
    bits = np.uint64(max(1, items.bit_length()))
    low = (np.uint64(1) << bits) - np.uint64(1)
    keys = hashes & ~low
    keys |= ranks.view(np.uint64)
    keys.sort()
    keys = keys[np.concatenate([np.ones(min(1, len(keys)), np.bool_), keys[1:] != keys[:-1]])]
    ranks = (keys & low).view(np.int64)
    keys >>= bits
    opens = np.flatnonzero(np.concatenate([np.ones(min(1, len(keys)), np.bool_), keys[1:] != keys[:-1]]))
    counts = np.diff(np.append(opens, len(keys)))
    return ranks[np.repeat(counts > 1, counts)], counts[counts > 1], np.bincount(ranks, minlength=items)


def _probes(postings: Integers, counts: Integers, spared: Integers) -> Integers:
    """The places among the postings that must be looked up, item by item: all but the ``spared`` most frequent hashes of each."""
    items = len(spared)
    rarity = rarities(counts)
    order = np.lexsort((rarity, postings)) if len(postings).bit_length() + items.bit_length() > 55 else _order(postings, rarity)
    owners = postings[order]
    held = np.bincount(postings, minlength=items)
    place = np.arange(len(owners)) - (np.cumsum(held) - held)[owners]
    return order[place < (held - spared)[owners]]


def _order(postings: Integers, rarity: Integers) -> Integers:
    """The places of the postings by item, then by rarity."""
    bits = np.int64(max(1, len(postings).bit_length()))
    keys = (postings << (bits + 8)) | (rarity << bits) | np.arange(len(postings))
    keys.sort()
    return keys & ((np.int64(1) << bits) - 1)


def expand(probes: Integers, ends: Integers, postings: Integers, items: int) -> Iterator[tuple[Integers, Integers, Integers]]:
    """Every posting probed with every one behind it under the same hash, as distinct pairs and how often they meet; an item is never cut in two."""
    partners = ends[probes] - probes - 1
    probes, partners = probes[partners > 0], partners[partners > 0]
    owners = postings[probes]
    opens = np.flatnonzero(np.diff(owners, prepend=-1))
    load = np.cumsum(partners)[opens] // _BATCH if len(opens) else opens
    bounds = np.append(opens[np.diff(load, prepend=-1) > 0], len(probes))
    for low, high in zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True):
        some, counts = probes[low:high], partners[low:high]
        first = np.repeat(some, counts)
        offset = np.arange(len(first)) - np.repeat(np.cumsum(counts) - counts, counts)
        keys = postings[first] * items + postings[first + offset + 1]
        keys.sort()
        fresh = np.flatnonzero(np.concatenate([[True], keys[1:] != keys[:-1]]))
        seen = np.diff(np.append(fresh, len(keys)))
        keys = keys[fresh]
        yield keys // items, keys % items, seen
