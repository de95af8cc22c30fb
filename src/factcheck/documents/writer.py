"""The reading text of a marked-up source, written run by run, with its blocks and tables and the way back to every character."""

from __future__ import annotations

import attrs

from factcheck.documents.document import Span
from factcheck.documents.layout import Cell, Table
from factcheck.documents.matter import Matter
from factcheck.documents.plain import Block
from factcheck.documents.reading import Reading

BLANK_LINE, NEXT_ROW, NEXT_CELL = "\n\n", "\n", " | "
LONGEST_CELL = 1_000  # characters of a cell; a table with a longer one only lays out a page


@attrs.define(slots=True)
class _Grid:
    """A table that is being written: its rows so far, and the blocks that its cells hold should it only lay out a page."""

    form: str
    start: int
    rows: list[list[Cell]] = attrs.field(factory=list)
    inner: list[Block] = attrs.field(factory=list)
    tables: list[Table] = attrs.field(factory=list)
    caption: Span | None = None
    data: bool = True
    opened: bool = False  # a cell is open
    cell: tuple[bool, int, int] = (False, 1, 1)
    cell_start: int = -1


class Writer:
    """Collects runs, blocks and tables. A block begins with its first character; white space at its ends is no part of it.

    ``copy`` takes characters of the source as they stand, ``put`` writes others for a stretch of it; both go forward only.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self.pieces: list[str] = []
        self.length = 0
        self.read = 0  # where the last run ends in the source
        self.anchors: list[tuple[int, int]] = []
        self.replaced: list[tuple[int, int]] = []
        self.blocks: list[Block] = []
        self.tables: list[Table] = []
        self.directives: list[tuple[int, str, Span]] = []
        self._kind = ""
        self._start = -1  # where the open block begins, or -1
        self._solid = 0  # where the last character ends that is no white space
        self._separator = ""
        self._grids: list[_Grid] = []

    @property
    def writing(self) -> bool:
        """Whether the open block has text."""
        return self._start >= 0

    @property
    def spaced(self) -> bool:
        """Whether the text so far ends with white space."""
        return self._start < 0 or self._solid < self.length

    @property
    def solid(self) -> int:
        """Where the last character ends that is no white space."""
        return self._solid

    def mark(self) -> int:
        """How many blocks are written at this level: what ``since`` counts from."""
        return len(self._grids[-1].inner if self._grids else self.blocks)

    def since(self, mark: int) -> list[Block]:
        """The blocks written after a mark."""
        return (self._grids[-1].inner if self._grids else self.blocks)[mark:]

    @property
    def depth(self) -> int:
        """How many tables are open."""
        return len(self._grids)

    def begin(self, kind: str) -> None:
        """Close the open block; the next text opens one of ``kind``."""
        self.end()
        self._kind = kind

    def end(self) -> None:
        """Close the open block."""
        if self._start >= 0 and self._solid > self._start:
            target = self._grids[-1].inner if self._grids else self.blocks
            target.append(Block(self._kind, self._start, self._solid))
        self._start = -1

    def copy(self, start: int, end: int) -> None:
        """The characters ``[start, end)`` of the source as they stand."""
        if start >= end:
            return
        words = self.source[start:end]
        if self._start < 0:  # a block begins with its first character that is no white space
            bare = words.lstrip()
            start, words = start + len(words) - len(bare), bare
        self._open(start, blank=not words)
        if self._start < 0:
            return
        last = self.anchors[-1] if self.anchors else None
        replacing = last is not None and bool(self.replaced) and self.replaced[-1][0] == last[0]
        if last is None or replacing or start - last[1] != self.length - last[0]:
            self.anchors.append((self.length, start))
        self._append(words, end)

    def put(self, start: int, end: int, words: str) -> None:
        """``words`` for the characters ``[start, end)`` of the source."""
        if not words:
            return
        self._open(start, blank=not words.strip())
        if self._start >= 0:
            self._replace(start, end, words)

    def note(self, words: str, place: Span) -> None:
        """A comment to factcheck, on the block that is written or comes next."""
        self.directives.append((len(self.blocks), words, place))

    def _open(self, start: int, *, blank: bool) -> None:
        """Begin the block with its first character that is no white space."""
        if self._start >= 0 or blank:
            return
        if self._grids and self._separator:
            words = self._separator
        elif self._grids and self._grids[-1].opened and self.length > self._grids[-1].cell_start >= 0:
            words = " "
        else:
            words = BLANK_LINE if self.pieces else ""
        if words:
            self._replace(self.read, max(start, self.read), words)
        self._separator = ""
        self._start = self._solid = self.length
        grid = self._grids[-1] if self._grids else None
        if grid is not None and grid.opened and grid.cell_start < 0:
            grid.cell_start = self.length
        for outer in self._grids:
            outer.start = self.length if outer.start < 0 else outer.start

    def _replace(self, start: int, end: int, words: str) -> None:
        start = max(start, self.read)
        self.anchors.append((self.length, start))
        self.replaced.append((self.length, max(end, start)))
        self._append(words, end)

    def _append(self, words: str, read: int) -> None:
        self.pieces.append(words)
        bare = words.rstrip()
        if bare:
            self._solid = self.length + len(bare)
        self.length += len(words)
        self.read = max(self.read, read)

    def open_table(self, form: str = "grid", *, data: bool = True) -> None:
        """A table begins: rows and cells follow. ``data`` is false where it only lays out the page, as one with another inside does."""
        self.end()
        if self._grids:
            self._grids[-1].data = False
            self._grids[-1].opened = False
        self._grids.append(_Grid(form, -1, data=data))
        self._separator = ""

    def caption(self) -> None:
        """The block that was written last is the caption of the open table, and stands before it as a block of its own."""
        grid = self._grids[-1] if self._grids else None
        if grid is None or not grid.inner or grid.rows:
            return
        block = grid.inner.pop()
        grid.caption, grid.start = Span(block.start, block.end), -1
        target = self._grids[-2].inner if len(self._grids) > 1 else self.blocks
        target.append(attrs.evolve(block, kind="caption"))

    def row(self) -> None:
        """A row begins in the open table."""
        if self._grids:
            self.close_cell()
            self._grids[-1].rows.append([])
            self._separator = NEXT_ROW if self._grids[-1].start >= 0 else ""

    def cell(self, *, header: bool = False, rows: int = 1, columns: int = 1) -> None:
        """A cell begins in the open row."""
        if not self._grids:
            return
        grid = self._grids[-1]
        self.close_cell()
        if not grid.rows:
            grid.rows.append([])
        if grid.rows[-1] and self._separator != NEXT_ROW:
            self._separator = (self._separator if self._separator.startswith(NEXT_CELL) else "") + NEXT_CELL
        self.begin("paragraph")
        grid.opened, grid.cell, grid.cell_start = True, (header, rows, columns), -1

    def close_cell(self) -> None:
        """The open cell ends."""
        grid = self._grids[-1] if self._grids else None
        self.end()
        if grid is None or not grid.opened:
            return
        start = grid.cell_start
        end = self._solid if start >= 0 else start
        header, rows, columns = grid.cell
        grid.data = grid.data and end - start <= LONGEST_CELL
        grid.rows[-1].append(Cell(max(start, 0), max(end, 0), header, rows, columns))
        grid.opened, grid.cell_start = False, -1

    def close_table(self) -> None:
        """The open table ends: one block with its rows and cells, or, where it only laid out a page, the blocks of its cells."""
        if not self._grids:
            return
        self.close_cell()
        grid = self._grids.pop()
        self._separator = ""
        rows = tuple(tuple(row) for row in grid.rows if row)
        target = self._grids[-1].inner if self._grids else self.blocks
        if grid.data and grid.start >= 0 and rows and (grid.form == "pairs" or max(map(len, rows)) > 1):
            target.append(Block("table", grid.start, self._solid))
            (self._grids[-1].tables if self._grids else self.tables).append(Table(rows, grid.form, grid.caption))
            return
        target.extend(grid.inner)
        (self._grids[-1].tables if self._grids else self.tables).extend(grid.tables)

    def reading(self, matter: Matter) -> Reading:
        """All that was written."""
        while self._grids:
            self.close_table()
        self.end()
        return Reading(
            "".join(self.pieces),
            tuple(self.blocks),
            tuple(self.anchors) or ((0, 0),),
            tuple(self.replaced),
            matter,
            tuple(self.directives),
            tuple(self.tables),
        )


Term = tuple[str, Cell | None]


def pairs(terms: list[Term]) -> Table | None:
    """A definition list as a table: its terms (``dt``) that have one definition each (``dd``); None where no term has."""
    rows: list[tuple[Cell, ...]] = []
    padded: list[Term] = [("", None), *terms, ("", None), ("", None)]
    for index in range(1, len(terms) + 1):
        (before, _), (name, term), (following, definition), (after, _) = padded[index - 1 : index + 3]
        if (name, following) == ("dt", "dd") and before != "dt" and after != "dd" and term is not None and definition is not None:
            rows.append((term, definition))
    return Table(tuple(rows), "pairs") if rows else None


def only(blocks: list[Block], *, header: bool) -> Cell | None:
    """The one block that a term or a definition is, as a cell; None where it is none or several."""
    return Cell(blocks[0].start, blocks[0].end, header=header) if len(blocks) == 1 else None
