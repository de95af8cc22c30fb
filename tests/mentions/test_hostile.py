"""Hostile text costs no more than ordinary text within a factor, and work grows with its length, not with its square.

Work is counted in calls of Python functions, which no clock and no neighbour on the machine disturbs.
"""

from __future__ import annotations

import datetime
import sys
from types import FrameType

import pytest

from factcheck.mentions import recognize

TODAY = datetime.date(2024, 9, 25)
SHORT, LONG = 3_000, 12_000
MOST_CALLS = 40
"""Calls per character that no text may cost; dense but ordinary lists of dates and prices cost up to 30."""

ROWS = [
    ("vi", "ngày 5 "),
    ("vi", "từ 5 đến "),
    ("vi", "năm "),
    ("vi", "thứ hai "),
    ("vi", "Nguyễn "),
    ("vi", "Bộ Ngoại giao "),
    ("fr", "de la "),
    ("fr", "sept "),
    ("fr", "ministère de la "),
    ("es", "mil "),
    ("es", "de los "),
    ("und", "5.5 "),
    ("en", "q1 "),
    ("en", "Friday "),
    ("en", "may-"),
    ("en", "2020-"),
    ("en", "1-1-"),
    ("en", "1/2 "),
    ("en", "1/2/"),
    ("en", "12:"),
    ("en", "1."),
    ("en", "1,"),
    ("en", "(1"),
    ("en", "7"),
    ("en", "("),
    ("en", "([{"),
    ("en", '"'),
    ("en", "US$1 "),
    ("en", "$"),
    ("en", "5 ft 2 in "),
    ("en", "1 hour and "),
    ("en", "between 5 and "),
    ("en", "5 to "),
    ("en", "one hundred "),
    ("en", "million "),
    ("en", "half "),
    ("en", "½"),
    ("en", "5 May and "),
    ("en", "the first of "),
    ("en", "10th anniversary "),
    ("en", "last year "),
    ("en", "second largest "),
    ("en", "one of the "),
    ("en", "top 5 "),
    ("en", "up 5% from "),
    ("en", "more than "),
    ("en", "IV "),
    ("en", "J."),
    ("en", "-A"),
    ("en", "O'B"),
    ("en", "Mr. "),
    ("en", "Bank of the "),
    ("en", "Paris, "),
    ("en", "Smith, 67, "),
    ("en", "A\n"),
    ("en", "a\u0301"),
    ("en", "\u0301"),
    ("en", "1\u00a0000\u00a0"),
    ("en", "’s "),
]


def calls(text: str, language: str) -> int:
    """How many Python functions are called to read a text."""
    count = 0

    def called(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(called)
    try:
        recognize(text, language=language, published=TODAY)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(("language", "row"), ROWS)
def test_rows(language: str, row: str) -> None:
    """Four times the text costs four times the work, on one line and with everything in a row."""
    short, long = ((row * size)[:size] for size in (SHORT, LONG))
    recognize(short, language=language, published=TODAY)
    few, many = calls(short, language), calls(long, language)
    assert many <= 4.6 * few + 2_000
    assert many <= MOST_CALLS * LONG


def test_new_words() -> None:
    """Words that nobody has seen cost no more than others, capitals or not."""
    for template in ("w{}z", "Wa{}"):
        words = [template.format("".join(chr(97 + number // 26**place % 26) for place in range(4))) for number in range(4_000)]
        few, many = calls(" ".join(words[:1_000]), "en"), calls(" ".join(words), "en")
        assert many <= 4.6 * few + 2_000


def test_a_line_of_a_hundred_thousand_characters() -> None:
    """A long line is read to its end, and nothing in it is read twice."""
    text = "The port handled 12 million tonnes in May. " * 2_400
    mentions = recognize(text, language="en", published=TODAY)
    assert mentions[-1].start > len(text) - 60
    assert len({(m.start, m.end, m.kind) for m in mentions}) == len(mentions) == 4_800


@pytest.mark.parametrize("digits", ["9" * 5_000, "1." * 2_500, "1,234" * 2_000, "0" * 50_000 + "1"])
def test_long_digits_are_no_number(digits: str) -> None:
    """What has more digits than a number has is an identifier; it is read neither whole nor in part of more than a few figures."""
    assert all(mention.end - mention.start <= 40 for mention in recognize(f"Key {digits} end", language="en"))
