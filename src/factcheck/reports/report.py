"""The report: what was read, what was found, what was skipped; as records, plain data and JSON."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Protocol

import attrs

from factcheck.reports.order import ordered
from factcheck.reports.version import PROGRAM, version

if TYPE_CHECKING:
    from factcheck.claims.claim import Claim
    from factcheck.documents.document import Span
    from factcheck.documents.layout import Layout
    from factcheck.documents.origin import Origin
    from factcheck.findings.finding import Evidence, Finding

SCHEMA = "factcheck-report/1"
KINDS = ("conflict", "near-duplicate", "change", "agreement")

_SURROGATE = re.compile("[\ud800-\udfff]")


class Reason(Protocol):
    """What the report asks of a skipped input."""

    @property
    def path(self) -> str:
        """The path as it was named."""
        ...

    @property
    def reason(self) -> str:
        """Why it was not read."""
        ...


@attrs.frozen(slots=True)
class Skipped:
    """An input that was not read, or not wholly, and why."""

    path: str
    reason: str


@attrs.frozen(slots=True, kw_only=True)
class DocumentRecord:
    """What the report keeps of a document: the source text too, so that excerpts can be shown, ``notes`` on what of it was not read, and
    its ``directives``: the words of each comment to factcheck, its place, and the place of the passage that it is on.
    ``boilerplate`` is how many passages were left out because they belong to the page and not to the text.
    """

    id: str
    text: str = attrs.field(repr=False)
    title: str | None = None
    published: datetime.date | None = None
    language: str | None = None
    origin: Origin | None = None
    notes: tuple[str, ...] = ()
    directives: tuple[tuple[str, Span, Span], ...] = ()
    boilerplate: int = 0

    @classmethod
    def of(cls, layout: Layout) -> DocumentRecord:
        """The record of a document that was read: with the date, the language and the title found in it."""
        document = layout.document
        return cls(
            id=document.id,
            text=document.text,
            title=layout.title,
            published=layout.published,
            language=layout.language,
            origin=document.origin,
            notes=layout.notes,
            directives=_directives(layout),
            boilerplate=layout.furniture,
        )

    def to_dict(self) -> dict[str, Any]:
        """The record as plain data: id, title, published (ISO 8601), language, characters, boilerplate."""
        return {
            "id": self.id,
            "title": self.title,
            "published": self.published.isoformat() if self.published else None,
            "language": self.language,
            "characters": len(self.text),
            "boilerplate": self.boilerplate,
        }


def _directives(layout: Layout) -> tuple[tuple[str, Span, Span], ...]:
    """The comments to factcheck of markup whose paragraphs are not told apart by blank lines: words, place, and the place of what they are on."""
    if layout.document.format in {"text", "markdown"}:
        return ()
    return tuple((words, place, covered) for (_, words, place), covered in zip(layout.directives, layout.covered, strict=True))


def _documents(documents: Iterable[DocumentRecord]) -> tuple[DocumentRecord, ...]:
    return tuple(sorted(documents, key=lambda document: document.id))


def _skipped(skipped: Iterable[Reason]) -> tuple[Skipped, ...]:
    return tuple(sorted((Skipped(str(entry.path), entry.reason) for entry in skipped), key=lambda entry: (entry.path, entry.reason)))


def _claims(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    return tuple(claims)


@attrs.frozen(slots=True)
class Report:
    """The findings over a set of documents, in an order that depends on nothing but themselves.

    ``documents`` are sorted by id, ``findings`` as ``reports.order`` says, ``skipped`` and ``notes`` by path; ``claims`` keep the order given.
    ``skipped`` was not read; ``inputs`` are the notes of readers on files, which stand in ``notes`` with those on documents.
    """

    documents: tuple[DocumentRecord, ...] = attrs.field(converter=_documents)
    findings: tuple[Finding, ...] = attrs.field(converter=ordered)
    claims: tuple[Claim, ...] = attrs.field(default=(), converter=_claims)
    skipped: tuple[Skipped, ...] = attrs.field(default=(), converter=_skipped)
    inputs: tuple[Skipped, ...] = attrs.field(default=(), converter=_skipped)

    def of_kind(self, kind: str) -> tuple[Finding, ...]:
        """The findings of one kind, in the order of the report."""
        return tuple(finding for finding in self.findings if finding.kind == kind)

    @property
    def conflicts(self) -> tuple[Finding, ...]:
        """Where texts contradict one another."""
        return self.of_kind("conflict")

    @property
    def agreements(self) -> tuple[Finding, ...]:
        """Where texts say the same, or where one follows from another."""
        return self.of_kind("agreement")

    @property
    def near_duplicates(self) -> tuple[Finding, ...]:
        """Where passages repeat one another."""
        return self.of_kind("near-duplicate")

    @property
    def changes(self) -> tuple[Finding, ...]:
        """Where a fact has changed with time."""
        return self.of_kind("change")

    def without(self, skipped: Iterable[Reason], notes: Iterable[Reason] = ()) -> Report:
        """The same report, which tells of these inputs that they were not read, or not wholly."""
        return attrs.evolve(self, skipped=(*self.skipped, *skipped), inputs=(*self.inputs, *notes))

    @property
    def notes(self) -> tuple[Skipped, ...]:
        """What was read, but not wholly or not as it says itself, by path."""
        return _skipped((*self.inputs, *(Skipped(document.id, note) for document in self.documents for note in document.notes)))

    def document(self, id: str) -> DocumentRecord:  # noqa: A002  the field is called id
        """The document with this id. Raises KeyError when there is none."""
        for record in self.documents:
            if record.id == id:
                return record
        raise KeyError(id)

    def to_dict(self) -> dict[str, Any]:
        """The report as plain data, in the form of the schema ``factcheck-report/1`` (docs/report.schema.json)."""
        return {
            "schema": SCHEMA,
            "generator": {"name": PROGRAM, "version": version()},
            "documents": [document.to_dict() for document in self.documents],
            "findings": [finding_data(finding) for finding in self.findings],
            "skipped": [{"path": entry.path, "reason": entry.reason} for entry in self.skipped],
            "notes": [{"path": entry.path, "reason": entry.reason} for entry in self.notes],
            "summary": self.summary(),
        }

    def summary(self) -> dict[str, int]:
        """How many findings of each kind."""
        return {kind: len(self.of_kind(kind)) for kind in KINDS}

    def to_json(self, *, indent: int | None = 2) -> str:
        """``to_dict`` as JSON text; ends with a line break."""
        return json_text(self.to_dict(), indent=indent) + "\n"

    def to_records(self) -> list[dict[str, Any]]:
        """Flat rows for a data frame: one per finding and piece of evidence, with the normalized value stated there."""
        return [row for finding in self.findings for row in finding_rows(finding)]

    def _repr_html_(self) -> str:
        from factcheck.reports.renderers.notebook import fragment

        return fragment(self)


def finding_data(finding: Finding) -> dict[str, Any]:
    """A finding as plain data."""
    return {
        "id": finding.id,
        "kind": finding.kind,
        "relation": finding.relation,
        "code": finding.code,
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "explanation": list(finding.explanation),
        "similarity": finding.similarity,
        "slot": dict(finding.slot),
        "values": [{"value": stated.value, "evidence": list(stated.evidence)} for stated in finding.values],
        "evidence": [_evidence(evidence) for evidence in finding.evidence],
        "status": finding.status,
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    """Evidence as plain data, without what is stated of records only where it is of none."""
    return attrs.asdict(evidence, filter=lambda field, value: value is not None or field.default is attrs.NOTHING)


def finding_rows(finding: Finding) -> list[dict[str, Any]]:
    """The flat rows of one finding; ``value`` is None where the evidence states none."""
    stated = {index: value.value for value in finding.values for index in value.evidence}
    head = {
        "finding": finding.id,
        "kind": finding.kind,
        "relation": finding.relation,
        "code": finding.code,
        "rule": finding.rule,
        "severity": finding.severity,
        "status": finding.status,
        "message": finding.message,
        "similarity": finding.similarity,
    }
    return [head | {"value": stated.get(index)} | attrs.asdict(evidence) for index, evidence in enumerate(finding.evidence)]


def json_text(data: Any, *, indent: int | None = None) -> str:
    """``data`` as JSON that is always valid UTF-8: lone surrogates are escaped."""
    return _SURROGATE.sub(lambda match: f"\\u{ord(match.group()):04x}", json.dumps(data, ensure_ascii=False, indent=indent))
