"""Lines and columns of offsets in a text, as its source has them."""

from __future__ import annotations

import bisect

import attrs

from factcheck.documents.origin import Origin, place_name


@attrs.frozen(slots=True)
class Lines:
    """A text, the offsets at which its lines start, and where it comes from when it is not a file of its own."""

    text: str
    starts: tuple[int, ...]
    origin: Origin | None = None

    @classmethod
    def of(cls, text: str, origin: Origin | None = None) -> Lines:
        """The lines of ``text``, which end at a line feed."""
        return cls(text, line_starts(text), origin)

    def place(self, offset: int) -> tuple[int, int]:
        r"""Line and column of ``offset``, both counted from 1, the column in code points; in the file that the text was taken from where it is known.

        >>> Lines.of("ab\ncd").place(4)
        (2, 2)
        """
        if self.origin is not None and self.origin.runs is not None:
            return self.origin.runs.place(offset)
        line = bisect.bisect_right(self.starts, offset)
        if self.origin is not None and (page := self.origin.page(offset)) is not None:
            start = self.origin.pages[page - 1]
            first = bisect.bisect_right(self.starts, start)
            return line - first + 1, offset - max(self.starts[line - 1], start) + 1
        return line, offset - self.starts[line - 1] + 1

    def name(self, document: str, offset: int) -> str:
        """``file:line:column`` of ``offset`` in the document of that id."""
        line, column = self.place(offset)
        origin = self.origin
        if origin is None:
            return f"{document}:{line}:{column}"
        return place_name(document, line, column, origin.path, origin.member, origin.page(offset), origin.lines_of)


def line_starts(text: str) -> tuple[int, ...]:
    """The offsets at which the lines of a text start, 0 first."""
    starts = [0]
    at = 0
    while (at := text.find("\n", at) + 1) > 0:
        starts.append(at)
    return tuple(starts)
