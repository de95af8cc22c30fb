"""Copies of one sentence differ in exactly one value.

**What it finds.** "… announced the loss of 420 jobs" in one article and the same sentence with 240 in another, in any language. The code follows the
value: `CNT`, `QTY`, `DAT`.

**Why.** A copied sentence speaks of one fact, whatever it is about; no table of measures is needed.

**What it leaves alone.** Sentences that differ in two values or more, or whose copies hold more than four different values: a template. Copies whose
subjects differ, as in periodic reports of several companies; values that rounding explains; a date that a weekday or a relative word gives.
"""

from collections.abc import Callable

import attrs

from factcheck.claims.claim import Claim
from factcheck.claims.versions import LEAD
from factcheck.findings.comparison import Comparison, Outcome
from factcheck.findings.policies import fixed
from factcheck.findings.rule import Rule
from factcheck.findings.rules.date_differs import relate_times
from factcheck.findings.rules.quantity_differs import relate_amounts
from factcheck.values import Clock, Duration, Moment, Ordinal, Period, Quantity, Relation, relate

QUANTITY = Rule(
    code="QTY006", name="copied-quantity-differs", kind="conflict", severity="error", summary="Copied sentences give two amounts", page=__doc__ or ""
)
COUNT = Rule(
    code="CNT006", name="copied-count-differs", kind="conflict", severity="error", summary="Copied sentences give two counts", page=__doc__ or ""
)
DATE = Rule(
    code="DAT004", name="copied-date-differs", kind="conflict", severity="error", summary="Copied sentences give two dates", page=__doc__ or ""
)
ORDINAL = Rule(
    code="ORD005", name="copied-ordinal-differs", kind="conflict", severity="error", summary="Copied sentences give two ordinals", page=__doc__ or ""
)


def _times(a: Claim, b: Claim) -> Outcome | None:
    renamed = [
        attrs.evolve(claim, roles={**claim.roles, "time": attrs.evolve(claim.roles["value"], value=_start(claim.get("value")))}) for claim in (a, b)
    ]
    return relate_times(renamed[0], renamed[1])


def _start(value: object) -> object:
    """The start of a period that is open at its end ("since 20 October"), else the time itself."""
    return value.start if isinstance(value, Period) and value.end is None else value


def relate_copied(a: Claim, b: Claim) -> Outcome | None:
    """Two amounts in one place of copies: as written. Rounding has no place where every other word is the same, so that near amounts conflict, and so
    do numbers of as many digits that only their zeros could make one ("185", "190").
    """
    found = relate_amounts(a, b)
    x, y = a.get("value"), b.get("value")
    if (found is not None and found.relation == "conflicts") or not isinstance(x, Quantity) or not isinstance(y, Quantity):
        return found
    if x.hedged or y.hedged or x.number is None or y.number is None or x.number == y.number or x.unit != y.unit:
        return found
    if relate(x, y) is Relation.CONFLICTS or len(str(x.number)) == len(str(y.number)):
        return Outcome("conflicts", f"{x} and {y} are two numbers", soft=True)
    return found


def relate_versions(a: Claim, b: Claim) -> Outcome | None:
    """Two values of two fragments that stand in the same words: no other name and no other time tells the fragments apart."""
    found = comparison_for(a, b)
    one, other = (claim.get("frame_key") for claim in (a, b))
    if str(a.get("value")) in b.get("values_key") or str(b.get("value")) in a.get("values_key"):
        return None
    if found is None or a.document == b.document or len(one & other) < ALIKE * len(one | other):
        return None
    if not of_one_thing(a, b) or opposed_ends(a, b):
        return None
    if apart_in_time(a, b) and (not isinstance(a.get("value"), (Moment, Period)) or apart_in_number(a, b)):
        return None
    outcome = _weekdays(a, b) or found.relate(a, b)
    return attrs.evolve(outcome, soft=True) if outcome is not None and outcome.relation == "conflicts" else None


def _weekdays(a: Claim, b: Claim) -> Outcome | None:
    """Two weekdays of texts without a date."""
    one, other = a.get("weekday_key"), b.get("weekday_key")
    return Outcome("conflicts", f"{one} is another day than {other}") if one is not None and other is not None and one != other else None


def of_one_thing(a: Claim, b: Claim) -> bool:
    """Whether the names of two fragments allow that they are versions of one text: all those of one, or most of both and what is spoken of here."""
    own = len(a.named - b.named), len(b.named - a.named)
    leads = [{word for word in claim.get("frame_key") if word.startswith(LEAD)} for claim in (a, b)]
    return (leads[0] == leads[1] and len(a.named & b.named) >= max(own)) or not any(own) or (not all(own) and LEAD in leads[0] | leads[1])


def opposed_ends(a: Claim, b: Claim) -> bool:
    """Whether the sentences of two fragments name two ends of a scale, so that their values may be of two things: a maximum and a minimum."""
    one, other = ({tuple(end.split("|")) for end in claim.get("ends_key") or ()} for claim in (a, b))
    return any(pair == again and side != end for pair, side in one - other for again, end in other - one)


def apart_in_number(a: Claim, b: Claim) -> bool:
    """Whether the surroundings of each side state a number of its own."""
    one, other = ({item for item in claim.signature if item.startswith("n:") and item[2:3].isdecimal()} for claim in (a, b))
    return bool(one - other) and bool(other - one)


def apart_in_time(a: Claim, b: Claim) -> bool:
    """Whether the surroundings of each side state a time of its own."""
    one, other = ({item for item in claim.signature if item.startswith(("v:moment", "v:period"))} for claim in (a, b))
    return bool(one - other) and bool(other - one)


def _ordinals(a: Claim, b: Claim) -> Outcome | None:
    x, y = a.get("value"), b.get("value")
    return Outcome("conflicts", f"{x} and {y} differ") if relate(x, y) is Relation.CONFLICTS else None


def _is_count(claim: Claim) -> bool:
    value = claim.get("value")
    return isinstance(value, Quantity) and (value.unit or "{").startswith("{")


def _counts(a: Claim, b: Claim) -> Outcome | None:
    return relate_versions(a, b) if _is_count(a) and _is_count(b) else None


def _amounts(a: Claim, b: Claim) -> Outcome | None:
    return None if _is_count(a) and _is_count(b) else relate_versions(a, b)


def of_type(*types: type) -> Callable[[Claim], bool]:
    """Applies to values of fragments of one of the types."""
    return lambda claim: claim.get("version_key") is not None and isinstance(claim.get("value"), types)


BASE = Comparison(kind="statement", subject="subject", concept=(), dependent="value", policy=fixed, relate=relate_copied)
COUNTS = attrs.evolve(BASE, conflict=COUNT)
AMOUNTS = attrs.evolve(BASE, conflict=QUANTITY)
DATES = attrs.evolve(BASE, conflict=DATE, relate=_times)
CLOCKS = attrs.evolve(BASE, conflict=DATE, relate=_ordinals)
ORDINALS = attrs.evolve(BASE, conflict=ORDINAL, relate=_ordinals)
RULES = (QUANTITY, COUNT, DATE, ORDINAL)
ALIKE = 0.5
VERSION = attrs.evolve(BASE, subject="version_key", relate=relate_versions)
COMPARISONS = (
    attrs.evolve(VERSION, applies=of_type(Quantity), relate=_counts, conflict=COUNT),
    attrs.evolve(VERSION, applies=of_type(Quantity, Duration), relate=_amounts, conflict=QUANTITY),
    attrs.evolve(VERSION, applies=of_type(Moment, Period, Clock), conflict=DATE),
    attrs.evolve(VERSION, applies=of_type(Ordinal), conflict=ORDINAL),
)
COPIED = frozenset(rule.code for rule in RULES)


def comparison_for(a: Claim, b: Claim) -> Comparison | None:
    """The comparison for two values (clocks, dates, amounts) that stand in one place of copied sentences, or None when they are of two sorts."""
    x, y = a.get("value"), b.get("value")
    if isinstance(x, Quantity) and isinstance(y, Quantity):
        return COUNTS if all((value.unit or "{").startswith("{") for value in (x, y)) else AMOUNTS
    if isinstance(x, Duration) and isinstance(y, Duration):
        return AMOUNTS
    if isinstance(x, (Moment, Period)) and type(x) is type(y):
        return DATES
    if isinstance(x, Clock) and isinstance(y, Clock):
        return CLOCKS
    return ORDINALS if isinstance(x, Ordinal) and isinstance(y, Ordinal) else None
