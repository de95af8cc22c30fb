"""The layout of a document: its reading text, cut into passages and sentences, with the way back to the source."""

from __future__ import annotations

import datetime

import attrs

from factcheck.documents.document import Document, Span


@attrs.frozen(slots=True)
class Passage:
    """A paragraph, heading, list item, caption or similar block of the reading text.

    ``kind``: ``headline`` (the document's title line), ``heading``, ``paragraph``, ``item``, ``caption``, ``quote``, ``code``, ``table`` or
    ``boilerplate`` (page furniture: kept for its place, never read for claims). ``sentences`` are spans of the reading text inside the passage.
    """

    kind: str
    start: int
    end: int
    sentences: tuple[Span, ...]


@attrs.frozen(slots=True)
class Layout:
    """``text`` is what a reader sees (for plain text: the source itself); all offsets of later stages index it.

    ``anchors`` maps it back: ``(start in text, start in source)`` of each run copied unchanged, ascending; one anchor ``(0, 0)`` for plain text.
    ``published`` and ``language`` are what was given or, failing that, read from the text; ``language`` is ``und`` when unknown.
    """

    document: Document
    text: str
    passages: tuple[Passage, ...]
    published: datetime.date | None
    language: str
    title: str | None
    anchors: tuple[tuple[int, int], ...] = ((0, 0),)

    def locate(self, start: int, end: int) -> Span:
        """The span of the source for a span of the reading text."""
        raise NotImplementedError
