"""Stored claims: what goes in comes out, whatever the text; bytes that are none are refused, whoever wrote them."""

from __future__ import annotations

import contextlib
import pathlib
import random

import attrs
import pytest
from hypothesis import given, settings

from factcheck.claims.claim import Filler
from factcheck.claims.codec import VERSION, encode
from factcheck.claims.stored import Stored
from factcheck.documents import Document
from factcheck.documents.document import Span
from factcheck.errors import FactcheckError, RecordError
from factcheck.pipeline import Record, read
from tests.laws.test_flow import corpora

ARTICLES = sorted((pathlib.Path(__file__).parents[2] / "claims" / "articles").iterdir())


def record(path: pathlib.Path) -> Record:
    return read(Document(id=path.name, text=path.read_text(encoding="utf-8"), format="markdown"))


def back(data: bytes, given: Record) -> Stored:
    layout = given.layout
    return Stored(data, layout.document.text, document=given.id, published=layout.published, language=layout.language)


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_what_goes_in_comes_out(path):
    given = record(path)
    assert tuple(back(encode(given.claims, given.layout.document.text), given)) == given.claims


@settings(max_examples=60, deadline=None, derandomize=True, database=None)
@given(corpora())
def test_the_claims_of_any_text_come_out_as_they_went_in(documents):
    for document in documents:
        given_record = read(document)
        assert tuple(back(encode(given_record.claims, document.text), given_record)) == given_record.claims


def test_a_claim_is_read_alone():
    given = record(ARTICLES[0])
    stored = back(encode(given.claims, given.layout.document.text), given)
    assert stored[len(stored) - 1] == stored[-1] == given.claims[-1]
    assert stored[1:3] == given.claims[1:3]
    with pytest.raises(IndexError):
        stored[len(stored)]


def test_strings_with_line_ends_and_backslashes_come_out():
    (claim, *_) = record(ARTICLES[0]).claims
    odd = tuple(attrs.evolve(claim, derivation=(step,), number=number) for number, step in enumerate(["a\nb", "a\\nb", "\\", "\\\n", "", "\n"]))
    stored = Stored(encode(odd, ""), "", document=claim.document, published=claim.published, language=claim.language)
    assert tuple(stored) == odd


def test_what_is_of_no_known_class_is_refused():
    claim = record(ARTICLES[0]).claims[0]
    with pytest.raises(RecordError, match="float"):
        encode([attrs.evolve(claim, roles={"value": Filler(1.5, Span(0, 1))})], "")


def test_bytes_of_another_version_are_refused():
    given = record(ARTICLES[0])
    data = encode(given.claims, given.layout.document.text)
    with pytest.raises(RecordError, match=f"version {VERSION + 1}"):
        back(bytes([VERSION + 1]) + data[1:], given)


def test_the_text_of_another_document_does_not_read_the_claims():
    one, other = record(ARTICLES[0]), record(ARTICLES[1])
    data = encode(one.claims, one.layout.document.text)
    with pytest.raises(RecordError):
        back(data, attrs.evolve(other, layout=attrs.evolve(other.layout, document=attrs.evolve(other.layout.document, text="other " * 400))))


def test_damaged_bytes_are_refused_or_read_as_claims():
    """Whatever the bytes, there is a claim or a FactcheckError: no other error, and no other class."""
    given = record(ARTICLES[0])
    data = encode(given.claims, given.layout.document.text)
    chance = random.Random(8)
    for _ in range(300):
        broken = bytearray(data)
        for _ in range(chance.randint(1, 4)):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        with contextlib.suppress(FactcheckError):
            tuple(back(bytes(broken[: chance.choice([len(broken), chance.randrange(len(broken))])]), given))
