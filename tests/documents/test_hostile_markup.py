"""Readers of markup take time that grows with the text, however it is nested or left open."""

from __future__ import annotations

import functools

import pytest

import factcheck
from factcheck.documents import Document, lay_out
from tests.documents.test_hostile import seconds

SEEDS = {
    "html": [
        "<div>", "<div>a", "<b>", "<p>a", "<b><p>", "<table><tr><td>", "<table><tr><td>x", "<ul><li>a", "<a b='", "<", "&", "&#", "<!--", "<script><!--<script>", "<title>", "<a b=c ",
        "<dl><dt>a<dd>b", "<sup>1", "a<br>", "</div>", "<tr><td>a", "<a href=x>a</a>", "<td rowspan=999>", "<td colspan=999>a", "<svg>", "<q>", "<p hidden>", "<article><p>a", "\u00ad",
    ],
    "rst": [
        "*", "**", "*a ", "`", "`a <", ":", "::", "..", ".. a::\n", ".. note::\n", "==\n", "- a\n", "a\n b\n  c\n", "+--+--+\n|a |b |\n", "== ==\n", "a  b\n", ":a: b\n", "a-a-", "a_ ", "\\",
        "- - - ", ">>> a\n", "a::\n", "[1]_ ", "|a",
    ],
    "asciidoc": [
        "*", "**", "_", "`", "#", "##a#", "^a^", "~a", "<<", "[[", "http://", "link:", "footnote:[", "----\n", "====\n", "|===\n", "|===\n|a", ".a\n", "a:: b\n", "= a\n", "* a\n", "//", "++", "+\n",
        "[a]\n", "....\n", "::", "\\", "2+|a ", "image::a[",
    ],
    "mediawiki": [
        "{{", "{{a|", "{{a}}", "}}", "[[", "[[a|", "]]", "[[File:a|", "{|\n", "{|\n|-\n|", "{|\n! a !! b\n|-\n| c || d\n|}\n", "<ref>", "<ref name=a>", "<!--", "<nowiki>", "''", "'''a", "== a ==\n", "=",
        "; a : b\n", "* a\n", "| a\n", "{{a\n|b=c\n|d=e\n}}\n", "[http://a ", "<", "&", "{{{{[[", "|", "!!",
    ],
}  # fmt: skip


@pytest.mark.parametrize("form", SEEDS)
def test_long_runs_cost_no_more_than_their_length(form):
    slow = []
    for seed in SEEDS[form]:
        texts = [Document(id="x", text=(seed * length)[:length], format=form) for length in (1_500, 12_000)]
        costs = [seconds(functools.partial(lay_out, text)) for text in texts]
        if costs[1] > max(24 * costs[0], 0.6):
            slow.append((seed, costs))

    assert slow == []


def test_nesting_without_end_is_read_as_its_deepest_part():
    layout = lay_out(Document(id="x", text="<div>" * 20_000 + "deep" + "</div>" * 20_000 + "<p>after", format="html"))

    assert [layout.text[passage.start : passage.end] for passage in layout.passages] == ["deep", "after"]


def test_many_tables_cost_no_more_than_their_number():
    def check(tables: int) -> None:
        text = "# Works\n\n" + "| Tunnel | Length |\n|---|---|\n| Kesan Tunnel | 8.6 km |\n\nWords between.\n\n" * tables
        factcheck.extract(Document(id="x", text=text, format="markdown", language="en"))

    check(1)  # the tables of words are loaded

    assert seconds(lambda: check(160)) < max(16 * seconds(lambda: check(20)), 1.0)


def test_a_table_too_large_to_be_read_states_nothing():
    rows = "| Kesan Tunnel | 8.6 km |\n" * 2_100
    claims = list(factcheck.extract(Document(id="x", text=f"| Tunnel | Length |\n|---|---|\n{rows}", format="markdown", language="en")))

    assert [claim for claim in claims if claim.kind == "attribute"] == []
