"""Links: what the two sides of a run are to each other, and the places that repeat; for all runs at once, in columns."""

from __future__ import annotations

import attrs
import numpy as np

from factcheck.groups.duplicates.encoding import Flags, Integers, Weights, sums
from factcheck.groups.duplicates.runs import SAME, Runs, Steps, Walk

IDENTICAL, CONTAINED, SIMILAR = "identical", "contained", "similar"
RELATIONS = IDENTICAL, CONTAINED, SIMILAR
# The fewest words that two places must share.
LEAST = 8
# What these must tell, in quarters of a word: where the places are the same but for a word in ten, or one stands in the other; where less is the
# same; and where less than seven words in ten are.
LEAST_TOLD, LEAST_TOLD_EDITED, LEAST_TOLD_LOOSELY = 8, 12, 20
# The end of a unit, wherever that is.
TO_THE_END = -1


@attrs.frozen(slots=True, eq=False)
class Links:
    """Pairs of places that repeat one another.

    ``left`` and ``right`` have a row for each link, with the place on that side: first and last unit; of the first from which word on, of the last up
    to which word. ``relation`` is the number of one of RELATIONS; ``alike`` of ``total`` words are the same in order. ``runs`` says how they match.
    ``formulas``: they share too little that is about their matter.
    """

    left: Integers
    right: Integers
    relation: Integers
    alike: Integers
    total: Integers
    formulas: Flags
    runs: Runs


def links(runs: Runs, walk: Walk, weights: Weights) -> Links:
    """The links that runs give: one as a rule; where too much lies between the matches one for each part; none where too few words are shared."""
    runs = _cut(runs, walk)
    steps, opens = runs.steps, runs.starts[:-1]
    matched = walk.matched(steps)
    weighed = matched * weights[steps.left] / np.maximum(1, walk.words[steps.left])
    return _link(_kept(runs, (sums(matched, opens) >= LEAST) & (sums(weighed, opens) >= LEAST)), walk)


def _cut(runs: Runs, walk: Walk) -> Runs:
    """The runs, those cut where a unit lies between two matches of which too few words match."""
    steps, opens = runs.steps, runs.starts[:-1]
    gaps = np.zeros(len(steps.left), np.bool_)
    gaps[1:] = (np.diff(steps.left) > 1) | (np.diff(steps.right) > 1)
    left, right = _words(runs, walk)
    loose = 20 * sums(walk.matched(steps), opens) < 7 * (left + right)
    gaps &= np.repeat(loose, np.diff(runs.starts))
    gaps[opens] = True
    return Runs(steps, np.append(np.flatnonzero(gaps), len(gaps)))


def _kept(runs: Runs, kept: Flags) -> Runs:
    lengths = np.diff(runs.starts)
    return Runs(runs.steps.at(np.repeat(kept, lengths)), np.concatenate([np.zeros(1, np.int64), np.cumsum(lengths[kept])]))


def _words(runs: Runs, walk: Walk) -> tuple[Integers, Integers]:
    """The number of words from the first to the last unit of every run, on the left and on the right."""
    before = np.concatenate([np.zeros(1, np.int64), np.cumsum(walk.words)])
    first, last = runs.starts[:-1], runs.starts[1:] - 1
    left, right = runs.steps.left, runs.steps.right
    return before[left[last] + 1] - before[left[first]], before[right[last] + 1] - before[right[first]]


def _link(runs: Runs, walk: Walk) -> Links:
    steps, opens = runs.steps, runs.starts[:-1]
    first, last = steps.at(opens), steps.at(runs.starts[1:] - 1)
    matched, slots = sums(walk.matched(steps), opens), sums(walk.slots(steps), opens)
    left, right = _words(runs, walk)
    shorter, longer = np.minimum(left, right), np.maximum(left, right)
    identical = _identical(runs)
    held = (matched == shorter) | ((10 * matched >= 9 * shorter) & (100 * longer >= 115 * shorter))
    contained = ~identical & (slots == 0) & (longer > shorter) & held
    similar = ~(identical | contained)
    whole = similar & (10 * matched >= 3 * (left + right))
    behind, before = walk.reach(last), walk.reach(first)
    left_end, right_end = walk.words[last.left], walk.words[last.right]
    cut_left = (similar & ~whole) | (contained & (left > right))
    cut_right = (similar & ~whole) | (contained & (left <= right))
    total = left + right - np.where(similar & ~whole, before[0] + left_end - behind[1] + before[2] + right_end - behind[3], 0)
    told = sums(walk.told(steps), opens)
    loosely, edited = similar & (20 * matched < 7 * total), similar & (20 * matched < 9 * total)
    least = np.where(loosely, LEAST_TOLD_LOOSELY, np.where(edited, LEAST_TOLD_EDITED, LEAST_TOLD))
    entire = (_entire(first.left, last.left, walk) & ~cut_left) | (_entire(first.right, last.right, walk) & ~cut_right)
    return Links(
        left=_places(first.left, last.left, before[0], np.where(behind[1] == left_end, TO_THE_END, behind[1]), cut_left),
        right=_places(first.right, last.right, before[2], np.where(behind[3] == right_end, TO_THE_END, behind[3]), cut_right),
        relation=np.where(identical, 0, np.where(contained, 1, 2)),
        alike=np.where(identical, 1, np.where(contained, matched, 2 * matched)),
        total=np.where(identical, 1, np.where(contained, shorter, total)),
        formulas=~entire & (told < least),
        runs=runs,
    )


def _entire(first: Integers, last: Integers, walk: Walk) -> Flags:
    """Places, by first and last unit, that are their whole document."""
    document = walk.shelf.document[first]
    found: Flags = (first == walk.shelf.first[document]) & (last == walk.shelf.end[document] - 1)
    return found


def _identical(runs: Runs) -> Flags:
    """Runs of units with the same words that follow one another on both sides."""
    steps, opens, lengths = runs.steps, runs.starts[:-1], np.diff(runs.starts)
    last = runs.starts[1:] - 1
    unchanged = sums((steps.edge != SAME).astype(np.int64), opens) == 0
    one, other = steps.left[last] - steps.left[opens], steps.right[last] - steps.right[opens]
    found: Flags = unchanged & (one == lengths - 1) & (other == lengths - 1)
    return found


def _places(first: Integers, last: Integers, start: Integers, end: Integers, cut: Flags) -> Integers:
    """Places as rows, from end to end of their units where they are not cut."""
    return np.stack([first, last, np.where(cut, start, 0), np.where(cut, end, TO_THE_END)], axis=1)


def whole(pairs: Integers, walk: Walk) -> Links:
    """Links between documents that say the same from end to end: two columns of documents."""
    shelf = walk.shelf
    zero, ones = np.zeros(len(pairs), np.int64), np.ones(len(pairs), np.int64)
    left, right = (_places(shelf.first[side], shelf.end[side] - 1, zero, zero, zero.astype(np.bool_)) for side in pairs.T)
    none = zero[:0]
    return Links(left, right, zero, ones, ones, zero.astype(np.bool_), Runs(Steps(none, none, none), np.zeros(len(pairs) + 1, np.int64)))


def joined(one: Links, other: Links) -> Links:
    """The links of both, one behind the other."""
    steps, more = one.runs.steps, other.runs.steps
    columns = Steps(np.append(steps.left, more.left), np.append(steps.right, more.right), np.append(steps.edge, more.edge))
    runs = Runs(columns, np.append(one.runs.starts, other.runs.starts[1:] + one.runs.starts[-1]))
    left, right = np.concatenate([one.left, other.left]), np.concatenate([one.right, other.right])
    relation, formulas = np.append(one.relation, other.relation), np.append(one.formulas, other.formulas)
    return Links(left, right, relation, np.append(one.alike, other.alike), np.append(one.total, other.total), formulas, runs)
