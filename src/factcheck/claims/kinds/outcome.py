"""Outcome: how something ended or moved, where another ending would exclude it (upheld or overturned, won or lost, rose or fell)."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from factcheck.claims.claim import Candidate, Claim, Filler, Gate, Subject, may_be_person
from factcheck.claims.extraction import Extraction
from factcheck.claims.fitting import PART
from factcheck.claims.kind import Compare, Kind, Mark, Role
from factcheck.claims.measures import Measure
from factcheck.claims.narrowing import modifiers, restriction
from factcheck.claims.phrases import stem
from factcheck.claims.reading import Sentence, word_set
from factcheck.claims.titles import POSSESSIVES
from factcheck.languages.concepts import ConceptMatch
from factcheck.languages.language import CODES, section
from factcheck.languages.ties import TieWords
from factcheck.mentions.stated_dates import FUTURE
from factcheck.mentions.time_words import vocabulary
from factcheck.world.cardinality import concepts
from factcheck.world.outcomes import outcomes

OUTCOME = Kind(
    "outcome",
    (
        Role("subject", Compare.SUBJECT, Mark.REQUIRED),
        Role("others", Compare.SUBJECT),
        Role("sides", Compare.SUBJECT),
        Role("measure", Compare.CONCEPT),
        Role("object", Compare.FLAG),
        Role("level", Compare.VALUE),
        Role("reached", Compare.FLAG),
        Role("basis", Compare.FLAG, Mark.HARD),
        Role("group", Compare.FLAG),
        Role("at", Compare.TIME, Mark.TIME),
        Role("type", Compare.CONCEPT, Mark.DEPENDENT),
    ),
    keys=(("sides_key",), ("group", "subject")),
)

AGENT = "agent"
REACH, NEAR, NAMED = 8, 3, 2
# What one side does to another.
SIDED = frozenset({"outcome.won", "outcome.lost"})


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """The outcomes of a sentence, outside quotations and names."""
    seen = set[int]()
    for match in sentence.concepts if _is_told(sentence) else ():
        moves = match.id in outcomes().movement
        if match.layer != "concept" or not (moves or match.id in outcomes().decisive) or match.start_token in seen:
            continue
        named = any(item.first <= match.start_token < item.last for item in sentence.names())
        if named or sentence.is_quoted(match.start_token) or only_reported(sentence, match):
            continue
        subject = _subject(extraction, sentence, match)
        measure = _measure(sentence, match)
        level = _level(extraction, sentence, match) if moves else None
        if subject is None or (moves and (measure is None or level is None)):
            continue
        seen.add(match.start_token)
        narrowed = _narrowed(extraction, sentence, measure, subject, level) if measure is not None and level is not None else {}
        yield extraction.claim(
            "outcome",
            {
                "subject": subject,
                "others": _others(extraction, sentence, subject),
                **_sides(extraction, sentence, match, subject),
                "measure": extraction.filler(measure.id, sentence, measure.start_token, measure.end_token) if measure else None,
                "basis": _basis(extraction, sentence, match) if moves else None,
                **narrowed,
                "level": level,
                "reached": _reached(extraction, sentence, level) if level is not None else None,
                "object": None if moves else _object(extraction, sentence, match),
                "group": extraction.filler((match.id, *concepts()[match.id].opposites), sentence, match.start_token, match.end_token),
                "at": extraction.period(sentence, match.start_token),
                "type": extraction.filler(match.id, sentence, match.start_token, match.end_token, how=match.role),
            },
            sentence,
            match.start_token,
            match.end_token,
            f"{match.role} “{sentence.text(match.start_token, match.end_token)}”",
            gate=_gate(extraction, sentence, match),
        )


def _is_told(sentence: Sentence) -> bool:
    """Whether a sentence has any word for an outcome."""
    return not (sentence.ids.isdisjoint(outcomes().movement) and sentence.ids.isdisjoint(outcomes().decisive))


def _gate(extraction: Extraction, sentence: Sentence, match: ConceptMatch) -> Gate:
    """Mood and voice; what a verb in the future tells of, by its ending, is planned."""
    gate, language = extraction.gate(sentence, match.start_token), extraction.reading.layout.language
    told = match.role == "verb" and gate.status == "actual" and language in CODES
    future = told and vocabulary(language).tenses[sentence.tokens.folds[match.end_token - 1]] == FUTURE
    return attrs.evolve(gate, status="planned") if future else gate


def _reached(extraction: Extraction, sentence: Sentence, level: Filler) -> Filler | None:
    """Whether an amount is what a movement led to ("rose *to* 9 percent")."""
    item = next((one for one in sentence.values("quantity") if extraction.value(one).span == level.span), None)
    if item is None:
        return None
    ends = {match.end_token for match in sentence.concepts if match.id == "cue.change-to"}
    led = dict(item.mention.cues).get("role") == "to" or bool(ends & {item.first, item.first - 1})
    return extraction.filler("reached", sentence, item.first, item.last) if led else None


def _sides(extraction: Extraction, sentence: Sentence, match: ConceptMatch, subject: Filler) -> dict[str, Filler]:
    """Who won or lost against whom: the opponent named right behind the verb, past a preposition."""
    if match.id not in SIDED or match.role == "noun":
        return {}
    words, folds, at = extraction.reading.words, sentence.tokens.folds, match.end_token
    best = subject.value.best
    own = next((item for item in sentence.names() if sentence.place(item.first, item.last) == best.span), None)
    if match.start_token and folds[match.start_token - 1] in word_set(words.prepositions):
        return {}  # "hoped to beat"
    if best.how == PART or (own is not None and tuple(folds[own.last : own.last + 2]) in POSSESSIVES):
        return {}
    small = word_set(words.prepositions) | word_set(words.articles)
    while at < len(folds) and folds[at] in small and at < match.end_token + NEAR:
        at += 1
    name = next((item for item in sentence.names() if item.first == at and not item.pointing), None)
    if name is None or name.referent is None or name.referent == subject.value.best.referent or name.mention.kind == "place":
        return {}
    opponent = Candidate(name.referent, 3, "against whom", sentence.place(name.first, name.last))
    both = sorted(max(side.referent.tokens, key=len) for side in (subject.value.best, opponent))
    sides = extraction.about(Subject((subject.value.best, opponent)))
    return {"opponent": extraction.about(Subject((opponent,))), "sides": sides, "sides_key": attrs.evolve(sides, value=(" ".join(both),))}


def _narrowed(
    extraction: Extraction, sentence: Sentence, measure: ConceptMatch, subject: Filler, level: Filler
) -> dict[str, Filler | None]:
    """What narrows a measure that moved: its modifiers and its restricting words."""
    item = next((one for one in sentence.values("quantity") if extraction.value(one).span == level.span), None)
    if item is None:
        return {}
    told = Measure(measure.id, measure.start_token, measure.end_token, "")
    return {
        "modifiers": modifiers(extraction, sentence, item, told, subject.value),
        "restriction": restriction(extraction, sentence, item, told, final=False),
    }


def only_reported(sentence: Sentence, match: ConceptMatch) -> bool:
    """Whether a word that may also report ("confirmed") stands in a sentence without a court, so that it decides nothing."""
    reports = any(other.id == "cue.reporting" and other.start_token == match.start_token for other in sentence.concepts)
    return reports and not any(other.id == "class.court" for other in sentence.concepts)


def _subject(extraction: Extraction, sentence: Sentence, match: ConceptMatch) -> Filler | None:
    """The subject; where the two sides of a deed exclude one another (winner, loser) only who is named as its subject."""
    subject = extraction.subjects.of(sentence, match.start_token)
    if subject is None:
        return None
    copulas = word_set(extraction.reading.words.copulas)
    if match.id in outcomes().verdicts and not (match.start_token and sentence.tokens.folds[match.start_token - 1] in copulas):
        tried = _behind(sentence, match)
        subject = Subject((tried,)) if tried is not None else subject
    if AGENT in concepts()[match.id].by and match.id not in outcomes().verdicts:
        own = [candidate for candidate in subject.candidates if candidate.span.end <= sentence.tokens.starts[match.start_token]]
        doer = _doer_behind(extraction, sentence, match)
        if doer is not None and not any(candidate.grade > NAMED for candidate in own):
            return extraction.about(Subject((doer,)))
        if match.role == "noun" or not own or own[0].grade < 2:
            return None
        subject = Subject((own[0],))
    return extraction.about(subject)


def _doer_behind(extraction: Extraction, sentence: Sentence, match: ConceptMatch) -> Candidate | None:
    """Who decided what a passive tells of: the first name behind it that a word for the doer leads to ("fue rechazada *por el Senado*")."""
    words, language = extraction.reading.words, extraction.reading.layout.language
    if language not in CODES or not match.start_token or sentence.tokens.folds[match.start_token - 1] not in word_set(words.copulas):
        return None
    leading = set(section(language, TieWords).by) - word_set(words.genitives)
    segment = sentence.segments[sentence.segment_at(match.start_token)]
    for name in sentence.names():
        at = sentence.before(name.first, word_set(words.articles))
        if match.end_token <= at and name.first < segment.last and sentence.tokens.folds[at] in leading and name.referent is not None:
            return Candidate(name.referent, 3, "the doer behind it", sentence.place(name.first, name.last))
    return None


def _behind(sentence: Sentence, match: ConceptMatch) -> Candidate | None:
    """On whom a verdict is passed: the first person named behind the verb in its clause."""
    segment = sentence.segments[sentence.segment_at(match.start_token)]
    persons = (item for item in sentence.names() if match.end_token <= item.first < min(segment.last, match.end_token + REACH))
    found = next((item for item in persons if item.referent is not None and may_be_person(item.referent)), None)
    if found is None or found.referent is None:
        return None
    return Candidate(found.referent, 3, "on whom it is passed", sentence.place(found.first, found.last))


def _others(extraction: Extraction, sentence: Sentence, subject: Filler) -> Filler | None:
    found = [
        Candidate(item.referent, 3, "named in the sentence", sentence.place(item.first, item.last))
        for item in sentence.names()
        if item.referent is not None and item.referent != subject.value.best.referent
    ]
    return extraction.about(Subject(tuple(found[:6]))) if found else None


def _level(extraction: Extraction, sentence: Sentence, match: ConceptMatch) -> Filler | None:
    """The amount that a movement ended at: the first quantity after the word in its clause."""
    segment = sentence.segments[sentence.segment_at(match.start_token)]
    after = [item for item in sentence.values("quantity") if match.end_token <= item.first < segment.last]
    return extraction.value(after[0]) if after else None


def _object(extraction: Extraction, sentence: Sentence, match: ConceptMatch) -> Filler | None:
    """What was decided on: the content words, names and numbers of the sentence beside the outcome itself."""
    function = word_set(extraction.reading.words.function_words)
    taken = {index for item in sentence.values("moment", "period") for index in range(item.first, item.last)}
    taken |= set(range(match.start_token, match.end_token))
    words = {
        stem(fold)
        for index, fold in enumerate(sentence.tokens.folds)
        if index not in taken and fold not in function and (fold.isdigit() or (fold.isalpha() and len(fold) > 2))
    }
    return extraction.filler(tuple(sorted(words)), sentence, match.start_token, match.end_token) if words else None


def _measure(sentence: Sentence, match: ConceptMatch) -> ConceptMatch | None:
    """What rose or fell: the measure named last before the word in its clause, else first after it."""
    segment = sentence.segments[sentence.segment_at(match.start_token)]
    near = [
        other
        for other in sentence.concepts_in(segment.first, segment.last, "measure")
        if other.start_token != match.start_token and other.role == "noun"
    ]
    before = [other for other in near if other.end_token <= match.start_token]
    return before[-1] if before else near[0] if near else None


def _basis(extraction: Extraction, sentence: Sentence, match: ConceptMatch) -> Filler | None:
    """What a movement is measured against: the unit of time named after a base word ("from the previous quarter"), as its folded words."""
    for other in sentence.concepts:
        if other.layer == "cue" and other.id in {"cue.base", "cue.base-after"} and other.start_token > match.start_token:
            times = [item for item in sentence.values("moment", "period") if 0 <= item.first - other.end_token <= 3]
            if times:
                return extraction.value(times[0])
    return None

