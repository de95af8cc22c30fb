"""Lines and columns of offsets in a text."""

from __future__ import annotations

import bisect

import attrs


@attrs.frozen(slots=True)
class Lines:
    """A text and the offsets at which its lines start."""

    text: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Lines:
        """The lines of ``text``, which end at a line feed."""
        starts = [0]
        at = 0
        while (at := text.find("\n", at) + 1) > 0:
            starts.append(at)
        return cls(text, tuple(starts))

    def place(self, offset: int) -> tuple[int, int]:
        r"""Line and column of ``offset``, both counted from 1, the column in code points.

        >>> Lines.of("ab\ncd").place(4)
        (2, 2)
        """
        line = bisect.bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1
