"""Titles of works in quotation marks: the film « Minuit à Pantin », «La molinera», de Ana Ruiz, "Night Ferry", released in 1974, 'Sombras'.

A title begins with a capital, is short, and holds no end of a sentence. The words beside it tell that it is one: a class noun of works or a word for
its maker before it, a name tied to it by a genitive behind it, what it is behind its comma or a copula, a deed that only happens to works before
or behind its comma, or a possessive with a word for its maker further on ("Its author, ..."). What else stands in quotation marks is somebody's
words.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from factcheck.languages.clauses import Clauses
from factcheck.languages.concepts import tokens_of
from factcheck.languages.concepts import words as concept_words
from factcheck.languages.language import CODES, section
from factcheck.languages.names import Names
from factcheck.languages.ties import TieForms, TieWords
from factcheck.mentions.context import Context
from factcheck.mentions.lexicon import QUOTE, QUOTES, SINGLE_QUOTES, places
from factcheck.mentions.mention import Mention
from factcheck.mentions.pieces import is_capital
from factcheck.mentions.tokens import Tokens
from factcheck.values.entity import Entity
from factcheck.values.folding import folded_words
from factcheck.world.concepts import catalogue
from factcheck.world.ties import ties

LONGEST = 8
NOUN_REACH, DEED_REACH, OWNED_REACH, OWNER_REACH, FORM_REACH = 2, 6, 5, 4, 4
NAMES = frozenset({"place", "organization", "person", "work"})
DEEDS = ("event.release", "event.premiere", "event.publication", "event.writing", "event.filming-start")
KINDS = frozenset({"class.film", "class.book", "class.music", "class.play", "class.painting", "class.text"})
# How far behind a title its maker may be told of by a possessive.
MAKER_REACH = 25
SENTENCE = frozenset(".?;:")
# Languages in which a noun stands right before what it belongs to.
COMPOUNDS = frozenset({"vi"})


def with_titles(found: list[Mention], tokens: Tokens, context: Context) -> list[Mention]:
    """The mentions of a passage with the titles of works among them, and without the names inside a title."""
    titles = _titles(tokens, context) if context.language in CODES else []
    if not titles:
        return found
    outside = [mention for mention in found if not any(title.start <= mention.start and mention.end <= title.end for title in titles)]
    return [*outside, *titles]


def _titles(tokens: Tokens, context: Context) -> list[Mention]:
    found: list[Mention] = []
    folds = tokens.folds
    openings = [i for i in places(tokens, QUOTE) if folds[i] in QUOTES or (folds[i] in SINGLE_QUOTES and _opens(tokens, i))]
    done = 0
    for opening in openings:
        closing = _closing(tokens, opening)
        if opening < done or closing is None or closing < opening + 2:
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


def _opens(tokens: Tokens, at: int) -> bool:
    """Whether a single mark opens something: apart from the word before it, not from the one behind it."""
    return at + 1 < len(tokens.folds) and not tokens.spaced(at + 1) and (at == 0 or tokens.spaced(at) or tokens.folds[at - 1] == "(")


def _closing(tokens: Tokens, opening: int) -> int | None:
    """The mark that closes what the mark at ``opening`` opens: of single ones not the apostrophe within a word ("l'an")."""
    ahead = range(opening + 1, min(opening + LONGEST + 2, len(tokens.folds)))
    if tokens.folds[opening] in QUOTES:
        return next((i for i in ahead if tokens.folds[i] in QUOTES), None)
    after = (i for i in ahead if tokens.folds[i] in SINGLE_QUOTES and not tokens.spaced(i))
    return next((i for i in after if i + 1 == len(tokens.folds) or tokens.spaced(i + 1) or not tokens.folds[i + 1][0].isalnum()), None)


def _told(tokens: Tokens, opening: int, closing: int, language: str) -> bool:
    """Whether the words beside quotation marks tell that they hold the title of a work."""
    nouns, deeds, words = _nouns(language), _deeds(language), section(language, Clauses)
    folds, after = tokens.folds, closing + 1
    if any(_ends_with(folds, at, nouns) for at in range(opening, opening - NOUN_REACH, -1)) or _by_maker(tokens, opening, language):
        return True
    behind = after + 1 if after < len(folds) and folds[after] == "," else after
    if behind < len(folds) and folds[behind] in words.genitives and _owner(tokens, behind + 1, words):
        return True
    if any(_begins_with(folds, at, _phrases(language)) for at in (after, behind)):
        return True
    ahead = range(behind, min(behind + NOUN_REACH, len(folds)))
    if behind == after + 1 and any(folds[i] in deeds or _begins_with(folds, i, nouns) for i in ahead):
        return True
    owned = range(behind + 1, min(behind + OWNED_REACH, len(folds)))
    if _equated(folds, after, language) or any(folds[i - 1] == "s" and _begins_with(folds, i, nouns) for i in owned):
        return True
    if _possessed(folds, after, language) and not _ends_with(folds, opening, _others(language)):
        return True
    return opening > 1 and folds[opening - 1] == "," and any(folds[i] in deeds for i in range(max(0, opening - DEED_REACH), opening))


def _owner(tokens: Tokens, at: int, words: Clauses) -> bool:
    """Whether a name stands behind a genitive, past an apostrophe or an article and a trade ("de la novelista Ana Ruiz")."""
    folds = tokens.folds
    if at < len(folds) and folds[at] in {"'", "’"}:
        at += 1
    if at < len(folds) and is_capital(tokens, at):
        return True
    for i in range(at, min(at + OWNER_REACH, len(folds))):
        if is_capital(tokens, i):
            return True
        if not folds[i].isalpha() or (folds[i] in words.function_words and folds[i] not in words.articles):
            return False
    return False


def _ends_with(folds: Sequence[str], at: int, forms: AbstractSet[tuple[str, ...]]) -> bool:
    """Whether one of ``forms`` ends right before a token."""
    return any(tuple(folds[at - size : at]) in forms for size in range(1, min(FORM_REACH, at) + 1))


def _begins_with(folds: Sequence[str], at: int, forms: AbstractSet[tuple[str, ...]]) -> bool:
    """Whether one of ``forms`` begins at a token."""
    return any(tuple(folds[at : at + size]) in forms for size in range(1, FORM_REACH + 1))


@functools.cache
def _nouns(language: str) -> frozenset[tuple[str, ...]]:
    """The class nouns for works, by their words."""
    table, kinds = concept_words(language).classes, catalogue().kinds
    return frozenset(tokens_of(form) for id, forms in table.items() if KINDS & set(kinds(id)) for form in forms)  # noqa: A001


def _by_maker(tokens: Tokens, opening: int, language: str) -> bool:
    """Whether a word for its maker leads to a title: a noun and a genitive ("the author of"), a deed that is no word of saying ("composed"), or
    any behind a relative word ("who wrote"); or a noun for the work and the name of its maker do ("le roman d'Ada Roe").
    """
    nouns, deeds, words, folds = _makers(language), _made(language), section(language, Clauses), tokens.folds
    at = opening
    while at and folds[at - 1] in words.articles:
        at -= 1
    bare = language in COMPOUNDS and _ends_with(folds, at, nouns)
    led = at > 1 and folds[at - 1] in words.genitives and _ends_with(folds, at - 1, nouns)
    done = at > 1 and folds[at - 1] in deeds and (folds[at - 1] not in _sayings(language) or not words.relatives or folds[at - 2] in words.relatives)
    while at and is_capital(tokens, at - 1) and opening - at < OWNED_REACH:
        at -= 1
    while at and folds[at - 1] in {"'", "’"}:
        at -= 1
    owned = at > 1 and at < opening and folds[at - 1] in words.genitives and _ends_with(folds, at - 1, _nouns(language))
    return bare or led or done or owned


def _equated(folds: Sequence[str], after: int, language: str) -> bool:
    """Whether a copula behind a title says that it is a work or what was done to it ("is a novel", "was composed by")."""
    if after + 1 >= len(folds) or folds[after] not in section(language, Clauses).copulas:
        return False
    ahead = range(after + 1, min(after + OWNED_REACH, len(folds)))
    return folds[after + 1] in _made(language) or any(_begins_with(folds, i, _nouns(language)) for i in ahead)


def _possessed(folds: Sequence[str], after: int, language: str) -> bool:
    """Whether a possessive further on tells of its maker, and no other quotation marks open before that ("... . *Its author*, Ada Roe, ...")."""
    owning, makers = _possessives(language), _makers(language)
    for i in range(after, min(after + MAKER_REACH, len(folds))):
        if folds[i] in QUOTES:
            return False
        if folds[i] in owning and (_begins_with(folds, i + 1, makers) or _begins_with(folds, i + 2, makers)):
            return True
    return False


@functools.cache
def _possessives(language: str) -> frozenset[str]:
    """The possessives that things have."""
    return frozenset(form for kind, forms in section(language, Clauses).possessives.items() if kind != "person" for form in forms)


@functools.cache
def _others(language: str) -> frozenset[tuple[str, ...]]:
    """The class nouns for what is no work: a museum in quotation marks has a director too."""
    return frozenset(tokens_of(form) for forms in concept_words(language).classes.values() for form in forms) - _nouns(language)


@functools.cache
def _makers(language: str) -> frozenset[tuple[str, ...]]:
    """The nouns for the makers of titled works ("author", "director")."""
    return frozenset(tokens_of(form) for _, forms in _ties(language) for form in forms.holders)


@functools.cache
def _phrases(language: str) -> frozenset[tuple[str, ...]]:
    """The phrases that tie a work to its maker behind it ("written by")."""
    concepts = concept_words(language).concepts
    return frozenset(tokens_of(form) for id_, _ in _ties(language) if id_ in concepts for form in concepts[id_].phrases)


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
def _deeds(language: str) -> frozenset[str]:
    """The first words of what only happens to works ("released", "premiered")."""
    concepts = concept_words(language).concepts
    forms = (form for deed in DEEDS if deed in concepts for role, all_of in concepts[deed].by_role() if role != "noun" for form in all_of)
    short = set(section(language, Clauses).function_words) if language in CODES else set()
    return frozenset(form.split()[0] for form in forms) - short
