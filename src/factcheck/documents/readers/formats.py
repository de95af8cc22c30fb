"""The formats that are read: their suffixes, how content is told where the suffix says nothing, and the module that reads each."""

from __future__ import annotations

import importlib
import pathlib
import re
from collections.abc import Iterator

import attrs

from factcheck.documents.document import Document
from factcheck.documents.readers.file import File
from factcheck.errors import DocumentError

HERE = "factcheck.documents.readers"


@attrs.frozen(slots=True, kw_only=True)
class Format:
    """A format by name.

    A *whole-source* format has no ``module``: the file, decoded, is the text of one document of this format, and ``documents.compose`` lays it out.
    The ``module`` of a *container* has ``read(file)``, which gives the documents of a file one by one. ``markup``: the file may declare its encoding.
    ``package`` is what must be installed for it, by the ``extra`` of that name.
    """

    name: str
    suffixes: tuple[str, ...]
    module: str | None = None
    markup: bool = False
    extra: str | None = None
    package: str | None = None


FORMATS = (
    Format(name="text", suffixes=(".txt", ".text")),
    Format(name="markdown", suffixes=(".md", ".markdown")),
    Format(name="rst", suffixes=(".rst", ".rest")),
    Format(name="asciidoc", suffixes=(".adoc", ".asciidoc", ".asc")),
    Format(name="mediawiki", suffixes=(".wiki", ".mediawiki", ".wikitext")),
    Format(name="html", suffixes=(".html", ".htm", ".xhtml"), markup=True),
    Format(name="json", suffixes=(".json", ".ninjs"), module="json_records"),
    Format(name="jsonl", suffixes=(".jsonl", ".ndjson", ".jsonlines"), module="json_lines"),
    Format(name="csv", suffixes=(".csv",), module="table"),
    Format(name="tsv", suffixes=(".tsv", ".tab"), module="table"),
    Format(name="xml", suffixes=(".xml",), module="xml_file"),
    Format(name="feed", suffixes=(".rss", ".atom", ".rdf"), module="feed"),
    Format(name="newsml", suffixes=(".newsml",), module="newsml"),
    Format(name="parquet", suffixes=(".parquet",), module="parquet", extra="parquet", package="pyarrow"),
    Format(name="epub", suffixes=(".epub",), module="epub"),
    Format(name="docx", suffixes=(".docx",), module="docx"),
    Format(name="pdf", suffixes=(".pdf",), module="pdf", extra="pdf", package="pypdf"),
    Format(name="gzip", suffixes=(".gz",), module="gzip_file"),
    Format(name="zip", suffixes=(".zip",), module="archive"),
)
BY_NAME = {entry.name: entry for entry in FORMATS}
BY_SUFFIX = {suffix: entry for entry in FORMATS for suffix in entry.suffixes}

_MAGIC = ((b"%PDF-", "pdf"), (b"PAR1", "parquet"), (b"\x1f\x8b", "gzip"), (b"PK\x03\x04", "zip"))
_MARKUP = re.compile(rb"\s{0,200}(?:<\?xml\b|<!--|<!doctype\b|<([A-Za-z_][\w:.-]{0,60}))", re.IGNORECASE)
_OBJECT = re.compile(rb"\s{0,200}(?:\{\s{0,200}[\"}]|\[\s{0,200}[\[{\"\]])")
_LINES = re.compile(rb"\s{0,200}\{[^\n]{0,1000000}\}[ \t\r]*\n\s*\{")


def format_of(path: str) -> Format | None:
    """The format that the suffix of a path tells; None when it tells none.

    >>> format_of("news/a.MD").name, format_of("LICENSE")
    ('markdown', None)
    """
    return BY_SUFFIX.get(pathlib.PurePath(path).suffix.lower())


def sniff(data: bytes) -> Format:
    """The format that the first bytes of a file tell; plain text when they tell none that is read."""
    found = next((name for magic, name in _MAGIC if data.startswith(magic)), None) or _textual(data[:1_100_000])
    return BY_NAME.get(found or "text", BY_NAME["text"])


def _textual(head: bytes) -> str | None:
    head = head.removeprefix(b"\xef\xbb\xbf")
    if _OBJECT.match(head):
        return "jsonl" if _LINES.match(head) else "json"
    if _MARKUP.match(head) is None:
        return None
    opening = head[:4_000].lower()
    return "html" if b"<html" in opening or b"<!doctype html" in opening else "xml"


def documents_of(file: File, format: Format) -> Iterator[Document]:  # noqa: A002  the field is called format
    """The documents of one file. Raises DocumentError for a file that cannot be read and for a package that is not installed."""
    if format.module is None:
        origin = file.origin() if file.member is not None else None
        yield Document(id=file.name, text=file.text(markup=format.markup), format=format.name, origin=origin)
        return
    try:
        module = importlib.import_module(f"{HERE}.{format.module}")
    except ModuleNotFoundError as error:
        if format.package is None or error.name is None or error.name.partition(".")[0] != format.package:
            raise
        raise file.error(f"{format.name} needs the package {format.package}: pip install 'factcheck-corpus[{format.extra}]'") from None
    yield from module.read(file)


def format_named(name: str) -> Format:
    """The format of that name. Raises DocumentError that lists the formats."""
    if name not in BY_NAME:
        raise DocumentError(f"{name}: no such input format; there are {', '.join(sorted(BY_NAME))}")
    return BY_NAME[name]
