"""The engine of one machine: a pool of processes, and files as its shuffle. Rows on disk, never all of them in memory."""

from __future__ import annotations

import concurrent.futures
import heapq
import itertools
import struct
import tempfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self, TypeVar

import attrs

from factcheck.adapters.engines import flow
from factcheck.adapters.engines.reading import numbered
from factcheck.adapters.engines.rows import Reducer, Row, Task, grouped
from factcheck.documents import Document
from factcheck.pipeline import Options
from factcheck.reports.report import Report

_LENGTHS = struct.Struct("<III")
# Rows are sorted in runs of so many bytes; the runs are merged when they are read.
_RUN = 1 << 26
# Files of one partition that are merged at once.
_MERGED = 64
# Into so many parts per partition the documents are spread: the slowest part counts less.
_PARTS = 2

Item = TypeVar("Item")
Result = TypeVar("Result")

# Files of rows; a family to keep to, or nothing for all.
Part = tuple[tuple[Path, ...], bytes]
Data = tuple[Part, ...]


def check(documents: Iterable[Document], *, options: Options = flow.DEFAULTS, partitions: int = 8, jobs: int = 1) -> Report:
    """The report of ``pipeline.check``, by the steps of an engine, on ``jobs`` processes; what is between the steps lies in files, not in memory."""
    with Local(partitions, jobs) as engine:
        return flow.report(engine, flow.compare(engine, engine.rows(numbered(tuple(documents))), options))


class Local:
    """An engine on this machine. Use it as a context: it owns a folder of its own for the rows, and the processes, until its end."""

    def __init__(self, partitions: int = 8, jobs: int = 1) -> None:
        self.partitions = partitions
        self._folder = tempfile.TemporaryDirectory(prefix="factcheck-engine-")
        self._pool = concurrent.futures.ProcessPoolExecutor(jobs) if jobs > 1 else None
        self._names = itertools.count()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)
        self._folder.cleanup()

    def rows(self, rows: Iterable[Row]) -> Data:
        """Rows handed in, dealt out one by one to a few files for every partition."""
        paths = [self._path() for _ in range(self.partitions * _PARTS)]
        with _Files(paths) as files:
            for row, file in zip(rows, itertools.cycle(files), strict=False):
                _write(file, (row,))
        return tuple(((path,), b"") for path in paths)

    def each(self, data: Data, task: Task) -> Data:
        """A task over every part."""
        return self._run(_Each(task), [(part, self._path()) for part in data])

    def by_key(self, data: Data, reducer: Reducer) -> Data:
        """Every part cut by the partition of its keys and sorted, then every partition merged from all of them."""
        cut = [(part, tuple(self._path() for _ in range(self.partitions))) for part in data]
        runs = self._map(_cut, cut)
        by_partition = [tuple(path for some in runs for path in some[number]) for number in range(self.partitions)]
        return self._run(_Reduced(reducer), [((paths, b""), self._path()) for paths in by_partition])

    def only(self, data: Data, family: bytes) -> Data:
        """The same files, read for one family."""
        return tuple((paths, family) for paths, _ in data)

    def together(self, *data: Data) -> Data:
        """All the files."""
        return tuple(part for some in data for part in some)

    def keep(self, data: Data) -> Data:
        """The same: what was computed lies in files already."""
        return data

    def collect(self, data: Data) -> Iterator[Row]:
        """The rows of all files."""
        for part in data:
            yield from _read(part)

    def _path(self) -> Path:
        return Path(self._folder.name) / f"{next(self._names):06d}"

    def _run(self, work: Callable[[tuple[Part, Path]], None], items: list[tuple[Part, Path]]) -> Data:
        self._map(work, items)
        return tuple(((path,), b"") for _, path in items)

    def _map(self, work: Callable[[Item], Result], items: list[Item]) -> list[Result]:
        return list(self._pool.map(work, items) if self._pool else map(work, items))


@attrs.frozen(slots=True)
class _Each:
    """The work of ``Local.each`` on one part."""

    task: Task

    def __call__(self, item: tuple[Part, Path]) -> None:
        part, path = item
        with path.open("wb") as file:
            _write(file, self.task(_read(part)))


@attrs.frozen(slots=True)
class _Reduced:
    """The work of ``Local.by_key`` on one partition: its sorted runs merged, and reduced as they come."""

    reducer: Reducer

    def __call__(self, item: tuple[Part, Path]) -> None:
        (paths, _), path = item
        with path.open("wb") as file:
            _write(file, self.reducer(grouped(_merged(paths, path))))


def _cut(item: tuple[Part, tuple[Path, ...]]) -> list[list[Path]]:
    """A part as sorted runs by partition, one or more for each that has rows."""
    part, paths = item
    runs: list[list[Path]] = [[] for _ in paths]
    held: list[list[Row]] = [[] for _ in paths]
    size = 0
    for row in _read(part):
        held[spread(row[0], len(paths))].append(row)
        size += sum(map(len, row))
        if size >= _RUN:
            _flush(held, paths, runs)
            size = 0
    _flush(held, paths, runs)
    return runs


def spread(key: bytes, partitions: int) -> int:
    """The partition of a key: the same in every process, whatever the seed of its hashes.

    >>> spread(b"office|holder|castro", 7) == spread(b"office|holder|castro", 7) < 7
    True
    """
    return zlib.crc32(key) % partitions


def _flush(held: list[list[Row]], paths: tuple[Path, ...], runs: list[list[Path]]) -> None:
    for some, path, found in zip(held, paths, runs, strict=True):
        if some:
            some.sort()
            found.append(path.with_suffix(f".{len(found)}"))
            with found[-1].open("wb") as file:
                _write(file, some)
            some.clear()


def _merged(paths: tuple[Path, ...], place: Path) -> Iterator[Row]:
    """The rows of sorted files, sorted; of many files, some are merged into one first, since only so many can be open."""
    names = itertools.count()
    while len(paths) > _MERGED:
        first = place.with_suffix(f".m{next(names)}")
        with first.open("wb") as file:
            _write(file, heapq.merge(*(_read(((path,), b"")) for path in paths[:_MERGED])))
        for path in paths[:_MERGED]:
            path.unlink()
        paths = (*paths[_MERGED:], first)
    yield from heapq.merge(*(_read(((path,), b"")) for path in paths))


def _write(file: BinaryIO, rows: Iterable[Row]) -> None:
    for key, order, payload in rows:
        file.write(_LENGTHS.pack(len(key), len(order), len(payload)))
        file.write(key)
        file.write(order)
        file.write(payload)


def _read(part: Part) -> Iterator[Row]:
    """The rows of files, of one family where one is named."""
    paths, family = part
    for path in paths:
        with path.open("rb", buffering=1 << 18) as file:
            while head := file.read(_LENGTHS.size):
                one, other, rest = _LENGTHS.unpack(head)
                key = file.read(one)
                if family and not key.startswith(family):
                    file.seek(other + rest, 1)
                    continue
                yield key, file.read(other), file.read(rest)


class _Files:
    """Several files open for writing at once."""

    def __init__(self, paths: list[Path]) -> None:
        self._open = [path.open("wb") for path in paths]

    def __enter__(self) -> list[BinaryIO]:
        return list(self._open)

    def __exit__(self, *_: object) -> None:
        for file in self._open:
            file.close()
