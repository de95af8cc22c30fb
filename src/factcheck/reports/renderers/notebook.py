"""The report in a notebook: the text report, marked up, inside one element that styles nothing else."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from factcheck.reports.display import inert
from factcheck.reports.excerpt import excerpt
from factcheck.reports.renderers.tally import tally
from factcheck.reports.renderers.text import place
from factcheck.reports.renderers.view import View

if TYPE_CHECKING:
    from factcheck.findings.finding import Finding
    from factcheck.reports.report import Report

_MOST = 50


def fragment(report: Report) -> str:
    """An HTML fragment: the summary, then the first findings with their excerpts."""
    view = View()
    texts = {document.id: document.text for document in report.documents}
    shown = [finding for finding in report.findings if view.for_people(finding)]
    items = "".join(_item(finding, texts) for finding in shown[:_MOST])
    more = f"<p>… and {len(shown) - _MOST} more</p>" if len(shown) > _MOST else ""
    return f"<div><p><b>{escape(tally(report, view))}</b></p>{items}{more}</div>"


def _item(finding: Finding, texts: dict[str, str]) -> str:
    stated = {index: value.value for value in finding.values for index in value.evidence}
    rows = []
    for index, evidence in enumerate(finding.evidence[:6]):
        cut = excerpt(texts.get(evidence.document, ""), (evidence.start, evidence.end), 120)
        words = "".join(f"<mark>{escape(part.text)}</mark>" if part.marked else escape(part.text) for part in cut.parts)
        rows.append(f"<li><code>{escape(place(evidence))}</code> {words} <b>{escape(inert(stated.get(index, '')))}</b></li>")
    head = f"{escape(finding.code)} {escape(finding.severity)}: {escape(inert(finding.message))}"
    return f"<details><summary>{head}</summary><ul>{''.join(rows)}</ul><p>{escape(inert(' '.join(finding.explanation[:1])))}</p></details>"
