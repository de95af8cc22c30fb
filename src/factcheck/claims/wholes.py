"""Counts of all that there is of a thing, which two texts can tell differently: the seven judges of a court, an archipelago of 17 islands."""

from __future__ import annotations

from factcheck.claims.claim import Filler, Subject
from factcheck.claims.extraction import Extraction
from factcheck.claims.measures import Measure, value_below
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.languages.concepts import VERBAL
from factcheck.world.bearers import bearers

# Fewer are often named as the ones that matter ("its two owners").
FEW = 3
REACH, NAMED = 2, 2
CUE, STRUCTURE, CENSUS = "cue.whole", "class.structure", "event.census"
# What was done to a thing that stood already costs something else than the thing.
LATER = frozenset(
    {"event.renovation", "event.expansion", "event.demolition", "event.relocation", "event.purchase", "event.sale", "event.acquisition"}
)
# What tells that a court passed a sentence, which nobody only asked for.
PASSED = frozenset({"event.sentencing", "outcome.convicted"})


def whole_of(extraction: Extraction, sentence: Sentence, item: Located, measure: Measure, subject: Subject) -> Filler | None:
    """The mark of a value that tells of all of its subject."""
    return extraction.filler("whole", sentence, item.first, item.last) if is_whole(extraction, sentence, item, measure, subject) else None


def is_whole(extraction: Extraction, sentence: Sentence, item: Located, measure: Measure, subject: Subject) -> bool:
    """Whether a value tells of all of its subject: a count behind a word that leads to all, a possessive, or a definite article with its owner behind
    it; what a structure cost where nothing tells of its repair.
    """
    if measure.id in bearers().of_structures:
        kinds = extraction.subjects.descriptions.kinds(subject.best.referent)
        return STRUCTURE in kinds and not any(match.id in LATER for match in sentence.concepts)
    if measure.id in bearers().of_judgments:
        told = {match.id for match in sentence.concepts}
        deed = any(match.id == measure.id and match.role in VERBAL for match in sentence.concepts)
        return bool(deed or told & PASSED) and "cue.part" not in told and len(list(sentence.values("duration"))) == 1
    if not measure.id.startswith("counted.") or value_below(item, FEW) or item.unit is None or subject.best.grade < NAMED:
        return False
    words, folds = extraction.reading.words, sentence.tokens.folds
    before = folds[item.first - 1] if item.first else ""
    led = any(match.id == CUE and 0 <= item.first - match.end_token <= REACH - 1 for match in sentence.concepts)
    owned = any(before in forms for forms in words.possessives.values())
    definite = before in words.articles and before not in words.indefinites and _owner_behind(extraction, sentence, item)
    return led or owned or definite


def _owner_behind(extraction: Extraction, sentence: Sentence, item: Located) -> bool:
    """Whether a genitive with a name stands right behind a count ("the seven judges of the Court of Norland")."""
    words, folds = extraction.reading.words, sentence.tokens.folds
    small = word_set(words.articles)
    if item.last >= len(folds) or folds[item.last] not in words.genitives:
        return False
    return any(item.last < name.first <= item.last + REACH + 1 and set(folds[item.last + 1 : name.first]) <= small for name in sentence.names())


def by_census(sentence: Sentence) -> bool:
    """Whether a census says how many live where."""
    return any(match.id == CENSUS for match in sentence.concepts)
