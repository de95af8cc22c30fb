"""What the HTML page shows, as plain records: findings with their sides, the documents, and which of them agree and conflict."""

from __future__ import annotations

import collections
import itertools
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import attrs

from factcheck.reports.display import inert
from factcheck.reports.excerpt import Part, excerpt
from factcheck.reports.renderers.tally import counted, tally
from factcheck.reports.renderers.text import place, whole_place
from factcheck.reports.report import KINDS

if TYPE_CHECKING:
    from factcheck.findings.finding import Evidence, Finding
    from factcheck.reports.renderers.view import View
    from factcheck.reports.report import DocumentRecord, Report

_WIDTH = 320
_PLACES = 6
_PAIRS = 200
_MATRIX = 16
_LETTERS = {"conflict": "C", "near-duplicate": "D", "change": "T", "agreement": "A"}

Pair = tuple[str, str]


@attrs.frozen(slots=True)
class Place:
    """An excerpt of one document."""

    where: str
    published: str
    language: str
    parts: tuple[Part, ...]


@attrs.frozen(slots=True)
class Side:
    """A cluster of places that state one value; ``minority`` when fewer state it than another. ``more`` places have no excerpt."""

    value: str
    minority: bool
    places: tuple[Place, ...]
    more: int
    others: str


def page_of(report: Report, view: View) -> dict[str, Any]:
    """Everything that the template shows; every string in it is safe to show."""
    documents = {document.id: (number, document) for number, document in enumerate(report.documents)}
    # What a baseline or waiver covers comes last, in the order of the report.
    shown = sorted((finding for finding in report.findings if finding.kind in view.kinds), key=lambda finding: finding.status != "new")
    pairs = _pairs(shown)
    ranked = sorted(pairs, key=lambda pair: (*(-pairs[pair][kind] for kind in KINDS), pair))
    return {
        "tally": tally(report, attrs.evolve(view, quiet=True, settled=True)),
        "counts": [{"kind": kind, "counted": counted(sum(f.kind == kind and f.status == "new" for f in shown), kind)} for kind in KINDS],
        "skipped": [{"path": inert(entry.path), "reason": inert(entry.reason)} for entry in report.skipped],
        "notes": [{"path": inert(entry.path), "reason": inert(entry.reason)} for entry in report.notes],
        "kinds": sorted({finding.kind for finding in shown}, key=KINDS.index),
        "severities": [grade for grade in ("error", "warning", "note") if any(f.severity == grade for f in shown)],
        "rules": sorted({(finding.code, finding.rule) for finding in shown}),
        "documents": [_document(number, document) for number, document in documents.values()],
        "findings": _findings(shown, documents),
        "pairs": [{"first": inert(p[0]), "second": inert(p[1]), "counts": [pairs[p][kind] for kind in KINDS]} for p in ranked[:_PAIRS]],
        "more_pairs": max(0, len(ranked) - _PAIRS),
        "matrix": _matrix(pairs, documents),
    }


def _document(number: int, document: DocumentRecord) -> dict[str, Any]:
    return {
        "number": number,
        "id": inert(document.id),
        "title": inert(document.title or ""),
        "published": document.published.isoformat() if document.published else "",
        "language": inert(document.language or ""),
        "characters": len(document.text),
    }


def _findings(shown: Sequence[Finding], documents: Mapping[str, tuple[int, DocumentRecord]]) -> list[dict[str, Any]]:
    seen: collections.Counter[str] = collections.Counter()
    found = []
    for finding in shown:
        seen[finding.id] += 1
        anchor = inert(finding.id) if seen[finding.id] == 1 else f"{inert(finding.id)}-{seen[finding.id]}"
        found.append(
            {
                "id": inert(finding.id),
                "anchor": anchor,
                "kind": finding.kind,
                "severity": finding.severity,
                "code": finding.code,
                "rule": finding.rule,
                "relation": finding.relation,
                "status": finding.status,
                "similarity": finding.similarity,
                "message": inert(finding.message),
                "explanation": [inert(step) for step in finding.explanation],
                "slot": [(inert(role), inert(value)) for role, value in finding.slot],
                "documents": sorted({documents[e.document][0] for e in finding.evidence if e.document in documents}),
                "sides": _sides(finding, documents),
                "timeline": _timeline(finding, documents) if finding.kind == "change" else [],
            }
        )
    return found


def _sides(finding: Finding, documents: Mapping[str, tuple[int, DocumentRecord]]) -> list[Side]:
    clusters = [(value.value, list(value.evidence)) for value in finding.values if value.evidence]
    valued = {index for _, indices in clusters for index in indices}
    rest = [index for index in range(len(finding.evidence)) if index not in valued]
    # Places without a value are sides of their own: copies stand side by side.
    clusters += [("", [index]) for index in rest[:_PLACES]]
    largest = max((len(indices) for _, indices in clusters), default=0)
    sides = []
    for value, indices in clusters:
        more = [place(finding.evidence[index]) for index in indices[_PLACES:]]
        sides.append(
            Side(
                inert(value),
                finding.kind == "conflict" and bool(value) and len(indices) < largest,
                tuple(_place(finding, index, documents) for index in indices[:_PLACES]),
                len(more),
                ", ".join(more[:20]) + (" …" if len(more) > 20 else ""),
            )
        )
    return sides


def _place(finding: Finding, index: int, documents: Mapping[str, tuple[int, DocumentRecord]]) -> Place:
    evidence = finding.evidence[index]
    document = documents[evidence.document][1] if evidence.document in documents else None
    marks = list(finding.differences[index]) if index < len(finding.differences) else None
    span, text = (evidence.start, evidence.end), document.text if document else ""
    if text[evidence.start : evidence.end] != evidence.text:
        text, span, marks = evidence.text, (0, len(evidence.text)), None
    if marks is None and finding.kind == "near-duplicate":
        marks = []
    cut = excerpt(text, span, max(_WIDTH, 2 * (span[1] - span[0]) if finding.kind == "near-duplicate" else 0), marks)
    published = document.published.isoformat() if document and document.published else ""
    language = document.language if document and document.language not in (None, "und") else ""
    return Place(whole_place(evidence), published, inert(language or ""), cut.parts)


def _timeline(finding: Finding, documents: Mapping[str, tuple[int, DocumentRecord]]) -> list[dict[str, str]]:
    steps = []
    for value in finding.values:
        for index in value.evidence:
            evidence: Evidence = finding.evidence[index]
            published = documents[evidence.document][1].published if evidence.document in documents else None
            steps.append({"published": published.isoformat() if published else "", "value": inert(value.value), "document": place(evidence)})
    return sorted(steps, key=lambda step: (step["published"] or "9999", step["document"]))


def _pairs(findings: Sequence[Finding]) -> dict[Pair, collections.Counter[str]]:
    """How many findings of each kind two documents share; of a finding in very many documents only the first ones are paired."""
    pairs: dict[Pair, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    for finding in findings:
        names = sorted({evidence.document for evidence in finding.evidence})[:_MATRIX]
        for pair in itertools.combinations(names, 2):
            pairs[pair][finding.kind] += 1
    return pairs


def _matrix(pairs: Mapping[Pair, collections.Counter[str]], documents: Mapping[str, tuple[int, DocumentRecord]]) -> dict[str, Any] | None:
    """The map of the documents that share findings; None when there are too many of them to be looked at."""
    names = sorted({name for pair in pairs for name in pair if name in documents})
    if not 2 <= len(names) <= _MATRIX:
        return None
    heads = [{"number": documents[name][0], "id": inert(name)} for name in names]
    rows = [{"document": head, "cells": [_cell(pairs, name, other) for other in names]} for head, name in zip(heads, names, strict=True)]
    return {"documents": heads, "rows": rows}


def _cell(pairs: Mapping[Pair, collections.Counter[str]], first: str, second: str) -> dict[str, str]:
    counts = pairs.get((min(first, second), max(first, second)))
    if first == second or counts is None:
        return {"tone": "none", "text": "–" if first == second else ""}
    text = " ".join(f"{_LETTERS[kind]}{counts[kind]}" for kind in KINDS if counts[kind])
    return {"tone": "bad" if counts["conflict"] else "good" if counts["agreement"] else "none", "text": text}
