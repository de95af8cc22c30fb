"""GitLab code quality: one entry per place of a conflict, near-duplicate or change, each with a fingerprint of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from factcheck.documents.lines import Lines
from factcheck.findings.fingerprint import fingerprint
from factcheck.reports.report import json_text

if TYPE_CHECKING:
    from factcheck.findings.finding import Evidence, Finding
    from factcheck.reports.renderers.view import View
    from factcheck.reports.report import Report

_SEVERITIES = {"error": "critical", "warning": "major", "note": "info"}


def render(report: Report, view: View) -> str:
    """A JSON array of issues; what a baseline or a waiver covers is left out."""
    lines = {document.id: Lines.of(document.text, document.origin) for document in report.documents}
    seen: set[str] = set()
    issues = []
    for finding in report.findings:
        if finding.kind != "agreement" and view.for_people(finding):
            issues += [_issue(finding, evidence, lines, name) for evidence, name in _named(finding, seen)]
    return json_text(issues, indent=2) + "\n"


def _named(finding: Finding, seen: set[str]) -> Iterator[tuple[Evidence, str]]:
    """Each place with a fingerprint that no other entry has: by the words, and where words repeat by their number."""
    for evidence in finding.evidence:
        number = 0
        while (name := _name(finding, evidence, number)) in seen:
            number += 1
        seen.add(name)
        yield evidence, name


def _name(finding: Finding, evidence: Evidence, number: int) -> str:
    return fingerprint(finding.code, {"finding": finding.id, "document": evidence.document, "copy": str(number)}, [evidence.text])


def _issue(finding: Finding, evidence: Evidence, lines: dict[str, Lines], name: str) -> dict[str, Any]:
    end = lines[evidence.document].place(evidence.end)[0] if evidence.document in lines else evidence.line
    # Lines of a member, field or page are not those of the file.
    begin, end = (evidence.line, end) if evidence.lines_of is None else (1, 1)
    return {
        "description": f"{finding.code} {finding.message}",
        "check_name": finding.rule,
        "fingerprint": name,
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": evidence.file, "lines": {"begin": begin, "end": end}},
    }
