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
    ],
)
def test_wordings(one: str, other: str, expected: list[str]) -> None:
    """Only an exchanged content word is another wording."""
    report = factcheck.check([factcheck.Document(id="a", text=one, language="en"), factcheck.Document(id="b", text=other, language="en")])
    assert [finding.code for finding in report.conflicts] == expected
