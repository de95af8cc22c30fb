"""What to keep of places that repeat one another, and what to drop: of every content one place always survives."""

from __future__ import annotations

import bisect
import datetime
from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

import attrs

from factcheck.groups.duplicates.clusters import Cluster, Member
from factcheck.groups.duplicates.links import RELATIONS

FIRST, LONGEST, NEWEST = "first", "longest", "newest"
KEEP = FIRST, LONGEST, NEWEST

Dates = Mapping[str, datetime.date | None]


@attrs.frozen(slots=True)
class Dropped:
    """A place that can go because ``kept`` stays, but for what is dropped of that for others.

    ``relation`` and ``similarity`` are those of the cluster that holds both.
    """

    place: Member
    kept: Member
    relation: str
    similarity: Fraction


@attrs.frozen(slots=True)
class _Order:
    """One order over all places: no two are equal, so that what is preferred anywhere is preferred everywhere."""

    keep: str
    published: Dates

    def __call__(self, place: Member) -> tuple[int, str, int, int]:
        rank = 0
        if self.keep == LONGEST:
            rank = place.start - place.end
        elif self.keep == NEWEST:
            date = self.published.get(place.document)
            rank = -date.toordinal() if date else 0
        return rank, place.document, place.start, place.end


class _Ranges:
    """Ranges of documents, united where they meet."""

    def __init__(self) -> None:
        self._starts: dict[str, list[int]] = defaultdict(list)
        self._ends: dict[str, list[int]] = defaultdict(list)

    def touch(self, place: Member) -> bool:
        """Whether any of the ranges shares a character with the place."""
        starts, ends = self._starts[place.document], self._ends[place.document]
        behind = bisect.bisect_left(starts, place.end)
        return behind > 0 and ends[behind - 1] > place.start

    def cover(self, place: Member) -> bool:
        """Whether every character of the place is in a range."""
        starts, ends = self._starts[place.document], self._ends[place.document]
        behind = bisect.bisect_right(starts, place.start)
        return behind > 0 and ends[behind - 1] >= place.end

    def rest(self, place: Member) -> list[Member]:
        """What of a place is in none of the ranges."""
        starts, ends = self._starts[place.document], self._ends[place.document]
        found: list[Member] = []
        low = place.start
        for number in range(bisect.bisect_right(ends, place.start), bisect.bisect_left(starts, place.end)):
            if low < starts[number]:
                found.append(Member(place.document, low, starts[number]))
            low = ends[number]
        return [*found, Member(place.document, low, place.end)] if low < place.end else found

    def add(self, place: Member) -> None:
        """Put the place among the ranges."""
        starts, ends = self._starts[place.document], self._ends[place.document]
        first, end = bisect.bisect_left(ends, place.start), bisect.bisect_right(starts, place.end)
        low, high = min([place.start, *starts[first:end]]), max([place.end, *ends[first:end]])
        starts[first:end], ends[first:end] = [low], [high]


def drops(clusters: Iterable[Cluster], keep: str, published: Dates) -> list[Dropped]:
    """The places to drop so that the clusters hold nothing twice, in the order of the text; series from a template are left alone.

    ``keep`` says which place is preferred: the ``first`` by document and place, the ``longest``, the ``newest`` by the publication date of its
    document (those without one last); of equals the first. Places are judged from the most to the least preferred. One goes when a place of its
    cluster is left that is preferred to it; what is left of that stays for good. What was gone of it before has places of its own that stay.
    """
    told = sorted((cluster for cluster in clusters if not cluster.templated), key=lambda found: RELATIONS.index(found.relation))
    of_place: dict[Member, list[int]] = defaultdict(list)
    for number, cluster in enumerate(told):
        for member in cluster.members:
            of_place[member].append(number)
    staying: list[deque[Member]] = [deque() for _ in told]
    gone, needed = _Ranges(), _Ranges()
    found: list[Dropped] = []
    for place in sorted(of_place, key=_Order(keep, published)):
        kept = None if needed.touch(place) else _instead(place, of_place[place], staying, gone)
        if kept is None:
            for number in of_place[place]:
                staying[number].append(place)
        else:
            number, other = kept
            gone.add(place)
            for part in gone.rest(other):
                needed.add(part)
            found.append(Dropped(place, other, told[number].relation, told[number].similarity))
    return sorted(found, key=lambda dropped: dropped.place)


def _instead(place: Member, numbers: Sequence[int], staying: Sequence[deque[Member]], gone: _Ranges) -> tuple[int, Member] | None:
    """The cluster and the place in it that stays instead of this one, of which not all is gone."""
    for number in numbers:
        held = staying[number]
        while held and gone.cover(held[0]):
            held.popleft()
        if held and not _overlap(held[0], place):
            return number, held[0]
    return None


def _overlap(one: Member, other: Member) -> bool:
    return one.document == other.document and one.start < other.end and other.start < one.end


def covered(places: Iterable[Member], dropped: Iterable[Dropped]) -> set[str]:
    """The documents of which all the places given are within what is dropped."""
    gone = _Ranges()
    for one in dropped:
        gone.add(one.place)
    whole: dict[str, bool] = {}
    for place in places:
        whole[place.document] = whole.get(place.document, True) and gone.cover(place)
    return {document for document, is_whole in whole.items() if is_whole}
