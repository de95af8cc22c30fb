"""Relation: what ties a subject to one other entity (born in, owned by, capital of ...)."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.claim import Candidate, Claim, Filler, Subject
from factcheck.claims.extraction import Extraction
from factcheck.claims.kind import Compare, Kind, Mark, Role
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.claims.titles import POSSESSIVES
from factcheck.languages.concepts import ConceptMatch
from factcheck.world.bearers import bearers, can_tie

RELATION = Kind(
    "relation",
    (
        Role("subject", Compare.SUBJECT, Mark.REQUIRED),
        Role("type", Compare.CONCEPT, Mark.REQUIRED),
        Role("parties", Compare.SUBJECT),
        Role("object", Compare.SUBJECT, Mark.DEPENDENT),
    ),
    keys=(("subject", "type"), ("object", "type"), ("parties", "type")),
)

REACH = 3
PLACES = {"event.birth": "relation.born-in", "event.death": "relation.died-in"}


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """The relations of a sentence whose object is named right after the words for it."""
    for match in sentence.concepts:
        if match.layer != "concept" or sentence.is_quoted(match.start_token):
            continue
        kind = PLACES.get(match.id, match.id)
        if not kind.startswith("relation."):
            continue
        item = _object(extraction, sentence, match, place=match.id in PLACES or kind.endswith("-in"))
        subject = _subject(extraction, sentence, match, item)
        if item is None or item.referent is None or subject is None or not can_tie(kind, subject.value.best.referent.type, item.referent.type):
            continue
        yield extraction.claim(
            "relation",
            {
                "subject": subject,
                "type": extraction.filler(kind, sentence, match.start_token, match.end_token, how=match.role),
                "object": extraction.about(Subject((Candidate(item.referent, 3, "named after it", sentence.place(item.first, item.last)),))),
                "entity": extraction.value(item),
            },
            sentence,
            min(match.start_token, item.first),
            max(match.end_token, item.last),
            f"“{sentence.text(match.start_token, match.end_token)}” with what follows",
        )


def _object(extraction: Extraction, sentence: Sentence, match: ConceptMatch, *, place: bool) -> Located | None:
    """The entity right after the words, past a preposition and an article; or, past a date of the clause, after a preposition of place."""
    words = extraction.reading.words
    linking = word_set(words.prepositions) | word_set(words.genitives) | word_set(words.articles)
    times = {index for item in sentence.values("moment", "period") for index in range(item.first, item.last)}
    passed = times | {index for item in sentence.names() if item.pointing for index in range(item.first, item.last)}
    passed |= {index for noun in sentence.concepts if noun.layer == "class" for index in range(noun.start_token, noun.end_token)}
    for item in sentence.names():
        if item.first < match.end_token or (place and item.mention.kind != "place") or item.pointing or _owns_next(sentence, item):
            continue
        passed |= {index for owner in sentence.names() if _owns_next(sentence, owner) for index in range(owner.first, owner.last + 2)}
        gap = [index for index in range(match.end_token, item.first) if index not in (passed if match.id in bearers().inverse else times)]
        if len(gap) <= REACH and all(sentence.tokens.folds[index] in linking for index in gap):
            return item if gap or match.role in {"phrase", "passive"} or match.end_token == item.first else None
        return None
    return None


def _owns_next(sentence: Sentence, item: Located) -> bool:
    """Whether a name is only the owner of the name right behind it ("Norland's Orsa province")."""
    folds = sentence.tokens.folds
    owner = tuple(folds[item.last : item.last + 2]) in POSSESSIVES
    return owner and any(other.first == item.last + 2 and not other.pointing for other in sentence.names())


def _subject(extraction: Extraction, sentence: Sentence, match: ConceptMatch, item: Located | None) -> Filler | None:
    subject = extraction.subjects.of(sentence, match.start_token)
    if subject is None or item is None:
        return None
    inside = sentence.place(match.start_token, item.last)
    left = tuple(candidate for candidate in subject.candidates if candidate.referent != item.referent and not candidate.span.overlaps(inside))
    return extraction.about(Subject(left)) if left else None
