"""First: who was the first of a class to do a deed, and which visit, session or deed of named parties was the n-th."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from factcheck.claims.bodies import described_bodies, own_bodies
from factcheck.claims.claim import Candidate, Claim, Filler, Subject
from factcheck.claims.extraction import Extraction
from factcheck.claims.kind import Compare, Kind, Mark, Role
from factcheck.claims.kinds.relation import equated_names
from factcheck.claims.phrases import stem
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.claims.scopes import words_of
from factcheck.languages.concepts import ConceptMatch
from factcheck.values import Ordinal

FIRST = Kind(
    "first",
    (
        Role("body", Compare.SUBJECT),
        Role("sort", Compare.FLAG, Mark.HARD),
        Role("origin", Compare.FLAG),
        Role("qualifier", Compare.FLAG, Mark.HARD),
        Role("deed", Compare.FLAG),
        Role("event", Compare.CONCEPT),
        Role("at", Compare.TIME, Mark.TIME),
        Role("holder", Compare.SUBJECT, Mark.DEPENDENT),
        Role("ordinal", Compare.VALUE, Mark.DEPENDENT),
    ),
    keys=(("deed",), ("event", "body"), ("event", "holder")),
)

LONGEST = 14
PREFIX = 5
HIGHEST = 9
SORTS = {
    "cue.woman": "woman",
    "cue.man": "man",
    "cue.restrict-women": "woman",
    "cue.restrict-men": "man",
    "cue.foreign": "foreign",
    "cue.restrict-foreign": "foreign",
    "cue.restrict-youth": "young",
}
DEEDS, FAMILIES = frozenset({"verb", "passive", "phrase"}), frozenset({"event", "measure", "outcome"})
PEOPLE = frozenset({"class.person", "counted.person", "counted.woman", "counted.man"})


@attrs.frozen(slots=True)
class Phrase:
    """The words of a first: tokens ``[first, last)`` around the ordinal ``item``, without names, function words and cues: ``content``."""

    item: Located
    first: int
    last: int
    content: tuple[int, ...]


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """Claims of being first or n-th: an ordinal with the event that it counts, or with a class of people and their deed."""
    before: tuple[str, ...] = ()
    for item in sentence.values("ordinal"):
        value = item.mention.value
        if not isinstance(value, Ordinal) or value.number > HIGHEST or sentence.is_quoted(item.first) or dict(item.mention.cues).get("anniversary"):
            continue
        phrase = _phrase(extraction, sentence, item)
        event = _event(extraction, sentence, phrase)
        if event is not None:
            yield from _nth(extraction, sentence, phrase, event)
            continue
        deed = before if _elliptic(extraction, sentence, phrase) and before else _stems(sentence, phrase)
        if value.number == 1 and deed:
            yield from _pioneer(extraction, sentence, phrase, deed)
            before = deed


def _phrase(extraction: Extraction, sentence: Sentence, item: Located) -> Phrase:
    """The phrase of an ordinal: to the next comma or stop, at most fourteen tokens on; in Vietnamese, whose ordinals follow their noun, from eight
    before.
    """
    folds, language = sentence.tokens.folds, extraction.reading.layout.language
    last = item.last
    while last < min(item.last + LONGEST, len(folds)) and (folds[last][0].isalnum() or folds[last] in {"'", "’", "-"}):
        last += 1
    first = item.first
    if language == "vi":
        copulas = word_set(extraction.reading.words.copulas)
        while first > max(0, item.first - 8) and folds[first - 1][0].isalnum() and folds[first - 1] not in copulas:
            first -= 1
    taken = {index for other in sentence.names() for index in range(other.first, other.last)} | set(range(item.first, item.last))
    taken |= {index for other in sentence.values("moment", "period", "duration") for index in range(other.first, other.last)}
    taken |= {
        index
        for match in sentence.concepts
        if match.layer == "cue" and (match.id in SORTS or match.id == "cue.since")
        for index in range(match.start_token, match.end_token)
    }
    taken |= {match.start_token for match in sentence.concepts if match.id in PEOPLE}
    taken |= own_bodies(extraction, sentence)
    taken |= {index for found in described_bodies(extraction, sentence, first, last) for index in range(found[0], found[1])}
    function = word_set(extraction.reading.words.function_words)
    content = tuple(index for index in range(first, last) if index not in taken and folds[index] not in function and folds[index][0].isalpha())
    return Phrase(item, first, last, content)


def _stems(sentence: Sentence, phrase: Phrase) -> tuple[str, ...]:
    """The deed of a phrase: for a verb that a table knows its concept, for any other word its beginning."""
    deeds = [match for match in reversed(sentence.concepts) if match.role in DEEDS and match.id.partition(".")[0] in FAMILIES]
    known = {index: match.id for match in deeds for index in range(match.start_token, match.end_token)}
    return tuple(sorted({known.get(index) or stem(sentence.tokens.folds[index])[:PREFIX] for index in phrase.content}))


def _elliptic(extraction: Extraction, sentence: Sentence, phrase: Phrase) -> bool:
    """Whether the deed is the one said before ("the first African woman to *do so*")."""
    folds = sentence.tokens.folds
    return any(
        tuple(folds[index : index + len(form.split())]) == tuple(form.split())
        for form in words_of(extraction).ellipses
        for index in range(phrase.first, phrase.last)
    )


def _event(extraction: Extraction, sentence: Sentence, phrase: Phrase) -> ConceptMatch | None:
    """The event that is counted: the noun of the phrase ("the first *visit*"), or the verb of the clause after "the second time"."""
    folds, item = sentence.tokens.folds, phrase.item
    time = set(words_of(extraction).times)
    near = set(folds[max(0, item.first - 2) : item.last + 2])
    events = [match for match in sentence.concepts if match.layer == "concept" and match.id.startswith("event.")]
    if near & time:
        return next((match for match in events if match.start_token >= item.last), None) or next(
            (match for match in events if match.start_token < item.first), None
        )
    nouns = [match for match in events if match.role == "noun" and phrase.first <= match.start_token < min(phrase.last, item.last + 3)]
    return min(nouns, key=lambda match: abs(match.start_token - item.first), default=None)


# --- the n-th event of its parties ----------------------------------------------------------------------------------------------------


def _nth(extraction: Extraction, sentence: Sentence, phrase: Phrase, event: ConceptMatch) -> Iterator[Claim]:
    """Claims such as "the first visit to Cuba by a French president": the event, its places, the people and offices in it, and its number."""
    timed = set(sentence.tokens.folds[max(0, phrase.item.first - 2) : phrase.item.last + 2]) & set(words_of(extraction).times)
    first, last = (0, len(sentence.tokens)) if timed else (phrase.first, phrase.last)
    people = [item for item in sentence.names() if first <= item.first < last and item.mention.kind == "person"]
    people = people or [
        item for item in sentence.names() if item.mention.kind == "person" and item.last <= phrase.item.first and phrase.item.first - item.last <= 2
    ]
    bodies = [item for item in sentence.names() if first <= item.first < last and item.mention.kind != "person" and not item.pointing]
    pointing = [item for item in sentence.names() if first <= item.first < last and item.pointing]
    offices = sorted({match.id for match in sentence.concepts if match.id.startswith("office.") and first <= match.start_token < last})
    if not bodies or not (people or offices or pointing):
        return
    bodies.sort(key=lambda item: item.referent.tokens if item.referent is not None else ())  # a set: in two texts its first member is the same
    place = extraction.filler(event.id, sentence, event.start_token, event.end_token)
    roles = {
        "body": extraction.about(Subject(tuple(_candidate(sentence, item, "named with it") for item in bodies[:6]))),
        "event": place,
        "holder": extraction.about(Subject(tuple(_candidate(sentence, item, "named with it") for item in people[:3]))) if people else None,
        "parties_key": attrs.evolve(place, value=tuple(sorted({*(_key(item) for item in (*bodies, *pointing)), *offices}))),
        "qualifier": _qualifier(sentence, first, last, place),
        "at": extraction.period(sentence, phrase.item.first),
        "ordinal": extraction.value(phrase.item),
    }
    yield extraction.claim("first", roles, sentence, phrase.first, max(phrase.last, event.end_token), "an ordinal with the event that it counts")


def _key(item: Located) -> str:
    return "" if item.referent is None else item.referent.id or " ".join(item.referent.tokens)


def _qualifier(sentence: Sentence, first: int, last: int, place: Filler) -> Filler | None:
    """What makes a first one of many: "since 2009", "as president", a period beside it."""
    cue = next(
        (match.id for match in sentence.concepts if match.layer == "cue" and match.id == "cue.since" and first <= match.start_token < last + 3), None
    )
    open_start = any(first <= item.first < last and dict(item.mention.cues).get("bound") == "since" for item in sentence.values("period", "moment"))
    return attrs.evolve(place, value="since") if cue is not None or open_start else None


def _candidate(sentence: Sentence, item: Located, how: str, *, person: bool = False, grade: int = 3) -> Candidate:
    if item.referent is None:
        raise ValueError("a candidate needs a referent")
    referent = attrs.evolve(item.referent, type="person") if person else item.referent
    return Candidate(referent, grade, how, sentence.place(item.first, item.last))


# --- the first of a class to do a deed ------------------------------------------------------------------------------------------------


def _pioneer(extraction: Extraction, sentence: Sentence, phrase: Phrase, deed: tuple[str, ...]) -> Iterator[Claim]:
    """Claims such as "the first woman to sail a ferry of the line": the sort of people, where they come from, the deed, its body, and
    who it was.
    """
    head = range(phrase.item.last, phrase.item.last + 3) if phrase.first == phrase.item.first else range(phrase.first, phrase.item.last + 2)
    sorts = sorted({SORTS[match.id] for match in sentence.concepts if match.layer == "cue" and match.id in SORTS and match.start_token in head})
    origin = next((item for item in sentence.names() if item.pointing and item.first in head), None)
    if not sorts and origin is None and not any(match.id in PEOPLE and match.start_token in head for match in sentence.concepts):
        return
    holder = _person(extraction, sentence, phrase.item) or _apposed(sentence, phrase) or _carried_on(extraction, sentence, phrase.item)
    bodies = [
        item
        for item in sentence.names()
        if not item.pointing
        and item.mention.kind != "person"
        and (holder is None or item.referent is None or item.referent.tokens != holder.referent.tokens)
    ]
    subject = extraction.subjects.of(sentence, phrase.item.first)
    around = (
        [candidate for candidate in subject.candidates if candidate.grade == 1 and candidate.referent.type != "person"] if subject is not None else []
    )
    if holder is None:
        return
    place = extraction.filler(deed, sentence, phrase.first, phrase.last)
    candidates = [_candidate(sentence, item, "named in the sentence") for item in bodies]
    candidates += [found[2] for found in described_bodies(extraction, sentence, phrase.first, phrase.last)]
    candidates += [candidate for candidate in around if candidate.referent not in {one.referent for one in candidates}]
    roles = {
        "body": extraction.about(Subject(tuple(candidates[:6]))) if candidates else None,
        "sort": attrs.evolve(place, value=" ".join(sorts)) if sorts else None,
        "origin": attrs.evolve(place, value=_key(origin)) if origin is not None else None,
        "deed": place,
        "qualifier": _qualifier(sentence, phrase.first, phrase.last, place),
        "at": extraction.period(sentence, phrase.item.first),
        "holder": extraction.about(Subject((holder,))),
    }
    yield extraction.claim("first", roles, sentence, phrase.first, phrase.last, "an ordinal with a class of people and their deed")


def _person(extraction: Extraction, sentence: Sentence, item: Located) -> Candidate | None:
    """Who was first: the nearest full name or personal pronoun before the ordinal that no preposition ties."""
    attached = word_set(extraction.reading.words.prepositions) | word_set(extraction.reading.words.genitives)
    folds = sentence.tokens.folds
    peoples = {match.end_token for match in sentence.concepts if match.id in PEOPLE}
    names = [name for name in sentence.names() if name.last <= item.first and not name.pointing and could_be_person(name)]
    names = [name for name in names if name.mention.kind == "person" or name.first not in peoples]
    small = word_set(extraction.reading.words.articles) | {","} | {form for forms in extraction.reading.words.possessives.values() for form in forms}
    if names and set(folds[names[-1].last : item.first]) <= small:
        return _candidate(sentence, names[-1], "apposed to it", person=True, grade=3 if names[-1].mention.kind == "person" else 2)
    nearest = max((name for name in names if name.first == 0 or folds[name.first - 1] not in attached), key=lambda name: name.first, default=None)
    possessed = frozenset(extraction.reading.words.possessives.get("person", ()))
    meant = {"person", "any"}
    pronoun = next(
        (index for index in range(item.first - 1, -1, -1) if extraction.subjects.pronoun(folds[index]) in meant or folds[index] in possessed), None
    )
    equated = next(equated_names(extraction, sentence, item.last), None) if nearest is None and pronoun is None else None
    if equated is not None and could_be_person(equated):
        return _candidate(sentence, equated, "equated with it", person=True, grade=3 if equated.mention.kind == "person" else 2)
    if pronoun is not None and (nearest is None or pronoun > nearest.first):
        return _antecedent(extraction, sentence, pronoun)
    return (
        _candidate(sentence, nearest, "named before it", person=True, grade=3 if nearest.mention.kind == "person" else 2)
        if nearest is not None
        else None
    )


def _apposed(sentence: Sentence, phrase: Phrase) -> Candidate | None:
    """The person named behind the comma that ends the phrase ("The first woman to drive a train on the line, Ada Roe, remembers ...")."""
    if phrase.last >= len(sentence.tokens) or sentence.tokens.folds[phrase.last] != ",":
        return None
    name = next((name for name in sentence.names() if phrase.last < name.first <= phrase.last + 2 and could_be_person(name)), None)
    return _candidate(sentence, name, "apposed to it", person=True, grade=3 if name.mention.kind == "person" else 2) if name is not None else None


def _carried_on(extraction: Extraction, sentence: Sentence, item: Located) -> Candidate | None:
    """The last person named before a sentence that begins with "was", where the language lets it ("Fue la primera mujer ...")."""
    opens = extraction.reading.words.elided_subjects and sentence.tokens.folds[0] in word_set(extraction.reading.words.copulas)
    return _antecedent(extraction, sentence, item.first) if opens else None


def could_be_person(item: Located) -> bool:
    """Whether a name may be a person's: a person, or two words and more of which the text does not say what they name."""
    referent = item.referent
    return referent is not None and (referent.type == "person" or (referent.type == "thing" and len(referent.tokens) > 1))


def _antecedent(extraction: Extraction, sentence: Sentence, token: int) -> Candidate | None:
    """Whom a personal pronoun means: the last person named before it in the passage."""
    known = extraction.subjects.antecedent(sentence, token, "person")
    if known is not None:
        return attrs.evolve(known, grade=2)
    for earlier in reversed(extraction.reading.sentences[max(0, sentence.index - 3) : sentence.index]):
        if earlier.passage != sentence.passage:
            break
        people = [name for name in earlier.names() if name.mention.kind == "person"] or [name for name in earlier.names() if could_be_person(name)][
            :1
        ]
        if people:
            return _candidate(earlier, people[-1], "the last person named", person=True, grade=2)
    return None
