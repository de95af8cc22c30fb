"""Markdown for a comment on a pull request: conflicts in full, the rest folded away, within the size that a comment may have."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from factcheck.reports.display import inert
from factcheck.reports.excerpt import excerpt
from factcheck.reports.renderers.tally import counted, tally

if TYPE_CHECKING:
    from factcheck.findings.finding import Evidence, Finding
    from factcheck.reports.renderers.view import View
    from factcheck.reports.report import Report

#: GitHub refuses comments of more than 65,536 characters.
LIMIT = 60_000
_SPECIAL = re.compile(r"([\\`*_{}\[\]#|~@])")
_WIDTH = 160
_NOUNS = {"near-duplicate": "near-duplicate", "change": "change", "agreement": "agreement"}


def render(report: Report, view: View) -> str:
    """A heading with the summary, a section per conflict, a folded list per other kind."""
    texts = {document.id: document.text for document in report.documents}
    shown = [finding for finding in report.findings if view.for_people(finding)]
    blocks = [_section(finding, texts) for finding in shown if finding.kind == "conflict"]
    for kind, noun in _NOUNS.items():
        items = [_section(finding, texts) for finding in shown if finding.kind == kind]
        if items:
            blocks.append(f"<details><summary>{counted(len(items), noun)}</summary>\n\n" + "\n\n".join(items) + "\n\n</details>")
    return "\n\n".join([f"## factcheck: {_escaped(tally(report, view))}", *_within(blocks)]) + "\n"


def _within(blocks: list[str]) -> list[str]:
    """As many blocks as fit."""
    size, kept = 0, list[str]()
    for block in blocks:
        size += len(block) + 2
        if size > LIMIT:
            return [*kept, f"… and {counted(len(blocks) - len(kept), 'section')} more: the comment would be too long."]
        kept.append(block)
    return kept


def _section(finding: Finding, texts: dict[str, str]) -> str:
    stated = {index: value.value for value in finding.values for index in value.evidence}
    lines = [f"**{finding.code}** {finding.severity}: {_escaped(finding.message)} <sub>{finding.id}</sub>", ""]
    for index, evidence in enumerate(finding.evidence[:12]):
        value = f" = {_escaped(stated[index])}" if index in stated else ""
        marks = list(finding.differences[index]) if index < len(finding.differences) else []
        focus = marks[0] if marks else (evidence.start, evidence.end)
        cut = excerpt(texts.get(evidence.document, ""), focus, _WIDTH, marks or None)
        words = "".join(f"**{_escaped(part.text)}**" if part.marked and part.text.strip() else _escaped(part.text) for part in cut.parts)
        lines.append(f"- {_where(evidence)}{value}\n  > {words}")
    if len(finding.evidence) > 12:
        lines.append(f"- … and {counted(len(finding.evidence) - 12, 'place')} more")
    if finding.explanation:
        lines += ["", f"*{_escaped(finding.explanation[0])}*"]
    return "\n".join(lines)


def _where(evidence: Evidence) -> str:
    """``file:line``, with the record and field in brackets."""
    line = _escaped(evidence.place.rpartition(":")[0])
    return f"{line} ({_escaped(evidence.inside)})" if evidence.inside else line


def _escaped(text: str) -> str:
    """Text that Markdown shows as it is; at the start of a line only words of this module stand."""
    return _SPECIAL.sub(r"\\\1", escape(inert(text), quote=False))
