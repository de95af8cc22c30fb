"""One thing ended in two ways that exclude one another.

**What it finds.** A court upheld a fine in one article and overturned it in the other, on the same day; a team that beat another and lost to it,
or was beaten by it;
unemployment that rose and that fell to 9.1 percent in one quarter.

**Why.** `world/cardinality.toml` names the outcomes that exclude one another. Both texts must state the same time, or stand in copies of one
sentence.

**What it leaves alone.** Two votes months apart; movements against another basis (the quarter before, the year before); the loser named as the
subject of the other text.
"""

import attrs

from factcheck.claims.claim import Claim, Phrase, Subject
from factcheck.claims.phrases import stem
from factcheck.findings.amounts import extent_of
from factcheck.findings.comparison import Comparison, Extent, Outcome
from factcheck.findings.policies import constant, fixed
from factcheck.findings.rule import Rule
from factcheck.groups.identity import Identity, identity, may_be_any, shared, telling_words
from factcheck.groups.matching import phrase_level
from factcheck.groups.times import bounds
from factcheck.values import Moment, Quantity, Relation, relate
from factcheck.world.cardinality import exclusive, implied

DIFFERS = Rule(
    code="REL001", name="outcome-differs", kind="conflict", severity="error", summary="Two outcomes exclude one another", page=__doc__ or ""
)
AGREES = Rule(code="REL002", name="outcome-agrees", kind="agreement", severity="note", summary="Outcomes agree", page=__doc__ or "")


FEWEST_SHARED = 3
FEWEST_WORDS = 2


def relate_outcomes(a: Claim, b: Claim) -> Outcome | None:
    """The same outcome, one that implies the other, or two that exclude one another with everyone else alike."""
    x, y = str(a.get("type")), str(b.get("type"))
    if x == y:
        return Outcome("equal", f"both say {x.partition('.')[2]}") if _one_deed(a, b) else None
    if y in implied(x) or x in implied(y):
        return Outcome("entails", f"{x} and {y}: one follows from the other")
    if exclusive(x, y):
        if a.document == b.document or not _one_matter(a, b) or _of_two_things(a, b):
            return None
        one, other = a.get("others"), b.get("others")
        if isinstance(one, Subject) and isinstance(other, Subject) and shared(one, other) is None:
            return None
        return Outcome("conflicts", f"{x.partition('.')[2]} and {y.partition('.')[2]} exclude one another")
    return None


def clues(claim: Claim) -> frozenset[str] | None:
    """What two outcomes of one deed have in common, beside the reach of their levels: the days they are told of, a word for the others, a word for
    what was decided. None for what may be of one deed with any: from which another outcome follows, whose others go without a name, whose level may
    be in several units.
    """
    time, others, level = (claim.get(role) for role in ("at", "others", "level"))
    referents = [one.referent for one in others.candidates] if isinstance(others, Subject) else []
    if any(map(may_be_any, referents)) or len(implied(str(claim.get("type")))) > 1 or (isinstance(level, Quantity) and extent_of(level) is None):
        return None
    names = {word for one in referents for word in telling_words(one)}
    told = () if time is None else (f"at {time}", f"at {bounds(time)}")
    return frozenset({*told, *(f"name {word}" for word in names), *(f"word {word}" for word in {*(claim.get("object") or ())} - _named(claim))})


def extent(claim: Claim) -> Extent | None:
    """How far the level of a movement reaches; what did not move has none."""
    level = claim.get("level")
    return extent_of(level) if isinstance(level, Quantity) else None


def _one_deed(a: Claim, b: Claim) -> bool:
    """Whether the same outcome is of one deed: the same stated time, another party in common, the same level, or two content words beside the name of
    the subject.
    """
    times, others, levels = [[claim.get(role) for claim in (a, b)] for role in ("at", "others", "level")]
    if times[0] is not None and times[0] == times[1]:
        return True
    if isinstance(others[0], Subject) and isinstance(others[1], Subject) and shared(others[0], others[1]) is not None:
        return True
    if isinstance(levels[0], Quantity) and isinstance(levels[1], Quantity) and relate(levels[0], levels[1]).agrees:
        return True
    return len((set(a.get("object") or ()) & set(b.get("object") or ())) - _named(a) - _named(b)) >= FEWEST_WORDS


def _named(claim: Claim) -> set[str]:
    """The words of the name of the subject, as those of an object stand."""
    return {stem(token) for token in claim.get("subject").best.referent.tokens}


def _of_two_things(a: Claim, b: Claim) -> bool:
    """Whether each side narrows what moved by words of its own: copper and lead."""
    x, y = a.get("modifiers"), b.get("modifiers")
    return isinstance(x, Phrase) and isinstance(y, Phrase) and phrase_level(x, y, foreign=a.language != b.language) == 0


def _one_matter(a: Claim, b: Claim) -> bool:
    """Whether both were decided on the same: three content words shared, or (movements) the same level."""
    levels = (a.get("level"), b.get("level"))
    if isinstance(levels[0], Quantity) or isinstance(levels[1], Quantity):
        return isinstance(levels[0], Quantity) and isinstance(levels[1], Quantity) and relate(levels[0], levels[1]) is Relation.EQUAL
    days = [claim.get("at") for claim in (a, b)]
    if not all(isinstance(day, Moment) and day.grain == "day" for day in days):
        return False
    return _one_object(a, b)


def _one_object(a: Claim, b: Claim) -> bool:
    """Whether both decided on one thing: three words shared; where each side has others of its own, two of them beside the name of who decided."""
    one, other = (set(claim.get("object") or ()) for claim in (a, b))
    named = _named(a) | _named(b)
    apart = bool(one - other - named) and bool(other - one - named)
    return len(one & other) >= FEWEST_SHARED and len((one & other) - named) >= (FEWEST_WORDS if apart else 1)


COMPARISON = Comparison(
    kind="outcome",
    subject="subject",
    concept=("measure",),
    hard=("basis",),
    dependent="type",
    policy=constant("toll"),
    relate=relate_outcomes,
    extent=extent,
    clues=clues,
    conflict=DIFFERS,
    agreement=AGREES,
)


def relate_sides(a: Claim, b: Claim) -> Outcome | None:
    """One match told with the sides changed: on one day each is said to have beaten the other, or to have lost to it."""
    if a.get("type") != b.get("type") or a.document == b.document:
        return None
    days = [claim.get("at") for claim in (a, b)]
    if not all(isinstance(day, Moment) and day.grain == "day" for day in days) or days[0] != days[1]:
        return None
    sides = [claim.get(role) for claim in (a, b) for role in ("subject", "opponent")]
    if not all(isinstance(side, Subject) for side in sides):
        return None
    p, q, r, s = (side.best.referent for side in sides)
    turned = identity(p, s) >= Identity.SHORT and identity(q, r) >= Identity.SHORT
    if not turned or identity(p, r) >= Identity.SHORT:
        return None
    return Outcome("conflicts", f"{p} and {r} are both said to have won, or to have lost", soft=True)


def _sided(claim: Claim) -> bool:
    return claim.get("opponent") is not None


BY_SIDES = attrs.evolve(COMPARISON, subject="sides", concept=(), hard=(), relate=relate_sides, applies=_sided, policy=fixed, agreement=None)
RULES = (DIFFERS, AGREES)
COMPARISONS = (COMPARISON, BY_SIDES)
