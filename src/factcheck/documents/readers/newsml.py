"""NewsML: a document for each news item whose content stands in the file itself; NewsML-G2 (``newsItem``) and NewsML 1 (``NewsItem``)."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.documents.document import Document
from factcheck.documents.readers.file import File
from factcheck.documents.readers.xml_records import Item, attribute, characters, documents, first
from factcheck.documents.readers.xml_text import Element


def read(file: File) -> Iterator[Document]:
    """The documents of a file. Raises DocumentError for what is not well-formed, NoArticlesError when no item has a text."""
    yield from documents(file, frozenset({"newsItem", "NewsItem"}), _item, "contentSet")


def _item(item: Element) -> Item | None:
    return _second(item) if item.name == "newsItem" else _first(item)


def _second(item: Element) -> Item | None:
    content, layout = _content(item)
    if content is None:
        return None
    meta = item.child("contentMeta")
    return Item(
        content=content,
        layout=layout,
        title=characters(meta, "headline"),
        published=characters(item, "itemMeta", "versionCreated") or characters(meta, "contentCreated"),
        language=attribute(meta, "tag", "language") or content.language(),
        id=item.attributes.get("guid"),
    )


def _content(item: Element) -> tuple[Element | None, str | None]:
    """The element that holds the text, and how: the body of the first inline markup, else the first inline data that are text."""
    held = item.child("contentSet")
    for inline in held.children if held is not None else ():
        if inline.name == "inlineXML":
            return first(inline, "body.content") or first(inline, "body") or inline, "markup"
        plain = inline.attributes.get("contenttype", "text/plain").startswith("text/") and "encoding" not in inline.attributes
        if inline.name == "inlineData" and plain:
            return inline, None
    return None, None


def _first(item: Element) -> Item | None:
    """A news item of version 1: its first content with paragraphs, else with characters."""
    held = [element for element in item.descendants() if element.name == "DataContent"]
    content = next((element for element in held if element.children), None) or next((element for element in held if element.characters.strip()), None)
    if content is None:
        return None
    language, headline = first(item, "Language"), first(item, "HeadLine")
    body = first(content, "body.content") or content
    return Item(
        content=body,
        layout="markup" if body.children else None,
        title=headline.characters if headline is not None else None,
        published=characters(item, "NewsManagement", "ThisRevisionCreated"),
        language=language.attributes.get("FormalName") if language is not None else content.language(),
        id=characters(item, "Identification", "NewsIdentifier", "PublicIdentifier"),
    )
