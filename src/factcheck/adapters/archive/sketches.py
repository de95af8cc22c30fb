"""Sketches: what the claims of a document are about, in a few bytes. By them most claims that share no more than a word or a number are told apart
without being unpacked: more pass than have something to do with one another, and never fewer.

Of a statement, two agree only where their subjects share a word, or their surroundings share something beside the value
(``groups.matching.one_matter``). Of another claim a sketch holds its trace (``archive.traces``).
"""

from __future__ import annotations

import bisect
import itertools
import struct
from collections.abc import Iterable, Iterator

import numpy as np

from factcheck.adapters.archive.encounters import Encounter, Sought
from factcheck.adapters.archive.traces import FAR, Name, Trace, hashed
from factcheck.claims.claim import UNNAMED, Claim, Subject
from factcheck.claims.columns import pack, unpack
from factcheck.groups.identity import telling_words

STATEMENT = "statement"
# Two words of the matter are something shared.
MATTER = 2
# So many names stand for any.
ANY = 0xFFFF
# A sketch of more numbers than that is none.
MOST = 1 << 16
CUT_OFF = "a sketch is cut off"
# Two bounds of four bytes, and the numbers of two bytes that they stand in.
_REACH, _BOUNDS = struct.Struct("<2f"), struct.Struct("<4H")


def sketch(claims: Iterable[Claim]) -> bytes:
    """The packed bytes of a sketch; none, by which nothing is told apart, where they would be too many. Numbers of two bytes: how many words, names
    and traces; the claims that have a trace; where their traces begin; the hashes of all that statements can meet by, ascending; the names, each
    behind its length; the traces.
    """
    words: set[int] = set()
    names: dict[Name, int] = {}
    traces: list[tuple[int, list[int]]] = []
    for claim in claims:
        if claim.kind == STATEMENT:
            words.update(map(hashed, (*_names(claim), *claim.signature, *claim.matter)))
        else:
            traces.append((claim.number, _plain(Trace.of(claim), names)))
    named = [number for name in names for number in (len(name), *sorted(name))]
    first = 3 + 2 * len(traces) + len(words) + len(named)
    row = [len(words), len(names), len(traces), *(number for number, _ in traces)]
    row += list(itertools.accumulate((len(trace) for _, trace in traces[:-1]), initial=first)) if traces else []
    row += [*sorted(words), *named]
    for _, trace in traces:
        row += trace
    return pack(np.array(row, "<u2").tobytes()) if len(row) < MOST and all(number < MOST for number, _ in traces) else b""


def _plain(trace: Trace, names: dict[Name, int]) -> list[int]:
    """A trace as numbers: rules, axis, its bounds if there is one, how many concepts and how many roles, the concepts, the names of each role, and
    the words, these two behind how many they are.
    """
    bounds = np.array([trace.low, trace.high], "<f4").view("<u2").tolist() if trace.axis else []
    row = [trace.rules, trace.axis, *bounds, len(trace.concepts), len(trace.names), *trace.concepts]
    for some in trace.names:
        known = None if some is None else [names.setdefault(name, len(names)) for name in some]
        row += [ANY] if known is None else [len(known), *known]
    return row + ([ANY] if trace.words is None else [len(trace.words), *trace.words])


class Sketch:
    """The sketch of a document. Raises ValueError for bytes that are none, when they are opened or when something in it is looked at."""

    __slots__ = ("_counts", "_known_names", "_known_words", "_row")

    def __init__(self, data: bytes) -> None:
        self._row: list[int] = np.frombuffer(unpack(data, largest=2 * MOST) if data else b"", "<u2").tolist()
        self._counts = tuple(self.part(0, 3)) if self._row else (0, 0, 0)
        if self._row and len(self._row) < 3 + 2 * self._counts[2]:
            raise ValueError(CUT_OFF)
        self._known_words: Name | None = None
        self._known_names: list[Name] | None = None

    def number(self, place: int) -> int:
        """The number at a place."""
        try:
            return self._row[place]
        except IndexError:
            raise ValueError(CUT_OFF) from None

    def part(self, place: int, count: int) -> list[int]:
        """So many numbers from a place on."""
        found = self._row[place : place + count]
        if len(found) != count:
            raise ValueError(CUT_OFF)
        return found

    def listed(self, place: int) -> list[int]:
        """Numbers that stand behind how many they are."""
        return self.part(place + 1, self.number(place))

    @property
    def words(self) -> Name | None:
        """The hashes of all that statements can meet by; None where nothing is told apart."""
        if self._known_words is None and self._row:
            self._known_words = frozenset(self.part(3 + 2 * self._counts[2], self._counts[0]))
        return self._known_words

    @property
    def names(self) -> list[Name]:
        """All names, by their numbers."""
        if self._known_names is None:
            words, names, traces = self._counts
            place = 3 + 2 * traces + words
            found: list[Name] = []
            for _ in range(names):
                name = self.listed(place)
                found.append(frozenset(name))
                place += 1 + len(name)
            self._known_names = found
        return self._known_names

    def trace(self, number: int) -> StoredTrace | None:
        """That of the claim with this number, None for one that has none."""
        count = self._counts[2]
        at = bisect.bisect_left(self._row, number, 3, 3 + count) if count else 3
        return StoredTrace(self, self.number(at + count)) if at < 3 + count and self.number(at) == number else None

    def traces(self) -> Iterator[Trace]:
        """All of them."""
        for place in self.part(3 + self._counts[2], self._counts[2]):
            yield StoredTrace(self, place).whole()


class StoredTrace:
    """A trace as it stands in a sketch, read as far as it is asked for: most are told apart by their first numbers."""

    __slots__ = ("_place", "_sketch", "axis", "rules")

    def __init__(self, sketch: Sketch, place: int) -> None:
        self._sketch = sketch
        self.rules = sketch.number(place)
        self.axis = sketch.number(place + 1)
        self._place = place + (6 if self.axis else 2)

    @property
    def concepts(self) -> tuple[int, ...]:
        """The concepts."""
        return tuple(self._sketch.part(self._place + 2, self._sketch.number(self._place)))

    @property
    def reach(self) -> tuple[float, float]:
        """The bounds of the dependent."""
        if not self.axis:
            return -FAR, FAR
        low, high = _REACH.unpack(_BOUNDS.pack(*self._sketch.part(self._place - 4, 4)))
        return low, high

    def _place_of(self, role: int) -> int:
        """Where the names of a role stand, or behind the last role the words."""
        place = self._place + 2 + self._sketch.number(self._place)
        for _ in range(role):
            count = self._sketch.number(place)
            place += 1 + (0 if count == ANY else count)
        return place

    def _listed(self, place: int) -> list[int] | None:
        return None if self._sketch.number(place) == ANY else self._sketch.listed(place)

    def names_in(self, role: int) -> list[Name] | None:
        """The names of a role, None for any."""
        numbers = self._listed(self._place_of(role))
        if numbers is None:
            return None
        known = self._sketch.names
        if max(numbers, default=-1) >= len(known):
            raise ValueError("a sketch names what it does not hold")
        return [known[number] for number in numbers]

    @property
    def names(self) -> list[list[Name] | None]:
        """The names of all roles."""
        return [self.names_in(role) for role in range(self._sketch.number(self._place + 1))]

    @property
    def words(self) -> tuple[int, ...] | None:
        """The words of a quotation, or the clues; None for any."""
        found = self._listed(self._place_of(self._sketch.number(self._place + 1)))
        return None if found is None else tuple(found)

    def whole(self) -> Trace:
        """All of it."""
        return Trace(self.rules, self.concepts, self.names, self.axis, *self.reach, self.words)


class Probe:
    """What one claim asks of the sketches of documents. Of a statement: the words one of which is enough, and those of its matter, of which two are;
    of another claim its trace.
    """

    def __init__(self, claim: Claim, known: Trace | None) -> None:
        self._shared = self._matter = Name()
        self._encounter: Encounter | None = None
        if claim.kind == STATEMENT:
            own = {item for key in claim.get("value_key") or () for item in (key, f"v:{key}")}
            self._shared = frozenset(map(hashed, (*_names(claim), UNNAMED, *(claim.signature - own))))
            self._matter = frozenset(map(hashed, claim.matter))
        else:
            self._encounter = Encounter(claim.kind, known or Trace.of(claim))

    @classmethod
    def of(cls, claim: Claim, known: Sketch | None = None) -> Probe | None:
        """That of a claim, from the sketch of its document where there is one; None for a claim that any other may meet."""
        if claim.kind == STATEMENT and UNNAMED in _names(claim):
            return None
        trace = known.trace(claim.number) if known is not None and claim.kind != STATEMENT else None
        return cls(claim, trace.whole() if trace is not None else None)

    def may_meet(self, other: Sketch, number: int, sought: Sought = Sought.ANY) -> bool:
        """Whether a verdict that is ``sought`` may come of the claim and the one with this number in the document of a sketch; more may than does."""
        if self._encounter is not None:
            trace = other.trace(number)
            return trace is None or self._encounter.may_be_judged(trace, sought=sought)
        return other.words is None or not self._shared.isdisjoint(other.words) or len(self._matter & other.words) >= MATTER


def _names(claim: Claim) -> Iterator[str]:
    """The words and the ids by which the subject of a statement may be another one's."""
    subject = claim.get("subject")
    for candidate in subject.candidates if isinstance(subject, Subject) else ():
        yield from telling_words(candidate.referent)
