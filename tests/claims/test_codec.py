"""Stored claims: what goes in comes out, whatever the text; bytes that are none are refused, whoever wrote them."""

from __future__ import annotations

import contextlib
import pathlib
import random

import attrs
import pytest
from hypothesis import given, settings

from factcheck.claims.claim import Candidate, Filler, Referent, Subject
from factcheck.claims.codec import VERSION, encode, plain
from factcheck.claims.frequent import FREQUENT
from factcheck.claims.stored import Stored
from factcheck.documents import Document
from factcheck.documents.document import Span
from factcheck.errors import FactcheckError, RecordError
from factcheck.pipeline import Record, read
from factcheck.values import Duration, Quantity
from factcheck.values.interval import Interval
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


def through(value: object, grade: int = 3, how: str = "") -> Filler:
    """A filler with a value, as it comes out."""
    (claim, *_) = record(ARTICLES[0]).claims
    given = attrs.evolve(claim, roles={"value": Filler(value, Span(3, 5), grade, how)}, number=0)
    (found,) = Stored(encode([given], ""), "", document=claim.document, published=claim.published, language=claim.language)
    return found.roles["value"]


@pytest.mark.parametrize("value", [
    *(Quantity.stated(digits, unit=unit) for digits in ("88", "0", "-2.50", "8600", "1/3") for unit in (None, "{leader}")),
    *(Quantity.stated("88", hedge=hedge) for hedge in ("about", "nearly", "more-than", "at-most", "exactly")),
    Quantity.between(Quantity.stated("10"), Quantity.stated("12", unit="%")),
    Quantity(None, Interval(None, None)),
    Quantity(Quantity.stated("5").number, Interval(None, None), precision=Quantity.stated("5").precision),
    Duration.stated("48", "day"),
    Duration.stated("2", "week", hedge="nearly"),
], ids=str)  # fmt: skip
def test_a_value_has_the_bounds_that_it_had_whether_its_digits_give_them_or_not(value):
    assert through(value) == Filler(value, Span(3, 5))


MILL = Subject((Candidate(Referent("Orsa", ("orsa",), "thing"), 2, "described", Span(0, 4)), Candidate(Referent("Varn", ("varn",), "place"), 1, "topic")))


@pytest.mark.parametrize(("grade", "how"), [(2, "described"), (3, "described"), (2, "fiscal"), (2, "")])
def test_a_subject_has_the_grade_and_the_manner_that_it_had(grade, how):
    assert through(MILL, grade, how) == Filler(MILL, Span(3, 5), grade, how)


def test_frequent_strings_have_numbers_of_one_byte_and_are_not_spelt_out():
    assert len(FREQUENT) == len(set(FREQUENT)) <= 127
    given = record(ARTICLES[0])
    _, words, count = plain(given.claims)
    assert len(words.split(b"\n")) == count
    assert not {string.encode() for string in FREQUENT} & set(words.split(b"\n"))


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
