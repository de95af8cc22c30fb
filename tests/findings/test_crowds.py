"""What many texts merely state is no sign of one fact; what a rule knows the slot of is compared among more of them."""

from __future__ import annotations

import pytest

from factcheck import Document
from factcheck.findings.judge import MOST_AGREEING, most_of
from factcheck.pipeline import check

PEOPLE = ["Ada", "Bo", "Cai", "Dan", "Eve", "Fay", "Gil", "Hal", "Ida", "Jon", "Kai", "Lea", "Mia", "Ned"]
DEEDS = ["got", "asked for", "spent", "saved", "owed", "lost", "won", "paid", "raised", "lent", "counted", "kept", "found", "sent"]


def agreements(texts: list[str], code: str) -> list[int]:
    """How many places each agreement with this code has."""
    documents = [Document(id=f"d{number:02}", text=text, language="en") for number, text in enumerate(texts)]
    return [len(finding.evidence) for finding in check(documents).findings if finding.code == code]


@pytest.mark.parametrize(("texts", "expected"), [(2, [2]), (MOST_AGREEING, [MOST_AGREEING]), (MOST_AGREEING + 1, [])])
def test_a_value_that_more_than_a_dozen_texts_state_is_no_evidence_by_itself(texts, expected):
    stated = [f"{name} says that the choir of Saint Olav {deed} 3,517 euros." for name, deed in zip(PEOPLE[:texts], DEEDS[:texts], strict=True)]
    assert agreements(stated, "QTY004") == expected


@pytest.mark.parametrize("texts", [2, MOST_AGREEING + 1])
def test_a_measure_is_compared_among_more(texts):
    stated = [f"{name} knows it. The Kelso Tunnel is 8.6 kilometres long." for name in PEOPLE[:texts]]
    assert agreements(stated, "QTY002") == [texts]


@pytest.mark.parametrize(
    ("key", "most", "expected"),
    [
        pytest.param("statement|value_key|n:347", 40, MOST_AGREEING, id="a value that is merely stated"),
        pytest.param("statement|year_key|subject|y:1998|orsa", 40, MOST_AGREEING, id="a year and a name"),
        pytest.param("statement|value_key|n:347", 3, 3, id="a lower limit"),
        pytest.param("statement|companion_key|144 pupil team", 40, 40, id="what may conflict"),
        pytest.param("office|holder|roe", 40, 40, id="another kind"),
    ],
)
def test_how_many_meet_depends_on_whether_what_meets_can_conflict(key, most, expected):
    assert most_of(key, most) == expected
