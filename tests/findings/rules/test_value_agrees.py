"""QTY004, CNT004, DAT003, TRM004, ORD004: a telling value that two texts of one matter share, whatever the words around it."""

from __future__ import annotations

import pytest

from tests.findings.rules.table import agreement, case, findings, shortcomings, table

AGREEMENTS = [
    case(
        "an amount that no table knows",
        "For its robes the choir of Saint Olav was given 3,517 euros.",
        "The lottery's 3,517 euros let the choir of Saint Olav buy robes.",
        finds=agreement("QTY004", "3,517 euros", "3,517 euros"),
    ),
    case(
        "a day",
        "The choir of Saint Olav sang in the rain on 4 June 2021.",
        "On 4 June 2021 the audience of the choir of Saint Olav got wet.",
        finds=agreement("DAT003", "4 June 2021", "4 June 2021"),
    ),
    case(
        "a count across languages",
        "Marlow Foods has 437 red lorries and paints them every year.",
        "Les 437 camions rouges de Marlow Foods sont repeints chaque année.",
        finds=agreement("CNT", "437", "437"),
        language="en fr",
    ),
    case(
        "few years of one thing",
        "The council of Tarnfoss gave the Orrin mill a two-year reprieve from demolition.",
        "Orrin workers in Tarnfoss welcomed a two-year deferral of the demolition.",
        finds=agreement("QTY004", "two-year", "two-year"),
    ),
    case(
        "one thing on one weekday",
        "Ada Vik left the Tarnfoss hospital on Monday after a long operation, and the Orrin doctors were pleased.",
        "The Orrin doctors in Tarnfoss said that Ada Vik left the hospital on Monday.",
        finds=agreement("DAT003", "Monday", "Monday"),
    ),
]

NO_AGREEMENT = [
    case(
        "few years of two things",
        "In Tarnfoss not everyone needs a three-year college, Orrin said.",
        "Three more years of Orrin would be too much for Tarnfoss.",
    ),
    case("two things on one weekday", "Ada Vik opened the Orrin fair in Tarnfoss on Monday.", "On Monday the Orrin road to Tarnfoss lay under water, Ada Vik told us."),
    case("the name of a show is nobody's words", "Ada Vik spoke on “The Long Morning Show”.", "Bo Lind spoke on “The Long Morning Show”."),
    case("a surname that is a title", "Ada Dean came to Tarnfoss, and the rain with her.", "Nobody in Tarnfoss knew Ada Dean."),
    case("texts of two matters", "The choir of Saint Olav was given 3,517 euros.", "Marlow Foods paid 3,517 euros for a lorry."),
    case("a small bare number", "Ada Vik ate 3 apples.", "Ada Vik has been to 3 fairs."),
]


@table(AGREEMENTS)
def test_it_is_found(case):
    assert shortcomings(case) == []


@pytest.mark.parametrize("case", NO_AGREEMENT, ids=lambda case: case.name)
def test_it_is_left_alone(case):
    assert [finding.code for finding in findings(case)] == []
