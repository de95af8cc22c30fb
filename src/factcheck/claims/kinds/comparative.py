"""Movements told by a comparative: "produced 8% *more* copper", "recibió un 17 % *menos* de turistas"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.claim import Claim, Phrase
from factcheck.claims.extraction import Extraction
from factcheck.claims.phrases import stem
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.languages.concepts import VERBAL, ConceptMatch
from factcheck.world.bearers import bearers
from factcheck.world.cardinality import cardinality, concepts
from factcheck.world.outcomes import outcomes

TYPES = {"up": "outcome.rose", "down": "outcome.fell"}
MOST_WORDS = 3


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """The movements of a sentence that no verb or noun for rising or falling tells."""
    for item in sentence.values("quantity"):
        cues = dict(item.mention.cues)
        kind = TYPES.get(cues.get("change", ""))
        if item.unit != "%" or kind is None or cues.get("role") != "by" or sentence.is_quoted(item.first) or _moves(sentence, item):
            continue
        product = _product(extraction, sentence, item)
        measure = _measure(sentence, item, bare=not product)
        subject = extraction.subject(sentence, item.first)
        if measure is None or subject is None:
            continue
        match, id_ = measure
        words = tuple(sorted({stem(sentence.tokens.folds[i]) for i in product if not match.start_token <= i < match.end_token}))
        yield extraction.claim(
            "outcome",
            {
                "subject": subject,
                "measure": extraction.filler(id_, sentence, match.start_token, match.end_token),
                "modifiers": extraction.filler(Phrase("", words), sentence, item.first, item.last) if words else None,
                "level": extraction.value(item),
                "group": extraction.filler((kind, *concepts()[kind].opposites), sentence, item.first, item.last),
                "at": extraction.period(sentence, item.first),
                "type": extraction.filler(kind, sentence, item.first, item.last, how="comparative"),
            },
            sentence,
            item.first,
            item.last + 1 if item.last < len(sentence.tokens.folds) else item.last,
            "so much more or less than before",
            gate=extraction.gate(sentence, item.first),
        )


def _moves(sentence: Sentence, item: Located) -> bool:
    """Whether a word for rising or falling stands in the clause, which tells of the amount itself."""
    segment = sentence.segments[sentence.segment_at(item.first)]
    return any(match.id in outcomes().movement for match in sentence.concepts_in(segment.first, segment.last))


def _product(extraction: Extraction, sentence: Sentence, item: Located) -> list[int]:
    """The tokens of what there was more or less of: right behind the comparative, past a genitive."""
    words, folds = extraction.reading.words, sentence.tokens.folds
    function, at = word_set(words.function_words), item.last + 1
    taken = {index for other in sentence.located if other is not item for index in range(other.first, other.last)}
    if at < len(folds) and folds[at] in word_set(words.genitives):
        at += 1
    found: list[int] = []
    verbs = {match.start_token for match in sentence.concepts if match.role in VERBAL}
    while at < len(folds) and len(found) < MOST_WORDS and folds[at].isalpha() and folds[at] not in function and at not in taken and at not in verbs:
        found.append(at)
        at += 1
    return found


def _measure(sentence: Sentence, item: Located, *, bare: bool) -> tuple[ConceptMatch, str] | None:
    """The flow that moved: what the verb of the clause measures, or the measure that the noun behind the comparative counts."""
    segment = sentence.segments[sentence.segment_at(item.first)]
    table, near = concepts(), list(sentence.concepts_in(segment.first, segment.last))
    counted = next((match for match in near if match.start_token > item.last and match.id.startswith("counted.") and table[match.id].measure), None)
    if counted is not None and counted.start_token - item.last <= MOST_WORDS:
        return counted, table[counted.id].measure
    verbs = [match for match in near if match.role in VERBAL and match.end_token <= item.first]
    for match in reversed(verbs):
        told = bearers().told_bare.get(match.id, match.id) if bare else match.id
        if told.startswith("measure.") and cardinality(told) == "flow":
            return match, told
    return None
