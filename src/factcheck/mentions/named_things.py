"""Names that a noun makes: organizations, places and works with their head ("Saltmere Tunnel", "Bank of Tessaly")."""

from __future__ import annotations

import itertools
import unicodedata

from factcheck.mentions.deeds import deeds
from factcheck.mentions.name_words import HeadSense, NameWords
from factcheck.mentions.pieces import APOSTROPHES, Piece, is_capital, is_never, joined, piece_at
from factcheck.mentions.tokens import Tokens

MOST_TOKENS = 16
# Types of things that are named for what they do: a family name after them begins another name.
OFFICES = frozenset({"government", "parliament", "court", "body"})
# Types of things whose names write every syllable with a capital.
SINGLE = frozenset({"nature", "ship", "area"})
VOWELS = frozenset("aeiouy")


def closing_head(pieces: list[Piece], tokens: Tokens, words: NameWords) -> tuple[int, HeadSense] | None:
    """The last head among the pieces that has a capitalized word before it: how many pieces the name takes, and what the head says."""
    for count in range(len(pieces), 1, -1):
        found = words.after.match_before(tokens.folds, pieces[count - 1].last)
        if found is not None and found[0] > pieces[0].first and pieces[count - 1].capital and is_capital(tokens, found[0]):
            return count, found[1]
    return None


def opening_head(tokens: Tokens, at: int, words: NameWords) -> tuple[int, HeadSense] | None:
    """A head that opens a name at a token: the index after it, and what it says; in lower case only where the table has it so."""
    found = words.before.match(tokens.folds, at)
    if found is None or not (is_capital(tokens, at) or found[1].lower):
        return None
    after, head = found
    if head.lower and at and after == at + 1 and tokens.folds[at - 1] in words.blockers.get(tokens.folds[at], ()) and not is_capital(tokens, at):
        return None
    if after < len(tokens) and tokens.folds[after] == "." and not tokens.spaced(after) and head.type == "area" and tokens.word(at).isupper():
        return after + 1, head
    return found


def extend(tokens: Tokens, at: int, head: HeadSense, words: NameWords, *, complement: bool) -> int:
    """The end of a name whose head ends before ``at``: its capitalized words, "of ..." with what follows, adjectives, compounds.

    ``complement``: whether the name still lacks what its head needs; then French and Spanish also take a noun in lower case after "de".
    """
    limit = min(len(tokens), at + MOST_TOKENS)
    start, listed, nouns = at, False, 0
    while at < limit and (joined(tokens, at) or (at == start and not tokens.spaced(at))):
        if is_capital(tokens, at) and joined(tokens, at) and not (head.linked and complement):
            piece = piece_at(tokens, at, words)
            if nouns and head.type in OFFICES and words.family_first:
                place = words.gazetteer.match(tokens, at)
                if place is not None and _capital_at(tokens, place[0]):
                    return place[0]
                if piece.fold in words.family and _capital_at(tokens, piece.last):
                    break
            if is_never(tokens, piece, words) or (words.titles.match(tokens.folds, at) is not None and not words.compounds):
                break
            at = piece.last
            if words.compounds and head.type not in SINGLE and _is_syllable(piece):
                at = _compound(tokens, piece, start, words)
            complement, nouns = False, nouns + 1
            continue
        after = _joint(tokens, at, head, words, complement=complement)
        if after is not None:
            at, complement, nouns = after, False, nouns + 1
            continue
        after = _listed(tokens, at, words) if head.lists and nouns and not listed else None
        if after is not None:
            at, listed = after, True
            continue
        if not _adjective(tokens, at, words) or not joined(tokens, at):
            break
        at += 1
    return at


def _joint(tokens: Tokens, at: int, head: HeadSense, words: NameWords, *, complement: bool) -> int | None:
    """The index after a preposition and the word that it joins to the name."""
    found = words.joints.match(tokens.folds, at) if head.joins else None
    if found is None or found[0] >= len(tokens):
        return None
    after = found[0]
    if not complement and tokens.folds[after - 1] in words.articles and tokens.folds[at] not in words.genitives:
        return None
    if tokens.folds[after] in APOSTROPHES and after + 1 < len(tokens):
        after += 1
    elif not joined(tokens, after):
        return None
    if is_capital(tokens, after):
        piece = piece_at(tokens, after, words)
        place = words.gazetteer.match(tokens, after)
        if is_never(tokens, piece, words):
            return None
        return max(piece.last, place[0]) if place is not None else piece.last
    # "fédération mondiale de pelote": one noun in lower case, where the name has no complement yet.
    word = tokens.folds[after]
    return after + 1 if complement and words.loose and word.isalpha() and len(word) > 2 and word not in words.stops else None


def _listed(tokens: Tokens, at: int, words: NameWords) -> int | None:
    """The index after "and" with a capitalized word that is no name of its own."""
    found = words.listing.match(tokens.folds, at)
    if found is None or found[0] >= len(tokens) or not joined(tokens, found[0]) or not is_capital(tokens, found[0]):
        return None
    after = found[0]
    if words.gazetteer.match(tokens, after) is not None or words.titles.match(tokens.folds, after) is not None:
        return None
    piece = piece_at(tokens, after, words)
    return None if piece.fold in words.given or is_never(tokens, piece, words) else piece.last


def _adjective(tokens: Tokens, at: int, words: NameWords) -> bool:
    """Whether a lower-case word continues the name by its ending, as French adjectives do; a verb does not."""
    word = tokens.folds[at]
    if word in deeds(words.language):
        return False
    return bool(words.extension) and len(word) > 3 and word.isalpha() and word not in words.stops and word.endswith(words.extension)


def _compound(tokens: Tokens, piece: Piece, start: int, words: NameWords) -> int:
    """The end of a Vietnamese compound that a capitalized syllable opens: "Ngoại giao", "Hải dương học" before another capital."""
    at = piece.last
    if piece.first > start and is_capital(tokens, piece.first - 1) and piece.first - 1 >= start:
        return at
    taken = 0
    if (len(piece.fold) > 1 and tokens.word(piece.first).isupper()) or words.gazetteer.match(tokens, piece.first) is not None:
        return at
    while at < len(tokens) and taken < 3 and joined(tokens, at) and not is_capital(tokens, at):
        word = tokens.folds[at]
        listed = word in words.listing.firsts and _capital_at(tokens, at + 1)
        if not word.isalpha() or (word in (words.stops if taken else words.breaks) and not listed):
            break
        if taken and not any(_capital_at(tokens, k) for k in range(at + 1, min(at + 3, len(tokens)))):
            break
        at += 1
        taken += 1
    return at


def _is_syllable(piece: Piece) -> bool:
    """Whether a piece can be one syllable, with one run of vowels: only such a one opens a compound ("Ngoại giao", not "Tamura rung").

    >>> _is_syllable(Piece(0, 1, "ngoại")), _is_syllable(Piece(0, 1, "tamura"))
    (True, False)
    """
    vowels = [mark in VOWELS for mark in unicodedata.normalize("NFD", piece.fold) if not unicodedata.combining(mark)]
    return sum(vowel and not before for before, vowel in itertools.pairwise([False, *vowels])) <= 1


def _capital_at(tokens: Tokens, index: int) -> bool:
    return index < len(tokens) and is_capital(tokens, index) and joined(tokens, index)
