"""One subject is tied to two others where there can be one.

**What it finds.** Born in Cádiz and born in Huelva; wholly owned by one group and by another in the same month; a hall with two architects; two
towns that are each the capital of one province; one firm that took over another, and the other way round.

**Why.** `world/cardinality.toml` names the relations that have one object.

**What it leaves alone.** A town and the country that holds it, which agree; where somebody grew up or works; architects who worked together;
relations that can have many objects.
"""

import attrs

from factcheck.claims.claim import Claim, Referent, Subject
from factcheck.findings.comparison import Comparison, Outcome
from factcheck.findings.policies import by_cardinality, fixed
from factcheck.findings.rule import Rule
from factcheck.groups.distinct import known_distinct
from factcheck.groups.identity import Identity, compatible_types, identity
from factcheck.groups.longer import is_full
from factcheck.values import Entity
from factcheck.world.bearers import bearers
from factcheck.world.territories import contains
from factcheck.world.ties import ties

SURE = 3
# The words of a full name.
FULL = 2

DIFFERS = Rule(
    code="REL003", name="relation-differs", kind="conflict", severity="error", summary="A relation with one object has two", page=__doc__ or ""
)
AGREES = Rule(code="REL004", name="relation-agrees", kind="agreement", severity="note", summary="Relations agree", page=__doc__ or "")


def relate_objects(a: Claim, b: Claim) -> Outcome | None:
    """The same object, a place within the other, or two that are known to be two."""
    one, other = a.get("object"), b.get("object")
    x, y = a.get("entity"), b.get("entity")
    if not isinstance(one, Subject) or not isinstance(other, Subject) or not all(value is None or isinstance(value, Entity) for value in (x, y)):
        return None
    p, q = one.best.referent, other.best.referent
    kinship = identity(p, q)
    if kinship >= Identity.SHORT:
        return Outcome("equal" if kinship is Identity.SAME else "compatible", f"{p} and {q} are one name")
    if p.id and q.id and (contains(p.id, q.id) or contains(q.id, p.id)):
        return Outcome("refines", f"one of {p} and {q} lies in the other")
    if p.type == q.type == "place" and not (p.id and q.id):
        apart = not set(p.tokens) & set(q.tokens) and not (p.id and is_wide(p.id)) and not (q.id and is_wide(q.id))
        return Outcome("conflicts", f"{p} and {q} are two places", soft=True) if apart else None
    if a.get("several") or b.get("several") or a.get("category") != b.get("category"):
        return None
    if p.type != q.type and "organization" in {p.type, q.type} and set(p.tokens) & set(q.tokens):
        return None  # "Orsa Corp", "Bo Orsa": a firm and who gave it his name
    if known_distinct(p, q, a, b):
        return Outcome("conflicts", f"{p} and {q} are two")
    if str(a.get("type")) in ties() and full_names(p, q):
        return Outcome("conflicts", f"{p} and {q} are two full names", soft=True)
    lands = a.get("origin"), b.get("origin")
    apart = None not in lands and lands[0] != lands[1] and not set(p.tokens) & set(q.tokens)
    return Outcome("conflicts", f"{p} and {q} are of two lands", soft=True) if apart else None


def full_names(p: Referent, q: Referent) -> bool:
    """Whether two names of two words and more can be of one type and are of two: they share no word, or, of two people, only that of a family."""
    if min(len(p.tokens), len(q.tokens)) < FULL or not compatible_types(p.type, q.type):
        return False
    common = set(p.tokens) & set(q.tokens)
    if not common:
        return True
    ends = {p.tokens[0], p.tokens[-1]} & common
    own = [[token for token in name.tokens if token not in common and len(token) > FULL] for name in (p, q)]
    alike = p.tokens[0] == q.tokens[0] or p.tokens[-1] == q.tokens[-1]
    return p.type == q.type == "person" and len(common) == 1 and bool(ends) and alike and all(own)


def is_wide(place: str) -> bool:
    """Whether a known place is a country or larger, which may hold any town that is not in the tables."""
    return ":" not in place


def tie_policy(a: Claim, b: Claim) -> str | None:
    """When the holder of a thing is one: always of a work, for a time of a marriage, for a year of a prize; never where either text only calls
    somebody one of those who may be several ("founder"), nor of a title of one word, which many works have, nor of a firm by less than its name.
    """
    tie = ties().get(str(a.get("type")))
    if tie is None:
        return _by_cardinality(a, b)
    things = [claim.get("subject").best.referent for claim in (a, b)]
    if not tie.sole and any(claim.roles["type"].how in {"holder", "noun"} for claim in (a, b)):
        return None
    if tie.titled and any(len(thing.tokens) == 1 for thing in things):
        return None
    if tie.firm and (not all(map(is_full, things)) or identity(*things) is not Identity.SAME):
        return None
    if tie.firm and any(claim.roles["type"].how == "verb" for claim in (a, b)):
        return None
    return tie.time or None


_by_cardinality = by_cardinality("type", {"functional": "fixed"})
COMPARISON = Comparison(
    kind="relation",
    subject="subject",
    concept=("type",),
    dependent="object",
    policy=tie_policy,
    relate=relate_objects,
    conflict=DIFFERS,
    agreement=AGREES,
)


def relate_subjects(a: Claim, b: Claim) -> Outcome | None:
    """Two subjects of a relation whose object has one: two towns of which each is said to be the capital of a land."""
    one, other = a.get("subject"), b.get("subject")
    if str(a.get("type")) not in bearers().inverse or not isinstance(one, Subject) or not isinstance(other, Subject):
        return None
    p, q = one.best.referent, other.best.referent
    towns = {p.type, q.type} <= {"place", "thing"}
    if min(one.best.grade, other.best.grade) < SURE or not towns or identity(p, q) >= Identity.SHORT or set(p.tokens) & set(q.tokens):
        return None
    return Outcome("conflicts", f"{p} and {q} are two", soft=True)


def relate_directions(a: Claim, b: Claim) -> Outcome | None:
    """One deal told in two directions: each side's taker is what the other side says was taken."""
    sides = [claim.get(role) for claim in (a, b) for role in ("subject", "object")]
    if a.get("parties") is None or b.get("parties") is None or not all(isinstance(side, Subject) for side in sides):
        return None
    p, q, r, s = (side.best.referent for side in sides)
    kinship = identity(p, s), identity(q, r)
    turned = min(kinship) >= Identity.SHORT and max(kinship) is Identity.SAME  # two short names may be of two other firms
    return Outcome("conflicts", f"{p} took over {q}, or {r} took over {s}") if turned and identity(p, r) < Identity.SHORT else None


BY_OBJECT = attrs.evolve(COMPARISON, subject="object", dependent="subject", policy=fixed, relate=relate_subjects, agreement=None)
BY_DIRECTION = attrs.evolve(COMPARISON, subject="parties", policy=fixed, relate=relate_directions, agreement=None)
RULES = (DIFFERS, AGREES)
COMPARISONS = (COMPARISON, BY_OBJECT, BY_DIRECTION)
