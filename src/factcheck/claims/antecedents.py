"""Whom or what a pronoun or a possessive means."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import attrs

from factcheck.claims.claim import Candidate
from factcheck.claims.fitting import fits, may_fit
from factcheck.claims.reading import Located, Reading, Sentence
from factcheck.world.concepts import catalogue

# How many sentences back what a pronoun means may have been the subject.
FAR = 3
THINGS = frozenset({"organization", "thing", "work", "place"})

Hangs = Callable[[Sentence, Located], bool]


@attrs.frozen(slots=True)
class Antecedents:
    """Finds antecedents in one document.

    ``mains`` is what each sentence so far is about; ``attached`` says whether a name hangs on a preposition, ``owner`` whether on a genitive.
    """

    reading: Reading
    mains: Sequence[Candidate | None]
    attached: Hangs
    owner: Hangs

    def of(self, sentence: Sentence, token: int, kind: str) -> Candidate | None:
        """Whom a pronoun of ``kind`` at ``token`` means: the last fitting bare name before it, else what the sentences before were about; a full
        name that may be a person's only where no person fits.
        """
        guessed = kind == "person" and not any(referent.type == "person" for referent in self.reading.referents)
        fitting = may_fit if guessed else fits
        for item in reversed([item for item in sentence.names() if item.last <= token]):
            if item.referent is not None and not self.attached(sentence, item) and fitting(item.referent, kind):
                return sentence.candidate(item, 2, "pronoun")
        for before in range(sentence.index - 1, max(-1, sentence.index - FAR - 1), -1):
            main = self.mains[before]
            if main is not None and fitting(main.referent, kind):
                return main
            if before == sentence.index - 1:
                other = self._only_person(before) if kind == "person" else self.thing_before(sentence) if kind == "thing" else None
                if other is not None:
                    return other
        return None

    def _only_person(self, index: int) -> Candidate | None:
        other = self.reading.sentences[index]
        persons = {item.referent: item for item in other.names() if item.referent is not None and item.referent.type == "person"}
        return other.candidate(next(iter(persons.values())), 2, "the only person of the sentence before") if len(persons) == 1 else None

    def only_of(self, sentence: Sentence, token: int, types: tuple[str, ...]) -> Candidate | None:
        """The only entity of some types that a sentence names before ``token``, else the one before it."""
        earlier = self.reading.sentences[sentence.index - 1] if sentence.index else sentence
        for one in (sentence, earlier):
            named = {item.referent: item for item in one.names() if (one is not sentence or item.last <= token) and item.referent is not None}
            fitting = [item for referent, item in named.items() if referent.type in types and not item.pointing]
            if fitting:
                return one.candidate(fitting[0], 2, "the only one of its kind") if len(fitting) == 1 and one.passage == sentence.passage else None
        return None

    def thing_before(self, sentence: Sentence) -> Candidate | None:
        """The one body or thing that a sentence about a person names right before this one: whose she is, what he speaks for or shows; nothing where
        it also speaks of something by its class, nor what only says where it is told.
        """
        main = self.mains[sentence.index - 1] if 0 < sentence.index <= len(self.mains) else None
        other = self.reading.sentences[sentence.index - 1]
        if main is None or main.referent.type != "person" or other.passage != sentence.passage:
            return None
        named = [item for item in other.names() if item.referent is not None and item.referent.type in THINGS]
        if len({item.referent for item in named}) != 1 or not self._meant(other, named[0]):
            return None
        spans = [(item.first, item.last) for item in other.names()]
        classed = any(
            match.layer == "class"
            and catalogue().classes[match.id].type != "person"
            and not any(first <= match.start_token < last for first, last in spans)
            and not other.is_quoted(match.start_token)
            for match in other.concepts
        )
        return None if classed else other.candidate(named[0], 2, "the only thing that the sentence before names")

    def _meant(self, sentence: Sentence, item: Located) -> bool:
        """Whether a name says more than where something is told: a body, or what no preposition but a genitive leads to."""
        if item.pointing or item.referent is None:
            return False
        return item.referent.type == "organization" or self.owner(sentence, item) or not self.attached(sentence, item)
