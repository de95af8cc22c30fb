"""Derived occurrences: the start that an anniversary implies, the birth that an age implies. They carry the role ``derived`` and conflict only with
stated rows.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import attrs

from factcheck.claims.claim import Candidate, Claim, Filler, Subject, may_be_person
from factcheck.claims.event_times import celebrated
from factcheck.claims.extraction import TIMES, Extraction
from factcheck.claims.fitting import AGED, BY_AGE
from factcheck.claims.hosts import heading
from factcheck.claims.kinds import ages
from factcheck.claims.kinds.occurrence import bears, kin, participants
from factcheck.claims.kinds.openings import with_opening
from factcheck.claims.phrases import FINAL_HEADS
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.languages.concepts import ConceptMatch
from factcheck.values import Duration, Moment, Period, Quantity, civil, day_of, iso_day
from factcheck.world.cardinality import cardinality

REACH, BESIDE = 7, 3
AGE_CUE = "cue.aged"
YOUNGEST, OLDEST = 1, 110
CLOSING = {",": ",", "(": ")"}
FOUNDING = "event.founding"
BIRTH = "event.birth"
DEATH = "event.death"
FOUNDED = frozenset({"organization", "thing"})


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """What anniversaries and ages say of the date of an event."""
    done = set[int]()
    for item in sentence.values("quantity", "duration"):
        claim = _reached(extraction, sentence, item)
        if claim is not None:
            done.add(item.first)
            yield from with_opening(extraction, claim) if claim.get("derived") else (claim,)
    for item in sentence.values("ordinal", "duration"):
        cues = dict(item.mention.cues)
        claim = None
        if item.first in done:
            continue
        if "anniversary" in cues:
            claim = _anniversary(extraction, sentence, item, int(cues["anniversary"]))
        elif "age" in cues and isinstance(item.mention.value, Duration):
            named = _ahead(extraction, sentence, item) or _behind_name(extraction, sentence, item)
            claim = _birth(extraction, sentence, item, named, None if named is not None else ages.at_death(extraction, sentence, item))
        elif _at_death(extraction, sentence, item):
            claim = _birth(extraction, sentence, item, who=ages.at_death(extraction, sentence, item))
        if claim is not None:
            yield from with_opening(extraction, claim) if claim.get("derived") else (claim,)
    for item in sentence.values("quantity", "duration"):
        if item.first in done:
            continue
        told = "age" in dict(item.mention.cues)
        named = None if told else _behind_name(extraction, sentence, item) or (_ahead(extraction, sentence, item) if _aged(sentence, item) else None)
        claim = _birth(extraction, sentence, item, named) if named is not None else None
        if claim is not None:
            yield claim


def _reached(extraction: Extraction, sentence: Sentence, item: Located) -> Claim | None:
    """What it says of birth or founding that somebody or something has reached so many years."""
    value = item.mention.value
    feast = "anniversary" in dict(item.mention.cues)
    who = None if feast else ages.apposed(extraction, sentence, item) or ages.told(extraction, sentence, item)
    if who is None or not isinstance(value, (Duration, Quantity)) or value.number is None:
        return None
    if ages.of_person(who):
        planned = extraction.gate(sentence, item.first).status != "actual"
        return None if planned else _birth(extraction, sentence, item, who=who)
    if ages.of_somebody(sentence, item):
        return None
    return _anniversary(extraction, sentence, item, int(value.number), who=who)


def _at_death(extraction: Extraction, sentence: Sentence, item: Located) -> bool:
    """Whether years behind a preposition and a word for dying are an age ("est mort le 2 mars *à 71 ans*")."""
    value = item.mention.value
    if not isinstance(value, Duration) or value.unit != "year" or not item.first:
        return False
    if sentence.tokens.folds[item.first - 1] not in extraction.reading.words.aged:
        return False
    first = sentence.segments[sentence.segment_at(item.first)].first
    return any(match.id == DEATH and first <= match.start_token and 0 <= item.first - match.end_token <= REACH for match in sentence.concepts)


def _ahead(extraction: Extraction, sentence: Sentence, item: Located) -> Located | None:
    """The person with whose name the clause behind an age begins ("at 43, the judge Ada Roe said"), or whom the age describes ("the 43-year-old judge
    Ada Roe").
    """
    folds = sentence.tokens.folds
    if _describes(extraction, item):
        small = word_set(extraction.reading.words.function_words) | word_set(extraction.reading.words.prepositions)
        beside = next((name for name in sentence.names() if item.last <= name.first <= item.last + REACH and not name.pointing), None)
        gap = folds[item.last : beside.first] if beside is not None else ()
        return beside if all(fold.isalpha() and fold not in small for fold in gap) else None
    if item.last >= len(folds) or folds[item.last] != ",":
        return None
    bare = item.first == 0 or not folds[item.first - 1][0].isalnum() or _aged(sentence, item)
    found = heading(sentence, item.last + 1, extraction.subjects.small) if bare else None
    return found if found is not None and found.mention.kind == "person" else None


def _describes(extraction: Extraction, item: Located) -> bool:
    """Whether an age stands before the noun that it describes ("43-year-old")."""
    return extraction.reading.layout.language in FINAL_HEADS and "-" in item.mention.text


def _described(extraction: Extraction, sentence: Sentence, item: Located) -> Filler | None:
    """Whom "the 43-year-old" means: the only person that the passage has named."""
    words = extraction.reading.words
    if not item.first or sentence.tokens.folds[item.first - 1] not in word_set(words.articles) - word_set(words.indefinites):
        return None
    person = extraction.subjects.descriptions.one_person(sentence, item.first)
    if person is None:
        return None
    return extraction.about(Subject((Candidate(person, 2, BY_AGE, sentence.place(item.first, item.last)),)))


def _aged(sentence: Sentence, item: Located) -> bool:
    """Whether a whole number stands behind words for an age ("ở tuổi 83")."""
    value = item.quantity
    whole = value is not None and value.unit is None and value.number is not None and YOUNGEST <= value.number <= OLDEST
    return whole and any(match.id == AGE_CUE and match.end_token == item.first for match in sentence.concepts)


def _behind_name(extraction: Extraction, sentence: Sentence, item: Located) -> Located | None:
    """The person behind whose name a bare number or years stand as an age: "Ada Roe, 43, said", "Ada Roe (43)", "Ada Roe, de 43 años,"."""
    value, folds = item.mention.value, sentence.tokens.folds
    bare = isinstance(value, Quantity) and value.unit is None
    years = isinstance(value, Duration) and value.unit == "year"
    if not (bare or years) or not isinstance(value, (Quantity, Duration)) or value.number is None or value.hedged:
        return None
    if not YOUNGEST <= value.number <= OLDEST:
        return None
    at = item.first - 1
    if years and at > 0 and folds[at] in extraction.reading.words.genitives:
        at -= 1
    before = folds[at] if at >= 0 else ""
    after = folds[item.last] if item.last < len(folds) else "."
    joined = years and before == "," and after in word_set(extraction.reading.words.coordinators)
    if after != CLOSING.get(before) and not (before == "," and after == ".") and not joined:
        return None
    beside = (other for other in sentence.names() if other.last == at and not other.pointing and other.referent is not None)
    return next((other for other in beside if other.mention.kind == "person" or (years and other.referent and may_be_person(other.referent))), None)


def _anniversary(extraction: Extraction, sentence: Sentence, item: Located, number: int, who: Candidate | None = None) -> Claim | None:
    year = _year(extraction, sentence)
    subject = extraction.subject(sentence, item.first) if who is None else extraction.about(Subject((who,)))
    if year is None or subject is None:
        return None
    event = _event(sentence, item)
    event = None if who is not None and event is not None and event.role != "noun" else event
    owner = _owner(extraction, sentence, event) if event is not None else None
    subject = extraction.about(Subject((owner,))) if owner is not None else subject
    best = subject.value.best.referent
    if event is None and best.type not in FOUNDED and (best.type != "place" or best.id):
        return None
    kind = event.id if event is not None else FOUNDING
    left = tuple(candidate for candidate in subject.value.candidates if bears(kind, candidate.referent))
    if not left:
        return None
    subject = extraction.about(Subject(left))
    start = Moment.of(year[0] - number)
    told = celebrated(extraction, sentence, item.last if event is None else max(item.last, event.end_token), number)
    first, last = item.first, item.last
    if event is not None and event.start_token <= last + REACH:
        first, last = min(first, event.start_token), max(last, event.end_token)
    return extraction.claim(
        "occurrence",
        {
            "subject": subject,
            "type": extraction.filler(kind, sentence, item.first, item.last),
            "participants": participants(extraction, sentence, item.first),
            "time": told or Filler(start, extraction.locate(item.mention.start, item.mention.end), year[1], "derived"),
            "derived": None if told else extraction.filler(f"{number} years before {year[0]}", sentence, item.first, item.last),
        },
        sentence,
        first,
        last,
        "a day in brackets behind what is celebrated" if told else f"anniversary {number} in {year[0]}: {number} years earlier is {start}",
    )


def _owner(extraction: Extraction, sentence: Sentence, event: ConceptMatch) -> Candidate | None:
    """Whose event it is: the name right behind its noun ("the founding *of the Orsa mill*")."""
    words, folds = extraction.reading.words, sentence.tokens.folds
    linking = word_set(words.genitives) | word_set(words.articles)
    classes = {index for match in sentence.concepts if match.layer == "class" for index in range(match.start_token, match.end_token)}
    name = next((name for name in sentence.names() if name.first >= event.end_token and not name.pointing), None)
    if event.role not in {"noun", "phrase"} or name is None or name.referent is None or name.first - event.end_token > REACH:
        return None
    gap = range(event.end_token, name.first)
    led = bool(gap) and bool({folds[event.end_token - 1], folds[event.end_token]} & word_set(words.genitives))
    content = [i for i in gap if folds[i] not in linking and i not in classes]
    if not led or len(content) > 1 or not all(folds[i].isalpha() for i in content):
        return None
    return Candidate(name.referent, 3, "whose event it is", sentence.place(name.first, name.last))


def _event(sentence: Sentence, item: Located) -> ConceptMatch | None:
    """What is celebrated: the event named right after the anniversary, or right before it."""
    events = [match for match in sentence.concepts if match.layer == "concept" and match.id.startswith("event.") and cardinality(match.id) == "once"]
    following = [match for match in events if match.end_token > item.last and item.first < match.start_token <= item.last + REACH]
    preceding = [match for match in events if 0 <= item.first - match.end_token <= BESIDE]
    return min(following, key=lambda match: match.start_token, default=None) or max(preceding, key=lambda match: match.start_token, default=None)


def _year(extraction: Extraction, sentence: Sentence) -> tuple[int, int] | None:
    """The year of the feast with its grade: the only year that the sentence states, else that of publication."""
    years, published = set[int](), extraction.reading.layout.published
    for other in sentence.values(*TIMES):
        value = other.mention.value
        moment = value.start if isinstance(value, Period) else value
        if isinstance(moment, Moment) and moment.start is not None and "relative" not in dict(other.mention.cues):
            year = civil(moment.start)[0]
            aside = sentence.segments[sentence.segment_at(other.first)].nest == "bracket"
            if not (aside and published is not None and year < published.year):  # "a former head (1995-2003)"
                years.add(year)
    if len(years) == 1:
        return years.pop(), 3
    now = any("relative" in dict(other.mention.cues) and _is_year(other, published) for other in sentence.values(*TIMES))
    return (published.year, 3 if now else 2) if not years and published is not None else None


def _is_year(item: Located, published: datetime.date | None) -> bool:
    """Whether a time is the year of publication ("this year")."""
    value = item.mention.value
    return isinstance(value, Moment) and value.grain == "year" and value.start is not None and published is not None and (
        civil(value.start)[0] == published.year
    )


def _bearer(extraction: Extraction, sentence: Sentence, item: Located, named: Located | None, who: Candidate | None) -> Filler | None:
    """Whose age it is: who is said to have it, the person named beside it, or whom the age describes."""
    subject = extraction.subject(sentence, item.first)
    if who is not None:
        others = (one for one in subject.value.candidates if one.referent != who.referent) if subject is not None else ()
        subject = extraction.about(Subject((attrs.evolve(who, referent=attrs.evolve(who.referent, type="person")), *others)))
    elif named is not None and named.referent is not None:
        beside = Candidate(attrs.evolve(named.referent, type="person"), 3, AGED, sentence.place(named.first, named.last))
        subject = extraction.about(Subject((beside,)))
    elif isinstance(item.mention.value, Duration) and _describes(extraction, item):
        subject = _described(extraction, sentence, item)
    return subject


def _birth(
    extraction: Extraction, sentence: Sentence, item: Located, named: Located | None = None, who: Candidate | None = None
) -> Claim | None:
    """The birth of a person of whole years of age: on the day of death that the clause states, else at publication."""
    value = item.mention.value
    subject = _bearer(extraction, sentence, item, named, who)
    if not isinstance(value, (Duration, Quantity)) or value.hedged or value.number is None or value.number.denominator != 1 or subject is None:
        return None
    if isinstance(value, Duration) and value.unit != "year":
        return None
    if subject.value.best.referent.type != "person" or subject.value.best.grade < 2:
        return None
    days, grade = ages.day_reached(extraction, sentence)
    if days is None:
        return None
    age = int(value.number)
    (first, month, of_month), (last, *until) = civil(days[0]), civil(days[1])
    latest = day_of(last - age, until[0], min(until[1], 28))
    earliest = day_of(first - age - 1, month, min(of_month, 28)) + 1
    born = Moment.span(earliest, latest + 1, "year", f"[{iso_day(earliest)}..{iso_day(latest)}]")
    return extraction.claim(
        "occurrence",
        {
            "subject": subject,
            "type": extraction.filler(BIRTH, sentence, item.first, item.last),
            "time": Filler(born, extraction.locate(item.mention.start, item.mention.end), grade, "derived"),
            "derived": extraction.filler(f"aged {age}", sentence, item.first, item.last),
            **kin(extraction, sentence, item.first),
        },
        sentence,
        item.first,
        item.last,
        f"aged {age} on {iso_day(days[1])}: born from {iso_day(earliest)} to {iso_day(latest)}",
    )
