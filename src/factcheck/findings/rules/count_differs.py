"""Two texts count the same things of one subject differently.

**What it finds.** 17 and 27 dead at the same hour; 42 and 24 of a parliament's 81 seats for one party.

**Why.** What is counted at one time has one number. A toll that is still rising is compared only where both texts state the same time; otherwise it
is a change.

**What it leaves alone.** "At least 30" and 34; the dead and the injured; five more and the total; a part and the whole.
"""

import attrs

from factcheck.findings.rule import Rule
from factcheck.findings.rules import quantity_differs

DIFFERS = Rule(code="CNT001", name="count-differs", kind="conflict", severity="error", summary="One count has two numbers", page=__doc__ or "")
AGREES = Rule(code="CNT002", name="count-agrees", kind="agreement", severity="note", summary="Counts agree", page=__doc__ or "")
CHANGED = Rule(code="CNT003", name="count-changed", kind="change", severity="note", summary="A count has changed", page=__doc__ or "")

COMPARISON = attrs.evolve(quantity_differs.COMPARISON, applies=quantity_differs.counted, conflict=DIFFERS, agreement=AGREES, change=CHANGED)
RULES = (DIFFERS, AGREES, CHANGED)
COMPARISONS = (COMPARISON,)
