"""The columns of all classes of stored records in one piece of bytes, none of them unpacked before it is asked for."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Sequence

from factcheck.claims.columns import numbers_of, sizes_of
from factcheck.claims.forms import ORDER, TAGS, WIDTHS


class Columns:
    """The columns of one class, unpacked when they are asked for: their widths, where they begin in the data, and where the last one ends."""

    __slots__ = ("_bounds", "_data", "_places", "count")

    def __init__(self, count: int, places: bytes, bounds: list[int], data: bytes) -> None:
        self.count = count
        self._places = places
        self._bounds = bounds
        self._data = data

    def __getitem__(self, place: int) -> Sequence[int]:
        return numbers_of(self._places[place], self._data[self._bounds[place] : self._bounds[place + 1]])


def columns_of(data: bytes) -> dict[str, Columns]:
    """The columns of every class, none of them unpacked. Raises ValueError for tables that are cut off."""
    place = 4 * len(ORDER)
    counts = sizes_of(data[:place])
    used = [(tag, count, width(tag)) for tag, count in zip(ORDER, counts, strict=True) if count]
    total = sum(columns for _, _, columns in used)
    places, lengths = data[place : place + total], sizes_of(data[place + total : place + 5 * total])
    bounds = list(itertools.accumulate(lengths, initial=place + 5 * total))
    if len(lengths) != total or bounds[-1] != len(data):
        raise ValueError("tables that are cut off")
    found = dict.fromkeys(ORDER, Columns(0, b"", [], b""))
    first = 0
    for tag, count, columns in used:
        found[tag] = Columns(count, places[first : first + columns], bounds[first : first + columns + 1], data)
        first += columns
    return found


@functools.cache
def width(tag: str) -> int:
    """How many columns the fields of a class take."""
    return sum(WIDTHS.get(how[0], 1) for _, how in TAGS[tag].fields)
