"""Forms whose last word stands behind a time or a place of the clause ("founded *in 1950* by", "décerné *jeudi* à"), or that a longer one hides."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

import attrs

from factcheck.claims.reading import Sentence
from factcheck.languages.clauses import Clauses
from factcheck.languages.concepts import ConceptMatch, tokens_of
from factcheck.languages.concepts import words as concept_words
from factcheck.languages.language import CODES, section
from factcheck.languages.ties import TieForm

# So many tokens of times and places a form holds inside at most.
LONGEST = 9
FAMILY = "relation."


def parted(sentence: Sentence, language: str) -> Iterator[ConceptMatch]:
    """The relations of a sentence whose form a time or a place parts before its last word, or begins inside a longer form ("a été *fondée par*"),
    as matches from its first word to its last.
    """
    if language not in CODES:
        return
    table, folds = _forms(language), sentence.tokens.folds
    opening = [at for at, fold in enumerate(folds) if fold in table]
    if not opening:
        return
    inside = {i for match in sentence.concepts if match.layer == "concept" for i in range(match.start_token + 1, match.end_token)}
    for at in opening:
        for tokens, id_ in table[folds[at]]:
            hidden = at in inside and folds[at : at + len(tokens)] == tokens
            last = at + len(tokens) if hidden else end_of(sentence, language, at, tokens)
            if last is not None and not any(match.id == id_ and match.start_token <= at < match.end_token for match in sentence.concepts):
                yield ConceptMatch(at, last, "concept", id_, "phrase")
                break


def forms_at(forms: Sequence[TieForm], sentence: Sentence, language: str, at: int) -> list[TieForm]:
    """Of the forms of ties that stand at a token the longest, of each tie that has it; those that a time or a place parts come with its tokens."""
    folds = sentence.tokens.folds
    ends = [(form, end_of(sentence, language, at, form.tokens)) for form in forms if form.role == "after"]
    found = [attrs.evolve(form, tokens=tuple(folds[at:end])) for form, end in ends if end is not None]
    found = found or [form for form in forms if folds[at : at + len(form.tokens)] == form.tokens]
    return [form for form in found if len(form.tokens) == len(found[0].tokens)]


def end_of(sentence: Sentence, language: str, at: int, tokens: Sequence[str]) -> int | None:
    """Where a form ends that begins at a token and is parted before its last word; None where it is not, or nothing parts it."""
    folds, last = sentence.tokens.folds, at + len(tokens) - 1
    if len(tokens) < 2 or last >= len(folds) or folds[last] == tokens[-1] or tuple(folds[at:last]) != tuple(tokens[:-1]):
        return None
    ends = {item.first: item.last for item in sentence.located if item.mention.kind in {"moment", "period", "place"}}
    leading, end = _leading(language), last
    while end < len(folds) and end - last < LONGEST:
        begin = end + 1 if folds[end] in leading and end + 1 in ends else end
        if begin not in ends:
            break
        end = ends[begin]
    return end + 1 if last < end < len(folds) and folds[end] == tokens[-1] else None


@functools.cache
def _leading(language: str) -> frozenset[str]:
    """The words that lead to a time or a place."""
    words = section(language, Clauses)
    return frozenset((*words.dating, *words.prepositions, *words.articles))


@functools.cache
def _forms(language: str) -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The phrases of relations that end in a word which leads to a doer or a taker, by their first token."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    leading = frozenset(section(language, Clauses).prepositions)
    for layer, id_, role, form in concept_words(language).entries():
        tokens = tuple(tokens_of(form))
        if layer == "concept" and role == "phrase" and id_.startswith(FAMILY) and len(tokens) > 1 and tokens[-1] in leading:
            found.setdefault(tokens[0], []).append((tokens, id_))
    return MappingProxyType({first: tuple(sorted(some, key=lambda entry: (-len(entry[0]), entry))) for first, some in found.items()})
