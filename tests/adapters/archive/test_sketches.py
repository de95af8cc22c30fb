"""A sketch never rules out what would agree, and rules out most that shares a number and nothing else."""

from __future__ import annotations

import datetime
import itertools

import pytest
from hypothesis import given

from factcheck import Document
from factcheck.adapters.archive.sketches import Probe, opened, sketch
from factcheck.claims.claim import Claim
from factcheck.findings.judge import verdicts_on
from factcheck.groups.frames import Frames
from factcheck.pipeline import read
from tests.laws.test_archive import LAW, corpora

NO_COPIES = Frames({}, frozenset())


def claims(text: str, name: str = "a") -> tuple[Claim, ...]:
    return read(Document(id=name, text=text, language="en", published=datetime.date(2024, 9, 25))).claims


def statements(some: tuple[Claim, ...]) -> list[Claim]:
    return [claim for claim in some if claim.kind == "statement"]


def passes(claim: Claim, known: bytes) -> bool:
    """Whether a claim is held against those of the document with this sketch."""
    probe = Probe.of(claim)
    return probe is None or probe.may_meet(opened(known))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("The Kelso Tunnel cost 1.4 billion dollars.", "For 1.4 billion dollars, the Kelso Tunnel was a bargain.", id="one name"),
        pytest.param("Bill Roe walked 412 kilometres.", "William Roe has walked 412 kilometres.", id="a short form of a name"),
        pytest.param("Marlow Foods sold bread for 412 million euros.", "Marlow sold bread for 412 million euros.", id="a part of a name"),
        pytest.param("France spent 412 million euros on it.", "The French paid 412 million euros.", id="a place and its people"),
    ],
)
def test_what_agrees_is_not_ruled_out(one, other):
    pairs = itertools.product(statements(claims(one)), statements(claims(other, "b")))
    agreeing = [a for a, b in pairs if list(verdicts_on(a, b, NO_COPIES))]
    assert agreeing
    assert all(passes(a, sketch(claims(other, "b"))) for a in agreeing)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("The Kelso Tunnel cost 412 million dollars.", "Harvests in Tessaly fell to 412 million bushels.", id="a number"),
        pytest.param("Marlow Foods was founded on 9 June 1950.", "Ada Vik was born in Bergen on 9 June 1950.", id="a day"),
    ],
)
def test_what_shares_only_a_value_is_ruled_out(one, other):
    some = statements(claims(one))
    assert some
    assert not any(passes(claim, sketch(claims(other, "b"))) for claim in some)


def test_claims_of_other_kinds_are_never_ruled_out():
    assert [Probe.of(claim) for claim in claims("Ada Vik was born on 3 May 1961 in Bergen.") if claim.kind != "statement"]
    assert all(Probe.of(claim) is None for claim in claims("Ada Vik was born on 3 May 1961 in Bergen.") if claim.kind != "statement")


@LAW
@given(corpora())
def test_whatever_two_statements_agree_on_their_sketches_let_pass(documents):
    records = [read(document) for document in documents]
    for one, other in itertools.permutations(records, 2):
        known = sketch(other.claims)
        for a, b in itertools.product(statements(one.claims), statements(other.claims)):
            if list(verdicts_on(a, b, NO_COPIES)):
                assert passes(a, known)
