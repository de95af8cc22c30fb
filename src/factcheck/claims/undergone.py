"""What a relative clause says was done to the thing before it: "the treaty, *which the ministers signed* in May", "el hospital, *que fundaron* dos
hermanos".
"""

from __future__ import annotations

from collections.abc import Callable

from factcheck.claims.claim import Candidate, Referent
from factcheck.claims.extraction import TIMES, Extraction
from factcheck.claims.reading import Sentence, word_set
from factcheck.languages.concepts import ConceptMatch
from factcheck.world.concepts import catalogue

SURE = 3
GAP, REACH = 2, 8


def undergone(extraction: Extraction, sentence: Sentence, match: ConceptMatch, inert: Callable[[Referent], bool]) -> Candidate | None:
    """The thing before the relative clause of an active verb whose doer stands within the clause: before the verb, or behind it and its time, where
    the thing is ``inert`` and does no such deeds itself.
    """
    words, folds = extraction.reading.words, sentence.tokens.folds
    segment = sentence.segments[sentence.segment_at(match.start_token)]
    if match.role != "verb" or segment.nest != "relative" or folds[segment.first] not in word_set(words.relatives):
        return None
    subject = extraction.subjects.of(sentence, match.start_token)
    opening = sentence.tokens.starts[segment.first]
    best = next((one for one in subject.candidates if one.span.end <= opening and one.grade == SURE), None) if subject is not None else None
    if best is None or best.referent.type == "person":
        return None
    small = word_set(words.function_words) | word_set(words.copulas)
    times = {index for item in sentence.values(*TIMES) for index in range(item.first, item.last)}
    inside = [index for index in range(segment.first + 1, match.start_token) if index not in times and folds[index].isalpha()]
    if any(folds[index] not in small for index in inside):
        return best
    timed = any(0 <= item.first - match.end_token <= GAP for item in sentence.values(*TIMES))
    determined = match.end_token < len(folds) and folds[match.end_token] in word_set(words.articles)
    made = any(
        other.layer == "class" and match.end_token <= other.start_token < min(segment.last, match.end_token + REACH) and _is_thing(other.id)
        for other in sentence.concepts
    )
    return best if inert(best.referent) and not (inside or made) and (timed or determined) else None


def _is_thing(kind: str) -> bool:
    """Whether a class is none of people, so that what it names does no deed."""
    return catalogue().classes[kind].type != "person"
