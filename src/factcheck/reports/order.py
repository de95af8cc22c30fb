"""The order of findings in a report, which depends on nothing but the findings."""

from __future__ import annotations

import collections
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.findings.finding import Finding

_KIND = {"conflict": 0, "near-duplicate": 1, "change": 2, "agreement": 3}
_SEVERITY = {"error": 0, "warning": 1, "note": 2}
_RELATION = {"identical": 0, "contained": 1, "similar": 2, "equal": 0, "refines": 1, "entails": 2, "derived": 3, "compatible": 4}

Copies = dict[str, list[tuple[int, int, int]]]


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Conflicts, near-duplicates, changes, agreements.

    Conflicts between copies of one passage come first, then errors before warnings; what is equal so far stands in the order of document and place.
    """
    found = tuple(findings)
    copies = _copies(found)
    return tuple(sorted(found, key=lambda finding: _key(finding, copies)))


def _key(finding: Finding, copies: Copies) -> tuple[object, ...]:
    places = [(evidence.document, evidence.start, evidence.end) for evidence in finding.evidence]
    apart = not (finding.kind == "conflict" and between_copies(finding, copies))
    severity = _SEVERITY.get(finding.severity, 3)
    relation = _RELATION.get(finding.relation, 5)
    return (_KIND.get(finding.kind, 4), apart, severity, relation, min(places, default=("", 0, 0)), finding.code, finding.message, finding.id, places)


def _copies(findings: tuple[Finding, ...]) -> Copies:
    """The spans of the near-duplicates by document, each with the number of its cluster."""
    copies: Copies = collections.defaultdict(list)
    for number, finding in enumerate(findings):
        if finding.kind == "near-duplicate":
            for evidence in finding.evidence:
                copies[evidence.document].append((evidence.start, evidence.end, number))
    return copies


def between_copies(finding: Finding, copies: Copies) -> bool:
    """Whether two pieces of evidence stand in different copies of one repeated passage."""
    seen: dict[int, tuple[str, int, int]] = {}
    for evidence in finding.evidence:
        for start, end, number in copies.get(evidence.document, ()):
            if start <= evidence.start and evidence.end <= end:
                copy = (evidence.document, start, end)
                if seen.setdefault(number, copy) != copy:
                    return True
    return False
