"""Tolls of what is long past: counted to the end, so that two numbers are no update of one another."""

from __future__ import annotations

from factcheck.claims.claim import Filler
from factcheck.claims.extraction import Extraction
from factcheck.claims.reading import Located, Sentence
from factcheck.values import Moment

# Days after an event from which on its toll is taken to be final.
FINAL = 21
GRAINS = frozenset({"day", "month"})


def past_event(extraction: Extraction, sentence: Sentence) -> Filler | None:
    """When the event of a toll happened, stated to the month or the day, if that is long before publication: the earliest such time of the sentence,
    else of the one before.
    """
    published = extraction.reading.layout.published
    if published is None:
        return None
    here = [sentence]
    if sentence.index and extraction.reading.sentences[sentence.index - 1].passage == sentence.passage:
        here.append(extraction.reading.sentences[sentence.index - 1])
    for one in here:
        stated = [item for item in one.values("moment") if _is_past(item, published.toordinal())]
        if stated:
            return extraction.value(min(stated, key=_start))
    return None


def _is_past(item: Located, today: int) -> bool:
    value = item.mention.value
    return isinstance(value, Moment) and value.grain in GRAINS and value.end is not None and value.end + FINAL <= today


def _start(item: Located) -> int:
    value = item.mention.value
    return value.start if isinstance(value, Moment) and value.start is not None else 0
