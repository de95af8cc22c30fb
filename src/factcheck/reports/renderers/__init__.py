"""One module per format: ``render(report, view) -> str``. Only the module of the format asked for is loaded."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.reports.renderers.view import View
    from factcheck.reports.report import Report

FORMATS = {
    "text": "factcheck.reports.renderers.text",
    "concise": "factcheck.reports.renderers.concise",
    "json": "factcheck.reports.renderers.plain_json",
    "jsonl": "factcheck.reports.renderers.json_lines",
    "sarif": "factcheck.reports.renderers.sarif",
    "junit": "factcheck.reports.renderers.junit",
    "github": "factcheck.reports.renderers.github",
    "gitlab": "factcheck.reports.renderers.gitlab",
    "markdown": "factcheck.reports.renderers.markdown",
    "csv": "factcheck.reports.renderers.table",
    "html": "factcheck.reports.renderers.html",
}


def render(report: Report, format: str, view: View | None = None) -> str:  # noqa: A002  the option is called format
    """The report as text in one of ``FORMATS``. Raises KeyError for any other name."""
    from factcheck.reports.renderers.view import View

    module = importlib.import_module(FORMATS[format])
    text: str = module.render(report, view or View())
    return text
