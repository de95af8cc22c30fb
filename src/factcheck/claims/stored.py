"""Stored claims read back: a sequence that builds a claim when it is asked for."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterable, Sequence
from typing import Any, overload

from factcheck.claims.claim import Claim
from factcheck.claims.codec import HEAD, UNUSUAL, VERSION, Usual, known
from factcheck.claims.column_sets import columns_of
from factcheck.claims.columns import unpack
from factcheck.claims.forms import TAGS
from factcheck.claims.frequent import FREQUENT
from factcheck.claims.tables import Table
from factcheck.documents.document import Span
from factcheck.errors import RecordError

# The most bytes that the claims of one document take, unpacked.
LARGEST = 1 << 28
# From the end on, as negative numbers stand for them.
_FREQUENT = FREQUENT[::-1]
FIELDS = tuple(name for name, _ in TAGS["J"].fields)


class Stored(Sequence[Claim]):
    """The stored claims of one document; each is built when it is first asked for.

    ``text`` is what ``encode`` was given, the rest is not stored with the claims. Raises RecordError for bytes that this version of ``encode`` did
    not write, when they are opened or when a claim is built.
    """

    def __init__(
        self, data: bytes, text: str, *, document: str, published: datetime.date | None, language: str, usual: Usual = UNUSUAL
    ) -> None:
        self._head: dict[str, Any] = {"document": document, "published": published, "language": language}
        try:
            self._open(data, text, usual)
        except Exception as error:
            raise self._unreadable(error) from error
        self._tables: dict[str, Table] = {}
        self._claims: dict[int, Claim] = {}

    def _open(self, data: bytes, text: str, usual: Usual) -> None:
        version, count, size = HEAD.unpack_from(data)
        if version != VERSION:
            raise ValueError(f"version {version}, not {VERSION}")
        words = unpack(data[HEAD.size + size :], known(text, usual.strings), largest=LARGEST).decode("utf-8", "surrogatepass")
        self._strings: list[str | None] = [None, *_strings(words, count), *_FREQUENT]
        self._columns = columns_of(unpack(data[HEAD.size : HEAD.size + size], usual.tables, largest=LARGEST))

    def _unreadable(self, error: Exception) -> RecordError:
        return RecordError(f"{self._head['document']}: stored claims cannot be read: {error}")

    def __len__(self) -> int:
        return self._columns["J"].count

    @overload
    def __getitem__(self, number: int) -> Claim: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Claim]: ...
    def __getitem__(self, number: int | slice) -> Claim | Sequence[Claim]:
        if isinstance(number, slice):
            return tuple(self[place] for place in range(*number.indices(len(self))))
        place = number + len(self) if number < 0 else number
        if not 0 <= place < len(self):
            raise IndexError(number)
        if place not in self._claims:
            try:
                self._claims[place] = self._claim(place)
            except Exception as error:
                raise self._unreadable(error) from error
        return self._claims[place]

    def _claim(self, number: int) -> Claim:
        return Claim(**self._head, **dict(zip(FIELDS, self._table("J").values(number), strict=True)), number=number)

    @property
    def kinds(self) -> list[str]:
        """The kinds of all claims, none of them built."""
        return [str(kind) for kind in self.strings(self._columns["J"][0])] if len(self) else []

    @property
    def spans(self) -> list[Span]:
        """The evidence of all claims, none of them built."""
        if not len(self):
            return []
        starts, lengths = self._columns["J"][1], self._columns["J"][2]
        return [Span(start, start + length) for start, length in zip(itertools.accumulate(starts), lengths, strict=True)]

    def release(self) -> None:
        """Forget what was unpacked: it refers to itself, and would wait for a search for garbage. Claims that somebody holds stay what they are."""
        self._tables.clear()
        self._claims.clear()

    def _table(self, tag: str) -> Table:
        table = self._tables.get(tag)
        if table is None:
            table = self._tables[tag] = Table(tag, self._columns[tag], self)
        return table

    def count(self, tag: str) -> int:
        """How many records there are of the class with this letter."""
        return self._columns[tag].count

    def string(self, number: int) -> str | None:
        """The string with this number."""
        return self._strings[number]

    def strings(self, column: Iterable[int]) -> list[str | None]:
        """The strings in a column of their numbers."""
        strings = self._strings
        return [strings[number] for number in column]

    def record(self, tag: str, number: int) -> Any:
        """The record of a class with this number."""
        try:
            return self._table(tag).record(number)
        except RecordError:
            raise
        except Exception as error:
            raise self._unreadable(error) from error


def _strings(words: str, count: int) -> list[str]:
    found = words.split("\n") if count else []
    if len(found) != count:
        raise ValueError(f"{len(found)} strings, not {count}")
    return [_unescaped(string) for string in found] if "\\" in words else found


def _unescaped(string: str) -> str:
    return "\\".join(part.replace("\\n", "\n") for part in string.split("\\\\"))
