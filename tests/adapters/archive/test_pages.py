"""Pages of postings: what was written under a key is found under it, of most pages only the keys are unpacked, and damage is told."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator, Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import Archive
from factcheck.adapters.archive import pages
from factcheck.adapters.archive.database import SCHEMA
from factcheck.adapters.archive.pages import Segments, directory
from factcheck.adapters.archive.postings import CLAIMS, PAGE, PASSAGES, SHIFTS, SIZES, Keys, Postings, Rows, keys_of, packed, rows_of
from factcheck.errors import ArchiveError

Row = tuple[int, int, int]
MOST = (1 << 32) - 1


def postings(rows: list[Row], kind: int = PASSAGES) -> Postings:
    """Rows of a key as it counts (without the bits that are not stored), a document and a mark."""
    keys, documents, marks = zip(*rows, strict=True) if rows else ((), (), ())
    return Postings.of([key << SHIFTS[kind] for key in keys], documents, marks)


def rows(found: Postings, kind: int = PASSAGES) -> list[Row]:
    return list(zip((found.keys >> np.uint64(SHIFTS[kind])).tolist(), found.documents.tolist(), found.marks.tolist(), strict=True))


def unpacked(data: list[bytes], kind: int) -> list[list[Row]]:
    keys = keys_of(data, kind)
    return [rows(Postings(each, *beside), kind) for each, beside in zip(keys, rows_of(data, keys), strict=True)]


@pytest.fixture
def database() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    for statement in SCHEMA.strip().split("\n\n"):
        connection.execute(statement)
    yield connection
    connection.close()


@given(
    kind=st.sampled_from([CLAIMS, PASSAGES]),
    several=st.lists(
        st.lists(st.tuples(st.integers(0, (1 << 28) - 1) | st.integers(0, 3), st.integers(0, MOST), st.integers(0, MOST)), min_size=1, max_size=30),
        min_size=1,
        max_size=5,
    ),
)
def test_pages_come_back_as_they_were_packed(kind: int, several: list[list[Row]]) -> None:
    given_ones = [postings(some, kind) for some in several]
    assert unpacked([packed(page, kind) for page in given_ones], kind) == [sorted(some) for some in several]


@pytest.mark.parametrize(
    "some",
    [
        pytest.param([(5, 1, 2)], id="one row"),
        pytest.param([(0, 0, 0)], id="zeros"),
        pytest.param([(7, number, 0) for number in range(PAGE)], id="one key, a full page"),
        pytest.param([(number * 200, number, 1) for number in range(PAGE)], id="steps of one byte"),
        pytest.param([(0, 9, 1), ((1 << 28) - 1, 3, 1)], id="the longest step"),
        pytest.param([(3, 4, MOST), (3, MOST, 4)], id="the largest numbers"),
    ],
)
@pytest.mark.parametrize("kind", [CLAIMS, PASSAGES])
def test_pages_of_any_shape_come_back(some: list[Row], kind: int) -> None:
    assert unpacked([packed(postings(some, kind), kind)], kind) == [sorted(some)]


def test_every_bit_of_a_claims_key_counts() -> None:
    keys = [0, 1 << 24, ((1 << 40) - 1) << 24]
    (found,) = keys_of([packed(Postings.of(keys, [1, 2, 3], [4, 5, 6]), CLAIMS)], CLAIMS)
    assert found.tolist() == keys


def test_keys_before_others_of_the_same_page_size_do_not_disturb_these() -> None:
    several = [[(1000 * place + number, place, number) for number in range(3)] for place in range(4)]
    assert unpacked([packed(postings(some), PASSAGES) for some in several], PASSAGES) == several


@pytest.mark.parametrize("cut", [0, 5, 12, 13, 20, -1])
def test_bytes_that_are_cut_are_no_page(cut: int) -> None:
    data = packed(postings([(number * 7, number, 1) for number in range(50)]), PASSAGES)[:cut]
    with pytest.raises(ValueError, match=r"page|incomplete|bytes"):
        unpacked([data], PASSAGES)


def test_what_stands_under_a_key_is_found_wherever_the_pages_are_cut(database: sqlite3.Connection) -> None:
    size = SIZES[PASSAGES]
    crowded = [(500, number, number % 3) for number in range(3 * size)]
    lone = [(10 * number, number, 0) for number in range(2 * size)]
    everything = sorted([*crowded, *lone])
    some = Segments(database, PASSAGES)
    some.write(postings(everything))
    some.write(postings([(500, MOST, 1), (3, MOST, 1)]))
    everything += [(500, MOST, 1), (3, MOST, 1)]
    for wanted in ([500], [0], [3], [4], [10 * (2 * size - 1)], [1 << 27], [0, 3, 500, 510], [], list(range(0, 6000, 7)), [500, 500]):
        found = some.find([key << SHIFTS[PASSAGES] for key in wanted])
        assert rows(found) == sorted(row for row in everything if row[0] in wanted)


def test_places_under_one_key_come_in_the_order_of_the_documents_whatever_was_written_first(database: sqlite3.Connection) -> None:
    some = Segments(database, PASSAGES)
    for lot in ([(3, 5, 1), (4, 1, 1)], [(3, 2, 1), (3, 9, 1)], [(2, 7, 1), (3, 4, 2), (3, 4, 1)]):
        some.write(postings(lot))
    assert rows(some.find([key << SHIFTS[PASSAGES] for key in (2, 3, 4)])) == [(2, 7, 1), (3, 2, 1), (3, 4, 1), (3, 4, 2), (3, 5, 1), (3, 9, 1), (4, 1, 1)]


def test_a_key_that_begins_a_page_is_found_at_the_end_of_the_one_before(database: sqlite3.Connection) -> None:
    size = SIZES[PASSAGES]
    everything = [(number, number, 0) for number in range(size - 2)] + [(size, number, 1) for number in range(9)]
    some = Segments(database, PASSAGES)
    some.write(postings(everything))
    assert directory(database, 1).firsts.tolist() == [0, size << SHIFTS[PASSAGES]]
    assert rows(some.find([size << SHIFTS[PASSAGES]])) == everything[-9:]


def test_merging_keeps_all_but_what_was_removed(database: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MERGED", 300)
    some = Segments(database, PASSAGES)
    lots = [[((number * 7919 + lot) % (1 << 28), number % 17, lot) for number in range(400)] for lot in range(3)]
    lots.append([((1 << 28) - 1, 1, 1), (0, 1, 1)])
    for lot in lots:
        some.write(postings(lot))
    kept = sorted(row for lot in lots for row in lot if row[1] != 5)
    some.merge([1, 2, 4], np.array([5], np.uint32))
    some.merge([3, 5], np.array([5], np.uint32))
    assert some.sizes() == [(6, len(kept))]
    assert rows(some.find([key << SHIFTS[PASSAGES] for key, _, _ in kept])) == kept
    stored = [page for (page,) in database.execute("SELECT page FROM pages ORDER BY page")]
    assert stored == list(directory(database, 6).pages)


def test_of_a_page_without_a_wanted_key_only_the_keys_are_unpacked(database: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    some = Segments(database, PASSAGES)
    some.write(postings([(2 * number, number, 0) for number in range(10 * SIZES[PASSAGES])]))
    counts: list[int] = []

    def watched(data: Sequence[bytes], keys: Sequence[Keys]) -> list[Rows]:
        counts.append(len(data))
        return rows_of(data, keys)

    monkeypatch.setattr(pages, "rows_of", watched)
    odd = [(2 * number + 1) << SHIFTS[PASSAGES] for number in range(0, 2500, 50)]
    assert len(some.find(odd)) == sum(counts) == 0
    assert rows(some.find([*odd, 400 << SHIFTS[PASSAGES]])) == [(400, 200, 0)]
    assert sum(counts) == 1
    some.find([402 << SHIFTS[PASSAGES]])
    assert sum(counts) == 1  # it is remembered


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        pytest.param("UPDATE pages SET data = substr(data, 1, 40) WHERE page = 2", "", id="a page cut"),
        pytest.param("UPDATE pages SET data = (SELECT data FROM pages WHERE page = 3) WHERE page = 2", "page 2 is another one", id="another page"),
        pytest.param("DELETE FROM pages WHERE page = 2", "page 2 is missing", id="a page missing"),
        pytest.param("UPDATE segments SET firsts = substr(firsts, 1, 12)", "the directory of segment 1", id="a directory cut"),
        pytest.param("UPDATE segments SET firsts = x''", "the directory of segment 1", id="no directory"),
        pytest.param("UPDATE segments SET page = 2", "page 5 is missing", id="pages moved"),
    ],
)
def test_damage_is_told_where_it_is_met(database: sqlite3.Connection, damage: str, told: str) -> None:
    Segments(database, PASSAGES).write(postings([(number, number, 0) for number in range(4 * SIZES[PASSAGES])]))
    database.execute(damage)
    with pytest.raises(ValueError, match=told or "."):
        Segments(database, PASSAGES).find([number << SHIFTS[PASSAGES] for number in range(0, 1000, 9)])


def archived(path: str) -> None:
    with Archive(path) as store:
        store.add([(f"d{number}", f"The mill at Orsa by the river was sold for {number} crowns on Sunday.") for number in range(3)])


def changed(data: bytes) -> Iterator[bytes]:
    """The same with one byte changed, for every byte."""
    for place in range(len(data)):
        yield data[:place] + bytes([data[place] ^ 0x10]) + data[place + 1 :]


@pytest.mark.parametrize(("table", "column"), [("pages", "data"), ("segments", "firsts")])
def test_verifying_finds_every_changed_byte_that_counts(tmp_path: object, table: str, column: str) -> None:
    path = f"{tmp_path}/news.db"
    archived(path)
    with Archive(path) as store:
        connection = store._database.connection
        assert store.verify() == []
        for number, data in connection.execute(f"SELECT rowid, {column} FROM {table}").fetchall():
            for other in changed(data):
                connection.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (other, number))
                # The last bits of what is packed may mean nothing.
                assert store.verify() or (column == "data" and unpacked([other], number - 1) == unpacked([data], number - 1)), (number, other)
            connection.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (data, number))
        assert store.verify() == []


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ("UPDATE segments SET rows = rows + 1 WHERE segment = 1", "segment 1 has 1 postings less than it should"),
        ("DELETE FROM pages WHERE page = 1", "page 1 is damaged: page 1 is missing"),
        ("DELETE FROM documents", "page 1 points to 3 documents that are missing"),
    ],
)
def test_verifying_says_what_is_wrong_with_a_segment(tmp_path: object, damage: str, told: str) -> None:
    path = f"{tmp_path}/news.db"
    archived(path)
    with Archive(path) as store:
        store._database.connection.execute(damage)
        assert told in store.verify()


def test_a_check_with_a_changed_byte_is_refused_or_finds_the_same(tmp_path: object) -> None:
    path = f"{tmp_path}/news.db"
    archived(path)
    draft = [("draft", "The mill at Orsa by the river was sold for 5 crowns on Sunday.")]
    with Archive(path) as store:
        expected = [repr(found) for found in store.check(draft).findings]
        refused = 0
        connection = store._database.connection
        for number, data in connection.execute("SELECT page, data FROM pages").fetchall():
            for other in changed(data):
                connection.execute("UPDATE pages SET data = ? WHERE page = ?", (other, number))
                store._state = -1  # no page is remembered
                try:
                    assert [repr(found) for found in store.check(draft).findings] == expected
                except ArchiveError:
                    refused += 1
            connection.execute("UPDATE pages SET data = ? WHERE page = ?", (data, number))
        assert refused > 100


def test_pages_are_not_larger_for_being_in_two_parts() -> None:
    some = postings([(number * 23 % (1 << 28), number * 7919 % 100_000, number % 4000) for number in range(SIZES[PASSAGES])])
    columns = (np.diff(some.keys, prepend=np.uint64(0)), some.documents, some.marks)
    whole = zlib.compress(b"".join(np.ascontiguousarray(column.view(np.uint8).reshape(len(some), -1).T).tobytes() for column in columns), 6)
    assert len(packed(some, PASSAGES)) <= len(whole) + 20
