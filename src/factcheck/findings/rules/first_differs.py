"""Two texts name two people as the first of one class to do one deed, or count one visit differently.

**What it finds.** The first woman to lead an orchestra is one person in one article and another in the next; one man is the first Dane and the third
to round a cape; two stations are each the first commercial one of a land; a visit is the first by a head of that government in one report and the
second in the other.

**Why.** There is one first of a class, and one number for whoever and whatever is in a series.

**What it leaves alone.** Firsts of other classes (the first African, the first African woman), of other deeds and bodies; a first since some year,
or as holder of some office; visits at other times.
"""

import attrs

from factcheck.claims.claim import Claim, Referent, Subject
from factcheck.findings.comparison import Comparison, Outcome
from factcheck.findings.rule import Rule
from factcheck.groups.distinct import known_distinct
from factcheck.groups.identity import Identity, apart, identity, shared
from factcheck.groups.times import time_match
from factcheck.values import Moment, Ordinal
from factcheck.world.territories import contains

DIFFERS = Rule(
    code="FST001", name="first-differs", kind="conflict", severity="error", summary="A first has two holders, or two numbers", page=__doc__ or ""
)
AGREES = Rule(code="FST002", name="first-agrees", kind="agreement", severity="note", summary="Firsts agree", page=__doc__ or "")

POLICY = "office"
# The letters that two forms of one word share.
SHARED = 4
SURE = 3


def relate_holders(a: Claim, b: Claim) -> Outcome | None:
    """Whether two claims of one deed and one class name one person or two; of one person, the narrower class follows from the wider."""
    one, other = a.get("holder"), b.get("holder")
    if not isinstance(one, Subject) or not isinstance(other, Subject) or not one_deed(a, b) or a.get("thing") != b.get("thing"):
        return None
    if a.get("number") != b.get("number"):
        return None
    kinship = identity(one.best.referent, other.best.referent)
    origins = a.get("origin"), b.get("origin")
    if kinship >= Identity.SHORT:
        if origins[0] == origins[1]:
            return Outcome("equal" if kinship is Identity.SAME else "compatible", f"{one} and {other} are one name")
        return Outcome("entails", f"the first of {wider(*origins)} is the first of what lies in it") if wider(*origins) else None
    if origins[0] != origins[1] or a.get("qualifier") or b.get("qualifier") or a.document == b.document or not same_deed(a, b):
        return None
    if seasonal(a) != seasonal(b):
        return None
    if two_people(one.best.referent, other.best.referent) or known_distinct(one.best.referent, other.best.referent, a, b):
        soft = min(one.best.grade, other.best.grade) < SURE or a.get("thing") is not None
        return Outcome("conflicts", f"{one} and {other} cannot both be number {a.get('number').number}", soft=soft)
    return None


def relate_orders(a: Claim, b: Claim) -> Outcome | None:
    """Two numbers of one holder in one series: the first and the third to do one deed."""
    x, y, one, other = a.get("number"), b.get("number"), a.get("body"), b.get("body")
    if not isinstance(x, Ordinal) or not isinstance(y, Ordinal) or x == y or a.document == b.document or a.get("origin") != b.get("origin"):
        return None
    if not one_deed(a, b) or not same_deed(a, b) or a.get("thing") != b.get("thing") or a.get("qualifier") or b.get("qualifier"):
        return None
    bodies = isinstance(one, Subject) and isinstance(other, Subject)
    if (one is None) != (other is None) or (bodies and shared(one, other) is None):
        return None
    return Outcome("conflicts", f"number {x.number} and number {y.number} of one series", soft=True)


def seasonal(claim: Claim) -> bool:
    """Whether a deed is that of a season: the first to climb a mountain in winter."""
    at = claim.get("at")
    return isinstance(at, Moment) and at.grain == "season"


def two_people(one: Referent, other: Referent) -> bool:
    """Whether two full names are of two people."""
    return one.type == other.type == "person" and min(len(one.tokens), len(other.tokens)) > 1 and apart(one, other)


def same_deed(a: Claim, b: Claim) -> bool:
    """Whether two deeds have the same words; of people one may be another form of the other's ("en cruzar", "que cruzó")."""
    x, y = set(a.get("deed")) - set(b.get("deed")), set(b.get("deed")) - set(a.get("deed"))
    if a.get("thing") or len(x) != 1 or len(y) != 1 or not set(a.get("deed")) & set(b.get("deed")):
        return not x and not y
    one, other = x.pop(), y.pop()
    return len(one) > SHARED and one[:SHARED] == other[:SHARED] and "." not in one


def one_deed(a: Claim, b: Claim) -> bool:
    """Whether two deeds share most of their words: all of the shorter and half of the longer."""
    x, y = set(a.get("deed") or ()), set(b.get("deed") or ())
    close = x <= y or y <= x or same_deed(a, b)
    return bool(x and y) and a.get("sort") == b.get("sort") and close and 2 * len(x & y) >= max(len(x), len(y))


def wider(x: object, y: object) -> str | None:
    """The place of two that holds the other; None when neither does."""
    if isinstance(x, str) and isinstance(y, str):
        return x if contains(x, y) else y if contains(y, x) else None
    return None


def relate_numbers(a: Claim, b: Claim) -> Outcome | None:
    """Whether two claims count one event of the same parties alike."""
    x, y = a.get("ordinal"), b.get("ordinal")
    if not isinstance(x, Ordinal) or not isinstance(y, Ordinal) or a.get("event") is None or b.get("event") is None:
        return None
    parties = set(a.get("parties_key") or ()), set(b.get("parties_key") or ())
    people = _people(a, b)
    if x == y:
        shared = bool(parties[0] & parties[1]) and people is not False
        return (
            Outcome("equal" if people else "compatible", f"both are number {x.number}") if shared and (people or parties[0] == parties[1]) else None
        )
    if a.get("qualifier") or b.get("qualifier") or parties[0] != parties[1] or people is False or a.document == b.document:
        return None
    if time_match(a, b, POLICY).level == 0:
        return None
    return Outcome("conflicts", f"number {x.number} and number {y.number} of one series")


def _people(a: Claim, b: Claim) -> bool | None:
    """True when both name one person, False when two, None when a side names nobody."""
    one, other = a.get("holder"), b.get("holder")
    if not isinstance(one, Subject) or not isinstance(other, Subject):
        return None
    return identity(one.best.referent, other.best.referent) >= Identity.SHORT


def relate_forerunners(a: Claim, b: Claim) -> Outcome | None:
    """Whether two claims of one class, place and deed, which names nothing else, name one thing or two."""
    one, other = a.get("holder"), b.get("holder")
    if not isinstance(one, Subject) or not isinstance(other, Subject) or set(a.get("deed")) != set(b.get("deed")):
        return None
    p, q = one.best.referent, other.best.referent
    kinship = identity(p, q)
    if a.get("sort") != b.get("sort") or a.get("scope") != b.get("scope") or a.get("qualifier") or b.get("qualifier"):
        return None
    if kinship >= Identity.SHORT:
        return Outcome("equal" if kinship is Identity.SAME else "compatible", f"{one} and {other} are one name")
    if a.document == b.document or (p.id and q.id and (contains(p.id, q.id) or contains(q.id, p.id))):
        return None
    full = min(len(p.tokens), len(q.tokens)) > 1 and p.type == q.type and not set(p.tokens) & set(q.tokens)
    two = full or known_distinct(p, q, a, b)
    return Outcome("conflicts", f"{one} and {other} cannot both be the first", soft=True) if two else None


def _policy_once(*_: Claim) -> str | None:
    return "once"


def _policy(*_: Claim) -> str | None:
    return POLICY


def _deeds(claim: Claim) -> bool:
    return claim.get("deed") is not None and claim.get("unbound") is None


def _unbound(claim: Claim) -> bool:
    return claim.get("unbound") is not None


def _events(claim: Claim) -> bool:
    return claim.get("event") is not None


HOLDERS = Comparison(
    kind="first",
    subject="body",
    concept=(),
    hard=("sort", "qualifier"),
    dependent="holder",
    policy=_policy_once,
    relate=relate_holders,
    applies=_deeds,
    conflict=DIFFERS,
    agreement=AGREES,
)
BY_HOLDER = Comparison(
    kind="first",
    subject="holder",
    concept=(),
    hard=("sort",),
    dependent="deed",
    policy=_policy_once,
    relate=relate_holders,
    applies=_deeds,
    agreement=AGREES,
)
NUMBERS = Comparison(
    kind="first",
    subject="body",
    concept=("event",),
    dependent="ordinal",
    policy=_policy,
    relate=relate_numbers,
    applies=_events,
    conflict=DIFFERS,
    agreement=AGREES,
)
ORDERS = Comparison(
    kind="first",
    subject="holder",
    concept=(),
    hard=("sort",),
    dependent="number",
    policy=_policy_once,
    relate=relate_orders,
    applies=_deeds,
    conflict=DIFFERS,
)
FORERUNNERS = attrs.evolve(HOLDERS, subject="deed", hard=(), relate=relate_forerunners, applies=_unbound)
RULES = (DIFFERS, AGREES)
COMPARISONS = (HOLDERS, BY_HOLDER, NUMBERS, ORDERS, FORERUNNERS)
