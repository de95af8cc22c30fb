"""What callers may hand in, and what is refused."""

from __future__ import annotations

import datetime
import types

import pytest

from factcheck.adapters.inputs import gather
from factcheck.documents.document import Document
from factcheck.errors import DocumentError

DAY = datetime.date(2024, 9, 25)


class Node:
    """An object of a retrieval library with a method for its text."""

    metadata = {"source": "a", "published": "2024-09-25"}  # noqa: RUF012

    def get_content(self) -> str:
        return "x"


ACCEPTED = [
    Document(id="a", text="x", published=DAY),
    types.SimpleNamespace(page_content="x", metadata={"source": "a", "date": "2024-09-25"}),
    types.SimpleNamespace(content="x", meta={"url": "a", "published": DAY}),
    types.SimpleNamespace(id="a", text="x", metadata={"published_at": datetime.datetime(2024, 9, 25, 12, tzinfo=datetime.UTC)}),
    {"id": "a", "text": "x", "published": "2024-09-25T08:00:00Z"},
    {"text": "x", "metadata": {"path": "a", "publication_date": DAY}},
    Node(),
]


@pytest.mark.parametrize("item", ACCEPTED)
def test_objects_that_look_like_documents_are_documents(item):
    for source in (item, [item], iter([item])):
        (document,) = gather(source).documents
        assert (document.id, document.text, document.published) == ("a", "x", DAY)


def test_pairs_are_id_and_text():
    assert [(d.id, d.text) for d in gather([("a", "x"), ("b", "y")]).documents] == [("a", "x"), ("b", "y")]
    assert [(d.id, d.text) for d in gather(("a", "x")).documents] == [("a", "x")]


def test_objects_without_an_id_are_numbered():
    assert [document.id for document in gather([{"text": "x"}, {"text": "y"}]).documents] == ["0", "1"]


def test_rows_of_data_frames_are_documents():
    rows = [{"id": "a", "text": "x"}, {"id": "b", "text": "y"}]
    polars = types.SimpleNamespace(iter_rows=lambda named: iter(rows))
    missing = float("nan")
    first = {"text": "x", "published": missing, "language": missing, "title": missing}
    pandas = types.SimpleNamespace(iterrows=lambda: iter([(7, first), (8, {"text": "y", "id": "b", "language": "fr"})]))
    assert [document.id for document in gather(polars).documents] == ["a", "b"]
    assert [(document.id, document.language, document.title) for document in gather(pandas).documents] == [("7", None, None), ("b", "fr", None)]


def test_date_and_language_fill_only_what_is_open():
    stated = Document(id="a", text="x", published=DAY, language="fr")
    first, second = gather([stated, ("b", "y")], published=datetime.date(2020, 1, 1), language="en").documents
    assert (first.published, first.language) == (DAY, "fr")
    assert (second.published, second.language) == (datetime.date(2020, 1, 1), "en")


def test_metadata_does_not_hide_what_the_object_says_itself():
    (document,) = gather({"id": "a", "text": "x", "metadata": {"id": "b", "title": "T", "language": "fr"}}).documents
    assert (document.id, document.title, document.language) == ("a", "T", "fr")


REFUSED = [
    (3, "int: neither a path"),
    ([3], "item 0: a int is neither"),
    ([{"id": "a"}], "item 0: a dict is neither"),
    ([("a", "x"), ("a", "y")], "a: two documents have this id"),
    ([{"id": "a", "text": "x", "published": "soon"}], "item 0: 'soon' is no ISO 8601 date"),
    ([b"bytes"], "item 0: a bytes is neither"),
]


@pytest.mark.parametrize(("source", "message"), REFUSED)
def test_what_holds_no_text_is_refused(source, message):
    with pytest.raises(DocumentError) as caught:
        gather(source)
    assert message in str(caught.value)


def test_an_empty_iterable_has_no_documents():
    assert gather([]).documents == ()
