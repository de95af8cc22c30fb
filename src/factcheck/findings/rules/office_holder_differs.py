"""Two texts name two people in an office that one person holds.

**What it finds.** Two foreign ministers of one country on one day; two chief executives of one company in one press release.

**Why.** The table of offices says which have one holder per organization (`world/cardinality.toml`).

**What it leaves alone.** Deputies, spokespersons and other offices with many holders; former, acting and elect holders, which are offices of their own; holders months
or years apart, which are a change (`office-changed`); two names that may be one person.
"""

from factcheck.claims.claim import Claim, Subject
from factcheck.findings.comparison import Comparison, Outcome
from factcheck.findings.rule import Rule
from factcheck.groups.distinct import known_distinct
from factcheck.groups.identity import Identity, identity
from factcheck.world.cardinality import cardinality
from factcheck.world.concepts import catalogue

DIFFERS = Rule(code="OFF001", name="office-holder-differs", kind="conflict", severity="error", summary="An office of one holder has two", page=__doc__ or "")
AGREES = Rule(code="OFF002", name="office-holder-agrees", kind="agreement", severity="note", summary="An office has the same holder", page=__doc__ or "")
CHANGED = Rule(code="OFF003", name="office-changed", kind="change", severity="note", summary="An office has changed hands", page=__doc__ or "")


def relate_holders(a: Claim, b: Claim) -> Outcome | None:
    """Whether the holders are one person, two, or perhaps either."""
    one, other = a.get("holder"), b.get("holder")
    if not isinstance(one, Subject) or not isinstance(other, Subject):
        return None
    kinship = identity(one.best.referent, other.best.referent)
    if kinship >= Identity.SHORT:
        return Outcome("equal" if kinship is Identity.SAME else "compatible", f"{one} and {other} are one name")
    if single(a) and single(b) and known_distinct(one.best.referent, other.best.referent, a, b):
        return Outcome("conflicts", f"{one} and {other} cannot both hold it")
    return None


def single(claim: Claim) -> bool:
    """Whether the office has one holder at a time: by its title, and by its grade words."""
    grades = str(claim.get("grade") or "").split()
    known = catalogue().grades
    return cardinality(str(claim.get("title"))) == "one" and not any(grade in known and known[grade].many for grade in grades)


def _policy(a: Claim, b: Claim) -> str | None:
    return "office"


COMPARISON = Comparison(
    kind="office",
    subject="organization",
    concept=("title", "portfolio_key"),
    hard=("grade",),
    dependent="holder",
    policy=_policy,
    relate=relate_holders,
    conflict=DIFFERS,
    agreement=AGREES,
    change=CHANGED,
)
RULES = (DIFFERS, AGREES, CHANGED)
COMPARISONS = (COMPARISON,)
