"""Findings that only repeat another: what a rule without knowledge of the slot says where a rule that knows it speaks of the same places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.documents.document import Span
from factcheck.findings.finding import Evidence, Finding
from factcheck.findings.rules.companion_differs import DIFFERS as COMPANION
from factcheck.findings.rules.copy_differs import COPIED
from factcheck.findings.rules.value_agrees import STATED
from factcheck.findings.verdict import Verdict

# Conflicts that are told without knowing what the values are of.
UNKNOWING = COPIED | {COMPANION.code}


def without_echoes(findings: Sequence[Finding], agreed: Iterable[tuple[str, Span]]) -> Iterator[Finding]:
    """The findings without agreements by a stated value alone, and conflicts by a copied sentence or an equal neighbour alone, that others say of
    the same places.

    ``agreed`` are the places of claims that agree by a rule that knows what they are about (``agreed_places``).
    An agreement must be covered by such claims, piece by piece; a conflict by a change or a conflict as grave, as a whole.
    Where the conflict of the copied sentence is the graver one and covers the other in turn, the other is left out.
    """
    known = _by_document((0, Evidence(document, span.start, span.end, 0, 0, "")) for document, span in agreed)
    judged = [item for item in findings if item.kind in {"conflict", "change"} and item.code not in UNKNOWING]
    places = _by_document((number, evidence) for number, item in enumerate(judged) for evidence in item.evidence)
    left_out: set[int] = set()
    for item in findings:
        if item.code in UNKNOWING:
            numbers = set.intersection(*(_covering(evidence, places) for evidence in item.evidence))
            if any(judged[number].kind == "change" or judged[number].severity <= item.severity for number in numbers):
                left_out.add(id(item))
            left_out.update(id(judged[number]) for number in numbers if left_out.isdisjoint({id(item)}) and _covers(item, judged[number]))
    for item in findings:
        if id(item) not in left_out and not (item.code in STATED and all(_covering(evidence, known) for evidence in item.evidence)):
            yield item


def agreed_places(verdicts: Iterable[Verdict]) -> set[tuple[str, Span]]:
    """The places of claims that agree by a rule that knows what they are about."""
    return {
        (claim.document, claim.span)
        for item in verdicts
        if item.kind == "agreement" and not item.crowded and item.rule.code not in STATED
        for claim in (item.a, item.b)
    }


def _covers(item: Finding, other: Finding) -> bool:
    """Whether every piece of evidence of ``other`` overlaps one of ``item``."""
    own = _by_document((0, evidence) for evidence in item.evidence)
    return all(_covering(evidence, own) for evidence in other.evidence)


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
