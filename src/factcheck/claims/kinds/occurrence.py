"""Occurrence: an event of a type, with those who took part, its time, its place and its outcome."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

import attrs

from factcheck.claims.agents import agent_marker
from factcheck.claims.aspects import REPEAT
from factcheck.claims.claim import FRAGMENT, UNNAMED, Candidate, Claim, Filler, Referent, Subject, may_be_person
from factcheck.claims.event_times import gate_of, time_of
from factcheck.claims.extraction import TIMES, Extraction
from factcheck.claims.fitting import ALONGSIDE, ATTACHED_LATER, OPENED
from factcheck.claims.kind import Compare, Kind, Mark, Role
from factcheck.claims.not_until import not_until
from factcheck.claims.phrases import FINAL_HEADS
from factcheck.claims.reading import Sentence, word_set
from factcheck.claims.undergone import done_to, takes_object, undergone
from factcheck.languages.concepts import VERBAL, ConceptMatch
from factcheck.values import Ordinal
from factcheck.world.bearers import bearers, can_bear, event_of, event_told, of_works
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
        Role("edition", Compare.FLAG),
        Role("kin_before", Compare.FLAG),
        Role("kin_after", Compare.FLAG),
        Role("time", Compare.VALUE, Mark.DEPENDENT),
    ),
    keys=(("type", "subject"),),
)

TERM, BIRTH = "event.term", "event.birth"
KIN = frozenset({"relation.parent-of", "relation.sibling-of", "relation.married-to", "counted.child"})
FEAST_REACH, WORK_REACH, FIRST_REACH = 7, 8, 4
FIRST = "first"
EDITIONS = frozenset({"cue.edition", REPEAT})
NAMED = 2


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """The dated and placed events of a sentence."""
    events = list(events_in(sentence, extraction.subjects.small.determining))
    for told in events:
        match = _by_bearer(extraction, sentence, told)
        subject = _subject(extraction, sentence, match)
        if subject is None:
            continue
        late = not_until(extraction, sentence, match)
        time = late or time_of(extraction, sentence, match, events)
        place = _place(extraction, sentence, match)
        if time is None and place is None:
            continue
        filler, first, last = time if time is not None else (None, match.start_token, match.end_token)
        gate = gate_of(extraction, sentence, max(first, match.start_token), filler)
        yield extraction.claim(
            "occurrence",
            {
                "subject": subject,
                "type": extraction.filler(match.id, sentence, match.start_token, match.end_token, how=match.role),
                "participants": participants(extraction, sentence, match.start_token),
                "place": place,
                "sort": sort(extraction, sentence, match.id, subject.value.best.referent),
                "edition": _edition(extraction, sentence, match) if match.id in bearers().editioned else None,
                **(kin(extraction, sentence, match.start_token) if match.id == BIRTH else {}),
                "time": filler,
            },
            sentence,
            min(first, match.start_token),
            max(last, match.end_token),
            f"{match.role} “{sentence.text(match.start_token, match.end_token)}” with its time or place",
            gate=gate if late is None else attrs.evolve(gate, asserted=True),
        )


def events_in(sentence: Sentence, determining: AbstractSet[str]) -> Iterator[ConceptMatch]:
    """The event words outside quotations and names, one per place; behind a word of those ``determining`` one is a noun ("the signing")."""
    seen, folds = set[int](), sentence.tokens.folds
    told = [match for match in sentence.concepts if match.layer == "concept"]
    nouns = {match.start_token for match in told if match.role == "noun" and match.id.startswith("event.")}
    for found in told:
        event, at = event_told(found.id), found.start_token
        if not event.startswith("event.") or event == TERM or at in seen:
            continue
        role = "noun" if at in nouns and at and folds[at - 1] in determining else found.role
        match = found if (event, role) == (found.id, found.role) else attrs.evolve(found, id=event, role=role)
        if any(item.first <= match.start_token < item.last for item in sentence.names()) or _celebrated(sentence, match):
            continue
        seen.add(match.start_token)
        yield match


def _by_bearer(extraction: Extraction, sentence: Sentence, match: ConceptMatch) -> ConceptMatch:
    """The event as what its best subject makes of it: a firm that is born is founded."""
    subject = extraction.subjects.of(sentence, match.end_token - 1)
    if subject is None:
        return match
    best = subject.best.referent
    others = [candidate.referent for candidate in subject.candidates if candidate.grade >= NAMED and candidate.referent != best]
    human = bearers().events.get(match.id) == ("person",)
    if best.type == "person" or (human and any(may_be_person(referent) for referent in others)):
        return match
    near = [candidate.referent for candidate in subject.candidates if candidate.grade >= NAMED and candidate.span == subject.best.span]
    kinds = {kind for one in near for kind in (one.type, one.sort, *extraction.subjects.descriptions.kinds(one))}
    return attrs.evolve(match, id=event_of(match.id, kinds))


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
    concept = concepts().get(match.id)
    marker = agent_marker(sentence, match, extraction.reading.words)
    if marker is not None and concept is not None and "patient" in concept.by:
        return _undergoing(extraction, sentence, match, marker)
    subject = extraction.subjects.of(sentence, match.end_token - 1)
    if subject is None:
        return None
    meant = _meant_by_clitic(extraction, sentence, match) or undergone(extraction, sentence, match, _inert)
    if meant is not None and concept is not None and "patient" in concept.by and bears(match.id, meant.referent):
        return extraction.about(Subject((meant,)))
    candidates = _whom(extraction, sentence, match, subject)
    if concept is not None and concept.cardinality == "once":
        if (
            "patient" in concept.by
            and concept.subject != "patient"
            and match.role in VERBAL
            and takes_object(extraction, sentence, match)
        ):
            candidates = done_to(extraction, sentence, match.end_token)
        elif match.role == "verb" and concept.subject == "agent" and "patient" in concept.by:
            after = sentence.tokens.ends[match.end_token - 1]
            timed = any(item.first == match.end_token for item in sentence.values(*TIMES))
            candidates = tuple(
                candidate
                for candidate in candidates
                if candidate.grade >= 2 and (candidate.span.start >= after or (timed and _inert(candidate.referent)))
            )
        candidates = tuple(
            candidate
            for candidate in _led(extraction, sentence, match, candidates)
            if bears(match.id, candidate.referent) or sort(extraction, sentence, match.id, candidate.referent) is not None
        )
        if match.id in bearers().recurring:
            candidates = tuple(candidate for candidate in candidates if not _is_series(extraction, candidate.referent))
    return extraction.about(Subject(candidates)) if candidates and candidates[0].referent.type != FRAGMENT else None


def _whom(extraction: Extraction, sentence: Sentence, match: ConceptMatch, subject: Subject) -> tuple[Candidate, ...]:
    """The candidates of an event; of one that only happens to persons first the person whom a pronoun before it means, where the pronoun's nearest
    reading is none ("The museum shows works by Ada Roe. *She* died in 1976").
    """
    segment, folds = sentence.segments[sentence.segment_at(match.start_token)], sentence.tokens.folds
    named = _naming(extraction, sentence, match)
    if named is not None:
        return (named, *(candidate for candidate in subject.candidates if candidate.referent != named.referent))
    known = [candidate for candidate in subject.candidates if candidate.grade >= NAMED and bears(match.id, candidate.referent)]
    at = next((i for i in range(segment.first, match.start_token) if extraction.subjects.pronoun(folds[i]) is not None), None)
    if known or at is None or bearers().events.get(match.id) != ("person",):
        return subject.candidates
    person = extraction.subjects.antecedent(sentence, at, "person")
    return subject.candidates if person is None else (person, *subject.candidates)


def _undergoing(extraction: Extraction, sentence: Sentence, match: ConceptMatch, marker: int) -> Filler | None:
    """What a deed is done to whose doer stands before the verb: the subject of the clause before that, or of the sentence that opens so."""
    subject = extraction.subjects.of(sentence, max(0, marker - 1))
    doer = sentence.place(marker, match.end_token)
    left = tuple(
        candidate
        for candidate in (subject.candidates if subject is not None else ())
        if not candidate.span.overlaps(doer) and bears(match.id, candidate.referent)
    )
    return extraction.about(Subject(left)) if left else None


def _inert(referent: Referent) -> bool:
    """Whether a referent is a thing that deeds are done to and does none: a text, a structure, a school that "was begun"."""
    return referent.type in {"work", "place"} or (referent.type == "organization" and bool(referent.sort) and referent.sort not in bearers().actors)


def _led(extraction: Extraction, sentence: Sentence, match: ConceptMatch, candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The candidates without those behind a preposition behind the deed, where it is not one between parties, and, of a participle that tells of the
    noun before it, without the name that follows an opening.
    """
    narrowed = match.role == "passive" and _narrows_noun(extraction, sentence, match.start_token)
    astray = {how for how, leads in ((OPENED, narrowed), (ATTACHED_LATER, "parties" not in concepts()[match.id].by)) if leads}
    beside = match.role in {"verb", "passive"} and "parties" not in concepts()[match.id].by
    return tuple(one for one in candidates if one.how not in astray and not (beside and one.how.startswith(ALONGSIDE)))


def _narrows_noun(extraction: Extraction, sentence: Sentence, token: int) -> bool:
    """Whether a participle stands right behind a noun that it tells of ("in the accord *signed* in May, Orsa ...")."""
    before = sentence.tokens.folds[token - 1] if token else ""
    named = any(item.first < token <= item.last for item in sentence.names())
    return before.isalpha() and before not in word_set(extraction.reading.words.function_words) and not named


def _naming(extraction: Extraction, sentence: Sentence, match: ConceptMatch) -> Candidate | None:
    """What an event is called by: the name right before its noun ("the *Orsa* explosion")."""
    if match.role != "noun" or extraction.reading.layout.language not in FINAL_HEADS:
        return None
    name = next((item for item in sentence.names() if item.last == match.start_token and not item.pointing), None)
    if name is None or name.referent is None or name.referent.type == "person":
        return None
    return Candidate(name.referent, 3, "the event is called by it", sentence.place(name.first, name.last))


def _meant_by_clitic(extraction: Extraction, sentence: Sentence, match: ConceptMatch) -> Candidate | None:
    """What a pronoun right before an active verb means ("*Lo* firmaron ...", "Ana Roe *la* fundó ...")."""
    at = match.start_token - 1
    if match.role != "verb" or at < 0 or sentence.tokens.folds[at] not in extraction.reading.words.clitics:
        return None
    return extraction.subjects.antecedent(sentence, at, "thing")


def _is_series(extraction: Extraction, referent: Referent) -> bool:
    """Whether a referent is an event, by its class: a fair, a race."""
    return any(catalogue().classes[near].type == "event" for near in extraction.classes.get(referent, frozenset()))


def sort(extraction: Extraction, sentence: Sentence, event: str, referent: Referent) -> Filler | None:
    """The type that a referent is known to be of, by its form or by its class, where the words for the event fit other things too."""
    wanted = bearers().sure.get(event)
    types = {referent.type, *(catalogue().classes[near].type for near in extraction.classes.get(referent, frozenset()))}
    known = wanted in types or (wanted is not None and referent.tokens == (UNNAMED,) and referent.type == "thing")
    return extraction.filler(wanted, sentence, 0, 1) if known else None


def kin(extraction: Extraction, sentence: Sentence, token: int) -> dict[str, Filler | None]:
    """Whether a sentence speaks of somebody's family before a token or behind it, so that what follows may be told of another."""
    told = [match.start_token for match in sentence.concepts if match.id in KIN]
    sides = {"kin_before": [at for at in told if at < token], "kin_after": [at for at in told if at > token]}
    return {side: extraction.filler("kin", sentence, at[0], at[0] + 1) if at else None for side, at in sides.items()}


def bears(event: str, referent: Referent) -> bool:
    """Whether an event can happen to a referent."""
    if referent.type == FRAGMENT:
        return True
    territory = referent.type == "place" and bool(referent.id) and ":" not in referent.id
    return can_bear(event, referent.type, territory=territory, sort=referent.sort) or (
        may_be_person(referent) and can_bear(event, "person", territory=False)
    ) or (of_works(event) and referent.type == "place" and not referent.id)  # "Silver Harbour", "The Iron Gate"


def _place(extraction: Extraction, sentence: Sentence, match: ConceptMatch) -> Filler | None:
    """The place right after the event word and a preposition ("born in Cádiz"), or after the work that it happens to."""
    words, reach = extraction.reading.words, WORK_REACH if of_works(match.id) else 2
    for item in sentence.names():
        near = item.mention.kind == "place" and 0 < item.first - match.end_token <= reach
        if near and sentence.tokens.folds[sentence.before(item.first, word_set(words.articles))] in word_set(words.prepositions):
            return extraction.value(item)
    return None


def _edition(extraction: Extraction, sentence: Sentence, match: ConceptMatch) -> Filler | None:
    """Which form or edition of a work the clause of an event tells of ("on DVD", "again", "first"), where it is not just the work."""
    segment = sentence.segments[sentence.segment_at(match.start_token)]
    near = (item for item in sentence.values("ordinal") if -FIRST_REACH <= item.first - match.start_token <= FIRST_REACH)
    if any(isinstance(item.mention.value, Ordinal) and item.mention.value.number == 1 for item in near):
        return extraction.filler(FIRST, sentence, match.start_token, match.end_token)
    told = {cue.start_token: cue for cue in sentence.concepts_in(segment.first, segment.last, "cue") if cue.id in EDITIONS}
    words = {"again" if cue.id == REPEAT else " ".join(sentence.tokens.folds[at : cue.end_token]) for at, cue in told.items()}
    return extraction.filler(" ".join(sorted(words)), sentence, match.start_token, match.end_token) if words else None


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
