"""Two texts give one holder different places in one list.

**What it finds.** "The country's third-busiest container port" in one article, "fourth among the nation's container ports" in another, for the same port and
year. The list is the class with its modifiers, the criterion and the counterpart; the scopes are compared as sets of territories.

**Why.** One holder has one place in one list at one time. A place in a wider scope is never better than in a narrower one that holds the same holder: the
largest in Asia and Oceania cannot be the second largest in Asia.

**What it leaves alone.** Second in Europe and fifth in the world; ranks by another measure (area, population); ranks of different years, which are a change
(`rank-changed`); "one of the top five" beside "third".
"""

from factcheck.claims.claim import Claim
from factcheck.findings.comparison import Comparison, Outcome, from_relation
from factcheck.findings.rule import Rule
from factcheck.values import Rank, Relation, Scope, rank_relation

DIFFERS = Rule(code="RNK001", name="rank-differs", kind="conflict", severity="error", summary="One holder has different ranks in one list", page=__doc__ or "")
AGREES = Rule(code="RNK002", name="rank-agrees", kind="agreement", severity="note", summary="Ranks agree", page=__doc__ or "")
CHANGED = Rule(code="RNK003", name="rank-changed", kind="change", severity="note", summary="A rank has changed", page=__doc__ or "")


def relate_ranks(a: Claim, b: Claim) -> Outcome | None:
    """Two positions under their scopes."""
    x, y = a.get("position"), b.get("position")
    if not isinstance(x, Rank) or not isinstance(y, Rank):
        return None
    scope_a, scope_b = a.get("scope"), b.get("scope")
    s = scope_a if isinstance(scope_a, Scope) else None
    t = scope_b if isinstance(scope_b, Scope) else None
    if s is None or t is None:
        outcome = from_relation(_plain(x, y), f"{x} and {y}") if s is t else None
        if s is not t and outcome is None:
            outcome = Outcome("compatible", f"{x} and {y}: one scope is not stated") if _plain(x, y) is not Relation.CONFLICTS else None
        return outcome
    relation = rank_relation(x, s, y, t)
    words = f"{x} in {s} and {y} in {t}"
    if relation == "entails":
        return Outcome("entails", f"{words}: the place in the wider scope implies the place in the narrower one")
    return from_relation(relation, words) if isinstance(relation, Relation) else None


def _plain(x: Rank, y: Rank) -> Relation:
    return x.relation_to(y)


def _policy(a: Claim, b: Claim) -> str | None:
    return "rank"


COMPARISON = Comparison(
    kind="position",
    subject="holder",
    concept=("list",),
    hard=("criterion", "towards"),
    dependent="position",
    policy=_policy,
    relate=relate_ranks,
    conflict=DIFFERS,
    agreement=AGREES,
    change=CHANGED,
)
RULES = (DIFFERS, AGREES, CHANGED)
COMPARISONS = (COMPARISON,)
