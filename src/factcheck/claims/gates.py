"""Mood and voice of a clause: is it asserted, planned, denied; the text's own word, a record's, a party's, or a quotation?"""

from __future__ import annotations

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


def gate_at(sentence: Sentence, token: int) -> Gate:
    """The gate of what is said at ``token``: cues before it in its own segment, and who is quoted or named as the source in its sentence.

    A plan named after a value is a plan for the thing, not for the value ("all 8,600 metres are to be inspected").
    """
    index = sentence.segment_at(token)
    segment = sentence.segments[index]
    status, asserted, voice, source = "actual", True, "own", ""
    for match in sentence.concepts:
        if match.layer != "cue":
            continue
        inside = segment.first <= match.start_token < segment.last
        if inside and match.id in STATUS and status == "actual" and match.start_token <= token:
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
