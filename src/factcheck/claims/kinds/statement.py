"""Statement: a value about a subject whose attribute no table knows. It may agree with another, never conflict."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.claim import Claim
from factcheck.claims.extraction import Extraction, value_key
from factcheck.claims.kind import Compare, Kind, Mark, Role
from factcheck.claims.reading import Located, Sentence
from factcheck.values import Duration, Moment, Ordinal, Period, Quantity

STATEMENT = Kind(
    "statement",
    (
        Role("subject", Compare.SUBJECT, Mark.REQUIRED),
        Role("counted", Compare.CONCEPT, Mark.HARD),
        Role("value_key", Compare.FLAG),
        Role("value", Compare.VALUE, Mark.DEPENDENT),
    ),
    keys=(("value_key",),),
)


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """Every value with what it is about; those that would be an unlikely coincidence also get a key under which they meet."""
    for item in sentence.values("quantity", "moment", "period", "ordinal", "duration"):
        subject = extraction.subject(sentence, item.first)
        if subject is None:
            continue
        key = extraction.filler(key_of(item), sentence, item.first, item.last) if telling(item) else None
        roles = {"subject": subject, "value_key": key, "value": extraction.value(item)}
        yield extraction.claim("statement", roles, sentence, item.first, item.last, "a telling value")


def telling(item: Located) -> bool:
    """Whether a value is specific enough that two texts sharing it and a subject speak of one fact.

    Two significant digits or a counted noun, a day, a period, a unit; not a bare small number.
    """
    value = item.mention.value
    if isinstance(value, Quantity):
        return value.number is not None and value.unit is not None
    if isinstance(value, Moment):
        return value.start is not None and value.grain in {"day", "month", "year", "season", "quarter"}
    if isinstance(value, Period):
        return value.start is not None and value.end is not None
    return isinstance(value, (Ordinal, Duration))


def key_of(item: Located) -> str:
    """The look-up key of a value: its number without the unit's spelling, so that "340 hectares" meets "340 flooded hectares"."""
    value = item.mention.value
    if isinstance(value, Quantity) and value.number is not None:
        unit = value.unit or ""
        return f"n:{value.number}:{'' if unit.startswith('{') else unit}"
    return value_key(value)
