"""One term of one holder has two spans.

**What it finds.** A council seat for "the 2022-2024 term" in one article and "the 2021-2023 term" in another; a member of parliament "between 2008 and 2012" and "from 2008 to 2014".

**Why.** Spans of one office and one holder that overlap speak of one term: its start and its end are facts.

**What it leaves alone.** Terms that do not overlap: one may serve twice; a narrower office within a wider one; other bodies; candidacies.
"""

from factcheck.claims.claim import Claim, Subject
from factcheck.findings.comparison import Comparison, Outcome, from_relation
from factcheck.findings.rule import Rule
from factcheck.groups.identity import shared
from factcheck.values import Period, Relation, overlaps, relate

DIFFERS = Rule(code="TRM001", name="term-differs", kind="conflict", severity="error", summary="One term has two spans", page=__doc__ or "")
AGREES = Rule(code="TRM002", name="term-agrees", kind="agreement", severity="note", summary="Terms agree", page=__doc__ or "")


def relate_terms(a: Claim, b: Claim) -> Outcome | None:
    """Spans that overlap are one term when the bodies (or the titles) meet; spans apart are two terms."""
    x, y = a.get("term"), b.get("term")
    if not isinstance(x, Period) or not isinstance(y, Period) or not overlaps(x, y):
        return None
    one, other = a.get("body"), b.get("body")
    bodies = isinstance(one, Subject) and isinstance(other, Subject)
    if bodies and shared(one, other) is None:
        return None
    relation = relate(x, y)
    if relation is Relation.CONFLICTS and not bodies and (a.get("title") is None or a.get("title") != b.get("title")):
        return None
    return from_relation(relation, f"{x} and {y}")


def _policy(a: Claim, b: Claim) -> str | None:
    return "fixed"


COMPARISON = Comparison(
    kind="term", subject="holder", concept=(), hard=("title",), dependent="term", policy=_policy, relate=relate_terms, conflict=DIFFERS, agreement=AGREES
)
RULES = (DIFFERS, AGREES)
COMPARISONS = (COMPARISON,)
