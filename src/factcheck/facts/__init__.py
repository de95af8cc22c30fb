"""Reviewed facts: sentences that the owner of a corpus vouches for, read like any text, and articles held against them.

This package stands beside ``reports``: it is given articles that were read, and gives findings. Who reads and compares is the flow's business
(``adapters/reviewed.py`` brings both together). Each name is loaded when it is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.facts.authority import outranked, ranked, settled
    from factcheck.facts.fact import Fact, Naming, Reviewed, Valid
    from factcheck.facts.file import load, parse
    from factcheck.facts.holding import Held, clashes, hold
    from factcheck.facts.naming import Names
    from factcheck.facts.reading import Problem, ReadFact, mute, read_all, refuse
    from factcheck.facts.verdicts import Writer

_HOME = {
    "Fact": "fact",
    "Held": "holding",
    "Names": "naming",
    "Naming": "fact",
    "Problem": "reading",
    "ReadFact": "reading",
    "Reviewed": "fact",
    "Valid": "fact",
    "Writer": "verdicts",
    "clashes": "holding",
    "hold": "holding",
    "load": "file",
    "mute": "reading",
    "outranked": "authority",
    "parse": "file",
    "ranked": "authority",
    "read_all": "reading",
    "refuse": "reading",
    "settled": "authority",
}

__all__ = [
    "Fact",
    "Held",
    "Names",
    "Naming",
    "Problem",
    "ReadFact",
    "Reviewed",
    "Valid",
    "Writer",
    "clashes",
    "hold",
    "load",
    "mute",
    "outranked",
    "parse",
    "ranked",
    "read_all",
    "refuse",
    "settled",
]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import importlib

    return getattr(importlib.import_module(f"{__name__}.{_HOME[name]}"), name)
