"""Sketches: what the claims of a document are about, in a few bytes. By them most claims that share no more than a word or a number are told apart
without being unpacked: more pass than have something to do with one another, and never fewer.

Of a statement, two agree only where their subjects share a word, or their surroundings share something beside the value
(``groups.matching.one_matter``). Two other claims are judged only where a rule applies to both, where the name of one subject is that of the other or
a part of it (``groups.identity``), and where their dependents reach one another or may conflict (``findings.comparison``). Two quotations have to
share words.
"""

from __future__ import annotations

import functools
import itertools
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

import attrs
import numpy as np

from factcheck.claims.claim import FRAGMENT, UNNAMED, Claim, Phrase, Referent, Subject
from factcheck.claims.columns import pack, unpack
from factcheck.findings.comparison import Comparison, anywhere
from factcheck.findings.judge import BY_KIND
from factcheck.groups.identity import formal
from factcheck.groups.wording import contracted
from factcheck.values import Text

STATEMENT, QUOTATION = "statement", "quotation"
# Two words of the matter are something shared.
MATTER = 2
# So many names stand for any.
ANY = 0xFFFF
# A sketch of more numbers than that is none.
MOST = 1 << 16
# The share of words that the shorter of two quotations has in common with the other at least (``groups.wording``: 0.66 / 1.34, where what stands
# between the rows counts against them); of shorter ones nothing is asked.
SHARED_WORDS, FEW_WORDS = 0.48, 3
NOWHERE = 0
# How far a bound is moved outwards, so that rounding never parts what meets.
_ROUNDING = 1e-6
_OPPOSES, _FAR = 128, float("inf")

Name = frozenset[int]


@attrs.frozen(slots=True, eq=False)
class Trace:
    """What is known of one claim beside its kind: the rules that apply, as bits (the highest: whether it may conflict at all); its concepts, 0 for
    one that it lacks; the names of its subjects, None for any; the axis of its dependent and its bounds; the words of a quotation.
    """

    rules: int
    concepts: tuple[int, ...]
    names: Sequence[Name] | None
    axis: int = NOWHERE
    low: float = -_FAR
    high: float = _FAR
    words: tuple[int, ...] = ()

    @classmethod
    def of(cls, claim: Claim) -> Trace:
        """That of a claim."""
        some = BY_KIND.get(claim.kind, [])
        applying = {place: rule for place, rule in enumerate(some) if rule.dependent in claim.roles and rule.applies(claim)}
        rules = sum(1 << place for place in applying)
        opposes = any(rule.opposes(claim) for rule in applying.values())
        measured = next((rule for rule in applying.values() if rule.extent is not anywhere), None)
        concepts = tuple(_concept(claim.get(role)) for role in _shared_concepts(claim.kind))
        return cls(rules | (_OPPOSES if opposes else 0), concepts, _names_of(claim, some), *_bounds(claim, measured), _words_of(claim))

    def may_meet(self, other: Trace, reaching: int, disagreeing: int = 0) -> bool:
        """Whether a rule may have a verdict on the claim and another one of its kind; ``reaching`` are the rules that go by the axis, ``disagreeing``
        those of them that tell of conflicts alone, between what lies apart.
        """
        common = self.rules & other.rules
        if not common & ~_OPPOSES or any(x and y and x != y for x, y in zip(self.concepts, other.concepts, strict=False)):
            return False
        if not common & ~_OPPOSES & ~reaching and self.axis and other.axis:
            apart = self.high < other.low or other.high < self.low
            if self.axis != other.axis or not (common & _OPPOSES if apart else common & ~disagreeing & ~_OPPOSES):
                return False
        if self.names is not None and other.names is not None and not any(x <= y or y <= x for x in self.names for y in other.names):
            return False
        return _share_words(self.words, other.words)


@functools.cache
def _shared_concepts(kind: str) -> tuple[str, ...]:
    """The roles that must not differ whichever rule of a kind compares two claims."""
    some = [set(comparison.concept) for comparison in BY_KIND.get(kind, [])]
    return tuple(sorted(set.intersection(*some))) if some else ()


def _concept(filler: object) -> int:
    """What two fillers of a concept have in common if they are not two: the head of a phrase."""
    return 0 if filler is None else _hash(filler.head if isinstance(filler, Phrase) else repr(filler)) or 1


def _share_words(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    fewest = min(len(one), len(other))
    return fewest <= FEW_WORDS or (Counter(one) & Counter(other)).total() >= SHARED_WORDS * fewest


def _bounds(claim: Claim, comparison: Comparison | None) -> tuple[int, float, float]:
    found = comparison.extent(claim) if comparison is not None else None
    return (NOWHERE, -_FAR, _FAR) if found is None else (_hash(found.axis) or 1, _outward(found.low, -1), _outward(found.high, 1))


def _outward(bound: Fraction | None, way: int) -> float:
    """A bound as four bytes keep it, moved away from what lies within."""
    if bound is None:
        return way * _FAR
    try:
        number = float(bound)
        return float(np.float32(number + way * (abs(number) * _ROUNDING + _ROUNDING)))
    except OverflowError:  # a number of more than three hundred digits
        return way * _FAR


def _names_of(claim: Claim, some: Iterable[Comparison]) -> list[Name] | None:
    """The names of the subjects of a claim; None where one of them may go by any."""
    found: dict[Name, None] = {}
    for role in dict.fromkeys(comparison.subject for comparison in some):
        filler = claim.get(role)
        if filler is None:
            continue
        if not isinstance(filler, Subject):
            return None
        for candidate in filler.candidates:
            if UNNAMED in candidate.referent.tokens or candidate.referent.type == FRAGMENT:
                return None
            found.update((frozenset(map(_hash, words)), None) for words in _forms(candidate.referent))
    return list(found)


def _forms(referent: Referent) -> Iterator[tuple[str, ...]]:
    """The names of a referent, its id as one."""
    if referent.id:
        yield (f"#{referent.id}",)
    if referent.tokens:
        yield from {referent.tokens, formal(referent.tokens)}
    yield from filter(None, referent.aliases)


def _words_of(claim: Claim) -> tuple[int, ...]:
    said = claim.get("words") if claim.kind == QUOTATION else None
    written = contracted(claim.language)
    return tuple(_hash(written.get(word, word)) for word in said.words) if isinstance(said, Text) else ()


@functools.cache
def _reaching(kind: str) -> int:
    """The rules of a kind that go by the extent of what they compare."""
    return sum(1 << place for place, comparison in enumerate(BY_KIND.get(kind, [])) if comparison.extent is not anywhere)


@functools.cache
def _disagreeing(kind: str) -> int:
    """The rules of a kind that only tell of what lies apart."""
    some = enumerate(BY_KIND.get(kind, []))
    return sum(1 << place for place, rule in some if rule.extent is not anywhere and rule.agreement is None and rule.change is None)


def sketch(claims: Iterable[Claim]) -> bytes:
    """The packed bytes of a sketch; none, by which nothing is told apart, where they would be too many. Numbers of two bytes: how many words, names
    and traces; the hashes of all that statements can meet by, ascending; the names, each behind its length; the claims that have a trace; where their
    traces begin; the traces.
    """
    words: set[int] = set()
    names: dict[Name, int] = {}
    traces: list[tuple[int, list[int]]] = []
    for claim in claims:
        if claim.kind == STATEMENT:
            words.update(map(_hash, (*_names(claim), *claim.signature, *claim.matter)))
        else:
            traces.append((claim.number, _plain(Trace.of(claim), names)))
    row = [len(words), len(names), len(traces), *sorted(words)]
    for name in names:
        row += [len(name), *sorted(name)]
    row += [number for number, _ in traces]
    row += list(itertools.accumulate((len(trace) for _, trace in traces[:-1]), initial=len(row) + len(traces))) if traces else []
    for _, trace in traces:
        row += trace
    return pack(np.array(row, "<u2").tobytes()) if len(row) < MOST and all(number < MOST for number, _ in traces) else b""


def _plain(trace: Trace, names: dict[Name, int]) -> list[int]:
    """A trace as numbers: rules, axis, its bounds if there is one, then concepts, names, and words, each behind how many they are."""
    bounds = np.array([trace.low, trace.high], "<f4").view("<u2").tolist() if trace.axis else []
    known = None if trace.names is None else [names.setdefault(name, len(names)) for name in trace.names]
    names_ = [ANY] if known is None else [len(known), *known]
    return [trace.rules, trace.axis, *bounds, len(trace.concepts), *trace.concepts, *names_, len(trace.words), *trace.words]


class Sketch:
    """The sketch of a document. Raises ValueError for bytes that are none, when they are opened or when a trace is asked for."""

    def __init__(self, data: bytes) -> None:
        self._row: list[int] = np.frombuffer(unpack(data, largest=2 * MOST) if data else b"", "<u2").tolist()
        self.words: Name | None = None
        self._names: list[Name] = []
        self._places: dict[int, int] = {}
        if self._row:
            self._open(*self._part(0, 3))

    def _open(self, words: int, names: int, traces: int) -> None:
        self.words = frozenset(self._part(3, words))
        place = 3 + words
        for _ in range(names):
            name = self._listed(place)
            self._names.append(frozenset(name))
            place += 1 + len(name)
        self._places = dict(zip(self._part(place, traces), self._part(place + traces, traces), strict=True))

    def _part(self, place: int, count: int) -> list[int]:
        found = self._row[place : place + count]
        if len(found) != count:
            raise ValueError("a sketch is cut off")
        return found

    def _listed(self, place: int) -> list[int]:
        """Numbers that stand behind how many they are."""
        return self._part(place + 1, *self._part(place, 1))

    def trace(self, number: int) -> Trace | None:
        """That of the claim with this number, None for one that has none."""
        place = self._places.get(number)
        if place is None:
            return None
        rules, axis = self._part(place, 2)
        place += 2
        low, high = -_FAR, _FAR
        if axis:
            low, high = np.array(self._part(place, 4), "<u2").view("<f4").tolist()
            place += 4
        concepts = self._listed(place)
        place += 1 + len(concepts)
        names = [] if self._part(place, 1) == [ANY] else self._listed(place)
        if max(names, default=-1) >= len(self._names):
            raise ValueError("a sketch names what it does not hold")
        known = None if self._row[place] == ANY else [self._names[name] for name in names]
        return Trace(rules, tuple(concepts), known, axis, low, high, tuple(self._listed(place + 1 + len(names))))

    def traces(self) -> Iterator[Trace | None]:
        """All of them."""
        return map(self.trace, self._places)


@attrs.frozen(slots=True, eq=False)
class Probe:
    """What one claim asks of the sketches of documents. Of a statement: ``shared``, one of which is enough, and the words of its ``matter``, of which
    two are; of another claim its ``trace``.
    """

    shared: Name
    matter: Name
    trace: Trace | None = None
    reaching: int = 0
    disagreeing: int = 0

    @classmethod
    def of(cls, claim: Claim) -> Probe | None:
        """That of a claim; None for one that any other may meet."""
        if claim.kind != STATEMENT:
            return cls(frozenset(), frozenset(), Trace.of(claim), _reaching(claim.kind), _disagreeing(claim.kind))
        names = set(_names(claim))
        own = {item for key in claim.get("value_key") or () for item in (key, f"v:{key}")}
        if UNNAMED in names:
            return None
        return cls(frozenset(map(_hash, (*names, UNNAMED, *(claim.signature - own)))), frozenset(map(_hash, claim.matter)))

    def may_meet(self, other: Sketch, number: int) -> bool:
        """Whether something may come of the claim and the one with this number in the document of the sketch; more may than does."""
        if self.trace is not None:
            trace = other.trace(number)
            return trace is None or self.trace.may_meet(trace, self.reaching, self.disagreeing)
        return other.words is None or not self.shared.isdisjoint(other.words) or len(self.matter & other.words) >= MATTER


def _names(claim: Claim) -> Iterator[str]:
    """The words and the ids by which the subject of a statement may be another one's."""
    subject = claim.get("subject")
    for candidate in subject.candidates if isinstance(subject, Subject) else ():
        yield from _words(candidate.referent)


def _words(referent: Referent) -> Iterator[str]:
    if referent.id:
        yield referent.id
    for tokens in (referent.tokens, *referent.aliases):
        yield from tokens
    if referent.tokens:
        yield from formal(referent.tokens)


def _hash(word: str) -> int:
    return zlib.crc32(word.encode("utf-8", "surrogatepass")) & 0xFFFF
