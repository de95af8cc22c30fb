"""Postings as arrays, and a page of them as packed numbers: the keys by themselves in front, for of a page few are asked for, and often none."""

from __future__ import annotations

import itertools
import struct
import zlib
from collections import defaultdict
from collections.abc import Iterable, Sequence

import attrs
import numpy as np
import numpy.typing as npt

from factcheck.groups.duplicates.sets import among

Keys = npt.NDArray[np.uint64]
Numbers = npt.NDArray[np.uint32]
# Of each row of a page the document and the mark.
Rows = tuple[Numbers, Numbers]

CLAIMS, PASSAGES = 0, 1
# Rows of a page: what one look-up unpacks. The fingerprints of a text stand on as many pages as there are, and of a page one row is wanted.
PAGE = 512
SIZES = {CLAIMS: PAGE, PASSAGES: PAGE // 2}
# The last bits of keys, which are not stored: those of claims are zeros; those of passages are cut, so that a few places more are looked at.
SHIFTS = {CLAIMS: 24, PASSAGES: 36}
# How many rows, how many bytes each step from key to key takes, how many bytes the steps take packed, and the first key.
_HEAD = struct.Struct("<HBHQ")


@attrs.frozen(slots=True, eq=False)
class Postings:
    """Postings in arrays of one length, sorted by key, then document and mark."""

    keys: Keys
    documents: Numbers
    marks: Numbers

    @classmethod
    def of(cls, keys: Sequence[int] | Keys, documents: Sequence[int] | Numbers, marks: Sequence[int] | Numbers) -> Postings:
        """Postings in any order, sorted."""
        return cls(np.asarray(keys, np.uint64), np.asarray(documents, np.uint32), np.asarray(marks, np.uint32)).sorted()

    def sorted(self) -> Postings:
        """The same in order."""
        return self[np.lexsort((self.marks, self.documents, self.keys))]

    def __getitem__(self, chosen: npt.NDArray[np.int64] | npt.NDArray[np.bool_] | slice) -> Postings:
        return Postings(self.keys[chosen], self.documents[chosen], self.marks[chosen])

    def __len__(self) -> int:
        return len(self.keys)

    def without(self, removed: Numbers) -> Postings:
        """Those of documents that are still there; the numbers of those removed ascend."""
        return self if not len(removed) or not len(self) else self[~among(self.documents, removed)]


def joined(parts: Iterable[Postings]) -> Postings:
    """Several that are sorted as one, sorted."""
    some = list(parts)
    if len(some) == 1:
        return some[0]
    everything = in_order(some)
    # What comes later is mostly of later documents: then the keys alone say the order.
    found = everything[np.argsort(everything.keys, kind="stable")]
    astray = (found.keys[1:] == found.keys[:-1]) & (found.documents[1:] < found.documents[:-1])
    return found.sorted() if astray.any() else found


def in_order(parts: Iterable[Postings]) -> Postings:
    """Several as one, each behind the one before."""
    some = list(parts)
    if len(some) == 1:
        return some[0]
    return Postings(
        np.concatenate([np.zeros(0, np.uint64), *(part.keys for part in some)]),
        np.concatenate([np.zeros(0, np.uint32), *(part.documents for part in some)]),
        np.concatenate([np.zeros(0, np.uint32), *(part.marks for part in some)]),
    )


def packed(page: Postings, kind: int) -> bytes:
    """A page of up to ``PAGE`` rows as bytes: the steps from key to key, then documents and marks, each byte by byte of the same weight."""
    keys = page.keys >> np.uint64(SHIFTS[kind])
    steps = np.diff(keys, prepend=keys[:1])
    width = max(1, (int(steps.max()).bit_length() + 7) // 8)
    same = np.concatenate([[False], page.keys[1:] == page.keys[:-1]])
    documents = page.documents.copy()
    documents[1:] -= np.where(same[1:], page.documents[:-1], 0).astype(np.uint32)
    front = zlib.compress(_planes(steps)[: width * len(page)], 6)
    return _HEAD.pack(len(page), width, len(front), int(keys[0])) + front + zlib.compress(_planes(documents) + _planes(page.marks), 6)


def _planes(numbers: npt.NDArray[np.unsignedinteger]) -> bytes:
    return np.ascontiguousarray(numbers.view(np.uint8).reshape(len(numbers), -1).T).tobytes()


def keys_of(pages: Sequence[bytes], kind: int) -> list[Keys]:
    """The keys of pages. Raises ValueError for bytes that are no page. Those of one size are unpacked at once: most are."""
    shapes: dict[tuple[int, int], list[tuple[int, int, bytes]]] = defaultdict(list)
    for place, data in enumerate(pages):
        rows, width, front, first = _head(data)
        if first >> (64 - SHIFTS[kind]):
            raise ValueError(f"a page that begins with the key {first}")
        shapes[rows, width].append((place, first, _inflated(data[_HEAD.size : _HEAD.size + front], rows * width)))
    found: dict[int, Keys] = {}
    for (rows, width), some in shapes.items():
        planes = np.frombuffer(b"".join([planes for _, _, planes in some]), np.uint8).reshape(len(some), width, rows)
        steps = planes[:, 0].astype(np.uint64)
        for place in range(1, width):
            steps |= planes[:, place].astype(np.uint64) << np.uint64(8 * place)
        steps[:, 0] += np.array([first for _, first, _ in some], np.uint64)
        keys = np.cumsum(steps, axis=1, dtype=np.uint64) << np.uint64(SHIFTS[kind])
        found.update(zip([place for place, _, _ in some], keys, strict=True))
    return [found[place] for place in range(len(pages))]


def rows_of(pages: Sequence[bytes], keys: Sequence[Keys]) -> list[Rows]:
    """The documents and marks of pages, whose ``keys`` are those of ``keys_of``. Raises ValueError for bytes that are no page."""
    planes = []
    for data in pages:
        rows, _, front, _ = _head(data)
        planes.append(np.frombuffer(_inflated(data[_HEAD.size + front :], 8 * rows), np.uint8).reshape(8, rows))
    if not planes:
        return []
    opens = [0, *itertools.accumulate(map(len, keys))]
    numbers = np.ascontiguousarray(np.concatenate(planes, axis=1).T).view(np.uint32)
    row = np.concatenate(keys)
    fresh = np.ones(len(row), np.bool_)
    fresh[1:] = row[1:] != row[:-1]
    fresh[opens[:-1]] = True
    sums = np.cumsum(numbers[:, 0], dtype=np.int64)
    before = np.maximum.accumulate(np.where(fresh, sums - numbers[:, 0], 0))
    documents, marks = (sums - before).astype(np.uint32), numbers[:, 1]
    return [(documents[low:high], marks[low:high]) for low, high in itertools.pairwise(opens)]


def _head(data: bytes) -> tuple[int, int, int, int]:
    if len(data) < _HEAD.size:
        raise ValueError(f"a page of {len(data)} bytes")
    rows, width, front, first = _HEAD.unpack_from(data)
    if not 0 < rows <= PAGE or not 0 < width <= 8:
        raise ValueError(f"a page of {rows} rows, their steps of {width} bytes")
    return rows, width, front, first


def _inflated(data: bytes, size: int) -> bytes:
    try:
        planes = zlib.decompress(data)
    except zlib.error as error:
        raise ValueError(str(error)) from error
    if len(planes) != size:
        raise ValueError(f"{len(planes)} bytes of a page in the place of {size}")
    return planes


def ranged(opens: npt.NDArray[np.int64], counts: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """The places of several ranges, one behind the other: where each opens, and how many there are in it.

    >>> ranged(np.array([4, 9]), np.array([2, 3])).tolist()
    [4, 5, 9, 10, 11]
    """
    places: npt.NDArray[np.int64] = np.repeat(opens - (np.cumsum(counts) - counts), counts) + np.arange(int(counts.sum()))
    return places
