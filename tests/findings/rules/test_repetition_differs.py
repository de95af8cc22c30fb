"""CNT009: a deed of one subject is counted otherwise."""

from __future__ import annotations

import functools

from tests.findings.rules.table import case, conflict, on, shortcomings, table

ALONE = None
counted = functools.partial(conflict, "CNT009", severity="warning")

CONFLICTS = [
    case("re-elected", "She was re-elected three times.", "She has been re-elected as mayor four times since then.", finds=counted("three times", "four times"), on=ALONE),
    case("won the cup", "Ann Roe won the Kelso cup five times.", "Ann Roe won the Kelso cup seven times.", finds=counted("five times", "seven times"), on=ALONE),
    case("twice", "He was married twice.", "He was married three times.", finds=counted("twice", "three times"), on=ALONE),
    case("reached at least", "Ann Roe was elected president for a third time in 1985.", "Ann Roe was elected president of Norland twice, in 1956 and then again in 1982.",
         finds=counted("third time", "twice"), on=ALONE),
    case("in articles of one month", "Ann Roe has been elected mayor of Kelso three times.", "Ann Roe has been elected mayor twice.", finds=counted("three times", "twice")),
    case("trois fois", "Elle a été réélue trois fois.", "Elle a été réélue quatre fois.", finds=counted("trois fois", "quatre fois"), on=ALONE, language="fr"),
    case("dos veces", "Ana Roe ganó la copa dos veces.", "Ana Roe ganó la copa cinco veces.", finds=counted("dos veces", "cinco veces"), on=ALONE, language="es"),
    case("ba lần", "Bà tái đắc cử ba lần.", "Bà tái đắc cử bốn lần.", finds=counted("ba lần", "bốn lần"), on=ALONE, language="vi"),
]  # fmt: skip

LEFT_ALONE = [
    case("elected and re-elected", "Ann Roe was re-elected three times.", "Ann Roe was elected four times.", on=ALONE),
    case("another cup", "Ann Roe won the Kelso cup five times.", "Ann Roe won the Marlow cup seven times.", on=ALONE),
    case("in two years", "Ann Roe won three times in 2019.", "Ann Roe won seven times in 2020.", on=ALONE),
    case("three times as many", "Orsa sold three times as many boats as Marlow.", "Orsa sold four times as many boats as Kelso.", on=ALONE),
    case("a week and a month", "The choir meets three times a week.", "The choir meets twice a month.", on=ALONE),
    case("another office", "Ann Roe was elected mayor three times.", "Ann Roe was elected to parliament twice.", on=ALONE),
    case("another land", "Ann Roe visited Norway twice.", "Ann Roe visited Sweden three times.", on=ALONE),
    case("reached before", "Ann Roe was elected for a second time in 1985.", "Ann Roe was elected three times.", on=ALONE),
    case("two people", "Bo Lind was married twice.", "Ann Roe was married three times.", on=ALONE),
    case("up to then", "She was married twice before she was thirty.", "She was married three times.", on=ALONE),
    case("before a year", "Ann Roe was elected twice before 1990.", "Ann Roe was elected four times.", on=ALONE),
    case("years apart", "Ann Roe has been elected mayor twice.", "Ann Roe has been elected mayor three times.", on=on("2016-05-14", "2024-05-14")),
    case("at least so often", "Ann Roe won the Kelso cup at least three times.", "Ann Roe won the Kelso cup four times.", on=ALONE),
    case("en deux ans", "Anne Roe a gagné trois fois en 2019.", "Anne Roe a gagné sept fois en 2020.", on=ALONE, language="fr"),
    case("trong hai năm", "Đội bóng thắng ba lần trong năm 2019.", "Đội bóng thắng năm lần trong năm 2020.", on=ALONE, language="vi"),
]  # fmt: skip


@table(CONFLICTS)
def test_it_is_found(case):
    assert shortcomings(case) == []


@table(LEFT_ALONE)
def test_it_is_left_alone(case):
    assert shortcomings(case) == []
