"""Which agreements are told: a value that every text of the day has is no evidence of one fact."""

from __future__ import annotations

import datetime

import pytest

from factcheck.documents import Document
from factcheck.pipeline import check

DAY = datetime.date(2024, 5, 16)


def codes(one: str, other: str) -> list[str]:
    """The codes of the agreements between two English texts of one day."""
    texts = {"a": one, "b": other}
    documents = [Document(id=name, text=text, published=DAY, language="en") for name, text in texts.items()]
    return [finding.code for finding in check(documents).findings if finding.kind == "agreement"]


TOLD = [
    pytest.param("Norhavn lost 340 jobs at the Orsa mill, Ada Roe said.", "Ada Roe spoke of 340 jobs lost at the Orsa mill.", "CNT", id="a count"),
    pytest.param("Orsa Hospital has had its 15th kidney transplant.", "It was the fifteenth kidney transplant, Orsa Hospital said.", "ORD", id="a high ordinal"),
    pytest.param(
        "Ada Roe sat on the board of Orsa Insurance from 2009 to 2017.",
        "Ada Roe, who chaired the board of Orsa Insurance from 2013 to 2017, is painted in oil.",
        "TRM",
        id="terms of two grades",
    ),
    pytest.param("Ada Roe spoke in Norhavn on Thursday, May 16, 2024.", "Ada Roe spoke in Norhavn on 16 May 2024.", "DAT", id="a day in full"),
]
SILENT = [
    pytest.param("In Norhavn prices rose on Wednesday. The Orsa mill closed.", "In Norhavn schools shut on Wednesday. The Orsa ferry sank.", "DAT", id="a weekday of two things"),
    pytest.param("More than 3 million people in Kenya are out of work.", "Kenya's 67 million people vote.", "CNT", id="a bound far off"),
]


@pytest.mark.parametrize(("one", "other", "family"), TOLD)
def test_what_is_told(one: str, other: str, family: str) -> None:
    """One fact, told twice."""
    assert any(code.startswith(family) for code in codes(one, other))


@pytest.mark.parametrize(("one", "other", "family"), SILENT)
def test_what_is_not(one: str, other: str, family: str) -> None:
    """Two facts that share a value."""
    assert not any(code.startswith(family) for code in codes(one, other))


def test_overlapping_values_carry_nothing_on() -> None:
    """What overlaps two values that conflict does not make them one: no agreement holds both."""
    texts = ("The treaty of Sandvik was signed in March 1887.", "The treaty of Sandvik was signed on 14 March 1887.", "The treaty of Sandvik was signed on 17 March 1887.")
    report = check(Document(id=f"d{number}", text=text, published=DAY, language="en") for number, text in enumerate(texts))
    agreed = [{stated.value for stated in finding.values} for finding in report.findings if finding.kind == "agreement" and finding.code == "DAT002"]
    assert agreed
    assert not any({"1887-03-14", "1887-03-17"} <= values for values in agreed)


def test_a_change_is_told_in_the_order_of_its_times() -> None:
    """The arrow of a change leads from what held first, in whatever order the texts come."""
    texts = {"a": "Unemployment in Norhavn was 7.1 percent in March 2024.", "b": "Unemployment in Norhavn was 6.4 percent in March 2023."}
    report = check(Document(id=name, text=text, published=DAY, language="en") for name, text in texts.items())
    changes = [[stated.value for stated in finding.values] for finding in report.findings if finding.kind == "change"]
    assert changes == [["6.4 %", "7.1 %"]]
