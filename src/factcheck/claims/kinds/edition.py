"""Edition: the ordinal of one event in a series (sessions, congresses, festivals, anniversaries apart), with its series and its time."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.claim import Claim, Filler, Phrase
from factcheck.claims.extraction import Extraction
from factcheck.claims.kind import Compare, Kind, Mark, Role
from factcheck.claims.phrases import NounPhrase, after, before, stem
from factcheck.claims.reading import Located, Sentence
from factcheck.values import Ordinal

EDITION = Kind(
    "edition",
    (
        Role("series", Compare.SUBJECT, Mark.REQUIRED),
        Role("unit", Compare.PHRASE),
        Role("annual", Compare.FLAG),
        Role("at", Compare.TIME, Mark.TIME),
        Role("ordinal", Compare.VALUE, Mark.DEPENDENT),
    ),
    keys=(("series",),),
)


FEW = 3


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """Ordinals of editions: an ordinal with a noun, in a sentence that names the series."""
    for item in sentence.values("ordinal"):
        value = item.mention.value
        if not isinstance(value, Ordinal) or dict(item.mention.cues).get("anniversary") or sentence.is_quoted(item.first):
            continue
        noun = _noun(extraction, sentence, item)
        if noun is not None and (_titled(sentence, item, noun) or (value.number <= FEW and not noun.phrase.head.startswith("class."))):
            continue
        series = extraction.subject(sentence, item.first)
        if noun is None or series is None:
            continue
        unit = unit_of(extraction, noun)
        first, last = min(item.first, noun.first), max(item.last, noun.last)
        at, annual = extraction.period(sentence, item.first), _annual(sentence, first, last)
        yield extraction.claim(
            "edition",
            {
                "series": series,
                "unit": extraction.filler(unit, sentence, noun.first, noun.last) if unit is not None else None,
                "annual": Filler("annual", series.span) if annual else None,
                "at": at,
                "ordinal": extraction.value(item),
            },
            sentence,
            first,
            last,
            "an ordinal with the noun of its series",
        )


def _titled(sentence: Sentence, item: Located, noun: NounPhrase) -> bool:
    """Whether the ordinal belongs to a title ("First Secretary")."""
    return any(match.id.startswith("office.") and item.first <= match.start_token < noun.last for match in sentence.concepts)


def unit_of(extraction: Extraction, noun: NounPhrase) -> Phrase | None:
    """The noun that is counted: its listed class, or the phrase; None for a word like "edition", which counts any series."""
    if noun.phrase.head in {stem(word) for word in extraction.reading.words.editions}:
        return None
    return Phrase(noun.phrase.head) if noun.phrase.head.startswith("class.") else noun.phrase


def _noun(extraction: Extraction, sentence: Sentence, item: Located) -> NounPhrase | None:
    reading = extraction.reading
    language = reading.layout.language
    if language == "vi":
        return before(sentence, item.first, reading.words) or after(sentence, item.last, reading.words, language)
    return after(sentence, item.last, reading.words, language)


def _annual(sentence: Sentence, first: int, last: int) -> bool:
    return any(match.layer == "cue" and match.id == "cue.annual" and first - 2 <= match.start_token <= last + 3 for match in sentence.concepts)
