"""Times that stand near an event and belong to another verb; years told after their end."""

from __future__ import annotations

import datetime

import pytest

import factcheck


def codes(*texts: str, published: datetime.date = datetime.date(2024, 6, 8)) -> list[str]:
    """The codes of the conflicts between texts published on one day."""
    documents = [factcheck.Document(id=f"d{number}", text=text, published=published, language="en") for number, text in enumerate(texts)]
    return [finding.code for finding in factcheck.check(documents).conflicts]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "An inquest released on 5 June 2024 found that the death of Ivo Marlan was an accident.",
            "The death of Ivo Marlan on 25 May 2024 shook the town.",
            id="time of the report",
        ),
        pytest.param(
            "Ivo Marlan will remain for the first year and a half.",
            "Ivo Marlan will leave after the second year of his term.",
            id="a year is no edition",
        ),
    ],
)
def test_no_conflict(one: str, other: str) -> None:
    """A time of another verb dates no event."""
    assert codes(one, other) == []


def test_accounts_of_the_year_before() -> None:
    """A company may still decide on the year that has just ended; a year later it may not."""
    text = "Harwick Mills said it will omit its dividend in 2023."
    assert codes(text, published=datetime.date(2024, 3, 2)) == []
