"""The tense of the clause around a time, by the words of its language."""

from __future__ import annotations

from factcheck.mentions.stated_dates import FUTURE, NEAREST, PAST
from factcheck.mentions.time_words import Vocabulary
from factcheck.mentions.tokens import Tokens

REACH = 14
CLAUSE_ENDS = frozenset(".;!?:\n")
SHORTEST_VERB = 5


def tense_at(tokens: Tokens, start: int, end: int, words: Vocabulary) -> int:
    """PAST or FUTURE by the nearest telling word of the sentence, else NEAREST. At most ``REACH`` words to either side are looked at."""
    folds = tokens.folds
    before, after = start - 1, end
    for _ in range(REACH):
        for at in (before, after):
            if 0 <= at < len(folds) and folds[at] not in CLAUSE_ENDS:
                told = told_by(folds[at], words)
                if told != NEAREST:
                    return told
        before = before - 1 if 0 <= before and folds[before] not in CLAUSE_ENDS else -1
        after = after + 1 if after < len(folds) and folds[after] not in CLAUSE_ENDS else len(folds)
    return NEAREST


def told_by(fold: str, words: Vocabulary) -> int:
    """What one word tells of the tense."""
    if fold in words.future:
        return FUTURE
    if fold in words.past or (len(fold) >= SHORTEST_VERB and fold.endswith(words.past_endings)):
        return PAST
    return NEAREST
