"""Relation: what ties a subject to one other entity (born in, owned by, capital of ...)."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.agents import by_agents
from factcheck.claims.claim import Candidate, Claim, Filler, Subject
from factcheck.claims.extraction import Extraction
from factcheck.claims.kind import Compare, Kind, Mark, Role
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.claims.titles import POSSESSIVES
from factcheck.languages.concepts import ConceptMatch
from factcheck.languages.language import CODES
from factcheck.mentions.name_words import name_words
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
    yield from _by_agents(extraction, sentence)


def _by_agents(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """The relations whose object is the doer between the two parts of a form ("do kiến trúc sư Roth thiết kế")."""
    for kind, first, item, last in by_agents(sentence, extraction.reading.words, extraction.reading.layout.language, "relation."):
        subject = extraction.subjects.of(sentence, max(0, first - 1))
        doer = sentence.place(first, last)
        left = tuple(candidate for candidate in (subject.candidates if subject is not None else ()) if not candidate.span.overlaps(doer))
        if item.referent is None or not left or sentence.is_quoted(first) or not can_tie(kind, left[0].referent.type, item.referent.type):
            continue
        yield extraction.claim(
            "relation",
            {
                "subject": extraction.about(Subject(left)),
                "type": extraction.filler(kind, sentence, first, last, how="passive"),
                "object": extraction.about(Subject((Candidate(item.referent, 3, "the doer", sentence.place(item.first, item.last)),))),
                "entity": extraction.value(item),
            },
            sentence,
            first,
            last,
            f"“{sentence.text(first, last)}” with the doer inside",
        )


def _object(extraction: Extraction, sentence: Sentence, match: ConceptMatch, *, place: bool) -> Located | None:
    """The entity right after the words, past a preposition and an article; or, past a date of the clause, after a preposition of place."""
    words = extraction.reading.words
    linking = word_set(words.prepositions) | word_set(words.genitives) | word_set(words.articles)
    times = {index for item in sentence.values("moment", "period") for index in range(item.first, item.last)}
    passed = times | {index for item in sentence.names() if item.pointing for index in range(item.first, item.last)}
    passed |= {index for noun in sentence.concepts if noun.layer == "class" for index in range(noun.start_token, noun.end_token)}
    for item in sentence.names():
        ahead = item.first <= match.start_token or item.last <= match.end_token
        if ahead or (place and item.mention.kind != "place") or item.pointing or _owns_next(sentence, item):
            continue
        passed |= {index for owner in sentence.names() if _owns_next(sentence, owner) for index in range(owner.first, owner.last + 2)}
        begin = max(match.end_token, before_role(extraction, sentence, item))
        gap = [index for index in range(match.end_token, begin) if index not in (passed if match.id in bearers().inverse else times)]
        if len(gap) <= REACH and all(sentence.tokens.folds[index] in linking for index in gap):
            return item if gap or match.role in {"phrase", "passive"} or match.end_token == begin else None
        return None
    return None


def before_role(extraction: Extraction, sentence: Sentence, item: Located) -> int:
    """Where a name begins with the title or trade right before it ("the *novelist* Ann Roth"), which is no part of it."""
    language = extraction.reading.layout.language
    found = name_words(language).role_phrases.match_before(sentence.tokens.folds, item.first) if language in CODES else None
    return found[0] if found is not None else item.first


def equated_names(extraction: Extraction, sentence: Sentence, first: int) -> Iterator[Located]:
    """The names from a token on with a copula right before them and their title ("the first woman to sail a ferry *was* Ann Roth")."""
    copulas, folds = word_set(extraction.reading.words.copulas), sentence.tokens.folds
    for name in sentence.names():
        at = before_role(extraction, sentence, name)
        if name.first >= first and at and folds[at - 1] in copulas:
            yield name


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
