"""The tense of the clause around a time, by the words of its language."""

from __future__ import annotations

from factcheck.mentions.stated_dates import FUTURE, NEAREST, PAST
from factcheck.mentions.time_words import Vocabulary
from factcheck.mentions.tokens import Tokens

WIDE, NARROW = 14, 4
ADJACENT = 2
PASSIVE_REACH = 4
CLAUSE_ENDS = frozenset(".;!?:\n")
SHORTEST_VERB = 5


def tense_at(tokens: Tokens, start: int, end: int, words: Vocabulary, reach: int) -> int:
    """PAST or FUTURE by the telling words of the sentence within ``reach`` words to either side, else NEAREST.

    When both are told, the one right beside the time decides ("said Friday it will"), else neither.
    """
    past, future = nearest(tokens, start, end, words, reach)
    if past and future:
        if min(past, future) > ADJACENT or past == future:
            return NEAREST
        return PAST if past < future else FUTURE
    return PAST if past else FUTURE if future else NEAREST


def nearest(tokens: Tokens, start: int, end: int, words: Vocabulary, reach: int) -> tuple[int, int]:
    """How many words away the nearest word of the past and of the future are; 0 for none."""
    found = {PAST: 0, FUTURE: 0, NEAREST: 0}
    for step, first in ((-1, start - 1), (1, end)):
        at, distance = first, 1
        while distance <= reach and 0 <= at < len(tokens) and tokens.folds[at] not in CLAUSE_ENDS:
            told = told_by(tokens, at, words)
            if not found[told] or distance < found[told]:
                found[told] = distance
            at += step
            distance += 1
    return found[PAST], found[FUTURE]


def told_by(tokens: Tokens, at: int, words: Vocabulary) -> int:
    """What one word tells of the tense. A participle behind an auxiliary of the present or future tells nothing of its own."""
    fold = tokens.folds[at]
    if fold in words.around.future:
        return FUTURE
    if fold in words.around.past:
        return PAST
    if len(fold) >= SHORTEST_VERB and fold.endswith(words.past_endings):
        lead = tokens.folds[max(0, at - PASSIVE_REACH) : at]
        return NEAREST if any(word in words.around.future or word in words.around.passive for word in lead) else PAST
    return NEAREST
