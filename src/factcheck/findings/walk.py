"""From claims to findings: every rule over every block, verdicts of one slot united."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.claims.claim import Claim
from factcheck.claims.kinds import KINDS
from factcheck.findings.assemble import Source, finding
from factcheck.findings.bookkeeping import settled, slots
from factcheck.findings.echoes import without_echoes
from factcheck.findings.exchanges import exchanged
from factcheck.findings.finding import Finding
from factcheck.findings.inner import findings_of_inner
from factcheck.findings.judge import cases, judge
from factcheck.findings.rules import COMPARISONS
from factcheck.findings.verdict import Verdict
from factcheck.groups.blocking import blocks
from factcheck.groups.frames import Frames


def findings_of_claims(claims: Sequence[Claim], sources: Mapping[str, Source], frames: Frames, *, preview: bool = False) -> Iterator[Finding]:
    """The findings over claims: each rule over each block, verdicts of one slot united, and the checks within one claim."""
    yield from findings_of_inner(claims, sources)
    yield from without_echoes(
        [finding(case, sources) for case in slots(cases(settled(verdicts(claims, frames)))) if preview or not case.verdicts[0].rule.preview]
    )


def verdicts(claims: Sequence[Claim], frames: Frames) -> Iterator[Verdict]:
    """The verdicts of every rule on every pair of claims that meet, each pair once."""
    met: dict[int, set[tuple[int, int]]] = {}
    kind = ""
    for _, block in blocks(claims, KINDS):
        if block[0].kind != kind:
            kind, met = block[0].kind, {}
        for number, comparison in enumerate(COMPARISONS):
            if comparison.kind == kind:
                yield from judge(block, comparison, frames, met.setdefault(number, set()))
    yield from exchanged(claims, frames)
