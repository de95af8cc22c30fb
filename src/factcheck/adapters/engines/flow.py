"""READ FIRST: the flow of ``pipeline`` as steps by key, over any engine.

    document ─read▶ wordings ─by words▶ distinct ┬─by pattern▶──────────────────────────────────────────────────────────────┬▶ edges
                    │                            └─by hash▶ postings ─by wording▶ probes ─by hash▶ meetings ─by wording ×2▶─┘   │
                    ├─ layouts ─────────────────────────by component▶ clusters ◀────────────────────────────────────────────────┘
                    └─ claims ──by document▶ (with copied sentences) ─by key▶ verdicts ─by pair of documents▶ settled ─by case▶ findings

The caller's own part is light and works on numbers: the components of documents that share wordings, the cases that verdicts belong to, and which
findings only repeat others.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

import attrs
import numpy as np

from factcheck.adapters.engines import copying, joining, judging, reading, settling, wordings
from factcheck.adapters.engines.components import Components, connected, pairs_of
from factcheck.adapters.engines.engine import Engine
from factcheck.adapters.engines.rows import (
    AGREED,
    BUCKET,
    CLAIMS,
    EDGE,
    HELD,
    INNER,
    JOINT,
    LAYOUT,
    LINKS,
    NEAR_DUPLICATE,
    PATTERN,
    PROBED,
    RECORD,
    SHINGLES,
    VERDICT,
    WORDING,
    Groups,
    Row,
    document_of,
    unpacked,
)
from factcheck.claims.claim import Claim
from factcheck.documents.document import Span
from factcheck.findings.echoes import without_echoes
from factcheck.findings.finding import Finding
from factcheck.pipeline import Options
from factcheck.reports.crowds import crowds
from factcheck.reports.report import Report
from factcheck.reports.version import version

Data = TypeVar("Data")

DEFAULTS = Options()
# So many buckets for every partition, so that none is much larger than the others.
_BUCKETS = 4


@attrs.frozen(slots=True, eq=False)
class Compared(Generic[Data]):
    """What a run gives, still where the engine holds it: rows of records, claims, findings; ``slot`` as it was asked for."""

    records: Data
    claims: Data
    found: Data
    slot: int


def compare(engine: Engine[Data], documents: Data, options: Options = DEFAULTS) -> Compared[Data]:
    """Documents (rows of ``reading.numbered``) read and compared; nothing but numbers and the findings over claims comes to the caller."""
    read = engine.keep(engine.each(documents, reading.Read(version())))
    copied = engine.keep(_copied(engine, read))
    claims = engine.by_key(engine.together(engine.only(read, CLAIMS), engine.only(copied, CLAIMS)), judging.to_keys)
    settled = engine.keep(engine.by_key(engine.by_key(claims, judging.Judge(options.slot)), settling.Settle(options.preview)))
    cases = settling.Cases.of((kind.decode(), payload) for _, kind, payload in engine.collect(engine.only(settled, JOINT)))
    to_cases = engine.each(engine.together(engine.only(read, CLAIMS), engine.only(settled, VERDICT)), settling.ToCases(cases))
    findings = engine.keep(engine.by_key(to_cases, settling.findings))
    kept = engine.each(findings, _Only(_kept(engine.collect(findings), engine.collect(engine.only(settled, AGREED)))))
    found = engine.together(engine.only(read, INNER), kept, engine.only(copied, NEAR_DUPLICATE))
    return Compared(engine.only(read, RECORD), engine.only(read, CLAIMS), found, options.slot)


def report(engine: Engine[Data], compared: Compared[Data]) -> Report:
    """The report over a run: everything comes to the caller."""
    records = [unpacked(payload) for _, _, payload in engine.collect(compared.records)]
    findings = [unpacked(payload) for _, _, payload in engine.collect(compared.found)]
    by_rank = sorted((key, payload) for key, _, payload in engine.collect(engine.each(compared.claims, reading.claims_alone)))
    claims: tuple[Claim, ...] = tuple(unpacked(claim) for _, payload in by_rank for claim in unpacked(payload))
    return Report(tuple(records), tuple(findings), claims).without((), crowds(claims, compared.slot))


def _copied(engine: Engine[Data], read: Data) -> Data:
    """Near-duplicates, and for claims the copies of their sentences."""
    bits = (_BUCKETS * engine.partitions).bit_length()
    distinct = engine.keep(engine.by_key(engine.only(read, WORDING), wordings.Distinct(bits)))
    texts = engine.only(distinct, BUCKET)
    shared = engine.together(engine.only(distinct, PATTERN), engine.only(distinct, SHINGLES))
    posted = engine.keep(engine.by_key(shared, _Either(joining.Postings(bits))))
    probes = engine.by_key(engine.only(posted, HELD), joining.probes)
    meetings = engine.by_key(engine.together(engine.only(posted, PROBED), probes), joining.Meetings(bits))
    candidates = engine.by_key(engine.together(texts, meetings), joining.Candidates(bits))
    alike = engine.keep(engine.by_key(engine.together(texts, candidates), joining.edges))
    edges = engine.together(engine.only(posted, EDGE), alike)
    links = engine.together(engine.only(distinct, LINKS), engine.each(edges, _links))
    components = connected(pairs_of(payload for _, _, payload in engine.collect(links)))
    return _clusters(engine, engine.together(engine.only(read, LAYOUT), edges), components)


def _clusters(engine: Engine[Data], layouts_and_edges: Data, components: Components) -> Data:
    return engine.by_key(engine.each(layouts_and_edges, copying.ToComponents(components)), copying.clusters)


@attrs.frozen(slots=True)
class _Either:
    """Two reducers in one step: over shingles by hash, and over wordings by pattern."""

    postings: joining.Postings

    def __call__(self, groups: Groups) -> Iterator[Row]:
        """The rows of the one and of the other; keys come family by family."""
        for family, some in itertools.groupby(groups, key=_family):
            yield from (wordings.pattern_edges if family == PATTERN else self.postings)(some)


def _family(group: tuple[bytes, Iterator[Row]]) -> bytes:
    return group[0][:1]


def _links(rows: Iterator[Row]) -> Iterator[Row]:
    """The documents that edges link, as numbers."""
    pairs = [document_of(int.from_bytes(side, "big")) for key, order, _ in rows for side in (key[1:], order)]
    if pairs:
        yield LINKS, b"", np.array(pairs, np.uint64).tobytes()


@attrs.frozen(slots=True)
class _Only:
    """The task that lets some findings pass, by key and ``ord``."""

    kept: frozenset[tuple[bytes, bytes]]

    def __call__(self, rows: Iterator[Row]) -> Iterator[Row]:
        """The findings kept."""
        return (row for row in rows if row[:2] in self.kept)


def _kept(findings: Iterable[Row], agreed: Iterable[Row]) -> frozenset[tuple[bytes, bytes]]:
    """Which findings over claims say more than others do."""
    found: list[Finding] = []
    names: dict[int, tuple[bytes, bytes]] = {}
    for key, order, payload in sorted(findings):
        found.append(unpacked(payload))
        names[id(found[-1])] = key, order
    places: set[tuple[str, Span]] = set()
    for _, _, payload in agreed:
        places.update(unpacked(payload))
    return frozenset(names[id(item)] for item in without_echoes(found, places))
