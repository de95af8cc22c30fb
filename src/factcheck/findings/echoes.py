"""Findings that only repeat another: what a rule without knowledge of the slot says where a rule that knows it speaks of the same places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.findings.finding import Evidence, Finding
from factcheck.findings.rules.copy_differs import COPIED
from factcheck.findings.rules.value_agrees import STATED


def without_echoes(findings: Sequence[Finding]) -> Iterator[Finding]:
    """The findings without agreements by a stated value alone, and conflicts by a copied sentence alone, that others say of the same places.

    An agreement must be covered by other agreements, piece by piece; a conflict by a change or a conflict as grave, as a whole. Where the conflict
    of the copied sentence is the graver one, the other is left out.
    """
    slots = [item for item in findings if item.kind == "agreement" and item.code not in STATED]
    agreements = _by_document((0, evidence) for item in slots for evidence in item.evidence)
    judged = [item for item in findings if item.kind in {"conflict", "change"} and item.code not in COPIED]
    verdicts = _by_document((number, evidence) for number, item in enumerate(judged) for evidence in item.evidence)
    said_by = [(item, set.intersection(*(_covering(evidence, verdicts) for evidence in item.evidence))) for item in findings if item.code in COPIED]
    left_out: set[str] = set()
    for item, numbers in said_by:
        graver = {number for number in numbers if judged[number].kind == "change" or judged[number].severity <= item.severity}
        left_out.update([item.id] if graver else [judged[number].id for number in numbers])
    for item in findings:
        if item.id not in left_out and not (item.code in STATED and all(_covering(evidence, agreements) for evidence in item.evidence)):
            yield item


Places = dict[str, list[tuple[int, Evidence]]]


def _by_document(pieces: Iterable[tuple[int, Evidence]]) -> Places:
    found: Places = {}
    for number, evidence in pieces:
        found.setdefault(evidence.document, []).append((number, evidence))
    return found


def _covering(evidence: Evidence, places: Places) -> set[int]:
    """The numbers of the findings that have evidence overlapping this one."""
    return {number for number, other in places.get(evidence.document, ()) if overlap(evidence, other)}


def overlap(one: Evidence, other: Evidence) -> bool:
    """Whether two pieces of evidence of one document share a character."""
    return one.start < other.end and other.start < one.end
