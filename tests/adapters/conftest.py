"""A command line over the sample corpus: the readers and the pipeline are stood in for, everything else is real."""

from __future__ import annotations

import types
from collections.abc import Callable
from typing import Any

import attrs
import pytest

from factcheck.adapters.cli.program import run
from factcheck.adapters.reviewed import Checked
from factcheck.documents.document import Document
from factcheck.findings.examples import Example
from factcheck.findings.rule import Rule
from tests.reports import samples

RULES = tuple(
    Rule(
        code=finding.code,
        name=finding.rule,
        kind=finding.kind,
        severity=finding.severity,
        summary=f"What {finding.code} finds.",
        page="## Why\n\nBecause.",
    )
    for finding in (samples.rank_conflict(), samples.date_conflict(), samples.count_conflict(), samples.copies(), samples.change(), samples.agreement())
)


@attrs.define
class Outcome:
    """What a run of the program left behind."""

    status: int
    out: str
    err: str


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> Any:
    """The report that any check gives (``world.report``) and what the readers skip (``world.skipped``)."""
    world = types.SimpleNamespace(report=samples.report(), skipped=(), calls=[])

    def read_paths(paths: Any, *, options: Any, ledger: Any) -> Any:
        ledger.skipped += world.skipped
        return iter([Document(id=name, text=text) for name, text in samples.TEXTS.items()])

    def check(documents: Any, reviewed: Any, *, options: Any, **_: Any) -> Checked:
        world.calls.append({"documents": tuple(documents), "preview": options.preview, "jobs": options.jobs})
        return Checked(report=world.report)

    shown = (Example(texts=("One.", "Two.")), Example(reported=False, texts=("One.",), note="only one text"))
    monkeypatch.setattr("factcheck.documents.readers.read_paths", read_paths)
    monkeypatch.setattr("factcheck.adapters.checking.check", check)
    monkeypatch.setattr("factcheck.adapters.checking.RULES", RULES)
    monkeypatch.setattr("factcheck.findings.rules.RULES", RULES)
    monkeypatch.setattr("factcheck.pipeline.near_duplicates", lambda _, **__: world.report.near_duplicates)
    monkeypatch.setattr("factcheck.findings.examples.examples", lambda _: shown)
    monkeypatch.chdir(tmp_path)
    return world


@pytest.fixture
def factcheck(world: Any, capfdbinary: Any) -> Callable[..., Outcome]:
    """Run the program with arguments; gives its exit status and what it wrote."""

    def call(*arguments: str) -> Outcome:
        capfdbinary.readouterr()
        status = run(list(arguments))
        captured = capfdbinary.readouterr()
        return Outcome(status, captured.out.decode(), captured.err.decode())

    return call
