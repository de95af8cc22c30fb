"""The door to Arrow: rows as record batches and back, for engines that move those."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs
import pyarrow as pa

from factcheck.adapters.engines.rows import Reducer, Row, Task, grouped

SCHEMA = pa.schema([("key", pa.binary()), ("ord", pa.binary()), ("payload", pa.binary())])
# A batch is closed at so many rows or bytes, whichever comes first.
_ROWS, _BYTES = 4096, 1 << 22


def rows_of(batches: Iterable[pa.RecordBatch]) -> Iterator[Row]:
    """The rows of batches, in order."""
    for batch in batches:
        yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)


def batches_of(rows: Iterable[Row]) -> Iterator[pa.RecordBatch]:
    """Rows in batches of bounded size."""
    held: list[Row] = []
    size = 0
    for row in rows:
        held.append(row)
        size += len(row[2])
        if len(held) >= _ROWS or size >= _BYTES:
            yield _batch(held)
            held, size = [], 0
    if held:
        yield _batch(held)


def _batch(rows: list[Row]) -> pa.RecordBatch:
    return pa.RecordBatch.from_arrays([pa.array(column, pa.binary()) for column in zip(*rows, strict=True)], schema=SCHEMA)


def table(rows: Iterable[Row]) -> pa.Table:
    """Rows as one table."""
    return pa.Table.from_batches(batches_of(rows), SCHEMA)


@attrs.frozen(slots=True)
class Mapped:
    """A task over batches."""

    task: Task

    def __call__(self, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """What the task makes of their rows."""
        return batches_of(self.task(rows_of(batches)))


@attrs.frozen(slots=True)
class Reduced:
    """A reducer over the sorted batches of a partition; groups go on from batch to batch."""

    reducer: Reducer

    def __call__(self, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """What the reducer makes of their groups."""
        return batches_of(self.reducer(grouped(rows_of(batches))))
