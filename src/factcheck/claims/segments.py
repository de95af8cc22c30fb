"""Clauses without a parser: a sentence cut into segments at its punctuation and its closed-class words, with their nesting."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import attrs

from factcheck.claims.reading import NAMES, Located, Segment, word_set
from factcheck.languages.clauses import Clauses
from factcheck.mentions.tokens import Tokens

OPENING = {"(": ")", "[": "]"}
LONGEST_CAUSE = 10
HARD_STOPS = frozenset(";:–—")


def cut(
    tokens: Tokens,
    located: Sequence[Located],
    words: Clauses,
    is_class: Callable[[int], bool],
    is_verb: Callable[[int], bool],
    is_role: Callable[[int], bool],
) -> tuple[Segment, ...]:
    """The segments of one sentence.

    ``is_class(i)`` says whether a known class noun or predicate begins at token ``i``: a comma before a determiner and such a noun opens an
    apposition. ``is_verb(i)``: a known verb begins there, so that "that" before it opens a clause. ``is_role(i)``: an office or a trade, so that "as"
    before it opens none. A comma inside a mention (a number, a date) never cuts. Bracketed text is a segment of its own that hangs on the one before.
    """
    inside = _inside_mentions(located, len(tokens))
    name_starts = frozenset(item.first for item in located if item.mention.kind in NAMES)
    works = (item.first for item in located if item.mention.kind == "work" and item.first)
    name_starts |= {first - 1 for first in works if not tokens.folds[first - 1][0].isalnum()}
    cutter = _Cutter(tokens, name_starts, _Openers.of(words), is_class, is_verb, is_role)
    for i in range(len(tokens)):
        if not inside[i]:
            cutter.step(i)
    cutter.close(len(tokens))
    return tuple(cutter.segments)


@attrs.frozen(slots=True)
class _Openers:
    """The words of a language that open a segment."""

    relatives: frozenset[str]
    coordinators: frozenset[str]
    heads: frozenset[str]
    adverbial: frozenset[str]
    capacity: frozenset[str]
    determiners: frozenset[str]
    copulas: frozenset[str]

    @classmethod
    def of(cls, words: Clauses) -> _Openers:
        coordinators, subordinators = word_set(words.coordinators), word_set(words.subordinators)
        return cls(
            word_set(words.relatives),
            coordinators,
            subordinators | coordinators | frozenset(form for forms in words.pronouns.values() for form in forms if " " not in form),
            subordinators - word_set(words.prepositions) - coordinators,
            word_set(words.capacity),
            word_set(words.articles) | word_set(words.demonstratives),
            word_set(words.copulas),
        )


@attrs.define(slots=True)
class _Cutter:
    """The segment that is open while a sentence is read token by token, those closed so far, and the brackets around it."""

    tokens: Tokens
    name_starts: frozenset[int]
    openers: _Openers
    is_class: Callable[[int], bool]
    is_verb: Callable[[int], bool]
    is_role: Callable[[int], bool]
    segments: list[Segment] = attrs.field(factory=list)
    first: int = 0
    nest: str = "main"
    host: int = -1
    brackets: list[tuple[str, str, int]] = attrs.field(factory=list)

    def close(self, end: int) -> int:
        """End the open segment before ``end``; the index of the last segment closed."""
        if end > self.first:
            self.segments.append(Segment(self.first, end, self.nest, self.host))
        return len(self.segments) - 1

    def begin(self, first: int, nest: str, host: int) -> None:
        """Open a segment."""
        self.first, self.nest, self.host = first, nest, host

    def within(self) -> int:
        """What the open bracket hangs on."""
        return next((one.host for one in reversed(self.segments) if one.nest == "bracket"), -1)

    def step(self, i: int) -> None:
        """Cut at token ``i``, or not."""
        fold, openers = self.tokens.folds[i], self.openers
        if fold in OPENING:
            last = self.close(i)
            self.brackets.append((OPENING[fold], self.nest, self.host))
            self.begin(i + 1, "bracket", last)
        elif self.brackets and fold == self.brackets[-1][0]:
            self.close(i)
            _, nest, host = self.brackets.pop()
            self.begin(i + 1, nest, host)
        elif fold in HARD_STOPS or (fold == "-" and self.tokens.spaced(i)):
            self.close(i)
            self.begin(i + 1, "bracket" if self.brackets else "main", self.within() if self.brackets else -1)
        elif fold == "," and i + 1 < len(self.tokens):
            self._comma(i)
        elif fold in openers.adverbial and i > self.first and not self._inside(i):
            self.close(i)
            self.begin(i, "main", -1)
        elif fold in openers.relatives and i > self.first and (fold not in openers.determiners or self._predicate(i + 1)):
            self.begin(i, "relative", self.close(i))

    def _inside(self, i: int) -> bool:
        """Whether the opener at token ``i`` opens no clause: the office somebody serves "as", or a cause behind which the clause goes on with a
        number ("số người chết do lũ là 19").
        """
        if self.tokens.folds[i] in self.openers.capacity and (self.is_role(i + 1) or self.is_role(i + 2)):
            return True
        for at in range(i + 1, min(i + LONGEST_CAUSE, len(self.tokens) - 1)):
            if self.tokens.folds[at] in self.openers.copulas:
                return self.tokens.folds[at + 1].isdecimal()
            if not self.tokens.folds[at].isalpha() or (at > i + 1 and self.is_verb(at)) or self.tokens.folds[at] in self.openers.heads:
                return False
        return False

    def _predicate(self, i: int) -> bool:
        """Whether a verb or a copula begins at token ``i``, so that "that" before it is no determiner."""
        return self.is_verb(i) or (i < len(self.tokens) and self.tokens.folds[i] in self.openers.copulas)

    def _comma(self, i: int) -> None:
        following, openers = self.tokens.folds[i + 1], self.openers
        determined = following in openers.determiners
        described = self.is_class(i + 1)
        if following in openers.relatives:
            self.begin(i + 1, "relative", self.close(i))
        elif self.nest in {"relative", "apposition"} and following not in openers.coordinators:
            self.close(i)
            self.begin(i + 1, "resumed", self.host)
        elif following in openers.heads or i + 1 in self.name_starts or (determined and i + 2 < len(self.tokens)) or described:
            self.begin(i + 1, "apposition" if determined or described else "main", self.close(i))


def _inside_mentions(located: Sequence[Located], size: int) -> list[bool]:
    inside = [False] * (size + 1)
    for item in located:
        for i in range(item.first, min(item.last, size)):
            inside[i] = True
    return inside
