"""Succession: a term that ends when somebody else takes over ("*Karl Roe was replaced by Ann Vik as mayor* in 1964")."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from factcheck.claims.claim import Candidate, Claim, may_be_person
from factcheck.claims.event_times import time_of
from factcheck.claims.extraction import Extraction
from factcheck.claims.kinds.tenure import office_of
from factcheck.claims.reading import Sentence, word_set
from factcheck.claims.titles import POSSESSIVES, titles
from factcheck.languages.concepts import VERBAL, ConceptMatch
from factcheck.values import Moment

SUCCESSION = "relation.successor-of"
# How a time is given at which a term ended because somebody else's began.
SUCCEEDED = "succeeded"
SURE, AUXILIARY = 2, 2


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """The ends of terms that the words for a succession tell, with their office and a year or a narrower time."""
    told = [match for match in sentence.concepts if match.id == SUCCESSION and match.role in VERBAL and not sentence.is_quoted(match.start_token)]
    seen = set[int]()
    for match in told:
        if match.start_token in seen or any(start <= match.start_token + 1 and match.start_token <= start + 1 for start in seen):
            continue
        seen.add(match.start_token)
        leaver = _leaver(extraction, sentence, match)
        time = time_of(extraction, sentence, match, [match]) if leaver is not None else None
        office = _office(extraction, sentence, match) if time is not None else None
        if leaver is None or time is None or office is None or not isinstance(time[0].value, Moment):
            continue
        yield extraction.claim(
            "tenure",
            {
                "holder": extraction.met([attrs.evolve(leaver, referent=attrs.evolve(leaver.referent, type="person"))], sentence, match.start_token),
                "stage": extraction.filler("ends", sentence, match.start_token, match.end_token),
                "title": extraction.filler(office, sentence, match.start_token, match.end_token),
                "time": attrs.evolve(time[0], how=SUCCEEDED),
            },
            sentence,
            min(match.start_token, time[1]),
            max(match.end_token, time[2]),
            f"“{sentence.text(match.start_token, match.end_token)}” ends a term",
        )


def _leaver(extraction: Extraction, sentence: Sentence, match: ConceptMatch) -> Candidate | None:
    """Whose term ended: of a passive the person that the clause is about, of an active verb the person named right behind it."""
    if _passive(extraction, sentence, match):
        subject = extraction.subjects.of(sentence, match.start_token)
        ahead = sentence.tokens.starts[match.start_token]
        people = [one for one in (subject.candidates if subject is not None else ()) if one.grade >= SURE and one.span.start < ahead]
        return next((one for one in people if _may_be(one) and not _owns(sentence, one)), None)
    item = next((item for item in sentence.names() if 0 <= item.first - match.end_token <= 1 and not item.pointing), None)
    return sentence.candidate(item, 3, "who was succeeded") if item is not None and item.mention.kind == "person" else None


def _owns(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a name is only the owner of the one that was succeeded ("*Roe's* father was succeeded by")."""
    folds = sentence.tokens.folds
    owners = (item.last for item in sentence.names() if sentence.place(item.first, item.last) == candidate.span)
    return any(folds[last : last + size] in POSSESSIVES for last in owners for size in (1, 2))


def _may_be(candidate: Candidate) -> bool:
    return may_be_person(candidate.referent) or candidate.referent.type == "thing"


def _passive(extraction: Extraction, sentence: Sentence, match: ConceptMatch) -> bool:
    """Whether a copula stands right before the words, or in them."""
    words, folds = extraction.reading.words, sentence.tokens.folds
    copulas = word_set(words.copulas) | word_set(words.agents)
    return any(folds[at] in copulas for at in range(max(0, match.start_token - AUXILIARY), match.end_token))


def _office(extraction: Extraction, sentence: Sentence, match: ConceptMatch) -> str | None:
    """The one office that the clause of a succession names, behind it or, where the clause tells when a term ended, before it."""
    segment = sentence.segments[sentence.segment_at(match.start_token)]
    found = list(titles(sentence, extraction.reading.words, extraction.reading.layout.language))
    behind = {office_of(title) for title in found if match.end_token <= title.first < segment.last}
    return next(iter(behind)) if len(behind) == 1 else None
