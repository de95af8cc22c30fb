"""Disjoint sets: what is linked with what, through however many steps."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt


def once(numbers: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """The numbers, ascending, each once; quicker than ``np.unique``, which looks at masks first.

    >>> once(np.array([3, 1, 3])).tolist()
    [1, 3]
    """
    ordered: npt.NDArray[np.int64] = np.sort(numbers)
    kept = np.concatenate([[True], ordered[1:] != ordered[:-1]])[: len(ordered)]
    found: npt.NDArray[np.int64] = ordered[kept]
    return found


class Sets:
    """The numbers from 0 up to ``count``, in sets that can be joined. The smallest number of a set stands for it.

    >>> sets = Sets(4)
    >>> sets.join(2, 1)
    >>> sets.join(2, 3)
    >>> sets.root(3), sets.root(0)
    (1, 0)
    """

    __slots__ = ("_above",)

    def __init__(self, count: int) -> None:
        self._above = list(range(count))

    def root(self, number: int) -> int:
        """The number that stands for the whole set."""
        above = self._above
        while (parent := above[number]) != number:
            above[number] = number = above[parent]
        return number

    def join(self, first: int, second: int) -> None:
        """Put both numbers and their sets into one."""
        left, right = self.root(first), self.root(second)
        if left < right:
            self._above[right] = left
        elif right < left:
            self._above[left] = right

    def join_all(self, ones: npt.NDArray[np.int64], others: npt.NDArray[np.int64]) -> None:
        """Put the sets of both numbers of every pair into one."""
        for one, other in zip(ones.tolist(), others.tolist(), strict=True):
            self.join(one, other)

    def roots(self) -> npt.NDArray[np.int64]:
        """The number that stands for the set of every number."""
        return np.fromiter(map(self.root, range(len(self._above))), np.int64, len(self._above))
