"""Values exchanged in copies of one sentence."""

from __future__ import annotations

import datetime

import attrs
import pytest

from factcheck.claims.claim import Claim
from factcheck.documents import Document
from factcheck.findings.exchanges import judge_exchange
from factcheck.pipeline import read

DAY = datetime.date(2024, 5, 16)


def statement(name: str, text: str) -> Claim:
    """The statement of a text of one value."""
    return next(claim for claim in read(Document(id=name, text=text, published=DAY, language="en")).claims if claim.kind == "statement")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Orsa fair opened on 3 May 1998.", "The Orsa fair opened on 13 May 1998."),
        ("The Orsa fair drew 2,600 people.", "The Orsa fair drew 3,400 people."),
        ("The Orsa fair cost 88 million dollars.", "The Orsa fair cost 98 million dollars."),
    ],
)
def test_without_a_subject_nothing_is_judged(one, other):
    a, b = statement("a", one), statement("b", other)
    without = [attrs.evolve(claim, roles={role: filler for role, filler in claim.roles.items() if role != "subject"}) for claim in (a, b)]
    assert judge_exchange(*without) is judge_exchange(without[0], b) is judge_exchange(a, without[1]) is None
