"""The judge compares claims of one kind, whoever brings two together."""

from __future__ import annotations

import datetime
import itertools

import pytest

from factcheck.claims.claim import Claim
from factcheck.claims.extract import extract
from factcheck.documents import Document, lay_out
from factcheck.findings.judge import verdicts_on
from factcheck.findings.rules import RULES
from factcheck.groups.frames import Frames

DAY = datetime.date(2024, 5, 14)
NONE = Frames({}, frozenset())


def claims(name: str, text: str) -> list[Claim]:
    return list(extract(lay_out(Document(id=name, text=text, published=DAY, language="en"))))


def test_claims_of_two_kinds_give_no_verdict():
    one, other = claims("a", "Orsa Skog employs 260 people in Varn."), claims("b", "Orsa Skog employs 310 people in Varn.")
    here, there, stated = (next(claim for claim in some if claim.kind == kind) for some, kind in ((one, "attribute"), (other, "attribute"), (other, "statement")))
    assert list(verdicts_on(here, there, NONE))
    assert not list(verdicts_on(here, stated, NONE))


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        pytest.param("Orsa Skog employs 260 people in Varn.", "Orsa Skog employs 310 people in Varn.", "CNT001", id="a conflict"),
        pytest.param("Orsa Skog employs 260 people in Varn.", "Orsa Skog employs 260 people in Varn today.", "CNT002", id="an agreement"),
        pytest.param("The Kelso Tunnel is 8.6 km long.", "The Kelso Tunnel is 8.6 kilometres long, they say.", "QTY004", id="a stated value"),
        pytest.param("Ada Vik has been mayor of Orsa since 2019.", "Ada Vik has been mayor of Orsa for years.", "OFF002", id="one office by two rules"),
    ],
)
def test_asked_for_one_rule_the_judge_gives_the_verdicts_of_that_rule(one, other, code):
    found = set[str]()
    for a, b in itertools.product(claims("a", one), claims("b", other)):
        whole = [item for item in verdicts_on(a, b, NONE) if item.rule.code == code]
        asked = [item for item in verdicts_on(a, b, NONE, code=code) if item.rule.code == code]
        assert [(item.name, item.kind, item.outcome, item.levels, item.severity) for item in asked] == [
            (item.name, item.kind, item.outcome, item.levels, item.severity) for item in whole
        ]
        found.update(item.rule.code for item in asked)
    assert found == {code}


def test_asked_for_an_agreement_the_judge_tells_of_no_conflict():
    one, other = claims("a", "Orsa Skog employs 260 people in Varn."), claims("b", "Orsa Skog employs 310 people in Varn.")
    pairs = [(a, b) for a, b in itertools.product(one, other) if list(verdicts_on(a, b, NONE))]
    agreements = [rule.code for rule in RULES if rule.kind == "agreement"]
    assert pairs
    assert not [item for a, b in pairs for code in agreements for item in verdicts_on(a, b, NONE, code=code) if item.kind != "agreement"]
