"""Two texts give one person another grade or another portfolio of one office on one occasion.

**What it finds.** A deputy minister who opens a hospital in one article and is minister at the same opening in the other; a minister of energy in
one report of a day who is minister of transport in the next.

**Why.** On one day one person holds one grade of an office, and the texts give the whole title.

**What it leaves alone.** Other days; a text that gives the person both titles; two portfolios that overlap; former and elect holders, whom papers
often call by the plain title.
"""

from factcheck.claims.claim import Claim, Subject
from factcheck.findings.comparison import Comparison, Outcome
from factcheck.findings.rule import Rule
from factcheck.findings.rules.office_holder_differs import same_day
from factcheck.groups.identity import Identity, identity
from factcheck.values import Moment
from factcheck.world.cardinality import cardinality
from factcheck.world.offices import offices

DIFFERS = Rule(
    code="OFF004",
    name="office-grade-differs",
    kind="conflict",
    severity="error",
    summary="One person has two grades or portfolios of one office at one time",
    page=__doc__ or "",
)


def relate_grades(a: Claim, b: Claim) -> Outcome | None:
    """Whether exactly one of grade and portfolio differs, of one holder on one occasion, and neither text gives both."""
    one, other = a.get("holder"), b.get("holder")
    if a.document == b.document or not isinstance(one, Subject) or not isinstance(other, Subject):
        return None
    if (
        identity(one.best.referent, other.best.referent) is not Identity.SAME
        or len(one.best.referent.tokens) < 2
        or not one_occasion(a, b)
        or elsewhere(a, b)
    ):
        return None
    if a.get("post_key") in _keys(b) or b.get("post_key") in _keys(a):
        return None
    grades, portfolios = (_ids(a, "grade"), _ids(b, "grade")), (_ids(a, "portfolio"), _ids(b, "portfolio"))
    if cardinality(str(a.get("title"))) != "one":
        return None
    if portfolios[0] == portfolios[1] and grades[0] != grades[1] and _apart(*grades):
        return Outcome("conflicts", f"{one} is {a.get('post_key')} and {b.get('post_key')}")
    if grades[0] == grades[1] and portfolios[0] and portfolios[1] and not portfolios[0] & portfolios[1]:
        return Outcome("conflicts", f"{one} is {a.get('post_key')} and {b.get('post_key')}")
    return None


def one_occasion(a: Claim, b: Claim) -> bool:
    """Whether two claims speak of one day: both state it, or neither states a time and they were published a day apart at most."""
    if same_day(a, b):
        return True
    unstated = a.get("at") is None and b.get("at") is None
    return unstated and a.published is not None and b.published is not None and abs((a.published - b.published).days) <= 1


def clues(claim: Claim) -> frozenset[str]:
    """Days of which two claims of one occasion share one: the day that is stated, or that of publication and the next."""
    at, published = claim.get("at"), claim.published
    if at is not None:
        return frozenset({f"at {at.start}"} if isinstance(at, Moment) and at.grain == "day" and at.start is not None else ())
    return frozenset(f"published {published.toordinal() + step}" for step in (0, 1)) if published is not None else frozenset()


def opposes(claim: Claim) -> bool:
    """Whether another text may give the holder another grade or portfolio: one person has the office, and is named in full."""
    holder = claim.get("holder")
    return isinstance(holder, Subject) and len(holder.best.referent.tokens) > 1 and cardinality(str(claim.get("title"))) == "one"


def elsewhere(a: Claim, b: Claim) -> bool:
    """Whether the titles are of two known places: minister of one country, deputy minister of another."""
    x, y = a.get("organization"), b.get("organization")
    return (
        isinstance(x, Subject)
        and isinstance(y, Subject)
        and min(x.best.grade, y.best.grade) == 3
        and identity(x.best.referent, y.best.referent) is Identity.DISTINCT
    )


def _apart(x: frozenset[str], y: frozenset[str]) -> bool:
    """Whether the grades that one side has beyond the other are all such as make another office, and the other side has none of that family."""
    spec = offices().apart
    return bool(x ^ y) and (x ^ y) <= spec and not (x & spec and y & spec)


def _ids(claim: Claim, role: str) -> frozenset[str]:
    return frozenset(str(claim.get(role) or "").split())


def _keys(claim: Claim) -> tuple[str, ...]:
    found = claim.get("titles_key")
    return found if isinstance(found, tuple) else ()


def _policy(*_: Claim) -> str | None:
    return "office"


COMPARISON = Comparison(
    kind="office",
    subject="holder",
    concept=("title",),
    dependent="post_key",
    policy=_policy,
    relate=relate_grades,
    opposes=opposes,
    clues=clues,
    conflict=DIFFERS,
)
RULES = (DIFFERS,)
COMPARISONS = (COMPARISON,)
