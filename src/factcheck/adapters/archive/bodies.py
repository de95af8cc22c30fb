"""What is kept of a document beside its claims: its text and how it is laid out, as bytes, without its id."""

from __future__ import annotations

import bisect
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


def key_of(document: Document, reader: str) -> bytes:
    """What names the content of a document as one version of the reader reads it; its id does not count."""
    published = document.published.isoformat() if document.published else None
    head = json.dumps([reader, published, document.language, document.title, document.format, _origin(document.origin), _limits(document)])
    digest = hashlib.blake2b(head.encode("utf-8", "surrogatepass"), digest_size=16)
    digest.update(document.text.encode("utf-8", "surrogatepass"))
    return digest.digest()


def encode(layout: Layout, units: tuple[Unit, ...], sample: bytes = b"") -> bytes:
    """A layout without its passages and tables, and its units, packed with the help of a sample of others."""
    return pack(plain(layout, units), sample)


def plain(layout: Layout, units: tuple[Unit, ...]) -> bytes:
    """The same before it is packed: a line with what reading the claims takes, a line with the rest of the head, the text."""
    document = layout.document
    differs = layout.text != document.text
    head = [
        [_origin(document.origin), _iso(document.published), document.language, document.title, document.format],
        layout.notes,
        [layout.published_grain, layout.title],
        _steps(layout.anchors),
        _steps(layout.replaced),
        [[place, words, span.start, span.end] for place, words, span in layout.directives],
        _ranges(units),
        [[kind, len(list(some))] for kind, some in itertools.groupby(unit.kind for unit in units)],
    ]
    first = json.dumps([len(document.text) if differs else None, _iso(layout.published), layout.language])
    whole = document.text + (layout.text if differs else "")
    return f"{first}\n{json.dumps(head, ensure_ascii=False, separators=(',', ':'))}\n{whole}".encode("utf-8", "surrogatepass")


@attrs.frozen(slots=True)
class Opened:
    """A body as far as its claims need it: the text as it was handed in, when it was published, its language; ``rest`` is for ``decode``."""

    text: str
    published: datetime.date | None
    language: str
    rest: tuple[str, str]


def opened(data: bytes, sample: bytes = b"") -> Opened:
    """The body of ``encode``. Raises ValueError for bytes that are none."""
    first, head, whole = unpack(data, sample, largest=LARGEST).decode("utf-8", "surrogatepass").split("\n", 2)
    size, published, language = json.loads(first)
    text, reading = (whole, whole) if size is None else (whole[:size], whole[size:])
    return Opened(text, _date(published), language, (head, reading))


def decode(body: Opened, id: str) -> tuple[Layout, tuple[Unit, ...]]:  # noqa: A002  the field is called id
    """The layout and the units of a document with this id. Raises ValueError for a body that is none."""
    (line, reading), text = body.rest, body.text
    given, notes, (grain, title), anchors, replaced, directives, ranges, kinds = json.loads(line)
    origin, published, language, given_title, format_ = given
    document = Document(
        id=id, text=text, published=_date(published), language=language, title=given_title, format=format_, origin=_origin_of(origin)
    )
    layout = Layout(
        document, reading, (), body.published, body.language, title, tuple(_sums(anchors)), tuple(_sums(replaced)), grain,
        directives=tuple((place, words, Span(start, end)) for place, words, start, end in directives),
        notes=tuple(notes),
    )  # fmt: skip
    each = itertools.chain.from_iterable(itertools.repeat(kind, count) for kind, count in kinds)
    bounds = list(itertools.accumulate(ranges))
    units = (
        Unit(id, index, start, end, reading[start:end], kind, body.language)
        for index, (start, end, kind) in enumerate(zip(bounds[::2], bounds[1::2], each, strict=True))
    )
    return layout, tuple(units)


def sentence(body: Opened, id: str, index: int) -> Unit:  # noqa: A002  the field is called id
    """One unit of ``decode``. Raises ValueError for a body that is none, or that has not so many units."""
    line, reading = body.rest
    *_, ranges, kinds = json.loads(line)
    start, end = list(itertools.accumulate(ranges[: 2 * index + 2]))[2 * index :]
    counts = list(itertools.accumulate(count for _, count in kinds))
    return Unit(id, index, start, end, reading[start:end], kinds[bisect.bisect_right(counts, index)][0], body.language)


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
