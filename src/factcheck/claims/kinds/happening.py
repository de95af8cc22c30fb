"""Happening: how long the matter of a text went on, how old its thing is, how a vote came out; nobody needs to be named beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factcheck.claims.claim import Claim, Filler
from factcheck.claims.extraction import Extraction
from factcheck.claims.kind import Compare, Kind, Mark, Role
from factcheck.claims.lasting import lasting
from factcheck.claims.phrases import FINAL_HEADS, stem
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.languages.concepts import VERBAL, ConceptMatch
from factcheck.mentions.signs import DASHES
from factcheck.values import Duration, Moment, Period, Text, civil
from factcheck.world.bearers import bearers
from factcheck.world.concepts import catalogue

HAPPENING = Kind(
    "happening",
    (
        Role("measure", Compare.CONCEPT, Mark.REQUIRED),
        Role("type", Compare.CONCEPT, Mark.REQUIRED),
        Role("matter_key", Compare.FLAG, Mark.REQUIRED),
        Role("value", Compare.VALUE, Mark.DEPENDENT),
    ),
    keys=(("measure", "type", "matter_key"),),
)
LENGTH, AGE, TALLY = "measure.duration", "measure.age", "vote"
# How many words lie between the outcome of a vote and its word, how many between an age and the noun it describes.
NEAR, RUN = 3, 6
# So many days after a month is over, what lasted in it is another matter than what goes on.
LATELY = 14
MOST_VOTES = 4
# Whose age says which of many they are.
PERSONS = ("office.", "counted.", "relation.")


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """What a sentence says of the matter of its text: lengths of events, ages of things, outcomes of votes."""
    if not extraction.matter:
        return
    for item in sentence.values("duration"):
        value = item.mention.value
        if isinstance(value, Duration) and value.unit in {"second", "minute"}:
            continue
        if "age" in dict(item.mention.cues):
            nouns = _aged(extraction, sentence, item)
            if nouns:
                kept = {"nouns_key": extraction.filler(tuple(stem(sentence.tokens.folds[at]) for at in nouns), sentence, nouns[0], nouns[-1] + 1)}
                yield _claim(extraction, sentence, AGE, AGE, item.mention.value, (item.first, nouns[-1] + 1), kept)
            continue
        event = lasting(extraction, sentence, item)
        if event is not None and not _of_another_time(extraction, sentence, item):
            ends = min(item.first, event.start), max(item.last, event.end)
            yield _claim(extraction, sentence, LENGTH, event.id, item.mention.value, ends)
    for first, last, score in _tallies(sentence, word_set(extraction.reading.words.opposing)):
        yield _claim(extraction, sentence, TALLY, TALLY, Text.of(score), (first, last))


def _claim(
    extraction: Extraction, sentence: Sentence, measure: str, of: str, value: object, ends: tuple[int, int], more: Mapping[str, Filler] = {}
) -> Claim:
    first, last = ends
    roles = {
        "measure": extraction.filler(measure, sentence, first, last),
        "type": extraction.filler(of, sentence, first, last),
        "matter_key": Filler(tuple(sorted(extraction.matter)), extraction.filler(measure, sentence, first, last).span),
        "value": extraction.filler(value, sentence, first, last),
        **more,
    }
    return extraction.claim("happening", roles, sentence, first, last, "said of what the text is about")


def _of_another_time(extraction: Extraction, sentence: Sentence, item: Located) -> bool:
    """Whether a sentence states a year long past, or the clause of the length an earlier year, or a month over weeks ago: what it tells is no
    news of the matter.
    """
    published = extraction.reading.layout.published
    if published is None:
        return False
    segment = sentence.segment_at(item.first)
    for other in sentence.values("moment", "period"):
        moment = other.mention.value.start if isinstance(other.mention.value, Period) else other.mention.value
        if isinstance(moment, Moment) and moment.start is not None:
            year = civil(moment.start)[0]
            own = sentence.segment_at(other.first) == segment
            if year < published.year - 1 or (year < published.year and moment.grain == "year" and own):
                return True
            if own and moment.grain == "month" and moment.end is not None and published.toordinal() - moment.end > LATELY:
                return True
    return False


def _aged(extraction: Extraction, sentence: Sentence, item: Located) -> tuple[int, ...]:
    """The words of the noun that an age before it describes, where that is a thing: "the 93-year-old stone cross", "a 94-year-old, 40-foot cross"."""
    if extraction.reading.layout.language not in FINAL_HEADS or "-" not in item.mention.text:
        return ()
    folds = sentence.tokens.folds
    small = word_set(extraction.reading.words.function_words) | word_set(extraction.reading.words.prepositions)
    parting = {match.start_token for match in sentence.concepts if match.role in VERBAL}
    measured = {index for other in sentence.values("quantity") for index in range(other.first, other.last)}
    run: list[int] = []
    for at in range(item.last, min(len(folds), item.last + RUN)):
        if folds[at].isalpha() and at not in measured and folds[at] not in small and at not in parting:
            run.append(at)
        elif run or (folds[at].isalpha() and at not in measured):
            break
    within = range(item.last, run[-1] + 1) if run else range(0)
    persons = any(entry.first in within and entry.mention.kind == "person" for entry in sentence.names())
    return () if persons or any(match.start_token in within and _is_person(match) for match in sentence.concepts) else tuple(run)


def _is_person(match: ConceptMatch) -> bool:
    entry = catalogue().classes.get(match.id)
    return match.id.startswith(PERSONS) or (entry is not None and entry.type == "person")


def _tallies(sentence: Sentence, opposing: frozenset[str]) -> Iterator[tuple[int, int, str]]:
    """The outcomes of votes: two whole numbers with a dash or "to" between them beside a word for voting ("a 7-2 ruling", "voted 67 to 33")."""
    folds = sentence.tokens.folds
    told = [match for match in sentence.concepts if match.id in bearers().voted]
    if not told:
        return
    taken = {i for item in sentence.located if item.mention.kind in {"moment", "period", "duration"} for i in range(item.first, item.last)}
    for at in range(1, len(folds) - 1):
        if folds[at] not in DASHES and folds[at] not in opposing:
            continue
        one, other = folds[at - 1], folds[at + 1]
        glued = not sentence.tokens.spaced(at) and not sentence.tokens.spaced(at + 1)
        if not (one.isdecimal() and other.isdecimal() and max(len(one), len(other)) < MOST_VOTES) or taken & {at - 1, at + 1}:
            continue
        near = any(match.start_token - (at + 2) <= NEAR and (at - 1) - match.end_token <= NEAR for match in told)
        if near and (glued or folds[at] in opposing):
            yield at - 1, at + 2, f"{one}-{other}"
