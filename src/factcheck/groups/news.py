"""Whether two texts tell the news of one time: what was done is news for a few days."""

from __future__ import annotations

from factcheck.claims.claim import Claim
from factcheck.groups.times import bounds
from factcheck.values import Moment, Period, Relation, relate

# What was done is news for so many days.
NEWS = 7


def of_one_time(a: Claim, b: Claim, *, pending: bool = False) -> bool:
    """Whether both tell of one time: the same stated one, or texts of one day, or of the day after where what is told is over."""
    x, y = a.get("at"), b.get("at")
    stated = isinstance(x, (Moment, Period)) and isinstance(y, (Moment, Period))
    if stated and relate(x, y) in {Relation.CONFLICTS, Relation.INCOMPARABLE}:
        return False
    if not stated and (is_past(a) or is_past(b)):
        return False
    if a.published is None or b.published is None:
        return a.published is b.published
    apart = abs((a.published - b.published).days)
    return apart == 0 or (not pending and (stated or apart == 1))


def is_past(claim: Claim) -> bool:
    """Whether something is told of a time long before the text."""
    ends = bounds(claim.get("at"))[1]
    return ends is not None and (claim.published is None or ends < claim.published.toordinal() - NEWS)
