"""The words of names of a language, made ready for matching against folded tokens."""

from __future__ import annotations

import functools

import attrs

from factcheck.languages.clauses import Clauses
from factcheck.languages.language import CODES, section
from factcheck.languages.names import Names, Places
from factcheck.mentions.gazetteer import Gazetteer, gazetteer
from factcheck.mentions.phrases import Phrases
from factcheck.mentions.tokens import fold


@attrs.frozen(slots=True)
class HeadSense:
    """What a head makes of a name: its type and the kind of mention; ``lower``: it also opens names in lower case; ``joins``: "of ..." belongs to the name, ``linked``: and has to be there."""

    type: str
    kind: str
    lower: bool
    joins: bool
    lists: bool
    linked: bool = False


# Types of heads after which "of Tessaly" only says where the thing is.
_CLOSED = frozenset({"company", "media", "structure", "nature", "area", "ship", "market"})


@attrs.frozen
class NameWords:
    """Compiled section ``names.toml``; words are folded. See `factcheck.languages.names.Names`."""

    language: str
    family_first: bool
    compounds: bool
    titles: Phrases[bool]
    roles: frozenset[str]
    role_phrases: Phrases[bool]
    suffixes: frozenset[str]
    surnames: frozenset[str]
    particles: frozenset[str]
    personal: frozenset[str]
    joints: Phrases[bool]
    listing: Phrases[bool]
    given: frozenset[str]
    family: frozenset[str]
    articles: frozenset[str]
    openers: frozenset[str]
    never: frozenset[str]
    locatives: Phrases[bool]
    speech: Phrases[bool]
    extension: tuple[str, ...]
    stops: frozenset[str]
    breaks: frozenset[str]
    relatives: frozenset[str]
    nouns: Phrases[str]
    after: Phrases[HeadSense]
    before: Phrases[HeadSense]
    ambiguous_words: frozenset[str]
    ambiguous_persons: frozenset[str]
    context: dict[str, tuple[tuple[str, frozenset[str]], ...]]
    lower_heads: frozenset[str]
    gazetteer: Gazetteer
    blockers: dict[str, frozenset[str]]


def _set(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(fold, words))


def _phrases(words: tuple[str, ...]) -> Phrases[bool]:
    return Phrases((word, True) for word in words)


@functools.cache
def all_given() -> frozenset[str]:
    """Given names of every language: names travel."""
    return frozenset(fold(name) for code in CODES for name in section(code, Names).given if code != "vi")


def _vietnamese_family() -> frozenset[str]:
    """Vietnamese family names with their diacritics, and as English writes them."""
    return _set(section("vi", Names).family) | _set(section("en", Names).family)


@functools.cache
def name_words(code: str) -> NameWords:
    """The compiled words of one of the languages."""
    names, places = section(code, Names), section(code, Places)
    lists = _set(names.listing_heads)
    lower = {fold(form) for head in names.heads.values() for form in head.before if not form[0].isupper()}
    after, before = [], []
    for name, head in names.heads.items():
        for form in head.after:
            after.append((form, HeadSense(name, head.kind, False, name not in _CLOSED, fold(form) in lists)))
        for form in head.before:
            before.append((form, HeadSense(name, head.kind, fold(form) in lower, True, fold(form) in lists)))
        before += [(form, HeadSense(name, head.kind, False, True, fold(form) in lists, linked=True)) for form in head.linked]
    return NameWords(
        code, names.family_first, names.compounds, _phrases(names.titles), _set(names.roles), _phrases((*names.roles, *names.titles)), _set(names.suffixes),
        _set(names.surnames), _set(names.particles), _set(names.particles) - _set(names.joints), _phrases(names.joints), _phrases(names.listing), all_given(),
        _set(names.family) | _vietnamese_family(), _set(names.articles), _set(names.openers), _set(names.never), _phrases(names.locatives),
        _phrases(names.speech), names.extension, _set(names.stops), _set(names.breaks),
        _set(section(code, Clauses).relatives), Phrases((word, kind) for kind, words in names.nouns.items() for word in words),
        Phrases(after), Phrases(before), _set(places.ambiguous.words), _set(places.ambiguous.persons),
        {fold(form): tuple((place, _set(words)) for place, words in choices.items()) for form, choices in places.context.items()},
        frozenset(fold(form.split()[0]) for head in names.heads.values() for form in head.before if not form[0].isupper()), gazetteer(code),
        {fold(word): _set(before) for word, before in names.blockers.items()},
    )  # fmt: skip
