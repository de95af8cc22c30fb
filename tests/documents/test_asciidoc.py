"""AsciiDoc is read by paragraphs, and every character read is found again in the source."""

from __future__ import annotations

import datetime

import pytest

from tests.documents.markup import kinds, layout_of, source_of, tables

TEXT = """\
= The _Elm_ bridge
Ann Roe <ann@x.org>
v1.0, 2024-03-05
:toc: left

It is *old*, see https://x.org[the report] and <<x,more>>.footnote:[A note.]

// a comment
////
a longer comment
////

NOTE: Roe was here
and left.

[source,python]
----
x = 1
----

.A diver
image::a.png[]

* one
goes on
** nested

____
Roe said so.
____

== Costs
"""


def test_the_kinds_of_blocks():
    assert kinds(TEXT + "\nMuch.\n", "asciidoc") == [
        ("headline", "The Elm bridge"),
        ("boilerplate", "Ann Roe <ann@x.org>"),
        ("boilerplate", "v1.0, 2024-03-05"),
        ("paragraph", "It is old, see the report and more."),
        ("paragraph", "Roe was here\nand left."),
        ("code", "x = 1"),
        ("caption", "A diver"),
        ("item", "one\ngoes on"),
        ("item", "nested"),
        ("quote", "Roe said so."),
        ("heading", "Costs"),
        ("paragraph", "Much."),
    ]


def test_the_revision_dates_the_text():
    assert layout_of(TEXT, "asciidoc").published == datetime.date(2024, 3, 5)


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("It is *very* old.", "is very old", "is *very* old"),
        ("See link:x.html[the bridge] now.", "the bridge now", "the bridge] now"),
        ("It is at https://x.org/a[].", "at https://x.org/a.", "at https://x.org/a[]."),
        ("450 km^2^ of `H~2~O`", "450 km² of H~2~O", "450 km^2^ of `H~2~O"),
        ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
        ("* one\ntwo", "one\ntwo", "one\ntwo"),
    ],
)
def test_what_is_read_is_found_in_the_source(text, words, source):
    assert source_of(text, words, "asciidoc") == source


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("|===\n|port |tonnes\n\n|Elm\n|310\n|===\n", [[["port", "tonnes"], ["Elm", "310"]]]),
        ('[cols="1,1", options="header"]\n|===\n|port\n|tonnes\n|Elm |310\n|===\n', [[["port", "tonnes"], ["Elm", "310"]]]),
        ("|===\n|a |b\n\n.2+|c |1\n|2\n2+|d\n|===\n", [[["a", "b"], ["c", "1"], ["2"], ["d"]]]),
        ("Span:: 310 m\nCost::\n  2 million\n\nNext.\n", [[["Span", "310 m"], ["Cost", "2 million"]]]),
    ],
)
def test_tables_and_lists_of_definitions(text, expected):
    assert tables(text, "asciidoc") == expected


def test_only_the_first_row_with_a_blank_line_behind_it_heads_a_table():
    headed, plain = (layout_of(f"|===\n|a |b\n{gap}|1 |2\n|===\n", "asciidoc").tables[0] for gap in ("\n", ""))

    assert [cell.header for row in headed.rows for cell in row] == [True, True, False, False]
    assert [cell.header for row in plain.rows for cell in row] == [False] * 4


def test_comments_to_factcheck_are_kept():
    assert [words for _, words, _ in layout_of("First.\n\n// factcheck: ignore RNK001 known\nSecond.\n", "asciidoc").directives] == ["ignore RNK001 known"]
