"""Reading an archive: records of documents by number, and who stands under a key; all of one state of the file."""

from __future__ import annotations

import functools
import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Sequence

import attrs
import numpy as np

from factcheck.adapters.archive.bodies import decode
from factcheck.adapters.archive.pages import CLAIMS, PASSAGES, Numbers, Postings, Segments
from factcheck.claims.claim import Claim
from factcheck.claims.stored import Stored
from factcheck.documents.document import Span
from factcheck.documents.layout import Layout
from factcheck.errors import RecordError
from factcheck.findings.assemble import Source
from factcheck.groups.duplicates import Unit
from factcheck.groups.meeting import Row, stirred


@functools.lru_cache(maxsize=1 << 16)
def hashed(key: str) -> int:
    """A blocking key as the 64 bits under which it is stored."""
    return int.from_bytes(hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


class Held:
    """A document of the archive, or a draft, as far as it was needed so far. Raises RecordError for damaged bytes."""

    def __init__(self, number: int, layout: Layout, units: Sequence[Unit], claims: Sequence[Claim]) -> None:
        self.number = number
        self.layout = layout
        self.units = tuple(units)
        self.claims = claims

    @property
    def id(self) -> str:
        """The document's id."""
        return self.layout.document.id

    def named(self, kind: str) -> list[int]:
        """The numbers of its claims of one kind."""
        return [number for number, own in enumerate(self.kinds) if own == kind]

    @functools.cached_property
    def kinds(self) -> list[str]:
        """The kinds of its claims."""
        return self.claims.kinds if isinstance(self.claims, Stored) else [claim.kind for claim in self.claims]

    @functools.cached_property
    def spans(self) -> list[Span]:
        """The evidence of its claims."""
        return self.claims.spans if isinstance(self.claims, Stored) else [claim.span for claim in self.claims]

    @functools.cached_property
    def source(self) -> Source:
        """Its text for excerpts."""
        return Source.of(self.layout)

    @functools.cached_property
    def opening(self) -> dict[int, Unit]:
        """Its units by the place in the source where they start."""
        return {self.layout.locate(unit.start, unit.end).start: unit for unit in reversed(self.units)}


@attrs.frozen(slots=True, eq=False)
class Roster:
    """By number of a document: what stands for it in digests, and the day it was published."""

    checksums: np.ndarray[tuple[int], np.dtype[np.uint64]]
    days: np.ndarray[tuple[int], np.dtype[np.int64]]


class Shelf:
    """One state of an archive. ``hidden`` are ids that drafts replace."""

    def __init__(self, database: sqlite3.Connection, segments: tuple[Segments, Segments], hidden: Iterable[str] = ()) -> None:
        self._database = database
        self._segments = segments
        self._held: dict[int, Held] = {}
        self.by_id: dict[str, Held] = {}
        numbers = [number for (number,) in database.execute("SELECT number FROM removed")]
        for id_ in hidden:
            numbers += [number for (number,) in database.execute("SELECT number FROM documents WHERE id = ?", (id_,))]
        self._removed: Numbers = np.array(sorted(numbers), np.uint32)
        self._roster: Roster | None = None

    def claims_under(self, keys: Sequence[str]) -> Postings:
        """The claims of the archive under any of the keys: document, and the claim's number as mark."""
        return self._segments[CLAIMS].find([hashed(key) for key in keys]).without(self._removed)

    def passages_under(self, keys: Sequence[int]) -> Postings:
        """The passages of the archive under any of the fingerprints, these cut as they are stored."""
        return self._segments[PASSAGES].find(self._segments[PASSAGES].rounded(keys)).without(self._removed)

    def held(self, number: int) -> Held:
        """The document with this number."""
        found = self._held.get(number)
        if found is None:
            row = self._database.execute("SELECT id, body, claims FROM documents WHERE number = ?", (number,)).fetchone()
            if row is None:
                raise RecordError(f"document {number} is missing")
            found = opened(number, *row)
            self.add(found)
        return found

    def add(self, held: Held) -> None:
        """Have a document at hand: a draft has a number below 0."""
        self._held[held.number] = self.by_id[held.id] = held

    def release(self) -> None:
        """Let go of what was unpacked."""
        for held in self._held.values():
            if isinstance(held.claims, Stored):
                held.claims.release()

    def rows(self, documents: Numbers, marks: Numbers) -> Iterator[Row]:
        """What counts of claims when they meet others."""
        roster = self.roster()
        digests = stirred(roster.checksums[documents], marks.astype(np.uint64))
        return map(Row, digests.tolist(), roster.days[documents].tolist())

    def roster(self) -> Roster:
        """Of all documents, by number."""
        if self._roster is None:
            (last,) = self._database.execute("SELECT coalesce(max(number), 0) FROM documents").fetchone()
            checksums, days = np.zeros(last + 1, np.uint64), np.zeros(last + 1, np.int64)
            for first, data in self._database.execute("SELECT first, data FROM roster"):
                values = np.frombuffer(data, np.uint32).reshape(-1, 2)[: max(0, last + 1 - first)]
                checksums[first : first + len(values)] = values[:, 0]
                days[first : first + len(values)] = values[:, 1]
            self._roster = Roster(checksums, days)
        return self._roster


def opened(number: int, id_: str, body: bytes, claims: bytes) -> Held:
    """A document from its bytes."""
    try:
        layout, units = decode(body, id_)
    except Exception as error:
        raise RecordError(f"{id_}: the stored text cannot be read: {error}") from error
    document = layout.document
    return Held(number, layout, units, Stored(claims, document.text, document=id_, published=layout.published, language=layout.language))
