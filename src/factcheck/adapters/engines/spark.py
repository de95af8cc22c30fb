"""The engine of a cluster: Apache Spark, with the session that the caller hands over. The extra ``[spark]`` installs what it needs.

Spark shuffles and sorts; Python reads rows batch by batch, never a call for every key. A lost executor is Spark's affair: it runs its tasks again.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import attrs
import pyarrow as pa

from factcheck.adapters.engines import arrow, flow
from factcheck.adapters.engines.reading import numbered
from factcheck.adapters.engines.rows import RECORD, Reducer, Row, Task, number, packed, unpacked
from factcheck.adapters.inputs import Inputs, document_of, gather
from factcheck.documents import Document
from factcheck.errors import DocumentError
from factcheck.pipeline import Options
from factcheck.reports.report import Report, Skipped, finding_data, json_text

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

_ROWS = "key binary, ord binary, payload binary"
_FINDINGS = "id string, kind string, relation string, code string, rule string, severity string, message string, similarity double, finding string"
# Cores where the session does not tell.
_UNTOLD = 8
# So many parts for every partition: documents are read by many short tasks, so that a lost one costs little.
_PARTS = 2


def check(session: SparkSession, documents: Any, *, options: Options = flow.DEFAULTS, partitions: int | None = None) -> Report:
    """The report of ``factcheck.check``, made on the cluster of ``session``; all of it comes to the caller.

    ``documents`` is a Spark data frame with the columns ``id`` and ``text`` and, if it has them, ``published``, ``language``, ``title``; or anything
    that ``factcheck.check`` takes, which is then read here and sent out. ``partitions``: into how many parts keys are spread (default: twice the
    cores). A row without id or text is listed in ``report.skipped``. Raises DocumentError for an id given twice.
    """
    with Spark(session, partitions) as engine:
        rows, inputs = _rows(engine, documents)
        return flow.report(engine, flow.compare(engine, rows, options)).without(inputs.skipped, inputs.notes)


def write(
    session: SparkSession, documents: Any, path: str, *, options: Options = flow.DEFAULTS, partitions: int | None = None, mode: str = "errorifexists"
) -> tuple[Skipped, ...]:
    """The findings of ``check`` as Parquet files under ``path``, written by the cluster: neither texts nor copies come to the caller.

    One row for each finding: id, kind, relation, code, rule, severity, message, similarity, and ``finding``, its JSON as in the report. Their order
    is not that of the report. ``mode`` is Spark's: errorifexists, overwrite, append, ignore. Returns what was skipped, sorted.
    """
    with Spark(session, partitions) as engine:
        rows, inputs = _rows(engine, documents)
        found = flow.compare(engine, rows, options).found
        found.mapInArrow(_records, _FINDINGS).write.mode(mode).parquet(path)
        return tuple(sorted((Skipped(str(entry.path), entry.reason) for entry in inputs.skipped), key=lambda entry: (entry.path, entry.reason)))


class Spark:
    """An engine over data frames of rows. Use it as a context: at its end it gives back what it asked the cluster to keep."""

    def __init__(self, session: SparkSession, partitions: int | None = None) -> None:
        self.session = session
        self.partitions = partitions or 2 * _cores(session)
        self._kept: list[DataFrame] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        for data in self._kept:
            data.unpersist()

    def rows(self, rows: Iterable[Row]) -> DataFrame:
        """Rows handed in, spread by key."""
        return self.session.createDataFrame(arrow.table(rows), _ROWS).repartition(self.partitions * _PARTS, "key")

    def each(self, data: DataFrame, task: Task) -> DataFrame:
        """A task over every partition."""
        return data.mapInArrow(arrow.Mapped(task), _ROWS)

    def by_key(self, data: DataFrame, reducer: Reducer) -> DataFrame:
        """Spark's shuffle and sort, then the reducer over every partition."""
        return data.repartition(self.partitions, "key").sortWithinPartitions("key", "ord").mapInArrow(arrow.Reduced(reducer), _ROWS)

    def only(self, data: DataFrame, family: bytes) -> DataFrame:
        """The rows whose key begins so."""
        return data.where(f"substring(key, 1, 1) = X'{family.hex()}'")

    def together(self, *data: DataFrame) -> DataFrame:
        """The union."""
        return functools.reduce(lambda one, other: one.union(other), data)

    def keep(self, data: DataFrame) -> DataFrame:
        """Persisted where there is room: memory first, then disk."""
        kept = data.persist()
        self._kept.append(kept)
        return kept

    def collect(self, data: DataFrame) -> Iterator[Row]:
        """The rows, to the driver."""
        return arrow.rows_of(data.toArrow().to_batches())


def _cores(session: SparkSession) -> int:
    """The cores of the cluster, as far as the session tells; one that only connects to a server does not."""
    context = getattr(session, "sparkContext", None)
    return int(context.defaultParallelism) if context is not None else _UNTOLD


def _rows(engine: Spark, documents: Any) -> tuple[DataFrame, Inputs]:
    if not hasattr(documents, "mapInArrow"):
        inputs = gather(documents)
        return engine.rows(numbered(inputs.documents)), inputs
    if not {"id", "text"} <= set(documents.columns):
        raise DocumentError(f"data frame: the columns id and text are needed, there are {', '.join(documents.columns)}")
    known = [name for name in ("text", "published", "language", "title") if name in documents.columns]
    frame = documents.selectExpr("cast(id as string) as id", *known)
    named = frame.selectExpr("id", "id is not null and text is not null as told").toArrow().to_pylist()
    names = sorted(row["id"] for row in named if row["told"])
    for one, other in itertools.pairwise(names):
        if one == other:
            raise DocumentError(f"{one}: two documents have this id")
    skipped = tuple(Skipped(str(row["id"]), "a row without id or text") for row in named if not row["told"])
    spread = frame.where("id is not null and text is not null").repartition(engine.partitions * _PARTS, "id")
    ranks = {name: rank for rank, name in enumerate(names)}
    return spread.mapInArrow(_Numbered(ranks), _ROWS), Inputs((), skipped)


@attrs.frozen(slots=True)
class _Numbered:
    """The task that makes rows of the documents of a data frame, each with its rank among the ids."""

    ranks: dict[str, int]

    def __call__(self, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """The batches as batches of rows."""
        return arrow.batches_of(self._rows(batches))

    def _rows(self, batches: Iterator[pa.RecordBatch]) -> Iterator[Row]:
        for batch in batches:
            for row in batch.to_pylist():
                document: Document = document_of(row, row["id"])
                yield RECORD + number(self.ranks[document.id]), b"", packed(document)


def _records(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Findings as the rows of a table."""
    for batch in batches:
        found = [finding_data(unpacked(payload)) for payload in batch.column(2).to_pylist()]
        columns = [pa.array([item[name] for item in found]) for name in ("id", "kind", "relation", "code", "rule", "severity", "message")]
        columns.append(pa.array([item["similarity"] for item in found], pa.float64()))
        columns.append(pa.array([json_text(item) for item in found], pa.string()))
        yield pa.RecordBatch.from_arrays(columns, names=[field.split()[0] for field in _FINDINGS.split(", ")])
