"""Segments: which places stand under a key, as sorted pages of packed numbers.

A posting is a key of 64 bits, the number of a document and a mark (of a claim its number, of a passage its place). Each batch of documents writes one
segment, sorted by key and cut into pages; segments are never changed, only merged into larger ones, so that a look-up meets few of them. The pages of
a segment have numbers in a row; its directory says with which key each begins.
"""

from __future__ import annotations

import itertools
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence

import attrs
import numpy as np

from factcheck.adapters.archive.postings import PAGE, SHIFTS, SIZES, Keys, Numbers, Postings, Rows, in_order, joined, keys_of, packed, ranged, rows_of
from factcheck.groups.duplicates.sets import once

# Rows that are merged in one go: bounds the memory.
MERGED = 1 << 20
# So many segments of about one size become one.
FANOUT = 4
_KNOWN_PAGES = 4096
# So many pages are unpacked at once.
_AT_ONCE = 512
_CHECKSUM = 4


@attrs.frozen(slots=True, eq=False)
class Directory:
    """The pages of a segment: the number of the first one, and the key that each begins with, ascending."""

    page: int
    firsts: Keys

    @property
    def pages(self) -> range:
        """Their numbers."""
        return range(self.page, self.page + len(self.firsts))

    def holding(self, wanted: Keys) -> list[int]:
        """The pages that may hold some of the keys, which ascend."""
        # What begins a page may stand at the end of those before it too.
        low = np.maximum(self.firsts.searchsorted(wanted, "left") - 1, 0)
        count = self.firsts.searchsorted(wanted, "right") - low
        pages: list[int] = (self.page + once(ranged(low, count))).tolist()
        return pages

    def read(self, database: sqlite3.Connection, pages: Sequence[int], kind: int) -> tuple[list[Keys], list[bytes]]:
        """Some of them: their keys, and their bytes. Raises ValueError for one that is missing, damaged or another."""
        found: dict[int, bytes] = {}
        for start in range(0, len(pages), _AT_ONCE):
            some = ",".join(map(str, pages[start : start + _AT_ONCE]))
            found.update(database.execute(f"SELECT page, data FROM pages WHERE page IN ({some})").fetchall())  # noqa: S608  whole numbers
        missing = [page for page in pages if page not in found]
        if missing:
            raise ValueError(f"page {missing[0]} is missing")
        data = [found[page] for page in pages]
        keys = keys_of(data, kind)
        for page, part in zip(pages, keys, strict=True):
            if part[0] != self.firsts[page - self.page]:
                raise ValueError(f"page {page} is another one than its segment says")
        return keys, data


def directory(database: sqlite3.Connection, segment: int) -> Directory:
    """That of a segment. Raises ValueError for one that is damaged."""
    page, data = database.execute("SELECT page, firsts FROM segments WHERE segment = ?", (segment,)).fetchone()
    firsts = np.frombuffer(data, "<u8", offset=_CHECKSUM) if len(data) % 8 == _CHECKSUM else None
    if firsts is None or zlib.crc32(data[_CHECKSUM:]) != int.from_bytes(data[:_CHECKSUM], "little"):
        raise ValueError(f"the directory of segment {segment} does not fit its checksum")
    return Directory(page, firsts.astype(np.uint64, copy=False))


class Segments:
    """The segments of one kind of postings in a database."""

    def __init__(self, database: sqlite3.Connection, kind: int) -> None:
        self._database = database
        self._kind = kind
        self._pages: dict[int, _Page] = {}
        self._directories: dict[int, Directory] = {}

    def rounded(self, keys: Iterable[int]) -> list[int]:
        """Keys as they are stored."""
        shift = SHIFTS[self._kind]
        return [key >> shift << shift for key in keys]

    def write(self, postings: Postings) -> None:
        """Postings as a new segment."""
        if len(postings):
            self._write(iter([postings]), ())

    def _write(self, parts: Iterator[Postings], replaced: Sequence[int]) -> None:
        (last,) = self._database.execute("SELECT max(segment) FROM segments").fetchone()
        (before,) = self._database.execute("SELECT coalesce(max(page), 0) FROM pages").fetchone()
        shift, size = np.uint64(SHIFTS[self._kind]), SIZES[self._kind]
        rows, firsts = 0, []
        for part in parts:
            rows += len(part)
            rounded = Postings((part.keys >> shift) << shift, part.documents, part.marks)
            for start in range(0, len(rounded), size):
                page = rounded[start : start + size]
                firsts.append(int(page.keys[0]))
                self._database.execute("INSERT INTO pages (page, data) VALUES (?, ?)", (before + len(firsts), packed(page, self._kind)))
        data = np.array(firsts, "<u8").tobytes()
        self._database.execute(
            "INSERT INTO segments (segment, kind, rows, page, firsts) VALUES (?, ?, ?, ?, ?)",
            ((last or 0) + 1, self._kind, rows, before + 1, zlib.crc32(data).to_bytes(_CHECKSUM, "little") + data),
        )
        for segment in replaced:
            gone = self._directory(segment).pages
            self._database.execute("DELETE FROM pages WHERE page >= ? AND page < ?", (gone.start, gone.stop))
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
        bounds = [(piece << 64) // pieces for piece in range(pieces + 1)]
        for low, high in itertools.pairwise(bounds):
            found = [self._range(segment, low, high) for segment in segments]
            part = joined(found).without(removed)
            if len(part):
                yield part

    def _range(self, segment: int, low: int, high: int) -> Postings:
        known = self._directory(segment)
        ends = np.array([low, high - 1], np.uint64)
        first = max(int(known.firsts.searchsorted(ends[0], "left")) - 1, 0)
        pages = known.pages[first : int(known.firsts.searchsorted(ends[1], "right"))]
        part = _postings(list(map(_Page, *known.read(self._database, pages, self._kind))))
        return part[(part.keys >= ends[0]) & (part.keys <= ends[1])]

    def find(self, keys: Sequence[int]) -> Postings:
        """The postings under any of the keys (as stored), the documents removed among them."""
        wanted = once(np.asarray(keys, np.uint64))
        return joined(part for segment, _ in self.sizes() if len(part := self._found(segment, wanted)))

    def _found(self, segment: int, wanted: Keys) -> Postings:
        """The postings of a segment under keys in order."""
        known = self._directory(segment)
        held = known.holding(wanted)
        return in_order(_among(self._read(known, held[start : start + _AT_ONCE]), wanted) for start in range(0, len(held), _AT_ONCE))

    def _directory(self, segment: int) -> Directory:
        known = self._directories.get(segment)
        if known is None:
            known = self._directories[segment] = directory(self._database, segment)
        return known

    def _read(self, directory: Directory, pages: Sequence[int]) -> list[_Page]:
        """Pages, of which the keys are unpacked."""
        known = self._pages
        if len(known) >= _KNOWN_PAGES:
            known.clear()
        fresh = [page for page in pages if page not in known]
        known.update(zip(fresh, map(_Page, *directory.read(self._database, fresh, self._kind)), strict=True))
        return [known[page] for page in pages]


@attrs.define(slots=True, eq=False)
class _Page:
    """A page, its rows unpacked once one of them is wanted: of most pages that are looked at none is."""

    keys: Keys
    data: bytes
    rows: Rows | None = None


def _among(pages: Sequence[_Page], wanted: Keys) -> Postings:
    """Of pages in order the rows under any of some keys."""
    keys = np.concatenate([page.keys for page in pages])
    sizes = np.array([len(page.keys) for page in pages])
    ends = np.cumsum(sizes)
    opens = keys.searchsorted(wanted, "left")
    places = ranged(opens, keys.searchsorted(wanted, "right") - opens)
    counts = np.diff(places.searchsorted(ends), prepend=0)
    chosen = np.flatnonzero(counts)
    held = _postings([pages[place] for place in chosen.tolist()])
    # How far the rows of a chosen page have moved to the front, for the others are left out.
    moved = ends[chosen] - np.cumsum(sizes[chosen])
    return held[places - np.repeat(moved, counts[chosen])]


def _postings(pages: Sequence[_Page]) -> Postings:
    """All rows of pages, page behind page."""
    packed_ones = [page for page in pages if page.rows is None]
    for page, rows in zip(packed_ones, rows_of([page.data for page in packed_ones], [page.keys for page in packed_ones]), strict=True):
        page.rows = rows
    return in_order(Postings(page.keys, *page.rows) for page in pages if page.rows is not None)
