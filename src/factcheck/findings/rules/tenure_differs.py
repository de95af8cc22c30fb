"""One person enters or leaves one office on two dates.

**What it finds.** A mayor "since 2009" in one article and "from January 2010" in another; somebody who "has run the bank since 2014" and became its
chief executive in 2012; a term that ends in March 2025 and in March 2027; a minister who resigned on the 12th and on the 21st.

**Why.** One takes up an office once, and leaves it once.

**What it leaves alone.** Another office, a deputy or acting one; a choice and the day of taking office after it; two stints: years apart, an elected
office may have been won twice; days one apart.
"""

import attrs

from factcheck.claims.claim import Claim, Subject
from factcheck.claims.kinds.headship import HEAD
from factcheck.claims.kinds.succession import SUCCEEDED
from factcheck.claims.kinds.tenure import start_of
from factcheck.findings.comparison import Comparison, Outcome, from_relation
from factcheck.findings.policies import fixed
from factcheck.findings.rule import Rule
from factcheck.groups.identity import shared
from factcheck.values import Moment, Relation, relate
from factcheck.world.offices import offices

DIFFERS = Rule(
    code="TRM005", name="tenure-differs", kind="conflict", severity="error", summary="One step of a tenure has two dates", page=__doc__ or ""
)
AGREES = Rule(code="TRM006", name="tenure-agrees", kind="agreement", severity="note", summary="Steps of a tenure agree", page=__doc__ or "")

# Days from which on two dates may be those of two stints, and up to which an office may be entered before the choice is formally made.
STINTS, FORMALITY = 1200, 60
# Days after a choice from which on nobody waits to enter the office.
LATE = 400
ENDS = "ends"


def relate_steps(a: Claim, b: Claim) -> Outcome | None:
    """Two dates of one step conflict, unless years lie between them, and an office entered long before one was chosen for it does.

    Bodies known to be two are two offices.
    """
    x, y = start_of(a.get("time")), start_of(b.get("time"))
    one, other = a.get("body"), b.get("body")
    if not isinstance(x, Moment) or not isinstance(y, Moment):
        return None
    if isinstance(one, Subject) and isinstance(other, Subject) and shared(one, other) is None:
        return None
    relation = relate(x, y)
    stages = (a.get("stage"), b.get("stage"))
    if stages[0] == stages[1]:
        if relation is not Relation.CONFLICTS:
            return from_relation(relation, f"{x} and {y}")
        apart = _apart(x, y)
        firsts = [claim.get("first") is not None for claim in (a, b)]
        if firsts[0] != firsts[1] and _after(*((x, y) if firsts[0] else (y, x))):
            return None
        succeeded = any(claim.roles["time"].how == SUCCEEDED for claim in (a, b))
        if apart is None or apart >= STINTS or (apart <= 1 and x.grain == y.grain == "day") or (succeeded and apart < LATE):
            return None
        return Outcome("conflicts", f"{stages[0]} at {x} and at {y}", soft=_soft(a, b))
    if set(stages) == {"chosen", "entered"} and relation is Relation.CONFLICTS:
        chosen, entered = (x, y) if stages[0] == "chosen" else (y, x)
        if chosen.start is not None and entered.end is not None and FORMALITY < chosen.start - entered.end < STINTS:
            return Outcome("conflicts", f"entered at {entered}, before being chosen at {chosen}", soft=True)
        if entered.start is not None and chosen.end is not None and LATE < entered.start - chosen.end < STINTS:
            return Outcome("conflicts", f"entered at {entered}, long after being chosen at {chosen}", soft=True)
    return None


def _after(first: Moment, other: Moment) -> bool:
    """Whether another step follows the first one: who was first elected in one year may be elected again."""
    return first.end is not None and other.start is not None and other.start > first.end


def _apart(x: Moment, y: Moment) -> int | None:
    """Days from the beginning of one moment to that of the other: 2001 and 2005 are four years apart."""
    return None if x.start is None or y.start is None else abs(x.start - y.start)


def _soft(a: Claim, b: Claim) -> bool:
    """Whether a date was not stated in full, so that a conflict is a warning."""
    return any(claim.roles["time"].how not in {"stated", ""} for claim in (a, b))


def relate_headships(a: Claim, b: Claim) -> Outcome | None:
    """Since when somebody has run a body, told with the title of its head on one side at most; a wider title or another body is another matter."""
    one, other = a.get("body"), b.get("body")
    titles = {str(claim.get("title")) for claim in (a, b)}
    if HEAD not in titles or not titles <= offices().heads | {HEAD} or not isinstance(one, Subject) or not isinstance(other, Subject):
        return None
    if a.get("stage") != b.get("stage") or shared(one, other) is None:
        return None
    outcome = relate_steps(a, b)
    return attrs.evolve(outcome, soft=True) if outcome is not None and outcome.relation == "conflicts" else outcome


def relate_ends(a: Claim, b: Claim) -> Outcome | None:
    """Two ends of one term: of one office, or, where a text names none, both still to come."""
    titles = [claim.get("title") for claim in (a, b)]
    if None not in titles and titles[0] != titles[1]:
        return None
    return relate_steps(a, b) if None not in titles or all(_ahead(claim) for claim in (a, b)) else None


def _ahead(claim: Claim) -> bool:
    """Whether a time is still to come when the text is published."""
    time = claim.get("time")
    return claim.published is not None and isinstance(time, Moment) and time.end is not None and time.end > claim.published.toordinal()


def _steps(claim: Claim) -> bool:
    return str(claim.get("stage")) != ENDS and str(claim.get("title")) != HEAD


def _not_ends(claim: Claim) -> bool:
    return str(claim.get("stage")) != ENDS


def _ends(claim: Claim) -> bool:
    return str(claim.get("stage")) == ENDS


COMPARISON = Comparison(
    kind="tenure",
    subject="holder",
    concept=("title",),
    dependent="time",
    policy=fixed,
    relate=relate_steps,
    applies=_steps,
    conflict=DIFFERS,
    agreement=AGREES,
)
HEADSHIPS = attrs.evolve(COMPARISON, concept=(), relate=relate_headships, applies=_not_ends)
TERM_ENDS = attrs.evolve(COMPARISON, concept=(), relate=relate_ends, applies=_ends)
RULES = (DIFFERS, AGREES)
COMPARISONS = (COMPARISON, HEADSHIPS, TERM_ENDS)
