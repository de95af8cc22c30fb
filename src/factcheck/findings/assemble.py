"""From verdicts to findings: values gathered with their places, the majority first, and the reasoning in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

import attrs

from factcheck.claims.claim import Claim, Filler
from factcheck.documents.document import Span
from factcheck.documents.layout import Layout
from factcheck.documents.lines import Lines
from factcheck.findings.cases import Case
from factcheck.findings.finding import Evidence, Finding, StatedValue
from factcheck.findings.fingerprint import fingerprint
from factcheck.findings.rule import Rule
from factcheck.findings.verdict import Verdict
from factcheck.groups.times import bounds

MOST_REASONS = 12
FAMILIES = frozenset({"event", "measure", "counted", "relation", "office", "outcome", "class", "portfolio", "grade"})
SEVERITIES = ("error", "warning", "note")


@attrs.frozen(slots=True)
class Source:
    """A document's text with its lines, for lines and columns."""

    id: str
    text: str
    lines: Lines
    layout: Layout

    @classmethod
    def of(cls, layout: Layout) -> Source:
        """The source of a document that was laid out."""
        document = layout.document
        return cls(document.id, document.text, Lines.of(document.text, document.origin), layout)

    def locate(self, start: int, end: int) -> Span:
        """The source span of a span of the reading text."""
        return self.layout.locate(start, end)

    def evidence(self, span: Span) -> Evidence:
        """The words at ``span``, read from the text, with line and column from 1."""
        line, column = self.lines.place(span.start)
        words = self.text[span.start : span.end]
        origin = self.lines.origin
        if origin is None:
            return Evidence(self.id, span.start, span.end, line, column, words)
        where = (origin.path, origin.member, origin.record, origin.field, origin.page(span.start), origin.lines_of)
        return Evidence(self.id, span.start, span.end, line, column, words, *where)


class Quoting(Protocol):
    """What an assembled finding asks of a source: the words at a place."""

    def evidence(self, span: Span) -> Evidence:
        """The words at ``span``, with line and column."""
        ...


def finding(case: Case, sources: Mapping[str, Quoting]) -> Finding:
    """One finding for one case: its values with every place that states them, minority last."""
    first = case.verdicts[0]
    comparison = first.comparison
    gathered: dict[str, list[Claim]] = {}
    for claim in case.claims:
        gathered.setdefault(str(claim.get(comparison.dependent)), []).append(claim)
    values = sorted(gathered.items(), key=lambda item: (-len({claim.document for claim in item[1]}), -len(item[1]), place(item[1][0])))
    if first.kind == "change":
        values.sort(key=lambda item: min(since(claim, comparison.at) for claim in item[1]))
    evidence: list[Evidence] = []
    stated: list[StatedValue] = []
    for value, claims in values:
        indices = []
        for claim in claims:
            indices.append(len(evidence))
            evidence.append(sources[claim.document].evidence(claim.span))
        stated.append(StatedValue(value, tuple(indices)))
    slot = slot_of(case.claims[0], comparison.dependent)
    severity = min((item.severity for item in case.verdicts), key=SEVERITIES.index)
    return build(first.rule, first.kind, first.outcome.relation, severity, slot, stated, evidence, explain(case.verdicts))


def since(claim: Claim, role: str) -> int:
    """The first day of which a claim holds: of its stated time, else the day it was published; 0 when neither is known."""
    start = bounds(claim.get(role))[0]
    return start if start is not None else claim.published.toordinal() if claim.published is not None else 0


def build(
    rule: Rule,
    kind: str,
    relation: str,
    severity: str,
    slot: Sequence[tuple[str, str]],
    stated: Sequence[StatedValue],
    evidence: Sequence[Evidence],
    explanation: Iterable[str],
) -> Finding:
    """A finding with its message and its fingerprint."""
    return Finding(
        id=fingerprint(rule.code, slot, [item.text for item in evidence]),
        kind=kind,
        relation=relation,
        code=rule.code,
        rule=rule.name,
        severity=severity,
        message=message(rule, kind, relation, slot, stated),
        explanation=tuple(explanation),
        slot=tuple(slot),
        values=tuple(stated),
        evidence=tuple(evidence),
    )


def message(rule: Rule, kind: str, relation: str, slot: Sequence[tuple[str, str]], stated: Sequence[StatedValue]) -> str:
    """One line: what the finding is about, and the values that stand against one another."""
    about = ", ".join(
        plain_words(value)
        for name, value in slot
        if name in {"subject", "holder", "type", "measure", "list", "title", "organization", "class", "speaker", "series"}
    )
    joint = {"conflict": " against ", "change": " → ", "agreement": " = " if relation == "equal" else " ~ "}.get(kind, ", ")
    return (
        f"{rule.summary.rstrip('.')}: {about}: " + joint.join(value.value for value in stated)
        if about
        else f"{rule.summary.rstrip('.')}: " + joint.join(value.value for value in stated)
    )


def plain_words(value: str) -> str:
    """A slot's value for a reader: the id of a concept without its family.

    >>> plain_words("measure.length"), plain_words("U.S. Steel")
    ('length', 'U.S. Steel')
    """
    family, _, name = value.partition(".")
    return name.replace("-", " ") if family in FAMILIES and name else value


def place(claim: Claim) -> tuple[str, int, int]:
    """Where a claim stands, for sorting."""
    return claim.document, claim.span.start, claim.span.end


def slot_of(claim: Claim, dependent: str) -> tuple[tuple[str, str], ...]:
    """The roles that say what a claim is about, as text; roles that only help to compare (``..._key``) are left out."""
    return tuple((name, words(filler)) for name, filler in claim.roles.items() if name != dependent and not name.endswith("_key"))


def words(filler: Filler) -> str:
    """A filler as a report shows it."""
    value = filler.value
    if isinstance(value, (frozenset, set)):
        return ", ".join(sorted(str(item) for item in value))
    if isinstance(value, tuple):
        return ", ".join(str(item) for item in value)
    return str(value)


def explain(verdicts: Sequence[Verdict]) -> tuple[str, ...]:
    """The reasoning: how the values relate, then why the claims speak of one slot, then how each was read."""
    lines: dict[str, None] = {}
    for item in verdicts:
        if item.outcome.reason:
            lines.setdefault(item.outcome.reason)
    for item in verdicts:
        for reason in item.levels.reasons:
            lines.setdefault(reason)
        lines.setdefault(
            f"levels: subject {item.levels.subject}, concept {item.levels.concept}, time {item.levels.time.level}, context {item.levels.context}"
        )
    for item in verdicts:
        for claim in (item.a, item.b):
            for step in claim.derivation:
                lines.setdefault(f"{claim.document}: {step}")
    return tuple(lines)[:MOST_REASONS]
