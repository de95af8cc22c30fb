"""What went on for a length of time: "the 48-day manhunt", "two weeks of talks", "the siege lasted nine days", "48 days on the run".

What goes on is a noun or what is told of it (``languages/<code>/lasting.toml``), or a concept of ``bearers().lasting``. A length belongs to it in a
closed set of forms: the noun right behind the length, or behind "of"; a word for lasting, or for ending and "after", between the noun and its length;
"for" and a length behind the verb, or the state right behind the length.
"""

from __future__ import annotations

import functools
from collections.abc import Collection, Sequence

import attrs

from factcheck.claims.extraction import Extraction
from factcheck.claims.phrases import FINAL_HEADS
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.languages.concepts import VERBAL
from factcheck.languages.language import CODES, section
from factcheck.languages.lasting import NOTHING, Lasting
from factcheck.mentions.phrases import Phrases
from factcheck.world.bearers import bearers

# How many words lie between a length and what went on so long, between a noun and its end, before what opens a sentence.
NEAR, CLAUSE, OPENING = 3, 12, 2


@attrs.frozen(slots=True)
class Going:
    """What goes on: its id, its tokens; ``noun`` or what is told of it."""

    id: str
    start: int
    end: int
    noun: bool


@attrs.frozen(slots=True)
class Words:
    """The section ``lasting.toml`` of a language, to be matched against tokens."""

    matters: Phrases[tuple[str, bool]]
    over: Phrases[bool]
    after: Phrases[bool]
    lasted: Phrases[bool]
    reached: Phrases[bool]
    planned: Phrases[bool]
    some: Phrases[bool]


@functools.cache
def words_of(language: str) -> Words | None:
    """The words of a language, or None for one without tables."""
    if language not in CODES:
        return None
    table = section(language, Lasting)
    forms = [(form, (name, True)) for name, matter in table.matters.items() for form in matter.nouns]
    forms += [(form, (name, False)) for name, matter in table.matters.items() for form in matter.told]
    others = (table.over, table.after, table.lasted, table.reached, table.planned, table.some)
    return Words(Phrases(forms), *(Phrases((form, True) for form in some) for some in others))


def going_on(sentence: Sentence, words: Words) -> list[Going]:
    """What goes on in a sentence, in order: what the table says, and concepts where it is silent."""
    folds, found, at, taken = sentence.tokens.folds, list[Going](), 0, set[int]()
    while at < len(folds):
        match = words.matters.match(folds, at)
        if match is None:
            at += 1
            continue
        if match[1][0] != NOTHING:
            found.append(Going(match[1][0], at, match[0], match[1][1]))
        taken.update(range(at, match[0]))
        at = match[0]
    for concept in sentence.concepts:
        if concept.id in bearers().lasting and taken.isdisjoint(range(concept.start_token, concept.end_token)):
            found.append(Going(concept.id, concept.start_token, concept.end_token, concept.role == "noun"))
    return sorted(found, key=lambda going: (going.start, going.end))


def lasting(extraction: Extraction, sentence: Sentence, item: Located) -> Going | None:
    """What went on for a length of time; None where nothing says so, or where only a part of it is measured ("the first nine days")."""
    words = words_of(extraction.reading.layout.language)
    folds = sentence.tokens.folds
    if words is None or _one_of_many(extraction, sentence, item.first, words):
        return None
    if item.last < len(folds) and folds[item.last] in word_set(extraction.reading.words.counting):
        return None
    goings = going_on(sentence, words)
    behind = next((one for one in goings if one.start >= item.last), None)
    before = next((one for one in reversed(goings) if one.end <= item.first), None)
    if behind is not None and _behind(extraction, sentence, item, behind, words):
        return behind if not _one_of_many(extraction, sentence, behind.start, words, item.last) else None
    if before is not None:
        fits = _of_noun if before.noun else _of_told
        whole = not _one_of_many(extraction, sentence, before.start, words) and not _met(words.some, folds, 0, item.first)
        if fits(extraction, sentence, item, before, words):
            return before if whole else None
    return _of_next(extraction, sentence, item, words) if not goings else None


def _one_of_many(extraction: Extraction, sentence: Sentence, at: int, words: Words, low: int = 0) -> bool:
    """Whether the words right before a length or a noun tell of one of many, of a part or of what is to come ("the *first* nine days", "*called* a
    two-day strike").
    """
    folds, counting = sentence.tokens.folds, word_set(extraction.reading.words.counting)
    led = words.after.match_before(folds, at)
    first, last = max(low, at - NEAR), at if led is None else led[0]
    return any(word in counting for word in folds[first:last]) or _met(words.planned, folds, first, last)


def _behind(extraction: Extraction, sentence: Sentence, item: Located, going: Going, words: Words) -> bool:
    """Whether a length tells of what stands behind it."""
    folds, known = sentence.tokens.folds, extraction.reading.words
    small = word_set(known.function_words) | word_set(known.prepositions)
    gap = folds[item.last : going.start]
    if not gap:
        return _came_of_it(sentence, item, words) if not going.noun else "-" in item.mention.text
    plain = all(fold.isalpha() and fold not in small for fold in gap[1:])
    if gap[0] in word_set(known.genitives) and len(gap) <= NEAR and plain:
        return _came_of_it(sentence, item, words)
    if going.noun and "-" in item.mention.text and len(gap) < NEAR and plain and gap[0].isalpha() and gap[0] not in small:
        return True
    led = words.after.match_before(folds, item.first)
    fronted = led is not None and led[0] <= OPENING and going.noun and len(gap) <= NEAR
    return fronted and _over(words, folds, going.end, min(len(folds), going.end + CLAUSE))


def _of_noun(extraction: Extraction, sentence: Sentence, item: Located, going: Going, words: Words) -> bool:
    """Whether a noun before a length lasted so long, or ended after it."""
    folds, known = sentence.tokens.folds, extraction.reading.words
    gap = folds[going.end : item.first]
    if not gap:
        return extraction.reading.layout.language not in FINAL_HEADS
    if len(gap) == 1 and gap[0] in word_set(known.genitives):
        return True
    led = words.after.match_before(folds, item.first)
    if led is not None:
        near = sentence.segment_at(going.start) == sentence.segment_at(item.first) or len(gap) <= CLAUSE
        return near and (_over(words, folds, going.end, led[0]) or _over(words, folds, max(0, going.start - NEAR), going.start))
    at = item.first - (gap[-1] in word_set(known.spanning) and words.lasted.match_before(folds, item.first) is None)
    told = words.lasted.match_before(folds, at)
    return told is not None and told[0] >= going.end and not _another_deed(extraction, sentence, going.end, told[0])


def _another_deed(extraction: Extraction, sentence: Sentence, first: int, last: int) -> bool:
    """Whether between a noun and a word for lasting stands another verb, or a relative word that does not stand right before that ("the search for
    Roe, *which* lasted").
    """
    relatives = word_set(extraction.reading.words.relatives)
    articles, folds = word_set(extraction.reading.words.articles), sentence.tokens.folds
    told = any(
        match.role in VERBAL and match.layer == "concept" and first <= match.start_token < last and folds[match.start_token - 1] not in articles
        for match in sentence.concepts
    )
    return told or any(fold in relatives for fold in folds[first : last - 1])


def _of_told(extraction: Extraction, sentence: Sentence, item: Located, going: Going, words: Words) -> bool:
    """Whether what is told was so for a length behind it: "searched the hills for 48 days", "deliberated nine hours"."""
    folds, known = sentence.tokens.folds, extraction.reading.words
    gap = folds[going.end : item.first]
    if not gap:
        return True
    joined = _starts(sentence, word_set(known.coordinators))
    if any(going.end < start < item.first for start in joined):
        return False
    spanned = gap[-1] in word_set(known.spanning) and sentence.segment_at(going.start) == sentence.segment_at(item.first)
    return spanned or (len(gap) <= NEAR and words.lasted.match_before(folds, item.first) is not None)


def _starts(sentence: Sentence, coordinators: Collection[str]) -> list[int]:
    """The first tokens of verbs right behind "and"."""
    folds = sentence.tokens.folds
    return [m.start_token for m in sentence.concepts if m.role in VERBAL and m.start_token and folds[m.start_token - 1] in coordinators]


def _came_of_it(sentence: Sentence, item: Located, words: Words) -> bool:
    """Whether a length behind "after" is all of it, for the sentence says what came of it; after nine days of talks, a mediator may be called."""
    if words.after.match_before(sentence.tokens.folds, item.first) is None:
        return True
    return any(_met(some, sentence.tokens.folds, 0, len(sentence.tokens.folds)) for some in (words.reached, words.over))


def _over(words: Words, folds: Sequence[str], first: int, last: int) -> bool:
    return _met(words.over, folds, first, last)


def _met(phrases: Phrases[bool], folds: Sequence[str], first: int, last: int) -> bool:
    return any(folds[at] in phrases.firsts and phrases.match(folds, at) is not None for at in range(first, last))


def _of_next(extraction: Extraction, sentence: Sentence, item: Located, words: Words) -> Going | None:
    """What the next sentence says to be over, where this one opens with "after" and a length ("After 48 days we sleep. The siege is over")."""
    led = words.after.match_before(sentence.tokens.folds, item.first)
    if led is None or led[0] > 0 or sentence.index + 1 >= len(extraction.reading.sentences):
        return None
    following = extraction.reading.sentences[sentence.index + 1]
    first = next(iter(going_on(following, words)), None)
    if first is None or not first.noun or first.start > OPENING or first.id not in bearers().single:
        return None
    told = _over(words, following.tokens.folds, first.end, len(following.tokens.folds))
    return attrs.evolve(first, start=item.first, end=item.last) if told else None
