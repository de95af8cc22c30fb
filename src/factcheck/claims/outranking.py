"""What outranks all of its class without a superlative: "no bridge in Norland is longer than X", "X is longer than any other bridge in Norland"."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from factcheck.claims.claim import Candidate
from factcheck.claims.extraction import Extraction
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.languages.concepts import tokens_of
from factcheck.languages.language import CODES, section
from factcheck.languages.ranks import Ranks
from factcheck.mentions.mention import Mention
from factcheck.values import Rank

# How far behind the class noun the comparative may stand, and how far behind that the name.
REACH, NAMED, SURE = 14, 4, 2


def outrankings(extraction: Extraction, sentence: Sentence) -> Iterator[tuple[Located, Candidate]]:
    """The first places that comparatives tell, each as a rank that stands before its class, with who holds it."""
    language = extraction.reading.layout.language
    if language not in CODES:
        return
    openings = _openings(language)
    folds = sentence.tokens.folds
    if openings.keys().isdisjoint(folds):
        return
    for at, fold in enumerate(folds):
        for form, negative in openings.get(fold, ()):
            if folds[at : at + len(form)] != form or sentence.is_quoted(at):
                continue
            found = _by_none(extraction, sentence, at, len(form), language) if negative else _by_any(extraction, sentence, at, language)
            if found is not None:
                dimension, holder = found
                yield _rank(sentence, at, at + len(form), dimension), holder
            break


def _by_none(extraction: Extraction, sentence: Sentence, at: int, size: int, language: str) -> tuple[str, Candidate] | None:
    """"*No* lighthouse in Ireland is *older than X*", "*no other* lighthouse is *as old as X*"."""
    folds, ranks = sentence.tokens.folds, section(language, Ranks)
    if not any(match.layer == "class" and match.start_token in range(at + size, at + size + SURE) for match in sentence.concepts):
        return None
    for index in range(at + size + 1, min(len(folds), at + size + REACH)):
        dimension, last = _compared(folds, index, language)
        if dimension is None or last >= len(folds) or folds[last] not in ranks.beyond:
            continue
        name = next((item for item in sentence.names() if last < item.first <= last + NAMED and not item.pointing), None)
        if name is None or name.referent is None:
            return None
        small = word_set(extraction.reading.words.articles)
        classes = {i for match in sentence.concepts if match.layer == "class" for i in range(match.start_token, match.end_token)}
        plain = all(folds[i] in small or i in classes or not folds[i].isalnum() for i in range(last + 1, name.first))
        return (dimension, Candidate(name.referent, 3, "not outdone", sentence.place(name.first, name.last))) if plain else None
    return None


def _by_any(extraction: Extraction, sentence: Sentence, at: int, language: str) -> tuple[str, Candidate] | None:
    """"*X* is older *than any other* lighthouse in Ireland"."""
    folds = sentence.tokens.folds
    for index in (at - 1, at - 2):
        dimension, last = _compared(folds, index, language) if index > 0 else (None, 0)
        if dimension is None or last != at or folds[index - 1] not in extraction.reading.words.copulas:
            continue
        subject = extraction.subjects.of(sentence, index - 1)
        best = subject.best if subject is not None else None
        ahead = best is not None and best.grade >= SURE and best.span.start < sentence.tokens.starts[index]
        return (dimension, best) if best is not None and ahead else None
    return None


def _compared(folds: Sequence[str], index: int, language: str) -> tuple[str | None, int]:
    """The dimension of a comparative at a token, and the token behind it: one word, or two ("plus ancien", "as old")."""
    single, after_more, after_as = _words(language)
    ranks = section(language, Ranks)
    if folds[index] in single:
        return single[folds[index]], index + 1
    following = folds[index + 1] if index + 1 < len(folds) else ""
    if folds[index] in ranks.more and following in after_more:
        return after_more[following], index + 2
    if folds[index] in ranks.as_much and following in after_as:
        return after_as[following], index + 2
    return None, 0


@functools.cache
def _words(language: str) -> tuple[Mapping[str, str], Mapping[str, str], Mapping[str, str]]:
    """Dimensions by comparative, by adjective behind "more", and by adjective behind "as"."""
    ranks = section(language, Ranks)
    single = {form: dimension for dimension, forms in ranks.comparatives.items() for form in forms}
    adjectives = {form: dimension for dimension, forms in ranks.adjectives.items() for form in forms if " " not in form}
    positives = {form: dimension for dimension, forms in ranks.positives.items() for form in forms}
    return MappingProxyType(single), MappingProxyType(adjectives), MappingProxyType({**adjectives, **positives})


@functools.cache
def _openings(language: str) -> Mapping[str, tuple[tuple[tuple[str, ...], bool], ...]]:
    """The words before a class that is outdone, by their first token, the longest first; whether they say that there is none."""
    ranks = section(language, Ranks)
    found: dict[str, list[tuple[tuple[str, ...], bool]]] = {}
    for forms, negative in ((ranks.none, True), (ranks.any_other, False)):
        for form in forms:
            tokens = tuple(tokens_of(form))
            found.setdefault(tokens[0], []).append((tokens, negative))
    return MappingProxyType({word: tuple(sorted(forms, key=lambda entry: -len(entry[0]))) for word, forms in found.items()})


def _rank(sentence: Sentence, first: int, last: int, dimension: str) -> Located:
    """A first place that stands where the words for it do."""
    place = sentence.place(first, last)
    cues = (("dimension", dimension),)
    return Located(Mention("rank", place.start, place.end, sentence.text(first, last), Rank(1, 1), cues, ("superlative",)), first, last)
