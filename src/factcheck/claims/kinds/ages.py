"""Ages that a clause tells outright of its subject: "Ada Roe is 43", "Ana Ruiz tiene 42 años", "cụ Bưởi năm nay 94 tuổi", "the mill turns 60"."""

from __future__ import annotations

from collections.abc import Collection

import attrs

from factcheck.claims.claim import FRAGMENT, Candidate, may_be_person
from factcheck.claims.extraction import Extraction
from factcheck.claims.fitting import AGE_TOLD, BY_AGE
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.languages.concepts import VERBAL
from factcheck.mentions.tokens import tokenize
from factcheck.values import Duration, Moment, Quantity
from factcheck.world.bearers import event_told
from factcheck.world.concepts import catalogue

YOUNGEST, OLDEST = 1, 110
LONGEST = 4
NAMED = 2
GAP = 2
LATELY = 31
DEATH = "event.death"
GRAINS = frozenset({"day", "month", "year"})


def told(extraction: Extraction, sentence: Sentence, item: Located) -> Candidate | None:
    """Who or what is said to have reached so many years by now: the subject of the clause, where a word for it stands right before them."""
    if not _whole(item):
        return None
    described = _describing(extraction, sentence, item)
    if described is not None:
        return described
    if not (_led(extraction, sentence, item) or _of_late(extraction, sentence, item)) or _goes_on(extraction, sentence, item):
        return None
    subject = extraction.subject(sentence, item.first)
    best: Candidate | None = subject.value.best if subject is not None else None
    if best is None or best.grade < NAMED:
        best = _meant_behind(extraction, sentence, item)
    return None if best is None or best.referent.type == FRAGMENT else attrs.evolve(best, how=AGE_TOLD)


def apposed(extraction: Extraction, sentence: Sentence, item: Located) -> Candidate | None:
    """Whom a description means that years between commas stand behind ("the climber, *43*, was", "el montañero, *de 43 años*, fue")."""
    folds, genitives = sentence.tokens.folds, word_set(extraction.reading.words.genitives)
    at = item.first - 1
    at -= bool(at > 0 and folds[at] in genitives)
    closes = item.last < len(folds) and folds[item.last] == ","
    if not _whole(item) or at < 1 or folds[at] != "," or not closes or any(name.first < at for name in sentence.names() if not name.pointing):
        return None
    subject = extraction.subject(sentence, at - 1)
    best: Candidate | None = subject.value.best if subject is not None else None
    if best is None or best.grade != NAMED or not best.how.startswith("described as") or not may_be_person(best.referent):
        return None
    return attrs.evolve(best, how=BY_AGE)


def _meant_behind(extraction: Extraction, sentence: Sentence, item: Located) -> Candidate | None:
    """The person whom a pronoun behind the comma of an opening means ("now 94, *she* eats ...")."""
    folds, at = sentence.tokens.folds, item.last + 1
    if at >= len(folds) or folds[item.last] != "," or extraction.subjects.pronoun(folds[at]) is None:
        return None
    return extraction.subjects.antecedent(sentence, at, "person")


def of_somebody(sentence: Sentence, item: Located) -> bool:
    """Whether an office or a trade before the years says that a person has them ("the *head* of the mill turned 60")."""
    first = sentence.segments[sentence.segment_at(item.first)].first
    return any(
        match.id.startswith("office.") or (match.layer == "class" and catalogue().classes[match.id].type == "person")
        for match in sentence.concepts
        if first <= match.start_token < item.first
    )


def of_person(candidate: Candidate) -> bool:
    """Whether who has so many years may be a person."""
    return candidate.referent.type == "person" or (may_be_person(candidate.referent) and not candidate.referent.sort)


def _whole(item: Located) -> bool:
    """Whether a mention is a whole number of years, or a bare one that a person can have."""
    value = item.mention.value
    if isinstance(value, Duration):
        return value.unit == "year" and value.number is not None and value.number.denominator == 1 and not value.hedged
    whole = isinstance(value, Quantity) and value.unit is None and value.number is not None and value.number.denominator == 1 and not value.hedged
    return bool(whole) and isinstance(value, Quantity) and value.number is not None and YOUNGEST <= value.number <= OLDEST


def _led(extraction: Extraction, sentence: Sentence, item: Located) -> bool:
    """Whether words for an age that is reached stand right before a number, or a time between them ("cumple este año 60 años")."""
    words = extraction.reading.words
    aged = "age" in dict(item.mention.cues) or isinstance(item.mention.value, Quantity)
    phrases = {tuple(form.split()) for form in (*words.ages, *(words.ageing if aged else ()))}
    inside = tokenize(item.mention.text).folds
    if any(tuple(inside[:size]) in phrases for size in range(1, LONGEST)):
        return True
    folds = sentence.tokens.folds
    time = next((time for time in sentence.values("moment", "period") if 0 <= item.first - time.last <= GAP), None)
    ends = [item.first] if time is None else [item.first, time.first]
    return any(tuple(folds[end - size : end]) in phrases for end in ends for size in range(1, min(LONGEST, end) + 1)) or (
        time is not None and _about(sentence, time, item, phrases)
    )


def _describing(extraction: Extraction, sentence: Sentence, item: Located) -> Candidate | None:
    """The person right behind an age that a genitive ties to a trade ("el montañero *de 42 años* Iker Larraz")."""
    folds = sentence.tokens.folds
    if item.first < NAMED or folds[item.first - 1] not in word_set(extraction.reading.words.genitives) or not folds[item.first - 2].isalpha():
        return None
    name = next((name for name in sentence.names() if name.first == item.last and not name.pointing), None)
    if name is None or name.referent is None or not isinstance(item.mention.value, Duration) or not may_be_person(name.referent):
        return None
    return Candidate(name.referent, 3, AGE_TOLD, sentence.place(name.first, name.last))


def _of_late(extraction: Extraction, sentence: Sentence, item: Located) -> bool:
    """Whether an age is that at which something happened in the weeks before publication ("fue rescatado el domingo *a los 42 años*")."""
    published = extraction.reading.layout.published
    aged = "age" in dict(item.mention.cues) or (item.first > 0 and sentence.tokens.folds[item.first - 1] in extraction.reading.words.aged)
    if not aged or published is None or not isinstance(item.mention.value, Duration):
        return False
    days = [other.mention.value for other in sentence.values("moment") if isinstance(other.mention.value, Moment)]
    return any(day.grain == "day" and day.start is not None and 0 <= published.toordinal() - day.start <= LATELY for day in days)


def _about(sentence: Sentence, time: Located, item: Located, phrases: Collection[tuple[str, ...]]) -> bool:
    """Whether a time stands within the words for an age ("celebra *este año* sus 60 años")."""
    folds = sentence.tokens.folds
    around = (*folds[max(0, time.first - 2) : time.first], *folds[time.last : item.first])
    return any(around[-size:] in phrases for size in range(1, LONGEST))


def _goes_on(extraction: Extraction, sentence: Sentence, item: Located) -> bool:
    """Whether what follows makes the years those of something else ("42 years *of* service", "is 43 *metres* long")."""
    folds, words = sentence.tokens.folds, extraction.reading.words
    if item.last >= len(folds):
        return False
    after = folds[item.last]
    if "age" in dict(item.mention.cues):
        return False
    if any(0 <= time.first - item.last <= 1 for time in sentence.values("moment", "period")):
        return False
    if isinstance(item.mention.value, Quantity):
        return after[0].isalnum() and after not in word_set(words.coordinators)
    return after in word_set(words.genitives) or after in word_set(words.prepositions) or after in {"'", "’"}


def at_death(extraction: Extraction, sentence: Sentence, item: Located) -> Candidate | None:
    """Who died at an age: the person named in the clause that says so ("died in 2010 at the age of 66")."""
    first = sentence.segments[sentence.segment_at(item.first)].first
    subject = extraction.subject(sentence, item.first)
    best: Candidate | None = subject.value.best if subject is not None else None
    told = any(event_told(match.id) == DEATH and match.role in VERBAL and first <= match.start_token < item.first for match in sentence.concepts)
    known = best is not None and best.grade >= NAMED and may_be_person(best.referent)
    return attrs.evolve(best, how=AGE_TOLD) if told and known and best is not None else None


def day_reached(extraction: Extraction, sentence: Sentence) -> tuple[tuple[int, int] | None, int]:
    """The first and the last day on which an age may be told, with the grade: the day, the month or the year of the death of which the sentence
    tells, else the day of publication; None where a death has no time of its own.
    """
    deaths = [match for match in sentence.concepts if event_told(match.id) == DEATH]
    published = extraction.reading.layout.published
    if not deaths:
        return ((published.toordinal(), published.toordinal()), 2) if published is not None else (None, 0)
    dated = [other for other in sentence.values("moment") if isinstance(other.mention.value, Moment)]
    beside = [other for other in dated if any(0 <= other.first - match.end_token <= 1 for match in deaths)]
    full = [other for other in dated if isinstance(other.mention.value, Moment) and other.mention.value.grain == "day"]
    found = [other.mention.value for other in beside or full if isinstance(other.mention.value, Moment) and other.mention.value.grain in GRAINS]
    if len(found) != 1 or found[0].start is None or found[0].end is None:
        return None, 0
    return (found[0].start, found[0].end - 1), 3
