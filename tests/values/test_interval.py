"""An interval holds what lies between its bounds; an open bound is not inside, a missing one is no bound."""

from __future__ import annotations

from fractions import Fraction

import pytest

from factcheck.errors import ValueRangeError
from factcheck.values import Interval, Relation, decimal_text, exact
from factcheck.values.interval import united


def interval(text: str) -> Interval:
    """``[1, 2)``, ``(-∞, 3]``."""
    low, high = text[1:-1].split(", ")
    return Interval(None if low == "-∞" else Fraction(low), None if high == "∞" else Fraction(high), text.startswith("("), text.endswith(")"))


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("[1, 2]", "[1, 2]", Relation.EQUAL),
        ("[1, 2)", "[1, 2]", Relation.REFINES),
        ("(1, 2)", "[1, 2)", Relation.REFINES),
        ("(1, 2]", "[1, 2)", Relation.COMPATIBLE),
        ("[1, 2)", "[2, 3]", Relation.CONFLICTS),
        ("[1, 2]", "[2, 3]", Relation.COMPATIBLE),
        ("(-∞, 2)", "(-∞, 2]", Relation.REFINES),
        ("(-∞, 2)", "(2, ∞)", Relation.CONFLICTS),
        ("(-∞, ∞)", "[2, 2]", Relation.REFINED_BY),
        ("[2, 2]", "(1, 2)", Relation.CONFLICTS),
    ],
)
def test_intervals_relate_as_sets(a: str, b: str, relation: Relation) -> None:
    assert relation is interval(a).relation_to(interval(b))


@pytest.mark.parametrize("ends", [(3, 2, False, False), (2, 2, True, False), (2, 2, False, True)])
def test_an_interval_that_holds_nothing_is_refused(ends: tuple[int, int, bool, bool]) -> None:
    with pytest.raises(ValueRangeError, match="holds no number"):
        Interval(Fraction(ends[0]), Fraction(ends[1]), ends[2], ends[3])


@pytest.mark.parametrize(
    ("parts", "union"),
    [
        (["[1, 2)", "[2, 3]"], ["[1, 3]"]),
        (["[1, 2)", "(2, 3]"], ["[1, 2)", "(2, 3]"]),
        (["(2, 3]", "[2, 2]", "[1, 2)"], ["[1, 3]"]),
        (["[1, 5]", "[2, 3]", "[4, 6)"], ["[1, 6)"]),
        (["(-∞, 1)", "[0, ∞)"], ["(-∞, ∞)"]),
    ],
)
def test_intervals_that_touch_are_one(parts: list[str], union: list[str]) -> None:
    assert union == [str(part) for part in united(map(interval, parts))]


@pytest.mark.parametrize(
    ("given", "whole"),
    [("[3.5, 4.5)", "[4, 4]"), ("(3, 4)", None), ("[3, 4)", "[3, 3]"), ("(3, ∞)", "[4, ∞)"), ("(-∞, -0.5)", "(-∞, -1]"), ("[1.45, 1.55)", None)],
)
def test_the_integers_of_an_interval(given: str, whole: str | None) -> None:
    found = interval(given).integers()
    assert whole == (None if found is None else str(found))


@pytest.mark.parametrize(("factor", "offset", "expected"), [(2, 0, "[2, 4)"), (-1, 0, "(-2, -1]"), (1, 10, "[11, 12)")])
def test_an_interval_is_mapped_with_its_ends(factor: int, offset: int, expected: str) -> None:
    assert expected == str(interval("[1, 2)").mapped(Fraction(factor), Fraction(offset)))


def test_nothing_is_multiplied_by_zero() -> None:
    with pytest.raises(ValueRangeError, match="zero"):
        interval("[1, 2)").mapped(Fraction(0))


@pytest.mark.parametrize(
    ("number", "text"),
    [("0", "0"), ("-88000", "-88000"), ("0.05", "0.05"), ("-1/8", "-0.125"), ("1/3", "1/3"), ("-7/12", "-7/12"), ("1e-12", "0.000000000001")],
)
def test_decimals_that_end_are_written_out(number: str, text: str) -> None:
    assert text == decimal_text(Fraction(number))


@pytest.mark.parametrize("number", ["one", "1,5", "", 0.1])
def test_what_is_not_exact_is_refused(number: str) -> None:
    with pytest.raises(ValueRangeError):
        exact(number)
