"""Stale: an announcement in the future tense of a day that was past when the text was published."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.claim import Claim
from factcheck.claims.extraction import TIMES, Extraction
from factcheck.claims.kinds.inner import inner_claim
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.languages.concepts import VERBAL
from factcheck.values import Moment, Period, days

REACH = 12
DEEDS = frozenset({"verb", "passive"})
# Days after the end of a time within which a text may still speak of it as to come: accounts of a year are closed months later.
SLACK = {"day": 1, "month": 3, "season": 10, "quarter": 90, "year": 150}


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """Future-tense statements about a time that ends before the publication date.

    Only with a date given or read from the text, a stated year, and no other past date in the sentence: a story may look ahead within its past.
    """
    published = extraction.reading.layout.published
    if published is None:
        return
    if "cue.future" not in sentence.ids:
        return
    times = list(sentence.values(*TIMES))
    futures = [match for match in sentence.concepts if match.layer == "cue" and match.id == "cue.future"]
    for match in futures:
        segment = sentence.segments[sentence.segment_at(match.start_token)]
        own = [item for item in times if segment.first <= item.first < segment.last]
        if len(own) != 1 or len(times) != 1 or sentence.is_quoted(match.start_token):
            continue
        item = own[0]
        if item.first < match.end_token or item.first - match.end_token > REACH or not _dates_the_clause(extraction, sentence, item):
            continue
        if _parted(extraction, sentence, match.end_token, item.first):
            continue
        cues = dict(item.mention.cues)
        value = item.mention.value
        grain = grain_of(value)
        if {"yearless", "relative", "bound", "fiscal"} & set(cues) or grain is None or not isinstance(value, (Moment, Period)):
            continue
        end = days(value)[1]
        if end is not None and end + SLACK[grain] <= published.toordinal() and not _told_in_the_past(extraction, sentence):
            yield inner_claim(
                extraction,
                sentence,
                "stale",
                (f"announced for {value}", min(match.start_token, item.first), item.last),
                (f"published {published.isoformat()}", item.first, item.last),
                f"“{sentence.text(match.start_token, match.end_token)}” speaks of a time before {published.isoformat()}",
                status="actual",
            )


def grain_of(value: object) -> str | None:
    """The grain of a time that can be announced: of a moment, or of a span of days with both ends; None for all others."""
    if isinstance(value, Period) and value.start is not None and value.end is not None:
        return "day" if value.start.grain == value.end.grain == "day" else None
    return value.grain if isinstance(value, Moment) and value.grain in SLACK else None


def _dates_the_clause(extraction: Extraction, sentence: Sentence, item: Located) -> bool:
    """Whether a time says when: right after the verb or a preposition of time, and no noun hangs on it ("its 2010 appointment", "the record of
    2016").
    """
    folds = sentence.tokens.folds
    words = extraction.reading.words
    dating = word_set(words.dating)
    before = folds[item.first - 1] if item.first else ""
    verb = any(match.end_token == item.first and match.role in VERBAL for match in sentence.concepts)
    if before not in dating and not verb and folds[item.first] not in dating | word_set(words.articles):
        return False
    following = folds[item.last] if item.last < len(folds) else ""
    opens = word_set(words.function_words) | word_set(words.subordinators) | word_set(words.relatives)
    cued = any(match.layer == "cue" and match.start_token == item.last for match in sentence.concepts)
    return not following.isalpha() or following in opens or cued or any(other.first == item.last for other in sentence.names())


def _parted(extraction: Extraction, sentence: Sentence, first: int, last: int) -> bool:
    """Whether something between a future verb and a time has the time for itself: another amount, a base of comparison, a clause of its own, or a
    second deed ("will resume the works halted in 2011").
    """
    words, folds = extraction.reading.words, sentence.tokens.folds
    clauses = word_set(words.subordinators) | word_set(words.relatives) | {","}
    if any(first <= item.first < last for item in sentence.values("quantity")) or not clauses.isdisjoint(folds[first:last]):
        return True
    function = word_set(words.function_words)
    own = next((i for i in range(first, last) if folds[i].isalpha() and folds[i] not in function), last)
    return any(
        (match.role in DEEDS and own < match.start_token < last and match.end_token <= last and folds[match.start_token - 1] not in function)
        or (match.id == "cue.base" and first <= match.start_token < last)
        for match in sentence.concepts
    )


def _told_in_the_past(extraction: Extraction, sentence: Sentence) -> bool:
    """Whether the sentence before, in the same passage, tells of a stated past time more than a year before publication: a narrative."""
    published = extraction.reading.layout.published
    if published is None or not sentence.index:
        return False
    before = extraction.reading.sentences[sentence.index - 1]
    if before.passage != sentence.passage:
        return False
    ends = [days(item.mention.value)[1] for item in before.values(*TIMES) if isinstance(item.mention.value, Moment)]
    return any(end is not None and end < published.toordinal() - 3650 for end in ends)
