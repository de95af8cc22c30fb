"""Two texts on one matter count one thing alike and, in the same sentence, another one otherwise.

**What it finds.** "47 teams with 144 pupils" and "48 teams with 144 pupils"; "144 of its 578 schools" and "144 of its 675 schools".

**Why.** Who tells the same large number of the same matter tells the same story; a noun that each sentence counts once, and nearly alike, is then one
thing.

**What it leaves alone.** Texts of two matters, or published days apart; sentences that count the noun twice; numbers far apart, which count two
things; plans and forecasts; amounts of money and shares, which repeat by chance.
"""

import attrs

from factcheck.claims.claim import Claim
from factcheck.findings.comparison import Comparison, Outcome
from factcheck.findings.policies import fixed
from factcheck.findings.rule import Rule
from factcheck.findings.rules.quantity_differs import relate_amounts
from factcheck.values import Quantity
from factcheck.values.dimension import is_counted

DIFFERS = Rule(
    code="CNT007", name="companion-differs", kind="conflict", severity="warning", summary="Beside an equal count stand two others", page=__doc__ or ""
)
# A report of every week tells of another week.
SHARED, DAYS, TIMES = 2, 1, 2


def relate_companions(a: Claim, b: Claim) -> Outcome | None:
    """Two numbers of one noun beside an equal number, neither more than twice the other."""
    x, y = a.get("value"), b.get("value")
    if a.published is None or b.published is None or abs((a.published - b.published).days) > DAYS or len(a.matter & b.matter) < SHARED:
        return None
    if a.document == b.document or not isinstance(x, Quantity) or not isinstance(y, Quantity) or x.unit != y.unit:
        return None
    if x.number is None or y.number is None or not is_counted(x.unit) or max(x.number.denominator, y.number.denominator) > 1:
        return None
    if x.hedged or y.hedged or max(x.number, y.number) > TIMES * min(x.number, y.number):
        return None
    found = relate_amounts(a, b)
    return attrs.evolve(found, soft=True) if found is not None and found.relation == "conflicts" else None


COMPARISON = Comparison(
    kind="statement", subject="companion_key", concept=(), dependent="value", policy=fixed, relate=relate_companions, conflict=DIFFERS
)
RULES = (DIFFERS,)
COMPARISONS = (COMPARISON,)
