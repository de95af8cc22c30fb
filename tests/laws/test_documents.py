"""Laws of layout: spans point into the text, in order, and lead back to the source, for any Unicode text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.documents import Document, Layout, lay_out
from factcheck.documents.compose import LAYOUTS
from factcheck.documents.quotes import quotes
from factcheck.documents.sentences import split

PIECES = st.sampled_from(
    ["\n", "\n\n", "\r\n", " ", "  ", "\t", ".", "!", "…", "U.S. ", "Mr. ", "“", "”", '"', "'", "«", "»", "- ", "1) ", "• ", "> ", "# ", "*", "**", "`", "```\n",
     "[a](b)", "![", "&amp;", "&nbsp;", "\\", "|", "|-|\n", "<br>", "<!-- factcheck: ignore -->", "---\n", "date: 2024-05-05\n", "Photo: ", "Published: May 2024",
     "The bridge is old", "Hà Nội", "été", "\u00a0", "\ud800", "\x00", "😀", "e\u0301", "3.5", "Read also:", "[^1]", "~~", "<div>", "+++\n"]
)  # fmt: skip
TAGS = st.sampled_from(
    ["<p>", "</p>", "<b>", "</b>", "<div>", "</div>", "<article>", "<nav>", "<h1>", "</h1>", "<ul><li>", "<li>", "</ul>", "<table>", "<caption>", "<tr>", "<td>",
     "<th colspan=2>", "<td rowspan=3>", "</td>", "</table>", "<dl><dt>", "<dd>", "</dl>", "<br>", "<pre>", "</pre>", "<script>", "</script>", "<!--", "-->", "<a href='#n'>",
     "<a href=x>", "</a>", "<sup>", "</sup>", "<q>", "</q>", "<div hidden>", "<title>", "</title>", "<main>", "&amp;", "&shy;", "&#8364;", "&", "<", "2", " ", "\n  ", "word",
     "The bridge is old.", "\u00ad", "<p title='", "'>", "<time datetime=2024-05-05>", "<textarea>", "<?xml version='1.0'?>", "<p/>"]
)  # fmt: skip
MARKS = st.sampled_from(
    ["\n", "\n\n", "  ", " ", "The bridge is old", "word", "2", "====\n", "= Elm\n", "== Elm ==\n", "----\n", "....\n", "____\n", "|===\n", "|a |b\n", "2+|c\n", ".2+|d\n",
     "[cols=2]\n", "a:: b\n", "`x`_", "`x <y>`_", ":r:`x`", "**b**", "*i*", "_i_", "``l``", "word_", "::\n", ".. note:: a\n", ".. x::\n", ".. c\n", ":f: v\n", "- a\n",
     "1. a\n", "+--+--+\n", "|a |b |\n", "== ==\n", "a  b\n", "\\*", "^2^", "[[a|b]]", "[[File:a|thumb|a long caption]]", "{{a|b}}", "{{convert|2|km}}", "{{a\n|b=c\n|d=e\n}}\n",
     "{{", "}}", "[[", "]]", "{|\n", "|}\n", "|-\n", "! a !! b\n", "| a || b\n", "|+ c\n", "'''b'''", "<ref>x</ref>", "<ref name=a />", "<!-- x -->", "<br>", "<sup>2</sup>",
     "; t : d\n", "* a\n", ": a\n", "&nbsp;", "http://x[y]", "[http://x y]", "<<a,b>>", "footnote:[x]", "// c\n", "+\n", ".T\n", "\r\n", "\t"]
)  # fmt: skip
TEXTS = st.one_of(st.text(st.characters(), max_size=60), st.lists(PIECES, max_size=25).map("".join), st.lists(TAGS, max_size=25).map("".join), st.lists(MARKS, max_size=25).map("".join))
FORMATS = ("text", *LAYOUTS)
LAW = settings(max_examples=100, deadline=None)


def blank(text: str) -> bool:
    return not text or text.isspace()


@LAW
@given(TEXTS, st.sampled_from(["en", "fr", "es", "vi", "und"]))
def test_sentences_cover_all_but_white_space(text: str, language: str) -> None:
    position = 0
    for span in split(text, language):
        assert position <= span.start < span.end
        assert blank(text[position : span.start])
        assert text[span.start : span.end] == text[span.start : span.end].strip()
        position = span.end
    assert blank(text[position:])


def layout_of(text: str, form: str) -> Layout:
    return lay_out(Document(id="x", text=text, format=form))


@LAW
@given(TEXTS, st.sampled_from(FORMATS))
def test_passages_ascend_and_hold_their_sentences(text: str, form: str) -> None:
    layout = layout_of(text, form)
    position = 0
    for passage in layout.passages:
        assert position <= passage.start < passage.end <= len(layout.text)
        position = passage.start
        for span in passage.sentences:
            assert position <= span.start < span.end <= passage.end
            position = span.end
        position = passage.end
    for quote in quotes(layout):
        assert 0 <= quote.start <= quote.inner_start < quote.inner_end <= quote.end <= len(layout.text)


@LAW
@given(TEXTS)
def test_the_reading_text_of_plain_text_is_its_source(text: str) -> None:
    layout = layout_of(text, "text")

    assert layout.text == text
    assert "".join(text[span.start : span.end] for passage in layout.passages for span in [layout.locate(passage.start, passage.end)]) == "".join(
        text[passage.start : passage.end] for passage in layout.passages
    )


@LAW
@given(TEXTS)
@pytest.mark.parametrize("form", LAYOUTS)
def test_every_character_read_is_copied_or_known_to_be_replaced(form: str, text: str) -> None:
    layout = layout_of(text, form)
    replaced = dict(layout.replaced)
    starts = [start for start, _ in layout.anchors]
    for index, (start, source) in enumerate(layout.anchors):
        end = starts[index + 1] if index + 1 < len(starts) else len(layout.text)
        if start in replaced:
            assert source <= replaced[start] <= len(text)
        else:
            assert layout.text[start:end] == text[source : source + end - start]


@LAW
@given(TEXTS, st.data())
@pytest.mark.parametrize("form", FORMATS)
def test_places_in_the_source_are_monotone(form: str, text: str, data: st.DataObject) -> None:
    """A span inside another is located inside it, and none outside the source."""
    layout = layout_of(text, form)
    end = data.draw(st.integers(0, len(layout.text)))
    start = data.draw(st.integers(0, end))
    inner_end = data.draw(st.integers(start, end))
    inner_start = data.draw(st.integers(start, inner_end))
    outer, inner = layout.locate(start, end), layout.locate(inner_start, inner_end)

    assert 0 <= outer.start <= outer.end <= len(text)
    if inner_start < inner_end:
        assert outer.contains(inner)


@LAW
@given(TEXTS)
@pytest.mark.parametrize("form", LAYOUTS)
def test_cells_stand_in_the_text_in_order(form: str, text: str) -> None:
    layout = layout_of(text, form)
    for table in layout.tables:
        position = 0
        for cell in (cell for row in table.rows for cell in row if cell.start < cell.end):
            assert position <= cell.start < cell.end <= len(layout.text)
            assert layout.text[cell.start : cell.end].strip()
            position = cell.end
