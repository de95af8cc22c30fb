"""The reasoning behind one finding as a tree: what it is about, who states which value in which words, how the words were read, why it follows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from factcheck.errors import ConfigurationError
from factcheck.reports.display import clip, inert
from factcheck.reports.renderers.text import whole_place
from factcheck.reports.renderers.tree import Node
from factcheck.reports.spoken import spoken_claims, spoken_roles, spoken_value

if TYPE_CHECKING:
    from factcheck.claims.claim import Claim
    from factcheck.findings.finding import Evidence, Finding
    from factcheck.findings.rule import Rule
    from factcheck.reports.report import Report

_WORDS = 90


def finding_named(report: Report, name: str) -> Finding:
    """The finding whose id starts with ``name``. Raises ConfigurationError when none or several do."""
    found = [finding for finding in report.findings if finding.id.startswith(name)]
    exact = [finding for finding in found if finding.id == name]
    if exact or len(found) == 1:
        return (exact or found)[0]
    if not found:
        raise ConfigurationError(f"{name}: no finding of this report has an id that starts so")
    raise ConfigurationError(f"{name}: {len(found)} findings have an id that starts so: {', '.join(finding.id for finding in found[:5])}")


def reasoning(finding: Finding, claims: Iterable[Claim], rule: Rule | None) -> Node:
    """The tree of one finding; ``claims`` are those of the report, of which the ones at the evidence are shown."""
    claims = tuple(claims)
    head = f"{finding.code} {finding.rule} {finding.severity}: {inert(finding.message)} [{finding.id}]"
    branches = [
        Node("about", tuple(Node(f"{role}: {inert(value)}") for role, value in finding.slot)),
        Node("stated", tuple(_stated(finding, claims))),
        Node(f"so: {finding.kind}, {finding.relation}", tuple(Node(inert(step)) for step in finding.explanation)),
    ]
    if finding.similarity is not None:
        branches.append(Node(f"similarity: {finding.similarity:.3f}"))
    if finding.status != "new":
        branches.append(Node(f"status: {finding.status}"))
    if rule is not None:
        branches.append(Node(f"rule: {rule.summary} (factcheck rule {rule.code})"))
    return Node(head, tuple(branch for branch in branches if branch.children or ":" in branch.label))


def _stated(finding: Finding, claims: tuple[Claim, ...]) -> list[Node]:
    valued = {index for value in finding.values for index in value.evidence}
    nodes = [Node(inert(value.value), tuple(_place(finding.evidence[index], claims) for index in value.evidence)) for value in finding.values]
    return nodes + [_place(evidence, claims) for index, evidence in enumerate(finding.evidence) if index not in valued]


def _place(evidence: Evidence, claims: tuple[Claim, ...]) -> Node:
    words = clip(inert(evidence.text), _WORDS)
    behind = spoken_claims(claim for claim in claims if _behind(claim, evidence))
    return Node(f"{whole_place(evidence)} “{words}”", tuple(_claim(claim) for claim in behind))


def _behind(claim: Claim, evidence: Evidence) -> bool:
    return claim.document == evidence.document and claim.span.start < evidence.end and evidence.start < claim.span.end


def _claim(claim: Claim) -> Node:
    roles = tuple(Node(_role(name, filler.value, filler.how)) for name, filler in spoken_roles(claim).items())
    gate = claim.gate
    notes = [] if gate.asserted else ["not asserted"]
    notes += [gate.status] if gate.status != "actual" else []
    notes += [f"{gate.voice} {gate.source}".strip()] if gate.voice != "own" else []
    steps = tuple(Node(inert(step)) for step in claim.derivation)
    read = (Node("read by", steps),) if steps else ()
    return Node(" ".join([f"claim {claim.kind}", *(f"({inert(note)})" for note in notes)]), roles + read)


def _role(name: str, value: object, how: str) -> str:
    return f"{name} = {inert(spoken_value(value))}" + (f" ({inert(how)})" if how else "")
