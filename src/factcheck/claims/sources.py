"""Who only says what a sentence tells, and is nothing of what it tells of."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.languages.clauses import Clauses
from factcheck.languages.concepts import ConceptMatch

APOSTROPHES = frozenset("'’l")
TAIL, LONGEST_TITLE = 6, 5
STOPS = frozenset(",;:()")
REPORTING = "cue.reporting"


def is_source(sentence: Sentence, item: Located, determiners: AbstractSet[str]) -> bool:
    """Whether a name stands right behind a word of reporting ("according to the Office", "said Ada Roe"), or before one that ends the sentence: it
    says, and nothing is said of it.
    """
    if not sentence.cues:
        return False
    at = item.first
    while at > 0 and (sentence.tokens.folds[at - 1] in determiners or sentence.tokens.folds[at - 1] in APOSTROPHES):
        at -= 1
    cues = (match for match in sentence.cues if (match.id == REPORTING or match.id.startswith("cue.source-")))
    return any(match.end_token == at or (match.start_token < item.first <= match.end_token) or _closes(sentence, item, match) for match in cues)


def reports_of_another(sentence: Sentence, item: Located, token: int, words: Clauses) -> bool:
    """Whether a name before ``token`` reports of something with a noun of its own ("Orsa said *the options* expire in April")."""
    cues = (match for match in sentence.cues if match.id == REPORTING and match.start_token == item.last)
    end = next((cue.end_token for cue in cues), token)
    if end < token and sentence.tokens.folds[end] in word_set(words.relatives):
        end += 1
    return end < token and sentence.tokens.folds[end] in word_set(words.articles) | word_set(words.demonstratives)


def _closes(sentence: Sentence, item: Located, cue: ConceptMatch) -> bool:
    """Whether a word of reporting ends the sentence behind a name, with a comma before that ("the lake is dry, *the Office of Varn said*")."""
    folds = sentence.tokens.folds
    beside = 0 <= cue.start_token - item.last <= TAIL if cue.id == REPORTING else cue.start_token < item.last < cue.end_token
    if not beside or any(fold.isalnum() for fold in folds[cue.end_token :]):
        return False
    start = max((i for i in range(item.first) if folds[i] == ","), default=-1)
    return start >= 0 and not any(fold in STOPS for fold in folds[item.last : cue.start_token]) and item.first - start <= LONGEST_TITLE


def reports(sentence: Sentence, start: int) -> bool:
    """Whether the name that begins at an offset opens a report with its own words ("*the Office of Varn* said the dead were 19")."""
    item = next((item for item in sentence.names() if sentence.tokens.starts[item.first] == start), None)
    if item is None:
        return False
    folds = sentence.tokens.folds
    cues = (match for match in sentence.concepts if match.id == REPORTING and 0 <= match.start_token - item.last <= TAIL)
    return any(not any(fold in STOPS for fold in folds[item.last : cue.start_token]) and cue.end_token < len(folds) - 1 for cue in cues)
