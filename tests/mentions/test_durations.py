"""A duration is an amount of time; an age is one with a cue."""

from __future__ import annotations

import pytest

from tests.mentions.amount_reading import cues, values


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("en", "25 years", ["25 years = 25 a"]),
        ("en", "two and a half hours", ["two and a half hours = 2.5 h"]),
        ("en", "1 hour and 30 minutes", ["1 hour and 30 minutes = 1 h 30 min"]),
        ("en", "2 years 3 months", ["2 years 3 months = 2 a 3 mo"]),
        ("en", "3 to 5 days", ["3 to 5 days = 3–5 d"]),
        ("en", "more than three decades", ["more than three decades = > 30 a"]),
        ("en", "for an hour and a half", ["an hour and a half = 1.5 h"]),
        ("en", "1/2 hour", ["1/2 hour = 0.50 h"]),
        ("fr", "dix-neuf mois", ["dix-neuf mois = 19 mo"]),
        ("fr", "deux heures et demie", ["deux heures et demie = 2.5 h"]),
        ("fr", "1 heure 30 minutes", ["1 heure 30 minutes = 1 h 30 min"]),
        ("es", "tres semanas", ["tres semanas = 3 wk"]),
        ("es", "una hora y media", ["una hora y media = 1.5 h"]),
        ("es", "dos siglos", ["dos siglos = 200 ± 50 a"]),
        ("vi", "ba tháng", ["ba tháng = 3 mo"]),
        ("vi", "hai năm rưỡi", ["hai năm rưỡi = 2.5 a"]),
        ("vi", "2 giờ 30 phút", ["2 giờ 30 phút = 2 h 30 min"]),
    ],
)
def test_durations(language: str, text: str, read: list[str]) -> None:
    """Units of time, several of them together, and words for many of one."""
    assert read == values(language, text)


def test_years_are_no_lengths() -> None:
    """A year after its own word is not so many years."""
    assert values("vi", "trong năm 2014 năm đó") == ["2014 = 2014"]
    assert values("es", "un imperio de 1500 años") == ["1500 años = 1500 a"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "aged 67", {"age": "age"}),
        ("en", "a 67-year-old man", {"age": "age"}),
        ("en", "at the age of 81", {"age": "age"}),
        ("fr", "âgée de 67 ans", {"age": "age"}),
        ("es", "67 años de edad", {"age": "age"}),
        ("vi", "67 tuổi", {"age": "age"}),
    ],
)
def test_ages(language: str, text: str, expected: dict[str, str]) -> None:
    """An age says so before or after the number."""
    assert expected == cues(language, text)
