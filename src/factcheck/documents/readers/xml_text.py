"""XML as elements whose characters lead back to the file. No entities are declared and nothing is fetched: a document type may only be named."""

from __future__ import annotations

import array
import functools
import html.entities
import re
import xml.parsers.expat
from collections.abc import Iterator

import attrs

from factcheck.documents.readers.file import File

XML = "http://www.w3.org/XML/1998/namespace"
_CHUNK = 1 << 16
_TAG = re.compile(r"<[^<>\"']*+(?:\"[^\"]*+\"[^<>\"']*+|'[^']*+'[^<>\"']*+)*+>")


def _offsets() -> array.array[int]:
    return array.array("I")


@attrs.define(slots=True, eq=False)
class Element:
    """An element with its children, its own characters and its place: ``text[start:]`` opens it, ``text[inner:end]`` is what stands in it.

    ``pieces`` are the characters in the order of the file, each copied from it or one character for a reference; ``starts`` are their offsets,
    ``stop`` is where the last one ends.
    """

    namespace: str
    name: str
    attributes: dict[str, str]
    start: int
    inner: int
    end: int = -1
    parent: Element | None = attrs.field(default=None, repr=False)
    children: list[Element] = attrs.field(factory=list)
    pieces: list[str] = attrs.field(factory=list, repr=False)
    starts: array.array[int] = attrs.field(factory=_offsets, repr=False)
    stop: int = -1

    def child(self, name: str, namespace: str | None = None) -> Element | None:
        """The first child of that name, in the namespace if one is given."""
        return next((child for child in self.children if child.name == name and namespace in {None, child.namespace}), None)

    def find(self, *names: str) -> Element | None:
        """The first element on a path of names of children."""
        at: Element | None = self
        for name in names:
            at = at.child(name) if at is not None else None
        return at

    def descendants(self) -> Iterator[Element]:
        """The elements inside, in the order of the file."""
        pending = self.children[::-1]
        while pending:
            element = pending.pop()
            yield element
            pending += element.children[::-1]

    @property
    def characters(self) -> str:
        """The element's own characters."""
        return "".join(self.pieces)

    def anchors(self) -> Iterator[tuple[int, int]]:
        """The pieces of ``characters`` as ``runs_of`` takes them."""
        offset, apart = 0, -1
        for data, start in zip(self.pieces, self.starts, strict=True):
            if start - offset != apart:
                yield offset, start
                apart = start - offset
            offset += len(data)
        yield offset, self.stop

    def language(self) -> str | None:
        """The language that the element or the nearest element around it states as ``xml:lang``."""
        at: Element | None = self
        while at is not None:
            if at.attributes.get(f"{XML} lang"):
                return at.attributes[f"{XML} lang"]
            at = at.parent
        return None


def root(file: File) -> tuple[str, str]:
    """Namespace and name of the outermost element. Raises DocumentError for what is not XML."""
    text = file.text(markup=True)
    opening = _Opening(file, text, frozenset())
    try:
        opening.feed(text.encode(), final=True)
    except _OpenedError as opened:
        return opened.args
    return "", ""


def elements(file: File, text: str, wanted: frozenset[str]) -> Iterator[Element]:
    """The elements of the names ``wanted``, each complete with what stands in it, in the order in which they end.

    They are taken from their parents, so that a long file needs no more memory than its largest element. Raises DocumentError for what is not
    well-formed, has a document type, or is beyond a limit.
    """
    builder = _Builder(file, text, wanted)
    data = text.encode()
    for at in range(0, len(data), _CHUNK):
        builder.feed(data[at : at + _CHUNK], final=at + _CHUNK >= len(data))
        yield from builder.done
        builder.done.clear()


class _OpenedError(Exception):
    """The outermost element has opened: namespace and name."""


class _Builder:
    """Builds elements from the parser's events."""

    def __init__(self, file: File, text: str, wanted: frozenset[str]) -> None:
        self.file, self.text, self.wanted = file, text, wanted
        self.done: list[Element] = []
        self.open: list[Element] = []
        self.held = 0  # elements that are not taken yet
        self.data = text.encode() if not text.isascii() else b""
        self.byte = self.character = 0
        # The text is decoded already, whatever the declaration says.
        self.parser = xml.parsers.expat.ParserCreate("utf-8", " ")
        self.parser.buffer_text = False
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.SkippedEntityHandler = self._skipped
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters
        self.literal = False  # inside a CDATA section
        self.parser.StartCdataSectionHandler = functools.partial(setattr, self, "literal", True)  # noqa: FBT003
        self.parser.EndCdataSectionHandler = functools.partial(setattr, self, "literal", False)  # noqa: FBT003

    def feed(self, data: bytes, *, final: bool) -> None:
        try:
            self.parser.Parse(data, final)
        except xml.parsers.expat.ExpatError as error:
            reason = xml.parsers.expat.ErrorString(error.code)
            raise self.file.error(f"is not well-formed XML: {reason} (line {error.lineno})") from None

    def _offset(self) -> int:
        """Where the event stands in the text; events come in the order of the text."""
        at = self.parser.CurrentByteIndex
        if not self.data:
            return at
        self.character += len(self.data[self.byte : at].decode())
        self.byte = at
        return self.character

    def _doctype(self, name: str, system: str | None, public: str | None, internal: bool) -> None:  # noqa: ARG002  the signature of the parser
        if internal:
            raise self.file.error("declares entities or elements of its own, which are not read")

    def _skipped(self, name: str, parameter: bool) -> None:
        """A reference to an entity of a document type that is named and not read: one of HTML's, or none that is known."""
        letter = html.entities.html5.get(f"{name};", "")
        if parameter or len(letter) != 1:
            raise self.file.error(f"refers to an entity that is not known: {name}")
        self._characters(letter)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        limits = self.file.options.limits
        if len(self.open) >= limits.nesting:
            raise self.file.error(f"more than {limits.nesting} levels deep (limit nesting)")
        self.held += 1
        if self.held > limits.elements:
            raise self.file.error(f"more than {limits.elements} elements in one record (limit elements)")
        namespace, _, local = name.rpartition(" ")
        start = self._offset()
        tag = _TAG.match(self.text, start)
        element = Element(namespace, local, attributes, start, tag.end() if tag is not None else start)
        if self.open:
            element.parent = self.open[-1]
            self.open[-1].children.append(element)
        self.open.append(element)

    def _end(self, _: str) -> None:
        element = self.open.pop()
        element.end = max(self._offset(), element.inner)
        if element.name in self.wanted and not any(around.name in self.wanted for around in self.open):
            self.done.append(element)
            self.held -= 1 + sum(1 for _ in element.descendants())
            if self.open:
                self.open[-1].children.pop()

    def _characters(self, data: str) -> None:
        start = self._offset()
        end = start + len(data)
        sign = self.text[start : start + 1]
        if sign == "&" and not self.literal:
            end = self.text.index(";", start) + 1
        elif sign == "\r":
            end = start + (2 if self.text[start + 1 : start + 2] == "\n" else 1)
        element = self.open[-1]
        element.pieces.append(data)
        element.starts.append(start)
        element.stop = end




class _Opening(_Builder):
    """Reads no further than the first tag."""

    def _start(self, name: str, attributes: dict[str, str]) -> None:  # noqa: ARG002  the signature of the parser
        namespace, _, local = name.rpartition(" ")
        raise _OpenedError(namespace, local)
