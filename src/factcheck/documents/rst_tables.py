"""The tables of reStructuredText: simple ones with columns under rules, and grids with borders."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence

from factcheck.documents.document import Span
from factcheck.documents.flow import Line
from factcheck.documents.writer import Writer

TABLE = re.compile(r"\+[-+]{2,}\+$|={2,}(?:[ \t]+={2,})+$")
RULE = re.compile(r"[=-]+(?:[ \t]+[=-]+)*$")
COLUMN = re.compile(r"[=-]+")
BORDER = re.compile(r"\+[-=+]{2,}\+$")
Inline = Callable[..., None]


def read_table(source: str, found: Sequence[Line], at: int, writer: Writer, inline: Inline) -> int:
    """The table that begins at line ``at``, written with its cells; the line behind it, or ``at`` where what begins there is none."""
    if source[found[at].start] == "+":
        return _grid(source, found, at, writer, inline)
    return _simple(source, found, at, writer, inline)


def _simple(source: str, found: Sequence[Line], at: int, writer: Writer, inline: Inline) -> int:
    """A simple table: a rule, the header, a rule, the rows, a rule; a row whose first column is empty goes on."""
    rule = source[found[at].start : found[at].end]
    margin = found[at].start - found[at].opens
    bounds = [found_.start() for found_ in COLUMN.finditer(rule)]
    rules = [at]
    end = at + 1
    while end < len(found) and len(rules) < 3:
        if not found[end].blank and RULE.match(source, found[end].start, found[end].end) and source[found[end].start] == "=":
            rules.append(end)
            if end + 1 >= len(found) or found[end + 1].blank:
                break
        end += 1
    if len(rules) < 2:
        return at
    heads = range(rules[0] + 1, rules[1]) if len(rules) == 3 else range(0)
    rows: list[tuple[bool, list[list[Span]]]] = []
    for number in range(rules[0] + 1, rules[-1]):
        line = found[number]
        if line.blank or RULE.match(source, line.start, line.end):
            continue
        cells = _cut(source, line, [margin + bound for bound in bounds])
        if cells[0] is None and rows:
            for column, cell in enumerate(cells):
                rows[-1][1][column] += [cell] if cell is not None else []
        else:
            rows.append((number in heads, [[cell] if cell is not None else [] for cell in cells]))
    _write(rows, writer, inline)
    return rules[-1] + 1


def _cut(source: str, line: Line, bounds: Sequence[int]) -> list[Span | None]:
    """A line cut at columns."""
    cells: list[Span | None] = []
    for number, bound in enumerate(bounds):
        start = min(line.opens + bound, line.end)
        end = line.opens + bounds[number + 1] if number + 1 < len(bounds) else line.end
        cells.append(_trimmed(source, max(start, line.start), min(end, line.end)))
    return cells


def _trimmed(source: str, start: int, end: int) -> Span | None:
    words = source[start:end]
    bare = words.strip()
    if not bare:
        return None
    lead = len(words) - len(words.lstrip())
    return Span(start + lead, start + lead + len(bare))


def _grid(source: str, found: Sequence[Line], at: int, writer: Writer, inline: Inline) -> int:
    """A grid; one with merged cells is passed over, for which column its cells belong to is drawn, not written."""
    end = at
    while end < len(found) and not found[end].blank and source[found[end].start] in "+|":
        end += 1
    border = source[found[at].start : found[at].end]
    bounds = [column for column, sign in enumerate(border) if sign == "+"]
    margin = found[at].start - found[at].opens
    rows: list[tuple[bool, list[list[Span]]]] = []
    fresh = True
    for line in found[at + 1 : end]:
        words = source[line.start : line.end]
        if BORDER.match(words):
            if "=" in words:
                rows = [(True, cells) for _, cells in rows]
            fresh = True
            continue
        if any(column >= len(words) or words[column] != "|" for column in bounds):
            return end
        if fresh:
            rows.append((False, [[] for _ in bounds[1:]]))
        fresh = False
        for column, (left, right) in enumerate(itertools.pairwise(bounds)):
            cell = _trimmed(source, line.opens + margin + left + 1, line.opens + margin + right)
            rows[-1][1][column] += [cell] if cell is not None else []
    if end == at + 1:
        return at
    _write(rows, writer, inline)
    return end


def _write(rows: Sequence[tuple[bool, list[list[Span]]]], writer: Writer, inline: Inline) -> None:
    """The rows of a table, each cell with its lines.

    The reading text goes forward only: where a cell before the last has several lines, they are left out.
    """
    writer.open_table()
    for header, cells in rows:
        writer.row()
        for number, parts in enumerate(cells):
            writer.cell(header=header)
            if len(parts) == 1 or (parts and number == len(cells) - 1):
                inline([part for part in parts if part.start >= writer.read], single=True)
    writer.close_table()
