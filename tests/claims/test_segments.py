"""A sentence is cut where clauses meet, and nowhere else."""

from __future__ import annotations

import pytest

from tests.claims.reading import reading

CUTS = [
    ("en", "The mill, which was built in 1950, burned down.", [("The mill", "main"), ("which was built in 1950", "relative"), ("burned down.", "resumed")]),
    ("en", "Ada Vik, a painter, lives in Bergen.", [("Ada Vik", "main"), ("a painter", "apposition"), ("lives in Bergen.", "resumed")]),
    ("en", "The bridge (340 metres) is closed.", [("The bridge", "main"), ("340 metres", "bracket"), ("is closed.", "main")]),
    ("en", "Trade grew; wages fell.", [("Trade grew", "main"), ("wages fell.", "main")]),
    ("en", "Wages fell while trade grew.", [("Wages fell", "main"), ("while trade grew.", "main")]),
    ("en", "She painted the house that was sold in 1950.", [("She painted the house", "main"), ("that was sold in 1950.", "relative")]),
    ("en", "She bought that house.", [("She bought that house.", "main")]),
    ("en", "The yard sold 1,200 boats on Monday, 4 March 2019.", [("The yard sold 1,200 boats on Monday, 4 March 2019.", "main")]),
    ("fr", "Le moulin, qui date de 1950, a brûlé.", [("Le moulin", "main"), ("qui date de 1950", "relative"), ("a brûlé.", "resumed")]),
    ("es", "El molino, que data de 1950, ardió.", [("El molino", "main"), ("que data de 1950", "relative"), ("ardió.", "resumed")]),
    ("en", "Pay rose by 1,5 – a record – in May.", [("Pay rose by 1,5", "main"), ("a record", "main"), ("in May.", "main")]),
]


@pytest.mark.parametrize(("language", "text", "expected"), CUTS, ids=[text for _, text, _ in CUTS])
def test_segments(language, text, expected):
    (sentence,) = reading(text, language).sentences
    assert expected == [(sentence.text(segment.first, segment.last), segment.nest) for segment in sentence.segments]


@pytest.mark.parametrize("text", ["(((((", "a) b) c)", "[ ( ] )", ", , , which , which", ";;;"])
def test_brackets_without_their_partner_do_no_harm(text):
    for sentence in reading(text).sentences:
        ends = [(segment.first, segment.last) for segment in sentence.segments]
        assert all(first < last for first, last in ends)
        assert sorted(ends) == ends
