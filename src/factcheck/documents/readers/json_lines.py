"""JSON lines: one object on each line, a document for each that has a text. A line that cannot be read is skipped, and the rest is read."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.documents.document import Document
from factcheck.documents.lines import line_starts
from factcheck.documents.readers.file import File
from factcheck.documents.readers.json_records import document_of
from factcheck.documents.readers.json_text import Failure, parse
from factcheck.documents.readers.records import Records
from factcheck.errors import DocumentError


def read(file: File) -> Iterator[Document]:
    """The documents of a file of JSON lines. Raises NoArticlesError when no line has a text."""
    text = file.text()
    lines = line_starts(text)
    records = Records(file)
    for number, start in enumerate(lines, 1):
        end = lines[number] - 1 if number < len(lines) else len(text)
        line = text[start:end]
        if not line or line.isspace():
            continue
        value = parse(line)
        if isinstance(value, Failure):
            records.refuse(number, f"{value.reason} (line {number})")
            continue
        try:
            document = document_of(records, value, number, text, start, lines)
        except DocumentError as error:
            records.refuse(number, f"{error} (line {number})")
            continue
        if document is not None:
            yield document
    records.close()
