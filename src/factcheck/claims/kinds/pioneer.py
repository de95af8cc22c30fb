"""Pioneers: who or what was the first of a class, or its n-th: to do a deed ("the first woman to sail a ferry of the line"), in an office, or of its
kind in a land ("the first commercial station in Ecuador").
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from factcheck.claims.bodies import described_bodies
from factcheck.claims.claim import Candidate, Claim, Subject
from factcheck.claims.extraction import Extraction
from factcheck.claims.kinds.nth import PEOPLE, PREFIX, SORTS, Phrase, candidate_of, key_of, qualifier_of
from factcheck.claims.kinds.relation import equated_names
from factcheck.claims.phrases import stem
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.claims.scopes import words_of
from factcheck.values import Ordinal
from factcheck.world.concepts import catalogue

THINGS = frozenset({"place", "organization", "thing", "vessel"})
BECOMING, OFFICE = "cue.becoming", "office "
SURE, LINKED = 3, 2
REACH = 3


def pioneers(extraction: Extraction, sentence: Sentence, phrase: Phrase, deed: tuple[str, ...], ordinal: Ordinal) -> Iterator[Claim]:
    """Claims such as "the first woman to sail a ferry of the line": the sort of people, where they come from, the deed, its body, and
    who it was.
    """
    head = range(phrase.item.last, phrase.item.last + REACH) if phrase.first == phrase.item.first else range(phrase.first, phrase.item.last + 2)
    sorts = sorted({SORTS[match.id] for match in sentence.concepts if match.layer == "cue" and match.id in SORTS and match.start_token in head})
    origin = next((item for item in sentence.names() if item.pointing and item.first in head), None)
    people = bool(sorts) or origin is not None or any(True for _ in _titles(sentence, phrase, head))
    people = people or any(match.id in PEOPLE and match.start_token in head for match in sentence.concepts)
    thing = not people and _thing(sentence, head)
    if not (people or thing) or _one_of_many(extraction, sentence, phrase):
        return
    if people and ordinal.number == 1:
        holder = _person(extraction, sentence, phrase.item) or _apposed(sentence, phrase) or _carried_on(extraction, sentence, phrase.item)
    else:
        holder = _linked(extraction, sentence, phrase, thing=thing)
    if holder is None:
        return
    bodies = _bodies(extraction, sentence, phrase, holder, thing=thing)
    if thing and not bodies:
        return
    more = _class_words(sentence, head) if thing else () if sorts else _titles(sentence, phrase, head)
    deed = tuple(sorted({*deed, *more}))
    place = extraction.filler(deed, sentence, phrase.first, phrase.last)
    roles = {
        "body": extraction.about(Subject(tuple(bodies[:6]))) if bodies else None,
        "sort": attrs.evolve(place, value=" ".join(sorts)) if sorts else None,
        "origin": attrs.evolve(place, value=key_of(origin)) if origin is not None else None,
        "deed": place,
        "thing": attrs.evolve(place, value="thing") if thing else None,
        "qualifier": qualifier_of(sentence, phrase.first, phrase.last, place),
        "at": extraction.period(sentence, phrase.item.first),
        "holder": extraction.about(Subject((holder,))),
        "number": extraction.value(phrase.item),
    }
    why = "an ordinal with a class of things" if thing else "an ordinal with a class of people and their deed"
    yield extraction.claim("first", roles, sentence, phrase.first, phrase.last, why)


def _bodies(extraction: Extraction, sentence: Sentence, phrase: Phrase, holder: Candidate, *, thing: bool) -> list[Candidate]:
    """Of what somebody or something was the first: the names of the sentence beside the holder, of a thing those of its phrase."""
    named = [
        item
        for item in sentence.names()
        if not item.pointing and item.mention.kind != "person" and (item.referent is None or item.referent.tokens != holder.referent.tokens)
    ]
    if thing:
        return [candidate_of(sentence, item, "named with it") for item in named if phrase.first <= item.first < phrase.last]
    candidates = [candidate_of(sentence, item, "named in the sentence") for item in named]
    candidates += [found[2] for found in described_bodies(extraction, sentence, phrase.first, phrase.last)]
    subject = extraction.subjects.of(sentence, phrase.item.first)
    known = {one.referent for one in candidates}
    around = subject.candidates if subject is not None else ()
    return [*candidates, *(one for one in around if one.grade == 1 and one.referent.type != "person" and one.referent not in known)]


def _titles(sentence: Sentence, phrase: Phrase, head: range) -> Iterator[str]:
    """The words for an office whose holders the ordinal counts, which may tell the sex ("the first *mayoress* of Orsa")."""
    for match in sentence.concepts:
        if match.id.startswith("office.") and match.start_token in head and match.start_token in phrase.content:
            yield f"{OFFICE}{stem(sentence.tokens.folds[match.start_token])}"


def _thing(sentence: Sentence, head: range) -> bool:
    """Whether the ordinal counts things of a class: stations, bridges, firms."""
    return any(match.layer == "class" and match.start_token in head and catalogue().classes[match.id].type in THINGS for match in sentence.concepts)


def _class_words(sentence: Sentence, head: range) -> Iterator[str]:
    """The words of the class of things that the ordinal counts."""
    for match in sentence.concepts:
        if match.layer == "class" and match.start_token in head and catalogue().classes[match.id].type in THINGS:
            yield from (stem(fold)[:PREFIX] for fold in sentence.tokens.folds[match.start_token : match.end_token])


def _one_of_many(extraction: Extraction, sentence: Sentence, phrase: Phrase) -> bool:
    """Whether one of several firsts is meant ("one of the first stations")."""
    folds, forms = sentence.tokens.folds, {tuple(form.split()) for form in words_of(extraction).one_of}
    starts = {phrase.item.first, phrase.first}
    near = {tuple(folds[at - size : at]) for start in starts for at in (start, start + 1, start + 2) for size in (2, 3, 4) if at >= size}
    return not forms.isdisjoint(near)


def _linked(extraction: Extraction, sentence: Sentence, phrase: Phrase, *, thing: bool) -> Candidate | None:
    """Who or what is said outright to be it: by a copula before it or behind it, or named right before its comma, or behind the one that ends it."""
    words, folds = extraction.reading.words, sentence.tokens.folds
    start = phrase.first
    while start > 0 and folds[start - 1] in word_set(words.articles) - word_set(words.indefinites):
        start -= 1
    before = folds[start - 1] if start else ""
    if before == ",":
        name = next((name for name in sentence.names() if name.last == start - 1 and not name.pointing), None)
        return _fitting(sentence, name, "apposed to it", thing=thing)
    told = any(match.id == BECOMING and 0 <= start - match.end_token <= 1 for match in sentence.concepts)
    if before in word_set(words.copulas) or told:
        subject = extraction.subjects.of(sentence, start - 1)
        told_of = subject.candidates if subject is not None else ()
        best = next((one for one in told_of if one.span.end <= sentence.tokens.starts[start - 1]), None)
        fits = best is not None and best.grade >= LINKED and (best.referent.type != "person" if thing else _may_be(best))
        return best if fits else None
    if before and before[0].isalnum():
        return None
    equated = next(equated_names(extraction, sentence, phrase.item.last), None)
    if equated is not None:
        return _fitting(sentence, equated, "equated with it", thing=thing)
    behind = phrase.last < len(folds) and folds[phrase.last] == ","
    name = next((name for name in sentence.names() if phrase.last < name.first <= phrase.last + 2 and not name.pointing), None) if behind else None
    return _fitting(sentence, name, "apposed to it", thing=thing)


def _may_be(candidate: Candidate) -> bool:
    return candidate.referent.type == "person" or (candidate.referent.type == "thing" and len(candidate.referent.tokens) > 1)


def _fitting(sentence: Sentence, name: Located | None, how: str, *, thing: bool) -> Candidate | None:
    """A name as the holder, where it can be one: a person of a deed, anything but a person of a class of things."""
    if name is None or name.referent is None or (name.mention.kind == "person" if thing else not could_be_person(name)):
        return None
    sure = thing or name.mention.kind == "person"
    return candidate_of(sentence, name, how, person=not thing, grade=SURE if sure else LINKED)


def _person(extraction: Extraction, sentence: Sentence, item: Located) -> Candidate | None:
    """Who was first: the nearest full name or personal pronoun before the ordinal that no preposition ties."""
    attached = word_set(extraction.reading.words.prepositions) | word_set(extraction.reading.words.genitives)
    folds = sentence.tokens.folds
    peoples = {match.end_token for match in sentence.concepts if match.id in PEOPLE}
    names = [name for name in sentence.names() if name.last <= item.first and not name.pointing and could_be_person(name)]
    names = [name for name in names if name.mention.kind == "person" or name.first not in peoples]
    small = word_set(extraction.reading.words.articles) | {","} | {form for forms in extraction.reading.words.possessives.values() for form in forms}
    if names and set(folds[names[-1].last : item.first]) <= small:
        return candidate_of(sentence, names[-1], "apposed to it", person=True, grade=3 if names[-1].mention.kind == "person" else 2)
    nearest = max((name for name in names if name.first == 0 or folds[name.first - 1] not in attached), key=lambda name: name.first, default=None)
    possessed = frozenset(extraction.reading.words.possessives.get("person", ()))
    meant = {"person", "any"}
    pronoun = next(
        (index for index in range(item.first - 1, -1, -1) if extraction.subjects.pronoun(folds[index]) in meant or folds[index] in possessed), None
    )
    equated = next(equated_names(extraction, sentence, item.last), None) if nearest is None and pronoun is None else None
    if equated is not None and could_be_person(equated):
        return candidate_of(sentence, equated, "equated with it", person=True, grade=3 if equated.mention.kind == "person" else 2)
    if pronoun is not None and (nearest is None or pronoun > nearest.first):
        return _antecedent(extraction, sentence, pronoun)
    return (
        candidate_of(sentence, nearest, "named before it", person=True, grade=3 if nearest.mention.kind == "person" else 2)
        if nearest is not None
        else None
    )


def _apposed(sentence: Sentence, phrase: Phrase) -> Candidate | None:
    """The person named behind the comma that ends the phrase ("The first woman to drive a train on the line, Ada Roe, remembers ...")."""
    if phrase.last >= len(sentence.tokens) or sentence.tokens.folds[phrase.last] != ",":
        return None
    name = next((name for name in sentence.names() if phrase.last < name.first <= phrase.last + 2 and could_be_person(name)), None)
    return candidate_of(sentence, name, "apposed to it", person=True, grade=3 if name.mention.kind == "person" else 2) if name is not None else None


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
            return candidate_of(earlier, people[-1], "the last person named", person=True, grade=2)
    return None
