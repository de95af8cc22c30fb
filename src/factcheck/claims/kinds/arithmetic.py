"""Arithmetic within a sentence: a total and its parts, a percentage and the two levels it joins, a measure and its conversion in brackets."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from factcheck.claims.claim import Claim
from factcheck.claims.extraction import Extraction
from factcheck.claims.kinds.inner import inner_claim
from factcheck.claims.reading import Located, Sentence, word_set
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
    """A total, a colon or an opening bracket, then at least two parts up to the end of the segment."""
    folds = sentence.tokens.folds
    stated = whole(total)
    if stated is None or total.last >= len(folds) or folds[total.last] not in {":", "(", "–", "—"}:
        return
    closing = next((i for i in range(total.last + 1, len(folds)) if folds[i] in {")", ";", ".", ":"}), len(folds))
    parts = [item for item in rest if total.last < item.first < closing]
    numbers = [whole(item) for item in parts]
    if len(parts) < 2 or any(number is None for number in numbers) or parts[0].first - total.last > 2:
        return
    if any(item.unit in {"%", "[pp]"} for item in [total, *parts]) or any(_is_part(sentence, i) for i in range(total.last, closing)):
        return
    added = sum(number for number in numbers if number is not None)
    if added != stated and abs(added - stated) <= stated * FAR:
        why = " + ".join(str(number) for number in numbers) + f" = {added}"
        implied = Quantity.stated(str(added), unit=total.unit, exact=True)
        yield inner_claim(extraction, sentence, "sum", (total.mention.value, total.first, total.last), (implied, total.first, parts[-1].last), why)


def _is_part(sentence: Sentence, token: int) -> bool:
    return any(match.start_token == token and match.layer == "cue" and match.id in {"cue.part", "cue.open-list"} for match in sentence.concepts)


def _change(extraction: Extraction, sentence: Sentence, percent: Located, quantities: list[Located]) -> Iterator[Claim]:
    """A percentage beside "from A to B" of one unit."""
    value = percent.quantity
    if value is None or value.unit != "%" or value.number is None or value.interval.low is None or value.interval.high is None:
        return
    levels = _from_to(extraction, sentence, percent, quantities)
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


def _from_to(extraction: Extraction, sentence: Sentence, percent: Located, quantities: list[Located]) -> tuple[Fraction, Fraction, Located] | None:
    """Both levels of "from A to B" with their mention, which is one range, near the percentage."""
    words = extraction.reading.words
    opening = word_set(words.prepositions) | word_set(words.genitives)
    for item in quantities:
        value = item.quantity
        if value is None or item is percent or value.number is not None or value.unit == "%" or sentence.tokens.folds[item.first] not in opening:
            continue
        near = max(item.first - percent.last, percent.first - item.last) <= BESIDE
        if near and value.interval.low is not None and value.interval.high is not None:
            return value.interval.low, value.interval.high, item
    return None


def _conversion(extraction: Extraction, sentence: Sentence, item: Located, following: Located) -> Iterator[Claim]:
    """A measure and, in brackets right after it, the same in another unit."""
    folds = sentence.tokens.folds
    one, other = item.unit, following.unit
    if following.first - item.last != 1 or folds[item.last] != "(" or following.last >= len(folds) or folds[following.last] != ")":
        return
    if one and other and one != other and not one.startswith("iso4217") and convertible(one, other):
        stated, implied = (item.mention.value, item.first, item.last), (following.mention.value, following.first, following.last)
        yield inner_claim(extraction, sentence, "conversion", stated, implied, "the same measure in two units")
