"""One line per finding: ``file:line:column: CODE severity: message``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.reports.display import inert
from factcheck.reports.renderers.paint import painter
from factcheck.reports.renderers.tally import tally
from factcheck.reports.renderers.text import place

if TYPE_CHECKING:
    from factcheck.reports.renderers.view import View
    from factcheck.reports.report import Report


def render(report: Report, view: View) -> str:
    """The report with one line per finding and the summary line."""
    paint = painter(colour=view.colour)
    lines = [
        f"{paint(place(finding.evidence[0]), 'place')}: {paint(finding.code, finding.severity)} {finding.severity}: {inert(finding.message)}"
        for finding in report.findings
        if view.for_people(finding) and finding.evidence
    ]
    return "\n".join([*lines, tally(report, view)]) + "\n"
