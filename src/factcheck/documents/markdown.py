"""Markdown as reading text, with the way back to every character of the source.

The one door to pyromark. Inline markup, link targets, images' paths, footnote references and raw HTML are not read; entities and escapes are read as
what they stand for. Comments to factcheck are kept as directives.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Any

import attrs
import pyromark

from factcheck.documents.document import Document, Span
from factcheck.documents.layout import Cell, Table
from factcheck.documents.matter import Field, fields, read_matter
from factcheck.documents.plain import Block, classify, finish
from factcheck.documents.reading import Reading
from factcheck.documents.writer import Term, only, pairs

Event = tuple[Any, int, int]

_OPTIONS = pyromark.Options
OPTIONS = (
    _OPTIONS.ENABLE_TABLES
    | _OPTIONS.ENABLE_FOOTNOTES
    | _OPTIONS.ENABLE_STRIKETHROUGH
    | _OPTIONS.ENABLE_TASKLISTS
    | _OPTIONS.ENABLE_HEADING_ATTRIBUTES
    | _OPTIONS.ENABLE_DEFINITION_LIST
)
SURROGATE = re.compile("[\ud800-\udfff]")
LINE_BREAK = re.compile(r"<br\s{0,3}/?>", re.IGNORECASE)
CONTINUATION = bytes(0 if byte & 0xC0 == 0x80 else 1 for byte in range(256))
# What a block of its own is, by the tag that opens it; text elsewhere belongs to the innermost of ``CONTAINERS``.
BLOCKS = {"Paragraph", "Heading", "CodeBlock", "Table", "DefinitionListTitle", "DefinitionListDefinition"}
TERMS = {"DefinitionListTitle": "dt", "DefinitionListDefinition": "dd"}
CONTAINERS = {"Item": "item", "BlockQuote": "quote"}
BREAKS = {"SoftBreak": "\n", "HardBreak": "\n", "Rule": ""}


def read_markdown(document: Document) -> Reading:
    """The reading text of a Markdown document. Never raises for what the text holds."""
    matter, opening = read_matter(document.text)
    writer = _Writer(document.text)
    writer.write_fields(fields(document.text, opening))
    stated = len(writer.blocks)
    for name, content, start, end in _events(document.text, opening):
        writer.take(name, content, start, end)
    writer.close()
    text = "".join(writer.pieces)
    blocks = [*writer.blocks[:stated], *finish([_classified(block, text) for block in writer.blocks[stated:]], text)]
    anchors, replaced = tuple(writer.anchors) or ((0, 0),), tuple(writer.replaced)
    return Reading(text, tuple(blocks), anchors, replaced, matter, tuple(writer.directives), tuple(writer.tables))


def _classified(block: Block, text: str) -> Block:
    """Paragraphs and headings that are page furniture or captions, by their form."""
    if block.kind not in {"paragraph", "heading"}:
        return block
    kind = classify(text, block.start, block.end)
    return attrs.evolve(block, kind=kind) if kind in {"boilerplate", "caption"} else block


def _events(text: str, opening: int) -> Iterator[tuple[str, Any, int, int]]:
    """The parser's events from ``opening`` on, as name, content, and range in characters; names of ends begin with a slash."""
    clean = SURROGATE.sub("\ufffd", text[opening:])
    index = list(itertools.accumulate(clean.encode().translate(CONTINUATION), initial=opening))
    event: Any
    for event, place in pyromark.events_with_range(clean, options=OPTIONS):
        start, end = index[place["start"]], index[place["end"]]
        if isinstance(event, str):
            yield event, None, start, end
            continue
        ((name, content),) = event.items()
        if name in {"Start", "End"}:
            tag = content if isinstance(content, str) else next(iter(content))
            yield (tag if name == "Start" else f"/{tag}"), None, start, end
        else:
            yield f"={name}", content, start, end


class _Writer:
    """Collects the reading text run by run, and the blocks, while the events go by."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.pieces: list[str] = []
        self.length = 0
        self.read = 0  # where the last run ends in the source
        self.anchors: list[tuple[int, int]] = []
        self.replaced: list[tuple[int, int]] = []
        self.blocks: list[Block] = []
        self.directives: list[tuple[int, str, Span]] = []
        self.open: tuple[str, int] | None = None  # kind and start of the block that is being written
        self.nesting: list[str] = []
        self.separator = ""
        self.pictures = 0  # depth of images
        self.prose = False  # whether the open block holds text outside images
        self.tables: list[Table] = []
        self.rows: list[list[Cell]] = []  # of the table that is open
        self.cell = -1  # where the open cell begins, or -1
        self.terms: list[Term] = []  # of the list of definitions that is open
        self.mark = 0  # how many blocks stood before the open term or definition

    def take(self, name: str, content: Any, start: int, end: int) -> None:
        """One event."""
        if name.startswith("="):
            self._content(name[1:], content, start, end)
        elif name in BREAKS:
            self._break(name, start, end)
        elif name.startswith("/"):
            self._leave(name[1:])
        else:
            self._enter(name, start, end)

    def _content(self, name: str, content: Any, start: int, end: int) -> None:
        if name in {"Html", "InlineHtml"}:
            self._comments(start, end)
            if LINE_BREAK.match(content) and self.open is not None and self.open[1] >= 0:
                self._emit("\n", start, end)
        elif name in {"Text", "Code"} and content:
            self._write(content, start, end, whole=name == "Text")

    def _break(self, name: str, start: int, end: int) -> None:
        if name == "Rule":
            self.close()
        elif self.open is not None:
            self._emit(BREAKS[name], start, end)

    def _enter(self, name: str, start: int, end: int) -> None:
        if name == "Image":
            self.pictures += 1
        elif name == "TableCell":
            self.separator += " | " if self.nesting[-1:] != ["row"] else "\n"
            self.nesting[-1:] = ["cells"] if self.nesting[-1:] == ["row"] else self.nesting[-1:]
            self.cell = -1
        elif name in {"TableRow", "TableHead"}:
            self.nesting.append("row")
            self.rows.append([])
            return
        elif name == "HtmlBlock":
            self.close()
            self._comments(start, end)
        elif name in BLOCKS or name in CONTAINERS:
            self.close()
            if name == "Paragraph" or name in CONTAINERS or name.startswith("Definition"):
                self.open = (self._kind(), -1) if name not in CONTAINERS else None
            else:
                self.open = ({"Heading": "heading", "CodeBlock": "code", "Table": "table"}[name], -1)
        elif name in {"List", "FootnoteDefinition", "DefinitionList"}:
            self.close()
        self.mark = len(self.blocks) if name in TERMS else self.mark
        self.nesting.append(name)

    def _leave(self, name: str) -> None:
        if self.nesting:
            self.nesting.pop()
        if name == "TableCell" and self.rows:
            self.rows[-1].append(Cell(max(self.cell, 0), self.length if self.cell >= 0 else 0, header=len(self.rows) == 1))
        if name == "Image":
            self.pictures -= 1
        elif name in BLOCKS or name in CONTAINERS or name in {"HtmlBlock", "FootnoteDefinition"}:
            self.close()
        if name in TERMS:
            self.terms.append((TERMS[name], only(self.blocks[self.mark :], header=TERMS[name] == "dt")))
        elif name == "Table" and self.rows:
            self.tables.append(Table(tuple(map(tuple, self.rows))))
            self.rows = []
        elif name == "DefinitionList" and (table := pairs(self.terms)) is not None:
            self.tables.append(table)
        self.terms = [] if name == "DefinitionList" else self.terms

    def write_fields(self, stated: Sequence[Field]) -> None:
        """The fields of the front matter that state a value, as a table of names and values."""
        self.rows = [[] for _ in stated]
        self.open = ("table", -1)
        for row, (name, value) in enumerate(stated):
            self.separator = "\n" if row else ""
            for place in (name, value):
                self.cell = -1
                self._write(self.source[place.start : place.end], place.start, place.end, whole=True)
                self.separator = " | "
                self.rows[row].append(Cell(self.cell, self.length, header=place is name))
        self.close()
        self.tables += [Table(tuple(map(tuple, self.rows)), "pairs")] if stated else []
        self.rows = []

    def _kind(self) -> str:
        """What a paragraph is, by what it stands in."""
        return next((CONTAINERS[name] for name in reversed(self.nesting) if name in CONTAINERS), "paragraph")

    def _write(self, content: str, start: int, end: int, *, whole: bool) -> None:
        if self.open is None:
            self.open = (self._kind(), -1)
        kind, begun = self.open
        if begun < 0:
            self._separate(start, "\n\n" if self.blocks else "")
            self.open = (kind, self.length)
            self.prose = False
        elif self.separator:
            self._separate(start, self.separator)
        self.separator = ""
        self.cell = self.length if self.cell < 0 else self.cell
        self.prose = self.prose or not self.pictures
        self._emit(content, start, end, whole=whole)

    def _separate(self, start: int, words: str) -> None:
        """Words that are not in the source, standing for all between the last run and this one."""
        if words:
            self._anchor(self.read, max(start, self.read), words)

    def _emit(self, content: str, start: int, end: int, *, whole: bool = False) -> None:
        """A run of the source as it is read: a copy where its characters stand there (``whole``: and no others), else a replacement."""
        place = self.source.find(content, start, end)
        if place < self.read or (whole and len(content) != end - start):
            self._anchor(max(start, self.read), max(end, self.read), content)
            return
        last = self.anchors[-1] if self.anchors else None
        copying = last is not None and not (self.replaced and self.replaced[-1][0] == last[0])
        if not (copying and last is not None and place - last[1] == self.length - last[0]):
            self.anchors.append((self.length, place))
        self._append(content, place + len(content))

    def _anchor(self, start: int, end: int, content: str) -> None:
        self.anchors.append((self.length, start))
        self.replaced.append((self.length, end))
        self._append(content, end)

    def _append(self, content: str, read: int) -> None:
        self.pieces.append(content)
        self.length += len(content)
        self.read = max(self.read, read)

    def close(self) -> None:
        """The open block, if it holds anything but white space, is done."""
        if self.open is not None and self.open[1] >= 0:
            kind, start = self.open
            text = "".join(self.pieces[self._piece(start) :])
            lead, tail = len(text) - len(text.lstrip()), len(text) - len(text.rstrip())
            if lead < len(text):
                self.blocks.append(Block(kind if self.prose or kind != "paragraph" else "caption", start + lead, self.length - tail))
        self.open, self.separator = None, ""

    def _piece(self, start: int) -> int:
        """The index of the piece that begins at ``start``: a block begins with a piece."""
        position, index = self.length, len(self.pieces)
        while position > start:
            index -= 1
            position -= len(self.pieces[index])
        return index

    def _comments(self, start: int, end: int) -> None:
        """The comments to factcheck in a stretch of HTML, before the block that is written or comes next."""
        position = start
        while (opened := self.source.find("<!--", position, end)) >= 0:
            closed = self.source.find("-->", opened + 4, end)
            if closed < 0:
                return
            words = self.source[opened + 4 : closed].strip()
            directive = (len(self.blocks), words.removeprefix("factcheck:").strip(), Span(opened, closed + 3))
            if words.startswith("factcheck:") and directive not in self.directives:
                self.directives.append(directive)
            position = closed + 3
