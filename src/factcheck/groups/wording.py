"""How two quotations relate word by word: the same, one shortened, or one sentence with words exchanged."""

from __future__ import annotations

import enum
import itertools
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

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
    of these rows.
    """

    wording: Wording
    gaps: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()
    rows: tuple[str, ...] = ()

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
    blocks = _row(steps)
    rows = tuple(word for block in blocks for word in x[block.src_start : block.src_end])
    shared = len(rows)
    fewest = min(len(x), len(y))
    gaps = tuple((tuple(x[p.src_end : q.src_start]), tuple(y[p.dest_end : q.dest_start])) for p, q in itertools.pairwise(blocks))
    if not gaps and (shared == fewest or shared >= max(FEWEST_SHARED, LEAST_ALIKE * fewest)):
        return Alignment(Wording.PART, rows=rows)
    between = sum(len(one) + len(other) for one, other in gaps) / 2
    if gaps and shared >= LEAST_ALIKE * max(shared + between, fewest - between):
        return Alignment(Wording.EXCHANGED, gaps, rows)
    return Alignment(Wording.PART if fewest and _inside(x, y) else Wording.OTHER)


def _exchanged(x: Sequence[str], y: Sequence[str], steps: Sequence[Opcode]) -> Alignment | None:
    """The alignment of two wordings from end to end, as far as they are one but for a few words in place of others."""
    gaps = tuple((tuple(x[step.src_start : step.src_end]), tuple(y[step.dest_start : step.dest_end])) for step in steps if step.tag != "equal")
    rows = tuple(word for step in steps if step.tag == "equal" for word in x[step.src_start : step.src_end])
    replaced = all(one and other for one, other in gaps) and sum(len(one) for one, _ in gaps) <= MOST_EXCHANGED
    return Alignment(Wording.EXCHANGED, gaps, rows) if replaced and len(rows) >= LEAST_ALIKE * max(len(x), len(y)) else None


def _inside(x: Sequence[str], y: Sequence[str]) -> bool:
    """Whether the words of one wording stand in the other in their order."""
    return (len(x) + len(y) - Indel.distance(x, y)) // 2 == min(len(x), len(y))


def _row(steps: Iterable[Opcode]) -> list[Opcode]:
    """The stretches of two words or more that both have, around the longest one, as far as they are near one another."""
    equal = [step for step in steps if step.tag == "equal" and step.src_end - step.src_start >= SOLID]
    if not equal:
        return []
    at = max(range(len(equal)), key=lambda i: equal[i].src_end - equal[i].src_start)
    first = last = at
    while first and _near(equal[first - 1], equal[first]):
        first -= 1
    while last + 1 < len(equal) and _near(equal[last], equal[last + 1]):
        last += 1
    return equal[first : last + 1]


def _near(before: Opcode, after: Opcode) -> bool:
    return max(after.src_start - before.src_end, after.dest_start - before.dest_end) <= WIDEST_GAP


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
    if plain(x) == plain(y):
        return True
    if min(len(x), len(y)) < LEAST_SPELT or x[0] != y[0]:
        return False
    stem = max(len(x), len(y)) - ENDING
    return Levenshtein.distance(x, y) <= 1 or x[:stem] == y[:stem]


def _number(word: str, language: str) -> int | None:
    """The number that one word says, in digits or letters."""
    if word.isdecimal():
        return int(word)
    return section(language, Numbers).atoms.get(word) if language in CODES else None
