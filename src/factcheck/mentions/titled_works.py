"""Titles of works in quotation marks: the film « Minuit à Pantin », «La molinera», de Ana Ruiz, "Night Ferry", released in 1974.

A title begins with a capital, is short, and holds no end of a sentence. The words beside it tell that it is one: a class noun of works before it, a
name tied to it by a genitive behind it, or a deed that only happens to works before or behind its comma. What else stands in quotation marks is
somebody's words.
"""

from __future__ import annotations

import functools

from factcheck.languages.clauses import Clauses
from factcheck.languages.concepts import words as concept_words
from factcheck.languages.language import CODES, section
from factcheck.mentions.context import Context
from factcheck.mentions.mention import Mention
from factcheck.mentions.pieces import is_capital
from factcheck.mentions.tokens import Tokens
from factcheck.values.entity import Entity
from factcheck.values.folding import folded_words
from factcheck.world.concepts import catalogue

LONGEST = 8
NOUN_REACH, DEED_REACH = 2, 6
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
        closing = next((i for i in range(opening + 1, min(opening + LONGEST + 2, len(tokens))) if tokens.folds[i] in MARKS), None)
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
    if any(folds[i] in nouns for i in range(max(0, opening - NOUN_REACH), opening)):
        return True
    after = closing + 1
    behind = after + 1 if after < len(folds) and folds[after] == "," else after
    if behind < len(folds) and folds[behind] in words.genitives:
        owner = behind + 2 if behind + 1 < len(folds) and folds[behind + 1] in {"'", "’"} else behind + 1
        if owner < len(folds) and is_capital(tokens, owner):
            return True
    if behind == after + 1 and any(folds[i] in deeds or folds[i] in nouns for i in range(behind, min(behind + NOUN_REACH, len(folds)))):
        return True
    return opening > 1 and folds[opening - 1] == "," and any(folds[i] in deeds for i in range(max(0, opening - DEED_REACH), opening))


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
