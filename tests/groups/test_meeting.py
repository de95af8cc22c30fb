"""Who meets under a key: everybody where few are, and where many are, what the rows say of themselves decides, never their order."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from factcheck.groups.meeting import MOST_ROWS, REPRESENTATIVES, Row, meetings, representatives, row_of

DAYS = st.sampled_from([0, 726_000, 726_010, 726_030, 726_400])
ROWS = st.lists(st.builds(Row, st.integers(0, 500), DAYS), max_size=3 * MOST_ROWS)


def crowd(size: int, day: int = 0) -> list[Row]:
    return [row_of(f"{number}.md", 0, None)._replace(day=day) for number in range(size)]


def test_few_rows_all_meet():
    assert [pair[:2] for pair in meetings(crowd(MOST_ROWS))] == list(itertools.combinations(range(MOST_ROWS), 2))


def test_what_is_few_can_be_said():
    rows = crowd(MOST_ROWS + 5)
    assert [pair[:2] for pair in meetings(rows, MOST_ROWS + 5)] == list(itertools.combinations(range(MOST_ROWS + 5), 2))
    assert any(pair.crowded for pair in meetings(rows, MOST_ROWS + 4))


def test_rows_of_a_crowded_key_meet_in_full_within_a_season():
    rows = [*crowd(MOST_ROWS, 726_000), *crowd(MOST_ROWS, 727_000)]
    plain = {pair[:2] for pair in meetings(rows) if not pair.crowded}
    assert plain == {pair for pair in itertools.combinations(range(len(rows)), 2) if rows[pair[0]].day == rows[pair[1]].day}


def test_days_close_to_one_another_share_a_season():
    rows = crowd(MOST_ROWS * 3)
    for day in range(726_000, 726_000 + 90):
        near = [rows[0]._replace(day=day), rows[1]._replace(day=day + 14), *rows[2:]]
        assert any(pair[:2] == (0, 1) and not pair.crowded for pair in meetings(near))


def test_every_row_of_a_crowded_key_meets_what_stands_for_it():
    rows = crowd(500)
    chosen = set(representatives(rows))
    assert len(chosen) == REPRESENTATIVES
    for place in set(range(500)) - chosen:
        assert {pair.other for pair in meetings(rows) if pair.one == place} == chosen


def test_the_work_on_a_crowded_key_grows_with_its_rows():
    assert sum(1 for _ in meetings(crowd(10_000))) < 10_000 * REPRESENTATIVES


@given(ROWS)
def test_no_pair_meets_twice(rows):
    met = [frozenset(pair[:2]) for pair in meetings(rows)]
    assert len(met) == len(set(met))
    assert all(len(pair) == 2 for pair in met)


@given(ROWS, st.randoms())
def test_the_order_of_the_rows_does_not_count(rows, random):
    rows = [item._replace(digest=number * 7919 % 1009) for number, item in enumerate(rows)]  # digests of their own: places are names only then
    order = list(range(len(rows)))
    random.shuffle(order)
    shuffled = {(frozenset(order[place] for place in pair[:2]), pair.crowded) for pair in meetings([rows[place] for place in order])}
    assert shuffled == {(frozenset(pair[:2]), pair.crowded) for pair in meetings(rows)}
