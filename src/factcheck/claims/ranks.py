"""Around a rank without a parser: the class that is ranked, the places that bound it, and what the order goes by."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from factcheck.claims.claim import Phrase
from factcheck.claims.listing import FINAL_HEADS, POSSESSIVES, Bound, Listed, Surroundings, pointing
from factcheck.claims.phrases import before, phrase_of, stem
from factcheck.claims.reading import Located, word_set
from factcheck.languages.concepts import ConceptMatch
from factcheck.languages.language import CODES
from factcheck.languages.positions import Positions
from factcheck.mentions.rank_words import rank_table
from factcheck.values import WORLD

FARTHEST = 24
LONGEST_BRACKET = 10
SET_OFF = frozenset({"superlative", "ordinal superlative", "one of so many"})
RESTRICTIONS = "cue.restrict-"


@attrs.define(slots=True)
class ListReader(Surroundings):
    """Reads what stands around one rank, in one pass to either side."""

    item: Located = attrs.field(kw_only=True)
    positions: Positions = attrs.field(kw_only=True)
    content: list[int] = attrs.field(factory=list)
    objects: list[int] = attrs.field(factory=list)
    criterion: frozenset[str] = frozenset()
    beyond: Located | None = None
    time: Located | None = None

    def read(self) -> Listed:
        """The class, the bounds and the criterion of the rank."""
        self._owner()
        at = self._class_beside()
        last = self._forward(at)
        self._criterion_before()
        first = min([self.item.first, *self.content])
        nouns = [*self.content, *self.objects]
        restrictions = frozenset(
            match.id
            for match in self.sentence.concepts
            if match.layer == "cue"
            and match.id.startswith(RESTRICTIONS)
            and any(index in nouns for index in range(match.start_token, match.end_token))
        )
        end = max([self.item.last, *(index + 1 for index in self.content)])
        return Listed(
            self._phrase(),
            tuple(self.bounds),
            self.criterion,
            restrictions,
            first,
            max(last, end) if self.bounds and not self.content else end,
            self.beyond,
            self.time,
        )

    def _phrase(self) -> Phrase | None:
        if not self.content:
            return None
        phrase = phrase_of(self.sentence, sorted(set(self.content)), self.language)
        if not self.objects:
            return phrase
        more = phrase_of(self.sentence, sorted(set(self.objects)), self.language)
        return Phrase(phrase.head, tuple(sorted({*phrase.modifiers, more.head, *more.modifiers} - {phrase.head})))

    # --- what stands before ----------------------------------------------------------------------------------------------------------

    def _owner(self) -> None:
        """The owner before the rank ("Asia's largest", "the province's largest")."""
        for size in (2, 1):
            edge = self.item.first - size
            if edge >= 1 and tuple(self.folds[edge : self.item.first]) in POSSESSIVES:
                named = next((item for item in self.places() if item.last == edge), None)
                noun = next((match for match in self.place_nouns() if match.end_token == edge), None)
                if named is not None:
                    self.bounds.append(Bound(named.first, named.last, named))
                elif noun is not None:
                    self.bounds.append(Bound(noun.start_token, noun.end_token, noun=noun))
                return

    def _class_beside(self) -> int:
        """The class inside, after or before the rank; returns where reading goes on."""
        rule = self.item.mention.derivation[-1] if self.item.mention.derivation else ""
        inside = next(
            (
                match
                for match in self.sentence.concepts
                if match.layer == "class" and self.item.first < match.start_token and match.end_token <= self.item.last
            ),
            None,
        )
        if inside is not None and self.language not in FINAL_HEADS:
            end = self._noun(inside.start_token)
            self.content[:] = [
                index for index in self.content if index < self.item.first or index >= self.item.last or not self._ranking(index, inside)
            ]
            return max(end, self.item.last)
        if self.language == "vi":
            if rule in SET_OFF:
                found = before(self.sentence, self.item.first, self.words)
                if found is not None:
                    self.content.extend(range(self._past_record(found.first, found.last), found.last))
            return self.item.last
        end = self._noun(self._past_superlative(self.item.last))
        if not self.content and rule in SET_OFF and self.language not in FINAL_HEADS:
            at = self.item.first
            while at > 0 and self.folds[at - 1] in word_set(self.words.articles):
                at -= 1
            found = before(self.sentence, at, self.words)
            if found is not None:
                self.content.extend(range(found.first, found.last))
        return end

    def _past_record(self, first: int, last: int) -> int:
        """Past the words that only say that a rank is held ("giữ *kỷ lục* cầu gỗ dài nhất")."""
        ends = (at + size for at in range(first, last) if (size := self.matches(at, self.positions.records)) and at + size < last)
        return max(ends, default=first)

    def _past_superlative(self, i: int) -> int:
        """Past the superlative of an ordinal that was read without it ("ranked as the second-largest")."""
        at = i + 1 if i < len(self.folds) and self.folds[i] == "-" else i
        found = rank_table(self.language).words.match(self.folds, at) if self.language in CODES else None
        return found[0] if found is not None else i

    def _ranking(self, index: int, inside: ConceptMatch) -> bool:
        """Whether a token of the mention is one of the rank's own words, after its class ("segunda ciudad *más poblada*")."""
        return (index >= inside.end_token and self.language != "vi") or index < inside.start_token

    # --- what stands after -----------------------------------------------------------------------------------------------------------

    def _noun(self, start: int) -> int:
        """The noun phrase at ``start`` into ``content``; the places in it are bounds. Returns its end."""
        return self.gather(start, self.content)

    def _forward(self, start: int) -> int:
        """Complements after the class: "of vanilla", "in Asia and Oceania", "among the nation's ports", "by area". Returns where they end."""
        places, articles = {item.first: item for item in self.places()}, word_set(self.words.articles)
        linking = word_set(self.words.genitives) | word_set(self.words.prepositions)
        i, end, joined, among = start, min(len(self.folds), start + FARTHEST), False, False
        i = self._past_beyond(i)
        while i < end:
            fold = self.folds[i]
            if fold == "(":
                i = self._past_bracket(i)
                continue
            after = self._criterion(i)
            if after:
                i = after
                continue
            if i in places:
                item = places[i]
                if i == start and not self.content and not self._adverbial(item):
                    break
                self.bounds.append(Bound(item.first, item.last, item, joined=joined))
                i = self.past_possessive(item.last)
                if (i > item.last or (among and pointing(item))) and not self.content:
                    i = self._noun(i)
                joined = False
                continue
            if after := self._place_noun(i, places, first=i == start):
                i = after
                continue
            if fold in self.words.coordinators and self.bounds and self.skip(i + 1, articles) in places and self.bounds[-1].last == i:
                i, joined = self.skip(i + 1, articles), True
                continue
            among = bool(self.matches(i, self.positions.members))
            if fold not in linking and not among:
                break
            step = self._complement(i, places, articles)
            if step is None:
                break
            i = step
        return i

    def _place_noun(self, i: int, places: Mapping[int, Located], *, first: bool) -> int:
        """The end of a place noun at ``i`` that a place follows, or that bounds the rank bare, as in Vietnamese ("cầu dài nhất *tỉnh*"); else 0."""
        noun = next((match for match in self.place_nouns() if match.start_token == i), None)
        if noun is None or noun.end_token in places:
            return 0 if noun is None else noun.end_token
        if self.language != "vi" or not first or self.bounds or not self.content:
            return 0
        self.bounds.append(Bound(noun.start_token, noun.end_token, noun=noun))
        return noun.end_token

    def _adverbial(self, item: Located) -> bool:
        """Whether a place needs no linking word: "worldwide", "national", a region in Vietnamese; "third place Japan" names the holder."""
        return self.language == "vi" or pointing(item) or (item.referent is not None and item.referent.id == WORLD)

    def _complement(self, i: int, places: dict[int, Located], articles: frozenset[str]) -> int | None:
        """One complement that begins with the linking word at ``i``; None when it is none of this rank."""
        members = self.matches(i, self.positions.members)
        k = self.skip(i + (members or 1), articles)
        if k >= len(self.folds):
            return None
        if k in places:
            return k
        unknown = next(
            (
                item
                for item in self.sentence.names()
                if item.first == k and item.referent is not None and item.referent.type in {"thing", "organization"}
            ),
            None,
        )
        if unknown is not None and (self.content or (self._headless() and k == self.skip(i + 1, articles) and self.folds[i] in self.words.genitives)):
            self.bounds.append(Bound(unknown.first, unknown.last, unknown))
            return unknown.last
        for start in (i, k):
            time = next((item for item in self.sentence.values("moment", "period") if item.first <= start < item.last), None)
            if time is not None:
                self.time = self.time or time
                return time.last
        noun = next((match for match in self.place_nouns() if match.start_token == k), None)
        if noun is not None and (self.folds[k - 1] in articles or self.language == "vi") and (self.content or not members):
            self.bounds.append(Bound(noun.start_token, noun.end_token, noun=noun))
            return noun.end_token
        if not self.content and members:
            return end if (end := self._noun(k)) > k else None
        if self.content and not self.objects and self.folds[i] in self.words.genitives:
            return end if (end := self.gather(k, self.objects)) > k else None
        return None

    def _headless(self) -> bool:
        """Whether the rank is a superlative that stands without its noun ("el más alto *de Orsa*")."""
        rule = self.item.mention.derivation[-1] if self.item.mention.derivation else ""
        return rule in SET_OFF and self.language not in FINAL_HEADS

    def _criterion_before(self) -> None:
        """What the order goes by where that opens the clause ("By volume it is the third-largest", "the firm, by assets Norland's largest bank")."""
        for k in range(max(0, self.item.first - FARTHEST), self.item.first):
            if (k == 0 or self.folds[k - 1] == ",") and not self.criterion:
                after = self._criterion(k)
                if after and not any(match.start_token < after <= match.end_token for match in self.sentence.concepts_in(k, after, "measure")):
                    self.criterion = frozenset()

    def _criterion(self, i: int) -> int:
        """What the order goes by, after one of its words; returns where that ends, or 0."""
        size = self.matches(i, self.positions.criteria)
        if not size or self.criterion:
            return 0
        small = word_set(self.words.articles) | word_set(self.words.genitives)
        k = self.skip(i + size, small)
        if any(item.first <= k < item.last for item in self.sentence.located):
            return 0
        measures = [match for match in self.sentence.concepts_in(k, k + 3, "measure") if match.layer == "concept"]
        if measures:
            self.criterion = frozenset(match.id for match in measures if match.start_token == measures[0].start_token)
            return measures[0].end_token
        found: list[int] = []
        end = self.gather(k, found)
        if found:
            self.criterion = frozenset(stem(self.folds[index]) for index in found)
            return end
        return 0

    def _past_beyond(self, i: int) -> int:
        """Past the name of the one that is ahead ("second only to X")."""
        text = " ".join(self.folds[self.item.first : self.item.last])
        if any(text.endswith(form) for form in self.positions.beyond):
            for item in self.sentence.names():
                if i <= item.first <= i + 1:
                    self.beyond = item
                    return item.last
        return i

    def _past_bracket(self, i: int) -> int:
        """Past a bracket; an acronym in it stands for the words before ("liquefied natural gas (LNG)")."""
        closing = next((j for j in range(i + 1, min(len(self.folds), i + LONGEST_BRACKET)) if self.folds[j] == ")"), None)
        if closing is None:
            return len(self.folds)
        for nouns in (self.objects, self.content):
            size = len(self.folds[i + 1])
            tail = nouns[-size:]
            if (
                closing == i + 2
                and len(tail) == size >= 2
                and tail[-1] == i - 1
                and "".join(self.folds[index][0] for index in tail) == self.folds[i + 1]
            ):
                nouns[-size:] = [i + 1]
        return closing + 1
