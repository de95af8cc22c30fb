"""Two texts give one place of one list to two different holders.

**What it finds.** "The largest lake in the province" said of two lakes.

**Why.** A place that is not shared has one holder at one time.

**What it leaves alone.** Holders that may be one under two names; "one of the largest"; other scopes, classes, criteria and years.
"""

from factcheck.claims.claim import Claim, Phrase, Subject
from factcheck.findings.comparison import Comparison, Outcome
from factcheck.findings.rule import Rule
from factcheck.findings.rules.rank_differs import one_criterion, one_list, rank_policy
from factcheck.groups.distinct import known_distinct
from factcheck.values import Rank

DIFFERS = Rule(
    code="RNK004", name="rank-holder-differs", kind="conflict", severity="error", summary="One rank of one list has two holders", page=__doc__ or ""
)

SURE, FIRM = 3, 2


def relate_holders(a: Claim, b: Claim) -> Outcome | None:
    """Whether two claims give one place to holders that are known to be two."""
    x, y = a.get("position"), b.get("position")
    if not isinstance(x, Rank) or x != y or x.low != x.high or not isinstance(a.get("list"), Phrase) or a.get("tied_key") or b.get("tied_key"):
        return None
    if (
        a.get("list") != b.get("list")
        or not one_list(a, b)
        or not one_criterion(a, b)
        or a.get("restrict_key") != b.get("restrict_key")
        or min(a.roles["position"].grade, b.roles["position"].grade) < FIRM
    ):
        return None
    one, other = a.get("holder"), b.get("holder")
    if not isinstance(one, Subject) or not isinstance(other, Subject):
        return None
    sure = min(one.best.grade, other.best.grade)
    if sure < (SURE if a.document == b.document else FIRM) or one.best.referent.type != other.best.referent.type:
        return None
    if _described_beside(a, other) or _described_beside(b, one):
        return None
    if known_distinct(one.best.referent, other.best.referent, a, b):
        return Outcome("conflicts", f"{one} and {other} cannot both be number {x.low}", soft=sure < SURE)
    return None


def _described_beside(claim: Claim, other: Subject) -> bool:
    """Whether a holder is only described, in a text that also names the other one: the description may mean that one ("the company, the largest")."""
    return claim.get("holder").best.how.startswith("described as") and " ".join(other.best.referent.tokens) in claim.named


COMPARISON = Comparison(
    kind="position",
    subject="scope",
    concept=("list",),
    hard=("towards",),
    dependent="holder",
    policy=rank_policy,
    relate=relate_holders,
    conflict=DIFFERS,
)
RULES = (DIFFERS,)
COMPARISONS = (COMPARISON,)
