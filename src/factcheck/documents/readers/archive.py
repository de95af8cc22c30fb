"""Zip archives: the members whose names tell a format, each read as a file, within bounds on their number, size and ratio. Nothing is written."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

import attrs

from factcheck.documents.document import Document
from factcheck.documents.readers.file import File, NoArticlesError
from factcheck.documents.readers.formats import Format, documents_of, format_of
from factcheck.errors import DocumentError

#: Ways to pack that are read; others can be told to use any amount of memory.
PACKINGS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
FREE = 1 << 20  # bytes that a member may hold whatever its ratio
#: What reading a broken archive may raise.
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError, OverflowError, IndexError)


def read(file: File) -> Iterator[Document]:
    """The documents of an archive, in the order of the names of its members.

    A member that cannot be read is skipped. Raises DocumentError for what is no archive, is inside too many others or holds too many members,
    NoArticlesError when no member has the name of a format that is read.
    """
    limits = file.options.limits
    if file.depth >= limits.archives:
        raise file.error(f"is inside {file.depth} archives already (limit archives)")
    try:
        archive = zipfile.ZipFile(io.BytesIO(file.data))
    except BROKEN:
        raise file.error("is not a zip archive that can be read") from None
    with archive:
        members = archive.infolist()
        file.spent.members += len(members)
        if file.spent.members > limits.members:
            raise file.error(f"holds more than {limits.members} members (limit members)")
        chosen = [(info, format) for info in members if (format := _format(info)) is not None]  # noqa: A001  the field is called format
        if not chosen:
            raise file.no_articles("no member has the name of a format that is read")
        seen: set[str] = set()
        for info, format in sorted(chosen, key=lambda pair: pair[0].filename):  # noqa: A001
            name = _name(info)
            member = name if file.member is None else f"{file.member}/{name}"
            inner = attrs.evolve(file, member=member, data=b"", named=False, depth=file.depth + 1)
            if name in seen:
                inner.skip("is twice in the archive: only the first is read")
                continue
            seen.add(name)
            yield from _member(inner, archive, info, format)


def _member(inner: File, archive: zipfile.ZipFile, info: zipfile.ZipInfo, format: Format) -> Iterator[Document]:  # noqa: A002
    try:
        yield from documents_of(attrs.evolve(inner, data=_bytes(inner, archive, info)), format)
    except NoArticlesError:
        return
    except DocumentError as error:
        inner.skip(str(error).removeprefix(f"{inner.name}: "))


def _format(info: zipfile.ZipInfo) -> Format | None:
    """The format that the name of a member tells; None for folders and for what is hidden."""
    parts = _name(info).split("/")
    if info.filename.endswith("/") or any(part.startswith((".", "__MACOSX")) and part not in {".", ".."} for part in parts):
        return None
    return format_of(parts[-1])


def _name(info: zipfile.ZipInfo) -> str:
    return info.filename.replace("\\", "/")


def _bytes(inner: File, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """What a member holds, within the limits. Raises DocumentError."""
    if info.flag_bits & 1:
        raise inner.error("is encrypted")
    if info.compress_type not in PACKINGS:
        raise inner.error("is packed in a way that is not read")
    if info.filename.startswith("/") or ".." in _name(info).split("/"):
        raise inner.error("has a name that leads out of its archive")
    try:
        with archive.open(info) as stream:
            return bounded(stream, info.compress_size, inner)
    except BROKEN:
        raise inner.error("is broken") from None


def bounded(stream: object, packed: int, inner: File) -> bytes:
    """All that a stream of unpacked bytes gives. Raises DocumentError as soon as it is beyond a limit; ``packed`` is its size before."""
    limits = inner.options.limits
    most = min(limits.size, limits.unpacked - inner.spent.unpacked, max(FREE, packed * limits.ratio))
    data: bytes = stream.read(most + 1)  # type: ignore[attr-defined]
    inner.spent.unpacked += len(data)
    if len(data) <= most:
        return data
    if most == limits.size:
        raise inner.error(f"larger than {limits.size} bytes (limit size)")
    if inner.spent.unpacked > limits.unpacked:
        raise inner.error(f"the members of its archive hold more than {limits.unpacked} bytes (limit unpacked)")
    raise inner.error(f"holds more than {limits.ratio} bytes for each packed one (limit ratio)")
