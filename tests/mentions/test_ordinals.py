"""An ordinal is a place in a series: in words, figures or roman numerals."""

from __future__ import annotations

import pytest

from tests.mentions.amount_reading import values


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("en", "the 79th session", ["79th = #79"]),
        ("en", "the twenty-third edition", ["twenty-third = #23"]),
        ("en", "a first attempt", ["first = #1"]),
        ("en", "the 1,000th visitor", ["1,000th = #1000"]),
        ("en", "the XXIV Congress", ["XXIV = #24"]),
        ("en", "one hundred and fifth", ["one hundred and fifth = #105"]),
        ("fr", "la 79e session", ["79e = #79"]),
        ("fr", "le 1er ministre", ["1er = #1"]),
        ("fr", "vingt et unième", ["vingt et unième = #21"]),
        ("fr", "soixante-dixième", ["soixante-dixième = #70"]),
        ("fr", "le XXe congrès", ["XXe = #20"]),
        ("es", "la 79.ª sesión", ["79.ª = #79"]),
        ("es", "el 3.er puesto", ["3.er puesto = #3"]),
        ("es", "el 2º", ["2º = #2"]),
        ("es", "vigésimo tercero", ["vigésimo tercero = #23"]),
        ("es", "decimotercera", ["decimotercera = #13"]),
        ("es", "dosmilésimo", ["dosmilésimo = #2000"]),
        ("es", "la XXIV edición", ["XXIV = #24"]),
        ("es", "el V Congreso", ["V = #5"]),
        ("vi", "kỳ họp thứ 79", ["thứ 79 = #79"]),
        ("vi", "thứ nhất", ["thứ nhất = #1"]),
        ("vi", "lần đầu tiên", ["đầu tiên = #1"]),
        ("vi", "khóa XVII", ["XVII = #17"]),
    ],
)
def test_ordinals(language: str, text: str, read: list[str]) -> None:
    """Words, figures with a suffix or after a word, roman numerals beside the noun of a series."""
    assert read == values(language, text)


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("en", "the second term", ["second = #2"]),
        ("en", "a second chance", ["second = #2"]),
        ("en", "ten seconds", ["ten seconds = 10 s"]),
        ("en", "one second", ["one second = 1 s"]),
        ("fr", "la seconde édition", ["seconde = #2"]),
        ("fr", "dix secondes", ["dix secondes = 10 s"]),
        ("es", "el segundo mandato", ["segundo = #2"]),
        ("es", "un segundo", ["un segundo = 1 s"]),
    ],
)
def test_seconds(language: str, text: str, read: list[str]) -> None:
    """A word that is a unit too is the ordinal only before a noun, or where nothing makes it the unit."""
    assert read == values(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Louis XIV and Henry VIII"),
        ("en", "World War II"),
        ("en", "1990s and 747s"),
        ("en", "per second"),
        ("en", "mix, civil, did"),
        ("fr", "le, ce, me, il vit"),
        ("es", "por segundo"),
        ("vi", "thứ trưởng, thứ tự"),
    ],
)
def test_no_ordinals(language: str, text: str) -> None:
    """The number of a king, of a war, of a decade or of a word that only looks like one is none."""
    assert values(language, text) == []
