"""Cases: verdicts that belong into one finding."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import attrs

from factcheck.claims.claim import Claim
from factcheck.findings.verdict import Verdict
from factcheck.values import Duration, Moment, Period, Quantity, Relation, Value, relate

Name = tuple[str, int]

# Relations that do not carry on from one pair to the next.
OVERLAPPING = frozenset({"compatible", "refines"})
MOST_PAIRS, MOST_ROUNDS = 144, 4


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
        if key[3]:
            yield from _stars(table[key])
        elif key[2] in OVERLAPPING:
            yield from _overlapping(table[key])
        else:
            yield from _connected(table[key])


@attrs.define(slots=True)
class _Groups:
    """Names united into groups, each known by one of its names."""

    _leader: dict[Name, Name] = attrs.field(factory=dict)

    def of(self, name: Name) -> Name:
        """The name by which the group of a name is known."""
        leader = self._leader
        leader.setdefault(name, name)
        while leader[name] != name:
            leader[name] = leader[leader[name]]
            name = leader[name]
        return name

    def unite(self, one: Name, other: Name) -> Name:
        """Make the groups of two names one; gives the name by which that is known."""
        first = self.of(one)
        self._leader[self.of(other)] = first
        return first


def _overlapping(verdicts: Sequence[Verdict]) -> Iterator[Case]:
    """Cases of which no two values conflict: that one value overlaps two others does not make these one. What one round leaves is for the next."""
    left = list(verdicts)
    for _ in range(MOST_ROUNDS):
        if left:
            kept = _consistent(left)
            yield from _connected(kept)
            names = {item.name for item in kept}
            left = [item for item in left if item.name not in names]


def _consistent(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The verdicts, in the order of their names, without those that would bring values together of which two conflict. The surest are kept first."""
    groups = _Groups()
    values: dict[Name, set[Value]] = {}
    kept = []
    for item in sorted(verdicts, key=lambda item: (-item.levels.subject - item.levels.concept - item.levels.context, item.name)):
        one, other = groups.of(item.a.name), groups.of(item.b.name)
        x, y = (values.setdefault(name, _values(claim, item)) for name, claim in ((one, item.a), (other, item.b)))
        own = {(left, right) for left in _values(item.a, item) for right in _values(item.b, item)}  # of these the rule says that they agree
        pairs = [(left, right) for left in x for right in y if (left, right) not in own] if len(x) * len(y) <= MOST_PAIRS else None
        if one == other or (pairs is not None and not any(relate(left, right) is Relation.CONFLICTS for left, right in pairs)):
            values[groups.unite(one, other)] = x | y
            kept.append(item)
    return sorted(kept, key=lambda item: item.name)


def _values(claim: Claim, item: Verdict) -> set[Value]:
    """The value that a verdict is on; none of a place in an order, which another scope may turn."""
    value = claim.get(item.comparison.dependent)
    return {value} if isinstance(value, (Quantity, Duration, Moment, Period)) else set()


def _connected(verdicts: Sequence[Verdict]) -> Iterator[Case]:
    united = _Groups()
    for item in verdicts:
        united.unite(item.a.name, item.b.name)
    groups: dict[Name, list[Verdict]] = defaultdict(list)
    for item in verdicts:
        groups[united.of(item.a.name)].append(item)
    yield from map(_case, groups.values())


def _stars(verdicts: Sequence[Verdict]) -> Iterator[Case]:
    groups: dict[Name, list[Verdict]] = defaultdict(list)
    for item in verdicts:
        groups[item.met_by.name].append(item)
    yield from map(_case, groups.values())


def _case(verdicts: Sequence[Verdict]) -> Case:
    claims = {claim.name: claim for item in verdicts for claim in (item.a, item.b)}
    ordered = sorted(claims.values(), key=lambda claim: (claim.document, claim.span.start, claim.span.end, claim.number))
    return Case(tuple(sorted(verdicts, key=lambda item: item.name)), tuple(ordered))
