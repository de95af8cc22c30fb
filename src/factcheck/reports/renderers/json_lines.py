"""One JSON object per line and finding, in the form that the report's JSON gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.reports.report import finding_data, json_text

if TYPE_CHECKING:
    from factcheck.reports.renderers.view import View
    from factcheck.reports.report import Report


def render(report: Report, view: View) -> str:  # noqa: ARG001  machine formats hold everything
    """The findings, one line each."""
    return "".join(json_text(finding_data(finding)) + "\n" for finding in report.findings)
