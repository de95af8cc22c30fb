"""Mood and voice of a clause: is it asserted, planned, denied; the text's own word, a record's, a party's, or a quotation?"""

from __future__ import annotations

from collections.abc import Collection

from factcheck.claims.claim import Gate
from factcheck.claims.reading import Sentence
from factcheck.languages.concepts import VERBAL, ConceptMatch

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


def gate_at(sentence: Sentence, token: int, perfect: Collection[str] = (), pronouns: Collection[str] = ()) -> Gate:
    """The gate of what is said at ``token``: cues before it in its own segment, and who is quoted or named as the source in its sentence.

    A plan named after a value is a plan for the thing, not for the value ("all 8,600 metres are to be inspected"). ``perfect`` auxiliaries before a
    participle plan nothing ("aura coûté"), and a participle right behind a comma is over whatever the clause before it plans ("will play a work by
    Orsa, *born* in 1953"). A word of reporting in a later clause, right before one of the ``pronouns``, has words of its own there ("... for nine
    days, officers *thought they* saw him").
    """
    index = sentence.segment_at(token)
    segment = sentence.segments[index]
    status, asserted, voice, source = "actual", True, "own", ""
    for match in sentence.cues:
        inside = segment.first <= match.start_token < segment.last
        over = inside and sentence.tokens.folds[match.start_token] in perfect and _told_behind(sentence, match.end_token)
        if inside and match.id in STATUS and status == "actual" and match.start_token <= token:
            status = status if over or _apposed(sentence, match.end_token, token) else STATUS[match.id]
        elif inside and match.id == "cue.denial" and token - DENIAL_REACH <= match.start_token < token:
            asserted = False
        elif match.id in VOICES and voice in {"own", "said"}:
            voice, source = VOICES[match.id], sentence.text(match.start_token, match.end_token)
        elif match.id == "cue.reporting" and voice == "own" and not _says_more(sentence, token, match, pronouns):
            voice = "said"
    if sentence.is_quoted(token):
        voice = "quoted"
    return Gate(asserted, status, voice, source)


def _says_more(sentence: Sentence, token: int, match: ConceptMatch, pronouns: Collection[str]) -> bool:
    """Whether a word of reporting behind a comma has a pronoun right behind it: to whom something else is told, or of whom."""
    folds = sentence.tokens.folds
    return "," in folds[token : match.start_token] and match.end_token < len(folds) and folds[match.end_token] in pronouns


def _apposed(sentence: Sentence, cue: int, token: int) -> bool:
    """Whether a comma and a deed right behind it part a cue that ends at ``cue`` from a token, and no further comma follows."""
    folds = sentence.tokens.folds
    last = next((i for i in range(token, cue, -1) if folds[i - 1] == ","), 0)
    return bool(last) and any(match.start_token == last and match.role in VERBAL for match in sentence.concepts)


def _told_behind(sentence: Sentence, token: int) -> bool:
    """Whether a verb follows, with an adverb before it at most."""
    return any(match.role in VERBAL and 0 <= match.start_token - token <= 1 for match in sentence.concepts)
