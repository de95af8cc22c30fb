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


ACCEPTED = "--fail-on", "never"
RUNS = [
    # arguments, exit status, what standard output and standard error say
    (("check", "articles"), 1, "articles/one.txt:1:20: DAT001 error: ", ""),
    (("check", "articles", "--fail-on", "warning", "--format", "concise"), 1, "DAT001", ""),
    (("check", "articles", *ACCEPTED, "--show", "conflicts", "--full", "--color", "always", "--preview"), 0, "\x1b[1;31mDAT001", ""),
    (("check", "articles", "--exit-zero", "-f", "github"), 0, "::error file=articles/one.txt,", ""),
    (("check", "articles", "--ignore", "date-differs"), 0, "0 conflicts", ""),
    (("check", "articles", "--select", "RNK,QTY", "--jobs", "2"), 0, "0 conflicts", ""),
    (("check", "articles", "--language", "en", "--published", "1970-01-01", "--today", "1970-01-02", "-f", "json"), 1, '"published": "1970-01-01"', ""),
    (("check", "articles/one.txt", "gone.txt", "--skip-unreadable"), 0, "1 skipped", "factcheck: gone.txt: no such file"),
    (("check", "articles/one.txt", "gone.txt"), 2, "1 skipped", "factcheck: gone.txt: no such file"),
    (("check",), 2, "", "Missing argument 'PATH…'"),
    (("check", "articles", "--select", "DAT1"), 2, "", "no rule has the code, name or prefix 'DAT1'"),
    (("check", "articles", "--since", "HEAD"), 2, "", "factcheck: --since: git rev-parse: "),
    (("claims", "articles", "--format", "csv"), 0, "document,line,column,start,end,kind,", ""),
    (("duplicates", "articles"), 0, "0 near-duplicates", ""),
    (("facts", "treaty of vik", "articles"), 0, "time = 1962-05-04", ""),
    (("explain", "zzz", "articles"), 2, "", "factcheck: zzz: no finding of this report has an id that starts so"),
    (("rule", "DAT001"), 0, "# DAT001 date-differs", ""),
    (("rules",), 0, "code    name", ""),
    (("config", "articles"), 0, 'fail-on = "error"  # default', ""),
    (("completion", "fish"), 0, "_FACTCHECK_COMPLETE", ""),
    (("--version",), 0, "factcheck, version ", ""),
    (("chek",), 2, "", "No such command 'chek'"),
]


@pytest.mark.parametrize(("arguments", "status", "out", "err"), RUNS, ids=lambda value: " ".join(value) if isinstance(value, tuple) else None)
def test_statuses_and_messages_of_the_installed_command(corpus, arguments, status, out, err):
    outcome = run(corpus, *arguments)
    assert outcome.returncode == status
    assert out in outcome.stdout.decode()
    assert err in outcome.stderr.decode() if err else outcome.stderr == b""


def test_a_baseline_and_an_earlier_revision_settle_what_is_known(corpus):
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org"]
    for arguments in (("init", "-q"), ("add", "."), ("commit", "-q", "-m", "one")):
        subprocess.run([*git, *arguments], cwd=corpus, check=True, capture_output=True)
    assert run(corpus, "baseline", "articles", "-o", "base.json").returncode == 0
    assert run(corpus, "check", "articles", "--baseline", "base.json").returncode == 0
    assert run(corpus, "check", "articles", "--since", "HEAD").returncode == 0
    (corpus / "articles" / "two.txt").write_text(ARTICLES["two.txt"].replace("5 June", "6 June"), encoding="utf-8")
    for known in (("--baseline", "base.json"), ("--since", "HEAD")):
        assert run(corpus, "check", "articles", *known).returncode == 1


def test_a_run_over_english_loads_no_other_words_and_no_format_that_is_not_asked_for(corpus):
    script = (
        "import sys, factcheck.languages.language as l; read, seen = l.read_table, []\n"
        "l.read_table = lambda package, path: (seen.append(path), read(package, path))[1]\n"
        "from factcheck.adapters.cli.program import run; run(['check', 'articles', '--exit-zero'])\n"
        "print([path for path in seen if path[2:] in ('/concepts.toml', '/time.toml', '/units.toml') and path[:2] != 'en'])\n"
        "print([name for name in ('rich', 'jinja2', 'yaml', 'asyncio', 'email', 'importlib.metadata', 'multiprocessing') if name in sys.modules])\n"
    )
    outcome = subprocess.run([sys.executable, "-c", script], cwd=corpus, capture_output=True, text=True, check=True)
    assert outcome.stdout.splitlines()[-2:] == ["[]", "[]"]
