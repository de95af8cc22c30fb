"""From a document to its layout: the first stage of the flow."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence

import attrs

from factcheck.documents.bounds import notes_on, shortened
from factcheck.documents.dates import publication_date
from factcheck.documents.detection import detect_language
from factcheck.documents.document import Document, Span
from factcheck.documents.layout import Layout, Passage
from factcheck.documents.plain import Block, cut
from factcheck.documents.reading import Reading
from factcheck.documents.sentences import split_range

#: The layout of each marked-up format: a function from a Document to a Reading, loaded for that format only. Any other format is plain text.
LAYOUTS = {
    "asciidoc": "factcheck.documents.asciidoc:read_asciidoc",
    "docx": "factcheck.documents.outline:read_outline",
    "html": "factcheck.documents.html.reader:read_html",
    "mediawiki": "factcheck.documents.wiki.reader:read_wiki",
    "pdf": "factcheck.documents.pages:read_pages",
    "rst": "factcheck.documents.rst:read_rst",
    "markdown": "factcheck.documents.markdown:read_markdown",
}


#: Kinds of passages whose sentences are not read for claims.
UNREAD = frozenset({"boilerplate", "code", "table"})


def lay_out(document: Document) -> Layout:
    """The layout of a document: what is read of it, cut into passages and sentences.

    Title, date and language are those given, else those of the front matter, else those that the text states or shows.
    """
    home = LAYOUTS.get(document.format)
    if home is None:
        return _compose(document, Reading(document.text, tuple(cut(document.text))))
    module, _, name = home.partition(":")
    read: Callable[[Document], Reading] = getattr(importlib.import_module(module), name)
    return _compose(document, read(document))


def _compose(document: Document, reading: Reading) -> Layout:
    text, matter = reading.text, reading.matter
    blocks, notes = shortened(text, reading.blocks, document.limits)
    language = document.language or matter.language or detect_language(_prose(text, blocks))
    published, grain = (document.published, "day") if document.published is not None else (matter.published, matter.grain)
    if published is None:
        prose = _without_tables(text, blocks) if reading.tables else text
        published, grain = publication_date(prose, [(block.start, block.end) for block in blocks], language) or (None, "day")
    title = document.title or matter.title
    if title is None:
        title = next((" ".join(text[block.start : block.end].split()) for block in blocks if block.kind == "headline"), None)
    cut_up = passages(text, blocks, language)
    notes += notes_on(text, (span for passage in cut_up for span in passage.sentences if passage.kind not in UNREAD), document.limits)
    marks = (reading.anchors, reading.replaced, grain, reading.directives, reading.tables)
    furniture = sum(block.kind == "boilerplate" for block in blocks)
    layout = Layout(document, text, cut_up, published, language, title, *marks, notes, furniture=furniture)
    covered = tuple(_covered(layout, index, place) for index, _, place in layout.directives)
    return attrs.evolve(layout, covered=covered) if covered else layout


def _without_tables(text: str, blocks: Sequence[Block]) -> str:
    """The text with blanks for its tables: what a row dates is not the text."""
    pieces, position = [], 0
    for block in blocks:
        if block.kind == "table":
            pieces += [text[position : block.start], " " * (block.end - block.start)]
            position = block.end
    return "".join([*pieces, text[position:]])


def _covered(layout: Layout, index: int, place: Span) -> Span:
    """The source of the passage that a comment stands in or before; its own place where none follows."""
    if index >= len(layout.passages):
        return place
    return layout.locate(layout.passages[index].start, layout.passages[index].end)


def passages(text: str, blocks: Sequence[Block], language: str) -> tuple[Passage, ...]:
    """The blocks with their sentences; a table has one for each line, code none."""
    return tuple(Passage(block.kind, block.start, block.end, _sentences(text, block, language)) for block in blocks)


def _sentences(text: str, block: Block, language: str) -> tuple[Span, ...]:
    if block.kind == "code":
        return ()
    if block.kind != "table":
        return tuple(split_range(text, block.start, block.end, language))
    spans: list[Span] = []
    position = block.start
    for line in text[block.start : block.end].split("\n"):
        indent = len(line) - len(line.lstrip())
        if line.strip():
            spans.append(Span(position + indent, position + len(line.rstrip())))
        position += len(line) + 1
    return tuple(spans)


def _prose(text: str, blocks: Sequence[Block]) -> str:
    """What the language is read from: the article without the furniture, unless nothing else is there."""
    kept, size = [], 0
    for block in blocks:
        if block.kind not in {"boilerplate", "code"}:
            kept.append(text[block.start : min(block.end, block.start + 4_000)])
            size += len(kept[-1])
        if size > 4_000:
            break
    return "\n".join(kept) or text[:4_000]
