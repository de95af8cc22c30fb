"""What happened to somebody's family did not happen to who owns it by name."""

from __future__ import annotations

from tests.findings.rules.table import case, conflict, shortcomings, table

LEFT_ALONE = [
    case("a father", "Arden Vale's father died on 3 April 2020.", "Arden Vale died on 5 May 2021."),
    case("the father of", "The father of Arden Vale died on 3 April 2020.", "Arden Vale died on 5 May 2021."),
    case("a wife", "Arden Vale's wife was born in 1950.", "Arden Vale was born in 1948."),
    case("le père", "Le père d'Arden Vale est mort le 3 avril 2020.", "Arden Vale est mort le 5 mai 2021.", language="fr"),
    case("la viuda", "La viuda de Arden Vale murió el 3 de abril de 2020.", "Arden Vale murió el 5 de mayo de 2021.", language="es"),
    case("cha ông", "Cha ông Lưu Gia Bảo qua đời ngày 3/4/2020.", "Ông Lưu Gia Bảo qua đời ngày 5/5/2021.", language="vi"),
    case("vợ của ông", "Vợ của ông Lưu Gia Bảo qua đời ngày 3/4/2020.", "Ông Lưu Gia Bảo qua đời ngày 5/5/2021.", language="vi"),
]

CONFLICTS = [
    case(
        "who is somebody's husband",
        "Her husband, Arden Vale, died on 3 April 2020.",
        "Arden Vale died on 5 May 2021.",
        finds=conflict("DAT", "3 April 2020", "5 May 2021"),
    ),
    case(
        "who is a father",
        "Arden Vale, father of the mayor, died on 3 April 2020.",
        "Arden Vale died on 5 May 2021.",
        finds=conflict("DAT", "3 April 2020", "5 May 2021"),
    ),
    case(
        "người là cha",
        "Ông Lưu Gia Bảo, cha của hai con nhỏ, qua đời ngày 3/4/2020.",
        "Ông Lưu Gia Bảo qua đời ngày 5/5/2021.",
        finds=conflict("DAT", "3/4/2020", "5/5/2021"),
        language="vi",
    ),
]


@table(LEFT_ALONE)
def test_it_is_left_alone(case):
    assert shortcomings(case) == []


@table(CONFLICTS)
def test_it_is_found(case):
    assert shortcomings(case) == []
