"""Attribute: what a measure of a subject amounts to, in which aspect, of which part, and when (quantity and count claims)."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import attrs

from factcheck.claims.amount_times import time_of
from factcheck.claims.aspects import aspect_of, counts_relative, part_of
from factcheck.claims.claim import Claim, Filler, Gate, Subject
from factcheck.claims.extraction import Extraction
from factcheck.claims.fitting import humbled, passing, whose
from factcheck.claims.kind import Compare, Kind, Mark, Role
from factcheck.claims.measure_owners import tells_measure, with_owner
from factcheck.claims.measures import COUNTED, HAD, LENGTH, OWNS, REACH, Measure, dimension_of, listed, measure_of
from factcheck.claims.narrowing import counted, modifiers, restriction
from factcheck.claims.phrases import FINAL_HEADS, stem
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.claims.sources import reports
from factcheck.claims.told_amounts import subject_before, told_amount, with_carried
from factcheck.claims.tolls import past_event
from factcheck.claims.unmeasured import by_class, owned_by_another, sized, unmeasured
from factcheck.claims.wholes import by_census, whole_of
from factcheck.values import Quantity
from factcheck.world.bearers import bearers
from factcheck.world.cardinality import cardinality
from factcheck.world.concepts import catalogue

ATTRIBUTE = Kind(
    "attribute",
    (
        Role("subject", Compare.SUBJECT, Mark.REQUIRED),
        Role("measure", Compare.CONCEPT, Mark.REQUIRED),
        Role("modifiers", Compare.PHRASE),
        Role("restriction", Compare.FLAG, Mark.HARD),
        Role("aspect", Compare.FLAG, Mark.HARD),
        Role("part", Compare.FLAG, Mark.HARD),
        Role("whole", Compare.FLAG),
        Role("at", Compare.TIME, Mark.TIME),
        Role("value", Compare.VALUE, Mark.DEPENDENT),
    ),
    keys=(("measure", "subject"),),
)
# How far behind a word for having its number may stand ("tiene este curso 900 alumnos").
FEW_WORDS = 5
EVENT = "event"
PEOPLE = frozenset({"counted.person", "counted.people"})


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """The measured and counted facts of a sentence; what a thing of its own measures ("a cake of two metres") says nothing of the subject."""
    taken = set[int]()
    items = list(sentence.values("quantity", "duration"))
    wholes = shares(extraction, sentence, items)
    for index, item in enumerate(items):
        if listed(sentence, item):
            continue
        bound = bind(extraction, sentence, item, items[index + 1] if index in wholes else None)
        if bound is None:
            continue
        measure, subject = _of_edition(_had(extraction, sentence, item, bound[0]), bound[1])
        if measure.first in taken and not item.first <= measure.first < item.last:
            continue
        taken.add(measure.first)
        first, last = min(item.first, measure.first), max(item.last, measure.last)
        first, last = (first, last) if last - first <= REACH else (item.first, item.last)
        event = past_event(extraction, sentence) if cardinality(measure.id) == "toll" else None
        aspect, part = _aspect(sentence, item, index, wholes, measure), _part(extraction, sentence, item)
        yield extraction.claim(
            "attribute",
            {
                "subject": subject,
                "measure": extraction.filler(measure.id, sentence, measure.first, measure.last, how=measure.how),
                "modifiers": modifiers(extraction, sentence, item, measure, subject.value),
                "restriction": restriction(extraction, sentence, item, measure, final=event is not None),
                "aspect": extraction.filler(aspect, sentence, item.first, item.last) if aspect else None,
                "part": extraction.filler(part, sentence, item.first, item.last) if part else None,
                "counted": counted(extraction, sentence, item, measure),
                "at": time_of(extraction, sentence, item, measure, items),
                "event": event,
                "whole": whole_of(extraction, sentence, item, measure, subject.value) if part is None else None,
                "value": extraction.value(item),
            },
            sentence,
            first,
            last,
            measure.how,
            gate=_gate(extraction, sentence, item, measure),
        )


def _had(extraction: Extraction, sentence: Sentence, item: Located, measure: Measure) -> Measure:
    """The measure of a count, which its noun tells fully behind a word for having or owning, or between "the" and "of" ("has 400 workers", "its 400
    workers", "the 400 workers of the mill").
    """
    if measure.how != COUNTED or not item.first:
        return measure
    words, folds = extraction.reading.words, sentence.tokens.folds
    before, after = folds[item.first - 1], folds[item.last] if item.last < len(folds) else ""
    owned = extraction.subjects.possessive(before) or (item.first > 1 and folds[item.first - 2 : item.first] in OWNS)
    all_of = before in word_set(words.articles) and before not in words.indefinites and after in word_set(words.genitives)
    told = next((at for at in range(item.first - 1, max(-1, item.first - FEW_WORDS), -1) if folds[at] in word_set(words.having)), None)
    parting = word_set(words.prepositions) | word_set(words.genitives) | word_set(words.coordinators) | {","}
    done = told is not None and any(
        match.role in {"verb", "passive"} and match.layer == "concept" and told < match.start_token < item.first for match in sentence.concepts
    )
    had = told is not None and not done and parting.isdisjoint(folds[told + 1 : item.first])  # "has opened 40 shops": not all
    return attrs.evolve(measure, id=bearers().had_as.get(measure.id, measure.id), how=HAD) if owned or all_of or had else measure


def _of_edition(measure: Measure, subject: Filler) -> tuple[Measure, Filler]:
    """The measure of a count of those who take part, which of an event says how large it was ("the Orsa Cup drew *48 teams*"), and the event before
    others that may be meant as surely.
    """
    told = measure.how in {COUNTED, HAD} and measure.id in bearers().takes_part
    events = [candidate for candidate in subject.value.candidates if candidate.referent.sort == EVENT and candidate.grade == subject.value.best.grade]
    if not events or not (told or measure.id in bearers().editions):
        return measure, subject
    others = tuple(candidate for candidate in subject.value.candidates if candidate not in events)
    id_ = bearers().takes_part[measure.id] if told else measure.id
    return attrs.evolve(measure, id=id_), attrs.evolve(subject, value=Subject((*events, *others)))


def _aspect(sentence: Sentence, item: Located, index: int, wholes: frozenset[int], measure: Measure) -> str | None:
    """The aspect of a value: the whole of a share before it; of what is counted in all, the share is the part."""
    aspect = "whole" if index - 1 in wholes else aspect_of(sentence, item)
    if aspect == "change" and dimension_of(item) == "money" and tells_measure(sentence, item, measure):
        return None
    if aspect == "rate" and measure.id in bearers().rates:
        return None
    if aspect == "whole" and measure.id not in bearers().totals and cardinality(measure.id) == "fixed":
        return None
    if measure.id in bearers().totals:
        return "share" if index in wholes else None if aspect == "whole" else aspect
    return aspect


def _part(extraction: Extraction, sentence: Sentence, item: Located) -> str | None:
    """``part`` when the value counts a part, sizes the noun behind it, or is narrowed by a relative clause."""
    narrowed = dimension_of(item) == "count" and counts_relative(sentence, item, word_set(extraction.reading.words.relatives))
    relatives = word_set(extraction.reading.words.relatives)
    return "part" if narrowed or attributive(extraction, sentence, item) else part_of(sentence, item, relatives)


def _gate(extraction: Extraction, sentence: Sentence, item: Located, measure: Measure) -> Gate:
    """Mood and voice; what is a plan by nature, a budget, is one in any tense; what somebody puts a flow at is no account of it."""
    gate = extraction.gate(sentence, item.first)
    if gate.status == "actual" and cardinality(measure.id) == "flow" and _estimated(extraction, sentence, item):
        return attrs.evolve(gate, status="forecast")
    return attrs.evolve(gate, status="actual") if measure.id in bearers().plans and gate.status in {"planned", "target"} else gate


def _estimated(extraction: Extraction, sentence: Sentence, item: Located) -> bool:
    """Whether somebody reckons an amount: a word for it in the clause, a preposition right before the amount ("*put* the profit *at* 5 million")."""
    segment = sentence.segments[sentence.segment_at(item.first)]
    led = item.first and sentence.tokens.folds[item.first - 1] in word_set(extraction.reading.words.prepositions)
    return bool(led) and any(
        match.id == "cue.reckoning" and segment.first <= match.start_token < item.first for match in sentence.concepts if match.layer == "cue"
    )


def attributive(extraction: Extraction, sentence: Sentence, item: Located) -> bool:
    """Whether a count in the singular sizes the noun behind it ("a 12-member panel"), where plurals show and the head stands last."""
    value, folds = item.mention.value, sentence.tokens.folds
    if not isinstance(value, Quantity) or not (value.unit or "").startswith("{") or value.number == 1 or item.last >= len(folds):
        return False
    last, following = folds[item.last - 1], folds[item.last]
    singular = stem(last) == last and last == (value.unit or "").strip("{}")
    singular = singular and not any(match.id in PEOPLE and match.end_token == item.last for match in sentence.concepts)
    return (
        extraction.reading.layout.language in FINAL_HEADS
        and singular
        and following.isalpha()
        and following not in word_set(extraction.reading.words.function_words)
        and (
            "-" in item.mention.text
            or not any(match.start_token == item.last and match.role in {"verb", "passive", "adjective"} for match in sentence.concepts)
        )
    )


def shares(extraction: Extraction, sentence: Sentence, items: list[Located]) -> frozenset[int]:
    """The indices of bare numbers of which the next value is the whole: "42 of the 81 seats"."""
    words = extraction.reading.words
    linking = word_set(words.articles) | {form for forms in words.possessives.values() for form in forms}
    genitives = word_set(words.genitives) | word_set(words.prepositions)
    found = set()
    for index, (item, following) in enumerate(itertools.pairwise(items)):
        gap = sentence.tokens.folds[item.last : following.first]
        bare = isinstance(item.mention.value, Quantity) and item.mention.value.unit is None
        if bare and 1 <= len(gap) <= 4 and gap[0] in genitives and all(fold in linking or fold in genitives for fold in gap[1:]):
            found.add(index)
    return frozenset(found)


def bind(extraction: Extraction, sentence: Sentence, item: Located, whole: Located | None = None) -> tuple[Measure, Filler] | None:
    """The measure of a value and who it is said of; None when either is not to be known."""
    dimension = dimension_of(item)
    subject = extraction.subject(sentence, item.first)
    if dimension is None or subject is None:
        return None
    measure = measure_of(sentence, item, dimension, whole, word_set(extraction.reading.words.coordinators))
    measure = told_amount(extraction, sentence, item, dimension, measure)
    if measure is None:
        return unmeasured(extraction, sentence, item, dimension, subject.value)
    subject = subject_before(extraction, sentence, measure) or subject
    moving = cardinality(measure.id) not in {"toll", "fixed"}
    counted = measure.how == COUNTED and cardinality(measure.id) != "toll"
    fitting = (humbled(one) if moving else one for one in subject.value.candidates)
    toll = cardinality(measure.id) == "toll"
    taken = counted and not (measure.id in bearers().of_places and by_census(sentence))
    left = tuple(passing(one) if taken else one for one in fitting if not (toll and reports(sentence, one.span.start)))
    if not left:
        return None
    left = with_carried(extraction, sentence, measure, left)
    left = whose(measure.id, with_owner(extraction, sentence, item, measure, left))
    subject = extraction.about(Subject(left))
    if counted and not _bears(extraction, measure, subject):
        return None
    described = sized(extraction, sentence, item)
    if described is not None:
        subject = extraction.about(Subject((described,)))
        usual = by_class(extraction, item, dimension, (described,))
        if usual is not None:
            return usual
    elif dimension != "count" and owned_by_another(extraction, sentence, item):
        return None
    if _measures(sentence, measure):
        return by_class(extraction, item, dimension, subject.value.candidates) or (measure, subject)
    return measure, subject


def _bears(extraction: Extraction, measure: Measure, subject: Filler) -> bool:
    """Whether what the subject is known to be can bear a measure that only the counted noun tells of; what nothing is known of may bear any."""
    known = {kind for near in extraction.classes.get(subject.value.best.referent, ()) for kind in catalogue().kinds(near)}
    fit = bearers().fit.get(measure.id)
    return fit is None or not known or bool(known & set(fit))


def _measures(sentence: Sentence, measure: Measure) -> bool:
    """Whether a verb says only that something measures so much ("mide", "mesure"): what, its class tells."""
    return measure.id == LENGTH and any(
        match.start_token == measure.first and match.id == LENGTH and match.role == "verb" for match in sentence.concepts
    )
