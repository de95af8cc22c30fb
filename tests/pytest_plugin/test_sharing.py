"""The verdict is reached once for all: for every item, and for every worker of xdist."""

from __future__ import annotations

import concurrent.futures
import os
import pathlib
import subprocess
import sys
import time

import pytest

from _factcheck_pytest.sharing import once

pytest_plugins = ("pytester",)

COUNTING = """
import os, pathlib
import factcheck.pipeline as pipeline

compare = pipeline.compare

def counted(*arguments, **keywords):
    with open(pathlib.Path(__file__).parent / "compared.txt", "a") as file:
        file.write(f"{os.getpid()}\\n")
    return compare(*arguments, **keywords)

pipeline.compare = counted
"""


def test_the_corpus_is_compared_once_however_many_workers_ask(configured, workers):
    configured.makeconftest(COUNTING)
    configured.runpytest_subprocess(*workers).assert_outcomes(passed=4, failed=2)
    assert len((configured.path / "compared.txt").read_text().splitlines()) == 1


def test_the_folder_of_the_run_is_removed(configured, monkeypatch, tmp_path):
    pytest.importorskip("xdist")
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    configured.runpytest_subprocess("-n1", "-k", "bridge").assert_outcomes(passed=1)
    assert list(tmp_path.glob("factcheck-*")) == []


def slowly(folder: str) -> int:
    """Ask for a slow answer; every asking is noted."""

    def compute() -> int:
        (pathlib.Path(folder) / f"asked-{os.getpid()}").touch()
        time.sleep(0.3)
        return 42

    return once(pathlib.Path(folder), "key", compute)


def test_of_processes_that_ask_at_one_time_one_computes(tmp_path):
    with concurrent.futures.ProcessPoolExecutor(3) as pool:
        assert list(pool.map(slowly, [str(tmp_path)] * 3)) == [42, 42, 42]
    assert len(list(tmp_path.glob("asked-*"))) == 1
    assert list(tmp_path.glob("*.lock")) == []


def test_another_key_is_another_answer(tmp_path):
    assert [once(tmp_path, key, (key * 2).title) for key in ("a", "b", "a")] == ["Aa", "Bb", "Aa"]


def test_what_fails_is_tried_again_by_the_next(tmp_path):
    def fail() -> int:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        once(tmp_path, "key", fail)
    assert once(tmp_path, "key", lambda: 1) == 1


@pytest.mark.skipif(os.name != "posix", reason="whether a process lives can be asked on POSIX only")
def test_the_lock_of_a_process_that_died_is_taken_over(tmp_path):
    with subprocess.Popen([sys.executable, "-c", ""]) as dead:
        dead.wait()
    (tmp_path / "key.lock").write_text(str(dead.pid), encoding="ascii")
    assert once(tmp_path, "key", lambda: 1) == 1


@pytest.mark.parametrize("folder", [None, pathlib.Path("no/such/folder")])
def test_without_a_folder_the_answer_is_computed_here(folder):
    assert once(folder, "key", lambda: 1) == 1
