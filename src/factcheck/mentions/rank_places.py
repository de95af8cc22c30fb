"""Ranks by verbs and nouns of place: "ranks 7th among", "finished joint third", "au troisième rang", "vị trí thứ ba"."""

from __future__ import annotations

from factcheck.mentions.phrases import HYPHENS
from factcheck.mentions.rank_reading import OrdinalsAround, RankReading, count_after
from factcheck.mentions.rank_words import RankTable
from factcheck.mentions.tokens import Tokens


def placed(tokens: Tokens, i: int, end: int, around: OrdinalsAround, table: RankTable) -> RankReading | None:
    """As "third place", "au troisième rang", "vị trí thứ ba"."""
    before, after = around.ending(i), around.starting(end)
    ordinal = before or (after if table.section.follows else None)
    if ordinal is None:
        return None
    start, stop = min(i, ordinal.start), max(end, ordinal.end)
    if table.idioms.match_before(tokens.folds, stop) is not None or table.idioms.match(tokens.folds, start) is not None:
        return None
    tied = table.tied.match_before(tokens.folds, start)
    return RankReading(tied[0] if tied else start, stop, ordinal.number, ordinal.number, "top", None, "place", tied is not None)


def after_verb(tokens: Tokens, i: int, verb: tuple[int, bool], around: OrdinalsAround, table: RankTable) -> RankReading | None:
    """As "ranks 7th among", "finished joint third", "xếp thứ 7": an ordinal soon after the verb, and no noun of its own behind it."""
    folds = tokens.folds
    at, strong = verb
    tied = table.tied.match_before(folds, at) is not None
    for _ in range(4):
        if at >= len(folds):
            return None
        shared = table.tied.match(folds, at)
        if shared is not None:
            tied, at = True, shared[0]
        elif folds[at] not in table.between or around.starting(at) is not None:
            break
        else:
            at += 1
    if at < len(folds) and folds[at] in HYPHENS:
        at += 1
    ordinal = around.starting(at)
    if ordinal is not None:
        number, end = ordinal.number, ordinal.end
    elif strong and at < len(folds) and (count := count_after(tokens, at, table)) is not None:
        number, end = count, at + 1
        glued = end < len(folds) and (not tokens.spaced(end) and folds[end][0] in "%.,-/–:" and end + 1 < len(folds) and not tokens.spaced(end + 1))
        if glued or (end < len(folds) and folds[end] == "%"):
            return None
    else:
        return None
    place = table.places.match(folds, end)
    if place is not None:
        end = place[0]
    elif not _ends(tokens, end, table, firmly=number == 1 and not strong):
        return None
    return RankReading(i, end, number, number, "top", None, "verb", tied)


def _ends(tokens: Tokens, at: int, table: RankTable, *, firmly: bool) -> bool:
    """Whether what follows a rank is not a noun that the ordinal numbers ("came third in", not "came third parties").

    ``firmly``: only a word that goes on to say among whom will do ("must come first" is an idiom).
    """
    if table.section.follows:
        return True
    word = tokens.folds[at] if at < len(tokens.folds) else ""
    return word in table.ends or not (firmly or word.isalpha())
