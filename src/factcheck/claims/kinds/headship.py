"""Headship: since when somebody has run a body, told without a title ("has run the bank since 2014"), and until when a term lasts (claims of the kind
``tenure``).
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from factcheck.claims.claim import Candidate, Claim, Filler, Subject, may_be_person
from factcheck.claims.extraction import Extraction
from factcheck.claims.kinds.tenure import office_of
from factcheck.claims.reading import Located, Segment, Sentence, word_set
from factcheck.claims.tie_names import Around
from factcheck.claims.titles import POSSESSIVES, Title, holder_of, titles
from factcheck.languages.concepts import ConceptMatch
from factcheck.languages.language import CODES
from factcheck.values import Moment, Period

HEADING, TAKING, HEAD = "cue.heading", "cue.taking-over", "office.head"
HEADS = frozenset({HEADING, TAKING})
TERM, TERMS, ENDS = "event.term", frozenset({"event.term", "measure.term-length"}), frozenset({"event.end", "event.expiry", "cue.ending"})
BODIES = frozenset({"organization", "place", "thing"})
REACH, NEAR, SURE = 1, 5, 2
# The words of an office that may stand before whose term it is.
OFFICE_WORDS = 5


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """The headships of a sentence that have a time, and the ends of terms."""
    if extraction.reading.layout.language not in CODES:
        return
    for match in sentence.cues:
        if match.id in HEADS and not sentence.is_quoted(match.start_token):
            yield from _headship(extraction, sentence, match)
    for item in sentence.values("moment", "period"):
        if not sentence.is_quoted(item.first):
            yield from _end(extraction, sentence, item)


def _headship(extraction: Extraction, sentence: Sentence, match: ConceptMatch) -> Iterator[Claim]:
    around, segment = Around.of(extraction, sentence), sentence.segments[sentence.segment_at(match.start_token)]
    if not set(around.words.whose).isdisjoint(sentence.tokens.folds[segment.first : match.start_token]):
        return  # "Ada Roe, whose mother has run the bank since 2014"
    body = around.name_from(match.end_token, REACH)
    when = extraction.period(sentence, match.start_token)
    subject = extraction.subjects.of(sentence, match.start_token)
    people = (one for one in (subject.candidates if subject is not None else ()) if may_be_person(one.referent) and one.grade >= SURE)
    best = next((one for one in people if body is None or one.referent != body.referent), None)
    if body is None or body.referent is None or body.referent.type not in BODIES or when is None or best is None:
        return
    opened = isinstance(when.value, Period) and when.value.end is None and when.value.start is not None
    point = isinstance(when.value, Moment) and when.value.start is not None
    if not (opened if match.id == HEADING else point):
        return
    about = Candidate(body.referent, 3, "what is run", sentence.place(body.first, body.last))
    yield _claim(extraction, sentence, best, "entered", match, HEAD, when, about)


def _end(extraction: Extraction, sentence: Sentence, item: Located) -> Iterator[Claim]:
    """Until when an office or a term lasts: a period with an end alone beside them, or a time behind the words for its end."""
    value = item.mention.value
    until = isinstance(value, Period) and value.start is None and value.end is not None and value.end.start is not None
    point = isinstance(value, Moment) and value.start is not None
    if not until and (not point or sentence.ids.isdisjoint(ENDS)):
        return
    segment = sentence.segments[sentence.segment_at(item.first)]
    opens = _opening(sentence, segment)
    held_here = (match for match in sentence.concepts if match.id in TERMS and opens <= match.start_token < segment.last)
    terms = [match for match in held_here if match.start_token < item.first]
    ended = any(match.id in ENDS and match.role != "noun" and 0 <= item.first - match.end_token <= REACH + 1 for match in sentence.concepts)
    if not until and not (point and ended and terms):
        return
    held = list(titles(sentence, extraction.reading.words, extraction.reading.layout.language))
    offices = [title for title in held if segment.first <= title.first < segment.last and title.last <= item.first]
    if not (until and (terms or offices)) and not (point and ended and any(_is_noun(match) for match in terms)):
        return
    nouns = [match for match in terms if _is_noun(match)]
    title = (offices or held)[-1] if len({office_of(title) for title in offices or held}) == 1 else None
    holder = _of_term(extraction, sentence, nouns[-1]) if nouns else _of_office(extraction, sentence, item, offices)
    if holder is None:
        return
    last = nouns[-1] if nouns else terms[-1] if terms else None
    first = last.start_token if last is not None else offices[-1].first
    place = ConceptMatch(first, item.last, "concept", TERM, "noun")
    when = extraction.value(item)
    if until and isinstance(value, Period):
        when = Filler(value.end, when.span, when.grade, when.how)
    yield _claim(extraction, sentence, holder, "ends", place, office_of(title) if title is not None else None, when, None)


def _opening(sentence: Sentence, segment: Segment) -> int:
    """Where the clause of a segment begins: with the one before where a name between commas only says who that is ("the term of the rector, *Roe*,
    ends").
    """
    folds = sentence.tokens.folds
    named = any(name.first == segment.first and name.last < len(folds) and folds[name.last] == "," for name in sentence.names())
    before = next((one for one in sentence.segments if one.last in {segment.first, segment.first - 1}), None)
    return before.first if named and before is not None else segment.first


def _is_noun(match: ConceptMatch) -> bool:
    """Whether a match is a noun for a term, with or without a word that leads to its length."""
    return match.role == "noun" or match.id != TERM


def _of_term(extraction: Extraction, sentence: Sentence, noun: ConceptMatch) -> Candidate | None:
    """Whose term it is: its owner before or behind the noun, the person before "whose", whom a possessive means."""
    around, folds = Around.of(extraction, sentence), sentence.tokens.folds
    words, at = extraction.reading.words, noun.start_token
    owner = around.ending_at(at - 2) if at > 1 and folds[at - 2 : at] in POSSESSIVES else None
    genitives = word_set(words.genitives)
    behind = noun.end_token + (folds[noun.end_token - 1] not in genitives)
    if owner is None and behind < len(folds) and folds[behind - 1] in genitives:
        held = _titled(extraction, sentence, behind)
        if held is not None:
            return held
        owner = around.name_from(behind, OFFICE_WORDS) or around.starts.get(behind + 1)
        if owner is None and extraction.subjects.pronoun(folds[behind]) is not None:
            return extraction.subjects.antecedent(sentence, behind, "person")
    if owner is not None:
        return around.candidate(owner, "owner of the term") if owner.referent is not None and may_be_person(owner.referent) else None
    opened = around.before_articles(at)
    if at and extraction.subjects.possessive(folds[at - 1]):
        return extraction.subjects.antecedent(sentence, at - 1, "person")
    if opened and folds[opened - 1] in around.words.whose:
        return _person(extraction, sentence, noun.start_token)
    if opened and (folds[opened - 1] in words.having or folds[noun.start_token] in words.having):
        return _person(extraction, sentence, noun.start_token)
    return None


def _titled(extraction: Extraction, sentence: Sentence, at: int) -> Candidate | None:
    """Who bears the title that begins at a token, or behind an article there ("of *the rector of Orsa, Ada Roe*")."""
    words = extraction.reading.words
    title = next((one for one in titles(sentence, words, extraction.reading.layout.language) if at <= one.first <= at + REACH), None)
    held = holder_of(sentence, title, words) if title is not None else None
    return None if held is None or held.referent is None else Candidate(held.referent, 3, "beside the office", sentence.place(held.first, held.last))


def _person(extraction: Extraction, sentence: Sentence, token: int) -> Candidate | None:
    """The person that a clause is about."""
    subject = extraction.subjects.of(sentence, token)
    people = [one for one in (subject.candidates if subject is not None else ()) if may_be_person(one.referent) and one.grade >= SURE]
    surest = [one for one in people if one.referent.type == "person"] or people
    return surest[0] if surest else None


def _of_office(extraction: Extraction, sentence: Sentence, item: Located, offices: list[Title]) -> Candidate | None:
    """Who holds an office until then: who bears the title, else the person that the clause is about."""
    held = holder_of(sentence, offices[-1], extraction.reading.words) if offices else None
    if held is not None and held.referent is not None:
        return Candidate(held.referent, 3, "beside the office", sentence.place(held.first, held.last))
    return _person(extraction, sentence, item.first)


def _claim(
    extraction: Extraction,
    sentence: Sentence,
    holder: Candidate,
    stage: str,
    match: ConceptMatch,
    title: str | None,
    when: Filler,
    body: Candidate | None,
) -> Claim:
    gate = extraction.gate(sentence, match.start_token)
    return extraction.claim(
        "tenure",
        {
            "holder": extraction.about(Subject((holder,))),
            "stage": extraction.filler(stage, sentence, match.start_token, match.end_token),
            "title": extraction.filler(title, sentence, match.start_token, match.end_token) if title is not None else None,
            "body": extraction.about(Subject((body,))) if body is not None else None,
            "time": when,
        },
        sentence,
        match.start_token,
        match.end_token,
        f"“{sentence.text(match.start_token, match.end_token)}” with its time",
        gate=attrs.evolve(gate, status="actual") if stage == "ends" and gate.status in {"planned", "forecast"} else gate,
    )
