"""Phrases: a table of phrases that is matched against tokens, forwards from a token or backwards from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from factcheck.mentions.tokens import tokenize

T = TypeVar("T")
HYPHENS = frozenset("-‐‑")


def words_of(phrase: str) -> tuple[str, ...]:
    """The folded tokens of a phrase, hyphens between its words left out."""
    if phrase.isascii() and phrase.isalpha():
        return (phrase.lower(),)
    folds = tuple(tokenize(phrase).folds)
    bare = tuple(f for f in folds if f not in HYPHENS)
    return bare or folds


class Phrases(Generic[T]):
    """Phrases with what they stand for. The longest match wins; a hyphen in the text between two words of a phrase is passed over.

    >>> from factcheck.mentions.tokens import tokenize
    >>> table = Phrases([("more than", 1), ("more", 2)])
    >>> table.match(tokenize("more than ten").folds, 0)
    (2, 1)
    """

    __slots__ = ("ending", "firsts", "opening")

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self.opening: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        self.ending: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, meaning in entries:
            words = words_of(phrase)
            if words:
                self.opening.setdefault(words[0], []).append((words[1:], meaning))
                self.ending.setdefault(words[-1], []).append((words[-2::-1], meaning))
        for table in (self.opening, self.ending):
            for choices in table.values():
                choices.sort(key=lambda c: -len(c[0]))
        self.firsts = frozenset(self.opening)

    def entries(self) -> Iterator[tuple[tuple[str, ...], T]]:
        """Every phrase as its words, with what it stands for."""
        for first, choices in self.opening.items():
            for rest, meaning in choices:
                yield (first, *rest), meaning

    def match(self, folds: Sequence[str], i: int) -> tuple[int, T] | None:
        """The longest phrase that starts at token ``i``: the index after it and its meaning."""
        if not 0 <= i < len(folds):
            return None
        choices = self.opening.get(folds[i])
        if choices is None:
            return None
        if not choices[0][0]:  # the longest is the word alone, as it mostly is
            return i + 1, choices[0][1]
        follows = folds[i + 1] if i + 1 < len(folds) else ""
        for rest, meaning in choices:
            if not rest:
                return i + 1, meaning
            if rest[0] != follows and follows not in HYPHENS:
                continue
            j = _walk(folds, i, rest, 1)
            if j is not None:
                return j + 1, meaning
        return None

    def match_before(self, folds: Sequence[str], i: int) -> tuple[int, T] | None:
        """The longest phrase that ends just before token ``i``: the index of its first token and its meaning."""
        if i <= 0:
            return None
        choices = self.ending.get(folds[i - 1])
        if choices is None:
            return None
        if not choices[0][0]:
            return i - 1, choices[0][1]
        precedes = folds[i - 2] if i > 1 else ""
        for rest, meaning in choices:
            if not rest:
                return i - 1, meaning
            if rest[0] != precedes and precedes not in HYPHENS:
                continue
            j = _walk(folds, i - 1, rest, -1)
            if j is not None:
                return j, meaning
        return None


def _walk(folds: Sequence[str], i: int, words: tuple[str, ...], step: int) -> int | None:
    """The index of the last of ``words`` when they follow token ``i`` in the direction of ``step``."""
    size = len(folds)
    for word in words:
        i += step
        if 0 <= i < size and folds[i] in HYPHENS:
            i += step
        if not 0 <= i < size or folds[i] != word:
            return None
    return i
