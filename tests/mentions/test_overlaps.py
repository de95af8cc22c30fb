"""Where readings overlap one stands: the stronger, else the longer; a value inside a name falls, a name inside a rank stays."""

from __future__ import annotations

import pytest

from factcheck.mentions import Mention
from factcheck.mentions.overlaps import resolve
from factcheck.values import Duration, Entity, Moment, Ordinal, Quantity, Rank, Value

TEXT = "0123456789" * 4
VALUES: dict[str, Value] = {
    "bare": Quantity.stated("5"),
    "counted": Quantity.stated("5", unit="{ship}"),
    "measured": Quantity.stated("5", unit="km"),
    "duration": Duration.stated("5", "year"),
    "ordinal": Ordinal(5),
    "rank": Rank(5, 5),
    "date": Moment.of(2020, 5),
    "place": Entity("FR", "France", "place"),
}
KINDS = {"bare": "quantity", "counted": "quantity", "measured": "quantity", "date": "moment"}


def mention(name: str, start: int, end: int, *, text: str = TEXT, rules: tuple[str, ...] = ()) -> Mention:
    return Mention(KINDS.get(name, name), start, end, text[start:end], VALUES[name], (), rules)


@pytest.mark.parametrize(
    ("strong", "weak"),
    [
        ("date", "bare"),
        ("measured", "bare"),
        ("duration", "counted"),
        ("rank", "ordinal"),
        ("rank", "date"),
        ("ordinal", "bare"),
        ("date", "duration"),
    ],
)
def test_the_stronger_stands(strong: str, weak: str) -> None:
    """Ranks before dates before measures before ordinals before counts before numbers, wherever they overlap."""
    text = "abcdefghij"
    for a, b in ((0, 3), (2, 0)):
        first, second = mention(strong, a, a + 4, text=text), mention(weak, b, b + 4, text=text)
        assert [first] == resolve([second, first])


def test_the_longer_stands() -> None:
    """Of two readings that are equally strong the longer stands."""
    assert [mention("measured", 0, 8)] == resolve([mention("measured", 5, 9), mention("measured", 0, 8)])


def test_neighbours_stand() -> None:
    """Readings that only touch do not overlap."""
    both = [mention("measured", 0, 5), mention("measured", 5, 9)]
    assert both == resolve(both)


def test_a_number_is_no_year_of_its_unit() -> None:
    """A date of digits inside an amount is a misreading of its number, a date in words is not inside a count."""
    assert [mention("measured", 0, 9)] == resolve([mention("measured", 0, 9), mention("date", 0, 4)])
    assert [mention("counted", 0, 9)] == resolve([mention("counted", 0, 9), mention("date", 0, 4)])


def test_a_numeral_holds_no_month() -> None:
    """A date inside a numeral in words falls."""
    numeral = mention("bare", 0, 9, rules=("words", "number"))
    assert [numeral] == resolve([numeral, mention("date", 0, 4)])


def test_names() -> None:
    """A number inside a name falls, a date does not; a place inside a rank stays."""
    name = mention("place", 0, 9)
    assert [name] == resolve([name, mention("bare", 2, 4)])
    assert [name, mention("date", 2, 4)] == resolve([name, mention("date", 2, 4)])
    assert [mention("rank", 0, 9), mention("place", 3, 6)] == resolve([mention("place", 3, 6), mention("rank", 0, 9)])
