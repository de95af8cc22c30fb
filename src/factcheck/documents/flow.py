"""Running text of light markup: lines without their indentation as one stretch, written without its inline marks, every character with its place."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence

import attrs

from factcheck.documents.document import Span
from factcheck.documents.writer import Writer

DEEPEST = 4  # marks in marks
RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
POWER = re.compile(r"[+−-]?\d{1,3}")


@attrs.frozen(slots=True)
class Line:
    """A line of the source: ``[start, end)`` without its indentation and the white space at its end; ``indent`` counts columns, a tab to the next 8.

    ``opens`` is where the line itself begins, ``closes`` where it ends with its line feed.
    """

    start: int
    end: int
    indent: int
    opens: int
    closes: int

    @property
    def blank(self) -> bool:
        """Whether nothing but white space stands in the line."""
        return self.start == self.end


def lines(source: str, start: int = 0) -> list[Line]:
    """The lines of a source from ``start`` on."""
    found: list[Line] = []
    while start < len(source):
        end = source.find("\n", start)
        closes = len(source) if end < 0 else end + 1
        raw = source[start:closes]
        bare = raw.strip()
        lead = len(raw) - len(raw.lstrip()) if bare else 0
        indent = len(raw[:lead].expandtabs(8))
        found.append(Line(start + lead, start + lead + len(bare), indent, start, closes))
        start = closes
    return found


@attrs.frozen(slots=True)
class Flow:
    """Stretches of the source joined by line feeds: ``text``, and where each stretch begins in it and in the source."""

    text: str
    starts: tuple[int, ...]
    sources: tuple[int, ...]

    @classmethod
    def of(cls, source: str, spans: Sequence[Span]) -> Flow:
        """The flow of stretches of a source, in order."""
        starts, position = [], 0
        for span in spans:
            starts.append(position)
            position += span.end - span.start + 1
        return cls("\n".join(source[span.start : span.end] for span in spans), tuple(starts), tuple(span.start for span in spans))

    def place(self, position: int) -> int:
        """Where a character of the text stands in the source."""
        at = max(bisect.bisect_right(self.starts, position) - 1, 0)
        return self.sources[at] + position - self.starts[at]

    def copy(self, writer: Writer, start: int, end: int) -> None:
        """Write ``[start, end)`` of the text, the line feeds between the stretches for what stands there in the source."""
        while start < end:
            at = max(bisect.bisect_right(self.starts, start) - 1, 0)
            stop = self.starts[at + 1] - 1 if at + 1 < len(self.starts) else len(self.text)
            if start < stop:
                writer.copy(self.place(start), self.place(start) + min(stop, end) - start)
                start = min(stop, end)
            if start == stop and start < end:
                writer.put(self.sources[at] + stop - self.starts[at], self.sources[at + 1], "\n")
                start += 1

    def put(self, writer: Writer, start: int, end: int, words: str) -> None:
        """Write ``words`` for ``[start, end)`` of the text."""
        writer.put(self.place(start), self.place(end - 1) + 1 if end > start else self.place(start), words)


def write(writer: Writer, flow: Flow, marks: re.Pattern[str], *, start: int = 0, end: int | None = None, depth: int = 0) -> None:
    """A flow without its inline marks.

    Each match of ``marks`` is one mark with what it encloses: the first group that took part is what is read of it, with marks of its own unless its
    name begins with ``raw``, small and high where it is ``raised`` and a number; of a match without a group nothing is read.
    """
    end = len(flow.text) if end is None else end
    position = start
    for found in marks.finditer(flow.text, start, end):
        flow.copy(writer, position, found.start())
        position = found.end()
        kept = next((name for name, words in found.groupdict().items() if words is not None), None)
        if kept is None:
            continue
        first, last = found.span(kept)
        if kept == "raised" and POWER.fullmatch(found[kept]):
            flow.put(writer, first, last, found[kept].translate(RAISED))
        elif kept.startswith("raw") or depth >= DEEPEST:
            flow.copy(writer, first, last)
        else:
            write(writer, flow, marks, start=first, end=last, depth=depth + 1)
    flow.copy(writer, position, end)


def groups(found: Sequence[Line]) -> Iterator[list[Line]]:
    """Neighbouring lines between blank ones."""
    group: list[Line] = []
    for line in found:
        if line.blank:
            if group:
                yield group
            group = []
        else:
            group.append(line)
    if group:
        yield group
