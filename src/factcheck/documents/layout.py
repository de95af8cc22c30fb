"""The layout of a document: its reading text, cut into passages and sentences, with the way back to the source."""

from __future__ import annotations

import bisect
import datetime

import attrs

from factcheck.documents.document import Document, Span


@attrs.frozen(slots=True)
class Passage:
    """A paragraph, heading, list item, caption or similar block of the reading text.

    ``kind``: ``headline`` (the document's title line), ``heading``, ``paragraph``, ``item``, ``caption``, ``quote``, ``code``, ``table`` or
    ``boilerplate`` (page furniture: kept for its place, never read for claims). ``sentences`` are spans of the reading text inside the passage;
    code has none.
    """

    kind: str
    start: int
    end: int
    sentences: tuple[Span, ...]


@attrs.frozen(slots=True)
class Cell:
    """A cell of a table: its place in the reading text, empty where ``start == end``. ``header``: it says what its row or column is about.

    ``rows`` and ``columns`` are how many of them it fills.
    """

    start: int
    end: int
    header: bool = False
    rows: int = 1
    columns: int = 1


@attrs.frozen(slots=True)
class Table:
    """Facts set in cells: rows of cells as written, of the reading text.

    ``form``: ``grid`` (rows and columns with their headers) or ``pairs`` (a name and its value in each row: a definition list, an infobox, front
    matter). ``caption`` is the place of the caption, if it has one.
    """

    rows: tuple[tuple[Cell, ...], ...]
    form: str = "grid"
    caption: Span | None = None


@attrs.frozen(slots=True)
class Layout:
    """``text`` is what a reader sees (for plain text: the source itself); all offsets of later stages index it.

    ``anchors`` maps it back: ``(start in text, start in source)`` of each run, ascending; one anchor ``(0, 0)`` for plain text. A run is copied
    unchanged unless its start stands in ``replaced`` with the end of what it was written as in the source ("&amp;" for "&").
    ``published`` and ``language`` are what was given or, failing that, read from the text; ``language`` is ``und`` when unknown.
    ``published_grain`` is ``day``, ``month`` or ``year``: a date known to the month is its first day. ``directives`` are the comments to factcheck in
    a marked-up source: the index of the passage they stand before, their words, their place in the source; ``covered`` are the places of these
    passages. ``tables`` are the tables, definition lists and fields of the text, with the place of every cell. ``notes`` say what of the text is
    beyond a limit and was not read. ``furniture`` is how many passages are boilerplate.
    """

    document: Document
    text: str
    passages: tuple[Passage, ...]
    published: datetime.date | None
    language: str
    title: str | None
    anchors: tuple[tuple[int, int], ...] = ((0, 0),)
    replaced: tuple[tuple[int, int], ...] = ()
    published_grain: str = "day"
    directives: tuple[tuple[int, str, Span], ...] = ()
    tables: tuple[Table, ...] = ()
    notes: tuple[str, ...] = ()
    covered: tuple[Span, ...] = ()
    furniture: int = 0

    @property
    def is_source(self) -> bool:
        """Whether the reading text is the source itself, character by character."""
        return self.anchors == ((0, 0),) and not self.replaced

    def locate(self, start: int, end: int) -> Span:
        """The span of the source for a span of the reading text: from the source of its first character to that of its last.

        Monotone: a span inside another is located inside it. Raises ValueError unless ``0 <= start <= end <= len(text)``.
        """
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"{self.document.id}: no span {start}:{end} in a reading text of {len(self.text)} characters")
        if self.is_source:
            return Span(start, end)
        first = self._source(start)
        return Span(first, max(first, self._source_end(end)) if end > start else first)

    def _run(self, position: int) -> tuple[int, int]:
        return self.anchors[max(bisect.bisect_right(self.anchors, position, key=lambda anchor: anchor[0]) - 1, 0)]

    def _replaced_end(self, run: int) -> int | None:
        place = bisect.bisect_left(self.replaced, run, key=lambda item: item[0])
        return self.replaced[place][1] if place < len(self.replaced) and self.replaced[place][0] == run else None

    def _source(self, position: int) -> int:
        run, source = self._run(position)
        return source + (position - run if self._replaced_end(run) is None else 0)

    def _source_end(self, position: int) -> int:
        run, source = self._run(position - 1)
        end = self._replaced_end(run)
        return source + position - run if end is None else end
