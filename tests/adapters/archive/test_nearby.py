"""Which documents are opened for a draft: those that may hold a copy of it, and of a line that is everywhere only a few."""

from __future__ import annotations

import pathlib
import tempfile

import pytest

from factcheck import Archive, Document
from factcheck.adapters.archive import nearby, shelf
from factcheck.adapters.archive.linking import Linking
from factcheck.adapters.archive.nearby import FEW_DOCUMENTS, Nearby
from factcheck.adapters.archive.pages import Segments
from factcheck.adapters.archive.postings import CLAIMS, PASSAGES
from factcheck.adapters.archive.shelf import Held, Shelf
from factcheck.pipeline import read

COPY = "The ferry to Orsa was taken out of service after its engine had failed twice within a week."


def candidates(shelf, held, units) -> set[int]:
    return {shared[1] for shared in Nearby(shelf, [held]).of(units)[1]}


def near(archived: list[str], draft: str, look=candidates) -> list[str]:
    """The documents of an archive of such texts that are looked at for a draft, by number from 0."""
    with tempfile.TemporaryDirectory() as folder, Archive(str(pathlib.Path(folder, "news.db"))) as archive:
        archive.write(Document(id=f"d{number:03}", text=text, language="en") for number, text in enumerate(archived))
        with archive._database.reading() as connection:
            held = Held.draft(-1, read(Document(id="draft", text=draft, language="en")))
            some = Shelf(connection, (Segments(connection, CLAIMS), Segments(connection, PASSAGES)), memory=shelf.Memory())
            some.add(held)
            return [some.held(number).id for number in sorted(look(some, held, [(held, unit) for unit in held.units])) if number >= 0]


def linked(archived: list[str], draft: str) -> list[str]:
    """Those of them that are compared as a whole."""
    return near(archived, draft, lambda shelf, held, units: Linking(shelf, [held]).of(units))


@pytest.mark.parametrize(
    ("stored", "draft", "opened"),
    [
        pytest.param(COPY, COPY.replace("twice", "thrice"), True, id="an edited copy"),
        pytest.param(f"Ada Roe is well. {COPY}", f"{COPY} Jon Moe is not.", True, id="a copy among other sentences"),
        pytest.param("The harvest failed in the valleys around Orsa.", "Ada Roe was chosen as mayor on Sunday.", False, id="nothing shared"),
        pytest.param("Bread sold for 12 crowns.", "Bread sold for 19 crowns.", False, id="a line of five words"),
        pytest.param("Bread sold for 12 crowns.\n\nMilk was dear.", "Bread sold for 12 crowns.\n\nMilk was dear.", True, id="it, continued by a short one"),
        pytest.param("Milk was dear.", "Milk was dear.", False, id="a line too short to be compared"),
    ],
)
def test_a_document_is_opened_only_where_it_may_hold_a_copy(stored, draft, opened):
    assert near([stored], draft) == (["d000"] if opened else [])


def test_of_the_documents_with_a_line_that_tells_little_a_few_are_opened_and_those_that_share_more_first():
    line = "The net was {0}.12 against {0}.31 of the year before that."
    texts = [line.format(number) for number in range(3 * FEW_DOCUMENTS)]
    opened = near([*texts, f"{line.format(7)} {COPY}"], f"{line.format(5)} {COPY}")
    assert len(opened) == FEW_DOCUMENTS
    assert f"d{len(texts):03}" in opened


def test_a_line_that_tells_little_still_opens_every_document_that_repeats_it_to_the_letter():
    line = "Net 5,312,000 against 7,231,000 and 12 for the year before that."
    stored = [f"Number {number} of Orsa. {line}" for number in range(FEW_DOCUMENTS + 5)]
    assert len(near(stored, line)) == FEW_DOCUMENTS + 5


def test_a_line_that_tells_much_opens_every_document_that_has_it(monkeypatch):
    monkeypatch.setattr(nearby, "FEW_DOCUMENTS", 2)
    assert len(near([f"{COPY} It is number {number}." for number in range(5)], COPY)) == 5


@pytest.mark.parametrize(
    ("stored", "draft", "compared"),
    [
        pytest.param(COPY, COPY.replace("twice", "thrice"), True, id="an edited copy"),
        pytest.param(f"Ada Roe is well. {COPY}", f"{COPY} Jon Moe is not.", True, id="a copy among other sentences"),
        pytest.param("Bread sold for 12 crowns in Orsa on Sunday.", "Bread sold for 19 crowns in Orsa on Sunday.", True, id="one pattern"),
        pytest.param(
            "The ferry to Orsa, which was taken out of service in May, has carried eleven thousand people and their cars across the sound since.",
            "Whoever waited for the ferry to Orsa was taken out of service hours by a bus that the town had hired and that left every twenty minutes.",
            False, id="some words in a row",
        ),
        pytest.param("The harvest failed in the valleys around Orsa.", "Ada Roe was chosen as mayor on Sunday.", False, id="nothing shared"),
        pytest.param("Milk was dear.", "Milk was dear.", False, id="a line too short to be compared"),
    ],
)  # fmt: skip
def test_a_document_is_compared_as_a_whole_only_where_it_holds_a_copy(stored, draft, compared):
    assert linked([stored], draft) == (["d000"] if compared else [])


def test_what_shares_words_in_a_row_and_is_no_copy_is_looked_at_and_not_compared():
    one = "The ferry to Orsa, which was taken out of service in May, has carried eleven thousand people and their cars across the sound since."
    other = "Whoever waited for the ferry to Orsa, which was taken out of service, by the pier was brought over by a man who owns a boat and a dog."
    assert near([one], other) == ["d000"]
    assert linked([one], other) == []
