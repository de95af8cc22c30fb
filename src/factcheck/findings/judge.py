"""The one judge: walks the claims that meet under a key, compares what a rule declares, and unites the verdicts of a slot into one finding."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import attrs

from factcheck.claims.claim import Claim, Subject
from factcheck.findings.comparison import Comparison, Outcome
from factcheck.findings.verdict import Verdict, allowed
from factcheck.groups.frames import Frames
from factcheck.groups.identity import foremost
from factcheck.groups.matching import Levels, copied, levels

MOST_ROWS = 80
CERTAIN = 3
FOREMOST = frozenset({"attribute", "edition", "occurrence", "relation", "term"})


def judge(claims: Sequence[Claim], comparison: Comparison, frames: Frames, met: set[tuple[int, int]] | None = None) -> Iterator[Verdict]:
    """The verdicts of one rule over claims that share a blocking key; pairs in ``met`` have met under another key and are not compared again.

    At most ``MOST_ROWS`` rows of a key are compared pair by pair, the rest by neighbours: a hot key costs no more than its size.
    """
    met = set() if met is None else met
    rows = [claim for claim in claims if claim.kind == comparison.kind and comparison.dependent in claim.roles and comparison.applies(claim)]
    for a, b in pairs(rows):
        pair = (id(a), id(b))
        if pair in met:
            continue
        met.add(pair)
        verdict = compare(a, b, comparison, frames)
        if verdict is not None:
            yield verdict


def pairs(rows: Sequence[Claim]) -> Iterable[tuple[Claim, Claim]]:
    """All pairs of few rows; of many, each with the rows that follow it."""
    if len(rows) <= MOST_ROWS:
        return itertools.combinations(rows, 2)
    return ((rows[i], rows[j]) for i in range(len(rows)) for j in range(i + 1, min(len(rows), i + 1 + MOST_ROWS // 4)))


def compare(a: Claim, b: Claim, comparison: Comparison, frames: Frames) -> Verdict | None:
    """The verdict on one pair, or None: another slot, nothing to relate, or a veto."""
    if a.document == b.document and a.span.overlaps(b.span):
        return None
    outcome = comparison.relate(a, b)
    if outcome is None or (outcome.relation == "conflicts" and a.document == b.document and a.sentence == b.sentence):
        return None
    policy = comparison.policy(a, b)
    if policy is None and outcome.relation == "conflicts":
        return None
    found = levels(
        a,
        b,
        subject=comparison.subject,
        concept=comparison.concept,
        hard=comparison.hard,
        policy=policy or "fixed",
        at=comparison.at,
        by_matter=comparison.by_matter,
    )
    if found is not None and found.subject >= 1 and frames.are_copies((a.document, a.sentence.start), (b.document, b.sentence.start)):
        found = copied(found)
    if found is None:
        return None
    return verdict(a, b, comparison, outcome, found)


def verdict(a: Claim, b: Claim, comparison: Comparison, outcome: Outcome, found: Levels) -> Verdict | None:
    """What follows from an outcome at these levels: a conflict with its severity, a change, an agreement, or nothing."""
    if outcome.relation != "conflicts":
        if comparison.agreement is None or (a.document == b.document and outcome.relation in {"equal", "compatible", "refines"}):
            return None
        if found.time.level == 0 and found.time.disjoint and found.time.stated:
            return None
        return Verdict(a, b, comparison, "agreement", outcome, found, "note")
    if found.time.level == 0:
        if comparison.change is not None and found.time.disjoint and found.subject >= 2 and allowed(a, b, change=True):
            return Verdict(a, b, comparison, "change", attrs.evolve(outcome, relation="changed"), found, "note")
        return None
    if not opposable(a, b, comparison) or (comparison.firm and not _firm(a, b, found) and comparison.policy(a, b) != "fixed"):
        return None
    if found.certain and not outcome.soft:
        return Verdict(a, b, comparison, "conflict", outcome, found, "error")
    if found.certain or found.likely:
        return Verdict(a, b, comparison, "conflict", outcome, found, "warning")
    return None


def _firm(a: Claim, b: Claim, found: Levels) -> bool:
    """Whether the slot of something that moves holds by itself; within one text only where both places name their subject."""
    return found.firm and (a.document != b.document or found.subject == CERTAIN)


def opposable(a: Claim, b: Claim, comparison: Comparison) -> bool:
    """Whether a rule tells of a conflict between two claims at all, whatever their levels: mood and voice allow it, no strict role differs, and both
    are first of all about what they share.
    """
    return (
        comparison.conflict is not None
        and a.wording != b.wording
        and allowed(a, b)
        and all(a.get(role) == b.get(role) for role in comparison.strict)
        and _foremost(a, b, comparison.subject)
    )


def _foremost(a: Claim, b: Claim, role: str) -> bool:
    """Whether both claims are first of all about what they share: a name that only stands nearby carries no conflict."""
    x, y = a.get(role), b.get(role)
    return a.kind not in FOREMOST or not isinstance(x, Subject) or not isinstance(y, Subject) or foremost(x, y)


@attrs.frozen(slots=True)
class Case:
    """Verdicts that belong into one finding: connected by their claims, of one rule, kind and relation."""

    verdicts: tuple[Verdict, ...]
    claims: tuple[Claim, ...]


def cases(verdicts: Iterable[Verdict]) -> Iterator[Case]:
    """Verdicts united: one case per rule, kind, relation and connected set of claims."""
    table: dict[tuple[str, str, str], list[Verdict]] = defaultdict(list)
    for item in verdicts:
        table[item.rule.code, item.kind, item.outcome.relation].append(item)
    for key in sorted(table):
        yield from _connected(table[key])


def _connected(verdicts: Sequence[Verdict]) -> Iterator[Case]:
    leader: dict[int, int] = {}
    known: dict[int, Claim] = {}

    def find(key: int) -> int:
        while leader[key] != key:
            leader[key] = leader[leader[key]]
            key = leader[key]
        return key

    for item in verdicts:
        for claim in (item.a, item.b):
            leader.setdefault(id(claim), id(claim))
            known[id(claim)] = claim
        one, other = find(id(item.a)), find(id(item.b))
        leader[other] = one
    groups: dict[int, list[Verdict]] = defaultdict(list)
    for item in verdicts:
        groups[find(id(item.a))].append(item)
    for members in groups.values():
        claims = {id(claim): claim for item in members for claim in (item.a, item.b)}
        yield Case(tuple(members), tuple(sorted(claims.values(), key=lambda claim: (claim.document, claim.span))))
