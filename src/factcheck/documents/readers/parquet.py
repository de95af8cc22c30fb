"""Parquet: a document for each row, its text one of the columns. The one door to pyarrow; rows have no lines, so places count in the field."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pyarrow
import pyarrow.parquet

from factcheck.documents.document import Document
from factcheck.documents.readers.file import File
from factcheck.documents.readers.records import NAMES, Record, Records, candidates, folded_names, looks_like_html

ROWS = 1_000  # rows that are in memory at a time


def read(file: File) -> Iterator[Document]:
    """The documents of a table. Raises DocumentError for what is broken or beyond a limit, NoArticlesError when no column holds texts."""
    try:
        table = pyarrow.parquet.ParquetFile(io.BytesIO(file.data))
        _refuse_large(file, table.metadata)
        columns = _columns(file, table.schema_arrow)
        records = Records(file)
        needed = list(dict.fromkeys(name for found in columns.values() for name in found))
        rows = table.iter_batches(batch_size=ROWS, columns=needed, use_threads=False)
        number = 0
        for batch in rows:
            for row in batch.to_pylist():
                number += 1
                document = _document(records, columns, row, number)
                if document is not None:
                    yield document
    except (pyarrow.ArrowException, OSError, ValueError, UnicodeDecodeError, OverflowError, MemoryError):
        raise file.error("is not a Parquet file that can be read") from None
    records.close()


def _refuse_large(file: File, metadata: Any) -> None:
    """Raise DocumentError when the table says that it unpacks to more than the limit."""
    unpacked = sum(metadata.row_group(group).total_byte_size for group in range(metadata.num_row_groups))
    if unpacked > file.options.limits.unpacked:
        raise file.error(f"its columns hold more than {file.options.limits.unpacked} bytes (limit unpacked)")


def _columns(file: File, schema: Any) -> dict[str, list[str]]:
    """The columns that may hold each part of a document, the likeliest first. Raises NoArticlesError when none holds texts."""
    kinds = {field.name: field.type for field in schema}
    names = folded_names(list(kinds))
    given = file.options.fields
    columns = {part: [key for key in candidates(part, names, given) if key in kinds] for part in NAMES}
    columns["text"] = [key for key in columns["text"] if pyarrow.types.is_string(kinds[key]) or pyarrow.types.is_large_string(kinds[key])]
    if not columns["text"]:
        raise file.no_articles(f"no column {given['text']} of strings" if "text" in given else f"no column of texts among {', '.join(kinds)[:200]}")
    return columns


def _document(records: Records, columns: dict[str, list[str]], row: dict[str, Any], number: int) -> Document | None:
    parts = {part: next((row[key] for key in found if row[key] is not None), None) for part, found in columns.items() if part != "text"}
    field = next((key for key in columns["text"] if row[key] and row[key].strip()), None)
    if field is None:
        records.without_text(number)
        return None
    html = "html" in field.casefold() or looks_like_html(row[field])
    return records.document(Record(number=number, text=row[field], field=field, format="html" if html else "text", **parts))
