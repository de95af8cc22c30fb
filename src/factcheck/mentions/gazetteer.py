"""The gazetteer of a language: every name of a place or known body with its inflections, as one trie over folded tokens."""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

import attrs

from factcheck.bytecode import kept
from factcheck.languages.language import CODES, section
from factcheck.languages.names import Names, Places, TerritoryNames
from factcheck.mentions.tokens import Tokens, tokenize
from factcheck.world.blocs import BLOCS
from factcheck.world.cities import CITIES
from factcheck.world.organizations import ORGANIZATIONS
from factcheck.world.territories import DIVISIONS, place_name, place_type

ANY, CAPITAL, EXACT = range(3)
ABSORBED = "absorbed"
_SHORTEST_BARE = 5


@attrs.frozen(slots=True)
class Entry:
    """What a form stands for: ``kind`` place or organization, ``form`` name, adjective, people, relative or absorbed; ``case`` in which it counts."""

    id: str
    kind: str
    form: str
    case: int
    words: str


class _Node:
    """A step of the trie: what may follow, and the forms that end here with the offsets of their first and last capitalized token."""

    __slots__ = ("ends", "following")

    def __init__(self) -> None:
        self.following: dict[str, _Node] = {}
        self.ends: list[tuple[Entry, int, int]] = []


Seed = tuple[tuple[str, ...], tuple[str, str, str, int, str], int, int]
"""The folded tokens of a form after the first, the fields of its entry, the offsets of its first and last capitalized token."""


class Gazetteer:
    """Forms of names; the longest that fits wins. ``firsts`` are their first tokens, ``lower`` those of forms that begin in lower case.

    The tree of the forms that start with a token grows when a text shows that token.
    """

    __slots__ = ("_grown", "_seeds", "firsts", "lower")

    def __init__(self, seeds: Mapping[str, tuple[Seed, ...]], lower: frozenset[str]) -> None:
        self._seeds = seeds
        self._grown: dict[str, _Node] = {}
        self.firsts = frozenset(seeds)
        self.lower = lower

    def _grow(self, token: str) -> _Node:
        root = _Node()
        for rest, fields, first, last in self._seeds[token]:
            node, entry = root, Entry(*fields)
            for fold in rest:
                node = node.following.setdefault(fold, _Node())
            case = entry.case, first, last
            if not any(other.id == entry.id and (other.case == ANY or (other.case, a, b) == case) for other, a, b in node.ends):
                node.ends.append((entry, first, last))
        self._grown[token] = root  # when it is whole: reading may be stopped at any moment
        return root

    def followers(self, token: str) -> frozenset[str] | None:
        """What stands second in the forms that start with a token; None where it is a form by itself."""
        seconds = [rest[:1] for rest, *_ in self._seeds[token]]
        return None if () in seconds else frozenset(second for rest in seconds for second in rest)

    def match(self, tokens: Tokens, index: int) -> tuple[int, list[Entry]] | None:
        """The longest form that starts at a token, written as it has to be: the index after it and what it may stand for."""
        folds = tokens.folds
        if folds[index] not in self.firsts:
            return None
        size, at, found = len(folds), index, None
        node: _Node | None = self._grown.get(folds[index]) or self._grow(folds[index])
        while node is not None:
            at += 1
            if node.ends:
                fitting = [entry for entry, first, last in node.ends if entry.case == ANY or _written(tokens, index, at, entry, first, last)]
                if fitting:
                    found = at, fitting
            if at >= size:
                break
            node = node.following.get(folds[at])
        return found


def _written(tokens: Tokens, start: int, end: int, entry: Entry, first: int, last: int) -> bool:
    """Whether the capitals are there that the form asks for, and no blank line inside."""
    text, starts = tokens.text, tokens.starts
    if entry.case == EXACT:
        return text[starts[start] : tokens.ends[end - 1]].isupper()
    if not text[starts[start + first]].isupper() or not text[starts[start + last]].isupper():
        return False
    return end - start == 1 or "\n\n" not in text[starts[start] : tokens.ends[end - 1]]


def case_of(form: str) -> int:
    """In which case a form of the tables is read: lower case in any, a short one in capitals only so, others with a capital."""
    if not any(letter.isupper() for letter in form):
        return ANY
    return EXACT if form.isupper() and sum(map(str.isalpha, form)) <= 6 else CAPITAL


def bare(form: str) -> str:
    """A form without its diacritics."""
    return "".join(c for c in unicodedata.normalize("NFD", form) if not unicodedata.combining(c))


def _spelled(form: str, spellings: Mapping[str, str]) -> Iterator[str]:
    """A form in each of its spellings, without the stop after its last initial, without its diacritics where it is long enough."""
    yield form
    for old, new in spellings.items():
        words = form.split(" ")
        if any(word.endswith(old) for word in words):
            yield " ".join(word.removesuffix(old) + new if word.endswith(old) else word for word in words)
    if form.endswith(".") and "." in form[:-1]:
        yield form[:-1]


def _entries(code: str) -> Iterator[Entry]:
    places, names, territories = section(code, Places), section(code, Names), section(code, TerritoryNames)
    spellings = names.spellings

    def entries(table: Mapping[str, tuple[str, ...]], kind: str, form: str) -> Iterator[Entry]:
        for identifier, forms in table.items():
            for written in forms:
                for spelled in _spelled(written, spellings):
                    yield Entry(identifier, kind, form, case_of(written), spelled)

    yield from entries({ABSORBED: places.ambiguous.absorbed}, "place", ABSORBED)
    yield from entries(places.relative, "place", "relative")
    yield from entries(places.names, "place", "name")
    yield from entries({key: (name,) for key, name in territories.names.items()}, "place", "name")
    yield from entries(names.bodies, "organization", "name")
    inflected = {key: tuple(form for base in bases for form in places.inflected(base)) for key, bases in places.adjectives.items()}
    yield from entries(inflected, "place", "adjective")
    yield from entries(places.people, "place", "people")
    for form, choices in places.context.items():
        for identifier in choices:
            yield Entry(identifier, "place", "name", CAPITAL, form)
    yield from entries({city.id: (city.name,) for city in CITIES.values() if _plain(city.id, city.name)}, "place", "name")
    yield from entries({key: (name,) for key, name in DIVISIONS.items() if "(" not in name}, "place", "name")


def _plain(identifier: str, name: str) -> bool:
    """Whether a city's name in the world table is one that texts use for it alone."""
    return identifier == f"{identifier[:2]}:{'-'.join(bare(name).lower().split())}" or name.count(" ") > 0 or not name.isascii()


@functools.cache
def gazetteer(code: str) -> Gazetteer:
    """The gazetteer of one of the languages."""
    if code not in CODES:
        return Gazetteer({}, frozenset())
    return Gazetteer(*kept(f"mentions-{code}-gazetteer", lambda: _sown(_chosen(code))))


def _sown(entries: Iterable[Entry]) -> tuple[dict[str, tuple[Seed, ...]], frozenset[str]]:
    """Forms by their first tokens, and the first tokens of those that begin in lower case."""
    found: dict[str, list[Seed]] = {}
    lower = set()
    for entry in entries:
        tokens = tokenize(entry.words)
        first, *rest = tokens.folds
        capitals = [i for i in range(len(tokens.folds)) if tokens.word(i)[0].isupper()] or [0]
        found.setdefault(first, []).append((tuple(rest), attrs.astuple(entry), capitals[0], capitals[-1]))
        if not entry.words[0].isupper():
            lower.add(first)
    return {first: tuple(seeds) for first, seeds in found.items()}, frozenset(lower)


def _chosen(code: str) -> list[Entry]:
    """The entries of a language, those left out that another one goes before; those without diacritics last."""
    found: dict[tuple[str, ...], list[Entry]] = {}
    entries = []
    for entry in _entries(code):
        key = tuple(tokenize(entry.words).folds)
        known = found.setdefault(key, [])
        # A name of the language goes before one of another language; further places of a form are those of a context rule.
        if known and all(other.id != entry.id for other in known) and entry.words not in section(code, Places).context:
            continue
        known.append(entry)
        entries.append(entry)
    if section(code, Places).bare:
        for entry in list(entries):
            stripped = bare(entry.words)
            key = tuple(tokenize(stripped).folds)
            if entry.form != "relative" and stripped != entry.words and len(stripped) >= _SHORTEST_BARE and key not in found:
                found[key] = [entry]
                entries.append(attrs.evolve(entry, words=stripped))
    return entries


@functools.cache
def display_names() -> dict[str, str]:
    """The name that an entity of the tables is shown with: the English one, whatever the language of the text, so that two texts show one name."""
    names = dict(section("en", TerritoryNames).names)
    english = section("en", Places).names
    for identifier in (*english, *DIVISIONS, *CITIES, *BLOCS):
        names.setdefault(identifier, place_name(identifier) or english.get(identifier, (identifier,))[0])
    for identifier, body in ORGANIZATIONS.items():
        names[identifier] = body.name
    names["home"] = "home"
    return names


def type_of(identifier: str) -> str:
    """The type of an entity of the tables: country, region, city, bank, body ..."""
    return ORGANIZATIONS[identifier].type if identifier in ORGANIZATIONS else place_type(identifier)
