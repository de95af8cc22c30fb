"""CNT001 on those who take part in an event, and on those who sit an exam."""

from __future__ import annotations

from tests.findings.rules.table import case, conflict, shortcomings, table

CONFLICTS = [
    case(
        "teams of a contest",
        "In all, 47 teams took part in the Orsa Robot Cup.",
        "The Orsa Robot Cup drew 48 teams on Sunday.",
        finds=conflict("CNT001", "47 teams", "48 teams"),
    ),
    case(
        "số đội của cuộc thi",
        "Cuộc thi Robovang năm nay thu hút 47 đội tuyển tham gia. Trời mưa to.",
        "Có 48 đội xuất sắc tham gia cuộc thi Robovang.",
        finds=conflict("CNT001", "47 đội", "48 đội"),
        language="vi",
    ),
    case(
        "số thí sinh của trường",
        "Sáng 4/5, 3.150 thí sinh dự thi vào lớp 10 Trường THPT Khe Vang.",
        "Theo hội đồng, 3.510 thí sinh đã dự kỳ thi vào lớp 10 Trường THPT Khe Vang hôm 4/5.",
        finds=conflict("CNT001", "3.150 thí sinh", "3.510 thí sinh"),
        language="vi",
    ),
    case(
        "candidates of a school",
        "Some 3,150 candidates sat the entrance exam of Orsa High School on 4 May 2024.",
        "On 4 May 2024, 3,510 candidates took the entrance exam of Orsa High School.",
        finds=conflict("CNT001", "3,150 candidates", "3,510 candidates"),
    ),
    case(
        "candidats d'un lycée",
        "Quelque 3 150 candidats ont passé le concours d'entrée du lycée Orsa le 4 mai 2024.",
        "Le 4 mai 2024, 3 510 candidats se sont présentés au concours d'entrée du lycée Orsa.",
        finds=conflict("CNT001", "3 150 candidats", "3 510 candidats"),
        language="fr",
    ),
    case(
        "aspirantes de un instituto",
        "Unos 3.150 aspirantes se presentaron al examen de ingreso del Instituto Orsa el 4 de mayo de 2024.",
        "El 4 de mayo de 2024, 3.510 aspirantes hicieron el examen de ingreso del Instituto Orsa.",
        finds=conflict("CNT001", "3.150 aspirantes", "3.510 aspirantes"),
        language="es",
    ),
]

LEFT_ALONE = [
    case("teams and pupils", "In all, 47 teams took part in the Orsa Robot Cup.", "The Orsa Robot Cup was on Sunday; 144 students took part."),
    case("in the final", "In all, 47 teams took part in the Orsa Robot Cup.", "Eight teams took part in the final of the Orsa Robot Cup."),
    case("from abroad", "In all, 47 teams took part in the Orsa Robot Cup.", "In all, 12 foreign teams took part in the Orsa Robot Cup."),
    case("a year ago", "In all, 47 teams took part in the Orsa Robot Cup.", "A year ago 31 teams took part in the Orsa Robot Cup."),
    case("in a place", "More than 900 people participated in the protest in Orsa.", "Police said 400 people participated in the protest in Orsa."),
    case("two exams", "Some 900 pupils of Orsa High School took the exam on Monday.", "Some 400 pupils of Orsa High School took the exam on Tuesday."),
    case(
        "pupils of a school",
        "Có 300 học sinh Trường Khe Vang tham gia lễ chào cờ.",
        "Có 120 học sinh Trường Khe Vang tham gia hội thi vẽ.",
        language="vi",
    ),
    case(
        "people of a province",
        "Tỉnh Trà Lĩnh có 3.000 người tham gia bảo hiểm năm 2023.",
        "Năm 2023, tỉnh Trà Lĩnh có 120 người tham gia tập huấn.",
        language="vi",
    ),
    case(
        "équipes étrangères",
        "En tout, 47 équipes ont participé à la Coupe Orsa.",
        "En tout, 12 équipes étrangères ont participé à la Coupe Orsa.",
        language="fr",
    ),
    case(
        "dos actos",
        "Participaron 900 alumnos del Instituto Orsa en la marcha.",
        "Participaron 120 alumnos del Instituto Orsa en el intercambio.",
        language="es",
    ),
]


@table(CONFLICTS)
def test_it_is_found(case):
    assert shortcomings(case) == []


@table(LEFT_ALONE)
def test_it_is_left_alone(case):
    assert shortcomings(case) == []
