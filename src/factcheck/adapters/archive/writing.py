"""Writing an archive: documents read, in batches that are kept whole or not at all."""

from __future__ import annotations

import gc
import sqlite3
from collections.abc import Iterable, Iterator, Sequence

import attrs
import numpy as np

from factcheck.adapters.archive.bodies import encode, key_of
from factcheck.adapters.archive.database import Database
from factcheck.adapters.archive.nearby import NEEDED_BITS
from factcheck.adapters.archive.pages import Segments
from factcheck.adapters.archive.postings import CLAIMS, PASSAGES, Keys, Numbers, Postings
from factcheck.adapters.archive.reader import reader, stamp
from factcheck.adapters.archive.samples import Samples, samples
from factcheck.adapters.archive.shelf import hashed, opened
from factcheck.adapters.archive.sketches import sketch
from factcheck.claims.claim import Claim
from factcheck.claims.codec import encode as encode_claims
from factcheck.claims.kinds import KINDS
from factcheck.documents import Document
from factcheck.groups.blocking import keyed
from factcheck.groups.duplicates.fingerprints import Fingerprints, fingerprints_of, fingerprints_of_each
from factcheck.groups.meeting import checksum, day_of
from factcheck.pipeline import Record, read

# Marks of passages hold the unit and, in the last bits, how many shingles a copy shares; 0 for a pattern, which is shared alone.
MOST_UNITS = 1 << 26


@attrs.frozen(slots=True)
class Entry:
    """What is stored of one document, ready to be written: pure bytes and arrays, so that other processes can make it."""

    id: str
    key: bytes
    characters: int
    sketch: bytes
    body: bytes
    claims: bytes
    checksum: int
    day: int
    claim_keys: Keys
    claim_marks: Numbers
    passage_keys: Keys
    passage_marks: Numbers


def entries(documents: Sequence[Document], version: str, known: Samples) -> list[Entry]:
    """Documents, read: without a search for cyclic garbage, which would look through thousands of small records that are gone a moment later."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        return entries_of([read(document) for document in documents], version, known)
    finally:
        if enabled:
            gc.enable()


def entries_of(records: Sequence[Record], version: str, known: Samples) -> list[Entry]:
    """Documents that were read."""
    marked = fingerprints_of_each([record.units for record in records])
    return [_entry_of(record, prints, version, known) for record, prints in zip(records, marked, strict=True)]


def _entry_of(record: Record, marked: Fingerprints, version: str, known: Samples) -> Entry:
    layout = record.layout
    document = layout.document
    body, claims = encode(layout, record.units, known.body), encode_claims(record.claims, document.text, known.claims)
    # What was not read for want of time is read again the next time: the key is that of nothing.
    key = key_of(document, version) if layout.text or not document.text else b""
    return _entry(document, key, body, claims, record.claims, marked, day_of(layout.published))


def copied(document: Document, key: bytes, body: bytes, claims: bytes, known: Samples) -> Entry:
    """A document of the same content as one that is stored, without reading it once more."""
    held = opened(0, document.id, body, claims, known)
    return _entry(document, key, body, claims, held.claims, fingerprints_of(held.units), day_of(held.layout.published))


def _entry(document: Document, key: bytes, body: bytes, claims: bytes, found: Sequence[Claim], marked: Fingerprints, day: int) -> Entry:
    rows = [(hashed(key), claim.number) for key, claim in keyed(found, KINDS)]
    needs = (0 if pattern else marked.needed[unit] for unit, pattern in zip(marked.units, marked.patterns, strict=True))
    marks = [min(unit, MOST_UNITS) << NEEDED_BITS | need for unit, need in zip(marked.units, needs, strict=True)]
    return Entry(
        document.id, key, len(document.text), sketch(found), body, claims, checksum(document.id), day,
        np.array([key for key, _ in rows], np.uint64), np.array([number for _, number in rows], np.uint32),
        np.array(marked.keys, np.uint64), np.array(marks, np.uint32),
    )  # fmt: skip


class Writer:
    """Adds and removes documents; each batch is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._segments = tuple(Segments(database.connection, kind) for kind in (CLAIMS, PASSAGES))

    def known(self, documents: Sequence[Document]) -> Iterator[tuple[Document, bytes, tuple[bytes, bytes] | None] | None]:
        """For each document None when it is stored as it is, else its key, with the bytes of another document of the same content if there is one."""
        version = reader()
        connection = self._database.connection
        for document in documents:
            key = key_of(document, version)
            rows = connection.execute("SELECT id FROM documents WHERE key = ?", (key,)).fetchall()
            if (document.id,) in rows:
                yield None
            elif rows:
                yield document, key, connection.execute("SELECT body, claims FROM documents WHERE key = ? LIMIT 1", (key,)).fetchone()
            else:
                yield document, key, None

    def samples(self) -> Samples | None:
        """What helps to pack documents, None while there are none."""
        with self._database.guarded():
            return samples(self._database.connection)

    def begin(self, records: Sequence[Record]) -> Samples:
        """Take the first documents as samples, for good, unless another process was quicker."""
        with self._database.writing() as connection:
            Samples.of(records).keep(connection)
            return samples(connection) or Samples()

    def write(self, entries: Sequence[Entry]) -> None:
        """Store documents; those of the same ids go."""
        if not entries:
            return
        with self._database.writing() as connection:
            connection.execute("INSERT OR REPLACE INTO stamps (stamp, reader) VALUES (?, ?)", (stamp(), reader()))
            connection.execute("INSERT OR IGNORE INTO readers (reader, documents) VALUES (?, 0)", (reader(),))
            (version,) = connection.execute("SELECT number FROM readers WHERE reader = ?", (reader(),)).fetchone()
            self._remove([item.id for item in entries])
            numbers = []
            for item in entries:
                row = connection.execute(
                    "INSERT INTO documents (id, key, reader, characters, sketch, body, claims) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    (item.id, item.key, version, item.characters, item.sketch, item.body, item.claims),
                )
                numbers.append(row.lastrowid or 0)
            roster = np.array([(item.checksum, item.day) for item in entries], "<u4").tobytes()
            connection.execute("INSERT INTO roster (first, data) VALUES (?, ?)", (numbers[0], roster))
            for segments, columns in zip(
                self._segments, ([(e.claim_keys, e.claim_marks) for e in entries], [(e.passage_keys, e.passage_marks) for e in entries]), strict=True
            ):
                documents = np.concatenate([np.full(len(keys), number, np.uint32) for number, (keys, _) in zip(numbers, columns, strict=True)])
                segments.write(Postings.of(np.concatenate([keys for keys, _ in columns]), documents, np.concatenate([marks for _, marks in columns])))

    def remove(self, ids: Sequence[str]) -> int:
        """Take documents out; how many there were."""
        with self._database.writing():
            return self._remove(ids)

    def _remove(self, ids: Sequence[str]) -> int:
        connection = self._database.connection
        gone = 0
        for id_ in ids:
            row = connection.execute("SELECT number FROM documents WHERE id = ?", (id_,)).fetchone()
            if row is not None:
                connection.execute("INSERT INTO removed (number) VALUES (?)", row)
                connection.execute("DELETE FROM documents WHERE number = ?", row)
                gone += 1
        return gone

    def merge(self) -> None:
        """Make few segments of many, one transaction each."""
        for segments in self._segments:
            while some := segments.crowded():
                with self._database.writing() as connection:
                    segments.merge(some, _removed(connection))

    def compact(self) -> None:
        """Make one segment of all, without what was removed, and give the room back."""
        with self._database.writing() as connection:
            removed = _removed(connection)
            for segments in self._segments:
                sizes = segments.sizes()
                if len(sizes) > 1 or (sizes and len(removed)):
                    segments.merge([segment for segment, _ in sizes], removed)
            connection.execute("DELETE FROM removed")
        with self._database.guarded():
            self._database.connection.execute("VACUUM")
            self._database.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _removed(connection: sqlite3.Connection) -> Numbers:
    return np.array([number for (number,) in connection.execute("SELECT number FROM removed ORDER BY number")], np.uint32)


def batched(documents: Iterable[Document], *, most: int, characters: int) -> Iterator[list[Document]]:
    """Documents in batches of so many, or of so many characters."""
    batch: list[Document] = []
    size = 0
    for document in documents:
        batch.append(document)
        size += len(document.text)
        if len(batch) >= most or size >= characters:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
