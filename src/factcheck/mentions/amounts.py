"""Amounts: a number together with what stands beside it: a currency, a unit, a unit of time or the noun that it counts."""

from __future__ import annotations

from fractions import Fraction

import attrs

from factcheck.mentions.context import Context
from factcheck.mentions.counted import NounTable, counted_noun, noun_table, stem
from factcheck.mentions.lexicon import DIGITS, NUMERAL, ORDINAL
from factcheck.mentions.numbers import NumberReading, NumberTable, number_table, read_number
from factcheck.mentions.numeral_words import SCALE
from factcheck.mentions.phrases import HYPHENS
from factcheck.mentions.tokens import Tokens
from factcheck.mentions.unit_names import ONE, UnitName, UnitTable, prefix_before, unit_at, unit_table
from factcheck.values.dimension import conversion, convertible
from factcheck.values.duration import DURATION_UNITS

_TEMPERATURES = frozenset(("Cel", "[degF]", "K"))
_CENTURIES = frozenset(("10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20"))
_DIVIDED = frozenset(("[ft_i]", "[yd_i]", "[mi_i]", "[lb_av]", "[stone_av]", "km", "m", "kg"))
_BRACKETS = {"(": ")", "[": "]", "{": "}"}


@attrs.frozen(slots=True)
class AmountTable:
    """The tables of one language that reading an amount needs."""

    numbers: NumberTable
    units: UnitTable
    nouns: NounTable
    extending: frozenset[str]
    """Every word that may go on with an amount after its unit."""


@attrs.frozen(slots=True)
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


def amount_table(language: str) -> AmountTable:
    """The tables of a language."""
    numbers, units = number_table(language), unit_table(language)
    extending = {*numbers.halves.opening, *units.below.opening, *units.compound}
    return AmountTable(numbers, units, noun_table(language), frozenset(extending))


def read_amount(
    tokens: Tokens, i: int, context: Context, table: AmountTable, *, joined: bool = False, low: int = 0, alone: bool = False
) -> Amount | None:
    """The amount whose number starts at token ``i``; None where there is none, or the number is part of something else.

    ``joined``: a hyphen joins it to another number; ``low``: the first token that may belong to it; ``alone``: without the parts in smaller
    units that may follow it.
    """
    signed = i > 0 and tokens.folds[i - 1] in table.units.prefixes.ending and (not joined or tokens.folds[i - 1] not in HYPHENS)
    prefix = prefix_before(tokens, i, table.units) if signed else None
    if prefix is not None and prefix[0] < low:
        prefix = None
    reading = read_number(tokens, i, context, joined=joined, money=prefix is not None)
    if reading is None or reading.ordinal or (reading.attached and prefix is None):
        return None
    if prefix is None and reading.start < i:
        prefix = prefix_before(tokens, reading.start, table.units)
        prefix = None if prefix is not None and prefix[0] < low else prefix
    start, negative = reading.start, False
    if prefix is not None:
        start = min(prefix[0], reading.start)
        negative = start > 0 and tokens.folds[start - 1] in "-−" and not tokens.spaced(start) and (start == 1 or tokens.spaced(start - 1))
        start -= negative
    found = _unit_after(tokens, reading, table)
    if found is not None and prefix is not None and found[1].kind == "money" and found[0] < len(tokens.folds) and tokens.folds[found[0]].isdecimal():
        found = None  # "$20 $30": the second sign is the next number's
    if found is None and reading.glued:
        return None
    unit, end, compound = (found[1], found[0], found[2]) if found is not None else (None, reading.end, False)
    scale: int | Fraction = reading.scale
    if unit is not None and unit.kind == "either":
        unit = _settled(unit, money=reading.scale > 1)
    if prefix is not None:
        unit, end = _both_sides(prefix[1], unit, end, reading)
    if unit is not None:
        if unit.factor is not ONE:
            scale *= unit.factor
        more = table.numbers.numerals.words.match(tokens.folds, end) if unit.kind == "money" and reading.scale == 1 else None
        if more is not None and more[1][0] == SCALE:
            end, scale = more[0], scale * more[1][1]
        amount = Amount(start, end, reading, unit, None, scale, negative, compound)
        return amount if compound or alone else _extended(tokens, amount, context, table)
    noun = _noun_after(tokens, reading, table)
    if noun is None:
        return Amount(start, reading.end, reading, None, None, scale, negative)
    return Amount(start, noun[0], reading, None, noun[1], scale, negative, noun[2])


def _settled(unit: UnitName, *, money: bool) -> UnitName:
    """A name that is a unit of mass or a currency: the currency beside a scale word."""
    coded = [c for c in (unit.code, *unit.alternatives) if c.startswith("iso4217:") == money]
    kind = "money" if money else "unit"
    return UnitName(kind, coded[0], tuple(c for c in (unit.code, *unit.alternatives) if c != coded[0]), unit.factor)


def _extended(tokens: Tokens, amount: Amount, context: Context, table: AmountTable) -> Amount:
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
    return _with_smaller(tokens, amount, context, table)


def _with_smaller(tokens: Tokens, amount: Amount, context: Context, table: AmountTable) -> Amount:
    """An amount with the parts in smaller units that follow it, as one ("1 hour and 30 minutes", "3 dollars 20 cents")."""
    unit = amount.unit
    if unit is None or (unit.kind == "unit" and unit.code not in _DIVIDED) or amount.reading.value.denominator != 1:
        return amount
    parts, end, last = [(amount.reading.value, unit)], amount.end, unit
    while end < len(tokens.folds):
        part = _part(tokens, end, last, context, table)
        if part is None or part.unit is None:
            break
        parts.append((part.reading.value, part.unit))
        end, last = part.end, part.unit
    return attrs.evolve(amount, end=end, parts=tuple(parts)) if len(parts) > 1 else amount


def _part(tokens: Tokens, end: int, whole: UnitName, context: Context, table: AmountTable) -> Amount | None:
    """The part in a smaller unit that starts at token ``end``, or after a word between the parts."""
    at = end
    if tokens.folds[at] in table.units.compound and tokens.folds[at] != "," and at + 1 < len(tokens.folds):
        at += 1
    if not tokens.marks[at] & (DIGITS | NUMERAL):
        return None
    part = read_amount(tokens, at, context, table, low=at, alone=True)
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


def read_article(tokens: Tokens, i: int, context: Context, table: AmountTable) -> Amount | None:
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
        unit = _settled(unit, money=False)
    reading = NumberReading(i - 1, i, "1", 1, "words")
    amount = Amount(i - 1, end, reading, unit, None, unit.factor)
    extended = _extended(tokens, amount, context, table)
    asked = i >= 2 and tokens.folds[i - 2] in table.units.article_after
    if extended is amount and not asked and len(tokens.folds) != end - i + 1:
        return None
    return extended


def _both_sides(prefix: UnitName, unit: UnitName | None, end: int, reading: NumberReading) -> tuple[UnitName, int]:
    """A currency before the number, and perhaps again after it ("$20 USD"): what both can mean."""
    if unit is None or unit.kind != "money":
        return prefix, reading.end
    after = (unit.code, *unit.alternatives)
    before = (prefix.code, *prefix.alternatives)
    common = tuple(code for code in (after if len(after) < len(before) else before) if code in after and code in before)
    if not common:
        return (unit, end) if len(after) == 1 and len(before) > 1 else (prefix, reading.end)
    return UnitName("money", common[0], common[1:]), end


def _unit_after(tokens: Tokens, reading: NumberReading, table: AmountTable) -> tuple[int, UnitName, bool] | None:
    """The unit after a number: the index after it, the unit, and whether both make one adjective ("6.8-metre")."""
    folds, size, at = tokens.folds, len(tokens.folds), reading.end
    if at >= size or tokens.apart(at):
        return None
    word = folds[at]
    if not tokens.spaced(at):
        if word in HYPHENS:
            if at + 1 < size and not tokens.spaced(at + 1):
                found = unit_at(tokens, at + 1, table.units)
                return None if found is None else (*found, True)
            return None
        found = unit_at(tokens, at, table.units, near=True)
        if found is not None:
            return (*found, False)
    else:
        found = unit_at(tokens, at, table.units)
        if found is not None:
            return (*found, False)
    if word in table.units.adjectives:
        found = unit_at(tokens, at + 1, table.units)
        return None if found is None else (*found, False)
    if word in table.units.connectors and (reading.scale > 1 or reading.form == "fraction" or reading.hedge or reading.form == "words"):
        found = unit_at(tokens, _past(tokens, at), table.units)
        return None if found is None else (*found, False)
    if word in _BRACKETS:
        found = unit_at(tokens, at + 1, table.units, near=True)
        if found is not None and found[0] < size and folds[found[0]] == _BRACKETS[word]:
            return found[0] + 1, found[1], False
    return None


def _past(tokens: Tokens, at: int) -> int:
    """The token after a connector and its apostrophe."""
    return at + 2 if at + 1 < len(tokens.folds) and tokens.folds[at + 1] in "'’" else at + 1


def _noun_after(tokens: Tokens, reading: NumberReading, table: AmountTable) -> tuple[int, str, bool] | None:
    """The noun after a number, its stem, and whether both make one adjective ("48-floor")."""
    folds, size, at = tokens.folds, len(tokens.folds), reading.end
    if (
        at >= size
        or (reading.form in ("fraction", "slash") and reading.scale == 1)
        or reading.digits == "0"
        or _names_something(tokens, reading, table)
    ):
        return None
    if folds[at] in HYPHENS:
        joined = not tokens.spaced(at) and at + 1 < size and not tokens.spaced(at + 1)
        word = folds[at + 1] if joined else ""
        if (
            joined
            and word.isalpha()
            and len(word) > 2
            and tokens.word(at + 1).islower()
            and word not in table.nouns.stops
            and table.nouns.order == "last"
        ):
            return at + 2, stem(word, table.nouns), True
        return None
    if folds[at] in table.units.connectors and (reading.scale > 1 or reading.hedge or reading.form == "words") and table.nouns.order != "last":
        at = _past(tokens, at)
    elif folds[at] in table.units.connectors and reading.hedge is not None:
        at += 1
    noun = counted_noun(tokens, at, table.nouns, singular=reading.digits == "1" and reading.scale == 1, known=_only_word(reading))
    return None if noun is None else (*noun, False)


def _only_word(reading: NumberReading) -> bool:
    """Whether the number is one word, which may be another word altogether ("năm nay", "ba gác")."""
    return reading.form == "words" and reading.end - reading.start == 1


def _names_something(tokens: Tokens, reading: NumberReading, table: AmountTable) -> bool:
    """Whether the number belongs to what stands before it: a year after a preposition, the number of a name ("Boeing 747 aircraft")."""
    if reading.form != "digits" or reading.start == 0 or reading.end - reading.start != 1:
        return False
    before = reading.start - 1
    year = len(reading.digits) == 4 and reading.digits[:2] in _CENTURIES
    if year and (table.nouns.plain_years or tokens.folds[before] in table.nouns.year_prepositions):
        return True
    if tokens.folds[before] in table.nouns.labels or (tokens.folds[before] == "." and before and tokens.folds[before - 1] in table.nouns.labels):
        return True
    written = tokens.word(before)
    if not (written[0].isupper() and written.isalpha() and tokens.spaced(reading.start)) or len(reading.digits) > 3:
        return False
    return before > 0 and tokens.folds[before - 1] not in '.!?:"“”«»' and tokens.folds[before] not in table.nouns.stops
