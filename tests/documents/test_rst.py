"""reStructuredText is read by paragraphs, and every character read is found again in the source."""

from __future__ import annotations

import datetime

import pytest

from tests.documents.markup import kinds, layout_of, source_of, tables

TEXT = """\
=============
The *Elm* bridge
================

It is **old**, see `the report
<http://x.org>`_ and :ref:`more <x>`, ``x_1`` [1]_.

.. a comment
   of two lines

.. note:: Roe was here
   and left.

.. code-block:: python

   x = 1

Example::

   y = 2

- one
  goes on
- two

  * nested

1. first

   Roe said so.

Costs
-----

    Quoted words.

.. [1] A note.
.. _report: http://x.org
.. figure:: a.png
   :alt: x

   A diver at the bridge.
"""


def test_the_kinds_of_blocks():
    assert kinds(TEXT, "rst") == [
        ("headline", "The Elm bridge"),
        ("paragraph", "It is old, see the report and more, x_1."),
        ("paragraph", "Roe was here\nand left."),
        ("paragraph", "Example:"),
        ("code", "y = 2"),
        ("item", "one\ngoes on"),
        ("item", "two"),
        ("item", "nested"),
        ("item", "first"),
        ("item", "Roe said so."),
        ("heading", "Costs"),
        ("quote", "Quoted words."),
        ("paragraph", "A note."),
        ("caption", "A diver at the bridge."),
    ]


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("It is **very** old.", "is very old", "is **very** old"),
        ("See `the bridge <x>`_ now.", "the bridge now", "the bridge <x>`_ now"),
        ("A bridge_ and a\\_b and 2 \\* 3.", "A bridge and a_b and 2 * 3", "A bridge_ and a\\_b and 2 \\* 3"),
        ("- one\n  two", "one\ntwo", "one\n  two"),
        ("``a`` :sup:`b` __init__ snake_case", "a b __init__ snake_case", "a`` :sup:`b` __init__ snake_case"),
    ],
)
def test_what_is_read_is_found_in_the_source(text, words, source):
    assert source_of(text, words, "rst") == source
    assert source_of(text.replace("\n", "\r\n"), words, "rst") == source.replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("====  ======\nport  tonnes\n====  ======\nElm   310\n      more\n====  ======\n", [[["port", "tonnes"], ["Elm", "310 more"]]]),
        ("+----+------+\n|port|tonnes|\n+====+======+\n|Elm |310   |\n+----+------+\n", [[["port", "tonnes"], ["Elm", "310"]]]),
        ("Span\n  310 m\nCost\n  2 million\n\n  or more\n", [[["Span", "310 m"]]]),
        (":Span: 310 m\n:Cost: 2\n   million\n", [[["Span", "310 m"], ["Cost", "2 million"]]]),
        # merged cells, no rule at the end
        ("+----+------+\n|port|tonnes|\n+====+======+\n|Elm and Oak|\n+----+------+\n", []),
        ("====  ======\nport  tonnes\n", []),
    ],
)
def test_tables_lists_of_definitions_and_fields(text, expected):
    assert tables(text, "rst") == expected


def test_the_fields_at_the_top_date_the_text():
    layout = layout_of(":Date: 5 March 2024\n:Language: fr\n\nElm\n===\n\nThe bridge.\n", "rst")

    assert (layout.published, layout.language, layout.title) == (datetime.date(2024, 3, 5), "fr", "Elm")


def test_comments_to_factcheck_are_kept():
    text = "First.\n\n.. factcheck: ignore RNK001 known\n\nSecond.\n"

    assert [(index, words) for index, words, _ in layout_of(text, "rst").directives] == [(1, "ignore RNK001 known")]
