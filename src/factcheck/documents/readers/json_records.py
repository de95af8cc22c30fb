"""JSON: one object, a list of them, or a list inside an object; a document for each record that has a text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from factcheck.documents.document import Document
from factcheck.documents.lines import line_starts
from factcheck.documents.origin import Runs, runs_of
from factcheck.documents.readers import ninjs
from factcheck.documents.readers.file import File, NoArticlesError
from factcheck.documents.readers.json_text import Failure, anchors, content, elements, find, follow, parse, pointer
from factcheck.documents.readers.records import NAMES, Record, Records, candidates, folded_names, looks_like_html
from factcheck.errors import DocumentError

#: Where the list of records stands in an object that is no record itself, when nothing is configured: JSON Feed and news interfaces.
LISTS = ("items", "articles", "documents", "docs", "results", "records", "entries", "posts", "data")
BETWEEN = "\n\n"  # between the paragraphs of a text that is a list


def read(file: File) -> Iterator[Document]:
    """The documents of a JSON file. Raises DocumentError for what is not JSON, NoArticlesError when no record has a text."""
    text = file.text()
    data = parse(text)
    if isinstance(data, Failure):
        raise file.error(f"{data.reason} (line {text.count(chr(10), 0, data.offset) + 1})")
    records = Records(file)
    lines = line_starts(text)
    try:
        for number, value, start in _records(file, text, data):
            document = document_of(records, value, number, text, start, lines)
            if document is not None:
                yield document
    except NoArticlesError:
        raise
    except DocumentError as error:
        raise file.error(str(error)) from None
    records.close()


def _records(file: File, text: str, data: Any) -> Iterator[tuple[int | None, Any, int]]:
    """Number, value and offset of each record."""
    deepest = file.options.limits.nesting
    path = _path_to_records(file, data)
    found = follow(data, path)
    start = find(text, 0, path, deepest)
    if start is None or not isinstance(found, list | dict):
        raise file.no_articles(f"no list of records at {file.options.fields.get('records', '/')}")
    if isinstance(found, dict):
        yield None, found, start
        return
    for number, (value, (begin, _)) in enumerate(zip(found, elements(text, start, deepest), strict=True), 1):
        yield number, value, begin


def _path_to_records(file: File, data: Any) -> tuple[str, ...]:
    given = file.options.fields.get("records")
    if given is not None:
        return pointer(given)
    if not isinstance(data, dict) or _text_field(file, data) is not None:
        return ()
    return next(((name,) for name in LISTS if isinstance(data.get(name), list) and any(isinstance(item, dict) for item in data[name])), ())


def document_of(records: Records, value: Any, number: int | None, text: str, start: int, lines: tuple[int, ...]) -> Document | None:
    """The document of the record ``value``, which stands at ``start`` of the JSON text; None when it has no text."""
    file = records.file
    field = _text_field(file, value) if isinstance(value, dict) else None
    if field is None:
        records.without_text(number)
        return None
    path, format = field  # noqa: A001  the field is called format
    found = follow(value, path)

    def runs() -> Runs | None:
        at = find(text, start, path, file.options.limits.nesting)
        return _runs(found, text, at, lines, file.options.limits.nesting) if at is not None else None

    parts = {part: _part(file, value, part) for part in NAMES if part != "text"} | ninjs.parts(value)
    whole = found if isinstance(found, str) else BETWEEN.join(found)
    format = format or ("html" if looks_like_html(whole) else "text")  # noqa: A001
    name = path[0] if len(path) == 1 else "/" + "/".join(part.replace("~", "~0").replace("/", "~1") for part in path)
    return records.document(Record(number=number, text=whole, field=name, format=format, **parts), runs)


def _text_field(file: File, value: Mapping[str, Any]) -> tuple[tuple[str, ...], str | None] | None:
    """The path to the text of a record, and its format where the field tells it; None when it has no text."""
    given = file.options.fields.get("text")
    if given is not None:
        return (pointer(given), None) if _is_text(follow(value, pointer(given))) else None
    known = ninjs.body(value)
    if known is not None:
        return known
    keys = candidates("text", folded_names(list(value)), {})
    found = next((key for key in keys if _is_text(value[key])), None)
    return None if found is None else ((found,), "html" if "html" in found.casefold() else None)


def _is_text(value: Any) -> bool:
    """A string that is not blank, or a list of strings: paragraphs."""
    if isinstance(value, list):
        return bool(value) and all(isinstance(part, str) for part in value) and any(part.strip() for part in value)
    return isinstance(value, str) and bool(value.strip())


def _part(file: File, value: Mapping[str, Any], part: str) -> Any:
    if part in file.options.fields:
        return follow(value, pointer(file.options.fields[part]))
    keys = candidates(part, folded_names(list(value)), {})
    return next((value[key] for key in keys if isinstance(value[key], str) and value[key].strip()), None)


def _runs(found: str | list[str], text: str, at: int, lines: tuple[int, ...], deepest: int) -> Runs:
    """The map of a string, or of strings with something between them, which stands for what is between them in the file."""
    if isinstance(found, str):
        start, end = content(text, at)
        return runs_of(found, anchors(text, start, end), lines)
    return runs_of(BETWEEN.join(found), _pieces(found, text, at, deepest), lines)


def _pieces(parts: list[str], text: str, at: int, deepest: int) -> Iterator[tuple[int, int]]:
    offset = end = 0
    for number, (part, (begin, _)) in enumerate(zip(parts, elements(text, at, deepest), strict=True)):
        if number:
            yield from ((offset + extra, end) for extra in range(len(BETWEEN)))
            offset += len(BETWEEN)
        start, end = content(text, begin)
        yield from anchors(text, start, end, offset)
        offset += len(part)
