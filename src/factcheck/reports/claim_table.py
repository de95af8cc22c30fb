"""Claims as lines, flat rows and plain data."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from factcheck.documents.lines import Lines
from factcheck.reports.display import clip, inert
from factcheck.reports.spoken import spoken_claims, spoken_roles, spoken_value

if TYPE_CHECKING:
    from factcheck.claims.claim import Claim
    from factcheck.reports.report import DocumentRecord


def rows(claims: Iterable[Claim], documents: Sequence[DocumentRecord]) -> list[dict[str, Any]]:
    """One row of plain data per claim with its place and words, by document and place."""
    lines = {document.id: Lines.of(document.text, document.origin) for document in documents}
    found = []
    for claim in sorted(claims, key=lambda claim: (claim.document, claim.span.start, claim.span.end, claim.kind)):
        line, column = lines[claim.document].place(claim.span.start)
        found.append(claim.to_dict() | {"line": line, "column": column, "text": lines[claim.document].text[claim.span.start : claim.span.end]})
    return found


def as_text(claims: Iterable[Claim], documents: Sequence[DocumentRecord], width: int = 100) -> str:
    """Two lines per claim: its place, kind and roles, then its words; without statements that a claim of another kind holds already."""
    lines = {document.id: Lines.of(document.text, document.origin) for document in documents}
    out = []
    for claim in sorted(spoken_claims(claims), key=lambda claim: (claim.document, claim.span.start, claim.span.end, claim.kind)):
        where = lines[claim.document].name(claim.document, claim.span.start)
        roles = " · ".join(f"{name}={inert(spoken_value(filler.value))}" for name, filler in spoken_roles(claim).items())
        notes = "".join(f" ({note})" for note in _notes(claim))
        words = clip(inert(lines[claim.document].text[claim.span.start : claim.span.end]), width - 4)
        out.append(f"{inert(where)}: {claim.kind}{notes} {roles}\n  │ {words}\n")
    return "".join(out)


def _notes(claim: Claim) -> list[str]:
    gate = claim.gate
    asserted = [] if gate.asserted else ["denied"]
    status = [gate.status] if gate.status != "actual" else []
    return asserted + status + ([inert(f"{gate.voice} {gate.source}".strip())] if gate.voice != "own" else [])


def as_csv(data: Iterable[dict[str, Any]]) -> str:
    """The rows as CSV, one column per role, sorted by name after the fixed ones."""
    flat = [{key: value for key, value in row.items() if key != "roles"} | {f"role.{k}": _cell(v) for k, v in row["roles"].items()} for row in data]
    fixed = ["document", "line", "column", "start", "end", "kind", "asserted", "status", "voice", "source", "text"]
    names = fixed + sorted({key for row in flat for key in row} - set(fixed))
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, names, lineterminator="\n", restval="")
    writer.writeheader()
    writer.writerows(flat)
    return buffer.getvalue()


def _cell(value: Any) -> str:
    if isinstance(value, dict):
        return str(value.get("name") or value.get("edtf") or value.get("number") or " ".join(f"{k}={v}" for k, v in value.items() if v is not None))
    if isinstance(value, list):
        return " ".join(_cell(part) for part in value)
    return "" if value is None else str(value)
