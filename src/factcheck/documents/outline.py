"""The outline of a text that was taken from an office file: what its paragraphs are, and its tables."""

from __future__ import annotations

import attrs

from factcheck.documents.document import Document
from factcheck.documents.layout import Table
from factcheck.documents.plain import Block, classify, finish
from factcheck.documents.reading import Reading


@attrs.frozen(slots=True)
class Outline:
    """The blocks of a text, as its styles say, and its tables; ``titled``: a style says which block is the headline."""

    blocks: tuple[Block, ...]
    tables: tuple[Table, ...] = ()
    titled: bool = False


def read_outline(document: Document) -> Reading:
    """The reading of a document with an outline: its text as it is, paragraphs and headings classified by their form too."""
    outline = document.outline
    if outline is None:
        from factcheck.documents.plain import cut

        return Reading(document.text, tuple(cut(document.text)))
    blocks = [
        attrs.evolve(block, kind=kind)
        if block.kind in {"paragraph", "heading"} and (kind := classify(document.text, block.start, block.end)) in {"boilerplate", "caption"}
        else block
        for block in outline.blocks
    ]
    return Reading(document.text, tuple(finish(blocks, document.text, titled=outline.titled)), tables=outline.tables)
