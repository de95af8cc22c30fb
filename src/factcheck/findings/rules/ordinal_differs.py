"""One edition of a series has two ordinals.

**What it finds.** The festival of 3 to 9 July 2023 is the twelfth in one article and the thirteenth in another; a yearly congress that was the 41st
in 2019 is the 44th in 2021.

**Why.** A series numbers its editions once, and a yearly series has no more editions than years.

**What it leaves alone.** Editions of other times; a session within a congress; an anniversary beside an edition, for a series may skip years.
"""

from factcheck.claims.claim import Claim, Phrase, Subject
from factcheck.claims.kinds.edition import NUMBERED
from factcheck.claims.phrases import stem
from factcheck.findings.comparison import Comparison, Outcome
from factcheck.findings.policies import fixed
from factcheck.findings.rule import Rule
from factcheck.groups.matching import phrase_level
from factcheck.groups.times import bounds
from factcheck.values import Ordinal, civil

DIFFERS = Rule(code="ORD001", name="ordinal-differs", kind="conflict", severity="error", summary="One edition has two ordinals", page=__doc__ or "")
AGREES = Rule(code="ORD002", name="ordinal-agrees", kind="agreement", severity="note", summary="Editions agree", page=__doc__ or "")

SHORT = 40
# How many days an edition of which only the first day is told lasts at most.
LONGEST = 14
# How far the ordinals of one year are apart from which on even a series held twice a year is out of the question, and the sorts of series.
TWICE = 2
YEARLY = frozenset({"class.festival", "class.exhibition"})
CONGRESS = "class.conference"
# Days from one text to another, and from a text to the edition it tells of.
NEAR = 21
YEAR = 365


def year_of(claim: Claim) -> int | None:
    """The year in which an edition took place, when its time lies in one year; else that of publication when nothing is stated."""
    filler = claim.roles.get("at")
    if filler is None:
        return claim.published.year if claim.published is not None else None
    first, after = bounds(filler.value)
    if first is None or after is None or civil(first)[0] != civil(after - 1)[0]:
        return None
    return civil(first)[0]


def relate_editions(a: Claim, b: Claim) -> Outcome | None:
    """Equal ordinals agree; other ordinals are derived from the years, or conflict when they claim one time."""
    x, y = a.get("ordinal"), b.get("ordinal")
    if not isinstance(x, Ordinal) or not isinstance(y, Ordinal):
        return None
    one_unit, other_unit, foreign = a.get("unit"), b.get("unit"), a.language != b.language
    if (
        isinstance(one_unit, Phrase)
        and isinstance(other_unit, Phrase)
        and phrase_level(one_unit, other_unit, foreign=foreign) < (1 if foreign else 2)
    ):
        return None
    if x == y:
        return Outcome("equal", f"both are number {x.number}")
    counted = [claim.get("by_year") for claim in (a, b)]
    if "office" in counted:
        return Outcome("conflicts", f"number {x.number} and number {y.number} of one office", soft=True) if counted[0] == counted[1] else None
    one, other = year_of(a), year_of(b)
    if "year" in counted and one is not None and one == other and a.get("at") is not None and b.get("at") is not None:
        return Outcome("conflicts", f"number {x.number} and number {y.number} in {one}")
    if one is not None and other is not None and one != other:
        if x.number - y.number == one - other:
            return Outcome("derived", f"from number {y.number} in {other} to number {x.number} in {one}: one a year")
        annual = a.get("annual") is not None and b.get("annual") is not None and a.roles.get("at") is not None and b.roles.get("at") is not None
        if annual and abs(x.number - y.number) > abs(one - other):
            return Outcome("conflicts", f"{abs(x.number - y.number)} editions in {abs(one - other)} years of a yearly series", soft=True)
        return None
    first, second = a.roles.get("at"), b.roles.get("at")
    if abs(x.number - y.number) >= TWICE and _current(a, b):
        return Outcome("conflicts", f"number {x.number} and number {y.number} of one series within {NEAR} days", soft=True)
    if first is None or second is None:
        return None
    if one is not None and one == other and abs(x.number - y.number) >= TWICE and _yearly(a, b):
        return Outcome("conflicts", f"number {x.number} and number {y.number} in {one}", soft=True)
    (xf, xa), (yf, ya) = bounds(first.value), bounds(second.value)
    if xf is None or yf is None:
        return None
    xa, ya = (first + LONGEST if after is None else after for first, after in ((xf, xa), (yf, ya)))
    same = max(xa - xf, ya - yf) <= SHORT and xf < ya and yf < xa
    return Outcome("conflicts", f"number {x.number} and number {y.number} at one time") if same else None


def _current(a: Claim, b: Claim) -> bool:
    """Whether both texts, published within weeks, tell of the edition that is on: the one next to their day, of what is not held every few days."""
    if a.published is None or b.published is None or abs((a.published - b.published).days) > NEAR:
        return False
    for claim, day in ((a, a.published), (b, b.published)):
        unit, at = claim.get("unit"), claim.roles.get("at")
        if not (unit.head in YEARLY or _in_name(unit, claim) if isinstance(unit, Phrase) else _told_of(a) or _told_of(b)):
            return False
        if at is not None and not _about(at.value, day.toordinal()):
            return False
    return True


def _about(time: object, day: int) -> bool:
    """Whether a time begins within weeks of a day, or is the year that the day lies in."""
    start, after = bounds(time)
    if start is None:
        return False
    return abs(start - day) <= NEAR or (after is not None and after - start >= YEAR and start <= day < after)


def _told_of(claim: Claim) -> bool:
    """Whether the text itself speaks of an edition, instead of a name with an ordinal ("the 10th Amendment")."""
    series = claim.get("series")
    return isinstance(series, Subject) and series.best.how != NUMBERED


def _in_name(unit: Phrase, claim: Claim) -> bool:
    """Whether the noun that is counted stands in the name of the series: a congress of that name, not a session of whatever sits every week."""
    series = claim.get("series")
    return isinstance(series, Subject) and unit.head == CONGRESS and bool(set(unit.modifiers) & {stem(word) for word in series.best.referent.tokens})


def _yearly(a: Claim, b: Claim) -> bool:
    """Whether the series is of a sort that hardly ever has three editions in a year: a festival, a fair, by the word on one side."""
    heads = [claim.get("unit").head for claim in (a, b) if isinstance(claim.get("unit"), Phrase)]
    return bool(heads) and all(head in YEARLY for head in heads)


def clues(claim: Claim) -> frozenset[str] | None:
    """The noun of what is counted, which two editions of one series share; None where the text names none."""
    unit = claim.get("unit")
    return frozenset({unit.head}) if isinstance(unit, Phrase) else None


COMPARISON = Comparison(
    kind="edition",
    subject="series",
    concept=(),
    dependent="ordinal",
    policy=fixed,
    relate=relate_editions,
    clues=clues,
    conflict=DIFFERS,
    agreement=AGREES,
)
RULES = (DIFFERS, AGREES)
COMPARISONS = (COMPARISON,)
