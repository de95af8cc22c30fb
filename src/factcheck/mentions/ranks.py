"""Ranks and superlatives: "second-largest", "deuxième plus grand", "lớn thứ hai", "ranks 7th", "one of the top five", "second only to"."""

from __future__ import annotations

from factcheck.mentions.context import Context
from factcheck.mentions.counted import counted_noun, is_plural
from factcheck.mentions.lexicon import NUMERAL, RANK, places
from factcheck.mentions.mention import Mention
from factcheck.mentions.numerals import read_numeral
from factcheck.mentions.ordinals import OrdinalReading
from factcheck.mentions.phrases import HYPHENS
from factcheck.mentions.rank_places import after_verb, placed
from factcheck.mentions.rank_reading import OrdinalsAround, RankReading, count_after, count_before
from factcheck.mentions.rank_words import RankTable, Superlative, rank_table
from factcheck.mentions.tokens import Tokens
from factcheck.values import Rank

_HIGHEST = 500
_LOOK_BACK = 12


def recognize(tokens: Tokens, context: Context) -> list[Mention]:
    """The ranks of a passage, in order."""
    triggers = places(tokens, RANK)
    if not triggers:
        return []
    table = rank_table(context.language)
    around = OrdinalsAround(tokens, table.ordinals)
    out: list[Mention] = []
    skip = 0
    for i in triggers:
        if i < skip:
            continue
        reading = _read(tokens, i, around, table)
        if reading is None or reading.start < skip or not 1 <= reading.low <= reading.high <= _HIGHEST:
            continue
        skip = reading.end
        out.append(_mention(tokens, reading))
    return out


def _mention(tokens: Tokens, reading: RankReading) -> Mention:
    first, last = tokens.starts[reading.start], tokens.ends[reading.end - 1]
    cues: tuple[tuple[str, str], ...] = () if reading.dimension is None else (("dimension", reading.dimension),)
    if reading.tied:
        cues = (*cues, ("tied", "tied"))
    return Mention("rank", first, last, tokens.text[first:last], Rank(reading.low, reading.high, reading.order), cues, ("rank", reading.rule))


def _read(tokens: Tokens, i: int, around: OrdinalsAround, table: RankTable) -> RankReading | None:
    """The rank that token ``i`` triggers: each way of saying it in turn."""
    folds = tokens.folds
    word = folds[i]
    fixed = table.fixed.match(folds, i) if word in table.fixed.opening else None
    if fixed is not None:
        return RankReading(i, fixed[0], fixed[1], fixed[1], "top", None, "fixed")
    if word in table.top:
        found = _leading_group(tokens, i, table)
        if found is not None:
            return found
    superlative = _superlative_at(tokens, i, table)
    if superlative is not None:
        found = _superlative(tokens, i, superlative, around, table)
        if found is not None:
            return found
    if word in table.ranked_nouns:
        return _ranked_noun(tokens, i, around, table)
    if word in table.numbers:
        return _numbered(tokens, i, table)
    place = table.places.match(folds, i) if word in table.places.opening else None
    if place is not None:
        found = placed(tokens, i, place[0], around, table)
        if found is not None:
            return found
    verb = table.verbs.match(folds, i) if word in table.verbs.opening else None
    return None if verb is None else after_verb(tokens, i, verb, around, table)


def _superlative_at(tokens: Tokens, i: int, table: RankTable) -> tuple[int, Superlative] | None:
    """The superlative that starts at token ``i``: the index after it and what it says."""
    folds = tokens.folds
    if table.section.follows:
        return table.adjectives.match(folds, i)
    word = folds[i]
    found = table.words.match(folds, i) if word in table.words.opening else None
    if found is not None:
        return found
    if word in table.most or word in table.least:
        at = i + 2 if i + 1 < len(folds) and folds[i + 1] in HYPHENS else i + 1
        adjective = table.adjectives.match(folds, at)
        if adjective is None:
            return None
        end, meaning = adjective
        if word in table.least:
            meaning = Superlative(meaning.dimension, "bottom" if meaning.order == "top" else "top")
        return end, meaning
    return None


def _superlative(tokens: Tokens, i: int, found: tuple[int, Superlative], around: OrdinalsAround, table: RankTable) -> RankReading | None:
    """A superlative with its ordinal or number, or alone where it is definite."""
    end, meaning = found
    folds = tokens.folds
    if table.section.follows:
        return _following(tokens, i, end, meaning, around, table)
    if end < len(folds) and folds[end] in table.than:
        return None
    subjective = meaning.needs_ordinal or meaning.dimension in table.section.subjective
    ordinal = _ordinal_before(tokens, i, around, table)
    if ordinal is not None:
        tied = table.tied.match_before(folds, ordinal.start)
        start = tied[0] if tied is not None else ordinal.start
        return RankReading(start, end, ordinal.number, ordinal.number, meaning.order, meaning.dimension, "ordinal superlative", tied is not None)
    group = _group_before(tokens, i, table)
    if group is not None:
        return RankReading(group[0], end, 1, group[1], meaning.order, meaning.dimension, "one of so many")
    if subjective or table.fractions.match(folds, end) is not None or _several(tokens, end, table) or not _definite(tokens, i, table):
        return None
    return RankReading(i, end, 1, 1, meaning.order, meaning.dimension, "superlative")


def _ordinal_before(tokens: Tokens, i: int, around: OrdinalsAround, table: RankTable) -> OrdinalReading | None:
    """The ordinal that belongs to a superlative at token ``i``: at once before it, or with its noun between ("segunda economía más grande")."""
    folds = tokens.folds
    at = i - 1 if i and folds[i - 1] in HYPHENS else i
    if (ordinal := around.ending(at)) is not None:
        return ordinal
    for _ in range(table.section.reach):
        at -= 1
        if at <= 0 or not (folds[at].isalpha() and (folds[at] in table.articles or folds[at] not in table.ordinals.nouns.stops)):
            return None
        if (ordinal := around.ending(at)) is not None:
            return ordinal
    return None


def _definite(tokens: Tokens, i: int, table: RankTable) -> bool:
    """Whether what stands before a superlative makes it one of its kind ("the largest", "Asia's largest", "la ciudad más grande")."""
    folds = tokens.folds
    at = i
    while at > 0 and folds[at - 1] in table.passed:
        at -= 1
    for _ in range(_definite_reach(folds[i], table)):
        found = table.definite.match_before(folds, at)
        if found is not None:
            return table.members.match_before(folds, at) is None or table.section.reach > 0
        if at <= 1 or not folds[at - 1].isalpha() or folds[at - 1] in table.ordinals.nouns.stops:
            return False
        at -= 1
    return False


def _several(tokens: Tokens, at: int, table: RankTable) -> bool:
    """Whether the noun after a superlative is a plural: "the poorest people" ranks no one of them."""
    noun = counted_noun(tokens, at, table.ordinals.nouns)
    if table.ordinals.nouns.order != "last" or noun is None:
        return False
    verb = next((i for i in range(at + 1, noun[0]) if tokens.folds[i] in table.deeds), None)
    return verb is None or is_plural(tokens.folds[verb - 1], table.ordinals.nouns)


def _definite_reach(word: str, table: RankTable) -> int:
    """How many words back the definite word may stand: farther before "más" and "plus", which follow their noun."""
    return max(1, table.section.reach - 1) if word in table.most or word in table.least else 1


def _group_before(tokens: Tokens, i: int, table: RankTable) -> tuple[int, int] | None:
    """As "one of the five" before a superlative: the first token and the size of the group."""
    count = count_before(tokens, i, table)
    if count is None or count[1] < 2:
        return None
    member = table.members.match_before(tokens.folds, count[0])
    return None if member is None else (member[0], count[1])


def _leading_group(tokens: Tokens, i: int, table: RankTable) -> RankReading | None:
    """As "one of the top five", "in the top 10", "nằm trong top 5"."""
    folds = tokens.folds
    at = i + 2 if i + 1 < len(folds) and folds[i + 1] in HYPHENS else i + 1
    if at >= len(folds):
        return None
    word, end = folds[at], at + 1
    if word.isdecimal() and len(word) <= 3:
        size = int(word)
    else:
        numeral = read_numeral(folds, at, table.ordinals.numerals) if tokens.marks[at] & NUMERAL else None
        if numeral is None or numeral.ordinal:
            return None
        size, end = numeral.value, numeral.end
    member = table.members.match_before(folds, i)
    if member is None or size < 2:
        return None
    return RankReading(member[0], end, 1, size, "top", None, "leading group")


def _following(tokens: Tokens, i: int, end: int, meaning: Superlative, around: OrdinalsAround, table: RankTable) -> RankReading | None:
    """An adjective with the word of the superlative or an ordinal after it ("lớn nhất", "lớn thứ hai")."""
    folds = tokens.folds
    ordinal = around.starting(end)
    if ordinal is not None:
        return RankReading(i, ordinal.end, ordinal.number, ordinal.number, meaning.order, meaning.dimension, "ordinal superlative")
    if end >= len(folds) or folds[end] not in table.most:
        return None
    if meaning.dimension in table.section.subjective:
        return None
    size = 1
    for at in range(i, max(i - _LOOK_BACK, 0), -1):
        if folds[at - 1] in ".;:!?,":
            break
        if table.plural_members.match_before(folds, at) is not None:
            return None
        member = table.members.match_before(folds, at)
        dated = not folds[at].isdecimal() and folds[at + 1].isdecimal()  # "trong năm 2023": a year, and no five
        count = count_after(tokens, at, table) if member is not None and not dated else None
        if member is not None and count is not None and count > 1:
            size = count
            return RankReading(member[0], end + 1, 1, size, meaning.order, meaning.dimension, "one of so many")
    return RankReading(i, end + 1, 1, size, meaning.order, meaning.dimension, "superlative")


def _ranked_noun(tokens: Tokens, i: int, around: OrdinalsAround, table: RankTable) -> RankReading | None:
    """An ordinal before a noun that it ranks by size ("deuxième exportateur", "segundo socio comercial"); a noun with a capital belongs to a name."""
    ordinal = around.ending(i)
    if ordinal is None or not tokens.word(i).islower():
        return None
    following = _superlative_ahead(tokens, i + 1, table)
    if following is not None:
        return RankReading(
            ordinal.start, following[0], ordinal.number, ordinal.number, following[1].order, following[1].dimension, "ordinal superlative"
        )
    return RankReading(ordinal.start, i + 1, ordinal.number, ordinal.number, "top", "large", "ranked noun")


def _superlative_ahead(tokens: Tokens, at: int, table: RankTable) -> tuple[int, Superlative] | None:
    """A superlative within reach after a ranked noun, which then says what the order goes by."""
    for _ in range(table.section.reach):
        if at >= len(tokens.folds) or not tokens.folds[at].isalpha():
            return None
        found = _superlative_at(tokens, at, table)
        if found is not None and not found[1].needs_ordinal:
            return found
        if tokens.folds[at] in table.ordinals.nouns.stops and tokens.folds[at] not in table.articles:
            return None
        at += 1
    return None


def _numbered(tokens: Tokens, i: int, table: RankTable) -> RankReading | None:
    """As "the world's No. 2 exporter": definite, and before a noun."""
    folds = tokens.folds
    at = i + 2 if i + 1 < len(folds) and folds[i + 1] == "." else i + 1
    if at >= len(folds) or not _definite(tokens, i, table):
        return None
    number = count_after(tokens, at, table)
    after = folds[at + 1] if at + 1 < len(folds) else ""
    if number is None or not after.isalpha() or after in table.ordinals.nouns.stops or not tokens.word(at + 1).islower():
        return None
    return RankReading(i, at + 1, number, number, "top", None, "numbered")
