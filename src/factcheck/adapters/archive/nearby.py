"""Which documents may hold a copy of a sentence: those that share its pattern, or as many shingles as copies share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import attrs
import numpy as np

from factcheck.adapters.archive.postings import ranged
from factcheck.adapters.archive.shelf import Held, Shelf
from factcheck.groups.duplicates import Unit
from factcheck.groups.duplicates.edges import SHORTEST
from factcheck.groups.duplicates.encoding import Integers
from factcheck.groups.duplicates.fingerprints import Fingerprints, fingerprints_of
from factcheck.groups.duplicates.links import LEAST, LEAST_TOLD_EDITED
from factcheck.groups.duplicates.sets import among

# More documents are not compared for one sentence: those that share the most come first. What tells so little that by itself it is never told as a
# copy (a line of a table, a formula) only has to be known for one: a few show that, beside those that repeat it to the letter.
MOST_DOCUMENTS, FEW_DOCUMENTS = 256, 12
# What more passages share is no sign that two of them are copies.
CROWD = 4096
# In a mark the unit of a passage stands above how many shingles a copy shares with it.
NEEDED_BITS, NEEDED = 4, 15
# More than there are numbers of documents.
_MANY = 1 << 32


# A unit, the number of a document, the unit there that shares something with it, and whether it is its whole pattern.
Shared = tuple[int, int, int, bool]


class Nearby:
    """The documents of an archive, and the drafts, that sentences may have been copied from or to."""

    def __init__(self, shelf: Shelf, drafts: Sequence[Held]) -> None:
        self._shelf = shelf
        numbered = [(held.number, unit) for held in drafts for unit in held.units]
        self._units = [unit for _, unit in numbered]
        self._marked = fingerprints_of(self._units)
        self._own: dict[int, set[int]] = defaultdict(set)
        for key, place in zip(self._marked.keys, self._marked.units, strict=True):
            self._own[key].add(numbered[place][0])

    def of(self, units: Sequence[tuple[Held, Unit]]) -> tuple[list[set[int]], list[Shared]]:
        """For each of the units the drafts that share something with it; and what of the archive shares enough with one of them: units by their
        place. All units of a draft are asked for at once.
        """
        drafts: list[set[int]] = [set() for _ in units]
        asked = [unit for _, unit in units]
        marked = self._marked if asked == self._units else fingerprints_of(asked)
        for key, number in zip(marked.keys, marked.units, strict=True):
            drafts[number].update(self._own.get(key, ()))
        found = self._sharing(marked)
        chosen = _chosen(found, marked, units)
        pairs = found.own * _MANY + found.theirs
        kept = among(pairs, np.sort(chosen))
        columns = (found.own[kept], found.theirs[kept], found.marks[kept] >> NEEDED_BITS, (found.marks[kept] & NEEDED) == 0)
        return drafts, list(zip(*(column.tolist() for column in columns), strict=True))

    def _sharing(self, marked: Fingerprints) -> _Sharing:
        """Units (by place) and units of the archive that share enough, each pair once."""
        keys = np.array(self._shelf.rounded(marked.keys), np.uint64)
        postings = self._shelf.passages_under(marked.keys)
        if not len(postings) or not len(keys):
            return _Sharing(*(np.zeros(0, np.int64) for _ in range(4)))
        starts, ends = np.searchsorted(postings.keys, keys, "left"), np.searchsorted(postings.keys, keys, "right")
        counts = np.minimum(ends - starts, CROWD)
        rows = ranged(starts, counts)
        own = np.repeat(np.array(marked.units, np.int64), counts)
        theirs, marks = postings.documents[rows].astype(np.int64), postings.marks[rows].astype(np.int64)
        order = np.lexsort((marks, theirs, own))
        own, theirs, marks = own[order], theirs[order], marks[order]
        opens = np.flatnonzero(np.concatenate([[True], (own[1:] != own[:-1]) | (theirs[1:] != theirs[:-1]) | (marks[1:] != marks[:-1])]))
        shared = np.diff(np.append(opens, len(own)))
        own, theirs, marks = own[opens], theirs[opens], marks[opens]
        enough = shared >= np.minimum(np.array(marked.needed, np.int64)[own], marks & NEEDED)
        return _Sharing(own[enough], theirs[enough], marks[enough], shared[enough])


@attrs.frozen(slots=True, eq=False)
class _Sharing:
    """A row for each unit that was asked for (by place) and each unit of the archive (document and mark): how many fingerprints they share."""

    own: Integers
    theirs: Integers
    marks: Integers
    shared: Integers


def _chosen(found: _Sharing, marked: Fingerprints, units: Sequence[tuple[Held, Unit]]) -> Integers:
    """The pairs of a unit and a document that are looked at: of those that share enough a few where that tells little."""
    opens = np.flatnonzero(
        np.concatenate([np.ones(min(1, len(found.own)), np.bool_), (np.diff(found.own) != 0) | (np.diff(found.theirs) != 0)])
    )
    own, theirs = found.own[opens], found.theirs[opens]
    shared = np.maximum.reduceat(found.shared, opens) if len(opens) else found.shared
    words = np.array(_prolonged(units, marked.words), np.int64)
    total = _totals(np.array([held.number for held, _ in units], np.int64)[own], theirs, words[own])
    kept = (total >= LEAST) | (np.array([held.number >= 0 for held, _ in units], np.bool_)[own])
    own, theirs, shared, total = own[kept], theirs[kept], shared[kept], total[kept]
    order = np.lexsort((theirs, -shared, -total, own))
    own, theirs = own[order], theirs[order]
    most = np.where(np.array(marked.told, np.int64) < LEAST_TOLD_EDITED, FEW_DOCUMENTS, MOST_DOCUMENTS)[own]
    place = np.arange(len(own)) - np.searchsorted(own, own, "left")
    shingles = np.bincount(np.array(marked.units, np.int64), ~np.array(marked.patterns, np.bool_), len(units))
    entire = shared[order] >= shingles[own]
    kept = (place < most) | (entire & (place < MOST_DOCUMENTS))
    return own[kept] * _MANY + theirs[kept]


def _prolonged(units: Sequence[tuple[Held, Unit]], words: Sequence[int]) -> list[int]:
    """The words of each unit and of the short ones around it: these are no copies by themselves and continue one."""
    found = list(words)
    for step in (1, -1):
        carried = 0
        before: tuple[str, int] | None = None
        for place in range(len(units))[::step]:
            held, unit = units[place]
            carried = carried if before == (held.id, unit.index - step) else 0
            found[place] += carried
            carried = carried + words[place] if words[place] < SHORTEST else 0
            before = held.id, unit.index
    return found


def _totals(askers: Integers, theirs: Integers, words: Integers) -> Integers:
    """For every pair of a unit and a document how many words all units of the same document share with it at most."""
    order = np.lexsort((theirs, askers))
    fresh = np.ones(len(order), np.bool_)
    fresh[1:] = (np.diff(askers[order]) != 0) | (np.diff(theirs[order]) != 0)
    group = np.cumsum(fresh) - 1
    totals = np.empty(len(order), np.int64)
    totals[order] = np.bincount(group, words[order], int(group[-1]) + 1 if len(group) else 0).astype(np.int64)[group]
    return totals
