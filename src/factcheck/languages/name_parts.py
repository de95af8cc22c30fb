"""What names are made of beside words of their own, in all languages: nouns of their class, places, forms of firms, what joins them.

Names are compared whatever language they are of. What is told of their words is gathered from the tables of all and kept: to load these takes longer.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping

import attrs

from factcheck.bytecode import kept
from factcheck.languages.concepts import words
from factcheck.languages.language import CODES, section
from factcheck.languages.names import Names, Places, TerritoryNames
from factcheck.values import folded_words
from factcheck.world.cities import CITIES

Words = tuple[str, ...]


@functools.cache
def class_nouns(code: str) -> Mapping[str, tuple[Words, ...]]:
    """The nouns of every class in a language, folded, by the id of the class.

    >>> ("rail", "line") in class_nouns("en")["class.railway"]
    True
    """
    return kept(f"languages-{code}-class-nouns", lambda: {id: tuple(map(folded_words, forms)) for id, forms in words(code).classes.items()})  # noqa: A001


@attrs.frozen(slots=True)
class NameParts:
    """Folded words of all languages.

    ``joining`` joins the words of a name ("of", "de"), ``distinguishing`` tells things of one name apart ("lower"); ``placing`` are names of places
    known to the world, the forms of firms, and what joins them to a name.
    """

    joining: frozenset[str]
    distinguishing: frozenset[str]
    placing: frozenset[Words]


@functools.cache
def name_parts() -> NameParts:
    """Those of all languages."""
    return kept("languages-name-parts", _gathered)


def _gathered() -> NameParts:
    names = [section(code, Names) for code in CODES]
    joining = frozenset(word for table in names for form in (*table.joints, *table.particles) for word in folded_words(form))
    distinguishing = frozenset(part for table in names for word in table.distinguishing for part in word.casefold().split("-"))
    forms = [city.name for city in CITIES.values()]
    for code, table in zip(CODES, names, strict=True):
        forms += section(code, TerritoryNames).names.values()
        forms += [form for named in section(code, Places).names.values() for form in named]
        forms += [*table.heads["company"].after, *table.heads["company"].before, *table.articles]
    return NameParts(joining, distinguishing, frozenset(map(folded_words, forms)) | {(word,) for word in joining})
