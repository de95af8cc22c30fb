"""The verdicts that decide what is found in drafts: those of the drafts' claims, and of the claims that these hang together with.

A finding is made of verdicts that hang together through their claims. So a claim is looked up when it is linked with one of a draft, through however
many steps, until all that belongs to a finding with a place in a draft is there; what cannot become a finding any more is not followed.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence

from factcheck.adapters.archive.blocks import Blocks
from factcheck.adapters.archive.copies import LazyFrames
from factcheck.adapters.archive.shelf import Held
from factcheck.adapters.archive.sketches import STATEMENT
from factcheck.claims.claim import Claim
from factcheck.findings.agreeing import tellable
from factcheck.findings.bookkeeping import is_slot, settled
from factcheck.findings.cases import Case, Name, cases
from factcheck.findings.exchanges import exchanged
from factcheck.findings.judge import verdicts_on
from factcheck.findings.rules.value_agrees import STATED
from factcheck.findings.verdict import Verdict
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
        self._verdicts: dict[object, Verdict] = {}
        self._tellable: dict[object, bool] = {}
        self._expanded: set[Name] = set()
        self._agreed: set[Name] = set()
        self._opposed: set[tuple[Name, str]] = set()
        self._exchanges: dict[tuple[Sentence, Sentence], Exchange] = {}
        self._seen: set[Sentence] = set()
        claims = [claim for held in drafts for claim in held.claims]
        blocks.fetch(claims)
        for claim in claims:
            self._expand(claim, followers=True)
        self._exchange(exchanges)

    def verdicts(self) -> list[Verdict]:
        """All verdicts that the findings with a place in a draft are made of, and some beside them."""
        while True:
            self._settle()
            open_ones = self._open()
            if not open_ones:
                return list(self._verdicts.values())
            self._blocks.fetch(claim for claim, _ in open_ones)
            for claim, agreeing in open_ones:
                self._expand(claim, agreeing=agreeing)

    def _add(self, verdicts: Iterable[Verdict]) -> None:
        for item in verdicts:
            if item.name not in self._verdicts or not item.crowded:
                self._verdicts[item.name] = item

    def _expand(self, claim: Claim, *, followers: bool = False, agreeing: bool = False) -> None:
        """Judge a claim against all that it meets, or with ``agreeing`` against what may agree with it: that is all that an agreement is made of."""
        done = self._agreed if agreeing else self._expanded
        if claim.name in done:
            return
        done.add(claim.name)
        self._agreed.add(claim.name)
        for other, crowded in self._blocks.partners(claim, followers=followers, agreeing=agreeing):
            if other.name not in done or crowded:
                self._add(verdicts_on(claim, other, self._copies, crowded=crowded))
        if claim.kind == STATEMENT and not agreeing:
            self._look_for_copies(claim)

    def _look_for_copies(self, claim: Claim) -> None:
        """The exchanges of a sentence that is in a conflict of copies already: others may belong to the same conflict."""
        sentence = (claim.document, claim.sentence.start)
        if claim.document in self._drafts or sentence in self._seen:
            return
        self._seen.add(sentence)
        held = self._holders[claim.document]
        unit = held.opening.get(sentence[1])
        if unit is not None and any(sentence in pair for pair in self._exchanges):
            self._exchange(self._copies.near([(held, unit)])[0])

    def _exchange(self, found: Frames) -> None:
        fresh = {pair: exchange for pair, exchange in found.exchanges.items() if pair not in self._exchanges}
        if fresh:
            self._exchanges |= fresh
            documents = {sentence[0] for pair in fresh for sentence in pair}
            holders = [self._holders[name] for name in sorted(documents)]
            claims = [held.claims[number] for held in holders for number in held.named(STATEMENT)]
            self._add(exchanged(claims, Frames(fresh, frozenset())))

    def _settle(self) -> None:
        """For every conflict of two documents: whether one side agrees with another claim of the other document."""
        for item in list(self._verdicts.values()):
            if item.kind == "conflict" and item.a.document != item.b.document:
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
                self._add(verdicts_on(claim, other, self._copies, crowded=crowded))

    def _open(self) -> list[tuple[Claim, bool]]:
        """The claims that still have to be looked up, and whether only for what agrees with them."""
        kept = settled(self._verdicts.values(), self._is_tellable)
        found: dict[Name, tuple[Claim, bool]] = {}
        touching = [case for case in cases(kept) if is_slot(case) and any(claim.document in self._drafts for claim in case.claims)]
        for case in touching:
            agreeing = case.verdicts[0].kind == "agreement"
            done = self._agreed if agreeing else self._expanded
            # A few at a time: what turns out to be no slot need not be followed further.
            for claim in itertools.islice((claim for claim in case.claims if claim.name not in done), AT_A_TIME):
                found[claim.name] = (claim, agreeing and found.get(claim.name, (claim, True))[1])
        if not found:
            found = {name: (claim, True) for name, claim in self._covering(touching, kept).items()}
        return [found[name] for name in sorted(found)]

    def _is_tellable(self, item: Verdict) -> bool:
        """Whether an agreement is worth telling, decided once: verdicts are looked at again whenever there are more of them."""
        found = self._tellable.get(item.name)
        if found is None:
            found = self._tellable[item.name] = tellable(item)
        return found

    def _covering(self, touching: Iterable[Case], kept: Iterable[Verdict]) -> dict[Name, Claim]:
        """Claims that may say the same as an agreement by a stated value alone, where the drafts' side is said already."""
        telling = [item for item in kept if item.kind == "agreement" and item.rule.code not in STATED and not item.crowded]
        agreed = {name for item in telling for name in (item.a.name, item.b.name)}
        found: dict[Name, Claim] = {}
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
                        if kind != "statement" and span.overlaps(claim.span)
                    ]
                )
            undecided = [[o for o in some if o.name not in self._agreed] for some in beside if not any(o.name in agreed for o in some)]
            if all(undecided):
                for some in undecided[:1]:
                    found.update({claim.name: claim for claim in some})
        return found
