"""Excerpts: the words of a finding with as much of their surroundings as fits on one line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from factcheck.reports.display import columns, inert

_CLOSING = "\"'»”’)]"
_STOPS = ".!?:…"
_SHORT = 50  # columns: a wrapped line is longer


@attrs.frozen(slots=True)
class Part:
    """A stretch of an excerpt, safe to show, and whether it is marked."""

    text: str
    marked: bool


@attrs.frozen(slots=True)
class Excerpt:
    """One line of parts; where the surroundings were cut there is a ``…``."""

    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        """The line without its marks."""
        return "".join(part.text for part in self.parts)

    def underline(self) -> str:
        """A line of ``~`` under the marked parts, without blanks at its end."""
        return "".join(("~" if part.marked else " ") * columns(part.text) for part in self.parts).rstrip()


def excerpt(text: str, focus: tuple[int, int], width: int, marks: Sequence[tuple[int, int]] | None = None) -> Excerpt:
    """The words ``text[focus]`` with their surroundings in about ``width`` columns; ``marks`` (the focus itself when None) are marked.

    Surroundings end where the paragraph does. A focus wider than ``width`` is shown with its middle left out.
    """
    start, end = focus
    spans = [focus] if marks is None else list(marks)
    low, high = _paragraph(text, start, end, width)
    if columns(inert(text[start:end])) > width:
        return _long(text, start, end, width, spans)
    start, end = _grow(text, start, end, low, high, width)
    head = "…" if start > low and text[low:start].strip() else ""
    tail = "…" if end < high and text[end:high].strip() else ""
    return Excerpt(_joined([Part(head, marked=False), *_parts(text, start, end, spans), Part(tail, marked=False)]))


def _long(text: str, start: int, end: int, width: int, spans: list[tuple[int, int]]) -> Excerpt:
    first, last = min(end, start + width * 3 // 5), max(start, end - width * 3 // 10)
    head = _word_back(text, start, first)
    # One word wider than the line is cut where the line is full.
    head = head if head > start else first
    tail = _word_forward(text, max(head, last), end)
    tail = tail if tail < end else max(head, last)
    while head > start and text[head - 1].isspace():
        head -= 1
    while tail < end and text[tail].isspace():
        tail += 1
    return Excerpt(_joined([*_parts(text, start, head, spans), Part(" … ", marked=False), *_parts(text, tail, end, spans)]))


def _paragraph(text: str, start: int, end: int, reach: int) -> tuple[int, int]:
    """The bounds of the surroundings: line breaks that end a paragraph, at most ``reach`` characters away."""
    low, high = max(0, start - reach), min(len(text), end + reach)
    cut = start
    while (cut := text.rfind("\n", low, cut)) >= 0:
        if _ends_paragraph(text, cut):
            low = cut + 1
            break
    cut = end - 1
    while (cut := text.find("\n", cut + 1, high)) >= 0:
        if _ends_paragraph(text, cut):
            high = cut
            break
    return low, high


def _ends_paragraph(text: str, at: int) -> bool:
    """Whether the line break at ``at`` does: no wrapped line ends so early, or with a full stop, before a new start."""
    line = text[max(0, at - 80) : at].rstrip(" \t\r")
    following = text[at + 1 : at + 2]
    if not line or line.endswith("\n") or following in "\n\r" or line.rstrip(_CLOSING).endswith(tuple(_STOPS)):
        return True
    return len(line) - (line.rfind("\n") + 1) < _SHORT and not following.islower()


def _grow(text: str, start: int, end: int, low: int, high: int, width: int) -> tuple[int, int]:
    """The window around the focus: a little less before it than after it, what one side leaves goes to the other, whole words."""
    room = width - columns(inert(text[start:end]))
    if 2 * columns(text[low:high]) > 3 * (high - low):  # mostly wide characters: half as many fit
        room //= 2
    before = min(start - low, room * 2 // 5)
    after = min(high - end, room - before)
    before = min(start - low, room - after)
    first, last = start - before, end + after
    first = _word_forward(text, first, start) if first > low else first
    last = _word_back(text, end, last) if last < high else last
    while first < start and text[first].isspace():
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    return first, last


def _word_forward(text: str, at: int, limit: int) -> int:
    """The start of the first whole word in ``text[at:limit]``; ``limit`` when there is none."""
    if at == 0 or text[at - 1].isspace():
        return at
    while at < limit and not text[at].isspace():
        at += 1
    return at


def _word_back(text: str, limit: int, at: int) -> int:
    """The end of the last whole word in ``text[limit:at]``; ``limit`` when there is none."""
    if at >= len(text) or text[at].isspace():
        return at
    while at > limit and not text[at - 1].isspace():
        at -= 1
    return at


def _parts(text: str, start: int, end: int, spans: Iterable[tuple[int, int]]) -> list[Part]:
    parts = []
    at = start
    for low, high in sorted(spans):
        low, high = max(low, at), min(high, end)  # noqa: PLW2901  the part of the mark that is inside
        if low >= high:
            continue
        parts += [Part(inert(text[at:low]), marked=False), Part(inert(text[low:high]), marked=True)]
        at = high
    return [*parts, Part(inert(text[at:end]), marked=False)]


def _joined(parts: Iterable[Part]) -> tuple[Part, ...]:
    """The parts without empty ones, neighbours of one kind as one."""
    joined: list[Part] = []
    for part in parts:
        if joined and part.text and joined[-1].marked == part.marked:
            joined[-1] = Part(joined[-1].text + part.text, marked=part.marked)
        elif part.text:
            joined.append(part)
    return tuple(joined)
