"""The two levels of the only change that a sentence tells ("grew from 400 to 500 in a year, an increase of 35%")."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from fractions import Fraction

from factcheck.claims.aspects import aspect_of
from factcheck.claims.extraction import Extraction
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.world.outcomes import outcomes

FARTHEST = 10
BASES, GOALS = frozenset({"cue.base", "cue.base-after"}), frozenset({"cue.change-to"})


def only_levels(
    extraction: Extraction, sentence: Sentence, percent: Located, quantities: Sequence[Located]
) -> tuple[Fraction, Fraction, Located] | None:
    """Both levels, and the mention that ends them, where a sentence has one percentage and one pair of levels, and nothing else between them."""
    if sum(other.unit in {"%", "[pp]"} for other in quantities) != 1 or not _is_change(sentence, percent):
        return None
    pairs = [*_ranges(extraction, sentence, quantities), *_told_apart(extraction, sentence, quantities)]
    if len(pairs) != 1:
        return None
    low, high, first, last = pairs[0]
    begin, end = (last.last, percent.first) if last.last <= percent.first else (percent.last, first.first)
    if not 0 <= end - begin <= FARTHEST or _something_else(extraction, sentence, begin, end):
        return None
    return low, high, last


def _is_change(sentence: Sentence, percent: Located) -> bool:
    """Whether a percentage says by how much something rose or fell: by its cue, or right behind a word for it."""
    near = range(percent.first - 4, percent.first)
    told = any(match.id in outcomes().movement and match.end_token - 1 in near for match in sentence.concepts)
    return "change" in dict(percent.mention.cues) or aspect_of(sentence, percent) == "change" or told


def _ranges(extraction: Extraction, sentence: Sentence, quantities: Sequence[Located]) -> list[tuple[Fraction, Fraction, Located, Located]]:
    """Levels that were read as one range ("de 10 a 12 euros"); "between" leads to none."""
    words, folds = extraction.reading.words, sentence.tokens.folds
    opening = word_set(words.genitives) | _forms(sentence, BASES)
    found = []
    for item in quantities:
        value = item.quantity
        if value is None or value.number is not None or value.unit == "%" or value.hedged or folds[item.first] not in opening:
            continue
        low, high = value.interval.low, value.interval.high
        if low is not None and high is not None and low > 0:
            found.append((low, high, item, item))
    return found


def _told_apart(extraction: Extraction, sentence: Sentence, quantities: Sequence[Located]) -> list[tuple[Fraction, Fraction, Located, Located]]:
    """Levels that follow one another, each behind a word for it ("from 200 to 150 people", "từ 400 lên 500 em")."""
    words, folds = extraction.reading.words, sentence.tokens.folds
    bases = _forms(sentence, BASES)
    opening, goals = word_set(words.genitives) | bases, (word_set(words.prepositions) | _forms(sentence, GOALS)) - bases  # "a rate *of* 9 *from* 10"
    found = []
    for low, high in itertools.pairwise(quantities):
        x, y, gap = low.quantity, high.quantity, folds[low.last : high.first]
        if x is None or y is None or x.number is None or y.number is None or x.hedged or y.hedged or "%" in {x.unit, y.unit}:
            continue
        led = low.first > 0 and (folds[low.first - 1] in opening or folds[low.first] in opening)
        if led and 1 <= len(gap) <= 2 and gap[-1] in goals and x.unit in {None, y.unit} and x.number > 0:
            found.append((x.number * _scale(low, high), y.number, low, high))
    return found


def _scale(low: Located, high: Located) -> int:
    """What a bare number lacks whose scale only the second has ("from 200 to 150 million")."""
    x, y = low.quantity, high.quantity
    if x is None or y is None or x.number is None or y.number is None or x.unit is not None or y.number < x.number:
        return 1
    return next((scale for scale in (10**3, 10**6, 10**9, 10**12) if x.number * scale * 10 > y.number > x.number * scale / 10), 1)


def _forms(sentence: Sentence, cues: frozenset[str]) -> frozenset[str]:
    """The words of a sentence with which the forms of some cues end."""
    return frozenset(sentence.tokens.folds[match.end_token - 1] for match in sentence.concepts if match.layer == "cue" and match.id in cues)


def _something_else(extraction: Extraction, sentence: Sentence, begin: int, end: int) -> bool:
    """Whether something else is told of between two places: a name, another measure, or a clause that "and" opens."""
    folds = sentence.tokens.folds
    if not word_set(extraction.reading.words.coordinators).isdisjoint(folds[begin:end]) or ";" in folds[begin:end]:
        return True
    if any(begin <= name.first < end for name in sentence.names()):
        return True
    inside = (match for match in sentence.concepts if begin <= match.start_token < end and match.layer == "concept")
    return any(match.id.partition(".")[0] in {"measure", "counted"} and match.role == "noun" for match in inside)
