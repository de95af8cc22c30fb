"""Repetition: how many times somebody did one thing, or had it done ("was re-elected *three times*", "won the cup *for a fourth time*")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from factcheck.claims.claim import Claim
from factcheck.claims.extraction import TIMES, Extraction
from factcheck.claims.kind import Compare, Kind, Mark, Role
from factcheck.claims.phrases import stem
from factcheck.claims.reading import Sentence, word_set
from factcheck.claims.titles import titles
from factcheck.languages.concepts import VERBAL, ConceptMatch
from factcheck.values import Ordinal, Quantity
from factcheck.world.bearers import event_told

REPETITION = Kind(
    "repetition",
    (
        Role("subject", Compare.SUBJECT, Mark.REQUIRED),
        Role("event", Compare.CONCEPT, Mark.REQUIRED),
        Role("again", Compare.FLAG),
        Role("title", Compare.FLAG),
        Role("object", Compare.FLAG),
        Role("least", Compare.FLAG),
        Role("value", Compare.VALUE, Mark.DEPENDENT),
    ),
    keys=(("event", "subject"),),
)

TIME, REPEAT, SINCE = "counted.time", "cue.repeat", "cue.since"
FAMILIES = ("event.", "outcome.", "relation.")
ELECTION = "event.election"
REACH, GAP = 10, 2


@attrs.frozen(slots=True)
class _Count:
    """How often something was done: tokens ``[first, last)``, the number, and whether it is only known to be reached ("for a third time")."""

    first: int
    last: int
    number: int
    least: bool


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """The deeds of a sentence that are counted."""
    often = extraction.reading.words.often.keys()
    if TIME not in sentence.ids and REPEAT not in sentence.ids and often.isdisjoint(sentence.tokens.folds):
        return
    counts = list(_counts(extraction, sentence))
    for count in counts:
        deed = _deed(sentence, count.first)
        subject = extraction.subject(sentence, deed.start_token) if deed is not None else None
        if deed is None or subject is None or sentence.is_quoted(count.first) or _bounded(extraction, sentence, deed, count):
            continue
        roles: dict[str, object] = {
            "event": event_told(deed.id),
            "again": "again" if _overlapping(sentence, deed) else None,
            "title": _office(extraction, sentence, deed, count),
            "object": _object(extraction, sentence, deed, count),
            "least": "least" if count.least else None,
            "value": Quantity.stated(str(count.number), unit="{time}"),
        }
        fillers = {name: extraction.filler(value, sentence, count.first, count.last) for name, value in roles.items() if value is not None}
        first, last = min(count.first, deed.start_token), max(count.last, deed.end_token)
        yield extraction.claim("repetition", {"subject": subject, **fillers}, sentence, first, last, "a deed that is counted")


def _counts(extraction: Extraction, sentence: Sentence) -> Iterator[_Count]:
    """"three times", "twice", "for a third time"; not "three times as many", "three times a week"."""
    words, folds = extraction.reading.words, sentence.tokens.folds
    nouns = {match.start_token: match.end_token for match in sentence.concepts if match.id == TIME}
    again = {match.start_token: match.end_token for match in sentence.concepts if match.id == REPEAT}
    following = word_set(words.prepositions) | word_set(words.coordinators) | word_set(words.subordinators)
    for item in sentence.values("quantity"):
        value = item.quantity
        last = next((nouns[at] for at in (item.last, item.last - 1) if at in nouns), None)
        whole = value is not None and value.number is not None and value.number.denominator == 1 and not value.hedged
        if last is not None and whole and value is not None and value.number is not None and _ends(folds, last, following):
            yield _Count(item.first, last, int(value.number), least=False)
    for at, fold in enumerate(folds):
        if fold in words.often and _ends(folds, at + 1, following):
            yield _Count(at, at + 1, words.often[fold], least=False)
    for item in sentence.values("ordinal"):
        ordinal = item.mention.value
        if isinstance(ordinal, Ordinal) and item.first in again and again[item.first] > item.last:
            yield _Count(item.first, again[item.first], ordinal.number, least=True)


def _ends(folds: Sequence[str], last: int, following: frozenset[str]) -> bool:
    """Whether nothing is measured by the count: a stop, a preposition, a conjunction or a title follows it."""
    return last >= len(folds) or not folds[last][0].isalnum() or folds[last] in following


def _deed(sentence: Sentence, token: int) -> ConceptMatch | None:
    """The verb of the clause of a count that is nearest to it, before it rather than behind it."""
    segment = sentence.segments[sentence.segment_at(token)]
    own = [
        match
        for match in sentence.concepts
        if match.layer == "concept" and match.role in VERBAL and match.id.startswith(FAMILIES) and segment.first <= match.start_token < segment.last
    ]
    before = [match for match in own if match.end_token <= token and token - match.end_token <= REACH]
    behind = [match for match in own if token < match.start_token <= token + REACH]
    return before[-1] if before else behind[0] if behind else None


def _overlapping(sentence: Sentence, deed: ConceptMatch) -> bool:
    """Whether the verb itself says that it was done again ("re-elected")."""
    return any(cue.id == REPEAT and cue.start_token < deed.end_token and deed.start_token < cue.end_token for cue in sentence.concepts)


def _bounded(extraction: Extraction, sentence: Sentence, deed: ConceptMatch, count: _Count) -> bool:
    """Whether a time or a clause right behind a count bounds it ("won three times in 2019", "twice before she was thirty")."""
    folds = sentence.tokens.folds
    segment = sentence.segments[sentence.segment_at(deed.start_token)]
    timed = [item for item in sentence.values(*TIMES) if segment.first <= item.first < segment.last and item.first - count.last <= GAP]
    since_then = any(cue.id == SINCE and cue.start_token == count.last and cue.end_token > count.last + 1 for cue in sentence.concepts)
    clause = count.last < len(folds) and not since_then and folds[count.last] in word_set(extraction.reading.words.subordinators)
    return not count.least and (clause or any("," not in folds[count.last : item.first] for item in timed))


def _office(extraction: Extraction, sentence: Sentence, deed: ConceptMatch, count: _Count) -> str | None:
    """The office that somebody was so often chosen for, in the clause of the deed."""
    segment = sentence.segments[sentence.segment_at(deed.start_token)]
    found = titles(sentence, extraction.reading.words, extraction.reading.layout.language)
    return next((title.key for title in found if deed.end_token <= title.first < segment.last and title.first <= count.last + 2), None)


def _object(extraction: Extraction, sentence: Sentence, deed: ConceptMatch, count: _Count) -> frozenset[str]:
    """The content words between a deed and its count, offices apart: what was so often won; of an election no names, which only say where."""
    folds, small = sentence.tokens.folds, word_set(extraction.reading.words.function_words)
    known = [match for match in sentence.concepts if match.id.startswith("office.")]
    apart = {index for match in known for index in range(match.start_token, match.end_token)}
    if deed.id == ELECTION:
        apart |= {index for item in sentence.names() for index in range(item.first, item.last)}
    between = (index for index in range(deed.end_token, count.first) if index not in apart)
    return frozenset(stem(folds[index]) for index in between if folds[index].isalpha() and folds[index] not in small)
