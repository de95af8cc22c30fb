"""Reviewed facts: sentences that the owner of a corpus vouches for, read like any text, and articles held against them.

This package stands beside ``reports``: it is given articles that were read, and gives findings. Who reads and compares is the flow's business
(``adapters/reviewed.py`` brings both together).
"""

from factcheck.facts.authority import outranked, ranked, settled
from factcheck.facts.fact import Fact, Naming, Reviewed, Valid
from factcheck.facts.file import load, parse
from factcheck.facts.holding import Held, clashes, hold
from factcheck.facts.naming import Names
from factcheck.facts.reading import Problem, ReadFact, mute, read_all, refuse
from factcheck.facts.verdicts import Writer

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
