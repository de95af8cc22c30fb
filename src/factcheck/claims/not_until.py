"""Deeds that were done no sooner than a time: "did not open *until 1966*", "n'a ouvert *qu'en 1966*", "mãi *đến năm 1966* mới khánh thành"."""

from __future__ import annotations

import attrs

from factcheck.claims.claim import Filler
from factcheck.claims.event_times import manner
from factcheck.claims.extraction import TIMES, Extraction
from factcheck.claims.reading import Sentence, word_set
from factcheck.languages.concepts import VERBAL, ConceptMatch
from factcheck.values import Moment, Period

DENIAL = "cue.denial"
REACH, LED = 5, 4


def not_until(extraction: Extraction, sentence: Sentence, match: ConceptMatch) -> tuple[Filler, int, int] | None:
    """The time at which a denied deed was done after all, with the tokens of both; None where the deed is not told so."""
    words, folds = extraction.reading.words, sentence.tokens.folds
    if match.role not in VERBAL:
        return None
    segment = sentence.segments[sentence.segment_at(match.start_token)]
    starts = {cue.start_token for cue in sentence.concepts if cue.id == DENIAL and match.start_token - REACH <= cue.start_token < match.start_token}
    denied = any(segment.first <= start for start in starts)
    late = any(fold in word_set(words.late) for fold in folds[segment.first : match.start_token])
    restricting = word_set(words.restricting)
    if not denied and not late:
        return None
    for item in sentence.values(*TIMES):
        value = item.mention.value
        if isinstance(value, Period) and value.start is None and value.end is not None and segment.first <= item.first < segment.last:
            then: Moment | None = value.end
        elif denied and restricting and isinstance(value, Moment) and folds[min(segment.last, len(folds) - 1)] in restricting:
            then = value if 0 < item.first - segment.last <= LED else None
        else:
            continue
        if then is not None:
            filler = attrs.evolve(extraction.value(item, how=manner(item)), value=then)
            return filler, min(item.first, match.start_token), max(item.last, match.end_token)
    return None
