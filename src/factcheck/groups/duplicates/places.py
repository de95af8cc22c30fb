"""Places: stretches of units, cut to words, and the characters that they cover; all in columns."""

from __future__ import annotations

from collections.abc import Sequence

import attrs
import numpy as np

from factcheck.groups.duplicates.encoding import Integers
from factcheck.groups.duplicates.links import TO_THE_END
from factcheck.groups.duplicates.units import Unit
from factcheck.groups.duplicates.words import word_place

# With how many of those that follow a place in the text it is compared.
_AHEAD = 16


@attrs.frozen(slots=True, eq=False)
class Ranges:
    """Characters of documents in columns: the number of the document, and the half-open range in its reading text."""

    document: Integers
    low: Integers
    high: Integers

    @classmethod
    def of(cls, places: Integers, row: Sequence[Unit], document: Integers) -> Ranges:
        """The characters of places, given as rows; ``row`` holds the units, ``document`` the number of the document of each."""
        first, last, start, end = places.T
        low = np.fromiter([row[unit].start for unit in first.tolist()], np.int64, len(places))
        high = np.fromiter([row[unit].end for unit in last.tolist()], np.int64, len(places))
        late, early = start > 0, end != TO_THE_END
        starts = [word_place(row[unit].text, word)[0] for unit, word in zip(first[late].tolist(), start[late].tolist(), strict=True)]
        low[late] += np.array(starts, np.int64)
        ends = [word_place(row[unit].text, word - 1)[1] for unit, word in zip(last[early].tolist(), end[early].tolist(), strict=True)]
        high[early] = np.fromiter([row[unit].start for unit in last[early].tolist()], np.int64, len(ends)) + np.array(ends, np.int64)
        return cls(document[first], low, high)

    def at(self, chosen: Integers) -> Ranges:
        """Those chosen, in the order of the choice."""
        return Ranges(self.document[chosen], self.low[chosen], self.high[chosen])

    def and_others(self, others: Ranges) -> Ranges:
        """Those of both, one behind the other."""
        return Ranges(
            np.concatenate([self.document, others.document]),
            np.concatenate([self.low, others.low]),
            np.concatenate([self.high, others.high]),
        )

    def overlapping(self) -> tuple[Integers, Integers]:
        """Pairs of places of one document of which one covers half of the other."""
        order = np.lexsort((self.high, self.low, self.document))
        document, low, high = self.document[order], self.low[order], self.high[order]
        length = high - low
        pairs: list[tuple[Integers, Integers]] = []
        for ahead in range(1, min(_AHEAD, len(order))):
            together = np.flatnonzero(document[ahead:] == document[:-ahead])
            if not len(together):
                break
            behind = together + ahead
            shared = np.minimum(high[together], high[behind]) - low[behind]
            half = (shared > 0) & (2 * shared >= np.maximum(length[together], length[behind]))
            pairs.append((order[together[half]], order[behind[half]]))
        none = np.zeros(0, np.int64)
        return np.concatenate([none, *(one for one, _ in pairs)]), np.concatenate([none, *(other for _, other in pairs)])

    def longest(self, group: Integers) -> tuple[Integers, Integers]:
        """Of the places of one group that overlap only the longest: their numbers in the order of the groups and the text, and the group of each."""
        order = np.lexsort((self.high, self.low, self.document, group))
        ordered, groups = self.at(order), group[order]
        fresh = np.ones(len(order), np.bool_)
        fresh[1:] = (groups[1:] != groups[:-1]) | (ordered.document[1:] != ordered.document[:-1])
        close = np.zeros(len(order), np.bool_)
        close[1:] = ~fresh[1:] & (ordered.low[1:] < ordered.high[:-1])
        stretch = np.cumsum(fresh) - 1
        kept = np.ones(len(order), np.bool_)
        asked = np.flatnonzero(np.isin(stretch, stretch[close]))
        chosen = -1
        for place in asked.tolist():
            if chosen < 0 or stretch[place] != stretch[chosen] or ordered.low[place] >= ordered.high[chosen]:
                chosen = place
            elif ordered.high[place] - ordered.low[place] > ordered.high[chosen] - ordered.low[chosen]:
                kept[chosen], chosen = False, place
            else:
                kept[place] = False
        return order[kept], groups[kept]


def distinct(places: Integers) -> tuple[Integers, Integers]:
    """Places given as rows, each once, and for every row the number of its place."""
    order = np.lexsort(places.T)
    ordered = places[order]
    fresh = np.ones(len(order), np.bool_)
    fresh[1:] = (ordered[1:] != ordered[:-1]).any(axis=1)
    numbers = np.empty(len(order), np.int64)
    numbers[order] = np.cumsum(fresh) - 1
    return ordered[fresh], numbers
