"""The gate: which findings make a run fail."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.findings.finding import Finding
    from factcheck.reports.report import Report

_GATING = {"error": frozenset({"error"}), "warning": frozenset({"error", "warning"}), "never": frozenset[str]()}


def gating(report: Report, fail_on: str) -> tuple[Finding, ...]:
    """The new findings at least as grave as ``fail_on`` (error, warning, never). What a baseline or waiver covers never gates."""
    severities = _GATING[fail_on]
    return tuple(finding for finding in report.findings if finding.status == "new" and finding.severity in severities)
