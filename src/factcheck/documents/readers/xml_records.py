"""What the readers of news in XML share: an item with its content as a document."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import attrs

from factcheck.documents.document import Document
from factcheck.documents.lines import line_starts
from factcheck.documents.origin import Runs, runs_of
from factcheck.documents.readers.file import File
from factcheck.documents.readers.records import Record, Records, looks_like_html
from factcheck.documents.readers.xml_text import Element, elements


@attrs.frozen(slots=True, kw_only=True)
class Item:
    """What an item states: the element that is its content, and itself. ``field`` is what that element is called, its name when None.

    ``layout``: ``text`` or ``html``, as the characters of the element are; ``markup`` where it holds the markup itself; None where the characters
    tell it.
    """

    content: Element
    layout: str | None = None
    field: str | None = None
    title: str | None = None
    published: str | None = None
    language: str | None = None
    id: str | None = None


def documents(file: File, wanted: frozenset[str], item_of: Callable[[Element], Item | None], empty: str) -> Iterator[Document]:
    """The documents of a file: one for each element of the names ``wanted`` for which ``item_of`` finds a content.

    The file is the record where the element is the outermost one. Raises DocumentError for what is not well-formed, NoArticlesError, naming the
    field ``empty``, when no item has a text.
    """
    text = file.text(markup=True)
    lines = line_starts(text)
    records = Records(file)
    for number, element in enumerate(elements(file, text, wanted), 1):
        item = item_of(element)
        document = _document(records, item, None if element.parent is None else number, text, lines) if item is not None else None
        if item is None:
            records.without_text(number)
        if document is not None:
            yield document
    records.close(empty)


def _document(records: Records, item: Item, number: int | None, text: str, lines: tuple[int, ...]) -> Document | None:
    source = item.content
    markup = item.layout == "markup"
    content = text[source.inner : source.end] if markup else source.characters

    def runs() -> Runs:
        return runs_of(content, [(0, source.inner)] if markup else source.anchors(), lines)

    record = Record(
        number=number,
        text=content,
        field=item.field or source.name,
        format="html" if markup else item.layout or ("html" if looks_like_html(content) else "text"),
        title=item.title,
        published=item.published,
        language=item.language,
        id=item.id,
    )
    return records.document(record, runs)


def characters(element: Element | None, *names: str) -> str | None:
    """The characters of the element on a path of names, without what it holds; None where there is none."""
    found = element.find(*names) if element is not None else None
    return found.characters.strip() or None if found is not None else None


def attribute(element: Element | None, name: str, *path: str) -> str | None:
    """The attribute of the element on a path of names; None where there is none."""
    found = element.find(*path) if element is not None else None
    return found.attributes.get(name) if found is not None else None


def first(element: Element, name: str) -> Element | None:
    """The first element of that name inside, however deep."""
    return next((inner for inner in element.descendants() if inner.name == name), None)
