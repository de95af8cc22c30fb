"""Which agreements are worth telling: a value that every text of one day has, or that a bound merely leaves room for, is no evidence of one fact."""

from __future__ import annotations

from factcheck.claims.claim import Claim
from factcheck.findings.rules.value_agrees import STATED
from factcheck.findings.verdict import Verdict
from factcheck.values import Moment, Ordinal, Quantity

# Days around a publication of which every text of that day tells something.
NEWS_DAYS = 7
# A bound says nothing of a number more than so many times as far ("more than 3 million", "67 million").
REACH = 2
KNOWN, SURE = 2, 3


def tellable(item: Verdict) -> bool:
    """Whether an agreement is told: its subject is known without what the surroundings share as far as its value needs that.

    What agrees by a stated value alone and is an ordinal needs a known subject; what is a day of the news, one that both name, and surroundings that
    share more; so do values that only overlap. A bound agrees with what lies near it.
    """
    level = item.levels.subject - item.levels.lifted
    x, y = (claim.get(item.comparison.dependent) for claim in (item.a, item.b))
    if isinstance(x, Quantity) and isinstance(y, Quantity) and _far(x, y):
        return False
    if item.rule.code in STATED:
        if isinstance(x, Moment) and isinstance(y, Moment) and _of_the_news(item.a, x) and _of_the_news(item.b, y):
            return level >= SURE and item.levels.context == KNOWN
        return level >= KNOWN or (item.outcome.relation == "equal" and not isinstance(x, Ordinal))
    return level >= KNOWN or item.outcome.relation not in {"refines", "compatible"} or not isinstance(x, Moment)


def _of_the_news(claim: Claim, value: Moment) -> bool:
    """Whether a day lies around the publication of the text that states it."""
    return (
        claim.published is not None
        and value.grain == "day"
        and value.start is not None
        and abs(value.start - claim.published.toordinal()) <= NEWS_DAYS
    )


def _far(x: Quantity, y: Quantity) -> bool:
    """Whether one value is a mere bound and the other a number far beyond it."""
    for bound, other in ((x, y), (y, x)):
        low, high = bound.interval.low, bound.interval.high
        if other.number is None or (low is None) == (high is None):
            continue
        edge, number = (low if low is not None else high), other.number
        if edge is not None and edge > 0 and number > 0 and not edge <= number * REACH <= edge * REACH * REACH:
            return True
    return False
