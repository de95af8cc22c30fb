"""Two texts date an event that happens once to two different times.

**What it finds.** A treaty signed on 14 March in one article and on 17 March in another; a company founded in 1950 and in 1952; "a 1974 film" and
one released in 1976; a life in brackets behind a name and another year of death; one person aged 41 and, two days later, aged 47;
somebody of 69 who was born 75 years before. Of two short texts without a title or a date, one may leave its subject unnamed
("It was founded in 1911"): then a warning.

**Why.** `world/cardinality.toml` lists the events that happen once to a thing: it is founded, born, opened, signed, dies, enters into force once.

Some others happen to nobody twice in a year (a wedding, a release, a sentence): two full dates in one year warn. So do two days of
a fire, a flood or a battle that both texts look back on, where they differ in the day or in the month alone.

**What it leaves alone.** Events that recur (visits, matches, meetings); such events in two years; another event of the same thing (signed, in
force); dates known less precisely, which agree; days one apart, which time zones explain, unless both are stated in full; plans.
"""


from factcheck.claims.claim import Claim, Referent, Subject
from factcheck.claims.fitting import AGE_TOLD, AGED, BY_AGE, OPENED
from factcheck.claims.kinds.occurrence import FIRST
from factcheck.findings.comparison import Comparison, Outcome, from_relation
from factcheck.findings.occasions import EVENT, HELD, SURE, extent, is_loose, long_past, opposes, recurs
from factcheck.findings.rule import Rule
from factcheck.groups.identity import Identity, identity
from factcheck.values import Entity, Moment, Period, Relation, civil, relate
from factcheck.world.bearers import bearers
from factcheck.world.cardinality import cardinality, concepts
from factcheck.world.territories import contains

DIFFERS = Rule(
    code="DAT001", name="date-differs", kind="conflict", severity="error", summary="An event that happens once has two dates", page=__doc__ or ""
)
AGREES = Rule(code="DAT002", name="date-agrees", kind="agreement", severity="note", summary="Dates agree", page=__doc__ or "")


BIRTH = "event.birth"
# How somebody is meant whose age stands beside the name or is told outright.
OUTRIGHT = frozenset({AGED, AGE_TOLD})
# Days within which two ages are told of one moment, and between which the births that they imply are two of one person.
WEEKS, TWO_YEARS, GENERATION = 14, 680, 3700
# Days within which two plans of one body are of one occasion; what happens seldom, or is planned, only warns.
OCCASION = 40
SELDOM = frozenset({"rare", "repeated"})
# What a text says of one whom a pronoun or a verb alone means.
LINKED = 2
# What tells two occasions of one sort apart.
BODIES = frozenset({"place", "organization", "thing"})
# Days by which a date within one text must miss what an age gives.
LEAST_APART = 366


def relate_times(a: Claim, b: Claim) -> Outcome | None:
    """Two times of one event; a stated period and a moment are compared by their overlap."""
    x, y = a.get("time"), b.get("time")
    if not isinstance(x, (Moment, Period)) or not isinstance(y, (Moment, Period)):
        return None
    since = any(isinstance(value, Period) and value.end is None for value in (x, y))
    x, y = (value.start if isinstance(value, Period) and value.end is None and value.start is not None else value for value in (x, y))
    relation = relate(x, y)
    if relation is Relation.INCOMPARABLE:
        return _months(x, y)
    derived = [claim.get("derived") is not None for claim in (a, b)]
    if all(derived):
        same = a.get("derived") == b.get("derived") and relate(x, y).agrees
        return Outcome("equal", f"both say {a.get('derived')}") if same else _ages(a, b, x, y)
    if any(derived) and not isinstance(y if derived[0] else x, Moment):
        return None
    if a.document == b.document and any(derived):
        return _within(a, b, derived, relation, x, y)
    outcome = from_relation(relation, f"{x} and {y}")
    if outcome is not None and any(derived) and outcome.relation != "conflicts":
        return Outcome("derived", f"{a.get('derived') or b.get('derived')} gives {x if derived[0] else y}, which fits {y if derived[0] else x}")
    if outcome is not None and outcome.relation == "conflicts":
        manners = {claim.roles["time"].how for claim in (a, b)}
        if is_loose(a) or is_loose(b) or "relative" in manners or not _same_parties(a, b) or not _sure(a, b) or _of_two_editions(a, b):
            return None
        grades = [claim.get("subject").best.grade for claim in (a, b)]
        named = grades[derived.index(True)] >= SURE if any(derived) else True
        if any(derived) and min(grades) < SURE and (a.get("type") == BIRTH or not named):
            return None
        if since and any(derived):
            return None
        soft = since or _in_one_place(a, b) or "weekday" in manners or cardinality(str(a.get("type"))) in SELDOM
        if soft or (any(derived) and min(grades) < SURE):
            outcome = Outcome("conflicts", outcome.reason, soft=True)
        if not (isinstance(x, Moment) and isinstance(y, Moment)):
            return None
        if x.start is not None and y.start is not None and abs(x.start - y.start) <= 1 and "day" in (x.grain, y.grain):
            return Outcome("conflicts", f"{x} and {y} are one day apart", soft=True) if manners == {"stated"} else None
    return outcome


def _within(
    a: Claim, b: Claim, derived: list[bool], relation: Relation, x: Moment | Period | None, y: Moment | Period | None
) -> Outcome | None:
    """A stated date within one text against what an age or an anniversary there gives: no birthday, and no custom of counting years, explains two
    years.
    """
    if relation is not Relation.CONFLICTS or not isinstance(x, Moment) or not isinstance(y, Moment) or None in (x.start, y.start):
        return None
    age, date = (a, b) if derived[0] else (b, a)
    implied, stated = (x, y) if derived[0] else (y, x)
    outright = age.get("subject").best.how in OUTRIGHT if age.get("type") == BIRTH else age.get("subject").best.grade >= SURE
    linked = min(claim.get("subject").best.grade for claim in (a, b)) >= LINKED
    first, second = sorted((a, b), key=lambda claim: claim.span)
    one = a.sentence == b.sentence
    family = first.get("kin_after") and second.get("kin_before") if one else first.get("kin_after") or second.get("kin_before")
    ahead = date.roles["subject"].span.start > date.span.end and date.get("subject").best.how != OPENED
    family = family or (one and (date.get("kin_before") or ahead))
    if family or _crowded(date) or not outright or not linked or date.roles["time"].how != "stated" or implied.start is None or stated.start is None:
        return None
    apart = max(stated.start - implied.end, implied.start - stated.end) if implied.end is not None and stated.end is not None else 0
    if apart < LEAST_APART:
        return None
    return Outcome("conflicts", f"{age.get('derived')} gives {implied}, and the text says {stated}", soft=True, inner=True)


def _crowded(claim: Claim) -> bool:
    """Whether the sentence of a date names somebody or something else that may have been born or founded then."""
    named, best = claim.get("participants"), claim.get("subject").best.referent
    others = [one.referent for one in named.candidates] if isinstance(named, Subject) else []
    return any(other != best and other.type != "place" for other in others)


def _ages(a: Claim, b: Claim, x: Moment | Period | None, y: Moment | Period | None) -> Outcome | None:
    """Two ages of one person told within weeks: they conflict when no birthday explains them; far apart they are two people of one name."""
    if a.get("type") != BIRTH or a.document == b.document or a.published is None or b.published is None:
        return None
    if abs((a.published - b.published).days) > WEEKS:
        return None
    if not isinstance(x, Moment) or not isinstance(y, Moment) or x.start is None or y.start is None:
        return None
    told = {claim.get("subject").best.how for claim in (a, b)}
    beside = bool(told & OUTRIGHT) and told <= {*OUTRIGHT, BY_AGE}
    if not beside and any(claim.roles["time"].grade < SURE for claim in (a, b)):
        return None
    people = [claim.get("subject").best.referent for claim in (a, b)]
    full = all(len(person.tokens) > 1 for person in people) and people[0].tokens == people[1].tokens
    if not full or not TWO_YEARS <= abs(x.start - y.start) <= GENERATION:
        return None
    return Outcome("conflicts", f"{a.get('derived')} and {b.get('derived')} within weeks", soft=True)


def _months(x: Moment | Period | None, y: Moment | Period | None) -> Outcome | None:
    """A month without a year against a date in another month: born in December, and on 26 May 1970."""
    if not isinstance(x, Moment) or not isinstance(y, Moment):
        return None
    months = [moment.month or _month(moment) for moment in (x, y)]
    if None in months or (x.start is None) == (y.start is None):
        return None
    return Outcome("conflicts", f"{x} and {y} are in two months", soft=True) if months[0] != months[1] else Outcome("compatible", f"{x} and {y} fit")


def _month(moment: Moment) -> int | None:
    """The month of a day or a month whose year is known."""
    return civil(moment.start)[1] if moment.start is not None and moment.grain in {"day", "month"} else None


def _sure(a: Claim, b: Claim) -> bool:
    """Whether one side at least is known to be what the event happens to, where its words fit other things too."""
    wanted = bearers().sure.get(str(a.get("type")))
    if wanted is None or wanted in (a.get("sort"), b.get("sort")):
        return True
    years = all(isinstance(claim.get("time"), Moment) and claim.get("time").grain == "year" for claim in (a, b))
    names = [claim.get("subject").best.referent for claim in (a, b)]
    return years and names[0].type != "person" and len(names[0].tokens) > 1 and names[0].tokens == names[1].tokens


def _of_two_editions(a: Claim, b: Claim) -> bool:
    """Whether a work came out in two forms ("on DVD"), again, or in two places; what came out first did so once."""
    if str(a.get("type")) not in bearers().editioned:
        return False
    editions = [claim.get("edition") for claim in (a, b)]
    p, q = (claim.get("place") for claim in (a, b))
    apart = isinstance(p, Entity) and isinstance(q, Entity) and p.id != q.id and not contains(p.id, q.id) and not contains(q.id, p.id)
    return editions != [FIRST, FIRST] and (apart or len({edition for edition in editions if edition != FIRST}) > 1)


def _in_one_place(a: Claim, b: Claim) -> bool:
    """Whether only one text says where a work came out: it may have come out elsewhere before."""
    return str(a.get("type")) in bearers().editioned and (a.get("place") is None) != (b.get("place") is None)


def _same_parties(a: Claim, b: Claim) -> bool:
    """Whether an event between parties is between the same two: two lands may each have founded relations with many."""
    concept = concepts().get(str(a.get("type")))
    if concept is None or "parties" not in concept.by:
        return True
    one, other = a.get("participants"), b.get("participants")
    if not isinstance(one, Subject) or not isinstance(other, Subject):
        return False
    return sum(any(identity(x.referent, y.referent) >= Identity.SHORT for y in other.candidates) for x in one.candidates if x.grade >= 1) >= 2


def occasion_policy(a: Claim, b: Claim) -> str | None:
    """One occasion: what happens once, and what happens at most once a year where both texts date it in one year."""
    if recurs(a) or recurs(b):
        return None
    how_often = cardinality(str(a.get("type")))
    if how_often == "rare" and all(isinstance(claim.get("subject"), Subject) and claim.get("subject").is_fragment for claim in (a, b)):
        return None if _told_of_others(a, b) else "once"
    if how_often == "rare":
        x, y = a.get("time"), b.get("time")
        dated = isinstance(x, Moment) and isinstance(y, Moment) and {x.grain, y.grain} <= {"day", "month"}
        manners = {claim.roles["time"].how for claim in (a, b)} if dated else set()
        return "once" if dated and manners == {"stated"} and year(x) is not None and year(x) == year(y) else None
    return "once" if how_often == "once" or _one_occasion(a, b) or _recalled(a, b) else None


def _recalled(a: Claim, b: Claim) -> bool:
    """Whether two texts look back on what happened long before both and is seldom, on two days that differ in the day or in the month alone."""
    x, y = a.get("time"), b.get("time")
    if not isinstance(x, Moment) or not isinstance(y, Moment) or a.document == b.document:
        return False
    if {claim.roles["time"].how for claim in (a, b)} != {"stated"} or x.grain != "day" or y.grain != "day":
        return False
    if not (long_past(a, x) and long_past(b, y)):
        return False
    named = str(a.get("type"))
    seldom = named in bearers().recalled or (named == HELD and all(claim.get("subject").best.referent.sort == EVENT for claim in (a, b)))
    (xy, xm, xd), (yy, ym, yd) = (civil(time.start or 0) for time in (x, y))
    return seldom and xy == yy and (xm == ym or xd == yd)


def _told_of_others(a: Claim, b: Claim) -> bool:
    """Whether the clause of each names a place or a body of its own: what happens seldom may have happened at both."""
    named = [_named_beside(claim) for claim in (a, b)]
    return all(any(all(identity(x, y) < Identity.SHORT for y in named[1 - i]) for x in named[i]) for i in (0, 1))


def _named_beside(claim: Claim) -> list[Referent]:
    """What the clause of an event names beside what it happened to, people apart."""
    subject = claim.get("subject")
    return [one.referent for one in subject.candidates[1:] if one.grade >= LINKED and one.referent.type in BODIES]


def _one_occasion(a: Claim, b: Claim) -> bool:
    """Whether two texts plan one occasion, of which a body has one ahead: two full days within weeks of one another, and no text tells of rounds."""
    x, y = a.get("time"), b.get("time")
    if str(a.get("type")) not in bearers().occasions or {a.gate.status, b.gate.status} != {"planned"} or a.document == b.document:
        return False
    dated = isinstance(x, Moment) and isinstance(y, Moment) and x.grain == y.grain == "day" and x.start is not None and y.start is not None
    rounds = any(item.startswith("v:ordinal") for item in a.signature | b.signature)
    ahead = dated and all(claim.published is not None and claim.published.toordinal() < min(x.start, y.start) for claim in (a, b))
    return ahead and not rounds and abs(x.start - y.start) <= OCCASION


def year(moment: Moment) -> int | None:
    """The calendar year in which a moment begins."""
    return None if moment.start is None else civil(moment.start)[0]


COMPARISON = Comparison(
    kind="occurrence",
    subject="subject",
    concept=("type",),
    dependent="time",
    policy=occasion_policy,
    relate=relate_times,
    opposes=opposes,
    extent=extent,
    conflict=DIFFERS,
    agreement=AGREES,
)
RULES = (DIFFERS, AGREES)
COMPARISONS = (COMPARISON,)
