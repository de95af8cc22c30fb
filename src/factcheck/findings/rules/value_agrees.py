"""Two texts state the same telling value about the same subject.

**What it finds.** A full date, a number with its unit or counted noun, a period that two texts about one matter share, whatever the words around it. The code follows the value: `DAT`
for dates, `TRM` for periods, `ORD` for ordinals, `CNT` for counts, `QTY` for other quantities.

**Why.** Such a value is its own evidence that both speak of one fact. It may support an agreement, never a conflict.

**What it leaves alone.** Small bare numbers, years alone in texts that share little, values whose subjects differ.
"""

import attrs

from factcheck.claims.claim import Claim
from factcheck.findings.comparison import Comparison, Outcome
from factcheck.findings.rule import Rule
from factcheck.values import Duration, Moment, Ordinal, Period, Quantity, Relation, relate

QUANTITY = Rule(code="QTY004", name="stated-quantity-agrees", kind="agreement", severity="note", summary="Texts state the same quantity", page=__doc__ or "")
COUNT = Rule(code="CNT004", name="stated-count-agrees", kind="agreement", severity="note", summary="Texts state the same count", page=__doc__ or "")
DATE = Rule(code="DAT003", name="stated-date-agrees", kind="agreement", severity="note", summary="Texts state the same date", page=__doc__ or "")
PERIOD = Rule(code="TRM004", name="stated-period-agrees", kind="agreement", severity="note", summary="Texts state the same period", page=__doc__ or "")
ORDINAL = Rule(code="ORD004", name="stated-ordinal-agrees", kind="agreement", severity="note", summary="Texts state the same ordinal", page=__doc__ or "")


def relate_stated(a: Claim, b: Claim) -> Outcome | None:
    """Equal values only."""
    x, y = a.get("value"), b.get("value")
    if isinstance(x, Quantity) and isinstance(y, Quantity) and x.number == y.number and x.hedged == y.hedged:
        return Outcome("equal", f"both state {x}") if x.interval == y.interval else Outcome("compatible", f"{x} and {y}")
    if type(x) is type(y) and relate(x, y) is Relation.EQUAL:
        return Outcome("equal", f"both state {x}")
    return None


def _open(a: Claim, b: Claim) -> str | None:
    return None


def of_type(*types: type) -> object:
    """Applies to statements whose value is of one of the types."""
    return lambda claim: isinstance(claim.get("value"), types)


def _counts(claim: Claim) -> bool:
    value = claim.get("value")
    return isinstance(value, Quantity) and (value.unit or "").startswith("{")


def _measures(claim: Claim) -> bool:
    value = claim.get("value")
    return isinstance(value, Duration) or (isinstance(value, Quantity) and not (value.unit or "").startswith("{"))


BASE = Comparison(kind="statement", subject="subject", concept=(), dependent="value", policy=_open, relate=relate_stated)
COMPARISONS = (
    attrs.evolve(BASE, applies=_counts, agreement=COUNT),
    attrs.evolve(BASE, applies=_measures, agreement=QUANTITY),
    attrs.evolve(BASE, applies=of_type(Moment), agreement=DATE),
    attrs.evolve(BASE, applies=of_type(Period), agreement=PERIOD),
    attrs.evolve(BASE, applies=of_type(Ordinal), agreement=ORDINAL),
)
RULES = (QUANTITY, COUNT, DATE, PERIOD, ORDINAL)
