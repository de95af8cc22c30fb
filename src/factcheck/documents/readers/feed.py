"""RSS and Atom: a document for each item or entry, its text the full content where the feed has it, else the summary."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.documents.document import Document
from factcheck.documents.readers.file import File
from factcheck.documents.readers.records import looks_like_html
from factcheck.documents.readers.xml_records import Item, documents
from factcheck.documents.readers.xml_text import Element

ATOM = ("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#")  # 1.0 and 0.3
CONTENT = "http://purl.org/rss/1.0/modules/content/"
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
#: A reference in a description that was decoded once: what it holds is HTML.
ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});")
_TAGS = re.compile(r"<[^<>]{0,400}>")


def read(file: File) -> Iterator[Document]:
    """The documents of a feed. Raises DocumentError for what is not well-formed, NoArticlesError when no item has a text."""
    yield from documents(file, frozenset({"item", "entry"}), _stated, "content")


def _stated(item: Element) -> Item | None:
    found = _entry(item) if item.namespace in ATOM else _item(item)
    if found is None:
        return None
    field, layout, content = found
    return Item(
        content=content,
        layout=layout,
        field=field,
        title=_title(item.child("title")),
        published=_first(item, "pubDate", "published", "issued", "date", "updated", "modified"),
        language=_first(item, "language") or _channel_language(item) or item.language(),
        id=_first(item, "guid", "id", "identifier", "link"),
    )


def _item(item: Element) -> tuple[str, str, Element] | None:
    """Field, layout and element of the text of an RSS item."""
    full = item.child("encoded", CONTENT)
    if full is not None and full.characters.strip():
        return "content:encoded", "html", full
    summary = item.child("description")
    if summary is None or not summary.characters.strip():
        return None
    html = looks_like_html(summary.characters) or ENTITY.search(summary.characters) is not None
    return "description", "html" if html else "text", summary


def _entry(entry: Element) -> tuple[str, str, Element] | None:
    """Field, layout and element of the text of an Atom entry."""
    for name in ("content", "summary"):
        found = entry.child(name, entry.namespace)
        if found is None or "src" in found.attributes or found.attributes.get("mode") == "base64":
            continue
        written = found.attributes.get("type", "text")
        if found.children:
            return name, "markup", found.children[0] if written == "xhtml" else found
        if found.characters.strip() and written.startswith(("text", "html")):
            return name, "html" if "html" in written or looks_like_html(found.characters) else "text", found
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
