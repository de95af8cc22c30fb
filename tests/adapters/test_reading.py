"""How files are read, as options and as settings: format, encoding, limits, what is passed over; standard input."""

from __future__ import annotations

import io
import json
import pathlib
import re
import sys
import types

import pytest

import factcheck
from factcheck.adapters.cli.program import run
from factcheck.adapters.settings import Settings, load
from factcheck.documents.readers import Options
from factcheck.errors import ConfigurationError

LENGTH = "The Mirror Tunnel is 88 km long."


@pytest.fixture
def told(tmp_path, monkeypatch, capfd):
    """The documents of the report on what stands in the folder, what it says beside them, and the exit status."""
    monkeypatch.chdir(tmp_path)

    def told(*arguments, stdin=b""):
        monkeypatch.setattr(sys, "stdin", types.SimpleNamespace(buffer=io.BytesIO(stdin)))
        status = run(["duplicates", *arguments, "--format", "json"])
        out, err = capfd.readouterr()
        report = json.loads(out) if out else {}
        entries = [f"{entry['path']}: {entry['reason']}" for name in ("skipped", "notes") for entry in report.get(name, ())]
        assert [line for line in err.splitlines() if line.removeprefix("factcheck: ") in entries] == [f"factcheck: {line}" for line in entries]
        return {document["id"]: document["title"] for document in report.get("documents", ())}, entries, status

    return told


def test_standard_input_is_read_in_the_format_given(told):
    assert told("-", stdin=LENGTH.encode()) == ({"stdin": None}, [], 0)
    assert told("-", "--input-format", "markdown", stdin=b"# Tunnels\n\nThey are long.") == ({"stdin": "Tunnels"}, [], 0)
    assert told("-", stdin=b"") == ({}, ["stdin: is empty"], 2)
    assert told("-", "--input-format", "marcdown", stdin=b"x")[2] == 2


def test_the_format_holds_for_named_files_and_not_for_those_of_folders(told, tmp_path):
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text("# Tunnels\n\nThey are long.", encoding="utf-8")
    assert told("news/a.txt", "--input-format", "markdown")[0] == {"news/a.txt": "Tunnels"}
    assert told("news", "--input-format", "markdown")[0] == {"news/a.txt": "# Tunnels"}


def test_the_fallback_encoding_is_used_and_told(told, tmp_path):
    (tmp_path / "a.txt").write_bytes("Café: 88 km".encode("cp1252"))
    assert told("a.txt") == ({}, ["a.txt: is not UTF-8: byte 0xe9 at offset 3 (line 1)"], 2)
    assert told("a.txt", "--fallback-encoding", "windows-1252") == ({"a.txt": None}, ["a.txt: is not UTF-8: read as windows-1252, the fallback encoding"], 0)
    assert told("a.txt", "--fallback-encoding", "rot13")[2] == 2


def test_how_many_claims_of_a_slot_are_all_compared_is_an_option(tmp_path, capfd):
    for number in range(9):
        (tmp_path / f"{number}.txt").write_text(f"The Kelso Tunnel is {number // 8 + 8} kilometres long, as visitor {number + 500} was told.\n", encoding="utf-8")
    assert run(["check", str(tmp_path), "--limit", "claims=8"]) == run(["check", str(tmp_path)]) == 1
    assert "8 kilometres" in capfd.readouterr().out
    told = [note.reason for note in factcheck.check(str(tmp_path), limits={"claims": 8}).notes]
    assert told == [told[0]]
    assert re.fullmatch(r"\d look-up keys? holds? more than 8 claims, which are not all compared with one another \(limit claims\)", told[0])
    assert run(["check", str(tmp_path), "--limit", "claims=8"]) == 1
    assert told[0] in capfd.readouterr().err
    whole = factcheck.check(str(tmp_path))
    assert whole.notes == ()
    assert factcheck.check(str(tmp_path), limits={"claims": 9}) == whole
    assert factcheck.check(str(tmp_path), limits={"claims": 2}) != whole
    with pytest.raises(ConfigurationError, match=r"there are size, .*, claims"):
        factcheck.check(str(tmp_path), limits={"claim": 2})


def test_limits_are_options(told, tmp_path):
    (tmp_path / "a.txt").write_text(LENGTH, encoding="utf-8")
    assert told("a.txt", "--limit", "size=10") == ({}, ["a.txt: larger than 10 bytes (limit size)"], 2)
    assert told("a.txt", "--limit", "size=10", "--skip-unreadable")[2] == 0
    for wrong in ("size", "size=", "size=ten", "size=-1", "sice=10"):
        assert told("a.txt", "--limit", wrong)[2] == 2


def test_fields_are_pairs_of_names_that_are_known(told, tmp_path):
    (tmp_path / "a.txt").write_text(LENGTH, encoding="utf-8")
    for wrong in ("text", "text=", "txt=body"):
        assert told("a.txt", "--field", wrong)[2] == 2


def test_what_git_ignores_is_passed_over_unless_told_otherwise(told, tmp_path):
    (tmp_path / "a.txt").write_text(LENGTH, encoding="utf-8")
    (tmp_path / "b.txt").write_text(LENGTH, encoding="utf-8")
    (tmp_path / ".gitignore").write_text("b.txt\n", encoding="utf-8")
    assert list(told(".")[0]) == ["a.txt"]
    assert list(told(".", "--no-gitignore")[0]) == ["a.txt", "b.txt"]


def settings(tmp_path: pathlib.Path, text: str) -> Settings:
    (tmp_path / "factcheck.toml").write_text(text, encoding="utf-8")
    return load([str(tmp_path)])


def test_settings_say_how_files_are_read(tmp_path):
    given = settings(
        tmp_path,
        """
        exclude = ["drafts/"]
        gitignore = false
        input-format = "markdown"
        fallback-encoding = "latin1"
        [fields]
        text = "body"
        [limits]
        size = 5
        """,
    ).reading()
    assert given == Options(
        fields={"text": "body"},
        format="markdown",
        fallback="latin1",
        exclude=("drafts/",),
        gitignore=False,
        limits=type(given.limits)(size=5),
    )


WRONG = [
    ("[fields]\ntxt = 'body'", r"fields: no such name: txt; did you mean 'text'\?; there are text, title"),
    ("[fields]\ntext = 3", r"fields: text: expected a string, not 3"),
    ("[limits]\nsize = '5'", r"limits: size: expected a whole number, not '5'"),
    ("[limits]\nsize = -5", r"limits: size: must be 0 or more, not -5"),
    ("fallback-encoding = 'idna'", r"idna: no encoding that is known"),
    ("limits = 3", r"limits: expected a table, not 3"),
]


@pytest.mark.parametrize(("text", "message"), WRONG)
def test_what_cannot_hold_is_refused_with_its_place(tmp_path, text, message):
    with pytest.raises(ConfigurationError, match=message) as caught:
        settings(tmp_path, text).reading()
    assert "factcheck.toml" in str(caught.value)
