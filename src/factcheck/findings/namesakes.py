"""Two of one name: a birth told otherwise, or an amount far from another, says nothing while nothing else shows that it is one person or thing."""

from __future__ import annotations

from fractions import Fraction

from factcheck.claims.claim import Claim, Subject, may_be_person
from factcheck.values import Moment, Period, Quantity, civil, days
from factcheck.values.dimension import is_counted
from factcheck.values.interval import decimal_text
from factcheck.world.bearers import bearers

# So many times another amount is far from it.
FAR = 4
# So many days apart two dates may be slips of one another.
NEAR = 5 * 366
# So many details around two claims are the same story, whatever ages it gives.
SHARED = 3


def namesakes(a: Claim, b: Claim, role: str) -> bool:
    """Whether two claims of two documents tell what a person is born to, or dies, of a name and share nothing else: no other name around them or in
    their texts, no date near the other.

    ``role`` is that of the subject. Fragments mean one matter and are left out; so are two ages, which their rule takes for those of one person only
    within weeks and a few years.
    """
    x, y = a.get(role), b.get(role)
    if a.document == b.document or not isinstance(x, Subject) or not isinstance(y, Subject) or x.is_fragment or y.is_fragment:
        return False
    personal = _personal(a) and _personal(b)
    dated = "time" in a.roles and "time" in b.roles
    if not (personal and dated) and _born_apart(a, b, x, y):
        return True
    if not personal or (a.get("derived") and b.get("derived")):
        return False
    if not may_be_person(x.best.referent) or not may_be_person(y.best.referent):
        return False
    near = _near(a.get("time"), b.get("time")) if dated else _years_near(a, b)
    return not near and not _shared(a, b, x, y)


def unlike(a: Claim, b: Claim, role: str, dependent: str) -> bool:
    """Whether two texts give amounts so far apart, and share nothing else, that they tell of two things of one name, or of a part and a whole.

    The same digits at another scale may be a slip.
    """
    x, y = a.get(dependent), b.get(dependent)
    who, whom = a.get(role), b.get(role)
    if a.document == b.document or not isinstance(x, Quantity) or not isinstance(y, Quantity) or x.number is None or y.number is None:
        return False
    if not isinstance(who, Subject) or not isinstance(whom, Subject) or who.is_fragment or whom.is_fragment:
        return False
    low, high = sorted((abs(x.number), abs(y.number)))
    counts = all(unit is None or is_counted(unit) for unit in (x.unit, y.unit))
    if (x.unit != y.unit and not counts) or not low or high < FAR * low:
        return False
    return digits(low) != digits(high) and not _shared(a, b, who, whom)


def digits(number: Fraction) -> str:
    """The significant digits of a number, whatever its scale.

    >>> digits(Fraction(1400)), digits(Fraction(7, 50))
    ('14', '14')
    """
    return decimal_text(number).partition("/")[0].replace(".", "").strip("0")


def names_of(*subjects: Subject) -> set[str]:
    """The names, in full and short, of whom subjects mean first of all."""
    return {" ".join(tokens) for subject in subjects for tokens in (subject.best.referent.tokens, *subject.best.referent.aliases)}


def _personal(claim: Claim) -> bool:
    """Whether a claim tells of an event that happens to people alone, or of what follows from it."""
    told = bearers().tells.get(str(claim.get("type")), str(claim.get("type")))
    return bearers().events.get(told) == ("person",)


def _near(x: object, y: object) -> bool:
    """Whether one date may be a slip of the other: a few years apart, or the same day of another year."""
    if not isinstance(x, (Moment, Period)) or not isinstance(y, (Moment, Period)):
        return False
    first, other = days(x)[0], days(y)[0]
    if first is None or other is None:
        return True
    dated = isinstance(x, Moment) and isinstance(y, Moment) and x.grain == y.grain == "day"
    return abs(first - other) <= NEAR or (dated and civil(first)[1:] == civil(other)[1:])


def _born_apart(a: Claim, b: Claim, x: Subject, y: Subject) -> bool:
    """Whether the texts give who is meant years of birth far apart, by dates or by ages, and no trade in common; the surroundings share little."""
    one, other = _told_of(a, x), _told_of(b, y)
    years = [[int(item) for item in told if item.isdecimal()] for told in (one, other)]
    far = all(years) and all(abs(first - second) > NEAR // 366 for first in years[0] for second in years[1])
    return far and one.isdisjoint(other) and len(a.signature & b.signature) < SHARED


def _told_of(claim: Claim, who: Subject) -> set[str]:
    """The trades of whom a claim is about, and the years of birth that its text leaves open."""
    told = f"{' '.join(who.best.referent.tokens)}: "
    return {item.removeprefix(told) for item in claim.named if item.startswith(told)}


def _years_near(a: Claim, b: Claim) -> bool:
    """Whether the years around two places of birth may be slips of one another; so they may where one side states none."""
    one, other = ([int(item[9:13]) for item in claim.signature if item.startswith("v:moment:") and item[9:13].isdecimal()] for claim in (a, b))
    return not one or not other or any(abs(x - y) <= NEAR // 366 for x in one for y in other)


def _shared(a: Claim, b: Claim, x: Subject, y: Subject) -> bool:
    """Whether the texts share a detail beside the name: what stands around the claims, another name, or the person's trade."""
    own = names_of(x, y)
    around = {item for item in a.signature & b.signature if not (item.startswith("n:") and item[2:] in own)}
    return bool(around or (a.named & b.named) - own)
