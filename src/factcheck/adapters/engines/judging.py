"""Judging: claims to their keys, and under every key the verdicts on those that meet."""

from __future__ import annotations

import functools
import itertools
import struct
import tempfile
from collections.abc import Iterator
from typing import Self

import attrs

from factcheck.adapters.engines.copying import COPIED, EXCHANGED, Partner
from factcheck.adapters.engines.reading import Stated
from factcheck.adapters.engines.rows import BLOCK, EXCHANGE, Groups, Row, decoded, encoded, number, packed, place, unpacked
from factcheck.adapters.engines.verdicts import told
from factcheck.claims.claim import Claim
from factcheck.documents.document import Span
from factcheck.findings.exchanges import at, judge_exchange, other_times, times_beside
from factcheck.findings.judge import meetings_under, verdicts_on
from factcheck.findings.verdict import Verdict
from factcheck.groups import meeting
from factcheck.groups.frames import Frames

# Digest and day of a claim, as ``groups.meeting`` wants them, and how many bytes the copies of its sentence take.
_HEAD = struct.Struct("<III")
# So many claims of a key are kept in memory at once, as objects and as bytes.
_DECODED, _BYTES = 2048, 1 << 26

_NO_COPIES = Frames({}, frozenset())


def to_keys(groups: Groups) -> Iterator[Row]:
    """The reducer over documents: claims to their keys, with the copies of their sentences; those whose value is exchanged to their exchange."""
    for key, rows in groups:
        rank = int.from_bytes(key[1:], "big")
        claims: list[Stated] = []
        copied: dict[int, frozenset[Partner]] = {}
        exchanged: list[tuple[bytes, Span, bool]] = []
        for _, order, payload in rows:
            if order[:1] == COPIED:
                copied.update(unpacked(payload))
            elif order[:1] == EXCHANGED:
                exchanged.append((order[1:], *unpacked(payload)))
            else:
                claims = unpacked(payload)
        for running, claim in enumerate(claims):
            own = copied.get(claim.sentence)
            partners = packed(own) if own else b""
            payload = _HEAD.pack(claim.row.digest, claim.row.day, len(partners)) + partners + claim.claim
            for name in claim.keys:
                yield BLOCK + encoded(name), number(place(rank, running)), payload
        if exchanged:
            yield from _to_exchanges(rank, claims, exchanged)


def _to_exchanges(rank: int, claims: list[Stated], exchanged: list[tuple[bytes, Span, bool]]) -> Iterator[Row]:
    own: list[Claim] = [unpacked(claim.claim) for claim in claims if claim.statement]
    own.sort(key=lambda claim: claim.span)
    for name, span, faithful in exchanged:
        found = at(own, span)
        if found is not None:
            yield EXCHANGE + name[:-1], name[-1:], packed((place(rank, found.number), found, times_beside(found, own), faithful))


@attrs.frozen(slots=True)
class Judge:
    """The reducer over keys and exchanges: the verdicts on the claims that meet, up to ``most`` of a key in full, to the pairs of their documents."""

    most: int

    def __call__(self, groups: Groups) -> Iterator[Row]:
        """The rows of all groups."""
        for key, rows in groups:
            if key[:1] == EXCHANGE:
                yield from _exchanged(rows)
            else:
                yield from _met(decoded(key[1:]), rows, self.most)


def _exchanged(rows: Iterator[Row]) -> Iterator[Row]:
    sides = [unpacked(payload) for _, _, payload in rows]
    if len(sides) == 2:
        (one, a, left, faithful), (other, b, right, _) = sides
        verdict = None if a.document == b.document or other_times(left, right) else judge_exchange(a, b, faithful=faithful)
        if verdict is not None:
            yield told(verdict, one, other)


def _met(key: str, rows: Iterator[Row], most: int) -> Iterator[Row]:
    first = next(rows)
    second = next(rows, None)
    if second is None:
        return
    with _Shelf() as shelf:
        for row in itertools.chain((first, second), rows):
            shelf.add(row)
        get = functools.lru_cache(_DECODED)(shelf.claim)
        for one, other, crowded in meetings_under(key, shelf.rows, most):
            (a, partners), (b, _) = get(one), get(other)
            for verdict in verdicts_on(a, b, _copies(a, b, partners), crowded=crowded):
                yield _told(verdict, a, shelf.places[one], shelf.places[other])


def _told(verdict: Verdict, a: Claim, one: int, other: int) -> Row:
    return told(verdict, one, other) if verdict.a is a else told(verdict, other, one)


def _copies(a: Claim, b: Claim, partners: frozenset[Partner]) -> Frames:
    """What the judge asks of the copies of a corpus, for one pair of claims."""
    one, other = (a.document, a.sentence.start), (b.document, b.sentence.start)
    pair = frozenset({(one, other)})
    if (other, True) in partners:
        return Frames({}, pair, pair)
    return Frames({}, pair) if (other, False) in partners else _NO_COPIES


class _Shelf:
    """The claims of one key: what counts for meeting in memory, themselves as bytes, on disk when they are many."""

    def __init__(self) -> None:
        self.rows: list[meeting.Row] = []
        self.places: list[int] = []
        self._bounds: list[tuple[int, int, int]] = []
        self._bytes = tempfile.SpooledTemporaryFile(_BYTES)  # noqa: SIM115  closed by __exit__

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._bytes.close()

    def add(self, row: Row) -> None:
        _, order, payload = row
        digest, day, partners = _HEAD.unpack_from(payload)
        self.rows.append(meeting.Row(digest, day))
        self.places.append(int.from_bytes(order, "big"))
        start = self._bounds[-1][2] if self._bounds else 0
        self._bounds.append((start, start + partners, start + len(payload) - _HEAD.size))
        self._bytes.write(payload[_HEAD.size :])

    def claim(self, number: int) -> tuple[Claim, frozenset[Partner]]:
        """A claim with the copies of its sentence."""
        start, middle, end = self._bounds[number]
        self._bytes.seek(start)
        data = self._bytes.read(end - start)
        partners: frozenset[Partner] = unpacked(data[: middle - start]) if middle > start else frozenset()
        return unpacked(data[middle - start :]), partners

