"""Cases: verdicts that belong into one finding."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import attrs

from factcheck.claims.claim import Claim
from factcheck.findings.verdict import Verdict
from factcheck.values import Duration, Moment, Period, Quantity, Relation, Value, relate

Name = tuple[str, int]
# What verdicts of one case have in common: the code of the rule, kind, relation, and whether they met under a crowded key.
Class = tuple[str, str, str, bool]

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
    table: dict[Class, list[Verdict]] = defaultdict(list)
    for item in verdicts:
        if not (item.crowded and item.kind == "agreement"):
            table[class_of(item)].append(item)
    for name in sorted(table):
        yield from cases_of(name, table[name])


def class_of(item: Verdict) -> Class:
    """What a verdict has in common with others of its case."""
    return item.rule.code, item.kind, item.outcome.relation, item.crowded


def cases_of(name: Class, verdicts: Sequence[Verdict]) -> Iterator[Case]:
    """The cases of the verdicts of one class."""
    if name[3]:
        return _stars(verdicts)
    return _overlapping(verdicts) if name[2] in OVERLAPPING else _connected(verdicts)


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


@attrs.define(slots=True)
class Connected:
    """Verdicts in the groups that their claims connect, more of them at any time."""

    _names: _Groups = attrs.field(factory=_Groups)
    _sizes: dict[Name, int] = attrs.field(factory=dict)
    _verdicts: dict[Name, dict[object, Verdict]] = attrs.field(factory=dict)

    def add(self, item: Verdict) -> None:
        """Take a verdict in, in the place of one of the same name."""
        one, other = self._names.of(item.a.name), self._names.of(item.b.name)
        if one != other:
            if len(self._verdicts.get(one, ())) < len(self._verdicts.get(other, ())):
                one, other = other, one
            self._names.unite(one, other)
            self._sizes[one] = self._sizes.get(one, 1) + self._sizes.pop(other, 1)
            self._verdicts.setdefault(one, {}).update(self._verdicts.pop(other, {}))
        self._verdicts[one][item.name] = item

    def around(self, names: Iterable[Name]) -> Iterator[tuple[int, list[Verdict]]]:
        """The groups that hold one of the claims with these names: how many claims a group has, and its verdicts."""
        for leader in sorted({self._names.of(name) for name in names}):
            yield self._sizes[leader], list(self._verdicts[leader].values())

    def groups(self) -> Iterator[list[Verdict]]:
        """All groups."""
        return (list(some.values()) for some in self._verdicts.values())


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
        if one != other:
            x = values[one] if one in values else _values(item.a, item)
            y = values[other] if other in values else _values(item.b, item)
            if len(x) * len(y) > MOST_PAIRS or any(_opposed(left, right, item) for left in x for right in y):
                values[one], values[other] = x, y
                continue
            values[groups.unite(one, other)] = x | y
        kept.append(item)
    return sorted(kept, key=lambda item: item.name)


def _opposed(left: Value, right: Value, item: Verdict) -> bool:
    """Whether two values conflict, and are not those of which the verdict says that they agree."""
    return relate(left, right) is Relation.CONFLICTS and not (_values(item.a, item) == {left} and _values(item.b, item) == {right})


def _values(claim: Claim, item: Verdict) -> set[Value]:
    """The value that a verdict is on; none of a place in an order, which another scope may turn."""
    value = claim.get(item.comparison.dependent)
    return {value} if isinstance(value, (Quantity, Duration, Moment, Period)) else set()


def _connected(verdicts: Sequence[Verdict]) -> Iterator[Case]:
    united = Connected()
    for item in verdicts:
        united.add(item)
    yield from map(case_of, united.groups())


def _stars(verdicts: Sequence[Verdict]) -> Iterator[Case]:
    groups: dict[Name, list[Verdict]] = defaultdict(list)
    for item in verdicts:
        groups[item.met_by.name].append(item)
    yield from map(case_of, groups.values())


def case_of(verdicts: Sequence[Verdict]) -> Case:
    """The case of verdicts that belong together."""
    claims = {claim.name: claim for item in verdicts for claim in (item.a, item.b)}
    ordered = sorted(claims.values(), key=lambda claim: (claim.document, claim.span.start, claim.span.end, claim.number))
    return Case(tuple(sorted(verdicts, key=lambda item: item.name)), tuple(ordered))
