"""The wording of names: what places, their people, organizations and persons are called in a language, and how names are built there."""

from __future__ import annotations

from typing import ClassVar

import attrs

from factcheck.errors import TableError


@attrs.frozen(slots=True)
class TerritoryNames:
    """Section ``territories.toml``, generated: the name of every territory by its alpha-2 code."""

    FILE: ClassVar[str] = "territories.toml"

    source: str
    names: dict[str, str]


@attrs.frozen(slots=True)
class Ambiguous:
    """Forms of places that are other things too.

    ``words`` are common words when they open a sentence; ``persons`` are people's names when a capitalized word stands beside them; ``absorbed``
    are phrases that begin like a place and are none.
    """

    words: tuple[str, ...]
    persons: tuple[str, ...]
    absorbed: tuple[str, ...] = ()


@attrs.frozen(slots=True)
class Places:
    """Section ``places.toml``: names of places by their ids of ``world/``, adjectives and names of inhabitants, the words for the home country.

    A form written in lower case is read in any case, one in capitals only as written, others where they begin with a capital. ``bare``: forms are
    also written without their diacritics. ``inflections`` give the forms of an adjective by its ending (the longest that fits, ``""`` for any
    other). ``relative`` lists what stands for ``home``. ``context`` decides a form of several places by other words of the text; its first place is
    taken where none of them is there.
    """

    FILE: ClassVar[str] = "places.toml"

    source: str
    bare: bool = attrs.field(default=False, kw_only=True)
    inflections: dict[str, tuple[str, ...]]
    names: dict[str, tuple[str, ...]]
    adjectives: dict[str, tuple[str, ...]]
    people: dict[str, tuple[str, ...]]
    relative: dict[str, tuple[str, ...]]
    context: dict[str, dict[str, tuple[str, ...]]]
    ambiguous: Ambiguous

    def inflected(self, adjective: str) -> tuple[str, ...]:
        """Every form of an adjective."""
        ending = max((ending for ending in self.inflections if adjective.endswith(ending)), key=len)
        stem = adjective[: len(adjective) - len(ending)]
        return tuple(stem + form for form in self.inflections[ending])

    def validate(self, place: str) -> None:
        """There is a rule for any adjective; no form is empty or stands twice for one id."""
        if "" not in self.inflections:
            raise TableError(f'{place}: inflections need an entry for "", any other ending')
        for table in (self.names, self.adjectives, self.people, self.relative):
            for identifier, forms in table.items():
                if len(set(forms)) != len(forms) or not all(form.strip() == form != "" for form in forms):
                    raise TableError(f"{place}: {identifier}: a form is empty, padded or given twice")


@attrs.frozen(slots=True)
class Head:
    """Nouns that make a name: ``kind`` of the mention, and where the noun stands.

    ``after`` close a capitalized name ("Saltmere Tunnel"), ``before`` open it ("Lake Orrin", "Viện Hải dương học"), ``linked`` open it with a
    preposition after them ("Bank of Tessaly").
    """

    kind: str
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    linked: tuple[str, ...] = ()


@attrs.frozen(slots=True, kw_only=True)
class Names:
    """Section ``names.toml``: how persons, organizations and other named things are written.

    ``family_first``: the family name comes first. ``compounds``: only the first syllable of a word in a name has a capital ("Bộ Ngoại giao").
    ``nouns_follow``: the noun that tells its kind may stand after a name ("Morvane province"). ``loose``: a name may go on with a noun in lower
    case after its preposition ("fédération mondiale de pelote").

    ``heads`` by type of thing. ``bodies`` are names of international bodies by their ids of ``world/``. ``titles`` stand before a person's name and
    are no part of it, ``address`` are those that only persons bear, ``ministers`` those that a portfolio follows,
    ``states`` those that a country stands behind; ``roles`` are nouns of people
    that tell, before a name or after a comma, that it is a person's, ``role_endings`` endings of further ones; ``suffixes`` close a person's name
    ("Jr"); ``given`` and ``family`` names are evidence of one, ``abroad`` are family names as other languages write them, ``middle`` names stand
    only in persons'; ``surnames`` are heads
    that are family names after a given one.
    ``particles`` stand in lower case inside a person's name (those that are ``bare`` only behind another: "de la"), ``joints`` inside an
    organization's, ``listing`` words only where the head is one of ``listing_heads``;
    ``owners`` are words that keep their possessive in names ("People's Bank");
    ``tied`` are words that a hyphen joins to a name without making them part of it ("US-led"); ``tails`` are heads in lower case that close a name,
    by type ("Karlsvik airport"); ``dropped`` are capitalized articles that are no part of a name. ``nouns`` before a name tell its kind;
    ``locatives`` stand before places, ``speech`` beside speakers, ``owning`` verbs say how
    many of something a subject has. ``openers`` are words that, with a capital, open a sentence and no name,
    ``common_endings`` endings of further ones; ``never`` are no names in any place (months; those in capitals only so), save the ``spared`` before a
    further capital ("Julio Arce"). ``extension`` are endings
    of lower-case adjectives that continue an organization's name after its head, ``stops`` are words that never do; in languages of ``compounds``
    the ``breaks`` end a name even right after its capitalized syllable, and ``compound_words`` are words of which a name has only the first
    syllable with a capital ("Quốc gia"): alone they are none, after another they go on; ``qualifiers`` say in lower case, between a head and its
    name, what the thing is for ("Nhà máy *đường* Lam Khê"). ``blockers`` are words after which a head in lower case
    belongs to another word ("thị trường"). ``spellings`` are other ways to write the end of a syllable ("hòa" = "hoà"); forms are read in both.
    ``distinguishing`` are words that, in a longer name, tell a thing apart from the one of the shorter name ("Orlen *Lower* Dam").
    """

    FILE: ClassVar[str] = "names.toml"

    source: str
    family_first: bool = False
    compounds: bool = False
    nouns_follow: bool = False
    loose: bool = False
    articles: tuple[str, ...]
    titles: tuple[str, ...]
    address: tuple[str, ...]
    states: tuple[str, ...] = ()
    ministers: tuple[str, ...] = ()
    roles: tuple[str, ...]
    suffixes: tuple[str, ...] = ()
    surnames: tuple[str, ...] = ()
    role_endings: tuple[str, ...] = ()
    common_endings: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    tied: tuple[str, ...] = ()
    tails: dict[str, tuple[str, ...]] = attrs.Factory(dict)
    particles: tuple[str, ...]
    bare: tuple[str, ...] = ()
    joints: tuple[str, ...]
    listing: tuple[str, ...] = ()
    listing_heads: tuple[str, ...] = ()
    given: tuple[str, ...]
    family: tuple[str, ...] = ()
    abroad: tuple[str, ...] = ()
    middle: tuple[str, ...] = ()
    openers: tuple[str, ...]
    never: tuple[str, ...]
    locatives: tuple[str, ...]
    speech: tuple[str, ...]
    owning: tuple[str, ...] = ()
    extension: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()
    breaks: tuple[str, ...] = ()
    nouns: dict[str, tuple[str, ...]] = attrs.Factory(dict)
    heads: dict[str, Head]
    bodies: dict[str, tuple[str, ...]]
    compound_words: tuple[str, ...] = ()
    qualifiers: tuple[str, ...] = ()
    distinguishing: tuple[str, ...] = ()
    spared: tuple[str, ...] = ()
    blockers: dict[str, tuple[str, ...]] = attrs.Factory(dict)
    spellings: dict[str, str] = attrs.Factory(dict)

    def validate(self, place: str) -> None:
        """Heads make mentions of one of the four kinds."""
        for name, head in self.heads.items():
            if head.kind not in ("place", "organization", "person", "work"):
                raise TableError(f"{place}: heads.{name}: kind must be place, organization, person or work, not {head.kind}")
        for name in self.nouns:
            if name not in ("place", "organization", "person", "work"):
                raise TableError(f"{place}: nouns.{name}: must be place, organization, person or work")
