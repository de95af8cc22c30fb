"""Pieces of names: a capitalized word with what is written on to it ("Diaz-Canel", "O'Brien", "J.K.", "A320"), and runs of them."""

from __future__ import annotations

import attrs

from factcheck.mentions.lexicon import NAME, places
from factcheck.mentions.name_words import NameWords
from factcheck.mentions.phrases import HYPHENS
from factcheck.mentions.tokens import CAPITALS, Tokens

APOSTROPHES = frozenset("'’ʼ")
CLOSERS = frozenset("\"”»’')]")
OPENERS = frozenset("\"“«‘'‹*_•·")
_JOINING = HYPHENS | APOSTROPHES
_BINDING = _JOINING | {"&", "."}
TERMINALS = frozenset(".!?…")
_ENCLITICS = frozenset({"s", "t", "re", "ll", "ve", "d", "m"})
MOST_PIECES = 14
LONGEST_PIECE = 24
LONGEST_PARTICLE = 5
LONGEST_MAKE = 4
_LONGEST_ABBREVIATION = 5


@attrs.define  # not frozen, never changed: made by the hundred per text, and a frozen one takes three times as long to make
class Piece:
    """Tokens ``first`` to ``last`` (exclusive); ``fold``: its folded tokens as one string; ``capital``: it begins with one."""

    first: int
    last: int
    fold: str
    capital: bool = True


def is_capital(tokens: Tokens, index: int) -> bool:
    """Whether a token begins with a capital letter."""
    return tokens.text[tokens.starts[index]] in CAPITALS


def lower_openers(tokens: Tokens, words: NameWords) -> list[int]:
    """The tokens that may open a name without a capital, ascending."""
    return [index for index in places(tokens, NAME) if tokens.folds[index] in words.lower]


def may_follow(tokens: Tokens, index: int, words: NameWords) -> bool:
    """Whether what stands behind a token that opens names can go on with one of them."""
    following = words.followers.get(tokens.folds[index])
    return following is None or (index + 1 < len(tokens.folds) and tokens.folds[index + 1] in following)


def joined(tokens: Tokens, index: int) -> bool:
    """Whether only white space without a blank line stands before a token, and at least some."""
    before, start = tokens.ends[index - 1], tokens.starts[index]
    if start - before <= 1:
        return start - before == 1 and tokens.text[before] != "\t"
    gap = tokens.text[before:start]
    return gap.count("\n") < 2 and "\t" not in gap and len(gap) < 6


def piece_at(tokens: Tokens, index: int, words: NameWords) -> Piece:
    """The piece that begins with the capitalized token ``index``."""
    folds, gaps, at = tokens.folds, tokens.gaps, index + 1
    if gaps[at] or not (folds[at] in _BINDING or folds[at].isdecimal()):
        return Piece(index, at, folds[index])
    size = min(len(folds), index + LONGEST_PIECE)
    while at < size and not gaps[at]:
        sign = folds[at]
        last = tokens.ends[at - 1] - tokens.starts[at - 1]
        bound = at + 1 < size and not gaps[at + 1]
        if bound and sign in HYPHENS and _particle_inside(tokens, at, size):
            at += 4
            continue
        if bound and sign in HYPHENS and at == index + 1 and _designates(tokens, index):
            return Piece(index, end := _designation_end(tokens, at + 1, size), "".join(folds[index:end]))
        capital = bound and is_capital(tokens, at - 1) and is_capital(tokens, at + 1)
        hyphened = bound and sign in HYPHENS and _hyphenates(tokens, index, at, words)
        if hyphened or (bound and sign in APOSTROPHES and _elides(tokens, index, at, words)) or (capital and sign == "&"):
            at += 2
        elif sign == "." and last == 1 and is_capital(tokens, at - 1) and not (words.family_first and not tokens.folds[at - 1].isascii()):
            at += 1
            if not (at < size and not tokens.spaced(at) and tokens.ends[at] - tokens.starts[at] == 1 and is_capital(tokens, at)):
                break
            at += 1
        elif sign.isdecimal():
            at += 1
        else:
            break
    return Piece(index, at, "".join(folds[index:at]))


def _designates(tokens: Tokens, index: int) -> bool:
    """Whether a word, a hyphen and a number are the designation of a make ("*P-3*C Orion", "*Su-30*MK2", "*ATR-72*")."""
    word = tokens.word(index)
    return len(word) <= LONGEST_MAKE and (word.isupper() or len(word) == 2) and tokens.folds[index + 2].isdecimal()


def _designation_end(tokens: Tokens, at: int, size: int) -> int:
    """The end of the letters and digits of a designation whose number stands at ``at``."""
    at += 1
    while at < size and not tokens.spaced(at) and tokens.folds[at].isalnum() and (tokens.folds[at].isdecimal() or tokens.word(at).isupper()):
        at += 1
    return at


def _particle_inside(tokens: Tokens, at: int, size: int) -> bool:
    """Whether the hyphen at ``at`` joins two capitalized words by a particle between hyphens ("Neuville-sur-Orne", "Aston-under-Lee")."""
    if at + 3 >= size or any(tokens.spaced(i) for i in range(at + 1, at + 4)):
        return False
    word = tokens.folds[at + 1]
    return len(word) <= LONGEST_PARTICLE and tokens.word(at + 1).islower() and tokens.folds[at + 2] in HYPHENS and is_capital(tokens, at + 3)


def _hyphenates(tokens: Tokens, first: int, at: int, words: NameWords) -> bool:
    """Whether a hyphen joins two words of one name: no initial and no place before it ("Díaz-Canel", "Ban Ki-moon", not "Vietnam-Cuba", "US-led")."""
    after = tokens.folds[at + 1]
    if after[0].isalpha() and not is_capital(tokens, at + 1):
        short = tokens.ends[at - 1] - tokens.starts[first] <= 6 and len(after) <= 6
        return first > 0 and short and after not in words.tied and is_capital(tokens, first - 1) and joined(tokens, first)
    return tokens.ends[at - 1] - tokens.starts[first] > 1 and is_capital(tokens, at + 1) and words.gazetteer.match(tokens, first) is None


def _elides(tokens: Tokens, first: int, at: int, words: NameWords) -> bool:
    """Whether an apostrophe stands inside a name ("O'Brien", "Sana'a") and not between two words ("l'Union", "Cuba's")."""
    after = tokens.folds[at + 1]
    if after == "s" and tokens.folds[first] in words.owners and at + 2 < len(tokens.folds):
        return is_capital(tokens, at + 2) and joined(tokens, at + 2)
    if after in _ENCLITICS or not after[0].isalpha():
        return False
    return is_capital(tokens, at + 1) and tokens.folds[first] not in words.articles and tokens.folds[first] not in words.openers


def opens_sentence(tokens: Tokens, index: int, words: NameWords) -> bool:
    """Whether a capital at a token says nothing, since a sentence, a quotation, a line or a list item begins there."""
    if index == 0 or (tokens.starts[index] - tokens.ends[index - 1] > 1 and "\n\n" in tokens.text[tokens.ends[index - 1] : tokens.starts[index]]):
        return True
    before = tokens.folds[index - 1]
    if before.isalpha():
        return False
    if before in TERMINALS:
        if before == "." and index > 1 and not tokens.spaced(index - 1):
            initial = tokens.ends[index - 2] - tokens.starts[index - 2] == 1 and is_capital(tokens, index - 2) and not words.family_first
            return not initial and not is_title_stop(tokens, index - 1, words)
        return True
    if before in APOSTROPHES and index > 1 and not tokens.spaced(index - 1) and tokens.folds[index - 2].isalpha():
        return False  # an elision: "l'Union"
    if before in OPENERS or before == ":":
        return True
    if before in CLOSERS and index > 1:
        return tokens.folds[index - 2] in TERMINALS
    return before in "–—-" and "\n" in tokens.text[tokens.ends[index - 2] if index > 1 else 0 : tokens.starts[index]]


def is_title_stop(tokens: Tokens, index: int, words: NameWords) -> bool:
    """Whether the stop at a token belongs to a short title ("Mr.", "Gen."); a whole syllable is none ("tiếng Anh. Sinh năm ...")."""
    size = tokens.ends[index - 1] - tokens.starts[index - 1]
    if size > _LONGEST_ABBREVIATION or (words.family_first and tokens.word(index - 1)[1:].islower()):
        return False
    return words.titles.match_before(tokens.folds, index) is not None


def _stands_alone(tokens: Tokens, index: int, words: NameWords) -> bool:
    """Whether what follows a capitalized word can be no part of a run: a word in lower case, a possessive, most signs."""
    after = index + 1
    if after >= len(tokens.folds):
        return True
    sign, fold = tokens.text[tokens.starts[after]], tokens.folds[index]
    if sign.islower():
        return tokens.folds[after] not in words.particles
    if sign in APOSTROPHES:
        return after + 1 < len(tokens.folds) and tokens.folds[after + 1] == "s" and fold not in words.owners
    return sign in ',;:)"”»' or (sign == "." and len(fold) > _LONGEST_ABBREVIATION)


def run_at(tokens: Tokens, index: int, words: NameWords) -> list[Piece]:
    """The capitalized words that follow one another from a token, with the particles between them; what can be no part of a name ends it."""
    pieces: list[Piece] = []
    at, size = index, len(tokens.folds)
    if _stands_alone(tokens, index, words):
        fold = tokens.folds[index]
        return [] if fold in words.never or tokens.word(index) in words.never else [Piece(index, index + 1, fold)]
    folds, text, starts = tokens.folds, tokens.text, tokens.starts
    while at < size and len(pieces) < MOST_PIECES:
        capital = text[starts[at]] in CAPITALS
        apart = pieces and not joined(tokens, at) and pieces[-1].fold not in _JOINING
        if apart and not (capital and folds[at - 1] == "." and is_title_stop(tokens, at - 1, words)):
            break
        if not capital:
            end = _particles(tokens, at, words) if pieces and folds[at] in words.particles else None
            if end is None or (folds[at] in words.listing.firsts and _lists(tokens, pieces, end, words)):
                break
            pieces += [Piece(k, k + 1, folds[k], capital=False) for k in range(at, end)]
            at = end
            continue
        if pieces and _begins_anew(tokens, at, words):
            break
        piece = piece_at(tokens, at, words)
        if is_never(tokens, piece, words) and not _after_given(tokens, pieces, piece, words) and not _spared(tokens, piece, words):
            break
        pieces.append(piece)
        at = piece.last
        if at < size and folds[at] in APOSTROPHES and _owned_by_many(tokens, pieces, at, words):
            pieces[-1] = Piece(piece.first, at + 1, piece.fold)
            at += 1
        if at < size and folds[at] == "." and is_title_stop(tokens, at, words):
            at += 1
    while pieces and not pieces[-1].capital:
        pieces.pop()
    return pieces


def _after_given(tokens: Tokens, pieces: list[Piece], piece: Piece, words: NameWords) -> bool:
    """Whether a piece stands behind a given or family name and before no number, so that a month is a name ("Theresa May")."""
    return bool(pieces) and (pieces[-1].fold in words.given or pieces[-1].fold in words.family) and not _number_follows(tokens, piece.last)


def _begins_anew(tokens: Tokens, at: int, words: NameWords) -> bool:
    """Whether a capital behind others begins another sentence: on a line of its own, or a small word that no name has ("Thanh Hưng *Theo* ...")."""
    if words.family_first and tokens.folds[at] in words.dropped:
        return True
    return tokens.folds[at] in words.openers and "\n" in tokens.text[tokens.ends[at - 1] : tokens.starts[at]]


def _owned_by_many(tokens: Tokens, pieces: list[Piece], at: int, words: NameWords) -> bool:
    """Whether a plural with its apostrophe, token ``at``, is in the name of a body ("National Dockers' Union", not "the United States' Court")."""
    if at + 1 >= len(tokens.folds) or tokens.spaced(at) or not pieces[-1].fold.endswith("s"):
        return False
    head = words.after.match(tokens.folds, at + 1)
    if head is None or head[1].kind != "organization" or not is_capital(tokens, at + 1) or not joined(tokens, at + 1):
        return False
    known = words.gazetteer.match(tokens, pieces[0].first)
    return (known is None or known[0] < at) and words.after.match_before(tokens.folds, at) is None


def is_never(tokens: Tokens, piece: Piece, words: NameWords) -> bool:
    """Whether a piece is no part of a name in any place: a month, or an abbreviation in capitals such as GDP."""
    return piece.fold in words.never or tokens.text[tokens.starts[piece.first] : tokens.ends[piece.last - 1]] in words.never


def words_end(tokens: Tokens, piece: Piece, words: NameWords) -> int:
    """The end of a word whose first syllable alone has a capital ("Quốc gia"); the end of the piece where it opens none."""
    found = words.compound_words.match(tokens.folds, piece.first) if tokens.folds[piece.first] in words.compound_words.opening else None
    if found is None or found[0] <= piece.last or any(is_capital(tokens, at) for at in range(piece.last, found[0])):
        return piece.last
    return found[0]


def _particles(tokens: Tokens, at: int, words: NameWords) -> int | None:
    """The index after one to three particles that a capitalized word follows ("de la", "van der", "al-").

    A bare article begins a name of its own ("aprobó el Senado la Ley de Aguas").
    """
    end = at
    if tokens.folds[at] in words.bare:
        return None
    while end < len(tokens.folds) and end - at < 3 and tokens.folds[end] in words.particles and (end == at or joined(tokens, end)):
        end += 1
    if end == at or end >= len(tokens.folds):
        return None
    if tokens.folds[end] in HYPHENS or tokens.folds[end] in APOSTROPHES:
        end += 1
        return end if end < len(tokens.folds) and not tokens.spaced(end) and is_capital(tokens, end) else None
    return end if is_capital(tokens, end) and joined(tokens, end) else None


def _lists(tokens: Tokens, pieces: list[Piece], after: int, words: NameWords) -> bool:
    """Whether "and" rather links two names: fewer than two words before it, a further name in a list, a given name behind it ("Rosa, Joan y Marc").

    "José Ortega y Gasset" is one name.
    """
    first = pieces[0].first
    listed = first > 0 and tokens.folds[first - 1] == ","
    return listed or sum(piece.capital for piece in pieces) < 2 or tokens.folds[after] in words.given


def _spared(tokens: Tokens, piece: Piece, words: NameWords) -> bool:
    """Whether a month or a day is the given name before a further capital ("Julio Arce")."""
    return piece.fold in words.spared and piece.last < len(tokens.folds) and is_capital(tokens, piece.last) and joined(tokens, piece.last)


def _number_follows(tokens: Tokens, at: int) -> bool:
    return at < len(tokens.folds) and tokens.folds[at].isdecimal()
