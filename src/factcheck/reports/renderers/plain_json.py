"""The report as one JSON object in the schema ``factcheck-report/1``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.reports.renderers.view import View
    from factcheck.reports.report import Report


def render(report: Report, view: View) -> str:  # noqa: ARG001  machine formats hold everything
    """``report.to_json()``."""
    return report.to_json()
