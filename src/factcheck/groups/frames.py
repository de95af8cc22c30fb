"""Copied sentences: pairs of sentences that are one frame with one value exchanged, found by the near-duplicate engine and looked up by the judge."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Protocol

import attrs

from factcheck.documents.document import Span
from factcheck.groups.duplicates import Cluster, Difference

Sentence = tuple[str, int]
Locate = Callable[[int, int], Span]
MOST_TUPLES = 4


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
    """The exchanges of a corpus, by their pair of sentences; ``copied`` holds every pair of copied sentences, exchanged or not."""

    exchanges: Mapping[tuple[Sentence, Sentence], Exchange]
    copied: frozenset[tuple[Sentence, Sentence]]

    def are_copies(self, a: Sentence, b: Sentence) -> bool:
        """Whether two sentences are copies of one another that differ in at most one value."""
        return (a, b) in self.copied or (b, a) in self.copied

    def __iter__(self) -> Iterator[Exchange]:
        return iter(self.exchanges.values())


def frames(clusters: Iterable[Cluster], locate: Mapping[str, Locate]) -> Frames:
    """The exchanges within clusters that are no template: exactly one slot differs, and at most four contents stand in it."""
    exchanges: dict[tuple[Sentence, Sentence], Exchange] = {}
    copied: set[tuple[Sentence, Sentence]] = set()
    for cluster in clusters:
        if cluster.templated or cluster.relation == "identical":
            continue
        own: dict[tuple[Sentence, Sentence], Exchange] = {}
        contents: dict[Sentence, set[int]] = defaultdict(set)
        for copy in cluster.copies():
            slots = copy.slots
            if len(slots) > 1:
                continue
            left = copy.left.document, locate[copy.left.document](copy.left.start, copy.left.end).start
            right = copy.right.document, locate[copy.right.document](copy.right.start, copy.right.end).start
            copied.add((left, right))
            if slots:
                own[left, right] = exchange(left, right, slots[0], locate)
                contents[left].add(slots[0].right[0])
        for sentence, others in contents.items():
            if len(others) > MOST_TUPLES:
                for key in [key for key in own if key[0] == sentence]:
                    del own[key]
        exchanges.update(own)
    return Frames(exchanges, frozenset(copied))


def exchange(left: Sentence, right: Sentence, slot: Difference, locate: Mapping[str, Locate]) -> Exchange:
    """An exchange with its places in the sources."""
    return Exchange(left, right, locate[left[0]](*slot.left), locate[right[0]](*slot.right), slot.kind)

