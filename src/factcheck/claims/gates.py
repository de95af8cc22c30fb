"""Mood and voice of a clause: is it asserted, planned, denied; the text's own word, a record's, a party's, or a quotation?"""

from __future__ import annotations

from collections.abc import Collection

from factcheck.claims.claim import Gate
from factcheck.claims.reading import Sentence

STATUS = {
    "cue.target": "target",
    "cue.forecast": "forecast",
    "cue.offer": "offered",
    "cue.conditional": "conditional",
    "cue.plan": "planned",
    "cue.future": "planned",
}
VOICES = {"cue.source-record": "record", "cue.source-party": "party"}
DENIAL_REACH = 5


def gate_at(sentence: Sentence, token: int, perfect: Collection[str] = ()) -> Gate:
    """The gate of what is said at ``token``: cues before it in its own segment, and who is quoted or named as the source in its sentence.

    A plan named after a value is a plan for the thing, not for the value ("all 8,600 metres are to be inspected"). ``perfect`` auxiliaries before a
    participle plan nothing ("aura coûté").
    """
    index = sentence.segment_at(token)
    segment = sentence.segments[index]
    status, asserted, voice, source = "actual", True, "own", ""
    for match in sentence.concepts:
        if match.layer != "cue":
            continue
        inside = segment.first <= match.start_token < segment.last
        over = inside and sentence.tokens.folds[match.start_token] in perfect and _told_behind(sentence, match.end_token)
        if inside and match.id in STATUS and status == "actual" and match.start_token <= token and not over:
            status = STATUS[match.id]
        elif inside and match.id == "cue.denial" and token - DENIAL_REACH <= match.start_token < token:
            asserted = False
        elif match.id in VOICES and voice in {"own", "said"}:
            voice, source = VOICES[match.id], sentence.text(match.start_token, match.end_token)
        elif match.id == "cue.reporting" and voice == "own":
            voice = "said"
    if sentence.is_quoted(token):
        voice = "quoted"
    return Gate(asserted, status, voice, source)


def _told_behind(sentence: Sentence, token: int) -> bool:
    """Whether a verb follows, with an adverb before it at most."""
    return any(match.role in {"verb", "passive", "phrase"} and 0 <= match.start_token - token <= 1 for match in sentence.concepts)
