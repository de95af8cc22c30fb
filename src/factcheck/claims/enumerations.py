"""Lists in a sentence: how many items stand in a row, and where a list of names follows the number that announces it."""

from __future__ import annotations

import attrs

from factcheck.claims.extraction import Extraction
from factcheck.claims.phrases import stem
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.languages.concepts import VERBAL
from factcheck.mentions.signs import QUOTES

FEWEST = 3
# How far a colon stands at most behind the noun whose list it opens.
COMPLEMENT = 7


@attrs.frozen(slots=True)
class Items:
    """A list found: between ``fewest`` and ``most`` items in tokens ``[first, last)`` of ``sentence`` (an "and" may belong to an item)."""

    fewest: int
    most: int
    first: int
    last: int
    sentence: Sentence
    why: str


def count_items(extraction: Extraction, sentence: Sentence, first: int, last: int) -> tuple[int, int] | None:
    """Fewest and most items of a list in tokens ``[first, last)``; None when it is no list: no separator, or clauses between."""
    folds = sentence.tokens.folds
    coordinators = word_set(extraction.reading.words.coordinators)
    relatives = word_set(extraction.reading.words.relatives)
    inside = {index for item in sentence.located for index in range(item.first, item.last)}
    separators = [i for i in range(first, last) if folds[i] in {",", ";"} and i not in inside]
    joints = [i for i in range(first + 1, last - 1) if folds[i] in coordinators and i not in inside]
    if not joints or not separators or any(folds[i] in relatives for i in range(first, last)):
        return None
    final = [i for i in joints if i > separators[-1]]
    if not final:
        return None
    oxford = final[0] == separators[-1] + 1
    fewest = len(separators) + 1 + (0 if oxford else 1)
    return max(fewest, 2), fewest + len(joints) - 1


def end_of(sentence: Sentence) -> int:
    """Where the words of a sentence end, before its closing signs."""
    last = len(sentence.tokens)
    while last and not sentence.tokens.folds[last - 1][0].isalnum():
        last -= 1
    return last


def named_items(extraction: Extraction, sentence: Sentence, item: Located) -> Items | None:
    """A list of names or titles that runs to the end of the sentence, or is the next one, after the last number before it.

    "Six towns will host the games in 2027: A, B, C, D and E"; "five novels are on the list. They are "A", "B", "C" and "D"". Each item begins with a
    capital or a quotation mark; a colon behind a time, a place or a word for a whole list opens them, or that word alone.
    """
    later = [other for other in sentence.values("quantity") if other.first >= item.last]
    opened = None if later else _opened(sentence, item)
    if _another_plural(extraction, sentence, item.last, len(sentence.tokens) if opened is None else opened):
        return None
    if opened is not None:
        return _named(extraction, sentence, opened, "a list of names follows")
    following = extraction.reading.sentences[sentence.index + 1 : sentence.index + 2]
    if later or not following or following[0].passage != sentence.passage or len(following[0].tokens) < FEWEST * 2:
        return None
    words, folds = extraction.reading.words, following[0].tokens.folds
    pointers = set(words.pronouns.get("any", ())) | set(words.pronouns.get("thing", ())) | word_set(words.demonstratives)
    pointed = folds[0] in pointers and folds[1] in word_set(words.copulas)
    return _named(extraction, following[0], 2, "the next sentence says what they are") if pointed else None


def _another_plural(extraction: Extraction, sentence: Sentence, first: int, last: int) -> bool:
    """Whether a further plural stands in tokens ``[first, last)``, so that the names may be what that says ("Six towns sent these players: ...")."""
    function, folds = word_set(extraction.reading.words.function_words), sentence.tokens.folds
    taken = {index for other in sentence.located for index in range(other.first, other.last)}
    taken |= {i for i in range(first, last - 2) if folds[i + 1] in {"'", "’"}}
    taken |= {match.start_token for match in sentence.concepts if match.role in VERBAL}
    plain = (folds[i] for i in range(first, last) if i not in taken and folds[i].isalpha() and folds[i] not in function)
    return any(len(fold) > FEWEST and len(stem(fold)) < len(fold) for fold in plain)


def _opened(sentence: Sentence, item: Located) -> int | None:
    """Where the names begin: behind a colon, or behind a word for a whole list."""
    folds, size = sentence.tokens.folds, len(sentence.tokens)
    listing = {match.end_token for match in sentence.concepts if match.layer == "cue" and match.id == "cue.closed-list"}
    ends = listing | {other.last for other in sentence.located}
    for at in range(item.last, size - 1):
        if folds[at] == ":":
            return at + 1 if at in ends else None
        if at in listing and (folds[at] != ":" and _begins_name(sentence, at)):
            return at
    return None


def _named(extraction: Extraction, sentence: Sentence, first: int, why: str) -> Items | None:
    """The items from ``first`` to the end of the sentence, when each of three or more begins like a name."""
    last = end_of(sentence)
    found = count_items(extraction, sentence, first, last)
    folds = sentence.tokens.folds
    numbers = [other for other in sentence.values("quantity") if first <= other.first < last and folds[other.first - 1] not in QUOTES]
    partial = any(match.id in {"cue.part", "cue.open-list"} and first <= match.start_token < last for match in sentence.concepts)
    if found is None or found[0] < FEWEST or numbers or partial:
        return None
    coordinators = word_set(extraction.reading.words.coordinators)
    inside = {index for other in sentence.located for index in range(other.first, other.last)}
    cuts = [i for i in range(first, last) if folds[i] in {",", ";"} and i not in inside]
    final = next(i for i in range(cuts[-1] + 1, last) if folds[i] in coordinators and i not in inside)
    starts = [first, *(i + 1 for i in cuts), final + 1]
    starts = [i for i in starts if folds[i] not in coordinators]
    return Items(found[0], found[0], first, last, sentence, why) if all(_begins_name(sentence, i) for i in starts) else None


def _begins_name(sentence: Sentence, token: int) -> bool:
    """Whether a capital, or a quotation mark, stands at ``token``."""
    written = sentence.tokens.text[sentence.tokens.starts[token]]
    return written.isupper() or written in QUOTES


def plain_complement(extraction: Extraction, sentence: Sentence, at: int) -> int:
    """Where a colon stands behind a noun that ends at a token, past one preposition with its noun ("four conditions *to the loan*:"); the token
    itself where none does, or a verb, a number or another plural stands between.
    """
    words, folds = extraction.reading.words, sentence.tokens.folds
    colon = next((i for i in range(at, min(at + COMPLEMENT, len(folds))) if folds[i] == ":"), at)
    if colon == at or folds[at] not in word_set(words.prepositions) | word_set(words.genitives):
        return at
    told = any(match.role in VERBAL and at <= match.start_token < colon for match in sentence.concepts)
    numbers = any(at <= other.first < colon for other in sentence.values("quantity", "duration"))
    plain = all(fold.isalnum() or fold in QUOTES or fold == "-" for fold in folds[at:colon])
    return colon if plain and not told and not numbers and not _another_plural(extraction, sentence, at, colon) else at


def apposed_names(extraction: Extraction, sentence: Sentence, item: Located, at: int) -> Items | None:
    """The names between commas behind a definite number of people or things ("the four brothers, A, B and C, share"), and nothing but names."""
    words, folds = extraction.reading.words, sentence.tokens.folds
    owning = {form for forms in words.possessives.values() for form in forms}
    before = folds[item.first - 1] if item.first else ""
    if at >= len(folds) or folds[at] != "," or before not in (word_set(words.articles) - word_set(words.indefinites)) | owning:
        return None
    starts = {name.first: name for name in sentence.names() if not name.pointing}
    joints, first, last, listed = word_set(words.coordinators), at + 1, False, list[Located]()
    at += 1
    while at in starts:
        listed.append(starts[at])
        at = starts[at].last
        if last or at >= len(folds):
            break
        step = at + (folds[at] == ",")
        last = step < len(folds) and folds[step] in joints
        at = step + last
        if step == at and folds[step - 1] != ",":
            return None
    closed = last and (at >= len(folds) or folds[at] in {",", ".", ";", "–", "—"})
    more = any(folds[i] in joints and i + 1 in starts for i in range(at, len(folds)))
    lands = {bool(name.referent and name.referent.id and ":" not in name.referent.id) for name in listed}  # "Paris, Texas, and London, Ontario"
    count = len(listed)
    return Items(count, count, first, at, sentence, "names in apposition") if closed and count > 1 and not more and len(lands) == 1 else None
