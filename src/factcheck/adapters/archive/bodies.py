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
    head = {
        "origin": _origin(document.origin),
        "notes": layout.notes,
        "given": [_iso(document.published), document.language, document.title, document.format],
        "read": [_iso(layout.published), layout.published_grain, layout.language, layout.title],
        "anchors": _steps(layout.anchors),
        "replaced": _steps(layout.replaced),
        "directives": [[place, words, span.start, span.end] for place, words, span in layout.directives],
        "units": _steps([(unit.start, unit.end - unit.start) for unit in units]),
        "kinds": [[kind, len(list(some))] for kind, some in itertools.groupby(unit.kind for unit in units)],
        "text": len(document.text) if layout.text != document.text else None,
    }
    whole = document.text + (layout.text if head["text"] is not None else "")
    return pack(f"{json.dumps(head, ensure_ascii=False, separators=(',', ':'))}\n{whole}".encode("utf-8", "surrogatepass"))


def decode(data: bytes, id: str) -> tuple[Layout, tuple[Unit, ...]]:  # noqa: A002  the field is called id
    """The layout and the units of a document with this id. Raises ValueError for bytes that are none."""
    line, _, whole = unpack(data, largest=LARGEST).decode("utf-8", "surrogatepass").partition("\n")
    head: dict[str, Any] = json.loads(line)
    text = whole if head["text"] is None else whole[: head["text"]]
    reading = whole if head["text"] is None else whole[head["text"] :]
    published, language, title, format_ = head["given"]
    origin = _origin_of(head["origin"])
    document = Document(id=id, text=text, published=_date(published), language=language, title=title, format=format_, origin=origin)
    published, grain, language, title = head["read"]
    layout = Layout(
        document, reading, (), _date(published), language, title, tuple(_sums(head["anchors"])), tuple(_sums(head["replaced"])), grain,
        directives=tuple((place, words, Span(start, end)) for place, words, start, end in head["directives"]),
        notes=tuple(head["notes"]),
    )  # fmt: skip
    kinds = itertools.chain.from_iterable(itertools.repeat(kind, count) for kind, count in head["kinds"])
    units = (
        Unit(id, index, start, start + length, reading[start : start + length], kind, language)
        for index, ((start, length), kind) in enumerate(zip(_sums(head["units"]), kinds, strict=True))
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
