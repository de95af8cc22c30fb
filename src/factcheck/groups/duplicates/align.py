"""Alignment: which words of two passages are the same in order, and what stands in one where the other has something else."""

from __future__ import annotations

from typing import NamedTuple

import attrs
from rapidfuzz.distance import Levenshtein, MatchingBlock

VALUE, NAME, WORDS = "value", "name", "words"
# What a word is, one byte each: nothing special, part of a value, written as a name.
PLAIN_BYTE, VALUE_BYTE, NAME_BYTE = 0, 1, 2
# How many words in a row make a shingle.
SIZE = 4


class Tokens(NamedTuple):
    """The words of a passage ready for alignment: one character per word in ``words``, and what each is in ``kinds``."""

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


def changes(left: Tokens, right: Tokens) -> tuple[Change, ...]:
    """What stands in one passage where the other has something else, in order."""
    found: list[Change] = []
    a_before = b_before = 0
    for a, b, size in blocks(left.words, right.words):
        if a > a_before or b > b_before:
            found.append(Change((a_before, a), (b_before, b), _kind(left.kinds[a_before:a], right.kinds[b_before:b])))
        a_before, b_before = a + size, b + size
    return tuple(found)


def blocks(left: str, right: str) -> list[MatchingBlock]:
    """The stretches that are the same on both sides, in order, and one of no length at the end of both, by the alignment with the fewest edits.

    One inside the other is one stretch.
    """
    one, other = len(left), len(right)
    if one < other and (place := right.find(left)) >= 0:
        return [MatchingBlock(0, place, one), MatchingBlock(one, other, 0)]
    if other < one and (place := left.find(right)) >= 0:
        return [MatchingBlock(place, 0, other), MatchingBlock(one, other, 0)]
    return Levenshtein.editops(left, right).as_matching_blocks()


def _kind(left: bytes, right: bytes) -> str:
    if VALUE_BYTE in left and VALUE_BYTE in right:
        return VALUE
    if NAME_BYTE in left and NAME_BYTE in right:
        return NAME
    return WORDS
