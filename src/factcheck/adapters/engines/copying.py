"""Copies: documents that share wordings, component by component, into clusters, findings, and what the judging of claims wants to know of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import attrs

from factcheck.adapters.engines.components import Components
from factcheck.adapters.engines.rows import (
    CLAIMS,
    COMPONENT,
    LAYOUT,
    NEAR_DUPLICATE,
    Groups,
    Row,
    document_of,
    number,
    packed,
    place,
    unpacked,
)
from factcheck.findings.assemble import Source
from factcheck.findings.copies import findings_of_copies
from factcheck.groups.duplicates import Cluster, find
from factcheck.groups.duplicates.edges import Edge, Edges, Wordings
from factcheck.groups.duplicates.encoding import Encoded
from factcheck.groups.duplicates.search import arranged
from factcheck.groups.duplicates.units import Unit
from factcheck.groups.frames import Frames, Sentence, frames

_DOCUMENT, _EDGE = b"d", b"e"
# How the rows that a component sends to its documents begin, behind their claims.
COPIED, EXCHANGED = b"m", b"x"
# A sentence that is a copy of another, and whether no other telling word differs.
Partner = tuple[Sentence, bool]


@attrs.frozen(slots=True)
class ToComponents:
    """The task that sends layouts and edges to the components of their documents; documents outside of all stay behind."""

    components: Components

    def __call__(self, rows: Iterator[Row]) -> Iterator[Row]:
        """The rows of the components."""
        for key, order, payload in rows:
            first = int.from_bytes(key[1:], "big")
            rank = first if key[:1] == LAYOUT else document_of(first)
            component = self.components.of(rank)
            if component is not None:
                yield COMPONENT + number(component), (_DOCUMENT if key[:1] == LAYOUT else _EDGE) + key[1:] + order, payload


def clusters(groups: Groups) -> Iterator[Row]:
    """The reducer over components: near-duplicates as findings, copied sentences and exchanges to the claims of their documents."""
    for key, rows in groups:
        sources: dict[str, Source] = {}
        ranks: dict[str, int] = {}
        row: list[Unit] = []
        at: dict[int, int] = {}
        found: list[Edge] = []
        for _, order, payload in rows:
            if order[:1] == _EDGE:
                found.append(unpacked(payload))
                continue
            layout, units = unpacked(payload)
            rank = int.from_bytes(order[1:9], "big")
            name = layout.document.id
            sources[name], ranks[name] = Source.of(layout), rank
            own = arranged(units)
            at.update((place(rank, running), len(row) + running) for running in range(len(own)))
            row.extend(own)
        held = find(row, compare=_Given(found, at))
        for running, finding in enumerate(findings_of_copies(held, sources)):
            yield NEAR_DUPLICATE + key[1:], number(running), packed(finding)
        yield from _told(int.from_bytes(key[1:], "big"), held, sources, ranks)


@attrs.frozen(slots=True)
class _Given:
    """Edges between places as edges between the wordings of a component; ``at``: where each place stands in its row."""

    found: Sequence[Edge]
    at: dict[int, int]

    def __call__(self, _: Encoded, words: Wordings) -> Edges:
        """The edges by number of wording."""
        of_unit = words.of_unit.tolist()
        return Edges.of((of_unit[self.at[left]], of_unit[self.at[right]], copy, lain) for left, right, copy, lain in self.found)


def _told(component: int, held: Sequence[Cluster], sources: dict[str, Source], ranks: dict[str, int]) -> Iterator[Row]:
    """What each document is told: which of its sentences are copies of which, and where one of its values is exchanged."""
    known: Frames = frames(held, {name: source.locate for name, source in sources.items()})
    partners: dict[str, dict[int, set[Partner]]] = defaultdict(lambda: defaultdict(set))
    for left, right in known.copied:
        faithful = (left, right) in known.faithful
        partners[left[0]][left[1]].add((right, faithful))
        partners[right[0]][right[1]].add((left, faithful))
    for name in sorted(partners):
        copied = {sentence: frozenset(some) for sentence, some in partners[name].items()}
        yield CLAIMS + number(ranks[name]), COPIED + number(component), packed(copied)
    for running, exchange in enumerate(known):
        named = number(component) + number(running)
        for side, sentence, span in ((0, exchange.left, exchange.left_span), (1, exchange.right, exchange.right_span)):
            yield CLAIMS + number(ranks[sentence[0]]), EXCHANGED + named + bytes([side]), packed((span, exchange.faithful))
