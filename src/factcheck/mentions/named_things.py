"""Names that a noun makes: organizations, places and works with their head ("Saltmere Tunnel", "Bank of Tessaly")."""

from __future__ import annotations

from factcheck.mentions.deeds import deeds
from factcheck.mentions.gazetteer import type_of
from factcheck.mentions.name_words import HeadSense, NameWords
from factcheck.mentions.phrases import HYPHENS
from factcheck.mentions.pieces import APOSTROPHES, Piece, is_capital, is_never, joined, piece_at, run_at, words_end
from factcheck.mentions.run_on import MOST, begins_person, ends_place, is_syllable
from factcheck.mentions.tokens import Tokens

MOST_TOKENS = 16
# Types of things that are named for what they do: a family name after them begins another name.
OFFICES = frozenset({"government", "parliament", "court", "body"})
# Types of things whose names write every syllable with a capital.
SINGLE = frozenset({"nature", "ship", "area"})
# Types of things that are called by the two that they join.
PAIRED = frozenset({"line", "treaty"})
# Types of things that are hardly ever named after a person.
COMPANIES = frozenset({"company", "plant", "bank", "media", *OFFICES})
COUNTRIES = frozenset({"country", "region"})
MOST_QUALIFIERS = 2
SERIES = frozenset({",", "-", "–"})
LONGEST_SERIES = 8


def closing_head(pieces: list[Piece], tokens: Tokens, words: NameWords) -> tuple[int, HeadSense] | None:
    """The last head among the pieces that has a capitalized word before it: how many pieces the name takes, and what the head says."""
    folds, heads = tokens.folds, words.after
    for count in range(len(pieces), 1, -1):
        last = pieces[count - 1].last
        found = heads.match_before(folds, last) if folds[last - 1] in heads.ending else None
        if found is not None and found[0] > pieces[0].first and pieces[count - 1].capital and is_capital(tokens, found[0]):
            return count, found[1]
    return None


def opening_head(tokens: Tokens, at: int, words: NameWords) -> tuple[int, HeadSense] | None:
    """A head that opens a name at a token: the index after it, and what it says; in lower case only where the table has it so."""
    found = words.before.match(tokens.folds, at) if tokens.folds[at] in words.before.opening else None
    if found is None or not (is_capital(tokens, at) or found[1].lower):
        return None
    after, head = found
    if head.lower and at and after == at + 1 and tokens.folds[at - 1] in words.blockers.get(tokens.folds[at], ()) and not is_capital(tokens, at):
        return None
    if after < len(tokens.folds) and tokens.folds[after] == "." and not tokens.spaced(after) and head.type == "area" and tokens.word(at).isupper():
        return after + 1, head
    return found


def extend(tokens: Tokens, at: int, head: HeadSense, words: NameWords, *, complement: bool) -> int:
    """The end of a name whose head ends before ``at``: its capitalized words, "of ..." with what follows, adjectives, compounds.

    ``complement``: whether the name still lacks what its head needs; then French and Spanish also take a noun in lower case after "de".
    """
    limit = min(len(tokens.folds), at + MOST_TOKENS)
    at = start = _qualified(tokens, at, head, words)
    listed, nouns = False, 0
    while at < limit and (joined(tokens, at) or (at == start and not tokens.spaced(at)) or (nouns and tokens.folds[at] == ",")):
        if is_capital(tokens, at) and joined(tokens, at) and not (head.linked and complement):
            piece = piece_at(tokens, at, words)
            if nouns and words.family_first:
                place = words.gazetteer.match(tokens, at) if head.type in OFFICES else None
                if place is not None and _capital_at(tokens, place[0]):
                    return place[0]
                if _runs_on(tokens, start, at, head, words):
                    break
            if is_never(tokens, piece, words) or (words.titles.match(tokens.folds, at) is not None and not words.compounds):
                break
            at = piece.last
            if words.compounds and head.type not in SINGLE and is_syllable(piece):
                at = _compound(tokens, piece, start, head, words)
            complement, nouns = False, nouns + 1
            continue
        after = _joint(tokens, at, head, words, complement=complement) or _paired(tokens, at, nouns, head, words)
        if after is not None:
            at, complement, nouns = after, False, nouns + 1
            continue
        after = _series(tokens, at, head, words) if words.compounds and head.type in OFFICES and nouns and not listed else None
        after = _listed(tokens, at, words) if after is None and head.lists and nouns and not listed else after
        if after is not None:
            at, listed = after, True
            continue
        if not _adjective(tokens, at, words) or not joined(tokens, at):
            break
        at += 1
    return _abbreviated(tokens, at, words) if nouns and words.compounds and head.type in OFFICES else at


def _abbreviated(tokens: Tokens, at: int, words: NameWords) -> int:
    """The end of the words in lower case with which a name goes on whose short form follows in brackets ("Tổ chức Cấm *phổ biến vũ khí* (OPCW)")."""
    for i in range(at, min(len(tokens.folds) - 1, at + LONGEST_SERIES)):
        word = tokens.folds[i]
        if word == "(":
            return i if i > at and tokens.word(i + 1).isupper() and len(tokens.folds[i + 1]) > 1 else at
        if not word.isalpha() or is_capital(tokens, i) or word in words.breaks:
            break
    return at


def _qualified(tokens: Tokens, at: int, head: HeadSense, words: NameWords) -> int:
    """Where the capitals of a name begin whose head ends before ``at``: behind what says in lower case what the thing is for, if a name follows that.

    A land behind it is where the thing is from ("công ty công nghệ Mỹ"), except in the name of a treaty.
    """
    after = at
    for _ in range(MOST_QUALIFIERS):
        found = words.qualifiers.match(tokens.folds, after) if after < len(tokens.folds) and joined(tokens, after) else None
        if found is None or any(is_capital(tokens, i) for i in range(after, found[0])):
            break
        after = found[0]
    if after == at or not _capital_at(tokens, after):
        return at
    place = words.gazetteer.match(tokens, after)
    if head.type in COMPANIES and begins_person(tokens, after, words):
        return at
    country = place is not None and type_of(place[1][0].id) in COUNTRIES and not _capital_at(tokens, place[0])
    return at if country and head.type != "treaty" else after


def trade_end(tokens: Tokens, first: int, words: NameWords) -> int:
    """The end of a name that begins with what its bearer makes ("Cao su Sao Biển"): a qualifier whose first syllable has a capital, and a name; 0
    where none begins.
    """
    found = words.qualifiers.match(tokens.folds, first) if tokens.folds[first] in words.qualifiers.opening else None
    if found is None or found[0] <= first + 1 or any(is_capital(tokens, i) for i in range(first + 1, found[0])):
        return 0
    after = found[0]
    if not _capital_at(tokens, after) or words.gazetteer.match(tokens, after) is not None or opening_head(tokens, after, words) is not None:
        return 0
    following = run_at(tokens, after, words)
    return following[-1].last if following else 0


def _paired(tokens: Tokens, at: int, nouns: int, head: HeadSense, words: NameWords) -> int | None:
    """The index after a spaced hyphen and the word behind it, where the name is that of a line or a treaty between two ("Bắc Sơn - Hạ Hòa")."""
    paired = words.compounds and nouns and head.type in PAIRED and tokens.folds[at] in HYPHENS and _capital_at(tokens, at + 1)
    return piece_at(tokens, at + 1, words).last if paired else None


def _runs_on(tokens: Tokens, start: int, at: int, head: HeadSense, words: NameWords) -> bool:
    """Whether a name that its head opens before ``start`` ends before ``at``, where a person's or the title of one begins."""
    apart = ends_place(tokens, start - (head.type in SINGLE), at, words)
    known = words.titles.match(tokens.folds, at)
    bearer = known is not None and known[0] > at + 1 and _capital_at(tokens, known[0]) and tokens.folds[known[0]] in words.family
    if known is not None and known[0] > at + 1 and (apart or (bearer and head.type in OFFICES)):
        return True
    if apart or head.type not in OFFICES:
        return apart and begins_person(tokens, at, words)
    area = words.before.match_before(tokens.folds, at)
    later = any(ends_place(tokens, start, i, words) and begins_person(tokens, i, words) for i in range(at + 1, at + MOST) if _capital_at(tokens, i))
    return begins_person(tokens, at, words) and not later and not (area is not None and area[1].type == "area")


def _joint(tokens: Tokens, at: int, head: HeadSense, words: NameWords, *, complement: bool) -> int | None:
    """The index after a preposition and the word that it joins to the name."""
    found = words.joints.match(tokens.folds, at) if head.joins else None
    if found is None or found[0] >= len(tokens.folds):
        return None
    after = found[0]
    if not complement and tokens.folds[after - 1] in words.articles and tokens.folds[at] not in words.genitives:
        return None
    if tokens.folds[after] in APOSTROPHES and after + 1 < len(tokens.folds):
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


def _series(tokens: Tokens, at: int, head: HeadSense, words: NameWords) -> int | None:
    """The index after further fields of an office that its last "and" closes ("Bộ Văn hóa, *Thể thao và Du lịch*"); a name or a head is no field."""
    if tokens.folds[at] not in SERIES or not _capital_at(tokens, at + 1):
        return None
    end, linked = at + 1, False
    for i in range(at + 1, min(len(tokens.folds), at + LONGEST_SERIES)):
        if is_capital(tokens, i):
            inner = opening_head(tokens, i, words)
            body = inner is not None and inner[1].kind == "organization"
            if body or words.gazetteer.match(tokens, i) is not None or tokens.folds[i] in words.family:
                return None
            end = i + 1
            if linked:
                return _compound(tokens, piece_at(tokens, i, words), i, head, words)
        elif tokens.folds[i] in words.listing.firsts and _capital_at(tokens, i + 1):
            linked = True
        elif not tokens.folds[i].isalpha() or i > end:
            return None
    return None


def _listed(tokens: Tokens, at: int, words: NameWords) -> int | None:
    """The index after "and" with a capitalized word that is no name of its own."""
    found = words.listing.match(tokens.folds, at)
    if found is None or found[0] >= len(tokens.folds) or not joined(tokens, found[0]) or not is_capital(tokens, found[0]):
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


def _closes_word(tokens: Tokens, at: int, words: NameWords) -> bool:
    """Whether a syllable in lower case closes a word of a name that goes on behind it ("Tổ chức Cấm *Sử dụng* Vũ khí")."""
    if at >= len(tokens.folds) or not joined(tokens, at) or is_capital(tokens, at) or not _capital_at(tokens, at + 1):
        return False
    word = tokens.folds[at]
    bound = word in words.breaks or word in words.listing.firsts or word in deeds(words.language) or not word.isalpha()
    return not bound and words.gazetteer.match(tokens, at + 1) is None and not begins_person(tokens, at + 1, words)


def _compound(tokens: Tokens, piece: Piece, start: int, head: HeadSense, words: NameWords) -> int:
    """The end of a Vietnamese compound that a capitalized syllable opens: "Ngoại giao", "Hải dương học" before another capital."""
    at = piece.last
    if piece.first > start and is_capital(tokens, piece.first - 1) and piece.first - 1 >= start:
        end = words_end(tokens, piece, words)
        inner = end == at and head.type in OFFICES and _closes_word(tokens, at, words)
        return at + 1 if inner else end
    end = words_end(tokens, piece, words)
    at, taken = end, end - at
    if (len(piece.fold) > 1 and tokens.word(piece.first).isupper()) or words.gazetteer.match(tokens, piece.first) is not None:
        return at
    while at < len(tokens.folds) and taken < 3 and joined(tokens, at) and not is_capital(tokens, at):
        word = tokens.folds[at]
        listed = word in words.listing.firsts and _capital_at(tokens, at + 1)
        if not word.isalpha() or (word in (words.stops if taken else words.breaks) and not listed):
            break
        if taken and not any(_capital_at(tokens, k) for k in range(at + 1, min(at + 3, len(tokens.folds)))):
            break
        at += 1
        taken += 1
    return at


def _capital_at(tokens: Tokens, index: int) -> bool:
    return index < len(tokens.folds) and is_capital(tokens, index) and joined(tokens, index)
