"""Two texts give one measure of one subject different amounts.

**What it finds.** 8.6 kilometres and 6.8 kilometres for one tunnel; revenue of 4.2 and of 4.6 billion dollars for one company and year.

**Why.** A fixed measure has one value, a stock one value at a time, a flow one value per period (`world/cardinality.toml`). Precision, rounding and
hedges are part of each value, so that "nearly 88 billion" and "87.9 billion" agree.

**What it leaves alone.** A month against nine months; a level against a change; a part against the whole; a plan against its outcome; a base of
comparison ("up from"); values that rounding explains.
"""

import attrs

from factcheck.claims.claim import Claim, Phrase, Referent
from factcheck.claims.measures import COUNTED, HAD
from factcheck.findings.amounts import extent_of, is_count
from factcheck.findings.comparison import Comparison, Extent, Outcome, from_relation
from factcheck.findings.rule import Rule
from factcheck.findings.rules.outcome_differs import clues
from factcheck.findings.rules.outcome_differs import extent as level_extent
from factcheck.groups.identity import Identity, foremost, identity
from factcheck.groups.matching import phrase_level
from factcheck.groups.times import of_its_day
from factcheck.values import Duration, Moment, Period, Quantity, Relation, coarser_precision, days, gap, relate
from factcheck.world.bearers import bearers
from factcheck.world.cardinality import cardinality

DIFFERS = Rule(code="QTY001", name="quantity-differs", kind="conflict", severity="error", summary="One measure has two amounts", page=__doc__ or "")
AGREES = Rule(code="QTY002", name="quantity-agrees", kind="agreement", severity="note", summary="Amounts agree", page=__doc__ or "")
CHANGED = Rule(code="QTY003", name="quantity-changed", kind="change", severity="note", summary="An amount has changed", page=__doc__ or "")

NEAR = 2
TIMES, HALF = 4, 183
SURE = 3
EVENT = "event"
# The days within which two texts mean the same edition of an event.
SEASON = 30
# Types of what is one thing: a structure, a lake, a ship.
THINGS = frozenset({"place", "work"})
# The days of a quarter, at the least.
QUARTER = 89
# What one more, or what an amount is held against, comes to is another thing each time.
MOVING = frozenset({"increment", "base"})
POLICIES = frozenset({"fixed", "stock", "flow", "toll"})


def relate_amounts(a: Claim, b: Claim) -> Outcome | None:
    """Two amounts by their sets; what lies closer than twice the coarser precision does not conflict, nor do two hedged amounts."""
    x, y = a.get("value"), b.get("value")
    if isinstance(x, Duration) and isinstance(y, Duration):
        return from_relation(relate(x, y), f"{x} and {y}")
    if not isinstance(x, Quantity) or not isinstance(y, Quantity):
        return None
    if x.unit != y.unit and (x.unit is None or y.unit is None or (x.unit.startswith("{") and y.unit.startswith("{"))):
        return _across_nouns(x, y)
    relation = relate(x, y)
    outcome = from_relation(relation, f"{x} and {y}")
    if relation is Relation.CONFLICTS:
        if x.hedged and y.hedged and not _far(x, y):
            return None
        apart = gap(x, y)
        if apart is not None and apart < NEAR * coarser_precision(x, y) and not _counts(x, y):
            return None
    if outcome is not None and outcome.relation == "refines" and (x.hedged or y.hedged or x.unit != y.unit):
        return Outcome("compatible", outcome.reason)
    return outcome


def _far(x: Quantity, y: Quantity) -> bool:
    """Whether one number is several times the other, which no hedge covers."""
    return x.number is not None and y.number is not None and 0 < TIMES * min(x.number, y.number) <= max(x.number, y.number)


def _counts(x: Quantity, y: Quantity) -> bool:
    return all(value.unit is not None and value.unit.startswith("{") and value.number is not None and value.number < 100 for value in (x, y))


def _across_nouns(x: Quantity, y: Quantity) -> Outcome | None:
    """Counts whose nouns differ in wording: the measure says that they count the same."""
    unit = x.unit or y.unit
    same = (Quantity(x.number, x.interval, unit, x.hedged), Quantity(y.number, y.interval, unit, y.hedged))
    relation = relate(*same)
    if relation is Relation.CONFLICTS and (x.hedged and y.hedged):
        return None
    return from_relation(relation, f"{x} and {y}")


def _policy(a: Claim, b: Claim) -> str | None:
    if not (opposes(a) and opposes(b)):
        return None
    measure = str(a.get("measure"))
    whole = a.get("whole") is not None and b.get("whole") is not None
    closed = whole or not _open_ended(measure) or has_once(a, b, measure) or of_one_product(a, b) or held(a, b, measure)
    closed = judged_at_once(a, b) if measure in bearers().of_judgments else closed
    found, timeless = cardinality(measure), a.roles.get("at") is None or b.roles.get("at") is None
    if not closed or (a.document == b.document and found != "fixed" and timeless):
        return None
    if measure in bearers().editions:
        return None if not of_one_event(a, b) else "fixed" if _of_one_season(a, b) else "stock"
    if found == "flow" and a.document == b.document:
        return None
    if found == "stock" and "change" in (a.get("aspect"), b.get("aspect")):
        return "flow"
    if found == "stock" and measure in bearers().slow and _soon(a, b):
        return "fixed"
    if found == "stock" and measure in bearers().steady:
        return "steady"
    if whole and found in {"flow", "many", None}:
        return "stock"
    return found if found in POLICIES else None


def opposes(claim: Claim) -> bool:
    """Whether there may be an amount that conflicts with that of a claim: its measure has one at a time, and nothing about it leaves that open."""
    measure, whole = str(claim.get("measure")), claim.get("whole") is not None
    if _open_ended(measure) and not whole and not _may_close(claim, measure):
        return False
    if claim.get("part") == "attributive" or claim.get("aspect") in MOVING:
        return False
    if measure in bearers().had and claim.roles["measure"].how == COUNTED:
        return False
    if measure in bearers().editions:
        return True
    if measure in bearers().not_of_lands and claim.get("subject").best.referent.id:
        return False
    found = cardinality(measure)
    return not (found == "flow" and unfinished(claim)) and (whole or found in POLICIES)


def _may_close(claim: Claim, measure: str) -> bool:
    """Whether another claim may show that an open measure has one amount here."""
    known, named = bearers(), _named(claim)
    dealt = measure in known.of_deals and (len(named) > 1 or _sold(claim))
    thing = measure in known.of_things and bool(named) and named[0].type in THINGS and not named[0].id
    product = measure in known.of_products and isinstance(claim.get("modifiers"), Phrase)
    return dealt or thing or product or (measure in known.holdings and claim.roles["measure"].how == HAD)


def _open_ended(measure: str) -> bool:
    return measure.startswith("counted.") or measure in bearers().open_measures


def extent(claim: Claim) -> Extent | None:
    """How far an amount reaches, a length of time on an axis of its own."""
    value = claim.get("value")
    if not isinstance(value, Quantity):
        return Extent("duration") if isinstance(value, Duration) else None
    return extent_of(value)


def of_one_product(a: Claim, b: Claim) -> bool:
    """Whether two amounts are of one product that both texts name: so much copper, so much cocoa."""
    x, y = a.get("modifiers"), b.get("modifiers")
    return str(a.get("measure")) in bearers().of_products and isinstance(x, Phrase) and isinstance(y, Phrase) and phrase_level(x, y) == SURE


def of_one_event(a: Claim, b: Claim) -> bool:
    """Whether two texts count those who take part in an event that each names: not the pupils of a school who take part in something."""
    named = [{candidate.referent.sort for candidate in claim.get("subject").candidates if candidate.grade > 1} for claim in (a, b)]
    return a.document != b.document and all(EVENT in sorts for sorts in named)


def _of_one_season(a: Claim, b: Claim) -> bool:
    """Whether two texts of one season tell of an edition without a time of their own, or with one in which both came out ("this year's contest")."""
    if a.published is None or b.published is None or abs((a.published - b.published).days) > SEASON:
        return False
    spans = [days(claim.get("at")) for claim in (a, b) if isinstance(claim.get("at"), (Moment, Period))]
    told = {claim.published.toordinal() for claim in (a, b) if claim.published is not None}
    return all(first is not None and after is not None and all(first <= day < after for day in told) for first, after in spans)


def has_once(a: Claim, b: Claim, measure: str) -> bool:
    """Whether whom or what two claims name has an open measure once: a thing that no table knows, two parties of one deal."""
    named = [_named(claim) for claim in (a, b)]
    if measure in bearers().of_deals and sold_at_once(a, b):
        return True
    if measure in bearers().of_deals:
        parties = [some[:2] for some in named]
        lands = any(party.id for some in parties for party in some)
        return min(map(len, named)) > 1 and not lands and all(any(identity(x, y) >= Identity.SHORT for y in named[1]) for x in parties[0])
    return measure in bearers().of_things and all(some and some[0].type in THINGS and not some[0].id for some in named)


def sold_at_once(a: Claim, b: Claim) -> bool:
    """Whether two prices are those of one work on one stated day: it is sold once."""
    return _sold(a) and _sold(b) and bool(a.get("at") == b.get("at"))


def _sold(claim: Claim) -> bool:
    """Whether a claim is of a work, on a stated day."""
    day, work = claim.get("at"), claim.get("subject").best
    return isinstance(day, Moment) and day.grain == "day" and work.referent.type == "work" and work.grade == SURE


def _named(claim: Claim) -> list[Referent]:
    """Whom or what a claim names for sure."""
    return [candidate.referent for candidate in claim.get("subject").candidates if candidate.grade == SURE]


def judged_at_once(a: Claim, b: Claim) -> bool:
    """Whether two sentences are those of one person, by the full name, on one stated day: a court passes one."""
    x = a.get("at")
    named = [[one for one in _named(claim) if len(one.tokens) > 1] for claim in (a, b)]
    one_day = isinstance(x, Moment) and x == b.get("at") and x.grain == "day"
    return one_day and bool(a.get("whole") and b.get("whole")) and any(one.tokens == other.tokens for one in named[0] for other in named[1])


def held(a: Claim, b: Claim, measure: str) -> bool:
    """Whether both texts say how many of a kind somebody has ("the league has 128 clubs"): so many are all of them."""
    return measure in bearers().holdings and all(claim.roles["measure"].how == HAD for claim in (a, b))


def _soon(a: Claim, b: Claim) -> bool:
    """Whether two amounts without a time of their own are told within half a year: what is built keeps its size that long."""
    timeless = all(claim.roles.get("at") is None or of_its_day(claim.get("at"), claim.published) for claim in (a, b))
    return timeless and a.published is not None and b.published is not None and abs((a.published - b.published).days) <= HALF


def unfinished(claim: Claim) -> bool:
    """Whether the period of an amount is not over when the text is published: an estimate, and the next one is another."""
    at = None if claim.get("measure") in bearers().plans else claim.get("at")
    end = days(at)[1] if isinstance(at, (Moment, Period)) and not (isinstance(at, Moment) and at.grain == "day") else None
    return end is not None and claim.published is not None and end > claim.published.toordinal()


def counted(claim: Claim) -> bool:
    """Whether the claim counts things rather than measures them."""
    value = claim.get("value")
    return isinstance(value, Quantity) and is_count(value)


def measured(claim: Claim) -> bool:
    """Whether the claim measures."""
    return not counted(claim)


COMPARISON = Comparison(
    kind="attribute",
    subject="subject",
    concept=("measure", "modifiers"),
    hard=("aspect", "part"),
    strict=("restriction", "part", "aspect", "counted"),
    dependent="value",
    policy=_policy,
    relate=relate_amounts,
    applies=measured,
    opposes=opposes,
    extent=extent,
    firm=True,
    conflict=DIFFERS,
    agreement=AGREES,
    change=CHANGED,
)


def relate_movements(a: Claim, b: Claim) -> Outcome | None:
    """By how many percent a flow rose, or fell, in one quarter or year, against the same time a year before as far as the texts say."""
    levels = [claim.get("level") for claim in (a, b)]
    times = [claim.get("at") for claim in (a, b)]
    if a.get("type") != b.get("type") or not all(isinstance(level, Quantity) and level.unit == "%" for level in levels):
        return None
    if a.get("reached") or b.get("reached"):
        return None
    if not all(_of_a_quarter(time) for time in times) or any(claim.get("basis") == claim.get("at") for claim in (a, b)):
        return None
    if not foremost(a.get("subject"), b.get("subject")):
        return None
    outcome = relate_amounts(*(attrs.evolve(claim, roles={**claim.roles, "value": claim.roles["level"]}) for claim in (a, b)))
    return attrs.evolve(outcome, soft=True) if outcome is not None and outcome.relation == "conflicts" else None


def _of_a_quarter(time: object) -> bool:
    """Whether a time is at least a quarter: what moves within a month may be told against the month before."""
    first, after = days(time) if isinstance(time, (Moment, Period)) else (None, None)
    return first is not None and after is not None and after - first >= QUARTER


def _policy_of_movement(a: Claim, b: Claim) -> str | None:
    measure = str(a.get("measure"))
    open_ended = measure in bearers().open_measures and not of_one_product(a, b)
    closed = cardinality(measure) == "flow" and not open_ended and a.document != b.document
    return None if not closed or unfinished(a) or unfinished(b) else "flow"


MOVEMENT = Comparison(
    kind="outcome",
    subject="subject",
    concept=("measure", "modifiers"),
    strict=("restriction", "basis"),
    dependent="level",
    policy=_policy_of_movement,
    relate=relate_movements,
    extent=level_extent,
    clues=clues,
    firm=True,
    conflict=DIFFERS,
)
RULES = (DIFFERS, AGREES, CHANGED)
COMPARISONS = (COMPARISON, MOVEMENT)
