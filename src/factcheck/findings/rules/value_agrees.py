"""Two texts state the same telling value about the same subject.

**What it finds.** A full date, a number with its unit or counted noun, a period that two texts about one matter share, whatever the words around it.
The code follows the value: `DAT` for dates, `TRM` for periods, `ORD` for ordinals, `CNT` for counts, `QTY` for other quantities.

**Why.** Such a value is its own evidence that both speak of one fact. It may support an agreement, never a conflict.

**What it leaves alone.** Small bare numbers, years alone in texts that share little, values whose subjects differ.
"""

from collections.abc import Callable

import attrs

from factcheck.claims.claim import Claim, Subject
from factcheck.findings.comparison import Comparison, Outcome
from factcheck.findings.policies import open_slot
from factcheck.findings.rule import Rule
from factcheck.groups.identity import foremost
from factcheck.values import Clock, Duration, Moment, Ordinal, Period, Quantity, Relation, relate

QUANTITY = Rule(
    code="QTY004", name="stated-quantity-agrees", kind="agreement", severity="note", summary="Texts state the same quantity", page=__doc__ or ""
)
COUNT = Rule(code="CNT004", name="stated-count-agrees", kind="agreement", severity="note", summary="Texts state the same count", page=__doc__ or "")
DATE = Rule(code="DAT003", name="stated-date-agrees", kind="agreement", severity="note", summary="Texts state the same date", page=__doc__ or "")
PERIOD = Rule(
    code="TRM004", name="stated-period-agrees", kind="agreement", severity="note", summary="Texts state the same period", page=__doc__ or ""
)
ORDINAL = Rule(
    code="ORD004", name="stated-ordinal-agrees", kind="agreement", severity="note", summary="Texts state the same ordinal", page=__doc__ or ""
)


# A year alone is no evidence that two sentences speak of one fact: both must then be first of all about one thing.
FEW, MANY = 10, 100
COARSE = frozenset({"year", "decade", "century"})


def relate_stated(a: Claim, b: Claim) -> Outcome | None:
    """Equal values; numbers of one unit, or with two nouns for one thing; a year and a start in that year, when a subject is shared closely."""
    x, y = a.get("value"), b.get("value")
    if isinstance(x, Clock) and isinstance(y, Clock):
        return _clocks(x, y)
    if isinstance(x, Quantity) and isinstance(y, Quantity):
        return _quantities(x, y)
    if isinstance(x, (Moment, Period)) and isinstance(y, (Moment, Period)):
        return _times(a, b, x, y)
    if type(x) is type(y) and relate(x, y) is Relation.EQUAL:
        return Outcome("equal", f"both state {x}")
    return None


def _quantities(x: Quantity, y: Quantity) -> Outcome | None:
    nouns = [unit is None or unit.startswith("{") for unit in (x.unit, y.unit)]
    if x.unit == y.unit or (any(nouns) and x.number is not None and x.number >= (FEW if all(nouns) else MANY)):
        if x.number != y.number:
            return None
        if x.hedged == y.hedged and (x.interval == y.interval or any(nouns)):
            return Outcome("equal", f"both state {x}")
        return Outcome("compatible", f"{x} and {y}")
    if any(nouns):
        return None
    relation = relate(x, y)
    if relation is Relation.EQUAL:
        return Outcome("equal", f"{x} is {y}")
    return Outcome("compatible", f"{x} and {y}") if relation.agrees else None


def _clocks(x: Clock, y: Clock) -> Outcome | None:
    """Times of day that two texts state to the same minute."""
    if x.minute != y.minute:
        return None
    return Outcome("equal", f"both state {x}") if x == y else Outcome("compatible", f"{x} and {y}")


def _times(a: Claim, b: Claim, x: Moment | Period, y: Moment | Period) -> Outcome | None:
    subjects = (a.get("subject"), b.get("subject"))
    if relate(x, y) is Relation.EQUAL and x.start is not None:
        coarse = isinstance(x, Moment) and x.grain in COARSE
        met = isinstance(subjects[0], Subject) and isinstance(subjects[1], Subject) and foremost(subjects[0], subjects[1])
        return Outcome("equal", f"both state {x}") if met or not coarse else None
    if any(not isinstance(subject, Subject) or subject.best.grade < 2 for subject in subjects):
        return None
    starts = [value.start if isinstance(value, Period) and value.end is None else value for value in (x, y)]
    if isinstance(starts[0], Moment) and isinstance(starts[1], Moment) and starts != [x, y] and relate(starts[0], starts[1]) is Relation.EQUAL:
        return Outcome("equal", f"both begin with {starts[0]}")
    return None


def of_type(*types: type) -> Callable[[Claim], bool]:
    """Applies to statements whose value is of one of the types."""
    return lambda claim: isinstance(claim.get("value"), types)


def _counts(claim: Claim) -> bool:
    value = claim.get("value")
    return isinstance(value, Quantity) and (value.unit or "").startswith("{")


def _amounts(a: Claim, b: Claim) -> Outcome | None:
    """Stated quantities of which at least one is measured."""
    return None if _counts(a) and _counts(b) else relate_stated(a, b)


BASE = Comparison(kind="statement", subject="subject", concept=(), dependent="value", policy=open_slot, relate=relate_stated, by_matter=True)
COMPARISONS = (
    attrs.evolve(BASE, applies=_counts, agreement=COUNT),
    attrs.evolve(BASE, applies=of_type(Quantity, Duration), relate=_amounts, agreement=QUANTITY),
    attrs.evolve(BASE, applies=of_type(Moment, Clock), agreement=DATE),
    attrs.evolve(BASE, applies=of_type(Period), agreement=PERIOD),
    attrs.evolve(BASE, applies=of_type(Ordinal), agreement=ORDINAL),
)
RULES = (QUANTITY, COUNT, DATE, PERIOD, ORDINAL)
STATED = frozenset(rule.code for rule in RULES)
