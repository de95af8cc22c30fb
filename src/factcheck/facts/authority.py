"""Whose word counts more: facts settle conflicts between articles, and the order of authority says which article to edit."""

from __future__ import annotations

import fnmatch
from collections.abc import Iterable, Sequence

import attrs

from factcheck.findings.finding import Finding, StatedValue
from factcheck.findings.rules.reviewed_facts import CONTRADICTED


def settled(findings: Iterable[Finding]) -> list[Finding]:
    """Findings without the conflicts that a reviewed fact decides: all values but one are told of as contradicting it already."""
    found = list(findings)
    wrong = {(item.document, item.start, item.end) for finding in found if finding.code == CONTRADICTED.code for item in finding.evidence}
    return [finding for finding in found if finding.code == CONTRADICTED.code or not _decided(finding, wrong)]


def _decided(finding: Finding, wrong: set[tuple[str, int, int]]) -> bool:
    if finding.kind != "conflict" or len(finding.values) < 2 or not wrong:
        return False
    places = [[finding.evidence[index] for index in value.evidence] for value in finding.values]
    open_values = [value for value in places if not value or not all(_told(item.document, item.start, item.end, wrong) for item in value)]
    return len(open_values) <= 1


def _told(document: str, start: int, end: int, wrong: set[tuple[str, int, int]]) -> bool:
    return any(other == document and start < last and first < end for other, first, last in wrong)


def ranked(finding: Finding, order: Sequence[str]) -> Finding:
    """A conflict between articles of different standing, the value of the highest first, and a line that says who outranks whom.

    ``order`` holds globs of document ids, the most trusted first; a document that none of them fits stands below all. Other findings stay as they
    are.
    """
    if finding.kind != "conflict" or finding.code == CONTRADICTED.code or len(finding.values) < 2 or not order:
        return finding
    standing = [_standing(finding, value, order) for value in finding.values]
    best = min(standing)
    if standing.count(best) != 1 or best == len(order):
        return finding
    sides = sorted(range(len(standing)), key=standing.__getitem__)
    first = finding.values[sides[0]]
    lower = next(side for side in sides if standing[side] != best)
    higher, other = _document(finding, first, order, best), _document(finding, finding.values[lower], order, standing[lower])
    line = f"{higher} outranks {other}: {first.value} is taken to be right"
    return attrs.evolve(finding, values=tuple(finding.values[side] for side in sides), explanation=(line, *finding.explanation))


def outranked(finding: Finding, order: Sequence[str]) -> frozenset[str]:
    """The documents that must be edited by the order of authority; empty when it does not decide."""
    if ranked(finding, order) is finding:
        return frozenset()
    first = ranked(finding, order).values[0]
    right = {finding.evidence[index].document for index in first.evidence}
    return frozenset(item.document for item in finding.evidence) - right


def rank(document: str, order: Sequence[str]) -> int:
    """The place of a document in the order of authority, 0 the highest.

    >>> rank("gazetteer/rivers.md", ["gazetteer/*", "blog/*"]), rank("draft.md", ["gazetteer/*", "blog/*"])
    (0, 2)
    """
    return next((place for place, glob in enumerate(order) if fnmatch.fnmatchcase(document, glob)), len(order))


def _standing(finding: Finding, value: StatedValue, order: Sequence[str]) -> int:
    return min((rank(finding.evidence[index].document, order) for index in value.evidence), default=len(order))


def _document(finding: Finding, value: StatedValue, order: Sequence[str], standing: int) -> str:
    documents = (finding.evidence[index].document for index in value.evidence)
    return next((document for document in documents if rank(document, order) == standing), "another text")
