"""The units of a document are its sentences in order, boilerplate and code left out."""

from factcheck.documents import Document, lay_out
from factcheck.documents.document import Span
from factcheck.documents.layout import Layout, Passage
from factcheck.groups.duplicates import collect, find
from factcheck.groups.duplicates.units import LONGEST, Unit, pieces

TEXT = "A heading\n\nOne sentence here. Another there.\n\n(Written by nobody)\n\ncode()"


def layout() -> Layout:
    passages = (
        Passage("heading", 0, 9, ()),
        Passage("paragraph", 11, 45, (Span(11, 29), Span(30, 44))),
        Passage("boilerplate", 47, 66, (Span(47, 66),)),
        Passage("code", 68, 74, ()),
    )
    return Layout(Document(id="d", text=TEXT), TEXT, passages, None, "en", None)


def test_the_units_of_a_layout():
    assert [(unit.index, unit.kind, unit.text) for unit in collect(layout())] == [
        (0, "heading", "A heading"),
        (1, "paragraph", "One sentence here."),
        (2, "paragraph", "Another there."),
    ]
    assert all(TEXT[unit.start : unit.end] == unit.text for unit in collect(layout()))


def test_captions_and_headlines_count():
    text = "Swans return to the upper lake after nine years\n\nThe lake is quiet.\n\nSwans return to the upper lake after nine years\n"
    found = find(collect(lay_out(Document(id="d", text=text))))
    assert [(cluster.relation, [text[m.start : m.end] for m in cluster.members]) for cluster in found] == [
        ("identical", ["Swans return to the upper lake after nine years"] * 2)
    ]


def test_a_long_unit_is_cut_at_white_space_and_nothing_is_lost():
    text = "word " * LONGEST
    cut = list(pieces(Unit("d", 0, 100, 100 + len(text), text)))
    assert "".join(piece.text for piece in cut) == text
    assert all(len(piece.text) <= LONGEST and piece.end - piece.start == len(piece.text) for piece in cut)
    assert [piece.start for piece in cut][1:] == [piece.end for piece in cut][:-1]
    assert cut[-1].end == 100 + len(text)
