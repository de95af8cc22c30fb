"""The verdicts that decide what is found in drafts: those of the drafts' claims, and of the claims that these hang together with.

A finding is made of verdicts that hang together through their claims. So a claim is looked up when it is linked with one of a draft, through however
many steps, until all that belongs to a finding with a place in a draft is there; what cannot become a finding any more is not followed.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from factcheck.adapters.archive.blocks import Blocks
from factcheck.adapters.archive.copies import LazyFrames
from factcheck.adapters.archive.shelf import Held
from factcheck.adapters.archive.sketches import STATEMENT
from factcheck.claims.claim import Claim
from factcheck.findings.cases import Case, Name
from factcheck.findings.exchanges import exchanged
from factcheck.findings.judge import AGREEMENTS, agreements_of, verdicts_on
from factcheck.findings.ledger import Ledger
from factcheck.findings.rules.value_agrees import STATED
from factcheck.groups.frames import Exchange, Frames, Sentence

# Claims of one case that are looked up before the case is looked at again.
AT_A_TIME = 6


class Closure:
    """Verdicts, growing until every finding that touches a draft is whole."""

    def __init__(self, blocks: Blocks, copies: LazyFrames, drafts: Sequence[Held], exchanges: Frames, holders: Mapping[str, Held]) -> None:
        self._blocks = blocks
        self._copies = copies
        self._drafts = {held.id for held in drafts}
        self._holders = holders
        self._ledger = Ledger(self._drafts)
        self._expanded: dict[Name, set[str]] = defaultdict(set)
        self._opposed: set[tuple[Name, str]] = set()
        self._exchanges: dict[tuple[Sentence, Sentence], Exchange] = {}
        self._seen: set[Sentence] = set()
        claims = [claim for held in drafts for claim in held.claims]
        blocks.fetch(claims)
        for claim in claims:
            self._expand(claim, followers=True)
        self._exchange(exchanges)

    def ledger(self) -> Ledger:
        """All verdicts that the findings with a place in a draft are made of, and some beside them."""
        while True:
            self._settle()
            open_ones = self._open()
            if not open_ones:
                return self._ledger
            self._blocks.fetch(claim for claim, _ in open_ones)
            for claim, code in open_ones:
                self._expand(claim, code)

    def _is_expanded(self, claim: Claim, code: str = "") -> bool:
        """Whether a claim was judged against all that it meets, by the rule with this code at least; without one by all rules."""
        codes = self._expanded.get(claim.name)
        return codes is not None and ("" in codes or code in codes)

    def _expand(self, claim: Claim, code: str = "", *, followers: bool = False) -> None:
        """Judge a claim against all that it meets, by one rule or by all."""
        if self._is_expanded(claim, code):
            return
        self._expanded[claim.name].add(code)
        for other, crowded in self._blocks.partners(claim, followers=followers, agreeing=code in AGREEMENTS):
            if crowded or not self._is_expanded(other, code):
                self._ledger.add(verdicts_on(claim, other, self._copies, crowded=crowded, code=code))
        if claim.kind == STATEMENT:
            self._look_for_copies(claim)

    def _look_for_copies(self, claim: Claim) -> None:
        """The exchanges of a sentence that is in a conflict of copies already: others may belong to the same conflict."""
        sentence = (claim.document, claim.sentence.start)
        if claim.document in self._drafts or sentence in self._seen:
            return
        self._seen.add(sentence)
        if any(sentence in pair for pair in self._exchanges):
            held = self._holders[claim.document]
            unit = held.opening.get(sentence[1])
            if unit is not None:
                self._exchange(self._copies.near([(held, unit)])[0])

    def _exchange(self, found: Frames) -> None:
        fresh = {pair: exchange for pair, exchange in found.exchanges.items() if pair not in self._exchanges}
        if fresh:
            self._exchanges |= fresh
            documents = {sentence[0] for pair in fresh for sentence in pair}
            holders = [self._holders[name] for name in sorted(documents)]
            claims = [held.claims[number] for held in holders for number in held.named(STATEMENT)]
            self._ledger.add(exchanged(claims, Frames(fresh, frozenset())))

    def _settle(self) -> None:
        """For every conflict of two documents: whether one side agrees with another claim of the other document."""
        for item in self._ledger.conflicts():
            if item.a.document != item.b.document:
                for claim, document in ((item.a, item.b.document), (item.b, item.a.document)):
                    self._oppose(claim, document)

    def _oppose(self, claim: Claim, document: str) -> None:
        if (claim.name, document) in self._opposed:
            return
        self._opposed.add((claim.name, document))
        held = self._holders[document]
        for number in held.named(claim.kind):
            other = held.claims[number]
            if (crowded := self._blocks.meet(claim, other)) is not None:
                self._ledger.add(verdicts_on(claim, other, self._copies, crowded=crowded))

    def _open(self) -> list[tuple[Claim, str]]:
        """The claims that still have to be looked up, each with the code of the rule by which it hangs together with a draft; none for all rules."""
        found: dict[tuple[Name, str], Claim] = {}
        touching = self._ledger.cases()
        for case in touching:
            # A few at a time: what turns out to be no slot need not be followed further.
            code = case.verdicts[0].rule.code
            fresh = (claim for claim in case.claims if not self._is_expanded(claim, code))
            found.update({(claim.name, code): claim for claim in itertools.islice(fresh, AT_A_TIME)})
        if not found:
            found = {(claim.name, code): claim for claim, code in self._covering(touching)}
        return [(found[name], name[1]) for name in sorted(found)]

    def _covering(self, touching: Iterable[Case]) -> list[tuple[Claim, str]]:
        """Claims that may say the same as an agreement by a stated value alone, where the drafts' side is said already."""
        agreed = self._ledger.agreed()
        found: list[tuple[Claim, str]] = []
        for case in touching:
            if case.verdicts[0].rule.code not in STATED:
                continue
            beside: list[list[Claim]] = []
            for claim in case.claims:
                held = self._holders[claim.document]
                beside.append(
                    [
                        held.claims[number]
                        for number, (kind, span) in enumerate(zip(held.kinds, held.spans, strict=True))
                        if kind != STATEMENT and span.overlaps(claim.span)
                    ]
                )
            undecided = [self._undecided(some) for some in beside if not any(claim.name in agreed for claim in some)]
            if all(undecided):
                found += itertools.chain.from_iterable(undecided[:1])
        return found

    def _undecided(self, claims: Iterable[Claim]) -> list[tuple[Claim, str]]:
        """The claims that were not looked up yet by one of the rules by which they may agree with others, each with the code of that rule."""
        return [(claim, code) for claim in claims for code in agreements_of(claim.kind) if not self._is_expanded(claim, code)]
