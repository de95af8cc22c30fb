"""Noun phrases without a parser: the class that a rank, a count or a title speaks of, its modifiers, and the names attached to it."""

from __future__ import annotations

import functools
import unicodedata

import attrs

from factcheck.claims.claim import Phrase
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.languages.clauses import Clauses

LONGEST = 8
# An elided article or preposition inside a class noun of several words ("plan d'eau") is no content.
ELIDED = 1
FINAL_HEADS = frozenset({"en"})
# Languages in which a noun takes the one right behind it as its owner, without a word for it ("lưu vực hồ Sơn Khê").
BARE_GENITIVES = frozenset({"vi"})


@attrs.frozen(slots=True)
class NounPhrase:
    """Tokens ``[first, last)``; ``phrase`` without the names in it; ``inside`` the names that modify it ("largest *Asian* investor")."""

    first: int
    last: int
    phrase: Phrase
    inside: tuple[Located, ...]


@functools.lru_cache(maxsize=16384)
def stem(fold: str) -> str:
    """A folded word without diacritics and plural ending: enough to meet its other number, in any of the languages.

    >>> stem("exportateurs"), stem("ports")
    ('exportateur', 'port')
    """
    plain = "".join(mark for mark in unicodedata.normalize("NFD", fold) if not unicodedata.combining(mark)) if not fold.isascii() else fold
    if len(plain) > 4 and plain.endswith("ies"):
        return plain[:-3] + "y"
    if len(plain) > 3 and plain.endswith(("s", "x")) and not plain.endswith("ss"):
        return plain[:-1]
    return plain


def after(sentence: Sentence, token: int, words: Clauses, language: str) -> NounPhrase | None:
    """The noun phrase that begins at ``token``; None when no noun stands there.

    In English the head is its last word; in French and Spanish the first, and what follows a bare genitive ("de vanille") modifies it.
    """
    stops = word_set((*words.prepositions, *words.relatives, *words.coordinators, *words.subordinators, *words.copulas))
    genitives, articles = word_set(words.genitives), word_set(words.articles) | word_set(words.demonstratives)
    function = word_set(words.function_words)
    names = {item.first: item for item in sentence.names()}
    inside: list[Located] = []
    content: list[int] = []
    i, end = token, min(len(sentence.tokens), token + LONGEST)
    while i < end:
        fold = sentence.tokens.folds[i]
        if i in names:
            item = names[i]
            if language in FINAL_HEADS or not content:
                inside.append(item)
                i = item.last
                continue
            break
        if fold in genitives:
            bare = i + 1 < end and sentence.tokens.folds[i + 1] not in articles and i + 1 not in names
            if language in FINAL_HEADS or not content or not bare:
                break
        elif fold == "-" and content:
            pass
        elif fold in stops or fold in function or not fold[0].isalnum() or fold.isdigit() or _is_predicate(sentence, i, content):
            break
        else:
            content.append(i)
        i += 1
    if not content:
        return None
    return NounPhrase(token, content[-1] + 1, phrase_of(sentence, content, language), tuple(inside))


def before(sentence: Sentence, token: int, words: Clauses) -> NounPhrase | None:
    """The noun phrase that ends at ``token`` (exclusive): where a rank follows its noun, as in Vietnamese."""
    function = word_set(words.function_words)
    names = {index for item in sentence.names() for index in range(item.first, item.last)}
    names |= {index for match in sentence.concepts if match.role in {"verb", "passive"} for index in range(match.start_token, match.end_token)}
    content: list[int] = []
    i = token - 1
    while i >= 0 and i >= token - LONGEST:
        fold = sentence.tokens.folds[i]
        if i in names or fold in function or not fold[0].isalnum() or fold.isdigit():
            break
        content.append(i)
        i -= 1
    if not content:
        return None
    content.reverse()
    return NounPhrase(content[0], token, phrase_of(sentence, content, "vi"), ())


def phrase_of(sentence: Sentence, content: list[int], language: str) -> Phrase:
    """Content tokens as head and modifiers; a listed class stands for its words."""
    units: list[str] = []
    covered = set[int]()
    chosen = set(content)
    for match in sentence.concepts:
        span = range(match.start_token, match.end_token)
        words = {i for i in span if i in chosen or len(sentence.tokens.folds[i]) > ELIDED}
        if match.layer == "class" and match.start_token in chosen and words <= chosen and not covered & set(span):
            covered.update(span)
            units.append(f"{match.start_token:04}{match.id}")
    units.extend(f"{i:04}{stem(sentence.tokens.folds[i])}" for i in content if i not in covered)
    ordered = [unit[4:] for unit in sorted(units)]
    head = ordered[-1] if language in FINAL_HEADS else ordered[0]
    return Phrase(head, tuple(sorted(set(ordered) - {head})))


def _is_predicate(sentence: Sentence, token: int, content: list[int]) -> bool:
    """Whether a verb begins here and a noun has been read already."""
    return bool(content) and any(
        match.start_token == token and match.role in {"verb", "passive"} and match.layer == "concept" for match in sentence.concepts
    )
