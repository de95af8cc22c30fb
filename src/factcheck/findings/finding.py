"""A finding: what a rule reports about a group of claims or passages, with evidence for every side."""

from __future__ import annotations

import attrs


@attrs.frozen(slots=True)
class Evidence:
    """The exact words that carry one side: ``text`` is the source's ``[start:end]``; line and column count from 1."""

    document: str
    start: int
    end: int
    line: int
    column: int
    text: str


@attrs.frozen(slots=True)
class StatedValue:
    """A normalized value and the places that state it (indices into the finding's evidence)."""

    value: str
    evidence: tuple[int, ...]


@attrs.frozen(slots=True, kw_only=True)
class Finding:
    """``kind``: agreement, conflict, near-duplicate, change. ``relation``, ``severity`` (error, warning, note): see docs/design.md.

    ``explanation`` holds one line per step of the reasoning, most important first. ``slot`` names what the claims are about, role by role.
    ``similarity`` is in [0, 1] for near-duplicates, else ``None``. ``differences`` (near-duplicates) are pairs of evidence-relative spans: for each
    evidence item the ``(start, end)`` source offsets of the words that differ. ``status``: new, baseline, waived.
    """

    id: str
    kind: str
    relation: str
    code: str
    rule: str
    severity: str
    message: str
    explanation: tuple[str, ...]
    slot: tuple[tuple[str, str], ...]
    values: tuple[StatedValue, ...]
    evidence: tuple[Evidence, ...]
    similarity: float | None = None
    differences: tuple[tuple[tuple[int, int], ...], ...] = ()
    status: str = "new"

    def _repr_html_(self) -> str:
        from factcheck.findings.notebook import fragment

        return fragment(self)
