"""The commands of the archive: index, check --archive, archive info, verify, compact; and the cache of check."""

from __future__ import annotations

import json
import pathlib

import pytest

from factcheck.adapters.cli.program import run

RIGHT = "The Kelso Tunnel is 8.6 kilometres long and was opened in June 1998.\n"
WRONG = "The Kelso Tunnel is 6.8 kilometres long and was opened in June 1998.\n"


@pytest.fixture
def folder(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> pathlib.Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text(RIGHT)
    (tmp_path / "news" / "b.txt").write_text("Marlow Foods was founded in 1950.\n")
    (tmp_path / "draft.txt").write_text(WRONG)
    return tmp_path


def test_a_draft_that_contradicts_the_archive_gates(folder, capsys):
    assert run(["index", "news", "--archive", "news.db"]) == 0
    assert "2 documents: 2 read" in capsys.readouterr().out
    assert run(["check", "draft.txt", "--archive", "news.db"]) == 1
    printed = capsys.readouterr().out
    assert "news/a.txt:1:" in printed
    assert "QTY001" in printed


def test_the_report_of_a_draft_is_that_of_everything_together(folder, capsys):
    run(["index", "news", "--archive", "news.db"])
    capsys.readouterr()
    run(["check", "draft.txt", "--archive", "news.db", "--format", "json"])
    against = json.loads(capsys.readouterr().out)
    run(["check", "draft.txt", "news", "--format", "json"])
    whole = json.loads(capsys.readouterr().out)
    assert against["findings"] == whole["findings"]


def test_an_index_follows_what_changes(folder, capsys):
    run(["index", "news", "--archive", "news.db"])
    (folder / "news" / "b.txt").unlink()
    (folder / "news" / "a.txt").rename(folder / "news" / "c.txt")
    (folder / "news" / "d.txt").write_text("Marlow Foods was founded in 1952.\n")
    capsys.readouterr()
    assert run(["index", "news", "--archive", "news.db"]) == 0
    assert capsys.readouterr().out == "news.db: 2 documents: 1 read, 1 moved or copied, 0 unchanged, 2 gone\n"


def test_an_index_of_one_folder_leaves_the_others_alone(folder, capsys):
    (folder / "newsletter").mkdir()
    (folder / "newsletter" / "x.txt").write_text("Marlow Foods was founded in 1952.\n")
    run(["index", "newsletter", "--archive", "news.db"])
    run(["index", "news", "--archive", "news.db"])
    assert "3 documents" in capsys.readouterr().out


def test_what_cannot_be_read_this_time_is_not_taken_out(folder, capsys):
    run(["index", "news", "--archive", "news.db"])
    (folder / "news" / "a.txt").write_bytes(b"\0\0\0")
    assert run(["index", "news", "--archive", "news.db"]) == 2
    assert "0 gone" in capsys.readouterr().out.splitlines()[-1]


def test_info_verify_and_compact(folder, capsys):
    run(["index", "news", "--archive", "news.db"])
    capsys.readouterr()
    assert run(["archive", "info", "news.db"]) == 0
    assert "documents    2\n" in capsys.readouterr().out
    assert run(["archive", "verify", "news.db"]) == 0
    assert capsys.readouterr().out == "news.db: is whole\n"
    assert run(["archive", "compact", "news.db"]) == 0


@pytest.mark.parametrize("arguments", [["check", "draft.txt", "--archive", "none.db"], ["archive", "info", "none.db"], ["archive", "verify", "draft.txt"]])
def test_a_file_that_is_no_archive_is_told_with_its_name(folder, capsys, arguments):
    assert run(arguments) == 2
    assert f"factcheck: {arguments[-1]}: " in capsys.readouterr().err
    assert not (folder / "none.db").exists()


def test_the_cache_does_not_change_the_report(folder, capsys):
    outputs = []
    for more in ([], ["--cache", "kept"], ["--cache", "kept"], ["--cache", "kept", "--no-cache"]):
        assert run(["check", "draft.txt", "news", "--format", "json", *more]) == 1
        outputs.append(capsys.readouterr().out)
    assert (folder / "kept" / "factcheck.db").is_file()
    assert len(set(outputs)) == 1


def test_a_changed_file_is_read_anew_whatever_the_cache_holds(folder, capsys):
    assert run(["check", "draft.txt", "news", "--cache", "kept"]) == 1
    (folder / "draft.txt").write_text(RIGHT)
    assert run(["check", "draft.txt", "news", "--cache", "kept"]) == 0
    assert run(["check", "draft.txt", "news", "--cache", "kept", "--published", "2020-01-01"]) == 0
