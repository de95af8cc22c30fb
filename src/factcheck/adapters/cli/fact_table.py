"""Reviewed facts as a table: what was read from each, who states it, what stands against it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from factcheck.claims.claim import plain
from factcheck.facts import Held
from factcheck.reports.display import inert
from factcheck.reports.renderers.tally import counted
from factcheck.reports.renderers.text import entry
from factcheck.reports.renderers.view import View
from factcheck.reports.report import Report


def rows(held: Iterable[Held]) -> list[dict[str, Any]]:
    """One plain row for each fact."""
    return [
        {
            "id": item.fact.id,
            "place": item.fact.place,
            "statement": item.fact.statement,
            "required": item.fact.required,
            "read": [{"kind": claim.kind} | {name: plain(filler.value) for name, filler in claim.roles.items()} for claim in item.item.firm],
            "stated_by": list(item.stated),
            "contradicted_by": sorted({verdict.b.document for verdict in item.contradictions}),
        }
        for item in held
    ]


def as_text(table: Sequence[dict[str, Any]], report: Report, width: int, *, articles: bool) -> str:
    """The facts, two lines and what was read of each, then the findings about them, then how many there are."""
    blocks = []
    for row in table:
        fared = f": stated by {counted(len(row['stated_by']), 'article')}, contradicted by {len(row['contradicted_by'])}" if articles else ""
        lines = [f"{inert(row['place'])}: {inert(row['id'])}{fared}", f"  “{inert(row['statement'])}”"]
        lines += [f"  reads as {_claim(claim)}" for claim in row["read"]]
        blocks.append("\n".join(lines))
    blocks += [entry(finding, report, View(width=width)) for finding in report.findings]
    blocks.append(f"{counted(len(table), 'fact')}, {counted(len(report.findings), 'finding')}")
    return "\n\n".join(blocks) + "\n"


def _claim(claim: dict[str, Any]) -> str:
    shown = [f"{name} {inert(_word(value))}" for name, value in claim.items() if name not in {"kind", "value_key", "year_key", "scope_key"}]
    return f"{claim['kind']}: {', '.join(shown)}"


def _word(value: Any) -> str:
    if isinstance(value, dict):
        return str(next((value[key] for key in ("name", "edtf", "number", "label", "head", "text") if value.get(key) is not None), value))
    return str(value)
