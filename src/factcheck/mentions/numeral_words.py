"""The numerals of a language as a table: which words they are, and what each does to the number that is being read."""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Mapping

import attrs

from factcheck.languages.language import section
from factcheck.languages.numbers import Joiner, Numbers
from factcheck.mentions.phrases import HYPHENS, Phrases

ATOM, MULTIPLIER, SCALE, ORDINAL, ORDINAL_SCALE = "atom", "multiplier", "scale", "ordinal", "ordinal scale"
FUSED = "fused"
"""An atom and an ordinal scale in one word ("dosmilésimo")."""
DASHES = frozenset((*HYPHENS, "–", "—"))
ENDS = frozenset((ORDINAL, ORDINAL_SCALE, FUSED))
"""The kinds of words that make a numeral an ordinal."""


@attrs.frozen(slots=True)
class NumeralTable:
    """The numerals of a language, ready for matching."""

    section: Numbers
    words: Phrases[tuple[str, int]]
    joiners: Phrases[Joiner]
    rooms: Mapping[int, int]
    points: frozenset[str]
    bare: frozenset[str]
    limit: int
    going_on: frozenset[str]
    """Every word and sign that may stand behind a word of a numeral and go on with it."""


def _plain(word: str) -> str:
    """A word without diacritics."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _both(entries: Mapping[str, int], *, accents_optional: bool) -> dict[str, int]:
    """The entries, and where accents are optional also their forms without them."""
    out = dict(entries)
    if accents_optional:
        for word, value in entries.items():
            out.setdefault(_plain(word), value)
    return out


def _plurals(ordinals: dict[str, int], numbers: Numbers) -> dict[str, int]:
    """The ordinals with their plurals, where a language has them; a plural that is a denominator or a unit of its own stays that."""
    if not numbers.ordinal_plural:
        return ordinals
    singulars = set(numbers.ordinal_needs_context)
    more = {f"{w}{numbers.ordinal_plural}": v for w, v in ordinals.items() if w not in singulars and not w.endswith(numbers.ordinal_plural)}
    return {**more, **ordinals}


@functools.cache
def numeral_table(language: str) -> NumeralTable:
    """The table of a language, built once from its ``numbers.toml``."""
    numbers = section(language, Numbers)
    loose = numbers.accents_optional
    entries: list[tuple[str, tuple[str, int]]] = []
    ordinals = _plurals(_both(numbers.ordinals, accents_optional=loose), numbers)
    entries += [(w, (ORDINAL, v)) for w, v in ordinals.items()]
    scales = _plurals(_both(numbers.ordinal_multipliers, accents_optional=loose), numbers)
    entries += [(w, (ORDINAL_SCALE, 10**v)) for w, v in scales.items()]
    if numbers.fused_ordinals:
        powers = _both(numbers.ordinal_multipliers, accents_optional=True)
        entries += [(f"{_plain(w)}{p}", (FUSED, v * 10**e)) for w, v in numbers.atoms.items() if v for p, e in powers.items() if e > 2]
    cardinals = _both(numbers.atoms, accents_optional=loose)
    if numbers.ordinal_prefixes:  # "thứ tư": the ordinal words are numerals there too, and numerals win elsewhere
        entries = [e for e in entries if e[0] not in cardinals]
    entries += [(w, (ATOM, v)) for w, v in cardinals.items()]
    entries += [(w, (MULTIPLIER, v)) for w, v in numbers.multipliers.items()]
    entries += [(w, (SCALE, 10**v)) for w, v in _both(numbers.scales, accents_optional=loose).items()]
    words, joiners = Phrases(entries), Phrases([(j.word, j) for j in numbers.joiners])
    return NumeralTable(
        section=numbers,
        words=words,
        joiners=joiners,
        rooms={int(k): v for k, v in numbers.rooms.items()},
        points=frozenset(numbers.points),
        bare=frozenset(numbers.bare),
        limit=numbers.multiplier_limit,
        going_on=words.firsts | joiners.firsts | DASHES,
    )


def room_after(value: int, rooms: Mapping[int, int]) -> int:
    """How large a number may follow an atom: below 10 after twenty, below 100 after a hundred."""
    if value in rooms:
        return rooms[value]
    if value >= 100 and value % 100 == 0:
        return 100
    return 10 if value >= 20 and value % 10 == 0 else 0
