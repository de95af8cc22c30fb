"""Progress on standard error: for work that takes longer than a moment, and only on a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator, Sized
from typing import TextIO, TypeVar

T = TypeVar("T")

_PATIENCE = 1.0
_STEP = 0.2


def watched(items: Iterable[T], stream: TextIO | None = None, total: int | None = None) -> Iterator[T]:
    """The items; while they are taken, a line says how many of them were, how many a second, and how long the rest may take.

    ``total`` is how many there are, where that is known or ``items`` says it. Nothing is written when ``stream`` is no terminal.
    """
    stream = sys.stderr if stream is None else stream
    if not stream.isatty():
        yield from items
        return
    total = len(items) if isinstance(items, Sized) else total
    begun = time.monotonic()
    shown = begun + _PATIENCE - _STEP
    written = False
    for number, item in enumerate(items):
        now = time.monotonic()
        if now - shown >= _STEP:
            stream.write(f"\r\x1b[K{line(number, total, now - begun)}")
            stream.flush()
            shown, written = now, True
        yield item
    if written:
        stream.write("\r\x1b[K")
        stream.flush()


def line(number: int, total: int | None, seconds: float) -> str:
    """What the line says.

    >>> line(300, 1000, 2.0), line(300, None, 2.0), line(0, 3, 1.5)
    ('reading 300 of 1000, 150/s, 5 s left', 'reading 300, 150/s', 'reading 0 of 3')
    """
    known = total is not None and number <= total
    words = f"reading {number} of {total}" if known else f"reading {number}"
    rate = number / seconds if seconds > 0 else 0
    if rate:
        words += f", {rate:.0f}/s" if rate >= 10 else f", {rate:.1f}/s"
    return f"{words}, {_spoken((total - number) / rate)} left" if known and rate and total is not None else words


def _spoken(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes // 60} h {minutes % 60} min" if minutes >= 60 else f"{minutes} min {rest} s" if minutes else f"{rest} s"
