"""Disjoint sets: what is linked with what, through however many steps."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Sets(Generic[T]):
    """Items in sets that can be joined.

    >>> sets = Sets()
    >>> sets.join("a", "b")
    >>> sets.join("c", "b")
    >>> sets.root("a") == sets.root("c"), sets.root("a") == sets.root("d")
    (True, False)
    """

    def __init__(self) -> None:
        self._above: dict[T, T] = {}

    def root(self, item: T) -> T:
        """The item that stands for the whole set."""
        above = self._above
        if item not in above:
            return item
        root = item
        while (parent := above.get(root, root)) != root:
            root = parent
        while item != root:
            above[item], item = root, above[item]
        return root

    def join(self, first: T, second: T) -> None:
        """Put both items and their sets into one."""
        left, right = self.root(first), self.root(second)
        if left != right:
            self._above[right] = left
