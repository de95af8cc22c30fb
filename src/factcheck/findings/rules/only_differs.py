"""Two texts give a class another number of members in one place: the only one, and one of two.

**What it finds.** "The only synagogue in the county" in one article, "one of the three synagogues of the county" in another of the same weeks.

**Why.** The only one is one of one.

**What it leaves alone.** Other places, other classes, a narrower class (the only wooden one); texts that are far apart in time, for a second may have
been built.
"""

from factcheck.claims.claim import Claim, Phrase
from factcheck.findings.comparison import Comparison, Outcome
from factcheck.findings.rule import Rule
from factcheck.values import Ordinal

DIFFERS = Rule(
    code="FST004", name="only-differs", kind="conflict", severity="warning", summary="The only one of a class is one of several", page=__doc__ or ""
)


def relate_sizes(a: Claim, b: Claim) -> Outcome | None:
    """Whether two sizes of one class differ; the class must have the same words on both sides."""
    x, y, one, other = a.get("size"), b.get("size"), a.get("class"), b.get("class")
    if not isinstance(x, Ordinal) or not isinstance(y, Ordinal) or not isinstance(one, Phrase) or not isinstance(other, Phrase):
        return None
    if x == y or set(one.modifiers) != set(other.modifiers) or a.document == b.document:
        return None
    return Outcome("conflicts", f"{x.number} and {y.number} of one class", soft=True)


def _policy(*_: Claim) -> str | None:
    return "stock"


COMPARISON = Comparison(
    kind="population", subject="within", concept=("class",), dependent="size", policy=_policy, relate=relate_sizes, conflict=DIFFERS
)
RULES = (DIFFERS,)
COMPARISONS = (COMPARISON,)
