"""Traces: what one claim is about, in a few numbers, so that most pairs of claims of which nothing can come are told apart without building them.

Two claims are judged only where a rule applies to both, where the name of one subject is that of the other or a part of it (``groups.identity``), and
where what the rule declares of its dependents and clues leaves room for a conflict or an agreement (``findings.comparison``). Two quotations have to
share words in a row.
"""

from __future__ import annotations

import functools
import zlib
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

import attrs
import numpy as np

from factcheck.claims.claim import Claim, Phrase, Referent, Subject
from factcheck.findings.comparison import Comparison, anywhere, whatever
from factcheck.findings.judge import BY_KIND
from factcheck.groups.identity import formal, may_be_any
from factcheck.groups.wording import contracted
from factcheck.values import Text

QUOTATION = "quotation"
NOWHERE = 0
# How far a bound is moved outwards, so that rounding never parts what meets.
_ROUNDING = 1e-6
# The rules that may tell of a conflict stand as bits above those that apply.
OPPOSES, FAR = 8, float("inf")

Name = frozenset[int]


@attrs.frozen(slots=True, eq=False)
class Manner:
    """How the rules of a kind judge, each rule a bit: which tell of agreements; which go by the extent of what they compare, and which of these tell
    of nothing but conflicts; which go by clues; which agree only where the role ``named`` shares a name. ``roles`` are those that hold names, with
    the rules of which they are the subject; ``concepts`` those that must not differ whichever rule compares two claims.
    """

    agreeing: int
    reaching: int
    disagreeing: int
    clued: int
    naming: int
    named: int
    roles: tuple[tuple[str, int], ...]
    concepts: tuple[str, ...]

    @classmethod
    @functools.cache
    def of(cls, kind: str) -> Manner:
        """That of a kind. Raises ValueError for one of more rules than there is room for."""
        some = BY_KIND.get(kind, [])
        if len(some) > OPPOSES:
            raise ValueError(f"{kind} has {len(some)} rules")

        def where(holds: Callable[[Comparison], object]) -> int:
            return sum(1 << place for place, rule in enumerate(some) if holds(rule))

        named = next((rule.named for rule in some if rule.named is not None), None)
        roles = list(dict.fromkeys([*(rule.subject for rule in some), *([named] if named is not None else [])]))
        concepts = set.intersection(*(set(rule.concept) for rule in some)) if some else set()
        return cls(
            agreeing=where(lambda rule: rule.agreement is not None),
            reaching=where(_reaches),
            disagreeing=where(lambda rule: _reaches(rule) and rule.agreement is None and rule.change is None),
            clued=where(lambda rule: rule.clues is not whatever),
            naming=where(lambda rule: rule.named is not None),
            named=roles.index(named) if named is not None else 0,
            roles=tuple((role, where(lambda rule, role=role: rule.subject == role)) for role in roles),  # type: ignore[misc]
            concepts=tuple(sorted(concepts)),
        )


def _reaches(rule: Comparison) -> bool:
    return rule.extent is not anywhere and rule.clues is whatever


@attrs.frozen(slots=True, eq=False)
class Trace:
    """What is known of one claim beside its kind: the rules that apply, as bits, and above them those under which it may conflict; its concepts, 0
    for one that it lacks; for each role that holds names these, None for any; the axis of its dependent and its bounds; the words of a quotation, or
    its clues, None where there are none to go by.
    """

    rules: int
    concepts: tuple[int, ...]
    names: Sequence[Sequence[Name] | None]
    axis: int = NOWHERE
    low: float = -FAR
    high: float = FAR
    words: tuple[int, ...] | None = None

    @classmethod
    def of(cls, claim: Claim) -> Trace:
        """That of a claim."""
        manner, some = Manner.of(claim.kind), BY_KIND.get(claim.kind, [])
        applying = {place: rule for place, rule in enumerate(some) if rule.dependent in claim.roles and rule.applies(claim)}
        opposing = [place for place, rule in applying.items() if (rule.conflict or rule.change) and rule.opposes(claim)]
        rules = sum(1 << place for place in applying) | sum(1 << place for place in opposing) << OPPOSES
        measured = next((rule for rule in applying.values() if rule.extent is not anywhere), None)
        clued = next((rule for rule in applying.values() if rule.clues is not whatever), None)
        concepts = tuple(_concept(claim.get(role)) for role in manner.concepts)
        names = [_names_of(claim, role) for role, _ in manner.roles]
        return cls(rules, concepts, names, *_bounds(claim, measured), _words_of(claim, clued))


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


def _names_of(claim: Claim, role: str) -> list[Name] | None:
    """The names in a role of a claim; None where it may go by any, and for what is no subject."""
    filler = claim.get(role)
    if filler is None:
        return []
    if not isinstance(filler, Subject):
        return None
    found: dict[Name, None] = {}
    for candidate in filler.candidates:
        if may_be_any(candidate.referent):
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


def _words_of(claim: Claim, clued: Comparison | None) -> tuple[int, ...] | None:
    """The words of a quotation in their order, or the clues of another claim in ascending order."""
    if claim.kind == QUOTATION:
        said, written = claim.get("words"), contracted(claim.language)
        return tuple(hashed(written.get(word, word)) for word in said.words) if isinstance(said, Text) else None
    clues = clued.clues(claim) if clued is not None else None
    return None if clues is None else tuple(sorted(set(map(hashed, clues))))


def hashed(word: str) -> int:
    """Sixteen bits that stand for a word."""
    return zlib.crc32(word.encode("utf-8", "surrogatepass")) & 0xFFFF
