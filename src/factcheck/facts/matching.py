"""A claim of a fact against a claim of an article.

A fact is one short sentence: it has no surroundings, and who and when it speaks of is certain. So what the surroundings of two articles share counts
for nothing here; what is left is how surely the *article* speaks of the same thing at a time when the fact holds.
"""

from __future__ import annotations

import attrs

from factcheck.claims.claim import Claim
from factcheck.facts.fact import Fact
from factcheck.findings.comparison import Comparison, Outcome
from factcheck.findings.judge import opposable
from factcheck.findings.verdict import Verdict
from factcheck.groups.frames import Frames
from factcheck.groups.matching import Levels, concept_level, copied, hard_level, subject_level
from factcheck.groups.times import ALWAYS, TimeMatch, bounds, time_match

CONTEXT = 2
PERIODIC = frozenset({"flow", "toll"})


def meet(fact: Fact, own: Claim, claim: Claim, comparison: Comparison, frames: Frames) -> Verdict | None:
    """The verdict on a fact's claim ``own`` (always ``a`` of the verdict) and an article's claim, or None: another slot, a veto, another time."""
    outcome = comparison.relate(own, claim)
    if outcome is None:
        return None
    policy = comparison.policy(own, claim)
    if policy is None and outcome.relation == "conflicts":
        return None
    found = levels(fact, own, claim, comparison, policy or "fixed")
    if found is not None and frames.are_copies((own.document, own.sentence.start), (claim.document, claim.sentence.start)):
        found = attrs.evolve(copied(found), time=found.time)
    return None if found is None else _verdict(own, claim, comparison, outcome, found)


def levels(fact: Fact, own: Claim, claim: Claim, comparison: Comparison, policy: str) -> Levels | None:
    """The levels of a pair; None when subject, concept, a hard role or the time rules it out."""
    what = concept_level(own, claim, comparison.concept)
    lost = hard_level(own, claim, comparison.hard)
    if what == 0 or lost is None or what - lost <= 0:
        return None
    who, why, _ = subject_level(own, claim, comparison.subject)
    if who == 0:
        return None
    when = when_held(fact, own, claim, policy, comparison.at)
    if when.level == 0:
        return None
    return Levels(who, what - lost, when, CONTEXT, (why, f"time: {when.reason}"))


def _verdict(own: Claim, claim: Claim, comparison: Comparison, outcome: Outcome, found: Levels) -> Verdict | None:
    if outcome.relation != "conflicts":
        return Verdict(own, claim, comparison, "agreement", outcome, found, "note")
    # The text's topic alone is too little to contradict a fact about it.
    if found.subject < 2 or found.concept < 2 or not opposable(own, claim, comparison) or (comparison.conflict and comparison.conflict.preview):
        return None
    certain = found.concept == 3 and found.time.level >= 2 and not outcome.soft
    return Verdict(own, claim, comparison, "conflict", outcome, found, "error" if certain else "warning")


def when_held(fact: Fact, own: Claim, claim: Claim, policy: str, role: str) -> TimeMatch:
    """Whether the fact holds at the time that the article speaks of.

    What never changes always meets. A fact that states a time meets the same time. ``valid`` bounds a fact that moves: an article's stated time,
    or its publication, must lie inside. A moving fact with neither holds until it is edited: against what articles say without a time of its own, not
    against what they tell of another time.
    """
    if policy in ALWAYS:
        return TimeMatch(3, "does not change with time")
    stated, other = own.get(role), claim.get(role)
    if stated is not None and other is not None:
        return time_match(own, claim, policy, role=role)
    if policy in PERIODIC:
        return TimeMatch(0, "a period is not stated")
    low, high = bounds(stated) if stated is not None else fact.valid.days()
    bounded = stated is not None or fact.valid.bounded
    if other is not None:
        return _inside(bounds(other), (low, high)) if bounded else TimeMatch(0, "the text speaks of a time of its own")
    if not bounded:
        return TimeMatch(2, "the fact holds until it is edited")
    if claim.published is None:
        return TimeMatch(1, "the text has no date")
    day = claim.published.toordinal()
    inside = (low is None or low <= day) and (high is None or day < high)
    return TimeMatch(2 if inside else 0, f"published on {claim.published}, {'while' if inside else 'not while'} the fact holds")


def _inside(days: tuple[int | None, int | None], held: tuple[int | None, int | None]) -> TimeMatch:
    (first, after), (low, high) = days, held
    if first is None and after is None:
        return TimeMatch(0, "the text's time is not known")
    starts = low is None or (first is not None and low <= first)
    ends = high is None or (after is not None and after <= high)
    if starts and ends:
        return TimeMatch(3, "the text's time lies where the fact holds")
    apart = (low is not None and after is not None and after <= low) or (high is not None and first is not None and high <= first)
    reason = "lies apart" if apart else "reaches beyond where the fact holds"
    return TimeMatch(0 if apart else 1, f"the text's time {reason}", disjoint=apart)
