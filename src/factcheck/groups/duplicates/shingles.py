"""Shingles: the hashes of every four words in a row, by which candidates find one another. The same on every machine: they may be stored as keys."""

from __future__ import annotations

import numpy as np

from factcheck.groups.duplicates.align import SIZE
from factcheck.groups.duplicates.encoding import Encoded, Hashes, Integers, factors, mix


def shingles(encoded: Encoded) -> tuple[Hashes, Integers]:
    """The shingle hashes of all units in a row, and the unit of each. A unit of fewer than four words has none."""
    last = len(encoded.words) - SIZE + 1
    if last <= 0:
        return np.zeros(0, np.uint64), np.zeros(0, np.int64)
    words = encoded.hashes[encoded.words]
    result = np.zeros(last, np.uint64)
    for step, factor in enumerate(factors(SIZE)):
        result += words[step : last + step] * factor
    lengths = encoded.lengths()
    unit = np.repeat(np.arange(len(lengths)), lengths)
    whole = unit[:last] == unit[SIZE - 1 :]
    return mix(result[whole]), unit[:last][whole]
