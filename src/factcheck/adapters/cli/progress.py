"""Progress on standard error: for work that takes longer than a moment, and only on a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from typing import TextIO, TypeVar

T = TypeVar("T")

_PATIENCE = 1.0
_STEP = 0.2


def watched(items: Sequence[T], stream: TextIO | None = None) -> Iterator[T]:
    """The items; while they are taken, a line says how many of them were. Nothing is written when ``stream`` is no terminal."""
    stream = sys.stderr if stream is None else stream
    if not stream.isatty():
        yield from items
        return
    shown = time.monotonic() + _PATIENCE - _STEP
    written = False
    for number, item in enumerate(items):
        now = time.monotonic()
        if now - shown >= _STEP:
            stream.write(f"\r\x1b[Kreading {number} of {len(items)}")
            stream.flush()
            shown, written = now, True
        yield item
    if written:
        stream.write("\r\x1b[K")
        stream.flush()
