"""Nouns that no table holds and by which a text means a name all the same: the noun in the name itself ("the Basalt Hall", "the hall"), and what the
text says that it is ("Silk, a scow", "the ceramicist Viggo Storm").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factcheck.claims.claim import Referent
from factcheck.claims.phrases import FINAL_HEADS
from factcheck.claims.reading import Located, Reading, Sentence, word_set
from factcheck.languages.concepts import VERBAL, ConceptMatch
from factcheck.languages.language import CODES

NOUN = "noun."
SHORTEST = 3
# How many words an apposition may have up to its noun.
REACH = 6
# Languages whose nouns follow a determiner, which says that one thing is meant.
DETERMINED = frozenset({"en", "es", "fr"})


class OwnNouns:
    """The own nouns of the names of one document."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        words = reading.words
        self._final = reading.layout.language in FINAL_HEADS
        self._articles = word_set(words.articles)
        self._indefinites = word_set(words.indefinites)
        self._genitives = word_set(words.genitives)
        self._function = word_set(words.function_words) | word_set(words.copulas) | word_set(words.prepositions) | word_set(words.relatives)
        self._copulas = word_set(words.copulas)
        self._having = word_set(words.having)
        self._after = frozenset(form for forms in (words.copulas, words.having, words.auxiliaries) for form in forms)
        found: dict[Referent, set[str]] = {}
        if reading.layout.language in DETERMINED and reading.layout.language in CODES:
            for sentence in reading.sentences:
                for item in sentence.names():
                    if item.referent is not None and not item.pointing:
                        found.setdefault(item.referent, set()).update(self._of(sentence, item))
        self.of: Mapping[Referent, frozenset[str]] = {referent: frozenset(nouns) for referent, nouns in found.items() if nouns}
        self._all = frozenset(noun for nouns in self.of.values() for noun in nouns)
        self._known: dict[int, tuple[ConceptMatch, ...]] = {}

    def within(self, sentence: Sentence) -> tuple[ConceptMatch, ...]:
        """The class nouns of a sentence, and the own nouns that end their phrase outside names, as classes of their own (``noun.hall``); in order."""
        if not self._all or self._all.isdisjoint(sentence.tokens.folds):
            return sentence.classes
        known = self._known.get(sentence.index)
        if known is None:
            known = self._known[sentence.index] = self._matches(sentence)
        return known

    def _matches(self, sentence: Sentence) -> tuple[ConceptMatch, ...]:
        classes = sentence.classes
        taken = {index for match in classes for index in range(match.start_token, match.end_token)}
        taken |= {index for item in sentence.located for index in range(item.first, item.last)}
        own = [
            ConceptMatch(at, at + 1, "class", NOUN + fold, "noun")
            for at, fold in enumerate(sentence.tokens.folds)
            if fold in self._all and at not in taken and sentence.tokens.word(at).islower() and self._ends(sentence, at + 1)
        ]
        return tuple(sorted((*classes, *own), key=lambda match: match.start_token))

    def _ends(self, sentence: Sentence, token: int) -> bool:
        """Whether a noun phrase ends before ``token``: the hall, not the hall keeper nor the hall of fame."""
        folds = sentence.tokens.folds
        if token >= len(folds) or folds[token] in self._after:
            return True
        if folds[token] in self._genitives or folds[token] in "-'’":
            return False
        told = any(match.start_token == token and match.role in VERBAL for match in sentence.concepts)
        return told or folds[token] in self._function or not folds[token].isalpha() or not self._final

    def _of(self, sentence: Sentence, item: Located) -> Iterator[str]:
        if item.referent is not None and item.referent.type != "person" and item.last - item.first > 1:
            yield from self._in_name(sentence, item)
        yield from self._before(sentence, item)
        yield from self._behind(sentence, item)

    def _in_name(self, sentence: Sentence, item: Located) -> Iterator[str]:
        """The noun that heads a name: its last word, or the one before its "of", where heads stand last, else the first."""
        words = [sentence.tokens.folds[at] for at in range(item.first, item.last)]
        of = next((at for at, fold in enumerate(words) if fold in self._genitives), len(words))
        head = words[of - 1 if self._final and of else 0]
        if head.isalpha() and len(head) >= SHORTEST and head not in self._function:
            yield head

    def _before(self, sentence: Sentence, item: Located) -> Iterator[str]:
        """The noun in lower case right before a name, behind its article ("the scow Silk", "le carnet Orsa")."""
        folds, at = sentence.tokens.folds, item.first - 1
        if at > 0 and not folds[at].isalnum() and item.mention.kind == "work" and folds[at] != ",":
            at -= 1
        opened = any(folds[i] in self._articles for i in range(max(0, at - REACH // 2), at))
        if at > 0 and opened and self._is_noun(sentence, at):
            yield folds[at]

    def _behind(self, sentence: Sentence, item: Located) -> Iterator[str]:
        """The head of what a name is said to be behind its comma or its copula ("Silk, a fast scow of ...", "Silk is a scow")."""
        folds, at = sentence.tokens.folds, item.last
        while at < len(folds) and folds[at] in {'"', "”", "»", "’", "'"}:
            at += 1
        if at + 2 >= len(folds) or not (folds[at] == "," or folds[at] in self._copulas):
            return
        said = folds[at] != ","
        at += 1
        if folds[at] not in (self._indefinites if said else self._articles):
            return
        phrase: list[int] = []
        for i in range(at + 1, min(len(folds), at + 1 + REACH)):
            if not folds[i].isalpha() or folds[i] in self._function or not sentence.tokens.word(i).islower():
                break
            phrase.append(i)
        head = (phrase[-1] if self._final else phrase[0]) if phrase else None
        verb = head is not None and any(match.start_token == head and match.role in {"verb", "passive"} for match in sentence.concepts)
        if self._final and verb and len(phrase) > 1:
            head = phrase[-2]  # "a scow launched in": the participle is none of it
        if head is not None and self._is_noun(sentence, head):
            yield folds[head]

    def _is_noun(self, sentence: Sentence, at: int) -> bool:
        """Whether a word may be a noun that is in no table: in lower case, no small word, nothing that the tables know as an event or a measure."""
        fold = sentence.tokens.folds[at]
        if not fold.isalpha() or len(fold) < SHORTEST or fold in self._function or not sentence.tokens.word(at).islower():
            return False
        return not any(match.start_token <= at < match.end_token and match.layer != "cue" for match in sentence.concepts)
