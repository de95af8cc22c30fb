"""SARIF 2.1.0: one result per finding, with a related location for every side, offsets in code points and a content fingerprint."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from factcheck.documents.lines import Lines
from factcheck.reports.renderers.uri import uri
from factcheck.reports.report import json_text
from factcheck.reports.version import PROGRAM, version

if TYPE_CHECKING:
    from factcheck.findings.finding import Evidence, Finding
    from factcheck.reports.renderers.view import View
    from factcheck.reports.report import DocumentRecord, Report

#: What a kind of finding is to SARIF; only what fails has a level.
_KINDS = {"conflict": "fail", "near-duplicate": "review", "change": "informational", "agreement": "pass"}


def render(report: Report, view: View) -> str:  # noqa: ARG001  machine formats hold everything
    """A SARIF log with one run."""
    lines = {document.id: Lines.of(document.text, document.origin) for document in report.documents}
    rules = _rules(report)
    index = {rule["id"]: number for number, rule in enumerate(rules)}
    settled = any(finding.status == "baseline" for finding in report.findings)
    run = {
        "tool": {"driver": {"name": PROGRAM, "version": version(), "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report)],
        "artifacts": [{"location": {"uri": name}} for name in dict.fromkeys(uri(_file(document)) for document in report.documents)],
        "results": [_result(finding, lines, index, settled=settled) for finding in report.findings],
    }
    log = {"$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json_text(log, indent=2) + "\n"


def _rules(report: Report) -> list[dict[str, Any]]:
    """The rules that found something: in full where the registry knows them."""
    from factcheck.findings.rules import RULES
    from factcheck.reports.rule_pages import rule_page

    registry = {rule.code: rule for rule in RULES}
    rules = []
    for code, name in sorted({(finding.code, finding.rule) for finding in report.findings}):
        entry: dict[str, Any] = {"id": code, "name": _pascal(name)}
        if code in registry:
            rule = registry[code]
            entry |= {
                "shortDescription": {"text": rule.summary},
                "help": {"text": rule.page.strip() or rule.summary, "markdown": rule_page(rule)},
                "defaultConfiguration": {"level": rule.severity},
            }
        rules.append(entry)
    return rules


def _pascal(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("-"))


def _invocation(report: Report) -> dict[str, Any]:
    invocation: dict[str, Any] = {"executionSuccessful": not report.skipped}
    told = [("error", entry) for entry in report.skipped] + [("warning", entry) for entry in report.notes]
    if told:
        invocation["toolExecutionNotifications"] = [
            {
                "level": level,
                "message": {"text": f"{entry.path}: {entry.reason}"},
                "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(entry.path)}}}],
            }
            for level, entry in told
        ]
    return invocation


def _result(finding: Finding, lines: Mapping[str, Lines], index: Mapping[str, int], *, settled: bool) -> dict[str, Any]:
    stated = {place: value.value for value in finding.values for place in value.evidence}
    locations = [_location(evidence, lines) for evidence in finding.evidence]
    kind = _KINDS.get(finding.kind, "informational")
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index[finding.code],
        "kind": kind,
        "level": finding.severity if kind == "fail" else "none",
        "message": {"text": "\n".join([finding.message, *finding.explanation])},
        "locations": locations[:1],
        "relatedLocations": [
            location | {"id": number, "message": {"text": stated.get(number, finding.evidence[number].text)}}
            for number, location in enumerate(locations)
        ],
        "partialFingerprints": {"factcheck/v1": finding.id},
        "properties": {
            "kind": finding.kind,
            "relation": finding.relation,
            "slot": dict(finding.slot),
            "values": [value.value for value in finding.values],
        },
    }
    if finding.similarity is not None:
        result["properties"]["similarity"] = finding.similarity
    if settled:
        result["baselineState"] = "unchanged" if finding.status == "baseline" else "new"
    if finding.status == "waived":
        result["suppressions"] = [{"kind": "external", "status": "accepted"}]
    return result


def _file(document: DocumentRecord) -> str:
    return document.origin.path if document.origin is not None else document.id


def _location(evidence: Evidence, lines: Mapping[str, Lines]) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri(evidence.file)}}
    location: dict[str, Any] = {"physicalLocation": physical}
    if evidence.path is not None:
        kind = {"kind": "resource", "fullyQualifiedName": evidence.document}
        location["logicalLocations"] = [kind | ({"name": evidence.field} if evidence.field is not None else {})]
    if evidence.lines_of is not None:  # neither lines nor offsets are those of the file
        return location
    region: dict[str, Any] = {"startLine": evidence.line, "startColumn": evidence.column, "snippet": {"text": evidence.text}}
    if evidence.path is None:
        region |= {"charOffset": evidence.start, "charLength": evidence.end - evidence.start}
    if evidence.document in lines:
        region["endLine"], region["endColumn"] = lines[evidence.document].place(evidence.end)
    return location | {"physicalLocation": physical | {"region": region}}
