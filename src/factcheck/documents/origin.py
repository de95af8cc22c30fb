"""Where the text of a document stands in the file that it was taken from: the way back from a decoded field to the file's own lines."""

from __future__ import annotations

import array
import bisect
import itertools
import sys
from collections.abc import Iterable, Iterator, Sequence

import attrs

_WIDTH = 12  # bytes of a run: three unsigned numbers of four


@attrs.frozen(slots=True)
class Runs:
    """A map from offsets of a text to lines and columns of a file, packed: a run says where it starts in the text and where that stands in the file.

    Inside a run, one character of the text is one character of the file's line. The last run is the end of the text.
    """

    packed: bytes = attrs.field(repr=False)

    @classmethod
    def of(cls, runs: Iterable[tuple[int, int, int]]) -> Runs:
        """The map of runs ``(offset in the text, line, column)``, ascending; lines and columns count from 1."""
        return cls(b"".join(part.to_bytes(4, "little") for run in runs for part in run))

    def __len__(self) -> int:
        return len(self.packed) // _WIDTH

    def __iter__(self) -> Iterator[tuple[int, int, int]]:
        return (self._run(index) for index in range(len(self)))

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of the file where the character at ``offset`` of the text stands.

        >>> Runs.of([(0, 4, 10), (5, 4, 17)]).place(6)
        (4, 18)
        """
        index = bisect.bisect_right(range(len(self)), offset, key=lambda index: self._number(index, 0)) - 1
        start, line, column = self._run(max(index, 0))
        return line, column + offset - start

    def _run(self, index: int) -> tuple[int, int, int]:
        return self._number(index, 0), self._number(index, 1), self._number(index, 2)

    def _number(self, index: int, part: int) -> int:
        at = index * _WIDTH + 4 * part
        return int.from_bytes(self.packed[at : at + 4], "little")


@attrs.frozen(slots=True, kw_only=True)
class Origin:
    """Where a document that is not a file of its own comes from.

    ``path`` is the file as it was named and ``member`` the way inside an archive (``a.zip`` in ``a.zip/b.txt``). ``record`` is the number of the
    record in its file, from 1, and ``field`` the column, JSON pointer or element that the text is the content of. ``runs`` leads from the text to
    lines and columns of the file (of the member); where it is None, the text has lines of its own: those of the file when it is the whole file,
    else those of the field. ``pages`` are the offsets at which the pages of the text start, the first of them 0.
    """

    path: str
    member: str | None = None
    record: int | None = None
    field: str | None = None
    runs: Runs | None = None
    pages: tuple[int, ...] = ()

    @property
    def lines_of(self) -> str | None:
        """What lines and columns count in: ``page``, ``field``, ``member`` or, for None, the file."""
        if self.pages:
            return "page"
        if self.runs is None and self.field is not None:
            return "field"
        return "member" if self.member is not None else None

    def page(self, offset: int) -> int | None:
        """The number of the page, from 1, on which ``offset`` of the text stands; None where there are no pages."""
        return bisect.bisect_right(self.pages, offset) or None


def place_name(document: str, line: int, column: int, path: str | None, member: str | None, page: int | None, lines_of: str | None) -> str:
    """``file:line:column`` of a place whose parts are those of an ``Origin``; the document's id for the file where lines are not the file's.

    >>> place_name("a.jsonl#7", 3, 20, "a.jsonl", None, None, None), place_name("a.parquet#7", 1, 20, "a.parquet", None, None, "field")
    ('a.jsonl:3:20', 'a.parquet#7:1:20')
    """
    source = document
    if path is not None and lines_of != "field":
        source = f"{path}/{member}" if member is not None else path
        source += f"#page={page}" if page is not None else ""
    return f"{source}:{line}:{column}"


def runs_of(text: str, anchors: Iterable[tuple[int, int]], lines: Sequence[int]) -> Runs:
    r"""The map of ``text``, of which pieces were taken from a file.

    ``anchors`` are the pieces' ``(start in the text, start in the file)``, ascending; inside a piece both advance by one character, so that an
    escape is a piece of its own; an empty last piece says where an escape before it ends. ``lines`` are the offsets at which the file's lines start.

    >>> list(runs_of("a\nb", [(0, 7), (1, 8), (2, 10)], [0, 5]))
    [(0, 2, 3), (1, 2, 4), (2, 2, 6), (3, 2, 7)]
    """
    packed = array.array("I")
    place = _Cursor(lines).place
    source = offset = 0
    for stop, following in itertools.chain(anchors, [(len(text), -1)]):
        at = offset
        while at < stop:
            packed.extend((at, *place(source + at - offset)))
            broken = text.find("\n", at, stop - 1)
            at = broken + 1 if broken >= 0 else stop
        offset, source = stop, following if following >= 0 else source + stop - offset
    packed.extend((len(text), *place(source)))
    if sys.byteorder == "big":
        packed.byteswap()
    return Runs(packed.tobytes())


class _Cursor:
    """Lines and columns of offsets that mostly ascend."""

    def __init__(self, lines: Sequence[int]) -> None:
        self.lines = lines
        self.line = 0

    def place(self, offset: int) -> tuple[int, int]:
        lines, line = self.lines, self.line
        if offset < lines[line] or (line + 1 < len(lines) and lines[line + 1] <= offset):
            self.line = line = bisect.bisect_right(lines, offset) - 1
        return line + 1, offset - lines[line] + 1
