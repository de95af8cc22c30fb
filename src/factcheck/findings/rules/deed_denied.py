"""One text says that somebody did something, another that it was not done, or only nearly.

**What it finds.** "The mayor attended the opening of the bridge" and "the mayor did not attend the opening of the bridge"; "the ship sank" and "the
ship nearly sank"; "has signed the contract with Marlow" and "has not signed the contract with Marlow", on one day.

**Why.** A denial of one deed of one subject, told with the same words of whom, of what and when, contradicts its assertion.

**What it leaves alone.** Denials of a part ("did not *only*", "not *all*", "not *until*"); what has not been done so far, and was done a day later;
other objects, other days, other numbers; plans and conditions; what the text itself corrects.
"""

from fractions import Fraction

from factcheck.claims.claim import Claim
from factcheck.claims.kinds.deed import DENIED, DONE, FEWEST, NEARLY
from factcheck.findings.comparison import Comparison, Extent, Outcome
from factcheck.findings.policies import fixed
from factcheck.findings.rule import Rule
from factcheck.groups.news import of_one_time
from factcheck.values import Text

DIFFERS = Rule(
    code="REL006", name="deed-denied", kind="conflict", severity="warning", summary="What one text says was done, another denies", page=__doc__ or ""
)
# So large a part of the telling words of the shorter clause is shared, and so many (``FEWEST``).
PART, WHOLE = 3, 4


def relate_deeds(a: Claim, b: Claim) -> Outcome | None:
    """A deed that is asserted on one side, and denied or nearly done on the other, of one clause in other words."""
    sides = {str(claim.get("value")): claim for claim in (a, b)}
    other = sides.get(str(Text.of(DENIED))) or sides.get(str(Text.of(NEARLY)))
    if len(sides) < len((a, b)) or str(Text.of(DONE)) not in sides or other is None:
        return None
    if a.document == b.document and not (other.get("value") == Text.of(NEARLY) and a.get("heading_key") != b.get("heading_key")):
        return None
    ever = bool(other.get("ever_key"))
    if not (ever or of_one_time(a, b, pending=bool(other.get("pending_key")))) or not _one_clause(a, b):
        return None
    return Outcome("conflicts", f"one side says {a.get('value')}, the other {b.get('value')}", soft=True)


def _one_clause(a: Claim, b: Claim) -> bool:
    """Whether the words beside the verb are the same but for a few: names and numbers of one side stand on the other. One word is enough where it is
    a name, or where both state one time.
    """
    for role in ("names_key", "numbers_key"):
        x, y = set(a.get(role) or ()), set(b.get(role) or ())
        if not (x <= y or y <= x):
            return False
    x, y = set(a.get("content_key") or ()), set(b.get("content_key") or ())
    common = len(x & y)
    named = bool(set(a.get("names_key") or ()) & set(b.get("names_key") or ()))
    dated = a.get("at") is not None and a.get("at") == b.get("at")
    return common >= (1 if named or dated else FEWEST) and common * WHOLE >= min(len(x), len(y)) * PART


def extent(claim: Claim) -> Extent:
    """What was done lies apart from what was not, or nearly."""
    place = Fraction(0 if claim.get("value") == Text.of(DONE) else 1)
    return Extent("deed", place, place)


COMPARISON = Comparison(
    kind="deed", subject="subject", concept=(), dependent="value", policy=fixed, relate=relate_deeds, extent=extent, conflict=DIFFERS
)
RULES = (DIFFERS,)
COMPARISONS = (COMPARISON,)
