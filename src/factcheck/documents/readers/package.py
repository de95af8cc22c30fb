"""Documents that are zip archives of parts (EPUB, DOCX): their parts by name, within the limits of archives."""

from __future__ import annotations

import io
import zipfile
from types import TracebackType
from typing import Self

import attrs

from factcheck.documents.readers.archive import BROKEN, PACKINGS, bounded
from factcheck.documents.readers.file import File


class Package:
    """An open package. Raises DocumentError, on opening for what is no archive or holds too many members, on reading for a part that is broken."""

    def __init__(self, file: File, kind: str) -> None:
        self.file = file
        self.kind = kind
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(file.data))
        except BROKEN:
            raise file.error(f"is not {kind} that can be read") from None
        members = self._archive.infolist()
        file.spent.members += len(members)
        if file.spent.members > file.options.limits.members:
            raise file.error(f"holds more than {file.options.limits.members} members (limit members)")
        self._parts = {info.filename: info for info in members}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._archive.close()

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def part(self, name: str) -> File:
        """A part as a file of its own. Raises DocumentError where it is missing, encrypted, broken or beyond a limit."""
        member = name if self.file.member is None else f"{self.file.member}/{name}"
        inner = attrs.evolve(self.file, member=member, data=b"", named=False)
        info = self._parts.get(name)
        if info is None:
            raise self.file.error(f"is not {self.kind}: it has no {name}")
        if info.flag_bits & 1 or info.compress_type not in PACKINGS:
            raise inner.error("is encrypted or packed in a way that is not read")
        try:
            with self._archive.open(info) as stream:
                return attrs.evolve(inner, data=bounded(stream, info.compress_size, inner))
        except BROKEN:
            raise inner.error("is broken") from None
