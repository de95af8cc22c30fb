"""The tables of MediaWiki: rows and cells by the marks at the start of lines and between them, with their attributes."""

from __future__ import annotations

import re

from factcheck.documents.wiki.braces import Braces
from factcheck.documents.wiki.inline import Inline
from factcheck.documents.writer import Writer

DEEPEST = 20  # tables in tables; what is nested deeper is not read
START = re.compile(r"[ \t:]*(\{\||\|\}|\|-|\|\+|\||!)")
NEXT = re.compile(r"\{\{|\[\[|\n|\|\||!!|<!--|<[a-zA-Z]|\|")
SPAN = re.compile(r"(row|col)span\s{0,3}=\s{0,3}[\"']?(\d{1,3})", re.IGNORECASE)


def read_table(source: str, at: int, braces: Braces, writer: Writer, inline: Inline) -> int:
    """The table that begins at ``at``, written with its rows and cells; where the line behind it begins."""
    reader = _Table(source, braces, writer, inline)
    depth = 0
    while at < len(source):
        mark = START.match(source, at)
        word = mark.group(1) if mark is not None else ""
        if mark is None:
            at = reader.text(at)
        elif word == "{|":
            depth += 1
            if depth <= DEEPEST:
                writer.open_table()
            at = reader.line_end(at) + 1
        elif word == "|}":
            if depth <= DEEPEST:
                writer.close_table()
            depth -= 1
            at = mark.end()
            if depth == 0:
                return reader.line_end(at) + 1
        elif word == "|-":
            writer.row()
            at = reader.line_end(at) + 1
        elif word == "|+":
            at = reader.caption(mark.end())
        else:
            at = reader.cells(mark.end(), header=word == "!")
    while depth > 0:
        writer.close_table()
        depth -= 1
    return at


class _Table:
    """Reads the lines of a table."""

    def __init__(self, source: str, braces: Braces, writer: Writer, inline: Inline) -> None:
        self.source = source
        self.braces = braces
        self.writer = writer
        self.inline = inline

    def line_end(self, at: int) -> int:
        """Where a line ends."""
        end = self.source.find("\n", at)
        return len(self.source) if end < 0 else end

    def text(self, at: int) -> int:
        """A line that goes on with the cell before it."""
        end = self.line_end(at)
        if self.source[at:end].strip():
            if self.writer.writing:
                self.writer.put(self.writer.read, at, " ")
            self.inline.write(at, end, single=True)
        return end + 1

    def caption(self, start: int) -> int:
        """The caption, up to the next mark."""
        end, bar = self._content(start, header=False)
        self.writer.begin("paragraph")
        self.inline.write(self._behind(start, bar), end)
        self.writer.end()
        self.writer.caption()
        return self.line_end(end) + 1

    def cells(self, start: int, *, header: bool) -> int:
        """The cells of a line, each with what belongs to it on the lines below."""
        while True:
            end, bar = self._content(start, header=header)
            spans = {kind.lower(): int(number) for kind, number in SPAN.findall(self.source[start:bar])} if bar > start else {}
            self.writer.cell(header=header, rows=spans.get("row", 1), columns=spans.get("col", 1))
            self.inline.write(self._behind(start, bar), end, single=True)
            if not self.source.startswith(("||", "!!"), end):
                return self.line_end(end) + 1
            start = end + 2

    def _behind(self, start: int, bar: int) -> int:
        """Where the text of a cell begins: behind its attributes, if it has any."""
        return bar + 1 if bar >= start and "\n" not in self.source[start:bar] else start

    def _content(self, start: int, *, header: bool) -> tuple[int, int]:
        """Where a cell ends on its line, and the bar behind its attributes or -1; templates, links and notes are passed whole."""
        position, bar = start, -1
        while (found := NEXT.search(self.source, position)) is not None:
            mark, at = found.group(), found.start()
            pair = self.braces.pairs.get(at)
            passed = self.braces.skipped.get(at) or (pair.end if pair is not None else 0)
            if passed:
                position = passed
            elif mark in {"\n", "||"} or (mark == "!!" and header):
                return at, bar
            else:
                bar = at if mark == "|" and bar < 0 else bar
                position = found.end()
        return len(self.source), bar
