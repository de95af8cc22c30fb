"""Ranks and superlatives of a language, as ``<code>/ranks.toml``.

A dimension ("large", "high") is what an order goes by; its id is shared by the languages. Every table maps a dimension to the forms of a language.
"""

from __future__ import annotations

from typing import ClassVar

import attrs

from factcheck.errors import TableError

Forms = dict[str, tuple[str, ...]]


@attrs.frozen(slots=True, kw_only=True)
class Ranks:
    """How a language says that something is first, second or last in an order.

    ``superlatives`` and ``lowest``: words that are superlatives by themselves, of the top and the bottom of a dimension; ``adjectives`` and
    ``low_adjectives``: words that
    become one beside ``most`` (or from the other end ``least``), before them or, with ``follows``, after them ("lớn nhất"). ``with_ordinal``:
    superlatives that count
    only beside an ordinal ("second-best"). ``definite``: words before a superlative that make it one of its kind; ``passed``: words between
    those and the superlative.
    ``than``: words after that make it a comparison; ``fractions``: nouns after it that make it a share ("la mayor parte"). ``reach``: how many
    words may stand between an
    ordinal and its superlative ("segunda economía más grande"). ``members``: phrases before a number that make a rank of one to so many ("one
    of the");
    ``plural_members``: phrases that leave the number open, so that there is no rank ("một trong những"). ``top``: words before the number of a
    leading group.
    ``verbs``: verbs that take a rank; ``strong_verbs``: those that take a plain number too; ``between``: words between verb and rank; ``ends``:
    words that may follow
    a rank of a verb; ``places``: nouns of a place in an order beside the ordinal; ``numbers``: words before a number that make it a rank
    ("No."); ``tied``: words that
    say that a place is shared; ``fixed``: phrases that are a rank; ``idioms``: phrases that only look like a rank; ``subjective``: dimensions
    that nobody measures,
    of which a superlative counts only with an ordinal or number; ``ranked_nouns``: nouns that an ordinal ranks by size ("deuxième exportateur").
    What outranks all others without a superlative: ``none`` opens a class of which nothing is more ("*no other* bridge is longer than X");
    ``comparatives`` of a dimension, or ``more`` before one of its adjectives; ``as_much`` before ``positives`` or adjectives ("as old"); ``beyond``
    leads to what is not outdone ("than"), ``any_other`` to the class that is outdone ("than any other").
    """

    FILE: ClassVar[str] = "ranks.toml"
    source: str
    superlatives: Forms = attrs.field(factory=dict)
    lowest: Forms = attrs.field(factory=dict)
    adjectives: Forms = attrs.field(factory=dict)
    low_adjectives: Forms = attrs.field(factory=dict)
    with_ordinal: Forms = attrs.field(factory=dict)
    with_ordinal_low: Forms = attrs.field(factory=dict)
    most: tuple[str, ...] = ()
    least: tuple[str, ...] = ()
    follows: bool = False
    definite: tuple[str, ...] = ()
    passed: tuple[str, ...] = ()
    than: tuple[str, ...] = ()
    fractions: tuple[str, ...] = ()
    reach: int = 0
    articles: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    plural_members: tuple[str, ...] = ()
    top: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    strong_verbs: tuple[str, ...] = ()
    between: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    tied: tuple[str, ...] = ()
    fixed: dict[str, int] = attrs.field(factory=dict)
    subjective: tuple[str, ...] = ()
    idioms: tuple[str, ...] = ()
    ranked_nouns: tuple[str, ...] = ()
    none: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    comparatives: Forms = attrs.field(factory=dict)
    as_much: tuple[str, ...] = ()
    positives: Forms = attrs.field(factory=dict)
    beyond: tuple[str, ...] = ()
    any_other: tuple[str, ...] = ()

    def triggers(self) -> list[str]:
        """The words from which a rank can be read."""
        out = (
            list(self.top)
            + list(self.verbs)
            + list(self.strong_verbs)
            + list(self.numbers)
            + list(self.fixed)
            + list(self.places)
            + list(self.ranked_nouns)
        )
        for forms in (self.superlatives, self.lowest, self.with_ordinal, self.with_ordinal_low):
            out += [w for words in forms.values() for w in words]
        if self.follows:
            out += [w for forms in (self.adjectives, self.low_adjectives) for words in forms.values() for w in words]
        else:
            out += [*self.most, *self.least]
        return out

    def validate(self, place: str) -> None:
        """Raise TableError where a fixed rank is not a place."""
        for phrase, number in self.fixed.items():
            if number < 1:
                raise TableError(f"{place}: fixed.{phrase}: places count from 1")
