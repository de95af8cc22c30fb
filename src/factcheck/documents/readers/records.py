"""Records as documents: which field is the text, the title, the date, the language and the id, by its common name or as configured."""

from __future__ import annotations

import datetime
import email.utils
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import attrs

from factcheck.documents.dates import read_date
from factcheck.documents.document import Document
from factcheck.documents.origin import Runs
from factcheck.documents.readers.file import File
from factcheck.languages.language import CODES

#: The names of fields, folded (``folded``), the likeliest first. Where a format names its fields differently, its reader maps them.
NAMES: dict[str, tuple[str, ...]] = {
    "text": (
        *("text", "body", "content", "articlebody", "bodytext", "contenttext", "fulltext", "maintext", "pagecontent", "articletext"),
        *("article", "story", "contenthtml", "bodyhtml", "bodyxhtml", "html"),
    ),
    "title": ("title", "headline", "heading"),
    "published": (
        *("published", "datepublished", "publishedat", "publicationdate", "publishdate", "pubdate", "date", "versioncreated"),
        *("created", "createdat", "updated"),
    ),
    "language": ("language", "lang", "inlanguage", "locale"),
    "id": ("id", "docid", "guid", "uri", "url", "link"),
}
#: Markup that no plain text holds by chance.
MARKUP = re.compile(
    r"</(?:p|div|span|a|li|ul|ol|h[1-6]|blockquote|strong|em|b|i|td|font|center)>|<br ?/?>|<p[ >]|<(?:img|table|a|font)\s[^<>]{0,400}=|<center>",
    re.IGNORECASE,
)
LONGEST_ID = 400
_MOST_TOLD = 20  # records of one file that are named one by one
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:\D|$)|(\d{4})(\d\d)(\d\d)(?:T\d{4,6}|$)")
_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_]|$)")
_RFC = re.compile(r"(?:[A-Za-z]{3},\s{0,3})?\d{1,2}\s[A-Za-z]{3}\s\d{4}\s")


def folded(name: str) -> str:
    """The name of a field without case, hyphens and underscores.

    >>> folded("publishedAt") == folded("Published_at")
    True
    """
    return name.casefold().replace("_", "").replace("-", "").replace(" ", "")


def looks_like_html(text: str) -> bool:
    """Whether a text of unknown format is HTML: it holds a tag of its prose."""
    return MARKUP.search(text, 0, 20_000) is not None


@attrs.frozen(slots=True, kw_only=True)
class Record:
    """One record: the values of its ``FIELDS`` where it has them, the ``field`` that the text is the content of, and the ``format`` of the text.

    ``number`` is that of the record in its file, None where the file is the record.
    """

    number: int | None
    text: str
    field: str
    format: str = "text"
    title: Any = None
    published: Any = None
    language: Any = None
    id: Any = None


@attrs.define(slots=True)
class Records:
    """Makes the records of one file documents: ids that are unique, dates and languages that can be read, and one note for what could not."""

    file: File
    seen: set[str] = attrs.field(factory=set)
    textless: list[int] = attrs.field(factory=list)
    undated: list[tuple[int, str]] = attrs.field(factory=list)
    made: int = 0
    refused: int = 0

    def document(self, record: Record, runs: Callable[[], Runs | None] = lambda: None) -> Document | None:
        """The document of a record; None, and noted, when its text is empty. ``runs`` leads back to the file's lines."""
        if not record.text.strip():
            self.without_text(record.number)
            return None
        self.made += 1
        written = self.file.options.fields.get("format")
        language = language_code(record.language)
        return Document(
            id=self._id(record),
            text=record.text,
            published=self._date(record, language),
            language=language,
            title=plain_title(record.title),
            format=written or record.format,
            origin=self.file.origin(record=record.number, field=record.field, runs=runs()),
        )

    def without_text(self, number: int | None) -> None:
        """A record has no text."""
        self.textless.append(number or 1)

    def refuse(self, number: int, reason: str) -> None:
        """A record cannot be read; the first ones are named, the rest is counted."""
        self.refused += 1
        if self.refused <= _MOST_TOLD:
            self.file.skip(reason, str(number))

    def close(self, wanted: str = "text") -> None:
        """After the last record: write down what could not be read. Raises NoArticlesError when no record had a text."""
        if self.refused > _MOST_TOLD:
            self.file.skip(f"{self.refused - _MOST_TOLD} more records cannot be read")
        if not self.made and not self.refused:
            raise self.file.no_articles(f"no record has a text (field {self.file.options.fields.get('text', wanted)})")
        if self.textless:
            count = len(self.textless)
            self.file.note(f"{count} record{'' if count == 1 else 's'} without a text, the first is record {self.textless[0]}")
        if self.undated:
            number, value = self.undated[0]
            count = len(self.undated)
            self.file.note(f"{count} date{'' if count == 1 else 's'} cannot be read as a day, the first is {value!r} of record {number}")

    def _id(self, record: Record) -> str:
        if record.number is None:
            return self.file.name
        own = str(record.id).strip() if isinstance(record.id, str | int) and not isinstance(record.id, bool) else ""
        if own and len(own) <= LONGEST_ID and own.isprintable() and own not in self.seen:
            name = own
        else:
            name, copy = str(record.number), 1
            while name in self.seen:
                copy += 1
                name = f"{record.number}.{copy}"
        self.seen.add(name)
        return f"{self.file.name}#{name}"

    def _date(self, record: Record, language: str | None) -> datetime.date | None:
        value = record.published
        if value is None or (isinstance(value, str) and not value.strip()):
            return None
        found = day(value, language)
        if found is None:
            self.undated.append((record.number or 1, str(value)[:60]))
        return found


def day(value: Any, language: str | None = None) -> datetime.date | None:
    """The day that a value states, as written, whatever the zone: a date, ISO 8601, RFC 5322, or as the language writes it; None for anything else.

    >>> day("Fri, 03 May 2024 23:10:00 GMT"), day("20240503T231000Z"), day("2024-05")
    (datetime.date(2024, 5, 3), datetime.date(2024, 5, 3), None)
    """
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    if not isinstance(value, str):
        return None
    value = value.strip()
    found = _ISO.match(value)
    try:
        if found is not None:
            year, month, number = (int(part) for part in found.groups() if part is not None)
            return datetime.date(year, month, number)
        if _RFC.match(value) and (parts := email.utils.parsedate_tz(value)) is not None:
            return datetime.date(*parts[:3])
    except ValueError:
        return None
    read = read_date(value, 0, language or "und")
    return read.date if read is not None and read.grain == "day" else None


def language_code(value: Any) -> str | None:
    """The language that a tag names, if its texts are read; None for any other: agencies send English texts that are labelled with their own.

    >>> language_code("fr-CA"), language_code("it"), language_code("English")
    ('fr', None, None)
    """
    found = _TAG.match(value) if isinstance(value, str) else None
    return found[1].casefold() if found is not None and found[1].casefold() in CODES else None


def plain_title(value: Any) -> str | None:
    """A title on one line; None for what is none."""
    return " ".join(value.split())[:1_000] or None if isinstance(value, str) else None


def candidates(part: str, names: Mapping[str, str], given: Mapping[str, str]) -> Iterator[str]:
    """The keys that may hold a part of a document: the configured one, else those of the common names that the record has.

    ``names`` maps folded keys to keys.
    """
    if part in given:
        yield given[part]
        return
    yield from (names[name] for name in NAMES[part] if name in names)


def folded_names(keys: Sequence[str]) -> dict[str, str]:
    """Keys by their folded form; the first of several that are alike."""
    found: dict[str, str] = {}
    for key in keys:
        found.setdefault(folded(key), key)
    return found
