"""One vote, or one match, is told with two counts.

**What it finds.** A bill that passed by 176 votes and by 167; a final that ended 88-81 and 86-81.

**Why.** What was voted on has no name of its own, and of a match both sides do. Two texts that name the same law by its words, or both sides of a
match, and the same day, mean one vote, one match.

**What it leaves alone.** Votes on two laws, of two houses, of two days; scores of sets, of halves and of other days; numbers one of which is not
told; what only one text says of a side.
"""

from factcheck.claims.claim import Claim, Referent, Subject
from factcheck.claims.kinds.tally import SCORE
from factcheck.findings.comparison import Comparison, Outcome
from factcheck.findings.policies import fixed
from factcheck.findings.rule import Rule
from factcheck.groups.identity import Identity, identity
from factcheck.values import Moment, Text

DIFFERS = Rule(
    code="CNT008", name="tally-differs", kind="conflict", severity="warning", summary="One vote or match has two counts", page=__doc__ or ""
)

SIDES, DAYS, UNTOLD = 2, 14, "?"
# Words that two votes share, where one text has no other words for what was voted on.
LEAST = 1


def relate_tallies(a: Claim, b: Claim) -> Outcome | None:
    """Two counts of one vote or match; who has a number that the other text has for the other side tells of another count."""
    x, y = a.get("count"), b.get("count")
    if not isinstance(x, Text) or not isinstance(y, Text) or a.get("sort") != b.get("sort") or a.document == b.document or not _one_day(a, b):
        return None
    if not (_one_match(a, b) if a.get("sort") == SCORE else _one_vote(a, b)):
        return None
    pairs = [(one, other) for one, other in zip(x.words, y.words, strict=True) if UNTOLD not in {one, other}]
    if not pairs or all(one == other for one, other in pairs):
        return None
    return Outcome("conflicts", f"{'-'.join(x.words)} and {'-'.join(y.words)}", soft=True)


def _one_day(a: Claim, b: Claim) -> bool:
    """Whether both were on one stated day; without one, told within two weeks."""
    x, y = a.get("at"), b.get("at")
    days = [time for time in (x, y) if time is not None]
    if any(not isinstance(day, Moment) or day.grain != "day" for day in days):
        return False
    if len(days) == 2:
        return bool(x == y)
    if a.get("restriction"):
        return False  # a veto, a motion: a house has several of them on one matter
    told = [_told(claim, time) for claim, time in ((a, x), (b, y))]
    return None not in told and abs((told[0] or 0) - (told[1] or 0)) <= DAYS


def _told(claim: Claim, time: object) -> int | None:
    """The day of a vote, or that on which it was told."""
    return time.start if isinstance(time, Moment) else None if claim.published is None else claim.published.toordinal()


def _one_vote(a: Claim, b: Claim) -> bool:
    """Whether both tell of one thing voted on, by its words, in one body: no vote on an amendment to what the other text names."""
    one, other = set(a.get("matter_key")), set(b.get("matter_key"))
    bodies, texts = [[set(claim.get(role) or ()) for claim in (a, b)] for role in ("bodies", "texts")]
    if (all(bodies) and bodies[0].isdisjoint(bodies[1])) or (all(texts) and (texts[0] < texts[1] or texts[1] < texts[0])):
        return False
    return len(one & other) >= (LEAST if one <= other or other <= one else SIDES)


def _one_match(a: Claim, b: Claim) -> bool:
    """Whether both name the same two sides."""
    one, other = a.get("sides"), b.get("sides")
    if not isinstance(one, Subject) or not isinstance(other, Subject):
        return False
    return len({x.referent for x in one.candidates if any(_same(x.referent, y.referent) for y in other.candidates)}) >= SIDES


def _same(x: Referent, y: Referent) -> bool:
    return identity(x, y) >= Identity.SHORT


COMPARISON = Comparison(
    kind="tally",
    subject="matter_key",
    concept=("sort",),
    strict=("restriction",),
    dependent="count",
    policy=fixed,
    relate=relate_tallies,
    conflict=DIFFERS,
)
RULES = (DIFFERS,)
COMPARISONS = (COMPARISON,)
