"""Words of the concept tables that tell a name or a noun from a verb."""

from __future__ import annotations

import functools

from factcheck.languages.clauses import Clauses
from factcheck.languages.concepts import words as concept_words
from factcheck.languages.language import CODES, section


@functools.cache
def deeds(language: str) -> frozenset[str]:
    """The verbs of one word by which something is told of a subject ("employed", "signed"); none in a language without tables."""
    if language not in CODES:
        return frozenset()
    return frozenset(form for layer, _, role, form in concept_words(language).entries() if layer == "concept" and role == "verb" and " " not in form)


@functools.cache
def nouns(language: str) -> frozenset[str]:
    """The first words of the listed nouns of things and bodies, without the small words that some begin with."""
    if language not in CODES:
        return frozenset()
    small = frozenset(section(language, Clauses).function_words)
    entries = concept_words(language).entries()
    naming = (form for _, name, role, form in entries if role == "noun" or (role == "phrase" and name.startswith("relation.")))
    return frozenset(form.split()[0] for form in naming) - small


@functools.cache
def common_nouns(language: str) -> frozenset[str]:
    """The first words of the listed nouns, adjectives and cues, which a sentence may begin with."""
    return frozenset(form.split()[0] for _, _, role, form in concept_words(language).entries() if role != "verb")
