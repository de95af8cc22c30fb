"""What the fixtures give: the report of the run, and the assertion that documents agree."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any, Protocol

import attrs
import pytest

from _factcheck_pytest.failure import Inconsistent, text_of
from factcheck.adapters.inputs import gather
from factcheck.adapters.reviewed import check
from factcheck.errors import FactcheckError
from factcheck.facts import Reviewed, refuse
from factcheck.facts.file import load
from factcheck.pipeline import Options
from factcheck.reports.gate import gating
from factcheck.reports.renderers.tally import counted
from factcheck.reports.report import Report


class AssertConsistent(Protocol):
    """The signature of the fixture ``assert_consistent``."""

    def __call__(
        self,
        documents: Any,
        *,
        facts: Sequence[str] = (),
        fail_on: str = "error",
        published: datetime.date | None = None,
        language: str | None = None,
        preview: bool = False,
    ) -> Report:
        """See ``_factcheck_pytest.fixtures.assert_consistent``."""
        ...


def configured_report(config: pytest.Config) -> Report:
    """The report of the run; fails the test when no articles are configured."""
    plugin = config.pluginmanager.get_plugin("factcheck-session")
    if plugin is None:
        pytest.fail("factcheck_report: no articles are named; use --factcheck PATH or the ini option factcheck_paths", pytrace=False)
    try:
        report: Report = plugin.scope.corpus.verdict.report
    except FactcheckError as error:
        pytest.fail(str(error), pytrace=False)
    return report


def assert_consistent(
    documents: Any,
    *,
    facts: Sequence[str] = (),
    fail_on: str = "error",
    published: datetime.date | None = None,
    language: str | None = None,
    preview: bool = False,
) -> Report:
    """Assert that documents do not contradict one another, nor the reviewed facts in the claims files ``facts``; gives the report.

    ``documents`` is all that ``factcheck.check`` takes: a path, a Document, an (id, text) pair, or an iterable of them. ``fail_on`` is the lowest
    severity that fails: ``error``, ``warning`` or ``never``. Raises an AssertionError that shows each finding with both excerpts and the reason.
    """
    __tracebackhide__ = True
    if fail_on not in ("error", "warning", "never"):
        raise ValueError(f"fail_on: {fail_on!r} is none of error, warning, never")
    inputs = gather(documents, published=published, language=language)
    reviewed = load(facts) if facts else Reviewed()
    found = check(inputs.documents, reviewed, options=Options(preview=preview))
    refuse(found.problems)
    report = attrs.evolve(found.report).without(inputs.skipped, inputs.notes)
    lines = [f"{entry.path}: {entry.reason}" for entry in inputs.skipped]
    findings = gating(report, fail_on)
    if findings or lines:
        head = f"{counted(len(findings), 'finding')} in {counted(len(inputs.documents), 'document')}"
        raise Inconsistent("\n\n".join([head, *lines, *(text_of(finding, report) for finding in findings)]))
    return report
