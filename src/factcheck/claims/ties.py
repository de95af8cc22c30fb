"""Who made, owns, won or fathered what: a thing and its holder, tied by a noun ("author of"), a deed ("wrote") or a kind of work ("a novel by")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from factcheck.claims.claim import Candidate
from factcheck.claims.extraction import Extraction
from factcheck.claims.interrupted import forms_at
from factcheck.claims.phrases import FINAL_HEADS
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.claims.tie_names import Around, is_of, names_it
from factcheck.claims.tie_orders import ORDERS
from factcheck.claims.titles import POSSESSIVES
from factcheck.languages.concepts import ConceptMatch
from factcheck.languages.language import CODES
from factcheck.languages.ties import TieForm, TieForms, tie_forms
from factcheck.world.concepts import catalogue
from factcheck.world.ties import Tie, kinds_of_works, ties

CLOSING = frozenset(',.;:)!?"”»')
APPOSING = frozenset({",", "(", "–", "—"})
# How many unknown words may stand before a name: of a holder what they are ("the young cellist"), of a thing what it is.
DESCRIBED, OF_A_THING, SURE = 4, 2, 2
Pair = tuple[Candidate, Candidate]


@attrs.frozen(slots=True)
class Tied:
    """A thing and its holder with the tokens ``[first, last)`` of the words that tie them; ``role``: holder, deed, after, joined, kind.

    ``entity`` is the name of the holder, ``at`` the token of the thing's, ``several`` whether the holder is one of several.
    """

    id: str
    role: str
    first: int
    last: int
    thing: Candidate
    holder: Candidate
    entity: Located | None
    at: int
    several: bool = False


def ties_in(extraction: Extraction, sentence: Sentence) -> Iterator[Tied]:
    """The ties of a sentence, outside quotations."""
    language = extraction.reading.layout.language
    if language not in CODES:
        return
    forms, folds = tie_forms(language), sentence.tokens.folds
    if not any(not item.pointing for item in sentence.names()):
        return
    told = {at: forms_at(forms[fold], sentence, language, at) for at, fold in enumerate(folds) if fold in forms}
    kinds = [match for match in sentence.classes if match.id in kinds_of_works()]
    if not (kinds or any(told.values())):
        return
    reader, taken = _Reader(Around.of(extraction, sentence)), 0
    for at, found in told.items():
        if found and at >= taken and at not in reader.around.named and not sentence.is_quoted(at):
            yield from (tied for form in found for tied in reader.read(form, at))
            taken = at + len(found[0].tokens)
    for match in kinds:
        if not sentence.is_quoted(match.start_token):
            yield from reader.kind(match)


@attrs.frozen(slots=True)
class _Reader:
    """Reads the ties of one sentence from what stands around their words."""

    around: Around

    @property
    def folds(self) -> Sequence[str]:
        """The folded tokens of the sentence."""
        return self.around.sentence.tokens.folds

    def read(self, form: TieForm, at: int) -> Iterator[Tied]:
        """The ties that one form at a token tells."""
        tie, last = ties().get(form.id), at + len(form.tokens)
        if tie is None:
            return
        forms, own = self.around.words.ties[form.id], {"holder": self._by_noun, "deed": self._by_deed, "after": self._after}.get(form.role)
        pair = own(tie, forms, at, last) if own is not None else None
        pair = pair or ORDERS[form.role](self.around, tie, forms, at, last)
        if pair is not None:
            yield from self._tied(tie, form.role, at, last, *pair)

    # --- nouns for the holder ----------------------------------------------------------------------------------------------------------------

    def _by_noun(self, tie: Tie, forms: TieForms, first: int, last: int) -> Pair | None:
        """"The author of *T*, *H*", "*H*, author of *T*", "*T*'s author *H*", "its author, *H*", "*T*, whose author is *H*"."""
        left = self.around.adjectives(first)
        if left is None or (last < len(self.folds) and self.folds[last] in {*self.around.words.spoils, "-"}):
            return None
        if left < first and ("person" in tie.things or tie.placed):
            return None
        opened = self.around.before_articles(left)
        thing, begin, end, direct = self._owned(tie, left, opened, last)
        if thing is None:
            return self._by_trade(tie, opened, last)
        if not self._fits_thing(tie, forms, thing):
            return None
        holder = self._ahead(tie, begin if direct else opened, end) or self._behind(tie, end, direct=direct)
        return None if holder is None else (thing, holder)

    def _owned(self, tie: Tie, left: int, opened: int, last: int) -> tuple[Candidate | None, int, int, bool]:
        """What a noun for the holder is the holder of; where the phrase begins and ends; whether the holder may follow right away."""
        folds, around, words = self.folds, self.around, self.around.extraction.reading.words
        none = (None, left, last, False)
        if last < len(folds) and folds[last] in word_set(words.genitives):
            item = around.name_from(last + 1, OF_A_THING if tie.kinds else 1)
            described = around.described(last + 1) if item is None else None
            if described is not None:
                return described[0], opened, described[1], False
            return none if item is None else (around.candidate(item, "named behind its holder"), opened, around.end(item), False)
        bare = around.name_from(last, 0) if around.words.bare else None
        if bare is not None and not self._of_types(bare, tie.holders if tie.kinds else ()):
            return around.candidate(bare, "named behind its holder"), opened, around.end(bare), False
        owning = 2 if folds[max(0, left - 2) : left] in POSSESSIVES else 1 if folds[max(0, left - 1) : left] in POSSESSIVES else 0
        owner = around.ending_at(left - owning) if owning else None
        if owner is not None:
            return around.candidate(owner, "owner of its holder"), around.before_articles(around.begin(owner)), last, True
        if left and around.extraction.subjects.possessive(folds[left - 1]):
            return self._meant(tie, left - 1), left - 1, last, True
        if opened and folds[opened - 1] in around.words.whose:
            named = around.ending_at(opened - 1) or (around.ending_at(opened - 2) if folds[opened - 2 : opened - 1] == (",",) else None)
            return none if named is None else (around.candidate(named, "before “whose”"), opened, last, False)
        named = around.ending_at(left) if opened == left and around.extraction.reading.layout.language in FINAL_HEADS else None
        if named is not None and around.name_from(last, 0) is not None:
            return around.candidate(named, "before the noun for its holder"), left, last, True
        return none

    def _meant(self, tie: Tie, token: int) -> Candidate | None:
        """Whose holder a possessive means: what it means anywhere, else the one thing of the kind that the tie needs ("its author": the book)."""
        around = self.around
        kind = "person" if tie.things == ("person",) else "thing"
        meant = around.extraction.subjects.antecedent(around.sentence, token, kind)
        return meant if meant is not None and is_of(meant, tie.things) else around.extraction.subjects.only_of(around.sentence, token, tie.things)

    def _ahead(self, tie: Tie, opened: int, end: int) -> Candidate | None:
        """Who stands before the phrase, behind a comma or as the subject of a copula."""
        folds, before = self.folds, self.folds[opened - 1] if opened else ""
        if before in APPOSING:
            item = self.around.ending_at(opened - 1)
            whole = end >= len(folds) or folds[end] in CLOSING or folds[end] in self.around.function or end in self.around.timed
            return self.around.candidate(item, "apposed to it") if item is not None and whole and self._of_types(item, tie.holders) else None
        if before in self.around.extraction.reading.words.copulas and not tie.placed:
            return self._doer(tie, opened - 1)
        return None

    def _behind(self, tie: Tie, end: int, *, direct: bool) -> Candidate | None:
        """Who stands behind the phrase: behind a comma, a copula, or right behind the noun; of a place, behind a preposition too."""
        folds, words = self.folds, self.around.extraction.reading.words
        if end >= len(folds):
            return None
        equated, apposed = folds[end] in words.copulas, folds[end] in {",", ":"} and not tie.placed
        at = end + 1 if equated or apposed else end
        if tie.placed and at < len(folds) and folds[at] in word_set(words.prepositions):
            at, equated = at + 1, True
        if not (equated or apposed or direct):
            return None
        item = self.around.name_from(at, 0 if tie.placed else DESCRIBED if equated or apposed else 1)
        if item is None or not self._of_types(item, tie.holders) or folds[item.last : item.last + 2] in POSSESSIVES:
            return None
        closing = CLOSING | {*words.copulas, *words.prepositions, *words.coordinators}
        closed = item.last >= len(folds) or folds[item.last] in closing
        return self.around.candidate(item, "named behind what it is") if closed or not apposed else None

    def _by_trade(self, tie: Tie, opened: int, last: int) -> Pair | None:
        """"*T*, by the architect *H*"."""
        folds = self.folds
        maker = self.around.name_from(last, 0) if tie.kinds and opened and folds[opened - 1] in self.around.words.by else None
        at = opened - 1
        item = self.around.ending_at(at - 1 if at > 0 and folds[at - 1] in {",", *self.around.extraction.reading.words.copulas} else at)
        if maker is None or item is None or not self._of_types(maker, tie.holders):
            return None
        named = self._kind_before(tie, item) or (not tie.titled and self._of_types(item, tie.things))
        return (self.around.candidate(item, "what somebody made"), self.around.candidate(maker, "its maker")) if named else None

    def _by_deed(self, tie: Tie, forms: TieForms, first: int, last: int) -> Pair | None:
        """"*H* wrote *T*", "*H*, who wrote *T*", "*T*, which *H* founded"."""
        folds, words = self.folds, self.around.extraction.reading.words
        if first and (folds[first - 1] in words.copulas or folds[first - 1] == "-") and folds[first] not in words.copulas:
            return None
        item = self.around.name_from(last, 0 if tie.yearly else OF_A_THING if tie.kinds else 1)
        if item is None:
            return self._relative(tie, forms, first, last)
        thing, end = self.around.candidate(item, "what the deed is done to"), self.around.end(item)
        if not self._fits_thing(tie, forms, thing, kind=self._kind_before(tie, item)) or self.around.modifies(item, end):
            return None
        holder = self._doer(tie, first)
        return None if holder is None else (thing, holder)

    def _relative(self, tie: Tie, forms: TieForms, first: int, last: int) -> Pair | None:
        """"*T*, which *H* founded", "*T*, the company *H* founded"."""
        around, doer = self.around, self.around.ending_at(first)
        if doer is None or not self._of_types(doer, tie.holders) or (last < len(self.folds) and self.folds[last] in around.articles):
            return None
        at = doer.first
        if at and self.folds[at - 1] in word_set(around.extraction.reading.words.relatives):
            at -= 1
        elif at - 1 in around.classed:
            while at - 1 in around.classed:
                at -= 1
            at = around.before_articles(at)
        else:
            return None
        item = around.ending_at(at - 1 if at and self.folds[at - 1] == "," else at)
        thing = around.candidate(item, "before its relative clause") if item is not None else None
        fitting = thing is not None and self._fits_thing(tie, forms, thing)
        return (thing, around.candidate(doer, "doer of the deed")) if thing is not None and fitting else None

    def _after(self, tie: Tie, forms: TieForms, first: int, last: int) -> Pair | None:
        """"*T* went to *H*"; "the painting *T* is the work of *H*": of which kind a work is tells what its maker did."""
        around, maker = self.around, self.around.name_from(last, DESCRIBED)
        subject = around.extraction.subjects.of(around.sentence, first)
        best = subject.best if subject is not None else None
        if maker is None or best is None or best.grade < SURE or best.span.start >= around.sentence.tokens.starts[first]:
            return None
        item = next((one for one in around.starts.values() if around.place(one) == best.span), None)
        told = self._fits_thing(tie, forms, best) if tie.yearly else item is not None and self._kind_before(tie, item)
        return (best, around.candidate(maker, "its maker")) if told and self._of_types(maker, tie.holders) else None

    def kind(self, match: ConceptMatch) -> Iterator[Tied]:
        """The ties that a noun for a kind of work tells: "*H*'s novel *T*", "*T*, a novel by *H*", "the novel by *H*, *T*"."""
        kinds = frozenset(catalogue().kinds(match.id))
        for tie in ties().values():
            if not tie.kinds or kinds.isdisjoint(tie.kinds):
                continue
            pair = self._of_kind(tie, match.start_token, match.end_token)
            if pair is not None:
                yield from self._tied(tie, "kind", match.start_token, match.end_token, *pair)

    def _of_kind(self, tie: Tie, first: int, last: int) -> Pair | None:
        folds, around, left = self.folds, self.around, self.around.adjectives(first)
        if left is None:
            return None
        owner = around.ending_at(left - 2) if left > 1 and folds[left - 2 : left] in POSSESSIVES else None
        if owner is not None:
            begin = around.begin(owner)
            item = around.name_from(last, 0) or (around.ending_at(begin - 1) if begin and folds[begin - 1] == "," else None)
            fitting = item is not None and self._of_types(owner, tie.holders)
            return (around.candidate(item, "named behind its kind"), around.candidate(owner, "its owner")) if item is not None and fitting else None
        named = around.name_from(last, 0)
        if named is not None and named.mention.kind == "work":
            after = around.end(named)
            after += folds[after : after + 1] == (",",)
            maker = around.name_from(after + 1, DESCRIBED) if after < len(folds) and folds[after] in around.words.by else None
            fitting = maker is not None and self._of_types(maker, tie.holders)
            return (around.candidate(named, "behind its kind"), around.candidate(maker, "its maker")) if maker is not None and fitting else None
        maker = around.name_from(last + 1, DESCRIBED) if last < len(folds) and folds[last] in around.words.by else None
        if maker is None or not self._of_types(maker, tie.holders):
            return None
        at, end = around.before_articles(left), around.end(maker)
        before = folds[at - 1] if at else ""
        item = around.ending_at(at - 1) if before == "," or before in around.extraction.reading.words.copulas else None
        if item is None and at < left:
            item = around.name_from(end + 1 if end < len(folds) and folds[end] == "," else end, 0)
        if item is None or item is maker or self._of_types(item, ("person",)):
            return None
        return around.candidate(item, "what is of its kind"), around.candidate(maker, "its maker")

    def _tied(self, tie: Tie, role: str, first: int, last: int, thing: Candidate, holder: Candidate) -> Iterator[Tied]:
        if thing.referent == holder.referent:
            return
        around = self.around
        item = next((name for name in around.sentence.names() if around.place(name) == holder.span), None)
        at = next((name.first for name in around.sentence.names() if around.place(name) == thing.span), first)
        several = item is not None and around.in_company(item)
        yield Tied(tie.id, role, first, last, thing, holder, item, at, several)
        if tie.mutual:
            yield Tied(tie.id, role, first, last, holder, thing, None, first, several)

    def _doer(self, tie: Tie, token: int) -> Candidate | None:
        """The subject of a deed or a copula that stands before it, where it can be the holder."""
        subject = self.around.extraction.subjects.of(self.around.sentence, token)
        best = subject.best if subject is not None else None
        if best is None or best.grade < SURE or best.span.start >= self.around.sentence.tokens.starts[token]:
            return None
        return best if is_of(best, tie.holders) else None

    def _kind_before(self, tie: Tie, item: Located) -> bool:
        """Whether a noun for a kind of the tie stands right before a name ("the novel Low Water")."""
        begin = self.around.begin(item)
        return any(
            match.layer == "class" and match.end_token == begin and not set(catalogue().kinds(match.id)).isdisjoint(tie.kinds)
            for match in self.around.sentence.concepts
        )

    def _fits_thing(self, tie: Tie, forms: TieForms, thing: Candidate, *, kind: bool = False) -> bool:
        """Whether a thing is what the tie is told of: by its type, and where names tell of it by a word of its name."""
        return (kind or is_of(thing, tie.things)) and names_it(forms, self.around.called(thing))

    def _of_types(self, item: Located, types: tuple[str, ...]) -> bool:
        return item.referent is not None and is_of(self.around.candidate(item, ""), types)
