"""What firsts and n-ths share: the words around the ordinal, and who is named in them."""

from __future__ import annotations

import attrs

from factcheck.claims.claim import Candidate, Filler
from factcheck.claims.reading import Located, Sentence

# How much of a word tells it from others.
PREFIX = 5
SORTS = {
    "cue.woman": "woman",
    "cue.man": "man",
    "cue.restrict-women": "woman",
    "cue.restrict-men": "man",
    "cue.foreign": "foreign",
    "cue.restrict-foreign": "foreign",
    "cue.restrict-youth": "young",
}
PEOPLE = frozenset({"class.person", "counted.person", "counted.woman", "counted.man"})


@attrs.frozen(slots=True)
class Phrase:
    """The words of a first: tokens ``[first, last)`` around the ordinal ``item``, without names, function words and cues: ``content``."""

    item: Located
    first: int
    last: int
    content: tuple[int, ...]


def key_of(item: Located) -> str:
    """A name as a key: its id, or its words."""
    return "" if item.referent is None else item.referent.key


def qualifier_of(sentence: Sentence, first: int, last: int, place: Filler) -> Filler | None:
    """What makes a first one of many: "since 2009", "as president", a period beside it."""
    cue = next(
        (match.id for match in sentence.concepts if match.layer == "cue" and match.id == "cue.since" and first <= match.start_token < last + 3), None
    )
    open_start = any(first <= item.first < last and dict(item.mention.cues).get("bound") == "since" for item in sentence.values("period", "moment"))
    return attrs.evolve(place, value="since") if cue is not None or open_start else None


def candidate_of(sentence: Sentence, item: Located, how: str, *, person: bool = False, grade: int = 3) -> Candidate:
    """A name as a candidate; ``person``: whatever its type."""
    found = sentence.candidate(item, grade, how)
    return attrs.evolve(found, referent=attrs.evolve(found.referent, type="person")) if person else found
