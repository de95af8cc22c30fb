"""Two texts on one matter tell otherwise how long it went on, or how old the thing is that it is about.

**What it finds.** "A 48-day manhunt" and "scouring the woods for more than two months", in two texts or in one; "the strike ended after 44 days" and
"went back to work after a two-week strike"; "deliberated nine hours" and "four hours of deliberations"; "the 93-year-old cross" and "a 94-year-old
cross"; votes of 67 to 33 that two reports give alike.

**Why.** What a whole text is about has no name in its sentences. Two texts that share names in what they are about, and are published at one time,
mean one manhunt, one cross, one vote.

**What it leaves alone.** Texts of two matters; lengths of things that a text tells several of; ages of people, who may be two; other days, on which
what goes on has gone on longer; a year long past; "the first nine days", "after nine days of talks a mediator came"; a strike that is called or
feared; hours of talks within weeks of them. Two votes may be two: they agree, and never conflict.
"""

import attrs

from factcheck.claims.claim import Claim
from factcheck.claims.kinds.happening import AGE, TALLY
from factcheck.findings.comparison import Comparison, Outcome, from_relation
from factcheck.findings.policies import fixed
from factcheck.findings.rule import Rule
from factcheck.values import Duration, Text, relate
from factcheck.world.bearers import bearers

DIFFERS = Rule(
    code="QTY007", name="happening-differs", kind="conflict", severity="warning", summary="What a text is about lasted two times", page=__doc__ or ""
)
AGREES = Rule(
    code="QTY008", name="happening-agrees", kind="agreement", severity="note", summary="What a text is about is told alike", page=__doc__ or ""
)

SHARED, DAYS = 2, 30
UNITS, APART, CLOCK = ("second", "minute", "hour", "day", "week", "month", "year"), 3, 3


def relate_happenings(a: Claim, b: Claim) -> Outcome | None:
    """Two lengths, ages or outcomes of one matter; a conflict is never more than a warning."""
    if not one_matter(a, b):
        return None
    x, y = a.get("value"), b.get("value")
    if not _one_noun(a.get("nouns_key") or (), b.get("nouns_key") or ()):
        return None
    if isinstance(x, Text) and isinstance(y, Text):
        return Outcome("equal", f"both state {x}") if x.words == y.words else None
    if not isinstance(x, Duration) or not isinstance(y, Duration) or (x.hedged and y.hedged and x.number != y.number):
        return None
    found = from_relation(relate(x, y), f"{x} and {y}")
    if found is None or found.relation != "conflicts":
        return found
    told = a.document != b.document or a.get("measure") == AGE or (_single(a) and _single(b))
    return attrs.evolve(found, soft=True) if told and at_once(a, b) and comparable(x, y) else None


def at_once(a: Claim, b: Claim) -> bool:
    """Whether two claims are told at one time: what goes on, and what it is old, grows with the days."""
    return a.document == b.document or (a.published is not None and b.published is not None and abs((a.published - b.published).days) <= 1)


def comparable(x: Duration, y: Duration) -> bool:
    """Whether two lengths may be of one thing, by their units: no war of years is a battle of an hour; three days of talks may hold sixteen hours."""
    one, other = UNITS.index(x.unit), UNITS.index(y.unit)
    return abs(one - other) < APART and (one < CLOCK) == (other < CLOCK)


def _one_noun(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two things with an age can be one: the last word of what one is called stands in what the other is called."""
    return one == other or one[-1] in other or other[-1] in one


def one_matter(a: Claim, b: Claim) -> bool:
    """Whether two claims are of one text, or of two that are about the same names and published within a month."""
    if a.document == b.document:
        return True
    near = a.published is not None and b.published is not None and abs((a.published - b.published).days) <= DAYS
    return near and len(a.matter & b.matter) >= SHARED


def _told(claim: Claim) -> bool:
    return claim.get("type") not in bearers().single and (claim.get("measure") == TALLY or claim.gate.status == "actual")


def _single(claim: Claim) -> bool:
    return claim.get("type") in bearers().single and claim.gate.status == "actual"


COMPARISON = Comparison(
    kind="happening",
    subject="matter_key",
    concept=("measure", "type"),
    dependent="value",
    policy=fixed,
    relate=relate_happenings,
    applies=_told,
    conflict=DIFFERS,
    agreement=AGREES,
)
RULES = (DIFFERS, AGREES)
COMPARISONS = (COMPARISON, attrs.evolve(COMPARISON, applies=_single, sole=True))
