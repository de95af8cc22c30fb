"""A bound on the processor time of one document: the one limit whose effect depends on the machine, and therefore off unless it is asked for."""

from __future__ import annotations

import contextlib
import signal
from collections.abc import Iterator
from types import FrameType

from factcheck.errors import ConfigurationError

_AGAIN = 0.1  # seconds until the alarm rings again, where it was not heard


class OverdueError(Exception):
    """The time is up."""


@contextlib.contextmanager
def within(seconds: int) -> Iterator[None]:
    """Raises OverdueError in what it holds once that took more seconds of processor time; 0 is no bound.

    Raises ConfigurationError where the system has no such clock, or outside the main thread of a process.
    """
    if not seconds:
        yield
        return
    waiting = True

    def ring(signum: int, frame: FrameType | None) -> None:  # noqa: ARG001  the signature of a handler
        if waiting:
            raise OverdueError

    try:
        before = signal.signal(signal.SIGPROF, ring)
    except (AttributeError, ValueError):
        raise ConfigurationError("limit seconds: not available on this system or outside the main thread") from None
    try:
        signal.setitimer(signal.ITIMER_PROF, seconds, _AGAIN)
        yield
    finally:
        waiting = False
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
