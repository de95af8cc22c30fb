"""The tables of stored claims read back record by record: a column is unpacked when a record needs it, nothing is made ready for a whole table."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any, Protocol

from factcheck.claims.claim import Filler
from factcheck.claims.column_sets import Columns, width
from factcheck.claims.columns import NOTHING, cuts, stepped
from factcheck.claims.forms import TAGS, WIDTHS
from factcheck.documents.document import Span


class Strings(Protocol):
    """Where tables find what their numbers stand for."""

    def string(self, number: int) -> str | None:
        """The string with this number."""

    def strings(self, column: Sequence[int]) -> list[str | None]:
        """The strings in a column of their numbers."""

    def count(self, tag: str) -> int:
        """How many records there are of the class with this letter."""

    def record(self, tag: str, number: int) -> Any:
        """The record of a class with this number."""


@functools.lru_cache(maxsize=4096)
def _fraction(text: str) -> Fraction:
    if len(text) > 1000:  # an exponent may be written shorter than it is
        raise ValueError("a number of more than a thousand digits")
    digits, _, exponent = text.partition("e")
    return Fraction(digits) * 10 ** min(int(exponent), 10_000) if exponent else Fraction(digits)


class Table:
    """The records of one class, each built once. Raises ValueError, IndexError or whatever a constructor raises for columns that hold no record."""

    __slots__ = ("_build", "_built", "_columns", "_derived", "_readers", "_unpacked", "count", "stored")

    def __init__(self, tag: str, columns: Columns, stored: Strings) -> None:
        self.count = columns.count
        self.stored = stored
        self._build = TAGS[tag].build
        self._readers = _readers(tag)
        self._columns = columns
        self._unpacked: list[Sequence[int] | None] = [None] * width(tag)
        self._derived: dict[int, Any] = {}
        self._built: list[Any] = [None] * columns.count

    def values(self, number: int) -> list[Any]:
        """The arguments of one record."""
        return [read(self, number) for read in self._readers]

    def record(self, number: int) -> Any:
        """One record, built once."""
        if number < 0:
            raise IndexError(number)
        found = self._built[number]
        if found is None:
            found = self._built[number] = self._build(*self.values(number))
        return found

    def each(self, place: int) -> Sequence[int]:
        """A column with one number for every record."""
        found = self._unpacked[place]
        if found is None:
            found = self._unpacked[place] = self._columns[place]
            if len(found) != self.count:
                raise ValueError(f"a column of {len(found)} for {self.count} records")
        return found

    def several(self, place: int) -> Sequence[int]:
        """A column with any number of numbers for a record."""
        found = self._unpacked[place]
        if found is None:
            found = self._unpacked[place] = self._columns[place]
        return found

    def derived(self, place: int, make: Callable[[Table, int], Any]) -> Any:
        """What is made of the column at a place, and of those behind it, made once."""
        found = self._derived.get(place)
        if found is None:
            found = self._derived[place] = make(self, place)
        return found


Read = Callable[[Table, int], Any]


@functools.cache
def _readers(tag: str) -> tuple[Read, ...]:
    """What reads each field of a record of a class."""
    hows = [how for _, how in TAGS[tag].fields]
    places = itertools.accumulate((WIDTHS.get(how[0], 1) for how in hows), initial=0)
    return tuple(_reader(how, place) for how, place in zip(hows, places, strict=False))


def _reader(how: str, place: int) -> Read:
    """What reads a field whose columns begin at a place."""
    if how in _PLAIN_FIELDS:
        return functools.partial(_PLAIN_FIELDS[how], place)
    tag = how[-1] if how != "F" else "Z"
    if how[0] == "*":
        return lambda table, number: tuple([table.stored.record(tag, place_) for place_ in _among(table, number, place, tag)])
    if how == "M":
        return functools.partial(_moment, place)
    numbers = functools.partial(_references, tag)
    return lambda table, number: table.stored.record(tag, table.derived(place, numbers)[number])


def _number(place: int, table: Table, number: int) -> int | None:
    found = table.each(place)[number]
    return None if found == NOTHING else found - 1 if found > 0 else found


def _wide(place: int, table: Table, number: int) -> int:
    return table.each(place)[number] + (1 << 31)


def _flag(place: int, table: Table, number: int) -> bool:
    return bool(table.each(place)[number])


def _span(place: int, table: Table, number: int) -> Span:
    start = table.derived(place, _starts)[number]
    return Span(start, start + table.each(place + 1)[number])


def _starts(table: Table, place: int) -> list[int]:
    return list(itertools.accumulate(table.each(place)))


def _string(place: int, table: Table, number: int) -> str | None:
    return table.stored.string(table.each(place)[number])


def _exact(place: int, table: Table, number: int) -> Fraction | None:
    text = table.stored.string(table.each(place)[number])
    return None if text is None else _fraction(text)


def _strings(place: int, table: Table, number: int) -> tuple[str | None, ...]:
    ends = table.derived(place, _ends)
    return tuple(table.stored.strings(table.several(place + 1)[ends[number] : ends[number + 1]]))


def _ends(table: Table, place: int) -> list[int]:
    """Where the lists begin and end whose lengths stand in one column and whose members in the next."""
    return cuts(table.each(place), len(table.several(place + 1)))


def _pairs(place: int, table: Table, number: int) -> tuple[tuple[Fraction, str | None], ...]:
    ends = table.derived(place, _pair_ends)
    strings = table.stored.strings(table.several(place + 1)[ends[number] : ends[number + 1]])
    return tuple([(_fraction(str(text)), unit) for text, unit in zip(strings[::2], strings[1::2], strict=True)])


def _pair_ends(table: Table, place: int) -> list[int]:
    return cuts([2 * length for length in table.each(place)], len(table.several(place + 1)))


def _lists(place: int, table: Table, number: int) -> tuple[tuple[str | None, ...], ...]:
    outer, inner = table.derived(place, _list_ends)
    column = table.several(place + 2)
    return tuple([tuple(table.stored.strings(column[inner[at] : inner[at + 1]])) for at in range(outer[number], outer[number + 1])])


def _list_ends(table: Table, place: int) -> tuple[list[int], list[int]]:
    lengths = table.several(place + 1)
    return cuts(table.each(place), len(lengths)), cuts(lengths, len(table.several(place + 2)))


class Roles(Mapping[str, Filler]):
    """The roles of a stored claim: what fills one is built when it is asked for, for most are never looked at."""

    __slots__ = ("_numbers", "_stored")

    def __init__(self, numbers: dict[str, int], stored: Strings) -> None:
        self._numbers = numbers
        self._stored = stored

    def __getitem__(self, role: str) -> Filler:
        found: Filler = self._stored.record("Y", self._numbers[role])
        return found

    def get(self, role: str, default: Any = None) -> Any:
        """What fills a role."""
        number = self._numbers.get(role)
        return default if number is None else self._stored.record("Y", number)

    def __contains__(self, role: object) -> bool:
        return role in self._numbers

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)

    def __repr__(self) -> str:
        return repr(dict(self))


def _roles(place: int, table: Table, number: int) -> Roles:
    ends = table.derived(place, _ends)
    fillers = table.derived(place + 2, functools.partial(_references, "Y"))
    low, high = ends[number], ends[number + 1]
    names = table.stored.strings(table.several(place + 1)[low:high])
    return Roles(dict(zip(map(str, names), fillers[low:high], strict=True)), table.stored)


def _references(tag: str, table: Table, place: int) -> list[int]:
    """The numbers in a column of references to the records of a class."""
    return stepped(table.several(place), table.stored.count(tag))


def _among(table: Table, number: int, place: int, tag: str) -> list[int]:
    """The records of a class in a list of references."""
    ends = table.derived(place, _ends)
    numbers: list[int] = table.derived(place + 1, functools.partial(_references, tag))
    return numbers[ends[number] : ends[number + 1]]


def _moment(place: int, table: Table, number: int) -> Any:
    found = table.each(place)[number]
    return None if found == NOTHING else table.stored.record("M", found - 1)


Part = tuple[str, Any]
_PLAIN_LETTERS = frozenset("-bits")


def _anything(place: int, table: Table, number: int) -> Any:
    return _value(table.derived(place, _parts)[number], table.stored)


def _parts(table: Table, place: int) -> list[Part]:
    """What stands in two columns of anything: a letter for what it is, and a number; what belongs to a list follows it."""
    last: dict[str, int] = {}
    flat: list[Part] = []
    tags = table.several(place)
    for letter, number in zip(map(chr, tags), table.several(place + 1), strict=True):
        if letter in _PLAIN_LETTERS:
            flat.append((letter, number))
        else:
            last[letter] = last.get(letter, -1) + number + 1
            flat.append((letter, last[letter]))
    if len(flat) == table.count and ord("t") not in tags:
        return flat
    parts: list[Part] = []
    place = 0
    for _ in range(table.count):
        part, place = _part(flat, place, 0)
        parts.append(part)
    return parts


def _part(flat: Sequence[Part], place: int, depth: int) -> tuple[Part, int]:
    """What stands at a place with all that belongs to it, and the place behind. Raises ValueError where something is missing."""
    if place >= len(flat) or depth > 8:
        raise ValueError("a value is missing" if place >= len(flat) else "lists in lists in lists")
    found = flat[place]
    place += 1
    if found[0] != "t":
        return found, place
    inner: list[Part] = []
    for _ in range(found[1]):
        part, place = _part(flat, place, depth + 1)
        inner.append(part)
    return ("t", inner), place


def _value(part: Part, stored: Strings) -> Any:
    letter, number = part
    if letter == "t":
        return tuple([_value(inner, stored) for inner in number])
    if letter == "s":
        return stored.string(number)
    if letter in "-bi":
        return None if letter == "-" else bool(number) if letter == "b" else number
    return stored.record(letter, number)


_PLAIN_FIELDS: dict[str, Callable[[int, Table, int], Any]] = {
    "i": _number, "w": _wide, "b": _flag, "p": _span, "s": _string, "x": _exact, "S": _strings, "Z": _strings, "P": _pairs, "A": _lists,
    "?": _anything, "roles": _roles,
}  # fmt: skip
