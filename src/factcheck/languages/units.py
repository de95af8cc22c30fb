"""The names of units, currencies, durations and counted things in a language.

``measures.toml`` and ``currencies.toml`` are generated from the CLDR; ``units.toml`` adds what the CLDR lacks and what only this language says;
``nouns.toml`` tells how the noun after a number is found; ``changes.toml`` the words of change and of what it is measured against.
"""

from __future__ import annotations

from typing import ClassVar

import attrs

from factcheck.errors import TableError

DURATION_UNITS = ("second", "minute", "hour", "day", "week", "month", "year")


@attrs.frozen(slots=True, kw_only=True)
class Measures:
    """Names of units of measure by UCUM code."""

    FILE: ClassVar[str] = "measures.toml"
    source: str
    units: dict[str, tuple[str, ...]]


@attrs.frozen(slots=True, kw_only=True)
class CurrencyNames:
    """Names of currencies by code of ISO 4217."""

    FILE: ClassVar[str] = "currencies.toml"
    source: str
    currencies: dict[str, tuple[str, ...]]


@attrs.frozen(slots=True, kw_only=True)
class Span:
    """A word for so many of a unit of time ("decade": ten years)."""

    number: int
    unit: str


@attrs.frozen(slots=True, kw_only=True)
class Units:
    """Further names of units.

    ``units``: names by UCUM code; ``ambiguous``: candidate codes by name, the likeliest first; ``either``: names of a unit that is a
    currency beside a scale word ("pounds"); ``money``: candidate currencies by name; ``cents``: the currencies of
    which a name means the hundredth part; ``before``: codes whose unit word stands before the number ("độ"); ``connectors``: words between a
    number and its unit
    ("de"); ``durations``: names by unit of time; ``spans``: words for several of a unit; ``ages_after``, ``ages_before``: phrases that make a
    duration an age, ``ages_opening`` those that do so at the beginning of a clause ("at 41, ...");
    ``adjectives``: words between number and unit that change nothing ("full", "consecutive"); ``compound``: phrases between two parts of one
    duration ("and");
    ``ages_between_commas``: whether a number between commas after a name is an age ("Smith, 67,");
    ``below``: phrases that make a temperature negative ("below zero"); ``compound_only``: unit words that are read only after a larger unit ("5
    ft 2 in"); ``per``: words
    between an amount and what it is for ("18 dollars a barrel"); ``article_after``: words after which an article before a unit counts as one
    ("for an hour");
    ``clock_before``, ``clock_after``: words beside a number of hours that make it a time of day ("à 10 heures").
    """

    FILE: ClassVar[str] = "units.toml"
    source: str
    units: dict[str, tuple[str, ...]] = attrs.field(factory=dict)
    ambiguous: dict[str, tuple[str, ...]] = attrs.field(factory=dict)
    either: dict[str, tuple[str, ...]] = attrs.field(factory=dict)
    money: dict[str, tuple[str, ...]] = attrs.field(factory=dict)
    cents: dict[str, tuple[str, ...]] = attrs.field(factory=dict)
    signs: dict[str, tuple[str, ...]] = attrs.field(factory=dict)
    connectors: tuple[str, ...] = ()
    durations: dict[str, tuple[str, ...]] = attrs.field(factory=dict)
    spans: dict[str, Span] = attrs.field(factory=dict)
    ages_after: tuple[str, ...] = ()
    ages_before: tuple[str, ...] = ()
    ages_opening: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    compound: tuple[str, ...] = ()
    ages_between_commas: bool = False
    below: tuple[str, ...] = ()
    compound_only: dict[str, str] = attrs.field(factory=dict)
    per: tuple[str, ...] = ()
    article_after: tuple[str, ...] = ()
    clock_before: tuple[str, ...] = ()
    clock_after: tuple[str, ...] = ()

    def validate(self, place: str) -> None:
        """Raise TableError where a unit of time is unknown."""
        for unit in (*self.durations, *(s.unit for s in self.spans.values())):
            if unit not in DURATION_UNITS:
                raise TableError(f"{place}: durations.{unit}: not one of {', '.join(DURATION_UNITS)}")


@attrs.frozen(slots=True, kw_only=True)
class Nouns:
    """How the noun that a number counts is found and cut to its stem.

    ``order``: ``last`` (modifiers stand before the noun: English) or ``first`` (after it). ``stops``: words that are no nouns and end the
    search; ``modifiers``:
    words passed over before the noun; ``plural``: endings of plurals; ``not_plural``: endings that only look so; ``irregular``: singulars of
    irregular plurals, and of
    nouns that count without a plural; ``strip``: what the stem loses, longest first, as ``ending = replacement``; ``plain_years``: whether four
    digits without a separator are a year rather than a count; ``labels``: words whose number
    is a name ("chapter 5"); ``classifiers`` and ``compounds`` (of several
    syllables): for languages without plurals.
    """

    FILE: ClassVar[str] = "nouns.toml"
    source: str
    order: str
    reach: int = 4
    stops: tuple[str, ...] = ()
    modifiers: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()
    not_plural: tuple[str, ...] = ()
    irregular: dict[str, str] = attrs.field(factory=dict)
    strip: dict[str, str] = attrs.field(factory=dict)
    classifiers: tuple[str, ...] = ()
    compounds: tuple[str, ...] = ()
    plain_years: bool = False
    labels: tuple[str, ...] = ()
    year_prepositions: tuple[str, ...] = ()

    def validate(self, place: str) -> None:
        """Raise TableError for an unknown order."""
        if self.order not in ("last", "first", "syllables"):
            raise TableError(f"{place}: order: must be last, first or syllables")


@attrs.frozen(slots=True, kw_only=True)
class Changes:
    """Words of change before a number, what the number is to the change, and bases of comparison after it.

    ``directions``: words by ``up`` or ``down``; ``roles``: words between these and the number by ``by``, ``to`` or ``from``; ``passed``:
    further words between them;
    ``after``: words of change after the number, by direction; ``bases``: phrases after it by ``year``, ``month``, ``quarter``, ``week`` or ``day``.
    """

    FILE: ClassVar[str] = "changes.toml"
    source: str
    directions: dict[str, tuple[str, ...]] = attrs.field(factory=dict)
    after: dict[str, tuple[str, ...]] = attrs.field(factory=dict)
    roles: dict[str, tuple[str, ...]] = attrs.field(factory=dict)
    passed: tuple[str, ...] = ()
    bases: dict[str, tuple[str, ...]] = attrs.field(factory=dict)
