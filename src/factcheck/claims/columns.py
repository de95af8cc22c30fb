"""Columns: what many small records hold, field by field, so that it packs well and is read back without a step per number.

A table has one column per field; what several records share stands once and is referred to by its running number.
"""

from __future__ import annotations

import itertools
import sys
import zlib
from array import array
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from typing import Any

import attrs

NOTHING = 0
"""What stands in a column of strings or numbers for None; all else is one more than it is."""


@attrs.frozen(slots=True)
class Form:
    """How the records of one class are written: its letter, how one is built, and each argument of ``build`` with the letter of its column.

    ``s`` a string or None, ``i`` a number or None, ``w`` a number of 32 bits, ``b`` a flag, ``x`` a fraction or None, ``p`` a span, ``S``
    strings, ``F`` a set of strings, ``A`` tuples of strings, ``P`` pairs of a fraction and a string, ``?`` anything, ``*X`` several records of
    the class with the letter X, ``X`` one.
    """

    tag: str
    build: Callable[..., Any]
    fields: tuple[tuple[str, str], ...]


def stepped(column: Iterable[int], limit: int) -> list[int]:
    """The numbers of a column of steps, of which 0 leads to the number that follows. Raises ValueError for one that is not below ``limit``.

    >>> stepped([0, 0, -2, 1], 3)
    [0, 1, 0, 2]
    """
    found = list(itertools.accumulate([step + 1 for step in column], initial=-1))[1:]
    if found and not (min(found) >= 0 and max(found) < limit):
        raise ValueError(f"a reference to one of {limit} that is none of them")
    return found


def cuts(lengths: Sequence[int], size: int) -> list[int]:
    """Where each of several lists begins in their common column, and its end. Raises ValueError unless they fill it."""
    ends = [0, *itertools.accumulate(lengths)]
    if ends[-1] != size or any(length < 0 for length in lengths):
        raise ValueError(f"lists of {ends[-1]} in a column of {size}")
    return ends


def fraction_text(value: Fraction | None) -> str | None:
    """A fraction as a short text: a power of ten as an exponent.

    >>> fraction_text(Fraction(88_000_000_000)), fraction_text(Fraction(1, 3))
    ('88e9', '1/3')
    """
    if value is None:
        return None
    if value.denominator != 1:
        return str(value)
    digits = str(value.numerator)
    short = digits.rstrip("0")
    return f"{short}e{len(digits) - len(short)}" if len(digits) - len(short) > 2 and short not in {"", "-"} else digits


WIDTHS = (("b", 1), ("h", 2), ("i", 4), ("q", 8))
"""The codes of whole numbers by width in bytes, narrowest first."""


def column_bytes(values: Sequence[int]) -> tuple[int, bytes]:
    r"""Whole numbers as bytes, all of one width: the place of the width in ``WIDTHS``, and the bytes. Raises OverflowError above 63 bits.

    >>> column_bytes([1, -2]), column_bytes([300])
    ((0, b'\x01\xfe'), (1, b',\x01'))
    """
    most = max(max(values, default=0), -1 - min(values, default=0)).bit_length()
    place = 0 if most < 8 else 1 if most < 16 else 2 if most < 32 else 3
    row = array(WIDTHS[place][0], values)
    if sys.byteorder == "big":
        row.byteswap()
    return place, row.tobytes()


def numbers_of(place: int, data: bytes) -> Sequence[int]:
    """The numbers of ``column_bytes``. Raises ValueError for bytes that are no such column."""
    if not 0 <= place < len(WIDTHS):
        raise ValueError(f"a column of width {place}")
    row = array(WIDTHS[place][0])
    row.frombytes(data)
    if sys.byteorder == "big":
        row.byteswap()
    return row


def sizes_bytes(sizes: Iterable[int]) -> bytes:
    """Sizes below 2**32 as bytes, four each."""
    row = array("I", sizes)
    if sys.byteorder == "big":
        row.byteswap()
    return row.tobytes()


def sizes_of(data: bytes) -> Sequence[int]:
    """The sizes of ``sizes_bytes``."""
    row = array("I")
    row.frombytes(data)
    if sys.byteorder == "big":
        row.byteswap()
    return row


def pack(data: bytes, known: bytes = b"", *, level: int = 9) -> bytes:
    """Data as few bytes; what stands in ``known`` costs next to nothing. ``level``: how hard to look for what is there already, up to 9."""
    packer = zlib.compressobj(level=level, wbits=-15, zdict=known) if known else zlib.compressobj(level=level, wbits=-15)
    return packer.compress(data) + packer.flush()


def unpack(data: bytes, known: bytes = b"", *, largest: int) -> bytes:
    """The data of ``pack``. Raises ValueError where it is cut off, damaged, or of more than ``largest`` bytes."""
    unpacker = zlib.decompressobj(wbits=-15, zdict=known) if known else zlib.decompressobj(wbits=-15)
    try:
        found = unpacker.decompress(data, largest)
    except zlib.error as error:
        raise ValueError(str(error)) from error
    if not unpacker.eof or unpacker.unused_data:
        raise ValueError("packed data is cut off or too large")
    return found
