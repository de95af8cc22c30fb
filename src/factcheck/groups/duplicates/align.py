"""Alignment: which words of two passages are the same in order, and what stands in one where the other has something else."""

from __future__ import annotations

import attrs
from rapidfuzz.distance import Levenshtein

VALUE, NAME, WORDS = "value", "name", "words"
# What a word is, one byte each: nothing special, part of a value, written as a name.
PLAIN_BYTE, VALUE_BYTE, NAME_BYTE = 0, 1, 2


@attrs.frozen(slots=True)
class Sequence:
    """The words of a passage for alignment: one character per word in ``words``, and what each is in ``kinds``."""

    words: str
    kinds: bytes


@attrs.frozen(slots=True)
class Change:
    """Words of one passage against those of the other, as half-open ranges of word numbers; one of them may be empty.

    ``kind``: ``value`` (a value on both sides), ``name`` (a word with a capital on both sides, inside the sentence) or ``words``.
    """

    left: tuple[int, int]
    right: tuple[int, int]
    kind: str

    def turned(self) -> Change:
        """The same with the sides exchanged."""
        return Change(self.right, self.left, self.kind)


@attrs.frozen(slots=True)
class Alignment:
    """``matched`` words stand on both sides in the same order; ``left`` and ``right`` reach from the first of them to the last.

    ``longest`` is the number of words of the longest stretch without a change. ``slots`` says how many values and names stand against others.
    ``changes`` are in order, those before and behind the matched words too.
    """

    matched: int
    longest: int
    slots: int
    left: tuple[int, int]
    right: tuple[int, int]
    changes: tuple[Change, ...]

    def turned(self) -> Alignment:
        """The same with the sides exchanged."""
        return Alignment(self.matched, self.longest, self.slots, self.right, self.left, tuple(change.turned() for change in self.changes))


def align(left: Sequence, right: Sequence) -> Alignment:
    """The alignment of two passages by their words."""
    matched = longest = slots = 0
    first_left = first_right = end_left = end_right = 0
    changes: list[Change] = []
    before = 0, 0
    for block in (*Levenshtein.opcodes(left.words, right.words), None):
        if block is None:
            a, b, c, d = len(left.words), 0, len(right.words), 0
        elif block.tag != "equal":
            continue
        else:
            a, b, c, d = block.src_start, block.src_end, block.dest_start, block.dest_end
        if before != (a, c):
            change = Change((before[0], a), (before[1], c), _kind(left.kinds[before[0] : a], right.kinds[before[1] : c]))
            changes.append(change)
            slots += change.kind is not WORDS
        if block is None:
            break
        if not matched:
            first_left, first_right = a, c
        end_left, end_right = before = b, d
        matched += b - a
        longest = max(longest, b - a)
    return Alignment(matched, longest, slots, (first_left, end_left), (first_right, end_right), tuple(changes))


def _kind(left: bytes, right: bytes) -> str:
    if VALUE_BYTE in left and VALUE_BYTE in right:
        return VALUE
    if NAME_BYTE in left and NAME_BYTE in right:
        return NAME
    return WORDS
