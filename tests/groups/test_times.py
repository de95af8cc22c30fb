"""Whether two claims speak of one time, under the policy of what they say."""

from __future__ import annotations

import datetime

import pytest

from factcheck.claims.claim import Claim, Filler
from factcheck.documents.document import Span
from factcheck.groups.times import time_match
from factcheck.values import Moment, Period, day_of

SPAN = Span(0, 1)


def claim(document: str, at: object = None, published: str | None = None, grade: int = 3) -> Claim:
    roles = {} if at is None else {"at": Filler(at, SPAN, grade)}
    day = datetime.date.fromisoformat(published) if published else None
    return Claim(kind="x", roles=roles, document=document, published=day, language="en", span=SPAN, sentence=SPAN)


YEAR, NEXT, QUARTER = Moment.of(2022), Moment.of(2023), Moment.span(day_of(2022), day_of(2022, 4), "quarter", "2022-33")

# why, policy, a, b, level, disjoint
MATCHES = [
    ("a fixed fact has no time", "fixed", (YEAR, None), (NEXT, None), 3, False),
    ("one stated year", "flow", (YEAR, None), (YEAR, None), 3, False),
    ("two years", "flow", (YEAR, None), (NEXT, None), 0, True),
    ("a quarter and its year", "flow", (YEAR, None), (QUARTER, None), 0, False),
    ("a quarter and its year, of a stock", "stock", (YEAR, None), (QUARTER, None), 2, False),
    ("published within the window", "office", (None, "2024-05-01"), (None, "2024-05-20"), 1, False),
    ("published far apart", "office", (None, "2024-05-01"), (None, "2024-09-20"), 0, True),
    ("a flow has no window", "flow", (None, "2024-05-01"), (None, "2024-05-02"), 0, True),
    ("no time known", "stock", (None, None), (None, None), 1, False),
    ("a toll without an as-of day", "toll", (None, "2024-05-01"), (None, "2024-05-03"), 0, True),
    ("a toll at one as-of day", "toll", (Moment.of(2024, 5, 1), None), (Moment.of(2024, 5, 1), None), 3, False),
    ("an open period", "stock", (Period(YEAR, None), None), (NEXT, None), 1, False),
]


@pytest.mark.parametrize(("why", "policy", "a", "b", "level", "disjoint"), MATCHES, ids=[row[0] for row in MATCHES])
def test_levels(why, policy, a, b, level, disjoint):
    for x, y in ((a, b), (b, a)):
        found = time_match(claim("a", *x), claim("b", *y), policy)
        assert (found.level, found.disjoint) == (level, disjoint), found


def test_a_stated_time_that_is_inherited_counts_less():
    assert time_match(claim("a", YEAR, grade=1), claim("b", YEAR), "flow").level == 2


def test_other_stated_times_are_unequal_and_unstated_ones_are_not():
    assert time_match(claim("a", YEAR), claim("b", QUARTER), "flow").unequal
    assert not time_match(claim("a", YEAR), claim("b"), "flow").unequal
