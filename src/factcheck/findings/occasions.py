"""The time of an event as one text tells it: whether another text's time may contradict it, and how far it reaches."""

from fractions import Fraction

from factcheck.claims.claim import Claim, Subject
from factcheck.findings.comparison import Extent
from factcheck.values import Moment, Period
from factcheck.world.bearers import bearers
from factcheck.world.cardinality import cardinality

# A time in the clause of the event itself.
SURE = 3
# Days after which what happened is only looked back on; what befalls an event is that it is held.
LONG_PAST, HELD, EVENT = 365, "event.holding", "event"


def is_loose(claim: Claim) -> bool:
    """Whether a time outside its clause is bound to an event that only a noun tells of."""
    return "type" in claim.roles and claim.roles["time"].grade < SURE and claim.roles["type"].how == "noun"


def long_past(claim: Claim, time: Moment) -> bool:
    """Whether a text looks back on a time that was over long before."""
    return claim.published is not None and time.end is not None and claim.published.toordinal() - time.end > LONG_PAST


def recurs(claim: Claim) -> bool:
    """Whether an event has many times, whatever the claims say."""
    named = str(claim.get("type"))
    return not (cardinality(named) in {"once", "rare"} or named == HELD or named in bearers().occasions or named in bearers().recalled)


def opposes(claim: Claim) -> bool:
    """Whether there may be a time that conflicts with that of a claim: what recurs has many, and neither a day of the news nor, of what is seldom, a
    time that is not told in full is held against another one.
    """
    time, manner = claim.get("time"), claim.roles["time"].how
    if recurs(claim) or (claim.get("derived") is None and (manner == "relative" or is_loose(claim))):
        return False
    stated = isinstance(time, Moment) and manner == "stated"
    match cardinality(str(claim.get("type"))):
        case "once":
            return True
        case "rare":
            subject = claim.get("subject")
            return (isinstance(subject, Subject) and subject.is_fragment) or (stated and time.grain in {"day", "month"})
        case _:
            planned = isinstance(time, Moment) and claim.gate.status == "planned"
            return isinstance(time, Moment) and time.grain == "day" and (planned or (stated and long_past(claim, time)))


def extent(claim: Claim) -> Extent | None:
    """How far a time reaches, in days: a stated period is no time of one event, and of what is not known nothing agrees."""
    value = claim.get("time")
    value = value.start if isinstance(value, Period) and value.end is None and value.start is not None else value
    if not isinstance(value, Moment):
        return Extent("period") if isinstance(value, Period) else None
    if not value.known:
        return Extent("unknown", Fraction(1), Fraction(0))
    first, last = value.days
    return Extent("moment", *(None if day is None or value.yearly else Fraction(day) for day in (first, last)))
