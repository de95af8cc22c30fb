"""Outputs: whole or as they were before, whatever the disk does."""

from __future__ import annotations

import pathlib
import stat
import subprocess
import sys

import pytest

from factcheck.adapters.cli import output
from factcheck.errors import ConfigurationError

FULL = pathlib.Path("/dev/full")


def test_a_file_is_replaced_whole_and_keeps_its_permissions(tmp_path):
    path = tmp_path / "report.json"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o640)

    output.write("new", str(path))

    assert path.read_text(encoding="utf-8") == "new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [entry.name for entry in tmp_path.iterdir()] == ["report.json"]


def test_a_new_file_has_the_permissions_of_any_other(tmp_path):
    output.write("new", str(tmp_path / "a"))
    (tmp_path / "b").write_text("new", encoding="utf-8")

    assert (tmp_path / "a").stat().st_mode == (tmp_path / "b").stat().st_mode


def test_a_disk_that_fills_up_leaves_the_old_report(tmp_path, monkeypatch):
    path = tmp_path / "report.json"
    path.write_text("old", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pathlib.Path, "replace", full)

    with pytest.raises(ConfigurationError, match=r"report\.json: cannot be written: No space left on device"):
        output.write("new", str(path))
    assert path.read_text(encoding="utf-8") == "old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["report.json"]


def test_a_link_is_written_through(tmp_path):
    (tmp_path / "real.txt").write_text("old", encoding="utf-8")
    (tmp_path / "link.txt").symlink_to("real.txt")

    output.write("new", str(tmp_path / "link.txt"))

    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text(encoding="utf-8") == "new"


@pytest.mark.skipif(not FULL.exists(), reason="no device that is always full")
@pytest.mark.parametrize("to_file", [True, False], ids=["a file", "standard output"])
def test_a_full_disk_is_told_in_one_line(tmp_path, to_file):
    article = tmp_path / "a.txt"
    article.write_text("The tunnel opened in 1998.", encoding="utf-8")
    command = [sys.executable, "-m", "factcheck", "check", str(article), *(["-o", str(FULL)] if to_file else [])]
    with FULL.open("wb") as full:
        ran = subprocess.run(command, stdout=subprocess.DEVNULL if to_file else full, stderr=subprocess.PIPE, text=True, check=False, cwd=tmp_path)

    assert ran.returncode == 2
    assert ran.stderr.splitlines() == [f"factcheck: {FULL if to_file else 'standard output'}: cannot be written: No space left on device"]
