"""Findings within one claim: what it states against what it implies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import attrs

from factcheck.claims.claim import Claim
from factcheck.findings.assemble import Source, build, words
from factcheck.findings.comparison import Inner
from factcheck.findings.finding import Finding, StatedValue
from factcheck.findings.rules import INNERS
from factcheck.values import Relation, Value, relate


def findings_of_inner(claims: Iterable[Claim], sources: Mapping[str, Source]) -> Iterator[Finding]:
    """One conflict per inner claim whose two values have nothing in common."""
    checks = {inner.check: inner for inner in INNERS}
    for claim in claims:
        if claim.kind == "inner" and claim.gate.voice != "quoted" and claim.gate.asserted and conflicting(claim):
            yield _finding(claim, checks[claim.get("check")], sources[claim.document])


def conflicting(claim: Claim) -> bool:
    """Whether the two values conflict; words conflict when they differ."""
    stated, implied = claim.get("stated"), claim.get("implied")
    if isinstance(stated, Value) and isinstance(implied, Value):
        return relate(stated, implied) is Relation.CONFLICTS
    return bool(stated != implied)


def _finding(claim: Claim, inner: Inner, source: Source) -> Finding:
    stated, implied = words(claim.roles["stated"]), words(claim.roles["implied"])
    line = inner.sentence.format(stated=stated, implied=implied)
    found = build(
        inner.conflict, "conflict", "conflicts", inner.conflict.severity, (("check", inner.check),),
        (StatedValue(stated, (0,)), StatedValue(implied, ())), (source.evidence(claim.span),), (line, *claim.derivation),
    )
    return attrs.evolve(found, message=f"{inner.conflict.summary}: {line}")
