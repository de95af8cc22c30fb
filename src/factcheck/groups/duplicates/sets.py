"""Disjoint sets: what is linked with what, through however many steps."""

from __future__ import annotations

from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

Number = TypeVar("Number", bound=np.integer[Any])


def once(numbers: npt.NDArray[Number]) -> npt.NDArray[Number]:
    """The numbers, ascending, each once; quicker than ``np.unique``, which looks at masks first and loads what knows of them.

    >>> once(np.array([3, 1, 3])).tolist()
    [1, 3]
    """
    ordered: npt.NDArray[Number] = np.sort(numbers)
    kept = np.concatenate([[True], ordered[1:] != ordered[:-1]])[: len(ordered)]
    found: npt.NDArray[Number] = ordered[kept]
    return found


def among(numbers: npt.NDArray[Number], some: npt.NDArray[Number]) -> npt.NDArray[np.bool_]:
    """Which of the numbers are among some that ascend.

    >>> among(np.array([3, 1, 9]), np.array([1, 3])).tolist()
    [True, True, False]
    """
    if not len(some):
        return np.zeros(len(numbers), np.bool_)
    found: npt.NDArray[np.bool_] = some[np.minimum(some.searchsorted(numbers), len(some) - 1)] == numbers
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
