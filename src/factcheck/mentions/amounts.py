"""Amounts: a number together with what stands beside it: a currency, a unit, a unit of time or the noun that it counts."""

from __future__ import annotations

from fractions import Fraction

import attrs

from factcheck.mentions.beside import AmountTable, both_sides, noun_after, settled_name, unit_after
from factcheck.mentions.lexicon import DIGITS, NUMERAL, ORDINAL
from factcheck.mentions.numbers import NumberReading, read_number
from factcheck.mentions.numeral_words import SCALE
from factcheck.mentions.phrases import HYPHENS
from factcheck.mentions.tokens import Tokens
from factcheck.mentions.unit_names import ONE, UnitName, prefix_before, unit_at
from factcheck.values.dimension import conversion, convertible
from factcheck.values.duration import DURATION_UNITS

_TEMPERATURES = frozenset(("Cel", "[degF]", "K"))
_DIVIDED = frozenset(("[ft_i]", "[yd_i]", "[mi_i]", "[lb_av]", "[stone_av]", "km", "m", "kg"))


@attrs.define  # not frozen, never changed: made by the hundred per text, and a frozen one takes three times as long to make
class Amount:
    """Tokens ``start`` to ``end`` read as a number with its unit or noun; ``scale`` multiplies the digits of the reading (cents, decades, "75
    USD million").
    """

    start: int
    end: int
    reading: NumberReading
    unit: UnitName | None
    noun: str | None
    scale: int | Fraction
    negative: bool = False
    compound: bool = False
    parts: tuple[tuple[Fraction, UnitName], ...] = ()

    @property
    def code(self) -> str | None:
        """The unit of the quantity: a code, a counted thing, or None."""
        if self.unit is not None:
            return self.unit.code
        return None if self.noun is None else f"{{{self.noun}}}"


def read_amount(tokens: Tokens, i: int, table: AmountTable, *, joined: bool = False, low: int = 0, alone: bool = False) -> Amount | None:
    """The amount whose number starts at token ``i``; None where there is none, or the number is part of something else.

    ``joined``: a hyphen joins it to another number; ``low``: the first token that may belong to it; ``alone``: without the parts in smaller
    units that may follow it.
    """
    folds = tokens.folds
    signed = i > 0 and folds[i - 1] in table.units.prefixes.ending and (not joined or folds[i - 1] not in HYPHENS)
    prefix = prefix_before(tokens, i, table.units) if signed else None
    if prefix is not None and prefix[0] < low:
        prefix = None
    reading = read_number(tokens, i, table.numbers, joined=joined, money=prefix is not None)
    if reading is None or reading.ordinal or (reading.attached and prefix is None):
        return None
    start, negative = reading.start, False
    if prefix is None and start < i:
        prefix = prefix_before(tokens, start, table.units)
        prefix = None if prefix is not None and prefix[0] < low else prefix
    if prefix is not None:
        start = min(prefix[0], start)
        negative = start > 0 and folds[start - 1] in "-−" and not tokens.spaced(start) and (start == 1 or tokens.spaced(start - 1))
        start -= negative
    found = unit_after(tokens, reading, table)
    if found is not None and prefix is not None and found[1].kind == "money" and found[0] < len(folds) and folds[found[0]].isdecimal():
        found = None  # "$20 $30": the second sign is the next number's
    if found is None:
        if reading.glued:
            return None
        if prefix is None:
            return _counted(tokens, reading, start, table)
    unit, end, compound = (found[1], found[0], found[2]) if found is not None else (prefix[1] if prefix else None, reading.end, False)
    if unit is None:
        return None
    if unit.kind == "either":
        unit = settled_name(unit, money=reading.scale > 1)
    if prefix is not None:
        unit, end = both_sides(prefix[1], unit if found is not None else None, end, reading)
    scale, end = _full_scale(tokens, reading, unit, end, table)
    amount = Amount(start, end, reading, unit, None, scale, negative, compound)
    return amount if compound or alone else _extended(tokens, amount, table)


def _counted(tokens: Tokens, reading: NumberReading, start: int, table: AmountTable) -> Amount:
    """A number without a unit, with the noun that it counts where there is one."""
    noun = noun_after(tokens, reading, table) if reading.end < len(tokens.folds) else None
    if noun is None:
        return Amount(start, reading.end, reading, None, None, reading.scale)
    return Amount(start, noun[0], reading, None, noun[1], reading.scale, compound=noun[2])


def _full_scale(tokens: Tokens, reading: NumberReading, unit: UnitName, end: int, table: AmountTable) -> tuple[int | Fraction, int]:
    """What multiplies the digits: their scale, the factor of the unit, and a scale word after a currency ("75 USD million")."""
    scale: int | Fraction = reading.scale
    if unit.factor is not ONE:
        scale = unit.factor if scale == 1 else scale * unit.factor
    more = table.numbers.numerals.words.match(tokens.folds, end) if unit.kind == "money" and reading.scale == 1 else None
    if more is not None and more[1][0] == SCALE:
        return scale * more[1][1], more[0]
    return scale, end


def _extended(tokens: Tokens, amount: Amount, table: AmountTable) -> Amount:
    """An amount with the half, the sign or the smaller unit that may follow its unit ("an hour and a half", "5 degrees below zero", "2 ft 7 in")."""
    folds = tokens.folds
    if amount.end >= len(folds) or (folds[amount.end] not in table.extending and not tokens.marks[amount.end] & (DIGITS | NUMERAL)):
        return amount
    half = table.numbers.halves.match(folds, amount.end)
    if half is not None and amount.reading.value.denominator == 1:
        total = Fraction(amount.reading.digits) + half[1] / amount.reading.scale
        reading = attrs.evolve(amount.reading, digits=f"{total.numerator}/{total.denominator}", form="fraction", weak=False)
        return attrs.evolve(amount, end=half[0], reading=reading)
    below = table.units.below.match(folds, amount.end)
    if below is not None and amount.unit is not None and amount.unit.code in _TEMPERATURES:
        return attrs.evolve(amount, end=below[0], negative=not amount.negative)
    return _with_smaller(tokens, amount, table)


def _with_smaller(tokens: Tokens, amount: Amount, table: AmountTable) -> Amount:
    """An amount with the parts in smaller units that follow it, as one ("1 hour and 30 minutes", "3 dollars 20 cents")."""
    unit = amount.unit
    if unit is None or (unit.kind == "unit" and unit.code not in _DIVIDED) or amount.reading.value.denominator != 1:
        return amount
    parts, end, last = [(amount.reading.value, unit)], amount.end, unit
    while end < len(tokens.folds):
        part = _part(tokens, end, last, table)
        if part is None or part.unit is None:
            break
        parts.append((part.reading.value, part.unit))
        end, last = part.end, part.unit
    return attrs.evolve(amount, end=end, parts=tuple(parts)) if len(parts) > 1 else amount


def _part(tokens: Tokens, end: int, whole: UnitName, table: AmountTable) -> Amount | None:
    """The part in a smaller unit that starts at token ``end``, or after a word between the parts."""
    at = end
    if tokens.folds[at] in table.units.compound and tokens.folds[at] != "," and at + 1 < len(tokens.folds):
        at += 1
    if not tokens.marks[at] & (DIGITS | NUMERAL):
        return None
    part = read_amount(tokens, at, table, low=at, alone=True)
    if part is not None and part.unit is None:
        part = _after_unit(tokens, part, whole, table)
    if part is None or part.unit is None or part.start != at or part.negative or part.compound or part.reading.digits == "0":
        return None
    return part if _smaller(part.unit, whole) else None


def _after_unit(tokens: Tokens, part: Amount, unit: UnitName, table: AmountTable) -> Amount:
    """A part whose unit word is a word of its own elsewhere ("5 ft 2 in")."""
    end = part.reading.end
    word = tokens.folds[end] if end < len(tokens.folds) else ""
    code = table.units.compound_only.get(word)
    if code is None or not convertible(code, unit.code) or part.noun is not None:
        return part
    return attrs.evolve(part, end=end + 1, unit=UnitName("unit", code))


def _smaller(part: UnitName, whole: UnitName) -> bool:
    """Whether a unit is the next smaller kind of another: cents of a currency, inches of feet, minutes of hours."""
    if part.kind != whole.kind:
        return False
    if part.kind == "money":
        return part.factor < whole.factor and bool({part.code, *part.alternatives} & {whole.code, *whole.alternatives})
    if part.kind == "duration":
        order = DURATION_UNITS
        return order.index(part.code) < order.index(whole.code) and part.factor == whole.factor == 1
    return (
        not part.alternatives
        and convertible(part.code, whole.code)
        and abs(conversion(part.code, whole.code)[0]) < 1
        and part.code not in _TEMPERATURES
    )


def read_article(tokens: Tokens, i: int, table: AmountTable) -> Amount | None:
    """A unit with an article for one before token ``i`` ("for an hour"): only after words that ask for a measure, before a half, or as the
    whole passage.
    """
    if i == 0 or tokens.folds[i - 1] not in table.numbers.articles or tokens.apart(i):
        return None
    after = tokens.folds[i + 1] if i + 1 < len(tokens.folds) else ""
    if tokens.marks[i] & ORDINAL and after.isalpha() and after not in table.nouns.stops:
        return None  # "a second term"
    found = unit_at(tokens, i, table.units)
    if found is None or found[1].kind == "money":
        return None
    end, unit = found
    if unit.kind == "either":
        unit = settled_name(unit, money=False)
    reading = NumberReading(i - 1, i, "1", 1, "words")
    amount = Amount(i - 1, end, reading, unit, None, unit.factor)
    extended = _extended(tokens, amount, table)
    asked = i >= 2 and tokens.folds[i - 2] in table.units.article_after
    if extended is amount and not asked and len(tokens.folds) != end - i + 1:
        return None
    return extended
