"""What may stand beside a number: units of measure, currencies and units of time, by name and by sign, as one table per language."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from fractions import Fraction

import attrs

from factcheck.languages.language import section
from factcheck.languages.units import CurrencyNames, Measures, Units
from factcheck.mentions.phrases import HYPHENS, Phrases
from factcheck.mentions.tokens import Tokens, fold
from factcheck.world.currencies import currencies
from factcheck.world.units import unit_signs

ONE = Fraction(1)
BRACKETS = {"(": ")", "[": "]", "{": "}"}
MILLION = Fraction(10**6)
CENT = Fraction(1, 100)


@attrs.frozen(slots=True)
class UnitName:
    """What a name or sign stands for: ``kind`` unit, money or duration; ``code`` and further candidates; ``factor`` multiplies the number (a
    cent, a decade).
    """

    kind: str
    code: str
    alternatives: tuple[str, ...] = ()
    factor: Fraction = ONE


@attrs.frozen(slots=True)
class UnitTable:
    """The names and signs of a language. ``signs`` are matched as written: by folded tokens first, then letter by letter."""

    names: Phrases[UnitName]
    signs: Phrases[dict[str, UnitName]]
    prefixes: Phrases[dict[str, UnitName]]
    firsts: frozenset[str]
    """The first tokens of all names and signs."""
    beginnings: frozenset[str]
    """What may stand right behind a number that has a unit: these, signs that join or enclose, and the words between a number and its unit."""
    touching: frozenset[str]
    connectors: frozenset[str]
    adjectives: frozenset[str]
    ages_after: Phrases[bool]
    ages_before: Phrases[bool]
    ages_opening: Phrases[bool]
    compound: frozenset[str]
    below: Phrases[bool]
    article_after: frozenset[str]
    compound_only: Mapping[str, str]
    per: frozenset[str]


def money_name(codes: tuple[str, ...], factor: Fraction = ONE) -> UnitName:
    """The unit for candidate currencies, the likeliest first."""
    coded = tuple(f"iso4217:{c}" for c in codes)
    return UnitName("money", coded[0], coded[1:], factor)


def _names(language: str) -> Iterator[tuple[str, UnitName]]:
    """Every name of a unit in a language; what the hand-written table says of a name comes first."""
    units = section(language, Units)
    for unit, names in units.durations.items():
        yield from ((n, UnitName("duration", unit)) for n in names)
    for name, span in units.spans.items():
        yield name, UnitName("duration", span.unit, (), Fraction(span.number))
    for name, codes in units.money.items():
        yield name, money_name(codes)
    for name, codes in units.cents.items():
        yield name, money_name(codes, CENT)
    for name, codes in units.either.items():
        yield name, UnitName("either", codes[0], codes[1:])
    for name, codes in units.ambiguous.items():
        yield name, UnitName("unit", codes[0], codes[1:])
    for code, names in units.units.items():
        yield from ((n, UnitName("unit", code)) for n in names)
    for code, names in section(language, Measures).units.items():
        yield from ((n, UnitName("unit", code)) for n in names)
    for code, names in section(language, CurrencyNames).currencies.items():
        yield from ((n, money_name((code,))) for n in names)


def _signs() -> dict[str, dict[str, UnitName]]:
    """Signs that follow a number, by their folded form, then as written."""
    table = unit_signs()
    out: dict[str, dict[str, UnitName]] = {}
    for code, signs in table.symbols.items():
        for sign in signs:
            out.setdefault(fold(sign), {})[_tight(sign)] = UnitName("unit", code)
    for sign, codes in table.ambiguous.items():
        out.setdefault(fold(sign), {})[sign] = UnitName("unit", codes[0], codes[1:])
    for sign, choice in _money_signs().items():
        for written, name in choice.items():
            out.setdefault(sign, {}).setdefault(written, name)
    return out


def _money_signs() -> dict[str, dict[str, UnitName]]:
    """Signs and codes of currencies, by folded form, then as written; ``*`` is any way of writing."""
    money = currencies()
    out: dict[str, dict[str, UnitName]] = {}
    for sign, codes in money.signs.items():
        name = money_name(codes)
        if sign.isalpha() and sign not in money.lower:
            out.setdefault(sign, {}).update({sign.upper(): name, sign.capitalize(): name})
        else:
            out.setdefault(sign, {})["*"] = name
    for code in money.codes:
        out.setdefault(code.lower(), {})[code] = money_name((code,))
        out.setdefault(f"m{code.lower()}", {})[f"M{code}"] = money_name((code,), MILLION)
    return out


def _tight(written: str) -> str:
    """A sign as written, without the spaces inside it."""
    return "".join(written.split())


@functools.cache
def unit_table(language: str) -> UnitTable:
    """The table of a language, built once."""
    units = section(language, Units)
    table = unit_signs()
    first: dict[str, UnitName] = {}
    for name, meaning in _names(language):
        first.setdefault(name, meaning)
    words = set(currencies().words)
    prefixes = {s: {w: n for w, n in c.items() if w not in words} for s, c in _money_signs().items()}
    names, signs = Phrases(list(first.items())), Phrases(list(_signs().items()))
    return UnitTable(
        names=names,
        signs=signs,
        firsts=names.firsts | signs.firsts,
        beginnings=names.firsts | signs.firsts | HYPHENS | BRACKETS.keys() | set(units.adjectives) | set(units.connectors),
        prefixes=Phrases([(s, c) for s, c in prefixes.items() if c]),
        touching=frozenset(table.touching) - frozenset(table.loose),
        connectors=frozenset(units.connectors),
        adjectives=frozenset(units.adjectives),
        ages_after=Phrases([(p, True) for p in units.ages_after]),
        ages_before=Phrases([(p, True) for p in units.ages_before]),
        ages_opening=Phrases([(p, True) for p in units.ages_opening]),
        compound=frozenset(units.compound),
        below=Phrases([(p, True) for p in units.below]),
        article_after=frozenset(units.article_after),
        compound_only=units.compound_only,
        per=frozenset(units.per),
    )


def unit_words(language: str) -> Iterator[tuple[str, ...]]:
    """The words of the names of units and units of time; currencies are not among them."""
    for words, name in unit_table(language).names.entries():
        if name.kind in ("unit", "duration", "either"):
            yield words


def unit_at(tokens: Tokens, i: int, table: UnitTable, *, near: bool = False) -> tuple[int, UnitName] | None:
    """The unit whose name or sign starts at token ``i``, and the index after it; ``near``: it must belong to digits that it touches."""
    if i >= len(tokens.folds) or tokens.folds[i] not in table.firsts:
        return None
    fold = tokens.folds[i]
    name = table.names.match(tokens.folds, i) if fold in table.names.opening else None
    sign = _sign_at(tokens, i, table, near=near) if fold in table.signs.opening else None
    if sign is not None and (name is None or sign[0] > name[0] or (sign[0] == name[0] and near)):
        return sign
    return name


def _sign_at(tokens: Tokens, i: int, table: UnitTable, *, near: bool) -> tuple[int, UnitName] | None:
    """The sign at token ``i``, capitals as they must be; a letter or digit may not follow without a space."""
    found = table.signs.match(tokens.folds, i)
    if found is None:
        return None
    end, choice = found
    if tokens.folds[end - 1].isdecimal() and tokens.spaced(end - 1):
        found = table.signs.match(tokens.folds[i : end - 1], 0)  # "6 ft 2 in" holds no square feet
        if found is None:
            return None
        end, choice = i + found[0], found[1]
    written = _tight(tokens.text[tokens.starts[i] : tokens.ends[end - 1]])
    name = choice.get(written) or choice.get("*")
    if name is None or (written in table.touching and not near):
        return None
    if (
        name.kind == "money"
        and end < len(tokens.folds)
        and not tokens.spaced(end)
        and tokens.folds[end].isdecimal()
        and (not near or tokens.folds[i - 1] in HYPHENS)
    ):
        return None
    if (
        end < len(tokens.folds)
        and not tokens.spaced(end)
        and written[-1].isalnum()
        and (tokens.folds[end][0].isalnum() or (tokens.folds[end] in HYPHENS and name.kind == "unit" and len(written) == 1))
    ):
        return None
    return end, name


def prefix_before(tokens: Tokens, i: int, table: UnitTable) -> tuple[int, UnitName] | None:
    """The currency whose sign or code ends just before token ``i``, and the index of its first token."""
    found = table.prefixes.match_before(tokens.folds, i)
    if found is None:
        return None
    start, choice = found
    written = _tight(tokens.text[tokens.starts[start] : tokens.ends[i - 1]])
    name = choice.get(written) or choice.get("*")
    if start > 0 and tokens.folds[start - 1] == "." and not tokens.spaced(start) and not written[0].isupper() and len(written) > 1:
        return None
    if name is None or (start > 0 and not tokens.spaced(start) and tokens.folds[start - 1][0].isalnum() and written[0].isalpha()):
        return None
    return start, name
