"""The file of an archive: opened, checked, written in transactions; every failure is an ArchiveError that names it."""

from __future__ import annotations

import contextlib
import pathlib
import sqlite3
from collections.abc import Iterator

from factcheck.claims.codec import VERSION
from factcheck.errors import ArchiveError

# The format of claims is a part of that of the archive, which rises with it.
FORMAT = 400 + VERSION
# "fchk": what the header of the file says it is.
APPLICATION = 0x6663686B
# Milliseconds that a second writer waits for the first.
PATIENCE = 5000

SCHEMA = """
CREATE TABLE documents (
    number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, key BLOB NOT NULL, reader INTEGER NOT NULL,
    characters INTEGER NOT NULL, sketch BLOB NOT NULL, body BLOB NOT NULL, claims BLOB NOT NULL
);

CREATE INDEX documents_key ON documents (key);

CREATE TABLE samples (number INTEGER PRIMARY KEY, body BLOB NOT NULL, tables BLOB NOT NULL, strings BLOB NOT NULL);

CREATE TABLE readers (number INTEGER PRIMARY KEY, reader TEXT NOT NULL UNIQUE, documents INTEGER NOT NULL);

CREATE TRIGGER documents_added AFTER INSERT ON documents BEGIN
    UPDATE readers SET documents = documents + 1 WHERE number = new.reader; END;

CREATE TRIGGER documents_removed AFTER DELETE ON documents BEGIN
    UPDATE readers SET documents = documents - 1 WHERE number = old.reader; END;

CREATE TABLE stamps (stamp TEXT PRIMARY KEY, reader TEXT NOT NULL);

CREATE TABLE roster (first INTEGER PRIMARY KEY, data BLOB NOT NULL);

CREATE TABLE removed (number INTEGER PRIMARY KEY);

CREATE TABLE segments (
    segment INTEGER PRIMARY KEY, kind INTEGER NOT NULL, rows INTEGER NOT NULL, page INTEGER NOT NULL, firsts BLOB NOT NULL
);

CREATE TABLE pages (page INTEGER PRIMARY KEY, data BLOB NOT NULL);
"""


class Database:
    """A connection to the file of an archive. Raises ArchiveError."""

    def __init__(self, path: str, *, create: bool) -> None:
        self.path = path
        if not create and not pathlib.Path(path).is_file():
            raise ArchiveError(f"{path}: no such archive; factcheck index builds one")
        with self.guarded():
            self.connection = sqlite3.connect(path, timeout=PATIENCE / 1000, isolation_level=None, cached_statements=64)
        try:
            self._prepare(create=create)
        except ArchiveError:
            self.connection.close()
            raise

    def _prepare(self, *, create: bool) -> None:
        with self.guarded():
            (application,) = self.connection.execute("PRAGMA application_id").fetchone()
            (version,) = self.connection.execute("PRAGMA user_version").fetchone()
            (tables,) = self.connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if application != APPLICATION and (tables or application or not create):
            raise ArchiveError(f"{self.path}: is no archive of factcheck")
        if application == APPLICATION and version != FORMAT:
            what, advice = ("newer", "") if version > FORMAT else ("older", "; factcheck index builds a new one in another file")
            raise ArchiveError(
                f"{self.path}: has the {what} format {version}, this version of factcheck writes {FORMAT}; nothing was changed{advice}"
            )
        with self.guarded():
            if application != APPLICATION:
                # Documents fill small pages badly.
                self.connection.execute("PRAGMA page_size = 32768")
            self.connection.execute("PRAGMA journal_mode = WAL")
            self.connection.execute("PRAGMA synchronous = NORMAL")
            self.connection.execute("PRAGMA cache_size = -65536")
            self.connection.execute("PRAGMA mmap_size = 4294967296")
            if application != APPLICATION:
                self._create()

    def _create(self) -> None:
        with self.writing():
            (tables,) = self.connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            if tables:
                return
            for statement in SCHEMA.strip().split("\n\n"):
                self.connection.execute(statement)
            self.connection.execute(f"PRAGMA application_id = {APPLICATION}")
            self.connection.execute(f"PRAGMA user_version = {FORMAT}")

    @contextlib.contextmanager
    def guarded(self) -> Iterator[None]:
        """What SQLite says of the file, as an ArchiveError."""
        try:
            yield
        except sqlite3.Error as error:
            raise ArchiveError(f"{self.path}: {_words(error)}") from error
        except (ValueError, OverflowError) as error:
            raise ArchiveError(f"{self.path}: is damaged: {error}; factcheck archive verify says where") from error

    @contextlib.contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it is kept, or nothing. Waits for another writer, and gives up with an ArchiveError."""
        with self.guarded():
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise

    @contextlib.contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One state of the file, whatever is written meanwhile."""
        with self.guarded():
            self.connection.execute("BEGIN")
            try:
                yield self.connection
            finally:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")

    def close(self) -> None:
        """Close the file."""
        with self.guarded():
            self.connection.close()


def _words(error: sqlite3.Error) -> str:
    """What went wrong and what is left, in words that do not depend on the locale."""
    name = getattr(error, "sqlite_errorname", "") or ""
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return "another process is writing it; try again when it is done"
    if name.startswith("SQLITE_FULL"):
        return "the disk is full; what was complete is kept"
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return "is damaged or no archive; factcheck archive verify says where"
    if name.startswith(("SQLITE_READONLY", "SQLITE_PERM", "SQLITE_CANTOPEN")):
        return "cannot be opened or written"
    if name.startswith("SQLITE_IOERR"):
        return "cannot be read or written: the disk is full or failing; what was complete is kept"
    return f"cannot be used: {error}"
