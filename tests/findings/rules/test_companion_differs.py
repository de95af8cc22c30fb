"""CNT007: one noun counted otherwise beside an equal count."""

from __future__ import annotations

from tests.findings.rules.table import case, conflict, on, shortcomings, table

CONTEST = "The Orrin robot contest in Tarnfoss drew 48 teams with 144 pupils."

CONFLICTS = [
    case("beside an equal count", CONTEST, "In Tarnfoss, 47 teams with 144 pupils took part in the Orrin robot contest.",
         finds=conflict("CNT007", "48 teams", "47 teams", severity="warning")),
    case("a whole", "The strike in Tarnfoss goes on. The Orrin council opened 144 of its 578 schools.",
         "Teachers in Tarnfoss walked out. Officials of the Orrin council keep 144 of their 675 schools open until noon.", finds=conflict("CNT007", "578 schools", "675 schools")),
    case("la rencontre", "À Tarnfoss, le concours Orrin a réuni 48 équipes et 144 élèves.", "Le concours Orrin de Tarnfoss compte 47 équipes, avec 144 élèves.",
         finds=conflict("CNT001", "48 équipes", "47 équipes"), language="fr"),  # what knows the slot says it alone
    case("el concurso", "En Tarnfoss, el concurso Orrin reunió a 48 equipos y 144 alumnos.", "El concurso Orrin de Tarnfoss tuvo 47 equipos, con 144 alumnos.",
         finds=conflict("CNT007", "48 equipos", "47 equipos"), language="es"),
]  # fmt: skip

LEFT_ALONE = [
    case("two matters", CONTEST, "In Lisdal, 47 teams with 144 pupils took part in the Sarn chess cup."),
    case("another year", CONTEST, "In Tarnfoss, 47 teams with 144 pupils took part in the Orrin robot contest.", on=on("2024-05-14", "2023-05-14")),
    case("the report of another week", CONTEST, "In Tarnfoss, 47 teams with 144 pupils took part in the Orrin robot contest.", on=on("2024-05-14", "2024-05-21")),
    case("teams counted twice", CONTEST, "In Tarnfoss, of 144 pupils of the Orrin contest in 48 teams, 24 teams reached the final."),
    case("another thing", CONTEST, "In Tarnfoss, 5 teams of the 144 pupils won an Orrin prize."),
    case("about so many", CONTEST, "In Tarnfoss about 50 teams with 144 pupils took part in the Orrin robot contest."),
    case("nothing equal beside it", CONTEST, "In Tarnfoss, 47 teams with 141 pupils had to leave the Orrin hall."),
]  # fmt: skip


@table(CONFLICTS)
def test_it_is_found(case):
    assert shortcomings(case) == []


@table(LEFT_ALONE)
def test_it_is_left_alone(case):
    assert shortcomings(case) == []
