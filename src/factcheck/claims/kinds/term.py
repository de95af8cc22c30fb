"""Term: the stretch of time for which someone holds a seat or an office of a body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from factcheck.claims.claim import Candidate, Claim, Filler, Subject, may_be_person
from factcheck.claims.extraction import Extraction
from factcheck.claims.kind import Compare, Kind, Mark, Role
from factcheck.claims.reading import Located, Segment, Sentence, word_set
from factcheck.claims.titles import Title, holder_of, title_at, titles
from factcheck.languages.concepts import ConceptMatch
from factcheck.values import Period, days
from factcheck.world.offices import offices

TERM = Kind(
    "term",
    (
        Role("holder", Compare.SUBJECT, Mark.REQUIRED),
        Role("body", Compare.SUBJECT),
        Role("title", Compare.CONCEPT),
        Role("named", Compare.FLAG),
        Role("term", Compare.VALUE, Mark.DEPENDENT),
    ),
    keys=(("holder",),),
)

REACH = 3
SEASON = 366
HELD = ("office.", "event.term")
# The words that may stand before a period which opens its sentence.
OPENING = 2
HOLDING = frozenset({"cue.becoming", "cue.holding"})


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """The terms of a sentence: periods of years beside a word for a term, or in a clause that says what was held."""
    periods = [
        item
        for item in sentence.values("period")
        if whole_years(item) or (since(item) and _title(extraction, sentence, item) not in {None, "event.term"})
    ]
    for index, item in enumerate(periods):
        following = periods[index + 1] if index + 1 < len(periods) else None
        named = _named_term(sentence, item) or (
            following is not None and _joined(extraction, sentence, item, following) and _named_term(sentence, following)
        )
        title = _title(extraction, sentence, item)
        if not named and (title is None or one_year(item)):
            continue
        body = _body(extraction, sentence, item)
        office = "office." in str(title) and not named
        if office and _opens(item, offices := _offices(extraction, sentence)) and not _held(extraction, sentence, offices[0]):
            continue
        holder = (_bearer(extraction, sentence, item) if office else None) or _holder(extraction, sentence, item, body, person=office)
        if holder is None:
            continue
        if body is not None and body.value.best.referent.tokens == holder.value.best.referent.tokens:
            body = None
        yield extraction.claim(
            "term",
            {
                "holder": holder,
                "body": body,
                "title": extraction.filler(title, sentence, item.first, item.last) if title else None,
                "named": extraction.filler("term", sentence, item.first, item.last) if named else None,
                "term": extraction.value(item),
            },
            sentence,
            item.first,
            min(item.last + 1, len(sentence.tokens)) if named else item.last,
            "a period beside a word for a term" if named else "a period in a clause that says what was held",
        )


def _holder(extraction: Extraction, sentence: Sentence, item: Located, body: Filler | None, *, person: bool) -> Filler | None:
    """Who holds the seat: the subject without the body; where it is named in the clause, no one else. An office is held by a person."""
    clause = clause_of(sentence, item)
    filler = extraction.subject(sentence, item.first if clause.first <= item.first < clause.last else clause.first)
    if filler is None:
        return None
    bodies = {candidate.referent for candidate in body.value.candidates} if body is not None else set()
    left = [candidate for candidate in filler.value.candidates if candidate.referent not in bodies]
    if person:
        people = [candidate for candidate in left if candidate.referent.type == "person"]
        left = people or [candidate for candidate in left if candidate.grade >= 2 and may_be_person(candidate.referent)]
    if not left:
        return None
    start = item.mention.start
    left.sort(key=lambda candidate: (-candidate.grade, start - candidate.span.end if candidate.span.end <= start else start + candidate.span.start))
    return extraction.about(Subject(tuple(left[:1] if left[0].grade == 3 else left)))


def _bearer(extraction: Extraction, sentence: Sentence, item: Located) -> Filler | None:
    """The person beside the office right before a period ("Ana Roth, mayor of Varn from 1999 to 2007"), or the only office behind a period that
    opens the sentence ("From 1999 to 2007, as mayor of Varn, Ana Roth ...").
    """
    words = extraction.reading.words
    offices = _offices(extraction, sentence)
    before = [title for title in offices if title.last <= item.first] or (offices if _opens(item, offices) else [])
    held = holder_of(sentence, before[-1], words) if before else None
    if held is None or held.referent is None:
        return None
    person = attrs.evolve(held.referent, type="person")
    return extraction.about(Subject((Candidate(person, 3, "beside the office", sentence.place(held.first, held.last)),)))


def _offices(extraction: Extraction, sentence: Sentence) -> list[Title]:
    return list(titles(sentence, extraction.reading.words, extraction.reading.layout.language))


def _opens(item: Located, offices: Sequence[Title]) -> bool:
    """Whether a period opens its sentence, and one office stands behind it."""
    return item.first <= OPENING and len(offices) == 1 and offices[0].first >= item.last


def _held(extraction: Extraction, sentence: Sentence, title: Title) -> bool:
    """Whether an office is said to be held: behind "is", "as" or a word for becoming, not beside a name ("said *mayor* Ana Roe")."""
    words = extraction.reading.words
    at = sentence.before(title.first, word_set(words.articles))
    led = word_set(words.copulas) | word_set(words.capacity)
    cues = {match.end_token for match in sentence.concepts if match.layer == "cue" and match.id in HOLDING}
    return at >= 0 and (sentence.tokens.folds[at] in led or at + 1 in cues or title.first in cues)


def since(item: Located) -> bool:
    """Whether a period has a stated start and goes on ("mayor since 2009")."""
    value = item.mention.value
    stated = isinstance(value, Period) and value.end is None and value.start is not None and value.start.start is not None
    return stated and "relative" not in dict(item.mention.cues)


def whole_years(item: Located) -> bool:
    """Whether a period runs from a year (or finer) to a year, both stated."""
    value = item.mention.value
    return (
        isinstance(value, Period)
        and value.start is not None
        and value.end is not None
        and value.start.start is not None
        and value.end.end is not None
    )


def one_year(item: Located) -> bool:
    """Whether a period is one year or less, as accounts and seasons are ("1987/88", "the year ended 28 February"): nobody's term by itself."""
    if "/" in item.mention.text:
        return True
    first, after = days(item.mention.value) if isinstance(item.mention.value, Period) else (None, None)
    return first is not None and after is not None and after - first <= SEASON


def _named_term(sentence: Sentence, item: Located) -> bool:
    """Whether a word for a term stands within three tokens of the period."""
    return any(
        match.id == "event.term"
        and match.role == "noun"
        and (0 <= match.start_token - item.last <= REACH or 0 <= item.first - match.end_token <= REACH or item.first <= match.start_token < item.last)
        for match in sentence.concepts
    )


def _joined(extraction: Extraction, sentence: Sentence, item: Located, following: Located) -> bool:
    gap = sentence.tokens.folds[item.last : following.first]
    return len(gap) <= 2 and all(fold == "," or fold in word_set(extraction.reading.words.coordinators) for fold in gap)


def clause_of(sentence: Sentence, item: Located) -> Segment:
    """The clause that a period dates: its own, the one before a bracket that holds nothing else ("the mayor of Varn *(1999-2007)*"), the one that it
    opens ("*From 1999 to 2007*, Ana Roth was mayor").
    """
    index = sentence.segment_at(item.first)
    segment = sentence.segments[index]
    if segment.last - segment.first != item.last - item.first:
        return segment
    if segment.nest == "bracket" and segment.host >= 0:
        return sentence.segments[segment.host]
    opened = sentence.segments[index + 1 : index + 2] if segment.first == 0 else ()
    return opened[0] if opened and opened[0].nest == "main" else segment


def _title(extraction: Extraction, sentence: Sentence, item: Located) -> str | None:
    """The office or holding that the clause names, nearest to the period; a plain "served" names none."""
    segment = clause_of(sentence, item)
    near = [
        match
        for match in sentence.concepts
        if match.layer == "concept" and match.id.startswith(HELD) and segment.first <= match.start_token < segment.last
    ]
    near = [match for match in near if not (match.id == "event.term" and match.role == "noun")]
    ahead = [match for match in near if match.end_token <= item.first]
    near = ahead or ([] if sum(1 for _ in sentence.values("period")) > 1 else near)
    offices = [match for match in near if match.id.startswith("office.")]
    nearest = min(offices or near, key=lambda match: max(item.first - match.end_token, match.start_token - item.last), default=None)
    return f"{_grade(extraction, sentence, nearest)}{nearest.id}" if nearest is not None else None


def _grade(extraction: Extraction, sentence: Sentence, office: ConceptMatch) -> str:
    """The grade of an office that makes it another ("*deputy* mayor"), with a space, or nothing."""
    if not office.id.startswith("office."):
        return ""
    title = title_at(sentence, office, extraction.reading.words, extraction.reading.layout.language)
    apart = [grade for grade in (title.grade or "").split() if grade in offices().apart]
    return f"{apart[0]} " if apart else ""


def _governed(extraction: Extraction, sentence: Sentence, item: Located, segment: Segment) -> list[Located]:
    """The place behind a genitive before a period of its clause ("ran the province of Orsa from 2006")."""
    genitives, folds = word_set(extraction.reading.words.genitives), sentence.tokens.folds
    before = [other for other in sentence.names() if segment.first < other.first and other.last <= item.first and other.mention.kind == "place"]
    return [other for other in before if folds[other.first - 1] in genitives][-1:]


def _body(extraction: Extraction, sentence: Sentence, item: Located) -> Filler | None:
    """The body of the seat: the nearest one before the period in its clause, else after it; else what the sentence names, else the subject of the one
    before.
    """
    segment = clause_of(sentence, item)
    bodies = [other for other in sentence.names() if other.referent is not None and other.referent.type in {"organization", "thing"}]
    own = [other for other in bodies if segment.first <= other.first < segment.last] or _governed(extraction, sentence, item, segment)
    before = [other for other in own if other.last <= item.first]
    chosen = before[-1:] or own[:1] or bodies[:2]
    found = [
        Candidate(other.referent, 3, "named in the sentence", sentence.place(other.first, other.last))
        for other in chosen
        if other.referent is not None
    ]
    if not found:
        subject = extraction.subjects.of(sentence, item.first)
        found = [candidate for candidate in (subject.candidates if subject else ()) if candidate.referent.type in {"organization", "thing"}]
    return extraction.about(Subject(tuple(found[:3]))) if found else None
