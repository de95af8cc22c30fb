"""What an engine must be able to do: seven verbs over rows. It never looks into them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from factcheck.adapters.engines.rows import Reducer, Row, Task

Data = TypeVar("Data")


class Engine(Protocol[Data]):
    """Who holds rows and runs tasks over them; ``Data`` is its own handle on rows.

    Tasks have no side effects: an engine may run one twice, and must take what one run gave. ``partitions`` is into how many parts keys are spread.
    """

    partitions: int

    def rows(self, rows: Iterable[Row]) -> Data:
        """Rows handed in by the caller, spread for reading: one by one."""
        ...

    def each(self, data: Data, task: Task) -> Data:
        """What a task makes of the rows, part by part, in any order."""
        ...

    def by_key(self, data: Data, reducer: Reducer) -> Data:
        """What a reducer makes of the rows, sorted by key and ``ord``: all rows of a key at one place, in order."""
        ...

    def only(self, data: Data, family: bytes) -> Data:
        """The rows of one family."""
        ...

    def together(self, *data: Data) -> Data:
        """Rows from several sources as one."""
        ...

    def keep(self, data: Data) -> Data:
        """The same rows, computed once though they are read more often."""
        ...

    def collect(self, data: Data) -> Iterator[Row]:
        """The rows, to the caller, in any order."""
        ...
