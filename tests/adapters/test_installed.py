"""The installed command, in a process of its own: what a shell sees."""

from __future__ import annotations

import os
import pathlib
import signal
import subprocess
import sys
import time

import pytest

COMMAND = [sys.executable, "-m", "factcheck"]
ARTICLES = {
    "one.txt": "Norland and Lisdal signed the Treaty of Vik on 4 May 1962.\n",
    "two.txt": "Norland and Lisdal signed the Treaty of Vik on 5 June 1963.\n",
}


@pytest.fixture
def corpus(tmp_path) -> pathlib.Path:
    folder = pathlib.Path(tmp_path) / "articles"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder.parent


def run(folder: pathlib.Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*COMMAND, *arguments], cwd=folder, capture_output=True, env=os.environ | environment, check=False)


def test_a_folder_is_reported_even_when_a_file_in_it_cannot_be_read(corpus):
    (corpus / "articles" / "latin.txt").write_bytes(b"caf\xe9 au lait")
    (corpus / "articles" / "empty.txt").write_bytes(b"")
    (corpus / "articles" / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    outcome = run(corpus, "check", "articles", "missing.txt")
    assert outcome.returncode == 2
    errors = outcome.stderr.decode()
    for name in ("articles/latin.txt", "articles/empty.txt", "articles/image.txt", "missing.txt"):
        assert sum(line.startswith(f"factcheck: {name}: ") for line in errors.splitlines()) == 1
    assert "in 2 documents; 4 skipped" in outcome.stdout.decode()


def test_a_folder_without_documents_is_no_clean_run(tmp_path):
    (tmp_path / "empty").mkdir()
    outcome = run(tmp_path, "check", "empty")
    assert (outcome.returncode, outcome.stderr) == (2, b"factcheck: empty: no documents to read here\n")


VARIATIONS = [
    (("articles",), {"PYTHONHASHSEED": "1", "TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C"}),
    (("articles/two.txt", "articles/one.txt"), {"PYTHONHASHSEED": "2", "TZ": "America/Havana", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "0"}),
]


def test_the_bytes_depend_on_nothing_around_the_run(corpus):
    seen = {run(corpus, "check", *paths, "--format", "json", **around).stdout for paths, around in VARIATIONS}
    assert len(seen) == 1
    assert b'"schema": "factcheck-report/1"' in seen.pop()


def test_a_reader_that_goes_away_ends_the_run_quietly(corpus):
    process = subprocess.Popen([*COMMAND, "check", "articles"], cwd=corpus, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    errors = process.stderr.read()
    process.stderr.close()
    assert process.wait(60) == 141
    assert errors == b""


def test_two_processes_write_the_report_of_one(corpus):
    for number in range(20):
        (corpus / "articles" / f"more{number}.txt").write_text(f"Lisdal has {number} ships.\n", encoding="utf-8")
    alone = run(corpus, "check", "articles", "--format", "json", "--exit-zero")
    shared = run(corpus, "check", "articles", "--format", "json", "--exit-zero", "--jobs", "2")
    assert alone.stdout == shared.stdout
    assert (alone.returncode, shared.returncode) == (0, 0)


@pytest.mark.parametrize("wait", [0.1, 0.3])
def test_an_interrupt_ends_the_run_in_one_line_even_while_it_is_starting(corpus, wait):
    (corpus / "articles" / "long.txt").write_text("Lisdal has 300 ships and 40 pilots.\n\n" * 20_000, encoding="utf-8")
    process = subprocess.Popen([*COMMAND, "check", "articles"], cwd=corpus, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    time.sleep(wait)
    process.send_signal(signal.SIGINT)
    output, errors = process.communicate(timeout=60)
    if b"Traceback" in errors and b"factcheck/adapters/cli" not in errors:
        pytest.skip("the interpreter itself was still starting")
    assert (process.returncode, output, errors.strip()) == (130, b"", b"factcheck: interrupted")
