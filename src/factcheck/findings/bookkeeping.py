"""Values that two texts share cancel first: what agrees with one place of a text does not contradict another place of it.

And what one text gives many values for is no slot.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet

from factcheck.findings.agreeing import tellable
from factcheck.findings.cases import Case
from factcheck.findings.verdict import Verdict
from factcheck.values import Duration, Relation, relate

Name = tuple[str, int]
# A role in which a claim agrees with one of a document.
Settled = tuple[str, Name, str]

MOST_VALUES = 4
# What more places say is known to all; a conflict between more is no slip of one text.
MOST_CLAIMS = {"agreement": 40, "change": 40, "conflict": 200}
SETTLED = frozenset({"equal", "refines"})


def settled(verdicts: Iterable[Verdict], worth: Callable[[Verdict], bool] = tellable) -> list[Verdict]:
    """The verdicts without the conflicts between two documents of which one side agrees with another claim of the other document.

    "66 percent against 34" in two texts: 66 and 34 stand against one another only until 66 has met 66. Agreements that are not worth telling
    have done their part then, and go: ``worth`` knows which are, of verdicts without their claims too.
    """
    kept = list(verdicts)
    agreed = {each for item in kept if item.kind == "agreement" for each in settles(item)}
    return [item for item in kept if (not met(item, agreed) if item.kind == "conflict" else item.kind != "agreement" or worth(item))]


def settles(item: Verdict) -> tuple[Settled, ...]:
    """What an agreement settles: where either claim says the same as the other one's document."""
    if item.outcome.relation not in SETTLED or item.levels.subject < 1:
        return ()
    return (item.comparison.dependent, item.a.name, item.b.document), (item.comparison.dependent, item.b.name, item.a.document)


def met(item: Verdict, agreed: AbstractSet[Settled]) -> bool:
    """Whether one side of a conflict agrees with another claim of the other document."""
    if item.comparison.sole:
        return False
    role, a, b = item.comparison.dependent, item.a, item.b
    return a.document != b.document and ((role, a.name, b.document) in agreed or (role, b.name, a.document) in agreed)


def slots(cases: Iterable[Case]) -> Iterator[Case]:
    """The cases that ``is_slot`` lets pass."""
    return (case for case in cases if is_slot(case))


def is_slot(case: Case) -> bool:
    """Whether the claims of a case speak of one slot.

    Not more of them than ``MOST_CLAIMS``, and of a conflict not more than four values, or two of one document: a series, parts, a table.
    Lengths of time that overlap are one value ("48 days", "seven weeks"). A case that is no slot does not become one by further verdicts.
    """
    first = case.verdicts[0]
    if len(case.claims) > MOST_CLAIMS[first.kind]:
        return False
    if first.kind != "conflict":
        return True
    values: dict[str, set[str]] = defaultdict(set)
    lengths = list[Duration]()
    for claim in case.claims:
        values[claim.document].add(_value(claim.get(first.comparison.dependent), lengths))
    return len(set().union(*values.values())) <= MOST_VALUES and max(map(len, values.values())) <= 2


def _value(value: object, lengths: list[Duration]) -> str:
    """What a value is counted as: of lengths the first of ``lengths`` that it overlaps, to which a new one is added."""
    if not isinstance(value, Duration):
        return str(value)
    known = next((length for length in lengths if relate(length, value) not in {Relation.CONFLICTS, Relation.INCOMPARABLE}), value)
    if known is value:
        lengths.append(value)
    return str(known)
