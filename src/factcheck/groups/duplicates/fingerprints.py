"""Fingerprints: numbers by which documents that may hold copies of one another are found in an archive, without reading their text again."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from factcheck.groups.duplicates.edges import pattern_keys
from factcheck.groups.duplicates.encoding import encode, mask
from factcheck.groups.duplicates.shingles import shingles
from factcheck.groups.duplicates.units import LONGEST, Unit, pieces


def fingerprints(units: Sequence[Unit]) -> tuple[int, ...]:
    """The fingerprints of the units of a document, ascending and distinct, each below 2**64; the same on every machine and in every run.

    Two documents with places in one cluster that are linked directly share at least one: four words in a row, or a sentence with its values masked.

    >>> one = Unit("a", 0, 0, 34, "The mill by the river is for sale.")
    >>> other = Unit("b", 0, 0, 45, "They say that the mill by the river was sold.")
    >>> len(set(fingerprints([one])) & set(fingerprints([other])))
    2
    """
    row = [piece for unit in units for piece in (pieces(unit) if len(unit.text) > LONGEST else (unit,))]
    if not row:
        return ()
    encoded = encode(row)
    hashes, _ = shingles(encoded)
    return tuple(np.unique(np.concatenate([hashes, pattern_keys(encoded, mask(encoded))])).tolist())
