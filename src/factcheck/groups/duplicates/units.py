"""Units: the sentences of a document that near-duplicates are looked for in. One document in, nothing else: pure and cacheable."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from factcheck.documents.layout import Layout

# Kinds of passages whose words are not prose of their own.
_LEFT_OUT = frozenset({"boilerplate", "code"})
# Longer units are compared piece by piece: what an alignment costs grows with the square of the length.
LONGEST = 4000


@attrs.frozen(slots=True, order=True)
class Unit:
    """A sentence (or any other stretch of text that is compared as one).

    ``index`` is its running number in the document, counted over its units: units that follow one another may form one run.
    ``start`` and ``end`` are offsets into the reading text of the document and ``text`` is what stands there. ``kind`` is that of its passage.
    """

    document: str
    index: int
    start: int
    end: int
    text: str
    kind: str = "paragraph"
    language: str = "und"


def collect(layout: Layout) -> tuple[Unit, ...]:
    """The units of a document: its sentences in order, boilerplate and code left out. A passage without sentences is one unit."""
    units: list[Unit] = []
    for passage in layout.passages:
        if passage.kind in _LEFT_OUT:
            continue
        ranges = [(span.start, span.end) for span in passage.sentences] or [(passage.start, passage.end)]
        for start, end in ranges:
            text = layout.text[start:end]
            if text.strip():
                units.append(Unit(layout.document.id, len(units), start, end, text, passage.kind, layout.language))
    return tuple(units)


def pieces(unit: Unit) -> Iterator[Unit]:
    """The unit itself, or one of more than four thousand characters cut into pieces, at white space where there is some."""
    begin, text = 0, unit.text
    while len(text) - begin > LONGEST:
        end = max(text.rfind(" ", begin + LONGEST // 2, begin + LONGEST), text.rfind("\n", begin + LONGEST // 2, begin + LONGEST))
        end = end if end > 0 else begin + LONGEST
        yield attrs.evolve(unit, start=unit.start + begin, end=unit.start + end, text=text[begin:end])
        begin = end
    yield attrs.evolve(unit, start=unit.start + begin, text=text[begin:]) if begin else unit
