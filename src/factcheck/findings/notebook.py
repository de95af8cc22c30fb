"""One finding in a notebook: what is said, each place with its words and value, the reasoning; in one element that styles nothing else."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.findings.finding import Evidence, Finding


def fragment(finding: Finding) -> str:
    """An HTML fragment. Words of documents are escaped and cannot turn the direction of what stands around them."""
    stated = {index: value.value for value in finding.values for index in value.evidence}
    rows = "".join(_row(evidence, stated.get(index, "")) for index, evidence in enumerate(finding.evidence))
    steps = "".join(f"<li>{_words(step)}</li>" for step in finding.explanation)
    head = f"<b>{escape(finding.code)} {escape(finding.severity)}</b>: {_words(finding.message)}"
    return f"<div><p>{head}</p><ul>{rows}</ul><ol>{steps}</ol></div>"


def _row(evidence: Evidence, value: str) -> str:
    return f"<li><code>{_words(evidence.place)}</code> {_words(evidence.text)} <b>{_words(value)}</b></li>"


def _words(text: str) -> str:
    return f"<bdi>{escape(text)}</bdi>"
