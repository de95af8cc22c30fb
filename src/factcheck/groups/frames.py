"""Copied sentences: pairs of sentences that are one frame with one value exchanged, found by the near-duplicate engine and looked up by the judge."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Protocol

import attrs

from factcheck.documents.document import Span
from factcheck.groups.duplicates import Cluster, Copy, Difference, Member

Sentence = tuple[str, int]
Locate = Callable[[int, int], Span]
# Four fifths of a place are nearly all of it.
NEARLY, ALL = 4, 5


@attrs.frozen(slots=True)
class Exchange:
    """Two copies that differ in one value or name: the sentences (document, start in the source) and where each has its own.

    ``faithful``: nothing else stands against it, no telling word of both sides and no other exchange in the sentences around.
    """

    left: Sentence
    right: Sentence
    left_span: Span
    right_span: Span
    kind: str
    faithful: bool = True


class Copied(Protocol):
    """What the judge asks of copies."""

    def are_copies(self, a: Sentence, b: Sentence, *, faithful: bool = False) -> bool:
        """Whether two sentences are copies of one another that differ in at most one value; ``faithful``: and in no other telling word."""
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
    """The exchanges within clusters that are no template and have at most four contents: one slot differs, and at most one side tells more."""
    exchanges: dict[tuple[Sentence, Sentence], Exchange] = {}
    copied: set[tuple[Sentence, Sentence]] = set()
    faithful: set[tuple[Sentence, Sentence]] = set()
    for cluster in clusters:
        if cluster.templated or cluster.crowded or cluster.relation == "identical":
            continue
        copies = cluster.copies()
        formed = _forms(cluster, copies)
        for copy in copies:
            slots = copy.slots
            if len(slots) > 1:
                continue
            left = copy.left.document, locate[copy.left.document](copy.left.start, copy.left.end).start
            right = copy.right.document, locate[copy.right.document](copy.right.start, copy.right.end).start
            copied.add((left, right))
            if not any(copy.told):
                faithful.add((left, right))
            if slots:
                alone = not all(copy.told) and not copy.narrowed and (copy.left.document, copy.right.document) not in formed
                exchanges[left, right] = exchange(left, right, slots[0], locate, faithful=alone)
    return Frames(exchanges, frozenset(copied), frozenset(faithful))


def _forms(cluster: Cluster, copies: Sequence[Copy]) -> frozenset[tuple[str, str]]:
    """The pairs of documents of which one sentence after another differs in a value, all through the place: two things told in one form."""
    differing: dict[tuple[str, str], list[Copy]] = defaultdict(list)
    for copy in copies:
        if copy.slots:
            differing[copy.left.document, copy.right.document].append(copy)
    return frozenset(pair for pair, found in differing.items() if len(found) > 1 and _fill(cluster, [copy.left for copy in found]))


def _fill(cluster: Cluster, sentences: Sequence[Member]) -> bool:
    """Whether sentences of one document are nearly all of its place in a cluster."""
    first, last = min(sentence.start for sentence in sentences), max(sentence.end for sentence in sentences)
    places = [member for member in cluster.members if member.document == sentences[0].document and member.start <= first and last <= member.end]
    told = sum(sentence.end - sentence.start for sentence in set(sentences))
    return any(told * ALL >= (place.end - place.start) * NEARLY for place in places)


def exchange(left: Sentence, right: Sentence, slot: Difference, locate: Mapping[str, Locate], *, faithful: bool) -> Exchange:
    """An exchange with its places in the sources."""
    return Exchange(left, right, locate[left[0]](*slot.left), locate[right[0]](*slot.right), slot.kind, faithful)
