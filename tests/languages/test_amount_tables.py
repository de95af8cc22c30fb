"""The tables of numbers, units, nouns, changes and ranks: valid, with a source, and enough for a further language without code."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.errors import TableError
from factcheck.languages import language as languages
from factcheck.languages.language import CODES, read_table, section, structure
from factcheck.languages.numbers import Numbers
from factcheck.languages.ranks import Ranks
from factcheck.languages.units import Changes, CurrencyNames, Measures, Nouns, Units
from factcheck.mentions.context import Context
from factcheck.mentions.lexicon import word_marks
from factcheck.mentions.quantities import recognize
from factcheck.mentions.tokens import tokenize
from factcheck.values.dimension import measure
from factcheck.world.currencies import currencies
from factcheck.world.units import unit_signs

SCHEMAS = (Numbers, Units, Measures, CurrencyNames, Nouns, Changes, Ranks)


@pytest.mark.parametrize("code", [*CODES, "und"])
@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda s: s.__name__)
def test_every_table_names_its_source(code: str, schema: Any) -> None:
    """Each table of each language loads and says where its words were taken from."""
    assert len(section(code, schema).source) > 10


@pytest.mark.parametrize("code", CODES)
def test_units_have_dimensions(code: str) -> None:
    """Each unit of a name is a code with a dimension of its own or a known one, each currency a code of the table."""
    units = section(code, Units)
    for name in (*units.units, *section(code, Measures).units, *(c for codes in units.ambiguous.values() for c in codes)):
        assert measure(name)
    known = set(currencies().codes)
    assert {c for codes in (*units.money.values(), *units.cents.values()) for c in codes} <= known


@pytest.mark.parametrize("code", CODES)
def test_dimensions_are_shared(code: str) -> None:
    """The dimensions of a language that can be measured are those of the others too."""
    shared = {d for c in CODES for t in (section(c, Ranks).adjectives, section(c, Ranks).superlatives) for d in t if c != code}
    ranks = section(code, Ranks)
    assert {"large", "high", "long", "old"} <= shared & {*ranks.adjectives, *ranks.superlatives, *ranks.lowest}


@pytest.mark.parametrize(
    ("schema", "change", "reason"),
    [
        (Numbers, {"hedges": {"sort-of": ["kind of"]}}, "hedges.sort-of"),
        (Numbers, {"decimal": ".."}, "one character"),
        (Numbers, {"unheard": 1}, "unheard"),
        (Units, {"durations": {"decade": ["decade"]}}, "durations.decade"),
        (Nouns, {"order": "middle"}, "order"),
        (Ranks, {"fixed": {"dead last": 0}}, "fixed.dead last"),
    ],
)
def test_refused_tables(schema: Any, change: dict[str, Any], reason: str) -> None:
    """A table that cannot hold is refused with the file and the key."""
    data = {**read_table("factcheck.languages", f"en/{schema.FILE}"), **change}
    with pytest.raises(TableError, match=reason):
        structure(data, schema, "languages/en/x.toml")


def test_signs() -> None:
    """Signs of units and currencies load; a sign is of one unit."""
    assert "km2" in unit_signs().symbols
    assert currencies().signs["$"][:2] == ("USD", "AUD")


PORTUGUESE: dict[str, dict[str, Any]] = {
    "numbers.toml": {
        "source": "written for this test", "decimal": ",", "group": ".", "weak": ["um"], "connectors": ["de"],
        "atoms": {"um": 1, "dois": 2, "três": 3, "vinte": 20, "trinta": 30, "cem": 100, "cento": 100, "duzentos": 200},
        "scales": {"mil": 3, "milhão": 6, "milhões": 6}, "bare": ["mil"],
        "joiners": [{"word": "e", "after": [10, 100, 1000], "before": 999}],
        "hedges": {"about": ["cerca de"], "more-than": ["mais de"]}, "ranges": [{"middle": ["a"]}, {"opening": ["entre"], "middle": ["e"]}],
    },
    "units.toml": {"source": "written for this test", "connectors": ["de"], "money": {"reais": ["BRL"]}, "durations": {"year": ["ano", "anos"]}},
    "nouns.toml": {"source": "written for this test", "order": "first", "stops": ["de", "e", "a"], "plural": ["s"], "strip": {"s": ""}},
    "measures.toml": {"source": "written for this test", "units": {"km": ["quilômetros"]}},
    "currencies.toml": {"source": "written for this test", "currencies": {}},
    "changes.toml": {"source": "written for this test", "directions": {"up": ["alta"]}, "roles": {"by": ["de"]}},
    "ranks.toml": {"source": "written for this test"},
    "time.toml": {"source": "written for this test", "day_first": True, "words": {}, "patterns": {}, "tense": {"past": [], "future": [], "past_endings": []}},
}  # fmt: skip


def test_a_fifth_language_needs_no_code(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tables alone make a further language: numerals, separators, hedges, ranges, units, nouns and changes."""
    ours = languages.read_table
    monkeypatch.setattr(languages, "read_table", lambda package, path: PORTUGUESE[path[3:]] if path.startswith("pt/") else ours(package, path))
    text = "cerca de vinte e um navios, 3,5 milhões de reais, mais de mil e duzentos quilômetros, entre 2 e 3 anos, alta de 1.234,5%"
    tokens = tokenize(text, 0, len(text), word_marks("pt"))
    mentions = recognize(tokens, Context("pt", None, text))
    assert [(m.text, getattr(m.value, "unit", None)) for m in mentions] == [
        ("cerca de vinte e um navios", "{navio}"),
        ("3,5 milhões de reais", "iso4217:BRL"),
        ("mais de mil e duzentos quilômetros", "km"),
        ("entre 2 e 3 anos", "year"),
        ("1.234,5%", "%"),
    ]
    assert [getattr(m.value, "number", None) for m in mentions[:3]] == [21, 3_500_000, 1200]
    assert ("change", "up") in mentions[-1].cues
