"""``==`` compares how values are written, and implies EQUAL; values are records that can be stored, hashed and shown without loss of order."""

from __future__ import annotations

import copy
import json
import pickle
from fractions import Fraction
from typing import Any, cast

import attrs
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values import Moment, Period, Relation, Value, civil, day_of, fold_name, iso_day, relate
from tests.laws.pool import FAMILIES, UNKNOWN_MOMENTS
from tests.laws.strategies import ANY, LAW

EVERYTHING = [*UNKNOWN_MOMENTS, *(value for family in FAMILIES.values() for value in family)]


def known(value: Value) -> bool:
    if isinstance(value, Period):
        return all(end is None or end.known for end in (value.start, value.end))
    return not isinstance(value, Moment) or value.known


@LAW
@given(ANY)
def test_structural_equality_implies_equal(value: Value) -> None:
    twin = copy.deepcopy(value)
    assert twin == value
    assert hash(twin) == hash(value)
    assert relate(value, twin) is (Relation.EQUAL if known(value) else Relation.INCOMPARABLE)


def plain(data: Any) -> bool:
    return data is None or isinstance(data, (str, bool)) or (isinstance(data, list) and all(map(plain, data)))


def test_every_value_is_plain_data() -> None:
    assert [value for value in EVERYTHING if not all(map(plain, value.to_dict().values()))] == []
    assert [value for value in EVERYTHING if value.to_dict() != json.loads(json.dumps(value.to_dict()))] == []


def test_every_value_survives_the_way_to_another_process() -> None:
    assert [value for value in EVERYTHING if pickle.loads(pickle.dumps(value)) != value or str(pickle.loads(pickle.dumps(value))) != str(value)] == []


def test_no_value_holds_a_float() -> None:
    fields = [(value, getattr(value, field.name)) for value in EVERYTHING for field in attrs.fields(cast("Any", type(value)))]
    assert [value for value, held in fields if isinstance(held, float)] == []


def test_every_value_is_shown_on_one_line() -> None:
    assert [value for value in EVERYTHING if len(str(value).strip().splitlines()) != 1] == []


@LAW
@given(ANY)
def test_numbers_come_back_from_plain_data(value: Value) -> None:
    data = value.to_dict()
    interval = getattr(value, "interval", None)
    if interval is not None:
        assert interval.low == (None if data["low"] is None else Fraction(data["low"]))
        assert interval.high == (None if data["high"] is None else Fraction(data["high"]))


@LAW
@given(st.integers(day_of(-9999), day_of(9999)))
def test_days_come_back_from_their_dates(number: int) -> None:
    assert number == day_of(*civil(number))


@LAW
@given(st.integers(1, day_of(9999)), st.integers(1, day_of(9999)))
def test_dates_sort_as_their_days_do(a: int, b: int) -> None:
    assert (a < b) == (iso_day(a) < iso_day(b))


@LAW
@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold_name(text) == fold_name(fold_name(text))
