"""Occurrence: an event of a type, with those who took part, its time, its place and its outcome."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from factcheck.claims.claim import FRAGMENT, UNNAMED, Candidate, Claim, Filler, Referent, Subject, may_be_person
from factcheck.claims.extraction import TIMES, Extraction
from factcheck.claims.kind import Compare, Kind, Mark, Role
from factcheck.claims.reading import Located, Segment, Sentence, word_set
from factcheck.languages.concepts import ConceptMatch
from factcheck.values import Period
from factcheck.world.bearers import bearers, can_bear, event_told
from factcheck.world.cardinality import concepts
from factcheck.world.concepts import catalogue

OCCURRENCE = Kind(
    "occurrence",
    (
        Role("subject", Compare.SUBJECT, Mark.REQUIRED),
        Role("type", Compare.CONCEPT, Mark.REQUIRED),
        Role("participants", Compare.FLAG),
        Role("grade", Compare.FLAG, Mark.HARD),
        Role("place", Compare.VALUE),
        Role("derived", Compare.FLAG),
        Role("sort", Compare.FLAG),
        Role("time", Compare.VALUE, Mark.DEPENDENT),
    ),
    keys=(("type", "subject"),),
)

TERM = "event.term"
REACH = 14
FEAST_REACH = 7
NOUN_GAP = 6


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """The dated and placed events of a sentence."""
    events = list(events_in(sentence))
    for match in events:
        subject = _subject(extraction, sentence, match)
        if subject is None:
            continue
        time = time_of(extraction, sentence, match, events)
        place = _place(extraction, sentence, match)
        if time is None and place is None:
            continue
        filler, first, last = time if time is not None else (None, match.start_token, match.end_token)
        yield extraction.claim(
            "occurrence",
            {
                "subject": subject,
                "type": extraction.filler(match.id, sentence, match.start_token, match.end_token, how=match.role),
                "participants": participants(extraction, sentence, match.start_token),
                "place": place,
                "sort": sort(extraction, sentence, match.id, subject.value.best.referent),
                "time": filler,
            },
            sentence,
            min(first, match.start_token),
            max(last, match.end_token),
            f"{match.role} “{sentence.text(match.start_token, match.end_token)}” with its time or place",
            gate=extraction.gate(sentence, max(first, match.start_token)),
        )


def events_in(sentence: Sentence) -> Iterator[ConceptMatch]:
    """The event words outside quotations and names, one per place."""
    seen = set[int]()
    for found in sentence.concepts:
        match = attrs.evolve(found, id=event_told(found.id))
        if match.layer != "concept" or not match.id.startswith("event.") or match.id == TERM or match.start_token in seen:
            continue
        if any(item.first <= match.start_token < item.last for item in sentence.names()) or _celebrated(sentence, match):
            continue
        seen.add(match.start_token)
        yield match


def _celebrated(sentence: Sentence, match: ConceptMatch) -> bool:
    """Whether an anniversary is spoken of: its time is that of the feast, not of the event."""
    return any(
        "anniversary" in dict(item.mention.cues) and -1 <= match.start_token - item.last <= FEAST_REACH
        for item in sentence.values("ordinal", "duration")
    )


def _subject(extraction: Extraction, sentence: Sentence, match: ConceptMatch) -> Filler | None:
    """Who the event happened to. An active verb of a deed done to something leads to what stands after it; candidates that cannot bear the event are
    left out.
    """
    subject = extraction.subjects.of(sentence, match.end_token - 1)
    if subject is None:
        return None
    concept = concepts().get(match.id)
    meant = _meant_by_clitic(extraction, sentence, match)
    if meant is not None and concept is not None and "patient" in concept.by and bears(match.id, meant.referent):
        return extraction.about(Subject((meant,)))
    candidates = subject.candidates
    if concept is not None and concept.cardinality == "once":
        if (
            "patient" in concept.by
            and concept.subject != "patient"
            and match.role in {"verb", "passive", "phrase"}
            and takes_object(extraction, sentence, match)
        ):
            candidates = extraction.subjects.objects(sentence, match.end_token)
        elif match.role == "verb" and concept.subject == "agent" and "patient" in concept.by:
            after = sentence.tokens.ends[match.end_token - 1]
            candidates = tuple(candidate for candidate in candidates if candidate.span.start >= after and candidate.grade >= 2)
        candidates = tuple(
            candidate
            for candidate in candidates
            if bears(match.id, candidate.referent) or sort(extraction, sentence, match.id, candidate.referent) is not None
        )
        if match.id in bearers().recurring:
            candidates = tuple(candidate for candidate in candidates if not _is_series(extraction, candidate.referent))
    return extraction.about(Subject(candidates)) if candidates and candidates[0].referent.type != FRAGMENT else None


def _meant_by_clitic(extraction: Extraction, sentence: Sentence, match: ConceptMatch) -> Candidate | None:
    """What a pronoun right before an active verb at the beginning of a sentence means ("*Lo* firmaron ...")."""
    at = match.start_token - 1
    if match.role != "verb" or at != 0 or sentence.tokens.folds[0] not in extraction.reading.words.clitics:
        return None
    return extraction.subjects.antecedent(sentence, at, "thing")


def takes_object(extraction: Extraction, sentence: Sentence, match: ConceptMatch) -> bool:
    """Whether a deed is told actively, of what stands after it: a determiner, a pronoun, in Vietnamese a noun ("opened a shop", "signed it")."""
    words, folds, at = extraction.reading.words, sentence.tokens.folds, match.end_token
    if at >= len(folds) or (match.start_token and folds[match.start_token - 1] in word_set(words.copulas)):
        return False
    if any(item.first <= at < item.last for item in sentence.values(*TIMES)):
        return False
    if extraction.reading.layout.language == "vi":
        return any(other.layer == "class" and other.start_token == at for other in sentence.concepts) and not any(
            item.first == at for item in sentence.names()
        )
    determiners = word_set(words.articles) | word_set(words.indefinites) | word_set(words.demonstratives)
    owned = {form for forms in (*words.possessives.values(), *words.pronouns.values()) for form in forms}
    return folds[at] in determiners | owned


def _is_series(extraction: Extraction, referent: Referent) -> bool:
    """Whether a referent is an event, by its class: a fair, a race."""
    return any(catalogue().classes[near].type == "event" for near in extraction.classes.get(referent, frozenset()))


def sort(extraction: Extraction, sentence: Sentence, event: str, referent: Referent) -> Filler | None:
    """The type that a referent is known to be of, by its form or by its class, where the words for the event fit other things too."""
    wanted = bearers().sure.get(event)
    types = {referent.type, *(catalogue().classes[near].type for near in extraction.classes.get(referent, frozenset()))}
    known = wanted in types or (wanted is not None and referent.tokens == (UNNAMED,) and referent.type == "thing")
    return extraction.filler(wanted, sentence, 0, 1) if known else None


def bears(event: str, referent: Referent) -> bool:
    """Whether an event can happen to a referent."""
    if referent.type == FRAGMENT:
        return True
    territory = referent.type == "place" and bool(referent.id) and ":" not in referent.id
    return can_bear(event, referent.type, territory=territory, sort=referent.sort) or (
        may_be_person(referent) and can_bear(event, "person", territory=False)
    )


def time_of(extraction: Extraction, sentence: Sentence, match: ConceptMatch, events: list[ConceptMatch]) -> tuple[Filler, int, int] | None:
    """The time nearest to the event word in its clause, if no other event word is nearer to it; else the only time of the sentence."""
    segment = sentence.segments[sentence.segment_at(match.start_token)]
    times = list(sentence.values(*TIMES))
    own = [item for item in times if segment.first <= item.first < segment.last]
    joints = word_set(extraction.reading.words.coordinators)
    nearest = min(own, key=lambda item: _reach(sentence, match, item, joints), default=None) or _when(extraction, sentence, segment, times)
    if nearest is not None and nearest not in own:
        value = nearest.mention.value
        until = value.end if isinstance(value, Period) and value.end is not None else value
        return attrs.evolve(extraction.value(nearest, grade=3, how=manner(nearest)), value=until), match.start_token, match.end_token
    if nearest is None and len(times) == 1 and len(events) == 1:
        return extraction.value(times[0], grade=2, how=manner(times[0])), times[0].first, times[0].last
    if nearest is None or distance(match, nearest) > REACH or (match.role == "noun" and not _hangs_on(extraction, sentence, match, nearest)):
        return None
    if len(own) > 1 or match.role != "noun":
        rival = min((distance(other, nearest) for other in events if other is not match and other.role != "noun"), default=REACH * 2)
        if rival < distance(match, nearest):
            return None
    return extraction.value(nearest, grade=3, how=manner(nearest)), nearest.first, nearest.last


def _when(extraction: Extraction, sentence: Sentence, segment: Segment, times: list[Located]) -> Located | None:
    """The time right before a clause that goes on with "when" ("until 1995, when he resigned")."""
    words, folds = extraction.reading.words, sentence.tokens.folds
    opens = folds[segment.first] in words.subordinators or folds[segment.first] in words.relatives
    before = segment.first - 1 if segment.first and folds[segment.first - 1] == "," else segment.first
    return next((item for item in times if opens and item.last == before), None)


def _reach(sentence: Sentence, match: ConceptMatch, item: Located, joints: frozenset[str]) -> int:
    """The distance of a time to an event word; one that stands before it across a conjunction belongs to another ("born in 1911 and died in")."""
    apart = distance(match, item)
    if item.last <= match.start_token and any(fold in joints for fold in sentence.tokens.folds[item.last : match.start_token]):
        apart += REACH
    return apart


def _hangs_on(extraction: Extraction, sentence: Sentence, match: ConceptMatch, item: Located) -> bool:
    """Whether a time before an event noun stands right before it, or opens the clause ("the 2 May vote", "On 2 May, the vote"): a verb in between has
    the time for itself ("on Monday they found that the vote").
    """
    if item.first >= match.start_token:
        return True
    words = extraction.reading.words
    loose = word_set(words.articles) | word_set(words.demonstratives) | {form for forms in words.possessives.values() for form in forms} | {","}
    gap = sentence.tokens.folds[item.last : match.start_token]
    return (
        len(gap) <= NOUN_GAP
        and not any(other.role in {"verb", "passive"} and item.last <= other.start_token < match.start_token for other in sentence.concepts)
        and (all(fold in loose or any(fold in name.referent.tokens for name in sentence.names() if name.referent) for fold in gap) or "," in gap)
    )


def manner(item: Located) -> str:
    """How a time was given: ``stated`` in full, ``weekday`` or ``yearless`` (completed from the publication date), ``relative`` ("a week ago")."""
    cues = dict(item.mention.cues)
    return (
        "relative"
        if "relative" in cues
        else "weekday"
        if "weekday" in cues and "yearless" in cues
        else "yearless"
        if "yearless" in cues
        else "stated"
    )


def distance(match: ConceptMatch, item: Located) -> int:
    """Tokens between an event word and a mention."""
    return max(item.first - match.end_token, match.start_token - item.last, 0)


def _place(extraction: Extraction, sentence: Sentence, match: ConceptMatch) -> Filler | None:
    """The place right after the event word and a preposition ("born in Cádiz")."""
    prepositions = set(extraction.reading.words.prepositions)
    for item in sentence.names():
        if item.mention.kind == "place" and 0 < item.first - match.end_token <= 2 and sentence.tokens.folds[item.first - 1] in prepositions:
            return extraction.value(item)
    return None


def participants(extraction: Extraction, sentence: Sentence, token: int) -> Filler | None:
    """All who are named in the sentence of the event; "the two countries" means those of the sentences before."""
    found = [
        Candidate(item.referent, 3, "named in the sentence", sentence.place(item.first, item.last))
        for item in sentence.names()
        if item.referent is not None
    ]
    subject = extraction.subjects.of(sentence, token)
    known = {candidate.referent for candidate in found}
    found += [candidate for candidate in (subject.candidates if subject else ()) if candidate.referent not in known]
    return extraction.about(Subject(tuple(found))) if found else None
