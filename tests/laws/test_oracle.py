"""The relation is the one that the sets have, element by element."""

from __future__ import annotations

import itertools

from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.values import Duration, Interval, Moment, Period, Quantity, Rank, Scope, coarser_precision, gap, rank_relation, relate
from factcheck.values.interval import united
from tests.laws import oracle
from tests.laws.pool import QUANTITIES
from tests.laws.strategies import LAW, RANKS, SCOPES, durations, intervals, moments, quantities


@LAW
@given(quantities(), quantities())
def test_quantities_relate_as_their_numbers_do(a: Quantity, b: Quantity) -> None:
    assert oracle.quantities(a, b) == relate(a, b)


def test_pool_quantities_relate_as_their_numbers_do() -> None:
    tried = [q for q in QUANTITIES if q.unit is None or "/" not in q.unit]
    assert [(str(a), str(b)) for a, b in itertools.combinations(tried, 2) if oracle.quantities(a, b) != relate(a, b)] == []


@LAW
@given(st.lists(intervals(), min_size=1, max_size=5))
def test_a_union_holds_what_its_parts_hold(parts: list[Interval]) -> None:
    joined = united(parts)
    bounds = {bound for part in parts for bound in (part.low, part.high) if bound is not None}
    for point in oracle._telling(bounds):
        assert any(part.contains(point) for part in parts) == any(part.contains(point) for part in joined)
    assert all(not x.overlaps(y) for x, y in itertools.combinations(joined, 2))


@LAW
@given(moments(), moments())
def test_moments_relate_as_their_days_do(a: Moment, b: Moment) -> None:
    assert oracle.moments(a, b) == relate(a, b)


@LAW
@given(*[st.builds(lambda month, day: Moment.of(2024, month, day), st.integers(1, 2), st.sampled_from([None, 1, 2, 15]))] * 4)
def test_periods_relate_as_their_pairs_of_days_do(a: Moment, b: Moment, c: Moment, d: Moment) -> None:
    assume((a.start or 0) < (b.end or 0) and (c.start or 0) < (d.end or 0))
    first, second = Period(a, b), Period(c, d)
    assert oracle.periods(first, second) == relate(first, second)


@LAW
@given(durations(), durations())
def test_durations_relate_as_their_lengths_do(a: Duration, b: Duration) -> None:
    assume((a.unit in ("month", "year")) == (b.unit in ("month", "year")))
    assert oracle.durations(a, b) == relate(a, b)


@LAW
@given(RANKS, RANKS)
def test_ranks_relate_as_their_places_do(a: Rank, b: Rank) -> None:
    assume(a.order == b.order)
    assert oracle.ranks(a, b) == relate(a, b)


@LAW
@given(SCOPES, SCOPES)
def test_scopes_relate_as_their_territories_do(a: Scope, b: Scope) -> None:
    assume(not (a.opaque or b.opaque or a.universal or b.universal))
    assert oracle.scopes(a, b) == relate(a, b)


@LAW
@given(RANKS, SCOPES, RANKS, SCOPES)
def test_a_rank_in_a_wider_scope_bounds_the_rank_in_a_narrower_one(a: Rank, scope_a: Scope, b: Rank, scope_b: Scope) -> None:
    nested = relate(scope_a, scope_b)
    assume(a.order == b.order and nested.value in ("refines", "refined-by"))
    assert oracle.ranks_in_scopes(a, b, nested) == rank_relation(a, scope_a, b, scope_b)


@LAW
@given(quantities(), quantities())
def test_a_gap_separates_what_does_not_overlap(a: Quantity, b: Quantity) -> None:
    assume(not a.alternatives and not b.alternatives and a.unit != "{people}")
    distance = gap(a, b)
    if distance is None:
        assert relate(a, b).value == "incomparable"
        return
    if distance > 0:
        assert relate(a, b).value == "conflicts"
    assert coarser_precision(a, b) >= 0
