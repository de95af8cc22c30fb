"""Capitalized words without head and table: which of them make a name, and which were only written with a capital."""

from __future__ import annotations

import string
from collections.abc import Sequence

import attrs

from factcheck.languages.clauses import Clauses
from factcheck.languages.language import section
from factcheck.mentions.deeds import common_nouns, deeds, nouns
from factcheck.mentions.lexicon import ORDINAL, ROMANS
from factcheck.mentions.name_words import HeadSense, NameWords
from factcheck.mentions.named_things import opening_head
from factcheck.mentions.phrases import HYPHENS
from factcheck.mentions.pieces import APOSTROPHES, Piece, is_capital, is_never, joined
from factcheck.mentions.places import Known, is_absorbed, known_at
from factcheck.mentions.run_on import LONGEST_SYLLABLE, MOST, begins_person, opens_person
from factcheck.mentions.sightings import Sightings
from factcheck.mentions.tokens import CAPITALS, Tokens, tokenize

LONGEST_SUFFIX = 3
SHORT = 3
ROMAN_DIGITS = frozenset("ivxlc")
# The forms of a place that may open the name of something else.
NAMING = frozenset({"adjective", "name"})


@attrs.define  # not frozen, never changed: made by the hundred per text, and a frozen one takes three times as long to make
class Scene:
    """The tokens of a passage with the words of its language; ``seen``: what the whole text tells about its capitals; ``headline``: the passage
    writes nearly every word with one.
    """

    tokens: Tokens
    words: NameWords
    seen: Sightings
    headline: bool = False

    def is_address(self, title: str) -> bool:
        """Whether the titles before a name are forms of address: no office."""
        return self.words.address.match(tokenize(title).folds, 0) is not None

    def is_deed(self, fold: str) -> bool:
        """Whether a folded word is a verb by which something is told of a subject."""
        return fold in deeds(self.words.language)

    def written(self, first: int, last: int) -> str:
        """The words of tokens ``first`` to ``last`` (exclusive) as written."""
        return self.tokens.text[self.tokens.starts[first] : self.tokens.ends[last - 1]]

    def without_opener(self, pieces: list[Piece]) -> list[Piece]:
        """Pieces that open a sentence, without a first word that only opens it."""
        if self._told_of(pieces):
            return pieces
        openers, first = self.words.openers, self.tokens.folds[pieces[0].first]
        if len(pieces) == 1 or (len(pieces) == 2 and self.is_numeral(pieces[1])):
            return pieces if first in self.seen.inside and pieces[0].fold not in openers else []
        given = self.words.family_first and pieces[-1].fold in self.words.own_given and first in self.words.family
        if given and all(piece.capital and len(piece.fold) <= LONGEST_SYLLABLE for piece in pieces):
            return pieces  # "Mai Lan", though "mai" opens sentences
        if first in openers or (self.seen.writes(first) and first not in self.seen.inside and pieces[0].fold not in self.words.given):
            pieces = pieces[1:]
            while pieces and not pieces[0].capital:
                pieces = pieces[1:]
        return pieces

    def opens_person(self, first: int, after: int, last: int, sense: HeadSense) -> bool:
        """Whether a head is rather a family name; not where the text has the noun of a place in lower case too ("Hồ Tả Van ... hồ này"), unless a
        middle name that only persons have follows ("Hồ *Thị* Mai").
        """
        middle = after < len(self.tokens.folds) and self.tokens.folds[after] in self.words.middle
        common = sense.kind == "place" and self.seen.writes(self.tokens.folds[first]) and not middle
        return not common and opens_person(self.tokens, first, after, last, self.words)

    def is_role(self, pieces: list[Piece]) -> bool:
        """Whether the first piece says what the person is that the others name ("Composer Kim Soo-jin", "Democrat Joe Biden")."""
        words = self.words
        if len(pieces) < 2 or not pieces[1].capital:
            return False
        if pieces[0].fold in words.roles:
            return True
        if len(pieces) == 2 or pieces[1].fold not in words.given:
            return False
        plain = pieces[0].fold not in words.given and pieces[0].fold not in words.family and pieces[0].fold not in words.dropped
        first = pieces[0].first
        return plain and known_at(self.tokens, first, words) is None and opening_head(self.tokens, first, words) is None

    def _told_of(self, pieces: list[Piece]) -> bool:
        """Whether a single word that opens the sentence is told of as names are ("Costamar, which ...", "Costamar, a town", "Karlsvik airport")."""
        last, folds = pieces[-1].last, self.tokens.folds
        if len(pieces) > 1 or last + 1 >= len(folds) or pieces[0].fold in self.words.openers:
            return False
        if folds[last] in self.words.tails:
            return not self.seen.writes(pieces[0].fold)
        if folds[last] in self.words.copulas or folds[last] in APOSTROPHES:
            unusual = len(pieces[0].fold) > 4 and not pieces[0].fold.endswith(self.words.common_endings)
            return bool(self.words.common_endings) and unusual and not self.seen.writes(pieces[0].fold)
        if self.is_deed(folds[last]):
            unusual = len(pieces[0].fold) > 4 and not pieces[0].fold.endswith(self.words.common_endings) and bool(self.words.common_endings)
            return unusual and not self.seen.writes(pieces[0].fold) and pieces[0].fold not in common_nouns(self.words.language)
        if self.owns(last):
            return not self.seen.writes(pieces[0].fold) and pieces[0].fold not in common_nouns(self.words.language)
        if folds[last] != ",":
            return False
        common = bool(self.words.common_endings) and pieces[0].fold.endswith(self.words.common_endings)
        if last + 2 < len(folds) and folds[last + 1] in self.words.articles and self.words.nouns.match(folds, last + 2) is not None:
            return not self.seen.writes(pieces[0].fold) and pieces[0].fold not in common_nouns(self.words.language)
        told = folds[last + 1] in self.words.relatives or self._apposes(last + 1)
        return told and not self.seen.writes(pieces[0].fold) and not common

    def _apposes(self, at: int) -> bool:
        """Whether a token begins what a name before its comma is: a noun without an article, an ordinal, a participle ("Ferrotec, *third* producer of
        zinc", "Dolfi, *filiale* de Sarran"); not in a language that writes no such nouns bare.
        """
        if not self.words.common_endings or self.words.family_first:
            return False
        counted = bool(self.tokens.marks) and bool(self.tokens.marks[at] & ORDINAL)
        return counted or self.is_deed(self.tokens.folds[at]) or self.tokens.folds[at] in nouns(self.words.language)

    def owns(self, at: int) -> bool:
        """Whether a token says that its subject has so many of something ("*has* 48,000 inhabitants", "*cuenta* con 300 camas")."""
        folds = self.tokens.folds
        return folds[at] in self.words.owning and any(fold[0].isdecimal() for fold in folds[at + 1 : at + 3])

    def before_place(self, pieces: list[Piece]) -> list[Piece]:
        """The pieces before a known name that begins among them, and those of a portfolio before its land ("ministra de *Sanidad* de Uruguay")."""
        if self._is_portfolio(pieces[0].first):
            count = next((count for count in range(1, len(pieces)) if not pieces[count].capital), len(pieces))
            return pieces[:count]
        for count in range(1, len(pieces)):
            piece, before = pieces[count], pieces[count - 1]
            known = known_at(self.tokens, piece.first, self.words) if piece.capital and before.capital else None
            if known is None or is_absorbed(known) or self.is_middle(piece):
                continue
            hyphened = any(sign in before.fold for sign in HYPHENS) and any(sign.isdecimal() for sign in before.fold)
            if known.fold not in self.words.ambiguous_persons or (hyphened and known.last == known.first + 1):  # "P-3C *Mỹ*"
                return pieces[:count]
        return pieces

    def addressed(self, pieces: list[Piece], rest: list[Piece]) -> list[Piece]:
        """Of a run that opens with a person's name that is also a place's, the pieces of the name: in a language that puts the family name first
        what follows in syllables too ("bà *Thái Thị Lan*").
        """
        count = max(1, len(pieces) - len(rest))
        follow = self.before_place(self.before_title(pieces))[count:] if self.words.family_first else []
        for piece in follow:
            if not piece.capital or piece.last > piece.first + 1 or count >= MOST or len(piece.fold) > LONGEST_SYLLABLE:
                break
            count += 1
        return pieces[:count]

    def is_family(self, known: Known) -> bool:
        """Whether the name of a place is rather the family name that opens a full name ("Giáo sư *Thái* Ngọc Lưu")."""
        if not self.words.family_first or known.last > known.first + 1 or not begins_person(self.tokens, known.first, self.words):
            return False
        return not begins_person(self.tokens, known.last, self.words)

    def before_caption(self, pieces: list[Piece]) -> list[Piece]:
        """The pieces without a last one that opens the next sentence: a caption ran into it ("Quách Minh Tâm Một bài viết ...")."""
        last = pieces[-1]
        small = self.words.family_first and len(pieces) > 2 and last.fold in self.words.articles and last.last < len(self.tokens.folds)
        return pieces[:-1] if small and self.tokens.text[self.tokens.starts[last.last]].islower() else pieces

    def before_title(self, pieces: list[Piece]) -> list[Piece]:
        """The pieces before the next title among them."""
        titles, folds = self.words.titles, self.tokens.folds
        for count in range(1, len(pieces) - 1):
            piece = pieces[count]
            if piece.capital and folds[piece.first] in titles.opening and not self.is_middle(piece) and titles.match(folds, piece.first) is not None:
                return pieces[:count]
        return pieces

    def is_middle(self, piece: Piece) -> bool:
        """Whether a syllable that is also a form of address stands inside a name that puts the family name first ("Nguyễn *Anh* Tuấn")."""
        words, before = self.words, piece.first - 1
        if not words.family_first or piece.fold not in words.own_given or before < 0 or not is_capital(self.tokens, before):
            return False
        word = self.tokens.folds[before]
        return joined(self.tokens, piece.first) and (word in words.family or word in words.own_given or word in words.middle or not word.isascii())

    def seen_inside(self, pieces: list[Piece]) -> list[Piece]:
        """Of a headline: the first pieces that the text capitalizes inside sentences too, and never writes in lower case."""
        count, folds, seen = 0, self.tokens.folds, self.seen
        while count < len(pieces):
            piece = pieces[count]
            if seen.writes(piece.fold) or (piece.capital and folds[piece.first] not in seen.inside):
                break
            count += 1
        return pieces[:count]

    def is_none(self, pieces: list[Piece]) -> bool:
        """Whether a run without a head can be no name: a single word that never is one, a common word with every syllable capitalized ("Kinh Tế")."""
        if len(pieces) == 1:
            return not self.is_name(pieces[0])
        found = self.words.compound_words.match(self.tokens.folds, pieces[0].first) if self.words.compounds else None
        return found is not None and found[0] == pieces[-1].last

    def is_name(self, piece: Piece) -> bool:
        """Whether a single capitalized word can be a name at all: no letter, number, unit or word that is never one."""
        written = self.written(piece.first, piece.last)
        if len(written.rstrip(".")) == 1 or (written[1] in HYPHENS and written[2:3].isdecimal()) or is_never(self.tokens, piece, self.words):
            return False
        measured = piece.first > 0 and self.tokens.folds[piece.first - 1].isdecimal()
        return not (self.is_numeral(piece) or (measured and written.isupper()))

    def names_a_thing(self, known: Known, rest: list[Piece]) -> bool:
        """Whether the single plural behind a place makes a name with it ("Balkan Wings", "Turku Falcons"), and is no people ("Bosnian Serbs")."""
        words = self.words
        if known.entry.kind != "place" or known.entry.form not in NAMING:
            return False
        if words.family_first or self.headline or len(rest) != 1 or not rest[0].capital or rest[0].first != known.last:
            return False
        fold, plural = rest[0].fold, words.common_endings and rest[0].fold.endswith("s")
        person = fold in words.given or fold in words.family or fold in words.surnames or fold in words.roles
        titled = words.titles.match(self.tokens.folds, rest[0].first) is not None or known_at(self.tokens, rest[0].first, words) is not None
        return bool(plural) and not person and not titled and self.is_name(rest[0])

    def is_common(self, piece: Piece) -> bool:
        """Whether a single word is a common one: the text has it in lower case too, it opens sentences, or it belongs to the title before it."""
        if self.written(piece.first, piece.last).isupper() and len(piece.fold) > 1:
            return len(piece.fold) > 3 and (piece.fold in self.words.openers or self.seen.writes(piece.fold))
        head = self.words.after.match(self.tokens.folds, piece.first) if self.tokens.folds[piece.first] in self.words.after.opening else None
        if head is not None and head[1].type == "company" and head[0] == piece.last:
            return True
        return piece.fold in self.words.openers or self.seen.writes(piece.fold) or piece.fold in self.words.roles or self._is_portfolio(piece.first)

    def is_glued(self, piece: Piece) -> bool:
        """Whether a word that opens sentences stands behind the noun that ends a caption ("... các nạn nhân *Ngoài* ra"): a language that puts the
        family name first calls persons so only behind a form of address ("ông Trung").
        """
        words, folds = self.words, self.tokens.folds
        if not words.family_first or piece.fold not in words.openers or piece.fold in words.family or piece.fold in words.own_given:
            return False
        after = self.tokens.text[self.tokens.starts[piece.last]] if piece.last < len(folds) else ""
        return after.islower() and piece.first > 0 and words.address.match_before(folds, piece.first) is None

    def is_numeral(self, piece: Piece) -> bool:
        """Whether a piece is a roman numeral in capitals ("V Congreso", "XIVe Congrès")."""
        if piece.fold[0] not in ROMAN_DIGITS:
            return False
        written = self.written(piece.first, piece.last)
        capitals = written.rstrip(string.ascii_lowercase + "è") if len(written) > 2 else written
        return capitals.lower() in ROMANS and (capitals == written or 1 < len(capitals) >= len(written) - LONGEST_SUFFIX)

    def _is_portfolio(self, first: int) -> bool:
        """Whether a word belongs to the title before it ("ministre des Transports")."""
        if not first or self.tokens.folds[first - 1] not in self.words.joints.ending or is_capital(self.tokens, first - 1):
            return False
        joint = self.words.joints.match_before(self.tokens.folds, first)
        return joint is not None and self.words.ministers.match_before(self.tokens.folds, joint[0]) is not None

    def is_surname(self, pieces: list[Piece], closing: tuple[int, HeadSense], title: str) -> bool:
        """Whether the head that closes a name is rather the family name of a person ("Tiger Woods", "Mr Hall")."""
        folds = self.tokens.folds
        if folds[pieces[closing[0] - 1].first] not in self.words.surnames:
            return False
        before = folds[pieces[0].first - 1] if pieces[0].first else ""
        return bool(title) or (pieces[0].fold in self.words.given and before not in self.words.articles)

    def is_shouted(self, pieces: list[Piece]) -> bool:
        """Whether the pieces stand in a passage all in capitals, where no name can be told from its neighbours."""
        return self.headline and self.written(pieces[0].first, pieces[-1].last).isupper()


def is_headline(tokens: Tokens, capitals: Sequence[int], openers: Sequence[int], language: str) -> bool:
    """Whether a passage writes nearly all of its words with ``capitals``, or ``openers`` of names, so that capitals tell nothing; a short sentence
    with a full stop that writes another word than a function word without a capital ("Ada Roe *won* the Orsa Prize.") does not.
    """
    few = (len(capitals) + len(openers)) * 3 < len(tokens.folds) or len({*capitals, *openers}) * 3 < len(tokens.folds)
    if few or (tokens.folds[-1] == "." and _has_plain_word(tokens, language)):
        return False
    words = [tokens.text[start] in CAPITALS for start, fold in zip(tokens.starts, tokens.folds, strict=True) if len(fold) > 3 and fold.isalpha()]
    return len(words) >= 4 and sum(words) * 10 >= len(words) * 9


def _has_plain_word(tokens: Tokens, language: str) -> bool:
    """Whether a passage writes a word of three letters that is no function word without a capital."""
    small = section(language, Clauses).function_words
    short = [fold for start, fold in zip(tokens.starts, tokens.folds, strict=True) if len(fold) == SHORT and tokens.text[start] == fold[0]]
    return any(fold.isalpha() and fold not in small for fold in short)
