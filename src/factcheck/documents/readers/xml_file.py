"""XML of any kind: the outermost element tells which reader reads it."""

from __future__ import annotations

import importlib
from collections.abc import Iterator

from factcheck.documents.document import Document
from factcheck.documents.readers.file import File
from factcheck.documents.readers.formats import documents_of, format_named
from factcheck.documents.readers.xml_text import root

HERE = "factcheck.documents.readers"
#: The reader for a name of the outermost element.
READERS = {
    "rss": "feed",
    "RDF": "feed",
    "feed": "feed",
    "newsItem": "newsml",
    "newsMessage": "newsml",
    "NewsML": "newsml",
    "nitf": "nitf",
}


def read(file: File) -> Iterator[Document]:
    """The documents of an XML file. Raises NoArticlesError for a vocabulary that is not read."""
    _, name = root(file)
    if name == "html":
        yield from documents_of(file, format_named("html"))
        return
    if name not in READERS:
        raise file.no_articles(f"XML of a kind that is not read: its outermost element is {name}")
    yield from importlib.import_module(f"{HERE}.{READERS[name]}").read(file)
