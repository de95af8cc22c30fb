"""Deed: what a named subject did, did not do or nearly did, by the verb right behind it and the words of its clause."""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterator, Sequence

import attrs

from factcheck.claims.claim import Candidate, Claim, Filler, Gate, Subject
from factcheck.claims.extraction import Extraction
from factcheck.claims.kind import Compare, Kind, Mark, Role
from factcheck.claims.phrases import stem
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.claims.titles import POSSESSIVES
from factcheck.languages.concepts import VERBAL
from factcheck.languages.language import CODES, section
from factcheck.languages.polarity import Polarity
from factcheck.mentions.phrases import Phrases
from factcheck.values import Text

DEED = Kind(
    "deed",
    (
        Role("subject", Compare.SUBJECT, Mark.REQUIRED),
        Role("deed", Compare.FLAG, Mark.REQUIRED),
        Role("at", Compare.TIME, Mark.TIME),
        Role("value", Compare.VALUE, Mark.DEPENDENT),
    ),
    keys=(("deed", "subject"),),
)
DONE, DENIED, NEARLY = "done", "not done", "nearly done"
# What a verb for having, right before a noun phrase, is known by.
HAVING = "having"
# How many small words stand between a subject and its verb, how short a root is, how many words between a verb and its object.
BETWEEN, ROOT, NEAR = 7, 3, 2
QUESTIONS = frozenset("?")
# So many telling words beside its verb say which deed is meant; of fewer a name, or one time.
FEWEST = 2
VOICES = {DENIED: frozenset({"own", "record"}), DONE: frozenset({"own", "record", "said"}), NEARLY: frozenset({"own", "record", "said"})}


@attrs.frozen(slots=True)
class Words:
    """The section ``polarity.toml`` of a language, to be matched against tokens."""

    table: Polarity
    denied: Phrases[bool]
    nearly: Phrases[bool]
    light: frozenset[str]
    passive: frozenset[str]
    pending: Phrases[bool]
    ever: Phrases[bool]
    limited: Phrases[bool]
    turning: frozenset[str]


@attrs.frozen(slots=True)
class Told:
    """The verb at ``verb``; whether it was done, denied or nearly done; ``passive``; ``pending``: only so far; ``ever``: of all time."""

    verb: int
    polarity: str = DONE
    passive: bool = False
    pending: bool = False
    ever: bool = False
    has: bool = False


@functools.cache
def words_of(language: str) -> Words | None:
    """The words of a language, or None for one without tables."""
    if language not in CODES:
        return None
    table = section(language, Polarity)
    forms = (table.denied, table.nearly, table.pending, table.ever, table.limited)
    denied, nearly, pending, ever, limited = (Phrases((form, True) for form in some) for some in forms)
    passive = frozenset(table.passive)
    return Words(table, denied, nearly, frozenset(table.light) | passive, passive, pending, ever, limited, denied.firsts | nearly.firsts)


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """The deeds of the named subjects of a sentence, and of a pronoun that means one, outside quotations and questions."""
    words = words_of(extraction.reading.layout.language)
    if words is None or not QUESTIONS.isdisjoint(sentence.tokens.folds[-1:]):
        return
    for subject, at in _subjects(extraction, sentence):
        told = _owned(sentence, at) or verb_behind(sentence, at, words, word_set(extraction.reading.words.function_words))
        if told is not None:
            yield from _claims(extraction, sentence, subject, at, told, words)
    for item, told in _undergone(sentence, words):
        yield from _claims(extraction, sentence, sentence.candidate(item, 3, "named right behind the verb"), told.verb, told, words, item)


def _undergone(sentence: Sentence, words: Words) -> Iterator[tuple[Located, Told]]:
    """The names right behind an active verb that a table knows, to whom it is done or not done."""
    folds = sentence.tokens.folds
    verbs = {match.end_token: match.start_token for match in sentence.concepts if match.layer == "concept" and match.role == "verb"}
    for item in sentence.names():
        verb = verbs.get(item.first)
        owns = folds[item.last : item.last + 2] in POSSESSIVES
        if verb is None or not verb or item.referent is None or item.pointing or owns or folds[verb - 1] in words.passive:
            continue
        denied = words.denied.match_before(folds, verb) is not None
        pending = denied and any(words.pending.match(folds, at) is not None for at in range(max(0, verb - NEAR), verb))
        yield item, Told(verb, polarity=DENIED if denied else DONE, passive=True, pending=pending)


def _subjects(extraction: Extraction, sentence: Sentence) -> Iterator[tuple[Candidate, int]]:
    """Who stands right before a verb, with the token behind it: a name on which no preposition hangs, or a pronoun with its antecedent."""
    small, folds = extraction.subjects.small, sentence.tokens.folds
    for item in sentence.names():
        if item.referent is not None and not item.pointing and not _hangs(sentence, item, small.prepositions):
            yield sentence.candidate(item, 3, "named right before the verb"), item.last
    if folds and folds[0] in small.pronouns:
        found = extraction.subjects.antecedent(sentence, 0, small.pronouns[folds[0]])
        if found is not None:
            yield attrs.evolve(found, grade=2, how="meant by the pronoun before the verb"), 1


def _hangs(sentence: Sentence, item: Located, prepositions: frozenset[str]) -> bool:
    at = item.first - 1
    return at >= 0 and (sentence.tokens.folds[at] in prepositions or (at > 0 and sentence.tokens.folds[at - 1] in prepositions))


def _owned(sentence: Sentence, at: int) -> Told | None:
    """What a name that ends at ``at`` has, as a headline tells it: "Orsa's best day of 2014"."""
    return Told(at + 1, has=True) if sentence.heading and sentence.tokens.folds[at : at + 2] in POSSESSIVES else None


def verb_behind(sentence: Sentence, at: int, words: Words, function: Collection[str]) -> Told | None:
    """The verb behind a subject that ends at ``at``, past auxiliaries and what denies it; None where no verb follows."""
    folds, first, told = sentence.tokens.folds, at, Told(at)
    if folds[at : at + 2] in POSSESSIVES:
        return None
    turned = not words.turning.isdisjoint(folds[at : at + BETWEEN])
    if turned:
        at = next((near for near in range(at + 1, at + 1 + NEAR) if words.nearly.match(folds, near) and _is_noun(folds[at:near], words)), at)
    while turned and at < min(len(folds), first + BETWEEN):
        near, denied = words.nearly.match(folds, at), words.denied.match(folds, at)
        told = attrs.evolve(
            told,
            pending=told.pending or words.pending.match(folds, at) is not None,
            ever=told.ever or words.ever.match(folds, at) is not None,
            passive=told.passive or folds[at] in words.passive,
        )
        if near is not None:
            told, at = attrs.evolve(told, polarity=NEARLY), near[0]
        elif denied is not None:
            told, at = attrs.evolve(told, polarity=DENIED), denied[0]
        elif folds[at] in words.light:
            at += 1
        else:
            break
    while not turned and at < len(folds) and folds[at] in words.light:
        told, at = attrs.evolve(told, passive=True) if folds[at] in words.passive else told, at + 1
    if at < len(folds) and at > first and folds[at] in function and folds[at - 1] in words.light and folds[at - 1] not in words.passive:
        return attrs.evolve(told, verb=at - 1, has=True)
    if at >= len(folds) or not folds[at].isalpha() or folds[at] in function or sentence.tokens.word(at)[0].isupper():
        return None
    return attrs.evolve(told, verb=at)


def _is_noun(between: Sequence[str], words: Words) -> bool:
    """Whether words behind a name only say what it is ("the Orsa *index* nearly doubled")."""
    return all(fold.isalpha() and fold not in words.light for fold in between)


def _claims(
    extraction: Extraction, sentence: Sentence, subject: Candidate, at: int, told: Told, words: Words, patient: Located | None = None
) -> Iterator[Claim]:
    """What is told at the verb, outside quotations, plans and conditions; no denial of a part of it."""
    gate = extraction.gate(sentence, told.verb)
    told_so = gate.status == "actual" and gate.voice in VOICES[told.polarity] and (gate.asserted or told.polarity != DONE)
    if not told_so or sentence.is_quoted(told.verb):
        return
    last = sentence.segments[sentence.segment_at(told.verb)].last
    if told.polarity == DENIED and (
        any(words.limited.match(sentence.tokens.folds, index) is not None for index in range(at, last))
        or any(at <= item.first < last for item in sentence.values("duration"))
    ):
        return
    rest = told.verb + 1 if patient is None else patient.last
    yield from _claim(extraction, sentence, subject, (rest, last), told, gate, words)


def _claim(
    extraction: Extraction, sentence: Sentence, subject: Candidate, rest: tuple[int, int], told: Told, gate: Gate, words: Words
) -> Iterator[Claim]:
    folds, function = sentence.tokens.folds, word_set(extraction.reading.words.function_words)
    timed = {index for item in sentence.values("moment", "period", "duration") for index in range(item.first, item.last)}
    behind = [index for index in range(*rest) if index not in timed and folds[index] not in function]
    content = tuple(dict.fromkeys(stem(folds[index]) for index in behind if folds[index].isalpha() and len(folds[index]) > 1))
    if not content:
        return
    when = extraction.period(sentence, told.verb)
    names = {token for item in sentence.names() if rest[0] <= item.first < rest[1] and item.referent for token in item.referent.tokens}
    if told.polarity == DONE and len(content) < FEWEST and not names and when is None:
        return  # nobody can deny it in words that are sure to be of the same
    voice = "undergone" if told.passive else "done"
    roles = {
        "deed": tuple(f"{voice}: {root}" for root in roots(sentence, told, words.table)),
        "value": _said(told.polarity),
        "content_key": content,
        "names_key": tuple(sorted(names)),
        "numbers_key": tuple(sorted({folds[index] for index in behind if folds[index][0].isdigit()})),
        "pending_key": told.pending,
        "ever_key": told.ever,
        "heading_key": sentence.heading,
    }
    stated = {name: value for name, value in roles.items() if value}
    fillers: dict[str, Filler | None] = {name: extraction.filler(value, sentence, told.verb, told.verb + 1) for name, value in stated.items()}
    fillers |= {"subject": extraction.about(Subject((subject,))), "at": when}
    first, last = min(told.verb, rest[0] - 1), max(told.verb + 1, min(rest[1], rest[0] + NEAR))
    yield extraction.claim("deed", fillers, sentence, first, last, told.polarity, gate=attrs.evolve(gate, asserted=True))


_said = functools.cache(Text.of)


def roots(sentence: Sentence, told: Told, table: Polarity) -> tuple[str, ...]:
    """What a verb is known by: its form without the ending, and the concept that it tells of."""
    if told.has:
        return (HAVING,)
    fold = sentence.tokens.folds[told.verb]
    plain = bare(table.irregular.get(fold, fold), table.endings, doubled=table.doubled)
    concept = (match.id for match in sentence.concepts if match.layer == "concept" and match.start_token == told.verb and match.role in VERBAL)
    return (plain, *dict.fromkeys(concept))


def bare(fold: str, endings: Sequence[str], *, doubled: bool = False) -> str:
    """A form without its ending.

    >>> bare("stopped", ("ed", "s"), doubled=True), bare("sing", ("ing",))
    ('stop', 'sing')
    """
    for ending in endings:
        if fold.endswith(ending) and len(fold) - len(ending) >= ROOT:
            short = fold[: -len(ending)]
            return short[:-1] if doubled and short[-1] == short[-2] and len(short) > ROOT else short
    return fold
