"""Articles held against facts: which fact is stated where, which is contradicted, and by what."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

import attrs

from factcheck.claims.claim import Claim
from factcheck.claims.kinds import KINDS
from factcheck.documents.layout import Layout
from factcheck.facts.fact import Fact
from factcheck.facts.matching import meet, when_held
from factcheck.facts.reading import Problem, ReadFact
from factcheck.findings.assemble import Source
from factcheck.findings.exchanges import exchanged
from factcheck.findings.rules import COMPARISONS
from factcheck.findings.verdict import Verdict
from factcheck.groups.blocking import keys
from factcheck.groups.duplicates import Unit, find
from factcheck.groups.frames import Frames, frames
from factcheck.values import Relation, Scope, Value, relate

TELLING_WORDS = 3

_WORD = re.compile(r"\w+")


class Read(Protocol):
    """What is asked of an article that was read."""

    @property
    def layout(self) -> Layout:
        """The article laid out."""
        ...

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Its claims."""
        ...

    @property
    def units(self) -> tuple[Unit, ...]:
        """Its sentences."""
        ...


@attrs.frozen(slots=True)
class Held:
    """One fact held against a corpus: the verdicts against it, and the documents that state it, sorted."""

    item: ReadFact
    contradictions: tuple[Verdict, ...]
    stated: tuple[str, ...]

    @property
    def fact(self) -> Fact:
        """The fact itself."""
        return self.item.fact


def hold(facts: Sequence[ReadFact], articles: Sequence[Read]) -> tuple[Held, ...]:
    """Every fact against every article, in the order of the facts."""
    if not facts:
        return ()
    owners = {item.fact.document: item for item in facts}
    copies = _copies(facts, articles)
    against: dict[str, list[Verdict]] = {document: [] for document in owners}
    stated: dict[str, set[str]] = {document: set() for document in owners}
    claims = (claim for article in articles for claim in article.claims)
    for verdict in itertools.chain(_verdicts(facts, claims, copies), _exchanges(facts, articles, copies)):
        owner = owners[verdict.a.document]
        if verdict.kind == "conflict":
            against[verdict.a.document].append(verdict)
        elif verdict.a in owner.firm and states(verdict):
            stated[verdict.a.document].add(verdict.b.document)
    return tuple(_held(item, against[item.fact.document], stated[item.fact.document]) for item in facts)


def _held(item: ReadFact, against: Sequence[Verdict], stated: set[str]) -> Held:
    """An article that contradicts a fact does not state it, whatever else its words may be read as."""
    return Held(item, tuple(against), tuple(sorted(stated - {verdict.b.document for verdict in against})))


def clashes(facts: Sequence[ReadFact]) -> Iterator[Problem]:
    """Pairs of facts that cannot both be right on a day on which both hold; each pair once, told at the later one."""
    owners = {item.fact.document: item for item in facts}
    order = {document: number for number, document in enumerate(owners)}
    told: set[tuple[str, str]] = set()
    for verdict in _verdicts(facts, [claim for item in facts for claim in item.claims], Frames({}, frozenset())):
        first, second = sorted((verdict.a.document, verdict.b.document), key=order.__getitem__)
        one, other = owners[first].fact, owners[second].fact
        if verdict.kind != "conflict" or first == second or (first, second) in told or not one.valid.meets(other.valid):
            continue
        told.add((first, second))
        yield Problem(other.id, other.place, f"conflicts with the fact {one.id} at {one.place}: {verdict.outcome.reason}")


def states(verdict: Verdict) -> bool:
    """Whether the article says what the fact says: the same, something finer, or something from which it follows."""
    if verdict.outcome.relation == "entails":
        own, other = verdict.a.get("scope"), verdict.b.get("scope")
        return isinstance(own, Scope) and isinstance(other, Scope) and own.codes <= other.codes
    if verdict.outcome.relation == "equal":
        return True
    role = verdict.comparison.dependent
    x, y = verdict.b.get(role), verdict.a.get(role)
    return isinstance(x, Value) and isinstance(y, Value) and relate(x, y) in {Relation.EQUAL, Relation.REFINES}


def _verdicts(facts: Sequence[ReadFact], claims: Iterable[Claim], copies: Frames) -> Iterator[Verdict]:
    """The verdicts on claims of facts and claims that meet them under a key, each pair once."""
    table: dict[str, list[tuple[Fact, Claim]]] = {}
    for item in facts:
        for own in item.claims:
            for key in keys(own, KINDS[own.kind]):
                table.setdefault(key, []).append((item.fact, own))
    rules = {kind: [rule for rule in COMPARISONS if rule.kind == kind] for kind in KINDS}
    for claim in claims:
        met: set[int] = set()
        for fact, own in (pair for key in keys(claim, KINDS[claim.kind]) for pair in table.get(key, ())):
            if id(own) in met or own.document == claim.document:
                continue
            met.add(id(own))
            for rule in rules[own.kind]:
                if rule.dependent in own.roles and rule.dependent in claim.roles and rule.applies(own) and rule.applies(claim):
                    verdict = meet(fact, own, claim, rule, copies)
                    if verdict is not None:
                        yield verdict


def _copies(facts: Sequence[ReadFact], articles: Sequence[Read]) -> Frames:
    """Copies of the facts' sentences among the articles: only sentences that share one of the telling words of a fact are looked at."""
    telling = {word for item in facts for unit in item.units for word in _telling(unit)}
    near = [unit for article in articles for unit in article.units if not telling.isdisjoint(_words(unit))]
    layouts = {layout.document.id: layout for layout in (*(item.layout for item in facts), *(article.layout for article in articles))}
    wanted = {name: layout.locate for name, layout in layouts.items()}
    return frames(find([*(unit for item in facts for unit in item.units), *near]), wanted) if near else Frames({}, frozenset())


def _telling(unit: Unit) -> list[str]:
    """The longest words of a sentence: a copy that differs in one value keeps one of them."""
    return sorted(_words(unit), key=lambda word: (-len(word), word))[:TELLING_WORDS]


def _words(unit: Unit) -> frozenset[str]:
    return frozenset(_WORD.findall(unit.text.casefold()))


def _exchanges(facts: Sequence[ReadFact], articles: Sequence[Read], copies: Frames) -> Iterator[Verdict]:
    """Conflicts of copies of a fact's sentence that differ in one value; the fact's claim is ``a``."""
    own = {item.fact.document: item.fact for item in facts}
    touched = {sentence[0] for exchange in copies for sentence in (exchange.left, exchange.right)}
    claims = [claim for holder in (*facts, *articles) if _name(holder) in touched for claim in holder.claims]
    for verdict in exchanged(claims, copies):
        if (verdict.a.document in own) == (verdict.b.document in own):
            continue
        found = verdict if verdict.a.document in own else attrs.evolve(verdict, a=verdict.b, b=verdict.a)
        fact = own[found.a.document]
        if not fact.valid.bounded or when_held(fact, found.a, found.b, "stock", "at").level:
            yield found


def _name(holder: Read | ReadFact) -> str:
    return holder.layout.document.id


def sources_of(articles: Iterable[Read]) -> dict[str, Source]:
    """The sources of articles by id."""
    return {article.layout.document.id: Source.of(article.layout) for article in articles}
