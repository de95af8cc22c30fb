"""What an amount is that has no word for its measure in its own clause: the measure noun that its relative clause hangs on, or that a word for an
amount means ("the budget, *which comes to* 90 million", "the budget. *With a total of* 90 million, it ...").
"""

from __future__ import annotations

import attrs

from factcheck.claims.claim import Candidate, Filler
from factcheck.claims.extraction import Extraction
from factcheck.claims.measures import Measure
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.languages.concepts import VERBAL, ConceptMatch
from factcheck.languages.language import CODES, section
from factcheck.languages.ties import TieWords
from factcheck.world.cardinality import concepts

AMOUNT, SUMS = "cue.amount", frozenset({"measure.cost", "measure.value"})
THINGS = frozenset({"organization", "thing"})
REACH, OPENING, CARRIED = 8, 2, 2
BEFORE_CLAUSE = "the noun before its clause"


def told_amount(extraction: Extraction, sentence: Sentence, item: Located, dimension: str, measure: Measure | None) -> Measure | None:
    """The measure of a value where the noun for it stands before its clause or its sentence; the given one elsewhere."""
    if measure is None:
        noun = _of_host(extraction, sentence, item, dimension)
        return None if noun is None else Measure(noun.id, noun.start_token, noun.end_token, BEFORE_CLAUSE)
    cue = next((match for match in sentence.concepts if match.id == AMOUNT and match.end_token == item.first), None)
    if measure.id not in SUMS or dimension != "money" or cue is None:
        return measure
    before = _last(sentence, 0, cue.start_token, dimension, other_than=SUMS)
    if before is not None:
        found = before if _alone(extraction, sentence, before.end_token, cue.start_token) else None
    else:
        earlier = extraction.reading.sentences[sentence.index - 1] if sentence.index and not cue.start_token else None
        noun = _last(earlier, 0, len(earlier.tokens), dimension) if earlier is not None and earlier.passage == sentence.passage else None
        found = noun if noun is not None and earlier is not None and _alone(extraction, earlier, noun.end_token, len(earlier.tokens)) else None
    return measure if found is None else attrs.evolve(measure, id=found.id, how="an amount of what was named")


def _alone(extraction: Extraction, sentence: Sentence, first: int, last: int) -> bool:
    """Whether tokens ``[first, last)`` only say when and of whom: nothing of another thing stands there."""
    words = extraction.reading.words
    small = word_set(words.articles) | word_set(words.genitives) | word_set(words.dating) | word_set(words.prepositions) | {"'", "’"}
    told = {index for other in sentence.located for index in range(other.first, other.last)}
    told |= {index for match in sentence.concepts if match.layer == "class" for index in range(match.start_token, match.end_token)}
    return all(i in told or sentence.tokens.folds[i] in small or not sentence.tokens.folds[i][0].isalnum() for i in range(first, last))


def _of_host(extraction: Extraction, sentence: Sentence, item: Located, dimension: str) -> ConceptMatch | None:
    """The measure noun that a relative clause hangs on, whose verb says nothing but how much it is; none behind "of which" or "whose"."""
    segment, folds = sentence.segments[sentence.segment_at(item.first)], sentence.tokens.folds
    words, language = extraction.reading.words, extraction.reading.layout.language
    if segment.nest != "relative" or not 0 <= segment.host < len(sentence.segments) or language not in CODES:
        return None
    parting = segment.first > 0 and folds[segment.first - 1] in word_set(words.genitives)
    if parting or folds[segment.first] not in word_set(words.relatives) or folds[segment.first] in section(language, TieWords).whose:
        return None
    table = concepts()
    inside = [table[match.id] for match in sentence.concepts if match.id in table and segment.first <= match.start_token < item.first]
    told = any(concept.family == "event" or (concept.family == "measure" and dimension in concept.dimension) for concept in inside)
    names = any(segment.first <= name.first < item.first for name in sentence.names())
    host = sentence.segments[segment.host]
    values = any(host.first <= other.first < segment.first for other in sentence.values("quantity", "duration"))
    had = not word_set(words.having).isdisjoint(folds[segment.first : item.first])
    if told or names or values or had or item.first - segment.first > REACH:
        return None
    return _last(sentence, host.first, segment.first, dimension)


def _last(sentence: Sentence, first: int, last: int, dimension: str, other_than: frozenset[str] = frozenset()) -> ConceptMatch | None:
    """The last measure noun of a dimension in ``[first, last)``, where no two different ones stand there."""
    table = concepts()
    found = [
        match
        for match in sentence.concepts
        if match.layer == "concept" and match.role in {"noun", "phrase"} and first <= match.start_token < last
        if match.id in table and match.id not in other_than and table[match.id].family == "measure" and dimension in table[match.id].dimension
    ]
    return found[-1] if found and len({match.id for match in found}) == 1 else None


def subject_before(extraction: Extraction, sentence: Sentence, measure: Measure | None) -> Filler | None:
    """Of whom a measure noun before its clause tells; None where the measure stands in its clause."""
    told = measure is not None and measure.how == BEFORE_CLAUSE
    return extraction.subject(sentence, measure.first) if told and measure is not None else None


def with_carried(extraction: Extraction, sentence: Sentence, measure: Measure, left: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The candidates of a measure with the body first that the sentence before names, where the noun opens its sentence without an owner."""
    owner = _carried_on(extraction, sentence, measure) if left[0].grade < CARRIED else None
    return left if owner is None else (owner, *(one for one in left if one.referent != owner.referent))


def _carried_on(extraction: Extraction, sentence: Sentence, measure: Measure) -> Candidate | None:
    """Of what a measure noun tells that opens a sentence without an owner: the one body that the sentence before names ("*Sales* rose")."""
    noun = any(match.start_token == measure.first and match.id == measure.id and match.role == "noun" for match in sentence.concepts)
    folds = sentence.tokens.folds
    if not noun or not sentence.index or measure.first > OPENING or any(name.first < measure.first for name in sentence.names()):
        return None
    words = extraction.reading.words
    small = word_set(words.articles)
    if any(fold not in small and fold not in {"'", "’"} for fold in folds[: measure.first]) or folds[0] in word_set(words.indefinites):
        return None
    verb = next((match.start_token for match in sentence.concepts if match.role in VERBAL and match.start_token >= measure.last), len(folds))
    leading = word_set(words.prepositions) | word_set(words.genitives)
    times = {time.first for time in sentence.values("moment", "period")}
    led = measure.last < len(folds) and folds[measure.last] in leading and measure.last not in times and measure.last + 1 not in times
    if led or any(measure.last <= name.first < verb for name in sentence.names()):
        return None  # "sales in the trade", "exports of peas"
    before = extraction.reading.sentences[sentence.index - 1]
    named = {name.referent: name for name in before.names() if name.referent is not None and not name.pointing}
    if before.passage != sentence.passage or len(named) != 1:
        return None
    referent, name = next(iter(named.items()))
    place = before.place(name.first, name.last)
    return Candidate(referent, 2, "carried on from the sentence before", place) if referent.type in THINGS and not referent.id else None
