"""Which documents may hold a copy of a sentence: those that share its pattern, or as many shingles as copies share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from factcheck.adapters.archive.shelf import Held, Shelf
from factcheck.groups.duplicates import Unit
from factcheck.groups.duplicates.edges import SHORTEST
from factcheck.groups.duplicates.encoding import Integers
from factcheck.groups.duplicates.fingerprints import Fingerprints, fingerprints_of
from factcheck.groups.duplicates.links import LEAST, LEAST_TOLD_EDITED

# More documents are not compared for one sentence: those that share the most come first. What tells so little that by itself it is never told as a
# copy (a line of a table, a formula) only has to be known for one: a few show that, beside those that repeat it to the letter.
MOST_DOCUMENTS, FEW_DOCUMENTS = 256, 12
# What more passages share is no sign that two of them are copies.
CROWD = 4096
# In a mark the unit of a passage stands above how many shingles a copy shares with it.
NEEDED = 15


class Nearby:
    """The documents of an archive, and the drafts, that sentences may have been copied from or to."""

    def __init__(self, shelf: Shelf, drafts: Sequence[Held]) -> None:
        self._shelf = shelf
        self._own: dict[int, list[int]] = defaultdict(list)
        for held in drafts:
            for key in fingerprints_of(held.units).keys:
                self._own[key].append(held.number)
        self._looked_up: dict[tuple[str, int], set[int]] = {}

    def of(self, units: Sequence[tuple[Held, Unit]]) -> list[int]:
        """The numbers of the documents that share enough with one of the units; all units of a draft are asked for at once."""
        fresh = [item for item in units if (item[0].id, item[1].index) not in self._looked_up]
        if fresh:
            for (held, unit), numbers in zip(fresh, self._candidates(fresh), strict=True):
                self._looked_up[held.id, unit.index] = numbers
        return sorted(set().union(*(self._looked_up[held.id, unit.index] for held, unit in units)))

    def _candidates(self, units: Sequence[tuple[Held, Unit]]) -> list[set[int]]:
        """For each unit the documents of units that share a pattern with it, or as many shingles as copies share."""
        found: list[set[int]] = [set() for _ in units]
        marked = fingerprints_of([unit for _, unit in units])
        for key, number in zip(marked.keys, marked.units, strict=True):
            found[number].update(self._own.get(key, ()))
        own, theirs, shared = self._sharing(marked)
        words = np.array(_prolonged(units, marked.words), np.int64)
        total = _totals(np.array([held.number for held, _ in units], np.int64)[own], theirs, words[own])
        kept = (total >= LEAST) | (np.array([held.number >= 0 for held, _ in units], np.bool_)[own])
        own, theirs, shared, total = own[kept], theirs[kept], shared[kept], total[kept]
        order = np.lexsort((theirs, -shared, -total, own))
        own, theirs = own[order], theirs[order]
        opens = np.searchsorted(own, own, "left")
        most = np.where(np.array(marked.told, np.int64) < LEAST_TOLD_EDITED, FEW_DOCUMENTS, MOST_DOCUMENTS)[own]
        place = np.arange(len(own)) - opens
        shingles = np.bincount(np.array(marked.units, np.int64), ~np.array(marked.patterns, np.bool_), len(units))
        entire = shared[order] >= shingles[own]
        kept = (place < most) | (entire & (place < MOST_DOCUMENTS))
        for unit, document in zip(own[kept].tolist(), theirs[kept].tolist(), strict=True):
            found[unit].add(document)
        return found

    def _sharing(self, marked: Fingerprints) -> tuple[Integers, Integers, Integers]:
        """Units (by place) and documents of the archive that share enough, each pair once, and how many fingerprints they share in one place."""
        none = np.zeros(0, np.int64)
        keys = np.array(self._shelf.rounded(marked.keys), np.uint64)
        postings = self._shelf.passages_under(marked.keys)
        if not len(postings) or not len(keys):
            return none, none, none
        starts, ends = np.searchsorted(postings.keys, keys, "left"), np.searchsorted(postings.keys, keys, "right")
        counts = np.minimum(ends - starts, CROWD)
        rows = np.repeat(starts - (np.cumsum(counts) - counts), counts) + np.arange(int(counts.sum()))
        own = np.repeat(np.array(marked.units, np.int64), counts)
        theirs, marks = postings.documents[rows].astype(np.int64), postings.marks[rows].astype(np.int64)
        order = np.lexsort((marks, theirs, own))
        own, theirs, marks = own[order], theirs[order], marks[order]
        opens = np.flatnonzero(np.concatenate([[True], (own[1:] != own[:-1]) | (theirs[1:] != theirs[:-1]) | (marks[1:] != marks[:-1])]))
        shared = np.diff(np.append(opens, len(own)))
        own, theirs, marks = own[opens], theirs[opens], marks[opens]
        enough = shared >= np.minimum(np.array(marked.needed, np.int64)[own], marks & NEEDED)
        own, theirs, shared = own[enough], theirs[enough], shared[enough]
        opens = np.flatnonzero(np.concatenate([np.ones(min(1, len(own)), np.bool_), (own[1:] != own[:-1]) | (theirs[1:] != theirs[:-1])]))
        return own[opens], theirs[opens], np.maximum.reduceat(shared, opens) if len(opens) else shared


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
