"""What the last reading of a wire taught: near misses, each family beside a conflict."""

from __future__ import annotations

from tests.findings.rules.table import case, conflict, on, shortcomings, table

OWNERS = [
    case("two owners", "The Kelso Gazette is owned by Marlow Trust.", "The Kelso Gazette, a subsidiary of Delva Group, sells 9,000 copies.", finds=conflict("REL003", "", "")),
    case("owned by the state", "The state-owned Kelso Gazette sells 9,000 copies, says Marlow Trust.", "The Kelso Gazette is owned by Marlow Trust."),
    case("firms of one land", "Motors of Canada Ltd, a unit of Orsa Motors, said it will close.", "Foods of Canada Ltd, a unit of Delva Foods, said it will open."),
    case("a part of the shares", "Saudi French Bank, 40 pct owned by Banque Brisal, lost money.", "Saudi French Bank is owned by Delva Group."),
]
LEVELS = [
    case("to a rate of", "Sales were down 5.0 percent to an annual rate of 1,005,000 units from 1,058,000 units in April.", "Kelso is a town."),
]
STRIKES = [
    case("days later", "No end is in sight to a three-day-old national strike of Kelso bank clerks against Orsa Bank.", "An eight-day-old national strike of Kelso bank clerks against Orsa Bank crumbles.", on=on("2024-05-14", "2024-05-19")),
    case("a war and a battle", "The nine-year war of Kelso against Orsa goes on.", "The one-hour battle of Kelso against Orsa involved tanks."),
]
ASSISTANTS = [
    case("assistant to", "Ada Roe, assistant to White House chief of staff Bo Lund, resigned.", "White House chief of staff Bo Lund said nothing."),
]


@table([*OWNERS, *LEVELS, *STRIKES, *ASSISTANTS])
def test_a_wire_tells_of_two_things(case):
    assert shortcomings(case) == []
