"""EPUB: a document for each chapter, in the order of the spine; places count in the chapter's own file."""

from __future__ import annotations

import posixpath
import urllib.parse
from collections.abc import Iterator

from factcheck.documents.document import Document
from factcheck.documents.readers.file import File
from factcheck.documents.readers.package import Package
from factcheck.documents.readers.records import day, language_code
from factcheck.documents.readers.xml_text import Element, elements
from factcheck.errors import DocumentError

CONTAINER = "META-INF/container.xml"
PAGES = frozenset({"application/xhtml+xml", "text/html"})


def read(file: File) -> Iterator[Document]:
    """The chapters of a book; one that cannot be read is skipped. Raises DocumentError for what is no book, NoArticlesError for an empty one."""
    with Package(file, "an EPUB") as package:
        root = next(iter(_elements(package.part(CONTAINER), "rootfile")), None)
        if root is None or not root.attributes.get("full-path"):
            raise file.error(f"is not an EPUB: {CONTAINER} names no package")
        opf = root.attributes["full-path"]
        book = next(iter(_elements(package.part(opf), "package")), None)
        if book is None:
            raise file.error(f"is not an EPUB: {opf} holds no package")
        language, published = language_code(_stated(book, "language")), day(_stated(book, "date"))
        chapters = 0
        for name in _spine(book, posixpath.dirname(opf)):
            try:
                part = package.part(name)
                text = part.text(markup=True)
            except DocumentError as error:
                file.skip(str(error).partition(": ")[2], name)
                continue
            if not text.strip():
                continue
            chapters += 1
            yield Document(
                id=f"{file.name}#{name}", text=text, format="html", language=language, published=published, origin=part.origin()
            )
        if not chapters:
            raise file.no_articles("no chapter of it can be read")


def _elements(part: File, name: str) -> list[Element]:
    return list(elements(part, part.text(markup=True), frozenset({name})))


def _stated(book: Element, name: str) -> str | None:
    """A field of Dublin Core."""
    found = book.find("metadata", name)
    return found.characters.strip() if found is not None else None


def _spine(book: Element, folder: str) -> Iterator[str]:
    """The names of the chapters in the order in which they are read, each once."""
    manifest, spine = book.child("manifest"), book.child("spine")
    items = {item.attributes.get("id"): item.attributes for item in manifest.children} if manifest is not None else {}
    seen: set[str] = set()
    for reference in spine.children if spine is not None else ():
        item = items.get(reference.attributes.get("idref"))
        if item is None or item.get("media-type") not in PAGES or "nav" in item.get("properties", "").split():
            continue
        name = posixpath.normpath(posixpath.join(folder, urllib.parse.unquote(item.get("href", ""))))
        if name not in seen and not name.startswith(("..", "/")):
            seen.add(name)
            yield name
