"""Settling: verdicts cancel within a pair of documents, are united into cases by the caller, and become findings case by case."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Iterable, Iterator

import attrs
import numpy as np

from factcheck.adapters.engines.arrays import starts
from factcheck.adapters.engines.components import Components, connected
from factcheck.adapters.engines.reading import Stated
from factcheck.adapters.engines.rows import AGREED, CASE, CLAIMS, FINDING, JOINT, VERDICT, Groups, Row, number, packed, place, unpacked
from factcheck.adapters.engines.verdicts import Told
from factcheck.claims.claim import Claim
from factcheck.documents.document import Span
from factcheck.findings.assemble import finding
from factcheck.findings.bookkeeping import MOST_CLAIMS, settled, slots
from factcheck.findings.cases import OVERLAPPING, cases
from factcheck.findings.echoes import agreed_places
from factcheck.findings.finding import Evidence
from factcheck.findings.judge import united
from factcheck.findings.verdict import Verdict
from factcheck.groups.duplicates.encoding import Hashes, mix

_CLAIM, _VERDICT = b"c", b"v"
# What is told to the caller of the verdicts of a pair of documents: what they may be united by, and the places of both claims.
_COLUMNS = 4


@attrs.frozen(slots=True)
class Settle:
    """The reducer over pairs of documents: each verdict once, without those that cancel. ``preview`` keeps those of rules on trial."""

    preview: bool = False

    def __call__(self, groups: Groups) -> Iterator[Row]:
        """The verdicts kept, their joints for the caller, and the places that agree."""
        for key, rows in groups:
            payloads: dict[int, tuple[Told, bytes]] = {}
            verdicts: list[Verdict] = []
            for _, _, payload in rows:
                some: Told = unpacked(payload)
                verdicts.append(some.bare())
                payloads[id(verdicts[-1])] = some, payload
            kept = settled(united(verdicts), worth=lambda item: payloads[id(item)][0].worth)  # noqa: B023  used at once
            kept = [item for item in kept if self.preview or not item.rule.preview]
            agreed = sorted(agreed_places(kept))
            if agreed:
                yield AGREED + key[1:], b"", packed(agreed)
            kept = [item for item in kept if not (item.crowded and item.kind == "agreement")]
            for running, item in enumerate(kept):
                yield VERDICT + key[1:], number(running), payloads[id(item)][1]
            yield from _joints(key, [(item, payloads[id(item)][0]) for item in kept])


def _joints(key: bytes, kept: Iterable[tuple[Verdict, Told]]) -> Iterator[Row]:
    by_kind: dict[str, list[int]] = {}
    for item, some in kept:
        by_kind.setdefault(item.outcome.relation if item.outcome.relation in OVERLAPPING else item.kind, []).extend(
            (*joint(item, some), some.a.place, some.b.place)
        )
    for kind in sorted(by_kind):
        yield JOINT + key[1:], kind.encode(), np.array(by_kind[kind], np.uint64).tobytes()


def joint(item: Verdict, some: Told) -> tuple[int, int]:
    """Two numbers by which the verdicts of one case hang together: its claims under its rule, or the claim that met a crowded key, twice."""
    group = _group(item.rule.code, item.kind, item.outcome.relation, item.crowded)
    if item.crowded:
        one = _node(group, some.a.place if item.met_by is item.a else some.b.place)
        return one, one
    return _node(group, some.a.place), _node(group, some.b.place)


@functools.cache
def _group(*names: object) -> int:
    return int.from_bytes(hashlib.blake2b("\n".join(map(str, names)).encode(), digest_size=8).digest(), "big")


def _node(group: int, place: int) -> int:
    """One number for a claim in a group of verdicts; among a hundred million, two fall together once in four thousand runs."""
    return int(mix(mix(np.array([place], np.uint64)) + np.uint64(group))[0])


@attrs.frozen(slots=True, eq=False)
class Cases:
    """Which verdict belongs to which case, and which claims: ``places`` ascending, each with one of its cases (``roots``).

    Cases with more claims than any slot has are left out.
    """

    components: Components
    places: Hashes
    roots: Hashes

    @classmethod
    def of(cls, joints: Iterable[tuple[str, bytes]]) -> Cases:
        """The cases of all joints, each with the kind of its verdicts, or with their relation where a case may yet fall apart into several."""
        by_kind: dict[str, list[bytes]] = {}
        for kind, payload in joints:
            by_kind.setdefault(kind, []).append(payload)
        tables = {kind: np.frombuffer(b"".join(payloads), np.uint64).reshape(-1, _COLUMNS) for kind, payloads in by_kind.items()}
        both = np.concatenate([np.zeros((0, _COLUMNS), np.uint64), *tables.values()])
        components = connected(both[:, :2])
        parts = [_held(table, components, MOST_CLAIMS.get(kind)) for kind, table in sorted(tables.items())]
        places, roots = np.concatenate([np.zeros((2, 0), np.uint64), *parts], axis=1)
        order = np.argsort(places, kind="stable")
        return cls(components, places[order], roots[order])

    def among(self, first: int, end: int) -> Iterator[tuple[int, int]]:
        """The places from ``first`` up to ``end``, each with one of its cases."""
        low, high = np.searchsorted(self.places, np.array([first, end], np.uint64)).tolist()
        yield from zip(self.places[low:high].tolist(), self.roots[low:high].tolist(), strict=True)


def _held(table: Hashes, components: Components, most: int | None) -> Hashes:
    """The claims of every case that has not too many, of all when ``most`` is None: a row of places and one of cases."""
    roots = components.roots[np.searchsorted(components.members, table[:, 0])]
    pairs = np.stack([np.concatenate([table[:, 2], table[:, 3]]), np.concatenate([roots, roots])])
    order = np.lexsort((pairs[0], pairs[1]))
    pairs = pairs[:, order]
    fresh = np.ones(pairs.shape[1], np.bool_)
    fresh[1:] = (pairs[:, 1:] != pairs[:, :-1]).any(axis=0)
    pairs = pairs[:, fresh]
    if most is None:
        return pairs
    opens = starts(pairs[1])
    counts = np.diff(np.append(opens, pairs.shape[1]))
    held: Hashes = pairs[:, np.repeat(counts <= most, counts)]
    return held


@attrs.frozen(slots=True)
class ToCases:
    """The task that sends claims and verdicts to their cases."""

    cases: Cases

    def __call__(self, rows: Iterator[Row]) -> Iterator[Row]:
        """The rows of every case."""
        for key, order, payload in rows:
            if key[:1] == CLAIMS:
                yield from self._claims(int.from_bytes(key[1:], "big"), payload)
            else:
                yield from self._verdict(key, order, payload)

    def _claims(self, rank: int, payload: bytes) -> Iterator[Row]:
        wanted = list(self.cases.among(place(rank, 0), place(rank + 1, 0)))
        claims: list[Stated] = unpacked(payload) if wanted else []
        for name, root in wanted:
            yield CASE + number(root), _CLAIM + number(name), claims[name - place(rank, 0)].shown

    def _verdict(self, key: bytes, order: bytes, payload: bytes) -> Iterator[Row]:
        some: Told = unpacked(payload)
        root = self.cases.components.of(joint(some.bare(), some)[0])
        if root is not None and any(root == case for _, case in self.cases.among(some.a.place, some.a.place + 1)):
            yield CASE + number(root), _VERDICT + key[1:] + order, payload


@attrs.frozen(slots=True)
class _Quoted:
    """The evidence of claims, as it was read with them."""

    pieces: dict[Span, Evidence]

    def evidence(self, span: Span) -> Evidence:
        """The words at ``span``."""
        return self.pieces[span]


def findings(groups: Groups) -> Iterator[Row]:
    """The reducer over cases: one finding for each that is a slot."""
    for key, rows in groups:
        claims: dict[int, Claim] = {}
        sources: dict[str, _Quoted] = {}
        verdicts: list[Verdict] = []
        for _, order, payload in rows:
            if order[:1] == _CLAIM:
                claim, evidence = unpacked(payload)
                claims[int.from_bytes(order[1:], "big")] = claim
                sources.setdefault(claim.document, _Quoted({})).pieces[claim.span] = evidence
            else:
                some: Told = unpacked(payload)
                verdicts.append(some.verdict(claims[some.a.place], claims[some.b.place]))
        for running, case in enumerate(slots(cases(verdicts))):
            yield FINDING + key[1:], number(running), packed(finding(case, sources))
