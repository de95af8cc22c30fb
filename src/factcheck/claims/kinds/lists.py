"""Lists: an announced number against the items that follow ("four principles. They are A, B and C")."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from factcheck.claims.claim import Claim
from factcheck.claims.enumerations import Items, apposed_names, count_items, end_of, named_items, plain_complement
from factcheck.claims.extraction import Extraction
from factcheck.claims.kinds.inner import inner_claim
from factcheck.claims.phrases import stem
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.mentions.signs import QUOTES
from factcheck.values import Interval, Quantity

SMALLEST, LARGEST = 2, 12


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """Announced counts whose list claims to be complete and has another length."""
    for item in sentence.values("quantity"):
        number = announced(item)
        if number is None or _out_of(extraction, sentence, item):
            continue
        items = _listed(extraction, sentence, item) if item.unit is not None else _echoes(extraction, sentence, item)
        if not items:
            continue
        counted = Quantity.stated(str(items.fewest), unit=item.unit)
        if items.fewest != items.most:
            counted = Quantity(None, Interval(Fraction(items.fewest), Fraction(items.most)), item.unit)
        within = items.sentence is sentence
        yield inner_claim(
            extraction,
            sentence,
            "list-length",
            (item.mention.value, item.first, item.last),
            (counted, item.first, items.last if within else item.last),
            f"{items.why}: {items.fewest}" + (f" to {items.most}" if items.most != items.fewest else "") + " items",
        )


def _listed(extraction: Extraction, sentence: Sentence, item: Located) -> Items | None:
    """The list that a counted noun announces, wherever it stands."""
    return (
        _after_colon(extraction, sentence, item)
        or _next_sentence(extraction, sentence, item)
        or _echoes(extraction, sentence, item)
        or named_items(extraction, sentence, item)
        or apposed_names(extraction, sentence, item, _noun_end(extraction, sentence, item))
    )


def announced(item: Located) -> int | None:
    """The small whole number that a counted mention announces, or None."""
    value = item.quantity
    if value is None or value.number is None or value.number.denominator != 1 or value.hedged or item.mention.cues:
        return None
    if value.unit is not None and not value.unit.startswith("{"):
        return None
    number = int(value.number)
    return number if SMALLEST <= number <= LARGEST else None


def _out_of(extraction: Extraction, sentence: Sentence, item: Located) -> bool:
    """Whether the number is the whole of "3 of 10"."""
    at, folds = item.first - 1, sentence.tokens.folds
    return (
        at > 0
        and folds[at] in word_set(extraction.reading.words.genitives)
        and (folds[at - 1].isdigit() or any(other.last == at for other in sentence.values("quantity")))
    )


def _noun_end(extraction: Extraction, sentence: Sentence, item: Located) -> int:
    """The end of what is counted: the noun may go on for two words ("bốn mục tiêu", "quatre piliers économiques")."""
    function, at = word_set(extraction.reading.words.function_words), item.last
    while at < min(item.last + 2, len(sentence.tokens)) and sentence.tokens.folds[at].isalpha() and sentence.tokens.folds[at] not in function:
        at += 1
    return at


def _after_colon(extraction: Extraction, sentence: Sentence, item: Located) -> Items | None:
    folds = sentence.tokens.folds
    colon = plain_complement(extraction, sentence, _noun_end(extraction, sentence, item))
    if colon >= len(folds) or folds[colon] != ":":
        return None
    first, last = colon + 1, end_of(sentence)
    if any(first <= other.first < last for other in sentence.values("quantity")) or _goes_on_in_words(sentence, first, last):
        return None
    found = count_items(extraction, sentence, first, last)
    return Items(*found, first, last, sentence, "a colon opens the list") if found else None


def _goes_on_in_words(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a quotation opens at ``first`` that holds a comma: words of which a comma parts no items (``two ways: "A return, by way``)."""
    folds = sentence.tokens.folds
    if first >= last or folds[first] not in QUOTES:
        return False
    closing = next((i for i in range(first + 1, last) if folds[i] in QUOTES and (i + 1 == last or not folds[i + 1].isalpha())), last)
    return "," in folds[first + 1 : closing - 1]


def _next_sentence(extraction: Extraction, sentence: Sentence, item: Located) -> Items | None:
    """A list that follows as the next sentence: "They are ..."."""
    if _noun_end(extraction, sentence, item) < end_of(sentence) or sentence.index + 1 >= len(extraction.reading.sentences):
        return None
    following = extraction.reading.sentences[sentence.index + 1]
    if following.passage != sentence.passage or len(following.tokens) < 5:
        return None
    words = extraction.reading.words
    pointers = set(words.pronouns.get("any", ())) | word_set(words.demonstratives)
    if following.tokens.folds[0] not in pointers or following.tokens.folds[1] not in word_set(words.copulas):
        return None
    last = end_of(following)
    found = count_items(extraction, following, 2, last)
    return Items(*found, 2, last, following, "the next sentence says what they are") if found else None


def _echoes(extraction: Extraction, sentence: Sentence, item: Located) -> Items | None:
    """Items that each begin with the announced noun itself (each of the "three yeses" with "yes"), after any opener."""
    folds = sentence.tokens.folds
    if item.unit is None and item.last >= len(folds):
        return None
    head = stem((item.unit or folds[item.last]).strip("{}"))
    coordinators = word_set(extraction.reading.words.coordinators)
    openings = [
        i
        for i in range(item.last, len(folds))
        if stem(folds[i]) == head and (folds[i - 1] in {",", ":", ";"} or folds[i - 1] in coordinators or _opener(sentence, i - 1))
    ]
    if len(openings) < 2:
        return None
    return Items(len(openings), len(openings), openings[0], end_of(sentence), sentence, f"each item begins with “{head}”")


def _opener(sentence: Sentence, token: int) -> bool:
    return any(
        match.end_token == token + 1 and match.layer == "cue" and match.id in {"cue.open-list", "cue.closed-list"} for match in sentence.concepts
    )
