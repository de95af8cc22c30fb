"""What is kept of a document beside its claims: its text and how it is laid out, as bytes, without its id."""

from __future__ import annotations

import datetime
import hashlib
import itertools
import json
from typing import Any

import attrs

from factcheck.claims.columns import pack, unpack
from factcheck.documents import Document
from factcheck.documents.document import Span
from factcheck.documents.layout import Layout
from factcheck.documents.origin import Origin, Runs
from factcheck.groups.duplicates import Unit

LARGEST = 1 << 30
# What the head of most bodies looks like, so that it need not be spelt out. Part of the format.
_COMMON = (
    b'[null,null,"en",null,"text"],[],["2020-01-01","day","en","The"],[0,0],[],[],[0,60,61,120,122,100,101,90,140,80,160,150,130,110],'
    b'[["headline",1],["paragraph",12]],null]\n'
)


def key_of(document: Document, reader: str) -> bytes:
    """What names the content of a document as one version of the reader reads it; its id does not count."""
    published = document.published.isoformat() if document.published else None
    head = json.dumps([reader, published, document.language, document.title, document.format, _origin(document.origin), _limits(document)])
    digest = hashlib.blake2b(head.encode("utf-8", "surrogatepass"), digest_size=16)
    digest.update(document.text.encode("utf-8", "surrogatepass"))
    return digest.digest()


def encode(layout: Layout, units: tuple[Unit, ...]) -> bytes:
    """A layout without its passages and tables, and its units."""
    document = layout.document
    differs = layout.text != document.text
    head = [
        [_origin(document.origin), _iso(document.published), document.language, document.title, document.format],
        layout.notes,
        [_iso(layout.published), layout.published_grain, layout.language, layout.title],
        _steps(layout.anchors),
        _steps(layout.replaced),
        [[place, words, span.start, span.end] for place, words, span in layout.directives],
        _ranges(units),
        [[kind, len(list(some))] for kind, some in itertools.groupby(unit.kind for unit in units)],
        len(document.text) if differs else None,
    ]
    whole = document.text + (layout.text if differs else "")
    return pack(f"{json.dumps(head, ensure_ascii=False, separators=(',', ':'))}\n{whole}".encode("utf-8", "surrogatepass"), _COMMON)


def decode(data: bytes, id: str) -> tuple[Layout, tuple[Unit, ...]]:  # noqa: A002  the field is called id
    """The layout and the units of a document with this id. Raises ValueError for bytes that are none."""
    line, _, whole = unpack(data, _COMMON, largest=LARGEST).decode("utf-8", "surrogatepass").partition("\n")
    given, notes, read, anchors, replaced, directives, ranges, kinds, size = json.loads(line)
    text, reading = (whole, whole) if size is None else (whole[:size], whole[size:])
    origin, published, language, title, format_ = given
    document = Document(
        id=id, text=text, published=_date(published), language=language, title=title, format=format_, origin=_origin_of(origin)
    )
    published, grain, language, title = read
    layout = Layout(
        document, reading, (), _date(published), language, title, tuple(_sums(anchors)), tuple(_sums(replaced)), grain,
        directives=tuple((place, words, Span(start, end)) for place, words, start, end in directives),
        notes=tuple(notes),
    )  # fmt: skip
    each = itertools.chain.from_iterable(itertools.repeat(kind, count) for kind, count in kinds)
    bounds = list(itertools.accumulate(ranges))
    units = (
        Unit(id, index, start, end, reading[start:end], kind, language)
        for index, (start, end, kind) in enumerate(zip(bounds[::2], bounds[1::2], each, strict=True))
    )
    return layout, tuple(units)


def renamed(layout: Layout, units: tuple[Unit, ...], id: str) -> tuple[Layout, tuple[Unit, ...]]:  # noqa: A002  the field is called id
    """The same for a document with another id."""
    return attrs.evolve(layout, document=attrs.evolve(layout.document, id=id)), tuple(attrs.evolve(unit, document=id) for unit in units)


def _iso(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None


def _date(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None


def _steps(pairs: Any) -> list[int]:
    """Pairs of numbers, the first ones ascending, as one row: the step of each first one, then the second less the first."""
    before = 0
    row: list[int] = []
    for first, second in pairs:
        row += [first - before, second - first]
        before = first
    return row


def _ranges(units: tuple[Unit, ...]) -> list[int]:
    """The ranges of units as one row: how far each begins behind the end of the one before, and how long it is."""
    ends = itertools.chain([0], (unit.end for unit in units))
    return [number for unit, before in zip(units, ends, strict=False) for number in (unit.start - before, unit.end - unit.start)]


def _sums(row: list[int]) -> list[tuple[int, int]]:
    firsts = list(itertools.accumulate(row[::2]))
    return [(first, first + step) for first, step in zip(firsts, row[1::2], strict=True)]


def _limits(document: Document) -> dict[str, Any]:
    return attrs.asdict(document.limits)


def _origin(origin: Origin | None) -> list[Any] | None:
    if origin is None:
        return None
    runs = [number for run in origin.runs for number in run] if origin.runs is not None else None
    return [origin.path, origin.member, origin.record, origin.field, runs, list(origin.pages)]


def _origin_of(data: list[Any] | None) -> Origin | None:
    if data is None:
        return None
    path, member, record, field, runs, pages = data
    packed = None if runs is None else Runs.of(zip(runs[::3], runs[1::3], runs[2::3], strict=True))
    return Origin(path=path, member=member, record=record, field=field, runs=packed, pages=tuple(pages))
