"""Links: what the two sides of a run are to each other, and the places that repeat."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

import attrs

from factcheck.groups.duplicates.clusters import CONTAINED, IDENTICAL, SIMILAR
from factcheck.groups.duplicates.runs import Run, Step

# The fewest words that two places must share.
LEAST = 8


class Place(NamedTuple):
    """A stretch of units, ``first`` to ``last``; of the first unit from word ``start`` on, of the last up to word ``end`` (-1: to its end)."""

    first: int
    last: int
    start: int = 0
    end: int = -1


@attrs.frozen(slots=True)
class Link:
    """Two places that repeat one another."""

    left: Place
    right: Place
    relation: str
    similarity: Fraction
    steps: tuple[Step, ...]


def links(run: Run, lengths: Sequence[int], weights: Sequence[float]) -> Iterator[Link]:
    """The links that a run gives: one as a rule; where too much lies between its matches one for each part; none where too few words are shared."""
    steps = run.steps
    left = sum(lengths[run.left[0] : run.left[1] + 1])
    right = sum(lengths[run.right[0] : run.right[1] + 1])
    matched = sum(_matched(step, lengths) for step in steps)
    if len(steps) > 1 and 20 * matched < 7 * (left + right):
        for part in _parts(steps):
            if len(part) < len(steps):
                yield from links(Run(part), lengths, weights)
                continue
        if len(_parts(steps)) > 1:
            return
    if sum(_matched(step, lengths) * weights[step[0]] / max(1, lengths[step[0]]) for step in steps) >= LEAST:
        yield _link(run, left, right, matched)


def _matched(step: Step, lengths: Sequence[int]) -> int:
    return lengths[step[0]] if step[2] is None else step[2].alignment.matched


def _parts(steps: tuple[Step, ...]) -> list[tuple[Step, ...]]:
    """The steps cut where a unit lies between two of them."""
    parts: list[list[Step]] = [[steps[0]]]
    for before, step in zip(steps, steps[1:], strict=False):
        if step[0] - before[0] > 1 or step[1] - before[1] > 1:
            parts.append([])
        parts[-1].append(step)
    return [tuple(part) for part in parts]


def _link(run: Run, left: int, right: int, matched: int) -> Link:
    steps = run.steps
    if all(step[2] is None for step in steps) and run.left[1] - run.left[0] == run.right[1] - run.right[0] == len(steps) - 1:
        return Link(Place(*run.left), Place(*run.right), IDENTICAL, Fraction(1), steps)
    opens, closes = steps[0][2], steps[-1][2]
    trimmed_left = Place(*run.left, opens.alignment.left[0] if opens else 0, closes.alignment.left[1] if closes else -1)
    trimmed_right = Place(*run.right, opens.alignment.right[0] if opens else 0, closes.alignment.right[1] if closes else -1)
    shorter, longer = sorted((left, right))
    slots = sum(step[2].alignment.slots for step in steps if step[2] is not None)
    if slots == 0 and longer > shorter and (matched == shorter or (10 * matched >= 9 * shorter and 100 * longer >= 115 * shorter)):
        sides = (Place(*run.left), trimmed_right) if left <= right else (trimmed_left, Place(*run.right))
        return Link(*sides, CONTAINED, Fraction(matched, shorter), steps)
    if 10 * matched >= 3 * (left + right):
        return Link(Place(*run.left), Place(*run.right), SIMILAR, Fraction(2 * matched, left + right), steps)
    return Link(trimmed_left, trimmed_right, SIMILAR, Fraction(2 * matched, left + right), steps)
