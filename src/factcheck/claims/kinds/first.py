"""First: who was the first of a class to do a deed, or which deed was the first of its kind."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.claim import Candidate, Claim, Filler, Subject
from factcheck.claims.extraction import Extraction
from factcheck.claims.kind import Compare, Kind, Mark, Role
from factcheck.claims.phrases import stem
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.values import Ordinal

FIRST = Kind(
    "first",
    (
        Role("body", Compare.SUBJECT, Mark.REQUIRED),
        Role("class", Compare.FLAG, Mark.HARD),
        Role("qualifier", Compare.FLAG, Mark.HARD),
        Role("deed", Compare.FLAG),
        Role("at", Compare.TIME, Mark.TIME),
        Role("holder", Compare.SUBJECT, Mark.DEPENDENT),
    ),
    keys=(("deed",), ("body", "class")),
)

LONGEST = 14
PREFIX = 5


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """Claims of being first: an ordinal of one (or another small one, for the same slot) with what it was first at."""
    for item in sentence.values("ordinal"):
        value = item.mention.value
        if not isinstance(value, Ordinal) or value.number > 3 or sentence.is_quoted(item.first):
            continue
        claim = _claim(extraction, sentence, item)
        if claim is not None:
            yield claim


def _claim(extraction: Extraction, sentence: Sentence, item: Located) -> Claim | None:
    words = extraction.reading.words
    function = word_set(words.function_words)
    last = _end(sentence, item, extraction.reading.layout.language)
    first = _start(sentence, item, extraction.reading.layout.language)
    names = {index for other in sentence.names() for index in range(other.first, other.last)}
    own = set(range(item.first, item.last))
    cues = {match.id: match for match in sentence.concepts if match.layer == "cue" and first <= match.start_token < last}
    classes = sorted(
        {other.referent.id or " ".join(other.referent.tokens) for other in sentence.names() if other.referent and item.last <= other.first <= item.last + 2}
        | {match.id for match in cues.values() if match.id in {"cue.woman", "cue.man", "cue.foreign"}}
    )
    content = [i for i in range(first, last) if i not in names and i not in own and sentence.tokens.folds[i] not in function and sentence.tokens.folds[i][0].isalpha()]
    deed = tuple(sorted({stem(sentence.tokens.folds[i])[:PREFIX] for i in content if not any(match.start_token <= i < match.end_token for match in cues.values())}))
    subject = extraction.subject(sentence, item.first)
    if len(deed) < 1 or subject is None:
        return None
    bodies = _bodies(extraction, sentence, item, subject)
    if bodies is None:
        return None
    holder = [candidate for candidate in subject.value.candidates if candidate.referent.type == "person"] or list(subject.value.candidates[:1])
    qualifier = "since" if "cue.since" in cues or any(other.mention.kind == "period" and first <= other.first < last for other in sentence.located) else None
    return extraction.claim(
        "first",
        {
            "body": bodies,
            "class": Filler(" ".join(classes), subject.span) if classes else None,
            "qualifier": Filler(qualifier, subject.span) if qualifier else None,
            "deed": extraction.filler(deed, sentence, content[0], content[-1] + 1),
            "at": extraction.period(sentence, item.first),
            "holder": extraction.about(Subject(tuple(holder))),
            "ordinal": extraction.value(item),
        },
        sentence,
        min(first, item.first),
        last,
        "an ordinal with the deed",
    )


def _end(sentence: Sentence, item: Located, language: str) -> int:
    """The end of the phrase: the next comma or stop, at most fourteen tokens on."""
    for i in range(item.last, min(item.last + LONGEST, len(sentence.tokens))):
        if not sentence.tokens.folds[i][0].isalnum() and sentence.tokens.folds[i] not in {"'", "’", "-"}:
            return i
    return min(item.last + LONGEST, len(sentence.tokens))


def _start(sentence: Sentence, item: Located, language: str) -> int:
    """Where the phrase begins: at the ordinal; in Vietnamese, whose ordinals follow, up to eight tokens before."""
    if language != "vi":
        return item.first
    for i in range(item.first - 1, max(-1, item.first - 8), -1):
        if not sentence.tokens.folds[i][0].isalnum() or sentence.tokens.folds[i] in {"là"}:
            return i + 1
    return max(0, item.first - 8)


def _bodies(extraction: Extraction, sentence: Sentence, item: Located, subject: Filler) -> Filler | None:
    """The bodies and places within which it was a first: those named in the sentence, and what the text is about."""
    found = [
        Candidate(other.referent, 3, "named in the sentence", sentence.place(other.first, other.last))
        for other in sentence.names()
        if other.referent is not None and other.referent.type != "person"
    ]
    found += [candidate for candidate in subject.value.candidates if candidate.referent.type != "person" and candidate.referent not in {one.referent for one in found}]
    return extraction.about(Subject(tuple(found[:6]))) if found else None
