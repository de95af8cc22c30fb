"""Occurrences that the form of a phrase dates: the year before what a thing is ("a 1974 film"), the days of a life behind a name ("(3 May 1901 –
7 June 1980)").
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.claim import FRAGMENT, UNNAMED, Candidate, Claim, Filler, Referent, Subject
from factcheck.claims.extraction import Extraction
from factcheck.claims.phrases import FINAL_HEADS
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.languages.concepts import VERBAL, ConceptMatch
from factcheck.values import Moment, Period, civil
from factcheck.world.bearers import bearers
from factcheck.world.concepts import catalogue

BIRTH, DEATH = "event.birth", "event.death"
REACH = 6
DASHES = frozenset("-–—−‐‑‒―")
YEAR_OF_A_LIFE = 366
# Days that hardly any office is held: inside a sentence a bracket may hold a term.
LONGEST_TERM = 20 * 366
LONGEST_LIFE = 120
LONGEST_NAME = 5


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """The works that a year describes, and the lives in brackets."""
    if next(sentence.values("moment", "period"), None) is not None:
        yield from _works(extraction, sentence)
        yield from _lives(extraction, sentence)


def _works(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    for match in sentence.classes:
        if sentence.is_quoted(match.start_token):
            continue
        event = next((bearers().dated[kind] for kind in catalogue().kinds(match.id) if kind in bearers().dated), None)
        item = _year_of(extraction, sentence, match) if event is not None else None
        first = min(item.first, match.start_token) if item is not None else 0
        subject = _told_of(extraction, sentence, first, match) if item is not None else None
        if item is None or event is None or subject is None:
            continue
        yield _claim(extraction, sentence, event, subject, item, item.mention.value, "a year that describes what it is")


def _year_of(extraction: Extraction, sentence: Sentence, match: ConceptMatch) -> Located | None:
    """The year that describes a class noun: before it and its adjectives ("a 1974 drama film"), or behind it and a genitive ("un film de 1974")."""
    words = extraction.reading.words
    stops = word_set((*words.prepositions, *words.relatives, *words.coordinators, *words.copulas)) | word_set(words.articles)
    genitives = word_set(words.genitives)
    folds, final = sentence.tokens.folds, extraction.reading.layout.language in FINAL_HEADS
    for item in sentence.values("moment"):
        value = item.mention.value
        if not isinstance(value, Moment) or value.grain != "year" or value.start is None or not item.mention.text.isdigit():
            continue
        between = folds[item.last : match.start_token]
        before = final and 0 <= match.start_token - item.last <= REACH
        behind = 1 <= item.first - match.end_token <= REACH and folds[item.first - 1] in genitives
        if before and all(fold not in stops and (fold.isalpha() or fold == "-") for fold in between):
            return item
        if behind and all(fold.isalpha() and fold not in stops - genitives for fold in folds[match.end_token : item.first]):
            return item
    return None


def _told_of(extraction: Extraction, sentence: Sentence, first: int, match: ConceptMatch) -> Candidate | None:
    """What a description tells of: the name before it, its article and a copula, a comma or a bracket; the name right behind it; nobody named."""
    words, folds = extraction.reading.words, sentence.tokens.folds
    behind = next((item for item in sentence.names() if item.first == match.end_token and not item.pointing), None)
    at = first
    while at > 0 and folds[at - 1] in word_set(words.articles):
        at -= 1
    if at > 0 and folds[at - 1] in {*words.copulas, ",", "("}:
        before = next((item for item in sentence.names() if item.last in {at - 1, at - 2} and not item.pointing), None)
        if before is not None and before.referent is not None and (before.last == at - 1 or folds[before.last] in "\"”»'’"):
            return Candidate(before.referent, 3, "described behind its name", sentence.place(before.first, before.last))
    if behind is not None and behind.referent is not None:
        return Candidate(behind.referent, 3, "named behind what it is", sentence.place(behind.first, behind.last))
    subject = extraction.subjects.of(sentence, match.start_token) if at > 0 and folds[at - 1] in words.copulas else None
    best = subject.best if subject is not None else None
    return best if best is not None and (best.referent.tokens == (UNNAMED,) or best.how.startswith("meant by")) else None


def _lives(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """The birth and the death that two full dates in brackets behind the first name of a sentence give, or right behind a person's; one date behind a
    word for birth.
    """
    folds = sentence.tokens.folds
    if "(" not in folds:
        return
    names = [item for item in sentence.names() if not item.pointing]
    beside = next((item for item in names if item.mention.kind == "person" and folds[item.last : item.last + 1] == ("(",)), None)
    name = beside or next(iter(names), None)
    if name is None or name.referent is None or (name.first > 1 and beside is None) or not _may_live(name.referent):
        return
    opening = next((i for i in range(name.last, len(folds)) if folds[i] == "("), None)
    if opening is None or _told(extraction, sentence, name.last, opening):
        return
    closing = next((i for i in range(opening, len(folds)) if folds[i] == ")"), len(folds))
    subject = Candidate(name.referent, 3, "named before the bracket", sentence.place(name.first, name.last))
    others = [sentence.candidate(item, 3, "another name") for item in sentence.names() if item.first > opening and _is_alias(sentence, item)]
    inside = [item for item in sentence.values("moment", "period") if opening < item.first and item.last <= closing]
    least = YEAR_OF_A_LIFE if name.first <= 1 else LONGEST_TERM
    for event, item, value in _days(sentence, inside, opening, least):
        for one in (subject, *others[:1]):
            yield _claim(extraction, sentence, event, one, item, value, "days of a life in brackets")


def _is_alias(sentence: Sentence, item: Located) -> bool:
    """Whether a name is told to be another one of whom the sentence is about ("better known as Ada Vik")."""
    return any(match.id == "cue.alias" and match.end_token == item.first for match in sentence.concepts)


def _may_live(referent: Referent) -> bool:
    """Whether a referent is a person, or a name of two to five words whose type is a guess."""
    return referent.type == "person" or (referent.type == "thing" and not referent.id and 1 < len(referent.tokens) <= LONGEST_NAME)


def _told(extraction: Extraction, sentence: Sentence, first: int, last: int) -> bool:
    """Whether something is told between a name and a bracket, so that the bracket belongs to something else."""
    copulas = word_set(extraction.reading.words.copulas)
    return any(fold in copulas for fold in sentence.tokens.folds[first:last]) or any(
        first <= match.start_token < last and match.role in VERBAL for match in sentence.concepts
    )


def _days(sentence: Sentence, inside: list[Located], opening: int, least: int) -> Iterator[tuple[str, Located, Moment]]:
    born = any(match.id == BIRTH and match.start_token in {opening, opening + 1} for match in sentence.concepts)
    if len(inside) == 1 and isinstance(inside[0].mention.value, Period):
        pair = [inside[0].mention.value.start, inside[0].mention.value.end]
        items = [inside[0], inside[0]]
    else:
        pair = [item.mention.value for item in inside if isinstance(item.mention.value, Moment)]
        items = inside
    days = [moment for moment in pair if isinstance(moment, Moment) and moment.grain == "day" and moment.start is not None]
    if len(days) != len(pair) or len(items) != len(days):
        return
    if len(days) == 1 and born:
        yield BIRTH, items[0], days[0]
    elif len(days) == 2 and _is_life(days[0], days[1], least) and (items[0] is items[1] or _dashed(sentence, items[0], items[1])):
        yield BIRTH, items[0], days[0]
        yield DEATH, items[1], days[1]


def _dashed(sentence: Sentence, one: Located, other: Located) -> bool:
    return any(fold in DASHES for fold in sentence.tokens.folds[one.last : other.first])


def _is_life(first: Moment, last: Moment, least: int) -> bool:
    """Whether two days can be those of a birth and a death, at ``least`` so many days apart, and not of a term in office."""
    if first.start is None or last.start is None or last.start - first.start < least:
        return False
    return civil(last.start)[0] - civil(first.start)[0] <= LONGEST_LIFE


def _claim(extraction: Extraction, sentence: Sentence, event: str, subject: Candidate, item: Located, value: object, how: str) -> Claim:
    place = extraction.locate(item.mention.start, item.mention.end)
    others = extraction.subjects.of(sentence, item.first, named=True)
    topic = tuple(candidate for candidate in (others.candidates if others else ()) if candidate.referent.type == FRAGMENT)
    about = extraction.about(Subject((subject, *topic)))
    return extraction.claim(
        "occurrence",
        {
            "subject": about,
            "type": extraction.filler(event, sentence, item.first, item.last),
            "participants": about,
            "sort": extraction.filler(bearers().sure[event], sentence, item.first, item.last) if event in bearers().sure else None,
            "time": Filler(value, place, 3, "stated"),
        },
        sentence,
        item.first,
        item.last,
        how,
    )
