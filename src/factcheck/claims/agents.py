"""Who a deed is done by, where the language puts the doer between a word of its own and the verb ("do kiến trúc sư Roth *thiết kế*")."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.languages.clauses import Clauses
from factcheck.languages.concepts import VERBAL, ConceptMatch, tokens_of
from factcheck.languages.concepts import words as concept_words
from factcheck.languages.language import CODES

REACH = 12


def agent_marker(sentence: Sentence, match: ConceptMatch, words: Clauses) -> int | None:
    """The word before a verb that sets its doer apart, with the doer between; None where the verb is told actively or of nobody."""
    markers = word_set(words.agents)
    if not markers or match.role != "verb":
        return None
    told = {other.end_token for other in sentence.concepts if other is not match and other.layer == "concept" and other.role in VERBAL}
    for at in range(match.start_token - 1, max(-1, match.start_token - REACH), -1):
        fold = sentence.tokens.folds[at]
        if fold in markers:
            return at if at < match.start_token - 1 else None
        if not fold[0].isalnum() or at + 1 in told:
            return None
    return None


def by_agents(sentence: Sentence, words: Clauses, language: str, family: str) -> Iterator[tuple[str, int, Located, int]]:
    """The forms of a family that stand around their doer ("do ... thiết kế"): id, where the form begins, the doer, where it ends."""
    markers, folds = word_set(words.agents), sentence.tokens.folds
    if not markers or language not in CODES:
        return
    forms = _parted(language, family)
    for item in sentence.names():
        at = next((i for i in range(item.first - 1, max(-1, item.first - REACH), -1) if folds[i] in markers or not folds[i][0].isalpha()), -1)
        if at < 0 or folds[at] not in markers or any(at < other.first < item.first for other in sentence.names()):
            continue
        for opening, rest, id_ in forms:
            if folds[at] == opening and tuple(folds[item.last : item.last + len(rest)]) == rest:
                yield id_, at, item, item.last + len(rest)
                break


@functools.cache
def _parted(language: str, family: str) -> tuple[tuple[str, tuple[str, ...], str], ...]:
    """The phrases of a family in two parts, the longest first: their first word, the rest, the id."""
    found = []
    for layer, id_, role, form in concept_words(language).entries():
        tokens = tokens_of(form)
        if layer == "concept" and role == "phrase" and id_.startswith(family) and len(tokens) > 1:
            found.append((tokens[0], tuple(tokens[1:]), id_))
    return tuple(sorted(found, key=lambda entry: (-len(entry[1]), entry)))
