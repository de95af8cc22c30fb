"""Whose a measure is by its noun: "the depth *of Lake Orrin* is 9 metres", "la longitud *del puente Orsa*", "độ sâu *hồ Sơn Khê*"."""

from __future__ import annotations

import attrs

from factcheck.claims.claim import Candidate
from factcheck.claims.extraction import Extraction
from factcheck.claims.measures import Measure
from factcheck.claims.phrases import BARE_GENITIVES
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.languages.clauses import Clauses
from factcheck.languages.concepts import VERBAL

OWNED, SURE = "whose measure it is", 3


def with_owner(
    extraction: Extraction, sentence: Sentence, item: Located, measure: Measure, candidates: tuple[Candidate, ...]
) -> tuple[Candidate, ...]:
    """The candidates with the one named right behind the noun of a measure, before its value, as the subject itself."""
    noun = any(match.start_token == measure.first and match.id == measure.id and match.role == "noun" for match in sentence.concepts)
    if not noun or measure.last > item.first:
        return candidates
    name = _named_behind(sentence, measure.last, extraction.reading.words, extraction.reading.layout.language)
    if name is None or name.last > item.first:
        return candidates
    place = sentence.place(name.first, name.last)
    return tuple(attrs.evolve(one, grade=SURE, how=OWNED) if one.span == place and one.grade < SURE else one for one in candidates)


def _named_behind(sentence: Sentence, last: int, words: Clauses, language: str) -> Located | None:
    """The name that a genitive and its articles lead to behind a noun that ends before ``last``; in languages without one, the name right there."""
    folds, at = sentence.tokens.folds, last
    led = at < len(folds) and folds[at] in word_set(words.genitives)
    if not led and language not in BARE_GENITIVES:
        return None
    small = word_set(words.genitives) | word_set(words.articles) | {"'", "’"}
    while at < len(folds) and folds[at] in small:
        at += 1
    return next((name for name in sentence.names() if name.first == at and not name.pointing), None)


def tells_measure(sentence: Sentence, item: Located, measure: Measure) -> bool:
    """Whether the verb right before a value tells the measure itself, and no movement of it ("ganó 12 millones")."""
    return any(
        match.id == measure.id and match.role in VERBAL and match.start_token == measure.first and match.end_token == item.first
        for match in sentence.concepts
    )
