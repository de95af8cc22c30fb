"""What a failure says: the finding with its excerpts on both sides and every step of the reasoning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.reports.renderers.text import entry
from factcheck.reports.renderers.view import View

if TYPE_CHECKING:
    from factcheck.findings.finding import Finding
    from factcheck.reports.report import Report


class Inconsistent(AssertionError):  # noqa: N818  the name is shown in failures
    """An article, a fact or a set of documents is not consistent; the message is the whole failure text."""


def text_of(finding: Finding, report: Report) -> str:
    """One finding with its excerpts and the reasons."""
    return entry(finding, report, View(full=True, settled=True))
