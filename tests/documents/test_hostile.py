"""Time grows with the length of the text and not faster, whatever the text is."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from factcheck.documents import Document, lay_out
from factcheck.documents.furniture import is_caption, is_furniture, is_heading, is_signature
from factcheck.documents.quotes import quotes
from factcheck.documents.sentences import split

SEEDS = [
    ". ", "..", ". . ", "! ", "a. ", "A. B. ", "1. ", "1) ", "• ", "\n", "\n \n", " ", "\t", '"', "'", "“", "‘a’ ", "(", "[", "«", "— ", "-\n", "a ", "A", "9", "é",
    "By A ", "Photo: ", "(Photo ", "date 2", "5/3/", "5 May ", "1,", "a  b  ", "\r\n", "https://", "@", "a@b.", "U.S. ", ">", "> ", "*a", "`", "<!--", "&amp;", "![", "\u00a0.", "|a", "_", "~~", "#",
]  # fmt: skip


def seconds(act: Callable[[], object]) -> float:
    best = 9.0
    for _ in range(2):
        begun = time.process_time()
        act()
        best = min(best, time.process_time() - begun)
    return best


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("form", ["text", "markdown"])
def test_long_runs_cost_no_more_than_their_length(seed, form):
    def read(length: int) -> None:
        text = (seed * length)[:length]
        layout = lay_out(Document(id="x", text=text, format=form))
        quotes(layout)
        split(text, "en")

    short, long = seconds(lambda: read(6_000)), seconds(lambda: read(48_000))

    assert long < max(24 * short, 1.5), f"{short:.4f} s for 6,000 characters, {long:.4f} s for 48,000"


LINES = [
    "By " + "A-" * 50 + ";",
    "By " + "A, " * 35 + ";",
    "A-" * 25 + ";",
    "Photo: " + "A/" * 60,
    "(a " * 60 + "Photo",
    "- Photo" * 20 + "!",
    "+1" + " 2" * 13 + "x",
    "By " + "A.-" * 35 + "x",
]


@pytest.mark.parametrize("line", LINES)
def test_no_line_is_looked_at_in_more_ways_than_one(line):
    def look() -> None:
        for judge in (is_furniture, is_caption, is_signature, is_heading):
            judge(line)

    look()  # the tables are loaded

    assert seconds(look) < 0.005


def test_one_line_of_100_000_characters():
    text = "The crane of Elm fell on 5 May 2024, said Roe, “it was old”, and (as he put it) nobody knew it at 5 p.m. in No. 7. " * 900

    assert seconds(lambda: quotes(lay_out(Document(id="x", text=text)))) < 2
