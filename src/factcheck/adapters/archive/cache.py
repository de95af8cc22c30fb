"""The archive as a cache: what was read of documents is kept in a folder, and only what has changed is read again."""

from __future__ import annotations

import pathlib
from collections.abc import Iterable
from types import TracebackType
from typing import Self

from factcheck.adapters.archive.archive import Archive
from factcheck.documents import Document
from factcheck.errors import ArchiveError
from factcheck.pipeline import Record

FILE = "factcheck.db"


class Cache:
    """What was read, in the folder ``path``, which is made when there is none. Raises ArchiveError for a folder that cannot be used."""

    def __init__(self, path: str) -> None:
        try:
            pathlib.Path(path).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ArchiveError(f"{path}: is no folder that can be written: {error.strerror}") from error
        self._archive = Archive(str(pathlib.Path(path, FILE)))

    def read(self, documents: Iterable[Document], jobs: int) -> list[Record]:
        """Every document read, in the order of the documents."""
        given = list(documents)
        self._archive.write(given, jobs=jobs)
        return self._archive.records([document.id for document in given])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._archive.close()
