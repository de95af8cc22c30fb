"""Links: what the two sides of a run are to each other, and the places that repeat."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.groups.duplicates.runs import SAME, Step, Walk

IDENTICAL, CONTAINED, SIMILAR = "identical", "contained", "similar"
# The fewest words that two places must share.
LEAST = 8
# The end of a unit, wherever that is.
TO_THE_END = -1

# A stretch of units: first and last unit; of the first from which word on, of the last up to which word.
Place = tuple[int, int, int, int]


class Link(NamedTuple):
    """Two places that repeat one another; ``alike`` of ``total`` words are the same in order."""

    left: Place
    right: Place
    relation: str
    alike: int
    total: int
    steps: tuple[Step, ...]


def links(steps: tuple[Step, ...], walk: Walk, weights: Sequence[float]) -> Iterator[Link]:
    """The links that a run gives: one as a rule; where too much lies between its matches one for each part; none where too few words are shared."""
    words = walk.words
    if len(steps) == 1:
        left, right, _ = steps[0]
        matched = walk.matched(steps[0])
        if matched >= LEAST and matched * weights[left] >= LEAST * words[left]:
            yield _link(steps, walk, words[left], words[right], matched)
        return
    left_units, right_units = (steps[0][0], steps[-1][0]), (steps[0][1], steps[-1][1])
    left = sum(words[left_units[0] : left_units[1] + 1])
    right = sum(words[right_units[0] : right_units[1] + 1])
    matched = sum(map(walk.matched, steps))
    if 20 * matched < 7 * (left + right):
        parts = _parts(steps)
        if len(parts) > 1:
            for part in parts:
                yield from links(part, walk, weights)
            return
    weight = matched if matched < LEAST else sum(walk.matched(step) * weights[step[0]] / max(1, words[step[0]]) for step in steps)
    if weight >= LEAST:
        yield _link(steps, walk, left, right, matched)


def _parts(steps: tuple[Step, ...]) -> list[tuple[Step, ...]]:
    """The steps cut where a unit lies between two of them."""
    parts: list[list[Step]] = [[steps[0]]]
    for before, step in itertools.pairwise(steps):
        if step[0] - before[0] > 1 or step[1] - before[1] > 1:
            parts.append([])
        parts[-1].append(step)
    return [tuple(part) for part in parts]


def _link(steps: tuple[Step, ...], walk: Walk, left: int, right: int, matched: int) -> Link:
    first, last = steps[0], steps[-1]
    whole_left: Place = first[0], last[0], 0, TO_THE_END
    whole_right: Place = first[1], last[1], 0, TO_THE_END
    if all(step[2] == SAME for step in steps) and last[0] - first[0] == last[1] - first[1] == len(steps) - 1:
        return Link(whole_left, whole_right, IDENTICAL, 1, 1, steps)
    shorter, longer = min(left, right), max(left, right)
    slots = sum([walk.edges[step[2]].measure.slots for step in steps if step[2] != SAME])
    contained = slots == 0 and longer > shorter and (matched == shorter or (10 * matched >= 9 * shorter and 100 * longer >= 115 * shorter))
    if not contained and 10 * matched >= 3 * (left + right):
        return Link(whole_left, whole_right, SIMILAR, 2 * matched, left + right, steps)
    opens, closes = walk.reach(first), walk.reach(last)
    part_left: Place = first[0], last[0], opens[0], _end(closes[1], walk.words[last[0]])
    part_right: Place = first[1], last[1], opens[2], _end(closes[3], walk.words[last[1]])
    if contained:
        sides = (whole_left, part_right) if left <= right else (part_left, whole_right)
        return Link(*sides, CONTAINED, matched, shorter, steps)
    left -= opens[0] + walk.words[last[0]] - closes[1]
    right -= opens[2] + walk.words[last[1]] - closes[3]
    return Link(part_left, part_right, SIMILAR, 2 * matched, left + right, steps)


def _end(end: int, words: int) -> int:
    return TO_THE_END if end == words else end
