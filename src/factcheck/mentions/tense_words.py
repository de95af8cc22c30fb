"""What single words tell of the tense of their clause."""

from __future__ import annotations

from factcheck.languages.time import Tense
from factcheck.mentions.stated_dates import FUTURE, NEAREST, PAST
from factcheck.mentions.tokens import REMEMBERED, fold

SHORTEST_VERB = 5
CLAUSE_ENDS = frozenset(".;!?:\n")
ENDS, PARTICIPLE = 2, 3
"""What a word tells beside PAST, NEAREST (nothing) and FUTURE: that the clause ends; the past unless an auxiliary stands before it."""


class TenseWords(dict[str, int]):
    """From the look-up form of a word to what it tells; every word that was asked for is remembered.

    >>> TenseWords(Tense(past=["was"], future=["will"], past_endings=["ed"]))["signed"] == PARTICIPLE
    True
    """

    def __init__(self, tense: Tense) -> None:
        super().__init__()
        self.past, self.future = frozenset(map(fold, tense.past)), frozenset(map(fold, tense.future))
        self.past_endings, self.future_endings = tuple(tense.past_endings), tuple(tense.future_endings)
        self.participles, self.scheduled = frozenset(map(fold, tense.participles)), frozenset(map(fold, tense.scheduled))
        self.participle_endings = tuple(map(fold, tense.participle_endings))
        self.determiners = frozenset(map(fold, tense.determiners))
        self.reflexives, self.light = frozenset(map(fold, tense.reflexives)), frozenset(map(fold, tense.light))
        self.auxiliaries = self.future | frozenset(map(fold, tense.passive))

    def __missing__(self, form: str) -> int:
        if len(self) >= REMEMBERED:
            self.clear()
        told = self[form] = self._told(form)
        return told

    def _told(self, form: str) -> int:
        if form in CLAUSE_ENDS:
            return ENDS
        if form in self.future:
            return FUTURE
        if form in self.past:
            return PAST
        if form in self.participles:
            return PARTICIPLE
        if len(form) < SHORTEST_VERB:
            return NEAREST
        if form.endswith(self.future_endings):
            return FUTURE
        return PARTICIPLE if form.endswith(self.past_endings) else NEAREST
