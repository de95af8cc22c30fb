"""The GitHub action and the pre-commit hook, executed as their readers execute them, in a scratch repository."""

from __future__ import annotations

import os
import pathlib
import shlex
import subprocess
import sys
from typing import Any

import pytest
import yaml

from tests.reports.documented_forms import check_github, check_sarif

ROOT = pathlib.Path(__file__).parents[2]
ARTICLES = {
    "docs/north.md": "The Halden Tunnel is 1,240 metres long.\n",
    "docs/south.md": "The Halden Tunnel is 1.42 kilometres long.\n",
    "notes; echo injected/drafts.md": "The Halden Tunnel is 1,240 metres long.\n",
}


@pytest.fixture
def repository(tmp_path) -> pathlib.Path:
    folder = pathlib.Path(tmp_path) / "repository"
    for name, text in ARTICLES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    subprocess.run(["git", "init", "--quiet", str(folder)], check=True)
    return folder


def run(folder: pathlib.Path, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A command with the program of this environment on its path."""
    around = os.environ | {"PATH": f"{pathlib.Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"} | environment
    return subprocess.run(command, cwd=folder, env=around, capture_output=True, text=True, encoding="utf-8", check=False)


def action() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    return found


def check_step(folder: pathlib.Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """The second step of the action: its inputs, with their defaults, in the environment that it names for them."""
    given = {name: inputs.get(name, entry["default"]) for name, entry in action()["inputs"].items()}
    step = action()["runs"]["steps"][1]
    environment = {name: given[text.removeprefix("${{ inputs.").removesuffix(" }}")] for name, text in step["env"].items()}
    runner = {"RUNNER_TEMP": str(folder.parent), "GITHUB_STEP_SUMMARY": str(folder.parent / "summary.md")}
    return run(folder, "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"], **environment, **runner)


def test_the_action_annotates_summarizes_leaves_a_log_and_fails(repository):
    outcome = check_step(repository, paths="docs")
    assert (outcome.returncode, outcome.stderr) == (1, "")
    ((command, parameters, message),) = check_github(outcome.stdout)
    assert (command, parameters["file"], parameters["line"]) == ("error", "docs/north.md", "1")
    assert "docs/south.md:1:22" in message
    results = check_sarif((repository / "factcheck.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    assert [result["level"] for result in results] == ["error"]
    assert "QTY001" in (repository.parent / "summary.md").read_text(encoding="utf-8")


def test_the_arguments_of_the_action_reach_the_check(repository):
    assert check_step(repository, paths="docs", arguments="--exit-zero --ignore QTY", sarif="other.sarif").returncode == 0
    assert check_sarif((repository / "other.sarif").read_text(encoding="utf-8"))["runs"][0]["results"] == []


def test_no_input_of_the_action_is_run_as_a_command(repository):
    outcome = check_step(repository, paths="$(touch owned) `touch owned` docs;touch${IFS}owned", arguments="--exit-zero")
    assert outcome.returncode == 2
    assert not (repository / "owned").exists()
    assert all("${{ inputs" not in step["run"] for step in action()["runs"]["steps"])


def test_the_action_installs_what_lies_beside_it():
    step = action()["runs"]["steps"][0]
    assert shlex.split(step["run"])[-2:] == ["--quiet", "$GITHUB_ACTION_PATH"]
    assert (ROOT / "pyproject.toml").exists()


def test_the_hook_reads_the_whole_corpus_whichever_file_was_edited(repository):
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert hook["pass_filenames"] is False
    outcome = run(repository, *shlex.split(hook["entry"]), *hook["args"])
    assert outcome.returncode == 1
    assert "docs/north.md:1:22: QTY001" in outcome.stdout
    run(repository, "factcheck", "baseline", ".", "-o", "accepted.json")
    assert run(repository, *shlex.split(hook["entry"]), ".", "--baseline", "accepted.json").returncode == 0
