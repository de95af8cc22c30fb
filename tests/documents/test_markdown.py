"""Markdown is read without its markup, and every character read is found again in the source."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from factcheck.documents import Document, Layout, lay_out


def layout_of(text: str, **given: Any) -> Layout:
    return lay_out(Document(id="x.md", text=text, format="markdown", **given))


def kinds(text: str) -> list[tuple[str, str]]:
    layout = layout_of(text)
    return [(passage.kind, layout.text[passage.start : passage.end]) for passage in layout.passages]


def source_of(text: str, words: str) -> str:
    """The source of the first place where the reading text has the words."""
    layout = layout_of(text)
    start = layout.text.index(words)
    span = layout.locate(start, start + len(words))
    return text[span.start : span.end]


def test_the_kinds_of_blocks():
    text = (
        "# The bridge of *Elm*\n\nIt is **old**.\n\n## Costs\n\n- one\n- two\n  - three\n\n> Roe said so.\n\n"
        "| port | tonnes |\n|---|---|\n| Elm | 310 |\n\n```\nx = 1\n```\n\n![A diver at the bridge](a.png)\n\n[^1]: A note.\n"
    )

    assert kinds(text) == [
        ("headline", "The bridge of Elm"),
        ("paragraph", "It is old."),
        ("heading", "Costs"),
        ("item", "one"),
        ("item", "two"),
        ("item", "three"),
        ("quote", "Roe said so."),
        ("table", "port | tonnes\nElm | 310"),
        ("code", "x = 1"),
        ("caption", "A diver at the bridge"),
        ("paragraph", "A note."),
    ]


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("It is **very** old.", "very", "very"),
        ("It is **very** old.", "is very old", "is **very** old"),
        ('See [the bridge](https://x.org "t") now.', "the bridge now", 'the bridge](https://x.org "t") now'),
        ("Roe &amp; Sons paid.", "&", "&amp;"),
        ("Roe &amp; Sons paid.", "Roe & Sons", "Roe &amp; Sons"),
        ("3&nbsp;km long", "3\u00a0km", "3&nbsp;km"),
        ("2 \\* 3", "2 * 3", "2 \\* 3"),
        ("Use `x` here.", "x", "x"),
        ("Paid in May[^1] again.\n\n[^1]: note", "May again", "May[^1] again"),
        ("> first\n> second", "first\nsecond", "first\n> second"),
        ("été *à* Huế", "à Huế", "à* Huế"),
        ("one<br>two", "one\ntwo", "one<br>two"),
        ("the 79<sup>th</sup> session", "79th", "79<sup>th"),
        ("~~never~~ always", "never", "never"),
    ],
)
def test_what_is_read_is_found_in_the_source(text, words, source):
    assert source_of(text, words) == source
    assert source_of(text.replace("\n", "\r\n"), words) == source.replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("matter", "title", "published", "grain", "language"),
    [
        ("---\ntitle: The bridge\ndate: 2024-03-05\nlang: fr\n---\n", "The bridge", datetime.date(2024, 3, 5), "day", "fr"),
        ("---\ndate: 2024-03-05T10:00:00Z\n---\n", None, datetime.date(2024, 3, 5), "day", "und"),
        ("---\npublished: September 2024\nlanguage: en-GB\n---\n", None, datetime.date(2024, 9, 1), "month", "en"),
        ('+++\ntitle = "The bridge"\ndate = 2024-03-05\n+++\n', "The bridge", datetime.date(2024, 3, 5), "day", "und"),
        # what states nothing
        ("---\ntitle: [unclosed\n---\n", None, None, "day", "und"),
        ("---\n- a list\n---\n", None, None, "day", "und"),
        ("---\ntitle: &a [x]\nb: *a\n---\n", None, None, "day", "und"),
        ("---\ntitle: " + "[" * 2000 + "\n---\n", None, None, "day", "und"),
        ("---\ndate: 2024-02-31\n---\n", None, None, "day", "und"),
        ("---\ndate: soon\nlang: Klingon\n---\n", None, None, "day", "und"),
        ("+++\ntitle = \n+++\n", None, None, "day", "und"),
    ],
)
def test_front_matter(matter, title, published, grain, language):
    layout = layout_of(f"{matter}\nElm.\n")

    assert (layout.title, layout.published, layout.published_grain, layout.language, layout.text) == (title, published, grain, language, "Elm.")


def test_what_looks_like_front_matter_further_down_is_text():
    layout = layout_of("Elm.\n\n---\ntitle: The bridge\n---\n\n+++\na = 1\n+++\n")

    assert layout.title is None
    assert "title: The bridge" in layout.text
    assert "a = 1" in layout.text


def test_places_after_front_matter_are_those_of_the_source():
    assert source_of("---\ntitle: Hà Nội\n---\nThe *old* bridge.\n", "old bridge") == "old* bridge"


def test_what_is_given_comes_before_front_matter():
    layout = layout_of("---\ndate: 2024-03-05\nlang: fr\ntitle: A\n---\nElm.", published=datetime.date(2020, 1, 1), language="vi", title="B")

    assert (layout.published, layout.language, layout.title) == (datetime.date(2020, 1, 1), "vi", "B")


def test_comments_to_factcheck_are_kept_with_the_passage_they_stand_before():
    text = "First.\n\n<!-- factcheck: ignore RNK001 known -->\nSecond <!-- factcheck: ignore --> one.\n\n<!-- other -->\n\nThird.\n"
    directives = layout_of(text).directives

    assert [(index, words) for index, words, _ in directives] == [(1, "ignore RNK001 known"), (1, "ignore")]
    assert [text[span.start : span.end] for _, _, span in directives] == ["<!-- factcheck: ignore RNK001 known -->", "<!-- factcheck: ignore -->"]


def test_raw_html_is_not_read():
    assert layout_of("<div>\nhidden\n</div>\n\nSeen <b>bold</b>.").text == "Seen bold."


def test_furniture_and_captions_are_recognized_as_in_plain_text():
    text = "# Elm\n\nBy Ann Roe\n\nA diver. (Photo: Jo Lind)\n\nThe bridge is old.\n\n## Read also\n\n- Why cranes fall\n"

    assert [kind for kind, _ in kinds(text)] == ["headline", "boilerplate", "caption", "paragraph", "boilerplate", "boilerplate"]


def test_empty_cells_do_not_join_rows():
    assert layout_of("|a|b|\n|-|-|\n||1|\n|2||\n").text == "a | b\n | 1\n2"


@pytest.mark.parametrize(
    "text", ["", "---\n---\n", "<!-- x", "[", "```", "|", "\ud800 *a*", "\x00*b*", "* " * 500, "> " * 500 + "a", "[" * 3000, "*a " * 3000]
)
def test_odd_input_has_a_layout(text):
    layout = layout_of(text)

    assert all(0 <= passage.start < passage.end <= len(layout.text) for passage in layout.passages)
