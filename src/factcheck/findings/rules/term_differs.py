"""One term of one holder has two spans.

**What it finds.** A council seat for "the 2022-2024 term" in one article and "the 2021-2023 term" in another; a member of parliament "between 2008
and 2012" and "from 2008 to 2014".

**Why.** Spans of one office and one holder that overlap speak of one term: its start and its end are facts.

**What it leaves alone.** Terms that do not overlap: one may serve twice; a narrower office within a wider one; other bodies; candidacies.
"""

from factcheck.claims.claim import Claim, Subject
from factcheck.findings.comparison import Comparison, Outcome, from_relation
from factcheck.findings.policies import fixed
from factcheck.findings.rule import Rule
from factcheck.groups.identity import shared
from factcheck.values import Period, Relation, overlaps, relate

DIFFERS = Rule(code="TRM001", name="term-differs", kind="conflict", severity="error", summary="One term has two spans", page=__doc__ or "")
AGREES = Rule(code="TRM002", name="term-agrees", kind="agreement", severity="note", summary="Terms agree", page=__doc__ or "")


def relate_terms(a: Claim, b: Claim) -> Outcome | None:
    """Spans that overlap are one term when both are called a term of one body, or when they are of one office; spans apart are two terms."""
    x, y = a.get("term"), b.get("term")
    if not isinstance(x, Period) or not isinstance(y, Period) or not overlaps(x, y) or x.end == y.start or y.end == x.start:
        return None
    if any(
        claim.published is not None and term.start is not None and term.start.start == claim.published.toordinal() for claim, term in ((a, x), (b, y))
    ):
        return None
    one, other = a.get("body"), b.get("body")
    bodies = isinstance(one, Subject) and isinstance(other, Subject)
    if bodies and shared(one, other) is None:
        return None
    titles = (a.get("title"), b.get("title"))
    offices = [str(title) for title in titles if title is not None and "office." in str(title)]
    if len(offices) == 2 and offices[0] != offices[1]:
        return None
    relation = relate(x, y)
    outcome = from_relation(relation, f"{x} and {y}")
    if relation is Relation.CONFLICTS:
        named = bodies and a.get("named") is not None and b.get("named") is not None
        if named or len(offices) == 2:
            return outcome
        if bodies and x.start is not None and y.start is not None and relate(x.start, y.start) is Relation.EQUAL:
            return Outcome("conflicts", f"{x} and {y} begin alike and end apart", soft=True)
        return Outcome("compatible", f"{x} and {y} overlap") if len(offices) < 2 and bodies else None
    return outcome


COMPARISON = Comparison(
    kind="term", subject="holder", concept=(), dependent="term", policy=fixed, relate=relate_terms, conflict=DIFFERS, agreement=AGREES
)
RULES = (DIFFERS, AGREES)
COMPARISONS = (COMPARISON,)
