"""Relation: what ties a subject to one other entity (born in, owned by, capital of ...)."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from factcheck.claims.agents import by_agents
from factcheck.claims.claim import Candidate, Claim, Filler, Subject
from factcheck.claims.extraction import Extraction
from factcheck.claims.interrupted import parted
from factcheck.claims.kind import Compare, Kind, Mark, Role
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.claims.tie_claims import category_of, misnamed, of_another, spoiled, theres, tie_claim, wheres, year_of
from factcheck.claims.ties import ties_in
from factcheck.claims.titles import POSSESSIVES
from factcheck.languages.concepts import ConceptMatch
from factcheck.languages.language import CODES
from factcheck.mentions.name_words import name_words
from factcheck.values import Period
from factcheck.world.bearers import bearers, can_tie, event_told
from factcheck.world.cardinality import cardinality
from factcheck.world.ties import ties

RELATION = Kind(
    "relation",
    (
        Role("subject", Compare.SUBJECT, Mark.REQUIRED),
        Role("type", Compare.CONCEPT, Mark.REQUIRED),
        Role("parties", Compare.SUBJECT),
        Role("several", Compare.FLAG),
        Role("origin", Compare.FLAG),
        Role("category", Compare.FLAG),
        Role("at", Compare.TIME, Mark.TIME),
        Role("object", Compare.SUBJECT, Mark.DEPENDENT),
    ),
    keys=(("subject", "type"), ("object", "type"), ("parties", "type")),
)

REACH = 3
LOCATED, SEAT = "relation.located-in", "relation.headquartered-in"
PLACED = frozenset({"relation.born-in"})
PLACES = {"event.birth": "relation.born-in", "event.death": "relation.died-in"}


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """The relations of a sentence whose object is named right after the words for it, and the ties of a thing and its holder."""
    told = set[tuple[str, int, int]]()
    for tied in ties_in(extraction, sentence):
        told |= {(tied.id, tied.thing.span.start, tied.holder.span.start), (tied.id, tied.holder.span.start, tied.thing.span.start)}
        yield tie_claim(extraction, sentence, tied)
    for match in (*sentence.concepts, *parted(sentence, extraction.reading.layout.language)):
        if match.layer != "concept" or not (match.id.startswith("relation.") or match.id in PLACES) or sentence.is_quoted(match.start_token):
            continue
        kind = _kind(sentence, match)
        if not kind.startswith("relation.") or (match.role == "noun" and kind in ties() and not ties()[kind].placed):
            continue
        if (kind in bearers().inverse and _over(sentence, match)) or _shared(sentence, match):
            continue
        item = _object(extraction, sentence, match, place=match.id in PLACES or kind.endswith("-in"))
        subject = _subject(extraction, sentence, match, item)
        if item is None or item.referent is None or subject is None or not can_tie(kind, subject.value.best.referent.type, item.referent.type):
            continue
        if (kind, subject.value.best.span.start, sentence.place(item.first, item.last).start) in told or misnamed(extraction, kind, subject):
            continue
        if kind in ties() and (of_another(extraction, sentence, match, subject.value.best, kind) or spoiled(extraction, sentence, match.start_token)):
            continue
        yield _told(extraction, sentence, match, kind, subject, item)
        if kind in ties() and ties()[kind].mutual:
            yield _told(extraction, sentence, match, kind, subject, item, turned=True)
    yield from _by_agents(extraction, sentence)


def _told(
    extraction: Extraction, sentence: Sentence, match: ConceptMatch, kind: str, subject: Filler, item: Located, *, turned: bool = False
) -> Claim:
    """The claim that words with what follows them tell; ``turned``: of what follows them."""
    if item.referent is None:
        raise ValueError("an object needs a referent")
    referent = attrs.evolve(item.referent, type="place") if kind in PLACED and _may_be_town(extraction, sentence, item) else item.referent
    target = extraction.about(Subject((Candidate(referent, 3, "named after it", sentence.place(item.first, item.last)),)))
    return extraction.claim(
        "relation",
        {
            "subject": target if turned else subject,
            "type": extraction.filler(kind, sentence, match.start_token, match.end_token, how=match.role),
            "object": subject if turned else target,
            "entity": None if turned else extraction.value(item),
            "several": _several(extraction, sentence, item, match.start_token),
            "at": year_of(extraction, sentence, kind, match.start_token),
            "category": category_of(extraction, sentence, kind, match.start_token),
            "origin": _origin(extraction, sentence, match, item),
        },
        sentence,
        min(match.start_token, item.first),
        max(match.end_token, item.last),
        f"“{sentence.text(match.start_token, match.end_token)}” with what follows",
    )


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


def _kind(sentence: Sentence, match: ConceptMatch) -> str:
    """The relation that words tell of: where the seat of a body lies, the body has its seat ("the head office of Orsa is in Varn")."""
    kind = PLACES.get(match.id, match.id)
    if kind == LOCATED:
        first = sentence.segments[sentence.segment_at(match.start_token)].first
        seats = [noun for noun in sentence.concepts_in(first, match.start_token, "relation") if noun.id == SEAT and noun.role == "noun"]
        return SEAT if any(_plain(sentence, noun) for noun in seats) else kind
    return kind


def _plain(sentence: Sentence, noun: ConceptMatch) -> bool:
    """Whether a seat is that of the whole: no name in an adjective before it, no adjective behind it ("*Asian* headquarters", "siège *européen*")."""
    near = range(noun.start_token - 1, noun.end_token + 1)
    return not any(item.pointing and (item.first in near or item.last - 1 in near) for item in sentence.names())


def _origin(extraction: Extraction, sentence: Sentence, match: ConceptMatch, item: Located) -> Filler | None:
    """The land that an adjective before the object says it is of ("owned by the *Danish* group Holm")."""
    pointing = [other for other in sentence.names() if other.pointing and match.end_token <= other.first < item.first and other.referent is not None]
    if len(pointing) != 1 or pointing[0].referent is None or not pointing[0].referent.id:
        return None
    return extraction.filler(pointing[0].referent.id, sentence, pointing[0].first, pointing[0].last)


def _several(extraction: Extraction, sentence: Sentence, item: Located, first: int) -> Filler | None:
    """Whether more than one is named: by "and" or a comma behind the object ("designed by Ada Roe and Bo Tarn"), or as company in the clause from
    ``first`` ("founded Orsa *with* Ada Roe").
    """
    words, folds = extraction.reading.words, sentence.tokens.folds
    joints, company = word_set(words.coordinators), word_set(words.accompanying)
    segment = sentence.segments[sentence.segment_at(first)]
    others = [other for other in sentence.names() if other is not item and other.mention.kind == item.mention.kind]
    listed = item.last < len(folds) and folds[item.last] in joints | {",", "&"}
    reach = item.last + (1 if listed and folds[item.last] == "," else REACH if listed else 0)
    more = any(item.last < other.first <= reach for other in others)
    beside = any(first < other.first < segment.last and folds[other.first - 1] in company for other in others)
    return extraction.filler("several", sentence, item.first, item.last) if more or beside else None


def _shared(sentence: Sentence, match: ConceptMatch) -> bool:
    """Whether a percentage stands right before the words for a relation, so that others have the rest ("40 pct owned by"), or a hyphen ties them to
    what follows ("the state-owned mill").
    """
    folds, first = sentence.tokens.folds, match.start_token
    glued = first > 0 and folds[first - 1] == "-" and not sentence.tokens.spaced(first)
    return (glued and match.role == "verb") or any(item.last in {first, first - 1} and item.unit == "%" for item in sentence.located)


def _over(sentence: Sentence, match: ConceptMatch) -> bool:
    """Whether a clause says until when its state held ("was the capital *until 1951*")."""
    segment = sentence.segments[sentence.segment_at(match.start_token)]
    values = (item.mention.value for item in sentence.values("period") if segment.first <= item.first < segment.last)
    return any(isinstance(value, Period) and value.start is None and value.end is not None for value in values)


def _object(extraction: Extraction, sentence: Sentence, match: ConceptMatch, *, place: bool) -> Located | None:
    """The entity right after the words, past a preposition and an article; or, past a date of the clause, after a preposition of place."""
    words = extraction.reading.words
    linking = word_set(words.prepositions) | word_set(words.genitives) | word_set(words.articles)
    times = {index for item in sentence.values("moment", "period") for index in range(item.first, item.last)}
    passed = times | {index for item in sentence.names() if item.pointing for index in range(item.first, item.last)}
    passed |= {index for noun in sentence.concepts if noun.layer == "class" for index in range(noun.start_token, noun.end_token)}
    there = _named_place(extraction, sentence, match) if place and event_told(match.id) in PLACES else None
    if there is not None:
        return there
    if place and match.id in PLACES:
        at = sentence.segments[sentence.segment_at(match.start_token)].first
        led = next((item for item in sentence.names() if item.mention.kind == "place" and item.last in {at, at - 1}), None)
        plain = word_set(words.copulas) | word_set(words.function_words) | set(words.pronouns.get("person", ()))
        bare = all(fold in plain for fold in sentence.tokens.folds[at + 1 : match.start_token])
        if led is not None and at < len(sentence.tokens) and sentence.tokens.folds[at] in wheres(extraction) and bare:
            return led
    for item in sentence.names():
        ahead = item.first <= match.start_token or item.last <= match.end_token
        if place and item.mention.kind != "place" and not _may_be_town(extraction, sentence, item):
            continue
        if ahead or item.pointing or _owns_next(sentence, item):
            continue
        if _abbreviates(sentence, item):
            passed |= set(range(item.first, item.last + 1))
            continue
        passed |= {index for owner in sentence.names() if _owns_next(sentence, owner) for index in range(owner.first, owner.last + 2)}
        begin = max(match.end_token, before_role(extraction, sentence, item))
        single = match.id in bearers().inverse or match.id in ties() or cardinality(match.id) == "functional"
        gap = [index for index in range(match.end_token, begin) if index not in (passed if single else times)]
        if len(gap) <= REACH and all(sentence.tokens.folds[index] in linking for index in gap):
            return item if gap or match.role in {"phrase", "passive"} or match.end_token == begin else None
        return None
    return None


def _named_place(extraction: Extraction, sentence: Sentence, match: ConceptMatch) -> Located | None:
    """The one place named so far in the sentence, where a word beside the deed means it ("Varn ...: Ann Roth was born *there*")."""
    folds = sentence.tokens.folds
    if set(theres(extraction)).isdisjoint((*folds[max(0, match.start_token - 2) : match.start_token], *folds[match.end_token : match.end_token + 1])):
        return None
    named = [item for item in sentence.names() if item.last <= match.start_token]
    named = [item for item in named if item.mention.kind == "place" or _may_be_town(extraction, sentence, item)]
    return named[0] if len(named) == 1 and not named[0].pointing else None


def _may_be_town(extraction: Extraction, sentence: Sentence, item: Located) -> bool:
    """Whether a name that nothing tells of may be a town: of one word, of no known type, and without the article of a region."""
    plain = item.referent is not None and item.referent.type == "thing" and item.last - item.first == 1
    beside = set(sentence.tokens.folds[max(0, item.first - 2) : item.first])
    return plain and beside.isdisjoint(word_set(extraction.reading.words.articles) - word_set(extraction.reading.words.genitives))


def before_role(extraction: Extraction, sentence: Sentence, item: Located) -> int:
    """Where a name begins with the title or trade right before it ("the *novelist* Ann Roth"), which is no part of it."""
    language = extraction.reading.layout.language
    found = name_words(language).role_phrases.match_before(sentence.tokens.folds, item.first) if language in CODES else None
    return found[0] if found is not None else item.first


def equated_names(extraction: Extraction, sentence: Sentence, first: int) -> Iterator[Located]:
    """The names from a token on with a copula right before them and their title ("the first woman to sail a ferry *was* Ann Roth")."""
    copulas, folds = word_set(extraction.reading.words.copulas), sentence.tokens.folds
    nouns = {match.end_token: match.start_token for match in sentence.concepts if match.layer == "class"}
    for name in sentence.names():
        at = before_role(extraction, sentence, name)
        at = nouns.get(at, at)
        if name.first >= first and at and folds[at - 1] in copulas:
            yield name


def _abbreviates(sentence: Sentence, item: Located) -> bool:
    """Whether a name is only the short form before another name ("*St.* Anne")."""
    folds = sentence.tokens.folds
    dotted = item.last < len(folds) and folds[item.last] == "." and item.last - item.first == 1
    return dotted and any(other.first == item.last + 1 for other in sentence.names())


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
    equated = _equated(extraction, sentence, item) if match.id in bearers().inverse and match.role in {"noun", "phrase"} else None
    if equated is not None:
        left = (equated, *(candidate for candidate in left if candidate.referent != equated.referent))
    return extraction.about(Subject(left)) if left else None


def _equated(extraction: Extraction, sentence: Sentence, item: Located) -> Candidate | None:
    """What a copula behind the object says that it is ("the capital of Norland *is Varn*")."""
    folds, words = sentence.tokens.folds, extraction.reading.words
    if item.last >= len(folds) or folds[item.last] not in words.copulas:
        return None
    name = next((name for name in sentence.names() if name.first == item.last + 1 and not name.pointing), None)
    if name is None or name.referent is None:
        return None
    return Candidate(name.referent, 3, "equated with it", sentence.place(name.first, name.last))
