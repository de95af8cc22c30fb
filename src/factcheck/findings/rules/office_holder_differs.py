"""Two texts name two people in an office that one person holds.

**What it finds.** Two foreign ministers of one country on one day; two chief executives of one company in one press release.

**Why.** The table of offices says which have one holder per organization (`world/cardinality.toml`).

**What it leaves alone.** Deputies, spokespersons and other offices with many holders; former, acting and elect holders, which are offices of their
own; holders months or years apart, which are a change (`office-changed`); two names that may be one person; a text that names both, for it tells of
the one who followed the other; a title whose country or organization the text does not give.
"""

from factcheck.claims.bodies import OWNER
from factcheck.claims.claim import GENERIC, Claim, Subject
from factcheck.findings.comparison import Comparison, Outcome
from factcheck.findings.rule import Rule
from factcheck.groups.distinct import known_distinct
from factcheck.groups.identity import Identity, identity
from factcheck.groups.times import time_match
from factcheck.values import Moment
from factcheck.world.cardinality import cardinality
from factcheck.world.concepts import catalogue
from factcheck.world.offices import offices

DIFFERS = Rule(
    code="OFF001", name="office-holder-differs", kind="conflict", severity="error", summary="An office of one holder has two", page=__doc__ or ""
)
AGREES = Rule(
    code="OFF002", name="office-holder-agrees", kind="agreement", severity="note", summary="An office has the same holder", page=__doc__ or ""
)
CHANGED = Rule(code="OFF003", name="office-changed", kind="change", severity="note", summary="An office has changed hands", page=__doc__ or "")

POLICY = "office"
SURE = 3
BESIDE = frozenset(
    {
        OWNER,
        "beside the title",
        "named with the title elsewhere in the text",
        "meant by the possessive before the title",
        "the only organization named so far",
        "named at the head of the sentence",
        "the body of the only area named so far",
    }
)


def relate_holders(a: Claim, b: Claim) -> Outcome | None:
    """Whether the holders are one person, two, or perhaps either."""
    one, other = a.get("holder"), b.get("holder")
    if not isinstance(one, Subject) or not isinstance(other, Subject):
        return None
    kinship = identity(one.best.referent, other.best.referent)
    if kinship >= Identity.SHORT:
        return _same(a, b, f"{one} and {other} are one name", equal=kinship is Identity.SAME)
    if (
        a.get("grade") != b.get("grade")
        or not (single(a) and single(b))
        or not one_sort(a, b)
        or not known_distinct(one.best.referent, other.best.referent, a, b)
    ):
        return None
    if not all(stated_body(claim, near=a.document == b.document) for claim in (a, b)):
        return None
    if a.get("title") in offices().posted and not (a.get("seat") and b.get("seat")):
        return None
    if (succession(a, b) or a.get("turn_key") or b.get("turn_key")) and not same_day(a, b) and time_match(a, b, POLICY).level:
        return None
    return Outcome("conflicts", f"{one} and {other} cannot both hold it", soft=min(one.best.grade, other.best.grade) < SURE)


def relate_titles(a: Claim, b: Claim) -> Outcome | None:
    """One person in one office, whatever the words for the organization: the same title, where the organizations are not known to be two."""
    one, other = a.get("organization"), b.get("organization")
    named = isinstance(one, Subject) and isinstance(other, Subject) and one.best.referent.type == other.best.referent.type == "place"
    if named and identity(one.best.referent, other.best.referent) is Identity.DISTINCT:
        return None
    holder = a.get("holder")
    return _same(a, b, f"{holder} holds the same office", equal=True) if a.document != b.document else None


def _same(a: Claim, b: Claim, reason: str, *, equal: bool) -> Outcome | None:
    """One holder of one office; a grade that makes it another office is none, any other grade that one side leaves out is compatible."""
    grades = [frozenset(str(claim.get("grade") or "").split()) for claim in (a, b)]
    if (grades[0] ^ grades[1]) & offices().apart:
        return None
    return Outcome("equal" if equal and grades[0] == grades[1] else "compatible", reason)


def single(claim: Claim) -> bool:
    """Whether the office has one holder at a time: by its title, and by its grade words."""
    grades = str(claim.get("grade") or "").split()
    known = catalogue().grades
    if claim.get("title") in offices().by_portfolio and claim.get("portfolio") is None:
        return False
    return cardinality(str(claim.get("title"))) == "one" and not any(grade in known and known[grade].many for grade in grades)


def stated_body(claim: Claim, *, near: bool) -> bool:
    """Whether the body of a title stands beside it, here or elsewhere in the text, and is one that not every land has; ``near``: in one text the
    body that the clause is about will do.
    """
    body = claim.get("organization")
    return isinstance(body, Subject) and body.best.referent.sort != GENERIC and (near or body.best.how in BESIDE)


def one_sort(a: Claim, b: Claim) -> bool:
    """Whether both organizations are places or both are none, or have one name: a body whose name begins with a place is not that place."""
    x, y = a.get("organization"), b.get("organization")
    if not isinstance(x, Subject) or not isinstance(y, Subject):
        return False
    one, other = x.best.referent, y.best.referent
    return (one.type == "place") == (other.type == "place") or one.tokens == other.tokens


def succession(a: Claim, b: Claim) -> bool:
    """Whether one of the texts may tell of two holders in turn: it names both, and the title is one that past holders keep, or it names them as
    texts apart.
    """
    if a.document == b.document:
        return a.get("title") in offices().courtesy
    one, other = (" ".join(claim.get("holder").best.referent.tokens) for claim in (a, b))
    return other in a.named or one in b.named


def same_day(a: Claim, b: Claim) -> bool:
    """Whether both claims are stated of one and the same day."""
    x, y = a.get("at"), b.get("at")
    return isinstance(x, Moment) and isinstance(y, Moment) and x.grain == y.grain == "day" and x.start is not None and x.start == y.start


def opposes(claim: Claim) -> bool:
    """Whether another text may name another holder: there is one at a time, and the text says of what."""
    posted = claim.get("title") in offices().posted and not claim.get("seat")
    return single(claim) and not posted and stated_body(claim, near=True)


def _policy(*_: Claim) -> str | None:
    return POLICY


COMPARISON = Comparison(
    kind="office",
    subject="organization",
    concept=("title", "portfolio_key"),
    hard=("grade", "seat"),
    strict=("seat",),
    dependent="holder",
    policy=_policy,
    relate=relate_holders,
    opposes=opposes,
    named="holder",
    conflict=DIFFERS,
    agreement=AGREES,
    change=CHANGED,
)
BY_HOLDER = Comparison(
    kind="office",
    subject="holder",
    concept=("title", "portfolio_key"),
    hard=("grade",),
    dependent="title",
    policy=_policy,
    relate=relate_titles,
    agreement=AGREES,
)
RULES = (DIFFERS, AGREES, CHANGED)
COMPARISONS = (COMPARISON, BY_HOLDER)
