"""Findings about facts: contradicted, required and not stated, reviewed too long ago."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from factcheck.claims.claim import Claim
from factcheck.documents import Document
from factcheck.documents.document import Span
from factcheck.documents.layout import Layout
from factcheck.facts.fact import Fact, Reviewed
from factcheck.facts.holding import Held
from factcheck.facts.reading import ReadFact
from factcheck.findings.assemble import SEVERITIES, Source, build, place, slot_of, words
from factcheck.findings.finding import Evidence, Finding, StatedValue
from factcheck.findings.rules.reviewed_facts import CONTRADICTED, EXPIRED, NOT_STATED
from factcheck.findings.verdict import Verdict

MOST_EDITS = 20


@attrs.frozen(slots=True)
class Writer:
    """Writes findings about facts: ``sources`` are the articles, ``files`` the claims files, both by name."""

    sources: Mapping[str, Source]
    files: Mapping[str, Source]

    @classmethod
    def of(cls, sources: Mapping[str, Source], reviewed: Reviewed) -> Writer:
        """A writer over articles and the claims files that they are held against."""
        return cls(sources, {name: Source.of(_layout(name, text)) for name, text in reviewed.texts})

    def contradictions(self, held: Held) -> Iterator[Finding]:
        """One finding for each thing that the fact states and that articles contradict."""
        for verdicts in _by_claim(held.contradictions):
            yield self._contradiction(held.item, verdicts)

    def not_stated(self, held: Held) -> Iterator[Finding]:
        """A finding when the fact is required and no article states it."""
        if held.fact.required and not held.stated:
            reason = f"no text states it; contradicted {len(held.contradictions)} times" if held.contradictions else "no text states it"
            yield self._about(NOT_STATED, held.fact, reason)

    def expired(self, fact: Fact, today: datetime.date) -> Iterator[Finding]:
        """A finding when the review of the fact has run out on ``today``."""
        if fact.expired(today):
            since = f"reviewed on {fact.reviewed}, " if fact.reviewed else ""
            yield self._about(EXPIRED, fact, f"{since}to be reviewed again by {fact.expires}; it is {today} now")

    def _about(self, rule: object, fact: Fact, reason: str) -> Finding:
        evidence = self._statement(fact, None)
        found = build(rule, "conflict", "conflicts", "error", (("fact", fact.id),), (), (evidence,), (reason, _vouched(fact)))  # type: ignore[arg-type]
        return attrs.evolve(found, message=f"{found.message.partition(':')[0]}: {fact.id}: {reason if rule is EXPIRED else fact.statement}")

    def _contradiction(self, item: ReadFact, verdicts: Sequence[Verdict]) -> Finding:
        own, role = verdicts[0].a, verdicts[0].comparison.dependent
        value = words(own.roles[role])
        evidence: list[Evidence] = []
        stated: list[StatedValue] = []
        edits = []
        for other, claims in _values(verdicts):
            stated.append(StatedValue(other, tuple(range(len(evidence), len(evidence) + len(claims)))))
            for claim in claims:
                evidence.append(self.sources[claim.document].evidence(claim.span))
                edits.append(self._edit(item, own, claim, role))
        # What must be edited stands first among the places, what is right first among the values.
        stated.insert(0, StatedValue(value, (len(evidence),)))
        evidence.append(self._statement(item.fact, own.span))
        severity = min((verdict.severity for verdict in verdicts), key=SEVERITIES.index)
        lines = [f"{_vouched(item.fact)} says {value}; {edits[0]}", *edits[1:MOST_EDITS]]
        for verdict in verdicts:
            lines += [verdict.outcome.reason, *verdict.levels.reasons, *(f"{verdict.b.document}: {step}" for step in verdict.b.derivation)]
        slot = (("fact", item.fact.id), *slot_of(own, role))
        found = build(CONTRADICTED, "conflict", "conflicts", severity, slot, stated, evidence, dict.fromkeys(line for line in lines if line))
        others = " and ".join(stated_value.value for stated_value in stated[1:])
        return attrs.evolve(found, message=f"{CONTRADICTED.summary}: {item.fact.id}: {value} against {others}")

    def _edit(self, item: ReadFact, own: Claim, claim: Claim, role: str) -> str:
        """What to write instead; in another language the value stands for its words."""
        source = self.sources[claim.document]
        there = source.evidence(claim.roles[role].span)
        right = item.words(own.roles[role].span) if claim.language == own.language else words(own.roles[role])
        return f"proposed edit at {there.place}: “{there.text}” → “{right}”"

    def _statement(self, fact: Fact, span: Span | None) -> Evidence:
        """The words of the statement in its claims file; the line of the fact where they are not written there as they are."""
        source = self.files[fact.file]
        if fact.offset is None:
            start = source.lines.starts[fact.line - 1]
            end = source.text.find("\n", start)
            return source.evidence(Span(start, end if end >= 0 else len(source.text)))
        inner = span or Span(0, len(fact.statement))
        return source.evidence(Span(fact.offset + inner.start, fact.offset + inner.end))


def _layout(name: str, text: str) -> Layout:
    return Layout(Document(id=name, text=text), text, (), None, "und", None)


def _vouched(fact: Fact) -> str:
    by = ", ".join(part for part in (f"source: {fact.source}" if fact.source else "", f"reviewed {fact.reviewed}" if fact.reviewed else "") if part)
    return f"the reviewed fact {fact.id}" + (f" ({by})" if by else "")


def _by_claim(verdicts: Iterable[Verdict]) -> Iterator[list[Verdict]]:
    """Verdicts by the place in the statement that they contradict. A place of an article is counted once, by its firmest reading."""
    taken: list[tuple[str, Span]] = []
    table: dict[Span, list[Verdict]] = {}
    for verdict in sorted(verdicts, key=lambda item: (item.a.kind == "statement", item.a.span, SEVERITIES.index(item.severity), place(item.b))):
        where = verdict.b.roles[verdict.comparison.dependent].span
        if any(document == verdict.b.document and span.overlaps(where) for document, span in taken):
            continue
        taken.append((verdict.b.document, where))
        table.setdefault(verdict.a.roles[verdict.comparison.dependent].span, []).append(verdict)
    for span in sorted(table):
        yield table[span]


def _values(verdicts: Sequence[Verdict]) -> list[tuple[str, list[Claim]]]:
    """The contradicting values with the claims that state them, the most frequent first."""
    table: dict[str, list[Claim]] = {}
    for verdict in sorted(verdicts, key=lambda item: place(item.b)):
        table.setdefault(words(verdict.b.roles[verdict.comparison.dependent]), []).append(verdict.b)
    return sorted(table.items(), key=lambda item: (-len(item[1]), place(item[1][0])))
