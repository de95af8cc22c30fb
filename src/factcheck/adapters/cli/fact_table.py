"""Reviewed facts as a table: what was read from each, who states it, what stands against it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from factcheck.claims.claim import Claim, plain
from factcheck.facts import Held
from factcheck.findings.assemble import words
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


def as_text(held: Iterable[Held], report: Report, width: int, *, articles: bool) -> str:
    """The facts, two lines and what was read of each, then the findings about them, then how many there are."""
    blocks = [_fact(item, articles=articles) for item in held]
    count = counted(len(blocks), "fact")
    blocks += [entry(finding, report, View(width=width)) for finding in report.findings]
    return "\n\n".join([*blocks, f"{count}, {counted(len(report.findings), 'finding')}"]) + "\n"


def _fact(item: Held, *, articles: bool) -> str:
    against = len({verdict.b.document for verdict in item.contradictions})
    fared = f": stated by {counted(len(item.stated), 'article')}, contradicted by {against}" if articles else ""
    reads = dict.fromkeys(f"  reads as {_claim(claim)}" for claim in item.item.firm)
    return "\n".join([f"{inert(item.fact.place)}: {inert(item.fact.id)}{fared}", f"  “{inert(item.fact.statement)}”", *reads])


def _claim(claim: Claim) -> str:
    return f"{claim.kind}: " + ", ".join(f"{name} {inert(words(filler))}" for name, filler in claim.roles.items() if not name.endswith("_key"))
