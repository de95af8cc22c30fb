"""When an amount holds: a time of its clause or sentence that no other amount has for itself; the day of a count for what still rises."""

from __future__ import annotations

from factcheck.claims.aspects import aspect_of
from factcheck.claims.claim import Filler
from factcheck.claims.extraction import PLANS, Extraction
from factcheck.claims.measures import Measure
from factcheck.claims.reading import Located, Sentence
from factcheck.languages.concepts import VERBAL
from factcheck.world.cardinality import cardinality

NEAR_CUE = 4


def time_of(extraction: Extraction, sentence: Sentence, item: Located, measure: Measure, items: list[Located]) -> Filler | None:
    """When the amount holds: not a time that belongs to another amount in between ("5 in June after 4 in May"). For a toll that a verb tells ("killed
    12 on Monday") a bare time is that of the event; "by Sunday evening" is an as-of day.
    """
    found = extraction.period(sentence, item.first, excluding=taken(sentence, item, items))
    if found is None or cardinality(measure.id) != "toll":
        return found
    verb = any(match.start_token == measure.first and match.id == measure.id and match.role in {"verb", "passive"} for match in sentence.concepts)
    times = [other for other in sentence.values("moment", "period") if other.mention.value == found.value]
    bound = any(dict(other.mention.cues).get("bound") in {"by", "until"} for other in times)
    cue = next((match for match in sentence.concepts if match.layer == "cue" and match.id == "cue.as-of"), None)
    counted = [] if cue is None else [time for time in sentence.values("moment") if 0 <= time.first - cue.end_token <= NEAR_CUE]
    if counted:
        return extraction.value(counted[0], how="time of the count")
    told = cue is not None
    return found if bound or told or (not verb and found.grade == 3) else None


def _of_further_deed(sentence: Sentence, item: Located, time: Located) -> bool:
    """Whether a time follows a deed that is told, or a plan, behind a comma after the amount ("has 500 beds, *opened in 2017*")."""
    comma = next((i for i in range(item.last, time.first) if sentence.tokens.folds[i] == ","), None)
    if comma is not None and any(match.id in PLANS and comma < match.start_token < time.first for match in sentence.concepts):
        return True
    named = comma is None or any(comma < name.first < time.first for name in sentence.names())
    return not named and any(
        match.id.startswith("event.") and match.role in VERBAL and (comma or 0) < match.start_token and 0 <= time.first - match.end_token <= 1
        for match in sentence.concepts
    )


def taken(sentence: Sentence, item: Located, items: list[Located]) -> tuple[Located, ...]:
    """The times that stand beyond another amount in the unit of ``item``, bases of comparison apart."""
    rivals = [other for other in items if other is not item and other.unit == item.unit and aspect_of(sentence, other) != "base"]
    found = []
    for time in sentence.values("moment", "period"):
        low, high = (item.last, time.first) if time.first >= item.last else (time.last, item.first)
        if any(low <= rival.first < high for rival in rivals) or _of_further_deed(sentence, item, time):
            found.append(time)
    return tuple(found)
