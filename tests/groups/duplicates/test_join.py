"""The join finds every pair that shares as many hashes as needed: brute force says which those are."""

import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from factcheck.groups.duplicates.join import candidates, needed
from tests.laws.strategies import LAW

ITEMS = st.lists(st.lists(st.integers(0, 25), max_size=14), max_size=12)


def joined(items: list[list[int]]) -> dict[tuple[int, int], int]:
    spread = [hash_ * 0x9E3779B97F4A7C15 % 2**64 for item in items for hash_ in item]
    owners = [number for number, item in enumerate(items) for _ in item]
    sizes = np.array([len(item) for item in items], dtype=np.int64)
    found: dict[tuple[int, int], int] = {}
    for smaller, larger, most in candidates(np.array(spread, dtype=np.uint64), np.array(owners, dtype=np.int64), sizes):
        for a, b, count in zip(smaller.tolist(), larger.tolist(), most.tolist(), strict=True):
            assert (a, b) not in found
            assert len(items[a]) <= len(items[b])
            found[a, b] = count
    return found


@LAW
@given(ITEMS)
def test_every_pair_that_shares_enough_is_a_candidate(items):
    found = {tuple(sorted(pair)): count for pair, count in joined(items).items()}
    for a, b in itertools.combinations(range(len(items)), 2):
        shared = len(set(items[a]) & set(items[b]))
        smaller = min(len(items[a]), len(items[b]))
        if shared >= max(1, needed(smaller)):
            assert (a, b) in found
        if (a, b) in found:
            assert found[a, b] >= shared


def test_how_many_are_needed():
    assert [needed(size) for size in (0, 1, 3, 6, 7, 10, 20, 23, 24, 370, 400, 1000)] == [1, 1, 1, 1, 2, 3, 6, 6, 7, 7, 10, 70]


def test_a_crowd_is_held_together_from_one_to_the_next():
    items = [[1, 100 + number] for number in range(1000)]
    found = joined(items)
    assert len(found) < 40_000
    reached = {0}
    for a, b in sorted(found):
        if a in reached or b in reached:
            reached |= {a, b}
    assert len(reached) == 1000
