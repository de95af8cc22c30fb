"""Values drawn from domains so small that equal, nested, touching and disjoint sets all turn up."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from factcheck.errors import ValueRangeError
from factcheck.values import HEDGES, Clock, Duration, Interval, Moment, Name, Ordinal, Period, Quantity, Rank, Scope, Text, Value, day_of
from tests.laws.pool import DOLLARS, FAMILIES, TONS

LAW = settings(
    max_examples=120, deadline=None, database=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)

_UNITS = st.sampled_from(
    [(None, ()), ("m", ()), ("km", ()), ("{people}", ()), ("%", ()), ("iso4217:USD", DOLLARS), ("iso4217:AUD", ()), ("t", TONS), ("kg", ())]
)
_DIGITS = st.sampled_from(["0", "1", "2", "3", "4", "4.0", "4.5", "5", "10", "12", "99", "100", "101", "1000", "3000", "4000", "-2", "2.5", "1/3"])
_BOUNDS = st.one_of(st.none(), st.integers(-8, 8).map(lambda n: Fraction(n, 2)))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = draw(_BOUNDS), draw(_BOUNDS)
    if low is not None and high is not None and low > high:
        low, high = high, low
    is_point = low is not None and low == high
    return Interval(low, high, not is_point and draw(st.booleans()), not is_point and draw(st.booleans()))


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    unit, alternatives = draw(_UNITS)
    if draw(st.booleans()):
        return Quantity(None, draw(intervals()), unit, alternatives=alternatives)
    return Quantity.stated(draw(_DIGITS), unit=unit, alternatives=alternatives, hedge=draw(st.sampled_from((None, None, *HEDGES))))


YEARS = st.integers(2023, 2025)


@st.composite
def moments(draw: st.DrawFn) -> Moment:
    year, month, day = draw(YEARS), draw(st.integers(1, 3)), draw(st.sampled_from([1, 2, 15, 27, 28]))
    shapes = [
        lambda: Moment.of(year, approximate=draw(st.booleans())),
        lambda: Moment.of(year, month, approximate=draw(st.booleans())),
        lambda: Moment.of(year, month, day, approximate=draw(st.booleans())),
        lambda: Moment.of(2024, 2, 29),
        lambda: Moment.yearless(month, draw(st.sampled_from([None, 1, 28]))),
        lambda: Moment.yearless(2, 29),
        lambda: Moment.before(Moment.of(year, month)),
        lambda: Moment.after(Moment.of(year, month, day)),
        lambda: Moment.span(day_of(year, month, day), day_of(year, month, day) + draw(st.integers(1, 500)), "season", ""),
    ]
    return draw(st.sampled_from(shapes))()


def periods() -> st.SearchStrategy[Period]:
    """Periods, those that no order of their ends allows left out."""

    def build(ends: tuple[Moment | None, Moment | None]) -> Period | None:
        try:
            return Period(*ends)
        except ValueRangeError:
            return None

    ends = st.one_of(st.none(), moments())
    return st.tuples(ends, ends).map(build).filter(lambda period: period is not None)  # type: ignore[return-value]


@st.composite
def durations(draw: st.DrawFn) -> Duration:
    unit = draw(st.sampled_from(["day", "week", "month", "year"]))
    if draw(st.booleans()):
        return Duration(draw(intervals()), unit)
    return Duration.stated(draw(st.sampled_from(["1", "2", "4", "7", "12", "14", "30", "365"])), unit, hedge=draw(st.sampled_from((None, *HEDGES))))


RANKS = st.builds(
    lambda low, more, order: Rank(low, low + more, order), st.integers(1, 5), st.integers(0, 4), st.sampled_from(["top", "top", "bottom"])
)
SCOPES = st.one_of(
    st.frozensets(st.sampled_from(["VN", "CU", "LA", "KH"]), min_size=1).map(lambda codes: Scope(codes, "")),
    st.sampled_from([Scope.of("001"), Scope.of("x-lisdal"), Scope.of("x-other"), Scope.of("home")]),
)
_WORDS = st.lists(st.sampled_from(["Tô", "to", "Lâm", "lam", "xi"]), min_size=1, max_size=4)
NAMES = _WORDS.map(lambda words: Name(" ".join(words)))
TEXTS = _WORDS.map(lambda words: Text(tuple(words)))

BY_FAMILY: dict[str, st.SearchStrategy[Value]] = {
    "quantities": st.one_of(quantities(), st.sampled_from(FAMILIES["quantities"])),
    "moments": st.one_of(moments(), st.sampled_from(FAMILIES["moments"])),
    "periods": st.one_of(periods(), st.sampled_from(FAMILIES["periods"])),
    "durations": st.one_of(durations(), st.sampled_from(FAMILIES["durations"])),
    "ranks": st.one_of(RANKS, st.builds(Ordinal, st.integers(0, 3))),
    "scopes": SCOPES,
    "clocks": st.builds(Clock.stated, st.integers(0, 23), st.none() | st.integers(0, 59), hedged=st.booleans()),
    "words": st.one_of(NAMES, TEXTS, st.sampled_from(FAMILIES["words"])),
}
ANY = st.one_of(*BY_FAMILY.values())
