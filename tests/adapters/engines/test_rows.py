"""The envelope: rows go through Arrow unchanged, and groups are read across batches."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.adapters.engines import arrow, rows
from factcheck.adapters.engines.components import connected, pairs_of
from factcheck.adapters.engines.local import spread

ROWS = st.lists(st.tuples(st.binary(max_size=3), st.binary(max_size=3), st.binary(max_size=9)), max_size=40)


@given(ROWS)
def test_rows_come_back_from_batches(some):
    assert list(arrow.rows_of(arrow.batches_of(some))) == some


@given(ROWS, st.integers(1, 5))
def test_groups_go_on_from_batch_to_batch(some, size):
    some.sort()
    batches = [batch for at in range(0, len(some), size) for batch in arrow.batches_of(some[at : at + size])]

    groups = [(key, list(group)) for key, group in rows.grouped(arrow.rows_of(iter(batches)))]

    assert groups == [(key, list(group)) for key, group in itertools.groupby(some, key=lambda row: row[0])]


def test_a_batch_is_bounded_in_bytes():
    batches = list(arrow.batches_of((b"k", b"o", bytes(1 << 20)) for _ in range(10)))

    assert [batch.num_rows for batch in batches] == [4, 4, 2]


@pytest.mark.parametrize(("key", "partition"), [(b"", 0), (b"office|holder|castro", 6), ("đại sứ".encode(), 1)])
def test_a_key_has_its_partition_once_and_for_all(key, partition):
    assert spread(key, 7) == partition


@given(st.lists(st.integers(0, 2**64 - 1), max_size=20))
def test_numbers_sort_as_bytes(some):
    assert [int.from_bytes(item, "big") for item in sorted(map(rows.number, some))] == sorted(some)


@given(st.lists(st.text(max_size=6), max_size=20))
def test_text_sorts_as_bytes_and_comes_back(some):
    assert [rows.decoded(item) for item in sorted(map(rows.encoded, some))] == sorted(some)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=40))
def test_components_are_what_is_linked_through_however_many_steps(links):
    known: dict[int, set[int]] = {}
    for one, other in links:
        joint = known.get(one, {one}) | known.get(other, {other})
        known.update(dict.fromkeys(joint, joint))
    payloads = [np.array(link, np.uint64).tobytes() for link in links]

    found = connected(pairs_of(payloads))

    assert {number: found.of(number) for number in range(31)} == {number: min(known[number]) if number in known else None for number in range(31)}
