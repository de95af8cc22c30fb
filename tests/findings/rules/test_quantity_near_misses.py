"""Amounts and counts that look like two values of one slot and are none: each row is two texts without a conflict."""

from __future__ import annotations

import datetime

import pytest

import factcheck

DAY = datetime.date(2024, 5, 14)


def conflicts(*texts: str, days_apart: int = 0) -> list[str]:
    """The codes of the conflicts between texts published on one day, or some days apart."""
    documents = [
        factcheck.Document(id=f"d{number}", text=text, published=DAY + datetime.timedelta(days=days_apart * number), language="en")
        for number, text in enumerate(texts)
    ]
    return [finding.code for finding in factcheck.check(documents).conflicts]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "Tarn Motors said its car production was 110,000 in April.",
            "Tarn Motors said its truck production was 21,000 in April.",
            id="own modifiers",
        ),
        pytest.param(
            "In December, Lorvia had a surplus of 11.9 billion euros after a surplus of 10.9 billion euros in November.",
            "In December, Lorvia had a surplus of 11.9 billion euros.",
            id="base of comparison with its own time",
        ),
        pytest.param(
            "The Grain Council met again. An 18-member contact group will draft the text.",
            "The Grain Council met again. The 54-member contact group saw the draft.",
            id="a size that belongs to the noun behind it",
        ),
        pytest.param(
            "Veltri won with 66 percent of the vote against 34 percent for Oduya, with 99 percent of the vote counted.",
            "Veltri won with 66 percent of the vote.",
            id="several values in one sentence, one of them shared",
        ),
        pytest.param("The new pumping station lies about 20 km from Mount Sarrat.", "Mount Sarrat is 2,310 metres high.", id="distance and height"),
        pytest.param(
            "Harwick Bank said it downgraded 185 million dollars of debt.",
            "Last week Harwick Bank put 28 million dollars of debt of a mill on its list.",
            id="two debts",
        ),
    ],
)
def test_no_conflict(one: str, other: str) -> None:
    """Amounts of two things, times or wholes do not conflict."""
    assert conflicts(one, other) == []


def test_measure_of_one_thing_still_conflicts() -> None:
    """The same measure of one named thing does."""
    assert conflicts("The Orlen Tunnel is 8.6 kilometres long.", "The Orlen Tunnel is 6.8 kilometres long.") == ["QTY001"]


def test_copied_report_of_another_day_is_another_issue() -> None:
    """A sentence that returns days later with another amount is the next issue of one report."""
    one = "The Bank of Tarn said it had provided the money market with 437 million pounds of help in the morning session."
    other = "The Bank of Tarn said it had provided the money market with 85 million pounds of help in the morning session."
    assert conflicts(one, other, days_apart=6) == []
    assert conflicts(one, other) == ["QTY006"]
