"""Somebody was caught, killed or found in two kinds of place.

**What it finds.** "Arrested him in an airport hangar" in one text and "captured him in a field near the airport" in another; "was found dead in a
hotel" and "was found dead in his flat".

**Why.** One is caught once in one place. Two kinds of place of which neither lies in the other cannot both be it.

**What it leaves alone.** Places that lie in one another (a hangar of the airport, a shop of the station); another deed; another day, or a deed of
long ago; what somebody is quoted to say.
"""

from factcheck.claims.claim import Claim
from factcheck.findings.comparison import Comparison, Outcome
from factcheck.findings.policies import fixed
from factcheck.findings.rule import Rule
from factcheck.groups.news import of_one_time
from factcheck.world.sites import apart

DIFFERS = Rule(
    code="REL007", name="site-differs", kind="conflict", severity="warning", summary="One deed has two kinds of place", page=__doc__ or ""
)


def relate_sites(a: Claim, b: Claim) -> Outcome | None:
    """Two kinds of place of one deed, where neither lies in the other."""
    x, y = ("".join(claim.get("value").words) for claim in (a, b))
    if a.document == b.document or not apart(x, y) or not of_one_time(a, b):
        return None
    return Outcome("conflicts", f"{x} and {y} are two places", soft=True)


COMPARISON = Comparison(
    kind="site", subject="subject", concept=("deed",), dependent="value", policy=fixed, relate=relate_sites, conflict=DIFFERS
)
RULES = (DIFFERS,)
COMPARISONS = (COMPARISON,)
