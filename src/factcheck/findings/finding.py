"""A finding: what a rule reports about a group of claims or passages, with evidence for every side."""

from __future__ import annotations

import attrs

from factcheck.documents.origin import place_name


@attrs.frozen(slots=True)
class Evidence:
    """The exact words that carry one side: ``text`` is the document's ``[start:end]``; line and column count from 1, in the source.

    The rest is stated for a document that is not a file of its own, as in ``Origin``: the file and the member, record, field and page of it.
    ``lines_of`` says what line and column count in where that is not the file: ``member``, ``field`` or ``page``.
    """

    document: str
    start: int
    end: int
    line: int
    column: int
    text: str
    path: str | None = None
    member: str | None = None
    record: int | None = None
    field: str | None = None
    page: int | None = None
    lines_of: str | None = None

    @property
    def file(self) -> str:
        """The file that the words stand in: the path of its origin, else the document's id."""
        return self.path or self.document

    @property
    def place(self) -> str:
        """Where the words stand, as ``file:line:column``; in a PDF ``file#page=3:line:column``; where lines are not the file's, the document's id."""
        return place_name(self.document, self.line, self.column, self.path, self.member, self.page, self.lines_of)

    @property
    def inside(self) -> str:
        """Which record and field of the file the words stand in, as ``record 3, field body``; empty for a document that is no record."""
        record = [f"record {self.record}"] if self.record is not None else []
        return ", ".join(record + ([f"field {self.field}"] if self.field is not None else []))


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
