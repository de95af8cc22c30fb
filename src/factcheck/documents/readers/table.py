"""CSV and TSV: a document for each row, its text one of the columns. The first row names the columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.documents.document import Document
from factcheck.documents.lines import line_starts
from factcheck.documents.origin import Runs, runs_of
from factcheck.documents.readers.file import File
from factcheck.documents.readers.records import NAMES, Record, Records, candidates, folded_names, looks_like_html

DELIMITERS = ",;\t|"
_QUOTED = re.compile(r'"[^"]*+(?:""[^"]*+)*+')
_HEAD = 64 * 1024


class Cell(NamedTuple):
    """Where a field stands: its characters ``text[start:end]``, the end of what follows the closing quotation mark, and whether it is quoted.

    ``stop`` is -1 for a quotation that is never closed.
    """

    start: int
    end: int
    stop: int
    quoted: bool

    def value(self, text: str) -> str:
        """The characters of the field: inside quotation marks, two of them stand for one."""
        if not self.quoted:
            return text[self.start : self.end]
        return text[self.start : self.end].replace('""', '"') + text[self.end + 1 : max(self.stop, 0)]

    def anchors(self, text: str) -> Iterator[tuple[int, int]]:
        """The pieces of the value, as ``runs_of`` takes them."""
        offset, at = 0, self.start
        while self.quoted and (doubled := text.find('""', at, self.end)) >= 0:
            yield offset, at
            offset, at = offset + doubled + 1 - at, doubled + 2
        yield offset, at
        if self.quoted and self.stop > self.end + 1:
            yield offset + self.end - at, self.end + 1


def read(file: File) -> Iterator[Document]:
    """The documents of a table. Raises NoArticlesError when no column holds texts."""
    text = file.text()
    rows = cells(file, text, delimiter(text))
    records = Records(file)
    head = [cell.value(text).strip() for cell in next(rows, ())]
    names = folded_names(head)
    given = file.options.fields
    columns = {part: [head.index(key) for key in candidates(part, names, given) if key in head] for part in NAMES}
    if not columns["text"]:
        raise file.no_articles(f"no column {given['text']}" if "text" in given else f"no column of texts among {', '.join(head[:20])[:200]}")
    lines = line_starts(text)
    for number, row in enumerate(rows, 1):
        document = _document(records, head, columns, text, row, number, lines)
        if document is not None:
            yield document
    records.close()


def _document(
    records: Records, head: Sequence[str], columns: dict[str, list[int]], text: str, row: Sequence[Cell], number: int, lines: tuple[int, ...]
) -> Document | None:
    chosen = {part: next((index for index in found if index < len(row) and row[index].value(text).strip()), None) for part, found in columns.items()}
    at = chosen.pop("text")
    if at is None:
        records.without_text(number)
        return None
    cell, value = row[at], row[at].value(text)
    if cell.stop < 0:
        records.refuse(number, "a quoted field is never closed")
        return None

    def runs() -> Runs:
        return runs_of(value, cell.anchors(text), lines)

    html = "html" in head[at].casefold() or looks_like_html(value)
    parts = {part: None if index is None else row[index].value(text) for part, index in chosen.items()}
    return records.document(Record(number=number, text=value, field=head[at], format="html" if html else "text", **parts), runs)


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


def cells(file: File, text: str, sign: str) -> Iterator[list[Cell]]:
    """The rows of a table, those that hold nothing left out. A quoted field may hold line breaks; a quotation mark inside it is written twice.

    Raises DocumentError for a row of more fields than the limit on elements.
    """
    bare = re.compile(rf"[^\r\n{re.escape(sign)}]*+(?:\r(?!\n)[^\r\n{re.escape(sign)}]*+)*+")
    most = file.options.limits.elements
    at = 0
    while at < len(text):
        row = [_cell(text, at, bare)]
        while text.startswith(sign, at := _after(text, row[-1])):
            row.append(_cell(text, at + 1, bare))
            if len(row) > most:
                raise file.error(f"more than {most} fields in one row (limit elements)")
        at += 2 if text.startswith("\r\n", at) else 1
        if len(row) > 1 or row[0].value(text).strip():
            yield row


def _after(text: str, cell: Cell) -> int:
    return cell.stop if cell.stop >= 0 else len(text)


def _cell(text: str, at: int, bare: re.Pattern[str]) -> Cell:
    """The field that starts at ``at``; what follows a closing quotation mark belongs to it."""
    if not text.startswith('"', at):
        found = bare.match(text, at)
        end = found.end() if found is not None else at
        return Cell(at, end, end, quoted=False)
    quoted = _QUOTED.match(text, at)
    end = quoted.end() if quoted is not None else at
    if not text.startswith('"', end):
        return Cell(at + 1, end, -1, quoted=True)
    after = bare.match(text, end + 1)
    return Cell(at + 1, end, after.end() if after is not None else end + 1, quoted=True)
