"""Rows: the one envelope that every engine moves, and the one way in which it is read by key.

A row is ``(key, ord, payload)``, all bytes. Its key begins with a letter for its family; ``ord`` says where it stands among the rows of its key and
comes from the document (its rank among the ids, a running number), never from where an engine happened to hold it.
"""

from __future__ import annotations

import itertools
import pickle
from collections.abc import Callable, Iterable, Iterator
from operator import itemgetter
from typing import Any

Row = tuple[bytes, bytes, bytes]
Groups = Iterator[tuple[bytes, Iterator[Row]]]
# What an engine runs on a part of the rows: on them as they come, or on those of one partition key by key. Both may run twice on the same rows.
Task = Callable[[Iterator[Row]], Iterator[Row]]
Reducer = Callable[[Groups], Iterator[Row]]

# The families of rows.
RECORD, LAYOUT, CLAIMS, WORDING, LINKS = b"A", b"D", b"C", b"W", b"L"
PATTERN, SHINGLES, HELD, PROBED, BUCKET, EDGE = b"P", b"H", b"I", b"Q", b"B", b"E"
COMPONENT, NEAR_DUPLICATE, INNER = b"K", b"N", b"F"
BLOCK, EXCHANGE, PAIR, VERDICT, JOINT, AGREED, CASE, FINDING = b"k", b"x", b"V", b"U", b"J", b"O", b"G", b"Z"

# Low bits of a place: the running number of a unit or a claim in its document.
NUMBER_BITS = 24


def grouped(rows: Iterable[Row]) -> Groups:
    """Rows that are sorted by key and ``ord``, key by key, however they were batched; no group is held in memory.

    >>> [(key, [row[2] for row in rows]) for key, rows in grouped([(b"a", b"", b"1"), (b"a", b"", b"2"), (b"b", b"", b"3")])]
    [(b'a', [b'1', b'2']), (b'b', [b'3'])]
    """
    return itertools.groupby(rows, key=itemgetter(0))


def packed(value: Any) -> bytes:
    """A value as payload. Rows live no longer than their run and never leave the machines that run it."""
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


def unpacked(payload: bytes) -> Any:
    """The value of a payload that a task of this run has packed."""
    return pickle.loads(payload)  # noqa: S301  rows of this run only: the engine starts processes from them anyway


def number(value: int) -> bytes:
    """A number below 2**64 as bytes that sort as numbers do."""
    return value.to_bytes(8, "big")


def place(document: int, running: int) -> int:
    """One number for a unit or a claim: the rank of its document, then its running number there; sorts as the text does."""
    return document << NUMBER_BITS | running


def document_of(place: int) -> int:
    """The rank of the document of a place."""
    return place >> NUMBER_BITS


def encoded(text: str) -> bytes:
    """Text as bytes that sort as text does; any text, lone surrogates too."""
    return text.encode("utf-8", "surrogatepass")


def decoded(data: bytes) -> str:
    """The text that ``encoded`` made bytes of."""
    return data.decode("utf-8", "surrogatepass")
