"""A quantity denotes the numbers that its digits, scale word and hedge leave open, in its unit."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from factcheck.errors import ValueRangeError
from factcheck.values import Quantity, Relation, coarser_precision, gap, relate
from factcheck.values.symbols import THIN

MILLION, BILLION = 10**6, 10**9
DOLLARS = ("iso4217:CAD", "iso4217:AUD")
stated = Quantity.stated


def usd(digits: str, scale: int = BILLION, **kwargs: Any) -> Quantity:
    return stated(digits, scale=scale, unit="iso4217:USD", **kwargs)


def people(digits: str, **kwargs: Any) -> Quantity:
    return stated(digits, unit="{people}", **kwargs)


@pytest.mark.parametrize(
    ("digits", "scale", "denoted"),
    [
        # half a unit of the last digit, the upper end open
        ("4183", 1, "[4182.5, 4183.5)"),
        ("88", BILLION, "[87500000000, 88500000000)"),
        ("5.3", 1, "[5.25, 5.35)"),
        ("1.0", 1, "[0.95, 1.05)"),
        ("1.00", 1, "[0.995, 1.005)"),
        # zeros that end a plain integer count up to the second digit
        ("8600", 1, "[8550, 8650)"),
        ("20", 1, "[19.5, 20.5)"),
        ("100", 1, "[95, 105)"),
        ("26000", 1, "[25500, 26500)"),
        ("2010", 1, "[2005, 2015)"),
        ("8060", 1, "[8055, 8065)"),
        # ... but neither zeros inside, nor zeros after a point, nor those before a scale word are doubtful
        ("8006", 1, "[8005.5, 8006.5)"),
        ("8600.0", 1, "[8599.95, 8600.05)"),
        ("100", MILLION, "[99500000, 100500000)"),
        ("0100", 1, "[95, 105)"),
        # fractions are known to two digits
        ("1/2", 1, "[0.495, 0.505)"),
        ("1/3", 100, "[197/6, 203/6)"),
        ("3/2", 1, "[1.45, 1.55)"),
        # nothing, less than nothing, and the exponents of a table
        ("0", 1, "[-0.5, 0.5)"),
        ("-5", 1, "(-5.5, -4.5]"),
        ("1E-3", 1, "[0.0005, 0.0015)"),
    ],
)
def test_digits_denote_half_a_unit_of_the_last_significant_digit_to_either_side(digits: str, scale: int, denoted: str) -> None:
    assert denoted == str(stated(digits, scale=scale).interval)


@pytest.mark.parametrize(
    ("digits", "hedge", "denoted"),
    [
        ("88", "nearly", "[83, 88)"),
        ("20", "nearly", "[18, 20)"),
        ("100", "nearly", "[90, 100)"),
        ("100", "about", "[90, 110]"),
        ("1", "about", "[0.5, 1.5]"),
        ("3", "about", "[2, 4]"),
        ("88432", "about", "[88427, 88437]"),
        ("8600", "over-slightly", "(8600, 9100]"),
        ("100", "more-than", "(100, ∞)"),
        ("100", "at-least", "[100, ∞)"),
        ("100", "less-than", "(-∞, 100)"),
        ("100", "at-most", "(-∞, 100]"),
        ("100", "exactly", "[100, 100]"),
        # a number below zero is hedged towards and away from zero alike
        ("-20", "nearly", "(-20, -18]"),
        ("-20", "over-slightly", "[-22, -20)"),
    ],
)
def test_a_hedge_draws_its_own_bounds(digits: str, hedge: str, denoted: str) -> None:
    quantity = stated(digits, hedge=hedge)
    assert denoted == str(quantity.interval)
    assert quantity.hedged is (hedge != "exactly")
    assert quantity.number == Fraction(digits)


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        # rounding
        (people("26412"), people("26000"), Relation.REFINES),
        (people("26512"), people("26000"), Relation.CONFLICTS),
        (usd("4.2"), usd("4.6"), Relation.CONFLICTS),
        (usd("88"), usd("88.4"), Relation.REFINED_BY),
        (usd("88"), usd("88.6"), Relation.CONFLICTS),
        (usd("1.2"), usd("1.2", MILLION), Relation.CONFLICTS),
        (usd("100", MILLION), usd("100000000", 1), Relation.REFINES),
        # bounds that touch: the upper end is open
        (stated("8650"), stated("8550"), Relation.CONFLICTS),
        (stated("8650.0"), stated("8600"), Relation.COMPATIBLE),
        # hedges
        (stated("4183", unit="har"), stated("4200", unit="har", hedge="about"), Relation.REFINES),
        (stated("4183", unit="har"), stated("4000", unit="har", hedge="more-than"), Relation.REFINES),
        (stated("4200", unit="har", hedge="about"), stated("4000", unit="har", hedge="more-than"), Relation.COMPATIBLE),
        (usd("88", hedge="nearly"), usd("88"), Relation.COMPATIBLE),
        (usd("88", hedge="nearly"), usd("89"), Relation.CONFLICTS),
        (people("34"), people("30", hedge="at-least"), Relation.REFINES),
        (people("24"), people("30", hedge="at-least"), Relation.CONFLICTS),
        # conversions
        (stated("8.6", unit="km"), stated("8600", unit="m"), Relation.EQUAL),
        (stated("5.3", unit="[mi_i]"), stated("8.6", unit="km"), Relation.COMPATIBLE),
        (stated("6.8", unit="km"), stated("5.3", unit="[mi_i]"), Relation.CONFLICTS),
        (stated("-40", unit="Cel"), stated("-40", unit="[degF]"), Relation.REFINED_BY),
        (stated("60", unit="[mi_i]/h"), stated("97", unit="km/h"), Relation.COMPATIBLE),
        (stated("120", unit="[ppth]"), stated("12", unit="%"), Relation.EQUAL),
        # what looks alike and is not comparable
        (stated("8.6", unit="km"), stated("8.6", unit="L"), Relation.INCOMPARABLE),
        (stated("12", unit="%"), stated("12", unit="[pp]"), Relation.INCOMPARABLE),
        (stated("12"), stated("12", unit="%"), Relation.INCOMPARABLE),
        (usd("88"), stated("88", scale=BILLION, unit="iso4217:EUR"), Relation.INCOMPARABLE),
        (people("4"), stated("4", unit="{seats}"), Relation.INCOMPARABLE),
        (stated("4"), people("4"), Relation.INCOMPARABLE),
        # ranges
        (Quantity.between(stated("10"), stated("12", unit="%")), stated("11", unit="%"), Relation.REFINED_BY),
        (Quantity.between(stated("10"), stated("12", unit="%")), stated("12", unit="%"), Relation.COMPATIBLE),
        (Quantity.between(stated("10"), stated("12", unit="%")), stated("13", unit="%"), Relation.CONFLICTS),
    ],
)
def test_quantities_relate_by_the_numbers_that_they_denote(a: Quantity, b: Quantity, relation: Relation) -> None:
    assert relation is relate(a, b)


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (people("4"), people("3"), Relation.CONFLICTS),
        (people("4"), stated("4", unit="{people}", exact=True), Relation.EQUAL),
        # more than 123 is 124 at the least: between them lies nothing that can be counted
        (people("123"), people("123", hedge="more-than"), Relation.CONFLICTS),
        (people("124", hedge="at-least"), people("123", hedge="more-than"), Relation.EQUAL),
        (people("100"), people("100", hedge="more-than"), Relation.COMPATIBLE),
        (stated("123", unit="m"), stated("123", unit="m", hedge="more-than"), Relation.COMPATIBLE),
        # an average is no count
        (people("1.5"), people("2"), Relation.INCOMPARABLE),
        (people("1.5"), people("2.5"), Relation.CONFLICTS),
        (stated("1.5", scale=MILLION, unit="{people}"), people("1512345"), Relation.REFINED_BY),
    ],
)
def test_counted_things_are_whole(a: Quantity, b: Quantity, relation: Relation) -> None:
    assert relation is relate(a, b)


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (usd("88", alternatives=DOLLARS), usd("88", alternatives=DOLLARS), Relation.EQUAL),
        (usd("88", alternatives=DOLLARS), usd("90", alternatives=DOLLARS), Relation.CONFLICTS),
        (usd("88", alternatives=DOLLARS), usd("88"), Relation.COMPATIBLE),
        (usd("88", alternatives=DOLLARS), stated("88", scale=BILLION, unit="iso4217:AUD"), Relation.COMPATIBLE),
        # not shown to be the same dollars, so nothing is known
        (usd("88", alternatives=DOLLARS), usd("90"), Relation.INCOMPARABLE),
        (usd("88", alternatives=DOLLARS), stated("88", scale=BILLION, unit="iso4217:EUR"), Relation.INCOMPARABLE),
        # all tons are masses: whichever is meant, nine of them are not 5,000 kg
        (stated("5", unit="t", alternatives=("[ston_av]", "[lton_av]")), stated("5000", unit="kg"), Relation.REFINED_BY),
        (stated("9", unit="t", alternatives=("[ston_av]", "[lton_av]")), stated("5000", unit="kg"), Relation.CONFLICTS),
    ],
)
def test_candidate_units_are_all_meant(a: Quantity, b: Quantity, relation: Relation) -> None:
    assert relation is relate(a, b)


def test_a_settled_unit_leaves_no_candidates() -> None:
    dollars = usd("88", alternatives=DOLLARS)
    assert ("iso4217:USD", *DOLLARS) == dollars.units
    assert Relation.CONFLICTS is relate(dollars.settled("iso4217:USD"), usd("90"))


@pytest.mark.parametrize(
    ("low", "high", "denoted", "unit"),
    [
        (stated("10"), stated("12", unit="%"), "[10, 12]", "%"),
        (stated("44", unit="mg"), stated("50", unit="mg"), "[44, 50]", "mg"),
        (stated("900", unit="m"), stated("1.2", unit="km"), "[0.9, 1.2]", "km"),
        (usd("10", 1, alternatives=DOLLARS), stated("12"), "[10, 12]", "iso4217:USD"),
    ],
)
def test_a_range_lies_between_the_stated_numbers(low: Quantity, high: Quantity, denoted: str, unit: str) -> None:
    between = Quantity.between(low, high)
    assert (denoted, unit, None) == (str(between.interval), between.unit, between.number)
    assert (low.alternatives or high.alternatives) == between.alternatives


@pytest.mark.parametrize(
    ("low", "high"),
    [(stated("12"), stated("10")), (stated("1", unit="km"), stated("900", unit="m")), (stated("1", unit="kg"), stated("2", unit="m"))],
)
def test_a_range_that_cannot_be_is_refused(low: Quantity, high: Quantity) -> None:
    with pytest.raises(ValueRangeError):
        Quantity.between(low, high)


@pytest.mark.parametrize("digits", ["", "four", "1,000", "1.000.000", "1.", ".5", "½", "٣", "1/0", "1 000", "nan", "1e9999", "9" * 500])
def test_digits_that_are_no_number_are_refused(digits: str) -> None:
    with pytest.raises(ValueRangeError):
        stated(digits)


def test_a_hedge_that_is_not_known_is_refused() -> None:
    with pytest.raises(ValueRangeError, match="must be one of about, nearly"):
        stated("5", hedge="roughly")


@pytest.mark.parametrize(
    ("a", "b", "distance", "precision"),
    [
        (stated("8600", unit="m"), stated("8.9", unit="km"), 200, 50),
        (stated("8.9", unit="km"), stated("8600", unit="m"), Fraction(1, 5), Fraction(1, 20)),
        (usd("88"), usd("90"), BILLION, BILLION // 2),
        (stated("8600"), stated("8650"), 0, 50),
        (stated("42", unit="{seats}"), stated("24", unit="{seats}"), 17, Fraction(1, 2)),
        (stated("42", unit="{seats}", exact=True), stated("24", unit="{seats}", exact=True), 18, 0),
        (stated("100", hedge="more-than"), stated("20"), Fraction(159, 2), 5),
    ],
)
def test_the_gap_is_measured_against_the_coarser_precision(a: Quantity, b: Quantity, distance: Fraction, precision: Fraction) -> None:
    assert (distance, precision) == (gap(a, b), coarser_precision(a, b))


def test_without_a_common_unit_there_is_no_gap() -> None:
    assert gap(stated("1", unit="m"), stated("1", unit="kg")) is None
    with pytest.raises(ValueRangeError):
        coarser_precision(stated("1", unit="m"), stated("1", unit="kg"))


@pytest.mark.parametrize(
    ("quantity", "shown"),
    [
        (usd("88"), "88 000 000 000 USD"),
        (usd("88", hedge="nearly"), "≲ 88 000 000 000 USD"),
        (stated("100", scale=MILLION), "100 000 000 ± 500 000"),
        (stated("100000000"), "100 000 000"),
        (stated("8600", unit="m"), "8600 m"),
        (stated("1.50", unit="km2"), "1.50 km²"),
        (stated("1/3"), "1/3"),
        (stated("4", unit="{principles}", exact=True), "4 principles"),
        (stated("4", exact=True), "= 4"),
        (stated("100", hedge="more-than"), "> 100"),
        (stated("100", hedge="at-most", unit="%"), "≤ 100 %"),
        (stated("20", hedge="about"), "≈ 20"),
        (stated("20", hedge="over-slightly"), "≳ 20"),
        (stated("-20", hedge="nearly"), "≳ -20"),
        (Quantity.between(stated("10"), stated("12", unit="[pp]")), "10–12 pp"),
        (stated("37", unit="Cel"), "37 °C"),
        (stated("80", unit="iso4217:USD/[bbl_us]"), "80 USD/bbl us"),
    ],
)
def test_a_quantity_is_shown_without_words(quantity: Quantity, shown: str) -> None:
    assert shown == str(quantity).replace(THIN, " ")


def test_plain_data_holds_decimal_strings() -> None:
    assert usd("88", hedge="nearly").to_dict() == {
        "number": "88000000000",
        "low": "83000000000",
        "high": "88000000000",
        "low_open": False,
        "high_open": True,
        "unit": "iso4217:USD",
    }
    assert stated("1/3").to_dict() == {"number": "1/3", "low": "197/600", "high": "203/600", "low_open": False, "high_open": True, "unit": None}
    assert stated("100", hedge="more-than").to_dict() == {
        "number": "100",
        "low": "100",
        "high": None,
        "low_open": True,
        "high_open": True,
        "unit": None,
    }
