"""Names: places, organizations, persons and works, read from capitals, tables and the words beside them.

One pass over the capitalized tokens and the few words in lower case that open names. Mentions do not overlap. ``cues`` tell more than the value can:
``form`` (name, adjective, people, relative), ``type`` (country, city, bank, ship, unknown ...), ``place`` (id of a place inside the name), ``title``
(the titles before it) and ``evidence`` (``weak`` where only a preposition or nothing at all told the kind).
"""

from __future__ import annotations

import attrs

from factcheck.languages.language import CODES
from factcheck.mentions.context import Context
from factcheck.mentions.gazetteer import display_names, type_of
from factcheck.mentions.mention import Mention
from factcheck.mentions.lexicon import ROMANS
from factcheck.mentions.name_evidence import family_first, judge
from factcheck.mentions.name_words import HeadSense, NameWords, name_words
from factcheck.mentions.named_things import OFFICES, closing_head, extend, opening_head
from factcheck.mentions.pieces import Piece, is_capital, joined, opens_sentence, run_at
from factcheck.mentions.places import Known, is_absorbed, known_at
from factcheck.mentions.sightings import sightings
from factcheck.mentions.tokens import Tokens
from factcheck.values.entity import Entity
from factcheck.values.folding import folded_words

UNKNOWN = "unknown"


def recognize(tokens: Tokens, context: Context) -> list[Mention]:
    """The names in the tokens of one passage, left to right.

    >>> from factcheck.mentions.tokens import tokenize
    >>> [(m.kind, m.text) for m in recognize(tokenize("Mr Jordan left Amman for the Bank of Tessaly."), Context("en"))]
    [('person', 'Jordan'), ('place', 'Amman'), ('organization', 'Bank of Tessaly')]
    """
    if context.language not in CODES or not len(tokens):
        return []
    reader = _Reader(tokens, name_words(context.language))
    return reader.read()


@attrs.define(slots=True)
class _Reader:
    """One reading: the tokens, the words of the language, what was found."""

    tokens: Tokens
    words: NameWords
    found: list[Mention] = attrs.Factory(list)
    headline: bool = False
    _inside: frozenset[str] = frozenset()
    _pending: tuple[int, str] = (-1, "")

    def read(self) -> list[Mention]:
        tokens, text, starts = self.tokens, self.tokens.text, self.tokens.starts
        lower = self.words.gazetteer.lower | self.words.lower_heads
        places = [i for i, (start, fold) in enumerate(zip(starts, tokens.folds, strict=True)) if text[start].isupper() or fold in lower]
        self.headline = _is_headline(tokens, places)
        self._inside = sightings(text).inside if places else frozenset()
        done = 0
        for index in places:
            if index >= done:
                done = self._capital(index) if text[starts[index]].isupper() else self._lower(index)
        return self.found

    def _lower(self, index: int) -> int:
        """A name that begins in lower case: a known one, or a head with capitals after it. The index to go on at."""
        known = known_at(self.tokens, index, self.words)
        head = opening_head(self.tokens, index, self.words)
        if head is not None and (known is None or known.last <= head[0]):
            last = self._headed(index, head)
            if last is not None:
                return last
        if known is None or is_absorbed(known):
            return index + 1 if known is None else known.last
        self._add_known(known)
        return known.last

    def _capital(self, index: int) -> int:
        """The names of the run of capitals at a token. The index to go on at."""
        tokens, words = self.tokens, self.words
        opens = opens_sentence(tokens, index, words)
        if opens and tokens.folds[index] in words.openers and not self._bound(index):
            return index + 1
        pieces = run_at(tokens, index, words)
        if len(pieces) == 1 and opens and tokens.folds[index] not in self._inside and self._is_plain_word(index):
            return pieces[0].last
        if not pieces:
            known = known_at(tokens, index, words)
            if known is None or is_absorbed(known):
                return index + 1
            self._add_known(known)
            return known.last
        return self._run(pieces, opens=opens)

    def _is_plain_word(self, index: int) -> bool:
        """Whether the tables have nothing that begins with the word at a token."""
        words, folds = self.words, self.tokens.folds
        return words.gazetteer.match(self.tokens, index) is None and words.titles.match(folds, index) is None and words.before.match(folds, index) is None

    def _bound(self, index: int) -> bool:
        """Whether a word that may open any sentence opens a known name or a headed one ("The Hague", "La Habana", "Bộ Ngoại giao")."""
        known = known_at(self.tokens, index, self.words)
        if (known is not None and known.last > index + 1) or self.words.titles.match(self.tokens.folds, index) is not None:
            return True
        head = opening_head(self.tokens, index, self.words)
        return head is not None and extend(self.tokens, head[0], head[1], self.words, complement=True) > head[0]

    def _run(self, pieces: list[Piece], *, opens: bool) -> int:
        """Reads a run of capitals from left to right; the index after the last token that was used."""
        done, title = pieces[0].first, self._pending[1] if self._pending[0] == pieces[0].first else ""
        while pieces:
            after = self._title(pieces)
            if after is not None:
                title = f"{title} {self._text(pieces[0].first, after)}".strip()
                done = after
            else:
                found = len(self.found)
                done = max(self._one(self._until_title(pieces), opens=opens, title=title), pieces[0].first + 1)
                # "Prime Minister Iceland Sigrun ..." in the order of Vietnamese: the title goes on to the name after the country.
                title = title if len(self.found) > found and self.found[-1].kind in ("place", "organization") and self.words.family_first else ""
            opens = False
            pieces = [piece for piece in pieces if piece.first >= done]
            while pieces and not pieces[0].capital:
                del pieces[0]
        if title and done < len(self.tokens) and joined(self.tokens, done):
            self._pending = (done, title)
        return done

    def _title(self, pieces: list[Piece]) -> int | None:
        """The index after a title that opens the pieces, with its stop; None where it is part of a name ("Count of Tessaly Bank", "General Motors")."""
        tokens, words, first = self.tokens, self.words, pieces[0].first
        found = words.titles.match(tokens.folds, first)
        if found is None:
            return None
        known = known_at(tokens, first, words)
        if known is not None and known.last > found[0]:
            return None
        closing = closing_head(self._until_title(pieces), tokens, words)
        if closing is not None and pieces[closing[0] - 1].last > found[0] and closing[0] <= 2 and closing[1].kind == "organization":
            return None
        after = found[0]
        return after + 1 if after < len(tokens) and tokens.folds[after] == "." and not tokens.spaced(after) else after

    def _until_title(self, pieces: list[Piece]) -> list[Piece]:
        """The pieces before the next title among them."""
        for count, piece in enumerate(pieces):
            if count and piece.capital and self.words.titles.match(self.tokens.folds, piece.first) is not None and len(pieces) > count + 1:
                return pieces[:count]
        return pieces

    def _one(self, pieces: list[Piece], *, opens: bool, title: str) -> int:
        """One name at the first piece; the index of the token after it."""
        tokens, words, first = self.tokens, self.words, pieces[0].first
        known = known_at(tokens, first, words)
        if self.headline and known is None and not title:
            pieces = self._seen_inside(pieces)
            if not pieces:
                return 0
        closing = closing_head(pieces, tokens, words)
        if known is not None:
            return self._known(known, pieces, closing, opens=opens, title=title)
        head = opening_head(tokens, first, words)
        if head is not None and (not title or (words.family_first and head[1].type in OFFICES)):
            last = self._headed(first, head)
            if last is not None:
                return last
        if closing is not None and not self._shouted(pieces) and not self._is_surname(pieces, closing, title):
            return self._closed(pieces, closing)
        return self._plain(pieces, opens=opens, title=title)

    def _known(self, known: Known, pieces: list[Piece], closing: tuple[int, HeadSense] | None, *, opens: bool, title: str) -> int:
        """A run that begins with a known name: that name alone, or a longer one that it is part of."""
        words = self.words
        if is_absorbed(known):
            return known.last
        if closing is not None and pieces[closing[0] - 1].last > known.last and not self.headline:
            return self._closed(pieces, closing, place=known.entry.id)
        rest = [piece for piece in pieces if piece.first >= known.last]
        name = known.entry.kind == "place" and known.entry.form == "name"
        if rest and rest[0].capital and not self.headline and known.fold in words.ambiguous_persons and not words.family_first and self._nameable(rest[0]):
            return self._plain(pieces, opens=opens, title=title)
        if title and name and known.fold in words.ambiguous_persons:
            return self._plain(pieces[:1], opens=False, title=title)
        if opens and known.fold in words.ambiguous_words and not rest and known.fold not in sightings(self.tokens.text).inside:
            return known.last
        self._add_known(known)
        return known.last

    def _nameable(self, piece: Piece) -> bool:
        """Whether a piece can be the family name after a given one: no known name, no title."""
        return known_at(self.tokens, piece.first, self.words) is None

    def _headed(self, first: int, head: tuple[int, HeadSense]) -> int | None:
        """A name that its head opens; None where nothing follows the head that makes a name of it."""
        if self.headline and self.tokens.folds[first] != self._text(first, first + 1) and self._text(first, first + 1).isupper():
            return None
        last = extend(self.tokens, head[0], head[1], self.words, complement=True)
        lower = not is_capital(self.tokens, first)
        if self.words.family_first and not lower and self._is_person(first, head[0], last):
            return None
        if last <= head[0] or not any(is_capital(self.tokens, i) for i in range(first if not head[1].lower else head[0], last)):
            return None
        place = known_at(self.tokens, head[0], self.words) if head[1].type == "area" or lower else None
        wide = place is not None and (head[1].type == "area" or type_of(place.entry.id) in ("country", "region"))
        if place is not None and wide and place.last >= last and not is_absorbed(place):
            self._add_known(place)
            return place.last
        # In Vietnamese the class word in lower case stands before the name and is no part of it ("huyện Tĩnh Gia", "hãng ...").
        if self.words.compounds and head[1].type in ("company", "media", "area") and (lower or head[1].type == "area"):
            first = head[0]
        self._add(head[1].kind, first, last, type_=head[1].type, why="head before")
        return last

    def _is_person(self, first: int, after: int, last: int) -> bool:
        """Whether a head is rather a family name before given names ("Đoàn Minh Thục")."""
        if after != first + 1 or self.tokens.folds[first] not in self.words.family:
            return False
        pieces = run_at(self.tokens, first, self.words)
        return len(pieces) in (3, 4) and pieces[-1].last == last and family_first(pieces, self.words)

    def _closed(self, pieces: list[Piece], closing: tuple[int, HeadSense], place: str = "") -> int:
        """A name that its head closes."""
        count, head = closing
        last = pieces[count - 1].last
        first = pieces[0].first
        if head.joins:
            last = extend(self.tokens, last, head, self.words, complement=False)
        self._add(head.kind, first, last, type_=head.type, why="head after", place=place)
        return last

    def _shouted(self, pieces: list[Piece]) -> bool:
        """Whether the pieces stand in a passage all in capitals, where no name can be told from its neighbours."""
        return self.headline and self._text(pieces[0].first, pieces[-1].last).isupper()

    def _is_surname(self, pieces: list[Piece], closing: tuple[int, HeadSense], title: str) -> bool:
        """Whether the head is rather the family name of a person ("Tiger Woods", "Mr Hall")."""
        count = closing[0]
        head = self.tokens.folds[pieces[count - 1].first]
        if head not in self.words.surnames:
            return False
        before = self.tokens.folds[pieces[0].first - 1] if pieces[0].first else ""
        return bool(title) or (pieces[0].fold in self.words.given and before not in self.words.articles)

    def _plain(self, pieces: list[Piece], *, opens: bool, title: str) -> int:
        """A name with no head and no table: judged by its form and its neighbours. The index after it."""
        tokens, words = self.tokens, self.words
        if opens and not title and not self._relative_follows(pieces):
            pieces = self._without_opener(pieces)
            if not pieces:
                return 0
        pieces = self._cut_at_place(pieces)
        first, last = pieces[0].first, pieces[-1].last
        if len(pieces) == 1 and not title and (len(pieces[0].fold.rstrip(".")) == 1 or pieces[0].fold in words.never or self._is_sign(first, last)):
            return last
        verdict = ("person", "title", True) if title else judge(tokens, pieces, words)
        if len(pieces) == 1 and (title or not (verdict and verdict[2])) and self._is_common(pieces[0]):
            return last
        kind, why, strong = verdict or ("organization", UNKNOWN, False)
        self._add(kind, first, last, type_="" if verdict and kind != "organization" else UNKNOWN, why=why, weak=not strong, title=title)
        return last

    def _relative_follows(self, pieces: list[Piece]) -> bool:
        """Whether a single word that opens the sentence is told of after a comma ("Costamar, which ..."), as names are."""
        last, folds = pieces[-1].last, self.tokens.folds
        if len(pieces) > 1 or last + 1 >= len(folds) or folds[last] != "," or pieces[0].fold in self.words.openers:
            return False
        return folds[last + 1] in self.words.relatives and pieces[0].fold not in sightings(self.tokens.text).lower

    def _without_opener(self, pieces: list[Piece]) -> list[Piece]:
        """The pieces without a first word that only opens the sentence."""
        seen = sightings(self.tokens.text)
        first = self.tokens.folds[pieces[0].first]
        if len(pieces) == 1:
            return pieces if first in seen.inside and pieces[0].fold not in self.words.openers else []
        if first in self.words.openers or (first in seen.lower and first not in seen.inside and pieces[0].fold not in self.words.given):
            pieces = pieces[1:]
            while pieces and not pieces[0].capital:
                pieces = pieces[1:]
        return pieces

    def _cut_at_place(self, pieces: list[Piece]) -> list[Piece]:
        """The pieces before a known place or body that begins among them ("Alejandro Havana" stays, "Baquero Cuban" is cut)."""
        for count in range(1, len(pieces)):
            known = known_at(self.tokens, pieces[count].first, self.words) if pieces[count].capital else None
            if known is not None and known.fold not in self.words.ambiguous_persons and pieces[count - 1].capital and not is_absorbed(known):
                return pieces[:count]
        return pieces

    def _is_sign(self, first: int, last: int) -> bool:
        """Whether a word in capitals is a roman numeral, or a unit after its number."""
        written = self._text(first, last)
        return written.isupper() and (_is_roman(written) or (first > 0 and self.tokens.folds[first - 1].isdecimal()))

    def _is_common(self, piece: Piece) -> bool:
        """Whether a single word is a common one that was only written with a capital: the text has it in lower case too, or it opens sentences."""
        if self._text(piece.first, piece.last).isupper() and len(piece.fold) > 1:
            return False
        return self._is_portfolio(piece.first) or piece.fold in self.words.openers or piece.fold in sightings(self.tokens.text).lower or piece.fold in self.words.roles

    def _is_portfolio(self, first: int) -> bool:
        """Whether a word belongs to the title before it ("ministre des Transports")."""
        if not first or is_capital(self.tokens, first - 1):
            return False
        joint = self.words.joints.match_before(self.tokens.folds, first)
        return joint is not None and self.words.titles.match_before(self.tokens.folds, joint[0]) is not None

    def _seen_inside(self, pieces: list[Piece]) -> list[Piece]:
        """The first pieces that the text capitalizes inside sentences too, and never writes in lower case."""
        seen = sightings(self.tokens.text)
        count = 0
        while count < len(pieces) and (self.tokens.folds[pieces[count].first] in seen.inside or not pieces[count].capital) and pieces[count].fold not in seen.lower:
            count += 1
        return pieces[:count]

    def _text(self, first: int, last: int) -> str:
        return self.tokens.text[self.tokens.starts[first] : self.tokens.ends[last - 1]]

    def _add_known(self, known: Known) -> None:
        entry = known.entry
        name = display_names().get(entry.id, entry.words)
        self._append(entry.kind, known.first, known.last, Entity(entry.id, name, entry.kind), (("form", entry.form), ("type", type_of(entry.id))), "gazetteer")

    def _add(self, kind: str, first: int, last: int, *, type_: str, why: str, place: str = "", weak: bool = False, title: str = "") -> None:
        name = " ".join(self._text(first, last).split())
        slug = "-".join(folded_words(name)) or name
        cues = [("form", "name"), ("type", type_ or kind)]
        cues += [(key, value) for key, value in (("place", place), ("title", title), ("evidence", "weak" if weak else "")) if value]
        self._append(kind, first, last, Entity(f"x-{slug}" if kind == "place" else slug, name, kind), tuple(cues), why)

    def _append(self, kind: str, first: int, last: int, value: Entity, cues: tuple[tuple[str, str], ...], why: str) -> None:
        start, end = self.tokens.starts[first], self.tokens.ends[last - 1]
        self.found.append(Mention(kind, start, end, self.tokens.text[start:end], value, cues, ("names", why)))


def _is_roman(word: str) -> bool:
    """Whether a word in capitals is a roman numeral of two digits or more."""
    return len(word) > 1 and word.lower() in ROMANS


def _is_headline(tokens: Tokens, capitals: list[int]) -> bool:
    """Whether a passage writes nearly all of its words in capitals or with one, so that capitals tell nothing."""
    if len(capitals) * 3 < len(tokens):
        return False
    words = [i for i in range(len(tokens)) if tokens.folds[i].isalpha() and len(tokens.folds[i]) > 3]
    upper = sum(1 for i in words if is_capital(tokens, i))
    return len(words) >= 4 and upper * 10 >= len(words) * 9
