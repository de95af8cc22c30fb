"""What a reader is given: one file or member in memory, how to read it, and where to write down what could not be read."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from factcheck.documents.encodings import decode
from factcheck.documents.limits import Limits
from factcheck.documents.origin import Origin, Runs
from factcheck.errors import DocumentError

#: What a mapping of fields may name: the parts of a document, where the list of records stands in a JSON file, and the format of the texts.
FIELDS = ("text", "title", "published", "language", "id", "records", "format")


class NoArticlesError(DocumentError):
    """A file in a format for data of any kind, in which nothing is an article: in a folder it is passed over."""


@attrs.frozen(slots=True, order=True)
class Skipped:
    """A path that was to be read and was not, with the reason."""

    path: str
    reason: str


@attrs.frozen(slots=True, order=True)
class Note:
    """What a reader has to tell of a path that was read: what was left out of it, or how it was decoded."""

    path: str
    reason: str


@attrs.define(slots=True)
class Ledger:
    """What was not read, and what is to be told of what was; it grows while documents are taken."""

    skipped: list[Skipped] = attrs.field(factory=list)
    notes: list[Note] = attrs.field(factory=list)


@attrs.frozen(slots=True, kw_only=True)
class Options:
    """How files are read.

    ``fields`` maps ``FIELDS`` to the columns, keys or JSON pointers of records. ``format`` is the format of named files and of standard input,
    instead of what their names and contents say. ``fallback`` is the encoding of files that declare none and are not UTF-8. ``exclude`` holds
    globs of paths that are not read, ``gitignore`` says whether what Git ignores is passed over in folders.
    """

    fields: Mapping[str, str] = attrs.field(factory=dict)
    format: str | None = None
    fallback: str | None = None
    exclude: tuple[str, ...] = ()
    gitignore: bool = True
    limits: Limits = attrs.field(factory=Limits)


DEFAULTS = Options()


@attrs.define(slots=True)
class Spent:
    """What the archives inside one file have unpacked so far."""

    members: int = 0
    unpacked: int = 0


@attrs.frozen(slots=True, kw_only=True)
class File:
    """A file as it is named (``path``), or a ``member`` of an archive, with its bytes.

    ``named``: somebody asked for this very file. ``depth`` is the number of archives around it, ``spent`` what they have unpacked.
    """

    path: str
    data: bytes = attrs.field(repr=False)
    member: str | None = None
    named: bool = True
    depth: int = 0
    options: Options = DEFAULTS
    ledger: Ledger = attrs.field(factory=Ledger, repr=False)
    spent: Spent = attrs.field(factory=Spent, repr=False)

    @property
    def name(self) -> str:
        """The path, with the way inside the archive: the beginning of the ids of its documents."""
        return self.path if self.member is None else f"{self.path}/{self.member}"

    def text(self, *, markup: bool = False) -> str:
        """The file decoded; ``markup``: it may declare its encoding. Raises DocumentError."""
        decoded = decode(self.data, self.name, markup=markup, fallback=self.options.fallback)
        if decoded.note is not None:
            self.note(decoded.note)
        return decoded.text

    def origin(self, *, record: int | None = None, field: str | None = None, runs: Runs | None = None, pages: tuple[int, ...] = ()) -> Origin:
        """The origin of a document taken from this file."""
        return Origin(path=self.path, member=self.member, record=record, field=field, runs=runs, pages=pages)

    def skip(self, reason: str, record: str = "") -> None:
        """Write down that the file, or a record of it, is not read."""
        self.ledger.skipped.append(Skipped(f"{self.name}#{record}" if record else self.name, reason))

    def note(self, reason: str) -> None:
        """Write down something about the file, which is read all the same."""
        note = Note(self.name, reason)
        if note not in self.ledger.notes[-1:]:
            self.ledger.notes.append(note)

    def error(self, reason: str) -> DocumentError:
        """The error that says why this file cannot be read."""
        return DocumentError(f"{self.name}: {reason}")

    def no_articles(self, reason: str) -> NoArticlesError:
        """The error that says that this file is data, not articles."""
        return NoArticlesError(f"{self.name}: {reason}")
