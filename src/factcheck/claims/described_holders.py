"""Holders whose name stands behind what they are besides: "the editor of the Courier, *the poet* Ann Roth, said"."""

from __future__ import annotations

from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.languages.clauses import Clauses
from factcheck.languages.concepts import VERBAL
from factcheck.mentions.signs import APOSTROPHES

LONGEST = 4
CLOSING = frozenset(",.;:)–—")


def before_description(sentence: Sentence, first: int, item: Located, words: Clauses) -> int:
    """Where the description of a name begins, behind a comma and ``first``; where the name begins, when nothing describes it.

    A description is an article and a few plain words; a comma closes the name, and no further person is listed behind it ("the mayor of Orsk, the
    poet Ann Roth and the banker Bo Tarn").
    """
    folds, at = sentence.tokens.folds, item.first
    articles = word_set(words.articles) - word_set(words.genitives)
    small = word_set(words.function_words) | word_set(words.prepositions) | word_set(words.coordinators) | word_set(words.copulas)
    verbs = {match.start_token for match in sentence.concepts if match.role in VERBAL}
    while at > first and item.first - at < LONGEST and folds[at - 1].isalpha() and folds[at - 1] not in small | articles and at - 1 not in verbs:
        at -= 1
    if at == item.first or at <= first + 1:
        return item.first
    at -= 1 if folds[at - 1] not in APOSTROPHES else 2
    if folds[at] not in articles or at <= first - 1 or folds[at - 1] != ",":
        return item.first
    after = item.last
    closed = after >= len(folds) or folds[after] in CLOSING
    listed = after + 1 < len(folds) and folds[after + 1] in word_set(words.coordinators)
    return at if closed and not listed else item.first
