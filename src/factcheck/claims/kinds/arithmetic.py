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


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """Sums, percentage changes and conversions that can be recomputed from the sentence alone."""
    quantities = [item for item in sentence.values("quantity") if isinstance(item.mention.value, Quantity)]
    for index, item in enumerate(quantities):
        yield from _sum(extraction, sentence, item, quantities[index + 1 :])
        yield from _change(extraction, sentence, item, quantities)
        if index + 1 < len(quantities):
            yield from _conversion(extraction, sentence, item, quantities[index + 1])


def whole(item: Located) -> int | None:
    """The exact whole number of a mention without hedge, or None."""
    value = item.mention.value
    if not isinstance(value, Quantity) or value.number is None or value.hedged or value.number.denominator != 1:
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
    if any(item.mention.value.unit in {"%", "[pp]"} for item in [total, *parts]) or any(folds[i].isalpha() and _is_part(sentence, i) for i in range(total.last, closing)):
        return
    added = sum(number for number in numbers if number is not None)
    if added != stated and abs(added - stated) <= stated * FAR:
        why = " + ".join(str(number) for number in numbers) + f" = {added}"
        yield inner_claim(extraction, sentence, "sum", (total.mention.value, total.first, total.last), (Quantity.stated(str(added), unit=total.mention.value.unit, exact=True), total.first, parts[-1].last), why)


def _is_part(sentence: Sentence, token: int) -> bool:
    return any(match.start_token == token and match.layer == "cue" and match.id in {"cue.part", "cue.open-list"} for match in sentence.concepts)


def _change(extraction: Extraction, sentence: Sentence, percent: Located, quantities: list[Located]) -> Iterator[Claim]:
    """A percentage beside "from A to B" of one unit."""
    value = percent.mention.value
    if value.unit != "%" or value.number is None or value.interval.low is None or value.interval.high is None:
        return
    levels = _from_to(extraction, sentence, percent, quantities)
    if levels is None:
        return
    low, high, item = levels
    if low.interval.low is None or low.interval.high is None or high.interval.low is None or high.interval.high is None or low.interval.low <= 0:
        return
    least = abs(high.interval.low / low.interval.high - 1) * 100
    most = abs(high.interval.high / low.interval.low - 1) * 100
    least, most = min(least, most), max(least, most)
    implied = Quantity(None, Interval(least, most, False, False), "%")
    if most < value.interval.low or least > value.interval.high:
        shown = f"from {low} to {high} is a change of {round(abs((high.number or 0) / (low.number or 1) - 1) * 100)} %"
        yield inner_claim(extraction, sentence, "percent-change", (value, percent.first, percent.last), (implied, min(percent.first, item.first), max(percent.last, item.last)), shown)


def _from_to(extraction: Extraction, sentence: Sentence, percent: Located, quantities: list[Located]) -> tuple[Quantity, Quantity, Located] | None:
    """Both levels and the last mention of "from A to B": one range mention or two mentions in a row."""
    words = extraction.reading.words
    opening = word_set(words.prepositions) | word_set(words.genitives)
    for item in quantities:
        value = item.mention.value
        ranged = item is not percent and value.number is None and value.unit != "%" and sentence.tokens.folds[item.first] in opening
        if ranged and max(item.first - percent.last, percent.first - item.last) <= 6:
            if value.interval.low is not None and value.interval.high is not None:
                return (
                    Quantity(value.interval.low, Interval(value.interval.low, value.interval.low, False, False), value.unit),
                    Quantity(value.interval.high, Interval(value.interval.high, value.interval.high, False, False), value.unit),
                    item,
                )
    return None


def _conversion(extraction: Extraction, sentence: Sentence, item: Located, following: Located) -> Iterator[Claim]:
    """A measure and, in brackets right after it, the same in another unit."""
    folds = sentence.tokens.folds
    a, b = item.mention.value, following.mention.value
    if following.first - item.last != 1 or folds[item.last] != "(" or following.last >= len(folds) or folds[following.last] != ")":
        return
    if a.unit and b.unit and a.unit != b.unit and not a.unit.startswith("iso4217") and convertible(a.unit, b.unit):
        yield inner_claim(extraction, sentence, "conversion", (a, item.first, item.last), (b, following.first, following.last), "the same measure in two units")
