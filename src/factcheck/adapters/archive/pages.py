"""Postings: which places stand under a key, as sorted pages of packed numbers.

A posting is a key of 64 bits, the number of a document and a mark (of a claim its number, of a passage its place). Each batch of documents writes one
segment, sorted by key and cut into pages; segments are never changed, only merged into larger ones, so that a look-up meets few of them.
"""

from __future__ import annotations

import itertools
import sqlite3
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import attrs
import numpy as np
import numpy.typing as npt

from factcheck.groups.duplicates.sets import among, once

Keys = npt.NDArray[np.uint64]
Numbers = npt.NDArray[np.uint32]

CLAIMS, PASSAGES = 0, 1
# Rows of a page: what one look-up unpacks. The fingerprints of a text stand on as many pages as there are, and of a page one row is wanted.
PAGE = 512
_SIZES = {CLAIMS: PAGE, PASSAGES: PAGE // 2}
# Rows that are merged in one go: bounds the memory.
MERGED = 1 << 20
# So many segments of about one size become one.
FANOUT = 4
# The keys of passages are cut to so many bits: a few places more are looked at, and a posting is smaller.
_SHIFTS = {CLAIMS: 0, PASSAGES: 36}
_MIDDLE = 1 << 63
_KNOWN_PAGES = 4096
# So many pages are unpacked at once.
_AT_ONCE = 512


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
    """Several as one, sorted."""
    some = list(parts)
    return some[0] if len(some) == 1 else in_order(some).sorted()


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
    """A page as bytes: keys and documents as steps, byte by byte of the same weight."""
    steps = np.diff(page.keys >> np.uint64(_SHIFTS[kind]), prepend=np.uint64(0))
    same = np.concatenate([[False], page.keys[1:] == page.keys[:-1]])
    documents = page.documents.copy()
    documents[1:] -= np.where(same[1:], page.documents[:-1], 0).astype(np.uint32)
    planes = (_planes(steps), _planes(documents), _planes(page.marks))
    return len(page).to_bytes(4, "little") + zlib.compress(b"".join(planes), 6)


def _planes(numbers: npt.NDArray[np.unsignedinteger]) -> bytes:
    return np.ascontiguousarray(numbers.view(np.uint8).reshape(len(numbers), -1).T).tobytes()


def unpacked(data: bytes, kind: int) -> Postings:
    """The page of ``packed``. Raises ValueError for bytes that are none."""
    return unpacked_all([data], kind)[0]


def unpacked_all(pages: Sequence[bytes], kind: int) -> list[Postings]:
    """Several pages, those with as many rows all at once: most have, and for each by itself unpacking takes longer."""
    by_size: dict[int, list[tuple[int, bytes]]] = defaultdict(list)
    for place, data in enumerate(pages):
        planes = _inflated(data)
        by_size[len(planes) // 16].append((place, planes))
    found: dict[int, Postings] = {}
    for size, some in by_size.items():
        lot = _unpacked(b"".join(planes for _, planes in some), (len(some), size), kind)
        found.update((place, lot[row * size : (row + 1) * size]) for row, (place, _) in enumerate(some))
    return [found[place] for place in range(len(pages))]


def _inflated(data: bytes) -> bytes:
    size = int.from_bytes(data[:4], "little")
    if size > 128 * PAGE:
        raise ValueError(f"a page of {size} rows")
    try:
        planes = zlib.decompress(data[4:])
    except zlib.error as error:
        raise ValueError(str(error)) from error
    if len(planes) != 16 * size:
        raise ValueError(f"a page of {len(planes)} bytes for {size} rows")
    return planes


def _unpacked(planes: bytes, shape: tuple[int, int], kind: int) -> Postings:
    """The rows of pages of one size, ``shape`` is how many pages and how many rows in each, one page behind the other."""
    bytes_ = np.frombuffer(planes, np.uint8).reshape(shape[0], 16, shape[1])
    steps, documents, marks = (np.ascontiguousarray(bytes_[:, low:high].transpose(0, 2, 1)) for low, high in ((0, 8), (8, 12), (12, 16)))
    keys = np.cumsum(steps.view(np.uint64).reshape(shape), axis=1, dtype=np.uint64) << np.uint64(_SHIFTS[kind])
    fresh = np.ones(shape, np.bool_)
    fresh[:, 1:] = keys[:, 1:] != keys[:, :-1]
    each = documents.view(np.uint32).reshape(shape)
    sums = np.cumsum(each, axis=1, dtype=np.int64)
    before = np.maximum.accumulate(np.where(fresh, sums - each, 0), axis=1)
    return Postings(keys.reshape(-1), (sums - before).astype(np.uint32).reshape(-1), marks.view(np.uint32).reshape(-1))


def stored_key(key: int) -> int:
    """A key as SQLite keeps it, in the same order."""
    return key - _MIDDLE


class Segments:
    """The segments of one kind of postings in a database."""

    def __init__(self, database: sqlite3.Connection, kind: int) -> None:
        self._database = database
        self._kind = kind
        self._pages: dict[int, Postings] = {}
        self._directories: dict[int, tuple[list[int], Keys, Keys]] = {}

    def rounded(self, keys: Iterable[int]) -> list[int]:
        """Keys as they are stored."""
        shift = _SHIFTS[self._kind]
        return [key >> shift << shift for key in keys]

    def write(self, postings: Postings) -> None:
        """Postings as a new segment."""
        if len(postings):
            self._write(iter([postings]), None)

    def _write(self, parts: Iterator[Postings], replaced: Sequence[int] | None) -> None:
        (last,) = self._database.execute("SELECT max(segment) FROM segments").fetchone()
        number = (last or 0) + 1
        rows = 0
        for part in parts:
            rows += len(part)
            shift = np.uint64(_SHIFTS[self._kind])
            rounded = Postings((part.keys >> shift) << shift, part.documents, part.marks)
            size = _SIZES[self._kind]
            for start in range(0, len(rounded), size):
                page = rounded[start : start + size]
                self._database.execute(
                    "INSERT INTO pages (segment, first, last, data) VALUES (?, ?, ?, ?)",
                    (number, stored_key(int(page.keys[0])), stored_key(int(page.keys[-1])), packed(page, self._kind)),
                )
        self._database.execute("INSERT INTO segments (segment, kind, rows) VALUES (?, ?, ?)", (number, self._kind, rows))
        for segment in replaced or ():
            self._database.execute("DELETE FROM pages WHERE segment = ?", (segment,))
            self._database.execute("DELETE FROM segments WHERE segment = ?", (segment,))

    def sizes(self) -> list[tuple[int, int]]:
        """The segments, oldest first, with their rows."""
        return self._database.execute("SELECT segment, rows FROM segments WHERE kind = ? ORDER BY segment", (self._kind,)).fetchall()

    def crowded(self) -> list[int]:
        """Segments of about one size that should become one; none where there are few."""
        tiers: dict[int, list[int]] = {}
        for segment, rows in self.sizes():
            tiers.setdefault(max(rows, PAGE).bit_length() // FANOUT.bit_length(), []).append(segment)
        return next((some for some in tiers.values() if len(some) >= FANOUT), [])

    def merge(self, segments: Sequence[int], removed: Numbers) -> None:
        """Several segments as one, without the documents removed; in one transaction of the caller's."""
        self._write(self._merged(segments, removed), segments)

    def _merged(self, segments: Sequence[int], removed: Numbers) -> Iterator[Postings]:
        """What the segments hold, key range by key range, none of much more than ``MERGED`` rows."""
        rows = sum(size for segment, size in self.sizes() if segment in set(segments))
        pieces = max(1, rows // MERGED)
        bounds = [stored_key((piece << 64) // pieces) for piece in range(pieces)]
        for low, high in itertools.pairwise([*bounds, _MIDDLE]):
            found = [self._range(segment, low, high) for segment in segments]
            part = joined(found).without(removed)
            if len(part):
                yield part

    def _range(self, segment: int, low: int, high: int) -> Postings:
        rows = self._database.execute("SELECT data FROM pages WHERE segment = ? AND last >= ? AND first <= ? ORDER BY page", (segment, low, high - 1))
        part = joined([unpacked(data, self._kind) for (data,) in rows] or [Postings.of([], [], [])])
        inside = part.keys >= np.uint64(low + _MIDDLE)
        return part[inside & (part.keys <= np.uint64(high + _MIDDLE - 1))]

    def find(self, keys: Sequence[int]) -> Postings:
        """The postings under any of the keys (as stored), the documents removed among them."""
        wanted = once(np.asarray(keys, np.uint64))
        return joined(part for segment, _ in self.sizes() if len(part := self._found(segment, wanted)))

    def _found(self, segment: int, wanted: Keys) -> Postings:
        """The postings of a segment under keys in order."""
        held = self._holding(segment, wanted)
        lots = []
        for start in range(0, len(held), _AT_ONCE):
            lot = held[start : start + _AT_ONCE]
            pages = self._read(lot)
            lots.append(_among(in_order(pages[page] for page in lot), wanted))
        return in_order(lots)

    def _holding(self, segment: int, wanted: Keys) -> list[int]:
        """The pages of a segment that may hold some of the keys, in their order."""
        pages, firsts, lasts = self._directory(segment)
        some = np.flatnonzero(np.searchsorted(wanted, firsts, "left") < np.searchsorted(wanted, lasts, "right"))
        return [pages[place] for place in some.tolist()]

    def _directory(self, segment: int) -> tuple[list[int], Keys, Keys]:
        known = self._directories.get(segment)
        if known is None:
            rows = self._database.execute("SELECT page, first, last FROM pages WHERE segment = ? ORDER BY first, last, page", (segment,)).fetchall()
            firsts, lasts = (np.array([row[place] for row in rows], np.int64).view(np.uint64) ^ np.uint64(_MIDDLE) for place in (1, 2))
            known = self._directories[segment] = ([row[0] for row in rows], firsts, lasts)
        return known

    def _read(self, pages: Sequence[int]) -> dict[int, Postings]:
        known = self._pages
        if len(known) >= _KNOWN_PAGES:
            known.clear()
        fresh = [page for page in pages if page not in known]
        packed_ones = [self._database.execute("SELECT data FROM pages WHERE page = ?", (page,)).fetchone()[0] for page in fresh]
        known.update(zip(fresh, unpacked_all(packed_ones, self._kind), strict=True))
        return known


def _among(rows: Postings, wanted: Keys) -> Postings:
    """Of rows in order those under any of some keys."""
    opens = rows.keys.searchsorted(wanted, "left")
    return rows[ranged(opens, rows.keys.searchsorted(wanted, "right") - opens)]


def ranged(opens: npt.NDArray[np.int64], counts: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """The places of several ranges, one behind the other: where each opens, and how many there are in it.

    >>> ranged(np.array([4, 9]), np.array([2, 3])).tolist()
    [4, 5, 9, 10, 11]
    """
    places: npt.NDArray[np.int64] = np.repeat(opens - (np.cumsum(counts) - counts), counts) + np.arange(int(counts.sum()))
    return places
