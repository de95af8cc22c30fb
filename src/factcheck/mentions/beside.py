"""What stands beside a number: the unit or currency after it, the currency before it, the noun that it counts."""

from __future__ import annotations

import attrs

from factcheck.mentions.counted import NounTable, counted_noun, noun_table, stem
from factcheck.mentions.number_reading import NumberReading, NumberTable, number_table
from factcheck.mentions.phrases import HYPHENS
from factcheck.mentions.tokens import Tokens
from factcheck.mentions.unit_names import BRACKETS, UnitName, UnitTable, unit_at, unit_table

_CENTURIES = frozenset(("10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20"))
_FRACTIONS = frozenset(("fraction", "slash"))


@attrs.frozen(slots=True)
class AmountTable:
    """The tables of one language that reading an amount needs."""

    numbers: NumberTable
    units: UnitTable
    nouns: NounTable
    extending: frozenset[str]
    """Every word that may go on with an amount after its unit."""


def amount_table(language: str) -> AmountTable:
    """The tables of a language."""
    numbers, units = number_table(language), unit_table(language)
    extending = {*numbers.halves.opening, *units.below.opening, *units.compound}
    return AmountTable(numbers, units, noun_table(language), frozenset(extending))


def settled_name(unit: UnitName, *, money: bool) -> UnitName:
    """A name that is a unit of mass or a currency: the currency beside a scale word."""
    coded = [c for c in (unit.code, *unit.alternatives) if c.startswith("iso4217:") == money]
    kind = "money" if money else "unit"
    return UnitName(kind, coded[0], tuple(c for c in (unit.code, *unit.alternatives) if c != coded[0]), unit.factor)


def both_sides(prefix: UnitName, unit: UnitName | None, end: int, reading: NumberReading) -> tuple[UnitName, int]:
    """A currency before the number, and perhaps again after it ("$20 USD"): what both can mean."""
    if unit is None or unit.kind != "money":
        return prefix, reading.end
    after = (unit.code, *unit.alternatives)
    before = (prefix.code, *prefix.alternatives)
    common = tuple(code for code in (after if len(after) < len(before) else before) if code in after and code in before)
    if not common:
        return (unit, end) if len(after) == 1 and len(before) > 1 else (prefix, reading.end)
    return UnitName("money", common[0], common[1:]), end


def unit_after(tokens: Tokens, reading: NumberReading, table: AmountTable) -> tuple[int, UnitName, bool] | None:
    """The unit after a number: the index after it, the unit, and whether both make one adjective ("6.8-metre")."""
    folds, size, at = tokens.folds, len(tokens.folds), reading.end
    if at >= size or tokens.starts[at] - tokens.ends[at - 1] > 2:
        return None
    word = folds[at]
    if word not in table.units.beginnings:
        return None
    if not tokens.gaps[at]:
        if word in HYPHENS:
            if at + 1 < size and not tokens.gaps[at + 1]:
                found = unit_at(tokens, at + 1, table.units)
                return None if found is None else (*found, True)
            return None
        found = unit_at(tokens, at, table.units, near=True)
        if found is not None:
            return (*found, False)
    else:
        found = unit_at(tokens, at, table.units)
        if found is not None:
            dated = found[1].kind == "duration" and _is_year(reading) and reading.start > 0
            named = unit_at(tokens, reading.start - 1, table.units) if dated else None
            return None if named is not None and named[1] == found[1] else (*found, False)  # "năm 2014 năm"
    if word in table.units.adjectives:
        found = unit_at(tokens, at + 1, table.units)
        return None if found is None else (*found, False)
    if word in table.units.connectors and (reading.scale > 1 or reading.form == "fraction" or reading.hedge or reading.form == "words"):
        found = unit_at(tokens, _past(tokens, at), table.units)
        return None if found is None else (*found, False)
    if word in BRACKETS:
        found = unit_at(tokens, at + 1, table.units, near=True)
        if found is not None and found[0] < size and folds[found[0]] == BRACKETS[word]:
            return found[0] + 1, found[1], False
    return None


def _past(tokens: Tokens, at: int) -> int:
    """The token after a connector and its apostrophe."""
    return at + 2 if at + 1 < len(tokens.folds) and tokens.folds[at + 1] in "'’" else at + 1


def noun_after(tokens: Tokens, reading: NumberReading, table: AmountTable) -> tuple[int, str, bool] | None:
    """The noun after a number, its stem, and whether both make one adjective ("48-floor")."""
    folds, size, at = tokens.folds, len(tokens.folds), reading.end
    if at >= size or not (folds[at][0].isalpha() or folds[at] in HYPHENS or folds[at] in table.units.connectors):
        return None
    if (reading.form in _FRACTIONS and reading.scale == 1) or reading.digits == "0" or _names_something(tokens, reading, table):
        return None
    if folds[at] in HYPHENS:
        joined = not tokens.gaps[at] and at + 1 < size and not tokens.gaps[at + 1]
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
    noun = counted_noun(
        tokens, at, table.nouns, singular=reading.digits == "1" and reading.scale == 1, known=_only_word(reading) or _rather_year(reading)
    )
    return None if noun is None else (*noun, False)


def _is_year(reading: NumberReading) -> bool:
    """Whether a number could be a year: four figures, from 1000 to 2099."""
    return len(reading.digits) == 4 and reading.digits[:2] in _CENTURIES


def _rather_year(reading: NumberReading) -> bool:
    """Whether a number is written as years are: four figures without a separator, not round. A count of things unknown is written otherwise."""
    return reading.end - reading.start == 1 and _is_year(reading) and reading.digits[2:] != "00"


def _only_word(reading: NumberReading) -> bool:
    """Whether the number is one word, which may be another word altogether ("năm nay", "ba gác")."""
    return reading.form == "words" and reading.end - reading.start == 1


def _names_something(tokens: Tokens, reading: NumberReading, table: AmountTable) -> bool:
    """Whether the number belongs to what stands before it: a year after a preposition, the number of a name ("Boeing 747 aircraft")."""
    if reading.form != "digits" or reading.start == 0 or reading.end - reading.start != 1:
        return False
    before = reading.start - 1
    if _is_year(reading) and (table.nouns.plain_years or tokens.folds[before] in table.nouns.year_prepositions):
        return True
    if tokens.folds[before] in table.nouns.labels or (tokens.folds[before] == "." and before and tokens.folds[before - 1] in table.nouns.labels):
        return True
    written = tokens.word(before)
    if not (written[0].isupper() and written.isalpha() and tokens.spaced(reading.start)) or len(reading.digits) > 3:
        return False
    return before > 0 and tokens.folds[before - 1] not in '.!?:"“”«»' and tokens.folds[before] not in table.nouns.stops
