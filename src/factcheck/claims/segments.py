"""Clauses without a parser: a sentence cut into segments at its punctuation and its closed-class words, with their nesting."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factcheck.claims.reading import Located, Segment, word_set
from factcheck.languages.clauses import Clauses
from factcheck.mentions.tokens import Tokens

OPENING = {"(": ")", "[": "]"}
HARD_STOPS = frozenset(";:–—")
NAMES = frozenset({"place", "organization", "person", "work"})


def cut(tokens: Tokens, located: Sequence[Located], words: Clauses, is_class: Callable[[int], bool], is_verb: Callable[[int], bool]) -> tuple[Segment, ...]:
    """The segments of one sentence.

    ``is_class(i)`` says whether a known class noun or predicate begins at token ``i``: a comma before a determiner and such a noun opens an apposition.
    ``is_verb(i)``: a known verb begins there, so that "that" before it opens a clause. A comma inside a mention (a number, a date) never cuts. Bracketed text is a segment of its own that hangs on the one before.
    """
    inside = _inside_mentions(located, len(tokens))
    name_starts = {item.first for item in located if item.mention.kind in NAMES}
    relatives, openers = word_set(words.relatives), word_set(words.subordinators) | word_set(words.coordinators)
    coordinators = word_set(words.coordinators)
    adverbial = word_set(words.subordinators) - word_set(words.prepositions) - coordinators
    determiners = word_set(words.articles) | word_set(words.demonstratives)
    segments: list[Segment] = []
    first, nest, host, stack = 0, "main", -1, list[tuple[str, str, int]]()

    def close(end: int) -> int:
        if end > first:
            segments.append(Segment(first, end, nest, host))
        return len(segments) - 1

    for i, fold in enumerate(tokens.folds):
        if inside[i]:
            continue
        if fold in OPENING:
            last = close(i)
            stack.append((OPENING[fold], nest, host))
            first, nest, host = i + 1, "bracket", last
        elif stack and fold == stack[-1][0]:
            close(i)
            _, nest, host = stack.pop()
            first = i + 1
        elif fold in HARD_STOPS or (fold == "-" and tokens.spaced(i)):
            close(i)
            first, nest, host = i + 1, "bracket" if stack else "main", -1
        elif fold == "," and i + 1 < len(tokens):
            following = tokens.folds[i + 1]
            if following in relatives:
                last = close(i)
                first, nest, host = i + 1, "relative", last
            elif nest in {"relative", "apposition"} and following not in coordinators:
                owner = host
                close(i)
                first, nest, host = i + 1, "resumed", owner
            elif following in openers or i + 1 in name_starts or (following in determiners and i + 2 < len(tokens)) or is_class(i + 1):
                last = close(i)
                first, nest, host = i + 1, "apposition" if following in determiners or is_class(i + 1) else "main", last
        elif fold in adverbial and i > first:
            close(i)
            first, nest, host = i, "main", -1
        elif fold in relatives and i > first and (fold not in determiners or is_verb(i + 1)):
            last = close(i)
            first, nest, host = i, "relative", last
    close(len(tokens))
    return tuple(segments)


def _inside_mentions(located: Sequence[Located], size: int) -> list[bool]:
    inside = [False] * (size + 1)
    for item in located:
        for i in range(item.first, min(item.last, size)):
            inside[i] = True
    return inside
