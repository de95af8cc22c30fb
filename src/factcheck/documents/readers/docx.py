"""DOCX: the body of a document as text, a paragraph or a row of a table to a line, so that a line's number is that of its paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from factcheck.documents.document import Document
from factcheck.documents.flow import POWER, RAISED
from factcheck.documents.layout import Cell, Table
from factcheck.documents.outline import Outline
from factcheck.documents.plain import Block
from factcheck.documents.readers.file import File
from factcheck.documents.readers.package import Package
from factcheck.documents.readers.xml_text import Element, elements

BODY, STYLES = "word/document.xml", "word/styles.xml"
# What is not part of the text as it stands: what was deleted, moved away or is drawn for readers without a feature, codes of fields.
UNREAD = frozenset({"del", "moveFrom", "Fallback", "instrText", "delText", "pPr", "rPr", "sectPr", "txbxContent", "footnoteReference", "proofErr"})
OFF = frozenset({"0", "false", "off"})
NEXT_CELL = " | "


@attrs.define(slots=True)
class _Text:
    """The text so far, with its blocks and tables."""

    pieces: list[str] = attrs.field(factory=list)
    length: int = 0
    blocks: list[Block] = attrs.field(factory=list)
    tables: list[Table] = attrs.field(factory=list)
    titled: bool = False

    def add(self, words: str) -> None:
        self.pieces.append(words)
        self.length += len(words)


def read(file: File) -> Iterator[Document]:
    """The document. Raises DocumentError for what is no DOCX and what is beyond a limit."""
    with Package(file, "a DOCX") as package:
        styles = _styles(package.part(STYLES)) if STYLES in package else {}
        part = package.part(BODY)
        text = _Text()
        for element in elements(part, part.text(markup=True), frozenset({"p", "tbl"})):
            if element.name == "p":
                _paragraph(text, element, styles)
            else:
                _table(text, element)
    if not text.blocks:
        raise file.error("is empty")
    outline = Outline(tuple(text.blocks), tuple(text.tables), text.titled)
    yield Document(id=file.name, text="".join(text.pieces), format="docx", outline=outline, origin=file.origin(field="body"))


def _styles(part: File) -> dict[str, str]:
    """What the styles of a document are, by their ids: their built-in names, which no translation of Word changes, or their level."""
    found: dict[str, str] = {}
    for style in elements(part, part.text(markup=True), frozenset({"style"})):
        name = _value(style.child("name")).lower()
        level = style.find("pPr", "outlineLvl")
        if name == "title":
            kind = "headline"
        elif name.startswith("heading") or (level is not None and _value(level) in set("012345678")):
            kind = "heading"
        elif name == "caption":
            kind = "caption"
        elif "quote" in name:
            kind = "quote"
        elif name.startswith("list"):
            kind = "item"
        else:
            continue
        found[_attribute(style, "styleId")] = kind
    return found


def _attribute(element: Element, name: str) -> str:
    """An attribute of the vocabulary of Word."""
    return next((value for key, value in element.attributes.items() if key.rpartition(" ")[2] == name), "")


def _value(element: Element | None) -> str:
    return _attribute(element, "val") if element is not None else ""


def _paragraph(text: _Text, element: Element, styles: Mapping[str, str]) -> None:
    """A paragraph on a line of its own; an empty one is an empty line."""
    words = _words(element)
    if words:
        kind = _kind(element, styles)
        if kind == "headline":
            kind = "heading" if text.titled else kind
            text.titled = True
        text.blocks.append(Block(kind, text.length, text.length + len(words)))
    text.add(f"{words}\n")


def _kind(element: Element, styles: Mapping[str, str]) -> str:
    kind = styles.get(_value(element.find("pPr", "pStyle")), "paragraph")
    if kind == "paragraph" and element.find("pPr", "numPr") is not None:
        return "item"
    return "heading" if kind == "paragraph" and element.find("pPr", "outlineLvl") is not None else kind


def _words(element: Element) -> str:
    """The text of a paragraph on one line."""
    pieces: list[str] = []
    pending = [element]
    while pending:
        at = pending.pop()
        if at.name in UNREAD or (at.name == "r" and _is_on(at.find("rPr", "vanish"))):
            continue
        if at.name == "t":
            words = at.characters
            raised = at.parent is not None and _value(at.parent.find("rPr", "vertAlign")) == "superscript"
            pieces.append(words.translate(RAISED) if raised and POWER.fullmatch(words) else words)
        elif at.name in {"tab", "br", "cr"}:
            pieces.append(" ")
        elif at.name == "noBreakHyphen":
            pieces.append("-")
        pending += at.children[::-1]
    return " ".join("".join(pieces).split(" ")).strip().replace("\n", " ")


def _is_on(element: Element | None) -> bool:
    return element is not None and _value(element).lower() not in OFF


def _table(text: _Text, element: Element) -> None:
    """A table with a row to a line; what stands in a table inside a cell is read as part of the cell."""
    start = text.length
    rows: list[tuple[Cell, ...]] = []
    lines = [row for row in element.children if row.name == "tr"]
    for number, row in enumerate(lines):
        cells: list[Cell] = []
        header = row.find("trPr", "tblHeader") is not None or (number == 0 and len(lines) > 1)
        for cell in (child for child in row.children if child.name == "tc"):
            words = " ".join(filter(None, (_words(inner) for inner in cell.descendants() if inner.name == "p")))
            text.add(NEXT_CELL if cells else "")
            span, merged = _value(cell.find("tcPr", "gridSpan")), cell.find("tcPr", "vMerge")
            # Where a cell goes on below is only told there: one that takes part in it counts as merged wherever it stands.
            cells.append(Cell(text.length, text.length + len(words), header, 1, int(span) if span.isdecimal() and len(span) < 4 else 1))
            cells[-1] = attrs.evolve(cells[-1], start=cells[-1].end) if merged is not None and not header else cells[-1]
            text.add(words)
        text.add("\n")
        rows.append(tuple(cells))
    if text.length - 1 > start:
        text.blocks.append(Block("table", start, text.length - 1))
        text.tables.append(Table(tuple(rows)))
