"""Reading an archive: records of documents by number, and who stands under a key; all of one state of the file."""

from __future__ import annotations

import functools
import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Sequence

import attrs
import numpy as np

from factcheck.adapters.archive import bodies
from factcheck.adapters.archive.pages import Segments
from factcheck.adapters.archive.postings import CLAIMS, PASSAGES, Numbers, Postings
from factcheck.adapters.archive.samples import Samples, samples
from factcheck.adapters.archive.sketches import Sketch
from factcheck.claims.claim import Claim
from factcheck.claims.stored import Stored
from factcheck.documents.document import Span
from factcheck.documents.layout import Layout
from factcheck.errors import RecordError
from factcheck.findings.assemble import Source
from factcheck.groups.duplicates import Unit
from factcheck.groups.duplicates.encoding import Integers
from factcheck.groups.meeting import stirred
from factcheck.pipeline import Record

LaidOut = tuple[Layout, tuple[Unit, ...]]

# So many documents stay unpacked: some 50 MB.
MOST_HELD, MOST_SKETCHES = 4096, 1 << 14


@functools.lru_cache(maxsize=1 << 16)
def hashed(key: str) -> int:
    """A blocking key as the number under which it is stored: forty bits, and zeros behind them, which take no room. Of a million keys few share
    theirs with another, so that a claim too many is looked at.
    """
    return int.from_bytes(hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=5).digest(), "little") << 24


class Held:
    """A document of the archive, or a draft, as far as it was needed so far. Raises RecordError for damaged bytes."""

    def __init__(
        self, number: int, id: str, found: Callable[[], Sequence[Claim]], laid_out: Callable[[], LaidOut],  # noqa: A002  the field is called id
        sentence: Callable[[int], Unit] | None = None,
    ) -> None:  # fmt: skip
        self.number = number
        self.id = id
        self._found = found
        self._laid_out = laid_out
        self._sentence = sentence

    @classmethod
    def draft(cls, number: int, record: Record) -> Held:
        """A document that was read just now."""
        return cls(number, record.id, lambda: record.claims, lambda: (record.layout, record.units))

    @functools.cached_property
    def claims(self) -> Sequence[Claim]:
        """Its claims, those of a stored one each built when it is asked for."""
        return self._found()

    def release(self) -> None:
        """Give back what would wait for a search for garbage."""
        claims = self.__dict__.get("claims")
        if isinstance(claims, Stored):
            claims.release()

    @functools.cached_property
    def _parts(self) -> LaidOut:
        try:
            return self._laid_out()
        except Exception as error:
            raise RecordError(f"{self.id}: the stored text cannot be read: {error}") from error

    @property
    def layout(self) -> Layout:
        """Its text and how it is laid out, without passages."""
        return self._parts[0]

    @property
    def units(self) -> tuple[Unit, ...]:
        """Its sentences."""
        return self._parts[1]

    def unit(self, index: int) -> Unit:
        """One of its sentences, read by itself where the others were not asked for: most documents are opened for one."""
        if self._sentence is None or "_parts" in self.__dict__:
            return self.units[index]
        try:
            return self._sentence(index)
        except Exception as error:
            raise RecordError(f"{self.id}: the stored text cannot be read: {error}") from error

    @functools.cached_property
    def kinds(self) -> list[str]:
        """The kinds of its claims, in their order."""
        return self.claims.kinds if isinstance(self.claims, Stored) else [claim.kind for claim in self.claims]

    def named(self, kind: str) -> list[int]:
        """The numbers of its claims of a kind."""
        return [number for number, name in enumerate(self.kinds) if name == kind]

    @functools.cached_property
    def spans(self) -> list[Span]:
        """The places of its claims."""
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


class Memory:
    """What was unpacked of an archive, for the next drafts: a number always stands for the same document."""

    def __init__(self) -> None:
        self._held: dict[int, Held] = {}
        self._samples: Samples | None = None
        self.sketches: dict[int, Sketch] = {}

    def samples(self, database: sqlite3.Connection) -> Samples:
        """What helps to unpack documents."""
        self._samples = self._samples or samples(database)
        return self._samples or Samples()

    def get(self, number: int) -> Held | None:
        """A document, if it is remembered."""
        return self._held.get(number)

    def keep(self, held: Held) -> None:
        """Remember a document; the one that was remembered first goes where there are many."""
        if len(self._held) >= MOST_HELD:
            self._held.pop(next(iter(self._held))).release()
        self._held[held.number] = held
        if len(self.sketches) >= MOST_SKETCHES:
            self.sketches.clear()


class Shelf:
    """One state of an archive. ``hidden`` are ids that drafts replace."""

    def __init__(
        self, database: sqlite3.Connection, segments: tuple[Segments, Segments], hidden: Iterable[str] = (), memory: Memory | None = None
    ) -> None:
        self._database = database
        self._segments = segments
        self._memory = memory or Memory()
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
        return self._segments[PASSAGES].find(self.rounded(keys)).without(self._removed)

    def rounded(self, keys: Sequence[int]) -> list[int]:
        """Fingerprints of passages as they are stored."""
        return self._segments[PASSAGES].rounded(keys)

    def held(self, number: int) -> Held:
        """The document with this number."""
        found = self._held.get(number)
        if found is None and (found := self._memory.get(number)) is not None:
            self.add(found)
        if found is None:
            row = self._database.execute("SELECT id, body, claims FROM documents WHERE number = ?", (number,)).fetchone()
            if row is None:
                raise RecordError(f"document {number} is missing")
            id_, body, claims = row
            found = opened(number, id_, body, claims, self._memory.samples(self._database))
            self._memory.keep(found)
            self.add(found)
        return found

    def sketch(self, number: int) -> Sketch | None:
        """What the claims of a document are about; None of a draft."""
        if number < 0:
            return None
        found = self._memory.sketches.get(number)
        if found is None:
            row = self._database.execute("SELECT sketch FROM documents WHERE number = ?", (number,)).fetchone()
            if row is None:
                raise RecordError(f"document {number} is missing")
            found = self._memory.sketches[number] = Sketch(row[0])
        return found

    def add(self, held: Held) -> None:
        """Have a document at hand: a draft has a number below 0."""
        self._held[held.number] = self.by_id[held.id] = held

    def rows(self, documents: Integers, marks: Integers) -> tuple[Integers, Integers]:
        """What counts of claims when they meet others (``groups.meeting.Row``): their digests, and their days."""
        roster = self.roster()
        return stirred(roster.checksums[documents], marks.astype(np.uint64)).astype(np.int64), roster.days[documents]

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


def opened(number: int, id_: str, body: bytes, claims: bytes, known: Samples) -> Held:
    """A document from its bytes: its text is unpacked, all else when it is asked for."""
    try:
        found = bodies.opened(body, known.body)
    except Exception as error:
        raise RecordError(f"{id_}: the stored text cannot be read: {error}") from error
    stored = functools.partial(
        Stored, claims, found.text, document=id_, published=found.published, language=found.language, usual=known.claims
    )
    return Held(number, id_, stored, functools.partial(bodies.decode, found, id_), functools.partial(bodies.sentence, found, id_))
