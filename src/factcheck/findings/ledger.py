"""A ledger: verdicts as they come in, and the cases so far that touch some documents, without looking through all verdicts again for every few more.

What ``bookkeeping.settled`` and ``cases.cases`` say of all verdicts at once holds here at every moment.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from factcheck.findings.agreeing import tellable
from factcheck.findings.bookkeeping import MOST_CLAIMS, Settled, is_slot, met, settles
from factcheck.findings.cases import OVERLAPPING, Case, Class, Connected, Name, case_of, cases, cases_of, class_of
from factcheck.findings.rules.value_agrees import STATED
from factcheck.findings.verdict import Verdict


class Ledger:
    """Verdicts, each once: one that was met in full takes the place of the same one met under a crowded key."""

    def __init__(self, documents: AbstractSet[str]) -> None:
        self._documents = documents
        self._verdicts: dict[object, Verdict] = {}
        self._opposed: dict[object, Verdict] = {}
        self._settled: set[Settled] = set()
        self._agreeing: dict[Class, _Agreeing] = defaultdict(_Agreeing)
        self._telling: dict[object, Verdict] = {}

    def add(self, verdicts: Iterable[Verdict]) -> None:
        """Take verdicts in."""
        for item in verdicts:
            if item.name not in self._verdicts or not item.crowded:
                self._verdicts[item.name] = item
                if item.kind == "agreement":
                    self._agree(item)
                else:
                    self._opposed[item.name] = item

    def _agree(self, item: Verdict) -> None:
        self._settled.update(settles(item))
        if item.crowded or not tellable(item):
            return
        self._agreeing[class_of(item)].add(item, self._documents)
        if item.rule.code not in STATED:
            self._telling[item.name] = item

    def cases(self) -> list[Case]:
        """The cases that are slots and hold a claim of one of the documents."""
        found = [case for name, some in self._agreeing.items() for case in some.cases(name)]
        found += cases(item for item in self._opposed.values() if item.kind != "conflict" or not met(item, self._settled))
        return [case for case in found if is_slot(case) and any(claim.document in self._documents for claim in case.claims)]

    def conflicts(self) -> list[Verdict]:
        """The conflicts, those among them that are settled, too."""
        return [item for item in self._opposed.values() if item.kind == "conflict"]

    def telling(self) -> Iterable[Verdict]:
        """The agreements by rules that know what the claims are about."""
        return self._telling.values()

    def agreed(self) -> set[Name]:
        """The claims of these."""
        return {name for item in self._telling.values() for name in (item.a.name, item.b.name)}


class _Agreeing:
    """The agreements of one class. ``cases`` are those that may hold a claim of one of the documents."""

    def __init__(self) -> None:
        self._connected = Connected()
        self._own: set[Name] = set()
        self._cases: list[Case] | None = None

    def add(self, item: Verdict, documents: AbstractSet[str]) -> None:
        self._connected.add(item)
        self._own.update(claim.name for claim in (item.a, item.b) if claim.document in documents)
        self._cases = None

    def cases(self, name: Class) -> list[Case]:
        """They, made again when there are more verdicts."""
        if self._cases is None:
            self._cases = list(self._made(name))
        return self._cases

    def _made(self, name: Class) -> Iterator[Case]:
        for size, verdicts in self._connected.around(self._own):
            if name[2] in OVERLAPPING:
                yield from cases_of(name, verdicts)
            elif size <= MOST_CLAIMS["agreement"]:  # of more there is no slot
                yield case_of(verdicts)
