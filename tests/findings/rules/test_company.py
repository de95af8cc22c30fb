"""Who shares in a deed, a state that is over and a deed of a season: near misses, each family beside a conflict."""

from __future__ import annotations

from tests.findings.rules.table import case, conflict, shortcomings, table

FOUNDERS = [
    case("with another", "Ada Roe, who founded Orsa in 1975, died on Monday.", "Max Lind, who founded Orsa with Ada Roe in 1975, said he was sad."),
    case("alone", "Ada Roe, who founded Orsa in 1975, died on Monday.", "Max Lind, who founded Orsa in 1975, said he was sad.", finds=conflict("REL003", "", "")),
    case("avec", "Ada Roe a fondé Brisal en 1975.", "Max Lind a fondé Brisal avec Ada Roe en 1975.", language="fr"),
]
CAPITALS = [
    case("until", "Kelso is the capital of Orrin province.", "Marlow was the capital of Orrin province until 1951."),
    case("now", "Kelso is the capital of Orrin province.", "Marlow is the capital of Orrin province.", finds=conflict("REL003", "capital", "capital")),
]
SEASONS = [
    case("in winter", "Ada Roe was the first woman to climb Mount Orrin.", "Eva Lind was the first woman to climb Mount Orrin in winter."),
    case("at all", "Ada Roe was the first woman to climb Mount Orrin.", "Eva Lind was the first woman to climb Mount Orrin.", finds=conflict("FST001", "", "")),
]


@table([*FOUNDERS, *CAPITALS, *SEASONS])
def test_one_holder_needs_one_deed(case):
    assert shortcomings(case) == []
