"""Tenure: when a person was chosen for an office, entered it, or left it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from factcheck.claims.aspects import repeated
from factcheck.claims.claim import Candidate, Claim, Filler, Subject, may_be_person
from factcheck.claims.event_times import manner, time_of
from factcheck.claims.extraction import Extraction
from factcheck.claims.fitting import PART
from factcheck.claims.kind import Compare, Kind, Mark, Role
from factcheck.claims.kinds.occurrence import events_in
from factcheck.claims.kinds.term import since
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.claims.title_bodies import body_of
from factcheck.claims.titles import POSSESSIVES, Title, titles
from factcheck.languages.concepts import ConceptMatch, matcher
from factcheck.mentions.name_words import name_words
from factcheck.values import Ordinal, Period

TENURE = Kind(
    "tenure",
    (
        Role("holder", Compare.SUBJECT, Mark.REQUIRED),
        Role("stage", Compare.FLAG, Mark.REQUIRED),
        Role("title", Compare.CONCEPT, Mark.REQUIRED),
        Role("body", Compare.SUBJECT),
        Role("grade", Compare.FLAG, Mark.HARD),
        Role("first", Compare.FLAG),
        Role("time", Compare.VALUE, Mark.DEPENDENT),
    ),
    keys=(("holder",),),
)

STAGES = {
    "event.appointment": "chosen",
    "event.election": "chosen",
    "event.taking-office": "entered",
    "event.leaving-office": "left",
    "event.dismissal": "left",
}
# The stage of who keeps or regains an office.
AGAIN = "again"
BECOMING = "cue.becoming"
COMING_TO_POWER = "cue.power"
# The office of whom a text only says that power is theirs.
POWER = "office.power"
GAP = 4
# How many words of a title may stand behind the phrase that begins it ("est devenue directrice *générale*").
LONGER = 2


@attrs.frozen(slots=True)
class _Step:
    """One step of a tenure: its stage, the tokens ``[first, last)`` that say it, its time, its office where the words for it tell.

    ``active``: the deed is done to whom it names after it; ``power``: it is told as coming to power, whatever the office is called.
    """

    stage: str
    first: int
    last: int
    time: Filler
    title: Title | None = None
    active: bool = False
    power: bool = False


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """The steps of a sentence that have a time, an office and a person."""
    if next(sentence.values("moment", "period"), None) is None:
        return
    language = extraction.reading.layout.language
    inner = _with_inner(sentence, language)
    told = sentence if inner == sentence.concepts else attrs.evolve(sentence, concepts=inner)
    offices = list(titles(told, extraction.reading.words, language))
    seen = set[tuple[str, int]]()
    for step in _steps(extraction, sentence, offices):
        title = step.title or _title(extraction, sentence, step, offices)
        if step.power and (title is None or title.first < step.last or "," in sentence.tokens.folds[step.last : title.first]):
            title = Title(step.first, step.last, POWER, None, None)
        holder = _holder(extraction, sentence, step, title) if title is not None else None
        if title is None or holder is None or (step.stage, title.first) in seen:
            continue
        seen.add((step.stage, title.first))
        yield extraction.claim(
            "tenure",
            {
                "holder": holder,
                "stage": extraction.filler(step.stage, sentence, step.first, step.last),
                "title": extraction.filler(office_of(title), sentence, title.first, title.last),
                "body": _body(extraction, sentence, title),
                "first": extraction.filler("first", sentence, step.first, step.last) if _told_first(sentence, step) else None,
                "time": step.time,
            },
            sentence,
            min(step.first, title.first),
            max(step.last, title.last),
            f"“{sentence.text(step.first, step.last)}” with an office and a time",
        )


def _with_inner(sentence: Sentence, language: str) -> tuple[ConceptMatch, ...]:
    """The concepts of a sentence with the offices that stand inside a phrase for a step ("*became mayor*")."""
    found = list(sentence.concepts)
    for match in sentence.concepts:
        if match.layer == "concept" and match.id.startswith("event.") and match.end_token - match.start_token > 1:
            at = match.start_token + 1
            inside = matcher(language).match(sentence.tokens.folds[at : match.end_token + LONGER])
            found.extend(
                attrs.evolve(inner, start_token=inner.start_token + at, end_token=inner.end_token + at)
                for inner in inside
                if inner.id.startswith("office.") and inner.start_token + at < match.end_token
            )
    return tuple(sorted(found, key=lambda match: (match.start_token, match.end_token)))


def _steps(extraction: Extraction, sentence: Sentence, offices: Sequence[Title]) -> Iterator[_Step]:
    """What tells of a step: an event word with its time, "became" before an office, an open period behind an office ("mayor since 2009")."""
    events = list(events_in(sentence, extraction.subjects.small.determining))
    used = set[object]()
    for match in events:
        told = match.id in STAGES and not sentence.is_quoted(match.start_token) and (match.role != "noun" or _owned(extraction, sentence, match))
        found = time_of(extraction, sentence, match, events) if told else None
        if found is not None:
            used.add(found[0].span)
            first, last = min(match.start_token, found[1]), max(match.end_token, found[2])
            stage = AGAIN if repeated(sentence, match.start_token) else STAGES[match.id]
            active = match.role == "verb" and STAGES[match.id] != "entered"
            power = STAGES[match.id] == "entered" and _of_power(extraction, sentence, match, found[0])
            yield _Step(stage, first, last, found[0], active=active, power=power)
    for item in sentence.values("moment", "period"):
        filler = extraction.value(item, how=manner(item))
        if filler.span in used or sentence.is_quoted(item.first):
            continue
        open_end = since(item)
        found_beside = [title for title in offices if (open_end and _beside(sentence, title, item)) or _became(sentence, title, item)]
        title = found_beside[-1] if found_beside else None
        if title is not None:
            yield _Step("entered", item.first, item.last, filler, title)


def _of_power(extraction: Extraction, sentence: Sentence, match: ConceptMatch, time: Filler) -> bool:
    """Whether the words for a step say that somebody came to power ("came to *power*", "lên *nắm quyền*"), and when.

    The time stands behind them, with nothing between but a preposition, small words and names (not "took power *over the army* in 2014"), or before.
    """
    cues = (cue for cue in sentence.concepts if cue.layer == "cue" and cue.id == COMING_TO_POWER)
    if not any(match.start_token <= cue.start_token and cue.end_token <= match.end_token for cue in cues):
        return False
    folds, small = sentence.tokens.folds, extraction.subjects.small
    at = next((item.first for item in sentence.values("moment", "period") if extraction.value(item).span == time.span), -1)
    if at < match.end_token:
        return at >= 0 and not any(word.isalpha() for word in folds[match.end_token : match.end_token + 1])
    named = {index for name in sentence.names() for index in range(name.first, name.last)}
    if at > match.end_token and not folds[at - 1].isalnum():
        return False
    return all(index in named or folds[index] in small.function or folds[index] in small.prepositions for index in range(match.end_token, at - 1))


def _told_first(sentence: Sentence, step: _Step) -> bool:
    """Whether a step is told to be the first of several ("was *first* elected mayor in 1990")."""
    ordinals = (item for item in sentence.values("ordinal") if step.first - GAP <= item.first < step.last)
    return any(isinstance(item.mention.value, Ordinal) and item.mention.value.number == 1 for item in ordinals)


def _owned(extraction: Extraction, sentence: Sentence, match: ConceptMatch) -> bool:
    """Whether a noun for a step says whose it is ("her resignation", "la dimisión de Ana Roth")."""
    words, folds = extraction.reading.words, sentence.tokens.folds
    before = folds[match.start_token - 1] if match.start_token else ""
    after = folds[match.end_token] if match.end_token < len(folds) else ""
    return extraction.subjects.possessive(before) or after in word_set(words.genitives) or before in {"'", "’", "s"}


def _beside(sentence: Sentence, title: Title, item: Located) -> bool:
    """Whether a period stands behind an office in its clause with no further time between ("mayor of Orsa since 2009")."""
    segment = sentence.segments[sentence.segment_at(item.first)]
    if not segment.first <= title.first < title.last <= item.first:
        return False
    return not any(title.last <= other.first < item.first for other in sentence.values("moment", "period"))


def _became(sentence: Sentence, title: Title, item: Located) -> bool:
    """Whether an office right behind a word for "became" has its year right behind it ("became mayor of Orsa in 2009")."""
    becoming: list[ConceptMatch] = [match for match in sentence.concepts if match.layer == "cue" and match.id == BECOMING]
    if not any(0 <= title.first - match.end_token <= 2 for match in becoming) or not title.last <= item.first:
        return False
    segment = sentence.segments[sentence.segment_at(title.first)]
    named = {index for other in sentence.names() for index in range(other.first, other.last)}
    loose = [index for index in range(title.last, item.first) if index not in named]
    return item.first < segment.last and len(loose) <= GAP and not any(
        title.last <= other.first < item.first for other in sentence.values("moment", "period")
    )


def _title(extraction: Extraction, sentence: Sentence, step: _Step, offices: Sequence[Title]) -> Title | None:
    """The office of a step: the nearest one behind it in its clause, else the nearest before; of several in one clause none is known."""
    segment = sentence.segments[sentence.segment_at(step.first)]
    own = [title for title in offices if segment.first <= title.first < segment.last and not _of_agent(extraction, sentence, step, title)]
    after = [title for title in own if title.first >= step.first]
    before = [title for title in own if title.first < step.first]
    if len({office_of(title) for title in after}) == 1:
        return after[0]
    if after:
        return None
    if not before and len(offices) == 1 and not _of_agent(extraction, sentence, step, offices[0]):
        return offices[0]
    return before[-1] if len({office_of(title) for title in before}) == 1 else None


def _of_agent(extraction: Extraction, sentence: Sentence, step: _Step, title: Title) -> bool:
    """Whether a title behind a step is that of somebody else, whose name follows it: who did it, or who owns a thing ("appointed by *President Roe*",
    "handing *President Roe's* party a defeat").
    """
    holder = next((item for item in sentence.names() if item.first == title.last and item.mention.kind == "person"), None)
    if holder is None or title.first < step.last:
        return False
    words, folds = extraction.reading.words, sentence.tokens.folds
    before = folds[title.first - 1]
    return folds[holder.last : holder.last + 2] in POSSESSIVES or (before in word_set(words.prepositions) and before not in words.capacity)


def office_of(title: Title) -> str:
    """The office as one string; that somebody held it before makes it no other office."""
    return " ".join(part for part in title.key.split() if part != "grade.former")


def _holder(extraction: Extraction, sentence: Sentence, step: _Step, title: Title) -> Filler | None:
    """Whose step it is: the person that the clause is about; of an active deed ("appointed Ann Roth") the person named behind it. What stands right
    behind the office is its place where a person is named before ("Bảo làm thị trưởng *Hà Tân*").
    """
    subject = extraction.subjects.of(sentence, step.first)
    if subject is None:
        return None
    people = [candidate for candidate in subject.candidates if may_be_person(candidate.referent) and candidate.grade >= 2]
    behind = sentence.tokens.starts[title.last] if title.last < len(sentence.tokens) else -1
    ahead = [candidate for candidate in people if candidate.span.start < sentence.tokens.starts[title.first]]
    if ahead and not step.active:
        people = [candidate for candidate in people if candidate.span.start != behind]
    if step.active and not _undergone(extraction, sentence, step.first):
        after = sentence.tokens.starts[step.first]
        people = [candidate for candidate in people if candidate.span.start >= after] or _only(people)
    if step.power:
        people = [candidate for candidate in people if not _of_another(extraction, sentence, candidate, step)]
    surest = [candidate for candidate in people if candidate.referent.type == "person"] or people
    return extraction.met([_as_person(surest[0])], sentence, step.first) if surest else None


def _of_another(extraction: Extraction, sentence: Sentence, candidate: Candidate, step: _Step) -> bool:
    """Whether a name only says whose somebody else is ("*X*'s father", "el partido de *X*")."""
    name = next((item for item in sentence.names() if sentence.place(item.first, item.last) == candidate.span), None)
    if name is None or name.first >= step.first:
        return False
    addressed = name_words(extraction.reading.layout.language).address.match_before(sentence.tokens.folds, name.first)
    first = addressed[0] if addressed is not None else name.first
    owned = first > 0 and sentence.tokens.folds[first - 1] in extraction.subjects.small.genitives
    return owned or candidate.how == PART or sentence.tokens.folds[name.last : name.last + 2] in POSSESSIVES


def _only(people: Sequence[Candidate]) -> list[Candidate]:
    """The one person there is, or nobody."""
    return list(people) if len({candidate.referent for candidate in people}) == 1 else []


def _as_person(candidate: Candidate) -> Candidate:
    return attrs.evolve(candidate, referent=attrs.evolve(candidate.referent, type="person"))


def _undergone(extraction: Extraction, sentence: Sentence, token: int) -> bool:
    """Whether a copula right before a deed says that it was done to the subject ("was appointed")."""
    return bool(token) and sentence.tokens.folds[token - 1] in word_set(extraction.reading.words.copulas)


def _body(extraction: Extraction, sentence: Sentence, title: Title) -> Filler | None:
    """The body or country that stands with the title."""
    holder = next((item for item in sentence.names() if item.mention.kind == "person"), None)
    main = body_of(sentence, title, holder, extraction.reading.words).main if holder is not None else _behind(extraction, sentence, title)
    if main is None or main.referent is None:
        return None
    return extraction.about(Subject((Candidate(main.referent, 3, "beside the title", sentence.place(main.first, main.last)),)))


def _behind(extraction: Extraction, sentence: Sentence, title: Title) -> Located | None:
    """The name that hangs on a title, where the sentence names no person ("He became governor of *Orsa*")."""
    words, folds = extraction.reading.words, sentence.tokens.folds
    ties = word_set(words.genitives) | word_set(words.prepositions) | word_set(words.articles)
    item = next((item for item in sentence.names() if item.first >= title.last and not item.pointing), None)
    return item if item is not None and item.first <= title.last + 2 and set(folds[title.last : item.first]) <= ties else None


def start_of(value: object) -> object:
    """The moment of a step: the start of an open period."""
    return value.start if isinstance(value, Period) and value.end is None and value.start is not None else value
