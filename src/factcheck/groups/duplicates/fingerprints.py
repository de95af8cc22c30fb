"""Fingerprints: numbers by which documents that may hold copies of one another are found in an archive, without reading their text again."""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Sequence

import attrs
import numpy as np

from factcheck.groups.duplicates.align import SIZE
from factcheck.groups.duplicates.edges import SHORTEST, pattern_keys
from factcheck.groups.duplicates.encoding import encode, mask
from factcheck.groups.duplicates.join import least_shared
from factcheck.groups.duplicates.sets import once
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
    return tuple(once(np.concatenate([hashes, pattern_keys(encoded, mask(encoded))])).tolist())


@attrs.frozen(slots=True)
class Fingerprints:
    """The fingerprints of several units: ``keys[i]`` is one of the unit ``units[i]`` (its place among those given), each once; patterns are marked.

    ``needed`` says by unit how many shingles a copy of its size or larger shares with it, ``words`` how many words it has, ``told`` how much those
    of them tell that are no values, in quarters of a word. What is too short to be compared has no pattern: it only continues what stands beside it.
    """

    keys: tuple[int, ...]
    units: tuple[int, ...]
    patterns: tuple[bool, ...]
    needed: tuple[int, ...]
    words: tuple[int, ...]
    told: tuple[int, ...]


def fingerprints_of(units: Sequence[Unit]) -> Fingerprints:
    """The fingerprints of units, unit by unit. Two units that are linked directly share the pattern, or as many shingles as the smaller one needs."""
    owners = [place for place, unit in enumerate(units) for _ in (pieces(unit) if len(unit.text) > LONGEST else (unit,))]
    row = [piece for unit in units for piece in (pieces(unit) if len(unit.text) > LONGEST else (unit,))]
    if not row:
        return Fingerprints((), (), (), (), (), ())
    encoded = encode(row)
    hashes, holders = shingles(encoded)
    lengths = encoded.lengths()
    compared = lengths >= SHORTEST
    patterns = pattern_keys(encoded, mask(encoded))[compared]
    owner = np.array(owners, np.int64)
    keys = np.concatenate([hashes, patterns])
    places = np.concatenate([owner[holders], owner[compared]])
    kinds = np.concatenate([np.zeros(len(hashes), np.bool_), np.ones(len(patterns), np.bool_)])
    order = np.lexsort((kinds, keys, places))
    keys, places, kinds = keys[order], places[order], kinds[order]
    fresh = np.concatenate([np.ones(min(1, len(keys)), np.bool_), (keys[1:] != keys[:-1]) | (places[1:] != places[:-1])])
    sizes = np.zeros(len(units), np.int64)
    np.maximum.at(sizes, owner, lengths)
    shingled = np.maximum(sizes - SIZE + 1, 0)
    return Fingerprints(
        tuple(keys[fresh].tolist()),
        tuple(places[fresh].tolist()),
        tuple(kinds[fresh].tolist()),
        tuple(least_shared(shingled, np.maximum(shingled, 1)).tolist()),
        tuple(np.bincount(owner, lengths, len(units)).astype(np.int64).tolist()),
        tuple(np.bincount(owner, encoded.worded(), len(units)).astype(np.int64).tolist()),
    )


def fingerprints_of_each(documents: Sequence[Sequence[Unit]]) -> list[Fingerprints]:
    """The fingerprints of the units of each of several documents, as ``fingerprints_of`` gives them: in one go, which takes little longer than one.

    >>> one = [Unit("a", 0, 0, 34, "The mill by the river is for sale.")]
    >>> fingerprints_of_each([one, [], one]) == [fingerprints_of(one), fingerprints_of([]), fingerprints_of(one)]
    True
    """
    found = fingerprints_of([unit for units in documents for unit in units])
    opens = list(itertools.accumulate(map(len, documents), initial=0))
    places = [bisect.bisect_left(found.units, first) for first in opens]
    each = []
    for (low, high), (first, last) in zip(itertools.pairwise(places), itertools.pairwise(opens), strict=True):
        owners = tuple([unit - first for unit in found.units[low:high]])
        apart = found.needed[first:last], found.words[first:last], found.told[first:last]
        each.append(Fingerprints(found.keys[low:high], owners, found.patterns[low:high], *apart))
    return each
