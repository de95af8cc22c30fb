"""Which deeds are claims: what is denied or nearly done, and what somebody could deny in words that are sure to tell of the same deed."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims, shown

TOLD = [
    ("two words tell which", "Orsa Skog sold old skis."),
    ("a word and a name", "Orsa Skog sold skis to Varn Lund."),
    ("a word and a time", "Orsa Skog sold skis in May 2023."),
    ("denied", "Orsa Skog did not sell skis."),
    ("nearly done", "Orsa Skog nearly sold skis."),
]
LEFT_OUT = [
    ("one word tells of too many deeds", "Orsa Skog sold skis."),
    ("nothing tells which", "Orsa Skog sold."),
]


@pytest.mark.parametrize(("why", "text"), TOLD, ids=[why for why, _ in TOLD])
def test_a_deed_that_can_be_held_against_another_is_a_claim(why, text):
    assert [claim.get("subject").best.referent.label for claim in claims(text, "deed")] == ["Orsa Skog"]


@pytest.mark.parametrize(("why", "text"), LEFT_OUT, ids=[why for why, _ in LEFT_OUT])
def test_a_deed_that_none_can_be_held_against_is_none(why, text):
    assert not claims(text, "deed")


def test_a_deed_has_no_role_for_what_is_not_told():
    (claim,) = claims("Orsa Skog sold old skis.", "deed")
    assert set(shown(claim)) == {"subject", "deed", "value", "content_key"}
