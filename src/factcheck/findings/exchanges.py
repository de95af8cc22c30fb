"""Conflicts between copied sentences that differ in exactly one value: no table is needed to know that both speak of one fact."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence

from factcheck.claims.claim import Claim, Subject
from factcheck.documents.document import Span
from factcheck.findings.comparison import Comparison, Outcome
from factcheck.findings.rules.copy_differs import comparison_for, opposed_ends
from factcheck.findings.verdict import Verdict, allowed
from factcheck.groups.frames import Frames
from factcheck.groups.identity import shared
from factcheck.groups.matching import Levels
from factcheck.groups.times import TimeMatch
from factcheck.values import Duration, Moment, Period, Quantity

ISSUES_APART = 2
LONG_PAST = 2
RESOLVED = 2


def exchanged(claims: Sequence[Claim], frames: Frames) -> Iterator[Verdict]:
    """A conflict for each exchange whose two values conflict, where both sentences speak of one subject."""
    stated: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.kind == "statement":
            stated.setdefault(claim.document, []).append(claim)
    for own in stated.values():
        own.sort(key=lambda claim: claim.span)
    for exchange in frames:
        left, right = stated.get(exchange.left[0], []), stated.get(exchange.right[0], [])
        a, b = at(left, exchange.left_span), at(right, exchange.right_span)
        if a is not None and b is not None and a.document != b.document and not other_times(times_beside(a, left), times_beside(b, right)):
            verdict = judge_exchange(a, b, faithful=exchange.faithful)
            if verdict is not None:
                yield verdict


def at(claims: Sequence[Claim], span: Span) -> Claim | None:
    """The first claim whose value overlaps a span."""
    index = bisect.bisect_left(claims, span.start - 200, key=lambda claim: claim.span.start)
    for claim in claims[index:]:
        if claim.span.start >= span.end:
            return None
        if claim.span.overlaps(span):
            return claim
    return None


def other_times(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sentences state other times beside the two values: reports of two periods from one template."""
    return bool(one and other) and one != other


def times_beside(claim: Claim, stated: Sequence[Claim]) -> frozenset[str]:
    """The times that the sentence of a claim states beside its value, given what its document states, in the order of the text."""
    index = bisect.bisect_left(stated, claim.sentence.start, key=lambda other: other.span.start)
    found = set()
    for other in stated[index:]:
        if other.span.start >= claim.sentence.end:
            break
        if other is not claim and isinstance(other.get("value"), (Moment, Period)):
            found.add(f"{other.get('value')}{other.roles['value'].how}")
    return frozenset(found)


def _periodic(a: Claim, b: Claim) -> bool:
    """Whether two copies may be two issues of one report: they are published days apart, and no year long past stands in or beside both."""
    if a.published is None or b.published is None or abs((a.published - b.published).days) < ISSUES_APART:
        return False
    years = [item[9:13] for item in a.signature & b.signature if item.startswith("v:moment:") and item[9:13].isdigit()]
    return all(int(year) > min(a.published, b.published).year - LONG_PAST for year in years)


def _issues(a: Claim, b: Claim, outcome: Outcome) -> bool:
    """Whether two copies are issues of one report: headings that a day, a running number or a slightly other amount tells apart, and slightly other
    amounts told on two days.
    """
    measured = isinstance(a.get("value"), (Quantity, Duration))
    if outcome.soft and measured and None not in {a.published, b.published} and a.published != b.published:
        return True
    return (outcome.soft or not measured) and a.get("heading") is not None and b.get("heading") is not None


def _fragments(a: Claim, b: Claim) -> bool:
    """Whether both stand in fragments and are asserted: two versions of one statement, whatever reports it."""
    subjects = [claim.get("subject") for claim in (a, b)]
    return a.gate.asserted and b.gate.asserted and all(isinstance(subject, Subject) and subject.is_fragment for subject in subjects)


def judge_exchange(a: Claim, b: Claim, *, faithful: bool = True) -> Verdict | None:
    """The verdict on an exchange, or None: values that agree, no shared subject, a veto. One that is not ``faithful`` is a conflict of fragments
    only, which are versions of one statement however they are reworded.
    """
    if not faithful and not _fragments(a, b):
        return None
    comparison: Comparison | None = comparison_for(a, b)
    if comparison is None:
        return None
    x, y = a.get("subject"), b.get("subject")
    if not isinstance(x, Subject) or not isinstance(y, Subject):
        return None
    outcome: Outcome | None = comparison.relate(a, b)
    if a.get("beside_key") != b.get("beside_key") or opposed_ends(a, b) or (outcome is not None and _issues(a, b, outcome)):
        return None
    if (
        outcome is None
        or outcome.relation != "conflicts"
        or not (allowed(a, b) or _fragments(a, b))
        or _periodic(a, b)
    ):
        return None
    meeting = shared(x, y)
    level = meeting[0] if meeting is not None else 1 if x.is_fragment and y.is_fragment else 0
    if not level:
        return None
    if level < RESOLVED and not (x.is_fragment and y.is_fragment):
        return None
    apart = a.published is not None and b.published is not None and abs((a.published - b.published).days) >= ISSUES_APART
    severity = "error" if level >= RESOLVED and not outcome.soft and not apart else "warning"
    levels = Levels(level, 3, TimeMatch(2, "the sentences are copies"), 2, ("the sentences are copies that differ in this one value",))
    return Verdict(a, b, comparison, "conflict", outcome, levels, severity)
