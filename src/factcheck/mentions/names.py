"""Names: places, organizations, persons and works, read from capitals, tables and the words beside them.

One pass over the capitalized tokens and the few words in lower case that open names. Mentions do not overlap. ``cues`` tell more than the value can:
``form`` (name, adjective, people, relative), ``type`` (country, city, bank, ship, unknown ...), ``place`` (id of a place inside the name), ``title``
(the titles before it) and ``evidence`` (``weak`` where only a preposition, a verb or nothing at all told the kind).
"""

from __future__ import annotations

import attrs

from factcheck.languages.language import CODES
from factcheck.mentions.context import Context
from factcheck.mentions.gazetteer import type_of
from factcheck.mentions.mention import Mention, new_mention
from factcheck.mentions.name_evidence import judge
from factcheck.mentions.name_words import HeadSense, NameWords, name_words
from factcheck.mentions.named_things import OFFICES, closing_head, extend, opening_head, trade_end
from factcheck.mentions.pieces import Piece, is_capital, joined, lower_openers, may_follow, opens_sentence, run_at, words_end
from factcheck.mentions.places import Known, is_absorbed, known_at, known_entity, named_cues, named_entity
from factcheck.mentions.plain_names import Scene, is_headline
from factcheck.mentions.run_on import person_from
from factcheck.mentions.sightings import sightings
from factcheck.mentions.tokens import CAPITALS, Tokens
from factcheck.values.entity import Entity

UNKNOWN = "unknown"
# Types of things whose class word in lower case stands before the name in Vietnamese and is no part of it ("huyện Tĩnh Gia").
_CLASSED = frozenset({"company", "media", "area"})


def recognize(tokens: Tokens, context: Context) -> list[Mention]:
    """The names in the tokens of one passage, left to right; none in a language without tables.

    >>> from factcheck.mentions.tokens import tokenize
    >>> [(m.kind, m.text) for m in recognize(tokenize("Mr Jordan left Amman for the Bank of Tessaly."), Context("en"))]
    [('person', 'Jordan'), ('place', 'Amman'), ('organization', 'Bank of Tessaly')]
    """
    if context.language not in CODES or not len(tokens.folds):
        return []
    words = name_words(context.language)
    capitals, openers = tokens.capitals(), lower_openers(tokens, words)
    if not capitals and not openers:
        return []
    scene = Scene(tokens, words, sightings(tokens.text), is_headline(tokens, capitals, openers, context.language))
    lower = [index for index in openers if may_follow(tokens, index, words)]
    return _Reader(scene).read(sorted({*capitals, *lower}) if lower else capitals)


@attrs.define(slots=True)
class _Reader:
    """One reading of a passage: what was found, and the title that waits for the name after it (with the token where that has to begin)."""

    scene: Scene
    tokens: Tokens = attrs.field(init=False)
    words: NameWords = attrs.field(init=False)
    found: list[Mention] = attrs.Factory(list)
    pending: tuple[int, str] = (-1, "")
    inside: frozenset[str] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.tokens, self.words, self.inside = self.scene.tokens, self.scene.words, self.scene.seen.inside

    def read(self, beginnings: list[int]) -> list[Mention]:
        """The names that begin at some of the places where one may."""
        done, text, starts = 0, self.tokens.text, self.tokens.starts
        for index in beginnings:
            if index >= done:
                done = self._capital(index) if text[starts[index]] in CAPITALS else self._lower(index)
        return self.found

    def _lower(self, index: int) -> int:
        """A name that begins in lower case: a known one, or a head with capitals after it. The index to go on at."""
        known = known_at(self.tokens, index, self.words)
        head = opening_head(self.tokens, index, self.words)
        if head is not None and (known is None or known.last <= head[0]):
            last = self._headed(index, head, opens=False)
            if last is not None:
                return last
        if known is None or is_absorbed(known):
            return index + 1 if known is None else known.last
        return self._add_known(known)

    def _capital(self, index: int) -> int:
        """The names of the run of capitals at a token. The index to go on at."""
        tokens, words, opens = self.tokens, self.words, opens_sentence(self.tokens, index, self.words)
        if opens and not self._may_open(index):
            return index + 1
        pieces = run_at(tokens, index, words)
        if not pieces:
            known = known_at(tokens, index, words)
            return index + 1 if known is None or is_absorbed(known) else self._add_known(known)
        return self._run(pieces, opens=opens)

    def _may_open(self, index: int) -> bool:
        """Whether the word that opens a sentence may open a name: by what the text tells of it, or by what follows it."""
        if self.tokens.folds[index] in self.words.openers:
            return self._bound(index)
        if self.tokens.folds[index] in self.inside or index + 1 >= len(self.tokens.folds):
            return True
        following = self.tokens.text[self.tokens.starts[index + 1]]
        after = self.tokens.folds[index + 1]
        told = after in self.words.tails or after in self.words.copulas or self.scene.is_deed(after) or self.scene.owns(index + 1)
        if told or not following.islower():
            return True
        particle = after in self.words.particles and index + 2 < len(self.tokens.folds) and is_capital(self.tokens, index + 2)  # "Ada von Roe"
        return particle or self._bound(index) or self.words.gazetteer.match(self.tokens, index) is not None

    def _bound(self, index: int) -> bool:
        """Whether a word that may open any sentence opens a known name, a title or a headed name ("The Hague", "General", "Bộ Ngoại giao")."""
        if self.tokens.folds[index] not in self.words.begins:
            return False
        known = known_at(self.tokens, index, self.words)
        titled = self.words.titles.match(self.tokens.folds, index) is not None
        if titled or (known is not None and known.last > index + 1) or trade_end(self.tokens, index, self.words):
            return True
        head = opening_head(self.tokens, index, self.words)
        return head is not None and extend(self.tokens, head[0], head[1], self.words, complement=True) > head[0]

    def _run(self, pieces: list[Piece], *, opens: bool) -> int:
        """Reads a run of capitals from left to right; the index after the last token that was used."""
        done, title = pieces[0].first, self.pending[1] if self.pending[0] == pieces[0].first else ""
        if len(pieces) == 1 and not title and self.tokens.folds[done] not in self.words.titles.opening:
            return max(self._one(pieces, opens=opens, title=""), pieces[0].last)
        if len(pieces) > 1 and self.scene.is_numeral(pieces[0]) and opening_head(self.tokens, pieces[1].first, self.words) is not None:
            del pieces[0]
        while pieces:
            after = self._title(pieces)
            if after is not None:
                title = f"{title} {self.scene.written(pieces[0].first, after)}".strip()
                done = after
            else:
                found = len(self.found)
                done = max(self._one(self.scene.before_title(pieces), opens=opens, title=title), pieces[0].last)
                # In Vietnamese the country or office stands between the title and the name.
                between = self.words.family_first and len(self.found) > found and self.found[-1].kind in ("place", "organization")
                title = title if between else ""
            opens = False
            pieces = [piece for piece in pieces if piece.first >= done]
            while pieces and not pieces[0].capital:
                del pieces[0]
        if title and done < len(self.tokens.folds) and joined(self.tokens, done):
            self.pending = (done, title)
        return done

    def _title(self, pieces: list[Piece]) -> int | None:
        """The index after a title that opens the pieces, with its stop; None where it is part of a name ("General Motors")."""
        tokens, first = self.tokens, pieces[0].first
        opening = tokens.folds[first] in self.words.titles.opening and not self.scene.is_middle(pieces[0])
        found = self.words.titles.match(tokens.folds, first) if opening else None
        role = found is None and self.scene.is_role(pieces)
        if role:
            found = pieces[0].last, True
        if found is None:
            return None
        known = known_at(tokens, first, self.words)
        if known is not None and (known.last > found[0] or self.words.states.match_before(tokens.folds, first) is not None):
            return None
        closing = closing_head(self.scene.before_title(pieces), tokens, self.words)
        if closing is not None and pieces[closing[0] - 1].last > found[0] and closing[0] <= 2 and (role or closing[1].kind == "organization"):
            return None
        after = found[0]
        return after + 1 if after < len(tokens.folds) and tokens.folds[after] == "." and not tokens.spaced(after) else after

    def _one(self, pieces: list[Piece], *, opens: bool, title: str) -> int:
        """One name at the first piece; the index of the token after it, 0 when there is none."""
        tokens, words, first = self.tokens, self.words, pieces[0].first
        known = known_at(tokens, first, words)
        if known is None and len(pieces) > 1 and pieces[0].fold in words.dropped:
            return self._one([piece for piece in pieces[1:] if piece.capital], opens=opens, title=title) or pieces[0].last
        if self.scene.headline and known is None and not title:
            pieces = self.scene.seen_inside(pieces)
            if not pieces:
                return 0
        closing = closing_head(pieces, tokens, words) if len(pieces) > 1 else None
        if known is not None:
            return self._known(known, pieces, closing, opens=opens, title=title)
        head = opening_head(tokens, first, words)
        if head is not None and (not title or self._is_body(first, head, title)):
            last = self._headed(first, head, opens=opens)
            if last is not None:
                return last
        if head is not None and len(pieces) == 1 and head[0] > pieces[0].last and words.compounds:
            return head[0]  # a class noun whose first syllable alone has a capital ("Hiệp định vận tải")
        if closing is not None and not self.scene.is_shouted(pieces) and not self.scene.is_surname(pieces, closing, title):
            return self._closed(pieces, closing)
        return self._plain(pieces, opens=opens, title=title)

    def _is_body(self, first: int, head: tuple[int, HeadSense], title: str) -> bool:
        """Whether a head after a title opens its body: "Presidente del Club Varn"; one of state, or of two syllables ("Tổng giám đốc Ngân hàng")."""
        if not self.words.family_first:
            return first > 0 and self.tokens.folds[first - 1] in self.words.genitives
        long = head[0] > first + 1 and not self.scene.is_address(title)
        return head[1].type in OFFICES or (long and head[1].type not in ("area", "treaty", "ship"))

    def _known(self, known: Known, pieces: list[Piece], closing: tuple[int, HeadSense] | None, *, opens: bool, title: str) -> int:
        """A run that begins with a known name: that name alone, or a longer one that it is part of."""
        words, scene = self.words, self.scene
        if is_absorbed(known):
            return known.last
        if closing is not None and pieces[closing[0] - 1].last > known.last and not scene.headline:
            return self._closed(pieces, closing, place=known.entry.id)
        rest = [piece for piece in pieces if piece.first >= known.last]
        named = known.entry.kind == "place" and known.fold in words.ambiguous_persons
        given = named and bool(rest) and rest[0].capital and not scene.headline and not words.family_first
        if given and known_at(self.tokens, rest[0].first, words) is None:
            return self._plain(pieces, opens=opens, title=title)
        borne = scene.is_family(known) or (self._addressed(known, title) and not self._governs(rest, title))
        if known.entry.kind == "place" and known.entry.form == "name" and borne:
            return self._plain(scene.addressed(pieces, rest), opens=False, title=title)
        if opens and known.fold in words.ambiguous_words and not rest and known.fold not in self.inside:
            return known.last
        if not title and self.scene.names_a_thing(known, rest):
            return self._add("organization", known.first, rest[0].last, type_=UNKNOWN, why=UNKNOWN, place=known.entry.id, weak=True)
        return self._add_known(known)

    def _addressed(self, known: Known, title: str) -> bool:
        """Whether the name of a place is a person's, since a form of address stands before it ("Ms Israel", "anh Đức")."""
        if title:
            state = known.last > known.first + 1 or self.words.states.match_before(self.tokens.folds, known.first) is not None  # "Tổng thống Mỹ"
            led = state and type_of(known.entry.id) == "country"
            return (known.fold in self.words.ambiguous_persons and not led) or self.scene.is_address(title)
        if not self.words.family_first or self.words.address.match_before(self.tokens.folds, known.first) is None:
            return False
        return not is_capital(self.tokens, known.first - 1) and joined(self.tokens, known.first)

    def _governs(self, rest: list[Piece], title: str) -> bool:
        """Whether a place stands between an office and the name of who holds it ("Tổng thống Nga Vladimir Putin"): a form of address has no place."""
        return bool(title) and len(rest) > 1 and rest[0].capital and rest[1].capital and not self.scene.is_address(title)

    def _headed(self, first: int, head: tuple[int, HeadSense], *, opens: bool) -> int | None:
        """A name that its head opens; None where nothing follows the head that makes a name of it."""
        tokens, words, after, sense = self.tokens, self.words, head[0], head[1]
        if self.scene.headline and self.scene.written(first, after).isupper():
            return None
        last = extend(tokens, after, sense, words, complement=True)
        lower = not is_capital(tokens, first)
        if last <= after or ((lower or opens) and not any(is_capital(tokens, i) for i in range(after, last))):
            return None
        if words.family_first and not lower and self.scene.opens_person(first, after, last, sense):
            return None
        capital = next(i for i in range(after, last) if is_capital(tokens, i)) if lower else after
        place = known_at(tokens, capital, words) if sense.type == "area" or lower else None
        wide = place is not None and (sense.type == "area" or type_of(place.entry.id) in ("country", "region"))
        if place is not None and wide and place.last >= last and not is_absorbed(place):
            return self._add_known(place)
        if words.compounds and sense.type in _CLASSED and sense.type == "area":
            first = after
        return self._add(sense.kind, first, last, type_=sense.type, why="head before")

    def _closed(self, pieces: list[Piece], closing: tuple[int, HeadSense], place: str = "") -> int:
        """A name that its head closes."""
        count, head = closing
        last = pieces[count - 1].last
        if head.joins:
            last = extend(self.tokens, last, head, self.words, complement=False)
        return self._add(head.kind, pieces[0].first, last, type_=head.type, why="head after", place=place)

    def _plain(self, pieces: list[Piece], *, opens: bool, title: str) -> int:
        """A name with no head and no table: judged by its form and its neighbours. The index after it, 0 when there is none."""
        scene = self.scene
        traded = trade_end(self.tokens, pieces[0].first, self.words) if not title and len(pieces) == 1 and self.words.qualifiers.opening else 0
        if traded:
            return self._add("organization", pieces[0].first, traded, type_=UNKNOWN, why="trade before", weak=True)
        pieces = scene.without_opener(pieces) if opens and not title else pieces
        if not pieces:
            return 0
        if len(pieces) > 1:
            pieces = scene.before_caption(scene.before_place(pieces))
        apart = person_from(self.tokens, pieces, self.words) if self.words.family_first else 0
        if apart:
            return self._add("organization", pieces[0].first, pieces[apart - 1].last, type_=UNKNOWN, why=UNKNOWN, weak=True)
        first, last = pieces[0].first, pieces[-1].last
        compound = words_end(self.tokens, pieces[-1], self.words) if self.words.compound_words.opening else last
        if compound > last and not title:
            return compound if len(pieces) == 1 else self._add("organization", first, compound, type_=UNKNOWN, why=UNKNOWN, weak=True)
        tail = self.words.tails.get(self.tokens.folds[last]) if last < len(self.tokens.folds) and not title else None
        if tail is not None and joined(self.tokens, last) and not scene.headline and scene.is_name(pieces[0]):
            return self._add("place", first, last + 1, type_=tail, why="head in lower case after")
        if not title and scene.is_none(pieces):
            return last
        verdict = ("person", "title", True) if title else judge(self.tokens, pieces, self.words)
        told = self.words.family_first if title else verdict is not None and verdict[2]
        if len(pieces) == 1 and (scene.is_glued(pieces[0]) or (not told and scene.is_common(pieces[0]))):
            return last
        kind, why, strong = verdict or ("organization", UNKNOWN, False)
        return self._add(kind, first, last, type_=kind if verdict else UNKNOWN, why=why, weak=not strong, title=title)

    def _add_known(self, known: Known) -> int:
        entity, cues = known_entity(known.entry)
        return self._append(entity.type, known.first, known.last, entity, cues, "gazetteer")

    def _add(self, kind: str, first: int, last: int, *, type_: str, why: str, place: str = "", weak: bool = False, title: str = "") -> int:
        entity, cues = named_entity(kind, self.scene.written(first, last)), named_cues(type_ or kind, place, title, "weak" if weak else "")
        return self._append(kind, first, last, entity, cues, why)

    def _append(self, kind: str, first: int, last: int, value: Entity, cues: tuple[tuple[str, str], ...], why: str) -> int:
        start, end = self.tokens.starts[first], self.tokens.ends[last - 1]
        self.found.append(new_mention(kind, start, end, self.tokens.text[start:end], value, cues, ("names", why)))
        return last
