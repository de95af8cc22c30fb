"""An HTML page as reading text: the article with its headline, headings, lists, tables and captions, apart from the page around it."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from factcheck.documents.document import Document
from factcheck.documents.html.outline import Outline
from factcheck.documents.html.regions import main_text
from factcheck.documents.html.tokens import tokens
from factcheck.documents.plain import Block, classify, finish
from factcheck.documents.reading import Reading

LEAD = 200  # characters of the first paragraph of a text proper; what stands before it may date the page


def read_html(document: Document) -> Reading:
    """The reading text of an HTML document, or of a chapter in XHTML. Never raises for what the text holds."""
    source = document.text
    xml = source[:64].lstrip("\ufeff \t\r\n").startswith("<?xml")
    outline = Outline(source, xml=xml)
    for token in tokens(source, xml=xml):
        outline.take(token)
    page = outline.close()
    reading = outline.writer.reading(outline.head.matter("", 0))
    kept = main_text(reading.blocks, reading.text, page)
    headline = _headline(reading, kept, outline)
    proper = [block for block, inside in zip(reading.blocks, kept, strict=True) if inside and block.end - block.start > LEAD]
    named = "" if headline is None else " ".join(reading.text[reading.blocks[headline].start : reading.blocks[headline].end].split())
    matter = outline.head.matter(named, proper[0].start if proper else len(reading.text))
    blocks = [_classified(block, reading.text, inside=inside, author=matter.author) for block, inside in zip(reading.blocks, kept, strict=True)]
    if headline is not None:
        blocks[headline] = attrs.evolve(reading.blocks[headline], kind="headline")
    return attrs.evolve(reading, blocks=tuple(finish(blocks, reading.text, titled=True)), matter=matter)


def _headline(reading: Reading, kept: Sequence[bool], outline: Outline) -> int | None:
    """The block of the first-level heading that heads the article: the first in it, else the last before it that the page's title repeats."""
    starts = frozenset(outline.headings)
    headed = [index for index, block in enumerate(reading.blocks) if block.start in starts and block.kind == "heading"]
    inside = next((index for index in headed if kept[index]), None)
    if inside is not None:
        return inside
    titles = " ".join(filter(None, [reading.matter.title, outline.head.title])).casefold()
    first = next((index for index, inside in enumerate(kept) if inside), len(kept))
    for index in reversed(headed):
        words = " ".join(reading.text[reading.blocks[index].start : reading.blocks[index].end].split()).casefold()
        if index < first and words and words in " ".join(titles.split()):
            return index
    return None


def _classified(block: Block, text: str, *, inside: bool, author: str | None) -> Block:
    """Blocks outside the article are furniture; in it, paragraphs and headings may be furniture or captions by their form."""
    if not inside:
        return attrs.evolve(block, kind="boilerplate")
    if block.kind not in {"paragraph", "heading", "item"}:
        return block
    line = " ".join(text[block.start : min(block.end, block.start + 300)].split())
    if author and block.kind == "paragraph" and line.casefold() == author.casefold():
        return attrs.evolve(block, kind="boilerplate")
    kind = classify(text, block.start, block.end)
    return attrs.evolve(block, kind=kind) if kind == "boilerplate" or (kind == "caption" and block.kind != "item") else block
