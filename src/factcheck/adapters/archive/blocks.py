"""Blocks: who stands under a key in an archive and in drafts, and whom of them a claim meets there, as ``groups.meeting`` has it for all of them."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from factcheck.adapters.archive.pages import Numbers
from factcheck.adapters.archive.shelf import Held, Shelf, hashed
from factcheck.adapters.archive.sketches import STATEMENT, Probe
from factcheck.claims.claim import Claim
from factcheck.claims.kinds import KINDS
from factcheck.findings.judge import OPPOSED, most_of, only_agrees
from factcheck.groups.blocking import keyed, keys
from factcheck.groups.meeting import REPRESENTATIVES, Row, row, seasons

# A claim by the number of its document (below 0 for a draft) and its own.
Handle = tuple[int, int]


class Block:
    """The claims under one key."""

    def __init__(self, key: str, handles: Sequence[Handle], rows: Iterator[Row], most: int) -> None:
        self.handles = handles
        self.most = most_of(key, most)
        self.is_represented = not only_agrees(key)
        self._rows = rows

    @property
    def is_crowded(self) -> bool:
        """Whether not all of them meet."""
        return len(self.handles) > self.most

    @functools.cached_property
    def rows(self) -> list[Row]:
        """What counts of the claims, in their order."""
        return list(self._rows)

    @functools.cached_property
    def last(self) -> int:
        """The largest digest of those that stand for the key."""
        return sorted(item.digest for item in self.rows)[:REPRESENTATIVES][-1]

    @functools.cached_property
    def by_season(self) -> dict[int, list[int]]:
        """The places of the claims of each season."""
        found: dict[int, list[int]] = defaultdict(list)
        for place, item in enumerate(self.rows):
            for season in seasons(item.day):
                found[season].append(place)
        return found

    def plain(self, own: Row) -> Iterator[Handle]:
        """Those that a claim of the block meets in full, itself among them."""
        if not self.is_crowded:
            yield from self.handles
            return
        for season in seasons(own.day):
            places = self.by_season.get(season, ())
            if len(places) <= self.most:
                yield from (self.handles[place] for place in places)

    def representatives(self, own: Row, *, followers: bool) -> Iterator[Handle]:
        """Those that a claim meets because they, or with ``followers`` it, stand for a crowded key, itself among them."""
        if not self.is_crowded or not self.is_represented:
            return
        if followers and own.digest <= self.last:
            yield from self.handles
            return
        yield from (handle for handle, item in zip(self.handles, self.rows, strict=True) if item.digest <= self.last and item.digest <= own.digest)


class Blocks:
    """All blocks that claims of drafts, and claims near them, stand in."""

    def __init__(self, shelf: Shelf, drafts: Sequence[Held], most: int) -> None:
        self._shelf = shelf
        self._most = most
        self._own: dict[str, list[Handle]] = defaultdict(list)
        for held in drafts:
            for key, claim in keyed(held.claims, KINDS):
                self._own[key].append((held.number, claim.number))
        self._blocks: dict[str, Block] = {}

    def claim(self, handle: Handle) -> Claim:
        """A claim."""
        return self.held(handle[0]).claims[handle[1]]

    def held(self, number: int) -> Held:
        """A draft or a document of the archive."""
        return self._shelf.held(number)

    def fetch(self, claims: Iterable[Claim]) -> None:
        """Look up all keys of claims at once."""
        wanted = sorted({key for claim in claims for key in keys(claim, KINDS[claim.kind])} - self._blocks.keys())
        if not wanted:
            return
        found = self._shelf.claims_under(wanted)
        hashes = np.array([hashed(key) for key in wanted], np.uint64)
        opens, closes = np.searchsorted(found.keys, hashes, "left").tolist(), np.searchsorted(found.keys, hashes, "right").tolist()
        for key, first, end in zip(wanted, opens, closes, strict=True):
            documents, marks = found.documents[first:end], found.marks[first:end]
            own = self._own.get(key, [])
            handles = [*zip(documents.tolist(), marks.tolist(), strict=True), *own]
            self._blocks[key] = Block(key, handles, self._rows(documents, marks, own), self._most)

    def _rows(self, documents: Numbers, marks: Numbers, own: Sequence[Handle]) -> Iterator[Row]:
        yield from self._shelf.rows(documents, marks)
        yield from (row(self.claim(handle)) for handle in own)

    def partners(self, claim: Claim, *, followers: bool = False) -> Iterator[tuple[Claim, bool]]:
        """The claims that a claim meets and of which something may come, each once, and whether only because one stands for a crowded key."""
        self.fetch([claim])
        own = row(claim)
        met: dict[Handle, bool] = {}
        certain: set[Handle] = set()
        for key in keys(claim, KINDS[claim.kind]):
            block = self._blocks[key]
            met.update(dict.fromkeys(handles := list(block.plain(own)), False))
            if claim.kind == STATEMENT and not only_agrees(key):
                certain.update(handles)
            if claim.kind in OPPOSED:
                for handle in block.representatives(own, followers=followers):
                    met.setdefault(handle, True)
        probe = Probe.of(claim)
        for handle, crowded in met.items():
            if handle not in certain and not self._may_meet(probe, handle):
                continue
            other = self.claim(handle)
            if other.name == claim.name:
                continue
            if crowded and not followers and (row(other).digest, other.name) > (own.digest, claim.name):
                continue
            yield other, crowded

    def _may_meet(self, probe: Probe | None, handle: Handle) -> bool:
        """Whether something may come of a claim and the one of this handle."""
        known = self._shelf.sketch(handle[0]) if probe is not None else None
        return probe is None or known is None or probe.may_meet(known, handle[1])

    def meet(self, a: Claim, b: Claim) -> bool | None:
        """Whether two claims meet: False in full, True because one stands for a crowded key, None not at all."""
        shared = set(keys(a, KINDS[a.kind])) & set(keys(b, KINDS[b.kind]))
        self.fetch([a])
        x, y = row(a), row(b)
        crowded: bool | None = None
        for key in sorted(shared):
            block = self._blocks[key]
            if not block.is_crowded or any(len(block.by_season[season]) <= block.most for season in set(seasons(x.day)) & set(seasons(y.day))):
                return False
            if block.is_represented and min(x.digest, y.digest) <= block.last:
                crowded = True
        return crowded
