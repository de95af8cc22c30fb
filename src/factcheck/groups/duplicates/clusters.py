"""Clusters: places in documents that hold the same words, a part of them, or nearly the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

import attrs

from factcheck.groups.duplicates.align import NAME, NAME_BYTE, PLAIN_BYTE, VALUE, VALUE_BYTE, WORDS, Change, Tokens, changes
from factcheck.groups.duplicates.units import Unit
from factcheck.groups.duplicates.words import fold, small_words, states_value, value_words, word_spans

__all__ = ["NAME", "VALUE", "WORDS", "Cluster", "Copy", "Difference", "Member"]


@attrs.frozen(slots=True, order=True)
class Member:
    """One place of a cluster: offsets into the reading text of the document."""

    document: str
    start: int
    end: int


@attrs.frozen(slots=True)
class Difference:
    """What stands in one copy where the other has something else: half-open ranges of the reading texts, one of them may be empty.

    ``kind``: ``value`` (each side states a value), ``name`` (each side has a word with a capital inside the sentence) or ``words``. ``telling``
    says how many words of each side tell something: neither small words nor parts of a value. ``bare``: no mark of punctuation sets the words apart.
    """

    left: tuple[int, int]
    right: tuple[int, int]
    kind: str
    telling: tuple[int, int] = (0, 0)
    bare: bool = False


@attrs.frozen(slots=True)
class Copy:
    """Two sentences of a cluster that are copies of one another, with the words in which they differ."""

    left: Member
    right: Member
    differences: tuple[Difference, ...]

    @property
    def slots(self) -> tuple[Difference, ...]:
        """The differences where a value or a name stands against another."""
        return tuple(difference for difference in self.differences if difference.kind != WORDS)

    @property
    def told(self) -> tuple[int, int]:
        """How many telling words each side has that the other has not, what stands in the slots apart."""
        sides = [difference.telling for difference in self.differences if difference.kind != NAME]
        return sum(left for left, _ in sides), sum(right for _, right in sides)

    @property
    def narrowed(self) -> bool:
        """Whether one side has a telling word more right in the sentence before a value that differs: exports of *fragrant* rice."""
        values = [difference.left[0] for difference in self.differences if difference.kind == VALUE]
        added = [difference for difference in self.differences if difference.kind == WORDS and difference.bare and 0 in difference.telling]
        return any(any(difference.telling) and difference.left[0] < value for difference in added for value in values)


@attrs.frozen(slots=True)
class Cluster:
    """Places that repeat one another.

    ``relation``: ``identical`` (the same words), ``contained`` (one holds the words of the other and more) or ``similar`` (edited).
    ``similarity`` in (0, 1] is the share of words that are the same in order, of both places or, for ``contained``, of the shorter; it is that of
    the least alike pair that was found. ``templated``: the places fill one template with different values, as periodic reports do. ``edited`` are the
    pairs of units that differ. ``crowded``: a sentence stands there with more than four contents, so that none of them contradicts another.
    """

    relation: str
    similarity: Fraction
    members: tuple[Member, ...]
    templated: bool
    edited: tuple[tuple[Unit, Unit], ...] = attrs.field(repr=False)
    crowded: bool = False

    def copies(self) -> tuple[Copy, ...]:
        """The pairs of sentences that differ, in the order of the text, with their differences."""
        reading = _Reading()
        return tuple(Copy(_member(left), _member(right), reading.differences(left, right)) for left, right in self.edited)

    def differences(self) -> tuple[tuple[tuple[int, int], ...], ...]:
        """For every member the ranges of its words that another member does not have, ascending and disjoint."""
        ranges: dict[str, set[tuple[int, int]]] = defaultdict(set)
        for copy in self.copies():
            for difference in copy.differences:
                ranges[copy.left.document].add(difference.left)
                ranges[copy.right.document].add(difference.right)
        return tuple(tuple(_united(_within(member, ranges[member.document]))) for member in self.members)

    @property
    def values_differ(self) -> bool:
        """Whether a value stands against another somewhere in the cluster."""
        return any(difference.kind == VALUE for copy in self.copies() for difference in copy.differences)


def _member(unit: Unit) -> Member:
    return Member(unit.document, unit.start, unit.end)


def _within(member: Member, ranges: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    return ((start, end) for start, end in ranges if start < end and member.start <= start and end <= member.end)


def _united(ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    united: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if united and start <= united[-1][1]:
            united[-1] = united[-1][0], max(end, united[-1][1])
        else:
            united.append((start, end))
    return united


class _Reading:
    """Units read once more, word by word, in their own language: the vocabulary holds for the life of the reading."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._read: dict[Unit, tuple[Tokens, Sequence[tuple[int, int]], Sequence[bool]]] = {}

    def differences(self, left: Unit, right: Unit) -> tuple[Difference, ...]:
        (one, left_spans, left_tells), (other, right_spans, right_tells) = self._words(left), self._words(right)
        return tuple(
            Difference(
                _characters(left, change.left, left_spans),
                _characters(right, change.right, right_spans),
                change.kind,
                _telling(change, (one, left_tells), (other, right_tells)),
                _bare(left.text, change.left, left_spans) and _bare(right.text, change.right, right_spans),
            )
            for change in changes(one, other)
        )

    def _words(self, unit: Unit) -> tuple[Tokens, Sequence[tuple[int, int]], Sequence[bool]]:
        if unit not in self._read:
            spans = word_spans(unit.text)
            written = [unit.text[start:end] for start, end in spans]
            values, small = value_words(unit.language), small_words(unit.language)
            tells = [word not in small for word in map(fold, written)]
            self._read[unit] = self._tokens(written, values), spans, tells
        return self._read[unit]

    def _tokens(self, written: Sequence[str], values: frozenset[str]) -> Tokens:
        folded = [fold(word) for word in written]
        titled = 10 * sum(word[:1].isupper() for word in written) > 7 * len(written)
        kinds = bytes(
            VALUE_BYTE if states_value(word, values) else NAME_BYTE if place and not titled and written[place][:1].isupper() else PLAIN_BYTE
            for place, word in enumerate(folded)
        )
        return Tokens("".join(chr(self._numbers.setdefault(word, len(self._numbers)) & 0xFFFFF) for word in folded), kinds)


def _telling(change: Change, left: tuple[Tokens, Sequence[bool]], right: tuple[Tokens, Sequence[bool]]) -> tuple[int, int]:
    """How many words of each side tell something, the values of an exchanged value apart; a name that one side adds is told against the other."""
    counts = []
    for (first, last), (tokens, tells) in ((change.left, left), (change.right, right)):
        values = change.kind == VALUE
        counts.append(sum(tells[i] and not (values and tokens.kinds[i] == VALUE_BYTE) for i in range(first, last)))
    named = any(NAME_BYTE in tokens.kinds[slice(*place)] for place, (tokens, _) in ((change.left, left), (change.right, right)))
    if change.kind == WORDS and named and any(counts):
        return max(counts[0], 1), max(counts[1], 1)
    return counts[0], counts[1]


def _bare(text: str, words: tuple[int, int], spans: Sequence[tuple[int, int]]) -> bool:
    """Whether only white space stands right before and behind a range of words; an end of the text counts as that."""
    first, end = words
    before = text[spans[first - 1][1] if first else 0 : spans[first][0] if first < len(spans) else len(text)]
    behind = text[spans[end - 1][1] if end else 0 : spans[end][0] if end < len(spans) else len(text)]
    return not before.strip() and not behind.strip()


def _characters(unit: Unit, words: tuple[int, int], spans: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The characters from the first to the last word of a range; for an empty range the place behind the word before it."""
    first, end = words
    if first < end:
        return unit.start + spans[first][0], unit.start + spans[end - 1][1]
    place = unit.start + (spans[first - 1][1] if first else 0)
    return place, place
