"""Numbers in words: the machine that adds and multiplies the numerals of a language.

One machine serves every language: a numeral is a sum of groups times falling scales ("two million three hundred thousand"); inside a group a
part may follow another that left room for it ("twenty" leaves 10, "hundred" 100, "soixante" 20), and a multiplier multiplies what it can.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from factcheck.languages.numbers import Joiner
from factcheck.mentions.numeral_words import ATOM, DASHES, ENDS, FUSED, MULTIPLIER, ORDINAL, ORDINAL_SCALE, SCALE, NumeralTable, room_after

LONGEST = 60
"""Tokens of the longest numeral that is read."""


@attrs.define  # not frozen, never changed: made by the hundred per text, and a frozen one takes three times as long to make
class Numeral:
    """What the machine read: ``value``, the index ``end`` after it, whether an ordinal ended it, and the last scale (1 when a group ended it)."""

    value: int
    end: int
    ordinal: bool
    scale: int
    simple: bool
    """One atom alone."""


class _Machine:
    """The state of one numeral while it is read."""

    __slots__ = ("end", "first", "group", "ordinal", "parts", "room", "safe", "steps", "table")

    def __init__(self, table: NumeralTable, start: int) -> None:
        self.table = table
        self.parts: list[tuple[int, int]] = []  # (scale, amount), scales falling
        self.group: int | None = None
        self.room = 0
        self.end = start
        self.ordinal = False
        self.steps = 0
        self.safe: tuple[list[tuple[int, int]], int | None, int, int] | None = None  # the state before the last atom that followed something

    def keep(self) -> None:
        """Remember this state, to come back to when what follows cannot belong to it."""
        if self.steps:
            self.safe = (list(self.parts), self.group, self.room, self.end)

    def back(self) -> None:
        """Return to the remembered state."""
        if self.safe is not None:
            self.parts, self.group, self.room, self.end = self.safe

    def atom(self, value: int, joiner: Joiner | None) -> bool:
        """Add an atom; False when there is no room for it."""
        if joiner is not None and (value > joiner.before or (joiner.only and value not in joiner.only)):
            return False
        if self.group is None:
            if self.parts and (value >= self.parts[-1][0] or value == 0):
                return False
            self.keep()
            self.group = value
        else:
            if not 0 < value < self.room:
                return False
            self.keep()
            self.group += value
        self.room = room_after(value, self.table.rooms)
        return True

    def multiply(self, factor: int, *, bare: bool) -> bool:
        """Multiply the last part of the group ("two hundred"); False when that part stands behind a larger one."""
        if self.group is None:
            if not bare or (self.parts and self.parts[-1][0] <= factor):
                return False
            self.keep()
            self.group = factor
        elif bare and self.room > 0 and factor < self.room and self.group:
            return False
        else:
            low = self.group % factor
            high = self.group - low
            if low == 0 or low > self.table.limit or (high and high % (factor * 10)):
                self.back()
                return False
            self.group = high + low * factor
        self.room = factor
        return True

    def scale(self, factor: int, *, bare: bool) -> bool:
        """Close the group with a scale word; smaller scales before it are multiplied too ("nghìn tỷ")."""
        amount = self.group or 0
        parts = list(self.parts)
        while parts and parts[-1][0] < factor:
            size, count = parts.pop()
            amount += size * count
        if amount == 0:
            if not bare or self.group == 0:
                return False
            amount = 1
        if parts and (parts[-1][0] <= factor or amount * factor >= parts[-1][0]):
            self.back()
            return False
        self.parts = [*parts, (factor, amount)]
        self.group = None
        self.room = factor
        return True

    def fused(self, value: int, joiner: Joiner | None) -> bool:
        """Add an atom and its scale in one."""
        scale = 10**3
        while value % (scale * 1000) == 0:
            scale *= 1000
        return self.atom(value // scale, joiner) and self.scale(scale, bare=False)

    @property
    def junction(self) -> int:
        """What kind of place this is for a joiner: 1000 after a scale, 100 after hundreds, else the room of the last atom."""
        if self.group is None:
            return 1000 if self.parts else 0
        return self.room

    @property
    def value(self) -> int:
        return sum(s * a for s, a in self.parts) + (self.group or 0)


def read_numeral(folds: Sequence[str], start: int, table: NumeralTable, *, one: bool = False, first: int | None = None) -> Numeral | None:
    """The numeral that starts at token ``start``; ``one``: an article before it stands for one; ``first``: a number in digits that stands before it.

    None where no numeral starts.
    """
    if first is None:
        opening = table.words.match(folds, start) if start < len(folds) and folds[start] in table.words.opening else None
        if opening is None:
            return None
        end, (kind, value) = opening
        if kind == ATOM and (end >= len(folds) or folds[end] not in table.going_on):
            return Numeral(value, end, ordinal=False, scale=1, simple=True)
    return _composed(folds, start, table, one=one, first=first)


def _composed(folds: Sequence[str], start: int, table: NumeralTable, *, one: bool, first: int | None) -> Numeral | None:
    """The numeral that the words from a token on make together."""
    machine = _Machine(table, start)
    if first is not None:
        machine.group, machine.steps = first, 1
    comma: int | None = None
    last = ""
    while machine.end - start < LONGEST:
        at, joiner, comma_here = _junction(folds, machine, last)
        found = table.words.match(folds, at)
        if found is None:
            break
        end, (kind, value) = found
        if comma_here:
            comma = machine.steps
            machine.keep()
            before_comma = (list(machine.parts), machine.group, machine.room, machine.end)
        bare = one or folds[at] in table.bare
        if _out_of_place(machine, kind) or not _apply(machine, kind, value, joiner, bare=bare):
            break
        machine.ordinal = machine.ordinal or kind in ENDS
        machine.end = end
        machine.steps += 1
        one = False
        last = kind
        if kind in (SCALE, MULTIPLIER, ORDINAL_SCALE):
            comma = None
        if machine.ordinal and not table.section.ordinal_chain:
            break
    if comma is not None:
        machine.parts, machine.group, machine.room, machine.end = before_comma
    if machine.end == start:
        return None
    scale = machine.parts[-1][0] if machine.group is None and machine.parts else 1
    return Numeral(machine.value, machine.end, machine.ordinal, scale, machine.steps == 1 and not machine.parts and first is None)


def _out_of_place(machine: _Machine, kind: str) -> bool:
    """Whether a word of this kind cannot follow: a cardinal after an ordinal; an ordinal after a group, where ordinals form chains of their own."""
    if machine.ordinal:
        return kind not in ENDS
    return kind == ORDINAL and machine.group is not None and machine.table.section.ordinal_chain


def _junction(folds: Sequence[str], machine: _Machine, last: str) -> tuple[int, Joiner | None, bool]:
    """Where the next word of the numeral would stand, the joiner before it, and whether a comma was passed."""
    at = machine.end
    if machine.steps == 0 or at >= len(folds):
        return at, None, False
    if folds[at] in DASHES:
        return at + 1, None, False
    joined = machine.table.joiners.match(folds, at)
    if joined is not None and machine.junction in joined[1].after:
        return joined[0], joined[1], False
    if folds[at] == "," and last == SCALE and machine.table.section.comma_after_scale:
        joined = machine.table.joiners.match(folds, at + 1)
        if joined is not None and machine.junction in joined[1].after:
            return joined[0], joined[1], True
        return at + 1, None, True
    return at, None, False


def _apply(machine: _Machine, kind: str, value: int, joiner: Joiner | None, *, bare: bool) -> bool:
    """Let one word of a numeral work on the state."""
    if kind == ATOM:
        return machine.atom(value, joiner)
    if kind == ORDINAL:
        return machine.atom(value, None if joiner is not None and value <= joiner.before else joiner)
    if kind == MULTIPLIER:
        return machine.multiply(value, bare=bare)
    if kind == FUSED:
        return machine.fused(value, joiner)
    if kind == SCALE:
        return joiner is None and machine.scale(value, bare=bare)
    if value == 100:
        return machine.multiply(value, bare=True)
    return machine.scale(value, bare=machine.group is None)


def decimals(folds: Sequence[str], start: int, table: NumeralTable) -> tuple[int, str] | None:
    """Digits in words after a decimal point: zeros and single digits one by one, or a numeral ("point zero five", "virgule quatre-vingt dix"):
    index after them, digits.
    """
    digits = ""
    i = start
    while i - start < LONGEST:
        if i < len(folds) and folds[i] in table.section.spoken_zeros:
            digits, i = f"{digits}0", i + 1
            continue
        found = table.words.match(folds, i)
        if found is None or found[1][0] != ATOM:
            break
        after = table.words.match(folds, found[0])
        if found[1][1] < 10 and after is not None and after[1][0] == SCALE:
            return found[0], digits + str(found[1][1])
        numeral = read_numeral(folds, i, table)
        if numeral is None or numeral.ordinal:
            break
        digits += str(numeral.value)
        i = numeral.end
        if numeral.value >= 10:
            break
    return (i, digits) if digits else None
