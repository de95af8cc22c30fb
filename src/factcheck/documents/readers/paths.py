"""Files and folders as documents.

A folder is walked in the order of its names; hidden files and symbolic links that lead out of it are passed over, as are files of other suffixes.
A file that is named is read as text whatever its suffix. What cannot be read is a ``Skipped`` record, and the rest is read all the same.
"""

from __future__ import annotations

import errno
import pathlib
import stat
from collections.abc import Iterable, Iterator

import attrs

from factcheck.documents.document import Document
from factcheck.errors import DocumentError

SUFFIXES = {".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown"}
LARGEST = 64 * 1024 * 1024  # bytes of one file
DEEPEST = 64  # folders in folders
BOM = b"\xef\xbb\xbf"
WIDE_BOMS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}
# Control characters that texts hold: tab, line feed, vertical tab, form feed, carriage return, escape.
CONTROLS = bytes(set(range(32)) - {9, 10, 11, 12, 13, 27}) + b"\x7f"


@attrs.frozen(slots=True, order=True)
class Skipped:
    """A path that was to be read and was not, with the reason."""

    path: str
    reason: str


def format_of(path: str) -> str:
    """How a file of that name is laid out: ``markdown`` by its suffix, else ``text``."""
    return SUFFIXES.get(pathlib.PurePath(path).suffix.lower(), "text")


def read_paths(paths: Iterable[str | pathlib.PurePath], *, largest: int = LARGEST) -> tuple[list[Document], list[Skipped]]:
    """The documents under the paths, sorted by their ids, and what was skipped, sorted by path.

    An id is the path as it was given, with forward slashes; inside a folder, the folder's path and the way from there. A file that is reached twice
    is read once. A file of more than ``largest`` bytes is skipped. Never raises for what lies on disk.
    """
    documents: dict[str, Document] = {}
    skipped: dict[str, Skipped] = {}
    for path in paths:
        for found in _files(pathlib.Path(path)):
            if isinstance(found, Skipped):
                skipped.setdefault(found.path, found)
                continue
            name = found.as_posix()
            if name in documents or name in skipped:
                continue
            try:
                documents[name] = Document(id=name, text=_text(found, name, largest), format=format_of(name))
            except DocumentError as error:
                skipped[name] = Skipped(name, str(error).removeprefix(f"{name}: "))
    return [documents[name] for name in sorted(documents)], sorted(skipped.values())


def _files(path: pathlib.Path) -> Iterator[pathlib.Path | Skipped]:
    """The files that a path names: itself, or those of a folder that are texts by their suffix."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        yield Skipped(path.as_posix(), _reason(error))
        return
    if stat.S_ISDIR(mode):
        yield from _walk(path, path.resolve(), 0)
    elif stat.S_ISREG(mode):
        yield path
    else:
        yield Skipped(path.as_posix(), "not a file or folder")


def _walk(folder: pathlib.Path, root: pathlib.Path, depth: int) -> Iterator[pathlib.Path | Skipped]:
    try:
        names = sorted(path.name for path in folder.iterdir())
    except OSError as error:
        yield Skipped(folder.as_posix(), _reason(error))
        return
    if depth > DEEPEST:
        yield Skipped(folder.as_posix(), f"more than {DEEPEST} folders deep")
        return
    for name in names:
        path = folder / name
        if name.startswith("."):
            continue
        try:
            linked, is_folder = path.is_symlink(), path.is_dir()
            if linked and (is_folder or not path.resolve().is_relative_to(root)):
                continue
            is_file = path.is_file()
        except (OSError, RuntimeError) as error:
            yield Skipped(path.as_posix(), _reason(error))
            continue
        if is_folder:
            yield from _walk(path, root, depth + 1)
        elif path.suffix.lower() in SUFFIXES:
            yield path if is_file else Skipped(path.as_posix(), "a link that leads nowhere" if linked else "not a file")


def _reason(error: Exception) -> str:
    """What went wrong, in words that do not depend on the locale."""
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    if isinstance(error, PermissionError):
        return "cannot be opened: permission denied"
    if isinstance(error, OSError) and error.errno is not None:
        return f"cannot be read: {errno.errorcode.get(error.errno, str(error.errno))}"
    return "cannot be read"


def _text(path: pathlib.Path, name: str, largest: int) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(largest + 1)
    except OSError as error:
        raise DocumentError(f"{name}: {_reason(error)}") from None
    if len(data) > largest:
        raise DocumentError(f"{name}: larger than {largest} bytes")
    return decode(data, name)


def decode(data: bytes, name: str) -> str:
    """The text of a file: UTF-8 with or without a byte-order mark, line ends as they are.

    Raises DocumentError naming the file when it is empty, binary (it holds NUL or is a third control characters) or not UTF-8.
    """
    for mark, encoding in WIDE_BOMS.items():
        if data.startswith(mark):
            raise DocumentError(f"{name}: is {encoding}, not UTF-8")
    data = data.removeprefix(BOM)
    if not data.strip():
        raise DocumentError(f"{name}: is empty")
    head = data[: 64 * 1024]
    if b"\0" in data or 3 * (len(head) - len(head.translate(None, CONTROLS))) > len(head):
        raise DocumentError(f"{name}: is binary, not text")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise DocumentError(f"{name}: is not UTF-8: byte 0x{data[error.start]:02x} at offset {error.start} (line {line})") from None
