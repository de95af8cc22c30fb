"""The summary line: how many findings of each kind, in how many documents, and what is not shown."""

from __future__ import annotations

import collections
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.reports.renderers.view import View
    from factcheck.reports.report import Report


def counted(number: int, noun: str) -> str:
    """``number`` with its noun in singular or plural.

    >>> counted(1, "conflict"), counted(2, "conflict")
    ('1 conflict', '2 conflicts')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def tally(report: Report, view: View) -> str:
    """One line: ``2 conflicts (1 error, 1 warning), 1 near-duplicate, 0 changes, 3 agreements in 5 documents``, then what is left out."""
    fresh = [finding for finding in report.findings if finding.status == "new"]
    kinds = collections.Counter(finding.kind for finding in fresh)
    grades = collections.Counter(finding.severity for finding in fresh if finding.kind == "conflict")
    conflicts = counted(kinds["conflict"], "conflict")
    if kinds["conflict"]:
        conflicts += f" ({', '.join(counted(grades[grade], grade) for grade in ('error', 'warning') if grades[grade])})"
    others = [counted(kinds[kind], kind) for kind in ("near-duplicate", "change", "agreement")]
    line = f"{', '.join([conflicts, *others])} in {counted(len(report.documents), 'document')}"
    return "; ".join([line, *_left_out(report, view)])


def _left_out(report: Report, view: View) -> list[str]:
    notes = []
    for status in ("baseline", "waived"):
        count = sum(finding.status == status for finding in report.findings)
        if count:
            notes.append(f"{count} {'in the baseline' if status == 'baseline' else 'waived'}")
    hidden = sum(not view.for_people(finding) for finding in report.findings if finding.status == "new")
    if hidden:
        notes.append(f"{hidden} not shown (--show)")
    furniture = sum(document.boilerplate for document in report.documents)
    if furniture:
        notes.append(f"{counted(furniture, 'passage')} left out as boilerplate")
    if report.skipped:
        notes.append(f"{len(report.skipped)} skipped")
    if report.notes:
        notes.append(f"{counted(len(report.notes), 'note')} on input")
    return notes
