"""What the tests of the light markups share: a text laid out, its passages with their kinds, its tables, the source of some words."""

from __future__ import annotations

from factcheck.documents import Document, Layout, lay_out


def layout_of(text: str, form: str) -> Layout:
    return lay_out(Document(id="x", text=text, format=form))


def kinds(text: str, form: str) -> list[tuple[str, str]]:
    layout = layout_of(text, form)
    return [(passage.kind, layout.text[passage.start : passage.end]) for passage in layout.passages]


def source_of(text: str, words: str, form: str) -> str:
    layout = layout_of(text, form)
    start = layout.text.index(words)
    span = layout.locate(start, start + len(words))
    return text[span.start : span.end]


def tables(text: str, form: str) -> list[list[list[str]]]:
    layout = layout_of(text, form)
    return [[[layout.text[cell.start : cell.end] for cell in row] for row in table.rows] for table in layout.tables]
