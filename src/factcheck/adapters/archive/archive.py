"""The archive of a corpus: documents read once, against which drafts are checked."""

from __future__ import annotations

import datetime
import functools
import hashlib
import itertools
import pathlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import attrs

from factcheck.adapters.archive.checking import findings_in, without_collection
from factcheck.adapters.archive.database import Database
from factcheck.adapters.archive.pages import Segments
from factcheck.adapters.archive.postings import CLAIMS, PASSAGES
from factcheck.adapters.archive.reader import reader, stamp
from factcheck.adapters.archive.samples import FIRST, Samples, samples
from factcheck.adapters.archive.shelf import Memory, opened
from factcheck.adapters.archive.verifying import described, faults
from factcheck.adapters.archive.writing import Entry, Writer, batched, copied, entries, entries_of
from factcheck.adapters.inputs import gather, stream
from factcheck.documents import Document
from factcheck.errors import ArchiveError, RecordError
from factcheck.findings.finding import Finding
from factcheck.pipeline import Options, Record, read
from factcheck.reports.report import DocumentRecord, Report

if TYPE_CHECKING:
    import concurrent.futures

# Documents and characters of one transaction.
BATCH, CHARACTERS = 1000, 8_000_000
# Documents and characters of one lot, which a process makes ready in one go.
LOT, LOT_CHARACTERS = 32, 200_000
# Fewer documents of a batch are read before other processes have started.
FEW = 64


@attrs.frozen(slots=True, kw_only=True)
class Added:
    """What became of documents that were added: read, taken from one of the same content, found unchanged, and taken out because they are gone."""

    read: int = 0
    copied: int = 0
    unchanged: int = 0
    removed: int = 0

    @property
    def total(self) -> int:
        """The documents handed in."""
        return self.read + self.copied + self.unchanged


class Archive:
    """The archive in the file ``path``, made when there is none and ``create`` is true.

    Raises ArchiveError, which names the file, for one that is no archive, is damaged, or was written by another version; no method leaves anything
    half done. One process may write at a time, the others wait a few seconds; any number may read meanwhile. Close it, or use it in a ``with``
    statement.
    """

    def __init__(self, path: str, *, create: bool = True) -> None:
        self.path = str(path)
        self._database = Database(self.path, create=create)
        self._segments = (Segments(self._database.connection, CLAIMS), Segments(self._database.connection, PASSAGES))
        self._memory = Memory()
        self._state = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def __len__(self) -> int:
        with self._database.guarded():
            (count,) = self._database.connection.execute("SELECT count(*) FROM documents").fetchone()
        return int(count)

    def add(
        self, source: Any, *, published: datetime.date | None = None, language: str | None = None, jobs: int = 1,
        watch: Callable[[Iterable[Document]], Iterable[Document]] = iter,
    ) -> Added:  # fmt: skip
        """Add documents, or put them in the place of those of the same ids; what is stored as it is costs a look-up.

        ``source`` is what ``factcheck.check`` takes. ``jobs`` is the number of processes that read; documents are taken from an iterable while they
        are read, so that it may be larger than memory. ``watch`` is given the documents and hands them on, to show progress.
        """
        return self.write(watch(stream(source, published=published, language=language)), jobs=jobs)

    def write(self, documents: Iterable[Document], *, jobs: int = 1) -> Added:
        """``add`` for documents."""
        writer = Writer(self._database)
        added = Added()
        with _Reading(writer, jobs) as reading:
            for batch in batched(documents, most=BATCH, characters=CHARACTERS):
                with self._database.guarded():
                    known = [item for item in writer.known(batch) if item is not None]
                fresh = reading.entries([document for document, _, stored in known if stored is None])
                again = [copied(document, key, *stored, reading.known) for document, key, stored in known if stored is not None]
                writer.write([*fresh, *again])
                writer.merge()
                added = Added(read=added.read + len(fresh), copied=added.copied + len(again), unchanged=added.unchanged + len(batch) - len(known))
        return added

    def replace(self, paths: Iterable[str], documents: Iterable[Document], *, jobs: int = 1, unread: Iterable[str] = ()) -> Added:
        """Add documents that are all there is under ``paths``: what else the archive holds of these is taken out, but for what was ``unread``."""
        seen: set[bytes] = set()

        def noted() -> Iterator[Document]:
            for document in documents:
                seen.add(_short(document.id))
                yield document

        added = self.write(noted(), jobs=jobs)
        roots = [pathlib.PurePath(path).as_posix() for path in paths]
        kept = tuple(unread)
        gone = [id_ for id_ in self.ids() if _short(id_) not in seen and _is_under(id_, roots) and not _is_under(id_, kept)]
        return attrs.evolve(added, removed=self.remove(gone)) if gone else added

    def remove(self, ids: Iterable[str]) -> int:
        """Take documents out by their ids; how many of them there were."""
        return Writer(self._database).remove([ids] if isinstance(ids, str) else list(ids))

    def ids(self) -> Iterator[str]:
        """The ids of all documents, sorted."""
        with self._database.guarded():
            yield from (id_ for (id_,) in self._database.connection.execute("SELECT id FROM documents ORDER BY id").fetchall())

    def check(self, source: Any, *, published: datetime.date | None = None, language: str | None = None, preview: bool = False) -> Report:
        """The findings that concern drafts: those with a place in one of them, as a check of everything together would give them.

        A draft replaces the document of its id. ``source``, ``published``, ``language``, ``preview`` are those of ``factcheck.check``. Raises
        ArchiveError when the archive was read by another version of factcheck.
        """
        inputs = gather(source, published=published, language=language)
        return self.check_documents(inputs.documents, options=Options(preview=preview)).without(inputs.skipped)

    def check_documents(self, documents: Sequence[Document], *, options: Options = Options()) -> Report:  # noqa: B008  frozen
        """``check`` for documents."""
        with without_collection():
            records = [read(document) for document in documents]
            findings, others = self.compare(records, options)
            articles = [DocumentRecord.of(record.layout) for record in records]
            return Report([*articles, *others], findings, [claim for record in records for claim in record.claims])

    def compare(self, records: Sequence[Record], options: Options) -> tuple[Sequence[Finding], Sequence[DocumentRecord]]:
        """The findings with a place in drafts that were read, and the documents of the archive that they point into."""
        try:
            with self._database.reading() as connection:
                self._current()
                return findings_in(records, connection, self._segments, self._memory, options)
        except RecordError as error:
            raise ArchiveError(f"{self.path}: is damaged: {error}; factcheck archive verify says where") from error

    def records(self, ids: Sequence[str]) -> list[Record]:
        """What was read of documents of the archive. Raises ArchiveError when one is missing."""
        found = []
        with self._database.reading() as connection:
            known = samples(connection) or Samples()
            for id_ in ids:
                row = connection.execute("SELECT number, id, body, claims FROM documents WHERE id = ?", (id_,)).fetchone()
                if row is None:
                    raise ArchiveError(f"{self.path}: {id_} is missing")
                try:
                    number, name, body, claims = row
                    held = opened(number, name, body, claims, known)
                    found.append(Record(held.layout, tuple(held.claims), held.units))
                except RecordError as error:
                    raise ArchiveError(f"{self.path}: is damaged: {error}; delete it") from error
        return found

    def info(self) -> dict[str, object]:
        """What is in the archive, name by name."""
        with self._database.reading() as connection:
            return described(connection, self.path)

    def verify(self) -> list[str]:
        """Everything read back: a line for each fault."""
        with self._database.reading() as connection:
            return faults(connection)

    def compact(self) -> tuple[int, int]:
        """Take out what is left of documents that are gone; the bytes of the file before and after."""
        with self._database.guarded():
            self._database.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        before = pathlib.Path(self.path).stat().st_size
        Writer(self._database).compact()
        return before, pathlib.Path(self.path).stat().st_size

    def _current(self) -> None:
        """Forget pages of another state of the file; refuse what another reader has read."""
        connection = self._database.connection
        (state,) = connection.execute("SELECT coalesce(max(segment), 0) FROM segments").fetchone()
        if state != self._state:
            self._segments = (Segments(connection, CLAIMS), Segments(connection, PASSAGES))
            self._state = state
        known = connection.execute("SELECT reader FROM stamps WHERE stamp = ?", (stamp(),)).fetchone()
        version = known[0] if known else reader()
        other = connection.execute("SELECT count(*) FROM readers WHERE reader != ? AND documents > 0", (version,)).fetchone()[0]
        if other:
            raise ArchiveError(f"{self.path}: was read by another version of factcheck; factcheck index brings it up to date")


def _short(id_: str) -> bytes:
    """What stands for an id in memory."""
    return hashlib.blake2b(id_.encode("utf-8", "surrogatepass"), digest_size=12).digest()


def _is_under(id_: str, roots: Sequence[str]) -> bool:
    """Whether an id is one of the roots, in one of them, or a record of one; everything is in the working directory unless it leads out of it."""
    inside = not id_.startswith(("/", "../"))
    return any((root == "." and inside) or id_ == root or (id_.startswith(root) and id_[len(root)] in "/#") for root in roots)


class _Reading:
    """A way to make entries of documents, in this process or in several, which start when there is much to read."""

    def __init__(self, writer: Writer, jobs: int) -> None:
        self._writer = writer
        self._jobs = jobs
        self._pool: concurrent.futures.ProcessPoolExecutor | None = None
        self._known: Samples | None = None

    def __enter__(self) -> Self:
        return self

    @property
    def known(self) -> Samples:
        """What helps to pack documents."""
        self._known = self._known or self._writer.samples()
        return self._known or Samples()

    def entries(self, documents: Sequence[Document]) -> list[Entry]:
        """The documents, read; the first ones of an archive become its samples."""
        version = reader()
        first: list[Record] = []
        if self._writer.samples() is None and documents:
            first = [read(document) for document in documents[:FIRST]]
            self._known = self._writer.begin(first)
        found = entries_of(first, version, self.known)
        lots = list(batched(documents[len(first) :], most=LOT, characters=LOT_CHARACTERS))
        if self._jobs == 1 or (self._pool is None and len(documents) - len(first) < FEW):
            return [*found, *(item for lot in lots for item in entries(lot, version, self.known))]
        if self._pool is None:
            import concurrent.futures
            import multiprocessing

            self._pool = concurrent.futures.ProcessPoolExecutor(self._jobs, mp_context=multiprocessing.get_context("spawn"))
        make = functools.partial(entries, version=version, known=self.known)
        return [*found, *itertools.chain.from_iterable(self._pool.map(make, lots))]

    def __exit__(self, *_: object) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
