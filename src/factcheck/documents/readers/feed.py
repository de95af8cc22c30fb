"""RSS and Atom: a document for each item or entry, its text the full content where the feed has it, else the summary."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.documents.document import Document
from factcheck.documents.lines import line_starts
from factcheck.documents.origin import Runs, runs_of
from factcheck.documents.readers.file import File
from factcheck.documents.readers.records import Record, Records, looks_like_html
from factcheck.documents.readers.xml_text import Element, elements

ATOM = "http://www.w3.org/2005/Atom"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
_TAGS = re.compile(r"<[^<>]{0,400}>")


def read(file: File) -> Iterator[Document]:
    """The documents of a feed. Raises DocumentError for what is not well-formed, NoArticlesError when no item has a text."""
    text = file.text(markup=True)
    lines = line_starts(text)
    records = Records(file)
    for number, item in enumerate(elements(file, text, frozenset({"item", "entry"})), 1):
        found = _entry(item) if item.namespace == ATOM else _item(item)
        if found is None:
            records.without_text(number)
            continue
        field, layout, source = found
        document = _document(records, item, number, (field, layout, source), text, lines)
        if document is not None:
            yield document
    records.close("content")


def _document(
    records: Records, item: Element, number: int, found: tuple[str, str, Element], text: str, lines: tuple[int, ...]
) -> Document | None:
    field, layout, source = found
    if layout == "xhtml":  # markup that stands in the file as it is
        content, pieces, end = text[source.inner : source.end], [(0, source.inner)], source.end
    else:
        content, (pieces, end) = source.characters, source.anchors()

    def runs() -> Runs:
        return runs_of(content, pieces, end, lines)

    return records.document(
        Record(
            number=number,
            text=content,
            field=field,
            format="text" if layout == "text" else "html",
            title=_title(item.child("title")),
            published=_first(item, "pubDate", "published", "date", "updated", "modified"),
            language=_first(item, "language") or _channel_language(item) or item.language(),
            id=_first(item, "guid", "id", "identifier", "link"),
        ),
        runs,
    )


def _item(item: Element) -> tuple[str, str, Element] | None:
    """Field, layout and element of the text of an RSS item."""
    full = item.child("encoded", CONTENT)
    if full is not None and full.characters.strip():
        return "content:encoded", "html", full
    summary = item.child("description")
    if summary is None or not summary.characters.strip():
        return None
    return "description", "html" if looks_like_html(summary.characters) else "text", summary


def _entry(entry: Element) -> tuple[str, str, Element] | None:
    """Field, layout and element of the text of an Atom entry."""
    for name in ("content", "summary"):
        found = entry.child(name, ATOM)
        written = found.attributes.get("type", "text") if found is not None else ""
        if found is None or "src" in found.attributes:
            continue
        if written == "xhtml" and found.children:
            return name, "xhtml", found.children[0]
        if found.characters.strip() and written in {"text", "text/plain", "html", "text/html"}:
            return name, "html" if "html" in written else "text", found
    return None


def _first(item: Element, *names: str) -> str | None:
    """The characters of the first child of one of the names that has some, without those of other vocabularies."""
    for name in names:
        for child in item.children:
            if child.name == name and child.namespace in {item.namespace, DUBLIN_CORE} and child.characters.strip():
                return child.characters.strip()
    return None


def _channel_language(item: Element) -> str | None:
    around = item.parent
    for channel in (around, around.child("channel") if around is not None else None):
        if channel is not None and (found := _first(channel, "language")) is not None:
            return found
    return None


def _title(title: Element | None) -> str | None:
    if title is None:
        return None
    written = title.characters or "".join(element.characters for element in title.descendants())
    return _TAGS.sub("", written) if looks_like_html(written) else written
