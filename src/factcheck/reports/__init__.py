"""The report and its formats: what was found, in an order that depends on nothing but the findings."""

from __future__ import annotations

from factcheck.reports.report import DocumentRecord, Report, Skipped

__all__ = ["DocumentRecord", "Report", "Skipped"]
