"""First: who was the first of a class to do a deed, and which visit, session or deed of named parties was the n-th."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from factcheck.claims.bodies import described_bodies, own_bodies
from factcheck.claims.claim import Claim, Subject
from factcheck.claims.extraction import Extraction
from factcheck.claims.kind import Compare, Kind, Mark, Role
from factcheck.claims.kinds.forerunner import forerunners
from factcheck.claims.kinds.nth import PEOPLE, PREFIX, SORTS, Phrase, candidate_of, key_of, qualifier_of
from factcheck.claims.kinds.pioneer import pioneers
from factcheck.claims.phrases import stem
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.claims.scopes import words_of
from factcheck.languages.concepts import VERBAL, ConceptMatch
from factcheck.values import Ordinal

FIRST = Kind(
    "first",
    (
        Role("body", Compare.SUBJECT),
        Role("sort", Compare.FLAG, Mark.HARD),
        Role("origin", Compare.FLAG),
        Role("qualifier", Compare.FLAG, Mark.HARD),
        Role("deed", Compare.FLAG),
        Role("event", Compare.CONCEPT),
        Role("at", Compare.TIME, Mark.TIME),
        Role("thing", Compare.FLAG),
        Role("scope", Compare.FLAG),
        Role("number", Compare.VALUE),
        Role("holder", Compare.SUBJECT, Mark.DEPENDENT),
        Role("ordinal", Compare.VALUE, Mark.DEPENDENT),
    ),
    keys=(("deed",), ("event", "body"), ("event", "holder")),
)

LONGEST = 14
HIGHEST = 9
FAMILIES = frozenset({"event", "measure", "outcome"})


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """Claims of being first or n-th: an ordinal with the event that it counts, or with a class of people and their deed."""
    before: tuple[str, ...] = ()
    for item in sentence.values("ordinal"):
        value = item.mention.value
        if not isinstance(value, Ordinal) or value.number > HIGHEST or sentence.is_quoted(item.first) or dict(item.mention.cues).get("anniversary"):
            continue
        phrase = _phrase(extraction, sentence, item)
        event = _event(extraction, sentence, phrase)
        if event is not None:
            yield from _nth(extraction, sentence, phrase, event)
            continue
        deed = before if _elliptic(extraction, sentence, phrase) and before else _stems(sentence, phrase)
        if deed:
            of_bodies = list(pioneers(extraction, sentence, phrase, deed, value))
            yield from of_bodies or (forerunners(extraction, sentence, phrase, deed) if value.number == 1 else ())
            before = deed


def _phrase(extraction: Extraction, sentence: Sentence, item: Located) -> Phrase:
    """The phrase of an ordinal: to the next comma or stop, at most fourteen tokens on; in Vietnamese, whose ordinals follow their noun, from eight
    before.
    """
    folds, language = sentence.tokens.folds, extraction.reading.layout.language
    last = item.last
    while last < min(item.last + LONGEST, len(folds)) and (folds[last][0].isalnum() or folds[last] in {"'", "’", "-"}):
        last += 1
    first = item.first
    if language == "vi":
        copulas = word_set(extraction.reading.words.copulas)
        while first > max(0, item.first - 8) and folds[first - 1][0].isalnum() and folds[first - 1] not in copulas:
            first -= 1
    taken = {index for other in sentence.names() for index in range(other.first, other.last)} | set(range(item.first, item.last))
    taken |= {index for other in sentence.values("moment", "period", "duration") for index in range(other.first, other.last)}
    taken |= {
        index
        for match in sentence.concepts
        if match.layer == "cue" and (match.id in SORTS or match.id == "cue.since")
        for index in range(match.start_token, match.end_token)
    }
    taken |= {match.start_token for match in sentence.concepts if match.id in PEOPLE}
    taken |= own_bodies(extraction, sentence) | _ever(extraction, folds, first, last)
    taken |= {index for found in described_bodies(extraction, sentence, first, last) for index in range(found[0], found[1])}
    function = word_set(extraction.reading.words.function_words) | word_set(extraction.reading.words.copulas)
    content = tuple(index for index in range(first, last) if index not in taken and folds[index] not in function and folds[index][0].isalpha())
    return Phrase(item, first, last, content)


def _ever(extraction: Extraction, folds: Sequence[str], first: int, last: int) -> set[int]:
    """The tokens of words that add nothing to a first ("in history")."""
    forms = [tuple(form.split()) for form in words_of(extraction).ever]
    return {at + i for at in range(first, last) for form in forms if tuple(folds[at : at + len(form)]) == form for i in range(len(form))}


def _stems(sentence: Sentence, phrase: Phrase) -> tuple[str, ...]:
    """The deed of a phrase: for a verb that a table knows its concept, for any other word its beginning."""
    deeds = [match for match in reversed(sentence.concepts) if match.role in VERBAL and match.id.partition(".")[0] in FAMILIES]
    known = {index: match.id for match in deeds for index in range(match.start_token, match.end_token)}
    return tuple(sorted({known.get(index) or stem(sentence.tokens.folds[index])[:PREFIX] for index in phrase.content}))


def _elliptic(extraction: Extraction, sentence: Sentence, phrase: Phrase) -> bool:
    """Whether the deed is the one said before ("the first African woman to *do so*")."""
    folds = sentence.tokens.folds
    return any(
        tuple(folds[index : index + len(form.split())]) == tuple(form.split())
        for form in words_of(extraction).ellipses
        for index in range(phrase.first, phrase.last)
    )


def _event(extraction: Extraction, sentence: Sentence, phrase: Phrase) -> ConceptMatch | None:
    """The event that is counted: the noun of the phrase ("the first *visit*"), or the verb of the clause after "the second time"."""
    folds, item = sentence.tokens.folds, phrase.item
    time = set(words_of(extraction).times)
    near = set(folds[max(0, item.first - 2) : item.last + 2])
    events = [match for match in sentence.concepts if match.layer == "concept" and match.id.startswith("event.")]
    if near & time:
        return next((match for match in events if match.start_token >= item.last), None) or next(
            (match for match in events if match.start_token < item.first), None
        )
    nouns = [match for match in events if match.role == "noun" and phrase.first <= match.start_token < min(phrase.last, item.last + 3)]
    classes = [match.end_token for match in sentence.concepts if match.layer == "class" and match.start_token == item.last]
    nouns = [match for match in nouns if not any(end < match.start_token for end in classes)]  # "the first country to ban": no first ban
    return min(nouns, key=lambda match: abs(match.start_token - item.first), default=None)


# --- the n-th event of its parties ----------------------------------------------------------------------------------------------------


def _nth(extraction: Extraction, sentence: Sentence, phrase: Phrase, event: ConceptMatch) -> Iterator[Claim]:
    """Claims such as "the first visit to Cuba by a French president": the event, its places, the people and offices in it, and its number."""
    timed = set(sentence.tokens.folds[max(0, phrase.item.first - 2) : phrase.item.last + 2]) & set(words_of(extraction).times)
    first, last = (0, len(sentence.tokens)) if timed else (phrase.first, phrase.last)
    people = [item for item in sentence.names() if first <= item.first < last and item.mention.kind == "person"]
    people = people or [
        item for item in sentence.names() if item.mention.kind == "person" and item.last <= phrase.item.first and phrase.item.first - item.last <= 2
    ]
    bodies = [item for item in sentence.names() if first <= item.first < last and item.mention.kind != "person" and not item.pointing]
    pointing = [item for item in sentence.names() if first <= item.first < last and item.pointing]
    offices = sorted({match.id for match in sentence.concepts if match.id.startswith("office.") and first <= match.start_token < last})
    if not bodies or not (people or offices or pointing):
        return
    bodies.sort(key=lambda item: item.referent.tokens if item.referent is not None else ())  # a set: in two texts its first member is the same
    place = extraction.filler(event.id, sentence, event.start_token, event.end_token)
    roles = {
        "body": extraction.about(Subject(tuple(candidate_of(sentence, item, "named with it") for item in bodies[:6]))),
        "event": place,
        "holder": extraction.about(Subject(tuple(candidate_of(sentence, item, "named with it") for item in people[:3]))) if people else None,
        "parties_key": attrs.evolve(place, value=tuple(sorted({*(key_of(item) for item in (*bodies, *pointing)), *offices}))),
        "qualifier": qualifier_of(sentence, first, last, place),
        "at": extraction.period(sentence, phrase.item.first),
        "ordinal": extraction.value(phrase.item),
    }
    yield extraction.claim("first", roles, sentence, phrase.first, max(phrase.last, event.end_token), "an ordinal with the event that it counts")
