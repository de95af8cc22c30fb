"""What callers hand in, as documents: paths, Documents, (id, text) pairs, rows, and objects of retrieval libraries, none of them imported."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

import attrs

from factcheck.documents.document import Document
from factcheck.errors import DocumentError
from factcheck.reports.report import Reason

if TYPE_CHECKING:
    from factcheck.documents.readers import Ledger, Options

_ID_KEYS = ("id", "doc_id", "id_", "source", "url", "path")
_TEXT_KEYS = ("text", "page_content", "content", "body")
_DATE_KEYS = ("published", "date", "published_at", "publication_date")


@attrs.frozen(slots=True)
class Inputs:
    """The documents read, in the order they came, what could not be read, and what is to be told of what was read."""

    documents: tuple[Document, ...]
    skipped: tuple[Reason, ...]
    notes: tuple[Reason, ...] = ()


def gather(
    source: Any, *, published: datetime.date | None = None, language: str | None = None, options: Options | None = None, ledger: Ledger | None = None
) -> Inputs:
    """The documents that ``source`` holds, all of them: ``stream`` at its end."""
    from factcheck.documents.readers.file import Ledger

    ledger = Ledger() if ledger is None else ledger
    documents = tuple(stream(source, published=published, language=language, options=options, ledger=ledger))
    return Inputs(documents, _sorted(ledger.skipped), _sorted(ledger.notes))


def _sorted(entries: Iterable[Reason]) -> tuple[Reason, ...]:
    return tuple(sorted(entries, key=lambda entry: (entry.path, entry.reason)))


def stream(
    source: Any, *, published: datetime.date | None = None, language: str | None = None, options: Options | None = None, ledger: Ledger | None = None
) -> Iterator[Document]:
    """The documents that ``source`` holds, read while they are taken: one path, Document, pair or object, or any iterable of them.

    Objects come first, in their order, then what paths name. ``published`` and ``language`` fill what a document leaves open, ``options`` say how
    files are read, ``ledger`` is told what was skipped. Raises DocumentError for an object that holds no text and for an id given twice.
    """
    paths: list[str] = []
    seen: set[str] = set()
    for index, item in enumerate(_items(source)):
        if isinstance(item, str | os.PathLike):
            paths.append(os.fspath(item))
        else:
            yield _completed(_once(document_of(item, str(index)), seen), published, language, options)
    if paths:
        from factcheck.documents.readers import DEFAULTS, read_paths

        for document in read_paths(paths, options=options or DEFAULTS, ledger=ledger):
            yield _completed(_once(document, seen), published, language, options)


def _items(source: Any) -> Iterable[Any]:
    if isinstance(source, str | os.PathLike | Document | Mapping) or _is_pair(source) or _text_of(source) is not None:
        return [source]
    if hasattr(source, "iter_rows"):
        rows: Iterable[Any] = source.iter_rows(named=True)
        return rows
    if hasattr(source, "iterrows"):
        return [dict(row) | {"id": str(row.get("id", name))} for name, row in source.iterrows()]
    if not isinstance(source, Iterable):
        raise DocumentError(f"{type(source).__name__}: neither a path, a Document, an (id, text) pair nor an iterable of them")
    return source


def _is_pair(item: Any) -> bool:
    # A pair of paths is a pair, too: the text of a pair is never a path that exists.
    return isinstance(item, tuple) and len(item) == 2 and all(isinstance(part, str) for part in item) and not os.path.exists(item[1][:4096])  # noqa: PTH110


def document_of(item: Any, fallback: str) -> Document:
    """One object as a document; ``fallback`` is its id when it has none.

    Takes a Document, an (id, text) pair, a mapping with ``text``, or an object with ``page_content``, ``get_content()``, ``content`` or ``text``
    beside ``metadata`` or ``meta``. Raises DocumentError for anything else.
    """
    if isinstance(item, Document):
        return item
    if isinstance(item, tuple) and len(item) == 2:
        item = {"id": item[0], "text": item[1]}
    text = _text_of(item)
    if text is None:
        raise DocumentError(f"item {fallback}: a {type(item).__name__} is neither a Document, an (id, text) pair nor an object with text")
    return Document(
        id=str(_first(item, _ID_KEYS) or fallback),
        text=text,
        published=_date(_first(item, _DATE_KEYS), fallback),
        language=_first(item, ("language", "lang")),
        title=_first(item, ("title",)),
    )


def _text_of(item: Any) -> str | None:
    if isinstance(item, Mapping):
        found = next((item[key] for key in _TEXT_KEYS if key in item), None)
    elif callable(getattr(item, "get_content", None)):
        found = item.get_content()
    else:
        found = next((value for key in _TEXT_KEYS if isinstance(value := getattr(item, key, None), str)), None)
    return found if isinstance(found, str) else None


def _first(item: Any, keys: tuple[str, ...]) -> Any:
    """The first of ``keys`` that the item or its metadata has."""
    metadata = item if isinstance(item, Mapping) else {key: getattr(item, key, None) for key in keys}
    nested = item.get("metadata", item.get("meta")) if isinstance(item, Mapping) else getattr(item, "metadata", getattr(item, "meta", None))
    for holder in (metadata, nested if isinstance(nested, Mapping) else {}):
        for key in keys:
            value = holder.get(key)
            if not (value is None or value == "" or _is_missing(value)):
                return value
    return None


def _is_missing(value: Any) -> bool:
    """A data frame's missing value: a number or a time that is not equal to itself."""
    return isinstance(value, float | datetime.datetime) and value != value  # noqa: PLR0124


def _date(value: Any, where: str) -> datetime.date | None:
    if value is None:
        return None
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    try:
        return datetime.date.fromisoformat(str(value)[:10])
    except ValueError:
        raise DocumentError(f"item {where}: {value!r} is no ISO 8601 date") from None


def _once(document: Document, seen: set[str]) -> Document:
    if document.id in seen:
        raise DocumentError(f"{document.id}: two documents have this id")
    seen.add(document.id)
    return document


def _completed(document: Document, published: datetime.date | None, language: str | None, options: Options | None) -> Document:
    if options is not None and options.limits != document.limits:
        document = attrs.evolve(document, limits=options.limits)
    if (document.published is None and published) or (document.language is None and language):
        return attrs.evolve(document, published=document.published or published, language=document.language or language)
    return document
