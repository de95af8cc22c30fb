"""The files that paths name: themselves, or what a folder holds, without what is hidden, ignored, excluded or elsewhere."""

from __future__ import annotations

import errno
import pathlib
import stat
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import attrs

from factcheck.documents.readers.file import Options, Skipped
from factcheck.documents.readers.formats import format_of

IGNORE_FILE = ".gitignore"
REPOSITORY = ".git"
LARGEST_IGNORE = 1 << 20


@attrs.frozen(slots=True)
class Found:
    """A file to read; ``named``: the path itself was given, not a folder around it."""

    path: pathlib.Path
    named: bool


if TYPE_CHECKING:
    import pathspec


@attrs.frozen(slots=True)
class _Ignoring:
    """What one ignore file says of what lies under its folder."""

    folder: pathlib.Path
    spec: pathspec.GitIgnoreSpec

    def says(self, path: pathlib.Path, *, is_folder: bool) -> bool | None:
        """Whether the path is ignored; None where the file says nothing of it."""
        relative = path.relative_to(self.folder).as_posix()
        return self.spec.check_file(relative + "/" if is_folder else relative).include


def files(path: pathlib.Path, options: Options) -> Iterator[Found | Skipped]:
    """The files that a path names, in the order of their names; what cannot be opened is a ``Skipped``. Never raises for what lies on disk."""
    walk = _Walk(path, options)
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        yield Skipped(path.as_posix(), reason(error))
        return
    if stat.S_ISDIR(mode):
        yield from walk.folder(path, 0, _above(path) if options.gitignore else ())
    elif walk.excluded(path, is_folder=False):
        return
    elif stat.S_ISREG(mode):
        yield Found(path, named=True)
    else:
        yield Skipped(path.as_posix(), "not a file or folder")


class _Walk:
    """One walk through what a path names."""

    def __init__(self, root: pathlib.Path, options: Options) -> None:
        self.root = root
        self.options = options
        self.exclude = _spec(options.exclude) if options.exclude else None

    def excluded(self, path: pathlib.Path, *, is_folder: bool) -> bool:
        name = path.as_posix()
        return self.exclude is not None and self.exclude.match_file(name + "/" if is_folder else name)

    def folder(self, folder: pathlib.Path, depth: int, ignoring: tuple[_Ignoring, ...]) -> Iterator[Found | Skipped]:
        try:
            names = sorted(path.name for path in folder.iterdir())
        except OSError as error:
            yield Skipped(folder.as_posix(), reason(error))
            return
        if depth > self.options.limits.nesting:
            yield Skipped(folder.as_posix(), f"more than {self.options.limits.nesting} folders deep (limit nesting)")
            return
        if self.options.gitignore and IGNORE_FILE in names:
            ignoring = (*ignoring, *_read(folder))
        for name in names:
            if not name.startswith("."):
                yield from self._entry(folder / name, depth, ignoring)

    def _entry(self, path: pathlib.Path, depth: int, ignoring: tuple[_Ignoring, ...]) -> Iterator[Found | Skipped]:
        try:
            linked, is_folder = path.is_symlink(), path.is_dir()
            if linked and (is_folder or not path.resolve().is_relative_to(self.root.resolve())):
                return
            is_file = path.is_file()
        except (OSError, RuntimeError) as error:
            yield Skipped(path.as_posix(), reason(error))
            return
        if (not is_folder and format_of(path.name) is None) or self.excluded(path, is_folder=is_folder):
            return
        if _ignored(path, ignoring, is_folder=is_folder):
            return
        if is_folder:
            yield from self.folder(path, depth + 1, ignoring)
        else:
            yield Found(path, named=False) if is_file else Skipped(path.as_posix(), "a link that leads nowhere" if linked else "not a file")


def _ignored(path: pathlib.Path, ignoring: tuple[_Ignoring, ...], *, is_folder: bool) -> bool:
    """What the innermost ignore file says that says anything."""
    if not ignoring:
        return False
    whole = path.absolute()
    return next((said for file in reversed(ignoring) if (said := file.says(whole, is_folder=is_folder)) is not None), False)


def _above(folder: pathlib.Path) -> tuple[_Ignoring, ...]:
    """The ignore files between the root of the repository and the folder; none when there is no repository, or when they ignore the folder itself."""
    found: list[_Ignoring] = []
    whole = folder.absolute()
    for parent in whole.parents if not (whole / REPOSITORY).exists() else ():
        found[:0] = _read(parent)
        if (parent / REPOSITORY).exists():
            return () if _ignored(whole, tuple(found), is_folder=True) else tuple(found)
    return ()


def _spec(globs: Iterable[str]) -> pathspec.GitIgnoreSpec:
    import pathspec

    return pathspec.GitIgnoreSpec.from_lines(globs)


def _read(folder: pathlib.Path) -> list[_Ignoring]:
    try:
        with (folder / IGNORE_FILE).open("rb") as file:
            lines = file.read(LARGEST_IGNORE).decode("utf-8", "replace").splitlines()
        return [_Ignoring(folder.absolute(), _spec(lines))]
    except (OSError, ValueError):  # a pattern that is none ignores nothing
        return []


def reason(error: Exception) -> str:
    """What went wrong, in words that do not depend on the locale."""
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    if isinstance(error, PermissionError):
        return "cannot be opened: permission denied"
    if isinstance(error, OSError) and error.errno is not None:
        return f"cannot be read: {errno.errorcode.get(error.errno, str(error.errno))}"
    return "cannot be read"
