"""Site: in what kind of place somebody named underwent a deed, by a common noun ("arrested him in a field near the airport")."""

from __future__ import annotations

import functools
from collections.abc import Iterator

import attrs

from factcheck.claims.claim import Candidate, Claim, Subject, may_be_person
from factcheck.claims.extraction import Extraction
from factcheck.claims.kind import Compare, Kind, Mark, Role
from factcheck.claims.kinds.deed import words_of
from factcheck.claims.reading import Sentence
from factcheck.claims.titles import POSSESSIVES
from factcheck.languages.language import CODES, section
from factcheck.languages.sites import Sites
from factcheck.mentions.phrases import Phrases
from factcheck.values import Text

SITE = Kind(
    "site",
    (
        Role("subject", Compare.SUBJECT, Mark.REQUIRED),
        Role("deed", Compare.CONCEPT, Mark.REQUIRED),
        Role("at", Compare.TIME, Mark.TIME),
        Role("value", Compare.VALUE, Mark.DEPENDENT),
    ),
    keys=(("deed", "subject"),),
)
# How far behind a deed its place stands, and how many words its noun phrase has; how many small words part a patient from a deed.
REACH, PHRASE, SMALL = 10, 5, 4


@attrs.frozen(slots=True)
class Words:
    """The section ``sites.toml`` of a language, to be matched against tokens."""

    deeds: Phrases[str]
    at: frozenset[str]
    sites: Phrases[str]


@functools.cache
def site_words(language: str) -> Words | None:
    """The words of a language, or None for one without tables."""
    if language not in CODES:
        return None
    table = section(language, Sites)
    deeds, sites = (Phrases((form, name) for name, forms in rows.items() for form in forms) for rows in (table.deeds, table.sites))
    return Words(deeds, frozenset(table.at), sites)


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """The deeds of a sentence with a patient and a place, outside quotations."""
    words, folds, at = site_words(extraction.reading.layout.language), sentence.tokens.folds, 0
    if words is None or words.deeds.firsts.isdisjoint(folds) or words.at.isdisjoint(folds):
        return
    while at < len(folds):
        found = words.deeds.match(folds, at)
        if found is None:
            at += 1
            continue
        yield from _claim(extraction, sentence, (at, found[0]), found[1], words)
        at = found[0]


def _claim(extraction: Extraction, sentence: Sentence, deed: tuple[int, int], name: str, words: Words) -> Iterator[Claim]:
    patient = _patient(extraction, sentence, *deed)
    if patient is None or sentence.is_quoted(deed[0]):
        return
    where = _place(sentence, patient[1], words)
    gate = extraction.gate(sentence, deed[0])
    if where is None or gate.status != "actual":
        return
    roles = {
        "subject": extraction.about(Subject((patient[0],))),
        "deed": extraction.filler(name, sentence, *deed),
        "at": extraction.period(sentence, deed[0]),
        "value": extraction.filler(Text.of(where[1]), sentence, where[0], where[0] + 1),
    }
    yield extraction.claim("site", roles, sentence, deed[0], where[0] + 1, "a deed and the kind of its place", gate=gate)


def _patient(extraction: Extraction, sentence: Sentence, first: int, last: int) -> tuple[Candidate, int] | None:
    """Whom a deed happened to, with the token from which its place may follow: right behind an active verb, or before a passive one."""
    folds, pronouns = sentence.tokens.folds, extraction.subjects.small.pronouns
    polarity = words_of(extraction.reading.layout.language)
    light = polarity.light if polarity is not None else frozenset[str]()
    at = first
    while at > 0 and first - at < SMALL and folds[at - 1] in light:
        at -= 1
    behind = next((item for item in sentence.names() if last <= item.first <= last + 1 and item.referent is not None), None)
    if at == first and behind is not None and folds[behind.last : behind.last + 2] not in POSSESSIVES:
        return sentence.candidate(behind, 3, "named right behind the verb"), behind.last
    if at == first and last < len(folds) and folds[last] in pronouns:
        found = _meant(sentence, first) or extraction.subjects.antecedent(sentence, last, pronouns[folds[last]])
        return (found, last + 1) if found is not None else None
    before = next((item for item in sentence.names() if item.last == at and item.referent is not None and not item.pointing), None)
    if before is not None:
        return sentence.candidate(before, 3, "named right before the verb"), last
    if at > 0 and at < first and folds[at - 1] in pronouns:
        found = extraction.subjects.antecedent(sentence, at - 1, pronouns[folds[at - 1]])
        return (found, last) if found is not None else None
    return None


def _meant(sentence: Sentence, verb: int) -> Candidate | None:
    """The only person that a sentence names before the clause of a verb, whom a pronoun behind it means ("The hunt for *Roe* ended when they caught
    *him*").
    """
    clause = sentence.segments[sentence.segment_at(verb)].first
    persons = {item.referent: item for item in sentence.names() if item.last <= clause and item.referent is not None and may_be_person(item.referent)}
    return sentence.candidate(next(iter(persons.values())), 2, "the only person named before the clause") if len(persons) == 1 else None


def _place(sentence: Sentence, first: int, words: Words) -> tuple[int, str] | None:
    """The noun of a place behind the first preposition for where, the last of its noun phrase, with its kind ("an airport *hangar*")."""
    folds = sentence.tokens.folds
    segment = sentence.segments[sentence.segment_at(first - 1)]
    for at in range(first, min(first + REACH, segment.last - 1)):
        if folds[at] not in words.at:
            continue
        found, near = None, at + 1
        while near < min(at + 1 + PHRASE, segment.last) and folds[near][0].isalpha() and folds[near] not in words.at:
            site = words.sites.match(folds, near)
            if site is not None and site[0] <= segment.last:
                found, near = (site[0] - 1, site[1]), site[0]
            elif found is not None:
                break
            else:
                near += 1
        return found
    return None
