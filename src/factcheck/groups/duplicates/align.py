"""Alignment: which words of two passages are the same in order, and what stands in one where the other has something else."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import attrs
from rapidfuzz.distance import Levenshtein

VALUE, NAME, WORDS = "value", "name", "words"
# What a word is, one byte each: nothing special, part of a value, written as a name.
PLAIN_BYTE, VALUE_BYTE, NAME_BYTE = 0, 1, 2
# How many words in a row make a shingle.
SIZE = 4


class Tokens(NamedTuple):
    """The words of a passage ready for alignment: one character per word in ``words``, and what each is in ``kinds``."""

    words: str
    kinds: bytes


class Measure(NamedTuple):
    """How two passages lie on one another, in words.

    ``matched`` words stand on both sides in the same order, on the left from ``left_start`` to ``left_end``, on the right from ``right_start`` to
    ``right_end``.
    ``longest`` is the longest stretch of them without a change, names not counted; ``shared`` says how often four of them follow one another.
    ``slots`` says how many values and names stand against others. First words cannot be told for names: different ones count where more of the name
    follows, or where something else is exchanged.
    """

    matched: int
    longest: int
    shared: int
    slots: int
    left_start: int
    left_end: int
    right_start: int
    right_end: int


@attrs.frozen(slots=True)
class Change:
    """Words of one passage against those of the other, as half-open ranges of word numbers; one of them may be empty.

    ``kind``: ``value`` (a value on both sides), ``name`` (a word with a capital on both sides, inside the sentence) or ``words``.
    """

    left: tuple[int, int]
    right: tuple[int, int]
    kind: str


def measure(left: Tokens, right: Tokens) -> Measure:
    """How two passages lie on one another."""
    matched = longest = shared = slots = opening = left_start = right_start = a_before = b_before = 0
    left_kinds, right_kinds = left.kinds, right.kinds
    for a, b, size in _blocks(left.words, right.words):
        if a > a_before and b > b_before:
            if _kind(left_kinds[a_before:a], right_kinds[b_before:b]) is not WORDS:
                slots += 1
            elif not matched:
                opening = 1 + (NAME_BYTE in left_kinds[:a] or NAME_BYTE in right_kinds[:b])
        if not size:
            continue
        if not matched:
            left_start, right_start = a, b
        matched += size
        if size >= SIZE:
            shared += size - SIZE + 1
        if size > longest:
            longest = max(longest, size - left_kinds.count(NAME_BYTE, a, a + size))
        a_before, b_before = a + size, b + size
    if opening and (slots or opening > 1):
        slots += 1
    return Measure(matched, longest, shared, slots, left_start, a_before, right_start, b_before)


def changes(left: Tokens, right: Tokens) -> tuple[Change, ...]:
    """What stands in one passage where the other has something else, in order."""
    found: list[Change] = []
    a_before = b_before = 0
    for a, b, size in _blocks(left.words, right.words):
        if a > a_before or b > b_before:
            found.append(Change((a_before, a), (b_before, b), _kind(left.kinds[a_before:a], right.kinds[b_before:b])))
        a_before, b_before = a + size, b + size
    return tuple(found)


def _blocks(left: str, right: str) -> Iterable[tuple[int, int, int]]:
    """The stretches that are the same on both sides, in order, and one of no length behind the end of both. One inside the other is one stretch."""
    ends = len(left), len(right)
    if ends[0] < ends[1] and (place := right.find(left)) >= 0:
        return (0, place, ends[0]), (*ends, 0)
    if ends[1] < ends[0] and (place := left.find(right)) >= 0:
        return (place, 0, ends[1]), (*ends, 0)
    return [(block.a, block.b, block.size) for block in Levenshtein.editops(left, right).as_matching_blocks()]


def _kind(left: bytes, right: bytes) -> str:
    if VALUE_BYTE in left and VALUE_BYTE in right:
        return VALUE
    if NAME_BYTE in left and NAME_BYTE in right:
        return NAME
    return WORDS
