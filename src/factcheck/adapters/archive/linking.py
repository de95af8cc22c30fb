"""Which documents hold a copy of a sentence: of those that share enough words in a row with it few do, and only these are compared as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from factcheck.adapters.archive.nearby import Nearby, Shared
from factcheck.adapters.archive.shelf import Held, Shelf
from factcheck.groups.duplicates import Unit
from factcheck.groups.duplicates.edges import Comparison, wordings
from factcheck.groups.duplicates.encoding import encode, mask
from factcheck.groups.duplicates.links import LEAST
from factcheck.groups.duplicates.sets import among, once
from factcheck.groups.duplicates.units import LONGEST, pieces
from factcheck.groups.duplicates.words import find_words

# No two sentences share more shingles.
UNLIMITED = 1 << 20


class Linking:
    """The documents with copies of sentences, each sentence looked up once, wherever it stands."""

    def __init__(self, shelf: Shelf, drafts: Sequence[Held]) -> None:
        self._shelf = shelf
        self._nearby = Nearby(shelf, drafts)
        self._found: dict[tuple[str, str], set[int]] = {}

    def of(self, units: Sequence[tuple[Held, Unit]]) -> list[int]:
        """The numbers of the documents with a copy of one of the units, or that fill one template with it; drafts that share something with it are
        among them. All units of a draft are asked for at once.
        """
        named = {_name(held, unit): (held, unit) for held, unit in units}
        fresh = {name: item for name, item in named.items() if name not in self._found}
        if fresh:
            drafts, shared = self._nearby.of(list(fresh.values()))
            sets = dict(zip(fresh, drafts, strict=True))
            names = list(fresh)
            for place, number in self._linked([unit for _, unit in fresh.values()], shared):
                sets[names[place]].add(number)
            self._found |= sets
        return sorted(set().union(*(self._found[name] for name in named)))

    def _linked(self, units: Sequence[Unit], shared: Sequence[Shared]) -> Iterable[tuple[int, int]]:
        """The units, by place, and the documents that are linked with them: those of one pattern with it are in any case."""
        certain = {(own, number) for own, number, _, patterned in shared if patterned}
        asked = [(own, number, place) for own, number, place, _ in shared if (own, number) not in certain]
        row: list[Unit] = []
        known: dict[tuple[int, int], range] = {}
        pairs: list[tuple[int, int]] = []
        owners: list[tuple[int, int]] = []
        for own, number, place in asked:
            sides = [
                known[mark] if mark in known else known.setdefault(mark, _laid(row, unit))
                for mark, unit in (((-1, own), units[own]), ((number, place), self._shelf.held(number).unit(place)))
            ]
            both = [(left, right) for left in sides[0] for right in sides[1]]
            pairs += both
            owners += [(own, number)] * len(both)
        return certain | {owner for owner, good in zip(owners, are_linked(row, pairs), strict=True) if good}


def _name(held: Held, unit: Unit) -> tuple[str, str]:
    """What stands for a sentence: its text; its place where it is so short that the sentences beside it decide what is looked at."""
    short = held.number < 0 and len(find_words(unit.text)) < LEAST
    return (held.id, str(unit.index)) if short else (unit.language, unit.text)


def _laid(row: list[Unit], unit: Unit) -> range:
    """The places of the pieces of a unit, which are laid at the end of a row."""
    first = len(row)
    row += pieces(unit) if len(unit.text) > LONGEST else (unit,)
    return range(first, len(row))


def are_linked(row: Sequence[Unit], pairs: Sequence[tuple[int, int]]) -> list[bool]:
    """For pairs of units, by their places in a row, whether they are copies or fill one template."""
    if not pairs:
        return []
    encoded = encode(row)
    words = wordings(encoded, mask(encoded))
    left, right = (words.of_unit[np.array(side, np.int64)] for side in zip(*pairs, strict=True))
    low, high = np.minimum(left, right), np.maximum(left, right)
    names = low * len(words.first) + high
    distinct = once(names)
    a, b = distinct // len(words.first), distinct % len(words.first)
    edges = Comparison.of(encoded, words).alike(a, b, np.full(len(distinct), UNLIMITED, np.int64))
    found = among(names, np.sort(edges.left * len(words.first) + edges.right))
    linked: list[bool] = (found | (words.pattern[left] == words.pattern[right])).tolist()
    return linked
