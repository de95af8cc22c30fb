"""NewsML-G2: a document for each news item whose content stands in the file itself, as XHTML, NITF or plain text."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.documents.document import Document
from factcheck.documents.lines import line_starts
from factcheck.documents.origin import Runs, runs_of
from factcheck.documents.readers.file import File
from factcheck.documents.readers.records import Record, Records
from factcheck.documents.readers.xml_text import Element, elements

NAR = "http://iptc.org/std/nar/2006-10-01/"


def read(file: File) -> Iterator[Document]:
    """The documents of a file. Raises DocumentError for what is not well-formed, NoArticlesError when no item has a text."""
    text = file.text(markup=True)
    lines = line_starts(text)
    records = Records(file)
    for number, item in enumerate(elements(file, text, frozenset({"newsItem"})), 1):
        content = _content(item)
        alone = item.parent is None
        if content is None:
            records.without_text(number)
            continue
        document = _document(records, item, None if alone else number, content, text, lines)
        if document is not None:
            yield document
    records.close("contentSet")


def _document(records: Records, item: Element, number: int | None, content: Element, text: str, lines: tuple[int, ...]) -> Document | None:
    markup = content.name != "inlineData"
    if markup:
        written, pieces, end = text[content.inner : content.end], [(0, content.inner)], content.end
    else:
        written, (pieces, end) = content.characters, content.anchors()

    def runs() -> Runs:
        return runs_of(written, pieces, end, lines)

    meta = item.child("contentMeta")
    tag = meta.find("language") if meta is not None else None
    return records.document(
        Record(
            number=number,
            text=written,
            field=content.name,
            format="html" if markup else "text",
            title=_characters(meta, "headline"),
            published=_characters(item.child("itemMeta"), "versionCreated") or _characters(meta, "contentCreated"),
            language=(tag.attributes.get("tag") if tag is not None else None) or content.language(),
            id=item.attributes.get("guid"),
        ),
        runs,
    )


def _content(item: Element) -> Element | None:
    """The element that holds the text: the body of the first inline markup that has one, else the first inline data."""
    held = item.child("contentSet")
    for inline in held.children if held is not None else ():
        if inline.name == "inlineXML":
            bodies = {element.name: element for element in reversed([*inline.descendants()])}
            return bodies.get("body.content") or bodies.get("body") or inline
        plain = inline.attributes.get("contenttype", "text/plain").startswith("text/") and "encoding" not in inline.attributes
        if inline.name == "inlineData" and plain:
            return inline
    return None


def _characters(element: Element | None, name: str) -> str | None:
    found = element.child(name) if element is not None else None
    return found.characters if found is not None else None
