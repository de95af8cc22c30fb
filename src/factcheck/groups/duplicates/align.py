"""Alignment: which words of two passages are the same in order, and what stands in one where the other has something else."""

from __future__ import annotations

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

    ``matched`` words stand on both sides in the same order, from ``left_start`` to ``left_end`` in the one, ``right_start`` to ``right_end`` in the other.
    ``longest`` is the longest stretch of them without a change, ``shared`` the number of times that four of them follow one another.
    ``slots`` says how many values and names stand against others.
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
    matched = longest = shared = slots = left_start = right_start = a_before = b_before = 0
    left_kinds, right_kinds = left.kinds, right.kinds
    blocks = Levenshtein.editops(left.words, right.words).as_matching_blocks()
    for a, b, size in blocks:
        if a > a_before and b > b_before and _kind(left_kinds[a_before:a], right_kinds[b_before:b]) is not WORDS:
            slots += 1
        if not size:
            continue
        if not matched:
            left_start, right_start = a, b
        matched += size
        if size >= SIZE:
            shared += size - SIZE + 1
        if size > longest:
            longest = size
        a_before, b_before = a + size, b + size
    return Measure(matched, longest, shared, slots, left_start, a_before, right_start, b_before)


def changes(left: Tokens, right: Tokens) -> tuple[Change, ...]:
    """What stands in one passage where the other has something else, in order."""
    found: list[Change] = []
    a_before = b_before = 0
    for a, b, size in Levenshtein.editops(left.words, right.words).as_matching_blocks():
        if a > a_before or b > b_before:
            found.append(Change((a_before, a), (b_before, b), _kind(left.kinds[a_before:a], right.kinds[b_before:b])))
        a_before, b_before = a + size, b + size
    return tuple(found)


def _kind(left: bytes, right: bytes) -> str:
    if VALUE_BYTE in left and VALUE_BYTE in right:
        return VALUE
    if NAME_BYTE in left and NAME_BYTE in right:
        return NAME
    return WORDS
