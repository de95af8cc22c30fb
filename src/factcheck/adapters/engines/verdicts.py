"""Verdicts on their way: what settling and uniting want to know of them, without their claims."""

from __future__ import annotations

import attrs

from factcheck.adapters.engines.rows import PAIR, Row, document_of, number, packed
from factcheck.claims.claim import Claim
from factcheck.documents.document import Span
from factcheck.findings.agreeing import tellable
from factcheck.findings.comparison import Comparison, Outcome
from factcheck.findings.rules import COMPARISONS, copy_differs
from factcheck.findings.verdict import Verdict
from factcheck.groups.matching import Levels

# Every comparison that a verdict may stand on, by number: the registry is the same in every process of one version.
_ALL: tuple[Comparison, ...] = (*COMPARISONS, copy_differs.COUNTS, copy_differs.AMOUNTS, copy_differs.DATES, copy_differs.ORDINALS)
_NUMBERS = {id(comparison): running for running, comparison in enumerate(_ALL)}


@attrs.frozen(slots=True)
class Side:
    """One claim of a verdict by name: its place, its document and number there, its evidence."""

    place: int
    document: str
    number: int
    span: Span


@attrs.frozen(slots=True)
class Told:
    """A verdict without its claims; ``worth``: were it an agreement, it would be worth telling (``findings.agreeing``)."""

    a: Side
    b: Side
    comparison: int
    kind: str
    outcome: Outcome
    levels: Levels
    severity: str
    crowded: bool
    worth: bool

    def verdict(self, a: Claim, b: Claim) -> Verdict:
        """The verdict on these claims."""
        return Verdict(a, b, _ALL[self.comparison], self.kind, self.outcome, self.levels, self.severity, self.crowded)

    def bare(self) -> Verdict:
        """The verdict on claims of which only the name and the place are told: enough to settle and to unite."""
        return self.verdict(_bare(self.a), _bare(self.b))


def _bare(side: Side) -> Claim:
    return Claim(
        kind="", roles={}, document=side.document, published=None, language="", span=side.span, sentence=side.span, number=side.number
    )


def told(verdict: Verdict, one: int, other: int) -> Row:
    """A verdict as a row to the pair of documents that it is about; ``one`` and ``other`` are the places of its claims."""
    a, b = (
        Side(place, claim.document, claim.number, claim.span) for place, claim in ((one, verdict.a), (other, verdict.b))
    )
    comparison = _NUMBERS[id(verdict.comparison)]
    payload = packed(Told(a, b, comparison, verdict.kind, verdict.outcome, verdict.levels, verdict.severity, verdict.crowded, tellable(verdict)))
    first, second = sorted((document_of(one), document_of(other)))
    return PAIR + number(first) + number(second), number(one) + number(other) + bytes([comparison, verdict.crowded]), payload
