"""Stored claims read back: a sequence that builds a claim when it is asked for."""

from __future__ import annotations

import datetime
import functools
import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from typing import Any, overload

from factcheck.claims.claim import Claim
from factcheck.claims.codec import HEAD, ORDER, TAGS, UNUSUAL, VERSION, WIDTHS, Usual, known
from factcheck.claims.columns import NOTHING, Form, cuts, numbers_of, sizes_of, stepped, unpack
from factcheck.claims.frequent import FREQUENT
from factcheck.documents.document import Span
from factcheck.errors import RecordError

# The most bytes that the claims of one document take, unpacked.
LARGEST = 1 << 28


@functools.lru_cache(maxsize=4096)
def _fraction(text: str) -> Fraction:
    if len(text) > 1000:  # an exponent may be written shorter than it is
        raise ValueError("a number of more than a thousand digits")
    digits, _, exponent = text.partition("e")
    return Fraction(digits) * 10 ** min(int(exponent), 10_000) if exponent else Fraction(digits)


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
        self._tables: dict[str, _Table] = {}
        self._claims: dict[int, Claim] = {}

    def _open(self, data: bytes, text: str, usual: Usual) -> None:
        version, count, size = HEAD.unpack_from(data)
        if version != VERSION:
            raise ValueError(f"version {version}, not {VERSION}")
        words = unpack(data[HEAD.size + size :], known(text, usual.strings), largest=LARGEST).decode("utf-8", "surrogatepass")
        self._strings: list[str | None] = [None, *_strings(words, count), *reversed(FREQUENT)]
        self._columns = _columns(unpack(data[HEAD.size : HEAD.size + size], usual.tables, largest=LARGEST))

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
        fields = {name: value for (name, _), value in zip(TAGS["J"].fields, self._table("J").values(number), strict=True)}
        return Claim(**self._head, **fields, number=number)

    @property
    def kinds(self) -> list[str]:
        """The kinds of all claims, none of them built."""
        return [str(kind) for kind in self.strings(self._columns["J"][0])] if len(self) else []

    @property
    def spans(self) -> list[Span]:
        """The evidence of all claims, none of them built."""
        if not len(self):
            return []
        starts = itertools.accumulate(self._columns["J"][1])
        return [Span(start, start + length) for start, length in zip(starts, self._columns["J"][2], strict=True)]

    def release(self) -> None:
        """Forget what was unpacked but the claims that were built: it refers to itself, and would wait for a search for garbage."""
        self._tables.clear()

    def _table(self, tag: str) -> _Table:
        table = self._tables.get(tag)
        if table is None:
            columns = self._columns[tag]
            table = self._tables[tag] = _Table(TAGS[tag], columns.count, columns, self)
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

    def references(self, column: Sequence[int], tag: str) -> Sequence[int]:
        """The numbers in a column of references to the records of a class."""
        return stepped(column, self.count(tag))

    def record(self, tag: str, number: int) -> Any:
        """The record of a class with this number."""
        return self._table(tag).record(number)


def _strings(words: str, count: int) -> list[str]:
    found = words.split("\n") if count else []
    if len(found) != count:
        raise ValueError(f"{len(found)} strings, not {count}")
    return [_unescaped(string) for string in found] if "\\" in words else found


def _unescaped(string: str) -> str:
    return "\\".join(part.replace("\\n", "\n") for part in string.split("\\\\"))


def _columns(data: bytes) -> dict[str, _Columns]:
    """The columns of every class, none of them unpacked."""
    place = 4 * len(ORDER)
    counts = sizes_of(data[:place])
    used = [(tag, count, _width(tag)) for tag, count in zip(ORDER, counts, strict=True) if count]
    width = sum(columns for _, _, columns in used)
    places, lengths = data[place : place + width], sizes_of(data[place + width : place + 5 * width])
    bounds = list(itertools.accumulate(lengths, initial=place + 5 * width))
    if len(lengths) != width or bounds[-1] != len(data):
        raise ValueError("tables that are cut off")
    found = dict.fromkeys(ORDER, _Columns(0, b"", [], b""))
    first = 0
    for tag, count, columns in used:
        found[tag] = _Columns(count, places[first : first + columns], bounds[first : first + columns + 1], data)
        first += columns
    return found


class _Columns:
    """The columns of one class, unpacked when they are asked for: their widths, where they begin in the data, and where the last one ends."""

    __slots__ = ("_bounds", "_data", "_places", "count")

    def __init__(self, count: int, places: bytes, bounds: list[int], data: bytes) -> None:
        self.count = count
        self._places = places
        self._bounds = bounds
        self._data = data

    def __getitem__(self, place: int) -> Sequence[int]:
        return numbers_of(self._places[place], self._data[self._bounds[place] : self._bounds[place + 1]])

    def __iter__(self) -> Iterator[Sequence[int]]:
        return map(self.__getitem__, range(len(self._places)))


@functools.cache
def _width(tag: str) -> int:
    """How many columns the fields of a class take."""
    return sum(WIDTHS.get(how[0], 1) for _, how in TAGS[tag].fields)


class _Table:
    """The records of one class."""

    def __init__(self, form: Form, count: int, columns: Iterable[Sequence[int]], stored: Stored) -> None:
        self._form = form
        row = iter(columns)
        self._getters = [_getter(how, row, count, stored) for _, how in form.fields]
        self._built: list[Any] = [None] * count

    def values(self, number: int) -> list[Any]:
        """The arguments of one record."""
        return [getter(number) for getter in self._getters]

    def record(self, number: int) -> Any:
        """One record, built once."""
        if number < 0:
            raise IndexError(number)
        found = self._built[number]
        if found is None:
            found = self._built[number] = self._form.build(*self.values(number))
        return found


def _getter(how: str, row: Iterator[Sequence[int]], count: int, stored: Stored) -> Callable[[int], Any]:
    """What gives the value of a field for the record with a number."""
    column = next(row)
    if len(column) < count or (how != "?" and len(column) != count):
        raise ValueError(f"a column of {len(column)} for {count} records")
    if how == "i":
        return lambda number: None if column[number] == NOTHING else column[number] - 1 if column[number] > 0 else column[number]
    if how == "w":
        return lambda number: column[number] + (1 << 31)
    if how == "b":
        return lambda number: bool(column[number])
    if how == "p":
        starts, lengths = list(itertools.accumulate(column)), next(row)
        return lambda number: Span(starts[number], starts[number] + lengths[number])
    if how in "sx":
        strings = stored.strings(column)
        return strings.__getitem__ if how == "s" else lambda number: None if strings[number] is None else _fraction(str(strings[number]))
    if how == "?":
        return _anything(column, next(row), count, stored)
    if how == "roles":
        return _roles(column, row, stored)
    if how in "SZP":
        return _lists(how, column, next(row), stored)
    if how == "A":
        return _lists_of_lists(column, next(row), next(row), stored)
    tag = how[-1] if how != "F" else "Z"
    if how[0] == "*":
        members = next(row)
        ends, numbers = cuts(column, len(members)), stored.references(members, tag)
        return lambda number: tuple([stored.record(tag, place) for place in numbers[ends[number] : ends[number + 1]]])
    if how == "M":
        return lambda number: None if column[number] == NOTHING else stored.record(tag, column[number] - 1)
    single = stored.references(column, tag)
    return lambda number: stored.record(tag, single[number])


def _lists(how: str, lengths: Sequence[int], column: Sequence[int], stored: Stored) -> Callable[[int], Any]:
    strings = stored.strings(column)
    if how == "P":
        ends = cuts([2 * length for length in lengths], len(strings))
        return lambda number: tuple(
            [(_fraction(str(strings[place])), strings[place + 1]) for place in range(ends[number], ends[number + 1], 2)]
        )
    ends = cuts(lengths, len(strings))
    return lambda number: tuple(strings[ends[number] : ends[number + 1]])


def _lists_of_lists(counts: Sequence[int], lengths: Sequence[int], column: Sequence[int], stored: Stored) -> Callable[[int], Any]:
    outer, inner, strings = cuts(counts, len(lengths)), cuts(lengths, len(column)), stored.strings(column)
    return lambda number: tuple([tuple(strings[inner[place] : inner[place + 1]]) for place in range(outer[number], outer[number + 1])])


def _roles(lengths: Sequence[int], row: Iterator[Sequence[int]], stored: Stored) -> Callable[[int], Any]:
    names = stored.strings(next(row))
    fillers = stored.references(next(row), "Y")
    ends = cuts(lengths, len(names))
    return lambda number: {names[place]: stored.record("Y", fillers[place]) for place in range(ends[number], ends[number + 1])}


Part = tuple[str, Any]
PLAIN = frozenset("-bits")


def _anything(tags: Sequence[int], column: Sequence[int], count: int, stored: Stored) -> Callable[[int], Any]:
    last: dict[str, int] = {}
    flat: list[Part] = []
    for letter, number in zip(map(chr, tags), column, strict=True):
        if letter in PLAIN:
            flat.append((letter, number))
        else:
            last[letter] = last.get(letter, -1) + number + 1
            flat.append((letter, last[letter]))
    row = iter(flat)
    parts = [_part(row, 0) for _ in range(count)]
    return lambda number: _value(parts[number], stored)


def _part(flat: Iterator[tuple[str, Any]], depth: int) -> Part:
    if depth > 8:
        raise ValueError("lists in lists in lists")
    letter, number = next(flat, ("", 0))
    if not letter:
        raise ValueError("a value is missing")
    return (letter, [_part(flat, depth + 1) for _ in range(number)]) if letter == "t" else (letter, number)


def _value(part: Part, stored: Stored) -> Any:
    letter, number = part
    if letter == "t":
        return tuple([_value(inner, stored) for inner in number])
    if letter == "s":
        return stored.string(number)
    if letter in "-bi":
        return None if letter == "-" else bool(number) if letter == "b" else number
    return stored.record(letter, number)
