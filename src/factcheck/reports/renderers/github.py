"""GitHub annotations: conflicts as errors and warnings, near-duplicates and changes as notices. Agreements ask for no attention."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.documents.lines import Lines
from factcheck.reports.display import inert
from factcheck.reports.renderers.text import whole_place

if TYPE_CHECKING:
    from factcheck.findings.finding import Finding
    from factcheck.reports.renderers.view import View
    from factcheck.reports.report import Report

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def render(report: Report, view: View) -> str:
    """One workflow command per finding, at its first place; the other places are in the message."""
    lines = {document.id: Lines.of(document.text, document.origin) for document in report.documents}
    return "".join(
        _annotation(finding, lines) + "\n"
        for finding in report.findings
        if finding.kind != "agreement" and finding.evidence and view.for_people(finding)
    )


def _annotation(finding: Finding, lines: dict[str, Lines]) -> str:
    first = finding.evidence[0]
    properties = {"file": first.file, "line": str(first.line), "col": str(first.column), "title": f"{finding.code} {finding.rule}"}
    if first.lines_of is not None:  # its lines are not those of the file
        del properties["line"], properties["col"]
    elif first.document in lines:
        line, column = lines[first.document].place(first.end)
        properties["endLine"] = str(line)
        if line == first.line:  # an annotation over several lines has no columns
            properties["endColumn"] = str(column)
        else:
            del properties["col"]
    stated = {index: f" = {value.value}" for value in finding.values for index in value.evidence}
    places = [f"{whole_place(evidence)} “{inert(evidence.text)}”{inert(stated.get(index, ''))}" for index, evidence in enumerate(finding.evidence)]
    message = "\n".join([inert(finding.message), *places, *(inert(step) for step in finding.explanation[:1])])
    named = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {named}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(inert(text)).replace(":", "%3A").replace(",", "%2C")
