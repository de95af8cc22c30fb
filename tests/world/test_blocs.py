"""Blocs: who was a member on which day."""

import datetime

import pytest

from factcheck.errors import TableError
from factcheck.world.blocs import BLOCS, BlocRow, BlocTable
from factcheck.world.territories import TERRITORIES, scope


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("bloc", "code", "on", "expected"),
    [
        ("eu", "GB", "2020-01-31", True),
        ("eu", "GB", "2020-02-01", False),
        ("eu", "HR", "2013-06-30", False),
        ("eu", "HR", "2013-07-01", True),
        ("nato", "FI", "2023-04-03", False),
        ("nato", "FI", "2023-04-04", True),
        ("nato", "SE", "2024-03-07", True),
        ("asean", "VN", "1995-07-27", False),
        ("asean", "VN", "1995-07-28", True),
        ("eurozone", "HR", "2022-12-31", False),
        ("eurozone", "HR", "2023-01-01", True),
        ("opec", "QA", "2018-12-31", True),
        ("opec", "QA", "2019-01-01", False),
        ("opec", "EC", "2000-06-01", False),  # left in 1992, came back in 2007, left again
        ("opec", "EC", "2010-06-01", True),
        ("opec", "EC", "2021-06-01", False),
        ("mercosur", "VE", "2015-01-01", True),
        ("mercosur", "VE", "2020-01-01", False),
        ("brics", "ZA", "2010-01-01", False),
        ("brics", "ID", "2025-02-01", True),
        ("commonwealth", "FJ", "1990-01-01", False),
        ("african-union", "MA", "2000-01-01", False),
    ],
)
def test_membership_has_dates(bloc, code, on, expected):
    assert (code in BLOCS[bloc].members(day(on))) is expected


@pytest.mark.parametrize(
    ("bloc", "size"),
    [("eu", 27), ("eurozone", 21), ("nato", 32), ("asean", 11), ("g7", 7), ("g20", 19), ("oecd", 38), ("schengen", 29), ("unsc-permanent", 5), ("african-union", 55), ("gcc", 6), ("arab-league", 22), ("apec", 21), ("csto", 6), ("commonwealth", 56)],
)  # fmt: skip
def test_the_members_of_today(bloc, size):
    assert len(BLOCS[bloc].members()) == size


def test_members_of_a_bloc_that_ended_are_those_it_had():
    assert len(BLOCS["g8"].members()) == 8
    assert BLOCS["g8"].members(day("2020-01-01")) == frozenset()


def test_a_scope_of_a_bloc_may_be_asked_for_a_day():
    assert "GB" in scope("eu", day("2000-01-01")).codes
    assert "GB" not in scope("eu").codes


def test_members_are_territories():
    assert all(member.code in TERRITORIES for bloc in BLOCS.values() for member in bloc.memberships)


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        (["Vietnam 1995"], 'is not "CODE since \\[until\\]"'),
        (["VN 1995 1990"], "ends before it starts"),
        (["VN 1995", "VN 1999"], "memberships of VN overlap"),
        (["VN 1995 2001", "VN 2000"], "memberships of VN overlap"),
    ],
)
def test_a_wrong_row_is_refused(members, reason):
    with pytest.raises(TableError, match=reason):
        BlocTable("x", {"here": BlocRow("Here", "bloc", members)}).validate("blocs")
