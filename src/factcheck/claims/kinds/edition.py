"""Edition: the ordinal of one event in a series (sessions, congresses, festivals, anniversaries apart), with its series and its time."""

from __future__ import annotations

import functools
from collections.abc import Iterator

import attrs

from factcheck.claims.claim import Candidate, Claim, Filler, Phrase, Subject
from factcheck.claims.extraction import Extraction
from factcheck.claims.kind import Compare, Kind, Mark, Role
from factcheck.claims.kinds.office import Offices
from factcheck.claims.phrases import NounPhrase, after, before, stem
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.languages.concepts import ConceptMatch
from factcheck.languages.language import CODES, section
from factcheck.languages.time import Time
from factcheck.values import HOME, Moment, Ordinal
from factcheck.world.concepts import catalogue

EDITION = Kind(
    "edition",
    (
        Role("series", Compare.SUBJECT, Mark.REQUIRED),
        Role("unit", Compare.PHRASE),
        Role("annual", Compare.FLAG),
        Role("by_year", Compare.FLAG),
        Role("at", Compare.TIME, Mark.TIME),
        Role("ordinal", Compare.VALUE, Mark.DEPENDENT),
    ),
    keys=(("series",),),
)


CLOSED = frozenset({",", ".", ")", ";"})
FEW, EDITION_REACH = 3, 6
# How a series is found that has its ordinal beside its name: nothing says that it is one.
NUMBERED = "the name that is numbered"


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """Ordinals of editions: an ordinal with a noun, in a sentence that names the series."""
    yield from _labelled(extraction, sentence)
    yield from _told_apart(extraction, sentence)
    for item in sentence.values("ordinal"):
        value = item.mention.value
        if not isinstance(value, Ordinal) or dict(item.mention.cues).get("anniversary") or sentence.is_quoted(item.first):
            continue
        named = numbered(extraction, sentence, item, value.number) or _apposed(extraction, sentence, item)
        if named is not None:
            yield _of_name(extraction, sentence, item, named)
            continue
        noun = _noun(extraction, sentence, item)
        if noun is not None and value.number > 1 and _titled(sentence, item, noun):
            yield from _in_office(extraction, sentence, item)
        if noun is not None and (_titled(sentence, item, noun) or (value.number <= FEW and not noun.phrase.head.startswith("class."))):
            continue
        series = _meant(extraction, sentence, item) or extraction.subject(sentence, item.first, named=True)
        if noun is None or series is None or noun.phrase.head in time_words(extraction.reading.layout.language):
            continue
        unit = unit_of(extraction, sentence, noun)
        first, last = min(item.first, noun.first), max(item.last, noun.last)
        at, annual = extraction.period(sentence, item.first), _annual(sentence, first, last)
        yield extraction.claim(
            "edition",
            {
                "series": series,
                "unit": extraction.filler(unit, sentence, noun.first, noun.last) if unit is not None else None,
                "annual": Filler("annual", series.span) if annual else None,
                "at": at,
                "ordinal": extraction.value(item),
            },
            sentence,
            first,
            last,
            "an ordinal with the noun of its series",
        )


def _meant(extraction: Extraction, sentence: Sentence, item: Located) -> Filler | None:
    """The series of "this 14th edition" in a sentence that names none: what the sentence before was about."""
    words, folds = extraction.reading.words, sentence.tokens.folds
    beside = {folds[item.first - 1] if item.first else "", folds[item.last] if item.last < len(folds) else ""}
    pointed = beside & word_set(words.demonstratives) and {stem(fold) for fold in beside} & {stem(word) for word in words.editions}
    if not pointed or any(name.first < item.first for name in sentence.names()):
        return None
    found = extraction.subjects.antecedent(sentence, item.first, "thing")
    return None if found is None else extraction.about(Subject((attrs.evolve(found, grade=2, how="the series of the sentence before"),)))


def _labelled(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """Numbers behind a word for a number, in a clause that speaks of an edition ("its 2025 edition, number 52")."""
    words, folds = extraction.reading.words, sentence.tokens.folds
    editions, small = stems(words.editions), word_set(words.articles) | {",", ".", "º", "°"}
    for item in sentence.values("quantity"):
        value, at = item.quantity, item.first - 1
        while at > 0 and folds[at] in small:
            at -= 1
        if value is None or value.unit is not None or value.number is None or value.number.denominator != 1 or folds[at] not in words.numbering:
            continue
        edition = next((k for k in range(max(0, at - EDITION_REACH), at) if stem(folds[k]) in editions), None)
        series = extraction.subject(sentence, item.first, named=True)
        if edition is None or series is None or value.number <= 1:
            continue
        yield extraction.claim(
            "edition",
            {
                "series": series,
                "at": extraction.period(sentence, edition),
                "ordinal": extraction.filler(Ordinal(int(value.number)), sentence, item.first, item.last),
            },
            sentence,
            at,
            item.last,
            "a numbered edition",
        )


def _told_apart(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """Ordinals alone behind a word for an edition ("This year's edition, the twenty-ninth, drew ...")."""
    words, folds = extraction.reading.words, sentence.tokens.folds
    editions = stems(words.editions)
    for item in sentence.values("ordinal"):
        at = item.first - 1
        while at > 0 and folds[at] in words.articles:
            at -= 1
        closed = item.last >= len(folds) or folds[item.last] in CLOSED
        if at < 1 or folds[at] not in {",", "("} or stem(folds[at - 1]) not in editions or not closed:
            continue
        series = extraction.subject(sentence, item.first, named=True)
        if series is None or any(name.first < item.first for name in sentence.names() if not name.pointing):
            continue
        best = series.value.best
        if best.how == "subject of the sentence before":
            series = extraction.about(Subject((attrs.evolve(best, grade=2, how="the edition of what was named before"),)))
        yield extraction.claim(
            "edition",
            {"series": series, "at": extraction.period(sentence, at - 1), "ordinal": extraction.value(item)},
            sentence,
            at - 1,
            item.last,
            "an edition with its ordinal behind",
        )


@functools.lru_cache(maxsize=8)
def stems(words: tuple[str, ...]) -> frozenset[str]:
    """The stems of words."""
    return frozenset(map(stem, words))


@functools.lru_cache(maxsize=8)
def time_words(language: str) -> frozenset[str]:
    """The stems of a language's units of time: a first year is no edition."""
    if language not in CODES:
        return frozenset()
    return frozenset(stem(form) for role in ("unit", "units") for forms in section(language, Time).words.get(role, {}).values() for form in forms)


def _titled(sentence: Sentence, item: Located, noun: NounPhrase) -> bool:
    """Whether the ordinal belongs to a title ("First Secretary")."""
    return any(match.id.startswith("office.") and item.first <= match.start_token < noun.last for match in sentence.concepts)


def numbered(extraction: Extraction, sentence: Sentence, item: Located, number: int) -> Located | None:
    """The name of the series right beside its ordinal ("the 27th Sandholm Marathon"); a low ordinal needs a name that says what recurs."""
    annual = {match.start_token for match in sentence.concepts if match.id == "cue.annual"}
    after_vi, editions = extraction.reading.layout.language == "vi", word_set(extraction.reading.words.editions)
    for name in sentence.names():
        gap = item.first - name.last if after_vi else name.first - item.last
        beside = gap == 0 or (_counted_behind(sentence, name, item, editions) if after_vi else gap == 1 and item.last in annual)
        if beside and not name.pointing and name.mention.kind in {"organization", "work"}:
            return name if number > FEW or _recurring(sentence, name) is not None else None
    return None


def _counted_behind(sentence: Sentence, name: Located, item: Located, editions: frozenset[str]) -> bool:
    """Whether nothing but the word for an edition, and "nationwide" before that, stands between a name and its number ("toàn quốc lần thứ 12")."""
    at = item.first - 1
    wide = {index for place in sentence.places() if place.referent and place.referent.id == HOME for index in range(place.first, place.last)}
    return name.last <= at and sentence.tokens.folds[at] in editions and all(index in wide for index in range(name.last, at))


def _recurring(sentence: Sentence, name: Located) -> ConceptMatch | None:
    """The word of a name that says what sort of event it is: festival, race, congress."""
    inside = (match for match in sentence.concepts if match.layer == "class" and name.first <= match.start_token < name.last)
    return next((match for match in inside if catalogue().classes[match.id].type == "event"), None)


def _of_name(extraction: Extraction, sentence: Sentence, item: Located, name: Located) -> Claim:
    """The edition of a series that is named beside its ordinal."""
    first, last = min(item.first, name.first), max(item.last, name.last)
    noun, year = _recurring(sentence, name), _year_of_name(sentence, name) or _year_of_name(sentence, item)
    place = sentence.place(name.first, name.last)
    subject = Subject((Candidate(name.referent, 3, NUMBERED, place),)) if name.referent is not None else None
    series = extraction.about(subject) if subject is not None else None
    return extraction.claim(
        "edition",
        {
            "series": series,
            "unit": extraction.filler(Phrase(noun.id, (word_of(sentence, noun),)), sentence, noun.start_token, noun.end_token) if noun else None,
            "annual": extraction.filler("annual", sentence, first, last) if _annual(sentence, first, last) else None,
            "by_year": extraction.filler("year", sentence, first, last) if year is not None else None,
            "at": extraction.value(year, how="year in the name of the edition")
            if year is not None
            else held_at(extraction, sentence, name) or extraction.period(sentence, item.first),
            "ordinal": extraction.value(item),
        },
        sentence,
        first,
        last,
        "an ordinal beside the name of its series",
    )


def _year_of_name(sentence: Sentence, name: Located) -> Located | None:
    """The year right behind the name or the number of a series, which names one edition ("the Orsa Rally 2024", "lần thứ 7 năm 2024")."""
    return next((time for time in sentence.values("moment") if time.first == name.last and _is_year(time)), None)


def _is_year(item: Located) -> bool:
    """Whether a time is a year alone, in figures or behind a word for it."""
    value = item.mention.value
    return isinstance(value, Moment) and value.grain == "year" and item.mention.text[-4:].isdigit()


def _apposed(extraction: Extraction, sentence: Sentence, item: Located) -> Located | None:
    """The name of a series whose ordinal stands alone behind it and a comma ("the Sandholm Fair, the 27th,", "le Salon de Bréval, 27e du nom")."""
    words, folds = extraction.reading.words, sentence.tokens.folds
    at = item.first
    while at > 0 and folds[at - 1] in words.articles:
        at -= 1
    closed = item.last >= len(folds) or folds[item.last] in {",", ".", ")", ";"} or folds[item.last] in words.genitives
    if not closed or at == 0 or folds[at - 1] not in {",", "("}:
        return None
    for name in sentence.names():
        year = _year_of_name(sentence, name)
        if (year.last if year is not None else name.last) == at - 1 and not name.pointing and _recurring(sentence, name) is not None:
            return name
    return None


def _in_office(extraction: Extraction, sentence: Sentence, item: Located) -> Iterator[Claim]:
    """Which holder of an office a person is, counted from the first ("the twelfth president of Orsa")."""
    known = extraction.once("offices", Offices.of)
    for held in known.held.get(sentence.index, ()):
        if held.holder.referent is None or not item.last <= held.title.first <= item.last + 1 or held.body.main is None:
            continue
        person = attrs.evolve(held.holder.referent, type="person")
        series = Subject((Candidate(person, 3, "who holds the office", sentence.place(held.holder.first, held.holder.last)),))
        place = extraction.filler(Phrase(held.title.key), sentence, held.title.first, held.title.last)
        yield extraction.claim(
            "edition",
            {"series": extraction.about(series), "unit": place, "by_year": attrs.evolve(place, value="office"), "ordinal": extraction.value(item)},
            sentence,
            item.first,
            held.title.last,
            "which holder of an office",
        )


def held_at(extraction: Extraction, sentence: Sentence, name: Located) -> Filler | None:
    """The one time of the relative clause behind the name of a series ("the 18th Fair, which will be held on 9 May")."""
    behind = next((segment for segment in sentence.segments if segment.nest == "relative" and 0 <= segment.first - name.last <= 1), None)
    times = [item for item in sentence.values("moment", "period") if behind is not None and behind.first <= item.first < behind.last]
    return extraction.value(times[0], how="time of its relative clause") if len(times) == 1 else None


def word_of(sentence: Sentence, match: ConceptMatch) -> str:
    """The words of a class as they stand, by stem: a session and a meeting are counted apart."""
    return " ".join(stem(fold) for fold in sentence.tokens.folds[match.start_token : match.end_token])


def unit_of(extraction: Extraction, sentence: Sentence, noun: NounPhrase) -> Phrase | None:
    """The noun that is counted: its listed class with the word itself, or the phrase; None for a word like "edition", which counts any series."""
    if noun.phrase.head in {stem(word) for word in extraction.reading.words.editions}:
        return None
    for match in sentence.concepts:
        if match.layer == "class" and match.id == noun.phrase.head and noun.first <= match.start_token < noun.last:
            return Phrase(match.id, (word_of(sentence, match),))
    return noun.phrase


def _noun(extraction: Extraction, sentence: Sentence, item: Located) -> NounPhrase | None:
    reading = extraction.reading
    language = reading.layout.language
    if language == "vi":
        return before(sentence, item.first, reading.words) or after(sentence, item.last, reading.words, language)
    return after(sentence, item.last, reading.words, language)


def _annual(sentence: Sentence, first: int, last: int) -> bool:
    return any(match.layer == "cue" and match.id == "cue.annual" and first - 2 <= match.start_token <= last + 3 for match in sentence.concepts)
