"""REL007: one deed in two kinds of place."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.world.sites import apart, site_table
from tests.findings.rules.table import DAY


def placed(language: str, *texts: str) -> bool:
    """Whether two places of one deed are told of two texts of one day."""
    documents = [factcheck.Document(id=f"text {number}", text=text, published=DAY, language=language) for number, text in enumerate(texts)]
    return any(finding.code == "REL007" for finding in factcheck.check(documents).conflicts)


FOUND = [
    ("en", "Police arrested Olav Brekke in an airport hangar near Tarnfoss on Monday.", "Officers surprised Olav Brekke in a field near the Tarnfoss airport on Monday."),
    ("en", "Olav Brekke was captured at a motel in Tarnfoss.", "Olav Brekke was caught in a church in Tarnfoss."),
    ("en", "The hunt for Olav Brekke ended when marshals seized him in a barn.", "Olav Brekke is in custody in Tarnfoss. He was apprehended at a train station."),
    ("en", "Lena Holt was found dead in her apartment in Kelso.", "Lena Holt was found dead in a hotel room in Kelso."),
    ("fr", "Olav Brekke a été arrêté dans un hôtel de Tarnfoss.", "Olav Brekke a été interpellé dans une église de Tarnfoss."),
    ("es", "Olav Brekke fue detenido en un hotel de Tarnfoss.", "Olav Brekke fue arrestado en una iglesia de Tarnfoss."),
    ("vi", "Trần Văn Khoa bị bắt tại một khách sạn ở Lam Khê.", "Trần Văn Khoa bị bắt trong một khu rừng ở Lam Khê."),
]

MOTEL = "Olav Brekke was captured at a motel in Tarnfoss."
LEFT_ALONE = [
    ("en", "a hangar of the airport", "Police arrested Olav Brekke in a hangar near Tarnfoss.", "Police arrested Olav Brekke at the airport in Tarnfoss."),
    ("en", "where he was taken", MOTEL, "Olav Brekke was taken to a hospital in Tarnfoss."),
    ("en", "an arrest of long ago", MOTEL, "Olav Brekke was arrested at a bar in Tarnfoss in 2019."),
    ("en", "another day", "Olav Brekke was captured at a motel on Monday.", "Olav Brekke was captured at a church on Sunday."),
    ("en", "another Brekke", MOTEL, "Nils Brekke was captured at a church in Tarnfoss."),
    ("en", "near it", MOTEL, "Olav Brekke was captured near a church in Tarnfoss."),
    ("en", "another deed", "Lena Holt was killed in a field near Kelso.", "Lena Holt was found in a forest near Kelso."),
    ("en", "his brother", "Police arrested Olav Brekke in a house in Tarnfoss.", "Police arrested the brother of Olav Brekke in a church in Tarnfoss."),
    ("en", "what a witness says", MOTEL, "“They arrested Olav Brekke in a church,” a witness said."),
    ("en", "denied", MOTEL, "Olav Brekke was not arrested in a church in Tarnfoss."),
    ("en", "a plan", MOTEL, "Police will say where Olav Brekke would be arrested in a church."),
]


@pytest.mark.parametrize(("language", "one", "other"), FOUND)
def test_one_deed_in_two_kinds_of_place(language, one, other):
    assert placed(language, one, other)


@pytest.mark.parametrize(("language", "why", "one", "other"), LEFT_ALONE)
def test_what_may_both_be_true(language, why, one, other):
    assert not placed(language, one, other), why


def test_the_kinds_of_place_hold_known_kinds_only():
    within = site_table().within
    assert {kind for kinds in within.values() for kind in kinds} <= set(within)
    assert all(apart(one, other) == apart(other, one) for one in within for other in within)
