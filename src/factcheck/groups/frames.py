"""Copied sentences: pairs of sentences that are one frame with one value exchanged, found by the near-duplicate engine and looked up by the judge."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Protocol

import attrs

from factcheck.documents.document import Span
from factcheck.groups.duplicates import Cluster, Difference

Sentence = tuple[str, int]
Locate = Callable[[int, int], Span]


@attrs.frozen(slots=True)
class Exchange:
    """Two copies that differ in one value or name: the sentences (document, start in the source) and where each has its own."""

    left: Sentence
    right: Sentence
    left_span: Span
    right_span: Span
    kind: str


class Copied(Protocol):
    """What the judge asks of copies."""

    def are_copies(self, a: Sentence, b: Sentence) -> bool:
        """Whether two sentences are copies of one another that differ in at most one value."""
        ...


@attrs.frozen(slots=True)
class Frames:
    """The exchanges of a corpus, by their pair of sentences; ``copied`` holds every pair of copied sentences, exchanged or not, ``faithful`` those of
    them in which no other telling word differs.
    """

    exchanges: Mapping[tuple[Sentence, Sentence], Exchange]
    copied: frozenset[tuple[Sentence, Sentence]]
    faithful: frozenset[tuple[Sentence, Sentence]] = frozenset()

    def are_copies(self, a: Sentence, b: Sentence, *, faithful: bool = False) -> bool:
        """Whether two sentences are copies of one another that differ in at most one value; ``faithful``: and in no other telling word."""
        known = self.faithful if faithful else self.copied
        return (a, b) in known or (b, a) in known

    def __iter__(self) -> Iterator[Exchange]:
        return iter(self.exchanges.values())


def frames(clusters: Iterable[Cluster], locate: Mapping[str, Locate]) -> Frames:
    """The exchanges within clusters that are no template (more than four contents in a slot): one slot differs, and no other telling word."""
    exchanges: dict[tuple[Sentence, Sentence], Exchange] = {}
    copied: set[tuple[Sentence, Sentence]] = set()
    faithful: set[tuple[Sentence, Sentence]] = set()
    same: dict[str, set[int]] = defaultdict(set)
    for number, cluster in enumerate(clusters):
        if cluster.relation == "identical":
            for member in cluster.members:
                same[member.document].add(number)
        if cluster.templated or cluster.relation == "identical":
            continue
        for copy in cluster.copies():
            slots = copy.slots
            if len(slots) > 1:
                continue
            left = copy.left.document, locate[copy.left.document](copy.left.start, copy.left.end).start
            right = copy.right.document, locate[copy.right.document](copy.right.start, copy.right.end).start
            copied.add((left, right))
            if any(copy.told):
                continue
            faithful.add((left, right))
            if slots:
                exchanges[left, right] = exchange(left, right, slots[0], locate)
    return Frames(_without_forms(exchanges, same), frozenset(copied), frozenset(faithful))


def _without_forms(
    exchanges: Mapping[tuple[Sentence, Sentence], Exchange], same: Mapping[str, set[int]]
) -> dict[tuple[Sentence, Sentence], Exchange]:
    """Without the exchanges of two documents that differ in one value after another and have no sentence in common: two things in one form."""
    between = Counter((left[0], right[0]) for left, right in exchanges)
    forms = {pair for pair, number in between.items() if number > 1 and same[pair[0]].isdisjoint(same[pair[1]])}
    return {(left, right): exchange for (left, right), exchange in exchanges.items() if (left[0], right[0]) not in forms}


def exchange(left: Sentence, right: Sentence, slot: Difference, locate: Mapping[str, Locate]) -> Exchange:
    """An exchange with its places in the sources."""
    return Exchange(left, right, locate[left[0]](*slot.left), locate[right[0]](*slot.right), slot.kind)
