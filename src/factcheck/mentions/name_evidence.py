"""Evidence for what a capitalized name is, from the words beside it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.mentions.name_words import NameWords
from factcheck.mentions.pieces import Piece, is_capital, joined
from factcheck.mentions.tokens import Tokens

# (kind, reason, strong): strong evidence is inside the name or beside it, weak evidence is a preposition or a verb.
Verdict = tuple[str, str, bool]
_NEAR = 5
_MOST_COPULAS = 2


def judge(tokens: Tokens, pieces: list[Piece], words: NameWords) -> Verdict | None:
    """What the name of these pieces is: by its own words first, then by its neighbours; None where nothing tells."""
    first, last = pieces[0].first, pieces[-1].last
    return _by_form(tokens, pieces, words) or _by_neighbours(tokens, first, last, words) or _weakly(tokens, pieces, words)


def _by_form(tokens: Tokens, pieces: list[Piece], words: NameWords) -> Verdict | None:
    if len(pieces) == 1:
        return _by_word(tokens, pieces[0], words)
    capitals = [piece for piece in pieces if piece.capital]
    if len(capitals) > 5:
        return None
    if "&" in [piece.fold for piece in pieces]:
        return "organization", "ampersand", True
    opening, tail = capitals[0], capitals[-1]
    if len(capitals) > 1 and tail.fold.rstrip(".") in words.suffixes:
        return "person", "suffix of a person's name", True
    if len(capitals) > 1 and (opening.fold in words.given or _hyphenated_given(opening, words)):
        return "person", "given name", True
    if len(capitals) > 2 and family_first(capitals, words):
        return "person", "family name first", True
    if len(capitals) > 1 and not words.family_first and any("." in piece.fold and len(piece.fold.rstrip(".")) <= 4 for piece in capitals[:-1]):
        return "person", "initial", True
    if len(capitals) < len(pieces) and any(piece.fold in words.personal for piece in pieces if not piece.capital):
        return "person", "particle", False
    if 2 <= len(capitals) <= 3 and any(piece.fold in words.given or piece.fold in words.family for piece in capitals[1:]):
        return "person", "name of a person inside", False
    return None


def _by_word(tokens: Tokens, piece: Piece, words: NameWords) -> Verdict | None:
    """What a name of one word is by its form: a head alone, or an acronym."""
    fold = tokens.folds[piece.first]
    if fold in words.before.opening or fold in words.after.opening:
        head = words.before.match(tokens.folds, piece.first) or words.after.match(tokens.folds, piece.first)
        if head is not None and head[0] == piece.last and piece.fold not in words.given:
            return head[1].kind, "bare head", False
    written = tokens.text[tokens.starts[piece.first] : tokens.ends[piece.last - 1]]
    return ("organization", "acronym", False) if written.isupper() and 2 <= sum(map(str.isalpha, written)) <= 6 else None


def _hyphenated_given(piece: Piece, words: NameWords) -> bool:
    return "-" in piece.fold and piece.fold.partition("-")[0] in words.given


def family_first(capitals: list[Piece], words: NameWords) -> bool:
    """Whether a family name comes first and the rest are single syllables, two to four in all."""
    if not 2 <= len(capitals) <= 4 or capitals[0].fold not in words.family:
        return False
    return (words.family_first or capitals[0].fold != "do") and all(piece.last - piece.first == 1 and len(piece.fold) <= 6 for piece in capitals)


def _by_neighbours(tokens: Tokens, first: int, last: int, words: NameWords) -> Verdict | None:
    folds = tokens.folds
    before = folds[first - 1] if first else ""
    if (before in words.nouns.ending or before in words.role_phrases.ending) and joined(tokens, first):
        noun = words.nouns.match_before(folds, first)
        if noun is not None and not is_capital(tokens, first - 1):
            return noun[1], "class noun before", True
        role = words.role_phrases.match_before(folds, first)
        if role is not None and not is_capital(tokens, first - 1):
            return "person", "role before", True
    if first > 1 and folds[first - 1] == "," and _role_in(folds, first - 1, words):
        return "person", "role before", False
    if words.nouns_follow and last < len(folds) and folds[last] in words.nouns.opening and joined(tokens, last):
        noun = words.nouns.match(folds, last)
        if noun is not None and noun[1] == "place" and not is_capital(tokens, last):
            return "place", "class noun after", True
    return _by_apposition(tokens, last, words)


def _role_in(folds: Sequence[str], end: int, words: NameWords) -> bool:
    """Whether a phrase that ends before a comma names a role ("la ministre de l'Énergie, ...")."""
    for at in range(end - 1, max(-1, end - 8), -1):
        if folds[at] in ",.;:!?()":
            return False
        if folds[at] in words.roles or words.titles.match(folds, at) is not None:
            return True
    return False


def _by_apposition(tokens: Tokens, last: int, words: NameWords) -> Verdict | None:
    folds, size = tokens.folds, len(tokens.folds)
    if last >= size or folds[last] not in ",(":
        return None
    after = last + 1
    if after + 1 < size and folds[after].isdecimal() and len(folds[after]) <= 2 and folds[after + 1] in {",", ")", "."} and int(folds[after]) > 9:
        return "person", "age after", True
    if after < size and is_capital(tokens, after):
        place = words.gazetteer.match(tokens, after)
        if folds[last] == "," and place is not None and place[1][0].kind == "place" and place[1][0].form == "name":
            return "place", "larger place after", False
        return None
    end = min(size, after + _NEAR)
    for at in range(after, end):
        people = words.gazetteer.match(tokens, at) if is_capital(tokens, at) else None
        if people is not None and people[1][0].form != "name":
            continue  # ", the *Finnish* cyclist"
        if not folds[at].isalpha() or is_capital(tokens, at):
            break
        if folds[at] in words.roles:
            return "person", "role after", True
        noun = words.nouns.match(folds, at)
        if noun is not None and at > after:
            return noun[1], "class noun after a comma", False
        if folds[at] in words.stops or (words.locatives.match(folds, at) and at > after):
            break
    return None


def _is_somebody(tokens: Tokens, at: int, words: NameWords) -> bool:
    """Whether a name that ends before a token is said to be a person: copulas, perhaps an article, a role ("Arden Vale *was a painter*")."""
    folds, size, start = tokens.folds, len(tokens.folds), at
    while at < min(size, start + _MOST_COPULAS) and (folds[at] in words.copulas or folds[at] in words.stops) and joined(tokens, at):
        at += 1
    if at == start or at + 1 >= size or folds[at - 1] not in words.copulas:
        return False
    at += folds[at] in words.articles
    return at < size and not is_capital(tokens, at) and words.role_phrases.match(folds, at) is not None


def _weakly(tokens: Tokens, pieces: list[Piece], words: NameWords) -> Verdict | None:
    first, last = pieces[0].first, pieces[-1].last
    multiple = 2 <= len(pieces) <= 3
    behind = tokens.folds[last] if last < len(tokens.folds) else ""
    if multiple and behind in words.speech.opening and joined(tokens, last) and words.speech.match(tokens.folds, last) is not None:
        return "person", "speaks", False
    if (behind in words.copulas or behind in words.stops) and len(pieces) <= 3 and _is_somebody(tokens, last, words):
        return "person", "role behind a copula", False
    before = tokens.folds[first - 1] if first and joined(tokens, first) else ""
    if multiple and len(before) > 5 and before.endswith(words.role_endings or ("\0",)) and not is_capital(tokens, first - 1):
        return "person", "ending of a role before", False
    if before in words.locatives.ending and len(pieces) <= 3 and words.locatives.match_before(tokens.folds, first) is not None:
        return "place", "place preposition", False
    if len(pieces) == 2 and family_first(pieces, words):
        return "person", "family name first", False
    return None
