"""Copies of one sentence differ in exactly one value.

**What it finds.** "… announced the loss of 420 jobs" in one article and the same sentence with 240 in another, in any language. The code follows the
value: `CNT`, `QTY`, `DAT`.

**Why.** A copied sentence speaks of one fact, whatever it is about; no table of measures is needed.

**What it leaves alone.** Sentences that differ in two values or more, or whose copies hold more than four different values: a template. Copies whose
subjects differ, as in periodic reports of several companies; values that rounding explains; a date that a weekday or a relative word gives.
"""

import attrs

from factcheck.claims.claim import Claim
from factcheck.findings.comparison import Comparison, Outcome
from factcheck.findings.policies import fixed
from factcheck.findings.rule import Rule
from factcheck.findings.rules.date_differs import relate_times
from factcheck.findings.rules.quantity_differs import relate_amounts
from factcheck.values import Duration, Moment, Ordinal, Period, Quantity, Relation, relate

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


def _ordinals(a: Claim, b: Claim) -> Outcome | None:
    x, y = a.get("value"), b.get("value")
    return Outcome("conflicts", f"{x} and {y} differ") if relate(x, y) is Relation.CONFLICTS else None


BASE = Comparison(kind="statement", subject="subject", concept=(), dependent="value", policy=fixed, relate=relate_copied)
COUNTS = attrs.evolve(BASE, conflict=COUNT)
AMOUNTS = attrs.evolve(BASE, conflict=QUANTITY)
DATES = attrs.evolve(BASE, conflict=DATE, relate=_times)
ORDINALS = attrs.evolve(BASE, conflict=ORDINAL, relate=_ordinals)
RULES = (QUANTITY, COUNT, DATE, ORDINAL)
COPIED = frozenset(rule.code for rule in RULES)


def comparison_for(a: Claim, b: Claim) -> Comparison | None:
    """The comparison for two values that stand in one place of copied sentences, or None when they are of two sorts."""
    x, y = a.get("value"), b.get("value")
    if isinstance(x, Quantity) and isinstance(y, Quantity):
        return COUNTS if all((value.unit or "{").startswith("{") for value in (x, y)) else AMOUNTS
    if isinstance(x, Duration) and isinstance(y, Duration):
        return AMOUNTS
    if isinstance(x, (Moment, Period)) and type(x) is type(y):
        return DATES
    return ORDINALS if isinstance(x, Ordinal) and isinstance(y, Ordinal) else None
