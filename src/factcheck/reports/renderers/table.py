"""CSV: one row per finding and place, as ``Report.to_records`` gives them."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.reports.renderers.view import View
    from factcheck.reports.report import Report

COLUMNS = (
    "finding", "kind", "relation", "code", "rule", "severity", "status", "message", "similarity",
    "value", "document", "start", "end", "line", "column", "text", "path", "member", "record", "field", "page", "lines_of",
)  # fmt: skip


def render(report: Report, view: View) -> str:  # noqa: ARG001  machine formats hold everything
    """The rows with a head line."""
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(report.to_records())
    return buffer.getvalue()
