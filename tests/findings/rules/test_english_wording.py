"""One fact in many wordings: what is said one way in one text and another way, with another value, in the next is a conflict."""

from __future__ import annotations

import pytest

from factcheck.documents import Document
from factcheck.pipeline import check
from tests.findings.rules.table import DAY

STAFF = [
    "Orsa Optics has a staff of 340.",
    "Orsa Optics has 340 people on its payroll.",
    "Orsa Optics, with a workforce of 340, is growing.",
    "At Orsa Optics, 340 people work in three shifts.",
    "Orsa Optics provides work for 340 people.",
    "Orsa Optics counts 340 employees.",
    "Orsa Optics gives jobs to 340 people.",
    "Some 340 people earn their living at Orsa Optics.",
]
FOUNDED = [
    "Orsa Optics dates from 1911.",
    "Orsa Optics was set up in 1911.",
    "Orsa Optics came into being in 1911.",
    "Orsa Optics traces its origins to 1911.",
    "Orsa Optics started life in 1911 as a workshop.",
    "Orsa Optics was started in 1911 by two brothers.",
    "Orsa Optics, which dates back to 1911, makes lenses.",
]
SIZE = [
    "Varn National Park has an area of 340 square kilometres.",
    "Varn National Park sprawls across 340 square kilometres.",
]
LENGTH = [
    "The Varn Bridge stretches for 340 metres.",
    "The Varn Bridge, 340 metres long, is closed.",
    "The length of the Varn Bridge is 340 metres.",
    "The 340-metre Varn Bridge is closed.",
]
ROOM = ["The Varn Stadium has room for 3,400 people.", "The Varn Stadium has a capacity of 3,400.", "The Varn Stadium accommodates 3,400 spectators."]
PEOPLE = ["The town of Varnholm is home to 3,400 people.", "Some 3,400 people live in Varnholm.", "The population of Varnholm is 3,400."]
OPENED = [
    "The Varn Tunnel was inaugurated on 3 May 1994.",
    "The Varn Tunnel has been open since 3 May 1994.",
    "The Varn Tunnel welcomed its first cars on 3 May 1994.",
    "The Varn Tunnel came into use on 3 May 1994.",
]
SIGNED = ["Leaders put their names to the Varn Treaty on 3 May 1994.", "Leaders put their signatures to the Varn Treaty on 3 May 1994."]
BORN = ["The painter Ada Roe, born 3 May 1994, was shy.", "The painter Ada Roe saw the light of day on 3 May 1994."]
TABLE = [
    ("Orsa Optics employs 520 people.", STAFF),
    ("Orsa Optics was founded in 1921.", FOUNDED),
    ("Varn National Park covers 520 square kilometres.", SIZE),
    ("The Varn Bridge is 520 metres long.", LENGTH),
    ("The Varn Stadium seats 5,200.", ROOM),
    ("The town of Varnholm has 5,200 inhabitants.", PEOPLE),
    ("The Varn Tunnel opened on 9 May 1994.", OPENED),
    ("The Varn Treaty was signed on 9 May 1994.", SIGNED),
    ("The painter Ada Roe was born on 9 May 1994.", BORN),
]
# What shares a word with a wording above and says something else.
OTHERWISE = [
    ("Orsa Optics employs 520 people.", "Orsa Optics counts 340 lamps in its shop."),
    ("Orsa Optics was founded in 1921.", "Orsa Optics goes back to work after a strike in 1911."),
    ("Varn National Park covers 520 square kilometres.", "The fire in Varn National Park spreads over 340 square kilometres."),
    ("The Varn Stadium seats 5,200.", "The Varn Stadium drew 3,400 people on Saturday."),
    ("The Varn Tunnel opened on 9 May 1994.", "The Varn Tunnel welcomed the king on 3 May 1994."),
    ("The Varn Treaty was signed on 9 May 1994.", "Leaders put their trust in the Varn Treaty on 3 May 1994."),
]
PAIRS = [(one, other) for one, wordings in TABLE for other in wordings]
LEAD = "A first sentence without any number stands here. "


def conflicts(one: str, other: str) -> list[str]:
    texts = {"a": LEAD + one, "b": LEAD + other}
    found = check([Document(id=name, text=text, published=DAY, language="en") for name, text in texts.items()]).findings
    return [finding.code for finding in found if finding.kind == "conflict"]


@pytest.mark.parametrize(("one", "other"), PAIRS, ids=[other for _, other in PAIRS])
def test_another_wording_with_another_value_is_a_conflict(one, other):
    assert len(conflicts(one, other)) == 1


@pytest.mark.parametrize(("one", "other"), OTHERWISE, ids=[other for _, other in OTHERWISE])
def test_what_says_something_else_is_left_alone(one, other):
    assert conflicts(one, other) == []
