"""Gzip: the file inside, read in the format that the name before ``.gz`` tells, within bounds on its size and ratio."""

from __future__ import annotations

import gzip
import io
import pathlib
import zlib
from collections.abc import Iterator

import attrs

from factcheck.documents.document import Document
from factcheck.documents.readers.archive import bounded
from factcheck.documents.readers.file import File
from factcheck.documents.readers.formats import documents_of, format_of, sniff


def read(file: File) -> Iterator[Document]:
    """The documents of the file inside; their ids and lines are those of that file.

    Raises DocumentError for what is broken or beyond a limit, NoArticlesError where the name tells no format and nobody asked for this file.
    """
    limits = file.options.limits
    if file.depth >= limits.archives:
        raise file.error(f"is inside {file.depth} archives already (limit archives)")
    format = format_of(str(pathlib.PurePath(file.name).with_suffix("")))  # noqa: A001  the field is called format
    if format is None and not file.named:
        raise file.no_articles("the name of the file inside tells no format")
    try:
        with gzip.open(io.BytesIO(file.data)) as stream:
            data = bounded(stream, len(file.data), file)
    except (OSError, EOFError, zlib.error):
        raise file.error("is not a gzip file that can be read") from None
    yield from documents_of(attrs.evolve(file, data=data, depth=file.depth + 1), format or sniff(data))
