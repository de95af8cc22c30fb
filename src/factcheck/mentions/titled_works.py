"""Titles of works in quotation marks: the film « Minuit à Pantin », «La molinera», de Ana Ruiz, "Night Ferry", released in 1974.

A title begins with a capital, is short, and holds no end of a sentence. The words beside it tell that it is one: a class noun of works before it, a
name tied to it by a genitive behind it, or a deed that only happens to works before or behind its comma. What else stands in quotation marks is
somebody's words.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence

from factcheck.languages.clauses import Clauses
from factcheck.languages.concepts import words as concept_words
from factcheck.languages.language import CODES, section
from factcheck.languages.names import Names
from factcheck.languages.ties import TieForms, TieWords
from factcheck.mentions.context import Context
from factcheck.mentions.mention import Mention
from factcheck.mentions.pieces import is_capital
from factcheck.mentions.tokens import Tokens
from factcheck.values.entity import Entity
from factcheck.values.folding import folded_words
from factcheck.world.concepts import catalogue
from factcheck.world.ties import ties

LONGEST = 8
NOUN_REACH, DEED_REACH, OWNED_REACH = 2, 6, 5
NAMES = frozenset({"place", "organization", "person", "work"})
DEEDS = ("event.release", "event.premiere", "event.publication", "event.writing", "event.filming-start")
KINDS = frozenset({"class.film", "class.book", "class.music", "class.play", "class.painting", "class.text"})
MARKS = frozenset('«»“”"„‟')
SENTENCE = frozenset(".?;:")


def with_titles(found: list[Mention], tokens: Tokens, context: Context) -> list[Mention]:
    """The mentions of a passage with the titles of works among them, and without the names inside a title."""
    if context.language not in CODES or MARKS.isdisjoint(tokens.folds):
        return found
    titles = _titles(tokens, context)
    if not titles:
        return found
    outside = [mention for mention in found if not any(title.start <= mention.start and mention.end <= title.end for title in titles)]
    return [*outside, *titles]


def _titles(tokens: Tokens, context: Context) -> list[Mention]:
    found: list[Mention] = []
    openings = [i for i, fold in enumerate(tokens.folds) if fold in MARKS]
    done = 0
    for opening in openings:
        if opening < done:
            continue
        closing = next((i for i in range(opening + 1, min(opening + LONGEST + 2, len(tokens.folds))) if tokens.folds[i] in MARKS), None)
        if closing is None or closing < opening + 2:
            continue
        first, last = opening + 1, closing
        if not is_capital(tokens, first) or not SENTENCE.isdisjoint(tokens.folds[first:last]):
            continue
        if _told(tokens, opening, closing, context.language):
            written = " ".join(context.text[tokens.starts[first] : tokens.ends[last - 1]].split())
            entity = Entity("-".join(folded_words(written)) or written, written, "work")
            start, end = tokens.starts[first], tokens.ends[last - 1]
            cues = (("form", "name"), ("type", "title"))
            found.append(Mention("work", start, end, context.text[start:end], entity, cues, ("names", "title in quotation marks")))
            done = closing + 1
    return found


def _told(tokens: Tokens, opening: int, closing: int, language: str) -> bool:
    """Whether the words beside quotation marks tell that they hold the title of a work."""
    nouns, deeds, words = _nouns(language), _deeds(language), section(language, Clauses)
    folds = tokens.folds
    if any(folds[i] in nouns for i in range(max(0, opening - NOUN_REACH), opening)) or _by_maker(tokens, opening, language):
        return True
    after = closing + 1
    behind = after + 1 if after < len(folds) and folds[after] == "," else after
    if behind < len(folds) and folds[behind] in words.genitives:
        owner = behind + 2 if behind + 1 < len(folds) and folds[behind + 1] in {"'", "’"} else behind + 1
        if owner < len(folds) and is_capital(tokens, owner):
            return True
    if behind == after + 1 and any(folds[i] in deeds or folds[i] in nouns for i in range(behind, min(behind + NOUN_REACH, len(folds)))):
        return True
    owned = range(behind + 1, min(behind + OWNED_REACH, len(folds)))
    if _equated(folds, after, language) or any(folds[i] in nouns and folds[i - 1] == "s" for i in owned):
        return True
    return opening > 1 and folds[opening - 1] == "," and any(folds[i] in deeds for i in range(max(0, opening - DEED_REACH), opening))


def _by_maker(tokens: Tokens, opening: int, language: str) -> bool:
    """Whether a word for its maker leads to a title: a noun and a genitive ("the author of"), a deed that is no word of saying ("composed"), or
    any behind a relative word ("who wrote"); or a noun for the work and the name of its maker do ("le roman d'Ada Roe").
    """
    nouns, deeds, words, folds = _makers(language), _made(language), section(language, Clauses), tokens.folds
    at = opening
    while at and folds[at - 1] in words.articles:
        at -= 1
    led = at > 1 and folds[at - 1] in words.genitives and folds[at - 2] in nouns
    done = at > 1 and folds[at - 1] in deeds and (folds[at - 1] not in _sayings(language) or not words.relatives or folds[at - 2] in words.relatives)
    while at and is_capital(tokens, at - 1) and opening - at < OWNED_REACH:
        at -= 1
    while at and folds[at - 1] in {"'", "’"}:
        at -= 1
    owned = at > 1 and at < opening and folds[at - 1] in words.genitives and folds[at - 2] in _nouns(language)
    return led or done or owned


def _equated(folds: Sequence[str], after: int, language: str) -> bool:
    """Whether a copula behind a title says that it is a work or what was done to it ("is a novel", "was composed by")."""
    if after + 1 >= len(folds) or folds[after] not in section(language, Clauses).copulas:
        return False
    return folds[after + 1] in _made(language) or any(fold in _nouns(language) for fold in folds[after + 1 : after + OWNED_REACH])


@functools.cache
def _makers(language: str) -> frozenset[str]:
    """The nouns of one word for the makers of titled works ("author", "director")."""
    return frozenset(form for id_, forms in _ties(language) for form in forms.holders if " " not in form)


@functools.cache
def _made(language: str) -> frozenset[str]:
    """The last words of the deeds of makers, and the first of what was done to a work ("composed", "penned")."""
    deeds = {form.split()[-1] for _, forms in _ties(language) for form in forms.deeds}
    concepts = concept_words(language).concepts
    phrases = {form.split()[0] for id_, _ in _ties(language) if id_ in concepts for form in concepts[id_].phrases}
    return frozenset(deeds | phrases) - frozenset(section(language, Clauses).function_words)


def _ties(language: str) -> list[tuple[str, TieForms]]:
    return [(id_, forms) for id_, forms in section(language, TieWords).ties.items() if ties()[id_].titled]


@functools.cache
def _sayings(language: str) -> frozenset[str]:
    """Words that also lead to what somebody says ("wrote")."""
    return frozenset(section(language, Names).speech)


@functools.cache
def _nouns(language: str) -> frozenset[str]:
    """The class nouns of one word for works."""
    table, kinds = concept_words(language).classes, catalogue().kinds
    return frozenset(form for id, forms in table.items() if KINDS & set(kinds(id)) for form in forms if " " not in form)  # noqa: A001


@functools.cache
def _deeds(language: str) -> frozenset[str]:
    """The first words of what only happens to works ("released", "premiered")."""
    concepts = concept_words(language).concepts
    forms = (form for deed in DEEDS if deed in concepts for role, all_of in concepts[deed].by_role() if role != "noun" for form in all_of)
    short = set(section(language, Clauses).function_words) if language in CODES else set()
    return frozenset(form.split()[0] for form in forms) - short
