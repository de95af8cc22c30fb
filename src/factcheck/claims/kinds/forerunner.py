"""Forerunners: which company, land or town was the first of its kind, of a place or of all, to do a deed that names nothing else."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from factcheck.claims.claim import Candidate, Claim, Subject
from factcheck.claims.extraction import Extraction
from factcheck.claims.kinds.nth import Phrase, candidate_of, key_of, qualifier_of
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.claims.titles import POSSESSIVES
from factcheck.languages.concepts import ConceptMatch
from factcheck.world.concepts import catalogue

# Types of classes whose things act or stand for themselves: not those of people, nor events, of which editions are counted.
THINGS = frozenset({"organization", "place", "vessel"})
HEAD_REACH, SCOPE_REACH, SURE = 2, 3, 2


def forerunners(extraction: Extraction, sentence: Sentence, phrase: Phrase, deed: tuple[str, ...]) -> Iterator[Claim]:
    """Claims such as "the first country to ban the pesticide", whose words name nothing but who was first and the place of which."""
    head = _head(extraction, sentence, phrase)
    holder = _holder(extraction, sentence, phrase) if head is not None and len(deed) >= SURE else None
    if head is None or holder is None:
        return
    scope = _scope(extraction, sentence, phrase, head)
    inside = (item for item in sentence.names() if phrase.first <= item.first < phrase.last and item is not scope and not item.pointing)
    if any(item.referent is not None and item.referent != holder.referent for item in inside):
        return
    place = extraction.filler(deed, sentence, phrase.first, phrase.last)
    yield extraction.claim(
        "first",
        {
            "sort": attrs.evolve(place, value=head.id),
            "scope": attrs.evolve(place, value=key_of(scope)) if scope is not None else None,
            "deed": place,
            "qualifier": qualifier_of(sentence, phrase.first, phrase.last, place),
            "unbound": attrs.evolve(place, value="unbound"),
            "at": extraction.period(sentence, phrase.item.first),
            "holder": extraction.about(Subject((holder,))),
        },
        sentence,
        phrase.first,
        phrase.last,
        "an ordinal with a class of things and their deed",
    )


def _head(extraction: Extraction, sentence: Sentence, phrase: Phrase) -> ConceptMatch | None:
    """The class noun that the ordinal counts, right beside it."""
    behind = extraction.reading.layout.language == "vi"
    near = range(phrase.first, phrase.item.first) if behind else range(phrase.item.last, phrase.item.last + HEAD_REACH)
    names = {index for item in sentence.names() if not item.pointing for index in range(item.first, item.last)}
    found = (match for match in sentence.concepts if match.layer == "class" and match.start_token in near and match.start_token not in names)
    return next((match for match in found if catalogue().classes[match.id].type in THINGS), None)


def _scope(extraction: Extraction, sentence: Sentence, phrase: Phrase, head: ConceptMatch) -> Located | None:
    """The place of which the thing is the first: a people's adjective, a possessive before the ordinal, a place right behind the class noun, one that
    opens the sentence.
    """
    words, folds, item = extraction.reading.words, sentence.tokens.folds, phrase.item
    linking = word_set(words.prepositions) | word_set(words.genitives) | word_set(words.articles)
    for name in sentence.places():
        pointing = name.pointing and item.first <= name.first <= head.end_token + 1
        owner = name.last + 2 == item.first and folds[name.last : item.first] in POSSESSIVES
        gap = folds[head.end_token : name.first]
        behind = 0 < len(gap) <= SCOPE_REACH and all(fold in linking for fold in gap)
        led = name.first > 0 and folds[0] in word_set(words.prepositions) and set(folds[1 : name.first]) <= linking
        opening = led and name.first <= SURE and folds[name.last : name.last + 1] == (",",)
        if pointing or owner or behind or opening:
            return name
    return None


def _holder(extraction: Extraction, sentence: Sentence, phrase: Phrase) -> Candidate | None:
    """Who was first: the name before a comma or an article, the subject of a copula, what a copula or a comma behind the phrase leads to."""
    words, folds = extraction.reading.words, sentence.tokens.folds
    linking, at = word_set(words.articles), phrase.item.first
    while at and (folds[at - 1] in linking or any(item.pointing and item.last == at for item in sentence.names())):
        at -= 1
    if not word_set(words.genitives).isdisjoint(folds[at : phrase.item.first]):
        return None  # "l'un des premiers"
    owner = next((name for name in sentence.names() if name.last + 2 == at and folds[name.last : at] in POSSESSIVES), None)
    at = owner.first if owner is not None else at
    names = [item for item in sentence.names() if item.referent is not None and not item.pointing and item.mention.kind != "person"]
    if at and folds[at - 1] == ",":
        beside = next((item for item in names if item.last == at - 1), None)
        return candidate_of(sentence, beside, "apposed to it") if beside is not None else None
    told = next((index for index in range(phrase.item.last, len(folds)) if folds[index] in words.copulas or folds[index] == ","), None)
    became = any(match.id == "cue.becoming" and 0 <= at - match.end_token <= 1 for match in sentence.concepts)
    if at and (folds[at - 1] in words.copulas or became):
        subject = extraction.subjects.of(sentence, at - 1)
        best = subject.best if subject is not None else None
        ahead = best is not None and best.grade >= SURE and best.span.start < sentence.tokens.starts[at] and best.referent.type != "person"
        return best if ahead else None
    if at or told is None:
        return None
    opening = folds[told] in words.copulas or told == phrase.last
    small = linking | set(words.copulas)
    near = (item for item in names if told < item.first <= told + SCOPE_REACH and set(folds[told + 1 : item.first]) <= small)
    following = next(near, None)
    return candidate_of(sentence, following, "equated with it") if following is not None and opening else None
