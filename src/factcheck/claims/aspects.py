"""What of a measure a value gives: its level, a change, a share, a base; the whole or a part."""

from __future__ import annotations

from factcheck.claims.reading import Located, Sentence
from factcheck.languages.concepts import ConceptMatch
from factcheck.values import Moment, Period, days

REACH = 4
BEFORE = {"cue.base": "base", "cue.limit": "limit", "cue.increment": "increment", "cue.change-by": "change", "cue.rate": "rate"}
AFTER = {"cue.rate": "rate", "cue.increment": "increment", "cue.base-after": "base"}
# What a movement ended at is a level ("climbed *to* 1.9 billion").
ENDED = "cue.change-to"
REMAINED = "outcome.remained"
# Verbs that say by how much when nothing stands between them and the amount ("employment rose 900").
# What leads to an amount as it is, whatever its words tell elsewhere ("d'un *montant* de").
AMOUNT = "cue.amount"
MOVES = frozenset({"outcome.rose", "outcome.fell"})
# What happens once more.
REPEAT = "cue.repeat"
PARTS = frozenset({"cue.part", "cue.open-list"})


def aspect_of(sentence: Sentence, item: Located) -> str | None:
    """The aspect of a value, or None for a plain level: base, limit, increment, change, rate, range.

    Cues count within a few tokens before the value (or right after it) in its own segment; what the mention itself says of change and basis comes
    first.
    """
    ended = ("role", "to") in item.mention.cues
    for name, _ in item.mention.cues:
        if name == "change" and (not ended or _is_base(sentence, item)):
            return "base" if _is_base(sentence, item) else "change"
        if name == "rate":
            return "rate"
    if any(match.id == AMOUNT and match.end_token == item.first for match in sentence.concepts):
        return None
    if not ended and any(match.id in MOVES and match.end_token == item.first for match in sentence.concepts):
        return "change"
    segment = sentence.segments[sentence.segment_at(item.first)]
    best: tuple[int, str] | None = None
    for match in sentence.concepts:
        if match.layer != "cue" or not segment.first <= match.start_token < segment.last:
            continue
        if match.id == "cue.limit" and _reaches(sentence, match.start_token):
            continue
        ahead = item.first - match.end_token
        behind = match.start_token - item.last
        if match.id in BEFORE and 0 <= ahead <= REACH and (best is None or ahead < best[0]):
            best = (ahead, BEFORE[match.id])
        elif match.id == ENDED and ahead == 0 and (best is None or best[0] > 0):
            best = (0, "")
        elif match.id in AFTER and 0 <= behind <= 1 and not _dates(sentence, item, match) and (best is None or not best[1] or behind < best[0]):
            best = (behind, AFTER[match.id])
        elif match.id in BEFORE and item.first <= match.start_token < item.last:
            best = (0, BEFORE[match.id])
    return (best[1] or None) if best else None


def _is_base(sentence: Sentence, item: Located) -> bool:
    """Whether a word for a base stands nearer to the value than what says that something moved ("sharply up from a surplus of ...")."""
    return any(match.layer == "cue" and match.id == "cue.base" and 0 <= item.first - match.end_token <= 1 for match in sentence.concepts)


def _dates(sentence: Sentence, item: Located, match: ConceptMatch) -> bool:
    """Whether what could mark a base ("last year") rather dates the only amount of its unit in the sentence."""
    if match.id != "cue.base-after" or any(other is not item and other.unit == item.unit for other in sentence.values("quantity")):
        return False
    dated = [time for time in sentence.values("moment", "period") if time.first <= match.start_token < time.last]
    return any(isinstance(time.mention.value, (Moment, Period)) and days(time.mention.value) != (None, None) for time in dated)


def _reaches(sentence: Sentence, token: int) -> bool:
    """Whether a verb of measure ends right before ``token``, or one of rising or falling little before it, so that "up to" says how far it goes ("se
    eleva *hasta* los 3.100 metros", "raised its sales *up to* 40 million").
    """
    return any(
        (match.id.startswith("measure.") and match.role in {"verb", "phrase"} and match.end_token == token)
        or (match.id in MOVES and match.role in {"verb", "phrase"} and 0 <= token - match.end_token <= REACH)
        for match in sentence.concepts
    )


def counts_relative(sentence: Sentence, item: Located, relatives: frozenset[str]) -> bool:
    """Whether a relative clause without a comma narrows what is counted ("50,000 students who attend charter schools")."""
    return item.last < len(sentence.tokens) and sentence.tokens.folds[item.last] in relatives


def part_of(sentence: Sentence, item: Located, relatives: frozenset[str] = frozenset()) -> str | None:
    """``part`` when the value counts a part of something ("of them", "including", "dont"), else None; a word that opens a relative clause with a verb
    before the value counts none ("dont le cours *mesure* 182 km").
    """
    segment = sentence.segments[sentence.segment_at(item.first)]
    for match in sentence.concepts:
        if (
            match.layer == "cue"
            and match.id in PARTS
            and segment.first <= match.start_token < segment.last
            and -2 <= item.first - match.end_token <= REACH
            and not (sentence.tokens.folds[match.start_token] in relatives and _told_between(sentence, match.end_token, item.first))
        ):
            return "part"
        between = sentence.tokens.folds[item.last : match.start_token]
        if match.layer == "cue" and match.id == "cue.part" and 0 <= match.start_token - item.last <= 1 and "," not in between:
            return "part"
        if match.id == REMAINED and segment.first <= match.start_token < segment.last and match.start_token >= item.last:
            return "part"
    return None


def _told_between(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a verb stands between two tokens."""
    return any(match.role in {"verb", "passive"} and first < match.start_token < last for match in sentence.concepts)


def repeated(sentence: Sentence, token: int) -> bool:
    """Whether the clause of a token tells of what is not the first of its sort ("re-elected", "for a second time")."""
    segment = sentence.segments[sentence.segment_at(token)]
    return any(match.id == REPEAT and segment.first <= match.start_token < segment.last for match in sentence.concepts)
