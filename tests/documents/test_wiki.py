"""MediaWiki text is read by what it shows, and every character read is found again in the source."""

from __future__ import annotations

import pytest

from tests.documents.markup import kinds, layout_of, source_of, tables

TEXT = """\
{{Short description|A bridge}}
{{Infobox bridge
| name = Elm Bridge
| length = {{convert|310|m|ft}}<ref>{{cite web|title=[[x]]|date=2020}}</ref>
| opened = {{Start date|2011|3|5}}
| lanes =
}}
[[File:Elm.jpg|thumb|A diver at the [[Elm]] bridge]]
The '''Elm Bridge''' is a [[road bridge|bridge]] over the [[Elm]].<ref name="a" /> It is ''old''.
== Costs ==
* one [[two]]
** three
----
After {{unclosed [[link
== See also ==
* [[Other bridges]]
[[Category:Bridges]]
"""


def test_the_kinds_of_blocks():
    found = kinds(TEXT, "mediawiki")

    assert [kind for kind, _ in found] == ["table", "caption", "paragraph", "heading", "item", "item", "paragraph", "boilerplate", "boilerplate"]
    assert [words for _, words in found[1:7]] == [
        "A diver at the Elm bridge",
        "The Elm Bridge is a bridge over the Elm. It is old.",
        "Costs",
        "one two",
        "three",
        "After {{unclosed [[link",
    ]


def test_the_first_words_in_bold_are_the_title():
    assert layout_of(TEXT, "mediawiki").title == "Elm Bridge"


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("The [[road bridge|bridge]] is '''old'''.", "bridge is old", "bridge]] is '''old"),
        ("It is {{convert|8.6|km|mi|abbr=on}} long.", "8.6 km long", "8.6|km|mi|abbr=on}} long"),
        ("From {{start date|2011|3|5}} on", "2011-03-05", "2011|3|5"),
        ("A {{lang|fr|pont}} of {{nowrap|3 km}}", "pont of 3 km", "pont}} of {{nowrap|3 km"),
        ("450&nbsp;km<sup>2</sup>", "450\u00a0km²", "450&nbsp;km<sup>2"),
        ("See [http://x.org the report] now", "the report now", "the report] now"),
        ("Paid<ref>{{cite|a}}</ref> in<!-- x --> May", "Paid in May", "Paid<ref>{{cite|a}}</ref> in<!-- x --> May"),
        ("Star [[Trek: Picard]] and [[:Category:X]]", "Trek: Picard and Category:X", "Trek: Picard]] and [[:Category:X"),
    ],
)
def test_what_is_read_is_found_in_the_source(text, words, source):
    assert source_of(text, words, "mediawiki") == source


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{| class="x"\n|+ Freight\n! port !! style="a" | tonnes\n|-\n| [[Elm|Elm port]] || 310\n|-\n! scope="row" | Oak\n| {{n|a|b}} 2\n|}\n',
         [[["port", "tonnes"], ["Elm port", "310"], ["Oak", "2"]]]),
        ("{|\n| a\n| b\nmore\n|}\n", [[["a", "b more"]]]),
        ("; Span : 310 m\n; Cost\n: 2 million\n", [[["Span", "310 m"], ["Cost", "2 million"]]]),
        ("{{Infobox x\n| a = 1\n| b_c = 2 [[d|e]]\n| f =\n}}\n", [[["a", "1"], ["b_c", "2 e"]]]),
        # one template on one line, a table in a table
        ("{{cite web|url=x|title=y}}\n", []),
        ("{|\n| \n{|\n| a || b\n|}\n|}\n", [[["a", "b"]]]),
    ],
)  # fmt: skip
def test_tables_definitions_and_infoboxes(text, expected):
    assert tables(text, "mediawiki") == expected


def test_merged_cells_keep_their_size():
    (table,) = layout_of('{|\n! a !! b\n|-\n| colspan="2" | c\n|-\n| rowspan=3 | d || e\n|}\n', "mediawiki").tables

    assert [(cell.rows, cell.columns) for row in table.rows for cell in row] == [(1, 1), (1, 1), (1, 2), (3, 1), (1, 1)]


def test_comments_to_factcheck_are_kept():
    assert [words for _, words, _ in layout_of("First.\n\n<!-- factcheck: ignore RNK001 known -->\nSecond.\n", "mediawiki").directives] == ["ignore RNK001 known"]
