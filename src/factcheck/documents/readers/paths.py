"""Files and folders as documents, one by one.

A folder is walked in the order of its names; hidden files, what Git ignores and symbolic links that lead out of it are passed over, as are files
whose suffix tells no format. A file that is named is read whatever its suffix: its content tells the format. What cannot be read is written into
the ledger with the reason, and the rest is read all the same.
"""

from __future__ import annotations

import pathlib
import sys
from collections.abc import Iterable, Iterator

from factcheck.documents.document import Document
from factcheck.documents.readers.file import DEFAULTS, File, Ledger, NoArticlesError, Options, Skipped
from factcheck.documents.readers.formats import Format, documents_of, format_named, format_of, sniff
from factcheck.documents.readers.walk import Found, files, reason
from factcheck.errors import DocumentError

#: The path that stands for standard input, and the id of what is read there.
STANDARD_INPUT = "-"
STANDARD_NAME = "stdin"


def read_paths(paths: Iterable[str | pathlib.PurePath], *, options: Options = DEFAULTS, ledger: Ledger | None = None) -> Iterator[Document]:
    """The documents under the paths, read while they are taken, in the order of their files' names.

    The id of a file is the path as it was given, with forward slashes; inside a folder, the folder's path and the way from there. A record is
    ``file#record``, a member of an archive ``file/member``. A file that is reached twice is read once. ``ledger`` is told what was skipped. Raises
    DocumentError for an ``options.format`` that does not exist, and for nothing that lies on disk.
    """
    ledger = Ledger() if ledger is None else ledger
    forced = format_named(options.format) if options.format is not None else None
    found: dict[str, Found | Skipped] = {}
    for path in paths:
        if str(path) == STANDARD_INPUT:
            found.setdefault(STANDARD_INPUT, Found(pathlib.Path(STANDARD_INPUT), named=True))
            continue
        for file in files(pathlib.Path(path), options):
            found.setdefault(file.path if isinstance(file, Skipped) else file.path.as_posix(), file)
    for _, file in sorted(found.items()):
        if isinstance(file, Skipped):
            ledger.skipped.append(file)
        else:
            yield from _documents(file, options, ledger, forced)


def _documents(found: Found, options: Options, ledger: Ledger, forced: Format | None) -> Iterator[Document]:
    standard = found.path.as_posix() == STANDARD_INPUT
    name = STANDARD_NAME if standard else found.path.as_posix()
    file = File(path=name, data=b"", named=found.named, options=options, ledger=ledger)
    try:
        data = _bytes(None if standard else found.path, file)
        format = (forced if found.named else None) or format_of(name) or sniff(data)  # noqa: A001  the field is called format
        yield from read_file(File(path=name, data=data, named=found.named, options=options, ledger=ledger), format)
    except DocumentError as error:
        if found.named or not isinstance(error, NoArticlesError):
            file.skip(str(error).removeprefix(f"{name}: "))


def read_file(file: File, format: Format) -> Iterator[Document]:  # noqa: A002  the field is called format
    """The documents of a file, no more than the limit on records. Raises DocumentError."""
    most = file.options.limits.records
    for number, document in enumerate(documents_of(file, format)):
        if number == most:
            file.note(f"only the first {most} records are read (limit records)")
            return
        yield document


def _bytes(path: pathlib.Path | None, file: File) -> bytes:
    """What is in a file, or in standard input for None. Raises DocumentError."""
    largest = file.options.limits.size
    try:
        if path is None:
            data = sys.stdin.buffer.read(largest + 1)
        else:
            with path.open("rb") as stream:
                data = stream.read(largest + 1)
    except OSError as error:
        raise file.error(reason(error)) from None
    if len(data) > largest:
        raise file.error(f"larger than {largest} bytes (limit size)")
    return data
