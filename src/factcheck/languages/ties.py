"""How a language ties a thing to its maker, owner, winner or kin beside a plain participle: by a noun, a deed, or the kind of thing that it is.

``ties.toml`` lists surface forms; ``concepts.toml`` holds the participles ("written by").
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar

import attrs

from factcheck.errors import TableError
from factcheck.languages.concepts import tokens_of
from factcheck.languages.language import section


@attrs.frozen(slots=True)
class TieForms:
    """The forms of one tie.

    ``holders``: what somebody is of the thing ("author"); ``deeds``: what they did to it, in the active ("wrote"); ``after``: what leads from a work
    to its maker ("the work of"); ``joined``: what stands behind a name and a hyphen before the thing ("Oslo-based"); ``named``: words of which the
    name of the thing has one ("prize"); ``bodies``: words of which it has one where the holder is a body, for people are told apart there by sex or
    class ("cup"); ``gifts``: what those did who gave the thing to them ("awarded").
    """

    holders: tuple[str, ...] = ()
    deeds: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    gifts: tuple[str, ...] = ()


@attrs.frozen(slots=True)
class TieWords:
    """Section ``ties.toml`` of a language.

    ``by``: what stands between a kind of work and its maker ("a novel *by*"); ``whose``: what owns a noun of the clause that it opens; ``spoils``:
    adjectives that make a holder another one ("former owner"); ``wheres``: what opens a clause about the place before it; ``theres``: what
    means the place that was named ("was born *there*");
    ``fields``: what stands between a prize and what it is given for ("*for* poetry"); ``to``: what stands before whom it is given to; ``bare``: a
    noun for the holder stands right before what it is the holder of ("tác giả Bến muối").
    """

    FILE: ClassVar[str] = "ties.toml"

    source: str
    by: tuple[str, ...]
    whose: tuple[str, ...]
    spoils: tuple[str, ...]
    wheres: tuple[str, ...]
    fields: tuple[str, ...]
    ties: dict[str, TieForms]
    to: tuple[str, ...] = ()
    theres: tuple[str, ...] = ()
    bare: bool = False

    def validate(self, place: str) -> None:
        """Forms are lower case. Raises TableError naming the file, the tie and the form."""
        for id_, forms in self.ties.items():
            for form in (*forms.holders, *forms.deeds, *forms.after, *forms.joined, *forms.named, *forms.bodies, *forms.gifts):
                if not form or form != form.casefold():
                    raise TableError(f"{place}: {id_}: {form!r} should be lower case")


@attrs.frozen(slots=True)
class TieForm:
    """One form of a tie as tokens; ``role`` is the list that holds it."""

    tokens: tuple[str, ...]
    id: str
    role: str


@functools.cache
def tie_forms(code: str) -> Mapping[str, tuple[TieForm, ...]]:
    """The forms of a language by their first token, the longest first.

    >>> [form.id for form in tie_forms("en")["wrote"]][-1:]
    ['relation.written-by']
    """
    found: dict[str, list[TieForm]] = {}
    for id_, forms in section(code, TieWords).ties.items():
        told = {"holder": forms.holders, "deed": forms.deeds, "after": forms.after, "joined": forms.joined, "gift": forms.gifts}
        for role, words in told.items():
            for word in words:
                tokens = tuple(tokens_of(word))
                found.setdefault(tokens[0], []).append(TieForm(tokens, id_, role))
    return MappingProxyType({word: tuple(sorted(forms, key=lambda form: (-len(form.tokens), form.id))) for word, forms in found.items()})
