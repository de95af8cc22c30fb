"""From a decoded text back to the lines and columns of the file that it was taken from."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.documents.lines import Lines, line_starts
from factcheck.documents.origin import Origin, Runs, runs_of

PIECES = st.lists(st.tuples(st.text("ab\n é", min_size=1, max_size=6), st.text('"\\\n,x', max_size=4)), max_size=8)


@given(PIECES)
def test_every_character_is_found_where_its_file_has_it(pieces):
    text, source, anchors = "", "", []
    for kept, dropped in pieces:
        source += dropped
        anchors.append((len(text), len(source)))
        text, source = text + kept, source + kept
    end = len(source)
    runs = runs_of(text, [*anchors, (len(text), end)] if len(pieces) % 2 or not anchors else anchors, line_starts(source))
    lines = source.split("\n")
    for offset, letter in enumerate(text):
        line, column = runs.place(offset)
        assert (lines[line - 1] + "\n")[column - 1] == letter
    assert Lines.of(source).place(end) == runs.place(len(text))


def test_a_map_is_small():
    assert len(Runs.of([(0, 1, 1), (5, 1, 9)]).packed) == 24
    assert list(Runs.of([(0, 1, 1), (5, 1, 9)])) == [(0, 1, 1), (5, 1, 9)]


def test_what_lines_count_in_depends_on_where_the_text_comes_from():
    runs = Runs.of([(0, 3, 7)])
    assert Origin(path="a.csv", record=2, field="body", runs=runs).lines_of is None
    assert Origin(path="a.zip", member="b.txt").lines_of == "member"
    assert Origin(path="a.zip", member="b.csv", record=2, field="body", runs=runs).lines_of == "member"
    assert Origin(path="a.parquet", record=2, field="body").lines_of == "field"
    assert Origin(path="a.pdf", pages=(0, 9)).lines_of == "page"


def test_lines_of_pages_start_on_their_page():
    lines = Lines.of("one\ntwo three\nfour", Origin(path="a.pdf", pages=(0, 8)))
    assert [lines.place(offset) for offset in (0, 4, 8, 14)] == [(1, 1), (2, 1), (1, 1), (2, 1)]
    assert [lines.name("a.pdf", offset) for offset in (4, 14)] == ["a.pdf#page=1:2:1", "a.pdf#page=2:2:1"]
