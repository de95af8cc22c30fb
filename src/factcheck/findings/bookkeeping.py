"""Values that two texts share cancel first: what agrees with one place of a text does not contradict another place of it.

And what one text gives many values for is no slot.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from factcheck.findings.judge import Case
from factcheck.findings.verdict import Verdict

MOST_VALUES = 4
SETTLED = frozenset({"equal", "refines"})


def settled(verdicts: Iterable[Verdict]) -> list[Verdict]:
    """The verdicts without the conflicts between two documents of which one side agrees with another claim of the other document.

    "66 percent against 34" in two texts: 66 and 34 stand against one another only until 66 has met 66.
    """
    kept = list(verdicts)
    agreed = set[tuple[str, int, str]]()
    for item in kept:
        if item.kind == "agreement" and item.outcome.relation in SETTLED and item.levels.subject >= 1:
            agreed.add((item.comparison.dependent, id(item.a), item.b.document))
            agreed.add((item.comparison.dependent, id(item.b), item.a.document))
    return [item for item in kept if item.kind != "conflict" or not _met(item, agreed)]


def _role(item: Verdict) -> str:
    """What is judged: the same words of a quotation agree while their speakers conflict."""
    return f"{item.comparison.kind}.{item.comparison.dependent}"


def _met(item: Verdict, agreed: set[tuple[str, int, str]]) -> bool:
    role, a, b = item.comparison.dependent, item.a, item.b
    return a.document != b.document and ((role, id(a), b.document) in agreed or (role, id(b), a.document) in agreed)


def slots(cases: Iterable[Case]) -> Iterator[Case]:
    """The cases without conflicts over more than four values, or over three of one document: a series, parts, a table, but no slot."""
    for case in cases:
        first = case.verdicts[0]
        if first.kind == "conflict":
            values: dict[str, set[str]] = defaultdict(set)
            for claim in case.claims:
                values[claim.document].add(str(claim.get(first.comparison.dependent)))
            if len(set().union(*values.values())) > MOST_VALUES or max(map(len, values.values())) > 2:
                continue
        yield case
