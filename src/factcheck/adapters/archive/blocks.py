"""Blocks: who stands under a key in an archive and in drafts, and whom of them a claim meets there, as ``groups.meeting`` has it for all of them."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from factcheck.adapters.archive.encounters import Sought
from factcheck.adapters.archive.shelf import Held, Shelf, hashed
from factcheck.adapters.archive.sketches import STATEMENT, Probe
from factcheck.claims.claim import Claim
from factcheck.claims.kinds import KINDS
from factcheck.findings.judge import OPPOSED, most_of, only_agrees
from factcheck.groups.blocking import keyed, keys
from factcheck.groups.duplicates.encoding import Integers
from factcheck.groups.meeting import REPRESENTATIVES, Row, row, seasons, seasons_of

# A claim by the number of its document (below 0 for a draft) and its own.
Handle = tuple[int, int]


class Block:
    """The claims under one key. ``rows`` gives what counts of them when they meet, in their order: their digests and days."""

    def __init__(self, key: str, documents: Integers, marks: Integers, rows: Callable[[], tuple[Integers, Integers]], most: int) -> None:
        self._documents, self._marks = documents, marks
        self._rows = rows
        self._members: dict[int, list[Handle] | None] = {}
        self._most = most_of(key, most)
        self.is_represented = not only_agrees(key)

    @property
    def is_crowded(self) -> bool:
        """Whether not all of them meet."""
        return len(self._documents) > self._most

    @functools.cached_property
    def rows(self) -> tuple[Integers, Integers]:
        """The digests and the days of the claims, in their order."""
        return self._rows()

    @functools.cached_property
    def last(self) -> int:
        """The largest digest of those that stand for the key."""
        digests = self.rows[0]
        place = min(REPRESENTATIVES, len(digests)) - 1
        return int(np.partition(digests, place)[place])

    @functools.cached_property
    def _seasons(self) -> tuple[Integers, Integers]:
        return seasons_of(self.rows[1])

    def _meeting(self, season: int) -> list[Handle] | None:
        """The claims of a season of a crowded block, where they all meet."""
        if season not in self._members:
            one, other = self._seasons
            within = (one == season) | (other == season)
            self._members[season] = list(self._handles(within)) if np.count_nonzero(within) <= self._most else None
        return self._members[season]

    def _handles(self, places: npt.NDArray[np.int64] | npt.NDArray[np.bool_] | slice) -> Iterator[Handle]:
        return zip(self._documents[places].tolist(), self._marks[places].tolist(), strict=True)

    def plain(self, own: Row) -> Iterator[Handle]:
        """Those that a claim of the block meets in full, itself among them."""
        if not self.is_crowded:
            yield from self._handles(slice(None))
            return
        for season in seasons(own.day):
            yield from self._meeting(season) or ()

    def meets(self, one: Row, other: Row) -> bool | None:
        """Whether two claims of the block meet: False in full, True because one of them stands for the key, None not at all."""
        common = set(seasons(one.day)) & set(seasons(other.day))
        if not self.is_crowded or any(self._meeting(season) is not None for season in common):
            return False
        return True if self.is_represented and min(one.digest, other.digest) <= self.last else None

    def representatives(self, own: Row, *, followers: bool) -> Iterator[Handle]:
        """Those that a claim meets because they, or with ``followers`` it, stand for a crowded key, itself among them."""
        if not self.is_crowded or not self.is_represented:
            return
        if followers and own.digest <= self.last:
            yield from self._handles(slice(None))
            return
        yield from self._handles(self.rows[0] <= min(self.last, own.digest))


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
        self._keys: dict[tuple[str, int], tuple[str, ...]] = {}

    def claim(self, handle: Handle) -> Claim:
        """A claim."""
        return self.held(handle[0]).claims[handle[1]]

    def held(self, number: int) -> Held:
        """A draft or a document of the archive."""
        return self._shelf.held(number)

    def _keys_of(self, claim: Claim) -> tuple[str, ...]:
        """The keys of a claim, made once."""
        found = self._keys.get(claim.name)
        if found is None:
            found = self._keys[claim.name] = keys(claim, KINDS[claim.kind])
        return found

    def fetch(self, claims: Iterable[Claim]) -> None:
        """Look up all keys of claims at once."""
        wanted = sorted({key for claim in claims for key in self._keys_of(claim) if key not in self._blocks})
        if not wanted:
            return
        found = self._shelf.claims_under(wanted)
        hashes = np.array([hashed(key) for key in wanted], np.uint64)
        opens, closes = np.searchsorted(found.keys, hashes, "left").tolist(), np.searchsorted(found.keys, hashes, "right").tolist()
        for key, first, end in zip(wanted, opens, closes, strict=True):
            self._blocks[key] = self._block(key, found.documents[first:end].astype(np.int64), found.marks[first:end].astype(np.int64))

    def _block(self, key: str, documents: Integers, marks: Integers) -> Block:
        """Claims of the archive, and those of the drafts that stand under the same key."""
        own = np.array(self._own.get(key, ()), np.int64).reshape(-1, 2)

        def rows() -> tuple[Integers, Integers]:
            digests, days = self._shelf.rows(documents, marks)
            drafted = np.array([row(self.claim(handle)) for handle in self._own.get(key, ())], np.int64).reshape(-1, 2)
            return np.concatenate([digests, drafted[:, 0]]), np.concatenate([days, drafted[:, 1]])

        return Block(key, np.concatenate([documents, own[:, 0]]), np.concatenate([marks, own[:, 1]]), rows, self._most)

    def partners(self, claim: Claim, *, followers: bool = False, agreeing: bool = False) -> Iterator[tuple[Claim, bool]]:
        """The claims that a claim meets and of which something may come, each once, and whether only because one stands for a crowded key; with
        ``agreeing`` those that may agree with it.
        """
        self.fetch([claim])
        own = row(claim)
        met, certain = self._met(claim, own, followers=followers, agreeing=agreeing)
        home = self._shelf.by_id[claim.document].number
        probe = Probe.of(claim, self._shelf.sketch(home))
        for handle, crowded in met.items():
            sought = Sought.AGREEMENT if agreeing else Sought.OPPOSITION if crowded else Sought.ANY
            if handle[0] != home and handle not in certain and not self._may_meet(probe, handle, sought):
                continue
            other = self.claim(handle)
            if other.name == claim.name:
                continue
            if crowded and not followers and (row(other).digest, other.name) > (own.digest, claim.name):
                continue
            yield other, crowded

    def _met(self, claim: Claim, own: Row, *, followers: bool, agreeing: bool) -> tuple[dict[Handle, bool], set[Handle]]:
        """Whom a claim meets under its keys, and whether only because one stands for a crowded key; and the statements among them that may be of one
        version, which nothing rules out.
        """
        met: dict[Handle, bool] = {}
        certain: set[Handle] = set()
        for key in self._keys_of(claim):
            block = self._blocks[key]
            met.update(dict.fromkeys(handles := list(block.plain(own)), False))
            if agreeing:
                continue
            if claim.kind == STATEMENT and not only_agrees(key):
                certain.update(handles)
            if claim.kind in OPPOSED:
                for handle in block.representatives(own, followers=followers):
                    met.setdefault(handle, True)
        return met, certain

    def _may_meet(self, probe: Probe | None, handle: Handle, sought: Sought) -> bool:
        """Whether something may come of a claim and the one of this handle. No finding is made of agreements with what stands for a crowded key;
        those that settle a conflict are looked for when there is one (``archive.closure``).
        """
        known = self._shelf.sketch(handle[0]) if probe is not None else None
        return probe is None or known is None or probe.may_meet(known, handle[1], sought)

    def meet(self, a: Claim, b: Claim) -> bool | None:
        """Whether two claims meet: False in full, True because one stands for a crowded key, None not at all."""
        shared = set(self._keys_of(a)) & set(self._keys_of(b))
        self.fetch([a])
        x, y = row(a), row(b)
        meetings = [self._blocks[key].meets(x, y) for key in sorted(shared)]
        return False if False in meetings else True if True in meetings else None
