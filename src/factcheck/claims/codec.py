"""Claims as compact bytes, for stores and engines: safe to read wherever they come from, quick to read in part.

The claims of one document are one piece: the strings, and tables of columns (``claims.columns``), in which what several claims share stands once.
Only a closed set of classes is ever built (``claims.forms``), through their constructors, which refuse what cannot be; a claim is built when it is
asked for (``claims.stored``). ``VERSION`` is part of every piece; another version is refused.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence

import attrs

from factcheck.claims.claim import Claim
from factcheck.claims.columns import column_bytes, pack, sizes_bytes
from factcheck.claims.frequent import FREQUENT
from factcheck.claims.recording import Writer

VERSION = 5
# Small numbers repeat all over the sample: to look through all of it takes five times as long, and saves one byte in a hundred.
QUICK = 7
# How many bytes help to pack the strings.
NEAR = 32_000
# What many strings hold, the frequent ones themselves for those that are like them. Part of the version.
COMMON = "\n".join(
    (
        *FREQUENT, "relative clause of a noun after the name", "a rank word with its class and scope", "edition", "party", "owner named after it",
        "event.meeting", "iso4217:EUR", "v:moment:20", "v:moment:19", "v:period:", "n:", "b:%:", "moment:20", "y:20", "measure.", "3/2", "of", "",
    )
).encode()  # fmt: skip

HEAD = struct.Struct("<BII")
"""The version, the number of strings, the length of the packed tables."""


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
    packed = pack(tables, usual.tables, level=QUICK)
    return HEAD.pack(VERSION, count, len(packed)) + packed + pack(words, known(text, usual.strings))


def plain(claims: Sequence[Claim]) -> tuple[bytes, bytes, int]:
    """The tables and the strings of claims before they are packed, and how many strings there are.

    The tables are the number of records of every class, then for the columns of those that have any their widths, their lengths, and themselves.
    """
    writer = Writer()
    for claim in claims:
        writer.number(claim)
    strings, tables = writer.strings(), writer.tables()
    columns = [column_bytes(column) for _, table in tables for column in table]
    heads = (sizes_bytes(count for count, _ in tables), bytes(place for place, _ in columns), sizes_bytes(len(data) for _, data in columns))
    words = "\n".join(string.replace("\\", "\\\\").replace("\n", "\\n") for string in strings).encode("utf-8", "surrogatepass")
    return b"".join([*heads, *(data for _, data in columns)]), words, len(strings)


def known(text: str, usual: bytes = b"") -> bytes:
    """The strings that most claims hold, and those of the text, which need not be spelt out."""
    words = text[: (NEAR - len(COMMON) - len(usual)) // 2]
    return COMMON + usual + (words.lower() + words).encode("utf-8", "surrogatepass")[-(NEAR - len(COMMON) - len(usual)) :]
