"""Claims as compact bytes, for stores and engines: safe to read wherever they come from, quick to read in part.

The claims of one document are one piece: the strings, and tables of columns (``claims.columns``), in which what several claims share stands once.
Only the closed set of classes below is ever built, through their constructors, which refuse what cannot be; a claim is built when it is asked for
(``claims.stored``). ``VERSION`` is part of every piece; another version is refused.
"""

from __future__ import annotations

import struct
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import attrs

from factcheck.claims.claim import Candidate, Claim, Filler, Gate, Phrase, Referent, Subject
from factcheck.claims.columns import NOTHING, Form, Steps, column_bytes, fraction_text, pack, sizes_bytes
from factcheck.errors import RecordError
from factcheck.values import Clock, Duration, Entity, Moment, Name, Ordinal, Period, Quantity, Rank, Scope, Text
from factcheck.values.interval import Interval

VERSION = 3
# How many bytes help to pack the strings.
NEAR = 32_000
# Strings that most claims hold. Part of the version.
COMMON = (
    "portfolio_key|titles_key|post_key|a title beside a name|beside the title|scope_key|criterion|office.president|words between quotation "
    "marks|content_key|quotation|speaker|named beside the quotation|phrase|restriction|meant by a pronoun beside the quotation|opening of the "
    "clause of the name after|resumed of the name before|position|relative clause of a noun after the name|a rank word with its class and "
    "scope|subject of the sentence "
    "before|edition|conditional|forecast|offered|record|party|quoted|relation|entity|passive|yearless|relative|stated|key|time of its "
    "sentence|owner named after it|apposition of the name before|named after it|the counted "
    "noun|modifiers|aspect|holder|outcome|outcome.rose|outcome.fell|event.meeting|group|object|office|title|level|noun|iso4217:EUR|v:ordinal:#1|v:moment:20|v:moment:19|v:period:|n:|b:%:|moment:20|y:20|iso4217:CAD|iso4217:NZD|iso4217:SGD|iso4217:HKD|iso4217:AUD|iso4217:USD|participants|verb|time"
    " of its clause|attached in the clause|planned|named in the sentence|named elsewhere in the sentence|named later in the "
    "clause|occurrence|attribute|measure|measure.|time|type|thing|person|1/2|1/20|1/200|3/2|month|year|day|at|of|said|place|organization|beside_key|year_key|topic"
    " of the text|named in the clause|subject|value_key|value||a telling value|statement|actual|own|"
).replace("|", "\n").encode()


def _form(tag: str, build: type[Any], **fields: str) -> Form:
    return Form(tag, build, tuple(fields.items()))


FORMS: dict[type[Any], Form] = {
    Referent: _form("R", Referent, label="s", tokens="S", type="s", id="s", aliases="A", sort="s"),
    Candidate: _form("C", Candidate, referent="R", grade="i", how="s", span="p"),
    Subject: _form("U", Subject, candidates="*C"),
    Phrase: _form("H", Phrase, head="s", modifiers="S"),
    Gate: _form("G", Gate, asserted="b", status="s", voice="s", source="s"),
    Interval: _form("I", Interval, low="x", high="x", low_open="b", high_open="b"),
    Quantity: _form("Q", Quantity, number="x", interval="I", unit="s", hedged="b", alternatives="S", precision="x"),
    Moment: _form("M", Moment, start="i", end="i", grain="s", edtf="s", approximate="b", month="i", day="i"),
    Period: _form("D", Period, start="M", end="M"),
    Duration: _form("N", Duration, interval="I", unit="s", number="x", hedged="b", parts="P", precision="x"),
    Clock: _form("B", Clock, minute="i", low="i", high="i", hedged="b"),
    Ordinal: _form("O", Ordinal, number="i"),
    Rank: _form("K", Rank, low="i", high="i", order="s"),
    Scope: _form("L", Scope, codes="F", label="s"),
    Entity: _form("E", Entity, id="s", name="s", type="s"),
    Text: _form("T", Text, words="S"),
    Name: _form("V", Name, text="s"),
    Filler: _form("Y", Filler, value="?", span="p", grade="i", how="s"),
    frozenset: Form("Z", frozenset, (("", "Z"),)),
    Claim: _form(
        "J", Claim, kind="s", span="p", sentence="p", gate="G", signature="F", matter="F", named="F", wording="w", derivation="S", roles="roles"
    ),
}
TAGS = {form.tag: form for form in FORMS.values()}
"""The forms by their letters."""


HEAD = struct.Struct("<BII")
"""The version, the number of strings, the length of the packed tables."""
ORDER = sorted(TAGS)


@attrs.frozen(slots=True)
class Usual:
    """What the tables and the strings of other documents' claims look like, so that it need not be spelt out: at most 32,000 and 16,000 bytes."""

    tables: bytes = b""
    strings: bytes = b""


UNUSUAL = Usual()


def encode(claims: Sequence[Claim], text: str, usual: Usual = UNUSUAL) -> bytes:
    """The claims of one document, in the order of their numbers, as bytes; the document, its date and its language are not among them.

    ``text`` is the text that they were read from, ``usual`` what the claims of other documents look like: both are needed to read them back, and
    not stored with them. Raises RecordError for a filler of a class that is not known.
    """
    tables, words, count = plain(claims)
    packed = pack(tables, usual.tables)
    return HEAD.pack(VERSION, count, len(packed)) + packed + pack(words, known(text, usual.strings))


def plain(claims: Sequence[Claim]) -> tuple[bytes, bytes, int]:
    """The tables and the strings of claims before they are packed, and how many strings there are.

    The tables are the number of records of every class, then for the columns of those that have any their widths, their lengths, and themselves.
    """
    writer = _Writer()
    for claim in claims:
        writer.number(claim)
    strings = writer.strings()
    columns = [column_bytes(column) for tag in ORDER if writer.counts[tag] for column in writer.tables[tag]]
    heads = (sizes_bytes(writer.counts[tag] for tag in ORDER), bytes(place for place, _ in columns), sizes_bytes(len(data) for _, data in columns))
    words = "\n".join(string.replace("\\", "\\\\").replace("\n", "\\n") for string in strings).encode("utf-8", "surrogatepass")
    return b"".join([*heads, *(data for _, data in columns)]), words, len(strings)


def known(text: str, usual: bytes = b"") -> bytes:
    """The strings that most claims hold, and those of the text, which need not be spelt out."""
    words = text[: (NEAR - len(COMMON) - len(usual)) // 2]
    return COMMON + usual + (words.lower() + words).encode("utf-8", "surrogatepass")[-(NEAR - len(COMMON) - len(usual)) :]


class _Writer:
    """Tables that grow record by record."""

    def __init__(self) -> None:
        self.tables: dict[str, list[list[Any]]] = {}
        self._known: dict[Any, int] = {}
        self.counts: dict[str, int] = defaultdict(int)
        self._strings: dict[str, int] = {}
        self._references: dict[Any, Steps] = defaultdict(Steps)
        self._last: dict[Any, int] = defaultdict(int)

    def strings(self) -> list[str]:
        """All strings, in the order of their numbers."""
        return list(self._strings)

    def number(self, value: Any) -> int:
        """The number of a record among those of its class; its parts are written before it."""
        kind = type(value)
        form = FORMS.get(kind)
        if form is None:
            raise RecordError(f"a claim holds a {kind.__name__}, which cannot be stored")
        key = (kind, value)
        known = None if kind is Claim else self._known.get(key)
        if known is None:
            table = self.tables.setdefault(form.tag, [[] for field in form.fields for _ in range(WIDTHS.get(field[1][:1], 1))])
            columns = iter(table)
            for name, how in form.fields:
                self._write(columns, (form.tag, name), getattr(value, name) if name else value, how)
            known = self.counts[form.tag]
            self.counts[form.tag] += 1
            if kind is not Claim:
                self._known[key] = known
        return known

    def _write(self, columns: Any, field: tuple[str, str], value: Any, how: str) -> None:
        column = next(columns)
        if how == "i":
            column.append(NOTHING if value is None else value + 1 if value >= 0 else value)
        elif how == "w":
            column.append(value - (1 << 31))
        elif how == "b":
            column.append(int(value))
        elif how == "p":
            column.append(value.start - self._last[field])
            next(columns).append(value.end - value.start)
            self._last[field] = value.start
        elif how in "sx":
            column.append(self._string(value if how == "s" else fraction_text(value)))
        elif how == "?":
            self._anything(column, next(columns), field, value)
        elif how == "roles":
            column.append(len(value))
            names, fillers = next(columns), next(columns)
            for name, filler in value.items():
                names.append(self._string(name))
                fillers.append(self._reference(field, filler))
        elif how in "SZ":
            parts = value if how == "S" else sorted(value, key=lambda part: (self._strings.get(part, len(self._strings)), part))
            column.append(len(value))
            next(columns).extend([self._string(part) for part in parts])
        elif how == "F":
            column.append(self._reference(field, value))
        elif how == "A":
            self._several(column, columns, value)
        elif how == "P":
            column.append(len(value))
            next(columns).extend([self._string(part) for number, unit in value for part in (fraction_text(number), unit)])
        elif how[0] == "*":
            column.append(len(value))
            next(columns).extend([self._reference(field, part) for part in value])
        else:
            column.append(self._reference(field, value) if how != "M" else NOTHING if value is None else self.number(value) + 1)

    def _several(self, column: list[int], columns: Any, value: tuple[tuple[str, ...], ...]) -> None:
        column.append(len(value))
        next(columns).extend(map(len, value))
        next(columns).extend([self._string(part) for one in value for part in one])

    def _string(self, text: str | None) -> int:
        return NOTHING if text is None else self._strings.setdefault(text, len(self._strings)) + 1

    def _reference(self, field: Any, value: Any) -> int:
        number = self.number(value)
        return self._references[type(value), field].to(number)

    def _anything(self, tags: list[Any], column: list[Any], field: Any, value: Any) -> None:
        """A letter for what it is, and a reference or, for several, how many: these follow."""
        if value is None or isinstance(value, (bool, int)):
            tags.append(ord("-" if value is None else "b" if isinstance(value, bool) else "i"))
            column.append(int(value or 0))
        elif isinstance(value, str):
            tags.append(ord("s"))
            column.append(self._string(value))
        elif isinstance(value, tuple):
            tags.append(ord("t"))
            column.append(len(value))
            for part in value:
                self._anything(tags, column, field, part)
        else:
            column.append(self._reference(field, value))
            tags.append(ord(FORMS[type(value)].tag))


WIDTHS = {"p": 2, "?": 2, "S": 2, "Z": 2, "A": 3, "P": 2, "*": 2, "r": 3}
"""How many columns a field takes, where it is not one."""
