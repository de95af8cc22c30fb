"""The tables of AsciiDoc: cells between bars, their number in a row by the ``cols`` before the table or by its first line."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import attrs

from factcheck.documents.document import Span
from factcheck.documents.flow import Line
from factcheck.documents.writer import Writer

BAR = re.compile(
    r"(?:(?:^|(?<=\s))(?P<columns>\d{1,3})?(?:\.(?P<rows>\d{1,3}))?[+*]?(?:[<^>](?:\.[<^>])?|\.[<^>])?(?P<style>[adehlmsv])?)?"
    r"(?<!\\)[|!]"
)
COLS = re.compile(r"cols\s{0,3}=\s{0,3}(?:\"([^\"]{1,200})\"|'([^']{1,200})'|([^\s,\]]{1,80}))")
REPEAT = re.compile(r"(\d{1,3})\*")
HEADER = re.compile(r"header|%[\w%]{0,40}header")
Inline = Callable[[Sequence[Span]], None]


@attrs.define(slots=True)
class _Cell:
    """A cell that is being read: its lines, how many columns and rows it fills, whether it is marked as a header."""

    columns: int
    rows: int
    header: bool
    spans: list[Span] = attrs.field(factory=list)


def read_table(source: str, found: Sequence[Line], at: int, writer: Writer, inline: Inline) -> int:
    """The table whose opening line is ``at``, written with its cells; the line behind its closing one, or behind the text."""
    fence = source[found[at].start : found[at].end]
    stated = source[found[at - 1].start : found[at - 1].end] if at and source.startswith("[", found[at - 1].start) else ""
    end = at + 1
    while end < len(found) and source[found[end].start : found[end].end] != fence:
        end += 1
    cells, first_line = _cells(source, found[at + 1 : end], fence[0])
    columns = _columns(stated) or first_line
    inside = [line for line in found[at + 1 : end] if not line.blank]
    first = next((index for index, line in enumerate(found[at + 1 : end]) if not line.blank), 0) + at + 1
    headed = HEADER.search(stated) is not None or (len(inside) > 1 and first == at + 1 and found[first + 1].blank and first_line == columns)
    _write(cells, columns, writer, inline, headed=headed)
    return end + 1


def _columns(stated: str) -> int:
    found = COLS.search(stated)
    if found is None:
        return 0
    words = next(group for group in found.groups() if group is not None)
    return sum(int(many.group(1)) if (many := REPEAT.match(part.strip())) else 1 for part in re.split("[,;]", words))


def _cells(source: str, found: Sequence[Line], sign: str) -> tuple[list[_Cell], int]:
    """The cells in order, and how many of them stand in the first line."""
    cells: list[_Cell] = []
    first_line = 0
    for line in found:
        position = line.start
        if line.blank or source.startswith("//", line.start):
            continue
        for bar in BAR.finditer(source[line.start : line.end]):
            if bar.group()[-1] != sign:
                continue
            _add(cells, source, position, line.start + bar.start())
            position = line.start + bar.end()
            cells.append(_Cell(min(int(bar["columns"] or 1), 60), min(int(bar["rows"] or 1), 1_000), bar["style"] == "h"))
        _add(cells, source, position, line.end)
        first_line = first_line or len(cells)
    return cells, first_line


def _add(cells: list[_Cell], source: str, start: int, end: int) -> None:
    words = source[start:end]
    bare = words.strip()
    if cells and bare:
        lead = len(words) - len(words.lstrip())
        cells[-1].spans.append(Span(start + lead, start + lead + len(bare)))


def _write(cells: Sequence[_Cell], columns: int, writer: Writer, inline: Inline, *, headed: bool) -> None:
    """The cells in rows of ``columns``; what a cell from above fills is left free."""
    writer.open_table()
    column, row = columns, -1
    taken: dict[int, int] = {}
    for cell in cells:
        while row >= 0 and column < columns and taken.get(column, 0):
            taken[column] -= 1
            column += 1
        if column >= columns:
            column, row = 0, row + 1
            writer.row()
        while column < columns and taken.get(column, 0):
            taken[column] -= 1
            column += 1
        writer.cell(header=cell.header or (headed and row == 0), rows=cell.rows, columns=cell.columns)
        for number, span in enumerate(cell.spans):
            if number and writer.writing:
                writer.put(writer.read, span.start, " ")
            inline([span])
        for filled in range(column, column + cell.columns):
            taken[filled] = cell.rows - 1
        column += cell.columns
    writer.close_table()
