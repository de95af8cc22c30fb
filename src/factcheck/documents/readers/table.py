"""CSV and TSV: a document for each row, its text one of the columns. The first row names the columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from factcheck.documents.document import Document
from factcheck.documents.lines import line_starts
from factcheck.documents.origin import Runs, runs_of
from factcheck.documents.readers.file import File
from factcheck.documents.readers.records import NAMES, Record, Records, candidates, folded_names, looks_like_html

DELIMITERS = ",;\t|"
_QUOTED = re.compile(r'"[^"]*+(?:""[^"]*+)*+')
_HEAD = 64 * 1024


@attrs.frozen(slots=True)
class Cell:
    """One field: its ``value``, and the pieces of the file that it was taken from, as in ``runs_of``."""

    value: str
    pieces: tuple[tuple[int, int], ...]
    end: int


def read(file: File) -> Iterator[Document]:
    """The documents of a table. Raises NoArticlesError when no column holds texts."""
    text = file.text()
    rows = cells(text, delimiter(text))
    records = Records(file)
    head = [cell.value.strip() for cell in next(rows, ())]
    names = folded_names(head)
    given = file.options.fields
    columns = {part: [head.index(key) for key in candidates(part, names, given) if key in head] for part in NAMES}
    if not columns["text"]:
        raise file.no_articles(f"no column {given['text']}" if "text" in given else f"no column of texts among {', '.join(head[:20])[:200]}")
    lines = line_starts(text)
    for number, row in enumerate(rows, 1):
        document = _document(records, head, columns, row, number, lines)
        if document is not None:
            yield document
    records.close()


def _document(
    records: Records, head: Sequence[str], columns: dict[str, list[int]], row: Sequence[Cell], number: int, lines: tuple[int, ...]
) -> Document | None:
    chosen = {part: next((index for index in found if index < len(row) and row[index].value.strip()), None) for part, found in columns.items()}
    at = chosen.pop("text")
    if at is None:
        records.without_text(number)
        return None
    cell = row[at]
    if cell.end < 0:
        records.refuse(number, "a quoted field is never closed")
        return None

    def runs() -> Runs:
        return runs_of(cell.value, cell.pieces, cell.end, lines)

    html = "html" in head[at].casefold() or looks_like_html(cell.value)
    parts = {part: None if index is None else row[index].value for part, index in chosen.items()}
    return records.document(Record(number=number, text=cell.value, field=head[at], format="html" if html else "text", **parts), runs)


def delimiter(text: str) -> str:
    r"""What stands between the columns: of comma, semicolon, tab and bar the one that the first row has most of outside quotes.

    >>> delimiter('id;text\n1;"Rain, rain, rain"')
    ';'
    """
    row = text[: min(_row_end(text), _HEAD)]
    bare = _QUOTED.sub("", row)
    return max(DELIMITERS, key=lambda sign: (bare.count(sign), -DELIMITERS.index(sign)))


def _row_end(text: str) -> int:
    at = 0
    while True:
        end, quote = text.find("\n", at), text.find('"', at)
        if quote < 0 or (0 <= end < quote):
            return end if end >= 0 else len(text)
        found = _QUOTED.match(text, quote)
        at = found.end() + 1 if found is not None else len(text)


def cells(text: str, sign: str) -> Iterator[list[Cell]]:
    """The rows of a table, those that hold nothing left out. A quoted field may hold line breaks; a quotation mark inside it is written twice.

    A field whose quotation is never closed ends with the text and has the end -1.
    """
    bare = re.compile(rf"[^\r\n{re.escape(sign)}]*+(?:\r(?!\n)[^\r\n{re.escape(sign)}]*+)*+")
    at = 0
    while at < len(text):
        row: list[Cell] = []
        while True:
            cell, at = _cell(text, at, bare)
            row.append(cell)
            if text[at : at + 1] != sign:
                break
            at += 1
        at += 2 if text[at : at + 2] == "\r\n" else 1
        if len(row) > 1 or row[0].value.strip():
            yield row


def _cell(text: str, at: int, bare: re.Pattern[str]) -> tuple[Cell, int]:
    """The field that starts at ``at``, and where it ends."""
    if text[at : at + 1] != '"':
        found = bare.match(text, at)
        end = found.end() if found is not None else at
        return Cell(text[at:end], ((0, at),), end), end
    quoted = _QUOTED.match(text, at)
    end = quoted.end() if quoted is not None else at
    value, pieces = "", [(0, at + 1)]
    parts = text[at + 1 : end].split('""')
    where, length = at + 1, 0
    for part in parts[:-1]:
        length += len(part) + 1
        where += len(part) + 2
        pieces.append((length, where))
    value = '"'.join(parts)
    if text[end : end + 1] != '"':
        return Cell(value, tuple(pieces), -1), len(text)
    after = bare.match(text, end + 1)
    stop = after.end() if after is not None else end + 1
    if stop > end + 1:  # what follows the quotation belongs to the field
        pieces.append((len(value), end + 1))
        return Cell(value + text[end + 1 : stop], tuple(pieces), stop), stop
    return Cell(value, tuple(pieces), end), stop
