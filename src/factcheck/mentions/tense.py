"""The tense of the clause around a time, by the words of its language."""

from __future__ import annotations

from factcheck.mentions.stated_dates import FUTURE, NEAREST, PAST
from factcheck.mentions.tense_words import ENDS, PARTICIPLE
from factcheck.mentions.time_words import Vocabulary
from factcheck.mentions.tokens import Tokens

WIDE, NARROW = 14, 6
PASSIVE_REACH = 4


def tense_at(tokens: Tokens, start: int, end: int, words: Vocabulary, reach: int) -> int:
    """PAST or FUTURE by the nearest telling word of the sentence before the time, else NEAREST; with a ``WIDE`` reach also after it."""
    folds, tells = tokens.folds, words.tenses
    spans = (range(start - 1, max(start - 1 - reach, -1), -1), range(end, min(end + reach, len(folds))))
    for span in spans[: 2 if reach == WIDE else 1]:
        for at in span:
            told = tells[folds[at]]
            if told == ENDS:
                break
            if told in (PAST, FUTURE) or (told == PARTICIPLE and not _has_auxiliary(tokens, at, words)):
                return FUTURE if told == FUTURE else PAST
    return NEAREST


def _has_auxiliary(tokens: Tokens, at: int, words: Vocabulary) -> bool:
    """Whether an auxiliary of the present or future stands before a participle, which then tells nothing of its own."""
    lead = tokens.folds[max(0, at - PASSIVE_REACH) : at]
    return not words.tenses.auxiliaries.isdisjoint(lead)
