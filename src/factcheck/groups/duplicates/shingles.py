"""Shingles: the hashes of every three words in a row, with one value masked, by which candidates find one another."""

from __future__ import annotations

import numpy as np

from factcheck.groups.duplicates.encoding import Hashes, Integers, Masked, mix
from factcheck.groups.duplicates.words import word_hash

SIZE = 3
_VALUE = np.uint64(word_hash("\0value"))


def shingles(masked: Masked, hashes: Hashes) -> tuple[Hashes, Integers]:
    """The shingle hashes of all units in a row, and the unit of each.

    A shingle with one value stands for any value there; with two it keeps them, or all tables would be alike.
    """
    last = len(masked.words) - SIZE + 1
    if last <= 0:
        return np.zeros(0, np.uint64), np.zeros(0, np.int64)
    value = masked.words < 0
    plain = hashes[masked.plain]
    general = np.where(value, _VALUE, plain)
    several = np.zeros(last, np.int8)
    for step in range(SIZE):
        several += value[step : last + step]
    result = np.zeros(last, np.uint64)
    for step in range(SIZE):
        piece = np.where(several > 1, plain[step : last + step], general[step : last + step])
        result = mix(result + piece + np.uint64(step + 1))
    lengths = np.diff(masked.starts)
    unit = np.repeat(np.arange(len(lengths)), lengths)
    whole = unit[:last] == unit[SIZE - 1 :]
    return result[whole], unit[:last][whole]
