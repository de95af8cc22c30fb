"""How two quotations relate word by word: the same, one shortened, or one sentence with words exchanged."""

from __future__ import annotations

import enum
import itertools
import unicodedata
from collections.abc import Container, Iterable, Mapping, Sequence

import attrs
from rapidfuzz.distance import Indel, Levenshtein, Opcode

from factcheck.claims.reading import word_set
from factcheck.groups.duplicates.words import states_value, value_words
from factcheck.languages.clauses import Clauses
from factcheck.languages.language import CODES, section
from factcheck.languages.numbers import Numbers
from factcheck.languages.quotations import Quotations
from factcheck.values import Text

LEAST_ALIKE = 0.66
# Stretches that both have, of two words or more, belong to one wording as far as so many other words stand between them on a side.
WIDEST_GAP = 8
FEWEST_SHARED = 8
SOLID = 2
# The least share of the words of the shorter wording in such stretches, whatever stands between these.
LEAST_IN_ROWS = LEAST_ALIKE / (2 - LEAST_ALIKE)
# A single word of so many letters, so few words beyond stretches of so many in all, belongs to them too.
LEAST_LONE, NEAREST, BEYOND, MOST_LONE = 5, 3, 6, 2
MOST_EXCHANGED = 3
# A word of fewer letters is another word when one letter differs; an ending has so many letters.
LEAST_SPELT = 5
ENDING = 3


class Wording(enum.Enum):
    """``SAME`` words; ``PART``: the words of one stand in the other in a row, or both share a long row at an end; ``EXCHANGED``: aligned, with other
    words, or more of them, in a few places between; ``OTHER``.
    """

    SAME = "same"
    PART = "part"
    EXCHANGED = "exchanged"
    OTHER = "other"


@attrs.frozen(slots=True)
class Alignment:
    """How two wordings lie on one another. ``gaps``: what stands in one between the rows that both have, and what in the other; ``rows``: the words
    of these rows; ``ends``: what stands before and behind them.
    """

    wording: Wording
    gaps: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()
    rows: tuple[str, ...] = ()
    ends: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()

    @property
    def shared(self) -> int:
        """How many words both have in rows."""
        return len(self.rows)


def wording(a: Text, b: Text) -> Wording:
    """The relation of two wordings, each a tuple of folded words."""
    return aligned(a, b).wording


def aligned(a: Text, b: Text, written: Mapping[str, str] = {}) -> Alignment:
    """How two wordings relate, and where; ``written`` gives words that are short for others in full ("'ve")."""
    x, y = ([written.get(word, word) for word in text.words] for text in (a, b))
    if x == y:
        return Alignment(Wording.SAME, rows=tuple(x))
    steps = list(Levenshtein.opcodes(x, y))
    whole = _exchanged(x, y, steps)
    if whole is not None:
        return whole
    blocks = _row(steps, x)
    rows = tuple(word for block in blocks for word in x[block.src_start : block.src_end])
    shared = len(rows)
    fewest = min(len(x), len(y))
    gaps = tuple((tuple(x[p.src_end : q.src_start]), tuple(y[p.dest_end : q.dest_start])) for p, q in itertools.pairwise(blocks))
    if not gaps and (shared == fewest or shared >= max(FEWEST_SHARED, LEAST_ALIKE * fewest)):
        return Alignment(Wording.PART, rows=rows)
    between = sum(len(one) + len(other) for one, other in gaps) / 2
    if gaps and shared >= LEAST_ALIKE * max(shared + between, fewest - between):
        first, last = blocks[0], blocks[-1]
        before, behind = (tuple(x[: first.src_start]), tuple(y[: first.dest_start])), (tuple(x[last.src_end :]), tuple(y[last.dest_end :]))
        return Alignment(Wording.EXCHANGED, gaps, rows, (before, behind))
    return Alignment(Wording.PART if fewest and _inside(x, y) else Wording.OTHER)


def may_align(x: Sequence[int], y: Sequence[int], rows: Container[tuple[int, int]]) -> bool:
    """Whether two wordings may be anything but ``OTHER``, by numbers that stand for their words, of which two words may share one; ``rows`` are the
    pairs of neighbours in ``x``. Enough of the words of the shorter one stand in rows that both have, or in one order.
    """
    fewest, most = sorted((len(x), len(y)))
    shared = [pair in rows for pair in itertools.pairwise(y)]
    solid = sum(one or other for one, other in zip([False, *shared], [*shared, False], strict=True))
    if solid >= SOLID and solid + (MOST_LONE if solid >= BEYOND else 0) >= LEAST_IN_ROWS * fewest:
        return True
    return (len(x) + len(y) - Indel.distance(x, y)) // 2 >= min(fewest, LEAST_ALIKE * most)


def _exchanged(x: Sequence[str], y: Sequence[str], steps: Sequence[Opcode]) -> Alignment | None:
    """The alignment of two wordings from end to end, as far as they are one but for a few words in place of others."""
    gaps = tuple((tuple(x[step.src_start : step.src_end]), tuple(y[step.dest_start : step.dest_end])) for step in steps if step.tag != "equal")
    rows = tuple(word for step in steps if step.tag == "equal" for word in x[step.src_start : step.src_end])
    replaced = all(one and other for one, other in gaps) and sum(len(one) for one, _ in gaps) <= MOST_EXCHANGED
    return Alignment(Wording.EXCHANGED, gaps, rows) if replaced and len(rows) >= LEAST_ALIKE * max(len(x), len(y)) else None


def _inside(x: Sequence[str], y: Sequence[str]) -> bool:
    """Whether the words of one wording stand in the other in their order."""
    return (len(x) + len(y) - Indel.distance(x, y)) // 2 == min(len(x), len(y))


def _row(steps: Iterable[Opcode], x: Sequence[str]) -> list[Opcode]:
    """The stretches of two words or more that both have, around the longest one, as far as they are near one another; at the ends a long word
    that stands alone.
    """
    alike = [step for step in steps if step.tag == "equal"]
    equal = [step for step in alike if step.src_end - step.src_start >= SOLID]
    if not equal:
        return []
    at = max(range(len(equal)), key=lambda i: equal[i].src_end - equal[i].src_start)
    first = last = at
    while first and _near(equal[first - 1], equal[first]):
        first -= 1
    while last + 1 < len(equal) and _near(equal[last], equal[last + 1]):
        last += 1
    found = equal[first : last + 1]
    if sum(step.src_end - step.src_start for step in found) < BEYOND:
        return found
    here, there = alike.index(found[0]) - 1, alike.index(found[-1]) + 1
    opening = alike[here : here + 1] if here >= 0 and _lone(alike[here], x) and _near(alike[here], found[0], NEAREST) else []
    closing = alike[there : there + 1] if there < len(alike) and _lone(alike[there], x) and _near(found[-1], alike[there], NEAREST) else []
    return [*opening, *found, *closing]


def _lone(step: Opcode, x: Sequence[str]) -> bool:
    return step.src_end - step.src_start < SOLID and len(x[step.src_start]) >= LEAST_LONE


def _near(before: Opcode, after: Opcode, widest: int = WIDEST_GAP) -> bool:
    return max(after.src_start - before.src_end, after.dest_start - before.dest_end) <= widest


def tells(one: tuple[str, ...], other: tuple[str, ...], language: str) -> bool:
    """Whether what stands in one wording and what stands in the other say two things, or only one of them something: not where words are only spelt,
    ordered or ended otherwise ("7" and "seven", "emphasise" and "emphasize"), nor where all are small. A number is never another one's spelling.
    """
    if sorted(one) == sorted(other) or "".join(one) == "".join(other):
        return False
    if len(one) == len(other) and all(x == y or _one_word(x, y, language) for x, y in zip(one, other, strict=True)):
        return False
    x, y = content(one, language), content(other, language)
    return sorted(x) != sorted(y) and "".join(x) != "".join(y)


def exchanged(one: tuple[str, ...], other: tuple[str, ...], language: str) -> int:
    """How many telling words stand in one wording in place of others; a word that only ends otherwise is the same ("reload", "reloaded")."""
    x, y = content(one, language), content(other, language)
    kept = [next((index for index, word in enumerate(y) if _one_word(mine, word, language)), None) for mine in x]
    same = {index for index in kept if index is not None}
    return max(sum(index is None for index in kept), len(y) - len(same))


def parallel(gaps: Sequence[tuple[tuple[str, ...], tuple[str, ...]]], language: str) -> bool:
    """Whether two sentences of one build tell of two things: a number or place in a row and something else are both exchanged ("the *first* quarter
    was *better*", "the *second* quarter was *worse*").
    """
    both = [gap for gap in gaps if content(gap[0], language) and content(gap[1], language)]
    values = value_words(language) | (frozenset(section(language, Numbers).ordinals) if language in CODES else frozenset())
    return len(both) > 1 and any(all(any(states_value(word, values) for word in side) for side in gap) for gap in both)


def content(words: Iterable[str], language: str) -> list[str]:
    """The words that tell something."""
    small = word_set(section(language, Clauses).function_words) if language in CODES else frozenset()
    return [word for word in words if word not in small and (len(word) > 1 or word.isdecimal())]


def contracted(language: str) -> Mapping[str, str]:
    """What a language's contracted words are in full ("ve", "have")."""
    return section(language, Quotations).contracted if language in CODES else {}


def plain(word: str) -> str:
    """A word without its diacritics."""
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))


def _one_word(x: str, y: str, language: str) -> bool:
    numbers = [_number(word, language) for word in (x, y)]
    if numbers != [None, None]:
        return numbers[0] == numbers[1]
    if states_value(x, value_words(language)) or states_value(y, value_words(language)):
        return False
    if plain(x) == plain(y) or (language in CODES and _respelt(x, y, section(language, Quotations).interchanged)):
        return True
    if min(len(x), len(y)) < LEAST_SPELT or x[0] != y[0]:
        return False
    stem = max(len(x), len(y)) - ENDING
    return Levenshtein.distance(x, y) <= 1 or x[:stem] == y[:stem]


def _respelt(x: str, y: str, letters: Mapping[str, str]) -> bool:
    """Whether two words differ only in letters that are written one for the other ("sỹ", "sĩ")."""
    return bool(letters) and len(x) == len(y) and all(letters.get(one, one) == letters.get(other, other) for one, other in zip(x, y, strict=True))


def _number(word: str, language: str) -> int | None:
    """The number that one word says, in digits or letters."""
    if word.isdecimal():
        return int(word)
    return section(language, Numbers).atoms.get(word) if language in CODES else None
