"""The light global part, at the caller: what is connected with what, over numbers alone."""

from __future__ import annotations

from collections.abc import Iterable

import attrs
import numpy as np

from factcheck.groups.duplicates.encoding import Hashes, Integers


@attrs.frozen(slots=True, eq=False)
class Components:
    """Numbers (ascending, distinct) and the component of each: the smallest number in it."""

    members: Hashes
    roots: Hashes

    def of(self, member: int) -> int | None:
        """The component of a number, None for one that is in none.

        >>> components = connected(np.array([[1, 2], [2, 5], [7, 7]], np.uint64))
        >>> [components.of(number) for number in (5, 7, 9)]
        [1, 7, None]
        """
        found = int(np.searchsorted(self.members, np.uint64(member)))
        return int(self.roots[found]) if found < len(self.members) and int(self.members[found]) == member else None


def connected(pairs: Hashes) -> Components:
    """The components of numbers that are linked pair by pair; ``pairs`` has two columns."""
    members = np.unique(pairs)
    left, right = np.searchsorted(members, pairs[:, 0]), np.searchsorted(members, pairs[:, 1])
    root = np.arange(len(members))
    while True:
        before = root
        root = _joined(root, left, right)
        if np.array_equal(before, root):
            return Components(members, members[root])


def _joined(root: Integers, left: Integers, right: Integers) -> Integers:
    """One round: the smaller root of every pair becomes the root of the larger one, and everything points to the root of its root."""
    one, other = root[left], root[right]
    root = root.copy()
    np.minimum.at(root, np.maximum(one, other), np.minimum(one, other))
    while True:
        above = root[root]
        if np.array_equal(above, root):
            return root
        root = above


def pairs_of(payloads: Iterable[bytes]) -> Hashes:
    """The pairs that payloads of 64-bit numbers hold, each once."""
    pairs = np.frombuffer(b"".join(payloads), np.uint64).reshape(-1, 2)
    distinct: Hashes = np.unique(pairs, axis=0)
    return distinct
