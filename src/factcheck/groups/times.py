"""Whether two claims speak of one time: stated periods first, then the window around publication that belongs to the kind of fact."""

from __future__ import annotations

import datetime

import attrs

from factcheck.claims.claim import FISCAL, Claim
from factcheck.values import Moment, Period, days, same_grain

# How long a moving fact is taken to hold around its publication, in days.
WINDOWS = {"stock": 45, "steady": 45, "office": 45, "rank": 62, "flow": 0, "toll": 0}
# Days between publications within which nothing but a toll moves; longer for what a census or a register counts.
AT_ONCE = 14
SLOW = {"steady": 31}
ALWAYS = frozenset({"fixed", "once"})


@attrs.frozen(slots=True)
class TimeMatch:
    """``level``: 3 both stated and equal, or a fact that does not move; 2 one inherited; 1 inside the window; 0 not the same time.

    ``disjoint``: two stated times of one grain that share no day, so that a difference is a change. ``unequal``: both are stated and are not one
    time. ``stated``: by the texts, not by their publication.
    """

    level: int
    reason: str
    disjoint: bool = attrs.field(default=False, kw_only=True)
    unequal: bool = attrs.field(default=False, kw_only=True)
    stated: bool = attrs.field(default=True, kw_only=True)


def bounds(value: object) -> tuple[int | None, int | None]:
    """First day and day after the last of a time, as day numbers; None where open or unknown, or when it is no time."""
    return days(value) if isinstance(value, (Moment, Period)) else (None, None)


def of_one_grain(x: object, y: object) -> bool:
    """Whether two times are of one grain: two years, two quarters, but not a month and nine months."""
    return isinstance(x, (Moment, Period)) and isinstance(y, (Moment, Period)) and same_grain(x, y)


def time_match(a: Claim, b: Claim, policy: str, *, role: str = "at") -> TimeMatch:
    """The time level of two claims under a policy: fixed, once, stock, flow, toll, office, rank."""
    if policy in ALWAYS:
        return TimeMatch(3, "does not change with time")
    x, y = a.roles.get(role), b.roles.get(role)
    if policy == "toll" and _one_past(a, b):
        return TimeMatch(3, "told long after one event")
    if policy == "toll":
        return _toll(a, b, bounds(x.value)[1] if x is not None else None, bounds(y.value)[1] if y is not None else None)
    if x is not None and y is not None and x.how.endswith(FISCAL) != y.how.endswith(FISCAL):
        return TimeMatch(0, "a fiscal year is no calendar year", unequal=True)
    if x is not None and y is not None:
        window = WINDOWS.get(policy, 0)
        if window and x.value != y.value and of_its_day(x.value, a.published) and of_its_day(y.value, b.published):
            return _published(a.published, b.published, policy)
        return _stated(x.value, y.value, min(x.grade, y.grade), policy)
    if a.document == b.document:
        return TimeMatch(2 if x is None and y is None else 1, "said in one text")
    window = WINDOWS.get(policy, 0)
    if x is not None or y is not None:
        stated, own, other = (x, a, b) if x is not None else (y, b, a)
        if stated is not None and window and of_its_day(stated.value, own.published):
            return _published(a.published, b.published, policy)
        if stated is not None and other.published is not None and window:
            first, after = bounds(stated.value)
            day = other.published.toordinal()
            if (first is None or day >= first - window) and (after is None or day <= after + window):
                return TimeMatch(1, "a time is stated on one side, near the other's publication")
        return TimeMatch(0, "a time is stated on one side only")
    return _published(a.published, b.published, policy)


def of_its_day(value: object, published: datetime.date | None) -> bool:
    """Whether a stated day is that of the news itself: what stands on it is told as of the publication."""
    if not isinstance(value, Moment) or value.grain != "day" or value.start is None or published is None:
        return False
    return 0 <= published.toordinal() - value.start <= AT_ONCE


def _one_past(a: Claim, b: Claim) -> bool:
    """Whether two tolls are of what happened at one time, long before both texts: such a toll rises no more."""
    x, y = a.get("event"), b.get("event")
    (xf, xa), (yf, ya) = bounds(x), bounds(y)
    return xf is not None and xa is not None and yf is not None and ya is not None and xf < ya and yf < xa


def _toll(a: Claim, b: Claim, x: int | None, y: int | None) -> TimeMatch:
    """A toll still rises: only the same stated as-of day is one time; otherwise the later text updates the earlier one."""
    if x is not None and y is not None:
        return TimeMatch(3, "the same as-of day is stated") if abs(x - y) <= 1 else TimeMatch(0, "counted on other days", disjoint=True)
    if a.published is None or b.published is None:
        return TimeMatch(0, "no as-of day is stated", stated=False)
    return TimeMatch(0, "no as-of day is stated, published on other days", disjoint=a.published != b.published, stated=False)


def _published(a: datetime.date | None, b: datetime.date | None, policy: str) -> TimeMatch:
    window = WINDOWS.get(policy, 0)
    if a is None or b is None:
        return TimeMatch(1 if window else 0, "no time is known")
    apart = abs((a - b).days)
    if apart <= min(window, SLOW.get(policy, AT_ONCE)):
        return TimeMatch(2, f"published {apart} days apart", stated=False)
    if apart <= window:
        return TimeMatch(1, f"published {apart} days apart")
    return TimeMatch(0, f"published {apart} days apart", disjoint=True, stated=False)


def _stated(x: object, y: object, grade: int, policy: str) -> TimeMatch:
    (xf, xa), (yf, ya) = bounds(x), bounds(y)
    if xf == yf and xa == ya and (xf, xa) != (None, None):
        return TimeMatch(3 if grade >= 2 else 2, "the same time is stated")
    if xf is None or xa is None or yf is None or ya is None:
        known = (xf is not None or xa is not None) and (yf is not None or ya is not None)
        return TimeMatch(1 if known and policy not in {"flow", "toll"} else 0, "one time is open")
    if xa <= yf or ya <= xf:
        return TimeMatch(0, "the stated times are apart", disjoint=of_one_grain(x, y), unequal=True)
    if policy in {"flow", "toll"}:
        return TimeMatch(0, "the stated periods are not the same", unequal=True)
    return TimeMatch(2, "one stated time lies in the other")
