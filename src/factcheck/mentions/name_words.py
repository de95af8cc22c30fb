"""The words of names of a language, made ready for matching against folded tokens."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any

import attrs

from factcheck.languages.clauses import Clauses
from factcheck.languages.language import CODES, section
from factcheck.languages.names import Names, Places
from factcheck.mentions.gazetteer import Gazetteer, gazetteer
from factcheck.mentions.phrases import Phrases
from factcheck.mentions.tokens import fold


@attrs.frozen(slots=True)
class HeadSense:
    """What a head makes of a name: its type and the kind of mention.

    ``lower``: it also opens names in lower case; ``joins``: "of ..." belongs to the name, ``linked``: and has to be there; ``lists``: so may "and"
    with a further word.
    """

    type: str
    kind: str
    lower: bool = False
    joins: bool = True
    lists: bool = False
    linked: bool = False


# Types of heads after which "of Tessaly" only says where the thing is.
_CLOSED = frozenset({"company", "media", "structure", "nature", "area", "ship", "market"})


@attrs.frozen
class NameWords:
    """Compiled section ``names.toml``; words are folded. See `factcheck.languages.names.Names`.

    ``own_given``: given names of the language itself; ``lower``: the words that may
    open a name in lower case, ``followers``: what has to stand behind those of them that open none alone; ``begins``:
    the first words of titles, heads, qualifiers and known names.
    """

    language: str
    family_first: bool
    compounds: bool
    loose: bool
    nouns_follow: bool
    titles: Phrases[bool]
    address: Phrases[bool]
    states: Phrases[bool]
    ministers: Phrases[bool]
    roles: frozenset[str]
    role_phrases: Phrases[bool]
    suffixes: frozenset[str]
    surnames: frozenset[str]
    role_endings: tuple[str, ...]
    common_endings: tuple[str, ...]
    copulas: frozenset[str]
    owning: frozenset[str]
    owners: frozenset[str]
    dropped: frozenset[str]
    tied: frozenset[str]
    tails: dict[str, str]
    particles: frozenset[str]
    bare: frozenset[str]
    personal: frozenset[str]
    joints: Phrases[bool]
    listing: Phrases[bool]
    given: frozenset[str]
    own_given: frozenset[str]
    family: frozenset[str]
    middle: frozenset[str]
    articles: frozenset[str]
    openers: frozenset[str]
    never: frozenset[str]
    locatives: Phrases[bool]
    speech: Phrases[bool]
    extension: tuple[str, ...]
    stops: frozenset[str]
    breaks: frozenset[str]
    relatives: frozenset[str]
    genitives: frozenset[str]
    nouns: Phrases[str]
    firms: tuple[str, ...]
    after: Phrases[HeadSense]
    before: Phrases[HeadSense]
    ambiguous_words: frozenset[str]
    ambiguous_persons: frozenset[str]
    context: dict[str, tuple[tuple[str, frozenset[str]], ...]]
    lower: frozenset[str]
    followers: Mapping[str, frozenset[str]]
    begins: frozenset[str]
    gazetteer: Gazetteer
    blockers: dict[str, frozenset[str]]
    compound_words: Phrases[bool]
    qualifiers: Phrases[bool]
    spared: frozenset[str]


def _set(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(fold, words))


def _phrases(words: tuple[str, ...]) -> Phrases[bool]:
    return Phrases((word, True) for word in words)


@functools.cache
def travelling() -> tuple[frozenset[str], frozenset[str]]:
    """Names of persons that any text may have: given names of every language that puts them first, family names of those that do not."""
    sections = [section(code, Names) for code in CODES]
    given = frozenset(fold(name) for names in sections if not names.family_first for name in names.given)
    family = frozenset(fold(name) for names in sections if names.family_first for name in (*names.family, *names.abroad))
    return given, family


def _heads(names: Names) -> tuple[list[tuple[str, HeadSense]], list[tuple[str, HeadSense]]]:
    """The heads that close names, and those that open them."""
    lists = _set(names.listing_heads)
    lower = {fold(form) for head in names.heads.values() for form in head.before if not form[0].isupper()}
    after, before = [], []
    for name, head in names.heads.items():
        after += [(form, HeadSense(name, head.kind, joins=name not in _CLOSED, lists=fold(form) in lists)) for form in head.after]
        before += [(form, HeadSense(name, head.kind, lower=fold(form) in lower, lists=fold(form) in lists)) for form in head.before]
        before += [(form, HeadSense(name, head.kind, linked=True, lists=fold(form) in lists)) for form in head.linked]
    return after, before


def _lower(names: Names) -> frozenset[str]:
    """The first words of heads that open names in lower case."""
    return frozenset(fold(form.split()[0]) for head in names.heads.values() for form in head.before if not form[0].isupper())


def _sets(names: Names) -> dict[str, Any]:
    """The plain word lists of the section, folded."""
    people = ("roles", "suffixes", "surnames", "middle", "particles", "spared")
    fields = (*people, "owners", "dropped", "tied", "bare", "articles", "openers", "stops", "breaks", "owning")
    return {"own_given": _set(names.given), **{field: _set(getattr(names, field)) for field in fields}}


def _phrase_lists(names: Names) -> dict[str, Any]:
    """The plain lists of the section whose entries may have several words."""
    fields = ("address", "states", "ministers", "joints", "listing", "locatives", "speech", "compound_words")
    return {field: _phrases(getattr(names, field)) for field in fields}


@functools.cache
def name_words(code: str) -> NameWords:
    """The compiled words of one of the languages."""
    names, places = section(code, Names), section(code, Places)
    after, before = _heads(names)
    titles, heads, qualifiers, known = _phrases(names.titles), Phrases(before), _phrases(names.qualifiers), gazetteer(code)
    return NameWords(
        language=code,
        titles=titles,
        qualifiers=qualifiers,
        **_sets(names),
        **_phrase_lists(names),
        family_first=names.family_first,
        compounds=names.compounds,
        loose=names.loose,
        nouns_follow=names.nouns_follow,
        role_phrases=_phrases((*names.roles, *names.titles)),
        role_endings=names.role_endings,
        common_endings=names.common_endings,
        copulas=_set((*section(code, Clauses).copulas, *section(code, Clauses).auxiliaries)),
        tails={fold(word): name for name, words in names.tails.items() for word in words},
        personal=_set(names.particles) - _set(names.joints),
        given=travelling()[0],
        family=_set(names.family) | travelling()[1],
        never=frozenset(word if word.isupper() and len(word) > 1 else fold(word) for word in names.never),
        extension=names.extension,
        relatives=_set(section(code, Clauses).relatives),
        genitives=_set(section(code, Clauses).genitives),
        nouns=Phrases((word, kind) for kind, words in names.nouns.items() for word in words),
        firms=tuple(names.nouns.get("organization", ())),
        after=Phrases(after),
        before=heads,
        ambiguous_words=_set(places.ambiguous.words),
        ambiguous_persons=_set(places.ambiguous.persons),
        context={fold(form): tuple((place, _set(words)) for place, words in choices.items()) for form, choices in places.context.items()},
        lower=_lower(names) | known.lower,
        followers={word: behind for word in known.lower - heads.firsts if (behind := known.followers(word)) is not None},
        begins=titles.firsts | heads.firsts | qualifiers.firsts | known.firsts,
        gazetteer=known,
        blockers={fold(word): _set(before) for word, before in names.blockers.items()},
    )
