"""Which agreements are worth telling: a value that every text of one day has, or that a bound merely leaves room for, is no evidence of one fact."""

from __future__ import annotations

from fractions import Fraction

from factcheck.claims.claim import Claim
from factcheck.findings.cases import OVERLAPPING
from factcheck.findings.rules.value_agrees import STATED
from factcheck.findings.verdict import Verdict
from factcheck.values import Duration, Moment, Ordinal, Quantity
from factcheck.world.cardinality import cardinality

# Years by which round durations go.
ROUND = 5
# Days in which a year alone is no evidence.
RECENT = 5 * 365
# A bound says nothing of a number more than so many times as far ("more than 3 million", "67 million").
REACH = 2
KNOWN, SURE = 2, 3
# Ordinals below are of many things.
SMALL = 10
# By what share two stated numbers may differ that agree all the same, a number and a bound, and two bounds.
NEAR, NEAR_ONE, NEAR_BOUND = Fraction(1, 5), Fraction(3, 20), Fraction(1, 20)
# How many words two texts share around a day that every text of the news has.
WORDS = 2


def tellable(item: Verdict) -> bool:
    """Whether an agreement is told.

    A day of the news that both texts tell by its weekday alone needs a subject that both name, and surroundings that share more than one detail;
    low ordinals, years not long past, rounds of years and values that only overlap need a known subject, save those of what happens once. A bound
    agrees with what lies near it, and a stated number with one of another unit only where they are equal.
    """
    level = item.levels.subject
    x, y = (claim.get(item.comparison.dependent) for claim in (item.a, item.b))
    stated = item.rule.code in STATED
    overlaps = item.outcome.relation in OVERLAPPING
    if isinstance(x, Quantity) and isinstance(y, Quantity) and (_far(x, y) or (stated and overlaps and x.unit != y.unit) or _two_numbers(x, y)):
        return False
    if stated and not _one_word(item.a, item.b):
        return False
    if stated and item.a.get("near_key") is not None and item.b.get("near_key") is not None:
        return level - item.levels.lifted >= SURE and item.levels.context == KNOWN
    recurring = isinstance(x, Moment) and cardinality(str(item.a.get("type"))) != "once"
    if overlaps and recurring and any(claim.roles["time"].how == "relative" for claim in (item.a, item.b) if "time" in claim.roles):
        return False
    vague = stated and ((isinstance(x, Ordinal) and x.number < SMALL) or _round(x) or (isinstance(x, Moment) and _recent_year(item.a, x)))
    return level >= KNOWN or not ((overlaps and (stated or recurring)) or vague)


def _recent_year(claim: Claim, value: Moment) -> bool:
    """Whether a time is a mere year of those that every text of its day speaks of."""
    return (
        value.grain == "year"
        and value.start is not None
        and claim.published is not None
        and abs(claim.published.toordinal() - value.start) < RECENT
    )


def _round(value: object) -> bool:
    """Whether a duration is a round number of years, which many things last."""
    return isinstance(value, Duration) and value.unit == "year" and value.number is not None and value.number % ROUND == 0


def _one_word(a: Claim, b: Claim) -> bool:
    """Whether two statements of a value that many things share have a word for the thing in common, of a day of the news two; claims of two languages
    may.
    """
    around = [claim.get("around_key") for claim in (a, b)]
    if None in around or a.language != b.language:
        return True
    return len(around[0] & around[1]) >= (WORDS if a.get("near_key") is not None else 1)


def _two_numbers(x: Quantity, y: Quantity) -> bool:
    """Whether two quantities overlap only because both are bounds, or because one has too few digits, while their numbers are not near."""
    if x.number is None or y.number is None or x.number == y.number or x.unit != y.unit:
        return False
    low, high = sorted((x.number, y.number))
    bounds = [(value.interval.low is None) != (value.interval.high is None) for value in (x, y)]
    if any(bounds):
        return high > low * (1 + (NEAR_BOUND if all(bounds) else NEAR_ONE))
    return low > 0 and high > low * (1 + NEAR)


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
