"""REL001–002: one thing ended in two ways that exclude one another."""

from __future__ import annotations

from tests.findings.rules.table import agreement, case, conflict, findings, shortcomings, table

CONFLICTS = [
    case(
        "a fine upheld or overturned",
        "On 4 June 2021 the Kelso appeals court upheld the fine of 2 million euros against Marlow Foods over spoiled milk.",
        "The Kelso appeals court overturned the fine of 2 million euros against Marlow Foods over spoiled milk on 4 June 2021.",
        finds=conflict("REL001", "upheld", "overturned"),
    ),
    case(
        "a match won or lost",
        "Norhavn United defeated Orsa Rovers 3-1 in the cup final on 4 June 2021.",
        "Norhavn United lost to Orsa Rovers 3-1 in the cup final on 4 June 2021.",
        finds=conflict("REL", "defeated", "lost"),
    ),
]

LEFT_ALONE = [
    case(
        "another day",
        "On 4 June 2021 the Kelso appeals court upheld the fine of 2 million euros against Marlow Foods.",
        "On 9 March 2022 the Kelso appeals court overturned the fine of 2 million euros against Marlow Foods.",
    ),
    case(
        "another matter",
        "On 4 June 2021 the Kelso appeals court upheld the fine against Marlow Foods over spoiled milk.",
        "On 4 June 2021 the Kelso appeals court overturned the licence of a quarry near Orsa.",
    ),
    case(
        "the other side of it",
        "Norhavn United defeated Orsa Rovers in the cup final on 4 June 2021.",
        "Orsa Rovers lost to Norhavn United in the cup final on 4 June 2021.",
    ),
    case("another opponent", "Norhavn United defeated Orsa Rovers on 4 June 2021.", "Norhavn United lost to Pelham Town on 4 June 2021."),
    case(
        "another basis",
        "Unemployment in Portugal rose from the previous quarter to 6.4 percent in March 2023.",
        "Unemployment in Portugal fell from a year earlier to 6.4 percent in March 2023.",
    ),
    case(
        "quoted",
        "On 4 June 2021 the Kelso appeals court upheld the fine against Marlow Foods over spoiled milk.",
        "“The Kelso appeals court overturned the fine against Marlow Foods over spoiled milk on 4 June 2021,” a rival wrote by mistake.",
    ),
]

AGREEMENTS = [
    case(
        "one outcome",
        "On 4 June 2021 the Kelso appeals court upheld the fine against Marlow Foods.",
        "The Kelso appeals court on 4 June 2021 upheld a fine against Marlow Foods.",
        finds=agreement("REL002", "upheld", "upheld"),
    ),
]


@table([*CONFLICTS, *AGREEMENTS])
def test_it_is_found(case):
    assert shortcomings(case) == []


@table(LEFT_ALONE)
def test_it_is_left_alone(case):
    assert shortcomings(case) == []


OF_TWO_DEEDS = [
    case("two plans", "The Orsa council rejected the plan for a new harbour.", "The Orsa council rejected the sale of the old school."),
    case("two fines", "The Kelso court upheld the fine against Marlow Foods.", "The Kelso court upheld the ban on night trains."),
    case("two bills", "Congress approved the bill on dairy prices.", "Congress approved the treaty on cod quotas."),
]


@table(OF_TWO_DEEDS)
def test_the_name_of_who_decided_makes_no_two_deeds_one(case):
    assert [found.code for found in findings(case) if found.code == "REL002"] == []
