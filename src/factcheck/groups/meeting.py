"""Who meets under a blocking key: all rows of a key that has few; of a crowded one those of one season, and each row with a few representatives.

What two rows of a key are to each other depends on the rows of that key alone, never on their order or on what else is in the corpus.
"""

from __future__ import annotations

import datetime
import itertools
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from factcheck.claims.claim import Claim

# A key with more rows is crowded, unless it is said otherwise.
MOST_ROWS = 40
# So many rows of a crowded key stand for all of it.
REPRESENTATIVES = 12
# Days of a season; a second row of seasons begins half a season later, so that days close to one another always share one.
SEASON = 30


class Row(NamedTuple):
    """What counts of a claim when it comes to meeting others: its ``digest``, which orders the rows of a key by chance, and the day it was published
    (its number, 0 when unknown).
    """

    digest: int
    day: int


class Pair(NamedTuple):
    """Two rows that meet, by their places; ``crowded``: only because the second stands for a crowded key."""

    one: int
    other: int
    crowded: bool


def row(claim: Claim) -> Row:
    """The row of a claim.

    >>> row_of("a.md", 3, None).day
    0
    """
    return row_of(claim.document, claim.number, claim.published)


def row_of(document: str, number: int, published: datetime.date | None) -> Row:
    """The row of the claim with this number in a document."""
    return Row(digest(document, number), day_of(published))


def day_of(published: datetime.date | None) -> int:
    """The number of a day, 0 when unknown."""
    return published.toordinal() if published else 0


def digest(document: str, number: int) -> int:
    """32 bits that order the claims of a crowded key by chance; the same on every machine."""
    return int(stirred(checksum(document), number))


def checksum(document: str) -> int:
    """32 bits that stand for a document in ``stirred``."""
    return zlib.crc32(document.encode("utf-8", "surrogatepass"))


def stirred(document: Any, number: Any) -> Any:
    """The digest of the claim with this number from the checksum of its document; of arrays of 64 bits, too."""
    code = (document + number * 0x9E3779B1) & 0xFFFFFFFF
    code = ((code ^ (code >> 16)) * 0x85EBCA6B) & 0xFFFFFFFF
    code = ((code ^ (code >> 13)) * 0xC2B2AE35) & 0xFFFFFFFF
    return code ^ (code >> 16)


def seasons(day: int) -> tuple[int, ...]:
    """The seasons of a day, one of either row; rows without a day are a season of their own.

    >>> seasons(0), len(set(seasons(726_000)) & set(seasons(726_010))) > 0
    ((0,), True)
    """
    return (_even(day), _odd(day)) if day else (0,)


def seasons_of(days: npt.NDArray[np.int64]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """The same for many days at once: a season of either row for each."""
    return tuple(np.where(days == 0, 0, found) for found in (_even(days), _odd(days)))  # type: ignore[return-value]


def _even(day: Any) -> Any:
    return 2 * (day // SEASON) + 2


def _odd(day: Any) -> Any:
    return 2 * ((day + SEASON // 2) // SEASON) + 3


def meetings(rows: Sequence[Row], most: int = MOST_ROWS) -> Iterator[Pair]:
    """The pairs of rows of one key that meet, each once; the plain ones before the crowded ones. The rows stand in the order of their names.

    Up to ``most`` rows all meet. Of more, those of one season meet where these are not more, and each row meets those among the
    representatives of the key that come before it by digest.
    """
    if len(rows) <= most:
        yield from (Pair(one, other, crowded=False) for one, other in itertools.combinations(range(len(rows)), 2))
        return
    met = set[tuple[int, int]]()
    for places in _by_season(rows):
        if len(places) <= most:
            met.update(itertools.combinations(places, 2))
    yield from (Pair(one, other, crowded=False) for one, other in sorted(met))
    for other in representatives(rows):
        ahead = rows[other].digest, other
        for one, item in enumerate(rows):
            if (item.digest, one) > ahead and (min(one, other), max(one, other)) not in met:
                yield Pair(one, other, crowded=True)


def representatives(rows: Sequence[Row]) -> list[int]:
    """The places of the rows that stand for a crowded key: those of the smallest digests, and of the last of them all that have it."""
    if len(rows) <= REPRESENTATIVES:
        return list(range(len(rows)))
    last = sorted(item.digest for item in rows)[REPRESENTATIVES - 1]
    return [place for place, item in enumerate(rows) if item.digest <= last]


def _by_season(rows: Sequence[Row]) -> list[list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for place, item in enumerate(rows):
        for season in seasons(item.day):
            found[season].append(place)
    return list(found.values())
