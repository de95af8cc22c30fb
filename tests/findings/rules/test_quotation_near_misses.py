"""Quotations that differ only in small words, or stand twice in one page, are no conflict."""

from __future__ import annotations

import pytest

import factcheck


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(
            "“I oppose the people who invent winters and invent rivers,” Mara Oduya said.",
            "“I oppose the people that invent winters and invent rivers,” Mara Oduya said.",
            [],
            id="small words",
        ),
        pytest.param(
            "“The valley waited nine winters for this railway,” Mara Oduya said.",
            "“The valley waited seven winters for this railway,” Mara Oduya said.",
            ["QUO002"],
            id="a number",
        ),
        pytest.param(
            "The report was blunt. “In this valley we agreed to work closely together to keep the price of milk stable around current levels.”",
            "The radio said: “We told them that we and others wish to work closely together to keep the price of milk stable around those levels.”",
            [],
            id="told again, and it begins another way",
        ),
        pytest.param(
            "The report was blunt. “We agreed to work closely together in this valley to keep the price of milk stable around current levels.”",
            "The radio said: “We agreed to work closely together in this valley to keep the price of milk high around current levels.”",
            ["QUO002"],
            id="one word, and nobody named",
        ),
        pytest.param(
            "“In the last two years the valley paid 24 million euros just in interest, while receiving only two million in new loans,” Mara Oduya said.",
            "“In the past two years the valley paid 24 million euros in service of debts, while getting only two million in new loans,” the treasurer said.",
            [],
            id="told again by somebody else",
        ),
    ],
)
def test_wordings(one: str, other: str, expected: list[str]) -> None:
    """Only an exchanged content word is another wording."""
    report = factcheck.check([factcheck.Document(id="a", text=one, language="en"), factcheck.Document(id="b", text=other, language="en")])
    assert [finding.code for finding in report.conflicts] == expected
