"""Traces: what one claim is about, in a few numbers, so that most pairs of claims of which nothing can come are told apart without building them.

Two claims are judged only where a rule applies to both, where the name of one subject is that of the other or a part of it (``groups.identity``), and
where their dependents reach one another or may conflict (``findings.comparison``). Two quotations have to share words.
"""

from __future__ import annotations

import functools
import zlib
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

import attrs
import numpy as np

from factcheck.claims.claim import FRAGMENT, UNNAMED, Claim, Phrase, Referent, Subject
from factcheck.findings.comparison import Comparison, anywhere
from factcheck.findings.judge import BY_KIND
from factcheck.groups.identity import formal
from factcheck.groups.wording import contracted
from factcheck.values import Text

QUOTATION = "quotation"
NOWHERE = 0
# How far a bound is moved outwards, so that rounding never parts what meets.
_ROUNDING = 1e-6
OPPOSES, FAR = 128, float("inf")

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
    low: float = -FAR
    high: float = FAR
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
        return cls(rules | (OPPOSES if opposes else 0), concepts, _names_of(claim, some), *_bounds(claim, measured), _words_of(claim))


@functools.cache
def _shared_concepts(kind: str) -> tuple[str, ...]:
    """The roles that must not differ whichever rule of a kind compares two claims."""
    some = [set(comparison.concept) for comparison in BY_KIND.get(kind, [])]
    return tuple(sorted(set.intersection(*some))) if some else ()


def _concept(filler: object) -> int:
    """What two fillers of a concept have in common if they are not two: the head of a phrase."""
    return 0 if filler is None else hashed(filler.head if isinstance(filler, Phrase) else repr(filler)) or 1


def _bounds(claim: Claim, comparison: Comparison | None) -> tuple[int, float, float]:
    found = comparison.extent(claim) if comparison is not None else None
    return (NOWHERE, -FAR, FAR) if found is None else (hashed(found.axis) or 1, _outward(found.low, -1), _outward(found.high, 1))


def _outward(bound: Fraction | None, way: int) -> float:
    """A bound as four bytes keep it, moved away from what lies within."""
    if bound is None:
        return way * FAR
    try:
        number = float(bound)
        return float(np.float32(number + way * (abs(number) * _ROUNDING + _ROUNDING)))
    except OverflowError:  # a number of more than three hundred digits
        return way * FAR


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
            found.update((frozenset(map(hashed, words)), None) for words in _forms(candidate.referent))
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
    return tuple(hashed(written.get(word, word)) for word in said.words) if isinstance(said, Text) else ()


@functools.cache
def reaching(kind: str) -> int:
    """The rules of a kind that go by the extent of what they compare."""
    return sum(1 << place for place, comparison in enumerate(BY_KIND.get(kind, [])) if comparison.extent is not anywhere)


@functools.cache
def disagreeing(kind: str) -> int:
    """The rules of a kind that only tell of what lies apart."""
    some = enumerate(BY_KIND.get(kind, []))
    return sum(1 << place for place, rule in some if rule.extent is not anywhere and rule.agreement is None and rule.change is None)


def hashed(word: str) -> int:
    """Sixteen bits that stand for a word."""
    return zlib.crc32(word.encode("utf-8", "surrogatepass")) & 0xFFFF
