"""The commands and settings that docs/ shows, tried out in a scratch repository that has the folders they speak of.

A name of a finding in an example (hexadecimal digits) stands for one that the reader has; the test puts one in that is there. The two set-up
commands of README.md are run by .ci/run, on a clean clone.
"""

from __future__ import annotations

import contextlib
import io
import json
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from typing import Any

import pytest
import yaml

from factcheck.adapters.cli.program import run
from factcheck.adapters.settings import load as load_settings
from factcheck.facts import load as load_facts

ROOT = pathlib.Path(__file__).parents[2]
FENCE = re.compile(r"^( *)```(sh|yaml|toml)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
NAME = re.compile(r"\b1f0c6a\w*\b")
EXAMPLES = [
    pytest.param(page, language, body, id=f"{page.stem}-{number}")
    for page in sorted((ROOT / "docs").glob("*.md"))
    for number, (_, language, body) in enumerate(FENCE.findall(page.read_text(encoding="utf-8")))
]


def of(language: str) -> list[Any]:
    return [example for example in EXAMPLES if example.values[1] == language]


@pytest.fixture(scope="module")
def repository(tmp_path_factory) -> pathlib.Path:
    """A repository with the worked example under every name that the pages use for a corpus."""
    top = pathlib.Path(tmp_path_factory.mktemp("scratch"))
    shutil.copytree(ROOT / "claims", top / "claims")
    for name in ("articles", "docs", "related"):
        shutil.copytree(ROOT / "claims" / "articles", top / name)
    shutil.copy(ROOT / "claims" / "articles" / "ventora-guide.en.md", top / "draft.md")
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org"]
    for arguments in (("init", "-q"), ("add", "."), ("commit", "-q", "-m", "one"), ("update-ref", "refs/remotes/origin/main", "HEAD")):
        subprocess.run([*git, *arguments], cwd=top, check=True, capture_output=True)
    return top


def factcheck(folder: pathlib.Path, arguments: list[str]) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    with contextlib.chdir(folder), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = run(arguments)
    return status, out.getvalue(), err.getvalue()


def finding_in(folder: pathlib.Path, paths: list[str]) -> str:
    findings = json.loads(factcheck(folder, ["check", *paths, "--format", "json"])[1])["findings"]
    return str(findings[0]["id"])


def execute(folder: pathlib.Path, line: str) -> None:
    program, *arguments = shlex.split(line, comments=True)
    if program == "pytest":
        outcome = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments], cwd=folder, capture_output=True, text=True, check=False
        )
        assert outcome.returncode in {0, 1}, outcome.stdout
        return
    if program == "python":
        assert (ROOT / arguments[0]).is_file()
        return
    assert program == "factcheck"
    if arguments[0] == "explain":
        arguments[1] = finding_in(folder, arguments[2:])[:6]
    status, _, messages = factcheck(folder, arguments)
    assert status in {0, 1}, messages


@pytest.mark.parametrize(("page", "language", "body"), of("sh"))
def test_commands_run(repository, page, language, body):
    (repository / "factcheck.toml").unlink(missing_ok=True)
    for line in body.splitlines():
        execute(repository, line)


@pytest.mark.parametrize(("page", "language", "body"), of("toml"))
def test_settings_and_facts_load(repository, page, language, body, tmp_path):
    data = tomllib.loads(body)
    if "tool" in data:
        assert data["tool"]["pytest"]["ini_options"]["factcheck_paths"] == ["articles"]
        return
    if "fields" in data:
        (tmp_path / "factcheck.toml").write_text(body, encoding="utf-8")
        assert dict(load_settings((), str(tmp_path / "factcheck.toml")).reading().fields) == data["fields"]
        return
    (tmp_path / "factcheck.toml").write_text(re.sub(r"(?m)^ +", "", body) if set(data) == {"waiver"} else "", encoding="utf-8")
    assert len(load_settings((), str(tmp_path / "factcheck.toml")).waiver) == (set(data) == {"waiver"})
    (tmp_path / "facts.toml").write_text(body, encoding="utf-8")
    reviewed = load_facts([str(tmp_path / "facts.toml")])
    assert len(reviewed.waivers) == len(data.get("waiver", ()))


@pytest.mark.parametrize(("page", "language", "body"), of("yaml"))
def test_files_of_others_name_what_is_there(repository, page, language, body):
    data = yaml.safe_load(body)
    if isinstance(data, dict):
        execute(repository, data["factcheck"]["script"])
        assert all((repository / path).is_file() for path in data["factcheck"]["artifacts"]["reports"].values())
        return
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    hooks = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    for entry in data:
        assert set(entry.get("with", ())) <= set(action["inputs"])
        for hook in entry.get("hooks", ()):
            execute(repository, shlex.join(["factcheck", "baseline", "docs", "-o", "factcheck-baseline.json"]))
            execute(repository, shlex.join([*shlex.split(hooks[hook["id"]]["entry"]), *hook["args"]]))
