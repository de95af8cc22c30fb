"""When an event happened: the time that its word leads to, in its clause, between commas behind it, or alone in its sentence."""

from __future__ import annotations

import attrs

from factcheck.claims.claim import Filler, Gate
from factcheck.claims.extraction import TIMES, Extraction
from factcheck.claims.reading import Located, Segment, Sentence, word_set
from factcheck.languages.clauses import Clauses
from factcheck.languages.concepts import VERBAL, ConceptMatch
from factcheck.mentions.signs import DASHES
from factcheck.values import Moment, Period, civil, days

REACH = 14
NOUN_GAP = 6
# So many words stand before a time with which a clause opens ("On 2 May, the vote").
LEAD = 2
# What "now" means dates nothing.
PRESENT = "present"
# Events that only say of another one that it took place ("the wreck, which *happened* on ...").
LIGHT = frozenset({"event.happening", "event.holding"})


def time_of(extraction: Extraction, sentence: Sentence, match: ConceptMatch, events: list[ConceptMatch]) -> tuple[Filler, int, int] | None:
    """The time nearest to the event word in its clause, if no other event word is nearer to it; else the only time of the sentence."""
    segment = sentence.segments[sentence.segment_at(match.end_token - 1)]
    times = list(sentence.values(*TIMES))
    words = extraction.reading.words
    times = [item for item in times if not _before_infinitive(sentence, match, item, words) and dict(item.mention.cues).get("relative") != PRESENT]
    own = [item for item in times if segment.first <= item.first < segment.last]
    joints = word_set(words.coordinators)
    nearest = min(own, key=lambda item: _reach(sentence, match, item, joints), default=None)
    if nearest is not None and _closes(sentence, nearest, match) and _behind_comma(sentence, match, nearest, events):
        nearest = min((item for item in own if item is not nearest), key=lambda item: _reach(sentence, match, item, joints), default=nearest)
    if nearest is None and match.role != "noun":
        nearest = _when(extraction, sentence, segment, times)
    ahead = nearest is None or nearest.last <= match.start_token
    apposed = _apposed(sentence, segment, match, times) if ahead else None
    if apposed is not None:
        return extraction.value(apposed, grade=3, how=manner(apposed)), match.start_token, apposed.last
    if nearest is not None and nearest not in own:
        value = nearest.mention.value
        until = value.end if isinstance(value, Period) and value.end is not None else value
        return attrs.evolve(extraction.value(nearest, grade=3, how=manner(nearest)), value=until), match.start_token, match.end_token
    if nearest is None and len(times) == 1 and len(events) == 1 and not _apart(sentence, times[0], segment):
        return extraction.value(times[0], grade=2, how=manner(times[0])), times[0].first, times[0].last
    if nearest is None or distance(match, nearest) > REACH or (match.role == "noun" and not _hangs_on(extraction, sentence, match, nearest)):
        return None
    if _behind_comma(sentence, match, nearest, events):
        return None
    if len(own) > 1 or match.role != "noun":
        others = (other for other in events if other is not match and other.role != "noun" and not _behind_comma(sentence, other, nearest, events))
        rivals = (other for other in others if not (match.role == "noun" and other.id in LIGHT))
        rival = min((distance(other, nearest) for other in rivals), default=REACH * 2)
        if rival < distance(match, nearest):
            return None
    return extraction.value(nearest, grade=3, how=manner(nearest)), nearest.first, nearest.last


def _behind_comma(sentence: Sentence, match: ConceptMatch, item: Located, events: list[ConceptMatch]) -> bool:
    """Whether a comma parts an event word from the time before it, which another leads to ("Vik, born in Molde in 1921, *sold* little")."""
    folds = sentence.tokens.folds
    if item.last > match.start_token or "," not in folds[item.last : match.start_token]:
        return False
    before = (other for other in events if other is not match and other.role != "noun" and other.end_token <= item.first)
    return any("," not in folds[other.end_token : item.first] for other in before)


def _closes(sentence: Sentence, item: Located, match: ConceptMatch) -> bool:
    """Whether a time closes what stands between commas behind a name, so that the clause goes on with its verb ("Roe, *honoured on Monday*, was")."""
    folds = sentence.tokens.folds
    if not 0 < match.start_token - item.last <= 1 or folds[item.last] != ",":
        return False
    before = max((at for at in range(item.first) if folds[at] == ","), default=0)
    return any(name.last == before for name in sentence.names())


def _apart(sentence: Sentence, item: Located, segment: Segment) -> bool:
    """Whether a time belongs to something else: a period of years in a bracket of its own, which dates what is before it ("the director (1999-2004)
    died"), a time in a relative clause, whose own verb it dates ("the mayor, whose party split *on Friday*, said he was leaving").
    """
    own = sentence.segments[sentence.segment_at(item.first)]
    if own.nest == "relative" and own != segment:
        return True
    alone = own.nest == "bracket" and own != segment and own.last - own.first == item.last - item.first
    return alone and item.mention.kind == "period"


def _apposed(sentence: Sentence, segment: Segment, match: ConceptMatch, times: list[Located]) -> Located | None:
    """The time between commas right behind the noun phrase of an event ("since its opening, on 3 May 2011, ..."): the last event that the
    phrase names.
    """
    item = next((item for item in times if segment.last < len(sentence.tokens) and 0 <= item.first - segment.last <= 1 < item.last), None)
    if match.role not in {"noun", "phrase"} or item is None or sentence.tokens.folds[item.first - 1] != ",":
        return None
    closed = item.last >= len(sentence.tokens) or not sentence.tokens.folds[item.last][0].isalnum()
    named = [range(name.first, name.last) for name in sentence.names()]
    later = any(
        match.end_token <= other.start_token < segment.last
        and (other.role in VERBAL or other.id.startswith("event."))
        and not any(other.start_token in tokens for tokens in named)
        for other in sentence.concepts
    )
    return item if closed and not later else None


def _before_infinitive(sentence: Sentence, match: ConceptMatch, item: Located, words: Clauses) -> bool:
    """Whether nothing but a preposition parts a time from the verb behind it: it dates what governs that ("failed *in May* to sign the accord")."""
    between = sentence.tokens.folds[item.last : match.start_token + 1]
    return match.role != "noun" and item.last <= match.start_token and len(between) <= 2 and between[0] in word_set(words.prepositions)


def _when(extraction: Extraction, sentence: Sentence, segment: Segment, times: list[Located]) -> Located | None:
    """The time right before a clause that goes on with "when" ("until 1995, when he resigned")."""
    folds = sentence.tokens.folds
    opens = folds[segment.first] in word_set(extraction.reading.words.whens)
    before = segment.first - 1 if segment.first and folds[segment.first - 1] == "," else segment.first
    return next((item for item in times if opens and item.last == before), None)


def _reach(sentence: Sentence, match: ConceptMatch, item: Located, joints: frozenset[str]) -> int:
    """The distance of a time to an event word; one that stands before it across a conjunction belongs to another ("born in 1911 and died in")."""
    apart = distance(match, item)
    if item.last <= match.start_token and any(fold in joints for fold in sentence.tokens.folds[item.last : match.start_token]):
        apart += REACH
    return apart


def _hangs_on(extraction: Extraction, sentence: Sentence, match: ConceptMatch, item: Located) -> bool:
    """Whether a time before an event noun stands right before it, or opens the clause ("the 2 May vote", "On 2 May, the vote"): a verb in between has
    the time for itself ("on Monday they found that the vote").
    """
    if item.first >= match.start_token:
        return True
    words = extraction.reading.words
    loose = word_set(words.articles) | word_set(words.demonstratives) | {form for forms in words.possessives.values() for form in forms} | {","}
    gap = sentence.tokens.folds[item.last : match.start_token]
    opens = item.first - sentence.segments[sentence.segment_at(item.first)].first <= LEAD
    told = any(other.role in {"verb", "passive"} and item.last <= other.start_token < match.start_token for other in sentence.concepts)
    named = {token for name in sentence.names() if name.referent for token in name.referent.tokens}
    return len(gap) <= NOUN_GAP and not told and (all(fold in loose or fold in named for fold in gap) or (opens and "," in gap))


def gate_of(extraction: Extraction, sentence: Sentence, token: int, time: Filler | None) -> Gate:
    """Mood and voice; what is dated to a day after the text was published is planned in whatever words."""
    gate, published = extraction.gate(sentence, token), extraction.reading.layout.published
    first = days(time.value)[0] if time is not None and isinstance(time.value, Moment) else None
    ahead = gate.status == "actual" and published is not None and first is not None and first > published.toordinal()
    return attrs.evolve(gate, status="planned") if ahead else gate


def manner(item: Located) -> str:
    """How a time was given: ``stated`` in full, ``weekday`` or ``yearless`` (completed from the publication date), ``relative`` ("a week ago")."""
    cues = dict(item.mention.cues)
    return (
        "relative"
        if "relative" in cues
        else "weekday"
        if "weekday" in cues and "yearless" in cues
        else "yearless"
        if "yearless" in cues
        else "stated"
    )


def distance(match: ConceptMatch, item: Located) -> int:
    """Tokens between an event word and a mention."""
    return max(item.first - match.end_token, match.start_token - item.last, 0)


def celebrated(extraction: Extraction, sentence: Sentence, end: int, number: int) -> Filler | None:
    """The day in brackets behind what ends at token ``end``, of which so many years are celebrated: its own ("45 năm ngày thành lập (*14/3/1979*)"),
    where the years lead from it to the year of the feast.
    """
    published, times = extraction.reading.layout.published, sentence.values("moment", "period")
    item = next((item for item in times if item.first > end and sentence.tokens.folds[item.first - 1] == "("), None)
    if item is None or published is None:
        return None
    own = sentence.segments[sentence.segment_at(item.first)]
    known = {index for other in (*times, *sentence.names()) for index in range(other.first, other.last)}
    small = extraction.subjects.small.prepositions | extraction.subjects.small.determining | DASHES
    classes = {index for match in sentence.concepts if match.layer == "class" for index in range(match.start_token, match.end_token)}
    between = (*range(end, item.first - 1), *range(item.last, own.last))
    if any(index not in known and index not in classes and sentence.tokens.folds[index] not in small for index in between):
        return None
    value = item.mention.value
    start = value.start if isinstance(value, Period) else value
    if not isinstance(start, Moment) or start.start is None or abs(civil(start.start)[0] + number - published.year) > 1:
        return None
    return attrs.evolve(extraction.value(item, grade=3, how=manner(item)), value=start)
