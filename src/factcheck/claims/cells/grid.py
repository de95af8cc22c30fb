"""A table as written, spread out: which cell stands at each row and column, and which cells label it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import attrs

from factcheck.documents.layout import Cell, Table

MOST_CELLS = 4_000  # of one table; a larger one is data, to be read as data
MOST_COLUMNS = 60


@attrs.frozen(slots=True)
class Place:
    """A cell with the row of the source that it stands in (the first, for one that fills several)."""

    row: int
    cell: Cell


@attrs.frozen(slots=True)
class Fact:
    """A cell that may state a value, with the places of its labels: above it, the outermost first, and beside it; ``data`` are the other cells of its
    row.
    """

    place: Place
    column: int
    above: tuple[Place, ...]
    beside: tuple[Place, ...]


Grid = list[list[Place | None]]


def spread(table: Table) -> Grid:
    """The table with a cell at every row and column, merged cells in all that they fill; empty where it is too large."""
    if sum(len(row) for row in table.rows) > MOST_CELLS:
        return []
    grid: Grid = []
    waiting: dict[int, tuple[int, Place]] = {}  # columns that a cell from above still fills, and in how many rows
    for number, cells in enumerate(table.rows):
        line: list[Place | None] = []
        pending = list(cells)
        while (pending or any(column >= len(line) for column in waiting)) and len(line) < MOST_COLUMNS:
            column = len(line)
            if column in waiting:
                left, place = waiting.pop(column)
                line.append(place)
                if left > 1:
                    waiting[column] = (left - 1, place)
                continue
            if not pending:
                line.append(None)
                continue
            cell = pending.pop(0)
            place = Place(number, cell)
            for at in range(column, min(column + max(cell.columns, 1), MOST_COLUMNS)):
                line.append(place)
                if cell.rows > 1:
                    waiting[at] = (cell.rows - 1, place)
        grid.append(line)
        waiting = {column: (left, place) for column, (left, place) in waiting.items() if column < MOST_COLUMNS}
    return grid


def facts(grid: Grid, form: str, numeric: Callable[[Cell], bool]) -> Iterator[Fact]:
    """The cells that may state a value, with their labels; ``numeric`` says whether a cell opens with a number."""
    if not grid:
        return
    if form == "pairs" or _in_pairs(grid):
        for line in grid:
            if len(line) == 2 and line[0] is not None and line[1] is not None and _single(line[1]) and line[0] is not line[1]:
                yield Fact(line[1], 1, (), (line[0],))
        return
    top = _header_rows(grid, numeric)
    side = _label_column(grid, top, numeric)
    if not top:
        return
    for line in grid[top:]:
        for column, place in enumerate(line):
            if place is None or column == side or place.cell.header or not _single(place):
                continue
            above = tuple(dict.fromkeys(label for row in grid[:top] if column < len(row) and (label := row[column]) is not None))
            beside = tuple(label for at, label in enumerate(line) if label is not None and (at == side or label.cell.header))
            yield Fact(place, column, above, tuple(dict.fromkeys(beside)))


def columns(grid: Grid, top: int) -> Iterator[tuple[int, list[Place]]]:
    """Each column below the header rows with its cells."""
    for column in range(max(map(len, grid), default=0)):
        yield column, [place for line in grid[top:] if column < len(line) and (place := line[column]) is not None]


def _single(place: Place) -> bool:
    """Whether a cell stands for itself: a merged one says something of several rows or columns, which of them is not to be known."""
    return place.cell.rows == 1 and place.cell.columns == 1 and place.cell.start < place.cell.end


def _in_pairs(grid: Grid) -> bool:
    """Whether every row that is not merged is a header and a value: an infobox."""
    rows = [line for line in grid if len(line) == 2 and line[0] is not line[1]]
    return len(rows) > 1 and all(line[0] is not None and line[0].cell.header and (line[1] is None or not line[1].cell.header) for line in rows)


def header_rows(grid: Grid, numeric: Callable[[Cell], bool]) -> int:
    """How many rows from the top label the columns; 0 where none does."""
    return _header_rows(grid, numeric)


def _header_rows(grid: Grid, numeric: Callable[[Cell], bool]) -> int:
    top = 0
    while top < len(grid) and all(place is None or place.cell.header or place.cell.start == place.cell.end for place in grid[top]):
        top += 1
    if top == len(grid):
        return 0
    if top == 0 and not any(place.cell.header for line in grid for place in line if place is not None):
        first = [place for place in grid[0] if place is not None]
        return int(len(first) > 1 and all(place.cell.start < place.cell.end and not numeric(place.cell) for place in first))
    return top


def _label_column(grid: Grid, top: int, numeric: Callable[[Cell], bool]) -> int:
    """The column that labels the rows: the first whose cells are mostly no numbers, of the first three; -1 where none does."""
    for column, places in columns(grid, top):
        filled = [place for place in places if place.cell.start < place.cell.end]
        if column < 3 and filled and 2 * sum(not numeric(place.cell) for place in filled) > len(filled):
            return column
    return -1


def repeated(labels: Sequence[tuple[str, ...]]) -> frozenset[tuple[str, ...]]:
    """The labels that stand in more than one row."""
    seen: set[tuple[str, ...]] = set()
    again: set[tuple[str, ...]] = set()
    for label in labels:
        (again if label in seen else seen).add(label)
    return frozenset(again)
