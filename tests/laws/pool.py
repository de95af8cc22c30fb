"""Values that have broken comparisons before, or might: bounds that touch, signs, leap days, ends that are open, sets that are almost the same."""

from __future__ import annotations

from fractions import Fraction

from factcheck.values import Clock, Duration, Entity, Interval, Moment, Name, Ordinal, Period, Quantity, Rank, Scope, Text, Value, day_of

DOLLARS = ("iso4217:CAD", "iso4217:AUD")
TONS = ("[ston_av]", "[lton_av]")

_stated = Quantity.stated

QUANTITIES: tuple[Quantity, ...] = (
    *(_stated(digits) for digits in ("0", "-0", "1", "-1", "5", "-5", "20", "100", "0100", "8600", "8612", "0.5", "1.0", "1", "1.00", "1/3", "0.33", "1E-12")),
    _stated("4", exact=True), _stated("4"), _stated("4.0"), _stated("3.5"), _stated("4.5"), _stated("3.5", exact=True), _stated("4.5", exact=True),
    *(_stated("100", hedge=hedge) for hedge in ("about", "nearly", "over-slightly", "more-than", "at-least", "less-than", "at-most", "exactly")),
    _stated("100", scale=10**6), _stated("100000000"), _stated("1.2", scale=10**9), _stated("1.2", scale=10**6),
    _stated("8.6", unit="km"), _stated("8600", unit="m"), _stated("8600.0", unit="m"), _stated("5.3", unit="[mi_i]"), _stated("6.8", unit="km"), _stated("8.6", unit="L"),
    _stated("37", unit="Cel"), _stated("98.6", unit="[degF]"), _stated("310.15", unit="K"), _stated("-40", unit="Cel"), _stated("-40", unit="[degF]"),
    _stated("12", unit="%"), _stated("12", unit="[pp]"), _stated("120", unit="[ppth]"), Quantity.between(_stated("10"), _stated("12", unit="%")),
    _stated("88", scale=10**9, unit="iso4217:USD"), _stated("88", scale=10**9, unit="iso4217:USD", hedge="nearly"), _stated("88", scale=10**9, unit="iso4217:EUR"),
    _stated("88", scale=10**9, unit="iso4217:USD", alternatives=DOLLARS), _stated("90", scale=10**9, unit="iso4217:USD", alternatives=DOLLARS),
    _stated("88", scale=10**9, unit="iso4217:AUD"), _stated("90", scale=10**9, unit="iso4217:AUD"),
    _stated("5", unit="t", alternatives=TONS), _stated("5000", unit="kg"), _stated("4.6", unit="t", alternatives=TONS), _stated("9", unit="t", alternatives=TONS),
    *(_stated(digits, unit="{people}") for digits in ("0", "3", "4", "4.0", "1.5", "2.5", "123", "26000", "26412")),
    _stated("4", unit="{people}", exact=True), _stated("123", unit="{people}", hedge="more-than"), _stated("124", unit="{people}", hedge="at-least"),
    _stated("4", unit="{seats}"), Quantity.between(_stated("3", unit="{people}"), _stated("4", unit="{people}")),
    Quantity(None, Interval(None, None), "{people}"), Quantity(None, Interval(None, None)), Quantity(None, Interval(None, Fraction(0)), "m"),
    _stated("60", unit="[mi_i]/h"), _stated("97", unit="km/h"), _stated("27", unit="m/s"), _stated("7", unit="parsnip"),
)  # fmt: skip

MOMENTS: tuple[Moment, ...] = (
    Moment.of(1960), Moment.of(1960, approximate=True), Moment.of(1961), Moment.of(1960, 12), Moment.of(1960, 12, 2), Moment.of(1960, 12, 3), Moment.of(1960, 12, 31),
    Moment.of(1961, 1, 1), Moment.of(1960, 12, 2, approximate=True), Moment.of(2024, 2), Moment.of(2024, 2, 28), Moment.of(2024, 2, 29), Moment.of(2024, 3, 1), Moment.of(2023),
    Moment.of(2024), Moment.of(1900), Moment.of(2000, 2, 29), Moment.of(1900, 3, 1), Moment.of(0), Moment.of(-43, 3, 15), Moment.of(-43), Moment.of(1), Moment.of(9999),
    Moment.of(1917, 10, 25, julian=True), Moment.of(1917, 11, 7), Moment.of(1900, 2, 29, julian=True), Moment.of(1711, 3, julian=True), Moment.of(1711, 3),
    Moment.decade(1960), Moment.decade(1950), Moment.century(20), Moment.century(19), Moment.century(20, approximate=True),
    Moment.yearless(2, 29), Moment.yearless(2), Moment.yearless(2, 28), Moment.yearless(12), Moment.yearless(12, 2), Moment.yearless(3),
    Moment.before(Moment.of(1960)), Moment.before(Moment.of(1961)), Moment.after(Moment.of(1960)), Moment.after(Moment.of(2024)), Moment.before(Moment.of(0)),
    Moment.span(day_of(2024), day_of(2024, 7), "half", "2024-40"), Moment.span(day_of(2024, 1), day_of(2024, 4), "quarter", "2024-33"), Moment.of(2024, 1, 1),
    Moment.span(day_of(1960, 12, 2), day_of(1960, 12, 3), "instant", "1960-12-02T11:30Z"), Moment.span(day_of(2023, 12, 30), day_of(2024, 1, 6), "week", "2023-W53"),
    Moment.span(day_of(2020, 3, 1), day_of(2024, 2, 29), "year", "2020-03-01/2024-02-28"), Moment.span(day_of(1896, 3, 1), day_of(1904, 2, 29), "decade", ""),
)  # fmt: skip

UNKNOWN_MOMENTS: tuple[Moment, ...] = (Moment(None, None, "day", ""), Moment(None, None, "year", "XXXX"))

_ENDS = (
    None,
    Moment.of(2020),
    Moment.of(2021),
    Moment.of(2023),
    Moment.of(2020, 1, 1),
    Moment.of(2021, 12, 31),
    Moment.of(2021, 12),
    Moment.yearless(9, 21),
    Moment.yearless(9),
)
PERIODS: tuple[Period, ...] = (
    *(Period(start, end) for start in _ENDS for end in _ENDS if (start or end) and not (start and end and start.start and end.end and start.start >= end.end)),
    Period(Moment.of(-263), Moment.of(-145)), Period(Moment.of(2023, 12, 28), Moment.of(2024, 1, 3)), Period.whole(Moment.of(2024, 2, 29)),
    Period(Moment.of(2020, approximate=True), Moment.of(2021)),
)  # fmt: skip

DURATIONS: tuple[Duration, ...] = (
    *(Duration.stated("1", unit) for unit in ("second", "minute", "hour", "day", "week", "month", "year")),
    Duration.stated("60", "minute"), Duration.stated("60.0", "minute"), Duration.stated("3600", "second"), Duration.stated("12", "month"), Duration.stated("1.0", "year"),
    Duration.stated("365", "day"), Duration.stated("366", "day"), Duration.stated("52", "week"), Duration.stated("1/3", "year"), Duration.stated("4", "month"), Duration.stated("0", "day"),
    Duration.stated("3", "year", hedge="more-than"), Duration.stated("3", "year", hedge="nearly"), Duration.stated("2", "week", exact=True), Duration.stated("14", "day", exact=True),
    Duration.compound(((Fraction(1), "hour"), (Fraction(30), "minute"))), Duration.stated("90", "minute"), Duration.stated("1.5", "hour"), Duration.stated("100", "year"),
    Duration.compound(((Fraction(2), "month"), (Fraction(3), "day"))), Duration.between(Duration.stated("2", "day"), Duration.stated("3", "week")),
    Duration.between(Duration.stated("10", "day"), Duration.stated("2", "month")),
)  # fmt: skip

RANKS: tuple[Value, ...] = (
    *(Rank(low, high, order) for order in ("top", "bottom") for low, high in ((1, 1), (1, 2), (1, 5), (2, 2), (2, 3), (3, 9), (10, 10))),
    *(Ordinal(number) for number in (0, 1, 2, 79)),
)  # fmt: skip

SCOPES: tuple[Scope, ...] = (
    Scope.of("VN"), Scope.of("CU"), Scope.of("VN", "LA"), Scope.of("VN", "LA", "KH"), Scope.of("LA", "KH"), Scope.of("VN", label="035"), Scope.of("001"), Scope.of("x-lisdal"),
    Scope.of("x-other"), Scope.of("home"), Scope(frozenset({"VN", "CU"}), "001"), Scope.of("x-lisdal", "VN"),
)  # fmt: skip

WORDS: tuple[Value, ...] = (
    *(Name(text) for text in ("Tô Lâm", "To Lam", "Lam", "Lâm Tô", "LAM TO", "Nguyễn Thị Lâm", "O’Brien", "Obrien", "J.K. Rowling", "U.S.", "US", "Straße", "STRASSE", "Đà Nẵng", "محمد", "李小龙")),
    *(Text.of(text) for text in ("", "We shall win", "we shall win.", "shall win", "win", "We shall", "We shall not win", "…")),
    *(Entity(*fields) for fields in (("VN", "Vietnam", "place"), ("VN", "Viet Nam", "place"), ("vn", "Vietnam", "place"), ("VN", "Vietnam", "organization"), ("to-lam", "Tô Lâm", "person"), ("lam", "Lâm", "person"), ("x", "…", "work"))),
)  # fmt: skip

CLOCKS: tuple[Clock, ...] = tuple(
    Clock.stated(hour, minute, hedged=hedged) for hour in (0, 7, 12, 23) for minute in (None, 0, 5, 34, 59) for hedged in (False, True)
)

FAMILIES: dict[str, tuple[Value, ...]] = {
    "quantities": QUANTITIES, "moments": MOMENTS, "periods": PERIODS, "durations": DURATIONS, "ranks": RANKS, "scopes": SCOPES, "words": WORDS, "clocks": CLOCKS,
}  # fmt: skip
