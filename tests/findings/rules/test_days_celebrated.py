"""The day in brackets behind an anniversary is that of what is celebrated, and not that of the feast."""

from __future__ import annotations

from tests.findings.rules.table import case, conflict, shortcomings, table

CONFLICTS = [
    case(
        "a founding",
        "Orsa Museum celebrated the 50th anniversary of its founding (3 May 1974).",
        "Orsa Museum was founded on 13 August 1974.",
        finds=conflict("DAT", "", "13 August 1974"),
    ),
    case(
        "une fondation",
        "Le musée Orsa a fêté le 50e anniversaire de sa fondation (3 mai 1974).",
        "Le musée Orsa a été fondé le 13 août 1974.",
        finds=conflict("DAT", "", "13 août 1974"),
        language="fr",
    ),
    case(
        "una fundación",
        "El museo Orsa celebró el 50 aniversario de su fundación (3 de mayo de 1974).",
        "El museo Orsa se fundó el 13 de agosto de 1974.",
        finds=conflict("DAT", "", "13 de agosto de 1974"),
        language="es",
    ),
    case(
        "ngày thiết lập quan hệ",
        "Việt Nam và Maranda kỷ niệm 45 năm ngày thiết lập quan hệ ngoại giao (14/3/1979).",
        "Việt Nam và Maranda thiết lập quan hệ ngoại giao ngày 14/5/1979.",
        finds=conflict("DAT", "", "14/5/1979"),
        language="vi",
    ),
]

LEFT_ALONE = [
    case(
        "the same day",
        "Trường Khe Vang kỷ niệm 30 năm ngày thành lập (20/11/1994).",
        "Trường Khe Vang được thành lập ngày 20/11/1994.",
        language="vi",
    ),
    case("the feast", "Orsa Museum celebrated the 50th anniversary of its founding (3 May 2024).", "Orsa Museum was founded on 13 August 1974."),
    case(
        "a former head",
        "Trường Khe Vang kỷ niệm 30 năm ngày thành lập với sự có mặt của cựu hiệu trưởng (1995-2003).",
        "Trường Khe Vang được thành lập ngày 20/11/1994.",
        language="vi",
    ),
    case("an opening", "Orsa Museum celebrated the 50th anniversary of its founding (3 May 1974).", "Orsa Museum opened on 13 August 1974."),
]


@table(CONFLICTS)
def test_it_is_found(case):
    assert shortcomings(case) == []


@table(LEFT_ALONE)
def test_it_is_left_alone(case):
    assert shortcomings(case) == []
