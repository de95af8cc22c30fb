"""From claims to findings: every rule over every block, verdicts of one slot united.

The halves can be run apart: ``verdicts_under`` (``findings.judge``) needs the claims of one key and nothing else, ``findings_of_verdicts`` what came
of all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck.claims.claim import Claim
from factcheck.claims.kinds import KINDS
from factcheck.findings.assemble import Source, finding
from factcheck.findings.bookkeeping import settled, slots
from factcheck.findings.cases import Case, cases
from factcheck.findings.echoes import agreed_places, without_echoes
from factcheck.findings.exchanges import exchanged
from factcheck.findings.finding import Finding
from factcheck.findings.inner import findings_of_inner
from factcheck.findings.judge import meetings_under, united, verdicts_on
from factcheck.findings.verdict import Verdict
from factcheck.groups.blocking import blocks
from factcheck.groups.frames import Frames
from factcheck.groups.meeting import MOST_ROWS, row


def findings_of_claims(
    claims: Sequence[Claim], sources: Mapping[str, Source], frames: Frames, *, preview: bool = False, most: int = MOST_ROWS
) -> Iterator[Finding]:
    """The findings over claims: each rule over each block, verdicts of one slot united, and the checks within one claim.

    ``most`` is how many claims of one key all meet (``groups.meeting``, ``judge.meetings_under``).
    """
    yield from findings_of_inner(claims, sources)
    yield from findings_of_verdicts(verdicts(claims, frames, most), sources, preview=preview)


def findings_of_verdicts(verdicts: Iterable[Verdict], sources: Mapping[str, Source], *, preview: bool = False) -> Iterator[Finding]:
    """The findings that verdicts make, whatever their order and however often one is given.

    What cancels goes, what belongs together is united, what repeats another is left out. ``sources`` are those of the documents of their claims.
    """
    kept = settled(united(verdicts))
    return findings_of_cases(slots(cases(kept)), kept, sources, preview=preview)


def findings_of_cases(
    cases: Iterable[Case], agreements: Iterable[Verdict], sources: Mapping[str, Source], *, preview: bool = False
) -> Iterator[Finding]:
    """The findings that cases make, but for what repeats another or what agreements say of the same places."""
    told = [finding(case, sources) for case in cases if preview or not case.verdicts[0].rule.preview]
    return without_echoes(told, agreed_places(item for item in agreements if preview or not item.rule.preview))


def verdicts(claims: Sequence[Claim], frames: Frames, most: int = MOST_ROWS) -> Iterator[Verdict]:
    """The verdicts of every rule on every pair of claims that meet, each pair once; a pair that meets in full anywhere has met in full."""
    met: set[tuple[int, int]] = set()
    crowds: list[tuple[Claim, Claim]] = []
    kind = ""
    for key, block in blocks(claims, KINDS):
        if block[0].kind != kind:
            yield from _crowded(crowds, met, frames)
            kind, met, crowds = block[0].kind, set(), []
        rows = sorted(block, key=lambda claim: claim.name)
        for one, other, crowded in meetings_under(key, [row(claim) for claim in rows], most):
            a, b = rows[one], rows[other]
            if crowded:
                crowds.append((a, b))
            elif (id(a), id(b)) not in met:
                met.add((id(a), id(b)))
                yield from verdicts_on(a, b, frames)
    yield from _crowded(crowds, met, frames)
    yield from exchanged(claims, frames)


def _crowded(pairs: Iterable[tuple[Claim, Claim]], met: set[tuple[int, int]], frames: Frames) -> Iterator[Verdict]:
    for a, b in pairs:
        pair = (id(a), id(b)) if a.name < b.name else (id(b), id(a))
        if pair not in met:
            met.add(pair)
            yield from verdicts_on(a, b, frames, crowded=True)
