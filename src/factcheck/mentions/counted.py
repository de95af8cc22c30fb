"""The noun that a number counts: found after it by a rule of the language, cut to a stem by the language's table of endings."""

from __future__ import annotations

import functools
from collections.abc import Mapping

import attrs

from factcheck.languages.language import section
from factcheck.languages.units import Nouns
from factcheck.mentions.phrases import HYPHENS, Phrases
from factcheck.mentions.tokens import Tokens


@attrs.frozen(slots=True)
class NounTable:
    """The rule and the words of a language for counted nouns."""

    order: str
    reach: int
    stops: frozenset[str]
    modifiers: frozenset[str]
    plural: tuple[str, ...]
    not_plural: tuple[str, ...]
    irregular: Mapping[str, str]
    strip: tuple[tuple[str, str], ...]
    classifiers: frozenset[str]
    compounds: Phrases[str]
    year_prepositions: frozenset[str]
    plain_years: bool
    labels: frozenset[str]


@functools.cache
def noun_table(language: str) -> NounTable:
    """The table of a language, built once."""
    nouns = section(language, Nouns)
    return NounTable(
        order=nouns.order,
        reach=nouns.reach,
        stops=frozenset(nouns.stops),
        modifiers=frozenset(nouns.modifiers),
        plural=nouns.plural,
        not_plural=nouns.not_plural,
        irregular=nouns.irregular,
        strip=tuple(sorted(nouns.strip.items(), key=lambda item: -len(item[0]))),
        classifiers=frozenset(nouns.classifiers),
        compounds=Phrases([(c, c) for c in nouns.compounds]),
        year_prepositions=frozenset(nouns.year_prepositions),
        plain_years=nouns.plain_years,
        labels=frozenset(nouns.labels),
    )


def stem(word: str, table: NounTable) -> str:
    """The stem of a folded noun: its singular where the table knows it, else the word less its plural ending.

    >>> stem("spectators", noun_table("en"))
    'spectator'
    """
    known = table.irregular.get(word)
    if known is not None:
        return known
    if word.endswith(table.not_plural) if table.not_plural else False:
        return word
    for ending, replacement in table.strip:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: len(word) - len(ending)] + replacement
    return word


def counted_noun(tokens: Tokens, i: int, table: NounTable, *, singular: bool = False, known: bool = False) -> tuple[int, str] | None:
    """The noun counted by a number that ends before token ``i``: the index after it and its stem; None where no noun can be told.

    ``singular``: the number is one, so the noun has no plural ending. ``known``: only a noun of the tables will do, where the language marks no
    plural.
    """
    if i >= len(tokens.folds) or not tokens.gaps[i] or tokens.apart(i):
        return None
    if table.order == "syllables":
        return _syllables(tokens, i, table, known_only=known)
    if table.order == "first":
        return _first(tokens, i, table, singular=singular)
    return _last(tokens, i, table, singular=singular)


def _word(tokens: Tokens, i: int, table: NounTable) -> str | None:
    """The folded word at token ``i`` when it can be part of a noun phrase that goes on from the token before."""
    if i >= len(tokens.folds) or tokens.apart(i):
        return None
    word = tokens.folds[i]
    if not word.isalpha() or word in table.stops or len(word) < 2:
        return None
    if i + 1 < len(tokens.folds) and tokens.folds[i + 1] in "'’" and not tokens.spaced(i + 1):
        return None
    return word


def is_plural(word: str, table: NounTable) -> bool:
    """Whether a word looks like a plural."""
    return word in table.irregular or (word.endswith(table.plural) and not (table.not_plural and word.endswith(table.not_plural)))


def _last(tokens: Tokens, i: int, table: NounTable, *, singular: bool) -> tuple[int, str] | None:
    """English: the first plural after the number, and the plurals that follow it at once ("12 sports officials"); modifiers stand before."""
    at, limit = i, min(i + table.reach, len(tokens.folds))
    if singular:
        word = _word(tokens, i, table)
        lower = word is not None and tokens.word(i).islower()
        return (i + 1, stem(word, table)) if word and lower and word not in table.modifiers and not word.endswith(("ed", "ly")) else None
    found: int | None = None
    while at < limit:
        word = tokens.folds[at] if tokens.folds[at] in table.modifiers and at == i else _word(tokens, at, table)
        if word is None:
            if found is None and tokens.folds[at] in HYPHENS and at > i and not tokens.spaced(at) and at + 1 < limit:
                at, limit = at + 1, min(limit + 1, len(tokens.folds))
                continue
            break
        if is_plural(word, table):
            found = at
        elif found is not None:
            break
        at += 1
        if found is not None and not tokens.spaced(at) and at < len(tokens.folds) and tokens.folds[at] in HYPHENS:
            break
    if found is None:
        return None
    return found + 1, stem(tokens.folds[found], table)


def _first(tokens: Tokens, i: int, table: NounTable, *, singular: bool) -> tuple[int, str] | None:
    """French, Spanish: the first word after the number that is no modifier, and is a plural."""
    at, limit = i, min(i + table.reach, len(tokens.folds))
    while at < limit and tokens.folds[at] in table.modifiers:
        at += 1
        if at < limit and tokens.folds[at] in "'’":
            at += 1
    word = _word(tokens, at, table) if at < limit else None
    if word is None or singular or not is_plural(word, table):
        return None
    return at + 1, stem(word, table)


def _syllables(tokens: Tokens, i: int, table: NounTable, *, known_only: bool) -> tuple[int, str] | None:
    """Vietnamese: the longest known noun, after a classifier where there is one; else the syllable after the number."""
    known = table.compounds.match(tokens.folds, i)
    if known is not None and tokens.folds[i] not in table.classifiers:
        return known
    at = i
    if tokens.folds[i] in table.classifiers:
        inner = table.compounds.match(tokens.folds, i + 1)
        if known is not None and known[0] > i + 1:
            return known
        if inner is not None:
            return inner
        at = i + 1
        if _word(tokens, at, table) is None or not tokens.spaced(at):
            return known or (i + 1, tokens.folds[i])
    elif known_only:
        return None
    word = _word(tokens, at, table)
    if word is None or not tokens.word(at).islower():
        return known
    return at + 1, word
