"""Two texts give one place of one list to two different holders.

**What it finds.** "The largest lake in the province" said of two lakes.

**Why.** A place that is not shared has one holder at one time.

**What it leaves alone.** Holders that may be one under two names; "one of the largest"; other scopes, classes, criteria and years.
"""

from factcheck.claims.claim import Claim, Phrase, Referent, Subject
from factcheck.findings.comparison import Comparison, Outcome
from factcheck.findings.rule import Rule
from factcheck.findings.rules.rank_differs import one_criterion, one_list, rank_policy
from factcheck.groups.distinct import known_distinct
from factcheck.groups.identity import Identity, identity
from factcheck.values import Rank
from factcheck.world.concepts import catalogue

DIFFERS = Rule(
    code="RNK004", name="rank-holder-differs", kind="conflict", severity="error", summary="One rank of one list has two holders", page=__doc__ or ""
)

SURE, FIRM = 3, 2
ONE_TYPE = ({"place", "thing"},)


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
    sure, p, q = min(one.best.grade, other.best.grade), one.best.referent, other.best.referent
    if sure < (SURE if a.document == b.document else FIRM) or ({p.type, q.type} not in ONE_TYPE and p.type != q.type):
        return None
    if _described_beside(a, other) or _described_beside(b, one):
        return None
    if known_distinct(p, q, a, b):
        return Outcome("conflicts", f"{one} and {other} cannot both be number {x.low}", soft=sure < SURE or p.type != q.type)
    if sure == SURE and a.get("scope") is not None and a.document != b.document and _two_places(a, p, q):
        return Outcome("conflicts", f"{one} and {other} cannot both be number {x.low}", soft=True)
    return None


def _two_places(claim: Claim, p: Referent, q: Referent) -> bool:
    """Whether two names are those of two places of a class: they share no word, and nobody calls a river or a bridge by another name in passing."""
    entry = catalogue().classes.get(claim.get("list").head)
    return entry is not None and entry.type == "place" and identity(p, q) < Identity.SHORT and not set(p.tokens) & set(q.tokens)


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
