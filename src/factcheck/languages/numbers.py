"""The numbers of a language: its numerals, separators, scales, fractions, ordinals, hedges and ranges, as ``<code>/numbers.toml``.

Words are written folded (lower case, NFC). A phrase is written with single spaces; a hyphen in the text between two of its words counts as a space.
"""

from __future__ import annotations

from typing import ClassVar

import attrs

from factcheck.errors import TableError

HEDGES = ("about", "nearly", "over-slightly", "more-than", "at-least", "less-than", "at-most", "exactly")


@attrs.frozen(slots=True, kw_only=True)
class Joiner:
    """A word between two parts of a numeral ("and", "et", "y", "lẻ").

    ``after``: what stands before it: the rooms it may follow (10 after a multiple of ten, 100 after hundreds, 1000 after a scale word).
    ``before``: the highest value that may follow; ``only``: the values that may follow, where few may.
    """

    word: str
    after: tuple[int, ...]
    before: int = 999
    only: tuple[int, ...] = ()


@attrs.frozen(slots=True, kw_only=True)
class Range:
    """A range of two numbers: ``opening`` ("between") before the first, ``middle`` ("and") between both; without opening the middle alone
    makes it.
    """

    middle: tuple[str, ...]
    opening: tuple[str, ...] = ()


@attrs.frozen(slots=True, kw_only=True)
class Numbers:
    """How a language writes numbers."""

    FILE: ClassVar[str] = "numbers.toml"
    source: str
    decimal: str
    group: str
    neutral: bool = False
    """Whether the signs of decimals and thousands are unknown."""
    atoms: dict[str, int]
    """Words that stand for a value: zero to twenty, tens, and phrases of several words ("quatre vingt")."""
    rooms: dict[str, int] = attrs.field(factory=dict)
    """How large a number may follow an atom, where that is not the value of its last zeros (``60 = 20`` in French)."""
    multipliers: dict[str, int] = attrs.field(factory=dict)
    """Words that multiply what stands before them inside a group ("hundred")."""
    scales: dict[str, int]
    """Words of powers of a thousand and the like, as exponents of ten."""
    bare: tuple[str, ...] = ()
    """Multipliers and scales that stand without a number before them ("mille", "cien", "mil")."""
    articles: tuple[str, ...] = ()
    """Articles that count as one before a multiplier, scale, collective or fraction ("a hundred")."""
    weak: tuple[str, ...] = ()
    """Atoms that are more often an article or pronoun: alone they are a number only before a unit, scale or fraction."""
    counting_one: tuple[str, ...] = ()
    """Those of the weak atoms that count one of the noun at once after them, unless a word of ``not_one_after`` stands before."""
    not_one_after: tuple[str, ...] = ()
    joiners: tuple[Joiner, ...] = ()
    accents_optional: bool = False
    """Whether numerals are also written without their diacritics."""
    multiplier_limit: int = 99
    """The highest number that a multiplier may follow ("nineteen hundred")."""
    ordinal_chain: bool = False
    """Whether ordinal words follow one another ("vigésimo tercero")."""
    comma_after_scale: bool = False
    """Whether a comma may stand after a scale word ("two million, three hundred thousand")."""
    points: tuple[str, ...] = ()
    spoken_zeros: tuple[str, ...] = ()
    """Words that are a zero only after a decimal point ("point o five")."""
    minus: tuple[str, ...] = ()
    minus_not_after: tuple[str, ...] = ()
    """Words after which a word for minus is none ("al menos")."""
    digit_multipliers: bool = True
    """Whether a multiplier may follow digits ("3 hundred")."""
    plus: tuple[str, ...] = ()
    suffixes: dict[str, int] = attrs.field(factory=dict)
    """Abbreviated scales after digits ("bn", "k"), as exponents of ten."""
    money_suffixes: dict[str, int] = attrs.field(factory=dict)
    """Abbreviated scales that hold only beside a currency ("m", "b")."""
    connectors: tuple[str, ...] = ()
    """Words between a scale word and the noun or unit ("millones de euros")."""
    halves: dict[str, str] = attrs.field(factory=dict)
    """Phrases after a number that add a fraction to it, or after a scale word a fraction of that scale ("and a half")."""
    leading: dict[str, str] = attrs.field(factory=dict)
    """Fractions before a scale, unit or "of" ("half", "half a")."""
    denominators: dict[str, int] = attrs.field(factory=dict)
    plural_denominators: dict[str, int] = attrs.field(factory=dict)
    slash_dates: bool = False
    """Whether a day and a month are written with a slash as a rule, so that a fraction needs a word that shows it ("2/3 de")."""
    bare_words: bool = True
    """Whether a numeral of one word is a number without a noun or unit after it."""
    of: tuple[str, ...] = ()
    """Words that follow a share ("a third of")."""
    over: tuple[str, ...] = ()
    """Words between numerator and denominator ("hai phần ba")."""
    collectives: dict[str, int] = attrs.field(factory=dict)
    """Nouns of number ("dozen")."""
    about_collectives: dict[str, int] = attrs.field(factory=dict)
    """Nouns of number that mean about so many ("une vingtaine")."""
    hedges: dict[str, tuple[str, ...]] = attrs.field(factory=dict)
    trailing: dict[str, tuple[str, ...]] = attrs.field(factory=dict)
    """Hedges after the number or its noun ("or more")."""
    ranges: tuple[Range, ...] = ()
    ordinals: dict[str, int] = attrs.field(factory=dict)
    """Ordinal words by value ("third"); also those that continue a numeral ("twenty-third")."""
    ordinal_multipliers: dict[str, int] = attrs.field(factory=dict)
    """Ordinal words that multiply what stands before them ("hundredth", "thousandth"), by value as exponents of ten."""
    ordinal_suffixes: tuple[str, ...] = ()
    ordinal_prefixes: tuple[str, ...] = ()
    ordinal_needs_context: tuple[str, ...] = ()
    """Ordinal words that are more often something else ("second" the unit, "quarto")."""

    ordinal_plural: str = ""
    """What ordinals take in the plural."""
    ordinal_not_after: tuple[str, ...] = ()
    """Words after which such a word is not the ordinal, unless a noun follows ("per second")."""
    fused_ordinals: bool = False
    """Whether a numeral and the ordinal of a scale are written in one ("dosmilésimo")."""
    series_before: tuple[str, ...] = ()
    """Nouns of a series that stand before a roman numeral ("khóa XVII")."""
    series_after: tuple[str, ...] = ()
    """Nouns of a series that stand after a roman numeral ("XXIV edición")."""
    roman_suffixes: tuple[str, ...] = ()
    """What makes a roman numeral an ordinal ("XXe")."""

    def validate(self, place: str) -> None:
        """Raise TableError where a hedge is unknown or a separator is not one character."""
        for name in (*self.hedges, *self.trailing):
            if name not in HEDGES:
                raise TableError(f"{place}: hedges.{name}: not one of {', '.join(HEDGES)}")
        if len(self.decimal) != 1 or len(self.group) != 1:
            raise TableError(f"{place}: decimal and group: one character each")
