"""Links: what the two sides of a run are to each other, and the places that repeat."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import attrs

from factcheck.groups.duplicates.edges import Edge
from factcheck.groups.duplicates.runs import SAME, Step

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


@attrs.frozen(slots=True, eq=False)
class Lengths:
    """The number of words of every unit, and their weight (letters of a script without spaces weigh half a word)."""

    words: Sequence[int]
    weights: Sequence[float]
    wording: Sequence[int]
    edges: Sequence[Edge]

    def matched(self, step: Step) -> int:
        """How many words of the two units of a step are the same in order."""
        return self.words[step[0]] if step[2] == SAME else self.edges[step[2]].measure.matched

    def reach(self, step: Step) -> tuple[int, int, int, int]:
        """From which word to which the two units of a step match: start and end on the left, start and end on the right."""
        left, right, number = step
        if number == SAME:
            return 0, TO_THE_END, 0, TO_THE_END
        edge = self.edges[number]
        found = edge.measure
        first = found.left_start, _end(found.left_end, self.words[left if self.wording[left] == edge.left else right])
        second = found.right_start, _end(found.right_end, self.words[right if self.wording[left] == edge.left else left])
        return (*first, *second) if self.wording[left] == edge.left else (*second, *first)


def _end(end: int, words: int) -> int:
    return TO_THE_END if end == words else end


def links(steps: tuple[Step, ...], lengths: Lengths) -> Iterator[Link]:
    """The links that a run gives: one as a rule; where too much lies between its matches one for each part; none where too few words are shared."""
    words = lengths.words
    if len(steps) == 1:
        left, right, _ = steps[0]
        matched = lengths.matched(steps[0])
        if matched >= LEAST and matched * lengths.weights[left] >= LEAST * words[left]:
            yield _link(steps, lengths, words[left], words[right], matched)
        return
    left_units, right_units = (steps[0][0], steps[-1][0]), (steps[0][1], steps[-1][1])
    left = sum(words[left_units[0] : left_units[1] + 1])
    right = sum(words[right_units[0] : right_units[1] + 1])
    matched = sum(map(lengths.matched, steps))
    if 20 * matched < 7 * (left + right):
        parts = _parts(steps)
        if len(parts) > 1:
            for part in parts:
                yield from links(part, lengths)
            return
    weight = matched if matched < LEAST else sum(lengths.matched(step) * lengths.weights[step[0]] / max(1, words[step[0]]) for step in steps)
    if weight >= LEAST:
        yield _link(steps, lengths, left, right, matched)


def _parts(steps: tuple[Step, ...]) -> list[tuple[Step, ...]]:
    """The steps cut where a unit lies between two of them."""
    parts: list[list[Step]] = [[steps[0]]]
    for before, step in zip(steps, steps[1:], strict=False):
        if step[0] - before[0] > 1 or step[1] - before[1] > 1:
            parts.append([])
        parts[-1].append(step)
    return [tuple(part) for part in parts]


def _link(steps: tuple[Step, ...], lengths: Lengths, left: int, right: int, matched: int) -> Link:
    first, last = steps[0], steps[-1]
    whole_left: Place = first[0], last[0], 0, TO_THE_END
    whole_right: Place = first[1], last[1], 0, TO_THE_END
    if all(step[2] == SAME for step in steps) and last[0] - first[0] == last[1] - first[1] == len(steps) - 1:
        return Link(whole_left, whole_right, IDENTICAL, 1, 1, steps)
    shorter, longer = min(left, right), max(left, right)
    slots = sum([lengths.edges[step[2]].measure.slots for step in steps if step[2] != SAME])
    contained = slots == 0 and longer > shorter and (matched == shorter or (10 * matched >= 9 * shorter and 100 * longer >= 115 * shorter))
    if not contained and 10 * matched >= 3 * (left + right):
        return Link(whole_left, whole_right, SIMILAR, 2 * matched, left + right, steps)
    opens, closes = lengths.reach(first), lengths.reach(last)
    part_left: Place = first[0], last[0], opens[0], closes[1]
    part_right: Place = first[1], last[1], opens[2], closes[3]
    if contained:
        sides = (whole_left, part_right) if left <= right else (part_left, whole_right)
        return Link(*sides, CONTAINED, matched, shorter, steps)
    left -= opens[0] + _behind(closes[1], lengths.words[last[0]])
    right -= opens[2] + _behind(closes[3], lengths.words[last[1]])
    return Link(part_left, part_right, SIMILAR, 2 * matched, left + right, steps)


def _behind(end: int, words: int) -> int:
    """How many words of a unit lie behind the end of a match."""
    return 0 if end == TO_THE_END else words - end
