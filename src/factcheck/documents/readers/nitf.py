"""NITF: one article, its text the content of its body."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.documents.document import Document
from factcheck.documents.readers.file import File
from factcheck.documents.readers.xml_records import Item, attribute, characters, documents, first
from factcheck.documents.readers.xml_text import Element


def read(file: File) -> Iterator[Document]:
    """The document of a file. Raises DocumentError for what is not well-formed, NoArticlesError when it has no text."""
    yield from documents(file, frozenset({"nitf"}), _item, "body.content")


def _item(nitf: Element) -> Item | None:
    body = nitf.child("body")
    content = body.child("body.content") if body is not None else None
    if content is None:
        return None
    headline = first(nitf, "hl1")
    return Item(
        content=content,
        layout="markup",
        title=headline.characters if headline is not None else characters(nitf, "head", "title"),
        published=attribute(nitf, "norm", "head", "docdata", "date.issue"),
        language=nitf.language(),
        id=attribute(nitf, "id-string", "head", "docdata", "doc-id"),
    )
