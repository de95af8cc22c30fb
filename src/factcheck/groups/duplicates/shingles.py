"""Shingles: the hashes of every four words in a row, by which candidates find one another. The same on every machine: they may be stored as keys."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from factcheck.groups.duplicates.align import SIZE
from factcheck.groups.duplicates.encoding import Encoded, Hashes, Integers, factors, lots, mix


def shingles(encoded: Encoded) -> tuple[Hashes, Integers]:
    """The shingle hashes of all units in a row, and the unit of each. A unit of fewer than four words has none."""
    columns = list(zip((np.zeros(0, np.uint64), np.zeros(0, np.int64)), *shingles_by_lot(encoded), strict=True))
    return np.concatenate(columns[0]), np.concatenate(columns[1])


def shingles_by_lot(encoded: Encoded) -> Iterator[tuple[Hashes, Integers]]:
    """The same, some units at a time."""
    multiply = factors(SIZE)
    for first, end in lots(encoded.starts):
        words = encoded.hashes[encoded.words[encoded.starts[first] : encoded.starts[end]]]
        last = len(words) - SIZE + 1
        if last <= 0:
            continue
        result = np.zeros(last, np.uint64)
        for step, factor in enumerate(multiply):
            result += words[step : last + step] * factor
        unit = np.repeat(np.arange(first, end), np.diff(encoded.starts[first : end + 1]))
        whole = unit[:last] == unit[SIZE - 1 :]
        yield mix(result[whole]), unit[:last][whole]
