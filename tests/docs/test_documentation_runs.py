"""What README and docs show is what happens: Python runs, console sessions give the output that is printed, excerpts come from the report.

In a console block, ``$`` starts a command and ``…`` on a line of its own stands for lines left out.
"""

from __future__ import annotations

import contextlib
import io
import os
import pathlib
import re
import shlex
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(language: str) -> list[tuple[pathlib.Path, list[str]]]:
    """The pages that have blocks of a language, with those blocks."""
    found = [(page, [body for kind, body in FENCE.findall(page.read_text(encoding="utf-8")) if kind == language]) for page in PAGES]
    return [(page, bodies) for page, bodies in found if bodies]


# Packages of extras, whose examples run where they are installed.
EXTRAS = {"pyspark", "pyarrow", "pypdf"}


def name(value: object) -> str:
    return value.name if isinstance(value, pathlib.Path) else "blocks"


@pytest.mark.parametrize(("page", "bodies"), blocks("python"), ids=name)
def test_python_runs_and_prints_what_its_comments_say(page, bodies, monkeypatch):
    for package in EXTRAS & {word for body in bodies for word in re.findall(r"^(?:from|import) (\w+)", body, re.MULTILINE)}:
        pytest.importorskip(package)
    monkeypatch.chdir(ROOT)
    namespace: dict[str, object] = {"__name__": page.stem}
    for body in bodies:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(body, str(page), "exec"), namespace)
        promised = [line.split("# prints: ", 1)[1] for line in body.splitlines() if "  # prints: " in line]
        assert [line for line in promised if line not in printed.getvalue().splitlines()] == []


def session(body: str) -> list[tuple[str, list[str]]]:
    """The commands of a console block with the lines that follow each."""
    steps: list[tuple[str, list[str]]] = []
    for line in body.splitlines():
        if line.startswith("$ "):
            steps.append((line[2:], []))
        elif steps:
            steps[-1][1].append(line)
    return steps


def matches(expected: list[str], given: list[str]) -> bool:
    """Whether the lines are those given; ``…`` stands for any number of lines."""
    pattern = "\n".join(r"(?:.*\n)*?.*" if line == "…" else re.escape(line) for line in expected)
    return re.fullmatch(pattern, "\n".join(given)) is not None


@pytest.mark.parametrize(("page", "bodies"), blocks("console"), ids=name)
def test_console_sessions_give_the_output_that_is_printed(page, bodies):
    for command, expected in (step for body in bodies for step in session(body)):
        program, *arguments = shlex.split(command)
        assert program == "factcheck", command
        run = subprocess.run(
            [sys.executable, "-m", "factcheck", *arguments], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", env=os.environ | {"NO_COLOR": "1"}, check=False
        )
        given = (run.stdout + run.stderr).splitlines()
        assert matches(expected, given), f"{page.name}: {command}\n" + "\n".join(given)


@pytest.mark.parametrize(("page", "bodies"), blocks("text"), ids=name)
def test_excerpts_come_from_the_report_on_the_worked_example(page, bodies):
    run = subprocess.run([sys.executable, "-m", "factcheck", "check", "claims", "--full"], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    short = subprocess.run([sys.executable, "-m", "factcheck", "check", "claims"], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert [body for body in bodies if body not in run.stdout + short.stdout] == []
