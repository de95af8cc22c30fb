"""The tense of the clause around a time, by the words of its language."""

from __future__ import annotations

from factcheck.mentions.signs import APOSTROPHES
from factcheck.mentions.stated_dates import FUTURE, NEAREST, PAST
from factcheck.mentions.tense_words import ENDS, PARTICIPLE
from factcheck.mentions.time_words import Vocabulary
from factcheck.mentions.tokens import Tokens

WIDE, NARROW = 14, 6
PASSIVE_REACH, SCHEDULED_REACH = 4, 4


def tense_at(tokens: Tokens, start: int, end: int, words: Vocabulary, reach: int) -> int:
    """PAST or FUTURE by the nearest telling word of the sentence before the time, else NEAREST; with a ``WIDE`` reach also after it."""
    folds, tells = tokens.folds, words.tenses
    if _is_participle(tokens, start - 1, words) and not _has_auxiliary(tokens, start - 1, words):
        return PAST
    spans = (range(start - 1, max(start - 1 - reach, -1), -1), range(end, min(end + reach, len(folds))))
    for span in spans[: 2 if reach == WIDE else 1]:
        for at in span:
            told = tells[folds[at]]
            if told == ENDS:
                break
            if start - SCHEDULED_REACH <= at < start and folds[at] in tells.scheduled and not (at and folds[at - 1].isdecimal()):  # "by 78 votes"
                return FUTURE
            if told == PAST and at + 1 < len(folds) and folds[at + 1] in tells.light:
                return FUTURE
            if told in (PAST, FUTURE) or (told == PARTICIPLE and not _has_auxiliary(tokens, at, words)):
                return FUTURE if told == FUTURE else PAST
    return NEAREST


def _is_participle(tokens: Tokens, at: int, words: Vocabulary) -> bool:
    """Whether the word right before a time, or before its article, has the ending of a participle and no article of its own."""
    tenses, folds = words.tenses, tokens.folds
    if not tenses.participle_endings or at < 0:
        return False
    at = at - 1 if at and folds[at] in tenses.determiners else at
    plain = not at or folds[at - 1] not in tenses.determiners
    return plain and folds[at].endswith(tenses.participle_endings) and len(folds[at]) > PASSIVE_REACH


def _has_auxiliary(tokens: Tokens, at: int, words: Vocabulary) -> bool:
    """Whether an auxiliary of the present or future stands before a participle, which then tells nothing of its own; not one behind a reflexive."""
    tenses, folds = words.tenses, tokens.folds
    for i in range(max(0, at - PASSIVE_REACH), at):
        if folds[i] in tenses.auxiliaries:
            before = i - 2 if i > 1 and folds[i - 1] in APOSTROPHES else i - 1
            if before < 0 or folds[before] not in tenses.reflexives:
                return True
    return False
