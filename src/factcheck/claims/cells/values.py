"""What a cell states: a quantity in its own unit or its header's, or a time; nothing where the cell says more than that."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

import attrs

from factcheck.claims.cells.labels import read_whole, whole_time
from factcheck.claims.measures import dimension_of
from factcheck.claims.reading import Located
from factcheck.mentions.mention import Mention
from factcheck.values import Relation, Value, convertible, is_counted, relate
from factcheck.values.quantity import Quantity

LONGEST = 80  # characters of a cell that may be a value
BRACKET = re.compile(r"^(?P<value>[^()\[\]]{1,60}?)\s*[(\[](?P<more>[^()\[\]]{1,40})[)\]]\s*$")
OPENING = re.compile(r"[^\w]{0,3}(?:[^\W\d_]{1,3}\.?[^\w]{0,2})?\d")


@attrs.frozen(slots=True)
class Stated:
    """A value with the time that the cell itself gives for it, if it does ("12,345 (2021)")."""

    mention: Mention
    dimension: str
    time: Value | None = None


def numeric(text: str) -> bool:
    """Whether a cell opens with a number, a sign or a currency before it at most.

    >>> numeric("US$ 4"), numeric("~450 m"), numeric("Hall 2")
    (True, True, False)
    """
    return OPENING.match(text[:20]) is not None


def read_quantity(text: str, units: str, language: str) -> Stated | None:
    """The quantity that a cell is, in the units of its header where it has none of its own.

    A second amount in brackets must be the same in another unit; a time in brackets is when the amount holds.
    """
    words = " ".join(text.split())
    if not words or len(words) > LONGEST or not any(letter.isdigit() for letter in words):
        return None
    time: Value | None = None
    bracketed = BRACKET.match(words)
    other: Mention | None = None
    if bracketed is not None:
        words, more = bracketed["value"], bracketed["more"]
        time = whole_time(more, language)
        other = read_whole(more, language, ("quantity",)) if time is None else None
        if time is None and other is None:
            return None
    found = _in_units(words, units, language)
    dimension = dimension_of(Located(found, 0, 0)) if found is not None else None
    if found is None or dimension is None or (dimension == "count" and not _is_whole(found)) or (other is not None and not _converted(found, other)):
        return None
    return Stated(found, dimension, time)


def _is_whole(found: Mention) -> bool:
    """Whether an amount may be a count: nothing is counted in parts."""
    number = found.value.number if isinstance(found.value, Quantity) else None
    return number is None or number.denominator == 1


def _in_units(words: str, units: str, language: str) -> Mention | None:
    """The quantity of a cell with its own unit, or with that of the header before, behind or around it."""
    if units and not _is_unit(units, language):
        return None  # the header says more than a measure and its unit
    own = read_whole(words, language, ("quantity", "duration"))
    if own is not None and not (units and isinstance(own.value, Quantity) and own.value.unit is None):
        return own
    if not units:
        return own if own is not None else _plain_number(words, language)
    for written in _written(words, units):
        found = read_whole(written, language, ("quantity", "duration"))
        if found is not None and _measures(own, found):
            return found
    return None


@functools.lru_cache(maxsize=1024)
def _is_unit(units: str, language: str) -> bool:
    """Whether words of a header are a unit, a scale or both."""
    one = read_whole("5", language, ("quantity",))
    read = (read_whole(written, language, ("quantity", "duration")) for written in _written("5", units))
    return any(found is not None and _measures(one, found) for found in read)


def _measures(bare: Mention | None, found: Mention) -> bool:
    """Whether an amount has a unit of measure or of money, or a scale; what is only counted ("5 walls") has neither."""
    value = found.value
    if not isinstance(value, Quantity):
        return True
    return _scaled(bare, found) if value.unit is None else not is_counted(value.unit)


def _scaled(own: Mention | None, found: Mention) -> bool:
    """Whether the header only scales the number ("millions")."""
    return own is None or relate(own.value, found.value) is not Relation.EQUAL


def _plain_number(words: str, language: str) -> Mention | None:
    """Four digits that could be a year, as the number they are in a column of numbers."""
    if len(words) == 4 and words.isdecimal():
        return Mention("quantity", 0, 4, words, Quantity.stated(words))
    del language
    return None


def _written(words: str, units: str) -> Iterator[str]:
    """How an amount in these units is written in prose: the header has them in any order."""
    yield f"{words} {units}"
    yield f"{units} {words}"
    parts = units.split()
    if len(parts) > 1:
        yield f"{parts[0]} {words} {' '.join(parts[1:])}"
        yield f"{parts[-1]} {words} {' '.join(parts[:-1])}"
        yield f"{parts[0]} {words}{' '.join(parts[1:])}"


def _converted(a: Mention, b: Mention) -> bool:
    """Whether two amounts are one in two units."""
    x, y = a.value, b.value
    if not isinstance(x, Quantity) or not isinstance(y, Quantity) or x.unit is None or y.unit is None:
        return False
    return convertible(x.unit, y.unit) and relate(x, y) is not Relation.INCOMPARABLE
