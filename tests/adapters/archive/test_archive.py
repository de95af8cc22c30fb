"""An archive keeps what was read: unchanged documents cost nothing, changed, removed and renamed ones are followed, and nobody can spoil it halfway."""

from __future__ import annotations

import pathlib
import signal
import sqlite3
import subprocess
import sys
import threading
import time

import pytest

import factcheck
from factcheck import Archive, Document
from factcheck.adapters.archive import Cache, archive, database, reader
from factcheck.adapters.archive.database import Database
from factcheck.errors import ArchiveError
from factcheck.pipeline import read

RIGHT = "The Kelso Tunnel is 8.6 kilometres long and was opened in June 1998."
WRONG = "The Kelso Tunnel is 6.8 kilometres long and was opened in June 1998."


SYLLABLES = ("Ba", "Do", "Ke", "Li", "Mu", "Na", "Po", "Ru", "Sa", "To")


def name(number: int) -> str:
    return "".join(SYLLABLES[int(digit)] for digit in f"{number:04}").capitalize()


def documents(count: int, start: int = 0) -> list[Document]:
    return [
        Document(id=f"news/{number:04}.txt", text=f"The {name(number)} Tunnel is {number + 2020} metres long. Rain fell on {number % 28 + 1} May 2019.", language="en")
        for number in range(start, start + count)
    ]


def draft(*numbers: int) -> list[Document]:
    """A draft that is wrong about these tunnels."""
    return [Document(id="draft", text=" ".join(f"The {name(number)} Tunnel is {number + 7020} metres long." for number in numbers), language="en")]


@pytest.fixture
def path(tmp_path: pathlib.Path) -> str:
    return str(tmp_path / "news.db")


def test_a_draft_is_checked_against_what_was_added(path):
    with Archive(path) as store:
        store.add([Document(id="a", text=RIGHT, language="en")])
        report = store.check([("draft", WRONG)])
    assert [(finding.code, [evidence.document for evidence in finding.evidence]) for finding in report.conflicts] == [("QTY001", ["a", "draft"])]
    assert [document.id for document in report.documents] == ["a", "draft"]


def test_findings_of_the_archive_alone_are_not_told(path):
    with Archive(path) as store:
        store.add([Document(id="a", text=RIGHT), Document(id="b", text=WRONG)])
        assert store.check([("draft", "Nothing of the kind.")]).findings == ()


def test_what_is_unchanged_is_not_read_again(path):
    with Archive(path) as store:
        assert store.add(documents(5)).read == 5
        again = store.add(documents(6))
        assert (again.read, again.unchanged, len(store)) == (1, 5, 6)


def test_a_changed_document_takes_the_place_of_the_old_one(path):
    with Archive(path) as store:
        store.add([Document(id="a", text=WRONG)])
        store.add([Document(id="a", text=RIGHT)])
        assert store.check([("draft", RIGHT)]).conflicts == ()
        assert len(store) == 1


def test_a_removed_document_is_not_found_any_more(path):
    with Archive(path) as store:
        store.add([Document(id="a", text=RIGHT), Document(id="b", text=RIGHT)])
        assert store.remove(["a", "never"]) == 1
        assert {evidence.document for finding in store.check([("draft", WRONG)]).findings for evidence in finding.evidence} == {"b", "draft"}


def test_the_same_text_under_another_name_is_copied(path):
    with Archive(path) as store:
        store.add([Document(id="old", text=RIGHT)])
        added = store.add([Document(id="new", text=RIGHT)])
        store.remove("old")
        assert (added.read, added.copied) == (0, 1)
        assert [evidence.document for evidence in store.check([("draft", WRONG)]).conflicts[0].evidence] == ["draft", "new"]


@pytest.mark.parametrize("change", [{"language": "fr"}, {"published": "2020-01-01"}, {"title": "Other"}])
def test_what_a_document_is_said_to_be_is_part_of_its_key(path, change):
    with Archive(path) as store:
        store.add([{"id": "a", "text": RIGHT}])
        assert store.add([{"id": "a", "text": RIGHT, **change}]).read == 1


def test_what_another_version_of_the_reader_has_read_is_refused_and_then_read_again(path, monkeypatch):
    with Archive(path) as store:
        store.add([Document(id="a", text=RIGHT)])
        for module in (archive, sys.modules["factcheck.adapters.archive.writing"]):
            monkeypatch.setattr(module, "reader", lambda: "other")
            monkeypatch.setattr(module, "stamp", lambda: "another")
        with pytest.raises(ArchiveError, match="another version of factcheck"):
            store.check([("draft", WRONG)])
        assert store.add([Document(id="a", text=RIGHT)]).read == 1
        assert len(store.check([("draft", WRONG)]).conflicts) == 1


def test_the_reader_is_named_by_its_code_and_tables():
    assert reader.reader() == reader.reader()
    assert {"languages", "claims"} <= set(reader.PACKAGES)
    assert any(path.suffix == ".toml" for path in reader._files())


def test_many_small_batches_and_merges_change_nothing(path, tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "BATCH", 7)
    given = documents(150)
    drafts = draft(4, 61, 62)
    with Archive(path) as store:
        store.add(given)
        store.remove([document.id for document in given[::3]])
        found = store.check(drafts).to_json()
        assert len(store.check(drafts).conflicts) == 3
        assert store.verify() == []
        before, after = store.compact()
        assert after <= before
        assert store.check(drafts).to_json() == found
        assert store.verify() == []
    monkeypatch.setattr(archive, "BATCH", 1000)
    with Archive(str(tmp_path / "other.db")) as other:
        other.add([document for number, document in enumerate(given) if number % 3])
        assert other.check(drafts).to_json() == found


def test_several_processes_read_what_one_reads(path, tmp_path):
    drafts = draft(3)
    with Archive(path) as store, Archive(str(tmp_path / "other.db")) as other:
        store.add(documents(40), jobs=2)
        other.add(documents(40))
        assert store.check(drafts).to_json() == other.check(drafts).to_json()


def test_records_come_back_as_they_were_read(path):
    given = documents(3)
    with Archive(path) as store:
        store.add(given)
        for record, document in zip(store.records([document.id for document in given]), given, strict=True):
            fresh = read(document)
            assert (record.claims, record.units, record.layout.text) == (fresh.claims, fresh.units, fresh.layout.text)


def test_the_cache_gives_what_reading_gives(tmp_path):
    given = documents(12)
    for _ in range(2):
        with Cache(str(tmp_path / "cache")) as cache:
            assert [record.claims for record in cache.read(given, 1)] == [read(document).claims for document in given]


# What can go wrong with the file.


def test_an_archive_that_is_not_there_is_not_made_by_a_check(path):
    with pytest.raises(ArchiveError, match=r"news\.db: no such archive"):
        Archive(path, create=False)
    assert not pathlib.Path(path).exists()


@pytest.mark.parametrize("content", [b"not a database at all, but a text of some length" * 20, b"SQLite format 3\x00" + b"\xff" * 4000])
def test_a_file_that_is_no_archive_is_refused_and_left_alone(path, content):
    pathlib.Path(path).write_bytes(content)
    with pytest.raises(ArchiveError, match=r"news\.db: "):
        Archive(path)
    assert pathlib.Path(path).read_bytes() == content


def test_a_database_of_something_else_is_refused_and_left_alone(path):
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE own (a)")
    other.close()
    with pytest.raises(ArchiveError, match="is no archive of factcheck"):
        Archive(path)


def test_an_archive_of_a_newer_version_is_refused_and_left_alone(path):
    with Archive(path) as store:
        store.add(documents(1))
    with sqlite3.connect(path) as other:
        other.execute(f"PRAGMA user_version = {database.FORMAT + 1}")
    other.close()
    with pytest.raises(ArchiveError, match=f"newer format {database.FORMAT + 1}.*nothing was changed"):
        Archive(path)


def test_damage_is_found_and_named(path):
    with Archive(path) as store:
        store.add(documents(30))
    with sqlite3.connect(path) as other:
        other.execute("UPDATE documents SET claims = x'0102030405060708090a' WHERE id = 'news/0007.txt'")
        other.execute("UPDATE pages SET data = x'0001' WHERE page = 1")
    other.close()
    with Archive(path) as store:
        faults = store.verify()
        assert any("news/0007.txt" in fault for fault in faults)
        assert any("page 1 is damaged" in fault for fault in faults)
        with pytest.raises(ArchiveError, match=r"news\.db: is damaged"):
            store.check(draft(7))


def test_a_full_disk_is_told_and_nothing_that_was_complete_is_lost(path):
    with Archive(path) as store:
        store.add(documents(20))
        pages = store._database.connection.execute("PRAGMA page_count").fetchone()[0]
        store._database.connection.execute(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(ArchiveError, match=r"news\.db: the disk is full; what was complete is kept"):
            store.add(documents(400, start=1000))
        assert (len(store), store.verify()) == (20, [])
        assert store.check(draft(3)).conflicts
    with Archive(path) as store:
        assert store.add(documents(400, start=1000)).read == 400


def test_a_second_writer_is_told_who_is_in_the_way(path, monkeypatch):
    monkeypatch.setattr(database, "PATIENCE", 50)
    with Archive(path) as one, Archive(path) as other:
        one.add(documents(2))
        with one._database.writing(), pytest.raises(ArchiveError, match="another process is writing it"):
            other.add(documents(2, start=10))
        assert other.add(documents(2, start=10)).read == 2


def test_a_second_writer_waits_for_the_first(path):
    with Archive(path) as one:
        one.add(documents(2))

    def slow() -> None:
        held = Database(path, create=False)
        with held.writing():
            begun.set()
            time.sleep(0.3)
        held.close()

    begun = threading.Event()
    thread = threading.Thread(target=slow)
    thread.start()
    begun.wait()
    with Archive(path) as other:
        assert other.add(documents(2, start=10)).read == 2
    thread.join()


def test_who_reads_sees_one_state_while_another_writes(path):
    with Archive(path) as store, Archive(path) as writer:
        store.add(documents(3))
        with store._database.reading() as connection:
            before = connection.execute("SELECT count(*) FROM documents").fetchone()
            writer.add(documents(3, start=10))
            assert connection.execute("SELECT count(*) FROM documents").fetchone() == before
        assert len(store) == 6
        assert store.check(draft(11)).conflicts


KILLED = """
import sys
from factcheck.adapters.archive import archive
from tests.adapters.archive.test_archive import documents
archive.BATCH = 5
with archive.Archive(sys.argv[1]) as store:
    print("open", flush=True)
    store.add(documents(120))
"""


@pytest.mark.parametrize("moment", [0.0, 0.13, 0.31, 0.57, 0.83])
def test_a_run_that_is_killed_is_taken_up_where_it_was(path, tmp_path, moment):
    running = subprocess.Popen([sys.executable, "-c", KILLED, path], stdout=subprocess.PIPE, text=True, cwd=pathlib.Path(__file__).parents[3])
    assert running.stdout is not None
    running.stdout.readline()
    time.sleep(moment)
    running.send_signal(signal.SIGKILL)
    running.wait()
    running.stdout.close()
    drafts = draft(3, 50, 100)
    with Archive(path) as store, Archive(str(tmp_path / "other.db")) as other:
        assert store.verify() == []
        done = len(store)
        assert done % 5 == 0
        assert store.add(documents(120)).unchanged == done
        other.add(documents(120))
        assert store.check(drafts).to_json() == other.check(drafts).to_json()


def test_the_archive_is_a_public_name():
    assert factcheck.Archive is Archive
