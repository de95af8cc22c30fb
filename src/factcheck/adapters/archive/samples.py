"""Samples: what the first documents of an archive look like, so that the others need not spell it out. Part of the archive; never changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

import attrs

from factcheck.adapters.archive.bodies import plain as plain_body
from factcheck.claims.codec import Usual
from factcheck.claims.codec import plain as plain_claims
from factcheck.claims.columns import pack, unpack
from factcheck.errors import RecordError
from factcheck.pipeline import Record

# So many documents are looked at.
FIRST = 64
# The packer looks back 32 kB; the strings of claims also lean on the text they were read from.
BODY, TABLES, STRINGS = 32_000, 32_000, 16_000
LARGEST = 1 << 20


@attrs.frozen(slots=True)
class Samples:
    """What stands at the head of what is packed: for texts, and for claims."""

    body: bytes = b""
    claims: Usual = attrs.field(factory=Usual)

    @classmethod
    def of(cls, records: Sequence[Record]) -> Samples:
        """Samples of documents that were read, the last of them nearest."""
        claims = [plain_claims(record.claims) for record in records]
        strings = _lines(words for _, words, _ in claims)
        return cls(
            b"".join(plain_body(record.layout, record.units) for record in records)[-BODY:],
            Usual(b"".join(tables for tables, _, _ in claims)[-TABLES:], strings[-STRINGS:]),
        )

    def keep(self, connection: sqlite3.Connection) -> None:
        """Write them, unless there are some."""
        parts = (self.body, self.claims.tables, self.claims.strings)
        connection.execute("INSERT OR IGNORE INTO samples (number, body, tables, strings) VALUES (1, ?, ?, ?)", tuple(map(pack, parts)))


def samples(connection: sqlite3.Connection) -> Samples | None:
    """Those of an archive, None while it has none. Raises RecordError for damaged ones."""
    row = connection.execute("SELECT body, tables, strings FROM samples").fetchone()
    if row is None:
        return None
    try:
        body, tables, strings = (unpack(part, largest=LARGEST) for part in row)
    except ValueError as error:
        raise RecordError(f"the samples cannot be read: {error}") from error
    return Samples(body, Usual(tables, strings))


def _lines(parts: Iterable[bytes]) -> bytes:
    """Every string once, the last ones at the end."""
    found: dict[bytes, None] = {}
    for part in parts:
        for line in part.split(b"\n"):
            found.pop(line, None)
            found[line] = None
    return b"\n".join(found)
