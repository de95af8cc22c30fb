"""Encounters: whether a rule may have a verdict on a claim and another one of its kind, of which no more is known than its trace."""

from __future__ import annotations

import enum
import itertools
from collections.abc import Sequence
from typing import Protocol

from factcheck.adapters.archive.traces import OPPOSES, QUOTATION, Manner, Name, Trace
from factcheck.groups.wording import may_align


class Sought(enum.Enum):
    """Which verdicts count: conflicts and changes alone where one of two claims stands for a crowded key, agreements alone where a claim is only
    looked up to make an agreement whole.
    """

    ANY = "any"
    OPPOSITION = "opposition"
    AGREEMENT = "agreement"


class Known(Protocol):
    """A trace, read as far as it is asked for."""

    rules: int
    axis: int

    @property
    def concepts(self) -> tuple[int, ...]:
        """The concepts, 0 for one that is lacking."""
        ...

    @property
    def reach(self) -> tuple[float, float]:
        """The bounds of the dependent."""
        ...

    @property
    def words(self) -> tuple[int, ...] | None:
        """The words of a quotation, or the clues; None for any."""
        ...

    def names_in(self, role: int) -> Sequence[Name] | None:
        """The names of a role, None for any."""
        ...


class Encounter:
    """One claim of a kind, by its trace, that others are held against. Raises ValueError for a trace that is none of the kind."""

    def __init__(self, kind: str, own: Trace) -> None:
        self._manner = Manner.of(kind)
        if len(own.names) != len(self._manner.roles):
            raise ValueError(f"a trace with {len(own.names)} roles, not {len(self._manner.roles)}")
        self._own = own
        self._words = frozenset(own.words or ())
        self._rows = frozenset(itertools.pairwise(own.words or ()))
        self._quoted = kind == QUOTATION

    def may_be_judged(self, other: Known, *, sought: Sought) -> bool:
        """Whether a rule may have a verdict on the claim and another one that is one of those ``sought``."""
        common = self._own.rules & other.rules
        agreeing = 0 if sought is Sought.OPPOSITION else common & self._manner.agreeing
        opposing = 0 if sought is Sought.AGREEMENT else common >> OPPOSES
        if agreeing | opposing and self._own.axis and other.axis:
            agreeing, opposing = self._within_reach(other, agreeing, opposing)
        if not agreeing | opposing or self._of_two_concepts(other):
            return False
        told = self._named(other, agreeing | opposing)
        agreeing &= told
        if agreeing & self._manner.naming and not self._share_name(other, self._manner.named):
            agreeing &= ~self._manner.naming
        found = agreeing | (opposing & told)
        return bool(found) and self._share_words(other, found)

    def _within_reach(self, other: Known, agreeing: int, opposing: int) -> tuple[int, int]:
        """The rules without those by which the extents of the dependents rule something out: what lies apart does not agree, what meets does not
        conflict under a rule of conflicts alone, and what lies on another axis does neither.
        """
        reaching = (agreeing | opposing) & self._manner.reaching
        if not reaching:
            return agreeing, opposing
        if self._own.axis != other.axis:
            return agreeing & ~reaching, opposing & ~reaching
        if not self._reaches(other):
            return agreeing & ~reaching, opposing
        return agreeing, opposing & ~(reaching & self._manner.disagreeing)

    def _reaches(self, other: Known) -> bool:
        """Whether two extents of one axis meet."""
        low, high = other.reach
        return self._own.low <= high and low <= self._own.high

    def _of_two_concepts(self, other: Known) -> bool:
        """Whether a concept of one claim is another one's; one that is lacking is none."""
        own, theirs = self._own.concepts, other.concepts
        if len(own) != len(theirs):
            raise ValueError(f"a trace with {len(theirs)} concepts, not {len(own)}")
        return any(x and y and x != y for x, y in zip(own, theirs, strict=True))

    def _named(self, other: Known, rules: int) -> int:
        """Those of the rules whose subjects share a name."""
        for place, (_, mask) in enumerate(self._manner.roles):
            if rules & mask and not self._share_name(other, place):
                rules &= ~mask
        return rules

    def _share_name(self, other: Known, role: int) -> bool:
        own = self._own.names[role]
        if own is None:
            return True
        names = other.names_in(role)
        return names is None or any(x <= y or y <= x for x in own for y in names)

    def _share_words(self, other: Known, rules: int) -> bool:
        """Whether two quotations may be one, and whether two claims share a clue where all rules that are left go by clues."""
        if self._quoted:
            words = other.words
            return self._own.words is None or words is None or may_align(self._own.words, words, self._rows)
        if rules & ~self._manner.clued or self._own.words is None:
            return True
        if self._own.axis and self._own.axis == other.axis and self._reaches(other):
            return True
        clues = other.words
        return clues is None or not self._words.isdisjoint(clues)
