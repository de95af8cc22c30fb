"""Records of claims on their way to bytes: tables of columns that grow record by record."""

from __future__ import annotations

import functools
import operator
from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from factcheck.claims.claim import Claim, Filler
from factcheck.claims.columns import NOTHING, fraction_text
from factcheck.claims.forms import FORMS, GOT, NUMBERS, ORDER, TAGS, WIDTHS
from factcheck.documents.document import Span
from factcheck.errors import RecordError
from factcheck.values import Moment


class _Field:
    """The columns of one field, the start of the last span in it, and by class of record the last one that it refers to."""

    __slots__ = ("columns", "last", "lasts")

    def __init__(self, width: int) -> None:
        self.columns: list[list[int]] = [[] for _ in range(width)]
        self.last = 0
        self.lasts: dict[type[Any], int] = {}

    def step(self, kind: type[Any], number: int) -> int:
        """The step to a record of a class from the last one of that class in the field (``columns.stepped``)."""
        last = self.lasts.get(kind, -1)
        self.lasts[kind] = number
        return number - last - 1


Read = Callable[[Any], Any]
Write = Callable[["Writer", Any, _Field], None]


class _Table:
    """The records of one class: how many, their numbers, and of each field how it is got and written."""

    __slots__ = ("count", "fields", "known")

    def __init__(self, tag: str) -> None:
        self.count = 0
        self.known: dict[Any, int] = {}
        self.fields = [(read, write, _Field(width)) for read, write, width in _plan(tag)]


class Writer:
    """Tables that grow record by record."""

    def __init__(self) -> None:
        self._tables: dict[type[Any], _Table] = {}
        self._numbers = dict(NUMBERS)
        self._strings: list[str] = []

    def strings(self) -> list[str]:
        """All strings that have a number above 0, in the order of their numbers."""
        return self._strings

    def tables(self) -> list[tuple[int, list[list[int]]]]:
        """How many records there are of every class, in the order of their letters, and their columns."""
        by_tag = {FORMS[kind].tag: table for kind, table in self._tables.items()}
        some = ((by_tag[tag].count, by_tag[tag].fields) if tag in by_tag else (0, []) for tag in ORDER)
        return [(count, [column for _, _, field in fields for column in field.columns]) for count, fields in some]

    def number(self, value: Any) -> int:
        """The number of a record among those of its class; its parts are written before it."""
        kind = type(value)
        table = self._tables.get(kind)
        if table is None:
            if kind not in FORMS:
                raise RecordError(f"a claim holds a {kind.__name__}, which cannot be stored")
            table = self._tables[kind] = _Table(FORMS[kind].tag)
        known = None if kind is Claim else table.known.get(value)
        if known is None:
            for read, write, field in table.fields:
                write(self, read(value), field)
            known = table.count
            table.count += 1
            if kind is not Claim:
                table.known[value] = known
        return known

    def string(self, text: str) -> int:
        """The number of a string."""
        number = self._numbers.get(text)
        if number is None:
            self._strings.append(text)
            number = self._numbers[text] = len(self._strings)
        return number

    def order(self, parts: Iterable[str]) -> list[str]:
        """The strings of a set, those that have a number first."""
        unknown, numbers = len(self._strings) + 1, self._numbers
        return sorted(parts, key=lambda part: (numbers.get(part, unknown), part))


def _whole(_: Writer, value: int | None, field: _Field) -> None:
    field.columns[0].append(NOTHING if value is None else value + 1 if value >= 0 else value)


def _word(_: Writer, value: int, field: _Field) -> None:
    field.columns[0].append(value - (1 << 31))


def _flag(_: Writer, value: bool, field: _Field) -> None:
    field.columns[0].append(int(value))


def _span(_: Writer, value: Span, field: _Field) -> None:
    field.columns[0].append(value.start - field.last)
    field.columns[1].append(value.end - value.start)
    field.last = value.start


def _text(writer: Writer, value: str | None, field: _Field) -> None:
    field.columns[0].append(NOTHING if value is None else writer.string(value))


def _fraction(writer: Writer, value: Fraction | None, field: _Field) -> None:
    _text(writer, fraction_text(value), field)


def _texts(writer: Writer, value: Sequence[str], field: _Field) -> None:
    field.columns[0].append(len(value))
    field.columns[1].extend(map(writer.string, value))


def _set(writer: Writer, value: Iterable[str], field: _Field) -> None:
    _texts(writer, writer.order(value), field)


def _lists(writer: Writer, value: Sequence[Sequence[str]], field: _Field) -> None:
    counts, lengths, column = field.columns
    counts.append(len(value))
    lengths.extend(map(len, value))
    column.extend(writer.string(part) for one in value for part in one)


def _pairs(writer: Writer, value: Sequence[tuple[Fraction, str]], field: _Field) -> None:
    field.columns[0].append(len(value))
    field.columns[1].extend(writer.string(part) for number, unit in value for part in (str(fraction_text(number)), unit))


def _maybe(writer: Writer, value: Moment | None, field: _Field) -> None:
    field.columns[0].append(NOTHING if value is None else writer.number(value) + 1)


def _one(writer: Writer, value: Any, field: _Field) -> None:
    field.columns[0].append(field.step(type(value), writer.number(value)))


def _several(writer: Writer, parts: Sequence[Any], field: _Field) -> None:
    field.columns[0].append(len(parts))
    field.columns[1].extend([field.step(type(part), writer.number(part)) for part in parts])


def _roles(writer: Writer, roles: Mapping[str, Filler], field: _Field) -> None:
    counts, names, fillers = field.columns
    counts.append(len(roles))
    names.extend(map(writer.string, roles))
    fillers.extend([field.step(Filler, writer.number(filler)) for filler in roles.values()])


def _anything(writer: Writer, value: Any, field: _Field) -> None:
    """A letter for what it is, and a reference or, for several, how many: these follow."""
    tags, column = field.columns
    if value is None or isinstance(value, (bool, int)):
        tags.append(ord("-" if value is None else "b" if isinstance(value, bool) else "i"))
        column.append(int(value or 0))
    elif isinstance(value, str):
        tags.append(ord("s"))
        column.append(writer.string(value))
    elif isinstance(value, tuple):
        tags.append(ord("t"))
        column.append(len(value))
        for part in value:
            _anything(writer, part, field)
    else:
        column.append(field.step(type(value), writer.number(value)))
        tags.append(ord(FORMS[type(value)].tag))


_WRITES: dict[str, Write] = {
    "i": _whole, "w": _word, "b": _flag, "p": _span, "s": _text, "x": _fraction, "S": _texts, "Z": _set, "A": _lists, "P": _pairs, "M": _maybe,
    "roles": _roles, "?": _anything,
}  # fmt: skip


@functools.cache
def _plan(tag: str) -> tuple[tuple[Read, Write, int], ...]:
    """How each field of a class is got and written, and how many columns it takes."""
    found = []
    for name, how in TAGS[tag].fields:
        read: Read = GOT.get((tag, name)) or (operator.attrgetter(name) if name else tuple)
        found.append((read, _WRITES.get(how) or (_several if how[0] == "*" else _one), WIDTHS.get(how[:1], 1)))
    return tuple(found)
