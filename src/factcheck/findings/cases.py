"""Cases: verdicts that belong into one finding."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import attrs

from factcheck.claims.claim import Claim
from factcheck.findings.verdict import Verdict

Name = tuple[str, int]


@attrs.frozen(slots=True)
class Case:
    """Verdicts that belong into one finding: of one rule, kind and relation; connected by their claims, or what one claim of a crowded key met."""

    verdicts: tuple[Verdict, ...]
    claims: tuple[Claim, ...]


def cases(verdicts: Iterable[Verdict]) -> Iterator[Case]:
    """Verdicts united: one case per rule, kind, relation and connected set of claims.

    What stands for a crowded key connects nothing: there every claim that conflicts with it is a case of its own, and agreements are none.
    """
    table: dict[tuple[str, str, str, bool], list[Verdict]] = defaultdict(list)
    for item in verdicts:
        if not (item.crowded and item.kind == "agreement"):
            table[item.rule.code, item.kind, item.outcome.relation, item.crowded].append(item)
    for key in sorted(table):
        yield from _stars(table[key]) if key[3] else _connected(table[key])


def _connected(verdicts: Sequence[Verdict]) -> Iterator[Case]:
    leader: dict[Name, Name] = {}

    def find(key: Name) -> Name:
        while leader[key] != key:
            leader[key] = leader[leader[key]]
            key = leader[key]
        return key

    for item in verdicts:
        one, other = find(leader.setdefault(item.a.name, item.a.name)), find(leader.setdefault(item.b.name, item.b.name))
        leader[other] = one
    groups: dict[Name, list[Verdict]] = defaultdict(list)
    for item in verdicts:
        groups[find(item.a.name)].append(item)
    yield from map(_case, groups.values())


def _stars(verdicts: Sequence[Verdict]) -> Iterator[Case]:
    groups: dict[Name, list[Verdict]] = defaultdict(list)
    for item in verdicts:
        groups[item.met_by.name].append(item)
    yield from map(_case, groups.values())


def _case(verdicts: Sequence[Verdict]) -> Case:
    claims = {claim.name: claim for item in verdicts for claim in (item.a, item.b)}
    ordered = sorted(claims.values(), key=lambda claim: (claim.document, claim.span, claim.number))
    return Case(tuple(sorted(verdicts, key=lambda item: item.name)), tuple(ordered))
