"""JUnit XML: each document a test case, failed by the conflicts that start in it; what could not be read is an error."""

from __future__ import annotations

import collections
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from factcheck.reports.display import inert
from factcheck.reports.renderers.text import place

if TYPE_CHECKING:
    from factcheck.findings.finding import Finding
    from factcheck.reports.renderers.view import View
    from factcheck.reports.report import Report


def render(report: Report, view: View) -> str:  # noqa: ARG001  machine formats hold everything
    """One test suite. Findings that a baseline or a waiver covers do not fail their document."""
    failing: dict[str, list[Finding]] = collections.defaultdict(list)
    for finding in report.conflicts:
        if finding.status == "new" and finding.evidence:
            failing[finding.evidence[0].document].append(finding)
    cases = [_case(document.id, [_failure(finding) for finding in failing[document.id]]) for document in report.documents]
    cases += [_case(entry.path, [f'<error message={_attribute(entry.reason)} type="skipped"/>']) for entry in report.skipped]
    failures = sum(bool(failing[document.id]) for document in report.documents)
    counts = f'name="factcheck" tests="{len(cases)}" failures="{failures}" errors="{len(report.skipped)}"'
    body = "".join(f"    {case}\n" for case in cases)
    suite = f'  <testsuite {counts} skipped="0" time="0">\n{body}  </testsuite>\n'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites {counts}>\n{suite}</testsuites>\n'


def _case(name: str, outcomes: list[str]) -> str:
    head = f'<testcase classname="factcheck" name={_attribute(name)} time="0"'
    # A case has one outcome in the common schema: the first failure carries the text of all.
    return f"{head}>{_merged(outcomes)}</testcase>" if outcomes else f"{head}/>"


def _merged(outcomes: list[str]) -> str:
    if len(outcomes) == 1:
        return outcomes[0]
    bodies = [outcome[outcome.index(">") + 1 : outcome.rindex("</failure>")] for outcome in outcomes]
    return f'<failure message="{len(outcomes)} conflicts" type="conflict">{chr(10).join(bodies)}</failure>'


def _failure(finding: Finding) -> str:
    stated = {index: value.value for value in finding.values for index in value.evidence}
    lines = [f"{place(evidence)}: “{inert(evidence.text)}” = {inert(stated.get(index, '?'))}" for index, evidence in enumerate(finding.evidence)]
    text = "\n".join([f"{finding.code} {finding.severity}: {inert(finding.message)} [{finding.id}]", *lines, *map(inert, finding.explanation)])
    return f"<failure message={_attribute(f'{finding.code} {finding.message}')} type={_attribute(finding.rule)}>{escape(_allowed(text))}</failure>"


def _attribute(text: str) -> str:
    return quoteattr(_allowed(inert(text)))


def _allowed(text: str) -> str:
    """Without the two code points that XML forbids and ``inert`` lets through."""
    return text.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
