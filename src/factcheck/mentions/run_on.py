"""Where the name of a person begins that runs on from the name of a body or a place ("UBND tỉnh Phú Lương Nguyễn Thị Hà").

Only in languages that put the family name first; there a title, its body and who bears it stand side by side without a comma.
"""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Sequence

from factcheck.mentions.name_evidence import family_first
from factcheck.mentions.name_words import NameWords
from factcheck.mentions.pieces import Piece, is_capital, joined, piece_at, run_at
from factcheck.mentions.tokens import Tokens, tokenize

FEWEST, MOST = 3, 4
LONGEST_SYLLABLE = 7
LONGEST_ACRONYM = 4
VOWELS = frozenset("aeiouy")


def begins_person(tokens: Tokens, at: int, words: NameWords) -> bool:
    """Whether the capitals from ``at`` to the end of their run are a person's full name: a family name, two or three syllables, no known place."""
    if tokens.folds[at] not in words.family:
        return False
    count, i = 0, at
    while i < len(tokens.folds) and is_capital(tokens, i) and (i == at or joined(tokens, i)):
        piece = piece_at(tokens, i, words)
        if count and words.titles.match(tokens.folds, i) is not None and tokens.folds[i] not in words.family:
            break
        place = words.gazetteer.match(tokens, i)
        if piece.last > i + 1 or len(piece.fold) > LONGEST_SYLLABLE or (place is not None and place[0] > i + 1):
            return False
        count, i = count + 1, piece.last
        if count > MOST:
            return False
    return count >= FEWEST


def ends_place(tokens: Tokens, first: int, at: int, words: NameWords) -> bool:
    """Whether a name of its own ends before ``at``: two capitalized syllables, a longer word, or a known place that begins at ``first`` or later."""
    if not is_capital(tokens, at - 1) or at <= first:
        return False
    if len(tokens.folds[at - 1]) > LONGEST_SYLLABLE:
        return True
    if is_acronym(tokens, at - 1):
        return False
    if not is_syllable(Piece(at - 1, at, tokens.folds[at - 1])):
        return True
    if at - 2 >= first and is_capital(tokens, at - 2) and joined(tokens, at - 1) and not is_acronym(tokens, at - 2):
        return True
    known = words.gazetteer.match(tokens, at - 1)
    return known is not None and known[0] == at and tokens.folds[at - 1] not in words.family


def opens_person(tokens: Tokens, first: int, after: int, last: int, words: NameWords) -> bool:
    """Whether a head that ends before ``after`` is rather a family name before given names ("Đoàn Minh Thục"); a place behind it makes it none."""
    if after != first + 1 or tokens.folds[first] not in words.family:
        return False
    place = words.gazetteer.match(tokens, after)
    if place is not None and place[0] >= last:
        return False
    pieces = run_at(tokens, first, words)
    return len(pieces) in (3, 4) and pieces[-1].last == last and family_first(pieces, words)


def is_acronym(tokens: Tokens, index: int) -> bool:
    """Whether a token is all in capitals."""
    word = tokens.word(index)
    return 1 < len(word) <= LONGEST_ACRONYM and word.isupper()


def person_from(tokens: Tokens, pieces: Sequence[Piece], words: NameWords) -> int:
    """Which of the pieces of a run begins a person's name that runs on from a place; 0 where none does."""
    for count in range(1, len(pieces)):
        piece = pieces[count]
        if piece.capital and ends_place(tokens, pieces[0].first, piece.first, words) and begins_person(tokens, piece.first, words):
            return count
    return 0


def is_syllable(piece: Piece) -> bool:
    """Whether a piece can be one syllable, with one run of vowels: only such a one opens a compound ("Ngoại giao", not "Tamura rung").

    >>> is_syllable(Piece(0, 1, "ngoại")), is_syllable(Piece(0, 1, "tamura"))
    (True, False)
    """
    vowels = [mark in VOWELS for mark in unicodedata.normalize("NFD", piece.fold) if not unicodedata.combining(mark)]
    return sum(vowel and not before for before, vowel in itertools.pairwise([False, *vowels])) <= 1


def follows_head(short: tuple[str, ...], long: tuple[str, ...], name: str, words: NameWords) -> bool:
    """Whether a name is what another has right behind its head ("cuộc thi *Robovang* Quốc gia"): a single syllable tells too little."""
    if len(short) == 1 and is_syllable(Piece(0, 1, short[0])):
        return False
    head = words.before.match(tokenize(name).folds, 0)
    return head is not None and long[head[0] : head[0] + len(short)] == short
