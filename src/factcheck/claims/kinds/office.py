"""Office: who holds which title of which organization or country, and when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import attrs

from factcheck.claims.bodies import owner
from factcheck.claims.claim import GENERIC, Candidate, Claim, Filler, Gate, Referent, Subject
from factcheck.claims.extraction import Extraction
from factcheck.claims.kind import Compare, Kind, Mark, Role
from factcheck.claims.reading import Located, Sentence
from factcheck.claims.title_bodies import Body, body_of, country_in
from factcheck.claims.titles import HOLDING, Title, holder_of, titles
from factcheck.languages.language import CODES
from factcheck.mentions.name_words import name_words
from factcheck.values import Moment, Period, days
from factcheck.values.folding import folded_words
from factcheck.world.offices import offices

OFFICE = Kind(
    "office",
    (
        Role("holder", Compare.SUBJECT, Mark.REQUIRED),
        Role("title", Compare.CONCEPT, Mark.REQUIRED),
        Role("portfolio", Compare.FLAG, Mark.HARD),
        Role("organization", Compare.SUBJECT),
        Role("seat", Compare.FLAG, Mark.HARD),
        Role("grade", Compare.FLAG, Mark.HARD),
        Role("at", Compare.TIME, Mark.TIME),
    ),
    keys=(("title", "portfolio_key", "organization"), ("holder",)),
)

CERTAIN = 3
OWNED = "meant by the possessive before the title"
OF_AREA = "the body of the only area named so far"
# The sorts of places that have departments of their own.
AREAS = frozenset({"area", "division", "place", "city"})
SILENT = frozenset({"quoted", "disputed"})
ORGANIZED = frozenset({"organization", "thing"})


@attrs.frozen(slots=True)
class Held:
    """One title of one person at one place of the text."""

    title: Title
    holder: Located
    body: Body


@attrs.frozen(slots=True)
class Offices:
    """All titles of a document: by sentence, by person the keys of the titles, and by person and office the body named beside one of them."""

    held: dict[int, tuple[Held, ...]]
    titles: dict[Referent, tuple[str, ...]]
    bodies: dict[tuple[Referent, str], Candidate]

    @classmethod
    def of(cls, extraction: Extraction) -> Offices:
        """The titles of a document."""
        held: dict[int, tuple[Held, ...]] = {}
        keys: dict[Referent, dict[str, None]] = defaultdict(dict)
        bodies: dict[tuple[Referent, str], Candidate] = {}
        for sentence in extraction.reading.sentences:
            found = tuple(_held(extraction, sentence))
            held[sentence.index] = found
            for one in found:
                person = _person(one.holder)
                keys[person].setdefault(one.title.key)
                if one.body.main is not None and not _is_ministry(sentence, one.body.main):
                    span = sentence.place(one.body.main.first, one.body.main.last)
                    bodies.setdefault(
                        (person, one.title.office), Candidate(_referent(one.body.main), 2, "named with the title elsewhere in the text", span)
                    )
        return cls(held, {person: tuple(found) for person, found in keys.items()}, bodies)


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """The office claims of a sentence: a title beside a person's name, or a person who "is" it."""
    known: Offices = extraction.once("offices", Offices.of)
    for one in known.held.get(sentence.index, ()):
        title, holder = one.title, one.holder
        person = Subject(
            (Candidate(_person(holder), 3 if holder.mention.kind == "person" else 2, "beside the title", sentence.place(holder.first, holder.last)),)
        )
        place = extraction.filler(title.office, sentence, title.first, title.last)
        yield extraction.claim(
            "office",
            {
                "holder": extraction.about(person),
                "title": place,
                "portfolio": attrs.evolve(place, value=title.portfolio) if title.portfolio else None,
                "portfolio_key": attrs.evolve(place, value=title.portfolio or "-"),
                "turn_key": attrs.evolve(place, value="turnover") if _turns(sentence) or _counted(sentence, title) else None,
                "post_key": attrs.evolve(place, value=title.key),
                "titles_key": attrs.evolve(place, value=known.titles[_person(holder)]),
                "organization": _organization(extraction, sentence, one, known),
                "seat": attrs.evolve(place, value=_seat(one.body)) if one.body.seat else None,
                "grade": attrs.evolve(place, value=title.grade) if title.grade else None,
                "at": _at(extraction, sentence, title),
            },
            sentence,
            min(title.first, holder.first),
            max(title.last, holder.last),
            "a title beside a name",
            gate=_gate(extraction, sentence, title),
        )


def _turns(sentence: Sentence) -> bool:
    """Whether the sentence tells of an office that changes hands; that it is held now tells of none."""
    held = {index for match in sentence.concepts if match.id == HOLDING for index in range(match.start_token, match.end_token)}
    return any(match.id in offices().turnover and match.start_token not in held for match in sentence.concepts)


def _counted(sentence: Sentence, title: Title) -> bool:
    """Whether the holder is counted ("the 14th president"), so that another one came before or after."""
    return any(item.last == title.first for item in sentence.values("ordinal"))


def _held(extraction: Extraction, sentence: Sentence) -> Iterator[Held]:
    text = sentence.text(0, len(sentence.tokens))
    if text == text.upper():  # a headline in capitals, where every word looks like a name
        return
    words, seen = extraction.reading.words, set[tuple[Referent, str]]()
    for title in titles(sentence, words, extraction.reading.layout.language):
        holder = holder_of(sentence, title, words)
        if holder is not None and (_referent(holder), title.key) not in seen:
            seen.add((_referent(holder), title.key))
            yield Held(title, holder, body_of(sentence, title, holder, words))


def _at(extraction: Extraction, sentence: Sentence, title: Title) -> Filler | None:
    """When the title is held: a time of its own sentence, unless the sentence speaks of what is to come; else the text's own day, which is not a
    role.
    """
    if extraction.gate(sentence, title.first).status != "actual":
        return None
    found = extraction.period(sentence, title.first)
    return found if found is not None and found.grade >= 2 and bounds_known(found.value) else None


def bounds_known(value: object) -> bool:
    """Whether a time has a first day or a last."""
    return isinstance(value, (Moment, Period)) and days(value) != (None, None)


def _gate(extraction: Extraction, sentence: Sentence, title: Title) -> Gate:
    """A title is the text's own word, whatever its clause plans or somebody says; a denial, a dispute or quotation marks stand."""
    gate = extraction.gate(sentence, title.first)
    return attrs.evolve(gate, status="actual", voice=gate.voice if gate.voice in SILENT else "own", source="")


def _referent(item: Located) -> Referent:
    if item.referent is None:
        raise ValueError("a name needs a referent")
    return item.referent


def _person(item: Located) -> Referent:
    """Whom the name of a holder means: a person, whatever the name alone could be."""
    return attrs.evolve(_referent(item), type="person")


def _seat(body: Body) -> str:
    return " ".join(sorted(referent.key for referent in body.seat))


def _organization(extraction: Extraction, sentence: Sentence, one: Held, known: Offices) -> Filler | None:
    """The body of the title, best first: named beside it; named with the same title of the same person elsewhere; the organization that the clause
    is about.

    The last holds for offices of organizations only: no president inherits a country. A ministry is no body, for every country has one.
    """
    title, main = one.title, one.body.main
    if main is not None:
        ministry = bool(title.portfolio) and _is_ministry(sentence, main)
        distinct = main.referent is not None and main.referent.sort != GENERIC
        referent = (_country(main) or (_referent(main) if distinct else None)) if ministry else _referent(main)
        if referent is not None:
            return extraction.about(Subject((Candidate(referent, 3, "beside the title", sentence.place(main.first, main.last)),)))
        within = _of_area(extraction, sentence, main)
        if within is not None:
            return extraction.about(Subject((within,)))
    linked = known.bodies.get((_person(one.holder), title.office))
    if linked is not None:
        return extraction.about(Subject((linked,)))
    owning = owner(extraction, sentence, title.first, title.last)
    if owning is not None:
        return extraction.about(Subject((owning,)))
    if title.office in offices().territorial:
        town = _fronted_town(sentence, title, extraction) if title.office in offices().municipal else None
        return extraction.about(Subject((town,))) if town is not None else None
    subject = extraction.subjects.of(sentence, title.first)
    bodies = [candidate for candidate in subject.candidates if candidate.referent.type in ORGANIZED] if subject is not None else []
    best = max((candidate.grade for candidate in bodies), default=0)
    nearest = [candidate for candidate in bodies if candidate.grade == best]
    only = _only(extraction, sentence, title, one.holder) if best < CERTAIN else None
    if only is not None:
        return extraction.about(Subject((only,)))
    if best < 2 or len(nearest) > 1:
        return None
    owners = {form for forms in extraction.reading.words.possessives.values() for form in forms}
    owned = title.first > 0 and sentence.tokens.folds[title.first - 1] in owners
    return extraction.about(Subject((attrs.evolve(nearest[0], grade=2, how=OWNED if owned else nearest[0].how),)))


def _fronted_town(sentence: Sentence, title: Title, extraction: Extraction) -> Candidate | None:
    """The place at the head of the sentence, where the title is that of a town and definite ("In Varn, *the* mayor, Ada Roe, ...")."""
    words, folds = extraction.reading.words, sentence.tokens.folds
    definite = title.first > 0 and folds[title.first - 1] in words.articles and folds[title.first - 1] not in words.indefinites
    first = sentence.segments[0]
    names = [name for name in sentence.names() if first.first <= name.first < first.last]
    if not definite or first.last > title.first or folds[0] not in words.prepositions or len(names) != 1 or names[0].mention.kind != "place":
        return None
    earlier = (name for before in extraction.reading.up_to(sentence) for name in before.places() if before.passage == sentence.passage)
    only = all(name.referent == names[0].referent for name in earlier if name.referent is not None)
    return Candidate(_referent(names[0]), 3 if only else 2, "named at the head of the sentence", sentence.place(names[0].first, names[0].last))


def _only(extraction: Extraction, sentence: Sentence, title: Title, holder: Located) -> Candidate | None:
    """The organization of "the chief executive": the only one that the passage has named so far, as the subject of the sentence before."""
    folds, words = sentence.tokens.folds, extraction.reading.words
    if not title.first or folds[title.first - 1] not in words.articles or folds[title.first - 1] in words.indefinites:
        return None
    named: dict[Referent, Located] = {}
    for earlier in extraction.reading.up_to(sentence):
        if earlier.passage == sentence.passage:
            for item in earlier.names():
                if item.referent is not None and item.referent.type in ORGANIZED and (earlier is not sentence or item.first < title.first):
                    named.setdefault(item.referent, item)
    named.pop(_referent(holder), None)
    if len(named) != 1:
        return None
    return Candidate(next(iter(named)), 2, "the only organization named so far", sentence.place(title.first, title.last))


def _of_area(extraction: Extraction, sentence: Sentence, main: Located) -> Candidate | None:
    """The body of an area that its name only calls an area ("the health department *of the province*"): of the only one that the text has named."""
    language, folds = extraction.reading.layout.language, sentence.tokens.folds
    if language not in CODES or main.referent is None or main.last >= len(folds):
        return None
    head = name_words(language).before.match(folds, main.last)
    if head is None or head[1].type != "area" or any(item.first == head[0] for item in sentence.places()):
        return None
    named = {
        item.referent: None
        for earlier in extraction.reading.up_to(sentence)
        for item in earlier.places()
        if item.referent is not None and item.referent.sort in AREAS and not item.pointing
    }
    if len(named) != 1:
        return None
    area = next(iter(named))
    noun = sentence.text(main.last, head[0])
    tokens = (*main.referent.tokens, *folded_words(noun), *area.tokens)
    whole = Referent(f"{main.referent.label} {noun} {area.label}", tokens, "organization")
    return Candidate(whole, 2, OF_AREA, sentence.place(main.first, main.last))


def _country(main: Located) -> Referent | None:
    """The country of a ministry, where its name says it."""
    country = country_in(main)
    return Referent(country, (country.casefold(),), "place", country) if country is not None else None


def _is_ministry(sentence: Sentence, main: Located) -> bool:
    """Whether the body only repeats the portfolio ("Bộ Y tế"): the ministry of a country that is not named."""
    return main.mention.kind == "organization" and any(
        match.layer == "portfolio" and main.first <= match.start_token < main.last for match in sentence.concepts
    )
