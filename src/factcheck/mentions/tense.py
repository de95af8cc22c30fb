"""The tense of the clause around a time, by the words of its language."""

from __future__ import annotations

from factcheck.mentions.stated_dates import FUTURE, NEAREST, PAST
from factcheck.mentions.time_words import Vocabulary
from factcheck.mentions.tokens import Tokens

WIDE, NARROW = 14, 6
PASSIVE_REACH = 4
CLAUSE_ENDS = frozenset(".;!?:\n")
SHORTEST_VERB = 5


def tense_at(tokens: Tokens, start: int, end: int, words: Vocabulary, reach: int) -> int:
    """PAST or FUTURE by the nearest telling word of the sentence before the time, else NEAREST; with a ``WIDE`` reach also after it."""
    for step, first in ((-1, start - 1), (1, end))[: 2 if reach == WIDE else 1]:
        at = first
        while 0 <= at < len(tokens) and abs(at - first) < reach and tokens.folds[at] not in CLAUSE_ENDS:
            told = told_by(tokens, at, words)
            if told != NEAREST:
                return told
            at += step
    return NEAREST


def told_by(tokens: Tokens, at: int, words: Vocabulary) -> int:
    """What one word tells of the tense. A participle behind an auxiliary of the present or future tells nothing of its own."""
    fold = tokens.folds[at]
    if fold in words.around.future:
        return FUTURE
    if fold in words.around.past:
        return PAST
    if len(fold) >= SHORTEST_VERB and words.future_endings and fold.endswith(words.future_endings):
        return FUTURE
    if len(fold) >= SHORTEST_VERB and fold.endswith(words.past_endings):
        lead = tokens.folds[max(0, at - PASSIVE_REACH) : at]
        return NEAREST if any(word in words.around.future or word in words.around.passive for word in lead) else PAST
    return NEAREST
