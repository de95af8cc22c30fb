"""The report for a person at a terminal: each finding with its excerpts, one under the other, the words marked, and one sentence why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from factcheck.reports.display import inert
from factcheck.reports.excerpt import excerpt
from factcheck.reports.renderers.paint import Paint, painter
from factcheck.reports.renderers.tally import tally
from factcheck.reports.renderers.view import View

if TYPE_CHECKING:
    from factcheck.findings.finding import Evidence, Finding
    from factcheck.reports.report import Report

_PLACES = 3
_LISTED = 6


def render(report: Report, view: View) -> str:
    """The report as text; the last line is the summary."""
    writer = _Writer(texts={document.id: document.text for document in report.documents}, view=view, paint=painter(colour=view.colour))
    blocks = [writer.finding(finding) for finding in report.findings if view.for_people(finding)]
    return "\n\n".join([*blocks, tally(report, view)]) + "\n"


def entry(finding: Finding, report: Report, view: View) -> str:
    """One finding of the report as text, with its excerpts, whether the view shows it or not; no line break at its end."""
    writer = _Writer(texts={document.id: document.text for document in report.documents}, view=view, paint=painter(colour=view.colour))
    return writer.finding(finding)


def place(evidence: Evidence) -> str:
    """``file:line:column``, safe to show."""
    return inert(evidence.place)


def whole_place(evidence: Evidence) -> str:
    """``file:line:column``, and in brackets the record and field of the file, safe to show."""
    return f"{place(evidence)} ({inert(evidence.inside)})" if evidence.inside else place(evidence)


@attrs.frozen(slots=True)
class _Writer:
    texts: dict[str, str]
    view: View
    paint: Paint

    def finding(self, finding: Finding) -> str:
        shown = self._shown(finding)
        lines = [self.headline(finding)]
        for index in shown:
            lines += self.evidence(finding, index)
        lines += self.others(finding, shown)
        steps = finding.explanation if self.view.full else finding.explanation[:1]
        lines += [f"  {self.paint('why:', 'faint')} {inert(step)}" for step in steps]
        if finding.status != "new":
            lines.append(f"  {self.paint('status:', 'faint')} {finding.status}")
        return "\n".join(lines)

    def headline(self, finding: Finding) -> str:
        where = f"{place(finding.evidence[0])}: " if finding.evidence else ""
        code = self.paint(finding.code, finding.severity)
        name = self.paint(f"[{finding.id}]", "faint")
        return f"{self.paint(where, 'place')}{code} {finding.severity}: {inert(finding.message)} {name}"

    def evidence(self, finding: Finding, index: int) -> list[str]:
        evidence = finding.evidence[index]
        bar = self.paint("│", "faint")
        lines = [f"  {self.paint(whole_place(evidence), 'faint')}"]
        marks = list(finding.differences[index]) if index < len(finding.differences) else []
        text = self.texts.get(evidence.document, "")
        span = (evidence.start, evidence.end)
        if text[evidence.start : evidence.end] != evidence.text:
            text, span, marks = evidence.text, (0, len(evidence.text)), []
        width = max(self.view.width - 4, 20)
        cut = excerpt(text, marks[0] if marks else span, width, marks or None)
        value = _value(finding, index)
        words = "".join(self.paint(part.text, "mark") if part.marked else part.text for part in cut.parts)
        lines.append(f"  {bar} {words}")
        if value or marks or finding.kind != "near-duplicate":
            stated = self.paint(f"= {inert(value)}", "value") if value else ""
            lines.append(f"  {bar} {self.paint(cut.underline(), 'mark')} {stated}".rstrip())
        return lines

    def others(self, finding: Finding, shown: list[int]) -> list[str]:
        rest = [evidence for index, evidence in enumerate(finding.evidence) if index not in shown]
        if not rest:
            return []
        listed = ", ".join(place(evidence) for evidence in rest[:_LISTED])
        more = f" and {len(rest) - _LISTED} more" if len(rest) > _LISTED else ""
        return [f"  {self.paint('also:', 'faint')} {listed}{more}"]

    def _shown(self, finding: Finding) -> list[int]:
        """The places that get an excerpt: a few for every value, all when the full report is asked for."""
        everything = range(len(finding.evidence))
        if self.view.full or len(everything) <= 2:
            return list(everything)
        valued = [stated.evidence for stated in finding.values if stated.evidence] or [tuple(everything)]
        each = 2 if len(valued) == 1 else 1
        if finding.kind != "agreement":
            each = max(each, _PLACES // len(valued))
        chosen = {index for places in valued[: _PLACES * 2] for index in places[:each]}
        return sorted(chosen)


def _value(finding: Finding, index: int) -> str:
    return next((stated.value for stated in finding.values if index in stated.evidence), "")
