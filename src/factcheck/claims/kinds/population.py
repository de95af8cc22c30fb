"""Population: how many of a class there are in a place, said by "the only one" or "one of the two"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.claims.claim import Candidate, Claim, Subject
from factcheck.claims.extraction import Extraction
from factcheck.claims.kind import Compare, Kind, Mark, Role
from factcheck.claims.phrases import NounPhrase, after, before
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.claims.scopes import words_of
from factcheck.values import Ordinal, Quantity

POPULATION = Kind(
    "population",
    (
        Role("class", Compare.PHRASE, Mark.REQUIRED),
        Role("within", Compare.SUBJECT, Mark.REQUIRED),
        Role("at", Compare.TIME, Mark.TIME),
        Role("size", Compare.VALUE, Mark.DEPENDENT),
    ),
    keys=(("class", "within"),),
)

MOST = 20
ONLY = "cue.only"
TOKEN = re.compile(r"\w+|[^\w\s]")


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """The only one of a class in a place, or one of so many."""
    for first, last, noun, size in (*_only(extraction, sentence), *_one_of(extraction, sentence)):
        within = _within(sentence)
        if within is None or not noun.phrase.head.startswith("class."):
            continue
        roles = {
            "class": extraction.filler(noun.phrase, sentence, noun.first, noun.last),
            "within": extraction.about(within),
            "at": extraction.period(sentence, first),
            "size": extraction.filler(Ordinal(size), sentence, first, last),
        }
        yield extraction.claim("population", roles, sentence, min(first, noun.first), max(last, noun.last), "a class of so many members")


def _only(extraction: Extraction, sentence: Sentence) -> Iterator[tuple[int, int, NounPhrase, int]]:
    """Members that are the only one: "the only lighthouse", "le seul phare", "el único faro", "ngọn hải đăng duy nhất"."""
    if ONLY not in sentence.ids:
        return
    words, language = extraction.reading.words, extraction.reading.layout.language
    determiners = word_set(words.articles) | {word for forms in words.possessives.values() for word in forms} | {"s"}
    for match in sentence.concepts:
        if match.id != ONLY or sentence.is_quoted(match.start_token):
            continue
        if language == "vi":
            noun = before(sentence, match.start_token, words)
        else:
            at = match.start_token
            before_it = sentence.tokens.folds[at - 1] if at else ""
            apposed = before_it == "," and language != "en"
            if sentence.tokens.folds[at] not in determiners and before_it not in determiners and not apposed:
                continue
            noun = after(sentence, match.end_token, words, language)
            noun = noun if noun is not None and noun.first == match.end_token else None
        if noun is not None:
            yield match.start_token, match.end_token, noun, 1


def _one_of(extraction: Extraction, sentence: Sentence) -> Iterator[tuple[int, int, NounPhrase, int]]:
    """Members that are one of so many ("one of the two lighthouses"): a whole of so many members, of which one is named."""
    words, language = extraction.reading.words, extraction.reading.layout.language
    forms: tuple[tuple[str, ...], ...] = ()
    folds: tuple[str, ...] = ()
    for item in sentence.values("quantity"):
        value = item.mention.value
        if not isinstance(value, Quantity) or value.hedged or value.number is None or value.number.denominator != 1 or not 1 < value.number <= MOST:
            continue
        forms = forms or tuple(tuple(TOKEN.findall(form)) for form in words_of(extraction).one_of)
        folds = folds or tuple("'" if fold == "’" else fold for fold in sentence.tokens.folds)
        if not any(folds[max(0, item.first - len(form)) : item.first] == form for form in forms):
            continue
        noun = after(sentence, _number_end(sentence, item), words, language)
        if noun is not None and value.number is not None:
            yield item.first, item.last, noun, int(value.number)


def _number_end(sentence: Sentence, item: Located) -> int:
    """Where the number of a counted mention ends: at its noun."""
    nouns = [match.start_token for match in sentence.concepts if match.layer == "class" and item.first < match.start_token < item.last]
    return item.first + 1 if not nouns else min(item.first + 1, nouns[0])


def _within(sentence: Sentence) -> Subject | None:
    """Where: the places and bodies of the sentence."""
    found = [
        Candidate(item.referent, 3, "named in the sentence", sentence.place(item.first, item.last))
        for item in dict.fromkeys((*sentence.names(), *sentence.places()))
        if item.referent is not None and item.referent.type in {"place", "organization"}
    ]
    found.sort(key=lambda candidate: candidate.referent.tokens)  # a set: in two texts its first member is the same
    return Subject(tuple(found[:6])) if found else None
