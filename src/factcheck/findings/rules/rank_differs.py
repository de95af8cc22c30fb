"""Two texts give one holder different places in one list.

**What it finds.** "The country's third-busiest container port" in one article, "fourth among the nation's container ports" in another, for the same
port and year. The list is the class with its modifiers, the criterion and the counterpart; the scopes are compared as sets of territories.

**Why.** One holder has one place in one list at one time. A place in a wider scope is never better than in a narrower one that holds the same
holder: the largest in Asia and Oceania cannot be the second largest in Asia.

**What it leaves alone.** Second in Europe and fifth in the world; ranks by another measure (area, population); ranks of different years, which are
a change (`rank-changed`); "one of the top five" beside "third".
"""

import attrs

from factcheck.claims.claim import Claim, Phrase, Subject
from factcheck.findings.comparison import Comparison, Outcome, from_relation
from factcheck.findings.rule import Rule
from factcheck.groups.identity import shared
from factcheck.groups.matching import outranked
from factcheck.groups.times import time_match
from factcheck.values import Rank, Relation, Scope, rank_relation
from factcheck.world.bearers import bearers
from factcheck.world.concepts import catalogue
from factcheck.world.dimensions import ordinary_measures
from factcheck.world.territories import place_name

DIFFERS = Rule(
    code="RNK001", name="rank-differs", kind="conflict", severity="error", summary="One holder has different ranks in one list", page=__doc__ or ""
)
AGREES = Rule(code="RNK002", name="rank-agrees", kind="agreement", severity="note", summary="Ranks agree", page=__doc__ or "")
CHANGED = Rule(code="RNK003", name="rank-changed", kind="change", severity="note", summary="A rank has changed", page=__doc__ or "")

FIRM = 2
CLASS = "class."
POLICY = "rank"
SETTLED = frozenset({"measure.age", "dimension.deadly"})
NATURE = frozenset({"class.water", "class.mountain", "class.waterfall", "class.cave", "class.island"})
ANY_SIZE = frozenset({"dimension.large"})


def relate_ranks(a: Claim, b: Claim) -> Outcome | None:
    """Two positions under their scopes. What one side leaves open (the list, the scope, a restricting word) may agree, never conflict."""
    x, y = a.get("position"), b.get("position")
    if not isinstance(x, Rank) or not isinstance(y, Rank):
        return None
    outcome = _scoped(x, a.get("scope"), y, b.get("scope"))
    if (
        outcome is None
        or not one_criterion(a, b)
        or not one_holder(a, b)
        or (outcome.relation == "conflicts" and not (comparable(a, b) and one_list(a, b)) and time_match(a, b, rank_policy(a, b) or POLICY).level)
    ):
        return None
    if a.get("restrict_key") != b.get("restrict_key") and outcome.relation != "equal":
        return None
    loose = a.get("list") is None or a.roles["position"].grade < FIRM or stated_criterion(a) != stated_criterion(b)
    return attrs.evolve(outcome, soft=True) if outcome.relation == "conflicts" and loose else outcome


def _scoped(x: Rank, scope_a: object, y: Rank, scope_b: object) -> Outcome | None:
    if isinstance(scope_a, Scope) and isinstance(scope_b, Scope):
        relation = rank_relation(x, scope_a, y, scope_b)
        words = f"{x} in {scope_words(scope_a)} and {y} in {scope_words(scope_b)}"
        if relation == "entails":
            return Outcome("entails", f"{words}: the place in the wider scope implies the place in the narrower one")
        return from_relation(relation, words) if isinstance(relation, Relation) else None
    if scope_a is None and scope_b is None:
        return from_relation(x.relation_to(y), f"{x} and {y}")
    return Outcome("compatible", f"{x} and {y}: one scope is not stated") if x.relation_to(y).agrees else None


def scope_words(scope: Scope) -> str:
    """A scope for a reader: the names of its places."""
    return " and ".join(place_name(part) or part for part in scope.label.split(" and "))


def one_criterion(a: Claim, b: Claim) -> bool:
    """Whether the orders may go by one measure: they share one; one side does not say; or one says which, and the other is only "large" and of a
    class of which the largest is not ordinarily meant by another.
    """
    x, y = a.get("criterion"), b.get("criterion")
    if not x or not y or x & y:
        return True
    large, by = (a, y) if stated_criterion(b) else (b, x)
    listed = large.get("list")
    ordinary = ordinary_measures().get(listed.head) if isinstance(listed, Phrase) else None
    if ordinary is not None and not ordinary & by:
        return False
    return stated_criterion(a) != stated_criterion(b) and (x | y) >= ANY_SIZE


def one_list(a: Claim, b: Claim) -> bool:
    """Whether both say which list they mean: of producers, buyers and their like, and of what no table knows, both say of what, and the same."""
    x, y = a.get("list"), b.get("list")
    if not isinstance(x, Phrase) or not isinstance(y, Phrase):
        return x is y
    placed = a.get("scope") is not None and b.get("scope") is not None
    complete = x.head not in bearers().of_something and (placed or x.head.startswith(CLASS))
    return complete or (x == y and bool(x.modifiers))


def stated_criterion(claim: Claim) -> bool:
    """Whether the text says what the order goes by ("by area")."""
    filler = claim.roles.get("criterion")
    return filler is not None and filler.how == "stated"


def one_holder(a: Claim, b: Claim) -> bool:
    """Whether the holders meet in the best reading of each: not in a name that only stands in the same sentence."""
    x, y = a.get("holder"), b.get("holder")
    if not isinstance(x, Subject) or not isinstance(y, Subject):
        return False
    meeting = shared(x, y)
    return meeting is not None and not outranked(meeting[1], x) and not outranked(meeting[2], y)


def comparable(a: Claim, b: Claim) -> bool:
    """Whether two positions can contradict one another: places of one list that both sides name, or both leave to one scope and one stated time;
    both stated as ranks.
    """
    meeting = shared(a.get("holder"), b.get("holder"))
    if meeting is None or min(meeting[1].grade, meeting[2].grade) < FIRM:
        return False
    weak = [claim.roles["position"].grade < FIRM for claim in (a, b)]
    if weak[0] != weak[1] or a.get("restrict_key") != b.get("restrict_key"):
        return False
    if a.get("list") is not None and b.get("list") is not None:
        return True
    return a.get("list") is b.get("list") and a.get("scope") is not None and a.get("at") is not None and b.get("at") is not None


def rank_policy(a: Claim, b: Claim) -> str | None:
    """Orders that do not move are fixed: by age, by death toll, and the length, height and depth of what nature made; the others hold for weeks."""
    x, y = a.get("criterion") or frozenset(), b.get("criterion") or frozenset()
    if x & y & SETTLED:
        return "fixed"
    heads = [claim.get("list").head if isinstance(claim.get("list"), Phrase) else "" for claim in (a, b)]
    natural = all(NATURE & set(catalogue().kinds(head)) for head in heads)
    return "fixed" if natural and x & y else POLICY


COMPARISON = Comparison(
    kind="position",
    subject="holder",
    concept=("list",),
    hard=("towards",),
    dependent="position",
    policy=rank_policy,
    relate=relate_ranks,
    conflict=DIFFERS,
    agreement=AGREES,
    change=CHANGED,
)
RULES = (DIFFERS, AGREES, CHANGED)
COMPARISONS = (COMPARISON,)
