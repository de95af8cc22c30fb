"""Calendar: a weekday beside a date that falls on another, a day that no month has, a period that ends before it begins."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.claim import Claim
from factcheck.claims.extraction import TIMES, Extraction
from factcheck.claims.kinds.inner import inner_claim
from factcheck.claims.reading import Located, Sentence
from factcheck.values import Moment, Period

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """Dates checked against the calendar. A weekday counts only beside a full date: a missing year would have been inferred from it."""
    for item in sentence.values(*TIMES):
        cues = dict(item.mention.cues)
        stated = (item.mention.text, item.first, item.last)
        if "impossible" in cues:
            yield inner_claim(
                extraction,
                sentence,
                "no-such-day",
                stated,
                (f"no day {cues['impossible']} in that month", item.first, item.last),
                "a day beyond the end of its month",
            )
        if "reversed" in cues and not _may_be_number(item):
            yield inner_claim(
                extraction,
                sentence,
                "ends-before-it-begins",
                stated,
                (cues["reversed"], item.first, item.last),
                "a period whose end comes before its start",
            )
        dated = _in_brackets(sentence, item) if "weekday" in cues and "yearless" in cues else item
        value = dated.mention.value
        moment = value.start if isinstance(value, Period) and value.start == value.end else value
        if (
            "weekday" in cues
            and "yearless" not in dict(dated.mention.cues)
            and "style" not in cues
            and isinstance(moment, Moment)
            and moment.grain == "day"
            and moment.start is not None
        ):
            stated_day, actual = cues["weekday"].capitalize(), WEEKDAYS[(moment.start - 1) % 7].capitalize()
            yield inner_claim(
                extraction, sentence, "weekday", (stated_day, item.first, dated.last), (actual, item.first, dated.last), f"{moment} is a {actual}"
            )


def _in_brackets(sentence: Sentence, item: Located) -> Located:
    """The full date in brackets right behind a weekday ("on Wednesday (14 May 2024)"), else the weekday itself."""
    opened = item.last < len(sentence.tokens) and sentence.tokens.folds[item.last] == "("
    return next((other for other in sentence.values("moment") if opened and other.first == item.last + 1), item)


def _may_be_number(item: Located) -> bool:
    """Whether what reads like a period without a year is written in digits alone: it may as well be a number ("well 9/2-1")."""
    return "yearless" in dict(item.mention.cues) and not any(character.isalpha() for character in item.mention.text)
