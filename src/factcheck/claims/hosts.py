"""What a relative clause hangs on, where that is not simply the name before it: a thing before its town, or what a description means."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from factcheck.claims.reading import Located, Segment, Sentence
from factcheck.claims.small_words import SmallWords
from factcheck.claims.sources import APOSTROPHES
from factcheck.languages.concepts import VERBAL, ConceptMatch
from factcheck.world.concepts import catalogue

MOST_BETWEEN, MOST_TITLE = 3, 5
CLOSING = frozenset(")]")


def thing_in_town(sentence: Sentence, inside: Sequence[Located], end: int, prepositions: AbstractSet[str]) -> Located | None:
    """The thing before its town that a clause behind both tells of ("the Basalt Hall in Orsk, which seats ..."); ``inside`` are the names of the
    clause that ends before ``end``, ``prepositions`` those that say where.
    """
    if len(inside) < 2:
        return None
    thing, town = inside[-2], inside[-1]
    if thing.referent is None or thing.referent.type == "person" or thing.referent.id or thing.pointing or town.mention.kind == "person":
        return None
    return thing if _only_place(sentence, thing.last, town, end, prepositions) else None


def described_before(
    sentence: Sentence, host: Segment, segment: Segment, nouns: Sequence[ConceptMatch], prepositions: AbstractSet[str]
) -> ConceptMatch | None:
    """The one of ``nouns`` that stands right before a relative clause, or before the town that stands between ("Ada Roe likes the hall, which ...",
    "the hall in Orsk, which ..."); none within a name, nor for people.
    """
    names = [item for item in sentence.names() if host.first <= item.first < host.last]
    ends = [segment.first - 1 if sentence.tokens.folds[segment.first - 1] == "," else segment.first]
    for match in nouns:
        entry = catalogue().classes.get(match.id)
        if (entry is not None and entry.type == "person") or not host.first < match.start_token < host.last:
            continue
        if any(item.first <= match.start_token < item.last for item in names):
            continue
        town = names[-1] if names and match.end_token < names[-1].first else None
        behind = town is not None and _only_place(sentence, match.end_token, town, ends[0], prepositions)
        if match.end_token in ends or behind:
            return match
    return None


def _only_place(sentence: Sentence, first: int, town: Located, end: int, prepositions: AbstractSet[str]) -> bool:
    """Whether nothing but a preposition leads from ``first`` to a place, and nothing but a comma from there to ``end``."""
    folds = sentence.tokens.folds
    between = [fold for fold in folds[first : town.first] if fold != ","]
    led = bool(between) and between[0] in prepositions and len(between) <= MOST_BETWEEN and all(fold.isalpha() for fold in between)
    plain = all(fold in prepositions or len(fold) <= MOST_BETWEEN for fold in between)
    return led and plain and all(fold == "," for fold in folds[town.last : end])


def unbracketed(sentence: Sentence, segment: Segment) -> tuple[Segment, ...]:
    """The parts before ``segment`` of a clause that brackets part, in their order: "*Varn* (9,000 people) lies on the Sel"."""
    found, at = [segment], sentence.segments.index(segment)
    while segment.nest == "main" and at and sentence.tokens.folds[found[0].first - 1] in CLOSING:
        before = at - 1
        while before >= 0 and sentence.segments[before].nest == "bracket":
            before -= 1
        if before < 0 or sentence.segments[before].nest != segment.nest:
            break
        found.insert(0, sentence.segments[before])
        at = before
    return tuple(found[:-1])


def heading(sentence: Sentence, first: int, small: SmallWords) -> Located | None:
    """The name that ends the noun phrase which begins at ``first``, behind a comma: "the former mayor Ada Roe"."""
    item = next((item for item in sentence.names() if first <= item.first <= first + MOST_TITLE and not item.pointing), None)
    if item is None or item.first <= first + 2:
        return item
    gap = sentence.tokens.folds[first : item.first]
    told = any(match.role in VERBAL and first <= match.start_token < item.first for match in sentence.concepts)
    joining = small.determiners | {",", "-"} | APOSTROPHES
    plain = all(fold in joining or (fold.isalpha() and fold not in small.function) for fold in gap)
    return item if plain and not told else None
