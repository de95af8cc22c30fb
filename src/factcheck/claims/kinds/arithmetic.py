"""Arithmetic within a sentence: a total and its parts, a percentage and the two levels it joins, a measure and its conversion in brackets."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from factcheck.claims.aspects import aspect_of
from factcheck.claims.claim import Claim
from factcheck.claims.enumerations import plain_complement
from factcheck.claims.extraction import Extraction
from factcheck.claims.kinds.inner import inner_claim
from factcheck.claims.kinds.levels import only_levels
from factcheck.claims.kinds.people_counted import by_sex
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.mentions.lexicon import NUMERAL, lexicon
from factcheck.values import Interval, Quantity, convertible

FAR = Fraction(1, 4)
BESIDE = 6


# A percentage this many times off speaks of something else; levels that are rounded themselves move it by a hundredth.
TOO_FAR = 5
ROUNDED = Fraction(1, 100)


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """Sums, percentage changes and conversions that can be recomputed from the sentence alone."""
    quantities = [item for item in sentence.values("quantity") if item.quantity is not None]
    for index, item in enumerate(quantities):
        yield from _sum(extraction, sentence, item, quantities[index + 1 :])
        yield from by_sex(extraction, sentence, item, quantities[index + 1 :])
        yield from _change(extraction, sentence, item, quantities)
        if index + 1 < len(quantities):
            yield from _conversion(extraction, sentence, item, quantities[index + 1])


def whole(item: Located) -> int | None:
    """The exact whole number of a mention without hedge, or None."""
    value = item.quantity
    if value is None or value.number is None or value.hedged or value.number.denominator != 1:
        return None
    return int(value.number)


def _sum(extraction: Extraction, sentence: Sentence, total: Located, rest: list[Located]) -> Iterator[Claim]:
    """A total, a colon, an opening bracket or a word for a whole list, then at least two parts up to the end of the segment."""
    folds = sentence.tokens.folds
    stated, opener = whole(total), _opener(extraction, sentence, total, rest)
    if stated is None or opener is None:
        return
    inside = {i for item in rest for i in range(item.first, item.last)}  # "50.000" closes nothing
    closing = next((i for i in range(opener, len(folds)) if folds[i] in {")", ";", ".", ":"} and i not in inside), len(folds))
    parts = [item for item in rest if opener <= item.first < closing]
    numbers = [whole(item) for item in parts]
    if len(parts) < 2 or any(number is None for number in numbers) or parts[0].first - opener > 1:
        return
    if any(item.unit in {"%", "[pp]"} for item in [total, *parts]) or any(_is_part(sentence, i) for i in range(total.last, closing)):
        return
    marks = lexicon(extraction.reading.layout.language)
    more = word_set(extraction.reading.words.coordinators)  # "and some for the old"
    if any(marks.get(fold, 0) & NUMERAL or fold in more for fold in folds[parts[-1].last : closing]):
        return
    added = sum(number for number in numbers if number is not None)
    if added != stated and abs(added - stated) <= stated * FAR:
        why = " + ".join(str(number) for number in numbers) + f" = {added}"
        implied = Quantity.stated(str(added), unit=total.unit, exact=True)
        yield inner_claim(extraction, sentence, "sum", (total.mention.value, total.first, total.last), (implied, total.first, parts[-1].last), why)


def _opener(extraction: Extraction, sentence: Sentence, total: Located, rest: list[Located]) -> int | None:
    """Where the parts of a total begin: right behind it, or behind a word for a whole list with a comma before it ("41 medals, made up of 18")."""
    folds = sentence.tokens.folds
    if total.last < len(folds) and folds[total.last] in {":", "(", "–", "—"}:
        return total.last + 1
    if not rest or (total.unit or "").partition(":")[0] == "iso4217":
        return None
    colon = rest[0].first - 1
    if colon > total.last and folds[colon] == ":" and plain_complement(extraction, sentence, total.last) == colon:
        return colon + 1 if total.unit and _listed(sentence, rest) else None
    if colon > total.last and folds[colon] == ":" and total.first <= 1 and total.unit and all(part.unit in {None, total.unit} for part in rest):
        return colon + 1
    at = rest[0].first - 1
    told = at in _starts(sentence, "cue.closed-list")
    comma = any(folds[i] == "," for i in range(max(total.last, at - 3), at))
    return rest[0].first if told and comma and _listed(sentence, rest) else None


def _listed(sentence: Sentence, parts: list[Located]) -> bool:
    """Whether amounts stand in one row, with a comma or one word between them, up to the end of the sentence."""
    gaps = [parts[i + 1].first - parts[i].last for i in range(len(parts) - 1)]
    return all(1 <= gap <= 3 for gap in gaps) and len(sentence.tokens) - parts[-1].last <= 2


def _is_part(sentence: Sentence, token: int) -> bool:
    return any(match.start_token == token and match.layer == "cue" and match.id in {"cue.part", "cue.open-list"} for match in sentence.concepts)


def _change(extraction: Extraction, sentence: Sentence, percent: Located, quantities: list[Located]) -> Iterator[Claim]:
    """A percentage beside "from A to B" of one unit."""
    value = percent.quantity
    if value is None or value.unit != "%" or value.number is None or _ends_range(percent, quantities):
        return
    if value.interval.low is None or value.interval.high is None:
        return
    levels = _from_to(extraction, sentence, percent, quantities) or _two_levels(extraction, sentence, percent, quantities)
    levels = levels or only_levels(extraction, sentence, percent, quantities)
    if levels is None:
        return
    low, high, item = levels
    if low <= 0:
        return
    change = abs(high / low - 1) * 100
    implied = Quantity(None, Interval.point(change), "%")
    slack = value.number * ROUNDED
    outside = change < value.interval.low - slack or change > value.interval.high + slack
    if outside and change <= abs(value.number) * TOO_FAR and abs(value.number) <= change * TOO_FAR:
        unit = item.unit
        shown = f"from {Quantity(low, Interval.point(low), unit)} to {Quantity(high, Interval.point(high), unit)} is a change of {round(change)} %"
        first, last = min(percent.first, item.first), max(percent.last, item.last)
        yield inner_claim(extraction, sentence, "percent-change", (value, percent.first, percent.last), (implied, first, last), shown)


def _ends_range(percent: Located, quantities: list[Located]) -> bool:
    """Whether a bare number stands one word before a percentage, which is then a level ("fell to four to three percent from six to five")."""
    return any(other.unit is None and 0 < percent.first - other.last <= 1 for other in quantities)


def _from_to(extraction: Extraction, sentence: Sentence, percent: Located, quantities: list[Located]) -> tuple[Fraction, Fraction, Located] | None:
    """Both levels of "from A to B" with their mention, which is one range, near the percentage."""
    words = extraction.reading.words
    opening = word_set(words.prepositions) | word_set(words.genitives)
    for item in quantities:
        value = item.quantity
        if value is None or item is percent or value.number is not None or value.unit == "%" or sentence.tokens.folds[item.first] not in opening:
            continue
        taken = any(other.unit == "%" and 0 <= item.first - other.last <= BESIDE for other in quantities if other is not percent)
        apart = max(item.first - percent.last, percent.first - item.last)
        told = aspect_of(sentence, percent) == "change" or (apart <= 1 and item.first in _starts(sentence, "cue.base"))
        near = told and apart <= BESIDE and not (taken and percent.first > item.first)
        if near and value.interval.low is not None and value.interval.high is not None:
            return value.interval.low, value.interval.high, item
    return None


def _two_levels(extraction: Extraction, sentence: Sentence, percent: Located, quantities: list[Located]) -> tuple[Fraction, Fraction, Located] | None:
    """Two levels told one after the other behind the percentage ("by 25 percent, from 800 to 640", "25%, từ 500 ha lên 600 ha")."""
    at = quantities.index(percent)
    if at + 2 >= len(quantities):
        return None
    low, high = quantities[at + 1 : at + 3]
    words, folds = extraction.reading.words, sentence.tokens.folds
    opening, base = word_set(words.prepositions) | word_set(words.genitives), _starts(sentence, "cue.base")
    between = [fold for fold in folds[low.last : high.first] if fold.isalpha()]
    led = folds[low.first - 1] in opening and (low.first - 1 in base or folds[low.first - 1] in word_set(words.genitives))
    if not led or not 1 <= len(between) <= 2 or low.first - percent.last > BESIDE // 2 or "," in folds[low.last : high.first]:
        return None
    if between[-1] not in opening and high.first - 1 not in _starts(sentence, "cue.change-to"):
        return None
    x, y = low.quantity, high.quantity
    if x is None or y is None or x.number is None or y.number is None or x.hedged or y.hedged or (x.unit != y.unit and x.unit is not None):
        return None
    return (None if x.unit == "%" else (x.number, y.number, high)) if y.unit != "%" else None


def _starts(sentence: Sentence, cue: str) -> set[int]:
    """The tokens of the forms of a cue."""
    return {i for match in sentence.concepts if match.layer == "cue" and match.id == cue for i in range(match.start_token, match.end_token)}


def _conversion(extraction: Extraction, sentence: Sentence, item: Located, following: Located) -> Iterator[Claim]:
    """A measure and, in brackets right after it, the same in another unit."""
    folds = sentence.tokens.folds
    one, other = item.unit, following.unit
    if following.first - item.last != 1 or folds[item.last] != "(" or following.last >= len(folds) or folds[following.last] != ")":
        return
    if one and other and one != other and not one.startswith("iso4217") and convertible(one, other):
        stated, implied = (item.mention.value, item.first, item.last), (following.mention.value, following.first, following.last)
        yield inner_claim(extraction, sentence, "conversion", stated, implied, "the same measure in two units")
